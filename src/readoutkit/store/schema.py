"""The tables of a store, the version they have, and the way from an older version to this one."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from importlib.resources import files

VERSION = 1
"""Version of the tables; `PRAGMA user_version` of a store."""

APPLICATION = 0x52444B54
"""`PRAGMA application_id` of a store: "RDKT"."""

# From a version to the next one: statements, run in one transaction. None is needed yet.
MIGRATIONS: Mapping[int, str] = {}


def load_schema() -> str:
    """The statements that make the tables, views and indexes."""
    return (files("readoutkit") / "data" / "store" / "schema.sql").read_text(encoding="utf-8")


def create_tables(connection: sqlite3.Connection) -> None:
    """Make an empty store, inside the transaction that is open."""
    _run(connection, load_schema())
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def migrate_tables(
    connection: sqlite3.Connection, version: int, *, present: int = VERSION, migrations: Mapping[int, str] = MIGRATIONS
) -> None:
    """Bring a store of an older version to the present one, inside the transaction that is open.

    Raises LookupError when there is no way from one version to the next.
    """
    for number in range(version, present):
        if number not in migrations:
            raise LookupError(f"there is no way from version {number} to {number + 1}")
        _run(connection, migrations[number])
    connection.execute(f"PRAGMA user_version = {present}")


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Statements one by one: `executescript` would end the transaction first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
