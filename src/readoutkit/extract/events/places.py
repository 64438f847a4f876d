"""Where an encounter took place: a name under a locative, the city before the venue."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Any

from readoutkit.extract.events.place_names import FoundPlace, PlaceNames
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words


class Anywhere(Sequence[bool]):
    """Says yes for every word."""

    def __getitem__(self, i: Any) -> Any:
        return True

    def __len__(self) -> int:
        return 0


class PlaceFinder:
    """Finds the place a stretch of words names; its words come from `[place]` in the language's `events.toml`."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer | None = None) -> None:
        def phrases(key: str) -> PhraseTable:
            return PhraseTable(((p, True) for p in lexicon.phrases("events", key)), accents=True)

        self._names = PlaceNames(lexicon, gazetteer)
        self._before, self._to, self._away = phrases("place.before"), phrases("place.to"), phrases("place.away")
        self._on = phrases("place.on")
        self._grounds = lexicon.plain("events", "place.grounds")

    def find(
        self,
        words: Words,
        first: int,
        last: int,
        taken: Sequence[bool],
        attaches: Sequence[bool],
        after: int = 0,
        countries: Container[int] = frozenset(),
    ) -> FoundPlace | None:
        """The place named among words[first:last]: a city first, else a venue, a country, what follows a locative.

        `countries` are the words where a country's name begins.

        `taken` marks the words that are persons, bodies or times, `attaches` where a locative may begin; from word `after` on
        a place is the event's before any other.
        """
        found = list(self._candidates(words, first, last, taken, attaches, self._before))
        found.sort(key=lambda place: place.first < after)
        venues = [place for place in found if self._names.is_venue(words, place.first, place.last)]
        known = [place for place in found if place.country and place not in venues]
        cities = [place for place in known if place.first not in countries]
        return next(iter(cities or (venues if known else []) or known or found), None)

    def goal(self, words: Words, first: int, last: int, taken: Sequence[bool]) -> FoundPlace | None:
        """The place a guest was welcomed to: the last one named among words[first:last]."""
        found = list(self._candidates(words, first, last, taken, Anywhere(), self._to))
        return found[-1] if found else None

    def at(self, words: Words, i: int, last: int, taken: Sequence[bool]) -> FoundPlace | None:
        """The place whose name begins at word i."""
        return self._names.at(words, i, last, taken)

    def is_certain(self, words: Words, place: FoundPlace) -> bool:
        """Whether the gazetteer knows the place or its name says that it is a building."""
        return place.country is not None or self._names.is_venue(words, place.first, place.last)

    def _candidates(
        self, words: Words, first: int, last: int, taken: Sequence[bool], attaches: Sequence[bool], before: PhraseTable
    ) -> Iterator[FoundPlace]:
        i = first
        while i < last:
            if self._away.at(words, i, last):
                # "ahead of the summit in Geneva": another event's place, up to the comma
                i = next((k for k in range(i, last) if words.norms[k] == ","), last)
                continue
            hit = before.at(words, i, last) if attaches[i] else None
            place = self.at(words, hit[1], last, taken) if hit else None
            if place is None and (hit := self._on.at(words, i, last)):
                place = self.at(words, hit[1], last, taken)
                if place and not any(word in self._grounds for word in words.plain[place.first : place.last]):
                    place = None
            if place:
                yield place
                i = place.last
            else:
                i += 1
