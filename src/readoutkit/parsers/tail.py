"""The text of a page and what follows it: lists, links, people for the press, credits, the feet of pages."""

from __future__ import annotations

from readoutkit.model.vocabulary import SectionKind
from readoutkit.parsers.head import ALONE, CHANGED, FOOT, LABELLED, REPORTED, take_agency
from readoutkit.parsers.lines import Line, tokens_of
from readoutkit.parsers.marks import closes_page, is_attachment, is_copyright, is_end_mark, is_item, is_prose, is_sign_off, trailing_end
from readoutkit.parsers.sheet import Sheet
from readoutkit.parsers.stamps import find_dates
from readoutkit.parsers.wording import Opening, PageWords
from readoutkit.text.layout import Range

# Roles that may begin the tail within a line of running text, behind a full stop.
_INLINE = frozenset({"credit", "source", "links", "contact", "disclaimer", "chrome"})
_REACH = 900


def read_tail(sheet: Sheet, words: PageWords, lead: int, order: str, *, news: bool) -> None:
    """Mark every line from the lead on."""
    lines = sheet.page.lines
    state = ""
    expected = ""
    for line in lines[lead:]:
        if sheet.is_marked(line):
            continue
        whole = words.whole_role(line)
        opening = None if whole else words.opening_role(line)
        role = whole or (opening.role if opening and _stands(line, opening) else None)
        prose = is_prose(line)
        if line.number == lead and not whole:
            role = None
        if expected:
            if whole is None:
                sheet.mark(line, SectionKind.SOURCE_CREDIT if expected == "source" else SectionKind.METADATA)
                if expected == "source":
                    sheet.publisher = sheet.publisher or Range(line.start, line.end)
                else:
                    _foot_stamp(sheet, words, line, expected, order)
                expected = ""
                continue
            expected = ""
        if is_attachment(line):
            sheet.mark(line, SectionKind.ATTACHMENT)
        elif role == "links":
            sheet.mark(line, SectionKind.BOILERPLATE)
            state = "" if news and _resumes(sheet, line, words) else "links"
        elif role == "contact":
            sheet.mark(line, SectionKind.CONTACT)
            state = "contact"
        elif role == "source":
            sheet.mark(line, SectionKind.SOURCE_CREDIT)
            if whole:
                expected = "source"
            elif opening and opening.end < len(line.text):
                _name_source(sheet, line, opening)
            state = state or "links"
        elif role == "disclaimer":
            sheet.mark(line, SectionKind.BOILERPLATE)
            state = "after"
        elif role == "credit":
            sheet.mark(line, SectionKind.SOURCE_CREDIT)
            take_agency(sheet, words, line.start, line.end)
            _foot_stamp(sheet, words, line, "reported", order)
        elif role == "end" or is_end_mark(line) or is_copyright(line):
            sheet.mark(line, SectionKind.BOILERPLATE)
            state = "after" if role == "end" or closes_page(line) else state
        elif role == "chrome" and (whole or not prose or line.count <= 14):
            sheet.mark(line, SectionKind.BOILERPLATE)
            state = "links" if state == "contact" else state
        elif role in ("published", "updated") and not prose:
            sheet.mark(line, SectionKind.METADATA)
            if whole:
                expected = role
            else:
                _foot_stamp(sheet, words, line, role, order)
            state = "links" if state == "contact" else state
        elif role == "caption":
            sheet.mark(line, SectionKind.CAPTION)
        elif role in ("related", "share") and line.count <= 30 and not state:
            sheet.mark(line, SectionKind.BOILERPLATE)
        elif state and line.count <= 6 and _is_stamp(sheet, words, line, order):
            sheet.mark(line, SectionKind.METADATA)
        elif state == "contact":
            sheet.mark(line, SectionKind.CONTACT)
        elif state or (news and is_sign_off(line)):
            sheet.mark(line, SectionKind.BOILERPLATE)
        elif line.count <= 6 and _is_stamp(sheet, words, line, order):
            sheet.mark(line, SectionKind.METADATA)
        elif is_item(line):
            sheet.mark(line, SectionKind.LIST_ITEM)
    _cut_last(sheet, words, lead, order)


def _stands(line: Line, opening: Opening) -> bool:
    """Whether what the line opens with makes it furniture: a short line, or a phrase no sentence of a text begins with."""
    if opening.role in ("disclaimer", "credit", "caption", "attributed"):
        return opening.words >= 2 or line.count <= 20
    if opening.role == "source":
        return line.count <= 16 and (line.text[: opening.end].isupper() or ":" in line.text[: opening.end + 1])
    return line.count <= 16


def _resumes(sheet: Sheet, line: Line, words: PageWords) -> bool:
    """Whether more text follows links in the middle of a story than stood before them."""
    before = sum(len(other) for other in sheet.page.lines[max(line.number - 400, 0) : line.number] if is_prose(other))
    after = sum(len(other) for other in sheet.page.lines[line.number + 1 : line.number + 400] if other.count >= 20 and is_prose(other))
    return after > before


def _name_source(sheet: Sheet, line: Line, opening: Opening) -> None:
    """The issuer a source line names."""
    start = line.start + opening.end
    text = sheet.page.text
    while start < line.end and text[start] in " :–-":
        start += 1
    if start < line.end:
        sheet.publisher = Range(start, line.end)


def _foot_stamp(sheet: Sheet, words: PageWords, line: Line, role: str, order: str) -> None:
    """Note a date below the text."""
    dates = find_dates(sheet.page.text, words.months, order, line.start, min(line.end, line.start + 400))
    ranks = {"published": LABELLED, "updated": CHANGED, "reported": REPORTED}
    sheet.stamp(ranks.get(role, FOOT), dates[0] if dates else None)


def _is_stamp(sheet: Sheet, words: PageWords, line: Line, order: str) -> bool:
    """A date on a line of its own below the text."""
    dates = find_dates(sheet.page.text, words.months, order, line.start, line.end)
    if not dates or dates[0].end - dates[0].start < 0.6 * len(line):
        return False
    early = line.number < 8 and not any(rank <= ALONE for rank, _ in sheet.stamps)
    sheet.stamp(ALONE if early else FOOT, dates[0])
    return True


def _cut_last(sheet: Sheet, words: PageWords, lead: int, order: str) -> None:
    """Cut credits and end marks off the last line of the text, where a page has them in the same line."""
    text = sheet.page.text
    body = [line for line in sheet.page.lines[lead:] if sheet.kinds[line.number] in (None, SectionKind.LIST_ITEM)]
    if not body:
        return
    line = body[-1]
    start = sheet.cuts[line.number][-1].start if line.number in sheet.cuts else line.start
    before = [(block.kind, block.start, block.end) for block in sheet.cuts.get(line.number, [])[:-1]]
    kind = sheet.kinds[line.number] or SectionKind.BODY
    end, pieces = line.end, []
    foot = _inline_tail(text, max(start + 1, end - _REACH), end, words)
    if foot is not None:
        at, role = foot
        pieces = [(_INLINE_KINDS[role], at, end)]
        if role == "credit":
            take_agency(sheet, words, at, end)
        dates = find_dates(text, words.months, order, at, end)
        sheet.stamp(REPORTED, dates[0] if dates and role == "credit" else None)
        end = at
        while end > start and text[end - 1] in " (":
            end -= 1
    mark = trailing_end(text, start, end)
    if mark is not None:
        pieces = [(SectionKind.BOILERPLATE, mark, end), *pieces]
        end = mark
    if pieces:
        sheet.cut(line, [*before, (kind, start, end), *pieces])


_INLINE_KINDS = {
    "credit": SectionKind.SOURCE_CREDIT,
    "source": SectionKind.SOURCE_CREDIT,
    "links": SectionKind.BOILERPLATE,
    "contact": SectionKind.CONTACT,
    "disclaimer": SectionKind.BOILERPLATE,
    "chrome": SectionKind.BOILERPLATE,
}


def _inline_tail(text: str, low: int, end: int, words: PageWords) -> tuple[int, str] | None:
    """Where a sentence in text[low:end] begins like the foot of a page, and with which role."""
    at = low
    while True:
        stops = [i for i in (text.find(mark, at, end) for mark in (". ", ".) ", '." ', "! ", "? ", ") ", "» ")) if i >= 0]
        if not stops:
            return None
        at = text.find(" ", min(stops), end) + 1
        if at <= 0 or at >= end:
            return None
        begin = at
        while begin < end and text[begin] in " (—–-_":
            begin += 1
        piece = text[begin : begin + 90]
        opening = words.opening_at(piece, tokens_of(piece)) if piece[:1].isupper() else None
        if opening is None or opening.role not in _INLINE:
            continue
        told = piece[: opening.end]
        if opening.role in ("source", "links", "contact") and not (told.isupper() or told.endswith(":") or opening.words >= 2):
            continue
        if opening.role in ("credit", "chrome", "disclaimer") and opening.words < 2:
            continue
        return at, opening.role
