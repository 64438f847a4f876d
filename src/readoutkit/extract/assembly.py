"""From what the finders found to the objects of the data model: numbering, references, spans of the raw text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve, field, frozen

from readoutkit.extract.commitments.found import FoundCommitment
from readoutkit.extract.namings.keys import made_key
from readoutkit.extract.reading import Naming, Person, Reading
from readoutkit.extract.times.found import FoundTime
from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.event import Event
from readoutkit.model.invariants import is_opened
from readoutkit.model.participant import Participant
from readoutkit.model.quote import Quote
from readoutkit.model.source import apply_repairs
from readoutkit.model.span import Place, Span, TimeRef
from readoutkit.model.topic import Topic, TopicMention
from readoutkit.model.vocabulary import ActorKind, Certainty, Force, SectionKind

_FURNITURE = frozenset({SectionKind.BOILERPLATE, SectionKind.ATTACHMENT, SectionKind.CONTACT})
_LISTED = frozenset({ActorKind.COUNTRY, ActorKind.ORGANIZATION})
_KINDS = {
    "country": ActorKind.COUNTRY,
    "org": ActorKind.ORGANIZATION,
    "region": ActorKind.REGION,
    "group": ActorKind.GROUP,
    "init": ActorKind.INITIATIVE,
    "body": ActorKind.BODY,
    "person": ActorKind.PERSON,
}


@frozen(slots=True, kw_only=True)
class Found:
    """Everything the finders found in a document, in clean offsets."""

    persons: Sequence[Person] = ()
    namings: Sequence[Naming] = ()
    events: Sequence[Any] = ()
    topics: Sequence[Any] = ()
    commitments: Sequence[FoundCommitment] = ()
    quotes: Sequence[Any] = ()
    amounts: Sequence[Any] = ()
    perspective: str | None = None


@frozen(slots=True, kw_only=True)
class Assembled:
    """The collections of a readout, numbered and linked."""

    events: tuple[Event, ...] = ()
    participants: tuple[Participant, ...] = ()
    actors: tuple[Actor, ...] = ()
    topics: tuple[Topic, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    quotes: tuple[Quote, ...] = ()
    amounts: tuple[Amount, ...] = ()
    perspective: Actor | None = field(default=None)


def assemble(reading: Reading, found: Found) -> Assembled:
    """Build the model's objects from what was found."""
    return _Assembly(reading, found).run()


def _person_key(person: Person) -> str:
    """The key of a person who is an actor: made of the name, or of the place where no letter of it can be used."""
    return made_key("person", person.family_name or "") or f"person:{person.first.start}"


class _Assembly:
    def __init__(self, reading: Reading, found: Found) -> None:
        self._reading = reading
        furniture = [b for b in reading.layout.blocks if b.kind in _FURNITURE]
        self._furniture_starts = [b.start for b in furniture]
        self._furniture_ends = [b.end for b in furniture]
        self._actors: dict[str, Actor] = {}
        self._found = self._sound(found)

    # -- places

    def _readable(self, start: int, end: int) -> bool:
        """Whether a stretch lies outside all page furniture and is not blank."""
        if start >= end or self._reading.text.is_blank(start, end):
            return False
        i = bisect_right(self._furniture_starts, end - 1) - 1
        return i < 0 or self._furniture_ends[i] <= start

    def _span(self, start: int, end: int) -> Span:
        return self._reading.text.span(start, end)

    def _place_span(self, place: Any | None) -> Span | None:
        return self._span(place.start, place.end) if place is not None and self._readable(place.start, place.end) else None

    def _time(self, found: FoundTime | None) -> TimeRef | None:
        if found is None or not self._readable(found.start, found.end):
            return None
        return TimeRef(
            span=self._span(found.start, found.end), value=found.value, offset=found.offset, weekday=found.weekday, basis=found.basis
        )

    # -- the run

    def run(self) -> Assembled:
        """Actors first, then whatever refers to them."""
        self._make_actors(self._rows(self._needed()))
        events = self._make_events()
        participants, by_person = self._make_participants(events)
        topics = self._make_topics(by_person)
        amounts, by_amount = self._make_amounts()
        return Assembled(
            events=events,
            participants=participants,
            actors=tuple(self._actors.values()),
            topics=topics,
            commitments=self._make_commitments(by_person, topics, by_amount),
            quotes=self._make_quotes(by_person, events),
            amounts=amounts,
            perspective=self._actors.get(self._found.perspective or ""),
        )

    def _sound(self, found: Found) -> Found:
        """What was found, without anything that lies in page furniture or is blank."""
        events = tuple(e for e in found.events if self._readable(e.cue.start, e.cue.end))
        topics = tuple(
            evolve(t, mentions=mentions)
            for t in found.topics
            if (mentions := tuple(m for m in t.mentions if self._readable(m.start, m.end)))
        )
        commitments = tuple(c for c in found.commitments if self._readable(c.start, c.end) and self._readable(*c.cue))
        return evolve(
            found,
            events=events,
            topics=topics,
            commitments=commitments,
            quotes=tuple(q for q in found.quotes if self._readable(q.start, q.end)),
        )

    def _takes_part(self, person: Person) -> bool:
        place = person.name or person.first
        return person.takes_part and bool(self._found.events) and self._readable(place.start, place.end)

    def _outsider(self, number: int | None) -> Person | None:
        """A speaker who takes part in no event: an actor, not a participant."""
        person = self._found.persons[number] if number is not None else None
        if person is None or self._takes_part(person):
            return None
        place = person.name or person.first
        return person if self._readable(place.start, place.end) else None

    def _needed(self) -> set[str]:
        """Keys of the actors something refers to."""
        found = self._found
        present = {n for n, person in enumerate(found.persons) if self._takes_part(person)}
        keys = {person.represents for n, person in enumerate(found.persons) if n in present}
        keys |= {found.perspective} | {e.initiator for e in found.events}
        keys.update(key for t in found.topics for key in t.about)
        keys.update(key for c in found.commitments for key in (*c.by, *c.to, *c.via))
        said = [(m.said_by_people, m.said_by_actors) for t in found.topics for m in t.mentions]
        said += [(c.said_by_people, c.said_by_actors) for c in found.commitments]
        said += [((q.speaker_person,), (q.speaker_actor,)) for q in found.quotes]
        keys.update(key for people, actors in said if not present.intersection(people) for key in actors)
        return {key for key in keys if key}

    def _rows(self, needed: set[str]) -> list[tuple[str, ActorKind, int, int, str | None]]:
        """Key, kind, place and country of every actor to be listed, one a key, in order of first mention."""
        rows: dict[str, tuple[str, ActorKind, int, int, str | None]] = {}
        # A capital is a place as often as it is its state: it names the state only where nothing else does.
        for n in sorted(self._found.namings, key=lambda n: n.form == "capital"):
            if not self._readable(n.start, n.end):
                continue
            if (n.entry.kind in _LISTED and n.form != "capital") or n.entry.key in needed:
                rows.setdefault(n.entry.key, (n.entry.key, n.entry.kind, n.start, n.end, n.entry.country))
            seat = f"country:{n.entry.country}"
            if n.entry.kind is ActorKind.BODY and seat in needed:
                rows.setdefault(seat, (seat, ActorKind.COUNTRY, n.start, n.end, n.entry.country))
        for q in self._found.quotes:
            body = q.speaker_body
            if body is not None and q.speaker_actor in needed and self._readable(*body):
                rows.setdefault(q.speaker_actor, (q.speaker_actor, ActorKind.BODY, *body, None))
            outsider = self._outsider(q.speaker_person)
            if outsider is not None:
                place, key = outsider.name or outsider.first, _person_key(outsider)
                rows.setdefault(key, (key, ActorKind.PERSON, place.start, place.end, None))
        for person in self._found.persons:
            side, place = person.represents, person.role or person.first
            if side in needed and side not in rows and self._readable(place.start, place.end):
                kind, _, rest = side.partition(":")
                rows[side] = (side, _KINDS.get(kind, ActorKind.BODY), place.start, place.end, rest if kind == "country" else None)
        return sorted(rows.values(), key=lambda row: (row[2], row[3], row[0]))

    def _make_actors(self, rows: Iterable[tuple[str, ActorKind, int, int, str | None]]) -> None:
        for number, (key, kind, start, end, country) in enumerate(rows, 1):
            span = self._span(start, end)
            self._actors[key] = Actor(id=f"a{number}", kind=kind, name=span.text, span=span, key=key, country=country)

    def _actors_of(self, keys: Iterable[str]) -> tuple[Actor, ...]:
        return tuple(self._actors[k] for k in dict.fromkeys(keys) if k in self._actors)

    def _make_events(self) -> tuple[Event, ...]:
        events: list[Event] = []
        for e in self._found.events:
            place = None
            if e.place is not None and self._readable(e.place.start, e.place.end):
                span = self._span(e.place.start, e.place.end)
                place = Place(name=span.text, country=e.place.country, span=span)
            initiator = self._actors.get(e.initiator) if e.initiator else None
            events.append(
                Event(
                    id=f"e{len(events) + 1}",
                    kind=e.kind,
                    channel=e.channel,
                    status=e.status,
                    basis=e.basis,
                    cue=self._span(e.cue.start, e.cue.end),
                    name=self._place_span(e.name),
                    date=self._time(e.date),
                    place=place,
                    initiator=initiator,
                    duration=self._time(e.duration) if e.duration is not None and e.duration.offset else None,
                )
            )
        # part_of points to events that may come later in the list: linked once all are there.
        for n, e in enumerate(self._found.events):
            if e.part_of is not None and e.part_of != n and e.part_of < len(events) and events[e.part_of].part_of is None:
                events[n] = evolve(events[n], part_of=events[e.part_of])
        return tuple(events)

    def _make_participants(self, events: tuple[Event, ...]) -> tuple[tuple[Participant, ...], dict[int, Participant]]:
        rows = []
        for n, person in enumerate(self._found.persons):
            if not self._takes_part(person):
                continue
            place = person.name or person.first
            first = next((m for m in person.mentions if self._readable(m.start, m.end)), place)
            span = self._span(first.start, first.end) if person.name is not None else self._span(person.first.start, person.first.end)
            rows.append((span.start, n, person, span))
        rows.sort(key=lambda row: (row[0], row[1]))
        participants, by_person = [], {}
        for number, (_, n, person, span) in enumerate(rows, 1):
            mine = tuple(events[k] for k, e in enumerate(self._found.events) if k < len(events) and n in e.people) or (events[0],)
            participant = Participant(
                id=f"p{number}",
                name=self._span(person.name.start, person.name.end).text if person.name is not None else None,
                family_name=self._family_name(person),
                span=span,
                role=self._place_span(person.role),
                role_class=person.role_class,
                represents=self._actors.get(person.represents) if person.represents else None,
                events=mine,
                mentions=tuple(self._span(m.start, m.end) for m in person.mentions if self._readable(m.start, m.end)),
            )
            participants.append(participant)
            by_person[n] = participant
        return tuple(participants), by_person

    def _family_name(self, person: Person) -> str | None:
        """The family name as the document writes it, damage and all, like every other name."""
        name, folded = person.family_name, self._reading.text.folded
        if name is None or not self._reading.text.breaks:
            return name
        for place in (*person.mentions, *((person.name,) if person.name else ())):
            at = folded.find(name, place.start, place.end)
            if at >= 0 and self._readable(at, at + len(name)):
                return self._span(at, at + len(name)).text
        return name

    def _who(self, people: Iterable[int], actors: Iterable[str], by_person: dict[int, Participant]) -> tuple[Participant | Actor, ...]:
        persons = tuple(by_person[p] for p in dict.fromkeys(people) if p in by_person)
        return persons or self._actors_of(actors)

    def _make_topics(self, by_person: dict[int, Participant]) -> tuple[Topic, ...]:
        topics: dict[tuple[str, frozenset[str]], Topic] = {}
        for t in self._found.topics:
            mentions = []
            for m in t.mentions:
                hedge = self._place_span(m.hedge) if m.certainty is not Certainty.STATED else None
                mentions.append(
                    TopicMention(
                        span=self._span(m.start, m.end),
                        treatment=m.treatment,
                        said_by=self._who(m.said_by_people, m.said_by_actors, by_person),
                        certainty=m.certainty if hedge is not None else Certainty.STATED,
                        hedge=hedge,
                    )
                )
            about = self._actors_of(t.about)
            key = (t.code, frozenset(a.id for a in about))
            if key in topics:
                mentions.extend(topics[key].mentions)
            mentions.sort(key=lambda m: m.span.start)
            topics[key] = Topic(id="t1", code=t.code, about=about, mentions=tuple(mentions))
        ordered = sorted(topics.values(), key=lambda t: t.mentions[0].span.start)
        return tuple(evolve(t, id=f"t{n}") for n, t in enumerate(ordered, 1))

    def _make_amounts(self) -> tuple[tuple[Amount, ...], dict[int, Amount]]:
        amounts: list[Amount] = []
        by_number: dict[int, Amount] = {}
        order = sorted(range(len(self._found.amounts)), key=lambda i: self._found.amounts[i].start)
        for i in order:
            a = self._found.amounts[i]
            if self._readable(a.start, a.end):
                amount = Amount(
                    id=f"n{len(amounts) + 1}",
                    span=self._span(a.start, a.end),
                    kind=a.kind,
                    value=a.value,
                    currency=a.currency,
                    basis=a.basis,
                    approximate=a.approximate or a.value is None,
                )
                amounts.append(amount)
                by_number[i] = amount
        return tuple(amounts), by_number

    def _make_quotes(self, by_person: dict[int, Participant], events: tuple[Event, ...]) -> tuple[Quote, ...]:
        quotes: list[Quote] = []
        text = self._reading.text
        repairs = text.repairs
        for q in sorted(self._found.quotes, key=lambda q: q.start):
            span = self._span(q.start, q.end)
            if not is_opened(text.raw, span, repairs):
                continue  # a repair ate the mark
            speaker: Participant | Actor | None = by_person.get(q.speaker_person) if q.speaker_person is not None else None
            outsider = self._outsider(q.speaker_person) if speaker is None else None
            if outsider is not None:
                speaker = self._actors.get(_person_key(outsider))
            if speaker is None and q.speaker_actor:
                speaker = self._actors.get(q.speaker_actor)
            event = next(
                (e for e in reversed(events) if isinstance(speaker, Participant) and e in speaker.events and e.cue.start < span.start), None
            )
            if event is None and isinstance(speaker, Participant):
                event = speaker.events[0]
            clean = apply_repairs(span.text, span.start, repairs)
            quotes.append(Quote(id=f"q{len(quotes) + 1}", span=span, kind=q.kind, speaker=speaker, event=event, clean=clean))
        return tuple(quotes)

    def _make_commitments(
        self, by_person: dict[int, Participant], topics: tuple[Topic, ...], amounts: dict[int, Amount]
    ) -> tuple[Commitment, ...]:
        commitments: list[Commitment] = []
        for c in self._found.commitments:
            by = self._actors_of(c.by)
            if not by:
                continue
            span = self._span(c.start, c.end)
            hedge = self._span(*c.hedge) if c.hedge is not None and self._readable(*c.hedge) else None
            condition = self._span(*c.condition) if c.condition is not None and self._readable(*c.condition) else None
            force = c.force
            if force is Force.CONDITIONAL and condition is None:
                force = Force.FIRM
            related = tuple(t for t in topics if any(m.span.start < span.end and m.span.end > span.start for m in t.mentions))
            commitments.append(
                Commitment(
                    id=f"c{len(commitments) + 1}",
                    span=span,
                    cue=self._span(*c.cue),
                    kind=c.kind,
                    status=c.status,
                    force=force,
                    specificity=c.specificity,
                    certainty=c.certainty if hedge is not None else Certainty.STATED,
                    hedge=hedge,
                    by=by,
                    to=self._actors_of(c.to),
                    said_by=self._who(c.said_by_people, c.said_by_actors, by_person),
                    topics=related,
                    via=self._actors_of(c.via),
                    amounts=tuple(amounts[i] for i in c.amounts if i in amounts),
                    deadline=self._time(c.deadline),
                    condition=condition if force is Force.CONDITIONAL else None,
                    formulaic=c.formulaic,
                    extra_spans=tuple(self._span(*e) for e in c.extra if self._readable(*e)),
                )
            )
        return tuple(commitments)
