"""Rows of JSON Lines, CSV and Parquet, one at a time, each with the line or row where it stands."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from readoutkit.corpus.columns import Columns
from readoutkit.corpus.document import Document, Failure, Kind
from readoutkit.corpus.files import MAX_BYTES, File
from readoutkit.errors import DocumentError
from readoutkit.extras import import_extra

_DELIMITERS = ",;\t|"


class Row(NamedTuple):
    """A row of a table, or what is wrong with it; `number` is its line in the file (in Parquet its row)."""

    number: int
    cells: dict[str, object] | None
    fault: str = ""


def documents_of_lines(file: File, columns: Columns) -> Iterator[Document | Failure]:
    """The documents of a JSON Lines file: objects with a text column, or readouts made before.

    A line that is damaged is a failure, and the next one is read.
    """
    with file.path.open("rb") as stream:
        for number, line in _lines(stream):
            place = f"{file.label}:{number}"
            if line is None:
                yield _too_long(place)
                continue
            if not line.strip():
                continue
            try:
                data = json.loads(line)
            except UnicodeDecodeError as error:
                yield Failure(place=place, error=f"not UTF-8 at byte {error.start} of the line; convert the file")
                continue
            except (ValueError, RecursionError) as error:
                yield Failure(place=place, error=f"not JSON: {error}")
                continue
            if not isinstance(data, dict):
                yield Failure(place=place, error=f"expected an object, got {type(data).__name__}")
            elif "schema" in data and columns.text not in data:
                yield Document(content=line, kind=Kind.READOUT, place=place)
            else:
                yield _document(Row(number, data), file, columns)


def documents_of_csv(file: File, columns: Columns) -> Iterator[Document | Failure]:
    """The documents of a CSV file with a header; commas, semicolons, tabs and bars are told from it."""
    for row in _csv_rows(file, columns):
        yield _document(row, file, columns)


def documents_of_parquet(file: File, columns: Columns) -> Iterator[Document | Failure]:
    """The documents of a Parquet file, row by row (extra `arrow`)."""
    parquet = import_extra("pyarrow.parquet", "arrow", "Reading Parquet")
    number = 0
    try:
        with parquet.ParquetFile(file.path) as table:
            present = list(table.schema_arrow.names)
            columns.check(present)
            wanted = [column for column in columns.named().values() if column in present]
            for batch in table.iter_batches(batch_size=64, columns=wanted):
                for cells in batch.to_pylist():
                    number += 1
                    yield _document(Row(number, cells), file, columns)
    except DocumentError:
        raise
    except (ValueError, OSError) as error:  # What Arrow raises derives from these.
        reason = " ".join(str(error).split())[:200]
        raise DocumentError(f"cannot be read as Parquet{f' after row {number}' if number else ''} ({reason})") from error


def count_rows(file: File) -> int:
    """About how many rows a table has: lines of JSON Lines and CSV, rows of Parquet."""
    if file.path.suffix.lower() == ".parquet":
        return int(import_extra("pyarrow.parquet", "arrow", "Reading Parquet").read_metadata(file.path).num_rows)
    with file.path.open("rb") as stream:
        return sum(block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b""))


def _document(row: Row, file: File, columns: Columns) -> Document | Failure:
    place = f"{file.label}:{row.number}"
    if row.cells is None:
        return Failure(place=place, error=row.fault)
    try:
        return columns.document(row.cells, file=file.name, number=row.number, place=place)
    except DocumentError as error:
        return Failure(place=place, error=str(error))


def _csv_rows(file: File, columns: Columns) -> Iterator[Row]:
    csv.field_size_limit(max(csv.field_size_limit(), MAX_BYTES))
    with file.path.open("rb") as stream:
        lines = _decoded(stream)
        first = next(lines, "")
        if not first.strip():
            raise DocumentError("empty, not even a header")
        tab = file.path.suffix.lower() == ".tsv"
        delimiter = "\t" if tab else max(_DELIMITERS, key=first.count)
        # `strict`: a quotation mark that is never closed is a fault and does not swallow the rest of the file in silence.
        reader = csv.reader(_with_first(first, lines), delimiter=delimiter, strict=True)
        header = next(reader)
        columns.check(header)
        doubled = {name for name in columns.named().values() if header.count(name) > 1}
        if doubled:
            raise DocumentError(f"has more than one column {doubled.pop()!r}")
        while True:
            number = reader.line_num + 1
            try:
                cells = next(reader, None)
            except csv.Error as error:
                yield Row(number, None, f"not CSV: {error}")
                continue
            if cells is None:
                return
            if cells:
                yield _checked(number, header, cells)


def _checked(number: int, header: list[str], cells: list[str]) -> Row:
    if len(cells) < len(header) or any(cells[len(header) :]):
        return Row(number, None, f"has {len(cells)} cells, the header has {len(header)}")
    if any("\udc80" <= character <= "\udcff" for cell in cells for character in cell):
        return Row(number, None, "not UTF-8; convert the file (its encoding may be cp1252)")
    return Row(number, dict(zip(header, cells, strict=False)))


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers; None for one that is longer than any document."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) <= MAX_BYTES:
            yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES)
        yield number, None


def _decoded(stream: BinaryIO) -> Iterator[str]:
    # Bytes that are no UTF-8 become lone surrogates, so that only the row that holds them is lost.
    for number, line in _lines(stream):
        if line is None:
            raise DocumentError(f"line {number} is longer than a document can be; nothing behind it was read")
        if number == 1 and line[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise DocumentError("is UTF-16; save it as UTF-8")
        yield line.decode("utf-8", "surrogateescape")


def _with_first(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _too_long(place: str) -> Failure:
    return Failure(place=place, error=f"longer than {MAX_BYTES // 1_000_000} MB; split it into single documents first")
