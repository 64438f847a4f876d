"""Days as the store keeps them: ISO text that sorts as days do, for dates of any precision."""

from __future__ import annotations

import re
from datetime import date, datetime

from readoutkit.errors import QueryError
from readoutkit.model.days import first_day, last_day

_ASKED = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
# Before and after all dates that four digits can write.
EARLIEST, LATEST = "0000-01-01", "9999-12-31"


def days_of(value: str | None) -> tuple[str | None, str | None]:
    """First and last day of a date as readouts write it (EDTF or a local date-time); (None, None) where there is no date.

    >>> days_of("2026-01"), days_of("2025-06-17T13:22"), days_of("../2024-05")
    (('2026-01-01', '2026-01-31'), ('2025-06-17', '2025-06-17'), ('0000-01-01', '2024-05-31'))
    """
    first, last = first_day(value), last_day(value)
    if value is not None and "/" in value:
        return first.isoformat() if first else EARLIEST, last.isoformat() if last else LATEST
    return (first.isoformat(), last.isoformat()) if first and last else (None, None)


def day_asked(value: str | date, *, end: bool) -> str:
    """The first day, or with `end` the last one, of a date that somebody asks for: a date, `2026`, `2026-01` or `2026-01-06`.

    Raises QueryError when it is no date.
    """
    if isinstance(value, datetime):
        value = value.date()
    text = value.isoformat() if isinstance(value, date) else value
    day = (last_day(text) if end else first_day(text)) if isinstance(text, str) and _ASKED.fullmatch(text) else None
    if day is None:
        raise QueryError(f"{value!r} is no date; write 2026, 2026-01 or 2026-01-31")
    return day.isoformat()
