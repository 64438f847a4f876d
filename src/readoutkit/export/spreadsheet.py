"""Cells of CSV files that a spreadsheet would run as formulas, defused so that it can be undone."""

from __future__ import annotations

# What a spreadsheet begins a formula with, in either width. Tab, carriage return and line feed hide one.
_FORMULA = frozenset("=+-@＝＋－＠﹢﹣﹦﹫−")
_FIRST = frozenset("\t\r\n'") | _FORMULA
# Passed over by some programs before they look.
_INVISIBLE = " \u00a0\ufeff\u200b\u2060"


def defuse(cell: str) -> str:
    """A text cell with an apostrophe in front, if a spreadsheet could run it; an apostrophe that is there gets one, too.

    So the way back is simple: take one apostrophe away from every text cell that begins with one.

    >>> defuse("=1+1"), defuse("met in Oslo"), defuse("'tis")
    ("'=1+1", 'met in Oslo', "''tis")
    """
    if cell[:1] in _FIRST and cell:
        return f"'{cell}"
    shown = cell.lstrip(_INVISIBLE + "\t\r\n")
    return f"'{cell}" if shown[:1] in _FORMULA and shown else cell


def undo(cell: str) -> str:
    """A cell as it was before `defuse`.

    >>> undo(defuse("=1+1")), undo(defuse("'tis"))
    ('=1+1', "'tis")
    """
    return cell.removeprefix("'")
