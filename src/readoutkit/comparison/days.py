"""Days from the dates of the data model: the range a date can mean, and how far two ranges are apart."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

from attrs import frozen

_PART = re.compile(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?")


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
    ends = value.rstrip("?~%").split("/")
    ranges = [_one(end.rstrip("?~%")) for end in ends]
    if any(one is None for one in ranges):
        return None
    first, last = ranges[0], ranges[-1]
    if first is None or last is None or first.first > last.last:
        return None
    return Days(first.first, last.last)


def _one(value: str) -> Days | None:
    found = _PART.match(value)
    if found is None:
        return None
    year, month, day = found.groups()
    if "X" in year:
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return Days(date(max(low, 1), 1, 1).toordinal(), date(max(high, 1), 12, 31).toordinal())
    y = int(year)
    try:
        if month is None or "X" in month:
            return Days(date(y, 1, 1).toordinal(), date(y, 12, 31).toordinal())
        m = int(month)
        if day is None or "X" in day:
            return Days(date(y, m, 1).toordinal(), date(y, m, calendar.monthrange(y, m)[1]).toordinal())
        number = date(y, m, int(day)).toordinal()
    except (ValueError, calendar.IllegalMonthError):
        return None
    return Days(number, number)
