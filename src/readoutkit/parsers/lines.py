"""The lines of a page: the unit that layout is told from."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import define

from readoutkit.language.words import fold_accents
from readoutkit.text.document import Text

_EDGE = (60, 82)  # characters a line of mail may have before it is broken
_LINE = re.compile(r"[^\n\r]+")
_BREAK = re.compile(r"\r\n|[\n\r]")
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+")
_TAG = re.compile(r"<[^<>\n]{1,200}>")
# No phrase that tells a line from another is longer than this.
_KEY_CHARACTERS = 200

Key = tuple[str, ...]


def key_of(folded: str) -> Key:
    """The words a line is recognised by: lower case, without accents and marks, every number a `#`.

    >>> key_of("Previous topic - Next topic")
    ('previous', 'topic', 'next', 'topic')
    """
    return tuple(word for word, _ in tokens_of(folded))


def tokens_of(folded: str) -> list[tuple[str, int]]:
    """The words of a key, each with the offset of its end."""
    if "<" in folded:
        folded = _TAG.sub(lambda tag: " " * len(tag.group()), folded)
    return [("#" if m.group()[0].isdigit() else fold_accents(m.group().lower()), m.end()) for m in _TOKEN.finditer(folded)]


@define(slots=False, eq=False)
class Line:
    """One line with something on it: text[start:end] of the folded text, without the blanks around it."""

    number: int
    start: int
    end: int
    text: str
    gap: bool  # an empty line stands before it

    @cached_property
    def key(self) -> Key:
        """The first words of the line (see `key_of`)."""
        return tuple(word for word, _ in self.tokens)

    @cached_property
    def tokens(self) -> list[tuple[str, int]]:
        """The words of the key, each with the offset of its end in `text`."""
        return tokens_of(self.text[:_KEY_CHARACTERS])

    @cached_property
    def count(self) -> int:
        """How many words the line has, counted to 60."""
        return len(self.text[:500].split()[:60])

    def __len__(self) -> int:
        return self.end - self.start


@define(slots=False, eq=False)
class Page:
    """A document as lines; `text` is what parsers match on (the folded view)."""

    document: Text
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The folded text."""
        return self.document.folded

    @cached_property
    def wrapped(self) -> bool:
        """Whether paragraphs were broken into lines of about one width."""
        inside = self._inside
        if len(inside) < 3 or self.width > 110:
            return False
        return sum(length >= self.width * 0.72 for length in inside) >= 0.7 * len(inside)

    @cached_property
    def typed(self) -> bool:
        """Whether some lines were broken at the right edge of a terminal, as mail and news are."""
        return sum(_EDGE[0] <= length <= _EDGE[1] for length in self._inside) >= 3

    def fills(self, line: Line) -> bool:
        """Whether a line was broken at that edge and not at the end of a sentence."""
        return self.typed and _EDGE[0] <= len(line) <= _EDGE[1] and (line.text[-1].islower() or line.text[-1] == ",")

    @cached_property
    def width(self) -> int:
        """The width most lines that another follows without a gap keep to."""
        inside = sorted(self._inside)
        return inside[len(inside) * 9 // 10] if inside else 0

    @cached_property
    def _inside(self) -> list[int]:
        """Lengths of the lines that go on in the next line without a gap."""
        return [len(line) for line, after in zip(self.lines, self.lines[1:], strict=False) if not after.gap and len(line) >= 40]


def read_page(document: Text) -> Page:
    """Split a document into its lines that have something on them."""
    folded = document.folded
    lines: list[Line] = []
    before = 0
    for match in _LINE.finditer(folded):
        start, end = match.span()
        while start < end and folded[start].isspace():
            start += 1
        while start < end and folded[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        gap = not lines or len(_BREAK.findall(folded, before, match.start())) > 1
        lines.append(Line(len(lines), start, end, folded[start:end], gap))
        before = end
    return Page(document, tuple(lines))
