"""What every file of the house keeps to."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "readoutkit"
MODULES = sorted(SOURCE.rglob("*.py"))
IGNORED = {".git", ".venv", "dist", "build", "__pycache__", "node_modules"}
LONGEST = 400
NO_ROOM_IS_CALLED = {"utils", "util", "helpers", "helper", "common", "base", "misc", "core"}
NO_CLASS_ENDS_WITH = ("Manager", "Handler", "Mixin", "Helper")
# Folders of somebody's machine; put together here so that this file does not name them.
MACHINE_PATHS = re.compile("|".join("/" + name + "/" for name in ("work", "home", "root", "Users")) + r"|[A-Z]:\\")


def _texts() -> Iterator[tuple[Path, str]]:
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT).parts
        if not path.is_file() or any(part in IGNORED or part.endswith(("_cache", ".egg-info")) or part == ".hypothesis" for part in inside):
            continue
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def _label(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=_label)
def test_a_module_is_short_well_named_and_imports_no_house(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST, "a second concept lives here; give it a file"
    assert module.stem not in NO_ROOM_IS_CALLED
    assert not NO_ROOM_IS_CALLED & set(module.relative_to(SOURCE).parts)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom):
            assert node.module != "readoutkit", f"line {node.lineno}: import the module, not the house"
            assert node.level == 0, f"line {node.lineno}: write the whole name of the module"
        elif isinstance(node, ast.Import):
            assert all(name.name != "readoutkit" for name in node.names), f"line {node.lineno}: import the module, not the house"
        elif isinstance(node, ast.ClassDef):
            assert not node.name.endswith(NO_CLASS_ENDS_WITH), node.name


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    found = [f"{_label(path)}: {match.group()}" for path, text in _texts() if (match := MACHINE_PATHS.search(text))]
    assert not found


def test_scripts_stop_at_the_first_error() -> None:
    scripts = [(path, text) for path, text in _texts() if text.startswith("#!") and "bash" in text.split("\n")[0]]
    assert scripts
    assert [_label(path) for path, text in scripts if "\nset -eu" not in text] == []
