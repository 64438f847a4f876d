"""Linking and comparing scored: groups of accounts and rows of comparisons against what a careful reader expects."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from attrs import define, field

from readoutkit.comparison import Comparison, Row, compare, link
from readoutkit.evaluate.matching import fold_name, overlap
from readoutkit.evaluate.scorecard import ScorecardError
from readoutkit.evaluate.tally import Tally
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span

SECTIONS = ("participants", "topics", "commitments", "quotes", "amounts")
_HALF = 0.5  # of a span that has to be the same for two readings of one thing

Pairs = set[tuple[str, str]]


@define
class AccountScores:
    """How well accounts were linked and compared; `tally` holds `linking`, `copies`, `rows`, `rows.SECTION` and `differs`."""

    tally: Tally = field(factory=Tally)
    missing: list[str] = field(factory=list)


def load_expected(path: Path) -> dict[str, Any]:
    """The expected groups and rows of a folder (`expected.json`; seeds/pairs/README.md describes it).

    Raises ScorecardError, naming file and key, when something is missing.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ScorecardError(f"{path}: cannot be read as JSON ({error})") from error
    if not isinstance(data, dict) or not isinstance(data.get("events"), list):
        raise ScorecardError(f"{path}: events must be a list of lists of document names")
    for number, row in enumerate(data.get("comparisons", [])):
        if not isinstance(row, dict) or not isinstance(row.get("a"), str) or not isinstance(row.get("b"), str):
            raise ScorecardError(f"{path}: comparisons[{number}] must name its documents as a and b")
    return data


def score_accounts(readouts: Iterable[Readout], expected: dict[str, Any]) -> AccountScores:
    """Link readouts and compare the pairs that `expected` names.

    Linking is scored by pairs of documents in one group, copies by pairs of original and copy, rows by what is matched with what and
    what stands alone; `differs` by the fields in which a matched row is expected to differ.
    """
    named = {Path(readout.source.name or readout.id).stem: readout for readout in readouts}
    scores = AccountScores()
    groups = link(named.values())
    names = {id(readout): name for name, readout in named.items()}
    found = {pair for group in groups for pair in _pairs(names[id(readout)] for readout in group.readouts)}
    wanted = {pair for group in expected["events"] for pair in _pairs(group)}
    _count(scores.tally, "linking", wanted, found)
    copied = {pair for group in groups for copy in group.copies for pair in _pairs((names[id(copy.original)], names[id(copy.copy)]))}
    _count(scores.tally, "copies", {pair for group in expected.get("copies", []) for pair in _pairs(group)}, copied)
    for row in expected.get("comparisons", []):
        if row["a"] not in named or row["b"] not in named:
            scores.missing += [name for name in (row["a"], row["b"]) if name not in named]
            continue
        _score_rows(scores.tally, row, compare(named[row["a"]], named[row["b"]]))
    return scores


def _pairs(names: Iterable[str]) -> Pairs:
    return set(combinations(sorted(names), 2))


def _count(tally: Tally, name: str, wanted: Pairs, found: Pairs) -> None:
    tally.count(name, len(wanted & found), len(found), len(wanted))
    tally.errors[name] += [f"missed {' = '.join(pair)}" for pair in sorted(wanted - found)]
    tally.errors[name] += [f"extra {' = '.join(pair)}" for pair in sorted(found - wanted)]


def _score_rows(tally: Tally, expected: dict[str, Any], comparison: Comparison) -> None:
    for section in SECTIONS:
        if section not in expected:
            continue
        wanted = {(row.get("a", ""), row.get("b", "")) for row in expected[section]}
        sides = [sorted({words for words in side if words}) for side in zip(*wanted, strict=True)] if wanted else [[], []]
        found: dict[tuple[str, str], Row[Any]] = {}
        for row in getattr(comparison, section):
            key = (
                _told(section, row.a, row.spans_a, sides[0], comparison.a),
                _told(section, row.b, row.spans_b, sides[1], comparison.b),
            )
            found[key] = row
        for name in ("rows", f"rows.{section}"):
            _count(tally, name, wanted, set(found))
        for line in expected[section]:
            row_found = found.get((line.get("a", ""), line.get("b", "")))
            if "differs" in line and row_found is not None:
                fields = {difference.field for difference in row_found.differences}
                want = set(line["differs"])
                tally.decide("differs", want <= fields, expected["a"], f"{sorted(fields)} for {sorted(want)}: {line.get('a')}")


def _told(section: str, item: Any, spans: Sequence[Span], wanted: Sequence[str], readout: Readout) -> str:
    """Which of the expected things an object is; its own words if it is none of them, nothing if there is no object."""
    if item is None:
        return ""
    if section == "participants":
        name = item.name or item.text
        return next((words for words in wanted if fold_name(words) == fold_name(name)), f"other: {name}")
    best = max(((_agreement(words, spans, readout), words) for words in wanted), default=(0.0, ""))
    return best[1] if best[0] >= _HALF else f"other: {item.text}"


def _agreement(words: str, spans: Sequence[Span], readout: Readout) -> float:
    text = readout.source.text
    if text is None:
        return float(any(span.text == words for span in spans))
    places, at = [], text.find(words)
    while at >= 0:
        places.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return max((overlap(place, (span.start, span.end)) for place in places for span in spans), default=0.0)
