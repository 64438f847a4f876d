"""The occasion an encounter belongs to: "on the margins of the G7 Summit", "at the Conference on ..."."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from readoutkit.extract.events.cues import Cue
from readoutkit.extract.events.ground import Ground
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.reading import Place, Reading, Sentence
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words, fold_accents
from readoutkit.model.vocabulary import Basis, Channel, EventKind

if TYPE_CHECKING:
    from readoutkit.extract.events.found import FoundEvent

_LONGEST = 14  # words in the name of an occasion
_KINDS = (("summit", EventKind.SUMMIT), ("conference", EventKind.CONFERENCE), ("meeting", EventKind.MEETING), ("other", EventKind.OTHER))


class OccasionFinder:
    """Finds the named occasion in the sentence of an event; its words come from `[occasion]` in `events.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        def phrases(key: str, value: bool = True) -> PhraseTable:
            return PhraseTable(((p, value) for p in lexicon.phrases("events", key)), accents=True)

        self._margins, self._at = phrases("occasion.margins"), phrases("occasion.at", False)
        self._articles, self._links = phrases("place.articles"), phrases("occasion.links")
        self._next = lexicon.plain("events", "occasion.next")
        self._nouns = {fold_accents(p.lower()): kind for key, kind in _KINDS for p in lexicon.phrases("events", f"occasion.{key}")}

    def found(
        self, reading: Reading, ground: Ground, sentence: Sentence, cue: Cue, event: FoundEvent, make: Callable[..., FoundEvent]
    ) -> list[FoundEvent]:
        """The occasion as an event of its own, or nothing."""
        words = reading.words
        for first, last, kind in self.names(reading, ground, sentence, cue):
            if kind is event.kind and kind is not EventKind.MEETING:
                continue
            name = Place(words.starts[first], words.ends[last - 1], first, last)
            place = event.place if event.place and event.place.first >= first else None
            at = next((k for k in range(first, last) if words.plain[k] in self._nouns), first)
            return [
                make(
                    kind=kind or EventKind.OTHER,
                    channel=Channel.IN_PERSON if place else Channel.UNSPECIFIED,
                    status=event.status,
                    basis=Basis.STATED if kind else Basis.INFERRED,
                    cue=Place(words.starts[at], words.ends[at], at, at + 1),
                    name=name,
                    place=place,
                    sentence=event.sentence,
                )
            ]
        return []

    def names(self, reading: Reading, ground: Ground, sentence: Sentence, cue: Cue) -> list[tuple[int, int, EventKind | None]]:
        """The occasions a sentence names outside its cue: first word, last word, kind where a noun tells it."""
        words, out = reading.words, []
        for i in range(sentence.first, sentence.last):
            hit = self._margins.at(words, i, sentence.last)
            if hit is None and not cue.first <= i < cue.last - 1:
                hit = self._at.at(words, i, sentence.last)
            if hit is None:
                continue
            named = self._name(words, ground, hit[1], sentence.last)
            if named is not None and (hit[0] or named[2] is not None):
                out.append(named)
        return out

    def _name(self, words: Words, ground: Ground, i: int, end: int) -> tuple[int, int, EventKind | None] | None:
        """First and last word of an occasion's name, and its kind by its noun."""
        while hit := self._articles.at(words, i, end):
            i = hit[1]
        j, stop, kind, capitals = i, min(end, i + _LONGEST), None, 0
        while j < stop and j not in ground.times:
            plain = words.plain[j]
            if ground.named_ends.get(j, 0) > j and (words.is_capital(j) or kind):
                capitals += 1
                j = ground.named_ends[j]
                continue
            if plain in self._nouns:
                kind = kind or self._nouns[plain]
                capitals += words.is_capital(j)
                j += 1
            elif words.is_capital(j) or plain[0].isdigit() or (j > i and ground.people[j]):
                capitals += 1
                j += 1
            elif kind is None and capitals == 0 and plain.isalpha() and j - i < 3 and not self._links.at(words, j, stop):
                j += 1  # "upcoming", "extraordinary"
            elif j > i and (hit := self._links.at(words, j, stop)) and hit[1] < stop and self._goes_on(words, ground, hit[1]):
                j = hit[1]
            else:
                break
        if j == i or (capitals == 0 and kind is None) or capitals == 0:
            return None
        while i < j and (words.plain[i] in self._next):
            i += 1
        kind = next((self._nouns[word] for word in words.plain[i:j] if word in self._nouns), kind)
        return (i, j, kind) if i < j else None

    def _goes_on(self, words: Words, ground: Ground, i: int) -> bool:
        return words.is_capital(i) or words.plain[i] in self._nouns or ground.people[i]
