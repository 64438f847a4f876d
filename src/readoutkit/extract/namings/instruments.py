"""Named agreements, funds, strategies and programmes that nobody listed, by the shape of the phrase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readoutkit.extract.namings.keys import made_key
from readoutkit.extract.reading import Naming
from readoutkit.gazetteer.entry import Entry
from readoutkit.gazetteer.load import load_shapes
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind

_LONGEST = 9  # words of a phrase
_ENDS = frozenset('.!?:;"«»“”()[]')
_PLACES = (ActorKind.COUNTRY, ActorKind.REGION)  # their names may stand inside the name of an instrument
_NOTHING: frozenset[str] = frozenset()


class InstrumentFinder:
    """Finds capitalised phrases under a head noun such as Fund, Agreement, Strategy; the form is always "shape".

    What it finds may contain other namings ("Northland-Southland Fisheries Agreement" contains two states), so it is kept apart
    from `NamingFinder.find`. Keys are `init:` and the words of the phrase, states shortened to their codes.

    >>> from readoutkit.language.words import split_words
    >>> words = split_words("They launched the Blue Heron Fund and talked about trade.")
    >>> [(n.entry.key, words.text[n.start:n.end]) for n in InstrumentFinder().find(words, [])]
    [('init:blue-heron-fund', 'Blue Heron Fund')]
    """

    def __init__(self, shapes: Mapping[str, frozenset[str]] | None = None) -> None:
        lists = load_shapes() if shapes is None else shapes
        self._heads = lists.get("instrument", _NOTHING)
        self._first_heads = lists.get("instrument_first", _NOTHING)
        self._first_links = lists.get("first_links", _NOTHING)
        self._inside = lists.get("inside", _NOTHING)
        self._outside = lists.get("outside", _NOTHING)
        self._general = lists.get("general", _NOTHING)
        self._titles = lists.get("titles", _NOTHING)

    def find(self, words: Words, namings: Sequence[Naming]) -> list[Naming]:
        """Named instruments in text order; none overlaps another, nor an initiative among the namings."""
        named: dict[int, Naming] = {n.first: n for n in namings}
        heads = {i for n in namings if n.entry.kind not in _PLACES for i in range(n.first, n.last)}
        taken = {i for n in namings if n.entry.kind is ActorKind.INITIATIVE for i in range(n.first, n.last)}
        found: list[Naming] = []
        done = 0
        for i, norm in enumerate(words.norms):
            if i < done or i in heads or not words.is_capital(i):
                continue
            span: tuple[int, int] | None = None
            if norm in self._heads:
                span = self._around(words, i, done)
            if span is None and norm in self._first_heads:
                span = self._after(words, i)
            if span is None or taken.intersection(range(*span)):
                continue
            first, last = span
            key = made_key("init", self._name(words, first, last, named))
            if key is not None:
                found.append(Naming(words.starts[first], words.ends[last - 1], first, last, Entry(key, ActorKind.INITIATIVE), "shape"))
            done = last
        return found

    def _around(self, words: Words, head: int, floor: int) -> tuple[int, int] | None:
        """The capitalised phrase around a head noun, when something in it makes it a name."""
        first = head
        while first > floor and head - first < _LONGEST and self._joined(words, first):
            before = words.norms[first - 1]
            if before in self._outside and not self._proper(words, first - 1):
                break
            if self._proper(words, first - 1) or before == "-":
                first -= 1
            elif before in self._inside and floor + 1 < first < head and self._joined(words, first - 1) and self._proper(words, first - 2):
                first -= 2  # a small word, but never right before the head: "Chief of Protocol"
            else:
                break
        while first < head and (words.norms[first] in self._outside or words.norms[first] in self._inside):
            first += 1
        last = self._right(words, head)
        if not self._names(words, [i for i in range(first, last) if i != head]) or self._headline(words, first, last):
            return None
        return first, last

    def _right(self, words: Words, head: int) -> int:
        """The end of a phrase that goes on behind its head: "Compact on Clean Rivers"."""
        last = i = head + 1
        while i < len(words) and i - head < _LONGEST and self._joined(words, i):
            if self._proper(words, i):
                if i == head + 1:
                    break  # a capitalised word right behind the head belongs to something else
                last = i + 1
            elif words.norms[i] not in self._inside or (words.norms[i] in ("and", "et", "to", "with", "in", "the") and i == head + 1):
                break
            i += 1
        return last

    def _after(self, words: Words, head: int) -> tuple[int, int] | None:
        """A phrase whose head comes first: "Fonds Hirondelle", "Pacte pour la Grande Rivière"; not at the start of a sentence."""
        if head == 0 or words.word(head - 1) in _ENDS or words.text.find("\n", words.ends[head - 1], words.starts[head]) >= 0:
            return None
        if not self._first_links.intersection(words.norms[head + 1 : head + 4]):
            return None
        last, i, small = head, head + 1, 0
        while i < len(words) and i - head < _LONGEST and self._joined(words, i):
            if self._proper(words, i):
                last = i + 1
            elif words.norms[i] not in self._inside:
                small += 1
                if small > 1 or last > head or not words.word(i)[0].isalpha():
                    break
            i += 1
        if last <= head or not self._names(words, range(head + 1, last)) or self._headline(words, head, last):
            return None
        return head, last

    @staticmethod
    def _joined(words: Words, i: int) -> bool:
        """Whether nothing but one space, or nothing, stands before word i."""
        return i > 0 and words.text[words.ends[i - 1] : words.starts[i]] in ("", " ")

    @staticmethod
    def _proper(words: Words, i: int) -> bool:
        word = words.word(i)
        return word[0].isalpha() and word[0].isupper() and (len(word) > 1 or word.isalpha())

    def _names(self, words: Words, around: Sequence[int]) -> bool:
        """Whether a word of the phrase makes it a name, and none makes it a person's title."""
        if any(words.norms[i] in self._titles for i in around):
            return False
        return any(self._proper(words, i) and words.norms[i] not in self._general and words.norms[i] not in self._outside for i in around)

    @staticmethod
    def _headline(words: Words, first: int, last: int) -> bool:
        """Whether capitals say nothing here, because the words around on the line have them too."""
        low, high = max(0, first - 4), min(len(words), last + 4)
        around = [words.word(i) for i in (*range(low, first), *range(last, high)) if len(words.word(i)) > 3 and words.word(i).isalpha()]
        return bool(around) and all(word[0].isupper() for word in around)

    def _name(self, words: Words, first: int, last: int, named: Mapping[int, Naming]) -> str:
        parts: list[str] = []
        owner = named.get(first - 2) if first > 1 and words.norms[first - 1] == "'s" else None
        if owner is not None and owner.entry.country:
            parts.append(owner.entry.country.lower())
        i = first
        while i < last:
            naming = named.get(i)
            if naming is not None and naming.entry.kind is ActorKind.COUNTRY and naming.form != "capital" and naming.last <= last:
                parts.append((naming.entry.country or "").lower())
                i = naming.last
                continue
            if words.plain[i].isalnum() and words.norms[i] not in self._inside:
                parts.append(words.plain[i])
            i += 1
        return " ".join(parts)
