"""Names of places: cities, buildings, "the capital Praia", "the presidential palace"; where they begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words, fold_accents

_LONGEST = 9  # words in the name of a place
_LONGEST_KNOWN = 7  # words of "Sharm el-Sheikh", "Dar es Salaam"
_BEFORE_TOWN = 5  # words "in the Black Sea resort of" may have before the name
_BEHIND_TOWN = 4  # words "la capitale cap-verdienne," may have before it
_OWNER = 4  # words of "the Prime Minister's Office" before the possessive


@frozen(slots=True)
class FoundPlace:
    """A place name in the clean text; `country` is an ISO code when the gazetteer knows where it lies."""

    start: int
    end: int
    first: int
    last: int
    name: str
    country: str | None = None


class PlaceNames:
    """Reads the name of a place at a word; its words come from `[place]` in the language's `events.toml`."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer | None = None) -> None:
        def phrases(key: str) -> PhraseTable:
            return PhraseTable(((p, True) for p in lexicon.phrases("events", key)), accents=True)

        def plain(*keys: str) -> frozenset[str]:
            return frozenset(fold_accents(p.lower()) for key in keys for p in lexicon.phrases("events", key))

        self._gazetteer = gazetteer
        self._articles, self._links, self._of = phrases("place.articles"), phrases("place.links"), phrases("place.of")
        self._venues, self._kinds, self._shades = plain("place.venues"), plain("place.kinds"), plain("place.shades")
        self._towns, self._numbered = plain("place.towns"), plain("place.numbered")
        self._never, self._bodies, self._honorifics = plain("place.never"), plain("place.bodies"), plain("place.honorifics")
        self._occasions = plain("occasion.summit", "occasion.conference", "occasion.meeting", "occasion.other")

    def at(self, words: Words, i: int, last: int, taken: Sequence[bool]) -> FoundPlace | None:
        """The place whose name begins at word i, articles before it left out; `taken` marks what cannot be part of a name."""
        while i < last and not self._known(words, i, last) and (hit := self._articles.at(words, i, last)):
            i = hit[1]
        if i >= last:
            return None
        known = self._known(words, i, last)
        if known and taken[i] and words.plain[i] not in self._venues:
            return None
        if known is None:
            if not (words.is_capital(i) and words.plain[i] in self._kinds):  # "la Cité de l'Union africaine" is a building
                i = self._town(words, i, last)
            if venue := self._venue(words, i, last, taken) or self._owned(words, i, last):
                return venue
            known = self._known(words, i, last)
        stop = self._name(words, i, last, taken)
        if known and known > stop:
            stop = known
        if stop == i or (stop == i + 1 and words.plain[i] in self._never):
            return None
        return self._checked(words, i, stop, last, known, taken)

    def _checked(self, words: Words, i: int, stop: int, last: int, known: int | None, taken: Sequence[bool]) -> FoundPlace | None:
        """The name words[i:stop] as a place, cut to the city where it goes on with a building or a region of it; or nothing."""
        if any(word in self._occasions for word in words.plain[i:stop]):
            return None
        if known and known < stop and (words.norms[known] == "'s" or not self.is_venue(words, i, stop)):
            stop = known
        if stop == known:
            owns = stop < last and words.norms[stop] == "'s"
            if owns and self._name(words, stop + 1, last, taken) == stop + 1:
                return None
        elif stop < last and words.norms[stop] == "'s":
            return None
        joined = stop + 1 < last and words.norms[stop] == "-" and words.is_capital(stop + 1)
        if joined:
            return None
        country = self._country(words, i, stop)
        if country is None and any(word in self._bodies for word in words.plain[i:stop]):
            return None
        # "the Office of the President": a post, and no building one is in
        if stop == i + 1 and words.plain[i] in self._venues and (hit := self._of.at(words, stop, last)) and hit[1] < last and taken[hit[1]]:
            return None
        return self.found(words, i, stop, country)

    def found(self, words: Words, first: int, last: int, country: str | None) -> FoundPlace:
        """The place named by words[first:last]."""
        start, end = words.starts[first], words.ends[last - 1]
        return FoundPlace(start, end, first, last, words.text[start:end], country)

    def is_venue(self, words: Words, first: int, last: int) -> bool:
        """Whether words[first:last] have the word for a building among them."""
        return any(word in self._venues for word in words.plain[first:last])

    def _country(self, words: Words, first: int, last: int) -> str | None:
        if self._gazetteer is None:
            return None
        return self._gazetteer.country_of_place(words.text[words.starts[first] : words.ends[last - 1]])

    def _known(self, words: Words, i: int, last: int) -> int | None:
        """The word after the longest name the gazetteer knows at word i, an article that belongs to it included ("The Hague")."""
        if not words.is_capital(i):
            return None
        for stop in range(min(last, i + _LONGEST_KNOWN), i, -1):
            if words.text[words.ends[stop - 1] - 1].isalnum() and self._country(words, i, stop):
                return stop
        return None

    def _town(self, words: Words, i: int, last: int) -> int:
        """The word where the name begins after "the capital", "the Swiss city of"; word i where nothing of the kind stands."""
        for j in range(i, min(last, i + _BEFORE_TOWN)):
            if words.plain[j] in self._towns:
                return self._after_town(words, j + 1, last) or i
            if not words.plain[j].isalpha():
                break
        return i

    def _after_town(self, words: Words, i: int, last: int) -> int | None:
        for j in range(i, min(last, i + _BEHIND_TOWN)):
            hit = self._of.at(words, j, last)
            after = hit[1] if hit else j + (words.norms[j] == ",")
            if after < last and words.is_capital(after):
                return after
            if not (words.plain[j].isalpha() or words.norms[j] == "-"):
                break
        return None

    def _venue(self, words: Words, i: int, last: int, taken: Sequence[bool]) -> FoundPlace | None:
        """ "presidential palace", "palais de l'Élysée": a venue told by a common noun; of "the Royal Palace of Rabat" the city."""
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
        if link and stop == link[1]:  # "Cité de l'Union africaine": named after a body
            while stop < last and taken[stop] and (words.is_capital(stop) or stop > link[1]) and words.plain[stop] not in self._honorifics:
                stop += 1
        if link and stop > link[1]:
            country = self._country(words, link[1], stop)
            return self.found(words, link[1], stop, country) if shaded and country else self.found(words, i, stop, None)
        return self.found(words, i, k, None) if shaded and self._name(words, k, last, taken) == k else None

    def _owned(self, words: Words, i: int, last: int) -> FoundPlace | None:
        """ "Prime Minister's Office": a building named after a post."""
        for j in range(i + 1, min(last - 1, i + _OWNER)):
            if words.norms[j] == "'s" and words.is_capital(j + 1) and words.plain[j + 1] in self._venues:
                return self.found(words, i, j + 2, None)
            if not words.is_capital(j):
                break
        return None

    def _name(self, words: Words, i: int, last: int, taken: Sequence[bool]) -> int:
        """The word after the name that begins at word i; i itself when none does."""
        j, stop = i, min(last, i + _LONGEST)
        while j < stop:
            if self._is_part(words, j, taken):
                j += 1
                continue
            # "Port-au-Prince", "Mar-a-Lago", "Number 10"
            if j > i and self._glued(words, j, stop) and not words.is_capital(j + 1):
                j += 2
                continue
            if j == i + 1 and words.plain[i] in self._numbered and words.plain[j].isdigit():
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

    def _glued(self, words: Words, j: int, stop: int) -> bool:
        """Whether word j is a hyphen inside a word."""
        return (
            j + 1 < stop
            and words.norms[j] == "-"
            and words.starts[j] == words.ends[j - 1]
            and words.starts[j + 1] == words.ends[j]
            and words.plain[j + 1].isalpha()
        )

    def _is_part(self, words: Words, i: int, taken: Sequence[bool]) -> bool:
        return words.is_capital(i) and not taken[i] and words.plain[i] not in self._honorifics
