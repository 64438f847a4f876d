"""The clause an event is told in: where it ends, its channel, its sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readoutkit.extract.events.ground import Ground
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.reading import Reading, Sentence
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words, fold_accents
from readoutkit.model.vocabulary import Channel

_SIDES = ("country:", "org:")
_CLOCK = frozenset({":", "h", "am", "pm", "a.m.", "p.m.", "heures"})
_SAID = 3  # words "said late on Tuesday" may have between
_BEFORE_VISIT = 6  # words "on an official and historic state visit" has before the noun
_BESIDE = 4  # words between an office and its country
_REACH = 16  # words before a time in which its speaker is named


class ClauseReader:
    """Reads the words around a cue; its words come from `events.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        def phrases(key: str) -> PhraseTable:
            return PhraseTable(((p, True) for p in lexicon.phrases("events", key)), accents=True)

        self._boundary, self._relatives = phrases("boundary.phrases"), phrases("boundary.relatives")
        self._not_after_to = lexicon.plain("events", "boundary.not_after_to")
        self._partners, self._margins = phrases("words.partners"), phrases("occasion.margins")
        self._to, self._before_place, self._took_place = phrases("place.to"), phrases("place.before"), phrases("place.took_place")
        self._asked, self._received, self._latter = phrases("initiator.of"), phrases("initiator.received"), phrases("initiator.latter")
        self._saying = phrases("words.saying")
        self._plural = lexicon.plain("events", "people.plural")
        self._offices = lexicon.plain("events", "people.offices")
        self._in_person, self._visiting = phrases("channels.in_person"), phrases("channels.visiting")
        self._visits = lexicon.plain("events", "channels.visits")
        days = lexicon.table("dates").get("weekdays", []) if "dates" in lexicon.tables else []
        self._weekdays = frozenset(fold_accents(form.lower()) for forms in days for form in forms)
        self._channels = PhraseTable(
            (p, Channel(name)) for name in ("phone", "video", "written") for p in lexicon.phrases("events", f"channels.{name}")
        )

    def boundary(self, words: Words, first: int, last: int) -> int:
        """The word where the subject matter of an encounter begins: "to discuss", "which", "about"."""
        for i in range(first, last):
            hit = self._boundary.at(words, i, last)
            if hit is None:
                continue
            after = hit[1]
            purpose = after - i > 1 or not self._partners.at(words, i, last)
            if purpose or (after < last and not words.is_capital(after) and words.plain[after] not in self._not_after_to):
                return i
        return last

    def is_of_saying(self, words: Words, i: int, first: int) -> bool:
        """Whether a time at word i tells when something was said: "said on Tuesday that"."""
        return any(self._saying.before(words, k, first) for k in range(i, max(first, i - _SAID), -1))

    def behind_clause(self, words: Words, i: int, last: int) -> int | None:
        """The locative behind the clause that begins at word i: "who is on a visit, in Riga"."""
        if not self._relatives.at(words, i, last):
            return None
        return next((k for k in range(i + 2, last) if words.norms[k - 1] == "," and self._before_place.at(words, k, last)), None)

    def channel(self, words: Words, first: int, last: int) -> Channel | None:
        """Phone, video or letter, from an explicit word."""
        for i in range(first, last):
            if hit := self._channels.at(words, i, last):
                return Channel(hit[0])
        return None

    def in_person(self, words: Words, first: int, last: int) -> bool:
        """Whether a word tells that both were in one place."""
        return any(self._in_person.at(words, i, last) or self._visits_at(words, i, last) for i in range(first, last))

    def _visits_at(self, words: Words, i: int, last: int) -> bool:
        """ "on an official working visit", "en visite" at word i."""
        hit = self._visiting.at(words, i, last)
        if hit is None:
            return False
        for k in range(hit[1], min(last, hit[1] + _BEFORE_VISIT)):
            if words.plain[k] in self._visits:
                return True
            if not (words.plain[k].isalpha() or words.norms[k] == "-"):
                break
        return False

    def on_margins(self, words: Words, first: int, last: int) -> bool:
        """Whether the encounter took place on the margins of something larger."""
        return any(self._margins.at(words, i, last) for i in range(first, last))

    def destination(self, words: Words, i: int, last: int) -> int | None:
        """The word after a preposition of place at word i."""
        hit = self._to.at(words, i, last)
        return hit[1] if hit else None

    def took_place(self, words: Words, first: int, last: int) -> int | None:
        """The word after "took place"."""
        return next((hit[1] for i in range(first, last) if (hit := self._took_place.at(words, i, last))), None)

    def first_name(self, ground: Ground, sentence: Sentence) -> int | None:
        """The number of the first person a sentence names."""
        return next((ground.names[i] for i in range(sentence.first, sentence.last) if i in ground.names), None)

    def sides(self, ground: Ground, sentences: Sequence[Sentence]) -> int:
        """How many states or organisations the persons named in the sentences stand for."""
        named = {ground.names[i] for s in sentences for i in range(s.first, s.last) if i in ground.names}
        return len({ground.represents[n] for n in named} - {None})

    def states(self, ground: Ground, sentences: Sequence[Sentence]) -> int:
        """How many states or organisations the sentences name, by persons of theirs or by name."""
        keys = {key for s in sentences for key in self._sides(ground, s.first, s.last)}
        return sum(key.startswith(_SIDES) for key in keys)

    def has_leader(self, ground: Ground, sentences: Sequence[Sentence]) -> bool:
        """Whether the sentences name somebody with an office, or an office of state."""
        return any(
            ground.names.get(i, -1) in ground.leaders or (ground.people[i] and self._is_office(ground, i, s))
            for s in sentences
            for i in range(s.first, s.last)
        )

    def _is_office(self, ground: Ground, i: int, sentence: Sentence) -> bool:
        """Whether word i says leaders, or an office with its country beside it: "Poland's prime minister"."""
        if ground.words.plain[i] in self._plural:
            return True
        near = range(max(sentence.first, i - _BESIDE), min(sentence.last, i + _BESIDE))
        return ground.words.plain[i] in self._offices and any(k in ground.countries for k in near)

    def several(self, ground: Ground, sentence: Sentence) -> bool:
        """Whether the sentence speaks of more than one person, by name or by office."""
        return len({ground.names[i] for i in range(sentence.first, sentence.last) if i in ground.names}) > 1

    def people(self, ground: Ground, *sentences: Sentence) -> int:
        """How many persons the sentences name; those told only by their office do not count."""
        return len({ground.names.get(i, -1) for s in sentences for i in range(s.first, s.last)} & ground.named)

    def leaders(self, ground: Ground, *sentences: Sentence, named: bool = False) -> int:
        """How many persons with an office of state the sentences speak of; with `named` those told only by it do not count."""
        who = {ground.names.get(i, -1) for s in sentences for i in range(s.first, s.last)} & ground.of_state
        return len(who & ground.named if named else who)

    def is_timetable(self, reading: Reading) -> bool:
        """Whether lines begin with an hour: a schedule tells what is to come."""
        words, lines = reading.words, 0
        for s in reading.sentences:
            mark = words.norms[s.first + 1] if s.first + 1 < s.last else ""
            clock = words.plain[s.first].isdigit() and len(words.plain[s.first]) <= 2 and mark in _CLOCK
            lines += clock or (s.last - s.first > 2 and mark == ":" and words.plain[s.first] in self._weekdays)
        return lines > 1

    def name_before(self, ground: Ground, sentence: Sentence, i: int) -> int | None:
        """The number of the last person the sentence names before word i."""
        first = max(sentence.first, i - _REACH)
        return next((ground.names[k] for k in range(i - 1, first - 1, -1) if k in ground.names), None)

    def initiator(self, ground: Ground, words: Words, first: int, last: int) -> str | None:
        """The side that asked for the encounter: "at the request of", "at the latter's initiative", "received a call from"."""
        for i in range(first, last):
            hit = self._asked.at(words, i, last) or self._received.at(words, i, last)
            if hit:
                return next(self._sides(ground, hit[1], last), None)
            if self._latter.at(words, i, last):
                return next(iter(list(self._sides(ground, first, i))[::-1]), None)
        return None

    def _sides(self, ground: Ground, first: int, last: int) -> Iterator[str]:
        """The sides named among words[first:last], by a person of theirs or by name."""
        for i in range(first, last):
            key = ground.represents[ground.names[i]] if i in ground.names else ground.actors.get(i)
            if key:
                yield key
