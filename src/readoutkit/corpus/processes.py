"""Processes of this machine that read documents: they end with the one that started them, and a crash costs one document."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class ProcessPool(Executor):
    """An executor of `jobs` processes (as many as there are cores when it is None or 0).

    Beside what `concurrent.futures.ProcessPoolExecutor` does: processes are spawned on every system, so threads of the caller are
    safe; they leave Ctrl-C to the caller; they end at once when the pool is closed or the caller dies, killed or not; and after a
    process has died the next task starts new ones.

    >>> with ProcessPool(1) as pool:
    ...     pool.submit(len, "four").result()
    4
    """

    def __init__(self, jobs: int | None = None) -> None:
        if jobs is not None and jobs < 0:
            raise ValueError(f"jobs must be 0 or more, not {jobs}")
        self._max_workers = jobs or os.cpu_count() or 1
        self._context = multiprocessing.get_context("spawn")
        self._start()

    def _start(self) -> None:
        # Nothing is ever sent: the far end sees this one close, whether we close it or die.
        leash, self._leash = self._context.Pipe(duplex=False)
        self._pool = ProcessPoolExecutor(self._max_workers, mp_context=self._context, initializer=_prepare, initargs=(leash,))
        self._far_end = leash

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """As of any executor."""
        with _without_interrupts():
            try:
                return self._pool.submit(fn, *args, **kwargs)
            except BrokenExecutor:
                self._end()
                self._start()
                return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Close the pool; with `wait` after what was submitted is done, else at once."""
        if wait and not cancel_futures:
            self._pool.shutdown()
        self._end()

    def _end(self) -> None:
        self._leash.close()
        self._pool.shutdown(cancel_futures=True)
        self._far_end.close()

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        self.shutdown(wait=kind is None)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Ctrl-C waits until the block is done; processes started in it never hear of it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare(leash: Connection) -> None:
    """What a new process does first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(leash,), daemon=True).start()


def _end_with(leash: Connection) -> None:
    with suppress(EOFError, OSError):
        leash.recv_bytes()
    os._exit(0)
