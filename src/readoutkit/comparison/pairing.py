"""From two lists of things to rows: who belongs to whom, what is left over, and how the pairs differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from readoutkit.comparison.assignment import assign
from readoutkit.comparison.rows import Difference, Outcome, Row
from readoutkit.model.span import Span

T = TypeVar("T")  # what is compared
M = TypeVar("M")  # the object of the data model it stands for


@frozen(slots=True)
class Entry(Generic[T, M]):
    """One thing on one side: what is compared, the object it stands for, its places."""

    value: T
    item: M
    spans: tuple[Span, ...]


def pair_up(
    section: str,
    ours: Sequence[Entry[T, M]],
    theirs: Sequence[Entry[T, M]],
    *,
    likeness: Callable[[T, T], float],
    floor: float,
    differences: Callable[[T, T], Iterable[Difference]],
    reasons: Callable[[T, T], Iterable[str]],
) -> list[Row[M]]:
    """The rows of one section, in no particular order: pairs at least as alike as `floor`, and what has no counterpart."""
    pairs = assign([one.value for one in ours], [other.value for other in theirs], likeness, floor)
    rows: list[Row[M]] = []
    for i, j, score in pairs:
        one, other = ours[i], theirs[j]
        found = tuple(differences(one.value, other.value))
        rows.append(
            Row(
                section=section,
                outcome=Outcome.DIFFERING if found else Outcome.BOTH,
                a=one.item,
                b=other.item,
                spans_a=one.spans,
                spans_b=other.spans,
                differences=found,
                score=round(score, 3),
                reasons=tuple(reasons(one.value, other.value)),
            )
        )
    met = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
    rows += [Row(section=section, outcome=Outcome.ONLY_A, a=e.item, spans_a=e.spans) for i, e in enumerate(ours) if i not in met[0]]
    rows += [Row(section=section, outcome=Outcome.ONLY_B, b=e.item, spans_b=e.spans) for j, e in enumerate(theirs) if j not in met[1]]
    return rows
