"""`readoutkit store`: what it writes, what it says, how it ends."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readoutkit.cli import main
from readoutkit.serial import loads
from readoutkit.store import Store

SEEDS = Path(__file__).parents[3] / "seeds"
TEXTS = sorted(SEEDS.glob("*.txt"))


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["store", *map(str, arguments)])


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stores") / "seeds.store"
    result = run("add", path, *TEXTS, "-q")
    assert (result.exit_code, result.stdout) == (0, "5 added\n")
    return path


def test_documents_and_their_readouts_are_the_same_thing(file: Path, tmp_path: Path) -> None:
    lines = tmp_path / "readouts.jsonl"
    assert CliRunner().invoke(main, ["parse", *map(str, TEXTS), "-q", "-o", str(lines)]).exit_code == 0
    assert run("export", file).stdout_bytes == lines.read_bytes()
    assert run("add", file, lines).stdout == "0 added, 5 unchanged\n"
    other = tmp_path / "other.store"
    assert run("add", other, lines).stdout == "5 added\n"
    assert "5 documents, 2025-06-17 to 2026-01-06; 0 with their text; 0 earlier parses" in run("info", other).stdout
    assert run("add", other, *TEXTS, "-q").stdout == "0 added, 5 unchanged\n"
    assert "; 5 with their text" in run("info", other).stdout
    assert run("export", other, "-o", tmp_path / "again.jsonl").exit_code == 0
    assert (tmp_path / "again.jsonl").read_bytes() == lines.read_bytes()


def test_texts_can_be_left_out_and_put_into_an_export(file: Path, tmp_path: Path) -> None:
    assert loads(run("export", file, "--include-text", "--person", "kishida").stdout).source.text
    other = tmp_path / "other.store"
    assert run("add", other, SEEDS / "japan-call.txt", "--without-text", "-q").exit_code == 0
    assert loads(run("export", other, "--include-text").stdout).source.text is None


def test_search_prints_a_line_a_hit(file: Path) -> None:
    result = run("search", file, "securite transatlantique", "--in", "sentence")
    assert result.exit_code == 0
    assert result.stdout.split("\t")[:3] == ["communique-otan", "2026-01-06", "sentence s4"]
    assert "**sécurité** **transatlantique**" in result.stdout
    (start, _, end) = result.stdout.split("\t")[3].partition("-")
    text = (SEEDS / "communique-otan.txt").read_bytes().decode()
    assert text[int(start) : int(end)].endswith("transatlantique.")


def test_search_as_json_has_the_span(file: Path) -> None:
    result = run("search", file, "peacekeepers", "--json", "--status", "new", "--country", "ca", "--topic", "defence")
    (row,) = map(json.loads, result.stdout.splitlines())
    assert (row["readout"], row["kind"], row["span"]["text"].split()[0]) == ("nato-meeting", "commitment", "will")


def test_filters_that_find_nothing_are_no_mistake(file: Path, tmp_path: Path) -> None:
    assert (run("search", file, "peacekeepers", "--since", "2030").exit_code, run("search", file, "zebras").stdout) == (0, "")
    result = run("export", file, "--country", "JM", "-o", tmp_path / "none.jsonl")
    assert result.exit_code == 0
    assert "no readout passes the filters" in result.stderr
    assert not (tmp_path / "none.jsonl").exists()


def test_info_says_what_there_is_and_whether_it_is_sound(file: Path, tmp_path: Path) -> None:
    result = run("info", file, "--check")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "5 documents, 2025-06-17 to 2026-01-06; 5 with their text; 0 earlier parses"
    assert result.stdout.splitlines()[-2:] == ["en 4, fr 1", "sound"]
    broken = tmp_path / "broken.store"
    broken.write_bytes(file.read_bytes())
    connection = sqlite3.connect(broken)
    connection.execute("DELETE FROM actor WHERE document = 1")
    connection.commit()
    connection.close()
    result = run("info", broken, "--check")
    assert result.exit_code == 1
    assert "refers to a row of actor" in result.stderr


def test_metadata_are_those_of_the_file(file: Path) -> None:
    assert list(json.loads(run("metadata", file).stdout)["databases"]) == ["seeds"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["search", "FILE", "a OR b"], "-word excludes one"),
        (["search", "FILE", "ships", "--country", "Canada"], "two letters"),
        (["search", "FILE", "ships", "--since", "soon"], "is no date"),
        (["search", "nowhere.store", "ships"], "nowhere.store: no such store"),
        (["export", "FILE", "-o", "no/such/folder.jsonl"], "does not exist"),
        (["info", "pyproject.toml"], "pyproject.toml: is no store"),
        (["add", "seeds", "seeds"], "is a folder"),
    ],
)
def test_wrong_use_is_said_and_ends_with_2(file: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str) -> None:
    monkeypatch.chdir(SEEDS.parent)
    result = run(*(str(file) if argument == "FILE" else argument for argument in arguments))
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_what_cannot_be_read_is_said_and_the_rest_is_added(file: Path, tmp_path: Path) -> None:
    lines = tmp_path / "some.jsonl"
    good = run("export", file).stdout.splitlines()
    lines.write_text("\n".join([good[0], '{"schema": 3}', "", "not JSON", good[1]]) + "\n", encoding="utf-8")
    result = run("add", tmp_path / "some.store", lines, tmp_path / "missing.txt", SEEDS / "japan-call.txt", "-q")
    assert result.exit_code == 1
    assert "some.jsonl:2: not a readout" in result.stderr
    assert "some.jsonl:4: not JSON" in result.stderr
    assert "missing.txt: no such file" in result.stderr
    assert result.stdout == "3 added\n"
    with Store(tmp_path / "some.store") as store:
        assert len(store) == 3
