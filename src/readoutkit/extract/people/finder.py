"""The people of a document: who took part, under which name and title, and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from readoutkit.extract.people.draft import LEADERS, TOP, Draft
from readoutkit.extract.people.identity import Identity, IdentityFinder
from readoutkit.extract.people.mention import Mention
from readoutkit.extract.people.mentions import MentionFinder
from readoutkit.extract.people.names import NameShapes
from readoutkit.extract.people.occurrences import OccurrenceFinder
from readoutkit.extract.people.perspective import PerspectiveFinder
from readoutkit.extract.people.presence import PresenceWords, is_present
from readoutkit.extract.people.representation import OwnerFinder
from readoutkit.extract.people.roles import Namings, Role
from readoutkit.extract.people.rolewords import RoleWords
from readoutkit.extract.people.title_links import TitleLinks
from readoutkit.extract.reading import Naming, Person, Reading
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import Genre, RoleClass, SectionKind

_TOLD = frozenset({Genre.NEWS, Genre.FORUM})
_OPENING = 5  # sentences a story opens with
_VOICES = frozenset({RoleClass.OFFICIAL, RoleClass.AMBASSADOR, RoleClass.OTHER})
_SENTENCE = 6  # words; shorter lines are headings


@frozen(slots=True)
class Cast:
    """The people of a document with what was read on the way: their mentions and whose page it is."""

    persons: tuple[Person, ...]
    mentions: tuple[Mention, ...]
    perspective: str | None


class PeopleFinder:
    """Finds the people a text names, or identifies by title and country.

    Works by grammar: titles of a language's people.toml, shapes of names, countries and organisations from the namings.
    Nobody's name, office or country is known in advance.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        vocabulary = RoleWords(lexicon)
        self.shapes = NameShapes(lexicon)
        presence = self._presence = PresenceWords(lexicon)
        self._vocabulary = vocabulary
        self._mentions = MentionFinder(vocabulary, self.shapes, presence)
        self._identities = IdentityFinder(self.shapes)
        self._perspective = PerspectiveFinder(lexicon)
        self._links = TitleLinks()
        self._owners = OwnerFinder(lexicon)
        self._occurrences = OccurrenceFinder(self.shapes, self._identities, lexicon)
        self._by_office = [
            (frozenset(rule["titles"]), RoleClass(rule["class"]), Phrases((p, True) for p in rule["offices"]))
            for rule in lexicon.table("people").get("by_office", [])
        ]
        generic = lexicon.phrases("people", "heads.generic")
        self._generic = frozenset(generic)

    def find(self, reading: Reading, namings: Iterable[Naming]) -> list[Person]:
        """The persons in order of first mention; those only spoken about have `takes_part` False."""
        return list(self.cast(reading, namings).persons)

    def perspective(self, reading: Reading, persons: Sequence[Person], namings: Iterable[Naming]) -> str | None:
        """Key of the country or organisation whose account the page is, or None; `cast` gives it together with the persons."""
        return self.cast(reading, namings).perspective

    def cast(self, reading: Reading, namings: Iterable[Naming], genre: Genre | None = None) -> Cast:
        """Persons, their mentions and the perspective, found together.

        In a news story or a forum post (`genre`) an official who only comments takes no part.
        """
        words, known = reading.words, Namings(namings)
        mentions = self._mentions.find(reading, known)
        lead = lead_sentences(reading)
        spoken = [m for m in mentions if m.place != "byline"]
        drafts = [self._draft(p, lead) for p in self._identities.group(words, spoken) if self._is_person(words, p)]
        if len(drafts) < 2:
            drafts += self._surnames(words, spoken, drafts)
            drafts.sort(key=_first_word)
        if genre in _TOLD:
            self._take_in_leaders(reading, drafts)
            self._leave_out_voices(words, drafts, lead)
        self._links.match_counterparts(drafts)
        self._links.adopt(drafts, mentions, lead)
        self._links.match_counterparts(drafts)  # of those who got their title just now
        side, stated = self._side(reading, known, drafts, mentions, lead, genre)
        drafts += self._links.unnamed(words, drafts, mentions, lead, side)
        self._name_from_furniture(reading, known, drafts, side)
        self._office_of(words, drafts)
        drafts.sort(key=lambda d: d.first.first)
        self._owners.complete(words, drafts, known.items, side, stated, told=genre in _TOLD)
        self._class_by_country(drafts)
        taken = {i: d for d in drafts for m in d.mentions for i in range(m.name_first, m.name_last)}
        index = self._occurrences.index(reading)
        persons = [self._occurrences.person(reading, draft, side, taken, index) for draft in drafts]
        return Cast(tuple(persons), tuple(mentions), side)

    def _side(
        self,
        reading: Reading,
        known: Namings,
        drafts: Sequence[Draft],
        mentions: Sequence[Mention],
        lead: frozenset[int],
        genre: Genre | None,
    ) -> tuple[str | None, bool]:
        opening = min((s.first for s in reading.sentences if s.first in lead and s.section is SectionKind.BODY), default=-1)
        claimed = {d.represents for d in drafts if d.represents and (d.role_class in TOP or self._opens(d, opening))}
        # Whom somebody meets, named or not, is not the side that speaks: "received the Ambassador of Freedonia".
        met = [m for m in mentions if m.place == "companion" and not m.named and m.sentence.first in lead]
        claimed |= {m.owner for m in met if m.owner and m.role is not None and not m.role.head.plural}
        open_ones = [d for d in drafts if d.represents is None]
        spoken = {m.sentence.first for d in open_ones for m in d.mentions if m.place == "subject"}
        spoken |= {m.sentence.first for m in mentions if not m.named and m.role is not None and not m.owner and m.place == "subject"}
        held = {d.represents for d in drafts if d.represents and d.role_class in TOP and d.takes_part}
        held = held if any(d.role_class in TOP for d in open_ones) else set()
        return self._perspective.find(reading, known.items, claimed, _lead_side(drafts, lead), spoken, held, told=genre is Genre.NEWS)

    def _opens(self, draft: Draft, opening: int) -> bool:
        """Whether a person comes up in the title or the first sentence of the body."""
        return any(m.sentence.first == opening or m.sentence.section is SectionKind.TITLE for m in draft.mentions)

    # ---- named ----------------------------------------------------------------------------------------------

    def _is_person(self, words: Words, identity: Identity) -> bool:
        """Whether a name is a person's: a title, a courtesy, or a full name that acts."""
        if any((m.role is not None and m.role.head.kind != "counterpart") or m.courteous or m.role is not None for m in identity.mentions):
            return True
        longest = identity.longest
        if len(identity.tokens) < 2 or words.text[words.starts[longest.name_first] : words.ends[longest.name_last - 1]].isupper():
            return False
        if any(t in self._vocabulary.vocabulary for t in identity.tokens):
            return False
        body = [m for m in identity.mentions if m.sentence.section is not SectionKind.TITLE]
        if any(m.human for m in identity.mentions):
            return True
        if (
            len(body) > 1
            and any(m.place == "subject" for m in body)
            and any(m.place in ("subject", "companion", "event") for m in body[1:])
        ):
            return True
        if any(m.sentence.section is SectionKind.LIST_ITEM and m.place == "listed" and m.first - m.sentence.first < 2 for m in body):
            return True
        return any(m.place == "companion" for m in body) and (len(identity.mentions) > 1 or any(m.chained for m in body))

    def _draft(self, identity: Identity, lead: frozenset[int]) -> Draft:
        role = self._role_of(identity)
        draft = Draft(identity.mentions, identity, role)
        if role is not None:
            draft.role_class = role.role_class
        owners = [m.owner for m in identity.mentions if m.owner]
        same = [
            m.owner for m in identity.mentions if m.owner and m.role is not None and role is not None and m.role.head.name == role.head.name
        ]
        draft.represents = next(iter(same or owners), None)
        if role is not None and role.head.kind == "president" and draft.represents and draft.represents.startswith("org:"):
            draft.role_class = RoleClass.HEAD_OF_ORGANIZATION if role.role_class is RoleClass.HEAD_OF_STATE else role.role_class
        draft.takes_part = self._takes_part(draft, lead)
        return draft

    def _takes_part(self, draft: Draft, lead: frozenset[int]) -> bool:
        """Whether the person speaks, meets or is present (model.md P1); who only comments from outside is not."""
        if any(m.place == "commentator" for m in draft.mentions):
            return False
        places = {m.place for m in draft.mentions if is_present(m.place)}
        if places == {"subject"} and draft.role_class is RoleClass.OTHER and not (draft.role and draft.role.owners):
            several = len({m.sentence.paragraph for m in draft.mentions}) > 1 or len(draft.mentions) > 2
            return several or any(m.chained or m.sentence.first in lead for m in draft.mentions)
        return bool(places)

    def _take_in_leaders(self, reading: Reading, drafts: Sequence[Draft]) -> None:
        """Leaders whom a story opens with and is not only about: a reporter has more verbs than any list."""
        opening = {s.first for s in [s for s in reading.sentences if s.section is SectionKind.BODY][:_OPENING]}
        for draft in drafts:
            places = {m.place for m in draft.mentions if m.sentence.first in opening}
            if draft.role_class in LEADERS and draft.represents is not None and places == {""}:
                draft.takes_part = True

    def _leave_out_voices(self, words: Words, drafts: Sequence[Draft], lead: frozenset[int]) -> None:
        """Officials whom a reporter quotes from outside: they say something and nothing tells that they were there."""
        others = [d for d in drafts if d.takes_part and d.role_class in LEADERS]
        for draft in drafts:
            if not draft.takes_part or draft.role_class not in _VOICES or len(others) - (draft in others) < 2:
                continue
            told = {m.sentence.first for m in draft.mentions}  # whoever gives the account of the encounter is part of it
            accounts = any(m.sentence.first in told and m.place != "possessor" for d in others if d.role_class in TOP for m in d.mentions)
            speaks_for = draft.role is not None and draft.role.head.name in self._vocabulary.spokes and not accounts
            if not speaks_for and not all(self._presence.is_source(words, m) for m in draft.mentions):
                continue
            outside = all(
                m.place not in ("companion", "event", "listed") and not m.chained and m.sentence.first not in lead for m in draft.mentions
            )
            if outside and not any(self._presence.is_there(words, m) for m in draft.mentions):
                draft.takes_part = False

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

    def _surnames(self, words: Words, mentions: Iterable[Mention], drafts: Sequence[Draft]) -> list[Draft]:
        """People of loose talk, who have a surname only: one word that comes up twice and acts, never written small."""
        taken = {id(m) for d in drafts for m in d.mentions}
        found: dict[str, list[Mention]] = {}
        for mention in mentions:
            if mention.named and id(mention) not in taken and mention.name_last - mention.name_first == 1:
                found.setdefault(words.plain[mention.name_first], []).append(mention)
        out: list[Draft] = []
        small = {words.plain[i] for i in range(len(words)) if not words.is_capital(i)}
        for token, places in found.items():
            word = words.word(places[0].name_first)
            if len(places) < 2 or token in small or word.isupper() or not any(m.place in ("subject", "event") for m in places):
                continue
            if any(self._presence.is_located(words, m) for m in places):
                continue
            draft = self._draft(Identity(places, (token,), places[0]), frozenset())
            draft.takes_part = True
            out.append(draft)
        return out

    def _class_by_country(self, drafts: Iterable[Draft]) -> None:
        """A title without a country in it means what it means in the country found for it."""
        for draft in drafts:
            if draft.role is None or draft.role.owners or draft.represents is None or not draft.role.bare:
                continue
            rule = self._vocabulary.by_country.get(draft.role.head.name)
            if rule is not None and not draft.role.standing:
                draft.role_class = rule.read(draft.represents)

    def _office_of(self, words: Words, drafts: Iterable[Draft]) -> None:
        """A bare title means what it means in the office whose page it is."""
        for titles, role_class, offices in self._by_office:
            for draft in drafts:
                if draft.role is not None and draft.role.bare and draft.role.head.name in titles and offices.find(words):
                    draft.role_class = role_class

    def _name_from_furniture(self, reading: Reading, known: Namings, drafts: Sequence[Draft], side: str | None) -> None:
        """ "The Prime Minister" of a page that names its issuer only above the text."""
        unnamed = [d for d in drafts if d.identity is None and d.represents == side and d.role is not None and not d.role.owners]
        if len(unnamed) != 1:
            return
        title = unnamed[0].role
        found = [m for m in self._mentions.find_in_furniture(reading, known) if m.named and (m.courteous or m.role is not None)]
        known_names = {t for d in drafts if d.identity is not None for t in d.identity.tokens}
        found = [m for m in found if (m.role is None or title is None or m.role.head.name == title.head.name)]
        found = [m for m in found if not known_names.intersection(self._identities.tokens(reading.words, m.name_first, m.name_last))]
        tokens = {self._identities.tokens(reading.words, m.name_first, m.name_last): m for m in found}
        if len(tokens) == 1:
            ((names, mention),) = tokens.items()
            unnamed[0].identity = Identity([mention], names, mention)


def lead_sentences(reading: Reading) -> frozenset[int]:
    """First words of the sentences that open the account: the title and the first paragraph of the body."""
    out = {s.first for s in reading.sentences if s.section is SectionKind.TITLE}
    body = [s for s in reading.sentences if s.section is SectionKind.BODY]
    opening = next((s for s in body if s.last - s.first >= _SENTENCE), None)
    if opening is not None:
        rest = [s for s in body if s.paragraph == opening.paragraph and s.first >= opening.first]
        out |= {s.first for s in rest[:3]}
    return frozenset(out)


def _lead_side(drafts: Iterable[Draft], lead: frozenset[int]) -> str | None:
    """The side of the first person who acts in the opening sentences of the body."""
    acting = [
        (m.first, d.represents)
        for d in drafts
        for m in d.mentions
        if m.sentence.section is SectionKind.BODY and m.sentence.first in lead and m.place == "subject"
        if d.role_class is not RoleClass.AMBASSADOR  # whom he or she called on speaks
    ]
    return min(acting, key=lambda item: item[0])[1] if acting else None


def _first_word(draft: Draft) -> int:
    return draft.first.first
