"""Measures sets of documents with scorecards and writes the tables of docs/accuracy.md.

    python scripts/make_accuracy.py --date 2031-05-02 --seen seeds=seeds --seen real=GOLD/dev/real --unseen apart=GOLD/apart

Each set is NAME=FOLDER, texts with their scorecards beside them. Of an unseen set only the whole is shown, never a part or a mistake.
"""

from __future__ import annotations

import argparse
import runpy
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

import readoutkit
from readoutkit.evaluate.evaluation import Evaluation, evaluate, scorecard_of
from readoutkit.evaluate.report import render_cell
from readoutkit.evaluate.score import score_document
from readoutkit.evaluate.scorecard import find_scorecards
from readoutkit.evaluate.tally import Figures, Tally

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
MARKS = ("<!-- figures -->", "<!-- end of figures -->")


@frozen
class Measured:
    """One set: its figures as a whole and, when it may be looked at, by format and language."""

    name: str
    seen: bool
    documents: int
    digest: str
    whole: Evaluation
    groups: dict[str, Tally]


def measure(name: str, folder: Path, seen: bool) -> Measured:
    """Read every text of a folder now and score it."""
    readouts = {path.stem: readoutkit.parse_file(path) for path in sorted(folder.glob("*.txt"))}
    groups: dict[str, Tally] = {}
    cards = [gold for gold, _ in find_scorecards(folder)]
    for gold in cards if seen else ():
        if gold.doc in readouts and gold.format != "none":
            group = f"{gold.format} ({gold.language})"
            score_document(gold, scorecard_of(readouts[gold.doc]), groups.setdefault(group, Tally()))
    digest = runpy.run_path(str(ROOT / "tests" / "gold" / "floors.py"))["digest_of"](folder)
    return Measured(name, seen, len(cards), digest[:16], evaluate(readouts.values(), [folder]), dict(sorted(groups.items())))


def draw(sets: Sequence[Measured], date: str) -> Iterator[str]:
    """The tables."""
    yield f"Measured on {date} with readoutkit {readoutkit.__version__}, {_state()}.\n"
    yield "| set | looked at while rules were written | documents | digest of texts and scorecards |"
    yield "|---|---|---|---|"
    for one in sets:
        yield f"| {one.name} | {'yes' if one.seen else 'no'} | {one.documents} | `{one.digest}` |"
    yield "\n### Every field\n"
    yield "F1 with (precision / recall; how many) where things are found or missed; else the share of right decisions (how many).\n"
    figures = [one.whole.figures()["all"] for one in sets]
    fields = list(dict.fromkeys(field for held in figures for field in held))
    yield from _table("field", [one.name for one in sets], fields, figures)
    seen = [one for one in sets if one.seen]
    yield "\n### By format and language\n"
    yield f"The sets that were looked at, put together: {', '.join(one.name for one in seen)}.\n"
    together: dict[str, Tally] = {}
    for one in seen:
        for group, tally in one.groups.items():
            _add(together.setdefault(group, Tally()), tally)
    asked = [field for field in fields if field not in {"spans", "not_a_readout"}]
    yield from _table("field", sorted(together), asked, [together[group].figures() for group in sorted(together)])


def _table(corner: str, heads: Sequence[str], fields: Sequence[str], columns: Sequence[Figures]) -> Iterator[str]:
    yield f"| {corner} | {' | '.join(heads)} |"
    yield "|---" * (len(heads) + 1) + "|"
    for field in fields:
        yield f"| {field} | {' | '.join(render_cell(column.get(field)) for column in columns)} |"


def _add(total: Tally, part: Tally) -> None:
    for name, (hits, found, gold) in part.counts.items():
        total.count(name, hits, found, gold)
    for name, (right, decisions) in part.shares.items():
        total.shares[name][0] += right
        total.shares[name][1] += decisions


def _state() -> str:
    def git(*arguments: str) -> str:
        return subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=True).stdout.strip()

    changed = git("status", "--porcelain", "src")
    return f"commit `{git('rev-parse', '--short', 'HEAD')}`" + (" and changes not committed then" if changed else "")


def main() -> None:
    """Measure the sets that are named and write the page."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--date", required=True, help="the day of the measurement, ISO")
    options.add_argument("--seen", action="append", default=[], metavar="NAME=FOLDER", help="a set that rules were written against")
    options.add_argument("--unseen", action="append", default=[], metavar="NAME=FOLDER", help="a set that was kept apart")
    given = options.parse_args()
    named = [(entry.split("=", 1), True) for entry in given.seen] + [(entry.split("=", 1), False) for entry in given.unseen]
    sets = [measure(name, Path(folder), seen) for (name, folder), seen in named]
    before, rest = PAGE.read_text(encoding="utf-8").split(MARKS[0])
    tables = "\n".join(draw(sets, given.date))
    PAGE.write_text(f"{before}{MARKS[0]}\n{tables}\n{MARKS[1]}{rest.split(MARKS[1])[1]}", encoding="utf-8")


if __name__ == "__main__":
    main()
