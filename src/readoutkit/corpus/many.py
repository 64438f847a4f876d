"""Many documents read in the order given, by this process or by any executor, with memory that does not grow."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Literal, overload

from readoutkit.corpus.batches import in_order
from readoutkit.corpus.document import Document, Failure
from readoutkit.corpus.reading import Outcome, Reading, Written, read_batch, write_batch
from readoutkit.corpus.sources import read_documents
from readoutkit.errors import DocumentError, WorkersError
from readoutkit.model.readout import Readout
from readoutkit.version import __version__

Given = Document | Failure | str | bytes | os.PathLike[str]
"""What can be read: a document (or the failure to get one), a text, its bytes, or the path of a file."""

BATCH = 16


@overload
def parse_many(
    documents: Iterable[Given],
    *,
    executor: Executor | None = None,
    batch: int = BATCH,
    in_flight: int | None = None,
    on_error: Literal["record"] = "record",
    language: str | None = None,
    format: str | None = None,
    published: str | None = None,
    url: str | None = None,
    split: bool = False,
) -> Iterator[Readout | Failure]: ...


@overload
def parse_many(
    documents: Iterable[Given],
    *,
    executor: Executor | None = None,
    batch: int = BATCH,
    in_flight: int | None = None,
    on_error: Literal["raise", "skip"],
    language: str | None = None,
    format: str | None = None,
    published: str | None = None,
    url: str | None = None,
    split: bool = False,
) -> Iterator[Readout]: ...


def parse_many(
    documents: Iterable[Given],
    *,
    executor: Executor | None = None,
    batch: int = BATCH,
    in_flight: int | None = None,
    on_error: Literal["record", "raise", "skip"] = "record",
    language: str | None = None,
    format: str | None = None,
    published: str | None = None,
    url: str | None = None,
    split: bool = False,
) -> Iterator[Readout | Failure]:
    """Read documents one after the other; the readouts come in the same order, as soon as they are there.

    Args:
        documents: what `read_documents` gives, or texts, bytes and paths; taken one at a time, so it may be endless.
        executor: who does the work: any `concurrent.futures.Executor`, such as `ProcessPool(4)` or `client.get_executor()` of
            dask.distributed. None reads here.
        batch: how many documents an executor gets at once.
        in_flight: how many batches an executor has at most; two for each of its workers when left out.
        on_error: what is given for a document that cannot be read: a `Failure` (record), nothing (skip), or an exception (raise).
        language, format, published, url: as for `parse`, for all documents; they come before what a document says of itself.
        split: read each readout of a page by itself, as `parse_all` does.

    Raises:
        UnknownParserError, LexiconError, ValueError: at once, when an option is wrong.
        DocumentError: with on_error="raise", at the first document that cannot be read.
        WorkersError: the executor's processes are gone, or run another version of readoutkit.

    >>> calls = ["Prime Minister Ada Lind met President Eva Paz of Chile.", "", "President Eva Paz visited Oslo."]
    >>> [str(item) for item in parse_many(calls)][1]
    'document: empty, nothing but blanks'
    """
    if on_error not in ("record", "raise", "skip"):
        raise ValueError(f"on_error must be record, raise or skip, not {on_error!r}")
    reading = Reading(language=language, format=format, published=published, url=url, split=split)
    return _flat(outcomes(documents, reading, executor=executor, batch=batch, in_flight=in_flight), on_error)


def _flat(found: Generator[Outcome, None, None], on_error: str) -> Iterator[Readout | Failure]:
    with closing(found):
        for outcome in found:
            if outcome.failure is None:
                yield from outcome.readouts
            elif on_error == "record":
                yield outcome.failure
            elif on_error == "raise":
                raise DocumentError(str(outcome.failure))


def outcomes(
    documents: Iterable[Given], reading: Reading, *, executor: Executor | None = None, batch: int = BATCH, in_flight: int | None = None
) -> Generator[Outcome, None, None]:
    """What comes of each document, as objects; arguments as for `parse_many`."""
    _check(reading, batch, in_flight)
    work = partial(_read_checked, reading=reading, version=__version__)
    return in_order(as_documents(documents), work, executor=executor, batch=batch, in_flight=in_flight, lost=_lost)


def written(
    documents: Iterable[Given],
    reading: Reading,
    *,
    include_text: bool = False,
    executor: Executor | None = None,
    batch: int = BATCH,
    in_flight: int | None = None,
) -> Generator[Written, None, None]:
    """What comes of each document, as lines of JSON; arguments as for `parse_many`."""
    _check(reading, batch, in_flight)
    work = partial(_write_checked, reading=reading, include_text=include_text, version=__version__)
    return in_order(as_documents(documents), work, executor=executor, batch=batch, in_flight=in_flight, lost=_lost_in_writing)


def as_documents(given: Iterable[Given]) -> Iterator[Document | Failure]:
    """Documents of whatever can be read."""
    for item in given:
        if isinstance(item, Document | Failure):
            yield item
        elif isinstance(item, str | bytes):
            yield Document(content=item)
        elif isinstance(item, os.PathLike):
            yield from read_documents(Path(item))
        else:
            raise TypeError(f"expected a Document, a text, bytes or a path, got {type(item).__name__}")


def _check(reading: Reading, batch: int, in_flight: int | None) -> None:
    if batch < 1 or (in_flight is not None and in_flight < 1):
        raise ValueError("batch and in_flight must be at least 1")
    reading.check()


def _read_checked(documents: list[Document | Failure], *, reading: Reading, version: str) -> list[Outcome]:
    _check_version(version)
    return read_batch(documents, reading)


def _write_checked(documents: list[Document | Failure], *, reading: Reading, include_text: bool, version: str) -> list[Written]:
    _check_version(version)
    return write_batch(documents, reading, include_text)


def _check_version(version: str) -> None:
    # On the worker's side: one corpus must not be read by two versions.
    if version != __version__:
        raise WorkersError(f"a worker runs readoutkit {__version__}, but {version} asked; install the same version everywhere")


def _lost(document: Document | Failure, error: Exception) -> Outcome:
    return Outcome(document.place or "document", failure=_why_lost(document, error))


def _lost_in_writing(document: Document | Failure, error: Exception) -> Written:
    return Written(document.place or "document", failure=_why_lost(document, error))


def _why_lost(document: Document | Failure, error: Exception) -> Failure:
    if isinstance(document, Failure):
        return document
    if isinstance(error, BrokenExecutor) or type(error).__name__ == "KilledWorker":
        error = WorkersError("the process that read it died without a word: out of memory, or a crash inside a library")
    return Failure.of(document, error)
