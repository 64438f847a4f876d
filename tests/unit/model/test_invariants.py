"""What must hold between the objects of a readout."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from sample_readout import (
    BODY,
    CALL,
    FISHERIES,
    FOOTER,
    FUND,
    HUNGARY,
    LARSEN,
    MOLNAR,
    MONEY,
    NORWAY,
    PRAISE,
    PROMISE,
    SAMPLE,
    SHIPPING,
    SOURCE,
    SUMMIT,
    SUPPORT,
    TITLE,
    at,
)

from readoutkit.errors import InvariantError
from readoutkit.model import Actor, ActorKind, Readout, Section, SectionKind, Source, Span, digest

STRANGER = evolve(HUNGARY, name="Hungaria")
NOBODY = evolve(HUNGARY, id="a9")


def problems(**changes: Any) -> list[str]:
    with pytest.raises(InvariantError) as caught:
        evolve(SAMPLE, **changes)
    assert str(caught.value).startswith("Readout.")
    return caught.value.problems


def moved(span: Span, by: int) -> Span:
    return evolve(span, start=span.start + by, end=span.end + by)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"actors": (NORWAY, evolve(HUNGARY, id="a4"), FUND)}, "is a4, expected a2 @ actors[1].id"),
        ({"events": (SUMMIT, CALL)}, "is e2, expected e1 @ events[0].id"),
        ({"quotes": (evolve(PRAISE, id="q2"),)}, "is q2, expected q1 @ quotes[0].id"),
        ({"participants": (evolve(MOLNAR, id="p1"), evolve(LARSEN, id="p2"))}, "p2 comes up before the one ahead of it"),
        ({"amounts": ()}, "n1 is not in the readout @ commitments[0].amounts[0]"),
        ({"commitments": (PROMISE, evolve(SUPPORT, by=(NOBODY,)))}, "a9 is not in the readout @ commitments[1].by[0]"),
        ({"commitments": (PROMISE, evolve(SUPPORT, to=(STRANGER,)))}, "is another object than a2 of the readout @ commitments[1].to[0]"),
        ({"events": (evolve(CALL, initiator=NOBODY), SUMMIT)}, "a9 is not in the readout @ events[0].initiator"),
        ({"events": (CALL,)}, "e2 is not in the readout @ events[0].part_of"),
        ({"quotes": (evolve(PRAISE, speaker=NOBODY),)}, "a9 is not in the readout @ quotes[0].speaker"),
        ({"source": evolve(SOURCE, perspective=NOBODY)}, "a9 is not in the readout @ source.perspective"),
        ({"topics": (evolve(SHIPPING, about=(NOBODY,)), FISHERIES)}, "a9 is not in the readout @ topics[0].about[0]"),
        (
            {"topics": (evolve(SHIPPING, mentions=(evolve(SHIPPING.mentions[0], said_by=(NOBODY,)),)), FISHERIES)},
            "a9 is not in the readout @ topics[0].mentions[0].said_by[0]",
        ),
        ({"topics": (SHIPPING, evolve(FISHERIES, code=SHIPPING.code, about=(NORWAY,)))}, "has the same code and actors as t1 @ topics[1]"),
        ({"commitments": (evolve(PROMISE, via=()), SUPPORT)}, "initiative 'Harbour Fund' is listed, but nothing refers to it @ actors[2]"),
        (
            {"commitments": (PROMISE, evolve(SUPPORT, span=at("June. They"), cue=at("They")))},
            "overlaps the commitment before it @ commitments[1].span",
        ),
        ({"quotes": (evolve(PRAISE, clean=PRAISE.text),)}, "is not the span with the repairs applied @ quotes[0].clean"),
        (
            {"quotes": (evolve(PRAISE, span=at("called the plan"), clean="called the plan"),)},
            "is not preceded by an opening quotation mark @ quotes[0].span",
        ),
        ({"amounts": (evolve(MONEY, span=moved(MONEY.span, 1)),)}, "but the document has '40 million ' there @ amounts[0].span"),
        ({"amounts": (evolve(MONEY, span=moved(MONEY.span, 900)),)}, "@ amounts[0].span"),
        ({"events": (evolve(CALL, name=at("newsletter")), SUMMIT)}, "'newsletter' lies in page furniture"),
    ],
)
def test_refused(changes: dict[str, Any], expected: str) -> None:
    assert any(expected in problem for problem in problems(**changes)), problems(**changes)


def test_every_fault_is_named() -> None:
    found = problems(amounts=(), quotes=(evolve(PRAISE, id="q7", clean="x"),))
    assert len(found) == 3


def test_without_the_text_a_span_still_ends_in_the_document() -> None:
    detached = SAMPLE.detach()
    beyond = Span(start=len(SAMPLE.source.text or "") - 2, end=len(SAMPLE.source.text or "") + 2, text="June")
    with pytest.raises(InvariantError, match="ends at"):
        evolve(detached, quotes=(evolve(PRAISE, span=beyond, clean="June"),))


def test_an_equal_object_serves_as_well_as_the_very_same() -> None:
    twin = evolve(HUNGARY)
    assert twin is not HUNGARY
    assert evolve(SAMPLE, commitments=(PROMISE, evolve(SUPPORT, by=(twin,)))) == SAMPLE


@pytest.mark.parametrize("kind", [SectionKind.BOILERPLATE, SectionKind.ATTACHMENT, SectionKind.CONTACT])
def test_nothing_lies_in_the_furniture_of_a_page(kind: SectionKind) -> None:
    sections = (Section(kind=kind, span=at(TITLE)), *SOURCE.sections[1:])
    found = problems(source=evolve(SOURCE, sections=sections))
    # Both participants are first named in the title.
    assert {problem.split("@ ")[1] for problem in found} >= {"participants[0].span", "participants[1].span"}
    # A caption is none.
    evolve(SAMPLE, source=evolve(SOURCE, sections=(Section(kind=SectionKind.CAPTION, span=at(TITLE)), *SOURCE.sections[1:])))
    assert BODY and FOOTER


@pytest.mark.parametrize(
    ("before", "accepted"),
    [("“", True), ("«\u00a0", True), ("« ", True), ('"', True), ("'", True), ("„", True), ("a ", False), ("", False)],
)
def test_a_quote_follows_an_opening_mark(before: str, accepted: bool) -> None:
    text = f"{before}oui"
    source = Source(sha256=digest(text), length=len(text), text=text, format="x", genre="other", language="fr")
    span = Span(start=len(before), end=len(text), text="oui")
    quote = evolve(PRAISE, span=span, clean="oui", speaker=None, event=None)
    try:
        Readout(id="x", source=source, quotes=(quote,), provenance=SAMPLE.provenance)
    except InvariantError as error:
        assert not accepted, error
    else:
        assert accepted


def test_a_broken_opening_mark_counts_once_repaired() -> None:
    text = "â€œoui"
    repair = evolve(SOURCE.repairs[0], span=Span(start=0, end=3, text="â€œ"), replacement="“")
    source = Source(sha256=digest(text), length=6, text=text, format="x", genre="other", language="fr", repairs=(repair,))
    quote = evolve(PRAISE, span=Span(start=3, end=6, text="oui"), clean="oui", speaker=None, event=None)
    assert Readout(id="x", source=source, quotes=(quote,), provenance=SAMPLE.provenance).quotes[0].clean == "oui"


def test_countries_and_organisations_are_listed_even_if_nothing_refers_to_them() -> None:
    country = Actor(id="a1", kind=ActorKind.COUNTRY, name="Norway", span=at("Norway"))
    assert Readout(id="x", source=evolve(SOURCE, perspective=None), actors=(country,), provenance=SAMPLE.provenance).actors
    with pytest.raises(InvariantError, match="nothing refers"):
        Readout(id="x", source=evolve(SOURCE, perspective=None), actors=(evolve(country, kind="region"),), provenance=SAMPLE.provenance)
