"""A readout as rows of the store's tables. They are made of the readout alone, so they can always be made anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from readoutkit.model.actor import Actor
from readoutkit.model.commitment import Commitment
from readoutkit.model.participant import Participant
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span, TimeRef
from readoutkit.store.days import days_of
from readoutkit.store.sentences import find_sentences

Row = dict[str, Any]

# Characters that UTF-8 has not, and the one at which SQL functions stop.
_UNFIT = re.compile("[\x00\ud800-\udfff]")


def plain(text: str) -> str:
    """Text that can stand in a column: lone surrogates and NUL become the replacement character, so that lengths stay."""
    return _UNFIT.sub("\ufffd", text)


def exact(text: str) -> str | bytes:
    """Text that comes back as it was, whatever its characters: bytes where a column of text could not hold it."""
    return text.encode("utf-8", "surrogatepass") if _UNFIT.search(text) else text


def read_exact(value: str | bytes) -> str:
    """The inverse of `exact`."""
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


def document_row(readout: Readout) -> Row:
    """What the table `document` says of a readout."""
    source, made, date = readout.source, readout.provenance, readout.date
    first, last = days_of(date.value if date else None)
    return {
        "readout": plain(readout.id),
        "sha256": source.sha256,
        "name": _plain(source.name),
        "format": source.format,
        "genre": str(source.genre),
        "language": plain(source.language),
        "title": _words(readout, source.title),
        "author": _words(readout, source.author),
        "publisher": _words(readout, source.publisher),
        "agency": _words(readout, source.agency),
        "published": source.published.value if source.published else None,
        "url": _plain(source.url),
        "perspective": plain(source.perspective.name) if source.perspective else None,
        "date": date.value if date else None,
        "date_basis": date.basis if date else None,
        "first_day": first,
        "last_day": last,
        "length": source.length,
        "method": str(made.method),
        "tool": _plain(made.tool),
        "version": _plain(made.version),
        "parser": _plain(made.parser),
    }


def finding_rows(readout: Readout) -> Iterator[tuple[str, Row]]:
    """Table and row of everything a readout holds, what is referred to first; `document` is not filled in."""
    for actor in readout.actors:
        row = {"id": actor.id, "kind": str(actor.kind), "name": plain(actor.name), "key": actor.key, "country": actor.country}
        yield "actor", {**row, "wikidata": actor.wikidata, **_place(actor.span)}
    for event in readout.events:
        yield (
            "event",
            {
                "id": event.id,
                "kind": str(event.kind),
                "channel": str(event.channel),
                "status": str(event.status),
                "basis": str(event.basis),
                "cue": _words(readout, event.cue),
                "name": _words(readout, event.name),
                **_time(readout, "date", event.date),
                "place": plain(event.place.name) if event.place else None,
                "place_country": event.place.country if event.place else None,
                "part_of": event.part_of.id if event.part_of else None,
                "initiator": event.initiator.id if event.initiator else None,
                "duration": event.duration.offset if event.duration else None,
                **_place(event.cue),
            },
        )
    for person in readout.participants:
        yield (
            "participant",
            {
                "id": person.id,
                "name": _plain(person.name),
                "family_name": _plain(person.family_name),
                "role": _words(readout, person.role),
                "role_class": str(person.role_class),
                "represents": person.represents.id if person.represents else None,
                "wikidata": person.wikidata,
                **_place(person.span),
            },
        )
        for event in _once(person.events):
            yield "participation", {"participant": person.id, "event": event.id}
    yield from _topics(readout)
    for amount in readout.amounts:
        yield (
            "amount",
            {
                "id": amount.id,
                "kind": str(amount.kind),
                "value": None if amount.value is None else _number(amount.value),
                "currency": amount.currency,
                "basis": str(amount.basis),
                "approximate": int(amount.approximate),
                "date": amount.when.value if amount.when else None,
                "text": _words(readout, amount.span),
                **_place(amount.span),
            },
        )
    for quote in readout.quotes:
        row = {"id": quote.id, "kind": str(quote.kind), "speaker": quote.speaker.id if quote.speaker else None}
        row |= {"speaker_name": _names([quote.speaker] if quote.speaker else []), "event": quote.event.id if quote.event else None}
        yield "quote", {**row, "text": plain(quote.clean), **_place(quote.span)}
    for commitment in readout.commitments:
        yield from _commitment(readout, commitment)


def passage_rows(readout: Readout, *, findings: bool = True) -> Iterator[Row]:
    """The stretches of text that can be searched: sentences, and unless told otherwise commitments and quotes."""
    if findings:
        for commitment in readout.commitments:
            yield _passage(readout, "commitment", commitment.id, commitment.span, None)
        for quote in readout.quotes:
            yield _passage(readout, "quote", quote.id, quote.span, None)
    for number, (span, section) in enumerate(find_sentences(readout), start=1):
        yield _passage(readout, "sentence", f"s{number}", span, None if section is None else str(section))


def _passage(readout: Readout, kind: str, identifier: str, span: Span, section: str | None) -> Row:
    text = plain(readout.repaired_text(span))
    row = {"kind": kind, "id": identifier, "section": section, "text": text}
    return {**row, "as_written": None if text == span.text else exact(span.text), **_place(span)}


def _topics(readout: Readout) -> Iterator[tuple[str, Row]]:
    for topic in readout.topics:
        yield "topic", {"id": topic.id, "code": topic.code, "certainty": str(topic.certainty)}
        for position, mention in enumerate(topic.mentions, start=1):
            yield (
                "topic_mention",
                {
                    "topic": topic.id,
                    "position": position,
                    "text": _words(readout, mention.span),
                    "treatment": str(mention.treatment),
                    "certainty": str(mention.certainty),
                    "hedge": _words(readout, mention.hedge),
                    "said_by": _names(mention.said_by),
                    **_place(mention.span),
                },
            )
        for actor in _once(topic.about):
            yield "topic_actor", {"topic": topic.id, "actor": actor.id}


def _commitment(readout: Readout, commitment: Commitment) -> Iterator[tuple[str, Row]]:
    yield (
        "commitment",
        {
            "id": commitment.id,
            "kind": str(commitment.kind),
            "status": str(commitment.status),
            "force": str(commitment.force),
            "specificity": str(commitment.specificity),
            "certainty": str(commitment.certainty),
            "pledge": int(commitment.is_pledge),
            "formulaic": int(commitment.formulaic),
            "cue": _words(readout, commitment.cue),
            "hedge": _words(readout, commitment.hedge),
            "condition": _words(readout, commitment.condition),
            **_time(readout, "deadline", commitment.deadline),
            "said_by": _names(commitment.said_by),
            "text": _words(readout, commitment.span),
            **_place(commitment.span),
        },
    )
    for part, actors in (("by", commitment.by), ("to", commitment.to), ("via", commitment.via)):
        for position, actor in enumerate(actors, start=1):
            yield "commitment_actor", {"commitment": commitment.id, "part": part, "position": position, "actor": actor.id}
    for topic in _once(commitment.topics):
        yield "commitment_topic", {"commitment": commitment.id, "topic": topic.id}
    for amount in _once(commitment.amounts):
        yield "commitment_amount", {"commitment": commitment.id, "amount": amount.id}


def _place(span: Span) -> Row:
    return {"starts": span.start, "ends": span.end}


def _time(readout: Readout, name: str, time: TimeRef | None) -> Row:
    return {name: time.value if time else None, f"{name}_text": _words(readout, time.span) if time else None}


def _plain(text: str | None) -> str | None:
    return None if text is None else plain(text)


def _words(readout: Readout, span: Span | None) -> str | None:
    """The words of a span as they should read."""
    return None if span is None else plain(readout.repaired_text(span))


def _names(people: Iterable[Participant | Actor]) -> str | None:
    """Names in one column; somebody without a name goes by the words that stand for him or her."""
    return plain("; ".join(person.name or person.text for person in people)) or None


def _number(value: Any) -> int | float:
    """A decimal as SQL counts; the exact one stands in the JSON. SQLite has whole numbers up to 2**63."""
    whole = int(value) if value == value.to_integral_value() else None
    return whole if whole is not None and abs(whole) < 2**63 else float(value)


def _once(items: Iterable[Any]) -> Iterable[Any]:
    return {item.id: item for item in items}.values()
