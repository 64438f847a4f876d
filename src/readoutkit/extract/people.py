"""The people of a document: who took part, under which name and title, and for whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import define, field, frozen

from readoutkit.extract.identity import Identity, IdentityFinder, best_rank
from readoutkit.extract.mentions import Mention, MentionFinder
from readoutkit.extract.names import NameShapes
from readoutkit.extract.occurrences import OccurrenceFinder
from readoutkit.extract.perspective import PerspectiveFinder
from readoutkit.extract.presence import PresenceWords, is_present
from readoutkit.extract.reading import Naming, Person, Place, Reading
from readoutkit.extract.representation import OwnerFinder
from readoutkit.extract.roles import Namings, Role
from readoutkit.extract.rolewords import RoleWords
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import RoleClass, SectionKind

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


@frozen(slots=True)
class Cast:
    """The people of a document with what was read on the way: their mentions and whose page it is."""

    persons: tuple[Person, ...]
    mentions: tuple[Mention, ...]
    perspective: str | None


@define(slots=True)
class Draft:
    """A person being put together."""

    mentions: list[Mention]
    identity: Identity | None = None
    role: Role | None = None
    role_class: RoleClass = RoleClass.OTHER
    represents: str | None = None
    takes_part: bool = False
    extra: list[Place] = field(factory=list)  # role phrases linked to the person

    @property
    def first(self) -> Mention:
        return self.mentions[0]


class PeopleFinder:
    """Finds the people a text names, or identifies by title and country.

    Works by grammar: titles of a language's people.toml, shapes of names, countries and organisations from the namings.
    Nobody's name, office or country is known in advance.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        vocabulary = RoleWords(lexicon)
        self.shapes = NameShapes(lexicon)
        presence = PresenceWords(lexicon)
        self._mentions = MentionFinder(vocabulary, self.shapes, presence)
        self._identities = IdentityFinder(self.shapes)
        self._perspective = PerspectiveFinder(lexicon)
        self._owners = OwnerFinder()
        self._occurrences = OccurrenceFinder(self.shapes, self._identities, lexicon)
        generic = lexicon.phrases("people", "heads.generic")
        self._generic = frozenset(generic)

    def find(self, reading: Reading, namings: Iterable[Naming]) -> list[Person]:
        """The persons in order of first mention; those only spoken about have `takes_part` False."""
        return list(self.cast(reading, namings).persons)

    def perspective(self, reading: Reading, persons: Sequence[Person], namings: Iterable[Naming]) -> str | None:
        """Key of the country or organisation whose account the page is, or None; `cast` gives it together with the persons."""
        return self.cast(reading, namings).perspective

    def cast(self, reading: Reading, namings: Iterable[Naming]) -> Cast:
        """Persons, their mentions and the perspective, found together."""
        words, known = reading.words, Namings(namings)
        mentions = self._mentions.find(reading, known)
        lead = lead_sentences(reading)
        drafts = [self._draft(p) for p in self._identities.group(words, [m for m in mentions if m.place != "byline"]) if self._is_person(words, p)]
        claimed = Counter(key for d in drafts for key in {d.represents} if key)
        side = self._perspective.find(reading, known.items, claimed, _lead_owner(mentions, lead))
        self._adopt(drafts, mentions, side)
        drafts += self._unnamed(words, drafts, mentions, lead, side)
        drafts.sort(key=lambda d: d.first.first)
        self._owners.complete(words, drafts, known.items, side)
        persons = [self._occurrences.person(reading, draft) for draft in drafts]
        return Cast(tuple(persons), tuple(mentions), side)

    # ---- named ----------------------------------------------------------------------------------------------

    def _is_person(self, words: Words, identity: Identity) -> bool:
        """Whether a name is a person's: a title, a courtesy, or a full name that acts."""
        if any((m.role is not None and m.role.head.kind != "counterpart") or m.courteous or m.role is not None for m in identity.mentions):
            return True
        longest = identity.longest
        if len(identity.tokens) < 2 or words.text[words.starts[longest.name_first] : words.ends[longest.name_last - 1]].isupper():
            return False
        return any(m.place in ("subject", "companion", "listed", "event") for m in identity.mentions)

    def _draft(self, identity: Identity) -> Draft:
        role = self._role_of(identity)
        draft = Draft(identity.mentions, identity, role)
        if role is not None:
            draft.role_class = role.role_class
        owners = [m.owner for m in identity.mentions if m.owner]
        same = [m.owner for m in identity.mentions if m.owner and m.role is not None and role is not None and m.role.head.name == role.head.name]
        draft.represents = (same or owners or [None])[0]
        if role is not None and role.head.kind == "president" and draft.represents and draft.represents.startswith("org:"):
            draft.role_class = RoleClass.HEAD_OF_ORGANIZATION if role.role_class is RoleClass.HEAD_OF_STATE else role.role_class
        draft.takes_part = any(is_present(m.place) for m in identity.mentions) and not all(
            m.place == "commentator" or m.role is None for m in identity.mentions if m.place == "commentator"
        ) or (any(is_present(m.place) for m in identity.mentions) and not any(m.place == "commentator" for m in identity.mentions))
        return draft

    def _role_of(self, identity: Identity) -> Role | None:
        """The title at the first full mention in the body that tells most; the highest office when titles differ."""
        with_roles = [m for m in identity.mentions if m.role is not None]
        if not with_roles:
            return None

        def order(m: Mention) -> tuple[bool, bool, bool, bool, int]:
            role = m.role
            assert role is not None
            generic = role.head.name in self._generic and role.bare and role.head.kind != "president"
            return (
                role.head.kind == "counterpart",
                role.standing == "" and role.role_class in (RoleClass.OTHER,) and False,
                generic,
                m.sentence.section is SectionKind.TITLE or m.sentence.section is SectionKind.CAPTION,
                m.first,
            )

        return min(with_roles, key=order).role

    # ---- titles without names ---------------------------------------------------------------------------

    def _adopt(self, drafts: Sequence[Draft], mentions: Iterable[Mention], side: str | None) -> None:
        """Give titles that stand without a name to the person who holds them: "The President of Latvia thanked ..."."""
        for mention in mentions:
            role = mention.role
            if mention.named or role is None or role.head.plural or role.head.kind == "counterpart":
                continue
            owner = mention.owner
            if owner is None:
                continue
            if any(d.represents == owner and (d.role_class is role.role_class or (d.role and d.role.head.name == role.head.name)) for d in drafts):
                continue
            untitled = [d for d in drafts if d.role is None and d.represents in (None, owner) and d.takes_part]
            if len(untitled) == 1 and role.role_class in LEADERS and (owner == side or side is None) and is_present(mention.place):
                untitled[0].role = role
                untitled[0].role_class = role.role_class
                untitled[0].represents = owner

    def _unnamed(
        self, words: Words, drafts: Sequence[Draft], mentions: Sequence[Mention], lead: frozenset[int], side: str | None
    ) -> list[Draft]:
        """People known by title and country only (model.md P3), unless somebody named holds the title (P4)."""
        out: list[Draft] = []
        for n, mention in enumerate(mentions):
            role = mention.role
            if mention.named or role is None or role.standing or mention.place == "byline":
                continue
            if role.head.kind == "counterpart":
                before = [d for d in [*drafts, *out] if d.first.first < mention.first and d.role is not None and d.role_class in LEADERS]
                if not before or not role.owners:
                    continue
                model = max(before, key=lambda d: max(m.first for m in d.mentions if m.first < mention.first))
                role_class = model.role_class
            else:
                role_class = role.role_class
            if role_class not in LEADERS and role_class not in (RoleClass.AMBASSADOR, RoleClass.SPOUSE):
                continue
            in_lead = mention.sentence.first in lead
            owners = role.owners
            if not owners:
                if not (in_lead and mention.place in ("subject", "event", "companion") and not role.head.plural and side):
                    continue
                if self._held(drafts, out, role, None, role_class):
                    continue
                owners = (side,)
            elif not (mention.place == "companion" or (in_lead and is_present(mention.place))):
                continue
            for owner in owners:
                if self._held(drafts, out, role, owner, role_class):
                    continue
                out.append(Draft([mention], None, role, role_class, owner, True))
        return out

    def _held(self, drafts: Iterable[Draft], out: Iterable[Draft], role: Role, owner: str | None, role_class: RoleClass) -> bool:
        for d in [*drafts, *out]:
            same = d.role_class is role_class or (d.role is not None and d.role.head.name == role.head.name)
            if same and (owner is None or d.represents in (owner, None)):
                return True
        return False


def lead_sentences(reading: Reading) -> frozenset[int]:
    """First words of the sentences that open the account: the title and the first paragraph of the body."""
    out = {s.first for s in reading.sentences if s.section is SectionKind.TITLE}
    body = [s for s in reading.sentences if s.section is SectionKind.BODY]
    if body:
        out |= {s.first for s in body if s.paragraph == body[0].paragraph and s.first <= body[min(2, len(body) - 1)].first}
    return frozenset(out)


def _lead_owner(mentions: Iterable[Mention], lead: frozenset[int]) -> str | None:
    """The side of the first person who acts in the opening sentences of the body."""
    for mention in mentions:
        if mention.sentence.section is SectionKind.BODY and mention.sentence.first in lead and mention.place == "subject":
            return mention.owner
    return None
