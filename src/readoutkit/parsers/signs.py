"""Signs of a genre on a page, counted once; what they weigh is each parser's business."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import prod

from attrs import frozen

from readoutkit.language.words import Words, split_words
from readoutkit.parsers.datelines import find_dateline
from readoutkit.parsers.lines import Line, Page, read_page
from readoutkit.parsers.marks import closes_page, is_prose, is_sign_off
from readoutkit.parsers.stamps import find_dates, page_order
from readoutkit.parsers.wording import PageWords
from readoutkit.parsers.wordings import Wordings
from readoutkit.text.document import Text

_READ = 15_000
_LINES = 400
_OPENS = 70
_ISSUER = frozenset({"links", "source", "contact", "attributed", "disclaimer"})
_BEFORE_DATED = frozenset({"(", "["})
# A quotation that a comma ends before the quotation mark: it is followed by who said so.
_ATTRIBUTED = re.compile(r",\"[ ]|[?!]\"[ ][a-z]|[ ]?»,[ ]")
# u/name, r/board, @name; the header lines of mail and news.
_HANDLE = re.compile(r"/?[ru]/[\w-]{2,30}$|@[\w.-]{3,30}$")
_MAIL_HEADER = re.compile(r"[A-Z][\w-]{2,24}:[ ]\S")
_QUOTED_LINE = re.compile(r"^(?:>[ ]?){1,6}\S", re.MULTILINE)  # in the clean text: folding blanks the marks


@frozen(slots=True)
class Evidence:
    """One reason for (or, below zero, against) a format; `weight` from -1 to 1."""

    name: str
    weight: float


@frozen(slots=True, kw_only=True)
class Signs:
    """What speaks for one genre or another on a page; all counts, of the first part of long pages."""

    words: int  # words read
    thread_furniture: int  # distinct phrases of forum software
    post_heads: int  # lines that say who posted and when
    quote_heads: int  # "NAME said:", "Quote from NAME"
    quoted_lines: int  # lines behind a >
    issuer_marks: int  # lines of an issuer's page: links heading, source, people for the press, attribution, end mark
    kind_lines: int  # lines that say readout, press release, media note
    newswire: bool  # a newswire or a department signs the dateline
    statewire: bool  # the agency of a state signs it
    agency: bool  # a news agency signs it
    place: bool  # a dateline of a place in capitals or before a long dash
    dated: bool  # a dateline with a full date and no agency
    bylines: int
    credits: int  # who reported, edited, contributed
    news_phrases: int
    said_phrases: int  # he said, she added: some offices write so too
    release_phrases: int
    attributed_quotes: int  # quotations followed by who said so
    story_furniture: int  # pointers to other stories, advertisements within the text
    weekdays: int  # a weekday in the place of a date
    lead_weekday: bool  # one in the first words


def read_signs(text: Text, wordings: Wordings) -> Signs:
    """Count the signs on a page."""
    page = text.once(read_page)
    lines = page.lines[:_LINES]
    words = wordings.page
    order = page_order(page.text[:_READ]) or "dmy"
    counts = {"issuer": 0, "kind": 0, "byline": 0, "credit": 0, "story": 0}
    newswire = statewire = agency = place = dated = False
    prose = 0
    for line in (*lines, *page.lines[_LINES:][-20:]):
        kind = _kind(words, line)
        if kind:
            counts[kind] += 1
        if prose < 3 and len(line) > 20:
            dateline = find_dateline(page.text, line.start, line.end, words, order)
            if dateline:
                name = page.text[dateline.agency.start : dateline.agency.end] if dateline.agency else ""
                newswire = newswire or dateline.publisher is not None or _named(words, "newswire", name)
                statewire = statewire or _named(words, "statewire", name)
                agency = agency or (not newswire and not statewire and _named(words, "agency", name))
                place = place or dateline.body < line.end
                dated = dated or (dateline.body < line.end and dateline.date is not None and not name)
        prose += is_prose(line)
    folded = page.text[:_READ]
    split, count = text.words, text.words.first_at(_READ)
    lead_weekday = False
    found: dict[str, set[str]] = {}
    numbers: dict[str, int] = {}
    for match in words.telling.find(split, 0, count):
        found.setdefault(match.value, set()).add(" ".join(split.norms[match.first : match.last]))
        if match.value == "weekday" and _is_dated(split, match.first, match.last):
            continue
        numbers[match.value] = numbers.get(match.value, 0) + 1
        if match.value == "weekday" and match.first < _OPENS:
            lead_weekday = True
    counts["kind"] += sum(match.value == "kind" for match in words.telling.find(split, 0, min(_OPENS, count)))
    heads, quotes = _count_posts(page, lines, wordings.thread, order)
    return Signs(
        words=count,
        thread_furniture=len(found.get("forum", ())),
        post_heads=heads,
        quote_heads=quotes,
        quoted_lines=len(_QUOTED_LINE.findall(page.document.clean)),
        issuer_marks=counts["issuer"],
        kind_lines=counts["kind"],
        newswire=newswire,
        statewire=statewire,
        agency=agency,
        place=place and not dated,
        dated=dated,
        bylines=counts["byline"],
        credits=counts["credit"],
        news_phrases=numbers.get("news", 0),
        said_phrases=numbers.get("said", 0),
        release_phrases=numbers.get("release", 0),
        attributed_quotes=len(_ATTRIBUTED.findall(folded)),
        story_furniture=counts["story"],
        weekdays=numbers.get("weekday", 0),
        lead_weekday=lead_weekday,
    )


def _is_dated(words: Words, first: int, last: int) -> bool:
    """Whether the date stands with the weekday, or a bracket or "this" before it: offices write so."""
    if first and (words.norms[first - 1] in _BEFORE_DATED):
        return True
    return any(norm[0].isdigit() for norm in words.norms[last : last + 3])


def _kind(words: PageWords, line: Line) -> str:
    """Which sign a line is, if any."""
    whole = words.whole_role(line)
    opening = None if whole else words.opening_role(line)
    role = whole or (opening.role if opening else None)
    furniture = role == "crest" and whole
    if closes_page(line) or furniture or whole == "end" or (role in _ISSUER and line.count <= 16):
        return "issuer"
    if role == "doctype" and line.number < 12 and line.count <= 6:
        return "kind"
    if (role == "credit" and line.count <= 30) or (is_sign_off(line) and line.text.islower()):
        return "credit"
    if role in ("related", "caption") and line.count <= 30:
        return "story"
    if role == "byline" and not whole and line.count <= 14 and not is_prose(line) and line.number < 15:
        return "byline"
    return ""


def _named(words: PageWords, kind: str, name: str) -> bool:
    table = words.names.get(kind)
    return bool(name) and table is not None and bool(table.find(split_words(name)))


def _count_posts(page: Page, lines: Iterable[Line], words: PageWords, order: str) -> tuple[int, int]:
    """How many lines look like heads of posts, heads of quotes."""
    heads = weak = cards = quotes = mailed = buttons = 0
    for line in lines:
        if line.count > 20:
            continue
        if _HANDLE.match(line.text):
            heads += 2
        whole = words.whole_role(line)
        opening = None if whole else words.opening_role(line)
        role = whole or (opening.role if opening else None)
        buttons += whole == "chrome"
        # NAME, 12 points, 3 days ago
        weak += 4 <= line.count <= 10 and words.ending_role(line) == "chrome" and any(ch.isdigit() for ch in line.text)
        mailed += role in ("header", "posted", "title") and bool(_MAIL_HEADER.match(line.text))
        dates = find_dates(page.text, words.months, order, line.start, line.end) if len(line) <= 120 else []
        if role == "header" and opening is not None and opening.words >= 2 and (dates or ":" in line.text[:24] or line.count <= 6):
            heads += 2
        elif role in ("field", "rank", "closed"):
            cards += 1
        elif (role == "posted" and dates) or (dates and "T" in dates[0].value and line.count <= 10):
            weak += 1
        speaks = line.text.endswith(":") and words.ending_role(line) == "says" and (line.count <= 3 or bool(dates))
        quotes += speaks or (role == "quote" and not (whole and line.number < 3))
    # A stamp with a time is on any page, as is a line that says From, Date or Location.
    heads += 2 if mailed >= 3 else 0
    if heads or quotes or weak + cards >= 3 or (weak >= 2 and buttons >= 2):
        heads += weak + cards
    return heads, quotes


def combine(evidence: Iterable[Evidence]) -> float:
    """One score from several reasons: reasons for add up as independent chances do, reasons against take their share.

    >>> round(combine([Evidence("a", 0.5), Evidence("b", 0.5), Evidence("c", -0.2)]), 2)
    0.6
    """
    reasons = list(evidence)
    doubt = prod(1 - min(item.weight, 0.99) for item in reasons if item.weight > 0)
    return (1 - doubt) * prod(1 + max(item.weight, -0.99) for item in reasons if item.weight < 0)


def several(name: str, number: int, each: float, most: float = 0.95) -> Evidence:
    """A reason that weighs more the more often it is there."""
    return Evidence(name, min(most, 1 - (1 - each) ** number))
