"""Phrase tables: the longest phrase at each word, left to right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.language.phrases import Match, Phrases
from readoutkit.language.words import split_words

WORD = st.sampled_from(["new", "zealand", "guinea", "papua", "north", "sea", "and"])
PHRASES = st.lists(st.lists(WORD, min_size=1, max_size=3).map(" ".join), max_size=8)


def found(phrases: list[str], text: str, *, accents: bool = False) -> list[str]:
    words = split_words(text)
    return [text[words.starts[m.first] : words.ends[m.last - 1]] for m in Phrases([(p, p) for p in phrases], accents=accents).find(words)]


@pytest.mark.parametrize(
    ("phrases", "text", "want"),
    [
        (["North Sea", "Sea"], "The North Sea and the Sea", ["North Sea", "Sea"]),
        (["new"], "renewal of new news", ["new"]),
        (["in touch", "in close touch"], "stay in close touch, in touch", ["in close touch", "in touch"]),
        (["afin de"], "Afin De conclure", ["Afin De"]),
        (["d'"], "d'ici mai", ["d'"]),
        (["d'ici"], "d'ici mai", ["d'ici"]),
        (["qu'"], "qu'il et que", ["qu'"]),
        (["it's"], "it's late", ["it's"]),
        (["a b c"], "a b a b c", ["a b c"]),
        (["a b c", "b"], "a b d", ["b"]),
        (["élysée"], "L'Elysee", ["Elysee"]),
        ([], "nothing", []),
        (["nothing"], "", []),
    ],
)
def test_finding(phrases: list[str], text: str, want: list[str]) -> None:
    assert found(phrases, text) == want


def test_accents_count_when_asked_for() -> None:
    assert found(["à"], "a à", accents=True) == ["à"]
    assert found(["à"], "a à") == ["a", "à"]


def test_of_two_values_for_a_phrase_the_first_stays() -> None:
    table: Phrases[int] = Phrases([("North Sea", 1)])
    table.add("north sea", 2)
    assert [m.value for m in table.find(split_words("North Sea"))] == [1]


def test_a_stretch_of_words_is_searched_alone() -> None:
    words = split_words("north sea north sea")
    table = Phrases([("north sea", "x"), ("sea", "y")])
    assert table.find(words, 1, 3) == [Match(1, 2, "y")]
    assert table.find(words, 2) == [Match(2, 4, "x")]


def test_an_empty_value_is_a_value() -> None:
    assert [m.value for m in Phrases([("sea", "")]).find(split_words("the sea"))] == [""]


@given(PHRASES, st.lists(WORD, max_size=15).map(" ".join))
def test_it_finds_what_a_plain_search_finds(phrases: list[str], text: str) -> None:
    tokens = text.split()
    known = {tuple(p.split()) for p in phrases}
    want, i = [], 0
    while i < len(tokens):
        length = max((n for n in (1, 2, 3) if tuple(tokens[i : i + n]) in known and i + n <= len(tokens)), default=0)
        if length:
            want.append((i, i + length))
        i += max(length, 1)
    got = Phrases([(p, p) for p in phrases]).find(split_words(text))
    assert [(m.first, m.last) for m in got] == want
