"""Cue files: TOML tables of phrases, one table a topic code."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from itertools import product
from typing import Any

from readoutkit.errors import LexiconError
from readoutkit.taxonomy.cue import Cue

_GROUP_KEYS = frozenset({"phrases", "actors", "words", "unless", "not_after", "complement", "reach"})
_TABLE_KEYS = _GROUP_KEYS | {"items", "common", "near"}


def alternatives(phrase: str) -> list[str]:
    """The phrases a phrase with slashes stands for.

    >>> alternatives("peace talks/process")
    ['peace talks', 'peace process']
    """
    if "/" not in phrase:
        return [phrase]
    return [" ".join(words) for words in product(*(word.split("/") for word in phrase.split(" ")))]


def read_cues(folder: Traversable, codes: frozenset[str]) -> Iterator[Cue]:
    """The cues of every TOML file of a folder, in the order of file names.

    Raises LexiconError, naming file and key, for a file that cannot be read, an unknown code or an unknown key.
    """
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if not entry.name.endswith(".toml"):
            continue
        where = f"{folder.name}/{entry.name}"
        try:
            tables = tomllib.loads(entry.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise LexiconError(f"{where}: {error}") from error
        for code, table in tables.items():
            if code not in codes:
                raise LexiconError(f"{where}: {code!r} is no code of the taxonomy")
            yield from _table(f"{where}: {code}", code, table)


def _table(where: str, code: str, table: Any) -> Iterator[Cue]:
    if not isinstance(table, Mapping):
        raise LexiconError(f"{where} must be a table")
    _check_keys(where, table, _TABLE_KEYS)
    yield from _group(where, code, table)
    for key in ("items", "common"):
        for phrase in _strings(where, table, key):
            for one in alternatives(phrase):
                yield Cue(code=code, phrase=one, item=key == "items", common=key == "common", not_after=str(table.get("not_after", "")))
    near = table.get("near", [])
    if not isinstance(near, list) or not all(isinstance(group, Mapping) for group in near):
        raise LexiconError(f"{where}.near must be an array of tables")
    for group in near:
        _check_keys(f"{where}.near", group, _GROUP_KEYS)
        yield from _group(f"{where}.near", code, group)


def _group(where: str, code: str, group: Mapping[str, Any]) -> Iterator[Cue]:
    lists = {key: group.get(key, "") for key in ("words", "unless", "not_after")}
    complement, reach = group.get("complement", False), group.get("reach", 0)
    if not all(isinstance(name, str) for name in lists.values()) or not isinstance(complement, bool):
        raise LexiconError(f"{where}: words, unless and not_after name a word list, complement is true or false")
    if not isinstance(reach, int) or reach < 0:
        raise LexiconError(f"{where}: reach is a number of words")
    actors = tuple(_strings(where, group, "actors"))
    for phrase in _strings(where, group, "phrases"):
        for one in alternatives(phrase):
            yield Cue(code=code, phrase=one, actors=actors, complement=complement, reach=reach, **lists)


def _strings(where: str, table: Mapping[str, Any], key: str) -> list[str]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise LexiconError(f"{where}.{key} must be a list of phrases")
    return value


def _check_keys(where: str, table: Mapping[str, Any], known: frozenset[str]) -> None:
    for key in table:
        if key not in known:
            raise LexiconError(f"{where}: unknown key {key!r}")
