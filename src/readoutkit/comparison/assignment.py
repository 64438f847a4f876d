"""Who belongs to whom: a one-to-one assignment with the greatest total likeness, the same every time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")
_UNITS = 1_000_000  # likeness is counted in whole units, so that sums do not depend on their order


def assign(ours: Sequence[T], theirs: Sequence[U], likeness: Callable[[T, U], float], floor: float) -> list[tuple[int, int, float]]:
    """Pairs of positions with their likeness, by the first position; no item twice, no pair less alike than `floor`.

    The sum of all likeness is the greatest there is (Hungarian method); among equal sums, items at like positions go together.

    >>> assign([1, 5], [5, 2], lambda a, b: 1 - abs(a - b) / 10, 0.5)
    [(0, 1, 0.9), (1, 0, 1.0)]
    """
    likes = {(i, j): like for i, a in enumerate(ours) for j, b in enumerate(theirs) if (like := likeness(a, b)) >= floor}
    pairs = [pair for rows, columns in _islands(likes) for pair in _match(rows, columns, likes, len(ours) + len(theirs))]
    return [(i, j, likes[i, j]) for i, j in sorted(pairs)]


def _islands(likes: dict[tuple[int, int], float]) -> list[tuple[list[int], list[int]]]:
    """Rows and columns that have to do with each other, island by island."""
    columns_of, rows_of = defaultdict(list), defaultdict(list)
    for i, j in likes:
        columns_of[i].append(j)
        rows_of[j].append(i)
    seen: set[int] = set()
    islands = []
    for start in columns_of:
        if start in seen:
            continue
        rows, columns, open_rows = {start}, set(), [start]
        while open_rows:
            for j in columns_of[open_rows.pop()]:
                if j not in columns:
                    columns.add(j)
                    fresh = [i for i in rows_of[j] if i not in rows]
                    rows.update(fresh)
                    open_rows += fresh
        seen |= rows
        islands.append((sorted(rows), sorted(columns)))
    return islands


def _match(rows: list[int], columns: list[int], likes: dict[tuple[int, int], float], size: int) -> list[tuple[int, int]]:
    """The best assignment within an island: shortest augmenting paths with potentials."""
    if len(rows) == 1 == len(columns):
        return [(rows[0], columns[0])]
    # One spare column a row stands for "nobody"; nearness in position breaks ties and never outweighs likeness.
    scale = size * size + 1
    cost = [[_price(likes.get((i, j)), abs(i - j), scale) for j in columns] + [0] * len(rows) for i in rows]
    width = len(columns) + len(rows)
    row_price, column_price = [0] * (len(rows) + 1), [0] * (width + 1)
    owner, way = [0] * (width + 1), [0] * (width + 1)
    for row in range(1, len(rows) + 1):
        owner[0], at = row, 0
        least: list[float] = [float("inf")] * (width + 1)
        done = [False] * (width + 1)
        while owner[at]:
            done[at] = True
            here, step, after = owner[at], float("inf"), 0
            for column in range(1, width + 1):
                if done[column]:
                    continue
                price = cost[here - 1][column - 1] - row_price[here] - column_price[column]
                if price < least[column]:
                    least[column], way[column] = price, at
                if least[column] < step:
                    step, after = least[column], column
            for column in range(width + 1):
                if done[column]:
                    row_price[owner[column]] += int(step)
                    column_price[column] -= int(step)
                else:
                    least[column] -= step
            at = after
        while at:
            owner[at] = owner[way[at]]
            at = way[at]
    return [(rows[owner[c] - 1], columns[c - 1]) for c in range(1, len(columns) + 1) if owner[c] and cost[owner[c] - 1][c - 1] < 0]


def _price(like: float | None, distance: int, scale: int) -> int:
    return 0 if like is None else -(round(like * _UNITS) * scale - distance)
