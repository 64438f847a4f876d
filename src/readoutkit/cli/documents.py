"""Which documents a command line means: files, folders, patterns, tables, and `-` for standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from readoutkit.corpus.columns import Columns
from readoutkit.corpus.document import Document, Failure, Kind
from readoutkit.corpus.files import MAX_BYTES, File, Format, find_files
from readoutkit.corpus.sources import documents_of

STANDARD_INPUT = File("stdin", Path("-"), Format.TEXT)
_PAGE_BEGINNINGS = (b"<!doctype html", b"<html")


def find_documents(arguments: Iterable[str]) -> Iterator[File]:
    """The files meant by the arguments, as `readoutkit.corpus.find_files` finds them; `-` stands for standard input."""
    for argument in arguments:
        if argument == "-":
            yield STANDARD_INPUT
        else:
            yield from find_files([argument])


def open_documents(file: File, columns: Columns) -> Iterator[Document | Failure]:
    """The documents of a file, or the one that comes in by standard input, which may be a page."""
    if file is not STANDARD_INPUT:
        yield from documents_of(file, columns)
        return
    content = sys.stdin.buffer.read(MAX_BYTES + 1)
    is_page = content[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_PAGE_BEGINNINGS)
    yield Document(content=content, kind=Kind.HTML if is_page else Kind.TEXT, name="stdin")
