"""Tables in memory: Arrow, and pandas by way of it. Needs the extra `arrow` (and `pandas`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from readoutkit.errors import JSONFormError, TableError
from readoutkit.export.definition import Kind, Table
from readoutkit.export.nesting import Data
from readoutkit.export.rows import read_rows, write_rows
from readoutkit.export.tables import TABLES, VERSION
from readoutkit.extras import import_extra
from readoutkit.model.readout import Readout

if TYPE_CHECKING:
    import pandas
    import pyarrow

# Readouts that are turned into record batches at a time: what a stream holds in memory.
BATCH = 500


def need_arrow() -> Any:
    """The module pyarrow.

    Raises:
        MissingExtraError: it is not installed.
    """
    return import_extra("pyarrow", "arrow", "Making tables")


def arrow_schema(table: Table) -> pyarrow.Schema:
    """The Arrow schema of a table; meanings and keys are in its metadata."""
    pa = need_arrow()
    types = {
        Kind.TEXT: pa.string(),
        Kind.WHOLE: pa.int64(),
        Kind.NUMBER: pa.float64(),
        Kind.FLAG: pa.bool_(),
        Kind.DAY: pa.date32(),
        Kind.LIST: pa.list_(pa.string()),
    }
    fields = []
    for column in table.all_columns:
        notes = {"meaning": column.meaning}
        if column.refers_to:
            notes["refers_to"] = " ".join(column.refers_to)
        fields.append(pa.field(column.name, types[column.kind], nullable=column.name not in table.key, metadata=notes))
    notes = {"readoutkit.tables": VERSION, "readoutkit.table": table.name, "meaning": table.meaning, "key": " ".join(table.key)}
    return pa.schema(fields, metadata=notes)


def to_batches(readouts: Iterable[Readout], *, include_text: bool = False, size: int = BATCH) -> Iterator[dict[str, pyarrow.RecordBatch]]:
    """Record batches of all tables, `size` readouts at a time: a stream that needs the same memory however long it is.

    Args:
        readouts: taken one at a time.
        include_text: put the texts of the documents into `documents.content`.
        size: readouts a batch.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = need_arrow()
    schemas = {table.name: arrow_schema(table) for table in TABLES}
    numbered = enumerate(readouts, start=1)
    while chunk := list(islice(numbered, size)):
        rows: dict[str, list[list[Any]]] = {name: [] for name in schemas}
        for number, readout in chunk:
            for name, some in write_rows(readout, number, include_text=include_text).items():
                rows[name] += some
        yield {name: _batch(pa, schema, rows[name]) for name, schema in schemas.items()}


def _batch(pa: Any, schema: Any, rows: list[list[Any]]) -> Any:
    columns: Any = zip(*rows, strict=True) if rows else [()] * len(schema)
    return pa.RecordBatch.from_arrays(
        [pa.array(cells, field.type, from_pandas=False) for cells, field in zip(columns, schema, strict=True)], schema=schema
    )


def to_tables(readouts: Iterable[Readout], *, include_text: bool = False) -> dict[str, pyarrow.Table]:
    """All tables by name, as Arrow tables: documents, events, participants, actors, topics, commitments, quotes, amounts and what they own.

    Each column is described in the data dictionary and in the metadata of its field. `to_batches` does the same as a stream.

    Args:
        readouts: what the tables are about, in this order.
        include_text: put the texts of the documents into `documents.content`.

    Raises:
        MissingExtraError: pyarrow is not installed.

    >>> sorted(to_tables([]))[:4]
    ['actors', 'amounts', 'commitments', 'diagnostics']
    """
    pa = need_arrow()
    batches: dict[str, list[Any]] = {table.name: [] for table in TABLES}
    for some in to_batches(readouts, include_text=include_text):
        for name, batch in some.items():
            batches[name].append(batch)
    return {table.name: pa.Table.from_batches(batches[table.name], arrow_schema(table)) for table in TABLES}


def to_pandas(readouts: Iterable[Readout], *, include_text: bool = False) -> dict[str, pandas.DataFrame]:
    """All tables by name, as pandas data frames.

    Whole numbers and flags have the types that know missing values (`Int64`, `boolean`), days are `datetime64`; lists are arrays that
    `DataFrame.explode` spreads over rows.

    Args:
        readouts: what the tables are about, in this order.
        include_text: put the texts of the documents into `documents.content`.

    Raises:
        MissingExtraError: pyarrow or pandas is not installed.
    """
    pa = need_arrow()
    pandas = import_extra("pandas", "pandas", "Making data frames")
    types = {pa.int64(): pandas.Int64Dtype(), pa.bool_(): pandas.BooleanDtype()}
    tables = to_tables(readouts, include_text=include_text)
    return {name: table.to_pandas(types_mapper=types.get, date_as_object=False) for name, table in tables.items()}


def from_tables(tables: Mapping[str, Any]) -> Iterator[Readout]:
    """The readouts that tables were made of: the inverse of `to_tables`.

    Only columns that hold what the model holds are read; derived ones (names, keys, days) are passed over. Each table must still be in the
    order in which it was written.

    Args:
        tables: all tables by name; each an Arrow table, a Parquet file or any other source of record batches.

    Raises:
        TableError: a table or a column is missing, the order is broken, or the rows of a document make no readout.
    """
    missing = [table.name for table in TABLES if table.name not in tables]
    if missing:
        raise TableError(f"no table {', '.join(missing)}; readouts are read from all {len(TABLES)} tables")
    streams = {table.name: _Documents(table, tables[table.name]) for table in TABLES}
    main = streams[TABLES[0].name]
    while (number := main.number) is not None:
        rows = {name: stream.take(number) for name, stream in streams.items()}
        name = rows[TABLES[0].name][0].get("readout")
        try:
            yield read_rows(rows)
        except JSONFormError as error:
            raise TableError(f"document {number} ({name}): {error}") from error
        except (KeyError, StopIteration, ValueError) as error:
            raise TableError(f"document {number} ({name}): its rows do not belong together ({type(error).__name__}: {error})") from error
    for name, stream in streams.items():
        if stream.number is not None:
            raise TableError(f"{name}: rows of document {stream.number}, which is not in {TABLES[0].name}")


class _Documents:
    """The rows of one table, taken document by document; `number` is the document that comes next."""

    def __init__(self, table: Table, source: Any) -> None:
        self.name = table.name
        needed = [column.name for column in table.all_columns if column.path or column.name in ("document", "readout", "escaped")]
        if hasattr(source, "num_columns"):
            _check_order(table.name, source)
        self._rows = _rows(table.name, needed, source)
        self._next: Data | None = next(self._rows, None)

    @property
    def number(self) -> int | None:
        return None if self._next is None else self._next["document"]

    def take(self, number: int) -> list[Data]:
        """The rows of document `number`."""
        taken: list[Data] = []
        while self._next is not None and self._next["document"] <= number:
            if self._next["document"] < number:
                late = self._next["document"]
                raise TableError(f"{self.name}: rows of document {late} come behind those of a later one; sort by `document`")
            taken.append(self._next)
            self._next = next(self._rows, None)
        return taken


def _check_order(name: str, table: Any) -> None:
    """A table in memory is looked through first; in a stream a broken order shows when it is met."""
    numbers = table.column("document").to_pylist() if "document" in table.schema.names else []
    for one, after in pairwise(numbers):
        if after < one:
            raise TableError(f"{name}: rows of document {after} come behind those of a later one; sort by `document`")


def _rows(name: str, needed: list[str], source: Any) -> Iterator[Data]:
    read = getattr(source, "iter_batches", None) or getattr(source, "to_batches", None)
    for batch in read() if read else source:
        missing = [column for column in needed if column not in batch.schema.names]
        if missing:
            raise TableError(f"{name}: no column {', '.join(missing)}")
        yield from batch.select(needed).to_pylist()
