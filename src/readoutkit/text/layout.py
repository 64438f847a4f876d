"""What a parser says of a page: which stretch of it is what. Offsets are into the clean text."""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.model.vocabulary import SectionKind


@frozen(slots=True)
class Range:
    """A stretch of the clean text, end exclusive."""

    start: int
    end: int


@frozen(slots=True)
class Block:
    """One section of the page: a paragraph of the body, a list item, a line of furniture."""

    kind: SectionKind
    start: int
    end: int


@frozen(slots=True)
class Stamp:
    """The publication date where the page states it; `value` is an ISO date or local date-time."""

    start: int
    end: int
    value: str


@frozen(slots=True, kw_only=True)
class Layout:
    """A page taken apart. Blocks are in order and do not overlap; the rest are places within them."""

    blocks: tuple[Block, ...]
    title: Range | None = None
    author: Range | None = None
    publisher: Range | None = None
    agency: Range | None = None
    dateline_place: Range | None = None
    published: Stamp | None = None
    url: str | None = None
    # A quoted post or a pasted release: read on its own by parse_all.
    insets: tuple[Range, ...] = field(default=())

    def fault(self, length: int) -> str:
        """What makes this no layout of a text of that length; empty when nothing does."""
        before = 0
        for block in self.blocks:
            if not before <= block.start < block.end <= length:
                return f"block {block.start} to {block.end} is out of order, empty, or outside a text of {length} characters"
            before = block.end
        named = (self.title, self.author, self.publisher, self.agency, self.dateline_place, self.published, *self.insets)
        for place in named:
            if place is not None and not 0 <= place.start <= place.end <= length:
                return f"{place.start} to {place.end} lies outside a text of {length} characters"
        return ""
