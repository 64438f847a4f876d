"""Many documents into one file of readouts, in a run that may be stopped and continued."""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import closing
from functools import cache
from pathlib import Path

from attrs import asdict, frozen

from readoutkit.corpus.document import Document, Failure, fingerprint
from readoutkit.corpus.many import BATCH, Given, as_documents, written
from readoutkit.corpus.part_file import PartFile
from readoutkit.corpus.reading import Reading, Written
from readoutkit.version import __version__


@frozen
class Summary:
    """What a run came to.

    Attributes:
        documents: how many there were, those of a stopped run included.
        failed: how many of them could not be read.
        continued: how many a stopped run had read before.
        written: whether there is a file now; there is none when nothing could be read.
    """

    documents: int
    failed: int
    continued: int
    written: bool


def parse_to_file(
    documents: Iterable[Given],
    path: str | os.PathLike[str],
    *,
    resume: bool | None = None,
    executor: Executor | None = None,
    batch: int = BATCH,
    in_flight: int | None = None,
    include_text: bool = False,
    language: str | None = None,
    format: str | None = None,
    published: str | None = None,
    url: str | None = None,
    split: bool = False,
    on_written: Callable[[Written], None] | None = None,
) -> Summary:
    """Read documents and write their readouts to a file, one a line, in the order of the documents.

    The file is there at the very end, whole; until then it grows beside its place, with a journal. A run that was stopped or killed
    is continued with `resume=True` and the same documents, of which none is parsed twice; the file has in the end the bytes that an
    undisturbed run gives. Documents that have come after the point where the run was stopped are read as well.

    Args:
        documents: as for `parse_many`.
        path: the file to write.
        resume: True goes on from a stopped run, if there is one; False starts anew; None refuses when there is one.
        include_text: put the text into every readout; texts taken out of pages and put together from columns are always there.
        on_written: called for every document once it is written, those of a stopped run included, e.g. for a progress bar.
        executor, batch, in_flight, language, format, published, url, split: as for `parse_many`.

    Raises:
        OutputError: the file cannot be written, or another run is writing it.
        ResumeError: documents or options are not those of the stopped run, or `resume` is None and there is one.
        UnknownParserError, LexiconError, ValueError, WorkersError: as for `parse_many`.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     parse_to_file(["Prime Minister Ada Lind met President Eva Paz of Chile.", ""], f"{folder}/out.jsonl")
    Summary(documents=2, failed=1, continued=0, written=True)
    """
    reading = Reading(language=language, format=format, published=published, url=url, split=split)
    reading.check()
    settings = {"readoutkit": f"{__version__}, files {_files_digest()}", "include_text": include_text, **asdict(reading)}
    stream = as_documents(documents)
    report = on_written or (lambda _: None)
    with PartFile(Path(path), settings, resume) as output:
        continued, failed = output.done, 0
        for entry in output.skip_done(stream):
            failed += entry.failure is not None
            report(Written(entry.place, failure=entry.failure, earlier=True))
        marks: deque[str] = deque()
        rest = _marked(stream, marks)
        # Closed at once when writing fails, so that work under way is cancelled while its executor is still there.
        with closing(written(rest, reading, include_text=include_text, executor=executor, batch=batch, in_flight=in_flight)) as results:
            for item in results:
                output.append(item.label, marks.popleft(), item.lines, item.failure)
                failed += item.failure is not None
                report(item)
        return Summary(output.done, failed, continued, output.finish())


@cache
def _files_digest() -> str:
    """A hash of the package's files: one version may read otherwise from one day to the next while somebody works on it."""
    whole = hashlib.sha256()
    package = Path(__file__).parents[1]
    for path in sorted(package.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            whole.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:12]


def _marked(documents: Iterator[Document | Failure], marks: deque[str]) -> Iterator[Document | Failure]:
    """The same documents; the fingerprint of each waits in `marks` until the document comes back."""
    for document in documents:
        marks.append(fingerprint(document))
        yield document
