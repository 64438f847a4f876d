"""The program `readoutkit`: what each command takes, does and answers.

Exit codes: 0, everything was read; 1, some document could not be read (the others were); 2, wrong use.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from readoutkit.api import detect as detect_format
from readoutkit.cli.card import Card
from readoutkit.cli.documents import find_documents
from readoutkit.cli.exporting import export
from readoutkit.cli.ledger import ledger_command
from readoutkit.cli.output import OutputError, open_lines
from readoutkit.cli.painting import terminal_paint, terminal_width
from readoutkit.cli.reading import Reader
from readoutkit.cli.remarks import failure_line
from readoutkit.cli.scoring import agree, evaluate_command
from readoutkit.cli.store import store
from readoutkit.serial import dumps, json_schema
from readoutkit.taxonomy.taxonomy import load_taxonomy
from readoutkit.version import __version__

F = TypeVar("F", bound=Callable[..., Any])


def _published(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            raise click.BadParameter(f"{value!r} is no date; write it as 2026-01-31") from None
    return value


def _reading_options(command: F) -> F:
    """The options that say how documents are to be read."""
    for option in reversed(
        (
            click.option("--format", metavar="NAME", help="Read with this parser instead of the best one, e.g. wire_story."),
            click.option("--language", metavar="CODE", help="Language of the documents (en, fr) instead of the one found."),
            click.option("--published", metavar="DATE", callback=_published, help="Publication date; resolves 'today'."),
            click.option("--url", metavar="URL", help="Address the document came from; a date in it counts as the publication date."),
        )
    ):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="readoutkit")
def main() -> None:
    """Read diplomatic readouts: who met whom, about what, and who promised what.

    Documents are UTF-8 text. `-` stands for standard input, a folder for all the .txt files below it.
    """


@main.command()
@click.argument("documents", nargs=-1, required=True, metavar="FILES_OR_FOLDERS...")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here instead of to standard output.")
@_reading_options
@click.option("--include-text", is_flag=True, help="Put the full text of each document into its readout.")
@click.option("--all", "several", is_flag=True, help="Split pages that hold several readouts.")
@click.option("-q", "--quiet", is_flag=True, help="No remarks about documents that could be read.")
def parse(documents: tuple[str, ...], output: Path | None, include_text: bool, several: bool, quiet: bool, **options: str | None) -> None:
    """Write one readout a line, as JSON.

    A file given with -o is replaced only when everything has been written.
    """
    reader = Reader({key: value for key, value in options.items() if value}, several=several, remarks=not quiet)
    found = list(find_documents(documents))
    if output and any(d.path and d.path.exists() and output.exists() and d.path.samefile(output) for d in found):
        raise click.BadParameter(f"{output} is one of the documents to be read", param_hint="-o")
    try:
        with open_lines(output) as lines:
            for document in found:
                for readout in reader.read(document):
                    lines.write(dumps(readout, include_text=include_text, indent=None))
    except OutputError as error:
        raise click.BadParameter(str(error), param_hint="-o") from error
    if output and not lines.count:
        click.echo(f"{output}: not written, since nothing could be read", err=True)
    sys.exit(1 if reader.failed else 0)


@main.command()
@click.argument("documents", nargs=-1, required=True, metavar="FILES...")
@_reading_options
@click.option("--all", "several", is_flag=True, help="Split pages that hold several readouts.")
def show(documents: tuple[str, ...], several: bool, **options: str | None) -> None:
    """Show documents, or readouts from .json and .jsonl files, as cards to read.

    Colours appear only on a terminal and not when NO_COLOR is set.
    """
    columns = terminal_width()
    card = Card(columns, terminal_paint(), load_taxonomy())
    reader = Reader({key: value for key, value in options.items() if value}, several=several, remarks=False)
    shown = 0
    for document in find_documents(documents):
        for readout in reader.read(document):
            if shown:
                click.echo("\n" + "─" * columns + "\n")
            for line in card.lines(readout):
                click.echo(line)
            shown += 1
    sys.exit(1 if reader.failed else 0)


@main.command()
@click.argument("documents", nargs=-1, required=True, metavar="FILES_OR_FOLDERS...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def detect(documents: tuple[str, ...], as_json: bool) -> None:
    """Say of each document which format and language it has, and whether it is a readout at all.

    Columns: document, readout or no readout, language, formats with their scores, best first.
    """
    failed = False
    for document in find_documents(documents):
        try:
            detection = detect_format(document.read())
        except Exception as error:  # As for parse: one document must not cost the others.
            failed = True
            click.echo(failure_line(document.label, document.name, error), err=True)
            continue
        if as_json:
            row = {
                "name": document.name,
                "is_readout": detection.is_readout,
                "language": detection.language,
                "formats": {name: round(score, 3) for name, score in detection.formats},
            }
            click.echo(json.dumps(row, ensure_ascii=False))
        else:
            ranked = " ".join(f"{name} {score:.2f}" for name, score in detection.formats)
            click.echo(f"{document.label}\t{'readout' if detection.is_readout else 'no readout'}\t{detection.language}\t{ranked}")
    sys.exit(1 if failed else 0)


@main.command()
def schema() -> None:
    """Print the JSON Schema of readouts."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=1))


for command in (evaluate_command, agree, export, ledger_command, store):
    main.add_command(command)
