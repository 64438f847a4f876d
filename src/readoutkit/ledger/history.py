"""From the commitments of an entry to its history: what each occasion added to what was known before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby

from readoutkit.ledger.entry import Change, Step, Turn
from readoutkit.ledger.likeness import is_far
from readoutkit.ledger.traits import Traits
from readoutkit.model.amount import Amount
from readoutkit.model.vocabulary import AmountKind, CommitmentStatus

_TURNS = {
    CommitmentStatus.NEW: Turn.MADE,
    CommitmentStatus.REAFFIRMED: Turn.REAFFIRMED,
    CommitmentStatus.CONTINUING: Turn.CONTINUED,
    CommitmentStatus.DELIVERED: Turn.DELIVERED,
    CommitmentStatus.PRIOR: Turn.RECALLED,
}
Measure = tuple[AmountKind, str | None]


def tell(members: Iterable[Traits], occasion_of: Callable[[int], int]) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """The dated steps and the undated ones.

    `occasion_of` gives for the number of a readout that of the occasion it is an account of.
    """
    ordered = sorted(members, key=lambda traits: traits.mention.order)
    dated = [traits for traits in ordered if traits.mention.date is not None]
    undated = [traits for traits in ordered if traits.mention.date is None]
    # Accounts of one event may lie a day apart, with accounts of others between them: the first one gives the place.
    first: dict[int, int] = {}
    for traits in dated:
        first.setdefault(occasion_of(traits.mention.number), len(first))
    dated.sort(key=lambda traits: first[occasion_of(traits.mention.number)])
    return tuple(_steps(dated, occasion_of)), tuple(_steps(undated, occasion_of))


def _steps(ordered: Sequence[Traits], occasion_of: Callable[[int], int]) -> Iterable[Step]:
    amounts: dict[Measure, Amount] = {}
    deadline: tuple[date, str] | None = None
    ended: bool | None = None
    for _, group in groupby(ordered, key=lambda traits: occasion_of(traits.mention.number)):
        # What is told of the past comes before what is new, wherever it stands in the document.
        occasion = sorted(group, key=lambda traits: traits.mention.commitment.status is not CommitmentStatus.PRIOR)
        changes: list[Change] = []
        for traits in occasion:
            changes += _new_amounts(traits, amounts)
            span = traits.mention.commitment.deadline
            if traits.deadline is not None and span is not None:
                if deadline is not None and deadline[0] != traits.deadline:
                    changes.append(Change("deadline", deadline[1], span.text or str(traits.deadline)))
                deadline = traits.deadline, span.text or str(traits.deadline)
        turn = _turn(occasion, bool(changes), ended)
        if turn is not Turn.DELIVERED:
            ended = _ends(occasion)
        sources = tuple(traits.mention for traits in occasion)
        yield Step(occasion[0].mention.date, turn, sources, tuple(dict.fromkeys(changes)))


def _turn(occasion: Sequence[Traits], changed: bool, ended: bool | None) -> Turn:
    """What an occasion is: a delivery wins over everything, then a change of course, then a changed figure, then the status."""
    statuses = [traits.mention.commitment.status for traits in occasion]
    if CommitmentStatus.DELIVERED in statuses:
        return Turn.DELIVERED
    if ended is not None and _ends(occasion) != ended:
        return Turn.CONTRADICTED
    if changed:
        return Turn.CHANGED
    status = CommitmentStatus.NEW if CommitmentStatus.NEW in statuses else statuses[0]
    if status is CommitmentStatus.NEW and ended is not None:
        return Turn.REAFFIRMED  # said again as if it were new
    return _TURNS[status]


def _ends(occasion: Sequence[Traits]) -> bool:
    return any(traits.ends for traits in occasion)


def _new_amounts(traits: Traits, known: dict[Measure, Amount]) -> list[Change]:
    """The amounts that differ from the last ones of their kind and currency; all are noted as known."""
    figures = {figure[:2] for figure in traits.figures}
    found: dict[Measure, Amount] = {}
    for amount in traits.amounts:
        if amount.value is not None and (amount.kind, amount.currency) in figures:
            # Of several amounts of one kind the largest is the sum.
            best = found.get((amount.kind, amount.currency))
            if best is None or best.value is None or amount.value > best.value:
                found[(amount.kind, amount.currency)] = amount
    changes = []
    for measure, amount in found.items():
        before = known.get(measure)
        if before is not None and before.value != amount.value and not _far(before, amount):
            changes.append(Change("amount", before.text, amount.text))
        known[measure] = amount
    return changes


def _far(before: Amount, after: Amount) -> bool:
    return before.value is not None and after.value is not None and is_far(before.value, after.value)
