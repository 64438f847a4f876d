"""Ctrl-C between two documents, never in the middle of a line."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from attrs import define, field

# What shells expect of a program that Ctrl-C has stopped.
EXIT_CODE = 130


@define
class Interrupts:
    """While it is entered, Ctrl-C raises KeyboardInterrupt, but not inside `held`: there it waits for the end of the block.

    A second Ctrl-C does not wait. Once stopping has begun, `ignore` keeps a further one from tearing it apart.
    """

    _before: Any = field(default=None, init=False)
    _holding: bool = field(default=False, init=False)
    _asked: bool = field(default=False, init=False)

    def __enter__(self) -> Interrupts:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._on_signal)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if not self._holding or self._asked:
            raise KeyboardInterrupt
        self._asked = True

    @contextmanager
    def held(self) -> Iterator[None]:
        """A block that is done to its end."""
        self._holding = True
        try:
            yield
        finally:
            self._holding = False
        if self._asked:
            raise KeyboardInterrupt

    def ignore(self) -> None:
        """From now on Ctrl-C does nothing: the program is on its way out."""
        if self._before is not None:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            self._before = signal.SIG_IGN
