"""The event itself side by side: what either account says of its kind, channel, date, place, length and initiator."""

from __future__ import annotations

from collections.abc import Iterator

from readoutkit.comparison.days import read_days
from readoutkit.comparison.meaning import place_key
from readoutkit.comparison.rows import EVENT_POINTS, Difference, Outcome, Row
from readoutkit.comparison.spelling import name_parts
from readoutkit.model.event import Event
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span
from readoutkit.model.vocabulary import Channel

Fact = tuple[str, tuple[Span, ...]]
"""What an account says on one point, in words of the data model, and where."""


def event_rows(a: Readout, b: Readout) -> list[Row[Event]]:
    """One row for each point on which at least one account says something, in the order of `EVENT_POINTS`."""
    rows = []
    facts = _facts(a.event), _facts(b.event)
    for name in EVENT_POINTS:
        one, other = facts[0].get(name), facts[1].get(name)
        if one is None and other is None:
            continue
        found: tuple[Difference, ...] = ()
        if one is None or other is None:
            outcome = Outcome.ONLY_B if one is None else Outcome.ONLY_A
        else:
            found = (Difference(name, one[0], other[0]),) if _differ(name, one[0], other[0]) else ()
            outcome = Outcome.DIFFERING if found else Outcome.BOTH
        rows.append(
            Row(
                section="event",
                fact=name,
                outcome=outcome,
                a=a.event if one else None,
                b=b.event if other else None,
                spans_a=one[1] if one else (),
                spans_b=other[1] if other else (),
                differences=found,
            )
        )
    return rows


def fact_of(event: Event, name: str) -> str:
    """What an event says on one point of `EVENT_POINTS`, in words of the data model; empty where it says nothing.

    >>> from readoutkit.model import Basis, EventKind, EventStatus
    >>> met = Event(id="e1", kind=EventKind.MEETING, channel=Channel.UNSPECIFIED, status=EventStatus.HELD, basis=Basis.STATED,
    ...             cue=Span(start=5, end=8, text="met"))
    >>> fact_of(met, "kind"), fact_of(met, "channel")
    ('meeting', '')
    """
    return _facts(event).get(name, ("", ()))[0]


def _facts(event: Event | None) -> dict[str, Fact]:
    return dict(_told(event)) if event is not None else {}


def _told(event: Event) -> Iterator[tuple[str, Fact]]:
    yield "kind", (str(event.kind), (event.cue,))
    yield "status", (str(event.status), (event.cue,))
    if event.channel is not Channel.UNSPECIFIED:
        yield "channel", (str(event.channel), (event.cue,))
    for name, time in (("date", event.date), ("duration", event.duration)):
        if time is not None and (said := time.value or time.offset or time.text):
            yield name, (said, (time.span,) if time.span else ())
    if event.place is not None:
        yield "place", (event.place.name, (event.place.span,))
    if event.initiator is not None:
        yield "initiator", (event.initiator.identity, (event.initiator.span,))


def _differ(name: str, one: str, other: str) -> bool:
    if one == other:
        return False
    if name == "date":
        ours, theirs = read_days(one), read_days(other)
        return ours is not None and theirs is not None and ours.gap(theirs) > 0
    if name == "place":
        return _places_differ(one, other)
    return True


def _places_differ(one: str, other: str) -> bool:
    """Whether two place names are of two places: not if one is part of the other, or its name in another language."""
    ours, theirs = set(name_parts(one)), set(name_parts(other))
    if ours <= theirs or theirs <= ours:
        return False
    countries = place_key(one), place_key(other)
    return None in countries or countries[0] != countries[1]
