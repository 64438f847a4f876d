"""`readoutkit export`: readouts as tables, event data or linked data."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Literal

import click

from readoutkit.cli.documents import find_documents
from readoutkit.cli.output import OutputError, open_lines
from readoutkit.cli.reading import Reader
from readoutkit.errors import MissingExtraError, TableError
from readoutkit.model.readout import Readout

TABLES = ("parquet", "csv")
LINES = ("plover", "jsonld")
# Half characters: files of UTF-8 cannot hold them.
_SURROGATE = re.compile("[\ud800-\udfff]")


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="FILES_OR_FOLDERS...")
@click.option("--to", "form", type=click.Choice((*TABLES, *LINES)), default="parquet", show_default=True, help="What to write.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="PATH", help="A folder for tables, a file for the others.")
@click.option("--include-text", is_flag=True, help="Tables: put the full texts into that of documents.")
@click.option("--keep-formulas", is_flag=True, help="csv: leave text alone that a spreadsheet would run as a formula.")
@click.option("--dyads", is_flag=True, help="plover: one record for each pair of actors.")
def export(documents: tuple[str, ...], form: str, output: Path | None, include_text: bool, keep_formulas: bool, dyads: bool) -> None:
    """Write readouts in the forms other programs read.

    Takes readouts (.json, .jsonl) or documents, which are read on the way. parquet and csv are a folder of tables; plover (event data) and
    jsonld (linked data) are one JSON object a line, to standard output when there is no -o.
    """
    for given, name, forms in (
        (include_text, "--include-text", TABLES),
        (keep_formulas, "--keep-formulas", ("csv",)),
        (dyads, "--dyads", ("plover",)),
    ):
        if given and form not in forms:
            raise click.UsageError(f"{name} is for --to {' and '.join(forms)}, not for {form}")
    if form in TABLES and output is None:
        raise click.UsageError(f"-o FOLDER is missing: {form} writes a folder of tables")
    reader = Reader(remarks=False)
    readouts: Iterator[Readout] = (readout for file in find_documents(documents) for readout in reader.read(file))
    first = next(readouts, None)
    if first is None:
        click.echo(f"{output}: not written, since nothing could be read" if output else "nothing could be read", err=True)
        sys.exit(1 if reader.failed else 0)
    readouts = chain([first], readouts)
    try:
        if form in TABLES and output is not None:
            _write_tables(readouts, output, form, include_text=include_text, keep_formulas=keep_formulas)
        else:
            _write_lines(readouts, output, form, dyads=dyads)
    except MissingExtraError as error:
        raise click.UsageError(str(error)) from error
    except (OutputError, TableError) as error:
        raise click.BadParameter(str(error), param_hint="-o") from error
    sys.exit(1 if reader.failed else 0)


def _write_tables(readouts: Iterable[Readout], folder: Path, form: str, *, include_text: bool, keep_formulas: bool) -> None:
    # Imported here, as below: the other commands need none of it.
    from readoutkit.export.files import write_tables

    kind: Literal["csv", "parquet"] = "csv" if form == "csv" else "parquet"
    counts = write_tables(readouts, folder, kind, include_text=include_text, defuse_formulas=not keep_formulas)
    click.echo(f"{folder}: {len(counts)} tables of {counts['documents']} documents", err=True)


def _write_lines(readouts: Iterable[Readout], output: Path | None, form: str, *, dyads: bool) -> None:
    from readoutkit.export.jsonld import to_jsonld
    from readoutkit.export.plover import to_plover

    records = to_plover(readouts, dyads=dyads) if form == "plover" else map(to_jsonld, readouts)
    with open_lines(output) as lines:
        for record in records:
            lines.write(_SURROGATE.sub("\ufffd", json.dumps(record, ensure_ascii=False, separators=(",", ":"))))
