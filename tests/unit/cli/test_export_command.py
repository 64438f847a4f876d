"""`readoutkit export`: readouts and documents in, files other programs read out."""

from __future__ import annotations

import json
from pathlib import Path

import polars
from click.testing import CliRunner, Result

from readoutkit.cli import main
from readoutkit.export import from_tables, read_tables
from readoutkit.serial import load_lines

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], prog_name="readoutkit")


def test_documents_and_their_readouts_give_the_same_tables(tmp_path: Path) -> None:
    lines = tmp_path / "out.jsonl"
    assert call("parse", *SEEDS, "-q", "-o", lines).exit_code == 0
    assert call("export", lines, "-o", tmp_path / "a").exit_code == 0
    result = call("export", *SEEDS, "--to", "parquet", "-o", tmp_path / "b")
    assert result.exit_code == 0
    assert "14 tables of 5 documents" in result.stderr
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name
    assert list(from_tables(read_tables(tmp_path / "a"))) == list(load_lines(lines))


def test_a_bad_line_is_said_and_the_others_are_written(tmp_path: Path) -> None:
    lines = tmp_path / "out.jsonl"
    assert call("parse", *SEEDS, "-q", "-o", lines).exit_code == 0
    lines.write_bytes(b'{"schema": 1}\n\n' + lines.read_bytes())
    result = call("export", lines, tmp_path / "nowhere.jsonl", "--to", "csv", "-o", tmp_path / "tables")
    assert result.exit_code == 1
    assert "out.jsonl:1: not a readout" in result.stderr
    assert "nowhere.jsonl: no such file" in result.stderr
    assert polars.read_csv(tmp_path / "tables" / "documents.csv").height == 5


def test_event_data_and_linked_data_are_lines(tmp_path: Path) -> None:
    for form, first in (("plover", "id"), ("jsonld", "@context")):
        result = call("export", *SEEDS, "--to", form)
        assert result.exit_code == 0
        records = [json.loads(line) for line in result.stdout.splitlines()]
        assert all(next(iter(record)) == first for record in records)
        assert call("export", *SEEDS, "--to", form, "-o", tmp_path / form).exit_code == 0
        assert (tmp_path / form).read_text(encoding="utf-8") == result.stdout
    pairs = call("export", *SEEDS, "--to", "plover", "--dyads").stdout.splitlines()
    assert all(len(json.loads(line)["actor"]) == 1 for line in pairs if json.loads(line)["has_event"])


def test_options_of_other_forms_are_refused() -> None:
    result = call("export", *SEEDS, "--to", "jsonld", "--dyads")
    assert result.exit_code == 2
    assert "--dyads is for --to plover" in result.stderr


def test_nothing_read_writes_nothing(tmp_path: Path) -> None:
    result = call("export", tmp_path / "none.txt", "-o", tmp_path / "tables")
    assert result.exit_code == 1
    assert "nothing could be read" in result.stderr
    assert not (tmp_path / "tables").exists()


def test_wrong_use_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = call("export", *SEEDS, "-o", tmp_path / "file")
    assert result.exit_code == 2
    assert "is a file; name a folder" in result.stderr
    assert call("export", *SEEDS).exit_code == 2
