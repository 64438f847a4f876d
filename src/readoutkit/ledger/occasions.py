"""Which readouts are accounts of one occasion, so that what several of them say counts once."""

from __future__ import annotations

from collections.abc import Sequence

from readoutkit.ledger.days import first_day
from readoutkit.model.readout import Readout

_NAMES = 2  # sides that must be the same: one alone meets many on one day


def find_occasions(readouts: Sequence[Readout]) -> list[int]:
    """For each readout the number of its occasion: that of the first account of it."""
    met: dict[tuple[str, frozenset[str]], int] = {}
    occasions = []
    for number, readout in enumerate(readouts):
        day = readout.date
        sides = frozenset(p.represents.identity for p in readout.principals() if p.represents is not None)
        if day is None or len(sides) < _NAMES or first_day(day.value) is None:
            occasions.append(number)
        else:
            occasions.append(met.setdefault((day.value[:10], sides), number))
    return occasions
