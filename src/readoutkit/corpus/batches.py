"""Work done in batches by any executor, results in the order of the input, with a bounded number of batches under way."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Executor, Future
from itertools import islice
from typing import TypeVar

from readoutkit.errors import WorkersError

T = TypeVar("T")
R = TypeVar("R")


def in_order(
    items: Iterable[T],
    work: Callable[[list[T]], list[R]],
    *,
    executor: Executor | None,
    batch: int,
    in_flight: int | None,
    lost: Callable[[T, Exception], R],
) -> Generator[R, None, None]:
    """The result for each item, in the order of the items.

    Without an executor the work is done here, item by item. With one, at most `in_flight` batches are under way; a batch that does
    not come back (its process died) is done again item by item, and `lost` says what stands for an item that never does.
    When the iterator is closed or an exception passes through, what has not begun is cancelled. WorkersError and ImportError, which
    would be the same for every item, pass through.
    """
    if executor is None:
        for item in items:
            yield from work([item])
        return
    limit = in_flight or 2 * _width(executor) + 1
    waiting: deque[tuple[list[T], Future[list[R]]]] = deque()
    batches = _batches(items, batch)
    try:
        while True:
            for group in islice(batches, limit - len(waiting)):
                waiting.append((group, executor.submit(work, group)))
            if not waiting:
                return
            group, future = waiting[0]
            try:
                results = future.result()
            except (WorkersError, ImportError):
                raise  # Wrong for every item alike.
            except Exception:
                # Nothing else is done meanwhile, so that the item which costs a worker its life is known.
                results = [result for item in group for result in _alone(item, work, executor, lost)]
            waiting.popleft()
            yield from results
    finally:
        for _, future in waiting:
            future.cancel()


def _alone(item: T, work: Callable[[list[T]], list[R]], executor: Executor, lost: Callable[[T, Exception], R]) -> list[R]:
    future = executor.submit(work, [item])  # An executor that takes no more work says so here, to the caller.
    try:
        return future.result()
    except Exception as error:
        return [lost(item, error)]


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    stream = iter(items)
    while group := list(islice(stream, size)):
        yield group


def _width(executor: Executor) -> int:
    """How much an executor does at once, where it says so; else as much as this machine."""
    workers = getattr(executor, "_max_workers", None)  # The pools of the standard library.
    if isinstance(workers, int):
        return workers
    client = getattr(executor, "_client", None)  # dask.distributed
    if client is not None and hasattr(client, "nthreads"):
        return sum(client.nthreads().values()) or 1
    return os.cpu_count() or 1
