"""Writes the tables and views of the store, as they are, into docs/store.md.

`python scripts/make_store_schema.py`; a test says when that is needed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from readoutkit.store.datasette import load_descriptions
from readoutkit.store.schema import load_schema

PAGE = Path(__file__).parents[1] / "docs" / "store.md"
OPEN, CLOSE = "<!-- schema -->\n", "<!-- end of schema -->"


def draw_schema() -> str:
    """All views and tables of a new store with their columns; what each means is in the metadata for Datasette."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(load_schema())
    described = load_descriptions()["tables"]
    parts: list[str] = []
    for kind, heading in (("view", "Views"), ("table", "Tables")):
        parts.append(f"### {heading}\n")
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%' ORDER BY rowid", (kind,))
        for (name,) in names.fetchall():
            if "_fts" not in name:
                parts += _draw(connection, name, kind, described[name])
    connection.close()
    return "\n".join(parts) + "\n"


def _draw(connection: sqlite3.Connection, name: str, kind: str, described: dict[str, object]) -> Iterator[str]:
    columns = described["columns"]
    assert isinstance(columns, dict)
    yield f"**{name}**: {described['description']}\n"
    keys = {row[3]: f"{row[2]}" for row in connection.execute(f"PRAGMA foreign_key_list({name})")}
    yield "| column | what it is |" if kind == "view" else "| column | type | what it is |"
    yield "|---|---|" if kind == "view" else "|---|---|---|"
    for row in connection.execute(f"PRAGMA table_info({name})").fetchall():
        column, declared, key = row[1], row[2], row[5]
        notes = f"{declared.lower()}{', key' if key else ''}{f', of {keys[column]}' if column in keys else ''}"
        yield f"| `{column}` | {columns[column]} |" if kind == "view" else f"| `{column}` | {notes} | {columns[column]} |"
    yield ""


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(text[: text.index(OPEN) + len(OPEN)] + draw_schema() + text[text.index(CLOSE) :], encoding="utf-8")
