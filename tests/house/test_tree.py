"""The tree in ARCHITECTURE.md is the tree there is: every module with the first line of its docstring.

`python tests/house/test_tree.py` writes it anew.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "readoutkit"
PLAN = ROOT / "ARCHITECTURE.md"
OPEN, CLOSE = "<!-- tree -->\n```text\n", "```\n<!-- end of tree -->"


def _purpose(module: Path) -> str:
    return (ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or "").split("\n")[0]


def _rows(folder: Path, depth: int) -> Iterator[tuple[str, str]]:
    margin = "  " * depth
    for path in sorted(folder.iterdir(), key=lambda p: (p.is_dir(), p.name)):
        if path.suffix == ".py" and path.name != "__init__.py":
            yield f"{margin}{path.name}", _purpose(path)
        elif path.is_dir() and path.name != "data" and (path / "__init__.py").exists():
            yield f"{margin}{path.name}/", _purpose(path / "__init__.py")
            yield from _rows(path, depth + 1)
    for data in sorted(p for p in folder.glob("data/**") if p.is_dir() and any(f.is_file() for f in p.iterdir())):
        yield f"{margin}{data.relative_to(folder).as_posix()}/", ", ".join(sorted(f.name for f in data.iterdir() if f.is_file()))


def draw_tree() -> str:
    """The tree as text, purposes in one column."""
    rows = [("src/readoutkit/", _purpose(PACKAGE / "__init__.py")), *_rows(PACKAGE, 1)]
    width = max(len(name) for name, _ in rows) + 2
    return "".join(f"{name:{width}}{purpose}".rstrip() + "\n" for name, purpose in rows)


def test_the_plan_shows_the_house_as_it_is() -> None:
    plan = PLAN.read_text(encoding="utf-8")
    shown = plan[plan.index(OPEN) + len(OPEN) : plan.index(CLOSE)]
    assert shown.splitlines() == draw_tree().splitlines(), "run python tests/house/test_tree.py"


def test_unit_tests_lie_as_the_modules_do() -> None:
    unit = ROOT / "tests" / "unit"
    rooms = {path.parent.relative_to(unit) for path in unit.rglob("test_*.py")}
    assert rooms
    assert [room.as_posix() for room in sorted(rooms) if not (PACKAGE / room).is_dir()] == []


if __name__ == "__main__":
    text = PLAN.read_text(encoding="utf-8")
    PLAN.write_text(text[: text.index(OPEN) + len(OPEN)] + draw_tree() + text[text.index(CLOSE) :], encoding="utf-8")
