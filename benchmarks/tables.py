"""How fast readouts become files of tables, beside JSON Lines, and in how much memory: python benchmarks/tables.py [FOLDER]

Processor time is measured, so that other programs on the machine do not count; memory is the most the process ever held.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from pathlib import Path

import readoutkit
from readoutkit.export import from_tables, read_tables, write_tables
from readoutkit.model import Readout

FEW, MANY = 1_000, 10_000


def main(folder: Path) -> None:
    """Write the readouts of a folder over and over, and print readouts per second and memory."""
    some = [readoutkit.parse_file(path) for path in sorted(folder.glob("*.txt"))]
    with tempfile.TemporaryDirectory() as place:
        ways: dict[str, Callable[[Iterable[Readout]], object]] = {
            "JSON Lines": lambda readouts: readoutkit.dump_lines(readouts, f"{place}/lines.jsonl"),
            "Parquet": lambda readouts: write_tables(readouts, f"{place}/parquet"),
            "CSV": lambda readouts: write_tables(readouts, f"{place}/csv", "csv"),
        }
        write = ways["Parquet"]
        write(islice(cycle(some), FEW))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        write(islice(cycle(some), MANY))
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"memory for Parquet of {MANY} readouts: {after / before:.2f} times that of {FEW}")
        for name, write in ways.items():
            started = time.process_time()
            write(islice(cycle(some), FEW))
            print(f"{name}: {FEW / (time.process_time() - started):.0f} readouts/s")
        started = time.process_time()
        count = sum(1 for _ in from_tables(read_tables(f"{place}/parquet")))
        print(f"Parquet read again: {count / (time.process_time() - started):.0f} readouts/s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "seeds")
