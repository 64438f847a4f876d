"""References: who names, titles, pronouns and groups stand for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.extract.people.finder import PeopleFinder
from readoutkit.extract.people.references import ReferenceFinder
from readoutkit.extract.reading import Reading, Reference, Sentence
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import SectionKind
from readoutkit.text.document import load_text
from readoutkit.text.layout import Block, Layout
from readoutkit.text.sentences import SentenceSplitter

LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
FINDERS = {code: PeopleFinder(lexicon) for code, lexicon in LEXICONS.items()}
NAMINGS = NamingFinder(load_gazetteer())
REFERENCES = {code: ReferenceFinder(lexicon) for code, lexicon in LEXICONS.items()}


def read(text: str, language: str) -> Reading:
    """A reading of one paragraph of body."""
    document = load_text(text)
    words, sentences = split_words(document.folded), []
    for start, end in SentenceSplitter(LEXICONS[language]).split(document.folded):
        first, last = words.between(start, end)
        if first < last:
            sentences.append(Sentence(start, end, first, last, SectionKind.BODY, 0))
    layout = Layout(blocks=(Block(SectionKind.BODY, 0, len(document.clean)),))
    return Reading(document, words, layout, LEXICONS[language], tuple(sentences))


def found(text: str, language: str = "en") -> list[tuple[str, Reference]]:
    reading = read(text, language)
    namings = NAMINGS.find(reading.words)
    cast = FINDERS[language].cast(reading, namings)
    references = REFERENCES[language].find(reading, cast.persons, namings, cast.perspective)
    return [(reading.text.clean[r.start : r.end], r) for r in references]


def people(text: str, words: str, language: str = "en", nth: int = 0) -> tuple[int, ...]:
    return [r for surface, r in found(text, language) if surface.lower() == words.lower()][nth].people


def actors(text: str, words: str, language: str = "en", nth: int = 0) -> tuple[str, ...]:
    return [r for surface, r in found(text, language) if surface.lower() == words.lower()][nth].actors


MEETING = "The Prime Minister of Canada, Ada Lind, met with the President of Finland, Per Dahl. "
RENCONTRE = "Le premier ministre du Canada, Marc Lind, a rencontré la présidente du Mexique, Ana Ruiz. "


@pytest.mark.parametrize(
    ("tail", "words", "expected"),
    [
        ("He thanked the President.", "He", (0,)),
        ("The President agreed.", "President", (1,)),
        ("The Prime Minister agreed.", "Prime Minister", (0,)),
        ("Prime Minister Lind agreed.", "Prime Minister Lind", (0,)),
        ("Mr. Dahl agreed.", "Mr. Dahl", (1,)),
        ("They agreed.", "They", (0, 1)),
        ("The two leaders agreed.", "The two leaders", (0, 1)),
        ("Both sides agreed.", "Both sides", (0, 1)),
        ("President Dahl spoke. He left.", "He", (1,)),
        ("Prime Minister Lind thanked her counterpart.", "her counterpart", (1,)),
        ("President Dahl said his government would help.", "President Dahl", (1,)),
    ],
)
def test_people(tail: str, words: str, expected: tuple[int, ...]) -> None:
    assert people(MEETING + tail, words) == expected


@pytest.mark.parametrize(
    ("tail", "words", "expected"),
    [
        ("Canada will help.", "Canada", ("country:CA",)),
        ("The Canadian government will help.", "Canadian government", ("country:CA",)),
        ("The Government of Finland will help.", "Government of Finland", ("country:FI",)),
        ("President Dahl said his country would help.", "his country", ("country:FI",)),
        ("They agreed to talk.", "They", ("country:CA", "country:FI")),
        ("Ottawa will help.", "Ottawa", ("country:CA",)),
    ],
)
def test_sides(tail: str, words: str, expected: tuple[str, ...]) -> None:
    assert actors(MEETING + tail, words) == expected


@pytest.mark.parametrize(
    ("tail", "words", "expected"),
    [
        ("Il a salué la présidente.", "Il", (0,)),
        ("La présidente a parlé. Elle a salué son homologue.", "Elle", (1,)),
        ("Les deux dirigeants ont convenu de se revoir.", "Les deux dirigeants", (0, 1)),
        ("Ils ont convenu de se revoir.", "Ils", (0, 1)),
        ("M. Lind a salué ce geste.", "M. Lind", (0,)),
        ("La présidente Ruiz a salué ce geste.", "présidente Ruiz", (1,)),
    ],
)
def test_french_people(tail: str, words: str, expected: tuple[int, ...]) -> None:
    assert people(RENCONTRE + tail, words, "fr") == expected


def test_impersonal_il_is_nobody() -> None:
    assert all(surface != "Il" for surface, _ in found(RENCONTRE + "Il s'agit de paix.", "fr"))


def test_possessives_stand_for_the_subject() -> None:
    ((_, reference),) = [item for item in found(MEETING + "President Dahl renewed his support.") if item[0] == "his"]
    assert reference.form == "possessive" and reference.actors == ("country:FI",)


@pytest.mark.parametrize(
    ("text", "language", "words", "expected"),
    [
        ("Canada stands ready. It will send aid.", "en", "It", "country:CA"),
        ("Latvia pays; Finland pledged its own share.", "en", "its", "country:FI"),
        ("President Lind said that Latvia would wait, while Finland doubled its share.", "en", "its", "country:FI"),
        ("The World Bank met Prime Minister Lind of Latvia. The Bank will lend.", "en", "The Bank", "org:world-bank"),
        ("European Commission President Eva Stein met Prime Minister Lind of Latvia. The Union will pay.", "en", "The Union", "org:eu"),
        ("UN Secretary-General Max Klein met King Otto of Norway. The Organization will pay.", "en", "The Organization", "org:un"),
        ("Le Togo a confirmé qu'il paierait.", "fr", "il", "country:TG"),
        ("La Belgique ouvrira une école. Elle enverra des livres.", "fr", "Elle", "country:BE"),
        ("Le Canada a promis son appui; la Pologne a réaffirmé sa position.", "fr", "sa", "country:PL"),
        ("La Banque mondiale a rencontré le roi du Maroc. La Banque paiera.", "fr", "La Banque", "org:world-bank"),
    ],
)
def test_states_and_bodies(text: str, language: str, words: str, expected: str) -> None:
    assert actors(text, words, language) == (expected,)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (MEETING + "Finland would pay. He left.", "en", "He"),
        (MEETING + "Finland would pay, President Dahl said. It was late. He left.", "en", "He"),
        (MEETING + "While the Prime Minister agreed, the President said his country would wait.", "en", "President"),
        (RENCONTRE + "« Le Canada attend », dit-elle. Elle est partie.", "fr", "Elle"),
    ],
)
def test_who_is_meant_behind_a_state(text: str, language: str, words: str) -> None:
    assert people(text, words, language) == (1,)


def test_his_majesty_is_who_was_presented_so() -> None:
    text = "President Per Dahl of Finland met His Majesty King Otto of Norway. The President spoke. His Majesty agreed."
    assert people(text, "His Majesty") == (1,)


def test_the_government_and_our_country_are_the_page_s_own() -> None:
    reading = read("Le ministre Max Klein a rencontré le roi du Maroc. Le Gouvernement paiera. Notre pays attend.", "fr")
    namings = NAMINGS.find(reading.words)
    persons = FINDERS["fr"].cast(reading, namings).persons
    references = REFERENCES["fr"].find(reading, persons, namings, "country:BE")
    own = [reading.text.clean[r.start : r.end] for r in references if r.actors == ("country:BE",) and r.form == "actor"]
    assert own == ["Le Gouvernement", "Notre pays"]


PIECES = st.sampled_from(
    ["Prime Minister", "Ada", "Lind", "of", "Norway", "he", "she", "they", "her", "his", "the two leaders",
     "the", "and", ",", ".", "'s", "il", "elle", "ils",
     "le", "président", "son", "leur", "Norwegian", "government", "met", "\n\n", "(", '"', "\ud800"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=60), st.sampled_from(["en", "fr"]))
def test_references_are_in_order_and_do_not_overlap(pieces: list[str], language: str) -> None:
    references = [r for _, r in found(" ".join(pieces) + " x", language)]
    assert all(a.end <= b.start for a, b in pairwise(references))
    assert all(r.people or r.actors for r in references)
