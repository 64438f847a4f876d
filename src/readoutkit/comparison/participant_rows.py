"""Participants side by side: who is in both accounts, by name across spellings, by side and by office."""

from __future__ import annotations

from collections.abc import Iterator

from readoutkit.comparison.pairing import Entry, pair_up
from readoutkit.comparison.person import Person, likeness
from readoutkit.comparison.rows import Difference, Row
from readoutkit.model.participant import Participant
from readoutkit.model.readout import Readout
from readoutkit.model.vocabulary import RoleClass

Named = tuple[Person, Participant]


def participant_rows(a: Readout, b: Readout) -> list[Row[Participant]]:
    """The participants of two readouts, row by row, in no particular order."""
    return pair_up(
        "participants",
        _entries(a),
        _entries(b),
        likeness=lambda one, other: likeness(one[0], other[0]),
        floor=0.6,
        differences=lambda one, other: _differences(one[1], other[1]),
        reasons=lambda one, other: _reasons(one[0], other[0]),
    )


def _entries(readout: Readout) -> list[Entry[Named, Participant]]:
    return [
        Entry((Person.of(person), person), person, (person.span, *(mention for mention in person.mentions if mention != person.span)))
        for person in readout.participants
    ]


def _differences(one: Participant, other: Participant) -> Iterator[Difference]:
    """Office and side, where both accounts give one."""
    if one.role_class is not other.role_class and RoleClass.OTHER not in {one.role_class, other.role_class}:
        yield Difference("office", str(one.role_class), str(other.role_class))
    if one.represents is not None and other.represents is not None and one.represents.identity != other.represents.identity:
        yield Difference("represents", one.represents.identity, other.represents.identity)


def _reasons(one: Person, other: Person) -> Iterator[str]:
    if not one.parts or not other.parts:
        yield "same office of the same side"
    elif set(one.parts) == set(other.parts):
        yield "same name"
    else:
        yield "same family name"
    if one.side is not None and one.side == other.side:
        yield f"same side: {one.side}"
