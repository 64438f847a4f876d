"""How fast a store answers a search, beside a scan of the same readouts as JSON Lines: python benchmarks/search.py [FOLDER] [READOUTS]

Up to 300 texts of the folder are read; copies of them, each with an id and a last line of its own, make up the number of readouts. The JSON
Lines hold the texts, so that both ways search the same. Both files have been read once before the clock starts.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from attrs import evolve

import readoutkit
from readoutkit.language.words import fold_accents
from readoutkit.model import digest

PARSED = 300
QUERIES = ("aide militaire", '"security guarantees"', "sanction*", "ukraine")
ROUNDS = 5  # of the searches; a scan is long enough to be taken once


def copies(readouts: list[readoutkit.Readout], number: int) -> Iterator[readoutkit.Readout]:
    """As many readouts as asked for, each of a document of its own."""
    for copy in range(number):
        readout = readouts[copy % len(readouts)]
        assert readout.source.text is not None
        text = f"{readout.source.text}\n\nCopy {copy}."
        source = evolve(readout.source, text=text, sha256=digest(text), length=len(text), name=f"{copy}.txt")
        yield evolve(readout, id=f"copy-{copy}", source=source)


def folded(text: str) -> str:
    """Lower case without accents, with blanks for all that is no letter or digit."""
    return "".join(letter if letter.isalnum() else " " for letter in fold_accents(text.lower()))


def wanted(query: str) -> list[str]:
    """What a folded passage must hold, one blank around it, for a query to be found."""
    terms = [query.strip('"')] if query.startswith('"') else query.split()
    return [f" {folded(term.removesuffix('*'))}{'' if term.endswith('*') else ' '}" for term in terms]


def scan(file: Path, query: str) -> int:
    """Read each line as JSON and look through its commitments, its quotes and the lines of its text; how many passages match."""
    words, found = wanted(query), 0
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            passages = [commitment["span"]["text"] for commitment in data["commitments"]] + [quote["clean"] for quote in data["quotes"]]
            for passage in passages + data["source"]["text"].split("\n"):
                inside = f" {folded(passage)} "
                found += all(word in inside for word in words)
    return found


def lines_with(file: Path, query: str) -> int:
    """Look for the words in the bytes of each line, as `grep` does: accents and capitals count, word bounds and passages do not."""
    words, found = [word.strip().encode() for word in wanted(query)], 0
    with file.open("rb") as lines:
        for line in lines:
            found += all(word in line for word in words)
    return found


def timed(work: Callable[[], object], rounds: int = 1) -> float:
    """Milliseconds of processor time, which neighbours on the machine do not change; the middle one of some rounds."""
    took = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        took.append((time.process_time() - started) * 1000)
    return statistics.median(took)


def first(texts: Iterable[Path]) -> list[readoutkit.Readout]:
    """The readouts of the first texts."""
    return [readoutkit.parse_file(path) for path in islice(texts, PARSED)]


def main(folder: Path, number: int) -> None:
    """Make both files, and search them."""
    readouts = first(sorted(folder.rglob("*.txt")))
    with tempfile.TemporaryDirectory() as place:
        lines, kept = Path(place, "readouts.jsonl"), Path(place, "readouts.store")
        readoutkit.dump_lines(copies(readouts, number), lines, include_text=True)
        with readoutkit.Store(kept) as store:
            started = time.process_time()
            store.add(readoutkit.load_lines(lines))
            rate = number / (time.process_time() - started)
            print(f"{number} readouts of {len(readouts)} documents, {rate:.0f} added in a second of processor time")
            print(f"JSON Lines {lines.stat().st_size / 1e6:.0f} MB, store {kept.stat().st_size / 1e6:.0f} MB\n")
            lines_with(lines, "x")
            print("| search | hits | store, best 50 | store, all hits | scan | scan / best 50 | scan / all hits | bytes only / best 50 |")
            print("|---|---|---|---|---|---|---|---|")
            for query in QUERIES:
                store.search(query)
                best = timed(lambda query=query: store.search(query), ROUNDS)
                every = timed(lambda query=query: store.search(query, limit=None), ROUNDS)
                scanned, raw = timed(lambda query=query: scan(lines, query)), timed(lambda query=query: lines_with(lines, query))
                hits = len(store.search(query, limit=None))
                row = (f"`{query}`", hits, f"{best:.1f} ms", f"{every:.1f} ms", f"{scanned:.0f} ms")
                print("|", " | ".join(map(str, row)), f"| {scanned / best:.0f} | {scanned / every:.1f} | {raw / best:.1f} |")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    main(Path(arguments[0]) if arguments else Path(__file__).parents[1] / "seeds", int(arguments[1]) if len(arguments) > 1 else 10_000)
