"""`readoutkit eval` and `readoutkit agree`: readouts against scorecards, and one annotator against another."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from readoutkit.cli.documents import find_documents
from readoutkit.cli.output import write_lines
from readoutkit.cli.reading import Reader
from readoutkit.evaluate.agreement import agreement, render_agreement
from readoutkit.evaluate.evaluation import evaluate
from readoutkit.evaluate.report import render_report
from readoutkit.evaluate.scorecard import ScorecardError
from readoutkit.evaluate.tally import Tally
from readoutkit.model.readout import Readout

_errors = click.option("--errors", metavar="FIELD", multiple=True, help="List what differs in a field, e.g. commitments; may be repeated.")
_json = click.option("--json", "json_file", metavar="FILE", type=click.Path(path_type=Path), help="Also write the figures as JSON.")


@click.command(name="eval")
@click.argument("predicted", metavar="PREDICTED_OR_TEXTS")
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path))
@_errors
@click.option("--by-group", is_flag=True, help="Figures also for each group of documents (us-01 belongs to us).")
@_json
def evaluate_command(predicted: str, gold: tuple[Path, ...], errors: tuple[str, ...], by_group: bool, json_file: Path | None) -> None:
    """Score readouts against scorecards.

    PREDICTED_OR_TEXTS is a .jsonl file of readouts, or documents to read now. GOLD are folders of scorecards, each beside its text.
    """
    reader = Reader(remarks=False)
    readouts: list[Readout] = [readout for document in find_documents([predicted]) for readout in reader.read(document)]
    try:
        result = evaluate(readouts, gold)
    except ScorecardError as error:
        raise click.BadParameter(str(error), param_hint="GOLD") from error
    if result.missing:
        click.echo(f"no readout for: {' '.join(result.missing)}", err=True)
    for line in render_report(result, by_group=by_group):
        click.echo(line)
    _list_errors(result.total, errors)
    _write_json(json_file, result.figures())
    sys.exit(1 if reader.failed else 0)


@click.command()
@click.argument("one", metavar="FOLDER", type=click.Path(path_type=Path))
@click.argument("other", metavar="OTHER_FOLDER", type=click.Path(path_type=Path))
@_errors
@_json
def agree(one: Path, other: Path, errors: tuple[str, ...], json_file: Path | None) -> None:
    """Say how far two annotators agree, each with a folder of scorecards of the same documents.

    F1 for what was found, the share that is the same for fields of what both found, and Cohen's kappa where a value was chosen
    from a closed list.
    """
    try:
        result = agreement(one, other)
    except ScorecardError as error:
        raise click.BadParameter(str(error), param_hint="FOLDER") from error
    for folder, missing in ((other, result.only_one), (one, result.only_other)):
        if missing:
            click.echo(f"{folder}: no scorecard for {' '.join(missing)}; not compared", err=True)
    for line in render_agreement(result):
        click.echo(line)
    _list_errors(result.tally, errors)
    _write_json(json_file, {"documents": result.documents, "fields": result.figures()})


def _list_errors(tally: Tally, fields: tuple[str, ...]) -> None:
    for name in fields:
        click.echo(f"-- {name}")
        for line in tally.errors.get(name, []):
            click.echo(line)


def _write_json(path: Path | None, figures: object) -> None:
    if path:
        write_lines([json.dumps(figures, indent=1)], path, "--json")
