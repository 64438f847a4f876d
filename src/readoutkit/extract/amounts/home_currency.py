"""Whose dollars a document means when it only says "dollars" (codebook A3)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import files

from readoutkit.extract.reading import Person


class HomeCurrency:
    """Knows which countries call their own money dollars."""

    def __init__(self, table: Mapping[str, str] | None = None) -> None:
        listed = tomllib.loads((files("readoutkit") / "data" / "gazetteer" / "dollars.toml").read_text(encoding="utf-8"))
        self._dollars: Mapping[str, str] = listed["dollar"] if table is None else table
        self._known_abroad = frozenset(listed["abroad"]["countries"]) if table is None else frozenset(table)

    def of(self, perspective: str | None, persons: Sequence[Person]) -> str | None:
        """The currency of the document's own side, else of the first participant whose dollars are known abroad; None for US dollars."""
        if perspective and perspective.startswith("country:") and perspective[8:] in self._dollars:
            return self._dollars[perspective[8:]]
        for key in (p.represents for p in persons if p.takes_part):
            if key and key.startswith("country:") and key[8:] in self._known_abroad:
                return self._dollars[key[8:]]
        return None
