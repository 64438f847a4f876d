"""The program `readoutkit`: what each command takes, does and answers.

Exit codes: 0, everything was read; 1, some document could not be read (the others were); 2, wrong use; 130, stopped by Ctrl-C.
"""

from __future__ import annotations

import json
import sys

import click

from readoutkit.api import detect as detect_format
from readoutkit.cli.comparing import compare_command, link_command
from readoutkit.cli.documents import find_documents, open_documents
from readoutkit.cli.exporting import export
from readoutkit.cli.ledger import ledger_command
from readoutkit.cli.options import columns_option
from readoutkit.cli.parsing import parse
from readoutkit.cli.remarks import failure_lines
from readoutkit.cli.scoring import agree, evaluate_command
from readoutkit.cli.showing import show
from readoutkit.cli.store import store
from readoutkit.corpus.columns import Columns
from readoutkit.corpus.document import Failure
from readoutkit.corpus.reading import open_document
from readoutkit.errors import DocumentError
from readoutkit.serial import json_schema
from readoutkit.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="readoutkit")
def main() -> None:
    """Read diplomatic readouts: who met whom, about what, and who promised what.

    Documents are UTF-8 text, saved pages, or rows of CSV, Parquet and JSON Lines. `-` stands for standard input, a folder for all
    the text and HTML files below it.
    """


@main.command()
@click.argument("documents", nargs=-1, required=True, metavar="FILES_OR_FOLDERS...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@columns_option
def detect(documents: tuple[str, ...], as_json: bool, columns: Columns) -> None:
    """Say of each document which format and language it has, and whether it is a readout at all.

    Columns: document, readout or no readout, language, formats with their scores, best first.
    """
    failed = False
    for document in (found for file in find_documents(documents) for found in open_documents(file, columns)):
        try:
            if isinstance(document, Failure):
                raise DocumentError(document.error)
            detection = detect_format(open_document(document).text)
        except Exception as error:  # As for parse: one document must not cost the others.
            failed = True
            failure = document if isinstance(document, Failure) else Failure.of(document, error)
            for line in failure_lines(failure):
                click.echo(line, err=True)
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


for command in (parse, show, evaluate_command, agree, export, compare_command, link_command, ledger_command, store):
    main.add_command(command)
