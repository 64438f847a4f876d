"""Readouts in the forms other programs read: tables, event data, linked data."""

from readoutkit.export.arrow import from_tables, to_batches, to_pandas, to_tables
from readoutkit.export.definition import Column, Table
from readoutkit.export.files import read_tables, write_tables
from readoutkit.export.jsonld import to_jsonld
from readoutkit.export.plover import to_plover
from readoutkit.export.tables import TABLES

__all__ = [
    "TABLES",
    "Column",
    "Table",
    "from_tables",
    "read_tables",
    "to_batches",
    "to_jsonld",
    "to_pandas",
    "to_plover",
    "to_tables",
    "write_tables",
]
