"""Which mentions are of one person, and by what name he or she goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import define, field

from readoutkit.extract.people.mention import Mention
from readoutkit.extract.people.names import NameShapes
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import RoleClass, SectionKind

_MINISTERS = frozenset(
    {
        RoleClass.MINISTER,
        RoleClass.FOREIGN_MINISTER,
        RoleClass.DEFENCE_MINISTER,
        RoleClass.FINANCE_MINISTER,
        RoleClass.DEPUTY_HEAD_OF_GOVERNMENT,
    }
)
_VAGUE = frozenset({RoleClass.OFFICIAL, RoleClass.OTHER})
_START = 4  # letters that spellings of one name share
_MANY = 48  # persons looked at
_TOP = frozenset({RoleClass.HEAD_OF_STATE, RoleClass.HEAD_OF_GOVERNMENT, RoleClass.HEAD_OF_ORGANIZATION})


@define(slots=True)
class Identity:
    """The mentions gathered for one person so far."""

    mentions: list[Mention]
    tokens: tuple[str, ...]  # the words of the longest name, plain, without initials and suffixes
    longest: Mention
    classes: set[RoleClass] = field(factory=set)
    owners: set[str] = field(factory=set)
    heads: set[str] = field(factory=set)

    def take(self, mention: Mention) -> None:
        """Add a mention of the same person."""
        self.mentions.append(mention)
        if mention.role is not None:
            self.classes.add(mention.role.role_class)
            self.heads.add(mention.role.head.name)
        if mention.owner is not None:
            self.owners.add(mention.owner)


class Register:
    """The persons found so far, by the words of their names; of many with one word the latest are looked at."""

    def __init__(self) -> None:
        self.found: list[Identity] = []
        self._words: dict[str, list[int]] = {}
        self._starts: dict[str, list[int]] = {}
        self._numbers: dict[int, int] = {}

    def add(self, identity: Identity) -> None:
        """Enter a person, or the new words of one who is known."""
        number = self._numbers.setdefault(id(identity), len(self.found))
        if number == len(self.found):
            self.found.append(identity)
        for token in identity.tokens:
            for index, key in ((self._words, token), (self._starts, token[:_START])):
                numbers = index.setdefault(key, [])
                if not numbers or numbers[-1] != number:
                    numbers.append(number)

    def sharing(self, tokens: Iterable[str]) -> list[Identity]:
        """Persons with one of the words in their names, in order."""
        return self._pick(n for token in tokens for n in self._words.get(token, [])[-_MANY:])

    def resembling(self, token: str) -> list[Identity]:
        """Persons with a word in their names that begins like the given one, in order."""
        return self._pick(iter(self._starts.get(token[:_START], [])[-_MANY:]))

    def _pick(self, numbers: Iterable[int]) -> list[Identity]:
        return [self.found[n] for n in sorted(set(numbers))]


class IdentityFinder:
    """Groups named mentions into persons by their names, titles and countries."""

    def __init__(self, shapes: NameShapes) -> None:
        self._shapes = shapes

    def tokens(self, words: Words, first: int, last: int) -> tuple[str, ...]:
        """The words of a name that count: plain, without initials, particles, suffixes and marks."""
        shapes = self._shapes
        out = []
        for i in range(first, last):
            plain = words.plain[i]
            if len(plain) < 2 or not plain[0].isalpha() or plain in shapes.suffixes or "." in plain or plain.endswith("'"):
                continue
            if plain in shapes.particles and not words.is_capital(i):
                continue
            out.append(plain)
        return tuple(out) or tuple(words.plain[i] for i in range(first, last) if words.plain[i][0].isalnum())

    def group(self, words: Words, mentions: Iterable[Mention]) -> list[Identity]:
        """The persons behind named mentions, in order of first mention."""
        register = Register()
        later: list[tuple[Mention, tuple[str, ...]]] = []
        for mention in mentions:
            if not mention.named:
                continue
            tokens = self.tokens(words, mention.name_first, mention.name_last)
            opens = mention.first == mention.name_first == mention.sentence.first
            if opens and len(tokens) > 1 and tokens[0] in self._shapes.particles:
                tokens = tokens[1:]  # "De Wit said" at the beginning of a sentence
            if len(tokens) < 2:
                later.append((mention, tokens))
                continue
            identity = self._same(register, tokens, mention)
            if identity is None:
                identity = Identity([], tokens, mention)
                register.add(identity)
            elif self._is_fuller(tokens, mention, identity):
                identity.tokens, identity.longest = tokens, mention
                register.add(identity)
            identity.take(mention)
        for mention, tokens in later:
            identity = self._short(register, tokens, mention)
            if identity is None:
                if mention.role is None and not mention.courteous:
                    continue
                identity = Identity([], tokens, mention)
                register.add(identity)
            identity.take(mention)
        for identity in register.found:
            identity.mentions.sort(key=_place)
        return sorted(register.found, key=lambda p: p.mentions[0].first)

    def _is_fuller(self, tokens: tuple[str, ...], mention: Mention, identity: Identity) -> bool:
        """Whether a mention gives the longer name; one more word at the end of a heading is no name."""
        mine, theirs = identity.tokens, tokens
        if len(theirs) == len(mine):
            return _length(mention) > _length(identity.longest)
        longer, shorter = (theirs, mine) if len(theirs) > len(mine) else (mine, theirs)
        long_one, short_one = (mention, identity.longest) if longer is theirs else (identity.longest, mention)
        heading = long_one.sentence.section is SectionKind.TITLE and short_one.sentence.section is not SectionKind.TITLE
        if heading and longer[:-1] == shorter and len(shorter) > 1 and longer[-1].endswith(self._shapes.heading_endings):
            return short_one is mention
        return long_one is mention

    def _same(self, register: Register, tokens: tuple[str, ...], mention: Mention) -> Identity | None:
        mine = set(tokens)
        for identity in register.sharing(tokens):
            theirs = set(identity.tokens)
            if (mine <= theirs or theirs <= mine) and self._agree(identity, mention):
                return identity
        for identity in register.resembling(tokens[-1]):
            if tokens[-1] == identity.tokens[-1] and self._one_office(identity, mention) and tokens[0][0] == identity.tokens[0][0]:
                return identity
            if len(tokens) == len(identity.tokens) and all(alike(a, b) for a, b in zip(tokens, identity.tokens, strict=True)):
                return identity
        return None

    def _short(self, register: Register, tokens: tuple[str, ...], mention: Mention) -> Identity | None:
        if not tokens:
            return None
        candidates = [p for p in register.sharing(tokens[:1]) if self._agree(p, mention)]
        if not candidates:
            similar = register.resembling(tokens[0])
            candidates = [p for p in similar if any(alike(tokens[0], t) for t in p.tokens) and self._agree(p, mention)]
        if len(candidates) > 1:
            if mention.role is not None:
                candidates = [p for p in candidates if mention.role.head.name in p.heads] or candidates
            candidates = [p for p in candidates if p.tokens[-1] == tokens[0] or p.tokens[0] == tokens[0]] or candidates
            before = [(max(earlier), p) for p in candidates if (earlier := [m.first for m in p.mentions if m.first < mention.first])]
            if before:
                return max(before, key=lambda item: item[0])[1]
        return candidates[0] if candidates else None

    def _agree(self, identity: Identity, mention: Mention) -> bool:
        """Whether titles and countries allow the mention to be of this person."""
        if mention.role is None:
            return True
        role_class = mention.role.role_class
        if RoleClass.SPOUSE in identity.classes or role_class is RoleClass.SPOUSE:
            return not identity.classes or role_class in identity.classes
        if not identity.classes or role_class in identity.classes or mention.role.head.name in identity.heads:
            return not (
                mention.owner
                and identity.owners
                and mention.owner not in identity.owners
                and role_class in _TOP
                and role_class in identity.classes
            )
        if role_class in _VAGUE or identity.classes & _VAGUE:
            return True
        if role_class in _MINISTERS and identity.classes & _MINISTERS:
            return True
        if mention.role.standing or mention.owner in identity.owners or mention.owner is None or not identity.owners:
            return not (role_class in _TOP and identity.classes <= _TOP and mention.owner is None) or mention.role.head.kind == "president"
        return False

    def _one_office(self, identity: Identity, mention: Mention) -> bool:
        if mention.role is None or mention.role.role_class not in identity.classes:
            return False
        if mention.role.role_class in _VAGUE:
            return mention.role.head.name in identity.heads
        return not (mention.owner and identity.owners and mention.owner not in identity.owners)


def alike(one: str, two: str) -> bool:
    """Whether two spellings can be of one name: Zelensky and Zelenskyy, not Mori and Modi."""
    if one == two:
        return True
    if min(len(one), len(two)) < 6 or abs(len(one) - len(two)) > 2 or one[0] != two[0]:
        return False
    previous = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(two, 1):
            row.append(min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a != b)))
        previous = row
    return previous[-1] <= 2 if min(len(one), len(two)) >= 8 else previous[-1] <= 1


def most_common(forms: Counter[str]) -> str | None:
    """The commonest form, the first one of several."""
    return max(forms, key=lambda form: forms[form]) if forms else None


def _length(mention: Mention) -> int:
    return mention.name_last - mention.name_first


def _place(mention: Mention) -> int:
    return mention.first
