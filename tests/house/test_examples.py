"""The examples work."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

import readoutkit
from readoutkit.registry import default_registry

ROOT = Path(__file__).parents[2]
PLUGIN = ROOT / "examples" / "plugin" / "src" / "readoutkit_bulletin" / "__init__.py"
BULLETIN = """BULLETIN 12/2031
2 May 2031 | Press Office of the Presidency

President Strand receives the Prime Minister of Norway

President Bo Strand of Finland met today with the Prime Minister of Norway, Ada Lund. The leaders agreed to open a ferry line in June.
"""


def test_the_plugin_reads_its_format_and_leaves_others_alone() -> None:
    parser = runpy.run_path(str(PLUGIN))["Bulletin"]()
    registry = default_registry().with_parser(parser)
    readout = readoutkit.parse(BULLETIN, registry=registry)
    assert readout.source.format == "bulletin"
    assert readout.source.title is not None
    assert readout.source.title.text == "President Strand receives the Prime Minister of Norway"
    assert [person.name for person in readout.participants] == ["Bo Strand", "Ada Lund"]
    assert readoutkit.parse("They met today in Oslo.", registry=registry).source.format != "bulletin"


@pytest.mark.parametrize("script", sorted((ROOT / "examples" / "scripts").glob("*.py")), ids=lambda path: path.stem)
def test_scripts_run_on_the_seeds(script: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", [str(script), str(ROOT / "seeds")])
    runpy.run_path(str(script), run_name="__main__")
    assert capsys.readouterr().out
