"""A readout made of a scorecard, so that what works on readouts can be measured without a parser's mistakes in between."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from readoutkit.errors import LexiconError
from readoutkit.evaluate.matching import fold_name
from readoutkit.evaluate.scorecard import ScorecardError, read_scorecard
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.gazetteer.load import load_gazetteer
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

_GENRES = {"wire_story": Genre.NEWS, "forum_post": Genre.FORUM, "none": Genre.OTHER}


def gold_readout(path: Path) -> Readout:
    """The readout that a scorecard tells of the text beside it (`NAME.json` and `NAME.txt`).

    A scorecard is shorter than a readout: every topic counts as discussed and stated, a cue is the whole clause, and what a hedge or a
    condition was is not known, so the clause stands in for it.

    Raises:
        ScorecardError: a file cannot be read, is no scorecard, or names a place that is not in the text.
    """
    try:
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        card = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ScorecardError(f"{path}: cannot be read with its text ({error})") from error
    read_scorecard(card, str(path))
    try:
        return _Builder(card, text).build()
    except (KeyError, TypeError, ValueError) as error:
        raise ScorecardError(f"{path}: makes no readout ({type(error).__name__}: {error})") from error


class _Builder:
    """One scorecard on its way to a readout; actors are made when a row first names them."""

    def __init__(self, card: dict[str, Any], text: str) -> None:
        self.card, self.text = card, text
        self.gazetteer: Gazetteer = load_gazetteer()
        self.places: dict[str, Span] = {}

    def build(self) -> Readout:
        """Make the readout."""
        card, text = self.card, self.text
        people = sorted(((self._person_span(row), row) for row in card.get("participants", [])), key=lambda pair: pair[0].start)
        topics, commitments, quotes, amounts = (self._rows(name) for name in ("topics", "commitments", "quotes", "amounts"))
        for span, row in people:
            self._note([row.get("represents")], span)
        for span, row in topics:
            self._note(row.get("about") or (), span)
        for span, row in commitments:
            self._note([*row["by"], *(row.get("to") or ())], span)
        named = sorted(self.places.items(), key=lambda item: (item[1].start, item[0]))
        actors = {key: self._actor(number, key, span) for number, (key, span) in enumerate(named, start=1)}
        event = self._event(card.get("event"))
        persons = [self._person(number, span, row, actors, event) for number, (span, row) in enumerate(people, start=1) if event]
        figures = [self._amount(number, span, row) for number, (span, row) in enumerate(amounts, start=1)]
        published = card.get("published")
        return Readout(
            id=card["doc"],
            source=Source(
                name=f"{card['doc']}.txt",
                sha256=digest(text),
                length=len(text),
                text=text,
                format="official_release" if card["format"] == "none" else card["format"],
                genre=_GENRES.get(card["format"], Genre.RELEASE),
                language=card["language"],
                published=TimeRef(value=published, basis=TimeBasis.GIVEN) if published else None,
            ),
            events=(event,) if event else (),
            participants=tuple(persons),
            actors=tuple(actors.values()),
            topics=tuple(self._topic(number, span, row, actors) for number, (span, row) in enumerate(topics, start=1)),
            commitments=tuple(self._commitment(n, span, row, actors, figures) for n, (span, row) in enumerate(commitments, start=1)),
            quotes=tuple(self._quote(number, span, row, persons) for number, (span, row) in enumerate(quotes, start=1)),
            amounts=tuple(figures),
            provenance=Provenance(method=Method.GOLD),
        )

    def _rows(self, name: str) -> list[tuple[Span, dict[str, Any]]]:
        return sorted(((self._span(row), row) for row in self.card.get(name, [])), key=lambda pair: pair[0].start)

    def _span(self, row: dict[str, Any]) -> Span:
        start, end = row["span"]
        return Span(start=start, end=end, text=self.text[start:end])

    def _find(self, words: str | None) -> Span | None:
        at = self.text.find(words) if words else -1
        return None if at < 0 or not words else Span(start=at, end=at + len(words), text=words)

    def _person_span(self, row: dict[str, Any]) -> Span:
        span = self._find(row.get("name")) or self._find(row.get("role"))
        if span is None:
            raise ValueError(f"participant {row.get('name') or row.get('role')!r} is not in the text")
        return span

    def _note(self, keys: Iterable[str | None], span: Span) -> None:
        for key in keys:
            if key is not None and (key not in self.places or span.start < self.places[key].start):
                self.places[key] = span

    def _actor(self, number: int, key: str, span: Span) -> Actor:
        try:
            entry = self.gazetteer.entry(key)
            kind, country = entry.kind, entry.country or (key.removeprefix("country:") if key.startswith("country:") else None)
        except LexiconError:
            kind, country = ActorKind.PERSON, None
        name = self.gazetteer.name(key, self.card["language"]) or key.partition(":")[2]
        return Actor(id=f"a{number}", kind=kind, name=name, span=span, key=key, country=country)

    def _event(self, row: dict[str, Any] | None) -> Event | None:
        if row is None:
            return None
        cue = self._span(row["cue"])
        when = self._span(row["date_text"]) if row.get("date_text") else cue if row.get("date") else None
        place = self._find(row.get("place"))
        return Event(
            id="e1",
            kind=EventKind(row["kind"]),
            channel=Channel(row["channel"]),
            status=EventStatus(row["status"]),
            basis=Basis.STATED,
            cue=cue,
            date=TimeRef(span=when, value=row.get("date"), basis=TimeBasis.INFERRED) if when else None,
            place=Place(name=place.text, country=self.gazetteer.country_of_place(place.text), span=place) if place else None,
        )

    def _person(self, number: int, span: Span, row: dict[str, Any], actors: dict[str, Actor], event: Event | None) -> Participant:
        return Participant(
            id=f"p{number}",
            name=row.get("name"),
            family_name=row.get("family_name"),
            span=span,
            role=self._find(row.get("role")),
            role_class=RoleClass(row.get("role_class") or "other"),
            represents=actors.get(row.get("represents") or ""),
            events=(event,) if event else (),
            mentions=(span,) if row.get("name") else (),
        )

    def _topic(self, number: int, span: Span, row: dict[str, Any], actors: dict[str, Actor]) -> Topic:
        mention = TopicMention(span=span, treatment=Treatment.DISCUSSED, certainty=Certainty.STATED)
        return Topic(id=f"t{number}", code=row["code"], about=tuple(actors[key] for key in row.get("about") or ()), mentions=(mention,))

    def _commitment(self, number: int, span: Span, row: dict[str, Any], actors: dict[str, Actor], amounts: list[Amount]) -> Commitment:
        certainty, force = Certainty(row["certainty"]), Force(row["force"])
        return Commitment(
            id=f"c{number}",
            span=span,
            cue=span,
            kind=CommitmentKind(row["kind"]),
            status=CommitmentStatus(row["status"]),
            force=force,
            specificity=Specificity(row["specificity"]),
            certainty=certainty,
            hedge=None if certainty is Certainty.STATED else span,
            by=tuple(actors[key] for key in row["by"]),
            to=tuple(actors[key] for key in row.get("to") or ()),
            amounts=tuple(amount for amount in amounts if span.covers(amount.span)),
            condition=span if force is Force.CONDITIONAL else None,
            formulaic=bool(row.get("formulaic")),
        )

    def _quote(self, number: int, span: Span, row: dict[str, Any], people: list[Participant]) -> Quote:
        name = fold_name(row.get("speaker"))
        speaker = next((p for p in people if name and name in {fold_name(p.family_name), fold_name(p.name)}), None)
        return Quote(id=f"q{number}", span=span, kind=QuoteKind(row.get("kind") or "direct"), speaker=speaker, clean=span.text)

    def _amount(self, number: int, span: Span, row: dict[str, Any]) -> Amount:
        value = row.get("value")
        return Amount(
            id=f"n{number}",
            span=span,
            kind=AmountKind(row["kind"]),
            value=None if value is None else Decimal(value),
            currency=row.get("currency"),
            basis=Basis.INFERRED if row.get("currency") else Basis.STATED,
            approximate=value is None,
        )
