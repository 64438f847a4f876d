"""Scoring a ledger by pairs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gold_readouts import Said, make_readout

from readoutkit.evaluate.ledger_links import ExpectedError, load_expected, score_links
from readoutkit.ledger import Ledger

SUPPORT = {"kind": "support", "specificity": "vague", "to": ("country:UA",), "topics": ("peace.sovereignty",)}
VERBS = ("gave", "kept", "had")
READOUTS = [make_readout([Said(text=f"{verb} its support", **SUPPORT)], f"203{n}-05-02", name=verb) for n, verb in enumerate(VERBS)]


def _place(number: int, end: int = 0) -> tuple[str, int, int]:
    span = READOUTS[number].commitments[0].span
    return READOUTS[number].id, span.start, span.end + end


def test_pairs_are_right_missed_or_extra() -> None:
    ledger = Ledger.from_readouts(READOUTS)
    assert score_links(ledger, [[_place(0), _place(1), _place(2)]]).f1 == 1
    apart = score_links(ledger, [[_place(0), _place(1)], [_place(2)]])
    assert (apart.found, apart.expected, apart.right) == (3, 1, 1) and apart.precision == pytest.approx(1 / 3) and apart.recall == 1
    assert len(apart.extra) == 2 and all("had its support" in pair for pair in apart.extra) and apart.missed == ()


def test_commitments_nobody_expects_do_not_count_and_those_not_read_are_named() -> None:
    score = score_links(Ledger.from_readouts(READOUTS[:2]), [[_place(0), _place(1)], [_place(2), ("elsewhere", 3, 9)]])
    assert (score.found, score.expected, score.right) == (1, 2, 1)
    assert [place.split(":")[0] for place in score.unknown] == ["had", "elsewhere"]


def test_spans_may_differ_a_little() -> None:
    assert score_links(Ledger.from_readouts(READOUTS), [[_place(0, -2), _place(1, 3)]]).recall == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("nothing", "cannot be read as JSON"),
        ("[]", "entries must be a list"),
        ('{"entries": [{}]}', r"entries\[0\].commitments must be a list"),
        ('{"entries": [{"commitments": [{"doc": "a"}]}]}', r"entries\[0\].commitments\[0\]: write"),
        ('{"entries": [{"commitments": [{"doc": "a", "span": [1, "2"]}]}]}', "whole numbers"),
    ],
)
def test_a_file_that_is_none_is_refused_with_its_place(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "expected.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ExpectedError, match=message):
        load_expected(path)


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "expected.json"
    path.write_text(json.dumps({"entries": [{"name": "x", "commitments": [{"doc": "a", "span": [1, 2], "text": "y"}]}]}), encoding="utf-8")
    assert load_expected(path) == [[("a", 1, 2)]]
