"""Publication dates as metadata and tables write them: the day they name, where there is no doubt which."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]\S.*)?\s*", re.DOTALL)
_MAIL = re.compile(r"\s*(?:[A-Z][a-z]{2},\s*)?\d{1,2} [A-Z][a-z]{2} \d{4}(?:\s\S.*)?\s*")


def given_day(value: str) -> str | None:
    """The ISO day of a date written as ISO 8601, with or without a time, or as in mail headers; None for anything else.

    It is the day as written there: a time is not moved to another zone, since the page says its own day. Forms that two countries
    read differently (05/06/2031) are not guessed at.

    >>> given_day("2031-05-02T23:30:00-04:00"), given_day("Fri, 02 May 2031 10:00:00 GMT"), given_day("02/05/2031")
    ('2031-05-02', '2031-05-02', None)
    """
    found = _ISO.fullmatch(value)
    try:
        if found:
            day = date(int(found[1]), int(found[2]), int(found[3]))
        elif _MAIL.fullmatch(value):
            day = parsedate_to_datetime(value).date() if ":" in value else parsedate_to_datetime(f"{value.strip()} 00:00:00").date()
        else:
            return None
    except (ValueError, TypeError):
        return None
    # Earlier and later years are slips of a program (1970 aside, which is one only at the stroke of midnight).
    return day.isoformat() if 1900 <= day.year <= 2099 and day != date(1970, 1, 1) else None
