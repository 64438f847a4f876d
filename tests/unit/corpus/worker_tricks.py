"""Work that goes wrong in ways of its own, for executors in other processes to import."""

from __future__ import annotations

import os
import time


def double_or_die(numbers: list[int]) -> list[int]:
    """Twice each number; 13 ends the process, 7 raises, 5 takes a while."""
    for number in numbers:
        if number == 13:
            os._exit(1)
        if number == 7:
            raise ArithmeticError("seven")
        if number == 5:
            time.sleep(0.05)
    return [2 * number for number in numbers]


def sleep_and_tell(path: str) -> None:
    """Write the number of this process to a file, then sleep."""
    with open(path, "a", encoding="ascii") as file:
        file.write(f"{os.getpid()}\n")
    time.sleep(60)
