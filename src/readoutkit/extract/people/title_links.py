"""Titles that stand without a name: whose they are, and the people known by them alone (model.md P3, P4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readoutkit.extract.people.draft import LEADERS, TOP, Draft, same_office
from readoutkit.extract.people.mention import Mention
from readoutkit.extract.people.presence import is_present
from readoutkit.extract.people.roles import Role
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import RoleClass, SectionKind

_SAME = "counterpart"
_CROWD = 100  # persons


class TitleLinks:
    """Links bare titles to the people found, and makes people of those nobody holds."""

    def match_counterparts(self, drafts: Sequence[Draft]) -> None:
        """A counterpart holds the same office as the person named before."""
        for draft in drafts:
            if draft.role is not None and draft.role.head.kind == "counterpart":
                draft.role_class = self._counterpart_class(drafts, draft.first) or RoleClass.OTHER

    def _counterpart_class(self, drafts: Iterable[Draft], mention: Mention) -> RoleClass | None:
        before = [
            (m.first, d.role_class)
            for d in drafts
            if d.role is not None and d.role.head.kind != "counterpart"
            for m in d.mentions
            if m.first < mention.first
        ]
        return max(before)[1] if before else None

    def adopt(self, drafts: Sequence[Draft], mentions: Sequence[Mention], lead: frozenset[int]) -> None:
        """Give titles that stand without a name to the person who holds them: "The President of Latvia thanked ..."."""
        for mention in mentions:
            role, owner = mention.role, mention.owner
            if mention.named or role is None or role.head.plural or role.head.kind == "counterpart" or owner is None:
                continue
            if any(
                d.represents == owner
                and (d.role_class is role.role_class or (d.role and (d.role.head.name == role.head.name or d.role.head.kind == _SAME)))
                for d in drafts
            ):
                continue
            if len(drafts) > _CROWD:
                return  # a roll, not a meeting
            apart = [d for d in drafts if all(m.sentence.first != mention.sentence.first for m in d.mentions)]
            homeless = [d for d in apart if d.represents is None and d.role is not None and d.takes_part and same_office(d, role)]
            if len(homeless) == 1:
                homeless[0].represents = owner
                continue
            untitled = [d for d in drafts if d.role is None and d.represents in (None, owner) and d.takes_part]
            if len(untitled) > 1 and len(untitled) == len(drafts) and mention.sentence.first in lead:
                untitled = untitled[:1]  # nobody has a title: the first name is who acts first
            fits = (role.role_class in TOP and owner.startswith("country:")) or (
                mention.sentence.first in lead and role.role_class in LEADERS
            )
            if len(untitled) == 1 and fits and self._is_presented(mention, untitled[0]):
                untitled[0].role, untitled[0].role_class, untitled[0].represents = role, role.role_class, owner
        for mention in mentions:  # "the chancellor said", when one person has no title and nobody else that one
            role = mention.role
            if mention.named or role is None or role.head.plural or not role.bare or not role.article or mention.place != "subject":
                continue
            untitled = [d for d in drafts if d.role is None and d.takes_part]
            held = any(d.role is not None and d.role.head.name == role.head.name for d in drafts)
            if len(untitled) == 1 and len(drafts) > 1 and not held and role.role_class in LEADERS and role.head.kind != "minister":
                untitled[0].role, untitled[0].role_class = role, role.role_class

    def _is_presented(self, mention: Mention, draft: Draft) -> bool:
        """Whether a title can be of the one person without: it acts, heads the page, or he or she has a surname only."""
        if mention.place in ("subject", "event") or mention.sentence.section is SectionKind.TITLE:
            return True
        return mention.place == "companion" and draft.identity is not None and len(draft.identity.tokens) == 1

    def unnamed(
        self, words: Words, drafts: Sequence[Draft], mentions: Sequence[Mention], lead: frozenset[int], side: str | None
    ) -> list[Draft]:
        """People known by title and country only (model.md P3), unless somebody named holds the title (P4)."""
        out: list[Draft] = []
        named_at = {m.first for m in mentions if m.named and m.role is None}
        for mention in mentions:
            role = mention.role
            if mention.named or role is None or role.standing or mention.place == "byline":
                continue
            if not role.head.plural and not role.owners and any(i in named_at for i in range(mention.last, mention.last + 2)):
                continue  # a word nobody knows stands between title and name
            if role.head.plural and mention.place == "event":
                continue  # "the Foreign Ministers' Meeting"
            if role.head.kind == "counterpart":
                found = self._counterpart_class([*drafts, *out], mention)
                if found is None or not role.owners:
                    continue
                role_class = found
            else:
                role_class = role.role_class
            if role_class not in LEADERS and role_class not in (RoleClass.AMBASSADOR, RoleClass.SPOUSE):
                continue
            in_lead = mention.sentence.first in lead
            owners: tuple[str | None, ...] = role.owners
            if not owners:
                if role.head.plural or not side or not in_lead:
                    continue
                acts = mention.place == "subject" or (mention.place == "listed" and mention.human and role.article)
                if not acts and not (mention.place == "event" and mention.sentence.section is SectionKind.TITLE):
                    continue
                if self._held(drafts, out, role, side, role_class, mention):
                    self._print_in_body(out, role, side, mention)
                    continue
                foreign = role_class is RoleClass.HEAD_OF_ORGANIZATION and not side.startswith("org:")
                owners = (None,) if foreign else (side,)
            elif not (mention.place == "companion" or (in_lead and is_present(mention.place))):
                continue
            for owner in owners:
                if role.head.plural and not (owner or "").startswith("country:"):
                    continue  # a group (model.md P5)
                if self._held(drafts, out, role, owner, role_class, mention):
                    self._print_in_body(out, role, owner, mention)
                    continue
                out.append(Draft([mention], None, role, role_class, owner, True))
        return out

    def _print_in_body(self, out: Iterable[Draft], role: Role, owner: str | None, mention: Mention) -> None:
        """The body's words for a title that the heading shortens."""
        for draft in out:
            heading = draft.first.sentence.section is SectionKind.TITLE and draft.role is not None and draft.role.first == draft.first.first
            if (
                heading
                and mention.sentence.section is SectionKind.BODY
                and draft.role_class is role.role_class
                and draft.represents == owner
            ):
                draft.role = role

    def _held(
        self, drafts: Iterable[Draft], out: Iterable[Draft], role: Role, owner: str | None, role_class: RoleClass, mention: Mention
    ) -> bool:
        """Whether somebody known already holds the title; a person named in the same sentence is somebody else."""
        for d in [*drafts, *out]:
            same = d.role_class is role_class or (d.role is not None and d.role.head.name == role.head.name) or same_office(d, role)
            beside = any(m.sentence.first == mention.sentence.first for m in d.mentions)
            if same and (d.represents == owner or not (beside or role.owners)):
                return True
        return False
