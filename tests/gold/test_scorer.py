"""Our scorer gives the figures of the scorer that came with the gold, to the last digit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from floors import SETS, folder_of

import readoutkit
from readoutkit.evaluate.evaluation import evaluate
from readoutkit.model.readout import Readout


def _other_scorer() -> Path | None:
    gold = os.environ.get("READOUTKIT_GOLD")
    script = Path(gold).parent / "tools" / "score.py" if gold else None
    return script if script and script.is_file() else None


def _poorly_read(folder: Path) -> list[Readout]:
    """Readouts with mistakes of every kind: a third is missing, the others are taken for the readout of another document."""
    readouts = [readoutkit.parse_file(path) for path in sorted(folder.glob("*.txt"))]
    names = [readout.source.name for readout in readouts]
    kept = [attrs.evolve(readout, quotes=readout.quotes[:-1]) for number, readout in enumerate(readouts) if number % 3]
    return [attrs.evolve(readout, source=attrs.evolve(readout.source, name=name)) for readout, name in zip(kept, names, strict=False)]


@pytest.mark.parametrize("name", [name for name in SETS if name != "seeds"])
@pytest.mark.parametrize("poorly", [False, True], ids=["as read", "poorly read"])
def test_figures_are_those_of_the_other_scorer(name: str, poorly: bool, tmp_path: Path) -> None:
    scorer, folder = _other_scorer(), folder_of(name)
    if scorer is None or folder is None:
        pytest.skip(f"{name} and the other scorer lie beside the folder named by READOUTKIT_GOLD, and are not there")
    readouts = _poorly_read(folder) if poorly else [readoutkit.parse_file(path) for path in sorted(folder.glob("*.txt"))]
    predicted, theirs = tmp_path / "readouts.jsonl", tmp_path / "theirs.json"
    predicted.write_text("".join(readoutkit.dumps(readout, indent=None) + "\n" for readout in readouts), encoding="utf-8")
    subprocess.run([sys.executable, scorer, predicted, folder, "--json", theirs], check=True, capture_output=True)
    ours = json.loads(json.dumps(evaluate(readouts, [folder]).figures()))
    expected = json.loads(theirs.read_text(encoding="utf-8"))
    assert ours == expected
