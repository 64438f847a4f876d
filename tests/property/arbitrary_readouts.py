"""Hypothesis strategies for whole readouts: every invariant holds, everything else is arbitrary."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from readoutkit.model import (
    Actor,
    ActorKind,
    Amount,
    AmountKind,
    Basis,
    Certainty,
    Channel,
    Commitment,
    CommitmentKind,
    CommitmentStatus,
    Diagnostic,
    Event,
    EventKind,
    EventStatus,
    Force,
    Genre,
    Method,
    Participant,
    Place,
    Provenance,
    Quote,
    QuoteKind,
    Readout,
    RoleClass,
    Section,
    SectionKind,
    Severity,
    Source,
    Span,
    Specificity,
    TimeBasis,
    TimeRef,
    Topic,
    TopicMention,
    Treatment,
    digest,
)

# Letters of several scripts, an emoji, a combining mark, characters that JSON escapes, NUL and one lone surrogate.
WORDS = st.text(st.sampled_from('abzéœ’-,."\\/日😀\u0301\u200b\x00\x7f\u2028\ud812'), min_size=1, max_size=6).filter(
    lambda word: not any(letter.isspace() for letter in word)
)
GAPS = st.text(st.sampled_from(" \n\r\t\u00a0\u202f"), min_size=1, max_size=2)
NAMES = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
DATES = st.sampled_from(["2026-01-06", "2026-01", "2026", "2022-02?", "2026/2036", "2025-06-17T13:22", "../2024-05", "202X"])
OFFSETS = st.from_regex(r"P[0-9]{1,3}[YMWD]", fullmatch=True)
COUNTRIES = st.sampled_from(["CA", "FR", "JP"])
QIDS = st.sampled_from(["Q1", "Q7184"])


class Page:
    """A text and the places of its words; `quoted` are the words a quotation mark stands in front of."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        text = draw(st.sampled_from(["", " ", "\n"]))
        self.words: list[tuple[int, int]] = []
        self.quoted: list[int] = []
        for number, word in enumerate(draw(st.lists(WORDS, min_size=4, max_size=24))):
            if draw(st.booleans()):
                text += draw(st.sampled_from(["“", "«\u00a0", '"']))
                self.quoted.append(number)
            self.words.append((len(text), len(text) + len(word)))
            text += word + draw(GAPS)
        self.text = text

    def span(self, first: int | None = None, last: int | None = None) -> Span:
        """From one word to another."""
        low = self.draw(st.integers(0, len(self.words) - 1)) if first is None else first
        high = self.draw(st.integers(low, min(low + 5, len(self.words) - 1))) if last is None else last
        start, end = self.words[low][0], self.words[high][1]
        return Span(start=start, end=end, text=self.text[start:end])

    def maybe(self, strategy: st.SearchStrategy[Any]) -> Any:
        return self.draw(st.none() | strategy)

    def maybe_span(self) -> Span | None:
        return self.span() if self.draw(st.booleans()) else None

    def maybe_time(self) -> TimeRef | None:
        if self.draw(st.booleans()):
            return None
        return TimeRef(
            span=self.span(),
            value=self.maybe(DATES),
            offset=self.maybe(OFFSETS),
            weekday=self.maybe(st.integers(1, 7)),
            basis=self.draw(st.sampled_from([TimeBasis.STATED, TimeBasis.INFERRED])),
        )

    def some(self, objects: list[Any], least: int = 0) -> tuple[Any, ...]:
        """A few of the objects, each once."""
        if not objects:
            return ()
        return tuple(self.draw(st.lists(st.sampled_from(objects), min_size=least, max_size=3, unique_by=lambda item: item.id)))

    def one(self, objects: list[Any]) -> Any:
        return self.maybe(st.sampled_from(objects)) if objects else None

    def spans(self, most: int) -> list[Span]:
        """Spans by their start."""
        return sorted((self.span() for _ in range(self.draw(st.integers(0, most)))), key=lambda span: span.start)

    def pick(self, vocabulary: Any) -> Any:
        return self.draw(st.sampled_from(vocabulary))


def _actors(page: Page) -> list[Actor]:
    return [
        Actor(
            id=f"a{number}",
            kind=page.draw(st.sampled_from([ActorKind.COUNTRY, ActorKind.ORGANIZATION])),
            name=page.draw(NAMES),
            span=span,
            key=page.maybe(st.sampled_from(["country:CA", "org:nato"])),
            country=page.maybe(COUNTRIES),
            wikidata=page.maybe(QIDS),
        )
        for number, span in enumerate(page.spans(4), start=1)
    ]


def _events(page: Page, actors: list[Actor]) -> list[Event]:
    events: list[Event] = []
    count = page.draw(st.integers(0, 3))
    # The last one first, so that the primary one may be part of another.
    for number in range(count, 0, -1):
        place = page.maybe_span()
        duration = page.maybe_time()
        events.insert(
            0,
            Event(
                id=f"e{number}",
                kind=page.pick(EventKind),
                channel=page.pick(Channel),
                status=page.pick(EventStatus),
                basis=page.pick(Basis),
                cue=page.span(),
                name=page.maybe_span(),
                date=page.maybe_time(),
                place=None if place is None else Place(name=page.draw(NAMES), country=page.maybe(COUNTRIES), span=place),
                part_of=page.one(events),
                initiator=page.one(actors),
                duration=duration,
            ),
        )
    return events


def _participants(page: Page, events: list[Event], actors: list[Actor]) -> list[Participant]:
    return [
        Participant(
            id=f"p{number}",
            name=page.maybe(NAMES),
            family_name=page.maybe(NAMES),
            span=span,
            role=page.maybe_span(),
            role_class=page.pick(RoleClass),
            represents=page.one(actors),
            events=page.some(events, least=1),
            mentions=tuple(page.spans(2)),
            wikidata=page.maybe(QIDS),
        )
        for number, span in enumerate(page.spans(3) if events else [], start=1)
    ]


def _certainty(page: Page) -> dict[str, Any]:
    certainty = page.pick(Certainty)
    return {"certainty": certainty, "hedge": None if certainty is Certainty.STATED else page.span()}


def _topics(page: Page, people: list[Any], actors: list[Actor]) -> list[Topic]:
    topics: list[Topic] = []
    for number, span in enumerate(page.spans(3), start=1):
        mentions = [
            TopicMention(span=place, treatment=page.pick(Treatment), said_by=page.some(people), **_certainty(page))
            for place in (span, *page.spans(1))
        ]
        # A code of its own each, so that no pair of code and actors comes twice.
        code = ("economy", "peace.sanctions", "order.third_country")[number - 1]
        topics.append(Topic(id=f"t{number}", code=code, about=page.some(actors), mentions=tuple(mentions)))
    return topics


def _amounts(page: Page) -> list[Amount]:
    amounts = []
    for number, span in enumerate(page.spans(2), start=1):
        kind = page.pick(AmountKind)
        value = page.maybe(st.decimals(-(10**12), 10**12, places=3) | st.sampled_from([Decimal("1E+9"), Decimal("1.50"), Decimal("-0")]))
        amounts.append(
            Amount(
                id=f"n{number}",
                span=span,
                kind=kind,
                value=value,
                currency="CAD" if kind is AmountKind.MONEY else page.maybe(st.just("EUR")),
                basis=page.pick(Basis),
                approximate=value is None or page.draw(st.booleans()),
                when=page.maybe_time(),
            )
        )
    return amounts


def _quotes(page: Page, people: list[Any], events: list[Event]) -> list[Quote]:
    quotes = []
    for number, word in enumerate(page.quoted[:3], start=1):
        span = page.span(word)
        quotes.append(
            Quote(id=f"q{number}", span=span, kind=page.pick(QuoteKind), speaker=page.one(people), event=page.one(events), clean=span.text)
        )
    return quotes


def _commitments(page: Page, people: list[Any], actors: list[Actor], topics: list[Topic], amounts: list[Amount]) -> list[Commitment]:
    commitments: list[Commitment] = []
    first = 0
    while actors and first < len(page.words) - 1 and len(commitments) < 3 and page.draw(st.booleans()):
        last = page.draw(st.integers(first, min(first + 4, len(page.words) - 1)))
        force = page.pick(Force)
        span = page.span(first, last)
        commitments.append(
            Commitment(
                id=f"c{len(commitments) + 1}",
                span=span,
                cue=page.span(page.draw(st.integers(first, last)), last),
                kind=page.pick(CommitmentKind),
                status=page.pick(CommitmentStatus),
                force=force,
                specificity=page.pick(Specificity),
                **_certainty(page),
                by=page.some(actors, least=1),
                to=page.some(actors),
                said_by=page.some(people),
                topics=page.some(topics),
                via=page.some(actors),
                amounts=page.some(amounts),
                deadline=page.maybe_time(),
                condition=page.span() if force is Force.CONDITIONAL else None,
                extra_spans=tuple(extra for extra in page.spans(1) if not extra.overlaps(span)),
                formulaic=page.draw(st.booleans()),
            )
        )
        first = last + 1 + page.draw(st.integers(0, 2))
    return commitments


def _source(page: Page, actors: list[Actor]) -> Source:
    genre = page.pick(Genre)
    cut = page.draw(st.integers(0, len(page.words) - 2))
    published = page.maybe_time()
    if page.draw(st.booleans()):
        published = TimeRef(value=page.draw(DATES), basis=TimeBasis.GIVEN)
    return Source(
        name=page.maybe(NAMES),
        sha256=digest(page.text),
        length=len(page.text),
        text=page.text,
        format=page.draw(st.sampled_from(["official_release", "wire_story", "forum_post"])),
        genre=genre,
        language=page.draw(st.sampled_from(["en", "fr", "fr-CA", "und"])),
        title=page.maybe_span(),
        author=page.maybe_span(),
        publisher=page.maybe_span(),
        agency=page.maybe_span(),
        published=published,
        url=page.maybe(NAMES),
        perspective=page.one(actors) if genre is Genre.RELEASE else None,
        sections=(
            Section(kind=SectionKind.TITLE, span=page.span(0, cut)),
            Section(kind=SectionKind.BODY, span=page.span(cut + 1, len(page.words) - 1)),
        ),
        repairs=(),
    )


@st.composite
def readouts(draw: Any, *, attached: bool | None = None) -> Readout:
    """A readout of an arbitrary page, with or without its text."""
    page = Page(draw)
    actors = _actors(page)
    events = _events(page, actors)
    participants = _participants(page, events, actors)
    people = [*participants, *actors]
    topics = _topics(page, people, actors)
    amounts = _amounts(page)
    readout = Readout(
        id=draw(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8)),
        source=_source(page, actors),
        events=tuple(events),
        participants=tuple(participants),
        actors=tuple(actors),
        topics=tuple(topics),
        commitments=tuple(_commitments(page, people, actors, topics, amounts)),
        quotes=tuple(_quotes(page, people, events)),
        amounts=tuple(amounts),
        provenance=Provenance(method=page.pick(Method), tool=page.maybe(NAMES), version=page.maybe(NAMES), parser=page.maybe(NAMES)),
        diagnostics=tuple(
            Diagnostic(code="RK101", severity=page.pick(Severity), message="something", span=page.maybe_span())
            for _ in range(draw(st.integers(0, 2)))
        ),
    )
    return readout if (draw(st.booleans()) if attached is None else attached) else readout.detach()
