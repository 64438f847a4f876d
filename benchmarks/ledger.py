"""How long a ledger takes as readouts grow in number: python benchmarks/ledger.py [READOUTS ...]

The readouts are the invented series of the tests, six a series, of six sides who promise much the same things again and again:
the worst case for finding what belongs together.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "unit" / "ledger"))

from invented_series import invent

from readoutkit.ledger.corrections import Corrections
from readoutkit.ledger.making import make_entries
from readoutkit.ledger.occasions import order_accounts
from readoutkit.model import Readout

SIZES = (1_250, 2_500, 5_000, 10_000)


def series(count: int) -> list[Readout]:
    """So many readouts of invented series."""
    readouts: list[Readout] = []
    seed = 0
    while len(readouts) < count:
        readouts += invent(seed)[0]
        seed += 1
    return readouts[:count]


def main(sizes: list[int]) -> None:
    """Print seconds of processor time for linking accounts and for matching commitments, and milliseconds a commitment."""
    make_entries(order_accounts(series(6)), Corrections())  # word lists are loaded on the way
    print("readouts  commitments  entries  link s  match s  match ms/commitment")
    for size in sizes:
        readouts = series(size)
        commitments = sum(len(readout.commitments) for readout in readouts)
        started = time.process_time()
        accounts = order_accounts(readouts)
        linked = time.process_time()
        entries = make_entries(accounts, Corrections())
        done = time.process_time()
        link, match = linked - started, done - linked
        print(f"{size:8}  {commitments:11}  {len(entries):7}  {link:6.1f}  {match:7.1f}  {1000 * match / commitments:19.2f}")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or list(SIZES))
