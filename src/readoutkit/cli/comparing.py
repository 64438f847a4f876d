"""`readoutkit compare` and `readoutkit link`: accounts side by side, and which documents tell of one event."""

from __future__ import annotations

import csv
import io
import json
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from readoutkit.cli.documents import find_documents
from readoutkit.cli.output import write_lines
from readoutkit.cli.painting import terminal_paint, terminal_width
from readoutkit.cli.reading import Reader
from readoutkit.cli.remarks import one_line
from readoutkit.cli.side_by_side import SideBySide
from readoutkit.comparison import AccountGroup, Comparison, compare, compare_all, link
from readoutkit.comparison.records import COLUMNS, comparison_record, comparison_table, group_record, joint_record, label_of
from readoutkit.corpus.files import File
from readoutkit.evaluate.account_pairs import load_expected, score_accounts
from readoutkit.evaluate.gold_readout import gold_readout
from readoutkit.evaluate.report import render_figures
from readoutkit.evaluate.scorecard import ScorecardError
from readoutkit.export.spreadsheet import defuse
from readoutkit.model.readout import Readout

_json = click.option("--json", "form", flag_value="json", help="JSON.")
_output = click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here instead of to standard output.")


@click.command(name="compare")
@click.argument("documents", nargs=-1, required=True, metavar="A B [MORE...]")
@_json
@click.option("--csv", "form", flag_value="csv", help="One row for each thing, with the place in either text.")
@_output
def compare_command(documents: tuple[str, ...], form: str | None, output: Path | None) -> None:
    """Set accounts side by side: what both say, what they say differently, what one leaves out.

    Documents are texts, or readouts from .json and .jsonl files. Of more than two, the first is set beside each of the others;
    --json then gives all of them in one table.
    """
    reader = Reader(remarks=False)
    readouts = [readout for document in find_documents(documents) for readout in reader.read(document)]
    if len(readouts) < 2 and not reader.failed:
        raise click.UsageError(f"a comparison takes two readouts or more; there is {len(readouts)}")
    if len(readouts) < 2:
        sys.exit(1)
    if form == "json":
        record = comparison_record(compare(*readouts)) if len(readouts) == 2 else joint_record(compare_all(readouts))
        lines: Iterable[str] = [json.dumps(record, ensure_ascii=False, indent=1)]
    else:
        pairs = [compare(readouts[0], other) for other in readouts[1:]]
        lines = _table(pairs) if form == "csv" else _pages(pairs)
    write_lines(lines, output)
    sys.exit(1 if reader.failed else 0)


@click.command(name="link")
@click.argument("documents", nargs=-1, required=True, metavar="FILES_OR_FOLDERS...")
@click.option("--all", "alone", is_flag=True, help="Also list the documents that stand alone, each with the reason.")
@_json
@click.option("--csv", "form", flag_value="csv", help="One row for each document, with the number of its group.")
@click.option("--expected", metavar="FILE", type=click.Path(path_type=Path), help="Score links and comparisons against a JSON file.")
@click.option("--scorecards", is_flag=True, help="With --expected: take the scorecards beside the texts for readouts.")
@click.option("--errors", metavar="FIELD", multiple=True, help="With --expected: list what was wrong, e.g. linking; may be repeated.")
@_output
def link_command(
    documents: tuple[str, ...],
    alone: bool,
    form: str | None,
    expected: Path | None,
    scorecards: bool,
    errors: tuple[str, ...],
    output: Path | None,
) -> None:
    """Find which documents tell of one event, and which are copies of one text.

    Documents are texts, or readouts from .json and .jsonl files.
    """
    reader = Reader(remarks=False)
    try:
        readouts = [readout for document in find_documents(documents) for readout in _read(reader, document, scorecards)]
        lines = _scores(readouts, expected, errors) if expected is not None else _groups(link(readouts), alone, form)
        write_lines(lines, output)
    except ScorecardError as error:
        raise click.BadParameter(str(error), param_hint="--scorecards" if scorecards else "--expected") from error
    sys.exit(1 if reader.failed else 0)


def _read(reader: Reader, document: File, scorecards: bool) -> Iterable[Readout]:
    if scorecards and document.path.with_suffix(".json").exists():
        return [gold_readout(document.path.with_suffix(".json"))]
    return reader.read(document)


def _pages(pairs: Iterable[Comparison]) -> Iterator[str]:
    width = terminal_width()
    page = SideBySide(width, terminal_paint())
    for number, comparison in enumerate(pairs):
        if number:
            yield from ("", "─" * width, "")
        yield from page.lines(comparison)


def _table(pairs: Iterable[Comparison]) -> Iterator[str]:
    yield _csv_line(["document_a", "document_b", *COLUMNS])
    for comparison in pairs:
        for row in comparison_table(comparison):
            yield _csv_line([label_of(comparison.a), label_of(comparison.b), *(row[name] for name in COLUMNS)])


def _csv_line(values: Iterable[Any]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow([defuse(value) if isinstance(value, str) else value for value in values])
    return line.getvalue()


def _groups(groups: tuple[AccountGroup, ...], alone: bool, form: str | None) -> Iterator[str]:
    shown = [group for group in groups if len(group) > 1 or alone or form]
    if form == "json":
        yield json.dumps([group_record(group) for group in shown], ensure_ascii=False, indent=1)
    elif form == "csv":
        yield _csv_line(["group", "document", "original", "reason"])
        for number, group in enumerate(shown, start=1):
            originals = {id(copy.copy): copy for copy in group.copies}
            for readout in group.readouts:
                copy = originals.get(id(readout))
                why = copy.reason if copy else group.reason or "; ".join(_reasons(group, readout))
                yield _csv_line([number, label_of(readout), label_of(copy.original) if copy else "", why])
    else:
        yield from _listing(shown, len(groups) - len(shown))


def _reasons(group: AccountGroup, readout: Readout) -> tuple[str, ...]:
    return next((one.reasons for one in group.links if one.a is readout or one.b is readout), ())


def _listing(groups: list[AccountGroup], hidden: int) -> Iterator[str]:
    width, paint = terminal_width(), terminal_paint()

    def wrapped(text: str, indent: str, role: str) -> Iterator[str]:
        for line in textwrap.wrap(one_line(text), width, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False):
            yield paint(line, role)

    for number, group in enumerate(groups):
        if number:
            yield ""
        copies = {id(copy.copy): copy for copy in group.copies}
        for readout in group.readouts:
            copy = copies.get(id(readout))
            said = f"copy of {label_of(copy.original)}: {copy.reason}" if copy else f"{readout.source.language} · {_day(readout)}"
            yield from wrapped(f"{label_of(readout)} · {said}", "", "quiet" if copy else "strong")
        for one in group.links:
            yield from wrapped(f"{one.score:.2f} {label_of(one.a)} = {label_of(one.b)}: {'; '.join(one.reasons)}", "  ", "quiet")
        if group.reason:
            yield from wrapped(f"alone: {group.reason}", "  ", "quiet")
    if hidden:
        yield from ("", f"{hidden} more stand alone; --all lists them with the reason") if groups else (f"all {hidden} stand alone",)


def _day(readout: Readout) -> str:
    return readout.date.value if readout.date else "no date"


def _scores(readouts: list[Readout], expected: Path, errors: tuple[str, ...]) -> Iterator[str]:
    scores = score_accounts(readouts, load_expected(expected))
    if scores.missing:
        click.echo(f"no readout for: {' '.join(scores.missing)}", err=True)
    yield from render_figures(scores.tally.figures())
    for name in errors:
        yield f"-- {name}"
        yield from scores.tally.errors.get(name, [])
