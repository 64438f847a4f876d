"""A language as data: the word lists of one folder of TOML files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from attrs import frozen

from readoutkit.errors import LexiconError
from readoutkit.language.words import fold_accents

# The languages that come with the package.
LANGUAGES = ("en", "fr")


@frozen(slots=True)
class Lexicon:
    """The word lists of a language: one table a file, `people.toml` is `lexicon.table("people")`."""

    code: str
    tables: Mapping[str, Mapping[str, Any]]

    def table(self, name: str) -> Mapping[str, Any]:
        """The content of one file; a missing file is a LexiconError."""
        try:
            return self.tables[name]
        except KeyError:
            raise LexiconError(f"language {self.code!r} has no word list {name}.toml") from None

    def phrases(self, name: str, key: str) -> list[str]:
        """The list of phrases under a dotted key of a table; empty when it is not there."""
        node: Any = self.table(name)
        for part in key.split("."):
            if not isinstance(node, Mapping) or part not in node:
                return []
            node = node[part]
        if not isinstance(node, list) or not all(isinstance(p, str) for p in node):
            raise LexiconError(f"{self.code}/{name}.toml: {key} must be a list of phrases")
        return node

    def plain(self, name: str, key: str) -> frozenset[str]:
        """The same list as single words are compared: lower case, without accents."""
        return frozenset(fold_accents(phrase.lower()) for phrase in self.phrases(name, key))


def load_lexicon(code: str, folder: Traversable | None = None) -> Lexicon:
    """Load a language from its folder of word lists (the shipped one by default).

    Raises LexiconError, naming the file, when the folder or a file cannot be read.
    """
    root = folder if folder is not None else files("readoutkit") / "data" / "language" / code
    if not root.is_dir():
        raise LexiconError(f"no word lists for language {code!r} at {root}")
    tables: dict[str, Mapping[str, Any]] = {}
    for entry in sorted(root.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            try:
                tables[entry.name.removesuffix(".toml")] = tomllib.loads(entry.read_text(encoding="utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise LexiconError(f"{code}/{entry.name}: {error}") from error
    return Lexicon(code, tables)
