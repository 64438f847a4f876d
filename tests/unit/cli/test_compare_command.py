"""`compare` and `link`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readoutkit.cli import main
from readoutkit.comparison.records import COLUMNS

PAIRS = Path(__file__).parents[3] / "seeds" / "pairs"
NORWAY, UKRAINE, OTHER = (PAIRS / f"{name}.txt" for name in ("call-norway", "call-ukraine", "other-day"))


def call(*arguments: str | Path, columns: int | None = None) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], prog_name="readoutkit", env={"COLUMNS": str(columns or 80)})


@pytest.mark.parametrize("columns", [40, 80, 100])
def test_two_columns_fit_the_terminal_and_hold_every_word(columns: int) -> None:
    result = call("compare", NORWAY, UKRAINE, columns=columns)
    assert result.exit_code == 0
    assert max(map(len, result.output.splitlines())) <= columns
    assert "\x1b" not in result.output
    for words in ("One event", "300", "corruption", "sanctions", "aspirational"):
        assert words in result.output


def test_a_hostile_document_cannot_steer_the_terminal(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Prime Minister Ada \x1b[31mLund\u202e met today with President Bo Strand\x07 of Finland in Oslo.\n", encoding="utf-8")
    output = call("compare", page, NORWAY).output
    assert not any(not ch.isprintable() and ch != "\n" for ch in output)


def test_json_has_every_row_with_its_places() -> None:
    record = json.loads(call("compare", NORWAY, UKRAINE, "--json").output)
    assert record["same_event"] is True
    text = NORWAY.read_text(encoding="utf-8")
    places = [span for row in record["rows"] if row["a"] for span in row["a"]["spans"]]
    assert places
    assert all(text[span["start"] : span["end"]] == span["text"] for span in places)
    assert {row["outcome"] for row in record["rows"]} == {"both", "differing", "only_a", "only_b"}


def test_csv_has_one_line_a_row(tmp_path: Path) -> None:
    out = tmp_path / "rows.csv"
    assert call("compare", NORWAY, UKRAINE, "--csv", "-o", out).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))))
    assert list(rows[0]) == ["document_a", "document_b", *COLUMNS]
    assert len(rows) == len(json.loads(call("compare", NORWAY, UKRAINE, "--json").output)["rows"])


def test_three_accounts_in_one_table() -> None:
    record = json.loads(call("compare", NORWAY, UKRAINE, OTHER, "--json").output)
    assert [(pair["a"], pair["b"], pair["same_event"]) for pair in record["pairs"]] == [(0, 1, True), (0, 2, False), (1, 2, False)]
    assert call("compare", NORWAY, UKRAINE, OTHER).output.count("event") >= 2


def test_readouts_written_before_are_compared(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert call("parse", NORWAY, UKRAINE, "-q", "-o", out).exit_code == 0
    assert call("compare", out).output == call("compare", NORWAY, UKRAINE).output


def test_one_document_is_no_comparison(tmp_path: Path) -> None:
    result = call("compare", NORWAY)
    assert result.exit_code == 2
    assert "two readouts or more" in result.output
    missing = call("compare", NORWAY, tmp_path / "nothing.txt")
    assert missing.exit_code == 1
    assert "no such file" in missing.output


def test_link_lists_groups_and_reasons() -> None:
    output = call("link", PAIRS).output
    assert "copy of call-norway.txt" in output
    assert "3 more stand alone" in output
    assert "alone: no other account" in call("link", PAIRS, "--all").output
    assert len(json.loads(call("link", PAIRS, "--json").output)) == 5
    assert len(call("link", PAIRS, "--csv").output.splitlines()) == 9


@pytest.mark.parametrize("options", [[], ["--scorecards"]])
def test_the_pairs_are_linked_and_compared_as_expected(options: list[str]) -> None:
    result = call("link", PAIRS, "--expected", PAIRS / "expected.json", *options)
    figures = {line.split()[0]: float(line.split("F1")[1].split()[0]) for line in result.output.splitlines() if "F1" in line}
    assert figures["linking"] == figures["copies"] == 1.0
    assert figures["rows"] >= (0.99 if options else 0.9)


def test_an_expectation_that_is_none_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "expected.json"
    wrong.write_text('{"events": 3}', encoding="utf-8")
    result = call("link", PAIRS, "--expected", wrong)
    assert result.exit_code == 2
    assert "events must be a list" in result.output
