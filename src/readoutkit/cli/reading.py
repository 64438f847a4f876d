"""From documents to readouts, one at a time; what goes wrong with one is said and the next is read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import click
from attrs import define, field

from readoutkit.api import parse, parse_all
from readoutkit.cli.documents import READOUT_SUFFIXES, Document
from readoutkit.cli.remarks import failure_line, remark_line
from readoutkit.errors import JSONFormError, LexiconError, PluginError, UnknownParserError
from readoutkit.model.readout import Readout
from readoutkit.serial import load_lines, loads

# What is wrong with an option's value when the reading raises this.
OPTION_ERRORS: dict[str, tuple[type[Exception], ...]] = {"format": (UnknownParserError, PluginError), "language": (LexiconError,)}


@define
class Reader:
    """Reads documents with the options of a command line.

    `options` go to `parse` as they are. `failed` says whether any document could not be read.
    """

    options: dict[str, Any] = field(factory=dict)
    several: bool = False
    remarks: bool = True
    failed: bool = field(default=False, init=False)

    def read(self, document: Document) -> Iterator[Readout]:
        """The readouts of one document; none when it cannot be read. Remarks and failures go to standard error.

        Raises click.BadParameter when an option names a parser or a language that is not there.
        """
        try:
            readouts = self._load(document) if document.label.lower().endswith(READOUT_SUFFIXES) else self._parse(document)
        except JSONFormError as error:
            self.failed = True
            for problem in error.problems:
                click.echo(f"{document.label}: not a readout: {problem}", err=True)
            return
        except Exception as error:  # A bug met in one document must not cost the others.
            for option, kinds in OPTION_ERRORS.items():
                if option in self.options and isinstance(error, kinds):
                    raise click.BadParameter(str(error), param_hint=f"--{option}") from error
            self.failed = True
            click.echo(failure_line(document.label, document.name, error), err=True)
            return
        for readout in readouts:
            if self.remarks:
                for diagnostic in readout.diagnostics:
                    click.echo(remark_line(document.label, diagnostic), err=True)
            yield readout

    def _parse(self, document: Document) -> list[Readout]:
        data = document.read()
        if self.several:
            return parse_all(data, name=document.name, **self.options)
        return [parse(data, name=document.name, **self.options)]

    def _load(self, document: Document) -> list[Readout]:
        data = document.read()
        if document.label.lower().endswith(".jsonl"):
            return list(load_lines(io.BytesIO(data)))
        return [loads(data)]
