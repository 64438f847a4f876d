"""From a readout to the rows of all tables, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from readoutkit.export.halves import escape, has_halves, unescape
from readoutkit.export.nesting import Data
from readoutkit.export.page_tables import DOCUMENTS
from readoutkit.export.tables import TABLES
from readoutkit.model.invariants import COLLECTIONS
from readoutkit.model.readout import Extension, Readout
from readoutkit.serial import from_dict, to_dict

Row = list[Any]
_ESCAPED = [column.name for column in DOCUMENTS.all_columns].index("escaped")


def write_rows(readout: Readout, number: int, *, include_text: bool = False) -> dict[str, list[Row]]:
    """The rows of one readout by table; cells in the order of the columns."""
    data = to_dict(readout, include_text=include_text)
    tables = {
        table.name: [
            [number, readout.id, *(column.value(item, thing) for column in table.columns)] for item, thing in table.nest.rows(readout, data)
        ]
        for table in TABLES
    }
    if has_halves(list(_texts(tables))):
        tables = {name: [[escape(cell) for cell in row] for row in rows] for name, rows in tables.items()}
        tables[DOCUMENTS.name][0][_ESCAPED] = True
    return tables


def read_rows(tables: Mapping[str, list[Data]]) -> Readout:
    """The readout whose rows these are; each row a dictionary by column.

    Raises:
        JSONFormError: the rows make no readout; `problems` says where, by the paths of the JSON form.
        KeyError: a column is not there.
    """
    (document,) = tables[DOCUMENTS.name]
    plain = unescape if document["escaped"] else _same
    data: Data = {"id": plain(document["readout"]), **{name: [] for name in COLLECTIONS}}
    for table in TABLES:
        for row in tables[table.name]:
            item: Data = {}
            for column in table.columns:
                if column.path:
                    column.put(item, plain(row[column.name]))
            table.nest.place(data, item)
    extensions = tuple(Extension(**one) for one in data.pop("extensions", ()))
    readout = from_dict(data)
    return evolve(readout, extensions=extensions) if extensions else readout


def _texts(tables: Mapping[str, list[Row]]) -> Iterator[str]:
    for rows in tables.values():
        for row in rows:
            for cell in row:
                if isinstance(cell, str):
                    yield cell
                elif isinstance(cell, list):
                    yield from cell


def _same(cell: Any) -> Any:
    return cell
