"""How far a long run has come: a bar with rate and remaining time on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

import click
from attrs import define, field

from readoutkit.corpus.files import File, Format
from readoutkit.corpus.tables import count_rows
from readoutkit.errors import ReadoutkitError


@define
class Progress:
    """Counts documents on standard error where that is a terminal, and says lines above the bar."""

    files: Iterable[File]
    shown: bool
    _bar: Any = field(default=None, init=False)

    def __enter__(self) -> Progress:
        if self.shown:
            from tqdm import tqdm  # type: ignore[import-untyped]

            self._bar = tqdm(total=_total(self.files), unit=" documents", dynamic_ncols=True, file=sys.stderr, leave=False)
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def count(self, *, earlier: bool = False) -> None:
        """One document more; one of an earlier run says nothing about the rate of this one."""
        if self._bar is None:
            return
        if earlier:
            self._bar.initial += 1
        self._bar.update()

    def say(self, line: str) -> None:
        """A line on standard error."""
        if self._bar is None:
            click.echo(line, err=True)
        else:
            self._bar.write(line, file=sys.stderr)


def _total(files: Iterable[File]) -> int | None:
    """How many documents there are, about; None when that cannot be told."""
    try:
        return sum(count_rows(file) if file.format in (Format.LINES, Format.CSV, Format.PARQUET) else 1 for file in files)
    except (OSError, ValueError, ReadoutkitError):
        return None  # Whatever is wrong with the file is told when it is read.
