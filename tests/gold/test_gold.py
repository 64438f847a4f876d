"""What has been reached on scorecards is not lost."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from floors import FILE, PROJECT_SET, SETS, digest_of, figures_of, folder_of, load_floors, measure

from readoutkit.evaluate.scorecard import find_scorecards


@pytest.mark.parametrize("name", SETS)
def test_figures_do_not_fall(name: str) -> None:
    folder = folder_of(name)
    if folder is None:
        pytest.skip(f"{name} is read from the folder named by READOUTKIT_GOLD, and there is none")
    pinned = load_floors().get(name)
    assert pinned, f"no floors for {name}: run python tests/gold/floors.py"
    if digest_of(folder) != pinned["digest"]:
        assert name != PROJECT_SET, "seeds have changed: run python tests/gold/floors.py"
        pytest.skip(f"{name} is other gold than the floors were measured on: run python tests/gold/floors.py")
    evaluation = measure(folder)
    figures = figures_of(evaluation)
    fallen = {field: (figures.get(field), floor) for field, floor in pinned["floors"].items() if figures.get(field, 0.0) < floor}
    notes = {field: evaluation.total.errors[field] for field in fallen}
    assert not fallen, json.dumps(notes, indent=1, ensure_ascii=False)
    assert not evaluation.missing


def _seed_rows() -> list[tuple[str, dict[str, Any], str]]:
    folder = folder_of(PROJECT_SET)
    assert folder is not None
    cards = [(path.stem, json.loads(path.read_text(encoding="utf-8")), path) for path in sorted(folder.glob("*.json"))]
    return [(name, card, path.with_suffix(".txt").read_bytes().decode("utf-8")) for name, card, path in cards]


@pytest.mark.parametrize(
    ("name", "card", "text"), _seed_rows(), ids=lambda value: value if isinstance(value, str) and len(value) < 40 else ""
)
def test_spans_of_the_seeds_hold_their_words(name: str, card: dict[str, Any], text: str) -> None:
    assert card["doc"] == name
    rows = [row for key in ("topics", "commitments", "quotes", "amounts", "near_misses") for row in card[key]]
    assert rows
    for row in rows:
        start, end = row["span"]
        assert text[start:end] == row["text"]
    spans = sorted(tuple(row["span"]) for row in card["commitments"])
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_seeds_show_the_quirks_they_are_there_for() -> None:
    texts = {name: text for name, _, text in _seed_rows()}
    assert "\u00a0" in texts["nato-meeting"] and texts["nato-meeting"].startswith("Main Container")
    assert ".jpg\n" in texts["forum-thread"] and "\n2. " in texts["forum-thread"]
    assert texts["communique-otan"].startswith(" date 2026-01-06 ")
    assert "†" in texts["wire-ottawa"] and "â€\n" in texts["wire-ottawa"]
    assert "\u2011" in texts["japan-call"]


def test_the_project_has_a_seed_for_every_format() -> None:
    folder = folder_of(PROJECT_SET)
    assert folder is not None
    formats = {card.format for card, _ in find_scorecards(folder)}
    assert formats == {"official_release", "wire_story", "forum_post", "french_release"}
    assert Path(FILE).exists()
