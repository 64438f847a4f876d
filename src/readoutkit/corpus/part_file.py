"""A file of lines that grows beside its final place: whole at the end, and worth going on from when it is stopped before."""

from __future__ import annotations

import io
import os
import shutil
import sys
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from readoutkit.corpus.document import Document, Failure, fingerprint
from readoutkit.corpus.journal import Entry, entry_line, head_line, read_entries, read_head, valid_length
from readoutkit.corpus.permissions import permissions_for
from readoutkit.errors import OutputError, ResumeError

# How much work a power cut may cost, in seconds. A killed process costs nothing that was written.
_SYNC_EVERY = 2.0


class PartFile:
    """The output of a run and its journal, `.NAME.part` and `.NAME.journal` beside the file NAME they become.

    Args:
        target: where the output goes in the end.
        settings: whatever decides how documents are read; a run is continued only with the same.
        resume: True goes on where a stopped run ended, if there is one; False starts anew; None refuses when there is one.

    Raises:
        OutputError: nothing can be written there, or another run is writing it.
        ResumeError: there is a stopped run and nothing was said about it, or it had other settings.
    """

    def __init__(self, target: Path, settings: dict[str, Any], resume: bool | None) -> None:
        self.target = _checked(target)
        self._part = self.target.with_name(f".{self.target.name}.part")
        self._journal_path = self.target.with_name(f".{self.target.name}.journal")
        self.done = 0
        self._end = self._checksum = 0
        self._finished = False
        self._synced = time.monotonic()
        try:
            self._journal = _locked(self._journal_path)
        except OSError as error:
            raise OutputError(f"{target} cannot be written ({error.strerror or error})") from error
        try:
            length = self._take_up(settings, resume)
            self._output = open(self._part, "ab")  # noqa: SIM115  Closed in __exit__.
            self._output.truncate(self._end)
            self._journal.truncate(length)
            self._journal.seek(length)
            if not length:
                self._journal.write(head_line(settings))
                self._journal.flush()
        except OSError as error:
            self._journal.close()
            raise OutputError(f"{target} cannot be written ({error.strerror or error})") from error
        except BaseException:
            self._journal.close()
            raise

    def _take_up(self, settings: dict[str, Any], resume: bool | None) -> int:
        """How much of the journal is to be kept; none of it when there is nothing to go on from."""
        head = read_head(self._journal)
        if head is None or resume is False:
            return 0
        if not self._part.exists():
            if not self.target.is_file():
                return 0
            # Stopped between the last two steps: the output had its name already.
            shutil.copyfile(self.target, self._part)
        with open(self._part, "rb") as output:
            self.done, length, self._end, self._checksum = valid_length(self._journal, output)
        if not self.done:
            return 0
        if resume is None:
            raise ResumeError(
                f"{self.target.name}: a run that was stopped has read {self.done:,} documents; "
                "go on from there with --resume (resume=True), or start anew with --no-resume (resume=False)"
            )
        changed = sorted(key for key in {*head, *settings} if head.get(key) != settings.get(key))
        if changed:
            shown = ", ".join(f"{key} was {head.get(key)!r} and is {settings.get(key)!r}" for key in changed)
            raise ResumeError(f"{self.target.name}: the stopped run read otherwise ({shown}); use the same options, or --no-resume")
        return length

    def skip_done(self, documents: Iterator[Document | Failure]) -> Iterator[Entry]:
        """What was written down of the documents a stopped run has read, which are taken from `documents`.

        Raises ResumeError at the first that is not the same as then.
        """
        with open(self._journal_path, "rb") as journal:
            read_head(journal)
            for number, entry in enumerate(islice(read_entries(journal), self.done), start=1):
                document = next(documents, None)
                if document is None:
                    raise ResumeError(f"{entry.place}: was document {number} of the stopped run and is gone; --no-resume starts anew")
                if fingerprint(document) != entry.fingerprint:
                    place = document.place if isinstance(document, Failure) else document.label
                    was = "is not what it was" if place == entry.place else f"stands where {entry.place} was"
                    raise ResumeError(f"{place}: {was} when the run was stopped; --no-resume starts anew")
                yield entry

    def append(self, place: str, mark: str, lines: bytes, failure: Failure | None) -> None:
        """Write what came of one document; it is safe from anything but a power cut when this returns."""
        with self._telling():
            self._output.write(lines)
            self._output.flush()
            self._end += len(lines)
            self._checksum = zlib.crc32(lines, self._checksum)
            self._journal.write(entry_line(Entry(place, mark, self._end, self._checksum, failure)))
            self._journal.flush()
            self.done += 1
            if time.monotonic() - self._synced > _SYNC_EVERY:
                self._sync()

    def finish(self) -> bool:
        """Give the output its name; False when there is none, and then a file of that name stays as it was."""
        with self._telling():
            self._sync()
            if self._end:
                self._part.chmod(permissions_for(self.target))
                self._part.replace(self.target)
                _sync_folder(self.target.parent)
        self._finished = True
        return bool(self._end)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            kept = f"; the {self.done:,} documents read so far are kept for --resume" if self.done else ""
            raise OutputError(f"{self.target} cannot be written ({error.strerror or error}){kept}") from error

    def _sync(self) -> None:
        # The output first: the journal may say less than there is, never more.
        for stream in (self._output, self._journal):
            stream.flush()
            os.fsync(stream.fileno())
        self._synced = time.monotonic()

    def __enter__(self) -> PartFile:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for stream in (self._output, self._journal):
            try:
                stream.close()
            except OSError:
                # A full disk: what was not written is not in the journal either.
                continue
        if self._finished or not self.done:
            self._part.unlink(missing_ok=True)
            self._journal_path.unlink(missing_ok=True)


def _checked(path: Path) -> Path:
    target = path.resolve()
    if target.is_dir():
        raise OutputError(f"{path} is a folder; name a file in it")
    if target.exists() and not target.is_file():
        raise OutputError(f"{path} is no ordinary file, so a run cannot be continued there")
    if not target.parent.is_dir():
        raise OutputError(f"folder {path.parent} does not exist; create it first")
    return target


def _locked(path: Path) -> BinaryIO:
    """The journal, open for nobody but us."""
    while True:
        stream = io.BufferedRandom(io.FileIO(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666), "r+b"))
        try:
            _lock(stream.fileno())
            if path.exists() and os.path.samestat(os.fstat(stream.fileno()), path.stat()):
                return stream
        except BlockingIOError:
            stream.close()
            raise OutputError(f"{path.name[1:].removesuffix('.journal')} is being written by another run; wait for its end") from None
        # The run that held it has ended and removed it while we opened it.
        stream.close()


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        return  # Windows itself lets nobody replace a file that is open.
    import fcntl

    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sync_folder(folder: Path) -> None:
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
