"""Deadlines: the day after which one has passed."""

from __future__ import annotations

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from readoutkit.model.days import first_day, last_day
from readoutkit.model.span import TimeRef

_DURATION = re.compile(r"(\d+)([YMWD])")
_UNITS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}


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


def _later(start: date, offset: str) -> date | None:
    try:
        for count, unit in _DURATION.findall(offset):
            start += relativedelta(**{_UNITS[unit]: int(count)})  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return None
    return start
