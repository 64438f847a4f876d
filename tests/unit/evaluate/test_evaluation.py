"""Readouts scored against folders of scorecards."""

from __future__ import annotations

import json
from pathlib import Path

import attrs

import readoutkit
from readoutkit.evaluate.evaluation import evaluate, scorecard_of, spans_of

TEXT = (
    "Prime Minister Ada Lund met with President Bo Strand of Finland in Oslo yesterday. “We will buy ten ferries,” Lund said.\n\n"
    "The leaders agreed to keep in touch.\n"
)


def json_spans(node: object) -> list[tuple[int, int, str]]:
    """All spans of the JSON form, found without knowing the model."""
    if isinstance(node, dict):
        own = [(node["start"], node["end"], node["text"])] if {"start", "end", "text"} <= node.keys() else []
        return own + [span for value in node.values() for span in json_spans(value)]
    return [span for value in node for span in json_spans(value)] if isinstance(node, list) else []


def test_spans_are_those_of_the_json_form() -> None:
    readout = readoutkit.parse(TEXT, name="no-01.txt")
    found = sorted((span.start, span.end, span.text) for span in spans_of(readout))
    assert found == sorted(json_spans(json.loads(readoutkit.dumps(readout))))
    assert found


def test_a_readout_scores_one_against_itself(tmp_path: Path) -> None:
    readout = readoutkit.parse(TEXT, name="no-01.txt")
    card = attrs.asdict(scorecard_of(readout))
    (tmp_path / "no-01.json").write_text(json.dumps(card), encoding="utf-8")
    (tmp_path / "no-01.txt").write_bytes(TEXT.encode())
    result = evaluate([readout], [tmp_path])
    assert result.missing == ()
    figures = result.figures()
    assert figures["all"] == figures["no"]
    assert {field: row for field, row in figures["all"].items() if row.get("f1", row.get("share")) != 1.0} == {}


def test_spans_are_checked_against_the_file(tmp_path: Path) -> None:
    readout = readoutkit.parse(TEXT, name="no-01.txt")
    (tmp_path / "no-01.json").write_text(json.dumps(attrs.asdict(scorecard_of(readout))), encoding="utf-8")
    (tmp_path / "no-01.txt").write_bytes(("x" + TEXT).encode())
    share = evaluate([readout], [tmp_path]).figures()["all"]["spans"]["share"]
    assert share is not None and share < 0.2


def test_a_document_without_a_readout_counts_as_nothing_found(tmp_path: Path) -> None:
    readout = readoutkit.parse(TEXT, name="no-01.txt")
    (tmp_path / "no-01.json").write_text(json.dumps(attrs.asdict(scorecard_of(readout))), encoding="utf-8")
    result = evaluate([], [tmp_path])
    assert result.missing == ("no-01",)
    assert result.figures()["all"]["event"]["share"] == 0.0
