"""A place where the text speaks of a person."""

from __future__ import annotations

from attrs import frozen

from readoutkit.extract.people.roles import Role
from readoutkit.extract.reading import Sentence
from readoutkit.model.vocabulary import RoleClass

# From the highest office down; of two titles the higher one tells the class.
RANKS = {
    role_class: rank
    for rank, role_class in enumerate(
        (
            RoleClass.HEAD_OF_STATE,
            RoleClass.HEAD_OF_GOVERNMENT,
            RoleClass.DEPUTY_HEAD_OF_STATE,
            RoleClass.DEPUTY_HEAD_OF_GOVERNMENT,
            RoleClass.FOREIGN_MINISTER,
            RoleClass.DEFENCE_MINISTER,
            RoleClass.FINANCE_MINISTER,
            RoleClass.MINISTER,
            RoleClass.HEAD_OF_ORGANIZATION,
            RoleClass.AMBASSADOR,
            RoleClass.SPOUSE,
            RoleClass.OFFICIAL,
            RoleClass.OTHER,
        )
    )
}


@frozen(slots=True)
class Mention:
    """One place where a person comes up, words first..last; the name alone is name_first..name_last (equal when there is none)."""

    first: int
    last: int
    name_first: int
    name_last: int
    role: Role | None
    owner: str | None
    gender: str
    courteous: bool  # an honorific stands before the name
    sentence: Sentence
    place: str = ""  # subject, companion, event, listed, possessor, absent, byline, commentator or nothing
    human: bool = False  # stands where only people stand: says, meets, was there
    chained: bool = False  # joined to the mention before it by "and" or a comma

    @property
    def named(self) -> bool:
        """Whether a name stands here, not only a title."""
        return self.name_last > self.name_first
