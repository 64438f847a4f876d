"""Dates and times as pages stamp them; the month names come from the word lists, the shapes are here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from attrs import frozen

from readoutkit.language.words import fold_accents

# 2026-01-06, 2026/01/06, 2026.1.6
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)([-/.])(\d{1,2})([-/.])(\d{1,2})(?:\b|T)")
# 6 janv. 2026, 1er mai 2025, 12th of May, 2025
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:[^\W\d_]{2}\b|[ºª°])?[ ]{1,2}(?:[^\W\d_]{2}[ ])?([^\W\d_]{3,10})\.?,?[ ]{1,2}((?:19|20)\d\d)\b")
# 5-May-25, 5/mai/2025
_DAY_DASH = re.compile(r"\b(\d{1,2})[-/]([^\W\d_]{3,10})\.?[-/]((?:19|20)?\d\d)\b")
# March 4, 2026, Nov. 24th 2025
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,10})\.?[ ]{1,2}(\d{1,2})(?:[^\W\d_]{2}\b)?,?[ ]{1,2}((?:19|20)\d\d)(?:\b|(\d{1,2}:\d\d))")
# 12.03.2025, 10-12-2024, 2/3/2025
_NUMBERS = re.compile(r"\b(\d{1,2})([-/.])(\d{1,2})([-/.])((?:19|20)\d\d)\b")
# The time after a date: 13:22, 06:30:12 AM, 9.14 pm, 18h07, T21:14:32; a few words and marks may stand between.
_TIME = re.compile(
    r"(?:[ ]{0,3}[,|@·-]?[ ]{0,3}(?:[^\W\d_]{1,4}\.?:?[ ]{1,2})?|T)"
    r"(\d{1,2})[ ]?(:|h|\.)[ ]?(\d\d)(?::(\d\d))?(?:[.]\d{1,6})?(?:[ ]?([AaPp])\.?[Mm]\b\.?)?"
)
# The time before a date: 13:22, 17 June 2025
_TIME_BEFORE = re.compile(r"(\d{1,2})(:|h)(\d\d)(?::(\d\d))?[ ]?(?:([AaPp])\.?[Mm]\.?)?[^\d\n]{0,12}$")


@frozen(slots=True)
class Dated:
    """A date found at text[start:end], its time included; `order` tells how its numbers were read (`dmy`, `mdy`)."""

    start: int
    end: int
    value: str
    order: str = ""


def find_dates(text: str, months: Mapping[str, int], order: str = "", start: int = 0, end: int | None = None) -> list[Dated]:
    """The full dates in text[start:end], in order.

    `order` (`dmy` or `mdy`) settles dates like 10/12/2024; without it they are read only when they leave no doubt.
    A day and month without a year is no date.
    """
    stop = len(text) if end is None else end
    found: list[tuple[int, int, date, str]] = []
    for match in _YEAR_FIRST.finditer(text, start, stop):
        if match[2] == match[4]:
            _add(found, match, match[1], match[3], match[5])
    for pattern in (_DAY_FIRST, _DAY_DASH):
        for match in pattern.finditer(text, start, stop):
            _add(found, match, match[3], _month(match[2], months), match[1])
    for match in _MONTH_FIRST.finditer(text, start, stop):
        # Some pages run the clock into the year: May 14, 20246:02 PM.
        stop_at = match.start(4) if match[4] else match.end()
        _add(found, match, match[3], _month(match[1], months), match[2], end=stop_at)
    for match in _NUMBERS.finditer(text, start, stop):
        first, second = int(match[1]), int(match[3])
        if match[2] != match[4]:
            continue
        read = "dmy" if first > 12 or match[2] == "." else "mdy" if second > 12 else order
        if read == "dmy" and second <= 12:
            _add(found, match, match[5], second, first, "dmy" if first > 12 else "")
        elif read == "mdy" and first <= 12:
            _add(found, match, match[5], first, second, "mdy" if second > 12 else "")
    out: list[Dated] = []
    for left, right, day, read in sorted(found, key=lambda item: (item[0], -item[1])):
        if out and left < out[-1].end:
            continue
        out.append(_with_time(text, out[-1].end if out else start, left, right, stop, day, read))
    return out


def page_order(text: str) -> str:
    """How the page writes dates in numbers: `dmy`, `mdy`, or nothing when none of its dates tells.

    >>> page_order("10-12-2024 ... 10-13-2024")
    'mdy'
    """
    for match in _NUMBERS.finditer(text):
        if match[2] == match[4] and match[2] != ".":
            if int(match[1]) > 12:
                return "dmy"
            if int(match[3]) > 12:
                return "mdy"
    return ""


def _month(word: str, months: Mapping[str, int]) -> int:
    return months.get(fold_accents(word.lower()), 0)


def _add(
    found: list[tuple[int, int, date, str]],
    match: re.Match[str],
    year: str,
    month: str | int,
    day: str | int,
    order: str = "",
    end: int | None = None,
) -> None:
    """Add the date if the calendar has it."""
    number = int(year)
    if number < 100:
        number += 2000 if number < 70 else 1900
    try:
        found.append((match.start(), match.end() if end is None else end, date(number, int(month), int(day)), order))
    except ValueError:
        return


def _with_time(text: str, floor: int, start: int, end: int, stop: int, day: date, order: str) -> Dated:
    """The date with the time that stands after it, or before it."""
    if end < stop and text[end - 1] == "T":
        end -= 1
    after = _TIME.match(text, end, min(stop, end + 32))
    if after and (clock := _clock(after[1], after[3], after[4], after[5], after[2] == ".")):
        return Dated(start, after.end(), f"{day.isoformat()}T{clock}", order)
    low = max(floor, start - 40)
    before = _TIME_BEFORE.search(text[low:start])
    if before and (clock := _clock(before[1], before[3], before[4], before[5], False)):
        return Dated(low + before.start(), end, f"{day.isoformat()}T{clock}", order)
    return Dated(start, end, day.isoformat(), order)


def _clock(hours: str, minutes: str, seconds: str | None, half: str | None, dotted: bool) -> str:
    """`13:22` or `13:22:05`; nothing when no clock shows it, or when a dot alone would make it one."""
    hour, minute = int(hours), int(minutes)
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half in "Pp" else 0)
    elif dotted:
        return ""
    if hour > 23 or minute > 59 or int(seconds or 0) > 59:
        return ""
    return f"{hour:02}:{minute:02}" + (f":{seconds}" if seconds else "")
