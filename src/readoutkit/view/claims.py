"""What a readout claims, one record a claim: its words, its fields and the places it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.event import Event
from readoutkit.model.participant import Participant
from readoutkit.model.quote import Quote
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span, TimeRef
from readoutkit.model.topic import Topic, TopicMention
from readoutkit.taxonomy.taxonomy import Taxonomy
from readoutkit.view.figures import Figures

KINDS = ("event", "participant", "commitment", "topic", "quote", "amount", "hedge", "repair")


@frozen(kw_only=True)
class Place:
    """Words a claim rests on: `start` and `end` in code points of the raw text, end exclusive; `part` says what they are to it."""

    start: int
    end: int
    part: str


@frozen(kw_only=True)
class Claim:
    """One claim as a reader sees it.

    Attributes:
        id: that of the object (`c1`); hedges (`h1`) and repairs (`r1`) are numbered here.
        kind: one of `KINDS`.
        certainty: `stated`, `inferred`, `probable` or `possible`.
        title, note: what it is, and what is said of it in a few words.
        fields: names and values of everything else, as text.
        related: ids of other claims it refers to.
        places: the words it rests on, the ones that name it first.
    """

    id: str
    kind: str
    certainty: str
    title: str
    note: str
    fields: tuple[tuple[str, str], ...]
    related: tuple[str, ...]
    places: tuple[Place, ...]


def find_claims(readout: Readout, taxonomy: Taxonomy) -> tuple[Claim, ...]:
    """All claims of a readout, kind by kind.

    >>> import readoutkit
    >>> from readoutkit.taxonomy.taxonomy import load_taxonomy
    >>> readout = readoutkit.parse("President Ada Lund of Norway spoke by phone with President Bo Strand of Finland.")
    >>> [claim.title for claim in find_claims(readout, load_taxonomy())][:3]
    ['call', 'Ada Lund', 'Bo Strand']
    """
    return tuple(_Claims(readout, taxonomy).all())


class _Claims:
    """The claims of one readout while they are gathered."""

    def __init__(self, readout: Readout, taxonomy: Taxonomy) -> None:
        self._readout = readout
        self._taxonomy = taxonomy
        self._language = readout.source.language
        self._figures = Figures.of(readout.source.language)

    def all(self) -> Iterator[Claim]:
        readout = self._readout
        yield from (self._event(event) for event in readout.events)
        yield from (self._participant(person) for person in readout.participants)
        yield from (self._commitment(item) for item in readout.commitments)
        yield from (self._topic(topic) for topic in readout.topics)
        yield from (self._quote(quote) for quote in readout.quotes)
        yield from (self._amount(amount) for amount in readout.amounts)
        yield from self._hedges()
        yield from self._repairs()

    def _event(self, event: Event) -> Claim:
        times = [("date", event.date), ("duration", event.duration)]
        return Claim(
            id=event.id,
            kind="event",
            certainty=str(event.basis),
            title=_plain(event.kind),
            note=", ".join([str(event.status), *([_plain(event.channel)] if event.channel != "unspecified" else [])]),
            fields=_filled(
                ("name", event.name.text if event.name else ""),
                *((name, self._time(time)) for name, time in times),
                ("place", f"{event.place.name} ({event.place.country})" if event.place and event.place.country else ""),
                ("place", event.place.name if event.place and not event.place.country else ""),
                ("asked for by", self._names([event.initiator] if event.initiator else [])),
            ),
            related=(event.part_of.id,) if event.part_of else (),
            places=_places(
                ("cue", event.cue),
                ("name", event.name),
                *((name, time.span if time else None) for name, time in times),
                ("place", event.place.span if event.place else None),
            ),
        )

    def _participant(self, person: Participant) -> Claim:
        return Claim(
            id=person.id,
            kind="participant",
            certainty="stated",
            title=person.name or "unnamed",
            note=", ".join(_texts(person.role.text if person.role else "", self._names([person.represents] if person.represents else []))),
            fields=_filled(
                ("family name", person.family_name or ""),
                ("office", _plain(person.role_class)),
                ("for", self._keyed([person.represents] if person.represents else [])),
                ("Wikidata", person.wikidata or ""),
            ),
            related=tuple(event.id for event in person.events),
            places=_places(("name", person.span), ("role", person.role), *(("mention", span) for span in person.mentions)),
        )

    def _topic(self, topic: Topic) -> Claim:
        label = self._taxonomy.label(topic.code, self._language) if topic.code in self._taxonomy else topic.code
        treatments = ", ".join(dict.fromkeys(str(mention.treatment) for mention in topic.mentions))
        return Claim(
            id=topic.id,
            kind="topic",
            certainty=str(topic.certainty),
            title=label,
            note=treatments + (f" · about {self._names(topic.about)}" if topic.about else ""),
            fields=_filled(
                ("code", topic.code),
                ("about", self._keyed(topic.about)),
                *((f"“{_short(mention.span.text)}”", _mention(mention)) for mention in topic.mentions),
            ),
            related=(),
            places=_places(*(("mention", mention.span) for mention in topic.mentions)),
        )

    def _commitment(self, item: Commitment) -> Claim:
        to = f" → {self._names(item.to)}" if item.to else ""
        note = [item.kind, item.status, item.force, item.specificity]
        return Claim(
            id=item.id,
            kind="commitment",
            certainty=str(item.certainty),
            title=self._names(item.by) + to,
            note=", ".join([*map(str, note), *(["formulaic"] if item.formulaic else []), *(["a pledge"] if item.is_pledge else [])]),
            fields=_filled(
                ("bound", self._keyed(item.by)),
                ("towards", self._keyed(item.to)),
                ("through", self._keyed(item.via)),
                ("said by", _speakers(item.said_by)),
                ("by when", self._time(item.deadline)),
                ("condition", item.condition.text if item.condition else ""),
                ("amounts", ", ".join(self._value(amount) for amount in item.amounts)),
            ),
            related=(*(topic.id for topic in item.topics), *(amount.id for amount in item.amounts)),
            places=_places(
                ("passage", item.span),
                ("cue", item.cue),
                ("deadline", item.deadline.span if item.deadline else None),
                ("condition", item.condition),
                *(("said again", span) for span in item.extra_spans),
            ),
        )

    def _quote(self, quote: Quote) -> Claim:
        return Claim(
            id=quote.id,
            kind="quote",
            certainty="stated",
            title=_speakers((quote.speaker,)) if quote.speaker else "speaker unknown",
            note=str(quote.kind),
            fields=_filled(("words", quote.clean if quote.clean != quote.span.text else "")),
            related=(quote.event.id,) if quote.event else (),
            places=_places(("quoted", quote.span)),
        )

    def _amount(self, amount: Amount) -> Claim:
        return Claim(
            id=amount.id,
            kind="amount",
            certainty=str(amount.basis),
            title=self._value(amount),
            note=_plain(amount.kind),
            fields=_filled(
                ("value", str(amount.value) if amount.value is not None else "no figure"),
                ("currency", amount.currency or ""),
                ("approximate", "yes" if amount.approximate else ""),
                ("when", self._time(amount.when)),
            ),
            related=(),
            places=_places(("amount", amount.span), ("when", amount.when.span if amount.when else None)),
        )

    def _hedges(self) -> Iterator[Claim]:
        hedged: dict[tuple[int, int], list[tuple[str, str, Span]]] = {}
        owners = [(item.id, str(item.certainty), item.hedge) for item in self._readout.commitments]
        owners += [(topic.id, str(mention.certainty), mention.hedge) for topic in self._readout.topics for mention in topic.mentions]
        for owner, certainty, span in owners:
            if span is not None:
                hedged.setdefault((span.start, span.end), []).append((owner, certainty, span))
        for number, (_, found) in enumerate(sorted(hedged.items()), 1):
            _, certainty, span = found[0]
            yield Claim(
                id=f"h{number}",
                kind="hedge",
                certainty=certainty,
                title=f"“{_short(span.text)}”",
                note="a hedge",
                fields=(),
                related=tuple(dict.fromkeys(owner for owner, _, _ in found)),
                places=_places(("hedge", span)),
            )

    def _repairs(self) -> Iterator[Claim]:
        for number, repair in enumerate(self._readout.source.repairs, 1):
            yield Claim(
                id=f"r{number}",
                kind="repair",
                certainty="inferred",
                title=f"“{repair.span.text}” read as “{repair.replacement}”",
                note="broken characters",
                fields=(),
                related=(),
                places=_places(("repaired", repair.span)),
            )

    def _time(self, time: TimeRef | None) -> str:
        if time is None:
            return ""
        value = self._figures.date(time.value) if time.value else time.offset or ""
        said = f"“{time.text}”" if time.text else ""
        return " · ".join(_texts(value, said, str(time.basis) if time.value else "not worked out"))

    def _names(self, actors: Iterable[Actor]) -> str:
        return ", ".join(self._figures.actor(actor) for actor in actors)

    def _keyed(self, actors: Iterable[Actor]) -> str:
        named = ((self._figures.actor(actor), actor.key) for actor in actors)
        return ", ".join(f"{name} ({key})" if key else name for name, key in named)

    def _value(self, amount: Amount) -> str:
        return self._figures.amount(amount) or amount.span.text


def _places(*named: tuple[str, Span | None]) -> tuple[Place, ...]:
    """Each stretch once, under the first name it is given."""
    found: dict[tuple[int, int], Place] = {}
    for part, span in named:
        if span is not None:
            found.setdefault((span.start, span.end), Place(start=span.start, end=span.end, part=part))
    return tuple(found.values())


def _mention(mention: TopicMention) -> str:
    certainty = "" if mention.certainty == "stated" else str(mention.certainty)
    return ", ".join(_texts(str(mention.treatment), _speakers(mention.said_by) and f"by {_speakers(mention.said_by)}", certainty))


def _filled(*fields: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in fields if value)


def _texts(*texts: str) -> list[str]:
    return [text for text in texts if text]


def _plain(value: str) -> str:
    return str(value).replace("_", " ").replace("gdp", "GDP")


def _speakers(speakers: Iterable[Participant | Actor]) -> str:
    return ", ".join((one.name or one.span.text) for one in speakers)


def _short(text: str, most: int = 60) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= most else joined[: most - 1].rstrip() + "…"
