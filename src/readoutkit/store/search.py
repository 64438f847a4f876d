"""Full-text search over the passages of a store."""

from __future__ import annotations

import sqlite3

from readoutkit.errors import QueryError
from readoutkit.model.span import Span
from readoutkit.store.filters import Conditions, Several
from readoutkit.store.hit import Hit
from readoutkit.store.query import match_expression
from readoutkit.store.rows import read_exact

KINDS = ("sentence", "commitment", "quote")
_AROUND = 32  # words of a snippet
_PASSAGE = (
    "SELECT d.readout, d.sha256, d.date, p.kind, p.id, p.starts, p.ends, p.text, p.as_written"
    " FROM passage p JOIN document d ON d.number = p.document WHERE p.number = ?"
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
    joins, where, values = "", ["passage_fts MATCH ?"], [expression]
    if by_date or asked.sql or set(kinds) != set(KINDS):
        joins = " JOIN passage p ON p.number = passage_fts.rowid JOIN document d ON d.number = p.document"
        where += [f"p.kind IN ({', '.join('?' * len(kinds))})", asked.where()]
        values += [*kinds, *asked.values]
    if asked.commitment_sql:
        same = " AND ".join(f"c.{condition}" for condition in asked.commitment_sql)
        where.append(f"EXISTS (SELECT 1 FROM commitment c WHERE c.document = p.document AND c.id = p.id AND {same})")
        values += asked.commitment_values
    order = "d.first_day IS NULL, d.first_day, passage_fts.rowid" if by_date else "rank, passage_fts.rowid"
    # What is shown of a passage is asked for afterwards: only for those that are shown.
    sql = f"SELECT passage_fts.rowid FROM passage_fts{joins} WHERE {' AND '.join(where)} ORDER BY {order} LIMIT ?"
    numbers = connection.execute(sql, (*values, -1 if limit is None else max(0, limit))).fetchall()
    return [_hit(connection, number, expression) for (number,) in numbers]


def _kinds(within: Several) -> tuple[str, ...]:
    kinds = (within,) if isinstance(within, str) else tuple(within)
    if not kinds or (wrong := [kind for kind in kinds if kind not in KINDS]):
        raise QueryError(f"a search is within {', '.join(KINDS)}, not {wrong[0] if kinds else 'nothing'!r}")
    return kinds


def _hit(connection: sqlite3.Connection, number: int, expression: str) -> Hit:
    row = connection.execute(_PASSAGE, (number,)).fetchone()
    readout, sha256, date, kind, identifier, starts, ends, text, written = row
    (snippet,) = connection.execute(
        f"SELECT snippet(passage_fts, 0, '**', '**', '…', {_AROUND}) FROM passage_fts WHERE passage_fts MATCH ? AND rowid = ?",
        (expression, number),
    ).fetchone()
    span = Span(start=starts, end=ends, text=text if written is None else read_exact(written))
    return Hit(readout=readout, sha256=sha256, date=date, kind=kind, id=identifier, span=span, snippet=" ".join(snippet.split()))
