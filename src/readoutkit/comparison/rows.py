"""Rows of a comparison: one thing that both accounts say, that one says, or that they say differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen

from readoutkit.model.span import Span

T = TypeVar("T")


class Outcome(StrEnum):
    """How two accounts stand to each other on one thing."""

    BOTH = "both"
    DIFFERING = "differing"
    ONLY_A = "only_a"
    ONLY_B = "only_b"


EVENT_POINTS = ("kind", "channel", "status", "date", "place", "duration", "initiator")
_MIRRORED = {Outcome.ONLY_A: Outcome.ONLY_B, Outcome.ONLY_B: Outcome.ONLY_A}


@frozen(slots=True)
class Difference:
    """One point on which both speak and do not say the same.

    Attributes:
        field: what differs: `force`, `amount`, `bearer`, `treatment`, ...
        a, b: what either says, as words of the data model; empty where it says nothing.
    """

    field: str
    a: str
    b: str


@frozen(slots=True, kw_only=True)
class Row(Generic[T]):
    """One thing, with its places in either account.

    Attributes:
        section: event, participants, topics, commitments, quotes or amounts.
        fact: in section event, the point it is on: `date`, `place`, ...; empty elsewhere.
        outcome: both, differing, only_a or only_b.
        a, b: the objects; None where that account does not have it.
        spans_a, spans_b: all their places.
        differences: on what the two differ; filled exactly when the outcome is differing.
        score: how sure the match is, 0 to 1; 1 for what has no counterpart.
        reasons: why the two were taken for one thing.
        unsure: the account that lacks it may be cut, so that nothing follows from its silence.
    """

    section: str
    outcome: Outcome
    fact: str = ""
    a: T | None = None
    b: T | None = None
    spans_a: tuple[Span, ...] = ()
    spans_b: tuple[Span, ...] = ()
    differences: tuple[Difference, ...] = ()
    score: float = 1.0
    reasons: tuple[str, ...] = ()
    unsure: bool = False

    def mirrored(self) -> Row[T]:
        """The same row with the accounts exchanged."""
        return evolve(
            self,
            outcome=_MIRRORED.get(self.outcome, self.outcome),
            a=self.b,
            b=self.a,
            spans_a=self.spans_b,
            spans_b=self.spans_a,
            differences=tuple(Difference(one.field, one.b, one.a) for one in self.differences),
        )


@frozen(slots=True)
class Rows(Generic[T]):
    """The rows of one section: what account A has in its order, then what only B has.

    >>> rows = Rows((Row(section="event", fact="place", outcome=Outcome.ONLY_A),))
    >>> len(rows), [row.fact for row in rows.only_a], rows.both
    (1, ['place'], ())
    """

    rows: tuple[Row[T], ...] = field(default=())

    def __iter__(self) -> Iterator[Row[T]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, place: int) -> Row[T]:
        return self.rows[place]

    def of(self, outcome: Outcome) -> tuple[Row[T], ...]:
        """The rows of one outcome."""
        return tuple(row for row in self.rows if row.outcome is outcome)

    @property
    def both(self) -> tuple[Row[T], ...]:
        """What both say alike."""
        return self.of(Outcome.BOTH)

    @property
    def differing(self) -> tuple[Row[T], ...]:
        """What both say, but not alike."""
        return self.of(Outcome.DIFFERING)

    @property
    def only_a(self) -> tuple[Row[T], ...]:
        """What only account A says."""
        return self.of(Outcome.ONLY_A)

    @property
    def only_b(self) -> tuple[Row[T], ...]:
        """What only account B says."""
        return self.of(Outcome.ONLY_B)

    def mirrored(self) -> Rows[T]:
        """The same rows with the accounts exchanged, in the order that then holds."""
        return in_order(row.mirrored() for row in self.rows)


def in_order(rows: Iterable[Row[T]]) -> Rows[T]:
    """Rows in the order of account A, then those of B alone in the order of B; the points of the event in their own."""
    return Rows(tuple(sorted(rows, key=_place)))


def _place(row: Row[Any]) -> tuple[int, bool, int]:
    number = str(getattr(row.a if row.a is not None else row.b, "id", "x0"))
    return (EVENT_POINTS.index(row.fact) if row.fact else 0, row.outcome is Outcome.ONLY_B and not row.fact, int(number[1:]))
