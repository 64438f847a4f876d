"""A person being put together, before the record is made."""

from __future__ import annotations

from attrs import define

from readoutkit.extract.people.identity import Identity
from readoutkit.extract.people.mention import Mention
from readoutkit.extract.people.roles import Role
from readoutkit.model.vocabulary import RoleClass

# Offices whose holder is somebody even without a name.
LEADERS = frozenset(
    {
        RoleClass.HEAD_OF_STATE,
        RoleClass.HEAD_OF_GOVERNMENT,
        RoleClass.DEPUTY_HEAD_OF_STATE,
        RoleClass.DEPUTY_HEAD_OF_GOVERNMENT,
        RoleClass.FOREIGN_MINISTER,
        RoleClass.DEFENCE_MINISTER,
        RoleClass.FINANCE_MINISTER,
        RoleClass.MINISTER,
        RoleClass.HEAD_OF_ORGANIZATION,
    }
)
# Offices of which a country or organisation has one.
TOP = frozenset({RoleClass.HEAD_OF_STATE, RoleClass.HEAD_OF_GOVERNMENT, RoleClass.FOREIGN_MINISTER, RoleClass.HEAD_OF_ORGANIZATION})
_MINISTERS = frozenset({RoleClass.MINISTER, RoleClass.FOREIGN_MINISTER, RoleClass.DEFENCE_MINISTER, RoleClass.FINANCE_MINISTER})


@define(slots=True)
class Draft:
    """A person being put together."""

    mentions: list[Mention]
    identity: Identity | None = None
    role: Role | None = None
    role_class: RoleClass = RoleClass.OTHER
    represents: str | None = None
    takes_part: bool = False

    @property
    def first(self) -> Mention:
        """The first place where the person comes up."""
        return self.mentions[0]


def same_office(draft: Draft, role: Role) -> bool:
    """Whether a title can be another word for a person's own."""
    if draft.role_class is role.role_class:
        return role.role_class in TOP or (draft.role is not None and draft.role.head.name == role.head.name)
    return draft.role is not None and draft.role.head.name == role.head.name and {draft.role_class, role.role_class} <= _MINISTERS
