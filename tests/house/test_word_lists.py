"""Word lists hold phrases, each once, that no two classes of role claim."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[2] / "src" / "readoutkit" / "data"
FILES = sorted(DATA.rglob("*.toml"))
# What only a pattern would have; brackets and question marks also stand in the furniture of pages.
PATTERN = re.compile(r"\\|\w\^|\^\w|\.[*+]|\(\?|\w\?\w|\w\|\w|\[[^\]]*-[^\]]*\]|[)\]][*+?]|\w\*")

# Endings of words belong together in pairs and may be empty.
PAIRED = {"paradigm", "inflection"}


def _lists(node: Any, key: str = "") -> Iterator[tuple[str, list[str]]]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from _lists(value, f"{key}.{name}".lstrip("."))
    elif isinstance(node, list):
        strings = [item for item in node if isinstance(item, str)]
        if strings:
            yield key, strings
        for number, item in enumerate(node):
            if not isinstance(item, str):
                yield from _lists(item, f"{key}.{number}")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(DATA).as_posix())
def test_lists_are_clean(path: Path) -> None:
    faults = []
    for key, phrases in _lists(tomllib.loads(path.read_text(encoding="utf-8"))):
        if any(part in PAIRED for part in key.split(".")):
            continue
        seen: set[str] = set()
        for phrase in phrases:
            if not phrase or phrase != phrase.strip() or "  " in phrase or "\n" in phrase:
                faults.append(f"{key}: {phrase!r} has blanks that do not belong")
            if phrase in seen:
                faults.append(f"{key}: {phrase!r} stands there twice")
            if len(phrase) > 1 and PATTERN.search(phrase):
                faults.append(f"{key}: {phrase!r} looks like a pattern; write the phrases out")
            seen.add(phrase)
    assert not faults


def _languages() -> list[Path]:
    return sorted(path for path in (DATA / "language").iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", _languages(), ids=lambda path: path.name)
def test_a_title_belongs_to_one_class_of_role(folder: Path) -> None:
    heads = tomllib.loads((folder / "people.toml").read_text(encoding="utf-8"))["heads"]
    owners: dict[str, set[str]] = defaultdict(set)
    # Lists that stand right under `heads` mark titles of several classes; classes have a singular and a plural.
    for role, forms in heads.items():
        for phrase in (*forms["singular"], *forms["plural"]) if isinstance(forms, dict) else ():
            owners[phrase.lower()].add(role)
    assert {phrase: sorted(roles) for phrase, roles in owners.items() if len(roles) > 1} == {}


def test_languages_have_the_same_files() -> None:
    files = {folder.name: {path.name for path in folder.glob("*.toml")} for folder in _languages()}
    assert len(files) >= 2
    assert len({frozenset(names) for names in files.values()}) == 1, files
