"""The foot of a page that stands in the same line as the text: credits, source, people for the press, end marks."""

from __future__ import annotations

import re

from readoutkit.model.vocabulary import SectionKind
from readoutkit.parsers.agencies import take_agency
from readoutkit.parsers.lines import key_of, tokens_of
from readoutkit.parsers.marks import trailing_end
from readoutkit.parsers.ranks import REPORTED
from readoutkit.parsers.sheet import Sheet
from readoutkit.parsers.stamps import find_dates
from readoutkit.parsers.wording import PageWords
from readoutkit.text.layout import Range

# Roles that may begin the foot within a line of running text, behind a full stop, and what they make of it.
_KINDS = {
    "credit": SectionKind.SOURCE_CREDIT,
    "source": SectionKind.SOURCE_CREDIT,
    "links": SectionKind.BOILERPLATE,
    "contact": SectionKind.CONTACT,
    "disclaimer": SectionKind.BOILERPLATE,
    "chrome": SectionKind.BOILERPLATE,
    "more": SectionKind.BOILERPLATE,
}
_REACH = 900
_WORD_START = re.compile(r"\b[A-ZÀ-Þ]")
_STOPS = (". ", ".) ", '." ', "! ", "? ", ") ", "» ")


def cut_foot(sheet: Sheet, words: PageWords, lead: int, order: str) -> None:
    """Cut credits and end marks off the last line of the text, where a page has them in the same line."""
    text = sheet.page.text
    body = [line for line in sheet.page.lines[lead:] if sheet.kinds[line.number] in (SectionKind.BODY, SectionKind.LIST_ITEM)]
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
        pieces = _pieces(text, at, end, role, words)
        for kind_of_piece, left, right in pieces:
            if kind_of_piece is SectionKind.SOURCE_CREDIT and role != "credit":
                sheet.publisher = sheet.publisher or _behind_first_word(text, left, right)
        if role == "credit":
            take_agency(sheet, words, at, end)
        dates = find_dates(text, words.months, order, at, end)
        sheet.stamp(REPORTED, dates[0] if dates and role == "credit" else None)
        end = at
        while end > start and text[end - 1] in " (":
            end -= 1
    mark = trailing_end(text, start, end)
    if mark is None:
        mark = _trailing_word(text, start, end, words)
    if mark is not None:
        pieces = [(SectionKind.BOILERPLATE, mark, end), *pieces]
        end = mark
    if pieces:
        sheet.cut(line, [*before, (kind, start, end), *pieces])


def _pieces(text: str, start: int, end: int, role: str, words: PageWords) -> list[tuple[SectionKind, int, int]]:
    """The foot of a page that is all one line, cut where source and contacts begin."""
    pieces: list[tuple[SectionKind, int, int]] = []
    at, current = start, role
    for match in _WORD_START.finditer(text, start + 1, end):
        piece = text[match.start() : match.start() + 60]
        opening = words.opening_at(piece, tokens_of(piece))
        if opening is None or opening.role not in ("source", "contact") or opening.role == current or current == "contact":
            continue
        told = piece[: opening.end]
        if told.isupper() or told.endswith(":") or (opening.role == "contact" and opening.words >= 2):
            pieces.append((_KINDS[current], at, match.start()))
            at, current = match.start(), opening.role
    pieces.append((_KINDS[current], at, end))
    return pieces


def _behind_first_word(text: str, start: int, end: int) -> Range | None:
    """What a source line names, the word for it left out."""
    at = text.find(" ", start, end)
    while 0 < at < end and text[at] in " :":
        at += 1
    while end > at and text[end - 1].isspace():
        end -= 1
    return Range(at, end) if 0 < at < end else None


def _trailing_word(text: str, start: int, end: int, words: PageWords) -> int | None:
    """Where a word that closes a story stands behind the last full stop."""
    at = max(text.rfind(mark, max(start, end - 24), end) for mark in (". ", '." ', ".» ", '" '))
    begin = text.find(" ", at, end) + 1 if at >= 0 else 0
    if begin <= start or begin >= end or words.whole.get(key_of(text[begin:end])) != "end":
        return None
    return begin


def _inline_tail(text: str, low: int, end: int, words: PageWords) -> tuple[int, str] | None:
    """Where a sentence in text[low:end] begins like the foot of a page, and with which role."""
    at = low
    while True:
        stops = [i for i in (text.find(mark, at, end) for mark in _STOPS) if i >= 0]
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
        if opening is None or opening.role not in _KINDS:
            continue
        told = piece[: opening.end]
        if opening.role in ("source", "links", "contact") and not (told.isupper() or told.endswith(":") or opening.words >= 2):
            continue
        if opening.role in ("credit", "chrome", "disclaimer") and opening.words < 2:
            continue
        return at, opening.role
