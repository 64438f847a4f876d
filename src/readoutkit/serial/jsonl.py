"""Many readouts in one file, one a line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, Any, Literal

from readoutkit.errors import JSONFormError
from readoutkit.model.readout import Readout
from readoutkit.serial.json import dumps, loads


def dump_lines(readouts: Iterable[Readout], file: str | os.PathLike[str] | IO[str], *, include_text: bool = False) -> int:
    """Write readouts as JSON Lines; returns how many.

    Args:
        readouts: taken one at a time.
        file: a path (written anew, in UTF-8) or an open text file (left open).
        include_text: embed the documents.
    """
    count = 0
    with _opened(file, "w") as stream:
        for readout in readouts:
            stream.write(dumps(readout, include_text=include_text, indent=None) + "\n")
            count += 1
    return count


def load_lines(file: str | os.PathLike[str] | IO[str] | IO[bytes], *, lenient: bool = False) -> Iterator[Readout]:
    """Read JSON Lines, one readout at a time; empty lines are passed over.

    Args:
        file: a path or an open file.
        lenient: as for `loads`.

    Raises:
        JSONFormError: a line is not a readout; each problem begins with the number of the line.
    """
    with _opened(file, "rb") as stream:
        for number, line in enumerate(stream, start=1):
            if not line.strip():
                continue
            try:
                yield loads(line, lenient=lenient)
            except JSONFormError as error:
                raise JSONFormError([f"line {number}: {problem}" for problem in error.problems]) from None


@contextmanager
def _opened(file: Any, mode: Literal["rb", "w"]) -> Iterator[Any]:
    """A path opened and closed again, or an open file left as it is."""
    if not isinstance(file, str | os.PathLike):
        yield file
    elif mode == "rb":
        # Bytes: a line that is not UTF-8 is then reported with its number.
        with open(file, "rb") as lines:
            yield lines
    else:
        with open(file, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
