"""Scores as text: one line a field."""

from __future__ import annotations

from collections.abc import Iterator

from readoutkit.evaluate.evaluation import Evaluation
from readoutkit.evaluate.tally import Figures


def render_report(evaluation: Evaluation, *, by_group: bool = False) -> Iterator[str]:
    """The lines of a report: the whole, then each group if asked for."""
    figures = evaluation.figures()
    for name in figures if by_group else ["all"]:
        yield f"== {name}"
        yield from render_figures(figures[name])


def render_figures(figures: Figures) -> Iterator[str]:
    """One line for each field: F1, precision and recall, or the share that is right, and how many there were."""
    for field, row in figures.items():
        if "f1" in row:
            yield f"  {field:18} F1 {row['f1']:.3f}   P {row['p']:.3f}  R {row['r']:.3f}   n {row['n']}"
        else:
            yield f"  {field:18} {row['share']:.3f}   n {row['n']}"


def render_cell(row: dict[str, float | int | None] | None) -> str:
    """A figure in a cell of a table: F1 (precision / recall; how many), or the share that is right (how many); a dash for none.

    >>> render_cell({"share": 0.5, "n": 4}), render_cell(None)
    ('0.50 (4)', '–')
    """
    if not row or not row["n"]:
        return "–"
    if "f1" in row:
        return f"{row['f1']:.2f} ({row['p']:.2f} / {row['r']:.2f}; {row['n']})"
    return f"{row['share']:.2f} ({row['n']})"
