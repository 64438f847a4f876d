"""How text looks on a terminal: its width, and colours where they are wanted."""

from __future__ import annotations

import os
import shutil
import sys

import click

from readoutkit.cli.card import Paint, plain

_NARROW, _WIDE = 40, 100
_LOOKS = {
    "title": {"bold": True},
    "heading": {"fg": "cyan", "bold": True},
    "strong": {"bold": True},
    "quiet": {"dim": True},
    "warning": {"fg": "yellow"},
}


def terminal_width() -> int:
    """Columns to fill: those of the terminal, 40 to 100, and 80 where there is none."""
    return max(_NARROW, min(shutil.get_terminal_size((80, 24)).columns, _WIDE))


def terminal_paint() -> Paint:
    """Colours on a terminal, unless NO_COLOR is set."""
    return _paint if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else plain


def _paint(text: str, role: str) -> str:
    return click.style(text, **_LOOKS.get(role, {}))  # type: ignore[arg-type]
