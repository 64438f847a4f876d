"""A document's text in three views and the way back from each to the text as it came."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

from attrs import field, frozen

from readoutkit.language.words import Words, split_words
from readoutkit.model.span import Repair, Span
from readoutkit.text.decode import decode
from readoutkit.text.fold import fold
from readoutkit.text.repair import Break, find_breaks

T = TypeVar("T")


@frozen(slots=True)
class Text:
    """A document's text.

    * `raw`: as decoded; spans of the model count its code points.
    * `clean`: repaired; what finders give offsets into.
    * `folded`: `clean` with one kind of quotes, hyphens and blanks, of the same length; what finders match on.
    * `breaks`: the repairs as (start, end, replacement) in raw offsets.

    >>> text = load_text("Caf\u00c3\u00a9 de Berne")
    >>> text.clean, text.span(0, 4).end
    ('Café de Berne', 5)
    """

    raw: str
    clean: str
    folded: str
    breaks: tuple[Break, ...] = ()
    # Where each repair begins and ends, in raw and in clean offsets: the map, kept while it is made.
    _raw_ends: tuple[int, ...] = field(default=(), repr=False, eq=False)
    _clean_starts: tuple[int, ...] = field(default=(), repr=False, eq=False)
    _clean_ends: tuple[int, ...] = field(default=(), repr=False, eq=False)
    _made: dict[Hashable, Any] = field(factory=dict, init=False, repr=False, eq=False)

    def once(self, work: Callable[..., T], *details: Hashable) -> T:
        """What `work(text, *details)` makes of this text, made once however many ask."""
        key = (work, *details)
        if key not in self._made:
            self._made[key] = work(self, *details)
        made: T = self._made[key]
        return made

    @property
    def words(self) -> Words:
        """The words of the folded text."""
        return self.once(_split)

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """The repairs as model objects."""
        return tuple(
            Repair(span=Span(start=b.start, end=b.end, text=self.raw[b.start : b.end]), replacement=b.replacement) for b in self.breaks
        )

    def raw_offset(self, clean_offset: int, *, end: bool = False) -> int:
        """The raw offset of a clean one.

        Inside a repair it is where the broken characters begin, with `end` where they end.
        """
        i = bisect_right(self._clean_starts, clean_offset) - 1
        if i < 0:
            return clean_offset
        if clean_offset >= self._clean_ends[i]:
            return self._raw_ends[i] + clean_offset - self._clean_ends[i]
        if clean_offset == self._clean_starts[i] or not end:
            return self.breaks[i].start
        return self._raw_ends[i]

    def clean_offset(self, raw_offset: int) -> int:
        """The clean offset of a raw one; inside broken characters, where their repair begins."""
        i = bisect_right(self.breaks, raw_offset, key=_start) - 1
        if i < 0:
            return raw_offset
        if raw_offset >= self._raw_ends[i]:
            return self._clean_ends[i] + raw_offset - self._raw_ends[i]
        return self._clean_starts[i]

    def is_blank(self, start: int, end: int) -> bool:
        """Whether clean[start:end] holds nothing but blanks, as repaired or as it came."""
        if not self.folded[start:end].strip():
            return True
        return bool(self.breaks) and not self.raw[self.raw_offset(start) : self.raw_offset(end, end=True)].strip()

    def span(self, start: int, end: int) -> Span:
        """The model span of clean[start:end], without blanks (no-break ones too) at either end.

        Raises ValueError when nothing but blanks is left, or when the offsets lie outside the text.
        """
        if not 0 <= start <= end <= len(self.clean):
            raise ValueError(f"no such stretch of text: {start} to {end} of {len(self.clean)}")
        folded = self.folded
        while start < end and folded[start].isspace():
            start += 1
        while start < end and folded[end - 1].isspace():
            end -= 1
        first, last = self.raw_offset(start), self.raw_offset(end, end=True)
        # A broken letter may itself begin or end with a blank.
        while first < last and self.raw[first].isspace():
            first += 1
        while first < last and self.raw[last - 1].isspace():
            last -= 1
        if start >= end or first >= last:
            raise ValueError(f"nothing but blanks from {start} to {end}")
        return Span(start=first, end=last, text=self.raw[first:last])


def _split(text: Text) -> Words:
    return split_words(text.folded)


def _start(item: Break) -> int:
    return item.start


def load_text(source: str | bytes, name: str | None = None) -> Text:
    """Decode, repair and fold a document; `name` is used in error messages.

    Raises DocumentError when it is not text (see `decode`).
    """
    raw = decode(source, name)
    return mend(raw, find_breaks(raw))


def mend(raw: str, breaks: Sequence[Break]) -> Text:
    """A text with its repairs applied: breaks in order, disjoint."""
    if not breaks:
        return Text(raw, raw, fold(raw))
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at, length = 0, 0
    for item in breaks:
        parts += (raw[at : item.start], item.replacement)
        length += item.start - at
        starts.append(length)
        length += len(item.replacement)
        ends.append(length)
        at = item.end
    parts.append(raw[at:])
    clean = "".join(parts)
    return Text(raw, clean, fold(clean), tuple(breaks), tuple(b.end for b in breaks), tuple(starts), tuple(ends))
