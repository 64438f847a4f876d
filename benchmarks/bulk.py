"""Many documents with `readoutkit parse`: one process and two side by side, memory, a Dask cluster, a run that is killed.

python benchmarks/bulk.py [JSON_LINES...] [--docs 10000] [--speed-docs 2000] [--rounds 3] [--kills 10]

Documents are the texts of the JSON Lines files (column `text`), or those in seeds/, over and over, each with a line of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

import readoutkit

SEEDS = Path(__file__).parents[1] / "seeds"


class Run(NamedTuple):
    """What one run of the command came to.

    Seconds by the clock, of processor in all, of processor in the process that took most (on a machine with nothing else to do the
    run takes hardly longer than that one), and the memory of the largest process.
    """

    seconds: float
    processor: float
    busiest: float
    megabytes: float


def main() -> None:
    """Make the documents, then measure one thing after the other."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpora", nargs="*", type=Path, metavar="JSON_LINES")
    options.add_argument("--docs", type=int, default=10_000)
    options.add_argument("--speed-docs", type=int, default=2_000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--kills", type=int, default=10)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        texts = read_texts(given.corpora)
        for count in sorted({given.docs, given.speed_docs, given.docs // 10}):
            make_folder(work / str(count), texts, count)
        print(f"readoutkit {readoutkit.__version__}, Python {sys.version.split()[0]}, {os.cpu_count()} cores, {len(texts)} different texts")
        print(f"load before: {os.getloadavg()[0]:.1f}")
        speed(work, given.speed_docs, given.rounds)
        memory(work, given.docs)
        cluster(work, given.speed_docs)
        kills(work, given.docs, given.kills)
        print(f"load after: {os.getloadavg()[0]:.1f}")


def read_texts(corpora: list[Path]) -> list[str]:
    """The texts to repeat."""
    if not corpora:
        return [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [json.loads(line)["text"] for corpus in corpora for line in corpus.read_text(encoding="utf-8").splitlines()]


def make_folder(folder: Path, texts: list[str], count: int) -> None:
    """So many documents, no two the same."""
    folder.mkdir()
    for number, text in enumerate(islice(cycle(texts), count)):
        (folder / f"{number:06}.txt").write_text(f"{text}\n\nNo. {number}\n", encoding="utf-8")


def command(folder: Path, output: Path, *more: str) -> list[str]:
    """The command line that is measured."""
    return [sys.executable, "-m", "readoutkit", "parse", str(folder), "-q", "-o", str(output), *more]


def measure(folder: Path, output: Path, *more: str) -> Run:
    """One run."""
    started = time.perf_counter()
    process = subprocess.Popen(command(folder, output, *more))
    spent: dict[int, float] = {}
    watch = threading.Thread(target=watch_processors, args=(process.pid, spent), daemon=True)
    watch.start()
    _, status, used = os.wait4(process.pid, 0)
    watch.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, process.returncode
    total = used.ru_utime + used.ru_stime
    return Run(time.perf_counter() - started, total, max(spent.values(), default=total), used.ru_maxrss / 1024)


def watch_processors(pid: int, spent: dict[int, float]) -> None:
    """Note the seconds of processor of a process and its children until it ends (Linux; elsewhere nothing)."""
    tick = os.sysconf("SC_CLK_TCK")
    while True:
        try:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        except OSError:
            return
        for member in (pid, *map(int, children)):
            try:
                fields = Path(f"/proc/{member}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if fields[0] == "Z" and member == pid:
                return
            spent[member] = (int(fields[11]) + int(fields[12])) / tick
        time.sleep(0.1)


def speed(work: Path, docs: int, rounds: int) -> None:
    """One process and two, turn by turn, so that a busy machine is busy for both."""
    ratios, works = [], []
    for number in range(1, rounds + 1):
        one = measure(work / str(docs), work / "one.jsonl", "-j", "1")
        two = measure(work / str(docs), work / "two.jsonl", "-j", "2")
        assert (work / "one.jsonl").read_bytes() == (work / "two.jsonl").read_bytes()
        ratios.append(one.seconds / two.seconds)
        works.append(one.busiest / max(two.busiest, two.processor / 2))
        print(
            f"speed {number}: {docs} documents, -j 1 {docs / one.seconds:.1f}/s ({one.processor:.1f} s of processor), "
            f"-j 2 {docs / two.seconds:.1f}/s ({two.processor:.1f} s of processor, {two.busiest:.1f} in the busiest process): "
            f"{ratios[-1]:.2f} times by the clock, {works[-1]:.2f} by processor, same bytes"
        )
    print(f"speed: median {median(ratios):.2f} times by the clock, {median(works):.2f} by processor")


def memory(work: Path, docs: int) -> None:
    """The largest process of a run, for a tenth of the documents and for all."""
    few = measure(work / str(docs // 10), work / "few.jsonl", "-j", "2")
    many = measure(work / str(docs), work / "whole.jsonl", "-j", "2")
    print(
        f"memory: {docs // 10} documents {few.megabytes:.0f} MB, {docs} documents {many.megabytes:.0f} MB: "
        f"{many.megabytes / few.megabytes:.2f} times; {docs / many.seconds:.0f}/s"
    )


def cluster(work: Path, docs: int) -> None:
    """The same on a Dask cluster of two worker processes."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as local:
        run = measure(work / str(docs), work / "dask.jsonl", "--dask", local.scheduler_address)
    same = (work / "dask.jsonl").read_bytes() == (work / "one.jsonl").read_bytes()
    print(f"cluster: {docs} documents, {docs / run.seconds:.0f}/s, {'same bytes' if same else 'OTHER BYTES'}")
    assert same


def kills(work: Path, docs: int, count: int) -> None:
    """One run killed again and again, each time at a random moment, and continued."""
    chance, output = random.Random(0), work / "killed.jsonl"
    journal = work / ".killed.jsonl.journal"
    done: list[int] = []
    for moment in sorted(chance.sample(range(1, docs * 9 // 10), count)):
        continued = command(work / str(docs), output, "-j", "2", "--resume")
        process = subprocess.Popen(continued, start_new_session=True, stderr=subprocess.DEVNULL)
        started = time.monotonic()
        # A moment that has passed already is any moment of the beginning.
        early = chance.uniform(0, 3)
        while process.poll() is None and recorded(journal) < moment and (done[-1:] < [moment] or time.monotonic() - started < early):
            time.sleep(chance.uniform(0, 0.05))
        if process.poll() is not None:
            break
        os.killpg(process.pid, signal.SIGKILL) if chance.random() < 0.5 else process.kill()
        process.wait()
        done.append(recorded(journal))
    if not output.exists():
        measure(work / str(docs), output, "-j", "2", "--resume")
    same = output.read_bytes() == (work / "whole.jsonl").read_bytes()
    print(f"kills: {len(done)}, after {', '.join(map(str, done))} of {docs} documents: {'same bytes' if same else 'OTHER BYTES'}")
    assert same and len(done) == count


def recorded(journal: Path) -> int:
    """How many documents a run has written down."""
    return max(0, journal.read_bytes().count(b"\n") - 1) if journal.exists() else 0


if __name__ == "__main__":
    main()
