"""`readoutkit ledger`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readoutkit.cli import main

FIRST = """Ottawa, 2 May 2031

Prime Minister Ada Lund spoke by phone today with the President of Chile, Eva Paz.

Canada will contribute $12 million to Chile's flood relief by March 2032.
"""
SECOND = """Ottawa, 9 May 2032

Prime Minister Ada Lund met today with the President of Chile, Eva Paz.

Canada will raise its contribution to Chile's flood relief to $20 million by March 2033.
Canada reaffirmed its support for Chile's sovereignty.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["ledger", *map(str, arguments)])


def test_an_entry_is_shown_with_its_history_and_fits(folder: Path) -> None:
    result = run(folder, "--by", "CA", "--to", "CL", "--topic", "development")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0] == "Canada → Chile"
    assert any(line.split() == ["2031-05-02", "made", "first.txt"] for line in lines)
    assert "amount “$12 million” → “$20 million”" in result.stdout
    assert run(folder, "--kind", "support", "--status", "reaffirmed").stdout.startswith("Canada → Chile\n  support")
    assert max(map(len, lines)) <= 80


def test_many_steps_in_a_row_that_say_the_same_are_shown_as_first_and_last(tmp_path: Path) -> None:
    page = FIRST.split("Canada will")[0] + "Canada reaffirmed its support for Chile's sovereignty.\n"
    for year in range(2031, 2037):
        (tmp_path / f"{year}.txt").write_text(page.replace("2031", str(year)), encoding="utf-8")
    lines = [" ".join(line.split()) for line in run(tmp_path).stdout.splitlines()]
    assert lines[3:6] == ["2031-05-02 reaffirmed 2031.txt", "… 4 more times, last", "2036-05-02 reaffirmed 2036.txt"]


def test_json_and_csv_hold_the_same_entries(folder: Path) -> None:
    data = json.loads(run(folder, "--json").stdout)
    rows = list(csv.DictReader(io.StringIO(run(folder, "--csv").stdout)))
    assert data["schema"] == "readoutkit/ledger/1.0" and len(data["entries"]) == 2
    assert {row["entry"] for row in rows} == {entry["id"] for entry in data["entries"]}
    assert [row["turn"] for row in rows] == ["made", "changed", "reaffirmed"]
    assert all(link["reasons"] for entry in data["entries"] for link in entry["links"])


def test_cells_that_a_spreadsheet_would_run_are_defused(tmp_path: Path) -> None:
    (tmp_path / "=cmd.txt").write_text(FIRST, encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(run(tmp_path, "--csv").stdout))
    assert row["document"] == "'=cmd.txt"


def test_what_is_overdue_new_or_repeated(folder: Path) -> None:
    assert "flood relief" in run(folder, "--overdue", "2034-01-01").stdout
    assert run(folder, "--overdue", "2032-01-01").stdout == ""
    new = run(folder / "first.txt", "--new-in", folder / "second.txt").stdout
    assert "changed" in new and "sovereignty" in new and "made " not in new
    assert run(folder, "--most-repeated", "5").stdout.count("★ pledge") == 1


def test_a_store_is_read_like_the_documents_in_it(folder: Path) -> None:
    assert CliRunner().invoke(main, ["store", "add", str(folder / "all.db"), str(folder)]).exit_code == 0
    of_store = run(folder / "all.db", "--by", "CA", "--csv")
    assert of_store.exit_code == 0 and of_store.stdout == run(folder / "first.txt", folder / "second.txt", "--by", "CA", "--csv").stdout
    (folder / "broken.db").write_bytes(b"SQLite format 3\0 and nothing else")
    assert run(folder / "broken.db").exit_code == 2


def test_corrections_are_applied(folder: Path) -> None:
    later = json.loads(run(folder, "--json").stdout)["entries"][0]["history"][1]["sources"][0]["commitment"]
    (folder / "links.toml").write_text(f'[[split]]\ncommitments = ["{later}"]\n', encoding="utf-8")
    assert len(json.loads(run(folder, "--json", "--corrections", folder / "links.toml").stdout)["entries"]) == 3


def test_links_are_scored_against_expected_ones(folder: Path) -> None:
    sources = [
        {"doc": source["document"].removesuffix(".txt"), "span": [int(n) for n in source["commitment"].split(":")[1].split("-")]}
        for step in json.loads(run(folder, "--json").stdout)["entries"][0]["history"]
        for source in step["sources"]
    ]
    (folder / "expected.json").write_text(json.dumps({"entries": [{"commitments": sources}]}), encoding="utf-8")
    assert run(folder, "--expected", folder / "expected.json").stdout == "ledger links F1 1.000   P 1.000  R 1.000   n 1\n"


def test_undated_readouts_are_said(tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text(FIRST.split("\n", 2)[2], encoding="utf-8")
    result = run(tmp_path)
    assert "without a date, so kept apart from every history: 1 (undated.txt)" in result.stderr
    assert "no date" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--by", "Cannada"], "nobody is called 'Cannada'"),
        (["--topic", "weather"], "no topic 'weather'"),
        (["--overdue", "soon"], "'soon' is no date"),
        (["--overdue", "2031", "--most-repeated", "3"], "one thing at a time"),
        (["--corrections", "nowhere.toml"], "nowhere.toml: cannot be read"),
        (["--expected", "nowhere.json"], "nowhere.json: cannot be read"),
        (["--kind", "gift"], "is not one of"),
    ],
    ids=str,
)
def test_a_question_that_cannot_be_answered_is_wrong_use(folder: Path, arguments: list[str], message: str) -> None:
    result = run(folder, *arguments)
    assert result.exit_code == 2 and message in result.stderr


def test_a_document_that_cannot_be_read_does_not_cost_the_others(folder: Path) -> None:
    result = run(folder, folder / "third.txt")
    assert result.exit_code == 1 and "flood relief" in result.stdout and "third.txt: no such file" in result.stderr
