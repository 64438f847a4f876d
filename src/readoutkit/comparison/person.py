"""Whether two accounts speak of one person."""

from __future__ import annotations

from attrs import frozen

from readoutkit.comparison.spelling import alike, may_be_one_given_name, name_parts, resemble
from readoutkit.model.participant import Participant
from readoutkit.model.vocabulary import RoleClass

# Offices that one person holds at a time: their holder is known by country and office alone.
ONE_HOLDER = frozenset(
    {
        RoleClass.HEAD_OF_STATE,
        RoleClass.HEAD_OF_GOVERNMENT,
        RoleClass.FOREIGN_MINISTER,
        RoleClass.DEFENCE_MINISTER,
        RoleClass.FINANCE_MINISTER,
        RoleClass.HEAD_OF_ORGANIZATION,
    }
)
_RELATIVES = frozenset({RoleClass.SPOUSE})


@frozen(slots=True)
class Person:
    """What tells a participant apart: skeletons of the name, which of them are the family name, side and office.

    >>> Person(parts=("lund",), family=("lund",), side="country:NO", office=RoleClass.OTHER, label="Lund").given
    ()
    """

    parts: tuple[str, ...]
    family: tuple[str, ...]
    side: str | None
    office: RoleClass
    label: str

    @classmethod
    def of(cls, participant: Participant) -> Person:
        """The person a participant is."""
        actor = participant.represents
        side = None if actor is None else actor.key or actor.name.lower()
        name = participant.name or ""
        if not name.strip():
            return cls((), (), side, participant.role_class, participant.text)
        parts = name_parts(name)
        family = name_parts(participant.family_name) if (participant.family_name or "").strip() else parts[-1:]
        return cls(parts, tuple(part for part in family if part in parts) or parts[-1:], side, participant.role_class, name)

    @property
    def given(self) -> tuple[str, ...]:
        """The parts that are not the family name."""
        return tuple(part for part in self.parts if part not in self.family)


def likeness(one: Person, other: Person) -> float:
    """From 0, certainly two people, to 1, the same name for the same side.

    A family name alone agrees with any given name; an office that one person holds at a time stands for a name that one side leaves out.
    """
    if one == other:
        return 1.0
    sides_differ = one.side is not None and other.side is not None and one.side != other.side
    if (one.office in _RELATIVES) is not (other.office in _RELATIVES):
        return 0.0
    same_office = one.office is other.office and one.office in ONE_HOLDER and one.side == other.side is not None
    if not one.parts or not other.parts:
        return 0.8 if same_office else 0.0
    if sorted(one.parts) == sorted(other.parts):
        return _by_side(1.0 if len(one.parts) > 1 else 0.95, one, other) if not sides_differ else 0.7 if len(one.parts) > 1 else 0.0
    if not _shares_family(one, other):
        # Romanisations may begin with another letter (Hryhorenko, Grigorenko); the office then tells who it is.
        return 0.7 if same_office and resemble(one.family[-1], other.family[-1]) else 0.0
    if _given_agree(one, other):
        full = bool(one.given and other.given)
        if sides_differ:
            return 0.65 if full else 0.0
        return _by_side(0.97 if full else 0.93, one, other)
    return 0.75 if same_office else 0.0


def _by_side(score: float, one: Person, other: Person) -> float:
    return score if one.side == other.side else score - 0.05


def _shares_family(one: Person, other: Person) -> bool:
    return _within(one.family, other.parts) or _within(other.family, one.parts)


def _within(family: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    return all(any(alike(part, another) for another in parts) for part in family)


def _given_agree(one: Person, other: Person) -> bool:
    """Whether nothing speaks against one person once the family names agree."""
    ours = tuple(part for part in one.parts if not any(alike(part, another) for another in (*one.family, *other.family)))
    theirs = tuple(part for part in other.parts if not any(alike(part, another) for another in (*one.family, *other.family)))
    if not ours or not theirs or may_be_one_given_name(ours[0], theirs[0]):
        return True
    few, many = sorted((ours, theirs), key=len)
    return len(few) < len(many) and all(any(alike(part, another) for another in many) for part in few)
