"""Where a text names countries, organisations, regions and initiatives."""

from __future__ import annotations

from collections.abc import Mapping

from readoutkit.extract.namings.keys import made_key
from readoutkit.extract.reading import Naming
from readoutkit.gazetteer.entry import Entry
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.gazetteer.load import load_shapes
from readoutkit.gazetteer.match import Hit
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind

_OPERATION_WORDS = 3  # longest name of an operation


class NamingFinder:
    """Finds what the gazetteer knows, and operations by their shape.

    Forms: name, alias, adjective (demonym or people), capital (a seat of government: a place, or its state), acronym (one the text
    itself introduced in brackets), shape ("Operation NAME"). Namings come in text order and never overlap.

    >>> from readoutkit.gazetteer.load import load_gazetteer
    >>> from readoutkit.language.words import split_words
    >>> finder = NamingFinder(load_gazetteer())
    >>> [(n.entry.key, n.form) for n in finder.find(split_words("South Korean aid under Operation MERIDIAN"))]
    [('country:KR', 'adjective'), ('init:op-meridian', 'shape')]
    """

    def __init__(self, gazetteer: Gazetteer, shapes: Mapping[str, frozenset[str]] | None = None) -> None:
        words = load_shapes() if shapes is None else shapes
        self.gazetteer = gazetteer
        self._operation = words.get("operation", frozenset())
        self._after_city = words.get("after_city", frozenset())
        self._before_city = words.get("before_city", frozenset())
        self._city_links = words.get("city_links", frozenset())

    def find(self, words: Words) -> list[Naming]:
        """Everything named in the text, in order."""
        operations = self._operations(words)
        taken = {i for hit in operations for i in range(hit.first, hit.last)}
        hits = [hit for hit in self.gazetteer.find(words) if not taken.intersection(range(hit.first, hit.last))]
        hits = [hit for hit in hits if hit.form != "capital" or not self._part_of_name(words, hit)]
        hits = [hit for hit in hits if not self._is_surname(words, hit)]
        hits = sorted(hits + operations, key=lambda hit: hit.first)
        return [Naming(words.starts[h.first], words.ends[h.last - 1], h.first, h.last, h.entry, h.form) for h in hits]

    def _operations(self, words: Words) -> list[Hit]:
        """ "Operation NAME": the head and up to three capitalised words, or the words in capitals, that follow on the line."""
        hits: list[Hit] = []
        done = 0
        for i, norm in enumerate(words.norms):
            if norm not in self._operation or i < done:
                continue
            first = i + 1
            if first < len(words) and words.word(first) in ('"', "«", "“", "'"):
                first += 1
            last = first
            while last < len(words) and last - first < _OPERATION_WORDS and self._goes_on(words, first, last):
                last += 1
            # in a line of capitals every word would do
            name = " ".join(words.plain[first:last])
            key = made_key("init", f"op {name}")
            if key is not None and made_key("init", name) and not words.word(i).isupper():
                hits.append(Hit(i, last, Entry(key, ActorKind.INITIATIVE), "shape"))
                done = last
        return hits

    @staticmethod
    def _goes_on(words: Words, first: int, i: int) -> bool:
        word = words.word(i)
        if not word[0].isalpha() or not word[0].isupper() or words.text.find("\n", words.ends[i - 1], words.starts[i]) >= 0:
            return False
        if i == first:
            return len(word) > 1
        return words.text[words.ends[i - 1] : words.starts[i]] == " " and word.isupper() == words.word(first).isupper()

    @staticmethod
    def _is_surname(words: Words, hit: Hit) -> bool:
        """Whether an organisation's one-word name stands behind two capitalised words: "Anna Karolina Wagner"."""
        if hit.form != "name" or hit.entry.kind is not ActorKind.ORGANIZATION or hit.last - hit.first > 1 or hit.first < 2:
            return False
        name = [words.word(i) for i in range(hit.first - 2, hit.last)]
        apart = [words.text[words.ends[i] : words.starts[i + 1]] for i in range(hit.first - 2, hit.first)]
        return apart == [" ", " "] and all(w[0].isupper() and len(w) > 2 and w[1:].islower() for w in name)

    def _part_of_name(self, words: Words, hit: Hit) -> bool:
        """Whether a city is part of a longer name: "Lisbon Treaty", "traité de Lisbonne"."""
        if hit.last < len(words) and words.is_capital(hit.last) and words.norms[hit.last] in self._after_city:
            return words.text[words.ends[hit.last - 1] : words.starts[hit.last]] == " "
        return hit.first > 1 and words.norms[hit.first - 1] in self._city_links and words.norms[hit.first - 2] in self._before_city
