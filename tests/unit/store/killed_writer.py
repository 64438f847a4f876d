"""A program that kills writers: `python killed_writer.py STORE TIMES SEED` prints what it met, one JSON object.

Each writer is a fork of this one, which has everything loaded, adds small readouts in batches, and says when a batch is written. It is
killed at a random moment; then the store must be sound, and hold a prefix of what was to be added, with all batches that were reported.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from small_readouts import make_readout

from readoutkit.store import Store

BATCH = 4
READOUTS = [make_readout(number) for number in range(160)]


def write(path: Path, first: int, pipe: int) -> None:
    """Add readouts from a number on, a batch at a time, until killed."""
    with Store(path) as store:
        # The log is emptied into the file every few pages, so that some are killed in the middle of that.
        store._connection.execute("PRAGMA wal_autocheckpoint = 20")
        while True:
            store.add(READOUTS[first : first + BATCH], batch=BATCH)
            first += BATCH
            os.write(pipe, first.to_bytes(4, "big"))


def kill_one(path: Path, first: int, batches: int, delay: float) -> int:
    """Kill a writer some time after it has reported some batches; how many readouts it had reported as written."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        write(path, first, writer)
    os.close(writer)
    reported = b""
    while len(reported) < 4 * batches and (part := os.read(reader, 4)):
        reported += part
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(reader, 65536):
        reported += part
    os.close(reader)
    return int.from_bytes(reported[-4:], "big") if reported else first


def main() -> None:
    """Kill as often as asked for; the file is begun anew whenever all readouts are nearly in."""
    path, times, chance = Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3]))
    with Store(":memory:") as store:
        store.add(READOUTS[0])  # Loads what the first sentence needs, once for all forks.
    held, met = 0, {"kills": 0, "batches": 0, "midway": 0, "faults": []}
    for _ in range(times):
        if held > 60:
            path.unlink()
            held = 0
        before = held
        reported = kill_one(path, held, chance.randrange(4), chance.uniform(0, 0.012))
        left_behind = path.with_name(path.name + "-wal").exists()
        with Store(path) as store:
            faults = store.check()
            ids = [name for (name,) in store._connection.execute("SELECT readout FROM document ORDER BY number")]
            texts = store._connection.execute("SELECT count(*) FROM document_text").fetchone()[0]
        held = len(ids)
        if ids != [readout.id for readout in READOUTS[:held]] or held % BATCH or texts != held:
            faults.append(f"no prefix of whole batches: {held} readouts, {texts} texts")
        if not reported <= held <= reported + BATCH:
            faults.append(f"{reported} readouts were reported, {held} are there")
        met["kills"] += 1
        met["batches"] += (held - before) // BATCH
        met["midway"] += left_behind
        met["faults"] += faults
    print(json.dumps(met))


if __name__ == "__main__":
    main()
