"""The command `readoutkit store`: many readouts in one file, to search and to query."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click
from attrs import asdict

from readoutkit.cli.documents import find_documents
from readoutkit.cli.output import OutputError, open_lines
from readoutkit.cli.reading import Reader
from readoutkit.cli.remarks import one_line
from readoutkit.errors import QueryError, StoreError
from readoutkit.model.readout import Readout
from readoutkit.serial import dumps
from readoutkit.store.datasette import datasette_metadata
from readoutkit.store.filters import Filters
from readoutkit.store.search import KINDS
from readoutkit.store.store import Store

F = TypeVar("F", bound=Callable[..., Any])

_FILTERS = {
    "country": "Named in the document, or where an event took place: ISO code, e.g. UA.",
    "actor": "Key of what is named, e.g. org:nato.",
    "person": "Somebody who took part, e.g. zelensky or '\"ada lund\"'.",
    "topic": "Topic or domain, e.g. defence or economy.trade.",
    "kind": "Kind of an event (call) or of a commitment (support).",
    "status": "Status of an event (planned) or of a commitment (reaffirmed).",
    "format": "Format, e.g. wire_story.",
    "genre": "release, news, forum or other.",
    "language": "Language, e.g. fr.",
}


def _filter_options(command: F) -> F:
    """The options that say which readouts are meant."""
    for name, text in reversed(_FILTERS.items()):
        command = click.option(f"--{name}", multiple=True, metavar=name.upper(), help=text)(command)
    command = click.option("--until", metavar="DATE", help="Last day, included: 2026, 2026-01 or 2026-01-31.")(command)
    return click.option("--since", metavar="DATE", help="First day, included.")(command)


def _filters(options: dict[str, Any]) -> Filters:
    return cast(Filters, {name: value for name, value in options.items() if value})


def _wrong_use(command: F) -> F:
    """What a store or a search is refused for, said as wrong use."""

    @wraps(command)
    def told(*arguments: Any, **options: Any) -> Any:
        try:
            return command(*arguments, **options)
        except QueryError as error:
            raise click.UsageError(str(error)) from error
        except (StoreError, OutputError) as error:
            click.echo(str(error), err=True)
            sys.exit(2)

    return told  # type: ignore[return-value]


@click.group()
def store() -> None:
    """Keep readouts in one SQLite file: add, search, export.

    Any SQLite program can read the file; `readoutkit store metadata` tells Datasette what its tables mean.
    """


@store.command()
@click.argument("file", metavar="STORE")
@click.argument("documents", nargs=-1, required=True, metavar="FILES_OR_FOLDERS...")
@click.option("--without-text", is_flag=True, help="Do not keep the texts; sentences cannot be searched then.")
@click.option("--all", "several", is_flag=True, help="Split pages that hold several readouts.")
@click.option("-q", "--quiet", is_flag=True, help="No remarks about documents that could be read.")
@_wrong_use
def add(file: str, documents: tuple[str, ...], without_text: bool, several: bool, quiet: bool) -> None:
    """Add documents, or readouts from .json and .jsonl files, to a store, which is made if it is not there.

    What is there already stays as it is. A newer parse of a document replaces the one before, which is kept in the history.
    """
    reader = Reader(several=several, remarks=not quiet)
    with Store(file) as opened:
        counts = opened.add(_readouts(reader, documents), text=not without_text)
    click.echo(", ".join(f"{count} {name}" for name, count in asdict(counts).items() if count or name == "added"))
    sys.exit(1 if reader.failed else 0)


def _readouts(reader: Reader, documents: tuple[str, ...]) -> Iterator[Readout]:
    for file in find_documents(documents):
        yield from reader.read(file)


@store.command()
@click.argument("file", metavar="STORE")
@click.argument("query", metavar="QUERY")
@_filter_options
@click.option("--in", "within", type=click.Choice(KINDS), multiple=True, help="Search only these; may be repeated.")
@click.option("--by-date", is_flag=True, help="In the order of dates instead of the best first.")
@click.option("-n", "--limit", type=click.IntRange(min=1), default=50, show_default=True, help="How many at most.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@_wrong_use
def search(file: str, query: str, within: tuple[str, ...], by_date: bool, limit: int, as_json: bool, **options: Any) -> None:
    """Find sentences, commitments and quotes.

    All words of QUERY are asked for; "words between marks" stand in that order, word* is a beginning, -word must not be there. Accents
    and capitals do not count. Columns: readout, date, what it is, place in the document, words.
    """
    with Store(file, create=False) as opened:
        hits = opened.search(query, within=within or KINDS, limit=limit, order="date" if by_date else "relevance", **_filters(options))
    for hit in hits:
        if as_json:
            click.echo(_hit_line(asdict(hit)))
        else:
            place = f"{hit.span.start}-{hit.span.end}"
            click.echo(f"{one_line(hit.readout)}\t{hit.date or '-'}\t{hit.kind} {hit.id}\t{place}\t{one_line(hit.snippet)}")


def _hit_line(row: dict[str, Any]) -> str:
    """A hit as one line of JSON that can always be written as UTF-8."""
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")


@store.command()
@click.argument("file", metavar="STORE")
@_filter_options
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here instead of to standard output.")
@click.option("--by-date", is_flag=True, help="In the order of dates instead of as they were added.")
@click.option("--include-text", is_flag=True, help="Put the text into each readout whose text is kept.")
@_wrong_use
def export(file: str, output: Path | None, by_date: bool, include_text: bool, **options: Any) -> None:
    """Write one readout a line, as JSON: the bytes that `readoutkit parse` writes."""
    with Store(file, create=False) as opened, open_lines(output) as lines:
        for readout in opened.readouts(text=include_text, order="date" if by_date else "added", **_filters(options)):
            lines.write(dumps(readout, include_text=include_text, indent=None))
    if output and not lines.count:
        click.echo(f"{output}: not written, since no readout passes the filters", err=True)


@store.command()
@click.argument("file", metavar="STORE")
@click.option("--check", is_flag=True, help="Also check that the file is sound.")
@_wrong_use
def info(file: str, check: bool) -> None:
    """Say what a store holds."""
    with Store(file, create=False) as opened:
        held = opened.summary()
        problems = opened.check() if check else []
    days = f", {held.first_day} to {held.last_day}" if held.first_day else ""
    click.echo(f"{held.documents} documents{days}; {held.texts} with their text; {held.parses - held.documents} earlier parses")
    click.echo(", ".join(f"{count} {name}" for name, count in held.findings.items()))
    for counts in (held.formats, held.languages):
        click.echo(", ".join(f"{name} {count}" for name, count in counts.items()) or "-")
    for problem in problems:
        click.echo(f"{file}: {problem}", err=True)
    if check and not problems:
        click.echo("sound")
    sys.exit(1 if problems else 0)


@store.command()
@click.argument("file", metavar="STORE")
def metadata(file: str) -> None:
    """Print metadata for Datasette: what the tables and columns mean, ready-made queries.

    `readoutkit store metadata STORE > metadata.json`, then `datasette STORE --metadata metadata.json`.
    """
    click.echo(json.dumps(datasette_metadata(file), ensure_ascii=False, indent=1))
