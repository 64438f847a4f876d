"""The gazetteer from its data files."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable

from readoutkit.errors import LexiconError
from readoutkit.gazetteer.gazetteer import Gazetteer


def load_gazetteer(folder: Traversable | None = None) -> Gazetteer:
    """Load the gazetteer from a folder (the shipped one by default); its README.md describes the files.

    Raises LexiconError, naming the file, when one is missing or malformed.

    >>> load_gazetteer().country_of_place("Genève")
    'CH'
    """
    root = folder if folder is not None else files("readoutkit") / "data" / "gazetteer"
    rows: dict[str, str] = {}
    longest: dict[str, int] = {}
    for line in _lines(root, "names.tsv"):
        phrase, _, rest = line.partition("\t")
        if rest.count("\t") < 2:
            raise LexiconError(f"gazetteer/names.tsv: not phrase, case, key, form: {line!r}")
        rows[phrase] = rows[phrase] + "\n" + rest if phrase in rows else rest
        first, _, tail = phrase.partition(" ")
        size = tail.count(" ") + 2 if tail else 1
        if size > longest.get(first, 0):
            longest[first] = size
    shapes = load_shapes(root)
    return Gazetteer(
        rows,
        longest,
        _pairs(root, "entries.tsv", 3),
        _pairs(root, "places.tsv", 1),
        shapes.get("after_place", frozenset()),
        shapes.get("before_place", frozenset()),
    )


def _lines(root: Traversable, name: str) -> list[str]:
    try:
        text = (root / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"gazetteer/{name}: {error}") from error
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def _pairs(root: Traversable, name: str, columns: int) -> dict[str, str]:
    out: dict[str, str] = {}
    for line in _lines(root, name):
        key, _, rest = line.partition("\t")
        if rest.count("\t") != columns - 1:
            raise LexiconError(f"gazetteer/{name}: not {columns + 1} columns: {line!r}")
        out[key] = rest
    return out


def load_shapes(folder: Traversable | None = None) -> dict[str, frozenset[str]]:
    """The word lists of `shapes.toml`: heads of operations, and what makes a capital city part of a name."""
    root = folder if folder is not None else files("readoutkit") / "data" / "gazetteer"
    try:
        table = tomllib.loads((root / "shapes.toml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"gazetteer/shapes.toml: {error}") from error
    return {key: frozenset(value) for key, value in table.items()}
