from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quoted_texts import FINDERS, LEXICONS, find, shown

from readoutkit.extract.quotes.utterances import UtteranceReader
from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import QuoteKind
from readoutkit.text.fold import fold


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "“The sea is no wall,” said Haldane. “It never was.”",
            [("The sea is no wall,", "direct", "Haldane"), ("It never was.", "direct", "Haldane")],
        ),
        ("Costa told the press: “We waited long.”", [("We waited long.", "direct", "Costa")]),
        ("“We go,” Haldane said, “and we stay.”", [("We go,", "direct", "Haldane"), ("and we stay.", "direct", "Haldane")]),
        ("According to Costa, it will be “boringly normal”.", [("boringly normal", "partial", "Costa")]),
        ("Costa, a former diver, called it “a bridge that floats.”", [("a bridge that floats.", "partial", "Costa")]),
        ("The plan “is in the water,” Costa said.", [("is in the water,", "partial", "Costa")]),
        ("The League “took note” of it.", [("took note", "partial", "org:league")]),
        ("A spokesperson for the Surian foreign ministry called it “frank”.", [("frank", "partial", "body:surian-foreign-ministry")]),
        ("“They promised the moon,” said Ivar Brandt, an analyst.", [("They promised the moon,", "direct", None)]),
        ("The leaders said it would be “open to all”.", [("open to all", "partial", None)]),
        ("Costa denied it.\n“No such call was made.”", [("No such call was made.", "direct", "Costa")]),
        ("“Is it far?” asked Costa. “For the cook.”", [("Is it far?", "direct", "Costa"), ("For the cook.", "partial", "Costa")]),
        (
            "Costa said it was “late”, adding that she was “tired of it”.",
            [("late", "partial", "Costa"), ("tired of it", "partial", "Costa")],
        ),
        ("‘I do not mind,’ Costa added.", [("I do not mind,", "direct", "Costa")]),
        (
            "“Haldane told me, ‘Close the door,’” she said.",
            [("Haldane told me, ‘Close the door,’", "direct", "Costa"), ("Close the door,", "direct", "Haldane")],
        ),
    ],
)
def test_english(text: str, want: list[tuple[str, str, str | None]]) -> None:
    assert shown("en", text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "« La mer n'est pas un mur », a déclaré Haldane. « Elle ne l'a jamais été. »",
            [("La mer n'est pas un mur", "direct", "Haldane"), ("Elle ne l'a jamais été.", "direct", "Haldane")],
        ),
        ("« Nous avons attendu », a-t-elle reconnu.", [("Nous avons attendu", "direct", "Costa")]),
        ("Selon Haldane, ce sera « d'une banalité rare ».", [("d'une banalité rare", "partial", "Haldane")]),
        ("« Fermez la porte ! », s'est emporté Haldane.", [("Fermez la porte !", "direct", "Haldane")]),
        ("Costa a qualifié la réunion de « foire ».", [("foire", "partial", "Costa")]),
        ("La Surie « doublera » sa part, à en croire Costa.", [("doublera", "partial", "Costa")]),
        ("L'armée surienne a parlé d'une « provocation ».", [("provocation", "partial", "body:armee-surienne")]),
        ("Haldane : « Je le promets. »", [("Je le promets.", "direct", "Haldane")]),
    ],
)
def test_french(text: str, want: list[tuple[str, str, str | None]]) -> None:
    assert shown("fr", text) == want


@pytest.mark.parametrize(
    "text",
    [
        "They launched an “action plan” on Tuesday.",
        "Costa said the deal, dubbed “Blue Lane”, was signed.",
        "Haldane praised the “Harbours for Tomorrow” programme.",
        "Haldane said the “green” agenda mattered.",
        "The so-called “ghost fleet” sailed, Haldane said.",
        "The leaders' talks and the fishers' '90s songs.",
    ],
)
def test_names_labels_and_scare_quotes_are_no_quotes(text: str) -> None:
    assert shown("en", text) == []


def test_a_speech_over_paragraphs_has_one_speaker() -> None:
    text = "“I have a plan.\n“We start now.\n“You will see it,” Costa said."
    assert [speaker for _, _, speaker in shown("en", text)] == ["Costa"] * 3
    assert [q.unclosed for q in find("en", text)] == [True, True, False]


@pytest.mark.parametrize(
    ("code", "words", "clause"),
    [
        ("en", "We like both boats,", True),
        ("en", "that is a question for the cook.", True),
        ("en", "and it is heavy from every side.", True),
        ("en", "Canada buys once in forty years.", True),
        ("en", "What you can do is meet them at the bank.", True),
        ("en", "Close the river,", True),
        ("en", "We’ve worked hard.", True),
        ("en", "No such call was made.", True),
        ("en", "is aimed at nobody,", False),
        ("en", "for as long as the guns need feeding", False),
        ("en", "by the end of May if permits are granted", False),
        ("en", "our clever people and their clever people", False),
        ("en", "an expensive mistake.", False),
        ("en", "hurt", False),
        ("fr", "On nous demande de choisir", True),
        ("fr", "L’Afrique ne choisira pas.", True),
        ("fr", "C’est moins que prévu", True),
        ("fr", "la moitié d’entre eux des enfants", False),
        ("fr", "fermer le robinet des armes", False),
    ],
)
def test_clauses_and_fragments(code: str, words: str, clause: bool) -> None:
    split = split_words(fold(words))
    assert UtteranceReader(LEXICONS[code]).is_clause(split, 0, len(split)) is clause


PIECES: Sequence[str] = [
    "“",
    "”",
    '"',
    "«",
    "»",
    "'",
    "Haldane",
    "said",
    "we are",
    "ready",
    ",",
    ".",
    ":",
    "a dit",
    "of",
    "the",
    "\n",
    "‘",
    "’",
    "she",
    "\ud800",
    "that",
]


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from([" ", ""]))
def test_quotes_are_in_order_and_inside_marks(parts: list[str], glue: str) -> None:
    content = glue.join(parts)
    if not content.strip():
        return
    for code in FINDERS:
        found = find(code, content)
        assert [q.start for q in found] == sorted(q.start for q in found)
        for q in found:
            assert 0 < q.start < q.end <= len(content)
            assert isinstance(q.kind, QuoteKind)
            assert not content[q.start].isspace() and not content[q.end - 1].isspace()
