"""Whether what lies in a store is still what was put there."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator

from readoutkit.model.source import digest
from readoutkit.store.rows import read_exact


def find_damage(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong inside a store, one line each: the file, the links between tables, the search indexes, texts and readouts."""
    yield from (str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok")
    broken = {(row[0], row[2]) for row in connection.execute("PRAGMA foreign_key_check")}
    yield from (f"table {table} refers to a row of {other} that is not there" for table, other in sorted(broken))
    for index in ("passage_fts", "participant_fts"):
        try:
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            # The indexes of a file that may not be written cannot be asked.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
                yield f"the search index {index} does not agree with its table: {error}"
    for sha256, text in connection.execute("SELECT sha256, text FROM document_text"):
        if digest(read_exact(text)) != sha256:
            yield f"the text with the hash {sha256} has another one now"
    for number, stored, expected in connection.execute("SELECT number, json, digest FROM parse"):
        if hashlib.sha256(stored.encode("utf-8")).hexdigest() != expected:
            yield f"the readout in row {number} of the table parse is not the one that was added"
