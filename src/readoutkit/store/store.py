"""The store: what users open, fill, ask and close."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Unpack

from attrs import frozen

from readoutkit.errors import QueryError, StoreError
from readoutkit.model.readout import Readout
from readoutkit.serial import from_dict
from readoutkit.store.database import MEMORY, clear_errors, open_database, writing
from readoutkit.store.filters import Filters, Several, conditions
from readoutkit.store.hit import Hit
from readoutkit.store.rows import plain, read_exact
from readoutkit.store.search import KINDS, find_hits
from readoutkit.store.soundness import find_damage
from readoutkit.store.summary import Summary, summarize
from readoutkit.store.writer import add_one, batches, find_present, written_form

BATCH = 100
_CURRENT = (
    "SELECT p.json, t.text FROM parse p JOIN document d ON d.number = p.document LEFT JOIN document_text t ON t.sha256 = d.sha256"
    " WHERE p.document = ? AND p.current"
)


@frozen(kw_only=True, slots=True)
class Added:
    """What adding readouts to a store came to.

    Attributes:
        added: documents that were not there.
        replaced: documents whose parse is another one now; the one before is in the history.
        unchanged: parses that were there already.
        older: parses by an older version of the program that made the present one; only kept in the history.
    """

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    older: int = 0


class Store:
    """Readouts in one SQLite file, to filter, to search and to query with plain SQL.

    A document is its text and the id of its readout: the same file added twice is there once, and a file of the same name with another
    text is another document. A store belongs to the thread that opened it; other threads and programs open it for themselves.

    Args:
        path: the file; `:memory:` for a store that is gone when it is closed.
        create: make the file if it is not there.
        timeout: seconds to wait while another program writes.

    Raises:
        StoreError: the file is no store, belongs to a newer version, or cannot be opened, read or written; the message says what to do.
        QueryError: a search or a filter cannot be understood.

    >>> from readoutkit.api import parse
    >>> page = "President Eva Paz of Chile met the King of Norway. She agreed to send a gold kettle to Oslo."
    >>> with Store(":memory:") as store:
    ...     store.add(parse(page, name="kettle.txt"))
    ...     store.search("kettle", within="commitment")[0].snippet
    Added(added=1, replaced=0, unchanged=0, older=0)
    'agreed to send a gold **kettle** to Oslo'
    """

    def __init__(self, path: str | os.PathLike[str], *, create: bool = True, timeout: float = 30.0) -> None:
        self.label = os.fspath(path)
        self.path = None if self.label == MEMORY else Path(path)
        self._connection = open_database(self.path, self.label, create=create, timeout=timeout)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; when nobody else has it open, it is one file again."""
        self._connection.close()

    def __repr__(self) -> str:
        return f"<Store {self.label}>"

    def add(self, readouts: Readout | Iterable[Readout], *, text: bool = True, batch: int = BATCH) -> Added:
        """Add one readout or many; what is there already stays as it is.

        Many are written in batches, each of which is there as a whole or not at all, whatever happens to the program or the disk. If
        the iterable raises, what it gave before is written first.

        Args:
            readouts: taken one batch at a time.
            text: keep the texts that readouts have with them; without its text, a document has no sentences to search.
            batch: how many are written at once.
        """
        counts = {"added": 0, "replaced": 0, "unchanged": 0, "older": 0}
        for some in batches([readouts] if isinstance(readouts, Readout) else readouts, batch):
            with clear_errors(self.label), writing(self._connection):
                outcomes = [add_one(self._connection, readout if text else readout.detach(), text=text) for readout in some]
            for outcome in outcomes:
                counts[outcome] += 1
        return Added(**counts)

    def __len__(self) -> int:
        return int(self._rows("SELECT count(*) FROM document")[0][0])

    def __contains__(self, readout: object) -> bool:
        """Whether this very parse is the present one of its document; of a text, whether a readout has it as id or hash."""
        if isinstance(readout, str):
            return bool(self._numbers(readout))
        if not isinstance(readout, Readout):
            return False
        with clear_errors(self.label):
            present = find_present(self._connection, readout)
        return present is not None and present.digest == written_form(readout)[1]

    def __iter__(self) -> Iterator[Readout]:
        return self.readouts()

    def get(self, name: str, *, text: bool = True) -> Readout | None:
        """The readout of an id, or of the hash of a document; None if there is none.

        Raises QueryError when several documents have that id.
        """
        numbers = self._numbers(name)
        if len(numbers) > 1:
            raise QueryError(f"{len(numbers)} documents are called {name!r}; ask by sha256")
        return self._load(numbers[0], text=text) if numbers else None

    def history(self, name: str) -> list[Readout]:
        """All parses of a document, the present one last; without the text."""
        numbers = self._numbers(name)
        order = "SELECT json FROM parse WHERE document = ? ORDER BY current, number"
        return [self._read(stored) for number in numbers for (stored,) in self._rows(order, number)]

    def readouts(self, *, text: bool = True, order: Literal["added", "date"] = "added", **filters: Unpack[Filters]) -> Iterator[Readout]:
        """The readouts that pass all filters (see `Filters`), one at a time.

        Which ones those are is settled at the first; readouts may be added meanwhile.

        Args:
            text: with the texts the store has.
            order: as they were added, or by date, those without one last.
            filters: since, until, country, actor, person, topic, kind, status, format, genre, language.

        >>> with Store(":memory:") as store:
        ...     list(store.readouts(country="UA", since="2024", topic="defence"))
        []
        """
        for number in self._filtered(filters, order):
            readout = self._load(number, text=text)
            # One that somebody else has taken out since is passed over.
            if readout is not None:
                yield readout

    def count(self, **filters: Unpack[Filters]) -> int:
        """How many readouts pass all filters."""
        return len(self._filtered(filters, "added"))

    def search(
        self,
        query: str,
        *,
        within: Several = KINDS,
        limit: int | None = 50,
        order: Literal["relevance", "date"] = "relevance",
        **filters: Unpack[Filters],
    ) -> list[Hit]:
        """The sentences, commitments and quotes that a search finds, in readouts that pass all filters.

        Words are all asked for, within one sentence, commitment or quote; "words between marks" stand in that order, `word*` is a
        beginning, `-word` must not be there. Accents and capitals do not count. With a kind or status of commitments, hits are those
        commitments.

        Args:
            query: what to find.
            within: sentence, commitment, quote, or several of them.
            limit: how many hits at most; None for all.
            order: the best first, or by date.
            filters: as for `readouts`.
        """
        with clear_errors(self.label):
            return find_hits(self._connection, query, conditions(filters), within, limit, by_date=order == "date")

    def summary(self) -> Summary:
        """What the store holds, in numbers."""
        with clear_errors(self.label):
            return summarize(self._connection)

    def check(self) -> list[str]:
        """What is wrong inside the file, one line each; nothing if it is sound."""
        with clear_errors(self.label):
            return list(find_damage(self._connection))

    def _filtered(self, filters: Filters, order: str) -> list[int]:
        asked = conditions(filters)
        by = "d.first_day IS NULL, d.first_day, d.number" if order == "date" else "d.number"
        return [row[0] for row in self._rows(f"SELECT d.number FROM document d WHERE {asked.where()} ORDER BY {by}", *asked.values)]

    def _numbers(self, name: str) -> list[int]:
        rows = self._rows("SELECT number FROM document WHERE readout = ?1 OR sha256 = ?1 ORDER BY number", plain(name))
        return [row[0] for row in rows]

    def _load(self, number: int, *, text: bool) -> Readout | None:
        rows = self._rows(_CURRENT, number)
        if not rows:
            return None
        stored, kept = rows[0]
        return self._read(stored, kept if text else None)

    def _read(self, stored: str, text: str | bytes | None = None) -> Readout:
        try:
            data = json.loads(stored)
            if text is not None:
                # It joins before the readout is built, so that everything is checked once and not twice.
                data["source"]["text"] = read_exact(text)
            return from_dict(data, lenient=True)
        except (ValueError, TypeError, KeyError) as error:
            raise StoreError(f"{self.label}: a readout in it is not what was added ({error}); add its document again") from error

    def _rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with clear_errors(self.label):
            return self._connection.execute(sql, values).fetchall()
