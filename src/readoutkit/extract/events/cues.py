"""Words that say leaders met, spoke or travelled: verbs, light verbs with a noun, nouns, stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from readoutkit.errors import LexiconError
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import Channel, EventKind, EventStatus

_LONGEST_NOUN_GROUP = 10  # words between a light verb and its noun, or a preposition and its noun
_BEFORE_NOUN = 4  # words "on his first official" may have
_NEEDS = frozenset({"partner", "somebody", "person", "place", "caller", "sides", "nothing"})
_TENSES = ("base", "present", "past", "participle", "gerund", "future")


@frozen(slots=True, kw_only=True)
class Cue:
    """A stretch of words that decides the kind of an event.

    `form` is verb, light (a light verb with its noun), noun, or stay; `needs` what a verb still asks for (see the word lists);
    `after` is the word where its complements begin, `named` that the word itself says call,
    `present` that it is a verb in the present and may be a noun after all, `aside` that it
    stands in a clause of its own ("who is in Germany").
    """

    first: int
    last: int
    after: int
    kind: EventKind
    status: EventStatus
    form: str
    channel: Channel | None = None
    needs: str = "nothing"
    named: bool = False
    passive: bool = False
    present: bool = False
    aside: bool = False

    @property
    def weak(self) -> bool:
        """Whether it tells an encounter only by who does it together: "the two presidents agreed"."""
        return self.needs == "sides"


@frozen(slots=True)
class _Word:
    """One entry of the lists of verbs or nouns."""

    kind: EventKind
    channel: Channel | None
    named: bool
    tense: str = ""
    needs: str = "nothing"
    reflexive: bool = False
    alone: EventKind | None = None  # the kind of a noun without a light verb, where it differs


@frozen(slots=True)
class _Left:
    """What stands before a verb: its auxiliaries, and where they begin."""

    first: int
    flags: frozenset[str]


class CueFinder:
    """Finds the cues of a sentence from the language's `events.toml`.

    Raises LexiconError when an entry of the file has an unknown kind, channel or need.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("events")
        where = f"{lexicon.code}/events.toml"
        self._verbs: Phrases[_Word] = Phrases(_verb_forms(table, where), accents=True)
        self._nouns: Phrases[_Word] = Phrases((form, _entry(row, where)) for row in table.get("noun", []) for form in row.get("words", []))
        light = ((form, tense) for tense in _TENSES for form in lexicon.phrases("events", f"light.{tense}"))
        self._light = Phrases(light, accents=True)
        flags: dict[str, set[str]] = {}
        for flag, key in (
            ("planned", "status.planned"),
            ("open", "status.open"),
            ("ongoing", "status.ongoing"),
            ("negated", "status.negated"),
            ("held", "status.held"),
            ("adverb", "words.adverbs"),
            ("reflexive", "words.reflexives"),
            ("passive", "words.passive"),
        ):
            for phrase in lexicon.phrases("events", key):
                flags.setdefault(phrase, set()).add(flag)
        self._left = PhraseTable(((phrase, frozenset(said)) for phrase, said in flags.items()), accents=True)

        def phrases(key: str) -> PhraseTable:
            return PhraseTable(((p, True) for p in lexicon.phrases("events", key)), accents=True)

        self._stops, self._determiners = phrases("light.stops"), phrases("words.determiners")
        self._during, self._ahead, self._purpose = phrases("words.during"), phrases("words.ahead"), phrases("words.purpose")
        self._with, self._between, self._by = phrases("words.tail"), phrases("words.between"), phrases("words.by")
        self._coming, self._scheduled, self._visiting = phrases("words.coming"), phrases("words.scheduled"), phrases("channels.visiting")
        self._took_place = phrases("place.took_place")
        self._relatives = phrases("boundary.relatives")
        self._heads = phrases("status.headline")
        self._first_person = phrases("words.first_person")
        self._stay, self._spent, self._in = phrases("stay.verbs"), phrases("stay.spent"), phrases("stay.preposition")
        self._channels = PhraseTable(
            (p, Channel(name)) for name in ("phone", "video") for p in lexicon.phrases("events", f"channels.{name}")
        )

    def find(self, words: Words, first: int, last: int, times: Mapping[int, int], *, title: bool = False) -> list[Cue]:
        """The cues among words[first:last], in order.

        `times` maps the first word of each time expression to the word after it; in a `title` every noun counts.
        """
        ends = {b: a for a, b in times.items()}
        verbs = {m.first: m for m in self._verbs.find(words, first, last)}
        nouns = {m.first: m for m in self._nouns.find(words, first, last)}
        cues: list[Cue] = []
        used: set[int] = set()
        for light in self._light.find(words, first, last):
            cue = self._light_with_noun(words, light.first, light.last, light.value, first, last, nouns, times, ends)
            if cue is None and title and light.value == "base" and self._heads.before(words, light.first, first):
                cue = self._light_with_noun(words, light.first, light.last, "future", first, last, nouns, times, ends)
            if cue:
                cues.append(cue)
                used.update(range(light.first, cue.after))
        for at, verb in verbs.items():
            if at not in used:
                word = verb.value
                if title and word.tense == "base" and self._heads.before(words, at, first):
                    word = evolve(word, tense="future")  # "Paz to meet Nowak"
                cue = self._verb(words, at, verb.last, word, first, last, ends)
                if cue:
                    cues.append(cue)
                if cue and at not in nouns:  # "meeting" may be both
                    used.update(range(at, verb.last))
        for at, noun in nouns.items():
            if at not in used:
                cue = self._noun(words, at, noun.last, noun.value, first, last, title)
                if cue:
                    cues.append(cue)
        cues += self._stays(words, first, last, times)
        return sorted(cues, key=lambda c: c.first)

    # -- verbs --------------------------------------------------------------------------------------------------------

    def _verb(self, words: Words, at: int, last: int, word: _Word, begin: int, end: int, ends: Mapping[int, int]) -> Cue | None:
        left = self._before(words, at, begin, ends)
        status = self._status(words, at, begin, word.tense, left)
        if status is None or (word.reflexive and "reflexive" not in left.flags):
            return None
        passive = word.tense in ("past", "participle") and "passive" in left.flags and "reflexive" not in left.flags
        if passive:
            passive = any(self._by.at(words, i, end) for i in range(last, min(end, last + _LONGEST_NOUN_GROUP)))
        if self._first_person.before(words, left.first, begin):
            return None
        stop, channel = self._tail(words, last, end)
        return Cue(
            first=left.first,
            last=stop,
            after=last,
            kind=word.kind,
            status=status,
            form="verb",
            channel=channel or word.channel,
            needs=word.needs,
            named=word.named,
            passive=passive,
            present=word.tense == "present",
        )

    def _light_with_noun(
        self,
        words: Words,
        at: int,
        last: int,
        tense: str,
        begin: int,
        end: int,
        nouns: Mapping[int, Any],
        times: Mapping[int, int],
        ends: Mapping[int, int],
    ) -> Cue | None:
        noun, broken, i = None, False, last
        while i < min(end, last + _LONGEST_NOUN_GROUP):
            if i in times:
                broken, i = True, times[i]
                continue
            if i in nouns:
                noun = nouns[i]
                # "conference call meeting", "talks and a press conference": the last noun of an unbroken run decides
                while noun.last in nouns:
                    noun = nouns[noun.last]
                break
            if self._stops.at(words, i, end) or words.norms[i] in ".;:(":
                return None
            i += 1
        if noun is None:
            return None
        left = self._before(words, at, begin, ends)
        status = self._status(words, at, begin, tense, left)
        if status is None:
            return None
        if self._first_person.before(words, left.first, begin):
            return None
        word: _Word = noun.value
        channel = word.channel
        for k in range(last, noun.last):
            if channel is None and (hit := self._channels.at(words, k, noun.last)):
                channel = hit[0]
        stop, said = self._tail(words, noun.last, end)
        return Cue(
            first=noun.first if broken else left.first,
            last=noun.last if broken else stop,
            after=noun.last,
            kind=word.kind,
            status=status,
            form="light",
            channel=said or channel,
            named=word.named,
        )

    def _status(self, words: Words, at: int, begin: int, tense: str, left: _Left) -> EventStatus | None:
        """Whether it happened, happens or will; None for what did not happen or may not."""
        flags = left.flags
        if "negated" in flags or ("open" in flags and tense in ("base", "gerund")):
            return None
        if tense == "future":
            return EventStatus.PLANNED
        if tense == "base":
            return EventStatus.PLANNED if "planned" in flags else None
        if tense == "participle":
            return EventStatus.HELD if "held" in flags else None
        if tense == "present":
            if flags & {"planned", "open"}:  # "will discuss": the plural of the present is the base form, too
                return EventStatus.PLANNED if "planned" in flags else None
            return None if self._determiners.before(words, at, begin) else EventStatus.HELD
        if tense == "gerund":
            if "ongoing" in flags:
                return EventStatus.ONGOING
            if self._determiners.before(words, at, begin) or self._purpose.before(words, left.first, begin):
                return None
            return EventStatus.PLANNED if self._ahead.before(words, left.first, begin) else EventStatus.HELD
        return EventStatus.HELD

    def _before(self, words: Words, at: int, begin: int, ends: Mapping[int, int]) -> _Left:
        """Walk left over auxiliaries, adverbs and times; adverbs in front of them all stay outside."""
        flags: set[str] = set()
        i = first = at
        while i > begin and at - i < _LONGEST_NOUN_GROUP:
            if i in ends and ends[i] >= begin:
                i = ends[i]
                continue
            hit = self._left.ending(words, i, begin)
            if hit is None:
                break
            i = hit[1]
            flags |= hit[0]
            if hit[0] != {"adverb"}:
                first = i
        return _Left(first, frozenset(flags))

    def _tail(self, words: Words, i: int, end: int) -> tuple[int, Channel | None]:
        """The channel and the preposition right after a cue, which it takes with it."""
        channel = None
        if hit := self._channels.at(words, i, end):
            channel, i = hit
        if hit := self._with.at(words, i, end):
            i = hit[1]
        return i, channel

    # -- nouns --------------------------------------------------------------------------------------------------------

    def _noun(self, words: Words, at: int, last: int, word: _Word, begin: int, end: int, title: bool) -> Cue | None:
        cue = Cue(
            first=at,
            last=last,
            after=last,
            kind=word.alone or word.kind,
            status=EventStatus.HELD,
            form="noun",
            channel=word.channel,
            named=word.named,
        )
        # The channel may stand before the noun: "video and phone calls", "a virtual meeting".
        for k in range(max(begin, at - 3), at):
            if cue.channel is None and (hit := self._channels.at(words, k, at)):
                cue = evolve(cue, channel=hit[0])
        near = range(max(begin, at - _BEFORE_NOUN), at)
        if self._scheduled.at(words, last, end) or any(self._coming.at(words, k, at) for k in (near if title else near[-2:])):
            return evolve(cue, status=EventStatus.PLANNED)
        if word.kind is EventKind.VISIT and any(self._visiting.at(words, k, at) for k in near) and not title:
            return cue
        i = at
        while i > begin and at - i < _LONGEST_NOUN_GROUP:
            if self._ahead.before(words, i, begin):
                return evolve(cue, status=EventStatus.PLANNED)
            if self._during.before(words, i, begin):
                return cue
            if self._purpose.before(words, i, begin) and not title:
                return None
            if words.norms[i - 1] in ',.;:()"«»' or self._stops.before(words, i, begin):
                break
            i -= 1
        if title or self._between.at(words, last, end) or self._took_place.at(words, last, end):
            return cue
        return None

    # -- stays --------------------------------------------------------------------------------------------------------

    def _stays(self, words: Words, first: int, last: int, times: Mapping[int, int]) -> Iterator[Cue]:
        """ "is in Germany", "spent Friday in Belgrade": the place is part of the cue."""
        for i in range(first, last):
            if hit := self._stay.at(words, i, last):
                stop = _capitals(words, hit[1], last)
                if stop > hit[1]:
                    yield evolve(_stay(i, stop, hit[1] - 1, EventStatus.ONGOING), aside=self._relatives.before(words, i, first))
            elif (hit := self._spent.at(words, i, last)) and hit[1] in times and (link := self._in.at(words, times[hit[1]], last)):
                stop = _capitals(words, link[1], last)
                if stop > link[1]:
                    yield _stay(link[1] - 1, stop, link[1] - 1, EventStatus.HELD)

    def stay_in_title(self, words: Words, first: int, last: int) -> Cue | None:
        """ "Erdogan in Belgrade": a title that is a name and a place."""
        for i in range(first + 1, last):
            if words.is_capital(i - 1) and (link := self._in.at(words, i, last)):
                stop = _capitals(words, link[1], last)
                if stop > link[1]:
                    return _stay(i, stop, i, EventStatus.HELD)
        return None


def _stay(first: int, last: int, after: int, status: EventStatus) -> Cue:
    return Cue(first=first, last=last, after=after, kind=EventKind.VISIT, status=status, form="stay", channel=Channel.IN_PERSON)


def _capitals(words: Words, i: int, end: int) -> int:
    """The word after the capitalised words that begin at word i."""
    while i < end and words.is_capital(i):
        i += 1
    return i


def _verb_forms(table: Mapping[str, Any], where: str) -> Iterator[tuple[str, _Word]]:
    for row in table.get("verb", []):
        entry = _entry(row, where)
        for tense in _TENSES:
            for form in row.get(tense, []):
                yield form, evolve(entry, tense=tense)


def _entry(row: Mapping[str, Any], where: str) -> _Word:
    try:
        channel = Channel(row["channel"]) if "channel" in row else None
        needs = str(row.get("needs", "nothing"))
        if needs not in _NEEDS:
            raise ValueError(f"needs = {needs!r}")
        alone = EventKind(row["alone"]) if "alone" in row else None
        return _Word(EventKind(row["kind"]), channel, bool(row.get("named", False)), "", needs, bool(row.get("reflexive", False)), alone)
    except (KeyError, ValueError) as error:
        raise LexiconError(f"{where}: {dict(row)!r}: {error}") from error
