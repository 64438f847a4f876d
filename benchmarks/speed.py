"""How fast documents are read on one core: python benchmarks/speed.py [FOLDER] [ROUNDS]"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import readoutkit


def main(folder: Path, rounds: int) -> None:
    """Read all texts of a folder `rounds` times and print the best round."""
    texts = [path.read_bytes() for path in sorted(folder.glob("*.txt"))]
    characters = sum(len(text.decode("utf-8")) for text in texts)
    started = time.perf_counter()
    readoutkit.parse(texts[0])
    print(f"first document, word lists loaded on the way: {time.perf_counter() - started:.2f} s")
    best = float("inf")
    for _ in range(rounds):
        started = time.perf_counter()
        for text in texts:
            readoutkit.parse(text)
        best = min(best, time.perf_counter() - started)
    print(f"{len(texts)} documents: {len(texts) / best:.0f} documents/s, {characters / best / 1000:.0f} thousand characters/s")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    main(Path(arguments[0]) if arguments else Path(__file__).parents[1] / "seeds", int(arguments[1]) if len(arguments) > 1 else 5)
