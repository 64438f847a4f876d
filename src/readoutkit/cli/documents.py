"""Which documents a command line means, and their bytes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from readoutkit.errors import DocumentError
from readoutkit.text.decode import MAX_CHARACTERS

TEXT_SUFFIX = ".txt"
READOUT_SUFFIXES = (".jsonl", ".json")
# Four bytes a character is as long as UTF-8 gets; a larger file is not even opened.
_MAX_BYTES = 4 * MAX_CHARACTERS


@frozen
class Document:
    """A document named on the command line; without a path it is standard input."""

    label: str
    path: Path | None = None

    @property
    def name(self) -> str:
        """What readouts call the document: the file's name without its folder."""
        name = self.path.name if self.path else self.label
        # A file name is bytes; those that are no UTF-8 cannot be written to JSON.
        return os.fsencode(name).decode("utf-8", "replace")

    def read(self) -> bytes:
        """The bytes of the document.

        Raises DocumentError, saying what to do, when there is nothing that can be read.
        """
        try:
            if self.path is None:
                return sys.stdin.buffer.read(_MAX_BYTES + 1)
            size = self.path.stat().st_size
            if size > _MAX_BYTES:
                raise DocumentError(f"{size / 1e6:.0f} MB is more than a document can have; split it into single documents first")
            return self.path.read_bytes()
        except FileNotFoundError:
            raise DocumentError("no such file; check the path") from None
        except PermissionError:
            raise DocumentError("may not be read; check its permissions") from None
        except IsADirectoryError:
            raise DocumentError("is a folder, not a document; name a file in it") from None
        except OSError as error:
            raise DocumentError(f"cannot be read ({error.strerror or error})") from error


def find_documents(arguments: Iterable[str]) -> Iterator[Document]:
    """The documents meant by files, folders and `-`, in the order given; those of a folder sorted by path, subfolders included.

    A folder without a text file gives a document that cannot be read, so that nobody takes silence for success.
    """
    for argument in arguments:
        if argument == "-":
            yield Document("stdin")
            continue
        path = Path(argument)
        if not path.is_dir():
            yield Document(argument, path)
            continue
        found = sorted(_texts_below(path))
        if not found:
            yield Document(f"{argument}{os.sep}*{TEXT_SUFFIX}", path / f"*{TEXT_SUFFIX}")
        for text in found:
            yield Document(str(text), text)


def _texts_below(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.lower().endswith(TEXT_SUFFIX) and not name.startswith("."):
                yield Path(parent, name)
