"""Where a person's name stands in the text, and which part of it is used alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from readoutkit.extract.people.identity import Identity, IdentityFinder
from readoutkit.extract.people.names import NameShapes
from readoutkit.extract.reading import Person, Place, Reading
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import SectionKind

if TYPE_CHECKING:
    from readoutkit.extract.people.draft import Draft

_PAIRED = 4  # words of "Bae Jun-ho"
_SILENT = frozenset({SectionKind.BOILERPLATE, SectionKind.CONTACT, SectionKind.SOURCE_CREDIT, SectionKind.BYLINE, SectionKind.ATTACHMENT})


@frozen(slots=True)
class NameIndex:
    """Capitalised words (plain) with their places: number of the word, end of its sentence."""

    at: dict[str, list[tuple[int, int]]]


class OccurrenceFinder:
    """Finds every place of a name and makes the finished record of a person."""

    def __init__(self, shapes: NameShapes, identities: IdentityFinder, lexicon: Lexicon) -> None:
        self._shapes = shapes
        self._identities = identities
        self._family_first = frozenset(lexicon.phrases("people", "names.family_first_countries"))
        self._plain_last = frozenset(lexicon.phrases("people", "names.plain_last_countries"))
        self._first_used = frozenset(lexicon.phrases("people", "names.first_name_countries"))

    def person(
        self,
        reading: Reading,
        draft: Draft,
        side: str | None = None,
        others: Mapping[int, Draft] | None = None,
        index: NameIndex | None = None,
    ) -> Person:
        """The record of a draft: longest name, family name, title, places; `others` tells whose name a word belongs to."""
        words = reading.words
        role = draft.role
        role_place = place(words, role.span_first, role.span_last) if role is not None else None
        if draft.identity is None:
            assert role_place is not None
            return Person(None, None, role_place, draft.role_class, draft.represents, (), role_place, draft.takes_part)
        longest = draft.identity.longest
        name = place(words, longest.name_first, longest.name_last)
        found = self._places(reading, draft, draft.identity, others or {}, index or self.index(reading))
        family, family_words = self._family(words, draft, found, draft.represents or side)
        mentions = tuple(p for p in found if self._counts(words, p, draft.identity, family_words))
        first = min((*mentions, name), key=lambda p: p.start)
        return Person(name, family, role_place, draft.role_class, draft.represents, mentions, first, draft.takes_part)

    def index(self, reading: Reading) -> NameIndex:
        """Where each capitalised word stands in the text that is read, and where its sentence ends."""
        words, index = reading.words, NameIndex({})
        for sentence in reading.sentences:
            if sentence.section in _SILENT:
                continue
            for i in range(sentence.first, sentence.last):
                if words.is_capital(i):
                    index.at.setdefault(words.plain[i], []).append((i, sentence.last))
        return index

    def _places(self, reading: Reading, draft: Draft, identity: Identity, others: Mapping[int, Draft], index: NameIndex) -> list[Place]:
        """Runs of the name's words anywhere in the text that is read, longest at each place."""
        words, tokens = reading.words, set(identity.tokens)
        mentioned = {m.name_first: m.name_last for m in identity.mentions}
        # A name may begin with a word that is no token (an initial, a particle).
        begins = {i: last for token in tokens for i, last in index.at.get(token, [])} | {i: last for i, last in mentioned.items()}
        out: list[Place] = []
        past = -1
        for i in sorted(begins):
            if i < past:
                continue
            if i in mentioned:
                out.append(place(words, i, mentioned[i]))
                past = mentioned[i]
                continue
            if others.get(i, draft) is not draft:
                continue
            stop = self._shapes.end(words, i, begins[i])
            inside = self._identities.tokens(words, i, stop)
            if inside and set(inside) <= tokens:
                out.append(place(words, i, stop))
                past = stop
            elif inside and inside[0] in tokens and len(inside) > 1 and not set(inside[1:]) & tokens:
                past = max(stop, i + 1)  # somebody else's name, or a thing named after the person
        return out

    def _family(self, words: Words, draft: Draft, found: list[Place], side: str | None) -> tuple[str | None, tuple[str, ...]]:
        """The part of the name used alone most often, else the part that custom of the country uses, as printed in the name."""
        identity = draft.identity
        assert identity is not None
        full = identity.tokens
        short: Counter[tuple[str, ...]] = Counter()
        printed: dict[tuple[str, ...], str] = {}
        titled = {m.name_first for m in identity.mentions if m.role is not None or m.courteous}
        for p in found:
            inside = self._identities.tokens(words, p.first, p.last)
            if len(inside) < len(full):
                short[inside] += 3 if p.first in titled else 1
                begin = next(i for i in range(p.first, p.last) if words.plain[i] == inside[0] or words.plain[i] in self._shapes.particles)
                printed.setdefault(inside, words.text[words.starts[begin] : p.end])
        longest = identity.longest
        if short:
            best = max(short, key=lambda t: (short[t], -len(t)))
            return printed[best], best
        if len(full) == 1:
            at = next((i for i in range(longest.name_first, longest.name_last) if words.plain[i] == full[0]), longest.name_first)
            begin = at if words.norms[at - 1] == "." and at > longest.name_first else longest.name_first
            return words.text[words.starts[begin] : words.ends[longest.name_last - 1]], full
        return self._by_custom(words, side, longest.name_first, longest.name_last)

    def _by_custom(self, words: Words, side: str | None, first: int, last: int) -> tuple[str, tuple[str, ...]]:
        shapes = self._shapes
        body = [i for i in range(first, last) if words.plain[i] not in shapes.suffixes and words.norms[i] not in (",", ".")] or [first]
        if len(body) > 1 and shapes.is_numeral(words.word(body[-1])):
            body = body[:-1]
            if len(body) == 1:  # a ruler: "Otto IV"
                return words.text[words.starts[first] : words.ends[last - 1]], self._identities.tokens(words, first, last)
        shouted = [i for i in body if words.word(i).isupper() and len(words.word(i)) > 1 and words.word(i)[-1].isalpha()]
        if shouted and len(shouted) < len([i for i in body if words.word(i)[0].isalpha()]):
            begin, end = shouted[0], shouted[-1] + 1
        elif side in self._family_first or side in self._first_used or _is_given_pair(words, body):
            begin, end = first, self._compound_end(words, first, last)
        else:
            end = body[-1] + 1
            begin = body[-1]
            while begin - 2 >= first and words.norms[begin - 1] in ("-", "'") and shapes.glued(words, begin):
                begin -= 2
            while (
                begin - 1 > first
                and side not in self._plain_last
                and (words.plain[begin - 1] in shapes.particles or words.norms[begin - 1].endswith("'"))
            ):
                begin -= 1
        text = words.text[words.starts[begin] : words.ends[end - 1]]
        return text, self._identities.tokens(words, begin, end)

    def _compound_end(self, words: Words, first: int, last: int) -> int:
        i = first + 1
        while i + 1 < last and words.norms[i] == "-" and self._shapes.glued(words, i):
            i += 2
        return i

    def _counts(self, words: Words, p: Place, identity: Identity, family: tuple[str, ...]) -> bool:
        inside = self._identities.tokens(words, p.first, p.last)
        return len(inside) > 1 or inside == family or p.first in {m.name_first for m in identity.mentions}


def _is_given_pair(words: Words, body: list[int]) -> bool:
    """Whether a name is one word and a pair of syllables, as East Asian given names are written: "Bae Jun-ho"."""
    return (
        len(body) == _PAIRED
        and words.norms[body[2]] == "-"
        and words.word(body[0]).istitle()
        and words.word(body[1]).istitle()
        and words.word(body[3]).islower()
    )


def place(words: Words, first: int, last: int) -> Place:
    """The stretch of words first..last."""
    return Place(words.starts[first], words.ends[last - 1], first, last)
