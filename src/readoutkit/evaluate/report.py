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
