"""Every public name says what it is, and its examples run."""

from __future__ import annotations

import ast
import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

import readoutkit

SOURCE = Path(__file__).parents[2] / "src"
MODULES = sorted(
    module.name for module in pkgutil.walk_packages(readoutkit.__path__, "readoutkit.") if module.name != "readoutkit.__main__"
)


def _undocumented(body: list[ast.stmt], owner: str) -> list[str]:
    missing = []
    for node in body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or node.name.startswith("_"):
            continue
        # The signatures of one function; what follows them describes it.
        if any(isinstance(decorator, ast.Name) and decorator.id == "overload" for decorator in getattr(node, "decorator_list", [])):
            continue
        # A method that overrides one of a base class is described there.
        overriding = owner and any(isinstance(base, ast.Name) for base in getattr(node, "bases", []))
        if not ast.get_docstring(node) and not overriding:
            missing.append(f"{owner}{node.name}")
        if isinstance(node, ast.ClassDef) and not node.bases:
            missing += _undocumented(node.body, f"{node.name}.")
    return missing


@pytest.mark.parametrize("path", sorted((SOURCE / "readoutkit").rglob("*.py")), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_public_names_are_described(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module says nothing of itself"
    assert _undocumented(tree.body, "") == []


def test_what_the_package_exports_is_described() -> None:
    names = getattr(readoutkit, "__all__", [])
    assert names
    assert [name for name in names if not name.startswith("_") and not getattr(readoutkit, name).__doc__] == []


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_run(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(name))
    assert outcome.failed == 0
