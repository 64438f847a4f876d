"""The sheet a parser fills in while it reads a page, line by line."""

from __future__ import annotations

import re

from attrs import define, field

from readoutkit.model.vocabulary import SectionKind
from readoutkit.parsers.lines import Line, Page
from readoutkit.parsers.stamps import Dated
from readoutkit.text.layout import Block, Layout, Range, Stamp

_URL = re.compile(r"https?://[^\s<>\"'«»()\[\]]{4,300}|\bwww\.[^\s<>\"'«»()\[\]]{4,200}")
_TERMINAL = ".!?…:;\"»)'"


@define(slots=True)
class Sheet:
    """What has been told of each line of a page so far, and the fields found.

    `stamps` holds (rank, date): the lowest rank is the publication date, the first of equals.
    """

    page: Page
    kinds: list[SectionKind | None] = field(init=False)
    cuts: dict[int, list[Block]] = field(factory=dict)
    stamps: list[tuple[int, Dated]] = field(factory=list)
    insets: list[Range] = field(factory=list)
    title: Range | None = None
    author: Range | None = None
    publisher: Range | None = None
    agency: Range | None = None
    dateline_place: Range | None = None
    url: str | None = None

    def __attrs_post_init__(self) -> None:
        self.kinds = [None] * len(self.page.lines)

    def mark(self, line: Line, kind: SectionKind) -> None:
        """Say what a line is; the first word stands."""
        if self.kinds[line.number] is None:
            self.kinds[line.number] = kind

    def is_marked(self, line: Line) -> bool:
        """Whether it has been said what the line is."""
        return self.kinds[line.number] is not None

    def cut(self, line: Line, pieces: list[tuple[SectionKind, int, int]]) -> None:
        """Take a line apart into several blocks; blanks at their edges are left out."""
        text, blocks = self.page.text, []
        for kind, start, end in pieces:
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if start < end:
                blocks.append(Block(kind, start, end))
        self.cuts[line.number] = blocks
        if blocks:
            self.kinds[line.number] = blocks[-1].kind

    def stamp(self, rank: int, date: Dated | None) -> None:
        """Note a date as the one the page may have been published on."""
        if date is not None:
            self.stamps.append((rank, date))

    def layout(self) -> Layout:
        """The finished layout; lines of which nothing was said are body."""
        blocks: list[Block] = []
        previous: Line | None = None
        for line in self.page.lines:
            kind = self.kinds[line.number] or SectionKind.BODY
            if line.number in self.cuts:
                blocks += self.cuts[line.number]
                previous = line
                continue
            if blocks and previous is not None and kind is blocks[-1].kind and _continues(previous, line, kind, self.page):
                blocks[-1] = Block(kind, blocks[-1].start, line.end)
            else:
                blocks.append(Block(kind, line.start, line.end))
            previous = line
        date = min(self.stamps, key=lambda item: item[0])[1] if self.stamps else None
        return Layout(
            blocks=tuple(blocks),
            title=self.title,
            author=self.author,
            publisher=self.publisher,
            agency=self.agency,
            dateline_place=self.dateline_place,
            published=Stamp(date.start, date.end, date.value) if date else None,
            url=self.url or first_url(self.page, blocks),
            insets=tuple(self.insets),
        )


def first_url(page: Page, blocks: list[Block]) -> str | None:
    """The first address outside the body, as the text gives it."""
    outside = {SectionKind.METADATA, SectionKind.BOILERPLATE, SectionKind.CONTACT, SectionKind.SOURCE_CREDIT}
    for block in blocks:
        if block.kind in outside:
            match = _URL.search(page.text, block.start, min(block.end, block.start + 2000))
            if match:
                return match.group().rstrip(".,;:!?")
    return None


def _continues(previous: Line, line: Line, kind: SectionKind, page: Page) -> bool:
    """Whether a line goes on with the paragraph of the line before it, as in text wrapped at a fixed width."""
    if line.gap or kind not in (SectionKind.BODY, SectionKind.LIST_ITEM) or not 40 <= len(previous) <= 110:
        return False
    first = line.text[0]
    if previous.text[-1] in _TERMINAL:
        # A full paragraph of wrapped lines may end one with a full stop: only the right edge tells.
        return kind is SectionKind.BODY and page.wrapped and len(previous) >= page.width * 0.72 and (first.isalnum() or first in "\"'(«")
    return first.islower() or ((page.wrapped or page.fills(previous)) and (first.isalnum() or first in "\"'(«"))
