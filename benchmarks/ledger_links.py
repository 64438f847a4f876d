"""How well commitments of invented series are put together, given gold readouts: python benchmarks/ledger_links.py [FIRST] [LAST]

Each number is a series that nobody looked at: promises, figures, languages and wordings are drawn by chance, look-alikes beside them.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "unit" / "ledger"))

from invented_series import invent

from readoutkit.ledger import Ledger


def main(first: int, last: int) -> None:
    """Print F1, precision and recall over pairs of commitments that are in one entry."""
    found = expected = right = 0
    for seed in range(first, last):
        readouts, labels = invent(seed)
        same = defaultdict(list)
        for readout in readouts:
            for c in readout.commitments:
                same[labels[readout.id, c.id]].append(f"{readout.source.sha256[:12]}:{c.span.start}-{c.span.end}")
        want = {pair for refs in same.values() for pair in combinations(sorted(refs), 2)}
        have = Ledger.from_readouts(readouts).pairs()
        found, expected, right = found + len(have), expected + len(want), right + len(have & want)
    precision, recall = right / found, right / expected
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{last - first} series: F1 {f1:.3f}   P {precision:.3f}  R {recall:.3f}   n {expected}")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*(numbers if len(numbers) == 2 else (5000, 5100)))
