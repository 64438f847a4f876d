"""Entries of a ledger as text to read in a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from readoutkit.cli.card import Paint, plain
from readoutkit.cli.remarks import one_line
from readoutkit.ledger.days import shown_day
from readoutkit.ledger.entry import Entry, Step
from readoutkit.ledger.naming import shown_names

_TURN = len("contradicted")
_SHOWN = 4  # steps of one turn in a row; of more only the first and the last are shown


@frozen
class LedgerCard:
    """Draws entries as lines of at most `width` columns; with `why`, also the reasons of every link."""

    width: int = 80
    paint: Paint = plain
    why: bool = False

    def lines(self, entry: Entry, only: Sequence[Step] = ()) -> Iterator[str]:
        """An entry: who to whom, what, and its history; only some steps of it where they are named."""
        sides = shown_names(entry.by) + (f" → {shown_names(entry.to)}" if entry.to else "")
        yield from self._wrap(sides + (f" · {shown_names(entry.via)}" if entry.via else ""), "", "  ", "title")
        facts: list[str] = [str(entry.kind), str(entry.status), *entry.topics[:3]]
        if entry.formulaic:
            facts.append("formulaic")
        yield from self._wrap(" · ".join(facts) + ("  ★ pledge" if entry.is_pledge else ""), "  ", "  ", "quiet")
        yield from self._wrap(f"“{only[0].text if only else entry.text}”", "  ", "  ")
        if entry.deadline is not None and not only:
            day = entry.deadline_on()
            told = f"deadline “{entry.deadline.text}”" + (f", over after {day}" if day else ", not known when that is")
            yield from self._wrap(told, "  ", "  ", "quiet")
        for _, run in groupby(only or entry.steps, key=lambda step: (step.turn, step.date is None, step.changes)):
            steps = list(run)
            if len(steps) <= _SHOWN:
                for step in steps:
                    yield from self._step(step)
            else:
                yield from self._step(steps[0])
                yield self.paint(f"    {'…':10}  {len(steps) - 2} more times, last", "quiet")
                yield from self._step(steps[-1])
        if self.why:
            for link in entry.links:
                reasons = ", ".join(str(reason) for reason in link.reasons)
                yield from self._wrap(f"{link.later.ref} to {link.earlier.ref}: {link.score:g} = {reasons}", "    ", "      ", "quiet")
        yield from self._wrap(entry.id, "  ", "  ", "quiet")

    def _step(self, step: Step) -> Iterator[str]:
        sources = ", ".join(dict.fromkeys(one_line(mention.document) for mention in step.sources))
        head = f"    {shown_day(step.date):10}  {step.turn:{_TURN}}  "
        told = "; ".join([*(str(change) for change in step.changes), sources])
        yield from self._wrap(told, head, " " * min(len(head), self.width // 2))

    def _wrap(self, text: str, first: str, rest: str, role: str = "") -> Iterator[str]:
        for line in textwrap.wrap(one_line(text), self.width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False):
            yield self.paint(line, role) if role else line
