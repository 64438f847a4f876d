import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.language.lexicon import Lexicon, load_lexicon
from readoutkit.text.fold import fold
from readoutkit.text.sentences import SentenceSplitter

SMALL = SentenceSplitter(
    Lexicon("xx", {"sentences": {"titles": ["dr"], "abbreviations": ["inc"], "before_number": ["no"], "openers": ["the"]}})
)


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Anna B. Calder met Mr. Ito in Reno.",
        "Gen. Ruiz told the U.S. delegation that Joseph T. Orr, Jr. had left on Sept. 4.| The talks went on.",
        "“We came down.”| He left.",
        "“Is it far?” he asked.| Nobody knew!| Costs rose 1.39 per cent...| And then?",
        "He lives in Halifax, N.S.| Orr stayed in the U.S.| The rest went home.",
        "1. Trade.| 2. Ports at No. 10 and Main St. Mary.",
        "She was ready…|The ship sailed.",
        "Ann Roe, U.S. Department of Trade, praised the Norland-U.S. Partnership in Victoria, B.C.| Orr left.",
        "They left at 5 p.m. on Jan. 3 and (...) Then came back.",
    ],
)
def test_english(text: str) -> None:
    check("en", text)


@pytest.mark.parametrize(
    "text",
    [
        "M. Morel a reçu S.E.M. Diallo et MM. Roy et Kim en févr. 2031.| Il a salué Mme Morel.",
        "Les prix ont monté de 4,7 p. 100, selon l'art. 5.| C'est peu.",
        "Il a dit : « Nous venons. »| Elle est partie.",
        "« Enfin ! » s'est-il écrié.| Le no. 3 est prêt.",
    ],
)
def test_french(text: str) -> None:
    check("fr", text)


def check(code: str, text: str) -> None:
    """A bar shows where a sentence ends."""
    folded = fold(text.replace("|", ""))
    found = [folded[a:b] for a, b in SentenceSplitter(load_lexicon(code)).split(folded)]
    assert found == [fold(part).strip() for part in text.split("|")]


def test_an_empty_line_and_a_list_item_end_a_sentence() -> None:
    text = "No period here\n\nNext line\nwrapped\n- item one\n- item two"
    assert [text[a:b] for a, b in SMALL.split(text)] == ["No period here", "Next line\nwrapped", "- item one", "- item two"]


def test_only_the_given_stretch_is_split() -> None:
    text = "One. Two. Three. Four."
    assert [text[a:b] for a, b in SMALL.split(text, 5, 16)] == ["Two.", "Three."]


@given(st.text(st.sampled_from("aA1 .!?…\"')(]«»\n-dr\u00a0")))
def test_sentences_cover_all_but_blanks(text: str) -> None:
    folded = fold(text)
    spans = SMALL.split(folded)
    assert all(a < b and folded[a:b].strip() == folded[a:b] for a, b in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert "".join("".join(folded[a:b].split()) for a, b in spans) == "".join(folded.split())
