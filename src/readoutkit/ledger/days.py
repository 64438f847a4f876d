"""Days: when a readout is from, and when a deadline is over."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from readoutkit.model.span import TimeRef

_PART = re.compile(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?(?:T.*)?[?~%]?")
_DURATION = re.compile(r"(\d+)([YMWD])")


def last_day(value: str) -> date | None:
    """The last day an EDTF value can mean; of an interval that of its end. None when it is open or no date at all.

    >>> last_day("2026-02"), last_day("2024/2026"), last_day("2026/..")
    (datetime.date(2026, 2, 28), datetime.date(2026, 12, 31), None)
    """
    return _edge(value.rpartition("/")[2], latest=True)


def first_day(value: str) -> date | None:
    """The first day an EDTF value can mean; None when it is open or no date at all."""
    return _edge(value.partition("/")[0], latest=False)


def shown_day(value: str | None) -> str:
    """A date as a ledger shows it: without the time of day.

    >>> shown_day("2031-05-02T13:22"), shown_day("2031-05"), shown_day(None)
    ('2031-05-02', '2031-05', 'no date')
    """
    return value.partition("T")[0] if value else "no date"


def deadline_day(deadline: TimeRef | None, said: str | None) -> date | None:
    """The day after which a deadline has passed; a horizon ("within two years") counts from the day it was said.

    None where the text does not say enough (a horizon without a date to count from, a weekday alone), and for a day before it was said.
    """
    if deadline is None:
        return None
    if deadline.value is not None:
        day, spoken = last_day(deadline.value), first_day(said) if said else None
        return None if day and spoken and day < spoken else day
    if deadline.offset is None or deadline.offset.startswith("-") or said is None:
        return None
    start = last_day(said)
    return _later(start, deadline.offset) if start else None


def _edge(value: str, *, latest: bool) -> date | None:
    match = _PART.fullmatch(value)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        number = int(year.replace("X", "9" if latest else "0"))
        if month is None or "X" in month:
            return date(number, 12, 31) if latest else date(number, 1, 1)
        if day is None or "X" in day:
            return date(number, int(month), calendar.monthrange(number, int(month))[1] if latest else 1)
        return date(number, int(month), int(day))
    except ValueError:
        return None


def _later(start: date, offset: str) -> date | None:
    try:
        for count, unit in _DURATION.findall(offset):
            number = int(count)
            if unit in "YM":
                months = start.month - 1 + number * (12 if unit == "Y" else 1)
                year, month = start.year + months // 12, months % 12 + 1
                start = date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
            else:
                start += timedelta(days=number * (7 if unit == "W" else 1))
    except (ValueError, OverflowError):
        return None
    return start
