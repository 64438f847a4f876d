"""Each class refuses what a field may not hold, and says which field of which class."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from sample_readout import CALL, FISHERIES, FUND, HUNGARY, LARSEN, MONEY, NORWAY, PRAISE, PROMISE, SAMPLE, SOURCE, SUMMIT, SUPPORT, at

from readoutkit.errors import InvariantError, ReadoutkitError
from readoutkit.model import (
    ActorKind,
    AmountKind,
    Basis,
    Certainty,
    Diagnostic,
    Force,
    Genre,
    Repair,
    Section,
    SectionKind,
    Span,
    TimeBasis,
    TimeRef,
)

HEDGED = FISHERIES.mentions[1]
STATED = TimeRef(span=at("June"), basis=TimeBasis.STATED)


@pytest.mark.parametrize(
    ("item", "changes"),
    [
        # wrong types
        (at("June"), {"start": True}),
        (at("June"), {"start": 3.0}),
        (at("June"), {"text": b"June"}),
        (NORWAY, {"id": 1}),
        (NORWAY, {"span": "Norway"}),
        (NORWAY, {"kind": "planet"}),
        (NORWAY, {"kind": 3}),
        (LARSEN, {"represents": "a1"}),
        (LARSEN, {"represents": SUMMIT}),
        (LARSEN, {"events": [CALL]}),
        (LARSEN, {"events": ("e1",)}),
        (LARSEN, {"mentions": ("Odd Larsen",)}),
        (CALL, {"part_of": "e2"}),
        (CALL, {"part_of": NORWAY}),
        (PROMISE, {"formulaic": 1}),
        (PROMISE, {"said_by": (FISHERIES,)}),
        (PROMISE, {"by": NORWAY}),
        (MONEY, {"value": 40}),
        (MONEY, {"value": 40.5}),
        (SOURCE, {"length": "12"}),
        (SAMPLE, {"events": None}),
        (SAMPLE, {"provenance": "gold"}),
        # wrong forms
        (at("June"), {"start": -1}),
        (NORWAY, {"id": "b1"}),
        (NORWAY, {"id": "a0"}),
        (NORWAY, {"id": "a1\n"}),
        (NORWAY, {"country": "no"}),
        (NORWAY, {"key": "Norway"}),
        (NORWAY, {"wikidata": "20"}),
        (FISHERIES, {"code": "Economy"}),
        (SOURCE, {"sha256": "abc"}),
        (SOURCE, {"format": "Official Release"}),
        (MONEY, {"currency": "$"}),
        (MONEY, {"value": Decimal("NaN")}),
        (MONEY, {"value": Decimal("1E+999999")}),
        (SAMPLE, {"id": ""}),
        (SAMPLE, {"schema": "readoutkit/readout/2.0"}),
        # what one object can see of itself
        (PROMISE, {"by": ()}),
        (PROMISE, {"by": (NORWAY, NORWAY)}),
        (PROMISE, {"cue": at("spoke")}),
        (PROMISE, {"hedge": at("may")}),
        (SUPPORT, {"hedge": None}),
        (HEDGED, {"hedge": None}),
        (HEDGED, {"certainty": Certainty.STATED}),
        (PROMISE, {"condition": at("June")}),
        (PROMISE, {"force": Force.CONDITIONAL}),
        (PROMISE, {"extra_spans": (at("ferries"),)}),
        (FISHERIES, {"mentions": ()}),
        (LARSEN, {"events": ()}),
        (MONEY, {"currency": None}),
        (MONEY, {"value": None}),
        (CALL, {"date": TimeRef(value="2025", basis=TimeBasis.GIVEN)}),
        (CALL, {"duration": TimeRef(span=at("June"), offset="-P1D", basis=TimeBasis.STATED)}),
        (STATED, {"span": None}),
        (STATED, {"basis": TimeBasis.GIVEN}),
        (STATED, {"basis": TimeBasis.GIVEN, "span": None}),
        (STATED, {"weekday": 8}),
        (STATED, {"offset": "two days"}),
        (STATED, {"value": "the third of March"}),
        (SOURCE, {"genre": Genre.NEWS}),
        (SOURCE, {"format": "french_release"}),
        (SOURCE, {"text": SOURCE.text + "!"}),
        (SOURCE, {"text": SOURCE.text[:-1] + "!"}),
        (SOURCE, {"sections": SOURCE.sections[::-1]}),
        (SOURCE, {"sections": (SOURCE.sections[0], SOURCE.sections[0])}),
        (SOURCE, {"repairs": SOURCE.repairs[::-1]}),
        (Diagnostic(code="RK101", severity="info", message="x"), {"code": "E1"}),
        (Diagnostic(code="RK101", severity="info", message="x"), {"message": ""}),
    ],
)
def test_refused(item: Any, changes: dict[str, Any]) -> None:
    with pytest.raises(InvariantError) as caught:
        evolve(item, **changes)
    assert str(caught.value).startswith(f"{type(item).__name__}.")
    assert caught.value.problems


def test_the_message_names_class_and_field() -> None:
    with pytest.raises(InvariantError, match=r"^Actor\.span: expected Span, got str 'Norway'$"):
        evolve(NORWAY, span="Norway")
    with pytest.raises(InvariantError, match=r"^Commitment\.hedge: is set, though certainty is stated$"):
        evolve(PROMISE, hedge=at("may"))


@pytest.mark.parametrize("edge", [" June", "June ", "\u00a0June", "June\u202f", "\nJune"])
def test_no_span_begins_or_ends_with_whitespace(edge: str) -> None:
    span = Span(start=0, end=5, text=edge)
    for item, changes in [
        (NORWAY, {"span": span}),
        (LARSEN, {"mentions": (span,)}),
        (STATED, {"span": span}),
        (PROMISE, {"extra_spans": (span,)}),
    ]:
        with pytest.raises(InvariantError, match="whitespace"):
            evolve(item, **changes)
    with pytest.raises(InvariantError, match=r"Section\.span"):
        Section(kind=SectionKind.BODY, span=span)


def test_a_broken_character_may_hold_a_space() -> None:
    assert Repair(span=Span(start=0, end=2, text="Ã\u00a0"), replacement="à").text == "Ã\u00a0"


def test_a_span_has_as_many_characters_as_it_says() -> None:
    with pytest.raises(InvariantError, match=r"Span\.text"):
        Span(start=0, end=3, text="June")
    with pytest.raises(InvariantError):
        Span(start=3, end=3, text="")


def test_a_plain_value_becomes_a_member() -> None:
    actor = evolve(FUND, kind="organization")
    assert actor.kind is ActorKind.ORGANIZATION
    assert type(evolve(STATED, basis="inferred").basis) is TimeBasis
    assert evolve(MONEY, kind=AmountKind.PERCENT).kind is AmountKind.PERCENT


def test_a_member_of_another_vocabulary_is_refused_though_it_reads_the_same() -> None:
    with pytest.raises(InvariantError, match=r"TimeRef\.basis"):
        evolve(STATED, basis=Basis.STATED)


def test_objects_are_frozen() -> None:
    for item in (SAMPLE, PRAISE, HUNGARY, at("June")):
        with pytest.raises(AttributeError):
            item.id = "x1"  # type: ignore[union-attr]


def test_only_keywords_build_an_object() -> None:
    with pytest.raises(TypeError):
        Span(0, 4, "June")  # type: ignore[misc]


def test_errors_are_value_errors_and_cross_process_borders() -> None:
    with pytest.raises(InvariantError) as caught:
        evolve(NORWAY, country="Norway")
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, ReadoutkitError)
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert again.problems == caught.value.problems
