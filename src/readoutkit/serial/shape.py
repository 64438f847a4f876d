"""What a class of the model looks like in JSON, read off its fields."""

from __future__ import annotations

from typing import Any, NamedTuple

from attrs import NOTHING, fields

from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.diagnostic import Diagnostic
from readoutkit.model.event import Event
from readoutkit.model.fields import Rule
from readoutkit.model.invariants import COLLECTIONS
from readoutkit.model.participant import Participant
from readoutkit.model.quote import Quote
from readoutkit.model.readout import Readout
from readoutkit.model.source import Provenance, Source
from readoutkit.model.span import Place, Repair, Section, Span, TimeRef
from readoutkit.model.topic import Topic, TopicMention

# Collections of a readout in an order in which nothing refers to what comes after it (but for events that are part of others).
IN_BUILDING_ORDER: dict[str, type[Any]] = {
    "actors": Actor,
    "events": Event,
    "participants": Participant,
    "topics": Topic,
    "amounts": Amount,
    "quotes": Quote,
    "commitments": Commitment,
}
LETTERS: dict[type[Any], str] = {
    Actor: "a",
    Event: "e",
    Participant: "p",
    Topic: "t",
    Amount: "n",
    Quote: "q",
    Commitment: "c",
}


class Slot(NamedTuple):
    """One key of an object: its name, what it holds, its default, whether it is written even so."""

    name: str
    rule: Rule
    default: Any
    always: bool


def _slots(kind: type[Any]) -> tuple[Slot, ...]:
    result: list[Slot] = []
    for attribute in fields(kind):
        # Keys of other programs are put back where they were found, not under a key of their own.
        if kind is Readout and attribute.name == "extensions":
            continue
        always = attribute.default is NOTHING or (kind is Readout and attribute.name in ("schema", *COLLECTIONS))
        assert isinstance(attribute.validator, Rule), f"{kind.__name__}.{attribute.name} has no rule"
        result.append(Slot(attribute.name, attribute.validator, attribute.default, always))
    return tuple(result)


# The classes that JSON knows, in the order of the schema.
CLASSES: tuple[type[Any], ...] = (
    Span,
    TimeRef,
    Place,
    Section,
    Repair,
    Source,
    Actor,
    Event,
    Participant,
    TopicMention,
    Topic,
    Commitment,
    Quote,
    Amount,
    Provenance,
    Diagnostic,
    Readout,
)
_SLOTS = {kind: _slots(kind) for kind in CLASSES}


def slots(kind: type[Any]) -> tuple[Slot, ...]:
    """The keys of a class in canonical order."""
    return _SLOTS[kind]
