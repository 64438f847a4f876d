"""The command `readoutkit ledger`: what was promised over time, and what became of it."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from readoutkit.cli.documents import find_documents
from readoutkit.cli.ledger_card import LedgerCard
from readoutkit.cli.output import write_lines
from readoutkit.cli.painting import terminal_paint, terminal_width
from readoutkit.cli.reading import Reader
from readoutkit.corpus.files import File, format_of
from readoutkit.errors import StoreError
from readoutkit.evaluate.ledger_links import ExpectedError, load_expected, score_links
from readoutkit.export.spreadsheet import defuse
from readoutkit.ledger.corrections import Corrections, CorrectionsError
from readoutkit.ledger.entry import Entry, Step
from readoutkit.ledger.ledger import Ledger
from readoutkit.ledger.mention import LedgerError
from readoutkit.ledger.rows import COLUMNS, ledger_object, ledger_rows
from readoutkit.model.readout import Readout
from readoutkit.model.vocabulary import CommitmentKind, CommitmentStatus
from readoutkit.store.store import Store

_STORE = b"SQLite format 3\0"
F = TypeVar("F", bound=Callable[..., Any])


def _filters(command: F) -> F:
    """The options that say which entries are asked for."""
    for option in reversed(
        (
            click.option("--by", metavar="WHO", help="Who is bound: CA, org:nato, Canada."),
            click.option("--to", metavar="WHO", help="To whom."),
            click.option("--topic", metavar="CODE", help="A topic or a whole domain: defence.military_aid, defence."),
            click.option("--kind", type=click.Choice([kind.value for kind in CommitmentKind]), help="What is undertaken."),
            click.option("--status", type=click.Choice([status.value for status in CommitmentStatus]), help="Where it stands."),
            click.option("--pledges", is_flag=True, help="Only pledges in the narrow sense."),
            click.option("--since", metavar="DATE", help="Spoken of on this day or later; a month or a year will do."),
            click.option("--until", metavar="DATE", help="Spoken of on this day or earlier."),
        )
    ):
        command = option(command)
    return command


@click.command(name="ledger")
@click.argument("documents", nargs=-1, required=True, metavar="FILES_OR_STORE...")
@_filters
@click.option("--overdue", metavar="DATE", help="Only what names a deadline that had passed on this day, with no delivery recorded.")
@click.option("--most-repeated", type=click.IntRange(1), metavar="N", help="The N entries spoken of most often.")
@click.option("--new-in", "new_in", metavar="FILE", help="What this document says that was not said before.")
@click.option("--corrections", metavar="FILE", type=click.Path(path_type=Path), help="TOML file of entries to split or join.")
@click.option("--expected", metavar="FILE", type=click.Path(path_type=Path), help="Score the links against a JSON file of entries.")
@click.option("--why", is_flag=True, help="Show the reasons of every link.")
@click.option("--json", "form", flag_value="json", help="One JSON object.")
@click.option("--csv", "form", flag_value="csv", help="One row for each commitment of each entry.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here instead of to standard output.")
def ledger_command(
    documents: tuple[str, ...],
    overdue: str | None,
    most_repeated: int | None,
    new_in: str | None,
    corrections: Path | None,
    expected: Path | None,
    why: bool,
    form: str | None,
    output: Path | None,
    **wanted: Any,
) -> None:
    """Follow commitments over time: one entry for everything one side was bound to about one object, with its history.

    Documents are texts, folders of texts, readouts from .json and .jsonl files, or stores. Without a question all entries are shown.
    """
    if sum(question is not None for question in (overdue, most_repeated, new_in)) > 1:
        raise click.UsageError("ask one thing at a time: --overdue, --most-repeated or --new-in")
    reader = Reader(remarks=False)
    try:
        readouts = [readout for document in find_documents(documents) for readout in _readouts(reader, document)]
    except StoreError as error:
        raise click.BadParameter(str(error), param_hint="STORE") from error
    latest = None if new_in is None else _one(reader, new_in)
    if latest is not None and all(latest.source.sha256 != readout.source.sha256 for readout in readouts):
        readouts.append(latest)
    try:
        ledger = Ledger.from_readouts(readouts, None if corrections is None else Corrections.load(corrections))
        if expected is not None:
            _score(ledger, expected)
        else:
            found = _ask(ledger, overdue, most_repeated, latest, wanted)
            _tell_undated(ledger)
            lines = _text(found, why) if form is None else _data(ledger, [entry for entry, _ in found], form)
            write_lines(lines, output)
    except CorrectionsError as error:
        raise click.BadParameter(str(error), param_hint="--corrections") from error
    except (LedgerError, ExpectedError) as error:
        raise click.UsageError(str(error)) from error
    sys.exit(1 if reader.failed else 0)


Found = list[tuple[Entry, tuple[Step, ...]]]
"""Entries, each with the steps to show; none named means all."""


def _ask(ledger: Ledger, overdue: str | None, most_repeated: int | None, latest: Readout | None, wanted: dict[str, Any]) -> Found:
    if latest is not None:
        return [(entry, (step,)) for entry, step in ledger.new_in(latest, **wanted)]
    if overdue is not None:
        return [(entry, ()) for entry in ledger.overdue(overdue, **wanted)]
    if most_repeated is not None:
        return [(entry, ()) for entry in ledger.most_repeated(most_repeated, **wanted)]
    return [(entry, ()) for entry in ledger.promises(**wanted)]


def _readouts(reader: Reader, document: File) -> Iterator[Readout]:
    """The readouts of a document, or of a store, which is known by how its file begins."""
    if not document.path.is_file() or not _is_store(document.path):
        yield from reader.read(document)
        return
    with Store(document.path, create=False) as store:
        yield from store.readouts(text=False)


def _is_store(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_STORE)) == _STORE
    except OSError:
        return False  # the reader says what is wrong with it


def _one(reader: Reader, path: str) -> Readout:
    readouts = list(reader.read(File(path, Path(path), format_of(Path(path)))))
    if len(readouts) != 1:
        raise click.BadParameter(f"{path} holds {len(readouts)} readouts; name a file with one", param_hint="--new-in")
    return readouts[0]


def _tell_undated(ledger: Ledger) -> None:
    if undated := [readout.source.name or readout.id for readout in ledger.undated]:
        shown = ", ".join(undated[:5]) + (", ..." if len(undated) > 5 else "")
        click.echo(f"without a date, so kept apart from every history: {len(undated)} ({shown})", err=True)


def _text(found: Found, why: bool) -> Iterable[str]:
    if not found:
        click.echo("nothing of that kind is in these readouts", err=True)
    card = LedgerCard(terminal_width(), terminal_paint(), why)
    for number, (entry, steps) in enumerate(found):
        if number:
            yield ""
        yield from card.lines(entry, steps)


def _data(ledger: Ledger, entries: Sequence[Entry], form: str) -> Iterable[str]:
    if form == "json":
        yield json.dumps(ledger_object(ledger, entries), ensure_ascii=False, indent=1)
        return
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in ledger_rows(entries):
        writer.writerow([defuse(cell) for cell in row])
    yield stream.getvalue().rstrip("\n")


def _score(ledger: Ledger, expected: Path) -> None:
    score = score_links(ledger, load_expected(expected))
    click.echo(str(score))
    for name, pairs in (("missed", score.missed), ("extra", score.extra)):
        for one, other in pairs:
            click.echo(f"{name}: “{one}” and “{other}”")
    for place in score.unknown:
        click.echo(f"not read: {place}")
