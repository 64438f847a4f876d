"""Where results go: standard output, or a file that is whole or not touched at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click
from attrs import define, field

from readoutkit.corpus.permissions import permissions_for
from readoutkit.errors import OutputError

__all__ = ["Lines", "OutputError", "open_lines", "write_lines"]


@define
class Lines:
    """Lines of UTF-8 on their way out; `count` says how many there were."""

    stream: BinaryIO
    count: int = field(default=0, init=False)

    def write(self, line: str) -> None:
        """Write one line; its end is added."""
        self.stream.write(line.encode("utf-8") + b"\n")
        self.count += 1

    def write_ready(self, lines: bytes) -> None:
        """Write lines that are bytes already, ends included."""
        self.stream.write(lines)
        self.count += lines.count(b"\n")


@contextmanager
def open_lines(path: Path | None) -> Iterator[Lines]:
    """Lines to a file, or to standard output when there is no path.

    A file is written beside its final place under another name and renamed at the end: if anything fails, or nothing was
    written, a file that was there before stays as it was.

    Raises OutputError.
    """
    if path is None:
        yield Lines(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    try:
        target = path.resolve()
        if target.is_dir():
            raise OutputError(f"{path} is a folder; name a file in it")
        if target.exists() and not target.is_file():
            # A pipe or a device cannot be renamed over.
            with target.open("wb") as stream:
                yield Lines(stream)
            return
        if not target.parent.is_dir():
            raise OutputError(f"folder {path.parent} does not exist; create it first")
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror or error})") from error
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            lines = Lines(stream)
            yield lines
            stream.flush()
            os.fsync(stream.fileno())
        if lines.count:
            part.chmod(permissions_for(target))
            part.replace(target)
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror or error})") from error
    finally:
        part.unlink(missing_ok=True)


def write_lines(lines: Iterable[str], path: Path | None, option: str = "-o") -> None:
    """Write all lines to a file, or to standard output; a file that cannot be written is a wrong value of the option."""
    try:
        with open_lines(path) as out:
            for line in lines:
                out.write(line)
    except OutputError as error:
        raise click.BadParameter(str(error), param_hint=option) from error
