"""Two accounts side by side, to read in a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from attrs import frozen

from readoutkit.cli.card import Paint, plain
from readoutkit.cli.remarks import one_line
from readoutkit.comparison.records import describe, label_of, words_of
from readoutkit.comparison.rows import Outcome, Row
from readoutkit.comparison.two_accounts import SECTIONS, Comparison
from readoutkit.model.readout import Readout

_MARKS = {Outcome.BOTH: "=", Outcome.DIFFERING: "≠", Outcome.ONLY_A: "A", Outcome.ONLY_B: "B"}
_ROLES = {Outcome.BOTH: "quiet", Outcome.DIFFERING: "warning", Outcome.ONLY_A: "strong", Outcome.ONLY_B: "strong"}
_QUOTING = frozenset({"topics", "commitments", "quotes", "amounts"})


@frozen
class SideBySide:
    """Draws a comparison in two columns of at most `width` columns together: A on the left, B on the right.

    Each row begins with `=` (both), `≠` (both, but differently), `A` or `B` (only there); `?` says that the other text may be cut.
    """

    width: int = 80
    paint: Paint = plain

    def lines(self, comparison: Comparison) -> Iterator[str]:
        """The lines of the page."""
        for letter, readout, cut in (("A", comparison.a, comparison.cut_a), ("B", comparison.b, comparison.cut_b)):
            yield from self._wrap(f"{letter}  {_heading(readout)}", "", "   ", "title")
            if cut:
                yield from self._wrap(f"may be cut: {cut}", "   ", "   ", "warning")
        verdict = comparison.verdict
        said = {True: f"One event ({verdict.score:.2f})", False: f"Different events ({verdict.score:.2f})"}
        known = said[verdict.same] if verdict.known else "Whether it is one event cannot be told"
        yield from self._wrap(f"{known}: {'; '.join(verdict.reasons)}", "", "   ", "" if verdict.same else "warning")
        for name in SECTIONS:
            rows = getattr(comparison, name)
            if len(rows):
                yield ""
                counts = _counts(rows)
                if len(name) + 2 + len(counts) <= self.width:
                    yield self.paint(name.capitalize(), "heading") + "  " + self.paint(counts, "quiet")
                else:
                    yield self.paint(name.capitalize(), "heading")
                    yield from self._wrap(counts, "", "", "quiet")
                for row in rows:
                    yield from self._row(row)

    def _row(self, row: Row[Any]) -> Iterator[str]:
        role = _ROLES[row.outcome]
        label = f"{row.fact}: " if row.fact else ""
        half = (self.width - 7) // 2
        sides = [self._cell(row, item, spans, half) for item, spans in ((row.a, row.spans_a), (row.b, row.spans_b))]
        mark = _MARKS[row.outcome] + ("?" if row.unsure else " ")
        if label:
            sides = [[f"{label}{text}" if number == 0 and text else text for number, text in enumerate(side)] for side in sides]
        for number, (left, right) in enumerate(zip_longest(*sides, fillvalue="")):
            lead = self.paint(f"{mark:<3}", role) if number == 0 else "   "
            yield f"{lead} {left:<{half}} │ {right}".rstrip() if right else f"{lead} {left:<{half}} │".rstrip()
        for one in row.differences:
            yield from self._wrap(f"{one.field}: {one.a or '—'} │ {one.b or '—'}", "      ", "        ", "warning")

    def _cell(self, row: Row[Any], item: Any, spans: Any, width: int) -> list[str]:
        if item is None:
            return []
        said = one_line(describe(item, row.fact))
        words = f"“{one_line(words_of(spans))}”" if row.section in _QUOTING else ""
        parts = [words] if row.section == "amounts" else [said, words]
        room = width - (len(row.fact) + 2 if row.fact else 0)
        return [line for part in parts if part for line in textwrap.wrap(part, room, break_on_hyphens=False)]

    def _wrap(self, text: str, first: str, rest: str, role: str = "") -> Iterator[str]:
        for line in textwrap.wrap(one_line(text), self.width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False):
            yield self.paint(line, role) if role else line


def _heading(readout: Readout) -> str:
    facts = [label_of(readout), readout.source.language, *([readout.date.value] if readout.date else [])]
    return " · ".join(facts)


def _counts(rows: Any) -> str:
    counted = [(len(rows.of(outcome)), word) for outcome, word in zip(Outcome, ("alike", "differing", "only A", "only B"), strict=True)]
    return " · ".join(f"{number} {word}" for number, word in counted if number)
