"""A time expression that was found, and what it comes to when the day of the text is known."""

from __future__ import annotations

import re
from datetime import date

from attrs import evolve, frozen
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from readoutkit.model.vocabulary import TimeBasis

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)
_SLACK = 3  # days a date may lie ahead of the page's own
_OFFSET = re.compile(r"(-?)P(\d{1,6})([DWMY])")


@frozen(slots=True, kw_only=True)
class FoundTime:
    """A time expression as it stands, without preposition or article, and what it says.

    Offsets are into the clean text, `first`/`last` are words. `value` is EDTF, `offset` a signed ISO 8601 duration from the day
    of the text in whole days or more, `weekday` 1 (Monday) to 7. `kind` is one of date, relative, weekday, month, year, horizon,
    duration. `year` to `until` are the parts a date names, `until` the last day of a range;
    `other` tells that the day of the text itself is not meant ("last Monday"), `deadline` that the expression points ahead, `shift` how
    many years from the text's own a month lies ("November last year").
    """

    start: int
    end: int
    first: int
    last: int
    kind: str
    value: str | None = None
    offset: str | None = None
    weekday: int | None = None
    basis: TimeBasis = TimeBasis.STATED
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    other: bool = False
    deadline: bool = False
    shift: int | None = None


def resolve(found: FoundTime, published: str | None, *, future: bool = False) -> FoundTime:
    """The time with its value, where the day of the text tells it; basis is then inferred.

    A date without year and a bare weekday are the nearest on or before that day; on or after it with `future` or when the
    expression points ahead. Without a day to count from nothing is guessed.

    >>> yesterday = FoundTime(start=11, end=20, first=2, last=3, kind="relative", offset="-P1D")
    >>> resolve(yesterday, "2026-01-06").value
    '2026-01-05'
    """
    anchor = _day_of(published)
    if found.value is not None or anchor is None:
        return found
    ahead = future or found.deadline
    value: str | None = None
    if found.kind == "date" and found.month and found.day:
        value = _nearest_date(found, anchor, ahead)
    elif found.kind == "weekday" and found.day:
        value = _nearest_weekday(found, anchor, ahead)
    elif found.kind == "month" and found.month:
        year = anchor.year + (found.shift or 0)
        if found.shift is None:
            year += (found.month < anchor.month) if ahead else -(found.month > anchor.month)
        value = f"{year:04d}-{found.month:02d}"
    elif found.offset and found.kind in ("relative", "horizon"):
        value = _shifted(found.offset, anchor)
    return evolve(found, value=value, basis=TimeBasis.INFERRED) if value else found


def _day_of(published: str | None) -> date | None:
    m = _DAY.match(published or "")
    if m is None or not is_day(int(m[1]), int(m[2]), int(m[3])):
        return None
    return date(int(m[1]), int(m[2]), int(m[3]))


def _nearest_date(found: FoundTime, anchor: date, ahead: bool) -> str | None:
    month, day = found.month or 1, found.day or 1
    step = 1 if ahead else -1
    for year in range(anchor.year, anchor.year + 9 * step, step):
        if 1 <= year <= 9999 and is_day(year, month, day):
            near = date(year, month, day)
            # A page may carry yesterday's stamp.
            if near == anchor or (near > anchor) == ahead or 0 < (near - anchor).days <= _SLACK:
                return written(year, month, day, found.until)
    return None


def _nearest_weekday(found: FoundTime, anchor: date, ahead: bool) -> str | None:
    try:
        if found.other:
            anchor += relativedelta(days=1 if ahead else -1)
        # The last day of "Tuesday and Wednesday" is the one the text looks back on.
        named = found.day if ahead or not found.until else found.until
        day = anchor + relativedelta(weekday=_WEEKDAYS[(named or 1) - 1](1 if ahead else -1))
        if not found.until or not found.day:
            return day.isoformat()
        gap = relativedelta(days=(found.until - found.day) % 7)
        first, last = (day, day + gap) if ahead else (day - gap, day)
    except (ValueError, OverflowError):
        return None
    return f"{first.isoformat()}/{last.isoformat()}"


def _shifted(offset: str, anchor: date) -> str | None:
    """The day, month or year an offset leads to; longer stretches have no single value."""
    m = _OFFSET.fullmatch(offset)
    if m is None or (m[3] != "D" and int(m[2]) > 1) or m[3] == "W":
        return None
    number = -int(m[2]) if m[1] else int(m[2])
    try:
        if m[3] == "D":
            return (anchor + relativedelta(days=number)).isoformat()
        if m[3] == "M":
            return (anchor + relativedelta(months=number)).isoformat()[:7]
        return (anchor + relativedelta(years=number)).isoformat()[:4]
    except (ValueError, OverflowError):
        return None


def written(year: int, month: int, day: int, until: int | None) -> str:
    """A day as EDTF, an interval when it is a range up to the day `until`."""
    first = f"{year:04d}-{month:02d}-{day:02d}"
    return first if until is None else f"{first}/{year:04d}-{month:02d}-{until:02d}"


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
