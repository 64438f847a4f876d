"""List who pledged what in a folder of documents: python examples/scripts/pledges.py seeds"""

from __future__ import annotations

import sys
from pathlib import Path

import readoutkit


def main(folder: str) -> None:
    """Print each pledge with its file, date and place in the text."""
    for path in sorted(Path(folder).glob("*.txt")):
        readout = readoutkit.parse_file(path)
        for pledge in readout.pledges():
            sides = ", ".join(actor.name for actor in pledge.by)
            date = readout.date.value if readout.date else "no date"
            print(f"{path.name}:{pledge.span.start} ({date}) {sides}: {pledge.text}")


if __name__ == "__main__":
    main(sys.argv[1])
