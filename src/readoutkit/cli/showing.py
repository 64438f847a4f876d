"""`readoutkit show`: readouts as cards in the terminal, or as pages for a browser."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from readoutkit.cli.card import Card
from readoutkit.cli.documents import find_documents
from readoutkit.cli.options import reading_options
from readoutkit.cli.output import OutputError
from readoutkit.cli.pages import write_pages
from readoutkit.cli.painting import terminal_paint, terminal_width
from readoutkit.cli.reading import Reader
from readoutkit.corpus.columns import Columns
from readoutkit.model.readout import Readout
from readoutkit.taxonomy.taxonomy import load_taxonomy


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="FILES...")
@reading_options
@click.option("--all", "several", is_flag=True, help="Split pages that hold several readouts.")
@click.option("--html", type=click.Path(path_type=Path), metavar="FILE", help="Write the evidence page of a document here instead.")
def show(documents: tuple[str, ...], several: bool, html: Path | None, columns: Columns, **options: str | None) -> None:
    """Show documents, or readouts from .json and .jsonl files, as cards to read.

    Colours appear only on a terminal and not when NO_COLOR is set. With --html a page to open in a browser is written, one file
    that needs nothing else; for several documents name a folder that exists.
    """
    reader = Reader({key: value for key, value in options.items() if value}, several=several, remarks=False, columns=columns)
    readouts = (readout for document in find_documents(documents) for readout in reader.read(document))
    try:
        if html is None:
            _show_cards(readouts)
        else:
            write_pages(readouts, html)
    except OutputError as error:
        raise click.BadParameter(str(error), param_hint="--html") from error
    sys.exit(1 if reader.failed else 0)


def _show_cards(readouts: Iterable[Readout]) -> None:
    width = terminal_width()
    card = Card(width, terminal_paint(), load_taxonomy())
    for number, readout in enumerate(readouts):
        if number:
            click.echo("\n" + "─" * width + "\n")
        for line in card.lines(readout):
            click.echo(line)
