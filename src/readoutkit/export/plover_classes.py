"""Which class of PLOVER an event or a commitment is, and in which mode (PLOVER manual, draft 2.0, Open Event Data Alliance).

PLOVER is coarser than the data model and asks what a text cannot always tell; the table in docs/linked-data.md says what is decided how.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import NamedTuple

from readoutkit.model.actor import Actor
from readoutkit.model.commitment import Commitment
from readoutkit.model.event import Event
from readoutkit.model.participant import Participant
from readoutkit.model.vocabulary import AmountKind, Channel, CommitmentKind, CommitmentStatus, EventKind, EventStatus, Force, Specificity


class Quad(IntEnum):
    """The four fields of cooperation and conflict, verbal and material."""

    VERBAL_COOPERATION = 1
    MATERIAL_COOPERATION = 2
    VERBAL_CONFLICT = 3
    MATERIAL_CONFLICT = 4


class PloverClass(StrEnum):
    """The classes that readouts can give; the other ones of PLOVER are about conflict on the ground."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    REJECT = "REJECT"

    @property
    def quad(self) -> Quad:
        """The field it belongs to."""
        if self in (PloverClass.COOPERATE, PloverClass.AID):
            return Quad.MATERIAL_COOPERATION
        return Quad.VERBAL_CONFLICT if self is PloverClass.REJECT else Quad.VERBAL_COOPERATION


class Coding(NamedTuple):
    """What PLOVER says of one claim: class and mode (None where it has none), who acts, towards whom."""

    event: PloverClass | None
    mode: str | None
    actor: tuple[Participant | Actor, ...]
    recipient: tuple[Participant | Actor, ...]


_ENCOUNTERS = frozenset({EventKind.CALL, EventKind.MEETING, EventKind.VISIT, EventKind.SUMMIT, EventKind.CONFERENCE})
_MANY = frozenset({EventKind.SUMMIT, EventKind.CONFERENCE})
_REMOTE = frozenset({Channel.PHONE, Channel.VIDEO, Channel.WRITTEN})
_MATERIAL = frozenset({AmountKind.MONEY, AmountKind.PERSONNEL, AmountKind.EQUIPMENT})
_UNDER_WAY = frozenset({CommitmentStatus.CONTINUING, CommitmentStatus.DELIVERED})


def code_event(event: Event, people: tuple[Participant, ...]) -> Coding:
    """CONSULT for an encounter, AGREE for a planned one; no class for remarks and statements, and where nobody is named.

    Who visits is only told apart from who hosts where the place is in the country of one side.
    """
    if event.kind not in _ENCOUNTERS or not people:
        return Coding(None, None, people, ())
    if event.status is EventStatus.PLANNED:
        return Coding(PloverClass.AGREE, None, people, ())
    if event.kind is EventKind.CALL or event.channel in _REMOTE:
        return Coding(PloverClass.CONSULT, "phone", people, ())
    sides = {person.represents.identity: person.represents.country for person in people if person.represents}
    if event.kind in _MANY or (event.part_of and event.part_of.kind in _MANY) or len(sides) > 2:
        return Coding(PloverClass.CONSULT, "multilateral", people, ())
    ground = event.place.country if event.place else None
    if ground is None or len(sides) < 2:
        return Coding(PloverClass.CONSULT, None, people, ())
    hosts = tuple(person for person in people if person.represents and person.represents.country == ground)
    if hosts:
        return Coding(PloverClass.CONSULT, "visit", tuple(person for person in people if person not in hosts), hosts)
    return Coding(PloverClass.CONSULT, "third-party" if all(sides.values()) else None, people, ())


def code_commitment(commitment: Commitment) -> Coding:
    """AGREE for what is promised, AID and COOPERATE for what is given or done, SUPPORT for words, CONCEDE and REJECT for restraint.

    No class for what an actor does by itself and towards nobody, such as spending more on its own army.
    """
    by, to = commitment.by, commitment.to
    if commitment.kind is CommitmentKind.RESTRAINT:
        return Coding(PloverClass.CONCEDE if to else PloverClass.REJECT, None, by, to)
    if commitment.force is not Force.FIRM:
        return Coding(PloverClass.AGREE, None, by, to)
    if commitment.kind is CommitmentKind.SUPPORT and not any(amount.kind in _MATERIAL for amount in commitment.amounts):
        return Coding(PloverClass.SUPPORT, None, by, to)
    if commitment.status not in _UNDER_WAY:
        return Coding(PloverClass.AGREE, None, by, to)
    if to:
        return Coding(PloverClass.AID if commitment.specificity is Specificity.SPECIFIC else PloverClass.COOPERATE, None, by, to)
    if len(by) > 1:
        # The class asks for a recipient: what is done together is written as the first with the others.
        return Coding(PloverClass.COOPERATE, None, by[:1], by[1:])
    return Coding(None, None, by, ())
