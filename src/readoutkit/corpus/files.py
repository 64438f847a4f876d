"""Which files are meant: names, folders, patterns; and what is in each, told from its name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from enum import StrEnum
from glob import glob, has_magic
from pathlib import Path

from attrs import frozen

from readoutkit.errors import DocumentError
from readoutkit.text.decode import MAX_CHARACTERS

# Four bytes a character is as long as UTF-8 gets; a larger document is not even opened.
MAX_BYTES = 4 * MAX_CHARACTERS


class Format(StrEnum):
    """What kind of file it is."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    LINES = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


_BY_SUFFIX = {
    ".txt": Format.TEXT,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".json": Format.JSON,
    ".jsonl": Format.LINES,
    ".ndjson": Format.LINES,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".parquet": Format.PARQUET,
}
# Tables have to be named: a folder may hold results beside documents.
_IN_FOLDERS = (Format.TEXT, Format.HTML)
# Browsers put the pictures and frames of page.html into a folder beside it.
_COMPANIONS = ("_files", ".files", "_fichiers")


@frozen
class File:
    """A file that holds documents: what messages call it, where it is, what it is."""

    label: str
    path: Path
    format: Format

    @property
    def name(self) -> str:
        """Its name without the folder, as readouts give it."""
        # A file name is bytes; those that are no UTF-8 cannot be written to JSON.
        return os.fsencode(self.path.name).decode("utf-8", "replace")

    def read(self) -> bytes:
        """All its bytes.

        Raises DocumentError, saying what to do, when there is nothing that can be read.
        """
        try:
            size = self.path.stat().st_size
            if size > MAX_BYTES:
                raise DocumentError(f"{size / 1e6:.0f} MB is more than a document can have; split it into single documents first")
            return self.path.read_bytes()
        except OSError as error:
            raise unreadable(error) from None


def unreadable(error: OSError) -> DocumentError:
    """What to tell a user about a file that cannot be opened or read."""
    if isinstance(error, FileNotFoundError):
        return DocumentError("no such file; check the path")
    if isinstance(error, PermissionError):
        return DocumentError("may not be read; check its permissions")
    if isinstance(error, IsADirectoryError):
        return DocumentError("is a folder, not a document; name a file in it")
    return DocumentError(f"cannot be read ({error.strerror or error})")


def format_of(path: Path) -> Format:
    """What a file is, told from its name; text when the name does not say."""
    return _BY_SUFFIX.get(path.suffix.lower(), Format.TEXT)


def find_files(arguments: Iterable[str | os.PathLike[str]]) -> Iterator[File]:
    """The files meant by names, folders and patterns (`**` reaches below), in the order given; those of one argument sorted by path.

    A folder stands for the text and HTML files below it; hidden ones, and the folders that browsers lay beside a saved page, are
    passed over. Tables and JSON Lines have to be named. An argument that means nothing gives a file that cannot be read, so that
    nobody takes silence for success.
    """
    for argument in arguments:
        path = Path(argument)
        label = os.fspath(argument)
        if path.is_dir():
            found = sorted(_below(path))
            # A folder without a document is told as a pattern that nothing fits.
            yield from map(_file, found) if found else iter((File(f"{label}{os.sep}*.txt", path / "*.txt", Format.TEXT),))
        elif has_magic(label) and not path.exists() and (matches := sorted(glob(label, recursive=True))):
            yield from find_files(matches)
        else:
            yield File(label, path, format_of(path))


def _file(path: Path) -> File:
    return File(str(path), path, format_of(path))


def _below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_companion(name, files)]
        for name in files:
            if not name.startswith(".") and _BY_SUFFIX.get(os.path.splitext(name)[1].lower()) in _IN_FOLDERS:
                yield Path(parent, name)


def _is_companion(folder: str, files: list[str]) -> bool:
    """Whether a folder only holds what belongs to a saved page beside it."""
    for ending in _COMPANIONS:
        if folder.endswith(ending):
            page = folder.removesuffix(ending)
            return any(f"{page}{suffix}" in files for suffix, form in _BY_SUFFIX.items() if form is Format.HTML)
    return False
