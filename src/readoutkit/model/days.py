"""The first and the last day an EDTF value can mean, for those who sort and filter by day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_PART = re.compile(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?(?:T.*)?[?~%]?")


def first_day(value: str | None) -> date | None:
    """The first day of an EDTF date or interval; None if it is open, or no such day exists.

    >>> first_day("2026-02"), first_day("../2024")
    (datetime.date(2026, 2, 1), None)
    """
    return None if value is None else _day(value.partition("/")[0], last=False)


def last_day(value: str | None) -> date | None:
    """The last day of an EDTF date or interval; None if it is open, or no such day exists.

    >>> last_day("2026-02"), last_day("2026/203X"), last_day("2026-13")
    (datetime.date(2026, 2, 28), datetime.date(2039, 12, 31), None)
    """
    return None if value is None else _day(value.rpartition("/")[2], last=True)


def _day(part: str, *, last: bool) -> date | None:
    found = _PART.fullmatch(part)
    if found is None:
        return None
    year = int(found[1].replace("X", "9" if last else "0"))
    month = _within(found[2], 12, last=last)
    if not 1 <= year <= 9999 or month is None:
        return None
    day = _within(found[3], monthrange(year, month)[1], last=last)
    return None if day is None else date(year, month, day)


def _within(digits: str | None, most: int, *, last: bool) -> int | None:
    """A month or a day of which digits may be unknown; None if there is none such."""
    if digits is None:
        return most if last else 1
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if high < 1 or low > most:
        return None
    return min(high, most) if last else max(low, 1)
