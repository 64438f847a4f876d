"""The shape releases and news stories share: a head, a text, a foot."""

from __future__ import annotations

from readoutkit.model.vocabulary import SectionKind
from readoutkit.parsers.datelines import Dateline, find_dateline
from readoutkit.parsers.head import find_lead, read_head, take_dateline
from readoutkit.parsers.lines import Line, Page, read_page
from readoutkit.parsers.marks import closes_page, is_prose
from readoutkit.parsers.ranks import TITLED, WIRED
from readoutkit.parsers.sheet import Sheet
from readoutkit.parsers.stamps import Dated, find_dates, page_order
from readoutkit.parsers.tail import read_tail
from readoutkit.parsers.wording import PageWords
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout, Range


def read_article(text: Text, words: PageWords, language: str, *, news: bool) -> Layout:
    """The layout of a release or, with `news`, of a story."""
    sheet = Sheet(text.once(read_page))
    if not sheet.page.lines:
        return sheet.layout()
    order = page_order(sheet.page.text) or ("" if language == "en" else "dmy")
    first = _first_stamp(sheet.page, words)
    lead, dateline = find_lead(sheet, words, order)
    pieces: list[tuple[SectionKind, int, int]] = []
    if first:
        sheet.stamp(WIRED, first)
        line = sheet.page.lines[0]
        if first.end < line.end:
            # Stamp, dateline and text share the first line.
            lead = 0
            dateline = find_dateline(sheet.page.text, _skip(sheet.page.text, first.end, line.end), line.end, words, order)
            pieces.append((SectionKind.METADATA, line.start, first.end))
        else:
            sheet.mark(line, SectionKind.METADATA)
    read_head(sheet, words, lead, order, news=news)
    if lead < len(sheet.page.lines):
        _cut_lead(sheet, sheet.page.lines[lead], dateline, pieces)
        read_tail(sheet, words, lead, order, news=news)
    if sheet.title and not sheet.stamps:
        for date in find_dates(sheet.page.text, words.months, order, sheet.title.start, sheet.title.end)[:1]:
            # A title that ends with a date was filed under it.
            if date.end >= sheet.title.end - 1:
                sheet.stamp(TITLED, date)
    return sheet.layout()


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _first_stamp(page: Page, words: PageWords) -> Dated | None:
    """The date a page opens with behind the word for it, the text following in the same line or the next."""
    line = page.lines[0]
    opening = words.opening_role(line)
    if opening is None or opening.role != "published":
        return None
    dates = find_dates(page.text, words.months, "", line.start, min(line.end, line.start + 60))
    if not dates or dates[0].start > line.start + opening.end + 2 or not page.text[dates[0].start : dates[0].start + 4].isdigit():
        return None
    return dates[0]


def _cut_lead(sheet: Sheet, line: Line, dateline: Dateline | None, pieces: list[tuple[SectionKind, int, int]]) -> None:
    """Take the first line of the text apart into stamp, dateline and body."""
    start = pieces[-1][2] if pieces else line.start
    if dateline:
        take_dateline(sheet, dateline)
        pieces += [(SectionKind.DATELINE, dateline.start, dateline.end), (SectionKind.BODY, dateline.body, line.end)]
    elif pieces:
        pieces.append((SectionKind.BODY, start, line.end))
    if pieces:
        sheet.cut(line, pieces)
        # The tail may cut further pieces off.
        sheet.kinds[line.number] = None


def split_article(text: Text, words: PageWords) -> tuple[Range, ...]:
    """The releases on a page, cut behind each end mark that more text follows; one stretch when there is one."""
    page = text.once(read_page)
    starts = [0]
    prose = False
    for line, after in zip(page.lines, page.lines[1:], strict=False):
        prose = prose or is_prose(line)
        follows = page.lines[after.number : after.number + 12]
        if prose and closes_page(line) and any(is_prose(other) and other.count >= 15 for other in follows):
            starts.append(after.start)
            prose = False
    if len(starts) > 1 and not any(is_prose(line) for line in page.lines if line.start >= starts[-1]):
        starts.pop()
    return tuple(Range(start, end) for start, end in zip(starts, [*starts[1:], len(text.clean)], strict=True))
