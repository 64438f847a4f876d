"""Reads the bulletins of an invented press office.

BULLETIN 12/2031
2 May 2031 | Press Office of the Presidency

President Strand receives the Prime Minister of Norway

President Bo Strand met today with ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from readoutkit.language.lexicon import Lexicon
from readoutkit.model.vocabulary import Genre, SectionKind
from readoutkit.text.document import Text
from readoutkit.text.layout import Block, Layout, Range

HEAD = re.compile(r"BULLETIN [0-9]+/[0-9]{4}\n")


@frozen
class Bulletin:
    """A head line, a line with date and office, the title, then paragraphs."""

    name: str = "bulletin"
    genre: Genre = Genre.RELEASE
    languages: tuple[str, ...] = ("en",)

    def score(self, text: Text, language: str) -> float:
        """Sure when the head line is there, else not at all."""
        return 1.0 if HEAD.match(text.folded) else 0.0

    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        """Every line that has something on it, and what it is."""
        lines = list(_lines(text.folded))
        kinds = [SectionKind.BOILERPLATE, SectionKind.METADATA, SectionKind.TITLE]
        blocks = [Block(kind, *line) for kind, line in zip(kinds, lines, strict=False)]
        blocks += [Block(SectionKind.BODY, *line) for line in lines[len(kinds) :]]
        title = Range(*lines[2]) if len(lines) > 2 else None
        return Layout(blocks=tuple(blocks), title=title)

    def split(self, text: Text, language: str) -> tuple[Range, ...]:
        """A page holds one bulletin."""
        return (Range(0, len(text.clean)),)


def _lines(folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in folded.split("\n"):
        content = line.strip()
        if content:
            first = start + line.index(content)
            yield first, first + len(content)
        start += len(line) + 1
