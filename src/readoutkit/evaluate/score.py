"""One document scored: what was found against what is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from readoutkit.evaluate.matching import fold_name, match_pairs, overlap, same_amount, same_person, same_speaker
from readoutkit.evaluate.scorecard import AmountRow, CommitmentRow, EventRow, PersonRow, QuoteRow, Scorecard, TopicRow
from readoutkit.evaluate.tally import Tally

Spanned = TypeVar("Spanned", CommitmentRow, QuoteRow)

# A clause counts as found when half of it overlaps, a quote as exact at nine tenths.
_HALF = 0.5
_EXACT = 0.9


def score_document(gold: Scorecard, found: Scorecard, tally: Tally) -> None:
    """Add the scores of one document to a tally.

    Where gold says nothing (no publication date, no place) nothing is scored; where it says that a document is no account
    of a meeting, only that is scored.
    """
    doc = gold.doc
    if gold.format == "none":
        held = found.event is not None and found.event.status == "held"
        tally.decide("not_a_readout", not held, doc, "an event was found")
        return
    tally.choose("format", gold.format, found.format, doc)
    tally.decide("language", (found.language or "")[:2] == (gold.language or "")[:2], doc, f"{found.language}")
    if gold.published:
        day = (found.published or "")[:10] or None
        tally.decide("published", day == gold.published[:10], doc, f"{day} for {gold.published}")
    tally.decide("event", bool(gold.event) == bool(found.event), doc, f"{bool(found.event)} for {bool(gold.event)}")
    if gold.event and found.event:
        _score_event(doc, gold.event, found.event, tally)
    _score_people(doc, gold.participants, found.participants, tally)
    _score_topics(doc, gold.topics, found.topics, tally)
    _score_commitments(doc, gold.commitments, found.commitments, tally)
    _score_quotes(doc, gold.quotes, found.quotes, tally)
    _score_amounts(doc, gold.amounts, found.amounts, tally)


def _score_event(doc: str, gold: EventRow, found: EventRow, tally: Tally) -> None:
    for name in ("kind", "channel", "status"):
        tally.choose(f"event.{name}", getattr(gold, name), getattr(found, name), doc)
    day = found.date[:10] if found.date else None
    if gold.date:
        tally.decide("event.date", day == gold.date, doc, f"{day} for {gold.date}")
    # No date is better than a wrong one.
    tally.decide("false_dates", not day or day == gold.date, doc, f"{day} for {gold.date}")
    if gold.place:
        tally.decide("event.place", fold_name(found.place) == fold_name(gold.place), doc, f"{found.place} for {gold.place}")


def _score_people(doc: str, gold: Sequence[PersonRow], found: Sequence[PersonRow], tally: Tally) -> None:
    pairs = match_pairs(gold, found, same_person, 1.0)
    _count(doc, "participants", pairs, [g.name or g.role for g in gold], [f.name or f.role for f in found], tally)
    for i, j in pairs:
        g, f = gold[i], found[j]
        if g.name:
            tally.decide("full_name", fold_name(g.name) == fold_name(f.name), doc, f"{f.name} for {g.name}")
        if g.role:
            tally.decide("role", fold_name(g.role) == fold_name(f.role), doc, f"{f.role} for {g.role}")
        tally.choose("role_class", g.role_class, f.role_class, doc, f" ({g.name})")
        if g.represents:
            tally.decide("represents", g.represents == f.represents, doc, f"{f.represents} for {g.represents} ({g.name})")


def _score_topics(doc: str, gold: Sequence[TopicRow], found: Sequence[TopicRow], tally: Tally) -> None:
    want, have = {t.code for t in gold}, {t.code for t in found}
    tally.count("topics", len(want & have), len(have), len(want))
    tally.errors["topics"] += [f"{doc}: missed {code}" for code in sorted(want - have)]
    tally.errors["topics"] += [f"{doc}: extra {code}" for code in sorted(have - want)]
    want_domains, have_domains = {code.split(".")[0] for code in want}, {code.split(".")[0] for code in have}
    tally.count("topics.domain", len(want_domains & have_domains), len(have_domains), len(want_domains))
    for code in sorted(want & have):
        a = {key for t in gold if t.code == code for key in t.about}
        b = {key for t in found if t.code == code for key in t.about}
        tally.grade("topics.about", len(a & b) / len(a | b) if a | b else 1.0)
        if a != b:
            tally.errors["topics.about"].append(f"{doc}: {code} {sorted(b)} for {sorted(a)}")


def _score_commitments(doc: str, gold: Sequence[CommitmentRow], found: Sequence[CommitmentRow], tally: Tally) -> None:
    for i, j in _match_spans(doc, "commitments", gold, found, tally):
        g, f = gold[i], found[j]
        for name in ("kind", "status", "force", "specificity", "certainty"):
            tally.choose(f"c.{name}", getattr(g, name), getattr(f, name), doc, f": {f.text}")
        for name in ("by", "to"):
            want, have = set(getattr(g, name)), set(getattr(f, name))
            tally.decide(f"c.{name}", have == want, doc, f"{sorted(have)} for {sorted(want)}: {f.text}")
        tally.decide("c.formulaic", g.formulaic == f.formulaic, doc, f.text)
    _match_spans(doc, "pledges", [g for g in gold if g.is_pledge], [f for f in found if f.is_pledge], tally)


def _score_quotes(doc: str, gold: Sequence[QuoteRow], found: Sequence[QuoteRow], tally: Tally) -> None:
    exact = match_pairs(gold, found, lambda g, f: overlap(g.span, f.span), _EXACT)
    tally.count("quotes.exact", len(exact), len(found), len(gold))
    for i, j in _match_spans(doc, "quotes.overlap", gold, found, tally):
        g, f = gold[i], found[j]
        if g.speaker:
            tally.decide("quotes.speaker", same_speaker(g.speaker, f.speaker), doc, f"{f.speaker} for {g.speaker}: {f.text[:60]}")


def _score_amounts(doc: str, gold: Sequence[AmountRow], found: Sequence[AmountRow], tally: Tally) -> None:
    pairs = match_pairs(gold, found, same_amount, _HALF)
    _count(doc, "amounts", pairs, [g.text for g in gold], [f"{f.text} {f.kind} {f.value}" for f in found], tally)


def _match_spans(doc: str, name: str, gold: Sequence[Spanned], found: Sequence[Spanned], tally: Tally) -> list[tuple[int, int]]:
    pairs = match_pairs(gold, found, lambda g, f: overlap(g.span, f.span), _HALF)
    _count(doc, name, pairs, [g.text for g in gold], [f.text for f in found], tally)
    return pairs


def _count(
    doc: str, name: str, pairs: Iterable[tuple[int, int]], gold: Sequence[str | None], found: Sequence[str | None], tally: Tally
) -> None:
    """Count matched, found and gold items of a field and note what was missed and what is extra."""
    matched = list(pairs)
    tally.count(name, len(matched), len(found), len(gold))
    hit_gold, hit_found = {i for i, _ in matched}, {j for _, j in matched}
    tally.errors[name] += [f"{doc}: missed {label}" for i, label in enumerate(gold) if i not in hit_gold]
    tally.errors[name] += [f"{doc}: extra {label}" for j, label in enumerate(found) if j not in hit_found]
