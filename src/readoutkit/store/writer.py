"""Adding readouts to a store: what is new, what replaces what, and what stays as it is."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from readoutkit.model.readout import Readout
from readoutkit.model.vocabulary import Method
from readoutkit.serial import dumps, loads
from readoutkit.store.rows import Row, document_row, exact, finding_rows, passage_rows, plain, read_exact

# What is made of a readout and made anew when it is replaced; the links between them go with them.
_DERIVED = ("passage", "commitment", "quote", "amount", "topic", "participant", "event", "actor")


class Present(NamedTuple):
    """The parse of a document that counts now."""

    number: int
    digest: str
    method: str
    tool: str | None
    version: str | None


def written_form(readout: Readout) -> tuple[str, str]:
    """The JSON a store keeps of a readout, without the text, and its digest, by which parses are told apart."""
    text = dumps(readout.detach(), indent=None)
    return text, hashlib.sha256(text.encode("utf-8")).hexdigest()


def find_present(connection: sqlite3.Connection, readout: Readout) -> Present | None:
    """The parse that counts now of a readout's document: same text, same id."""
    row = connection.execute(
        "SELECT d.number, p.digest, d.method, d.tool, d.version FROM document d JOIN parse p ON p.document = d.number AND p.current"
        " WHERE d.sha256 = ? AND d.readout = ?",
        (readout.source.sha256, plain(readout.id)),
    ).fetchone()
    return Present(*row) if row else None


def add_one(connection: sqlite3.Connection, readout: Readout, *, text: bool) -> str:
    """Add a readout inside the open transaction; which of the counts of `Added` it belongs to."""
    stored, digest = written_form(readout)
    present = find_present(connection, readout)
    outcome = _outcome(present, readout, digest)
    number = _insert(connection, "document", document_row(readout)) if present is None else present.number
    if outcome in ("added", "replaced"):
        _keep(connection, number, readout, stored, digest, current=True)
        if outcome == "replaced":
            _update(connection, number, document_row(readout))
            for table in _DERIVED:
                connection.execute(f"DELETE FROM {table} WHERE document = ?", (number,))
        whole = _joined(connection, readout)
        tables: dict[str, list[Row]] = {}
        for table, row in finding_rows(whole):
            tables.setdefault(table, []).append(row)
        for table, rows in tables.items():
            _insert_many(connection, table, number, rows)
        _insert_many(connection, "passage", number, list(passage_rows(whole)))
    elif outcome == "older":
        _keep(connection, number, readout, stored, digest, current=False)
    if text and readout.source.text is not None:
        _add_text(connection, readout.source.sha256, readout.source.text)
    return outcome


def _outcome(present: Present | None, readout: Readout, digest: str) -> str:
    if present is None:
        return "added"
    if present.digest == digest:
        return "unchanged"
    made = readout.provenance
    parsed = made.method is Method.PARSER and present.method == str(Method.PARSER)
    if parsed and _plain(made.tool) == present.tool and _order(made.version) < _order(present.version):
        return "older"
    return "replaced"


def _order(version: str | None) -> list[int]:
    """A version as numbers that can be compared; its words do not count."""
    return [int(number) for number in re.findall("[0-9]{1,9}", version or "")]


def _keep(connection: sqlite3.Connection, number: int, readout: Readout, stored: str, digest: str, *, current: bool) -> None:
    """Write a parse into the history; one that was there before is only made the one that counts."""
    if current:
        connection.execute("UPDATE parse SET current = 0 WHERE document = ? AND current", (number,))
    known = connection.execute("SELECT number FROM parse WHERE document = ? AND digest = ?", (number, digest)).fetchone()
    if known is not None:
        if current:
            connection.execute("UPDATE parse SET current = 1 WHERE number = ?", known)
        return
    made = readout.provenance
    row = {"document": number, "digest": digest, "current": int(current), "added": datetime.now(UTC).isoformat(timespec="seconds")}
    _insert(connection, "parse", {**row, "tool": _plain(made.tool), "version": _plain(made.version), "json": stored})


def _joined(connection: sqlite3.Connection, readout: Readout) -> Readout:
    """The readout with its text if the store has it or is about to."""
    if readout.source.text is not None:
        return readout
    text = find_text(connection, readout.source.sha256)
    return readout if text is None else readout.attach(text)


def find_text(connection: sqlite3.Connection, sha256: str) -> str | None:
    """The text of a document, if the store has it."""
    row = connection.execute("SELECT text FROM document_text WHERE sha256 = ?", (sha256,)).fetchone()
    return read_exact(row[0]) if row else None


def _add_text(connection: sqlite3.Connection, sha256: str, text: str) -> None:
    """Keep a text that is not there yet, and the sentences of the readouts that had come without it."""
    if connection.execute("SELECT 1 FROM document_text WHERE sha256 = ?", (sha256,)).fetchone():
        return
    _insert(connection, "document_text", {"sha256": sha256, "text": exact(text)})
    waiting = connection.execute(
        "SELECT d.number, p.json FROM document d JOIN parse p ON p.document = d.number AND p.current WHERE d.sha256 = ?"
        " AND NOT EXISTS (SELECT 1 FROM passage s WHERE s.document = d.number AND s.kind = 'sentence') ORDER BY d.number",
        (sha256,),
    ).fetchall()
    for number, stored in waiting:
        _insert_many(connection, "passage", number, list(passage_rows(loads(stored, lenient=True).attach(text), findings=False)))


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> int:
    names = ", ".join(row)
    cursor = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
    return cursor.lastrowid or 0


def _insert_many(connection: sqlite3.Connection, table: str, document: int, rows: list[Row]) -> None:
    """Rows of one table, all with the same columns, that belong to a document."""
    if rows:
        sql = f"INSERT INTO {table} (document, {', '.join(rows[0])}) VALUES (?{', ?' * len(rows[0])})"
        connection.executemany(sql, [(document, *row.values()) for row in rows])


def _update(connection: sqlite3.Connection, number: int, row: Row) -> None:
    sets = ", ".join(f"{name} = ?" for name in row)
    connection.execute(f"UPDATE document SET {sets} WHERE number = ?", (*row.values(), number))


def _plain(text: str | None) -> str | None:
    return None if text is None else plain(text)


def batches(readouts: Iterable[Readout], size: int) -> Iterable[list[Any]]:
    """Readouts in lists of a size; what came before an error of theirs is handed out first."""
    batch: list[Readout] = []
    try:
        for readout in readouts:
            if not isinstance(readout, Readout):
                raise TypeError(f"a store takes readouts, not {type(readout).__name__}")
            batch.append(readout)
            if len(batch) >= size:
                yield batch
                batch = []
    except Exception:
        if batch:
            yield batch
        raise
    if batch:
        yield batch
