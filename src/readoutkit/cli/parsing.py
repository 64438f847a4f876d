"""`readoutkit parse`: documents in, one readout a line out, by one process or many, in a run that may be stopped and continued."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import click
from attrs import asdict

from readoutkit.cli.documents import STANDARD_INPUT, find_documents, open_documents
from readoutkit.cli.interrupts import EXIT_CODE, Interrupts
from readoutkit.cli.options import reading_options
from readoutkit.cli.output import open_lines
from readoutkit.cli.progress import Progress
from readoutkit.cli.reading import make_reading
from readoutkit.cli.remarks import failure_lines, remark_line
from readoutkit.corpus.columns import Columns
from readoutkit.corpus.document import Document, Failure
from readoutkit.corpus.files import File
from readoutkit.corpus.many import written
from readoutkit.corpus.processes import ProcessPool
from readoutkit.corpus.reading import Reading, Written
from readoutkit.corpus.to_file import parse_to_file
from readoutkit.errors import MissingExtraError, OutputError, ResumeError, WorkersError
from readoutkit.extras import import_extra

# How long to wait for a scheduler, in seconds.
PATIENCE: float = 15


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="FILES_OR_FOLDERS...")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here instead of to standard output.")
@click.option("--resume/--no-resume", default=None, help="Continue a run that was stopped, or start anew. Needs -o.")
@click.option("-j", "--jobs", type=click.IntRange(0), metavar="N", help="Read with N processes; 0 takes one for each core.")
@click.option("--dask", metavar="ADDRESS", help="Read on the Dask cluster of this scheduler, e.g. tcp://host:8786.")
@reading_options
@click.option("--include-text", is_flag=True, help="Put the full text of each document into its readout.")
@click.option("--all", "several", is_flag=True, help="Split pages that hold several readouts.")
@click.option("-q", "--quiet", is_flag=True, help="No remarks about documents that could be read.")
def parse(
    documents: tuple[str, ...],
    output: Path | None,
    resume: bool | None,
    jobs: int | None,
    dask: str | None,
    columns: Columns,
    include_text: bool,
    several: bool,
    quiet: bool,
    **options: str | None,
) -> None:
    """Write one readout a line, as JSON.

    A folder stands for the text and HTML files below it; CSV, Parquet and JSON Lines give a document a row.
    A file given with -o is replaced only when everything has been written; until then it grows beside its place.
    """
    if resume and (output is None or _is_device(output)):
        raise click.UsageError("--resume needs -o: only a file can be continued")
    if jobs is not None and dask is not None:
        raise click.UsageError("--jobs and --dask exclude each other")
    reading = make_reading(options, several=several)
    files = list(find_documents(documents))
    if output is not None:
        _refuse_to_overwrite(files, output)
    stream = (document for file in files for document in open_documents(file, columns))
    run = _Run(reading, include_text, quiet)
    with Interrupts() as interrupts:
        try:
            # Lines of results and a bar in one terminal would tear each other apart.
            shown = sys.stderr.isatty() and (output is not None or not sys.stdout.isatty()) and STANDARD_INPUT not in files
            with _executor(jobs, dask) as executor, Progress(files, shown) as run.progress:
                if output is None or _is_device(output):
                    run.to_stream(stream, output, executor, interrupts)
                else:
                    run.to_file(stream, output, executor, resume)
        except KeyboardInterrupt:
            interrupts.ignore()
            kept = output is not None and not _is_device(output) and run.count
            click.echo(f"stopped after {run.count:,} documents" + ("; --resume goes on from there" if kept else ""), err=True)
            sys.exit(EXIT_CODE)
        except OutputError as error:
            raise click.BadParameter(str(error), param_hint="-o") from error
        except ResumeError as error:
            raise click.BadParameter(str(error), param_hint="--resume") from error
        except (WorkersError, MissingExtraError) as error:
            raise click.ClickException(str(error)) from error
    sys.exit(1 if run.failed else 0)


class _Run:
    """One run of the command: what it says while it goes on, and what it came to."""

    progress: Progress

    def __init__(self, reading: Reading, include_text: bool, quiet: bool) -> None:
        self.reading, self.include_text, self.quiet = reading, include_text, quiet
        self.count = self.failed = 0

    def to_stream(
        self, documents: Iterator[Document | Failure], output: Path | None, executor: Executor | None, interrupts: Interrupts
    ) -> None:
        """Lines to standard output, or to a pipe or device that has a name."""
        results = written(documents, self.reading, include_text=self.include_text, executor=executor)
        with closing(results), open_lines(output) as lines:
            for item in results:
                with interrupts.held():
                    lines.write_ready(item.lines)
                    self.report(item)

    def to_file(self, documents: Iterator[Document | Failure], output: Path, executor: Executor | None, resume: bool | None) -> None:
        """Lines to a file, which may be continued."""
        options: dict[str, Any] = asdict(self.reading)
        summary = parse_to_file(
            documents, output, resume=resume, executor=executor, include_text=self.include_text, on_written=self.report, **options
        )
        if not summary.written:
            self.progress.say(f"{output}: not written, since nothing could be read")

    def report(self, item: Written) -> None:
        """What is to be said of one document, and its tick on the bar."""
        self.count += 1
        if item.failure is not None:
            self.failed += 1
            for line in failure_lines(item.failure):
                self.progress.say(line)
        if not self.quiet:
            for diagnostic in item.remarks:
                self.progress.say(remark_line(item.label, diagnostic))
        self.progress.count(earlier=item.earlier)


@contextmanager
def _executor(jobs: int | None, dask: str | None) -> Iterator[Executor | None]:
    """Who does the work; None is this process."""
    if dask is not None:
        distributed = import_extra("distributed", "dask", "Reading on a cluster")
        try:
            client = distributed.Client(dask, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise click.BadParameter(f"no scheduler answers at {dask} ({error})", param_hint="--dask") from error
        with client:
            yield client.get_executor()
    elif jobs is None or jobs == 1:
        yield None
    else:
        with ProcessPool(jobs) as pool:
            yield pool


def _refuse_to_overwrite(files: list[File], output: Path) -> None:
    try:
        there = output.stat()
    except OSError:
        return
    for file in files:
        try:
            same = os.path.samestat(file.path.stat(), there)
        except OSError:
            continue
        if same:
            raise click.BadParameter(f"{output} is one of the documents to be read", param_hint="-o")


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()
