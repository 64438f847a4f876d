"""Tables as files: one Parquet or CSV file a table, written beside its place and renamed when all are whole."""

from __future__ import annotations

import csv
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from readoutkit.errors import TableError
from readoutkit.export.arrow import arrow_schema, need_arrow, to_batches
from readoutkit.export.spreadsheet import defuse
from readoutkit.export.tables import TABLES
from readoutkit.model.readout import Readout

if TYPE_CHECKING:
    import pyarrow

Format = Literal["parquet", "csv"]
# A row group is closed at whichever comes first: rows for those who read, bytes for the memory of the one who writes.
_ROWS, _BYTES = 32_768, 4 * 1024 * 1024


def write_tables(
    readouts: Iterable[Readout],
    folder: str | os.PathLike[str],
    format: Format = "parquet",
    *,
    include_text: bool = False,
    defuse_formulas: bool = True,
) -> dict[str, int]:
    """Write all tables into a folder, `events.parquet` and so on; returns how many rows each has.

    Readouts are taken one at a time and memory stays the same however many there are. The same readouts give the same bytes. Files that
    were there are replaced together, when all new ones are whole.

    Args:
        readouts: what the tables are about, in this order.
        folder: made if it is not there.
        format: parquet for programs; csv for spreadsheets (UTF-8 with a mark at the start, lists joined by `; `).
        include_text: put the texts of the documents into `documents.content`.
        defuse_formulas: in CSV, put an apostrophe before text that a spreadsheet would run as a formula, or that begins with an apostrophe.

    Raises:
        MissingExtraError: pyarrow is not installed.
        TableError: an unknown format, or a folder that cannot be written; what was there stays as it was.
    """
    need_arrow()
    if format not in ("parquet", "csv"):
        raise TableError(f"no format {format!r} for tables; there are parquet and csv")
    place = Path(folder)
    counts = {table.name: 0 for table in TABLES}
    with _beside(place) as parts:
        with ExitStack() as stack:
            writers: dict[str, Callable[[Any], None]] = {}
            with _explained(place):
                for table in TABLES:
                    part, schema = parts / f"{table.name}.{format}", arrow_schema(table)
                    opened = _parquet(part, schema) if format == "parquet" else _csv(part, schema, defuse_formulas)
                    writers[table.name] = stack.enter_context(opened)
            # What goes wrong inside `readouts` is theirs and passes through.
            for some in to_batches(readouts, include_text=include_text):
                for name, batch in some.items():
                    with _explained(place):
                        writers[name](batch)
                    counts[name] += batch.num_rows
            with _explained(place):
                stack.close()
        with _explained(place):
            for name in counts:
                _to_disk(parts / f"{name}.{format}")
            for name in counts:
                (parts / f"{name}.{format}").replace(place / f"{name}.{format}")
    return counts


def read_tables(folder: str | os.PathLike[str]) -> dict[str, pyarrow.Table]:
    """The tables of a folder of Parquet files, ready for `from_tables`.

    Raises:
        MissingExtraError: pyarrow is not installed.
        TableError: a file is missing or cannot be read.
    """
    need_arrow()
    import pyarrow.parquet as parquet

    tables = {}
    for table in TABLES:
        path = Path(folder) / f"{table.name}.parquet"
        try:
            tables[table.name] = parquet.read_table(path)
        except (OSError, ValueError) as error:
            raise TableError(f"{path} cannot be read ({_why(error)})") from error
    return tables


@contextmanager
def _parquet(part: Path, schema: Any) -> Iterator[Callable[[Any], None]]:
    import pyarrow as pa
    import pyarrow.parquet as parquet

    waiting: list[Any] = []

    def flush() -> None:
        table = pa.Table.from_batches(waiting, schema)
        waiting.clear()
        if table.num_rows:
            writer.write_table(table, row_group_size=table.num_rows)

    def write(batch: Any) -> None:
        waiting.append(batch)
        if sum(one.num_rows for one in waiting) >= _ROWS or sum(one.nbytes for one in waiting) >= _BYTES:
            flush()

    # Fixed, so that a rewrite gives the same bytes whatever the defaults of a version are.
    options = {"version": "2.6", "data_page_version": "1.0", "compression": "zstd", "compression_level": 3}
    with parquet.ParquetWriter(part, schema, use_dictionary=True, write_statistics=True, **options) as writer:
        yield write
        flush()


@contextmanager
def _csv(part: Path, schema: Any, guard: bool) -> Iterator[Callable[[Any], None]]:
    # The mark tells spreadsheets that it is UTF-8; programs pass over it.
    with part.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(schema.names)

        def write(batch: Any) -> None:
            columns = [[_cell(value, guard) for value in column.to_pylist()] for column in batch.columns]
            writer.writerows(zip(*columns, strict=True))

        yield write


def _cell(value: Any, guard: bool) -> Any:
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return defuse(value) if guard and isinstance(value, str) else value


@contextmanager
def _beside(place: Path) -> Iterator[Path]:
    """A folder in the folder, for files that are not whole yet; gone at the end."""
    with _explained(place):
        place.mkdir(parents=True, exist_ok=True)
        parts = Path(tempfile.mkdtemp(dir=place, prefix=".tables-"))
    try:
        yield parts
    finally:
        shutil.rmtree(parts, ignore_errors=True)


@contextmanager
def _explained(place: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise TableError(f"{place} is a file; name a folder for the tables") from None
    except OSError as error:
        raise TableError(f"{place}: tables cannot be written ({_why(error)})") from error


def _to_disk(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _why(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
