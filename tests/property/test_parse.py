"""Any text gives a valid readout or an error of ours, and the same one each time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from test_json_laws import types_of

import readoutkit
from readoutkit.errors import ReadoutkitError
from readoutkit.model import Readout, Repair, SectionKind, Span
from readoutkit.text.decode import decode
from readoutkit.text.fold import fold

SLOW = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
LEADS = [
    "The Prime Minister of Norway, Ada Lind, spoke today with the President of Chile, Eva Paz.",
    "OSLO — Prime Minister Ada Lind met President Eva Paz in Lima on March 3, 2031.",
    "La première ministre de la Norvège, Ada Lind, s'est entretenue aujourd'hui avec le président du Chili, Bruno Paz.",
    "OSLO, le 3 mars 2031 – Le président Bruno Paz a rencontré la première ministre Ada Lind.",
    "Re: Lind meets Paz\n« Reply #3 on: March 05, 2031, 09:14:02 am »",
]
PARTS = [
    "Norway will send ten buses to Moldova by May, she said.", "They agreed to stay in touch.", "if the truce holds",
    "“We will never leave Moldova,” said Prime Minister Lind.", "a contribution of $12.5 million to NATO's fund",
    "reaffirmed Norway's support for Ukraine", "and not to raise duties", "as well as its commitment to 2 per cent of GDP,",
    "1. Support for Sudan: The leaders likely discussed aid.", "Readout of the call", "Contact: press@example.org",
    "La Norvège versera 12 millions d'euros à l'OTAN.", "Ils ont convenu de rester en contact.", "à condition que la trêve tienne",
    "« Nous ouvrirons une école », a-t-elle dit.", "n'enverra pas de troupes", "ainsi que son appui à l'Ukraine", "d'ici 2030",
    "The White House\nOffice of the Press Secretary", "-30-", "(SOURCE Cabinet)", "Page 1 of 3",
    "[quote author=lee link=topic=1.0]", "[/quote]",
    "\n", "\n\n", "\r\n", " ", "\u00a0", "\u2028", "\u202e", "\u200b", "\ufeff",
    "â€œ", "â€", "†", "”", "“", "«", "»", "’", "\ud800", "\udc7f",
    "İ", "ﬁ", "ǆ", "😀", "́", "1,000", "٣", "(((", "...", "'s", "-", "—", "\t", "\x85", "\x1f",
]  # fmt: skip
GENRE = st.lists(st.sampled_from(LEADS + PARTS), min_size=1, max_size=14).flatmap(
    lambda parts: st.sampled_from([" ", "\n", "\n\n", ""]).map(lambda glue: glue.join(parts))
)
# Surrogates, NUL, marks of direction: st.text leaves surrogates out unless asked.
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)
MIXED = st.tuples(GENRE, ANYTHING, GENRE).map("".join)
TEXTS = GENRE | MIXED | ANYTHING


def read(text: str) -> Readout | None:
    try:
        return readoutkit.parse(text)
    except ReadoutkitError:
        return None


def spans(value: Any) -> Iterator[Span]:
    """All spans anywhere in a readout."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Repair):
        return  # what is broken may be a blank
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from spans(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)


@SLOW
@given(TEXTS)
@example("\ud800 The President of Chile met today.")
@example("\x00")
@example("\u202eThe President of Chile, Eva Paz, met today with Ada Lind, Prime Minister of Norway.")
def test_every_span_is_the_text_at_its_place(text: str) -> None:
    readout = read(text)
    if readout is None:
        return
    text = decode(text)
    assert readout.source.length == len(text)
    for span in spans(readout):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
        assert span.text == span.text.strip()


@SLOW
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    first, second = read(text), read(text)
    assert (first is None) is (second is None)
    if first is not None and second is not None:
        assert first == second
        assert readoutkit.dumps(first, include_text=True) == readoutkit.dumps(second, include_text=True)


def test_a_character_cut_in_two_surrogates_is_one() -> None:
    readout = readoutkit.parse("\ud83d\ude00 \ud83d")
    assert readout.source.length == 3
    assert readoutkit.loads(readoutkit.dumps(readout, include_text=True)) == readout


@SLOW
@given(TEXTS)
def test_what_is_written_is_read_again(text: str) -> None:
    readout = read(text)
    if readout is not None:
        again = readoutkit.loads(readoutkit.dumps(readout, include_text=True))
        assert again == readout
        assert types_of(again) == types_of(readout)


@SLOW
@given(TEXTS)
def test_promises_keep_to_the_model(text: str) -> None:
    readout = read(text)
    if readout is None:
        return
    edge = 0
    furniture = [
        s.span for s in readout.source.sections if s.kind in (SectionKind.BOILERPLATE, SectionKind.ATTACHMENT, SectionKind.CONTACT)
    ]
    for promise in readout.commitments:
        assert promise.by
        assert promise.span.start >= edge
        assert not any(promise.span.overlaps(f) for f in furniture)
        edge = promise.span.end


@SLOW
@given(TEXTS)
def test_the_other_ways_in_agree(text: str) -> None:
    readout = read(text)
    if readout is None:
        return
    assert readoutkit.parse_all(text)[0] == readout
    assert readoutkit.detect(text).is_readout is bool(readout.events)


@SLOW
@given(TEXTS, st.sampled_from(readoutkit.default_registry().names), st.sampled_from(["en", "fr"]))
def test_any_format_and_language_may_be_asked_for(text: str, name: str, language: str) -> None:
    try:
        readout = readoutkit.parse(text, format=name, language="fr" if name == "french_release" else language)
    except ReadoutkitError:
        return
    assert readout.source.format == name


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
