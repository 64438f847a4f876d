"""Evidence pages on disk: one file, or one file a readout in a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from readoutkit.cli.output import OutputError, open_lines
from readoutkit.errors import DocumentError
from readoutkit.model.readout import Readout
from readoutkit.view.evidence import render_evidence

_UNSAFE = re.compile(r"[^\w.-]+")


def write_pages(readouts: Iterable[Readout], target: Path) -> None:
    """Write the page of each readout: into the folder if the target is one, else into that one file.

    Raises OutputError when several readouts are to go into one file, a readout does not carry its text, or a file cannot be written.
    """
    if target.is_dir():
        taken: set[str] = set()
        for readout in readouts:
            _write(readout, target / _file_name(readout, taken))
        return
    several = tuple(islice(readouts, 2))
    if len(several) > 1:
        raise OutputError(f"{target} can hold one readout, and there are several; name a folder that exists to get a page for each")
    for readout in several:
        _write(readout, target)


def _write(readout: Readout, path: Path) -> None:
    try:
        page = render_evidence(readout)
    except DocumentError as error:
        raise OutputError(f"{error} (`readoutkit parse --include-text` keeps it)") from error
    with open_lines(path) as lines:
        lines.write(page)


def _file_name(readout: Readout, taken: set[str]) -> str:
    """A name of letters, digits, dots and dashes; a number tells readouts of one name apart."""
    stem = _UNSAFE.sub("-", Path(readout.source.name or readout.id).stem if "#" not in readout.id else readout.id).strip(".-") or "readout"
    name, number = stem, 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add(name)
    return f"{name}.html"
