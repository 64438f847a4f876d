"""Where an encounter took place: a name under a locative, the city before the venue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words, fold_accents

_LONGEST = 9  # words in the name of a place
_BEFORE_TOWN = 5  # words "in the Black Sea resort of" may have before the name


@frozen(slots=True)
class FoundPlace:
    """A place name in the clean text; `country` is an ISO code when the gazetteer knows where it lies."""

    start: int
    end: int
    first: int
    last: int
    name: str
    country: str | None = None


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

        def plain(*keys: str) -> frozenset[str]:
            return frozenset(fold_accents(p.lower()) for key in keys for p in lexicon.phrases("events", key))

        self._gazetteer = gazetteer
        self._before, self._to = phrases("place.before"), phrases("place.to")
        self._articles, self._links = phrases("place.articles"), phrases("place.links")
        self._venues, self._never = plain("place.venues"), plain("place.never")
        self._kinds, self._shades, self._of = plain("place.kinds"), plain("place.shades"), phrases("place.of")
        self._bodies = plain("place.bodies")
        self._honorifics = plain("place.honorifics")
        self._on, self._grounds, self._towns = phrases("place.on"), plain("place.grounds"), plain("place.towns")
        self._occasions = plain("occasion.summit", "occasion.conference", "occasion.meeting", "occasion.other")

    def find(
        self, words: Words, first: int, last: int, taken: Sequence[bool], attaches: Sequence[bool], after: int = 0
    ) -> FoundPlace | None:
        """The place named among words[first:last]: a city or country first, else a venue, else what follows a locative.

        `taken` marks the words that are persons, bodies or times, `attaches` where a locative may begin; from word `after` on
        a place is the event's before any other.
        """
        found = list(self._candidates(words, first, last, taken, attaches, self._before))
        found.sort(key=lambda place: place.first < after)
        known = [place for place in found if place.country and not self._is_venue(words, place)]
        return next(iter(known or found), None)

    def goal(self, words: Words, first: int, last: int, taken: Sequence[bool]) -> FoundPlace | None:
        """The place a guest was welcomed to: the last one named among words[first:last]."""
        found = list(self._candidates(words, first, last, taken, Anywhere(), self._to))
        return found[-1] if found else None

    def at(self, words: Words, i: int, last: int, taken: Sequence[bool]) -> FoundPlace | None:
        """The place whose name begins at word i, articles before it left out."""
        while (hit := self._articles.at(words, i, last)) and not self._with_article(words, i, last):
            i = hit[1]
        i = self._town(words, i, last)
        if venue := self._venue(words, i, last, taken):
            return venue
        stop = self._name(words, i, last, taken)
        if stop == i or (stop == i + 1 and words.plain[i] in self._never):
            return None
        if stop < last and words.norms[stop] == "'s" and self._name(words, stop + 1, last, taken) == stop + 1:
            return None
        joined = stop + 1 < last and words.norms[stop] == "-" and words.is_capital(stop + 1)
        if joined or any(word in self._occasions for word in words.plain[i:stop]):
            return None
        country = self._country(words, i, stop)
        if country is None and stop < last and words.is_capital(stop) and (longer := self._country(words, i, stop + 1)):
            country, stop = longer, stop + 1  # "Sharm El Sheikh", whose last word is a title elsewhere
        if country is None and not any(word in self._venues for word in words.plain[i:stop]):
            # "in Kyiv Region": the name begins with a place that is known
            for shorter in range(stop - 1, i, -1):
                country = self._country(words, i, shorter)
                if country:
                    stop = shorter
                    break
        if country is None and any(word in self._bodies for word in words.plain[i:stop]):
            return None
        return self._found(words, i, stop, country)

    def _found(self, words: Words, first: int, last: int, country: str | None) -> FoundPlace:
        start, end = words.starts[first], words.ends[last - 1]
        return FoundPlace(start, end, first, last, words.text[start:end], country)

    def _town(self, words: Words, i: int, last: int) -> int:
        """The word where the name begins after "the capital", "the Swiss city of"; word i where nothing of the kind stands."""
        for j in range(i, min(last, i + _BEFORE_TOWN)):
            if words.plain[j] in self._towns:
                hit = self._of.at(words, j + 1, last)
                after = hit[1] if hit else j + 1 + (j + 1 < last and words.norms[j + 1] == ",")
                return after if after < last and words.is_capital(after) else i
            if not words.plain[j].isalpha():
                break
        return i

    def _venue(self, words: Words, i: int, last: int, taken: Sequence[bool]) -> FoundPlace | None:
        """"presidential palace", "palais de l'Élysée": a venue told by a common noun; of "the Royal Palace of Rabat" the city."""
        j = i
        while j < last and words.plain[j] in self._shades:
            j += 1
        if j >= last or words.plain[j] not in self._kinds:
            return None
        k = j + 1
        while k < last and words.plain[k] in self._shades:
            k += 1
        shaded = k - i > 1
        link = self._of.at(words, k, last)
        stop = self._name(words, link[1], last, taken) if link else k
        if link and stop > link[1]:
            country = self._country(words, link[1], stop)
            return self._found(words, link[1], stop, country) if shaded and country else self._found(words, i, stop, None)
        return self._found(words, i, k, None) if shaded and self._name(words, k, last, taken) == k else None

    def _with_article(self, words: Words, i: int, last: int) -> bool:
        """Whether the article at word i belongs to the name: "The Hague", "Le Caire"."""
        return i + 2 <= last and words.is_capital(i) and words.is_capital(i + 1) and self._country(words, i, i + 2) is not None

    def _country(self, words: Words, first: int, last: int) -> str | None:
        if self._gazetteer is None:
            return None
        return self._gazetteer.country_of_place(words.text[words.starts[first] : words.ends[last - 1]])

    def _candidates(
        self, words: Words, first: int, last: int, taken: Sequence[bool], attaches: Sequence[bool], before: PhraseTable
    ) -> Iterator[FoundPlace]:
        i = first
        while i < last:
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

    def is_venue(self, name: str) -> bool:
        """Whether a name has the word for a building in it."""
        return any(fold_accents(word.lower()) in self._venues for word in name.split())

    def _is_venue(self, words: Words, place: FoundPlace) -> bool:
        return any(word in self._venues for word in words.plain[place.first : place.last])

    def _name(self, words: Words, i: int, last: int, taken: Sequence[bool]) -> int:
        """The word after the name that begins at word i; i itself when none does."""
        j, stop = i, min(last, i + _LONGEST)
        while j < stop:
            if self._is_part(words, j, taken):
                j += 1
                continue
            hit = self._links.at(words, j, stop) if j > i else None
            after = hit[1] if hit else j + 1
            # "St. John's", "10 Downing Street"
            short = j > i and words.norms[j] == "." and words.ends[j - 1] - words.starts[j - 1] <= 2
            if not (hit or short or (j == i and words.plain[j].isdigit())) or after >= stop or not self._is_part(words, after, taken):
                break
            j = after
        return j

    def _is_part(self, words: Words, i: int, taken: Sequence[bool]) -> bool:
        return words.is_capital(i) and not taken[i] and words.plain[i] not in self._honorifics
