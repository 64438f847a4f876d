"""Any number of accounts side by side: what all of them say, what some leave out, where they part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from attrs import field, frozen

from readoutkit.comparison.rows import EVENT_POINTS, Row
from readoutkit.comparison.same_event import Verdict
from readoutkit.comparison.two_accounts import SECTIONS, Comparison, compare, content_key
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span

Place = tuple[int, str]
"""An object of one account: number of the account, id of the object (or point of the event)."""


@frozen(slots=True)
class Divergence:
    """One point on which accounts differ.

    Attributes:
        field: what differs, as in `Difference`.
        values: what each account says; None for one that does not have the thing at all, empty for one that is silent on the point.
    """

    field: str
    values: tuple[str | None, ...]


@frozen(kw_only=True, slots=True)
class JointRow:
    """One thing over all accounts; tuples hold one entry an account, in the order of the accounts.

    Attributes:
        section: event, participants, topics, commitments, quotes or amounts.
        fact: in section event, the point it is on.
        items: the objects; None where an account does not have it.
        spans: their places.
        differences: on what those that have it differ.
        unsure: whether the account lacks it but may be cut, so that nothing follows from its silence.
    """

    section: str
    fact: str = ""
    items: tuple[Any, ...]
    spans: tuple[tuple[Span, ...], ...]
    differences: tuple[Divergence, ...] = ()
    unsure: tuple[bool, ...] = ()

    @property
    def told_by(self) -> tuple[int, ...]:
        """Numbers of the accounts that have it, from 0."""
        return tuple(number for number, item in enumerate(self.items) if item is not None)

    @property
    def is_shared(self) -> bool:
        """Whether every account has it."""
        return all(item is not None for item in self.items)


@frozen(kw_only=True, slots=True)
class JointComparison:
    """Several readouts, row by row.

    Attributes:
        readouts: in the order given.
        rows: section by section; within one, in the order in which things first come up.
        cut: why the text of each may be an excerpt; empty if nothing speaks for it.
        pairs: the comparison of every two, by their numbers.
    """

    readouts: tuple[Readout, ...]
    rows: tuple[JointRow, ...] = field(default=())
    cut: tuple[str, ...] = field(default=())
    pairs: dict[tuple[int, int], Comparison] = field(factory=dict, repr=False)

    def __iter__(self) -> Iterator[JointRow]:
        return iter(self.rows)

    def section(self, name: str) -> tuple[JointRow, ...]:
        """The rows of one section."""
        return tuple(row for row in self.rows if row.section == name)

    def verdict(self, one: int, other: int) -> Verdict:
        """Whether two of the accounts tell of one event; their numbers count from 0."""
        return self.pairs[min(one, other), max(one, other)].verdict


def compare_all(readouts: Iterable[Readout]) -> JointComparison:
    """Set any number of readouts side by side.

    Every two are compared; what was matched is joined, the surest match first, and never two things of one account.
    The order in which the accounts are given changes nothing but the order of the answer.

    Raises:
        ValueError: there are fewer than two readouts.

    >>> from readoutkit.api import parse
    >>> lead = "Prime Minister Ada Lund spoke by phone with the President of Chile, Eva Paz. They discussed "
    >>> told = compare_all(parse(lead + subjects) for subjects in ("trade and fisheries.", "trade.", "trade and mining."))
    >>> [(row.items[row.told_by[0]].code, row.told_by) for row in told.section("topics")]
    [('economy.trade', (0, 1, 2)), ('economy.agriculture', (0,)), ('economy.critical_minerals', (2,))]
    """
    accounts = tuple(readouts)
    if len(accounts) < 2:
        raise ValueError(f"a comparison takes two readouts or more, not {len(accounts)}")
    pairs = {(i, j): compare(accounts[i], accounts[j]) for i, j in combinations(range(len(accounts)), 2)}
    cut = tuple(pairs[0, 1].cut_a if i == 0 else pairs[0, i].cut_b for i in range(len(accounts)))
    rows = tuple(row for section in SECTIONS for row in _section(section, accounts, pairs, cut))
    return JointComparison(readouts=accounts, rows=rows, cut=cut, pairs=pairs)


def _section(
    section: str, accounts: tuple[Readout, ...], pairs: dict[tuple[int, int], Comparison], cut: tuple[str, ...]
) -> Iterator[JointRow]:
    objects: dict[Place, Any] = {}
    spans: dict[Place, tuple[Span, ...]] = {}
    matches: list[tuple[float, tuple[object, ...], Place, Place]] = []
    said: dict[tuple[Place, Place], Row[Any]] = {}
    keys = [content_key(readout) for readout in accounts]
    for (i, j), comparison in pairs.items():
        for row in getattr(comparison, section):
            ours, theirs = (_place(number, row, item) for number, item in ((i, row.a), (j, row.b)))
            if ours is not None:
                objects[ours], spans[ours] = row.a, row.spans_a
            if theirs is not None:
                objects[theirs], spans[theirs] = row.b, row.spans_b
            if ours is not None and theirs is not None:
                order = tuple(sorted(((keys[i], *_rank(ours)), (keys[j], *_rank(theirs)))))
                matches.append((-row.score, order, ours, theirs))
                said[ours, theirs] = row
    cluster_of = {place: frozenset({place}) for place in objects}
    for _, _, ours, theirs in sorted(matches, key=lambda match: match[:2]):
        one, other = cluster_of[ours], cluster_of[theirs]
        if one is not other and {number for number, _ in one}.isdisjoint(number for number, _ in other):
            joined = one | other
            for place in joined:
                cluster_of[place] = joined
    for cluster in sorted(set(cluster_of.values()), key=lambda places: min((number, _rank((number, name))) for number, name in places)):
        place_of = dict(cluster)
        held = [(number, place_of[number]) if number in place_of else None for number in range(len(accounts))]
        yield JointRow(
            section=section,
            fact=next(iter(cluster))[1] if section == "event" else "",
            items=tuple(None if place is None else objects[place] for place in held),
            spans=tuple(() if place is None else spans[place] for place in held),
            differences=tuple(_divergences(held, said)),
            unsure=tuple(place is None and bool(cut[number]) for number, place in enumerate(held)),
        )


def _place(number: int, row: Row[Any], item: Any) -> Place | None:
    return None if item is None else (number, row.fact or item.id)


def _rank(place: Place) -> tuple[str, int]:
    name = place[1]
    return ("", EVENT_POINTS.index(name)) if name in EVENT_POINTS else (name[0], int(name[1:]))


def _divergences(held: list[Place | None], said: dict[tuple[Place, Place], Row[Any]]) -> Iterator[Divergence]:
    values: dict[str, dict[int, str]] = defaultdict(dict)
    for ours, theirs in combinations([place for place in held if place is not None], 2):
        row = said.get((ours, theirs))
        for difference in row.differences if row is not None else ():
            values[difference.field] |= {ours[0]: difference.a, theirs[0]: difference.b}
    for name, told in values.items():
        first = next(iter(told.values()))
        yield Divergence(name, tuple(None if place is None else told.get(place[0], first) for place in held))
