"""Two annotators who read the same documents apart."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.cli.program import main
from readoutkit.evaluate.agreement import agreement, cohens_kappa
from readoutkit.evaluate.scorecard import ScorecardError

TOPIC = {"code": "economy.trade", "about": ["country:FI"]}
PROMISE = {"span": [0, 20], "text": "will buy ten ferries", "kind": "action", "status": "new", "force": "firm", "specificity": "specific"}
PROMISE |= {"certainty": "stated", "by": ["country:FI"], "to": [], "formulaic": False}
SUPPORT = {**PROMISE, "span": [40, 60], "text": "supports the harbour", "kind": "support", "specificity": "vague"}
EVENT = {"kind": "call", "channel": "phone", "status": "held", "date": None, "place": None}


def write(folder: Path, *cards: dict[str, Any]) -> Path:
    folder.mkdir()
    for card in cards:
        (folder / f"{card['doc']}.json").write_text(json.dumps({"language": "en", **card}), encoding="utf-8")
    return folder


def card(doc: str, **changes: Any) -> dict[str, Any]:
    return {"doc": doc, "format": "official_release", "event": EVENT, "topics": [TOPIC], "commitments": [PROMISE, SUPPORT], **changes}


def test_whoever_agrees_with_himself_agrees_fully(tmp_path: Path) -> None:
    one = write(tmp_path / "one", card("a-01"), card("a-02", event=None))
    figures = agreement(one, one).figures()
    assert {name: row for name, row in figures.items() if row.get("f1", row.get("share")) != 1.0} == {}
    assert figures["c.kind"] == {"share": 1.0, "kappa": 1.0, "n": 4}
    assert figures["c.status"]["kappa"] is None  # nobody chose anything but "new"


def test_items_one_annotator_alone_found_cost_f1(tmp_path: Path) -> None:
    one = write(tmp_path / "one", card("a-01"))
    other = write(tmp_path / "other", card("a-01", commitments=[PROMISE]))
    assert agreement(one, other).figures()["commitments"] == {"f1": 0.667, "n": 2, "n_other": 1}
    assert agreement(other, one).figures()["commitments"] == {"f1": 0.667, "n": 1, "n_other": 2}


def test_choices_are_compared_with_chance(tmp_path: Path) -> None:
    one = write(tmp_path / "one", card("a-01"), card("a-02"))
    other = write(tmp_path / "other", card("a-01"), card("a-02", commitments=[PROMISE, {**SUPPORT, "kind": "action"}]))
    # Observed 3 of 4; expected (2 * 3 + 2 * 1) / 16.
    assert agreement(one, other).figures()["c.kind"] == {"share": 0.75, "kappa": 0.5, "n": 4}


def test_a_page_that_only_one_takes_for_a_readout_is_one_difference(tmp_path: Path) -> None:
    one = write(tmp_path / "one", card("a-01"), card("a-02"))
    other = write(tmp_path / "other", card("a-01"), {"doc": "a-02", "format": "none"})
    figures = agreement(one, other).figures()
    assert figures["format"]["share"] == 0.5
    assert figures["commitments"]["n"] == 2


def test_documents_of_one_annotator_are_named_and_not_scored(tmp_path: Path) -> None:
    one = write(tmp_path / "one", card("a-01"), card("a-02"))
    other = write(tmp_path / "other", card("a-01"), card("a-03"))
    found = agreement(one, other)
    assert (found.documents, found.only_one, found.only_other) == (1, ("a-02",), ("a-03",))


def test_folders_without_a_common_document_are_refused(tmp_path: Path) -> None:
    one, other = write(tmp_path / "one", card("a-01")), write(tmp_path / "other", card("b-01"))
    with pytest.raises(ScorecardError, match="no document has a scorecard in both"):
        agreement(one, other)


def test_a_document_has_one_scorecard_an_annotator(tmp_path: Path) -> None:
    one = write(tmp_path / "one", card("a-01"))
    (one / "copy.json").write_text((one / "a-01.json").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(ScorecardError, match="two scorecards for a-01"):
        agreement(one, one)


VALUES = st.sampled_from(["new", "prior", "delivered"])


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1))
def test_kappa_is_symmetric_at_most_one_and_one_only_without_a_difference(pairs: list[tuple[str, str]]) -> None:
    kappa = cohens_kappa(Counter(pairs))
    mirrored = cohens_kappa(Counter((second, first) for first, second in pairs))
    same = all(first == second for first, second in pairs)
    if kappa is None:
        assert mirrored is None and same
    else:
        assert mirrored == pytest.approx(kappa)
        assert -1 <= kappa <= 1 + 1e-12
        assert (kappa == pytest.approx(1)) == same


def test_the_command_prints_and_writes_the_figures(tmp_path: Path) -> None:
    one = write(tmp_path / "one", card("a-01"), card("a-02"))
    other = write(tmp_path / "other", card("a-01", commitments=[PROMISE]))
    out = tmp_path / "agreement.json"
    result = CliRunner().invoke(main, ["agree", str(one), str(other), "--errors", "commitments", "--json", str(out)])
    assert result.exit_code == 0
    assert "== 1 documents read by both" in result.output
    assert "a-01: missed supports the harbour" in result.output
    assert "no scorecard for a-02" in result.output
    assert json.loads(out.read_text(encoding="utf-8"))["fields"]["commitments"]["f1"] == 0.667


def test_the_command_says_what_is_wrong_with_a_folder(tmp_path: Path) -> None:
    one = write(tmp_path / "one", card("a-01"))
    result = CliRunner().invoke(main, ["agree", str(one), str(tmp_path / "nowhere")])
    assert result.exit_code == 2
    assert "no such folder of scorecards" in result.output
