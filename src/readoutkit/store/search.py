"""Full-text search over the passages of a store."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from readoutkit.errors import QueryError
from readoutkit.model.span import Span
from readoutkit.store.filters import Conditions, Several
from readoutkit.store.hit import Hit
from readoutkit.store.query import match_expression
from readoutkit.store.rows import read_exact

KINDS = ("sentence", "commitment", "quote")
_AROUND = 32  # words of a snippet
_MANY = 500  # hits from which on they are shown while they are found
_FROM = "FROM passage_fts JOIN passage p ON p.number = passage_fts.rowid JOIN document d ON d.number = p.document"
_SHOWN = (
    "d.readout, d.sha256, d.date, p.kind, p.id, p.starts, p.ends, p.text, p.as_written,"
    f" snippet(passage_fts, 0, '**', '**', '…', {_AROUND})"
)


def find_hits(
    connection: sqlite3.Connection, query: str, asked: Conditions, within: Several, limit: int | None, *, by_date: bool
) -> list[Hit]:
    """The passages that match a query, the best first or by date.

    Raises QueryError when the query cannot be understood.
    """
    expression = match_expression(query)
    kinds = _kinds(within)
    if asked.commitment_sql:
        kinds = tuple(kind for kind in kinds if kind == "commitment")
    where, values = ["passage_fts MATCH ?"], [expression]
    narrowed = bool(asked.sql) or set(kinds) != set(KINDS)
    if narrowed:
        where += [f"p.kind IN ({', '.join('?' * len(kinds))})", asked.where()]
        values += [*kinds, *asked.values]
    if asked.commitment_sql:
        same = " AND ".join(f"c.{condition}" for condition in asked.commitment_sql)
        where.append(f"EXISTS (SELECT 1 FROM commitment c WHERE c.document = p.document AND c.id = p.id AND {same})")
        values += asked.commitment_values
    order = "d.first_day IS NULL, d.first_day, passage_fts.rowid" if by_date else "rank, passage_fts.rowid"
    rest = f"WHERE {' AND '.join(where)} ORDER BY {order}"
    if limit is None or limit > _MANY:
        rows = connection.execute(f"SELECT {_SHOWN} {_FROM} {rest} LIMIT ?", (*values, -1 if limit is None else limit))
        return [_hit(*row) for row in rows]
    # Words are cut out of the few best only, once it is known which they are.
    source = _FROM if narrowed or by_date else "FROM passage_fts"
    numbers = [row[0] for row in connection.execute(f"SELECT passage_fts.rowid {source} {rest} LIMIT ?", (*values, max(0, limit)))]
    # The plus keeps SQLite from looking for each of them on its own, which phrases and beginnings make slow.
    chosen = "passage_fts MATCH ? AND +passage_fts.rowid IN (SELECT value FROM json_each(?))"
    rows = connection.execute(f"SELECT passage_fts.rowid, {_SHOWN} {_FROM} WHERE {chosen}", (expression, json.dumps(numbers)))
    hits = {number: _hit(*row) for number, *row in rows}
    return [hits[number] for number in numbers]


def _kinds(within: Several) -> tuple[str, ...]:
    kinds = (within,) if isinstance(within, str) else tuple(within)
    if not kinds or (wrong := [kind for kind in kinds if kind not in KINDS]):
        raise QueryError(f"a search is within {', '.join(KINDS)}, not {wrong[0] if kinds else 'nothing'!r}")
    return kinds


def _hit(*row: Any) -> Hit:
    readout, sha256, date, kind, identifier, start, end, text, written, cut = row
    span = Span(start=start, end=end, text=text if written is None else read_exact(written))
    return Hit(readout=readout, sha256=sha256, date=date, kind=kind, id=identifier, span=span, snippet=" ".join(cut.split()))
