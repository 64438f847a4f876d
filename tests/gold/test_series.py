"""The series in seeds gives the ledger that a careful reader made of it."""

from __future__ import annotations

import json
from pathlib import Path

import readoutkit
from readoutkit.evaluate.evaluation import evaluate
from readoutkit.evaluate.ledger_links import load_expected, score_links
from readoutkit.ledger import Ledger

SERIES = Path(__file__).parents[2] / "seeds" / "series"
EXPECTED = SERIES / "expected-ledger.json"
READOUTS = [readoutkit.parse_file(path) for path in sorted(SERIES.glob("*.txt"))]
LEDGER = Ledger.from_readouts(READOUTS)


def test_links_are_those_expected() -> None:
    score = score_links(LEDGER, load_expected(EXPECTED))
    assert score.expected >= 30 and score.f1 >= 0.95, (score.missed, score.extra, score.unknown)


def test_histories_are_those_expected() -> None:
    for wanted in json.loads(EXPECTED.read_text(encoding="utf-8"))["entries"]:
        first = wanted["commitments"][0]
        start, end = first["span"]
        (entry,) = [
            entry
            for entry in LEDGER
            for mention in entry.mentions
            if Path(mention.document).stem == first["doc"] and mention.commitment.span.start < end and start < mention.commitment.span.end
        ]
        assert [step.turn.value for step in entry.history] == wanted["turns"], wanted["name"]


def test_the_parser_reads_the_series() -> None:
    figures = evaluate(READOUTS, [SERIES]).figures()["all"]
    assert all((figures[field]["f1"] or 0) >= 0.9 for field in ("participants", "commitments", "pledges", "amounts"))


def test_spans_of_scorecards_hold_their_words() -> None:
    for path in sorted(SERIES.glob("lantern-*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        card = json.loads(path.read_text(encoding="utf-8"))
        for row in [row for key in ("topics", "commitments", "amounts", "near_misses") for row in card[key]]:
            assert text[slice(*row["span"])] == row["text"]
