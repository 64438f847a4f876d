"""Which column of a table holds what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from attrs import asdict, fields, frozen

from readoutkit.corpus.document import Document
from readoutkit.errors import DocumentError


@frozen(kw_only=True)
class Columns:
    """The names of the columns that are read.

    `text` must be there. The others may be missing as long as they have their usual name; one that was named by hand must be there,
    too. An empty name means that nothing is read for it.

    >>> Columns(text="body", url="").named()
    {'text': 'body', 'title': 'title', 'date': 'date', 'id': 'id'}
    """

    text: str = "text"
    title: str = "title"
    date: str = "date"
    url: str = "url"
    id: str = "id"

    def named(self) -> dict[str, str]:
        """Role and column, for each role that has one."""
        return {role: column for role, column in asdict(self).items() if column}

    def check(self, present: Iterable[str]) -> None:
        """Raises DocumentError, naming the columns there are, when one that is needed is missing."""
        there = list(present)
        usual = {attribute.name: attribute.default for attribute in fields(Columns)}
        for role, column in self.named().items():
            if column not in there and (role == "text" or column != usual[role]):
                shown = ", ".join(there[:12]) + (", ..." if len(there) > 12 else "")
                raise DocumentError(f"has no column {column!r} for the {role}; there are: {shown or 'none'}")

    def document(self, row: Mapping[str, object], *, file: str, number: int, place: str) -> Document:
        """A row as a document, called after its file and its id, or its number where it has none.

        Raises DocumentError when there is no text in it.
        """
        self.check(row)
        values = {role: _cell(row.get(column), column) for role, column in self.named().items()}
        if values["text"] is None:
            raise DocumentError(f"column {self.text!r} is empty")
        key = values.get("id") or str(number)
        return Document(
            content=values["text"],
            name=f"{file}#{' '.join(key.split())}",
            place=place,
            title=values.get("title"),
            url=values.get("url"),
            published=values.get("date"),
        )


def _cell(value: object, column: str) -> str | None:
    """The text of a cell; None where it is empty."""
    if value is None or isinstance(value, str):
        return value if value and value.strip() else None
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise DocumentError(f"column {column!r} holds {type(value).__name__}, not text")
