"""What a run has done so far, written down beside its output, so that another run can go on from there.

The first line says how documents are read; then one line for each document: its fingerprint, where its lines end in the output, a
checksum of the output up to there, and why it could not be read. Lines of the output are written before the line here, so whatever
stands here stands there, too, unless the power went; then the checksum tells.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from attrs import asdict

from readoutkit.corpus.document import Failure

FORM = 1
_BLOCK = 1 << 20


class Entry(NamedTuple):
    """What is written down of one document."""

    place: str
    fingerprint: str
    end: int
    checksum: int
    failure: Failure | None


def head_line(settings: dict[str, Any]) -> bytes:
    """The first line."""
    return _line({"journal": FORM, **settings})


def entry_line(entry: Entry) -> bytes:
    """The line of a document."""
    return _line([*entry[:4], None if entry.failure is None else asdict(entry.failure)])


def read_head(journal: BinaryIO) -> dict[str, Any] | None:
    """The settings in the first line; None when there is none that was written to its end."""
    data = _data(journal.readline())
    return data if isinstance(data, dict) and data.pop("journal", None) == FORM else None


def read_entries(journal: BinaryIO) -> Iterator[Entry]:
    """The documents, up to the first line that is not whole."""
    while isinstance(data := _data(journal.readline()), list):
        place, mark, end, checksum, failure = data
        yield Entry(place, mark, end, checksum, None if failure is None else Failure(**{**failure, "problems": tuple(failure["problems"])}))


def valid_length(journal: BinaryIO, output: BinaryIO) -> tuple[int, int, int, int]:
    """How much of a stopped run holds: documents, bytes of the journal, bytes of the output, checksum of these.

    The journal stands behind its first line. What comes after the last entry that agrees with the output is of no use.
    """
    held = (0, journal.tell(), 0, 0)
    done, checksum = 0, 0
    for number, entry in enumerate(read_entries(journal), start=1):
        while done < entry.end:
            block = output.read(min(_BLOCK, entry.end - done))
            if not block:
                return held
            checksum = zlib.crc32(block, checksum)
            done += len(block)
        if entry.end != done or checksum != entry.checksum:
            return held
        held = (number, journal.tell(), done, checksum)
    return held


def _line(data: Any) -> bytes:
    # ASCII: names of files may hold what UTF-8 does not.
    return json.dumps(data, separators=(",", ":")).encode("ascii") + b"\n"


def _data(line: bytes) -> Any:
    if not line.endswith(b"\n"):
        return None
    try:
        return json.loads(line)
    except ValueError:
        return None
