"""What has been found in a document before its commitments are read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from readoutkit.extract.grammar.clauses import Clause
from readoutkit.extract.namings.cities import City
from readoutkit.extract.reading import Naming, Person, Reading, Reference
from readoutkit.model.vocabulary import ActorKind


class Findings:
    """Clauses, references, namings, amounts, times, quotes and cities of a reading, with look-ups by word."""

    def __init__(
        self,
        reading: Reading,
        clauses: Sequence[Clause],
        references: Sequence[Reference],
        persons: Sequence[Person],
        namings: Sequence[Naming],
        amounts: Sequence[Any],
        times: Sequence[Any],
        quotes: Sequence[Any],
        perspective: str | None,
        cities: Mapping[int, City],
    ) -> None:
        self.reading, self.words = reading, reading.words
        self.clauses, self.references, self.persons = clauses, references, persons
        self.namings, self.amounts, self.times, self.quotes = namings, amounts, times, quotes
        self.perspective = perspective
        self.cities = cities

    @cached_property
    def _reference_at(self) -> dict[int, Reference]:
        return {r.first: r for r in self.references}

    @cached_property
    def _naming_at(self) -> dict[int, Naming]:
        return {n.first: n for n in self.namings}

    @cached_property
    def _states(self) -> dict[str, str]:
        return {n.entry.key: f"country:{n.entry.country}" for n in self.namings if n.entry.kind is ActorKind.BODY and n.entry.country}

    def state_of(self, key: str) -> str:
        """The key of the state a body binds; any other key as it is."""
        return self._states.get(key, key)

    def reference_at(self, word: int) -> Reference | None:
        """The reference that begins at a word."""
        return self._reference_at.get(word)

    def naming_at(self, word: int) -> Naming | None:
        """The naming that begins at a word."""
        return self._naming_at.get(word)

    def references_in(self, first: int, last: int) -> Iterator[Reference]:
        """References that begin among the words first..last."""
        return (self._reference_at[i] for i in range(first, last) if i in self._reference_at)

    def namings_in(self, first: int, last: int) -> Iterator[Naming]:
        """Namings that begin among the words first..last."""
        return (self._naming_at[i] for i in range(first, last) if i in self._naming_at)

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of the words first..last."""
        return self.words.starts[first], self.words.ends[last - 1]

    def amounts_in(self, first: int, last: int) -> list[int]:
        """Numbers of the amounts that lie among the words first..last."""
        if first >= last:
            return []
        start, end = self.offsets(first, last)
        return [i for i, a in enumerate(self.amounts) if a.start >= start and a.end <= end]

    def times_in(self, first: int, last: int) -> list[Any]:
        """Time expressions that lie among the words first..last."""
        if first >= last:
            return []
        start, end = self.offsets(first, last)
        return [t for t in self.times if t.start >= start and t.end <= end]

    def quote_around(self, word: int) -> Any | None:
        """The quote a word stands in."""
        at = self.words.starts[word]
        return next((q for q in self.quotes if q.start <= at < q.end), None)

    def governor(self, clause: Clause) -> Clause | None:
        """The clause a clause depends on."""
        return None if clause.governor is None else self.clauses[clause.governor]

    def in_sentence(self, clause: Clause) -> list[Clause]:
        """All clauses of the sentence of a clause."""
        out, i = [], clause.number
        while i > 0 and self.clauses[i - 1].sentence == clause.sentence:
            i -= 1
        while i < len(self.clauses) and self.clauses[i].sentence == clause.sentence:
            out.append(self.clauses[i])
            i += 1
        return out

    def attributions(self, clause: Clause) -> list[Clause]:
        """The attributions a clause stands under: one right behind it, or one before the first main clause of the sentence."""
        out = []
        for other in self.in_sentence(clause):
            if other.level == "attribution":
                low, high = sorted((clause.number, other.number))
                between = any(c.level == "main" and c.verb.finite for c in self.clauses[low + 1 : high])
                earlier = other.number < clause.number and any(
                    c.level == "main" and c.verb.finite and c.number < other.number for c in self.in_sentence(clause)
                )
                if not between and (not earlier or clause.level == "gerund"):
                    out.append(other)
        return out

    def clauses_between(self, first: int, last: int) -> Iterator[Clause]:
        """Clauses whose verb begins among the words first..last."""
        low = bisect_left(self._verb_starts, first)
        while low < len(self.clauses) and self.clauses[low].verb.first < last:
            yield self.clauses[low]
            low += 1

    def clauses_before(self, word: int) -> Iterator[Clause]:
        """The clauses before a word, nearest first, of its sentence and the one before it."""
        i = bisect_left(self._verb_starts, word) - 1
        sentence = None
        while i >= 0:
            sentence = self.clauses[i].sentence if sentence is None else sentence
            if self.clauses[i].sentence < sentence - 1:
                return
            yield self.clauses[i]
            i -= 1

    @cached_property
    def _verb_starts(self) -> list[int]:
        return [c.verb.first for c in self.clauses]

    def next_in_sentence(self, clause: Clause) -> Clause | None:
        """The clause after a clause in its sentence."""
        n = clause.number + 1
        return self.clauses[n] if n < len(self.clauses) and self.clauses[n].sentence == clause.sentence else None
