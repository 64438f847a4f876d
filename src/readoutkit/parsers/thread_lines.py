"""What each line of a thread is by itself: the head of a post, a stamp, a rank, a quotation, furniture."""

from __future__ import annotations

import re

from attrs import define

from readoutkit.language.words import fold_accents
from readoutkit.parsers.lines import Line, Page, key_of
from readoutkit.parsers.marks import ends_sentence, is_prose
from readoutkit.parsers.stamps import Dated, find_dates, page_order
from readoutkit.parsers.wording import Opening, PageWords

# #12, Post 3, 1,204, +5, 12k, 2.1k posts, arrows and dots to vote with.
_NUMBER = re.compile(
    r"(?:[^\W\d_]{0,8}[ ]?#[ ]?\d{1,6}|\d{1,6}[.)]?|[+-]\d{1,6}|[↑↓▲▼•·|-]{1,6}"
    r"|\d{1,3}(?:[.,]\d{1,3})?[kKmM]?(?:[ ][^\W\d_]{4,11})?)$"
)
# 2h, 3d, 5 hours ago, il y a 5 heures: a time without a date; the word for "ago" is in the word lists.
_SHORT_AGO = re.compile(r"~?\d{1,3}[ ]?(?:mo|yr|min|hrs?|[smhdwyj])\.?$")
_AGO = re.compile(r"(?:[^\W\d_]{2,5}[ ]){0,3}~?\d{1,3}[ ]?[^\W\d_]{1,9}\.?(?:[ ][^\W\d_]{2,7})?$")
_DAY_MONTH = re.compile(
    r"(?:([^\W\d_]{3,10})\.?[ ]\d{1,2}|\d{1,2}[ ]([^\W\d_]{3,10})\.?)"
    r"(?:[ ]?[,|·][ ]?)?(?:\d{1,2}[:h]\d\d(?:[ ]?[AaPp][Mm])?)?$"
)
# u/name, r/board, @name.
_HANDLE = re.compile(r"(?:/?[ru]/|@)[\w.-]{2,30}$")
_TWELVE_HOURS = re.compile(r"\d[ ]?[AP]M\b")


@define(slots=True)
class Told:
    """What one line of a thread is; `kind` is empty for what somebody wrote.

    Kinds: header, stamp (a date), day (a date without a year, or so long ago), handle, field, rank (a poster's card), title, quote, says,
    closed (quotations), number, chrome (furniture).
    """

    line: Line
    role: str | None
    opening: Opening | None
    dates: list[Dated]
    kind: str = ""


def tell_lines(page: Page, words: PageWords, language: str) -> list[Told]:
    """Tell what each line of a thread is."""
    order = page_order(page.text) or _order(page.text, language)
    return [_tell(page, words, line, order) for line in page.lines]


def _order(text: str, language: str) -> str:
    """How dates in numbers are read when none of them tells: a clock of twelve hours goes with the month first."""
    if language == "en":
        return "mdy" if _TWELVE_HOURS.search(text) else ""
    return "dmy"


def _tell(page: Page, words: PageWords, line: Line, order: str) -> Told:
    whole = words.whole_role(line)
    opening = None if whole else words.opening_role(line)
    role = whole or (opening.role if opening else None)
    dates = find_dates(page.text, words.months, order, line.start, line.end) if len(line) <= 160 else []
    return Told(line, role, opening, dates, _kind(words, line, whole, opening, dates))


def _kind(words: PageWords, line: Line, whole: str | None, opening: Opening | None, dates: list[Dated]) -> str:
    if whole:
        return whole
    short = line.count <= 16
    role = opening.role if opening and short else None
    if role in ("header", "posted") and _is_header(line, dates, opening):
        return "header"
    if _HANDLE.match(line.text):
        return "handle"
    if role in ("title", "quote", "closed", "field") or (role == "chrome" and not (is_prose(line) and line.count > 14)):
        return role or ""
    ending = words.ending_role(line) if short else None
    if ending == "says" and (line.text.endswith(":") or line.text[0] in "↑@>"):
        return "says"
    if dates and beside(line, dates) <= 4:
        before = key_of(line.text[: dates[0].start - line.start])
        return "says" if any(words.ending.get(before[-number:]) == "says" for number in (1, 2)) else "stamp"
    if line.count <= 6 and _is_day(line, words, ending):
        return "day"
    if ending == "chrome" and line.count <= 12 and not ends_sentence(line):
        return "chrome"
    if ending == "chrome" and line.count <= 12 and words.ending.get(line.key[-2:]) == "chrome":
        return "chrome"
    return "number" if _NUMBER.match(line.text) else ""


def _is_header(line: Line, dates: list[Dated], opening: Opening | None) -> bool:
    """A word like "by" or "posted" makes a header only with a date, a colon or a name behind it and nothing more."""
    if dates or ":" in line.text[:24] or "»" in line.text:
        return True
    return opening is not None and (opening.words >= 2 or line.count <= 3) and line.count <= 6 and not ends_sentence(line)


def beside(line: Line, dates: list[Dated]) -> int:
    """Words of a line that are not part of its dates."""
    return line.count - sum(len(line.text[date.start - line.start : date.end - line.start].split()) for date in dates)


def _is_day(line: Line, words: PageWords, ending: str | None) -> bool:
    """A time without a year: May 21, 3 hours ago."""
    match = _DAY_MONTH.match(line.text)
    if match:
        return fold_accents((match[1] or match[2]).lower()) in words.months
    if _SHORT_AGO.match(line.text):
        return True
    return bool(_AGO.match(line.text)) and (ending == "chrome" or words.opening_role(line) is not None)
