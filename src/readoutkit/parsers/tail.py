"""The text of a page and what follows it: lists, links, people for the press, credits, the feet of pages."""

from __future__ import annotations

from attrs import define

from readoutkit.model.vocabulary import SectionKind
from readoutkit.parsers.agencies import take_agency
from readoutkit.parsers.foot import cut_foot
from readoutkit.parsers.lines import Line
from readoutkit.parsers.marks import closes_page, is_address, is_attachment, is_copyright, is_end_mark, is_item, is_prose, is_sign_off
from readoutkit.parsers.ranks import ALONE, CHANGED, FOOT, LABELLED, REPORTED
from readoutkit.parsers.sheet import Sheet
from readoutkit.parsers.stamps import find_dates
from readoutkit.parsers.wording import Opening, PageWords
from readoutkit.text.layout import Range

_RANKS = {"published": LABELLED, "updated": CHANGED, "credit": REPORTED}
# Lines before and after a heading over links that are weighed against each other.
_AROUND = 400


def read_tail(sheet: Sheet, words: PageWords, lead: int, order: str, *, news: bool) -> None:
    """Mark every line from the lead on."""
    reader = _Reader(sheet, words, order, news)
    for line in sheet.page.lines[lead:]:
        if not sheet.is_marked(line):
            sheet.mark(line, reader.read(line, is_lead=line.number == lead))
    cut_foot(sheet, words, lead, order)


@define(slots=True)
class _Reader:
    """Reads the lines in order; `part` is where on the page it is: the text (empty), links, contact, or after the end.

    `expected` is the role of a word that stood alone: what it announces is the next line.
    """

    sheet: Sheet
    words: PageWords
    order: str
    news: bool
    part: str = ""
    expected: str = ""

    def read(self, line: Line, *, is_lead: bool) -> SectionKind:
        """What the line is."""
        whole = self.words.whole_role(line)
        opening = None if whole else self.words.opening_role(line)
        if is_lead and not whole:
            opening = None
        expected, self.expected = self.expected, ""
        if expected and whole is None:
            return self._announced(line, expected)
        if is_attachment(line):
            return SectionKind.ATTACHMENT
        role = whole or (opening.role if opening and _stands(line, opening) else "")
        return (self._by_role(line, role, whole, opening) if role else None) or self._by_shape(line)

    def _announced(self, line: Line, role: str) -> SectionKind:
        if role == "source":
            self.sheet.publisher = self.sheet.publisher or Range(line.start, line.end)
            return SectionKind.SOURCE_CREDIT
        self._stamp(line, role)
        return SectionKind.METADATA

    def _by_role(self, line: Line, role: str, whole: str | None, opening: Opening | None) -> SectionKind | None:
        """What a line is by its words; None when they mean nothing here."""
        if role in ("links", "more"):
            self.part = "" if self.news and _resumes(self.sheet, line) else "links"
            return SectionKind.BOILERPLATE
        if role == "contact":
            self.part = "contact"
            return SectionKind.CONTACT
        if role == "source":
            self._source(line, whole, opening)
            self.part = self.part or "links"
            return SectionKind.SOURCE_CREDIT
        if role in ("disclaimer", "end"):
            self.part = "after"
            return SectionKind.BOILERPLATE
        if role == "credit":
            take_agency(self.sheet, self.words, line.start, line.end)
            self._stamp(line, role)
            return SectionKind.SOURCE_CREDIT
        if role in ("published", "updated") and not is_prose(line):
            return self._dated(line, role, whole)
        if role == "caption":
            return SectionKind.CAPTION
        if role in ("chrome", "crest", "language") and (whole or not is_prose(line) or line.count <= 14):
            self.part = "links" if self.part == "contact" else self.part
            return SectionKind.BOILERPLATE
        if role in ("related", "share") and line.count <= 30 and not self.part:
            return SectionKind.BOILERPLATE
        return None

    def _by_shape(self, line: Line) -> SectionKind:
        """What a line is by its looks and by where it stands."""
        if is_end_mark(line) or is_copyright(line):
            self.part = "after" if closes_page(line) else self.part
            return SectionKind.BOILERPLATE
        if line.count <= 6 and self._is_stamp(line):
            return SectionKind.METADATA
        if self.part == "contact" or is_address(line):
            return SectionKind.CONTACT
        if self.part or is_sign_off(line):
            return SectionKind.BOILERPLATE
        return SectionKind.LIST_ITEM if is_item(line) else SectionKind.BODY

    def _source(self, line: Line, whole: str | None, opening: Opening | None) -> None:
        """The issuer a source line names, or the next line."""
        if whole or opening is None:
            self.expected = "source"
            return
        text, start = self.sheet.page.text, line.start + opening.end
        while start < line.end and text[start] in " :–-":
            start += 1
        if start < line.end:
            self.sheet.publisher = Range(start, line.end)

    def _dated(self, line: Line, role: str, whole: str | None) -> SectionKind:
        if whole:
            self.expected = role
        else:
            self._stamp(line, role)
        self.part = "links" if self.part == "contact" else self.part
        return SectionKind.METADATA

    def _stamp(self, line: Line, role: str) -> None:
        """Note a date below the text."""
        dates = find_dates(self.sheet.page.text, self.words.months, self.order, line.start, min(line.end, line.start + 400))
        self.sheet.stamp(_RANKS.get(role, FOOT), dates[0] if dates else None)

    def _is_stamp(self, line: Line) -> bool:
        """A date on a line of its own below the text."""
        dates = find_dates(self.sheet.page.text, self.words.months, self.order, line.start, line.end)
        if not dates or dates[0].end - dates[0].start < 0.6 * len(line):
            return False
        early = line.number < 8 and not any(rank <= ALONE for rank, _ in self.sheet.stamps)
        self.sheet.stamp(ALONE if early else FOOT, dates[0])
        return True


def _stands(line: Line, opening: Opening) -> bool:
    """Whether what the line opens with makes it furniture: a short line, or a phrase no sentence of a text begins with."""
    if opening.role in ("disclaimer", "credit", "caption", "attributed"):
        return opening.words >= 2 or line.count <= 20
    if opening.role == "source":
        return line.count <= 16 and (line.text[: opening.end].isupper() or ":" in line.text[: opening.end + 1])
    return line.count <= 16


def _resumes(sheet: Sheet, line: Line) -> bool:
    """Whether more text follows links in the middle of a story than stood before them."""
    lines, here = sheet.page.lines, line.number
    before = sum(len(other) for other in lines[max(here - _AROUND, 0) : here] if is_prose(other))
    after = sum(len(other) for other in lines[here + 1 : here + _AROUND] if other.count >= 20 and is_prose(other))
    return after > before
