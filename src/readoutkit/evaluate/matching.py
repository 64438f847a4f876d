"""When two findings are the same one: folded names, overlapping spans, one-to-one matching."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

from readoutkit.evaluate.scorecard import AmountRow, Extent, PersonRow

T = TypeVar("T")

_NOT_WORD = re.compile(r"\W+")


def fold_name(text: str | None) -> str:
    """A name without case, accents and punctuation.

    >>> fold_name("Jean-Noël  O’Brien")
    'jean noel o brien'
    """
    decomposed = unicodedata.normalize("NFKD", (text or "").replace("’", "'"))
    return _NOT_WORD.sub(" ", "".join(ch for ch in decomposed if not unicodedata.combining(ch))).strip().lower()


def overlap(a: Extent, b: Extent) -> float:
    """Characters that both spans hold over characters that either holds, 0 to 1.

    >>> overlap((0, 10), (5, 10))
    0.5
    """
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def match_pairs(gold: Sequence[T], found: Sequence[T], likeness: Callable[[T, T], float], floor: float) -> list[tuple[int, int]]:
    """Pairs of numbers (gold, found), each item used once, the likest first, none less like than `floor`."""
    ranked = sorted(((likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), reverse=True)
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for like, i, j in ranked:
        if like < floor:
            break
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs


def same_person(gold: PersonRow, found: PersonRow) -> float:
    """2 for the same full name, 1 for the same family name or the same unnamed office of the same state, else 0."""
    if gold.name and found.name:
        if fold_name(gold.name) == fold_name(found.name):
            return 2.0
        family = fold_name(gold.family_name or gold.name)
        return float(family == fold_name(found.family_name or found.name) or family in fold_name(found.name).split())
    if gold.name or found.name:
        return 0.0
    return float((gold.role_class, gold.represents) == (found.role_class, found.represents))


def same_amount(gold: AmountRow, found: AmountRow) -> float:
    """How far two amounts overlap when they also mean the same, else 0."""
    meant = (gold.kind, _number(gold.value), gold.currency) == (found.kind, _number(found.value), found.currency)
    return overlap(gold.span, found.span) if meant else 0.0


def same_speaker(gold: str, found: str | None) -> bool:
    """Whether one name is, or is a word of, the other."""
    a, b = fold_name(gold), fold_name(found)
    return bool(b) and (a == b or a in b.split() or b in a.split())


def _number(value: str | None) -> float | None:
    try:
        return float(value) if value is not None else None
    except ValueError:
        return None
