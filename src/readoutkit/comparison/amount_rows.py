"""Amounts side by side: by what they come to, however number and currency are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from readoutkit.comparison.meaning import Sum, overlap, show_sum, sum_of
from readoutkit.comparison.pairing import Entry, pair_up
from readoutkit.comparison.rows import Difference, Row
from readoutkit.language.words import split_words
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span
from readoutkit.model.vocabulary import AmountKind, Basis
from readoutkit.text.fold import fold

_COUNTED = frozenset({AmountKind.PERSONNEL, AmountKind.EQUIPMENT, AmountKind.COUNT})


@frozen(slots=True)
class Figure:
    """An amount as it is compared; `promised` numbers the undertakings of both accounts that it belongs to."""

    amount: Amount
    total: Sum
    words: frozenset[str]
    promised: frozenset[int]
    language: str


def amount_rows(a: Readout, b: Readout, commitments: Sequence[Row[Commitment]]) -> list[Row[Amount]]:
    """The amounts of two readouts, row by row, in no particular order; one sum named twice is one row.

    Two different figures are one row only where they belong to one undertaking, as `commitments` has matched them.
    """
    shared = [(row.a, row.b) for row in commitments if row.a is not None and row.b is not None]
    return pair_up(
        "amounts",
        _entries(a, [one for one, _ in shared]),
        _entries(b, [other for _, other in shared]),
        likeness=likeness,
        floor=0.5,
        differences=_differences,
        reasons=_reasons,
    )


def _entries(readout: Readout, shared: Sequence[Commitment]) -> list[Entry[Figure, Amount]]:
    language = readout.source.language.split("-")[0].lower()
    groups: dict[object, list[Amount]] = {}
    for amount in readout.amounts:
        words = _words(amount)
        # Two hundred soldiers and two hundred students are two things; two hundred dollars are the same money twice.
        key = (sum_of(amount), None if amount.kind not in _COUNTED and amount.value is not None else words)
        groups.setdefault(key, []).append(amount)
    entries = []
    for group in groups.values():
        spans = tuple(amount.span for amount in group)
        promised = frozenset(n for n, c in enumerate(shared) if any(_belongs(amount, c, spans) for amount in group))
        figure = Figure(group[0], sum_of(group[0]), _words(group[0]), promised, language)
        entries.append(Entry(figure, group[0], spans))
    return entries


def _belongs(amount: Amount, commitment: Commitment, spans: Sequence[Span]) -> bool:
    return any(one.id == amount.id for one in commitment.amounts) or any(commitment.span.covers(span) for span in spans)


def _words(amount: Amount) -> frozenset[str]:
    return frozenset(word for word in split_words(fold(amount.text)).plain if word.isalpha())


def likeness(one: Figure, other: Figure) -> float:
    """From 0, two amounts, to 1, the same sum."""
    (kind, currency, value), (their_kind, their_currency, their_value) = one.total, other.total
    if one.total == other.total and (value is not None or one.words == other.words):
        if one.amount.kind in _COUNTED and one.language == other.language and one.words != other.words:
            return 0.5 + 0.45 * overlap(one.words, other.words)
        return 1.0 if one.promised == other.promised else 0.98
    together = 0.1 if one.promised & other.promised else 0.0
    if value is not None and value == their_value:
        if {one.amount.kind, other.amount.kind} <= _COUNTED:
            return 0.6 + together
        guessed = Basis.INFERRED in {one.amount.basis, other.amount.basis}
        return 0.7 + together if kind == their_kind and (guessed or not currency or not their_currency) else 0.0
    if not together:
        return 0.0
    if kind == their_kind or {one.amount.kind, other.amount.kind} <= _COUNTED:
        return 0.6 + (together if currency == their_currency else 0.0)
    return 0.0


def _differences(one: Figure, other: Figure) -> Iterator[Difference]:
    (kind, currency, value), (their_kind, their_currency, their_value) = one.total, other.total
    if value != their_value:
        yield Difference("value", show_sum(one.total), show_sum(other.total))
    if currency != their_currency:
        yield Difference("currency", currency, their_currency)
    if kind != their_kind:
        yield Difference("kind", kind, their_kind)


def _reasons(one: Figure, other: Figure) -> Iterator[str]:
    if one.total == other.total:
        yield f"same sum: {show_sum(one.total)}"
    if one.promised & other.promised:
        yield "named in the same undertaking"
