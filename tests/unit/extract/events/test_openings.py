"""How the genre opens: kind, channel, status, day and place of the event each invented sentence tells of."""

from __future__ import annotations

from pathlib import Path

import pytest

from readoutkit.extract.events.finder import EventFinder
from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.extract.people.finder import PeopleFinder
from readoutkit.extract.reading import Reading, Sentence
from readoutkit.extract.times.finder import DateFinder
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import Genre, SectionKind
from readoutkit.text.document import load_text
from readoutkit.text.layout import Block, Layout
from readoutkit.text.sentences import SentenceSplitter

HERE = Path(__file__).parent
LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
GAZETTEER = load_gazetteer()
NAMINGS = NamingFinder(GAZETTEER)
SPLITTERS = {code: SentenceSplitter(lexicon) for code, lexicon in LEXICONS.items()}
PEOPLE = {code: PeopleFinder(lexicon) for code, lexicon in LEXICONS.items()}
DATES = {code: DateFinder(lexicon) for code, lexicon in LEXICONS.items()}
EVENTS = {code: EventFinder(lexicon, GAZETTEER) for code, lexicon in LEXICONS.items()}


def rows(code: str) -> list[tuple[str, ...]]:
    """Language, genre, kind with channel and status, words of the date, place, text."""
    lines = (HERE / f"openings_{code}.txt").read_text(encoding="utf-8").splitlines()
    return [(code, *(cell.strip() for cell in line.split(" | ", 4))) for line in lines if line and not line.startswith("#")]


def read(code: str, genre: Genre, content: str) -> Reading:
    """One block a line; of a page of several lines the first is the title, unless it is a story."""
    text = load_text(content)
    words = split_words(text.folded)
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    lines = text.clean.split("\n")
    at = 0
    for number, line in enumerate(lines):
        titled = number == 0 and len(lines) > 1 and genre is not Genre.NEWS
        kind = SectionKind.TITLE if titled else SectionKind.BODY
        blocks.append(Block(kind, at, at + len(line)))
        for a, b in SPLITTERS[code].split(text.folded, at, at + len(line)):
            first, last = words.between(a, b)
            if first < last:
                sentences.append(Sentence(a, b, first, last, kind, number))
        at += len(line) + 1
    return Reading(text, words, Layout(blocks=tuple(blocks)), LEXICONS[code], tuple(sentences), "2026-03-11")


@pytest.mark.parametrize(("code", "genre", "event", "day", "place", "content"), rows("en") + rows("fr"))
def test_an_opening_tells_its_event(code: str, genre: str, event: str, day: str, place: str, content: str) -> None:
    reading = read(code, Genre(genre), content.replace(" // ", "\n"))
    namings = NAMINGS.find(reading.words)
    persons = PEOPLE[code].find(reading, namings)
    found = EVENTS[code].find(reading, namings, persons, [], DATES[code].find(reading), genre=Genre(genre))
    assert found
    primary = found[0]
    date = reading.text.clean[primary.date.start : primary.date.end] if primary.date else "-"
    where = primary.place.name if primary.place else "-"
    assert (f"{primary.kind} {primary.channel} {primary.status}", date, where) == (event, day, place)
