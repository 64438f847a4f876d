"""Readouts scored against folders of scorecards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

from readoutkit.evaluate.score import score_document
from readoutkit.evaluate.scorecard import (
    AmountRow,
    CommitmentRow,
    EventRow,
    PersonRow,
    QuoteRow,
    Scorecard,
    TopicRow,
    find_scorecards,
)
from readoutkit.evaluate.tally import Figures, Tally
from readoutkit.model.actor import Actor
from readoutkit.model.participant import Participant
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span

COLLECTIONS = ("events", "participants", "actors", "topics", "commitments", "quotes", "amounts", "diagnostics")


@attrs.frozen
class Evaluation:
    """The scores of a run.

    `total` counts every document, `groups` the documents of one group (`us-01` belongs to `us`), `missing` names the
    documents that have a scorecard and no readout: they are scored as if nothing had been found.
    """

    total: Tally
    groups: dict[str, Tally]
    missing: tuple[str, ...]

    def figures(self) -> dict[str, Figures]:
        """The figures of the whole under `all` and of each group under its name."""
        return {"all": self.total.figures(), **{name: tally.figures() for name, tally in sorted(self.groups.items())}}


def evaluate(readouts: Iterable[Readout], folders: Iterable[Path]) -> Evaluation:
    """Score readouts against the scorecards of one or several folders.

    A readout belongs to the scorecard that bears the name of its source (`source.name`, else `id`) without the suffix.
    Where the text lies beside its scorecard the spans are checked against it.

    Raises ScorecardError when a folder or a scorecard cannot be read.
    """
    found = {Path(readout.source.name or readout.id).stem: readout for readout in readouts}
    total, groups, missing = Tally(), defaultdict[str, Tally](Tally), []
    for folder in folders:
        for gold, text_path in find_scorecards(folder):
            readout = found.get(gold.doc)
            if readout is None:
                missing.append(gold.doc)
            card = scorecard_of(readout) if readout else Scorecard(doc=gold.doc, format=None, language=None)
            for tally in (total, groups[gold.doc.split("-")[0]]):
                score_document(gold, card, tally)
                if readout and gold.format != "none" and text_path.exists():
                    _score_spans(gold.doc, readout, text_path.read_bytes().decode("utf-8"), tally)
    return Evaluation(total, dict(groups), tuple(missing))


def scorecard_of(readout: Readout) -> Scorecard:
    """A readout in the shape of a scorecard."""
    source, event = readout.source, readout.events[0] if readout.events else None
    return Scorecard(
        doc=Path(source.name or readout.id).stem,
        format=source.format,
        language=source.language,
        published=source.published.value if source.published else None,
        event=EventRow(
            kind=event.kind,
            channel=event.channel,
            status=event.status,
            date=event.date.value if event.date else None,
            place=event.place.name if event.place else None,
        )
        if event
        else None,
        participants=tuple(
            PersonRow(
                name=p.name,
                family_name=p.family_name,
                role=p.role.text if p.role else None,
                role_class=p.role_class,
                represents=p.represents.key if p.represents else None,
            )
            for p in readout.participants
        ),
        topics=tuple(TopicRow(code=t.code, about=_keys(t.about)) for t in readout.topics),
        commitments=tuple(
            CommitmentRow(
                span=(c.span.start, c.span.end),
                text=c.span.text,
                kind=c.kind,
                status=c.status,
                force=c.force,
                specificity=c.specificity,
                certainty=c.certainty,
                by=_keys(c.by),
                to=_keys(c.to),
                formulaic=c.formulaic,
            )
            for c in readout.commitments
        ),
        quotes=tuple(QuoteRow(span=(q.span.start, q.span.end), text=q.span.text, speaker=_speaker(q.speaker)) for q in readout.quotes),
        amounts=tuple(
            AmountRow(
                span=(a.span.start, a.span.end),
                text=a.span.text,
                kind=a.kind,
                value=None if a.value is None else str(a.value),
                currency=a.currency,
            )
            for a in readout.amounts
        ),
    )


def spans_of(readout: Readout) -> Iterator[Span]:
    """Every span a readout holds, each once for each place that holds it."""
    yield from _spans(readout.source)
    for name in COLLECTIONS:
        for item in getattr(readout, name):
            yield from _spans(item)


def _spans(node: Any) -> Iterator[Span]:
    if isinstance(node, Span):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            # What has an id is another object of the readout, referred to from here.
            if not hasattr(item, "id"):
                yield from _spans(item)
    elif attrs.has(type(node)):
        for field in attrs.fields(type(node)):
            value = getattr(node, field.name)
            if not hasattr(value, "id"):
                yield from _spans(value)


def _score_spans(doc: str, readout: Readout, raw: str, tally: Tally) -> None:
    for span in spans_of(readout):
        tally.decide("spans", raw[span.start : span.end] == span.text, doc, repr(span.text)[:60])


def _keys(actors: Iterable[Actor]) -> tuple[str, ...]:
    return tuple(actor.key for actor in actors if actor.key)


def _speaker(speaker: Participant | Actor | None) -> str | None:
    return speaker.family_name or speaker.name if isinstance(speaker, Participant) else speaker.name if speaker else None
