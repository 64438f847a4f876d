"""Comparisons and groups as plain records, for JSON and tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from readoutkit.comparison.event_rows import fact_of
from readoutkit.comparison.groups import AccountGroup
from readoutkit.comparison.many_accounts import JointComparison
from readoutkit.comparison.rows import Row
from readoutkit.comparison.same_event import Verdict
from readoutkit.comparison.two_accounts import Comparison
from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.event import Event
from readoutkit.model.participant import Participant
from readoutkit.model.quote import Quote
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span
from readoutkit.model.topic import Topic

COLUMNS = (
    *("section", "outcome", "unsure", "fact", "a", "b", "differences", "score", "reasons"),
    *("a_id", "a_start", "a_end", "a_text", "b_id", "b_start", "b_end", "b_text"),
)


def describe(item: Any, fact: str = "") -> str:
    """One object of a readout in one line, in words of the data model; empty for None."""
    if isinstance(item, Event):
        return fact_of(item, fact)
    if isinstance(item, Participant):
        return f"{item.name or '(unnamed)'}, {item.represents.name}" if item.represents else item.name or "(unnamed)"
    if isinstance(item, Topic):
        return item.code + (f" about {_names(item.about)}" if item.about else "")
    if isinstance(item, Commitment):
        return _names(item.by) + (f" to {_names(item.to)}" if item.to else "") + f": {item.kind}, {item.status}, {item.force}"
    if isinstance(item, Quote):
        speaker = item.speaker
        return "" if speaker is None else speaker.name or speaker.text if isinstance(speaker, Participant) else speaker.name
    return str(item.kind).replace("_", " ") if isinstance(item, Amount) else ""


def words_of(spans: tuple[Span, ...]) -> str:
    """The words of the first place, on one line."""
    return " ".join(spans[0].text.split()) if spans else ""


def comparison_record(comparison: Comparison) -> dict[str, Any]:
    """A comparison as dictionaries and lists: the two documents, the verdict, and every row with all its places."""
    return {
        "a": label_of(comparison.a),
        "b": label_of(comparison.b),
        "same_event": comparison.same_event,
        **_verdict(comparison.verdict),
        "cut_a": comparison.cut_a,
        "cut_b": comparison.cut_b,
        "rows": [_row(row) for row in comparison],
    }


def joint_record(comparison: JointComparison) -> dict[str, Any]:
    """A comparison of several accounts as dictionaries and lists."""
    return {
        "accounts": [label_of(readout) for readout in comparison.readouts],
        "cut": list(comparison.cut),
        "pairs": [
            {"a": i, "b": j, "same_event": pair.same_event, **_verdict(pair.verdict)} for (i, j), pair in comparison.pairs.items()
        ],
        "rows": [
            {
                "section": row.section,
                "fact": row.fact,
                "told_by": list(row.told_by),
                "unsure": [number for number, unsure in enumerate(row.unsure) if unsure],
                "accounts": [_side(item, spans, row.fact) for item, spans in zip(row.items, row.spans, strict=True)],
                "differences": [{"field": one.field, "values": list(one.values)} for one in row.differences],
            }
            for row in comparison
        ],
    }


def comparison_table(comparison: Comparison) -> Iterable[dict[str, Any]]:
    """A comparison as flat rows with the keys `COLUMNS`; of several places the first."""
    for row in comparison:
        flat: dict[str, Any] = {
            "section": str(row.section),
            "outcome": str(row.outcome),
            "unsure": row.unsure,
            "fact": row.fact,
            "a": describe(row.a, row.fact),
            "b": describe(row.b, row.fact),
            "differences": "; ".join(f"{one.field}: {one.a} | {one.b}" for one in row.differences),
            "score": row.score,
            "reasons": "; ".join(row.reasons),
        }
        for side, item, spans in (("a", row.a, row.spans_a), ("b", row.b, row.spans_b)):
            flat[f"{side}_id"] = "" if item is None else item.id
            flat[f"{side}_start"] = spans[0].start if spans else ""
            flat[f"{side}_end"] = spans[0].end if spans else ""
            flat[f"{side}_text"] = words_of(spans)
        yield flat


def group_record(group: AccountGroup) -> dict[str, Any]:
    """A group of accounts as dictionaries and lists."""
    return {
        "documents": [label_of(readout) for readout in group.readouts],
        "accounts": [label_of(readout) for readout in group.accounts],
        "links": [{"a": label_of(one.a), "b": label_of(one.b), "score": one.score, "reasons": list(one.reasons)} for one in group.links],
        "copies": [
            {"original": label_of(one.original), "copy": label_of(one.copy), "score": one.score, "reason": one.reason}
            for one in group.copies
        ],
        "reason": group.reason,
    }


def label_of(readout: Readout) -> str:
    """What a readout is called: the name of its file, else its id."""
    return readout.source.name or readout.id


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {"score": verdict.score, "reasons": list(verdict.reasons)}


def _row(row: Row[Any]) -> dict[str, Any]:
    return {
        "section": row.section,
        "outcome": str(row.outcome),
        "fact": row.fact,
        "a": _side(row.a, row.spans_a, row.fact),
        "b": _side(row.b, row.spans_b, row.fact),
        "differences": [{"field": one.field, "a": one.a, "b": one.b} for one in row.differences],
        "score": row.score,
        "reasons": list(row.reasons),
        "unsure": row.unsure,
    }


def _side(item: Any, spans: tuple[Span, ...], fact: str) -> dict[str, Any] | None:
    if item is None:
        return None
    places = [{"start": span.start, "end": span.end, "text": span.text} for span in spans]
    return {"id": item.id, "says": describe(item, fact), "spans": places}


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(actor.name for actor in actors)
