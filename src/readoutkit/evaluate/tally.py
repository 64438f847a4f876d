"""Counting what was right, per field."""

from __future__ import annotations

from collections import Counter, defaultdict

from attrs import define, field

Figures = dict[str, dict[str, float | int | None]]


@define
class Tally:
    """Counts of one run, or of one group of documents.

    `counts` holds [hits, found, in gold] for fields scored by F1, `shares` [right, decisions] for the others,
    `labels` how often two readers chose which pair of values of a closed vocabulary, `errors` a line for each mistake.
    """

    counts: dict[str, list[int]] = field(factory=lambda: defaultdict(lambda: [0, 0, 0]))
    shares: dict[str, list[float]] = field(factory=lambda: defaultdict(lambda: [0.0, 0]))
    labels: dict[str, Counter[tuple[str, str]]] = field(factory=lambda: defaultdict(Counter))
    errors: dict[str, list[str]] = field(factory=lambda: defaultdict(list))

    def count(self, name: str, hits: int, found: int, gold: int) -> None:
        """Add to a field that is scored by precision, recall and F1."""
        row = self.counts[name]
        row[0] += hits
        row[1] += found
        row[2] += gold

    def decide(self, name: str, right: bool, doc: str, note: str) -> None:
        """Add one decision, right or wrong; `note` says what was wrong."""
        self.grade(name, float(right))
        if not right:
            self.errors[name].append(f"{doc}: {note}")

    def choose(self, name: str, want: str | None, have: str | None, doc: str, note: str = "") -> None:
        """Add one choice from a closed vocabulary; `note` says of what."""
        self.labels[name][str(want), str(have)] += 1
        self.decide(name, have == want, doc, f"{have} for {want}{note}")

    def grade(self, name: str, share: float) -> None:
        """Add one decision that can be partly right, 0 to 1."""
        row = self.shares[name]
        row[0] += share
        row[1] += 1

    def figures(self) -> Figures:
        """Per field `{"p", "r", "f1", "n"}` or `{"share", "n"}`, rounded to three digits; `n` counts gold items or decisions."""
        out: Figures = {}
        for name, (hits, found, gold) in self.counts.items():
            precision = hits / found if found else float(not gold)
            recall = hits / gold if gold else 1.0
            f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
            out[name] = {"p": round(precision, 3), "r": round(recall, 3), "f1": round(f1, 3) if f1 else 0.0, "n": gold}
        for name, (right, decisions) in self.shares.items():
            out[name] = {"share": round(right / decisions, 3), "n": int(decisions)}
        return out
