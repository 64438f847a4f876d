"""The figures reached on scorecards, which must not get worse.

    python tests/gold/floors.py                  measure, raise the floors that can be raised, refuse to lower any
    python tests/gold/floors.py --lower-floors   also lower them: say why in the commit

Floors stand in floors.json, each set of documents with a digest of its texts and scorecards: figures of other gold compare with nothing.
A floor lies a little under what was measured, so that one row more or less of a small set does not stop anybody.
`seeds` lies in the project; the other sets are read from the folder that READOUTKIT_GOLD names.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import sys
from pathlib import Path
from typing import Any

import readoutkit
from readoutkit.evaluate.evaluation import Evaluation, evaluate

FILE = Path(__file__).with_name("floors.json")
PROJECT_SET = "seeds"
SETS = (PROJECT_SET, "gold/seeds", "gold/dev/own", "gold/dev/real")
SLACK = 0.02


def folder_of(name: str) -> Path | None:
    """Where a set lies; None when it is not on this machine."""
    if name == PROJECT_SET:
        return Path(__file__).parents[2] / PROJECT_SET
    gold = os.environ.get("READOUTKIT_GOLD")
    folder = Path(gold, name.removeprefix("gold/")) if gold else None
    return folder if folder and folder.is_dir() else None


def digest_of(folder: Path) -> str:
    """One hash for the texts and scorecards of a folder and their names."""
    total = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.suffix in {".txt", ".json"}:
            total.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def measure(folder: Path) -> Evaluation:
    """Every text of a folder read now and scored."""
    return evaluate([readoutkit.parse_file(path) for path in sorted(folder.glob("*.txt"))], [folder])


def figures_of(evaluation: Evaluation) -> dict[str, float]:
    """One number a field: F1, or the share that is right."""
    return {field: float(row.get("f1", row.get("share", 0)) or 0) for field, row in evaluation.figures()["all"].items()}


def floor_of(figure: float) -> float:
    """The floor for a figure just measured."""
    return max(0.0, math.floor((figure - SLACK) * 1000) / 1000)


def load_floors() -> dict[str, dict[str, Any]]:
    """Per set its digest and floors."""
    loaded: dict[str, dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return loaded


def main() -> int:
    """Measure every set that is here and write the floors."""
    lower = "--lower-floors" in sys.argv[1:]
    floors, refused = load_floors(), []
    for name in SETS:
        folder = folder_of(name)
        if folder is None:
            print(f"{name}: not here, left as it is")
            continue
        old, figures, digest = floors.get(name, {}), figures_of(measure(folder)), digest_of(folder)
        same_gold = old.get("digest") == digest
        pinned = {field: floor_of(figure) for field, figure in figures.items()}
        for field, floor in old.get("floors", {}).items() if same_gold else ():
            if figures.get(field, 0.0) < floor:
                print(f"{name}: {field} {figures.get(field, 0.0):.3f} is below its floor {floor:.3f}")
                if not lower:
                    refused.append(field)
            if not lower:
                pinned[field] = max(floor, pinned.get(field, 0.0))
        floors[name] = {"digest": digest, "floors": dict(sorted(pinned.items()))}
    FILE.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    if refused:
        print("floors kept; --lower-floors lowers them")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
