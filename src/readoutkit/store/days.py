"""The first and the last day that a date can mean, so that dates of any precision can be compared."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

from readoutkit.errors import QueryError

_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2})(?:T[0-9:]+)?)?)?[?~%]?")
_ASKED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
# Before and after all dates that four digits can write.
EARLIEST, LATEST = "0000-01-01", "9999-12-31"


def days_of(value: str | None) -> tuple[str | None, str | None]:
    """First and last day of a date as readouts write it (EDTF or a local date-time); (None, None) where there is no date.

    >>> days_of("2026-01"), days_of("2025-06-17T13:22"), days_of("../2024-05")
    (('2026-01-01', '2026-01-31'), ('2025-06-17', '2025-06-17'), ('0000-01-01', '2024-05-31'))
    """
    if value is None:
        return None, None
    first, slash, last = value.partition("/")
    if not slash:
        return _bounds(first)
    early, late = _bounds(first)[0], _bounds(last)[1]
    return early or EARLIEST, late or LATEST


def day_asked(value: str | date, *, end: bool) -> str:
    """The first day, or with `end` the last one, of a date that somebody asks for: a date, `2026`, `2026-01` or `2026-01-06`.

    Raises QueryError when it is no date.
    """
    if isinstance(value, datetime):
        value = value.date()
    text = value.isoformat() if isinstance(value, date) else value
    found = _ASKED.fullmatch(text) if isinstance(text, str) else None
    if found is None or not _exists(*found.groups()):
        raise QueryError(f"{value!r} is no date; write 2026, 2026-01 or 2026-01-31")
    bounds = _bounds(text)[1 if end else 0]
    assert bounds is not None
    return bounds


def _bounds(text: str) -> tuple[str | None, str | None]:
    """A digit that is not known, X, is 0 in the first day and 9 in the last."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None, None
    year, month, day = found.groups()
    first_month, last_month = _range(month, 1, 12)
    last_year = year.replace("X", "9")
    length = monthrange(int(last_year) or 4, last_month)[1]
    first_day, last_day = _range(day, 1, length)
    return f"{year.replace('X', '0')}-{first_month:02}-{first_day:02}", f"{last_year}-{last_month:02}-{last_day:02}"


def _range(digits: str | None, least: int, most: int) -> tuple[int, int]:
    if digits is None:
        return least, most
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return min(max(low, least), most), max(min(high, most), least)


def _exists(year: str, month: str | None, day: str | None) -> bool:
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True
