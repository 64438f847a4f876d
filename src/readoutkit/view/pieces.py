"""A text cut into lines and pieces, so that every place a claim rests on is a row of whole pieces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from readoutkit.model.span import Section
from readoutkit.view.claims import KINDS, Claim

# What could reorder or hide the words around it, or cannot be written into a page at all.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_INDENT = 8  # blanks that a section leaves out at either end of its line
_LINE = re.compile("\r\n|\r|\n")


def visible(text: str) -> str:
    """The text with control characters and lone surrogates spelled out; tabs and line ends stay.

    >>> visible("a\\u202eb")
    'a⟨U+202E⟩b'
    """
    return _UNSEEN.sub(lambda match: f"⟨U+{ord(match.group()):04X}⟩", text)


@frozen
class Piece:
    """A stretch of one line on which the same claims rest; `start` counts code points of the raw text."""

    start: int
    text: str
    claims: tuple[Claim, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of the claims, each once, in the order of `KINDS`."""
        held = {claim.kind for claim in self.claims}
        return tuple(kind for kind in KINDS if kind in held)


@frozen
class Line:
    """One line of the text, and the kind of section it makes up (`body` where it is none, or holds several)."""

    kind: str
    pieces: tuple[Piece, ...]


def cut_lines(text: str, claims: Sequence[Claim], sections: Iterable[Section]) -> Iterator[Line]:
    """The lines of a text, cut wherever a claim begins or ends; time grows with the text and the number of places."""
    changes = _changes(claims)
    starts = iter(sorted((section.span.start, section.span.end, str(section.kind)) for section in sections))
    section = next(starts, None)
    held: dict[str, tuple[Claim, int]] = {}
    at = 0
    for start, end in _line_bounds(text):
        while section is not None and section[1] <= start:
            section = next(starts, None)
        kind = section[2] if section is not None and section[0] <= start + _INDENT and end <= section[1] + _INDENT else "body"
        pieces = []
        before = start
        while at < len(changes) and changes[at][0] < end:
            offset = max(changes[at][0], start)
            if offset > before:
                pieces.append(Piece(before, text[before:offset], tuple(claim for claim, _ in held.values())))
                before = offset
            _apply(changes[at], held)
            at += 1
        if end > before:
            pieces.append(Piece(before, text[before:end], tuple(claim for claim, _ in held.values())))
        yield Line(kind, tuple(pieces))


def _changes(claims: Sequence[Claim]) -> list[tuple[int, int, int, Claim]]:
    """Where claims begin (1) and end (0), in order; at one place what ends comes first."""
    changes = []
    for number, claim in enumerate(claims):
        for place in claim.places:
            changes += [(place.start, 1, number, claim), (place.end, 0, number, claim)]
    return sorted(changes, key=lambda change: change[:3])


def _apply(change: tuple[int, int, int, Claim], held: dict[str, tuple[Claim, int]]) -> None:
    """Places of one claim may overlap: it is held until the last of them ends."""
    _, begins, _, claim = change
    count = held.get(claim.id, (claim, 0))[1] + (1 if begins else -1)
    if count:
        held[claim.id] = (claim, count)
    else:
        held.pop(claim.id, None)


def _line_bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _LINE.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)
