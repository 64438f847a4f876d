"""Draws the data dictionary in docs/tables.md anew: every table, every column, with kind and meaning.

python scripts/make_data_dictionary.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from readoutkit.export import TABLES, Column, Table

PAGE = Path(__file__).parents[1] / "docs" / "tables.md"
MARKS = ("<!-- dictionary -->", "<!-- end of dictionary -->")


def main() -> None:
    """Write the dictionary between the marks."""
    before, rest = PAGE.read_text(encoding="utf-8").split(MARKS[0])
    PAGE.write_text(f"{before}{MARKS[0]}\n{draw()}\n{MARKS[1]}{rest.split(MARKS[1])[1]}", encoding="utf-8")


def draw() -> str:
    """All tables, one after the other."""
    return "\n".join(line for table in TABLES for line in _table(table))


def _table(table: Table) -> Iterator[str]:
    yield f"\n### {table.name}\n"
    yield f"{table.meaning[0].upper()}{table.meaning[1:]}. Key: {', '.join(f'`{name}`' for name in table.key)}.\n"
    yield "| column | holds | meaning | names a row of |"
    yield "|---|---|---|---|"
    for column in table.all_columns:
        yield f"| `{column.name}` | {_kind(column)} | {column.meaning} | {', '.join(column.refers_to)} |"


def _kind(column: Column) -> str:
    return f"{column.kind}{'' if column.path or column.name in ('document', 'readout') else ' (derived)'}"


if __name__ == "__main__":
    main()
