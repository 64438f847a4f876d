"""A ledger as plain data: objects for JSON, rows for tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from readoutkit.ledger.entry import Entry, Step
from readoutkit.ledger.ledger import Ledger
from readoutkit.ledger.matching import Link
from readoutkit.ledger.mention import Mention
from readoutkit.ledger.naming import shown_name
from readoutkit.model.actor import Actor

SCHEMA = "readoutkit/ledger/1.0"
COLUMNS = (
    *("entry", "by", "to", "via", "topics", "kind", "status", "pledge", "date", "turn", "changes"),
    *("document", "commitment", "language", "said_as", "amounts", "deadline", "text"),
)


def ledger_object(ledger: Ledger, entries: Iterable[Entry] | None = None) -> dict[str, Any]:
    """The ledger, or some of its entries, as JSON data."""
    return {
        "schema": SCHEMA,
        "readouts": len(ledger.readouts),
        "undated_readouts": [readout.source.name or readout.id for readout in ledger.undated],
        "entries": [entry_object(entry) for entry in (ledger.entries if entries is None else entries)],
    }


def entry_object(entry: Entry) -> dict[str, Any]:
    """One entry as JSON data; what is not known is left out."""
    deadline, day = entry.deadline, entry.deadline_on()
    return {
        "id": entry.id,
        "by": [_actor(actor) for actor in entry.by],
        "to": [_actor(actor) for actor in entry.to],
        "via": [_actor(actor) for actor in entry.via],
        "topics": list(entry.topics),
        "kind": str(entry.kind),
        "status": str(entry.status),
        "pledge": entry.is_pledge,
        "formulaic": entry.formulaic,
        "text": entry.text,
        "amounts": [amount.text for amount in entry.amounts],
        **({"deadline": {"text": deadline.text, **({"day": day.isoformat()} if day else {})}} if deadline else {}),
        "history": [step_object(step) for step in entry.history],
        "undated": [step_object(step) for step in entry.undated],
        "links": [_link(link) for link in entry.links],
    }


def step_object(step: Step) -> dict[str, Any]:
    """One step as JSON data."""
    return {
        **({"date": step.date} if step.date else {}),
        "turn": str(step.turn),
        "changes": [{"what": change.what, "before": change.before, "after": change.after} for change in step.changes],
        "sources": [
            {
                "document": mention.document,
                "commitment": mention.ref,
                "language": mention.readout.source.language,
                "said_as": str(mention.commitment.status),
                "text": mention.commitment.text,
            }
            for mention in step.sources
        ],
    }


def ledger_rows(entries: Iterable[Entry]) -> Iterator[tuple[str, ...]]:
    """One row for each commitment of each entry, in the order of `COLUMNS`; several values in a cell are parted by "; "."""
    for entry in entries:
        for step in entry.steps:
            for mention in step.sources:
                yield _row(entry, step, mention)


def _row(entry: Entry, step: Step, mention: Mention) -> tuple[str, ...]:
    commitment = mention.commitment
    return (
        entry.id,
        _keys(entry.by),
        _keys(entry.to),
        _keys(entry.via),
        "; ".join(entry.topics),
        str(entry.kind),
        str(entry.status),
        "yes" if entry.is_pledge else "no",
        mention.date or "",
        str(step.turn),
        "; ".join(str(change) for change in step.changes),
        mention.document,
        mention.ref,
        mention.readout.source.language,
        str(commitment.status),
        "; ".join(amount.text for amount in commitment.amounts),
        commitment.deadline.value or commitment.deadline.text if commitment.deadline else "",
        commitment.text,
    )


def _link(link: Link) -> dict[str, Any]:
    reasons = [{"about": reason.about, "points": reason.points, "text": reason.text} for reason in link.reasons]
    return {"earlier": link.earlier.ref, "later": link.later.ref, "score": link.score, "reasons": reasons}


def _actor(actor: Actor) -> dict[str, str]:
    return {"key": actor.identity, "name": shown_name(actor)}


def _keys(actors: Iterable[Actor]) -> str:
    return "; ".join(actor.identity for actor in actors)
