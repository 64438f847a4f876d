"""Quotes side by side: the same words in one language, or what one person is quoted with in two."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from readoutkit.comparison.meaning import Passage, overlap, read_passage
from readoutkit.comparison.pairing import Entry, pair_up
from readoutkit.comparison.person import Person
from readoutkit.comparison.person import likeness as same_person
from readoutkit.comparison.rows import Difference, Row
from readoutkit.language.words import split_words
from readoutkit.model.participant import Participant
from readoutkit.model.quote import Quote
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span
from readoutkit.text.fold import fold


@frozen(slots=True)
class Saying:
    """Quoted words as they are compared."""

    quote: Quote
    words: tuple[str, ...]
    passage: Passage
    speaker: Person | str | None
    language: str


def quote_rows(a: Readout, b: Readout) -> list[Row[Quote]]:
    """The quotes of two readouts, row by row, in no particular order; one saying quoted twice is one row."""
    return pair_up("quotes", _entries(a), _entries(b), likeness=likeness, floor=0.55, differences=_differences, reasons=_reasons)


def _entries(readout: Readout) -> list[Entry[Saying, Quote]]:
    language = readout.source.language.split("-")[0].lower()
    spans: dict[tuple[str, ...], list[Span]] = {}
    first: dict[tuple[str, ...], Quote] = {}
    for quote in readout.quotes:
        words = tuple(word for word in split_words(fold(quote.clean)).plain if word.isalnum()) or (quote.clean,)
        first.setdefault(words, quote)
        spans.setdefault(words, []).append(quote.span)
    return [
        Entry(Saying(quote, words, read_passage(readout, quote.span), _speaker(quote), language), quote, tuple(spans[words]))
        for words, quote in first.items()
    ]


def _speaker(quote: Quote) -> Person | str | None:
    if isinstance(quote.speaker, Participant):
        return Person.of(quote.speaker)
    return quote.speaker.identity if quote.speaker is not None else None


def likeness(one: Saying, other: Saying) -> float:
    """From 0, two sayings, to 1, the same words; across languages never more than 0.9."""
    if one.words == other.words:
        return 1.0
    if one.language == other.language:
        few, many = sorted((frozenset(one.words), frozenset(other.words)), key=len)
        held = len(few & many) / len(few) if len(few) > 2 else 0.0
        return min(0.99, max(overlap(few, many), 0.9 * held))
    if _agree(one.speaker, other.speaker) is not True:
        return 0.0
    ours, theirs = one.passage, other.passage
    shares = [overlap(p, q) for p, q in ((ours.codes, theirs.codes), (ours.keys, theirs.keys)) if p or q]
    shares += [float(bool(ours.sums & theirs.sums))] if ours.sums or theirs.sums else []
    shares.append(min(1.0, 2.5 * overlap(ours.stems, theirs.stems)))
    length = min(len(one.words), len(other.words)) / max(len(one.words), len(other.words))
    return min(0.9, 0.3 + 0.5 * sum(shares) / len(shares) + 0.15 * length)


def _agree(one: Person | str | None, other: Person | str | None) -> bool | None:
    """Whether two speakers are one; None where one is not known."""
    if one is None or other is None:
        return None
    if isinstance(one, Person) and isinstance(other, Person):
        return same_person(one, other) > 0.0
    return one == other


def _differences(one: Saying, other: Saying) -> Iterator[Difference]:
    if _agree(one.speaker, other.speaker) is False:
        yield Difference("speaker", _label(one.speaker), _label(other.speaker))


def _label(speaker: Person | str | None) -> str:
    return speaker.label if isinstance(speaker, Person) else speaker or ""


def _reasons(one: Saying, other: Saying) -> Iterator[str]:
    if one.words == other.words:
        yield "the same words"
    elif one.language == other.language:
        yield "mostly the same words"
    else:
        yield "same speaker, on the same subjects"
