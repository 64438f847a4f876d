"""Words: where they start and end, and how they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.language.words import fold_accents, split_words

TEXTS = st.text(max_size=200) | st.text(alphabet="aéÉl'sU.S. 0,123-\"«»\n\u00a0", max_size=80)


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("Norway's aid", ["norway", "'s", "aid"]),
        ("the leaders' talks", ["the", "leaders", "'", "talks"]),
        ("l'Ukraine et qu'il", ["l'", "ukraine", "et", "qu'", "il"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("jusqu'en mai", ["jusqu'", "en", "mai"]),
        ("U.S. troops", ["u.s.", "troops"]),
        ("1,500 buses", ["1,500", "buses"]),
        ("1 500 autobus", ["1 500", "autobus"]),
        ("2.5 per cent", ["2.5", "per", "cent"]),
        ("$40", ["$", "40"]),
        ("don't", ["don't"]),
        ("Indo-Pacific", ["indo", "-", "pacific"]),
        ("M. O'Brien", ["m", ".", "o'brien"]),
        ("", []),
        ("   \n", []),
    ],
)
def test_splitting(text: str, norms: list[str]) -> None:
    assert split_words(text).norms == norms


@pytest.mark.parametrize(("word", "folded"), [("Élysée", "Elysee"), ("Norvège", "Norvege"), ("Oslo", "Oslo"), ("ñandú", "nandu")])
def test_accents_fold(word: str, folded: str) -> None:
    assert fold_accents(word) == folded


def test_a_word_is_looked_up_by_its_place() -> None:
    words = split_words("Norway will Send aid")
    assert len(words) == 4
    assert words.word(2) == "Send"
    assert words.is_capital(2) and not words.is_capital(1)
    assert words.first_at(7) == 1
    assert words.first_at(8) == 2
    assert words.between(7, 16) == (1, 3)


@given(TEXTS)
def test_words_stand_in_order_inside_the_text_and_never_overlap(text: str) -> None:
    words = split_words(text)
    assert len(words.starts) == len(words.ends) == len(words.norms) == len(words.plain)
    edge = 0
    for i in range(len(words)):
        assert edge <= words.starts[i] < words.ends[i] <= len(text)
        assert words.word(i).lower() == words.norms[i]
        edge = words.ends[i]


@given(TEXTS)
def test_nothing_but_blanks_stands_between_words(text: str) -> None:
    words = split_words(text)
    kept = "".join(words.word(i) for i in range(len(words)))
    # Combining marks may stay outside; ASCII never does.
    assert [ch for ch in kept if ch.isascii() and not ch.isspace()] == [ch for ch in text if ch.isascii() and not ch.isspace()]


@given(TEXTS, st.integers(0, 220), st.integers(0, 220))
def test_between_finds_the_words_that_start_there(text: str, a: int, b: int) -> None:
    words = split_words(text)
    start, end = min(a, b), max(a, b)
    first, last = words.between(start, end)
    assert [i for i, s in enumerate(words.starts) if start <= s < end] == list(range(first, last))
