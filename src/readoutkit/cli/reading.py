"""From documents to readouts, one at a time; what goes wrong with one is said and the next is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
from attrs import define, field

from readoutkit.cli.documents import open_documents
from readoutkit.cli.remarks import failure_lines, remark_line
from readoutkit.corpus.columns import Columns
from readoutkit.corpus.files import File
from readoutkit.corpus.reading import Reading, read_document
from readoutkit.errors import LexiconError, PluginError, UnknownParserError
from readoutkit.model.readout import Readout


def make_reading(options: dict[str, Any], *, several: bool = False) -> Reading:
    """The options of a command line as they go to the reading.

    Raises click.BadParameter when one names a parser or a language that is not there.
    """
    reading = Reading(**options, split=several)
    try:
        reading.check()
    except (UnknownParserError, PluginError) as error:
        raise click.BadParameter(str(error), param_hint="--format") from error
    except LexiconError as error:
        raise click.BadParameter(str(error), param_hint="--language") from error
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--published") from error
    return reading


@define
class Reader:
    """Reads documents with the options of a command line.

    `options` go to `parse` as they are. `failed` says whether any document could not be read.
    """

    options: dict[str, Any] = field(factory=dict)
    several: bool = False
    remarks: bool = True
    columns: Columns = field(factory=Columns)
    failed: bool = field(default=False, init=False)

    def read(self, file: File) -> Iterator[Readout]:
        """The readouts of a file's documents; none of one that cannot be read. Remarks and failures go to standard error.

        Raises click.BadParameter when an option names a parser or a language that is not there.
        """
        reading = make_reading(self.options, several=self.several)
        for document in open_documents(file, self.columns):
            outcome = read_document(document, reading)
            if outcome.failure is not None:
                self.failed = True
                for line in failure_lines(outcome.failure):
                    click.echo(line, err=True)
            for readout in outcome.readouts:
                if self.remarks:
                    for diagnostic in readout.diagnostics:
                        click.echo(remark_line(outcome.label, diagnostic), err=True)
                yield readout
