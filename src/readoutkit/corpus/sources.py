"""From files, folders and tables to documents, one at a time; what cannot be read is a failure among them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from readoutkit.corpus.columns import Columns
from readoutkit.corpus.document import Document, Failure, Kind
from readoutkit.corpus.files import File, Format, find_files, unreadable
from readoutkit.corpus.tables import documents_of_csv, documents_of_lines, documents_of_parquet
from readoutkit.errors import DocumentError, MissingExtraError

_TABLES: dict[Format, Callable[[File, Columns], Iterator[Document | Failure]]] = {
    Format.LINES: documents_of_lines,
    Format.CSV: documents_of_csv,
    Format.PARQUET: documents_of_parquet,
}
_KINDS = {Format.TEXT: Kind.TEXT, Format.HTML: Kind.HTML, Format.JSON: Kind.READOUT}


def read_documents(
    sources: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], *, columns: Columns | None = None
) -> Iterator[Document | Failure]:
    """The documents of files, folders and patterns, in the order given; those of a folder sorted by path.

    Text and HTML files are one document each; JSON Lines, CSV and Parquet give one a row, called `file#id`, or `file#line` without
    an id. Nothing is parsed yet, and only one document (of Parquet a few) is held at a time. A file or a row that cannot be read is
    a `Failure` in its place.

    Args:
        sources: one path or pattern, or several.
        columns: which columns of tables hold text, title, date, url and id.

    >>> [str(failure) for failure in read_documents("nowhere.txt")]
    ['nowhere.txt: no such file; check the path']
    """
    named = [sources] if isinstance(sources, str | os.PathLike) else sources
    for file in find_files(named):
        yield from documents_of(file, columns or Columns())


def documents_of(file: File, columns: Columns) -> Iterator[Document | Failure]:
    """The documents of one file."""
    try:
        if file.format in _TABLES:
            yield from _TABLES[file.format](file, columns)
        else:
            yield Document(content=file.read(), kind=_KINDS[file.format], name=file.name, place=file.label)
    except (DocumentError, MissingExtraError) as error:
        yield Failure(place=file.label, name=file.name, error=str(error), error_type=type(error).__name__)
    except OSError as error:
        yield Failure(place=file.label, name=file.name, error=str(unreadable(error)))
