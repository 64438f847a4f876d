"""What a document scores."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from readoutkit.evaluate.report import render_figures
from readoutkit.evaluate.score import score_document
from readoutkit.evaluate.scorecard import Scorecard, ScorecardError, find_scorecards, load_scorecard, read_scorecard
from readoutkit.evaluate.tally import Figures, Tally

COMMITMENT = {
    "kind": "action",
    "status": "new",
    "force": "firm",
    "specificity": "specific",
    "certainty": "stated",
    "formulaic": False,
}
DATA: dict[str, Any] = {
    "doc": "no-01",
    "format": "official_release",
    "language": "en",
    "title": None,
    "published": "2031-05-02",
    "event": {"kind": "call", "channel": "phone", "status": "held", "cue": {"text": "called"}, "date": "2031-05-01", "place": None},
    "participants": [
        {
            "name": "Ada Lund",
            "family_name": "Lund",
            "role": "Prime Minister",
            "role_class": "head_of_government",
            "represents": "country:NO",
        },
        {"name": None, "family_name": None, "role": "President", "role_class": "head_of_state", "represents": "country:FI"},
    ],
    "topics": [{"code": "economy.trade", "about": ["country:NO", "country:FI"], "text": "trade", "span": [10, 15]}],
    "commitments": [
        {**COMMITMENT, "text": "will buy ten ferries", "span": [20, 40], "by": ["country:NO"], "to": ["country:FI"]},
        {
            **COMMITMENT,
            "specificity": "vague",
            "text": "agreed to cooperate",
            "span": [50, 69],
            "by": ["country:NO", "country:FI"],
            "to": None,
        },
    ],
    "quotes": [{"text": "We sail", "kind": "direct", "speaker": "Lund", "span": [80, 87]}],
    "amounts": [{"text": "ten ferries", "kind": "equipment", "value": "10", "currency": None, "span": [29, 40]}],
    "near_misses": [],
}
CARD = read_scorecard(DATA, "no-01")


def figures(gold: Scorecard, found: Scorecard) -> Figures:
    tally = Tally()
    score_document(gold, found, tally)
    return tally.figures()


def one(row: dict[str, float | int | None]) -> float | int | None:
    return row.get("f1", row.get("share"))


def test_a_perfect_reading_scores_one_everywhere() -> None:
    assert {field: one(row) for field, row in figures(CARD, CARD).items() if one(row) != 1.0} == {}


def test_nothing_found_scores_nothing_but_no_false_date() -> None:
    empty = Scorecard(doc="no-01", format=None, language=None)
    got = figures(CARD, empty)
    assert one(got["participants"]) == one(got["topics"]) == one(got["commitments"]) == one(got["event"]) == 0.0
    assert "false_dates" not in got and "c.kind" not in got


def test_a_wrong_date_is_worse_than_none() -> None:
    assert CARD.event is not None
    none = attrs.evolve(CARD, event=attrs.evolve(CARD.event, date=None))
    wrong = attrs.evolve(CARD, event=attrs.evolve(CARD.event, date="2031-04-30"))
    assert (one(figures(CARD, none)["event.date"]), one(figures(CARD, none)["false_dates"])) == (0.0, 1.0)
    assert (one(figures(CARD, wrong)["event.date"]), one(figures(CARD, wrong)["false_dates"])) == (0.0, 0.0)


def test_fields_of_matched_commitments_are_scored_one_by_one() -> None:
    first, second = CARD.commitments
    found = attrs.evolve(CARD, commitments=(attrs.evolve(first, status="prior", by=("country:FI",), span=(22, 40)), second))
    got = figures(CARD, found)
    assert one(got["commitments"]) == 1.0
    assert (one(got["c.status"]), one(got["c.by"]), one(got["c.to"])) == (0.5, 0.5, 1.0)
    # A prior undertaking is no pledge any more.
    assert got["pledges"] == {"p": 0.0, "r": 0.0, "f1": 0.0, "n": 1}


def test_what_was_wrong_is_told() -> None:
    tally = Tally()
    extra = attrs.evolve(CARD.commitments[0], span=(100, 120), text="will sing")
    score_document(CARD, attrs.evolve(CARD, commitments=(*CARD.commitments[1:], extra), topics=()), tally)
    assert tally.errors["commitments"] == ["no-01: missed will buy ten ferries", "no-01: extra will sing"]
    assert tally.errors["topics"] == ["no-01: missed economy.trade"]


def test_where_there_is_no_readout_only_an_event_is_wrong() -> None:
    nothing = attrs.evolve(CARD, format="none")
    assert figures(nothing, CARD) == {"not_a_readout": {"share": 0.0, "n": 1}}
    assert CARD.event is not None
    planned = attrs.evolve(CARD, event=attrs.evolve(CARD.event, status="planned"))
    assert figures(nothing, planned) == {"not_a_readout": {"share": 1.0, "n": 1}}


def test_figures_print_one_line_a_field() -> None:
    lines = list(render_figures(figures(CARD, CARD)))
    assert "  participants       F1 1.000   P 1.000  R 1.000   n 2" in lines
    assert "  format             1.000   n 1" in lines


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"doc": 3}, "doc must be a string"),
        ({"topics": "trade"}, "topics must be a list"),
        ({"topics": [7]}, r"topics\[0\] must be an object"),
        ({"commitments": [{"text": "will sing"}]}, r"commitments\[0\].*span"),
    ],
)
def test_a_broken_scorecard_is_named_with_its_key(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ScorecardError, match=f"card: .*{complaint}|card: {complaint}"):
        read_scorecard({**DATA, **change}, "card")


def test_folders_hold_scorecards_beside_texts(tmp_path: Path) -> None:
    (tmp_path / "no-01.json").write_text(json.dumps(DATA), encoding="utf-8")
    (tmp_path / "other.json").write_text("[]", encoding="utf-8")
    assert [(card, path.name) for card, path in find_scorecards(tmp_path)] == [(CARD, "no-01.txt")]
    assert load_scorecard(tmp_path / "no-01.json") == CARD
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    with pytest.raises(ScorecardError, match=r"bad\.json"):
        list(find_scorecards(tmp_path))
    with pytest.raises(ScorecardError, match="no such folder"):
        list(find_scorecards(tmp_path / "nowhere"))
