"""The package that is tested is whole, and its metadata tell the truth."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

import readoutkit
import readoutkit.version

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "readoutkit"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
IMPORTED_AS = {"python-dateutil": "dateutil"}


def test_the_wheel_is_what_is_tested() -> None:
    if not os.environ.get("READOUTKIT_WHEEL"):
        pytest.skip("only tests/run installs the wheel")
    assert Path(readoutkit.__file__).parent != SOURCE


def test_nothing_is_left_out_of_the_package() -> None:
    installed = Path(readoutkit.__file__).parent
    files = [path.relative_to(SOURCE) for path in SOURCE.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    files = [name for name in files if not any(part.startswith(".") for part in name.parts)]  # caches of tools
    assert files
    assert [str(name) for name in files if not (installed / name).is_file()] == []


def test_the_version_is_one() -> None:
    assert readoutkit.__version__ == readoutkit.version.__version__


def test_every_dependency_is_used_and_has_a_reason() -> None:
    plan = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    for requirement in PROJECT["dependencies"]:
        name = re.split(r"[^\w-]", requirement)[0]
        module = IMPORTED_AS.get(name, name.replace("-", "_"))
        assert re.search(rf"^\s*(?:from|import) {module}\b", code, re.MULTILINE), f"{name} is not used"
        assert f"**{name}**" in plan, f"ARCHITECTURE.md gives no reason for {name}"
