"""From the bytes of a file, or a string a caller holds, to text that offsets can count."""

from __future__ import annotations

import re

from readoutkit.errors import DocumentError
from readoutkit.text.fold import fold

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")

MAX_CHARACTERS = 20_000_000
"""Longest document that is read, in characters; a readout has a few thousand."""


def decode(source: str | bytes, name: str | None = None) -> str:
    """The text of a document, character for character: UTF-8, no newline translation, no stripping, no normalisation.

    A byte-order mark stays (and counts); readers treat it as a blank. Lone surrogates in a string are let through; two that make a
    pair are one character cut in halves, which JSON cannot tell from the whole one, and are joined.

    Raises DocumentError, naming the document, when the bytes are not UTF-8, when there are NUL characters (a binary
    file or UTF-16), when nothing but blanks is left, and past MAX_CHARACTERS.

    >>> decode("Réunion à Berne".encode())
    'Réunion à Berne'
    """
    label = name or "document"
    if len(source) > (MAX_CHARACTERS if isinstance(source, str) else 4 * MAX_CHARACTERS):
        raise DocumentError(f"{label}: longer than {MAX_CHARACTERS:,} characters; split it into single documents first")
    if isinstance(source, str):
        text = _PAIR.sub(_joined, source)
    else:
        if source[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in source:
            raise DocumentError(f"{label}: holds NUL bytes, so it is a binary file or UTF-16; save it as UTF-8 text")
        try:
            text = source.decode("utf-8")
        except UnicodeDecodeError as error:
            raise DocumentError(f"{label}: not UTF-8 at byte {error.start}; convert it (its encoding may be cp1252)") from error
    if "\x00" in text:
        raise DocumentError(f"{label}: holds NUL characters, so it is not text")
    if len(text) > MAX_CHARACTERS:
        raise DocumentError(f"{label}: longer than {MAX_CHARACTERS:,} characters; split it into single documents first")
    if not fold(text).strip():
        raise DocumentError(f"{label}: empty, nothing but blanks")
    return text


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16")
