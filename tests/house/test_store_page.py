"""What docs/store.md shows is what happens, and its tables are the tables there are."""

from __future__ import annotations

import contextlib
import io
import re
import runpy
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

import readoutkit

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "store.md").read_text(encoding="utf-8")
PYTHON = re.compile(r"```python\n(.*?)```\s+prints\s+```text\n(.*?)```", re.DOTALL)
SQL = re.compile(r"```sql\n(.*?)```\s+```text\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("page") / "talks.store"
    with readoutkit.Store(path) as store:
        store.add(readoutkit.parse_file(text) for text in sorted((ROOT / "seeds").glob("*.txt")))
    yield path


def test_the_examples_print_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    examples = PYTHON.findall(PAGE)
    assert examples
    scope: dict[str, object] = {}
    for code, printed in examples:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(code, "store.md", "exec"), scope)
        assert out.getvalue() == printed, code


@pytest.mark.parametrize(("query", "shown"), SQL.findall(PAGE), ids=lambda value: value.split("\n")[0][:40])
def test_queries_answer_what_the_page_says(file: Path, query: str, shown: str) -> None:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        rows = connection.execute(query).fetchall()
    assert rows
    assert "".join(" | ".join(map(str, row)) + "\n" for row in rows) == shown


def test_the_page_shows_the_tables_as_they_are() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "make_store_schema.py"))
    shown = PAGE[PAGE.index(script["OPEN"]) + len(script["OPEN"]) : PAGE.index(script["CLOSE"])]
    assert shown == script["draw_schema"](), "run: python scripts/make_store_schema.py"
