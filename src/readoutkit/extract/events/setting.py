"""When and where an event took place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import evolve, frozen

from readoutkit.extract.events.clause import ClauseReader
from readoutkit.extract.events.cues import Cue, CueFinder
from readoutkit.extract.events.ground import Ground
from readoutkit.extract.events.place_names import FoundPlace
from readoutkit.extract.events.places import Anywhere, PlaceFinder
from readoutkit.extract.reading import Reading, Sentence
from readoutkit.extract.times.found import FoundTime, resolve
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.language.lexicon import Lexicon
from readoutkit.model.vocabulary import Channel, EventKind, EventStatus, Genre, SectionKind, TimeBasis

BODY = frozenset({SectionKind.BODY, SectionKind.LIST_ITEM})
_DAYS = frozenset({"date", "relative", "weekday"})
_HEADINGS = 3  # sentences above a lead in which its heading stands
_LATER = 4  # how far behind the lead the place may be told
_LONGEST_HEADING = 25  # words
_REACH = 8  # words before a cue that may say how it took place


@frozen(slots=True)
class SeenCue:
    """A cue that holds, with the number of its sentence and the sentence cut down to what is near the cue."""

    number: int
    sentence: Sentence
    cue: Cue


class SettingFinder:
    """Finds the day, the place and the length of an event told at a cue; its words come from `events.toml`."""

    def __init__(self, lexicon: Lexicon, cues: CueFinder, clauses: ClauseReader, gazetteer: Gazetteer | None = None) -> None:
        self._cues, self._clauses = cues, clauses
        self._places = PlaceFinder(lexicon, gazetteer)

    def date(self, reading: Reading, ground: Ground, seen: SeenCue, stop: int) -> FoundTime | None:
        """The day named in the cue's clause, the nearest to the cue."""
        sentence, cue = seen.sentence, seen.cue
        near = [
            t
            for t in ground.all_times
            if t.kind in _DAYS
            and sentence.first <= t.first
            and t.last <= sentence.last
            and (t.first < stop or t.first < cue.after)
            and not ground.quoted[t.first]
        ]
        if cue.status is EventStatus.PLANNED:
            near = [t for t in near if not self._clauses.is_of_saying(reading.words, t.first, sentence.first)]
        if not near:
            return None
        best = min(near, key=lambda t: cue.first - t.last if t.last <= cue.first else max(0, t.first - cue.after))
        return resolve(best, self._anchor(reading, ground, seen), future=cue.status is EventStatus.PLANNED)

    def _anchor(self, reading: Reading, ground: Ground, seen: SeenCue) -> str | None:
        """The day "today" is counted from: that of a dated heading right above, as pasted releases have one, else the page's."""
        # The parser may have taken the heading for metadata of the post; then it is no sentence, and only the page's day is left.
        for time in reversed(ground.all_times):
            if time.kind == "date" and time.year and time.value and time.until is None:
                for sentence in reading.sentences[max(0, seen.number - _HEADINGS) : seen.number]:
                    heading = sentence.last - sentence.first <= _LONGEST_HEADING
                    if heading and sentence.first < time.first and time.last == sentence.last:
                        return time.value
        return reading.published

    def is_certain(self, reading: Reading, place: FoundPlace) -> bool:
        """Whether a place is known or a building: enough to tell a meeting from a call."""
        return self._places.is_certain(reading.words, place)

    def place_at(self, reading: Reading, ground: Ground, first: int, last: int) -> FoundPlace | None:
        """The place whose name begins at a word."""
        return self._places.at(reading.words, first, last, ground.taken)

    def loose_date(self, reading: Reading, ground: Ground, primary: SeenCue, seen: Sequence[SeenCue]) -> FoundTime | None:
        """In news: the day of the lead sentence, else one attached to the same speaker where no other event is told."""
        body = [n for n, s in enumerate(reading.sentences) if s.section in BODY]
        starts = [reading.sentences[n].first for n in body]
        busy = {s.number for s in seen} | {primary.number}
        speaker = self._clauses.first_name(ground, primary.sentence)
        for time in ground.all_times:
            at = bisect_right(starts, time.first) - 1
            if at < 0 or time.kind not in _DAYS or ground.quoted[time.first]:
                continue
            sentence = reading.sentences[body[at]]
            alone = body[at] not in busy and speaker is not None
            if at == 0 or (alone and self._clauses.name_before(ground, sentence, time.first) == speaker):
                return evolve(resolve(time, reading.published), basis=TimeBasis.INFERRED)
        return None

    def place(self, reading: Reading, ground: Ground, seen: SeenCue, stop: int, channel: Channel | None, genre: Genre) -> FoundPlace | None:
        """The place of the event: under a locative in its clause, else where the text says it took place, else a story's own."""
        words, sentence, cue = reading.words, seen.sentence, seen.cue
        if channel in (Channel.PHONE, Channel.VIDEO, Channel.WRITTEN):
            return None
        place: FoundPlace | None = None
        if cue.kind is EventKind.VISIT:
            place = self._destination(reading, ground, seen)
        if place is None:
            first = max(sentence.first, cue.first - _REACH) if cue.form == "noun" else sentence.first
            place = self._places.find(words, first, stop, ground.taken, ground.attaches, after=cue.first, countries=ground.countries)
            if place is None and (after := self._clauses.behind_clause(words, stop, sentence.last)):
                place = self._places.find(words, after, min(sentence.last, after + 2 * _REACH), ground.taken, ground.attaches)
        if place is None and cue.needs == "person" and cue.channel is Channel.IN_PERSON:
            place = self._places.goal(words, cue.after, stop, ground.taken)
        if place is None and cue.kind is EventKind.CALL and not cue.named:
            place = self._told_later(reading, ground, seen.number)
        if place is None and cue.kind is not EventKind.CALL:
            place = self._visited(reading, ground, sentence)
            if place is None and cue.kind is not EventKind.REMARKS:
                place = self._told_later(reading, ground, seen.number) or self._in_title(reading, ground)
            if place is None and genre is Genre.NEWS:
                place = self._in_lead(reading, ground, seen.number) or self._dateline(reading, ground)
        return place

    def _visited(self, reading: Reading, ground: Ground, sentence: Sentence) -> FoundPlace | None:
        """The city of "who is on a visit to ..."; a country says too little of where one met."""
        for cue in self._cues.find(reading.words, sentence.first, sentence.last, ground.times, title=True):
            if cue.kind is EventKind.VISIT and cue.form == "noun":
                after = self._clauses.destination(reading.words, cue.after, sentence.last)
                place = self._places.at(reading.words, after, sentence.last, ground.taken) if after is not None else None
                if place and self._is_spot(ground, place):
                    return place
        return None

    def _in_lead(self, reading: Reading, ground: Ground, number: int) -> FoundPlace | None:
        """The city the first sentence of a story names under a locative, where the event is told later."""
        lead = next((s for n, s in enumerate(reading.sentences) if s.section in BODY and n < number), None)
        place = self._places.find(reading.words, lead.first, lead.last, ground.taken, ground.attaches) if lead else None
        return place if place and self._is_spot(ground, place) else None

    def _destination(self, reading: Reading, ground: Ground, seen: SeenCue) -> FoundPlace | None:
        words, end = reading.words, seen.sentence.last
        i = seen.cue.after + 1 if seen.cue.form == "stay" else seen.cue.after
        for j in range(i, min(end, i + 5)):
            after = self._clauses.destination(words, j, end)
            if after is not None and (place := self._places.at(words, after, end, ground.taken)):
                return place
        return self._places.at(words, i, end, ground.taken)

    def _told_later(self, reading: Reading, ground: Ground, number: int) -> FoundPlace | None:
        """ "The meeting took place in ...", "during their meeting in ...", in one of the next sentences."""
        words = reading.words
        for sentence in reading.sentences[number + 1 : number + _LATER]:
            after = self._clauses.took_place(words, sentence.first, sentence.last)
            if after is not None:
                return self._places.find(words, after, sentence.last, ground.taken, Anywhere())
            if place := self._of_noun(reading, ground, sentence):
                return place
        return None

    def _in_title(self, reading: Reading, ground: Ground) -> FoundPlace | None:
        """The city the title names: "talks in Lima", "(Paris, 9 March 2026)"."""
        for sentence in reading.sentences:
            if sentence.section is SectionKind.TITLE:
                place = self._of_noun(reading, ground, sentence)
                place = place or self._places.find(reading.words, sentence.first, sentence.last, ground.taken, ground.attaches)
                place = place or self._in_brackets(reading, ground, sentence)
                if place and self._is_spot(ground, place):
                    return place
        return None

    def _of_noun(self, reading: Reading, ground: Ground, sentence: Sentence) -> FoundPlace | None:
        """The city right behind a noun that names the encounter: "their talks in Lima"."""
        for cue in self._cues.find(reading.words, sentence.first, sentence.last, ground.times, title=True):
            if cue.form == "noun" and cue.kind is EventKind.MEETING and cue.status is EventStatus.HELD:
                place = self._places.find(reading.words, cue.after, min(sentence.last, cue.after + 4), ground.taken, ground.attaches)
                if place and self._is_spot(ground, place):
                    return place
        return None

    def _in_brackets(self, reading: Reading, ground: Ground, sentence: Sentence) -> FoundPlace | None:
        """The city of "(Paris, 9 March 2026)" at the end of a title."""
        words = reading.words
        for i in range(sentence.first, sentence.last - 2):
            place = self._places.at(words, i + 1, sentence.last, ground.taken) if words.norms[i] == "(" else None
            if place and words.norms[place.last] == "," and place.last + 1 in ground.times:
                return place
        return None

    def _is_spot(self, ground: Ground, place: FoundPlace) -> bool:
        """Whether it is a place known to the gazetteer and smaller than a country."""
        return place.country is not None and place.first not in ground.countries

    def _dateline(self, reading: Reading, ground: Ground) -> FoundPlace | None:
        where = reading.layout.dateline_place
        if where is None:
            return None
        first, last = reading.words.between(where.start, where.end)
        return self._places.at(reading.words, first, last, [False] * len(reading.words)) if first < last else None

    def duration(self, ground: Ground, sentence: Sentence, stop: int) -> FoundTime | None:
        """How long it took."""
        return next((t for t in ground.all_times if t.kind == "duration" and sentence.first <= t.first < stop), None)
