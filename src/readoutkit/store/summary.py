"""What a store holds, in numbers."""

from __future__ import annotations

import sqlite3

from attrs import frozen

_COUNTED = ("event", "participant", "actor", "topic", "commitment", "quote", "amount")


@frozen(kw_only=True, slots=True)
class Summary:
    """What a store holds.

    Attributes:
        documents: how many documents.
        texts: of how many the text is kept.
        parses: how many parses, those in the history included.
        findings: how many events, participants, actors, topics, commitments, quotes, amounts and sentences.
        formats, languages: how many documents of each, the most frequent first.
        first_day, last_day: between which days the documents' dates lie; None if none has a date.

    >>> from readoutkit.store import Store
    >>> with Store(":memory:") as store:
    ...     store.summary().documents
    0
    """

    documents: int
    texts: int
    parses: int
    findings: dict[str, int]
    formats: dict[str, int]
    languages: dict[str, int]
    first_day: str | None
    last_day: str | None


def summarize(connection: sqlite3.Connection) -> Summary:
    """Count what a store holds."""

    def one(sql: str) -> int:
        return int(connection.execute(sql).fetchone()[0])

    def each(column: str) -> dict[str, int]:
        return dict(connection.execute(f"SELECT {column}, count(*) FROM document GROUP BY 1 ORDER BY 2 DESC, 1").fetchall())

    first, last = connection.execute("SELECT min(first_day), max(last_day) FROM document").fetchone()
    findings = {f"{table}s": one(f"SELECT count(*) FROM {table}") for table in _COUNTED}
    return Summary(
        documents=one("SELECT count(*) FROM document"),
        texts=one("SELECT count(*) FROM document d JOIN document_text t ON t.sha256 = d.sha256"),
        parses=one("SELECT count(*) FROM parse"),
        findings={**findings, "sentences": one("SELECT count(*) FROM passage WHERE kind = 'sentence'")},
        formats=each("format"),
        languages=each("language"),
        first_day=first,
        last_day=last,
    )
