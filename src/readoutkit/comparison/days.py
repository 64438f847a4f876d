"""How far apart two dates are: each taken as the range of days it can mean."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from readoutkit.model.days import first_day, last_day


@frozen(slots=True, order=True)
class Days:
    """A range of days, both ends included, as day numbers of the proleptic calendar.

    >>> read_days("2031-05").length, read_days("2031-05-02").gap(read_days("2031-05-04"))
    (31, 2)
    """

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days it can be."""
        return self.last - self.first + 1

    def gap(self, other: Days) -> int:
        """Days between the nearest ends; 0 where the ranges share a day."""
        return max(0, other.first - self.last, self.first - other.last)


@lru_cache(maxsize=10_000)
def read_days(value: str) -> Days | None:
    """The days an EDTF value of the data model can mean; None for an open interval or a day that no calendar has.

    >>> read_days("../2031-05") is None, read_days("2031-02-31") is None
    (True, True)
    """
    first, last = first_day(value), last_day(value)
    return Days(first.toordinal(), last.toordinal()) if first and last and first <= last else None
