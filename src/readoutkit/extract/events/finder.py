"""What took place: the event a document is about, and the others it names."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from readoutkit.extract.events.clause import ClauseReader
from readoutkit.extract.events.company import Company
from readoutkit.extract.events.cues import Cue, CueFinder
from readoutkit.extract.events.found import FoundEvent
from readoutkit.extract.events.ground import Ground, GroundFinder
from readoutkit.extract.events.occasions import OccasionFinder
from readoutkit.extract.events.setting import BODY, SeenCue, SettingFinder
from readoutkit.extract.reading import Naming, Person, Place, Reading, Reference, Sentence
from readoutkit.extract.times.found import FoundTime
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.language.lexicon import Lexicon
from readoutkit.model.vocabulary import Basis, Channel, EventKind, EventStatus, Genre, SectionKind

# How many sentences of the body may open with something else before the encounter comes up.
_LEAD = {Genre.NEWS: 6, Genre.FORUM: 5}
_LEAD_OF_RELEASE = 8
_LEAD_OF_NEWS = 8  # sentences of a story in which both sides come up
_OPENING = 2  # sentences of a post whose encounter wins over the stay in the title
_REACH = 8  # words before a cue that may say how it took place
_LATER = 4  # how far behind the lead a noun may say how they spoke
_SUPPORT = 8  # sentences of an opening post that may say when and where
_MOST = 12  # events worth listing
_MANY = 60  # cues worth looking into
_SECOND_TELLING = 2  # sentences behind the first in which a lead is printed again
_AROUND = 90  # words around a cue that may belong to it


class EventFinder:
    """Finds the events of a document from the language's `events.toml`.

    The first event is the primary one: of the lead sentence in a release, of the title in a forum thread, the occasion of the
    lead's statement in news. A document whose only encounter is still to come has none, unless it is news or a forum thread.
    """

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer | None = None) -> None:
        self._cues = CueFinder(lexicon)
        self._ground, self._clauses = GroundFinder(lexicon), ClauseReader(lexicon)
        self._company = Company(lexicon, self._clauses)
        self._setting = SettingFinder(lexicon, self._cues, self._clauses, gazetteer)
        self._occasions = OccasionFinder(lexicon)
        self._definite = lexicon.plain("events", "words.definite")

    def find(
        self,
        reading: Reading,
        namings: Sequence[Naming] = (),
        persons: Sequence[Person] = (),
        references: Sequence[Reference] = (),
        times: Sequence[FoundTime] = (),
        *,
        genre: Genre = Genre.RELEASE,
        encounter: bool | None = True,
    ) -> list[FoundEvent]:
        """The events of a document, the primary one first; none when it reports no encounter.

        `encounter` is what the page as a whole looks like: False is a page of another kind, None one that does not tell; there only
        an encounter of two sides counts.
        """
        if encounter is False or self._clauses.is_timetable(reading):
            return []
        ground = self._ground.find(reading, namings, persons, times)
        seen = self._seen(reading, ground)
        primary = self._primary(reading, ground, seen, genre)
        if primary is None or not self._is_between_states(reading, ground, primary, genre, encounter):
            return []
        if genre is Genre.NEWS:
            primary = self._foretold(ground, primary)
        event = self._event(reading, ground, primary, genre)
        if genre is Genre.RELEASE:
            event = self._printed_twice(reading, ground, primary, event, seen, persons)
        if genre is Genre.FORUM and event.status is not EventStatus.PLANNED:
            event = self._supported(reading, ground, event, seen)
        if event.date is None and genre is Genre.NEWS and event.status is not EventStatus.PLANNED:
            event = evolve(event, date=self._setting.loose_date(reading, ground, primary, seen))
        events = [event]
        events += self._occasions.found(reading, ground, primary.sentence, primary.cue, event, FoundEvent)
        if len(events) > 1:
            events[0] = evolve(event, part_of=1)
        events += self._others(reading, ground, primary, seen, event)
        return self._with_people(events, reading, persons)[:_MOST]

    # -- the primary event --------------------------------------------------------------------------------------------

    def _seen(self, reading: Reading, ground: Ground) -> list[SeenCue]:
        """All cues of title and body that hold."""
        out: list[SeenCue] = []
        for number, sentence in enumerate(reading.sentences):
            title = sentence.section is SectionKind.TITLE
            if not title and sentence.section not in BODY:
                continue
            for cue in self._cues.find(reading.words, sentence.first, sentence.last, ground.times, title=title):
                near = _near(sentence, cue)
                if self._company.holds(ground, near, cue, title=title):
                    out.append(SeenCue(number, near, cue))
        return out

    def _primary(self, reading: Reading, ground: Ground, seen: Sequence[SeenCue], genre: Genre) -> SeenCue | None:
        titled = [s for s in seen if s.sentence.section is SectionKind.TITLE]
        body = [n for n, s in enumerate(reading.sentences) if s.section in BODY]
        lead = set(body[: _LEAD.get(genre, _LEAD_OF_RELEASE)])
        told = [s for s in [s for s in seen if s.number in lead][:_MANY] if self._counts(reading, ground, s, body)]
        weak = [s for s in (*told, *titled) if s.cue.weak]
        leading, titled = [s for s in told if not s.cue.weak], [s for s in titled if not s.cue.weak]
        groups = [leading, titled, weak]
        if genre is Genre.NEWS and body and (coming := _coming_first([s for s in leading if s.number == body[0]])):
            return coming
        if genre is Genre.FORUM:
            opening = [s for s in leading if s.number in body[:_OPENING]]
            if coming := _coming_first(titled) or (_coming_first(opening) if all(s.cue.form == "noun" for s in titled) else None):
                return coming
        if genre is Genre.FORUM:
            groups = [titled, self._told_at_once(leading, body), self._title_stays(reading, ground), leading, weak]
        for group in groups:
            best = _first_held(group)
            if best:
                return best
        if genre is Genre.RELEASE or genre is Genre.OTHER:
            return None
        return next(iter(leading or titled), None)

    def _is_between_states(self, reading: Reading, ground: Ground, primary: SeenCue, genre: Genre, encounter: bool | None) -> bool:
        """Whether two states or organisations come up where it matters, and a leader."""
        told = [s for s in reading.sentences if s.section is SectionKind.TITLE]
        told += [s for s in reading.sentences if s.section in BODY][:_LEAD_OF_NEWS]
        if encounter is None and primary.cue.status is not EventStatus.PLANNED:
            if genre is Genre.NEWS:
                two = self._are_two(ground, primary, told)
            else:
                two = self._clauses.several(ground, primary.sentence) or self._clauses.states(ground, [primary.sentence]) > 1
            named = genre is Genre.NEWS and self._clauses.leaders(ground, *told, named=True) > 1
            return two and (named or self._clauses.has_leader(ground, [primary.sentence]))
        if genre is not Genre.NEWS:
            return True
        if primary.cue.kind is EventKind.VISIT and primary.cue.status is EventStatus.PLANNED:
            return self._clauses.has_leader(ground, told) and self._clauses.states(ground, told) > 0
        if primary.cue.kind in (EventKind.SUMMIT, EventKind.CONFERENCE) and not self._clauses.people(ground, *told):
            return False
        return self._are_two(ground, primary, told) and self._clauses.has_leader(ground, told)

    def _are_two(self, ground: Ground, primary: SeenCue, told: Sequence[Sentence]) -> bool:
        """Whether a story names two states, or the encounter two leaders."""
        return self._clauses.states(ground, told) > 1 or self._clauses.leaders(ground, primary.sentence) > 1

    def _counts(self, reading: Reading, ground: Ground, seen: SeenCue, body: Sequence[int]) -> bool:
        """Whether a cue of the lead may be the primary event: no past year's, and remarks only where two sides come up."""
        sentence = seen.sentence
        published = (reading.published or "")[:4]
        for time in ground.all_times:
            beside = sentence.first <= time.first < sentence.last and abs(time.first - seen.cue.first) <= _REACH
            if published.isdigit() and time.year and beside and time.year < int(published) - 1:
                return False
        if not self._company.told_of(ground, sentence, reading.sentences[: seen.number]):
            return False
        if seen.cue.kind not in (EventKind.REMARKS, EventKind.OTHER):
            return True
        near = [reading.sentences[n] for n in body[:_LEAD_OF_RELEASE]]
        if seen.cue.needs == "person":  # "standing next to the president"
            return self._clauses.states(ground, near) > 1
        return self._clauses.sides(ground, near) > 1 or bool(self._occasions.names(reading, ground, sentence, seen.cue))

    def _foretold(self, ground: Ground, seen: SeenCue) -> SeenCue:
        """The cue of a story's body, as planned where the present tense stands for the future: "arrives in Lima on Monday"."""
        cue, sentence = seen.cue, seen.sentence
        if cue.present and cue.kind is EventKind.VISIT and sentence.section in BODY:
            days = [t for t in ground.all_times if t.kind == "weekday" and cue.first <= t.first < min(sentence.last, cue.after + _REACH)]
            if days:
                return evolve(seen, cue=evolve(cue, status=EventStatus.PLANNED))
        return seen

    def _told_at_once(self, leading: Sequence[SeenCue], body: Sequence[int]) -> list[SeenCue]:
        """The first encounter of a post, when it is a meeting or call told right away."""
        first = _first_held(leading)
        if first and first.number in body[:_OPENING] and first.cue.form != "noun" and first.cue.kind in (EventKind.MEETING, EventKind.CALL):
            return [first]
        return []

    def _title_stays(self, reading: Reading, ground: Ground) -> list[SeenCue]:
        out = []
        for number, sentence in enumerate(reading.sentences):
            if sentence.section is SectionKind.TITLE:
                cue = self._cues.stay_in_title(reading.words, sentence.first, sentence.last)
                if cue and self._setting.place_at(reading, ground, cue.after + 1, sentence.last):
                    out.append(SeenCue(number, _near(sentence, cue), cue))
        return out

    def _event(self, reading: Reading, ground: Ground, seen: SeenCue, genre: Genre) -> FoundEvent:
        words, sentence, cue = reading.words, seen.sentence, seen.cue
        stop = self._clauses.boundary(words, cue.after, sentence.last)
        near = max(sentence.first, cue.first - _REACH)
        channel = cue.channel or self._clauses.channel(words, near, stop) or self._title_channel(reading, cue)
        channel = channel or self._later_channel(reading, seen)
        place = self._setting.place(reading, ground, seen, stop, channel, genre)
        if cue.kind is EventKind.CALL and (cue.named or not (place and self._setting.is_certain(reading, place))):
            place = None
        if channel is None and (place or self._clauses.in_person(words, sentence.first, sentence.last)):
            channel = Channel.IN_PERSON
        kind, basis = cue.kind, Basis.STATED
        margins = channel is None and self._clauses.on_margins(words, sentence.first, sentence.last)
        if kind is EventKind.CALL and not cue.named and (channel is Channel.IN_PERSON or margins):
            kind = EventKind.MEETING
        elif kind is EventKind.MEETING and channel is Channel.PHONE:
            kind = EventKind.CALL
        elif kind is EventKind.CALL and channel is None and not cue.named:
            basis = Basis.INFERRED
        return FoundEvent(
            kind=kind,
            channel=channel or Channel.UNSPECIFIED,
            status=cue.status,
            basis=basis,
            cue=Place(words.starts[cue.first], words.ends[cue.last - 1], cue.first, cue.last),
            date=self._setting.date(reading, ground, seen, stop),
            place=place,
            initiator=self._clauses.initiator(ground, words, sentence.first, sentence.last),
            duration=self._setting.duration(ground, sentence, stop),
            sentence=seen.number,
        )

    def _title_channel(self, reading: Reading, cue: Cue) -> Channel | None:
        """A video call in the title makes the lead's "spoke with" one."""
        if cue.kind not in (EventKind.CALL, EventKind.MEETING):
            return None
        for sentence in reading.sentences:
            if sentence.section is SectionKind.TITLE:
                for other in self._cues.find(reading.words, sentence.first, sentence.last, {}, title=True):
                    if other.kind is cue.kind and other.channel in (Channel.PHONE, Channel.VIDEO):
                        return other.channel
        return None

    def _later_channel(self, reading: Reading, seen: SeenCue) -> Channel | None:
        """ "During the telephone call, ..." behind a lead that only says that they spoke."""
        if seen.cue.kind is not EventKind.CALL or seen.cue.named:
            return None
        for sentence in reading.sentences[seen.number + 1 : seen.number + _LATER]:
            for other in self._cues.find(reading.words, sentence.first, sentence.last, {}, title=True):
                definite = other.first > sentence.first and reading.words.plain[other.first - 1] in self._definite
                if other.kind is EventKind.CALL and other.channel is not None and other.form == "noun" and definite:
                    return other.channel
        return None

    def _printed_twice(
        self, reading: Reading, ground: Ground, primary: SeenCue, event: FoundEvent, seen: Sequence[SeenCue], persons: Sequence[Person]
    ) -> FoundEvent:
        """A summary line says who met, the lead below it says it again with the day, the place and the channel."""
        if primary.sentence.section not in BODY or event.status is not EventStatus.HELD or (event.date and event.place):
            return event
        met = self._named_in(reading.sentences[primary.number], persons)
        for s in seen:
            again = primary.number < s.number <= primary.number + _SECOND_TELLING and s.cue.form != "noun"
            if not again or s.cue.status is not EventStatus.HELD or s.cue.kind is not primary.cue.kind:
                continue
            if not met or met != self._named_in(reading.sentences[s.number], persons):
                continue
            told = self._event(reading, ground, s, Genre.RELEASE)
            channel = told.channel if event.channel is Channel.UNSPECIFIED else event.channel
            return evolve(event, date=event.date or told.date, place=event.place or told.place, channel=channel)
        return event

    @staticmethod
    def _named_in(sentence: Sentence, persons: Sequence[Person]) -> set[int]:
        """The persons a sentence names."""
        return {
            n for n, p in enumerate(persons) if p.name and any(sentence.start <= m.start < sentence.end for m in (p.first, *p.mentions))
        }

    def _supported(self, reading: Reading, ground: Ground, event: FoundEvent, seen: Sequence[SeenCue]) -> FoundEvent:
        """A thread's title says what happened; its opening post says when, where and how."""
        body = [n for n, s in enumerate(reading.sentences) if s.section in BODY][:_SUPPORT]
        told_there = [s for s in seen if s.number in body and s.number != event.sentence and s.cue.status is EventStatus.HELD]
        for s in sorted(told_there, key=lambda s: (s.cue.kind is not event.kind, s.cue.form == "noun")):
            told = self._event(reading, ground, s, Genre.FORUM)
            channel = told.channel if event.channel is Channel.UNSPECIFIED else event.channel
            event = evolve(event, date=event.date or told.date, place=event.place or told.place, channel=channel)
            if event.date:
                break
        return event

    # -- further events -----------------------------------------------------------------------------------------------

    def _others(self, reading: Reading, ground: Ground, primary: SeenCue, seen: Sequence[SeenCue], event: FoundEvent) -> list[FoundEvent]:
        """Later encounters with a day, a place or company of their own."""
        out: list[FoundEvent] = []
        told = {_key(reading, event)}
        for s in seen[:_MANY]:
            if s.number == primary.number or s.sentence.section is SectionKind.TITLE or len(out) >= _MOST:
                continue
            if s.cue.form == "noun" or s.cue.weak:
                continue
            other = self._event(reading, ground, s, Genre.RELEASE)
            named = any(i in ground.names for i in range(s.sentence.first, s.sentence.last))
            nowhere = other.place is None or (other.kind is EventKind.VISIT and other.place.country is None)
            same_day = other.date is not None and _key(reading, other)[2] == _key(reading, event)[2] and other.place in (None, event.place)
            vague = other.date is None and (nowhere or s.cue.needs == "partner")
            if _key(reading, other) in told or not named or same_day or vague:
                continue
            told.add(_key(reading, other))
            out.append(other)
        return out

    def _with_people(self, events: list[FoundEvent], reading: Reading, persons: Sequence[Person]) -> list[FoundEvent]:
        """Each event with the persons its sentence names; who is in the lead or takes part in none belongs to the primary one."""
        lead = next((s for s in reading.sentences if s.section in BODY), None)
        present: list[set[int]] = [set() for _ in events]
        for number, person in enumerate(persons):
            if not person.takes_part:
                continue
            placed = False
            places = (person.first, *person.mentions)
            for at, event in enumerate(events):
                if event.sentence is None or event.name is not None:
                    continue
                sentence = reading.sentences[event.sentence]
                if any(sentence.start <= p.start < sentence.end for p in places):
                    present[at].add(number)
                    placed = True
            if not placed or (lead is not None and any(lead.start <= p.start < lead.end for p in places)):
                present[0].add(number)
        return [evolve(event, people=tuple(sorted(who))) for event, who in zip(events, present, strict=True)]


def _first_held(seen: Sequence[SeenCue]) -> SeenCue | None:
    """The first cue of what happened or happens; in one sentence an encounter wins over remarks, a verb over a noun."""
    real = [s for s in seen if s.cue.status is not EventStatus.PLANNED]
    if not real:
        return None
    start = next((s for s in real if s.cue.kind is not EventKind.OTHER), real[0])
    first = [s for s in real if s.number == start.number]
    return min(first, key=lambda s: _rank(s.cue))


def _coming_first(seen: Sequence[SeenCue]) -> SeenCue | None:
    """What the cues announce, when none tells of something that took place."""
    told = [s for s in seen if s.cue.form != "noun"]
    if told and all(s.cue.status is EventStatus.PLANNED for s in told):
        return told[0]
    return None


def _near(sentence: Sentence, cue: Cue) -> Sentence:
    """The part of a sentence around a cue; a page without full stops is one sentence."""
    return evolve(sentence, first=max(sentence.first, cue.first - _AROUND), last=min(sentence.last, cue.after + _AROUND))


def _rank(cue: Cue) -> tuple[int, bool]:
    """Of several cues in one sentence: encounters, then those only named, then remarks, then occasions."""
    if cue.form != "noun" and cue.kind not in (EventKind.REMARKS, EventKind.OTHER):
        return 0, cue.aside
    if cue.kind in (EventKind.MEETING, EventKind.CALL, EventKind.VISIT):
        return 1, False
    return (2, False) if cue.kind is EventKind.REMARKS else (3, False)


def _key(reading: Reading, event: FoundEvent) -> tuple[object, ...]:
    """What makes two tellings the same event: kind, place and day."""
    day = event.date and (event.date.value or reading.text.folded[event.date.start : event.date.end].lower())
    return event.kind, event.place and event.place.name, day
