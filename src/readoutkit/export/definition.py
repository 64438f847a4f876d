"""What a table and a column are: name, kind, meaning, and where the JSON form of a readout has the value."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from readoutkit.export.nesting import Data, Nest
from readoutkit.model.days import first_day, last_day


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    FLAG = "true or false"
    DAY = "day"
    LIST = "list of texts"


@frozen(slots=True)
class Column:
    """One column.

    Attributes:
        name: its name.
        kind: what it holds.
        meaning: in words, with vocabulary or unit.
        path: where the JSON form of the row's object has the value; empty if it follows from the others.
        derive: how a column without a path follows from the object.
        absent: what a row holds where the JSON form leaves the key out.
        refers_to: the tables whose `id` it names.

    >>> Column("kind", Kind.TEXT, "call, meeting, ...", path=("kind",)).value({"kind": "call"}, None)
    'call'
    """

    name: str
    kind: Kind
    meaning: str
    path: tuple[str, ...] = field(default=(), kw_only=True)
    derive: Callable[[Any], Any] | None = field(default=None, kw_only=True)
    absent: Any = field(default=None, kw_only=True)
    refers_to: tuple[str, ...] = field(default=(), kw_only=True)

    def value(self, data: Data, item: Any) -> Any:
        """The cell of a row: out of the JSON form, or derived from the object."""
        if self.derive is not None:
            return self.derive(item)
        place: Any = data
        for step in self.path:
            place = place.get(step)
            if place is None:
                return self.absent
        return place

    def put(self, data: Data, value: Any) -> None:
        """Write the value of a cell where the JSON form has it; nothing for what is absent or derived."""
        if not self.path or value is None or value == self.absent:
            return
        for step in self.path[:-1]:
            data = data.setdefault(step, {})
        data[self.path[-1]] = value


@frozen(slots=True)
class Table:
    """One table.

    Attributes:
        name: its name, also of its file.
        meaning: what a row is.
        key: the columns that name a row.
        columns: in order; `document` and `readout` come first and are not among them.
        nest: where its rows lie in a readout.
    """

    name: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    nest: Nest

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The columns with the two that every table begins with."""
        return (*FIRST, *self.columns)


FIRST = (
    Column("document", Kind.WHOLE, "number of the readout within this set of tables, from 1", refers_to=("documents",)),
    Column("readout", Kind.TEXT, "id of the readout, usually the name of the file; for people, since it need not be unique"),
)


def text(name: str, meaning: str, *path: str, refers_to: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """A column of text, by its name where no path is given."""
    return (Column(name, Kind.TEXT, meaning, path=path or (name,), refers_to=refers_to),)


def whole(name: str, meaning: str, *path: str) -> tuple[Column, ...]:
    """A column of whole numbers."""
    return (Column(name, Kind.WHOLE, meaning, path=path or (name,)),)


def flag(name: str, meaning: str) -> tuple[Column, ...]:
    """A column that is true or false, and false where the JSON form leaves it out."""
    return (Column(name, Kind.FLAG, meaning, path=(name,), absent=False),)


def ids(name: str, meaning: str, key: str, *tables: str) -> tuple[Column, ...]:
    """A column of references; an empty list where there are none."""
    return (Column(name, Kind.LIST, meaning, path=(key,), absent=[], refers_to=tables),)


def derived(name: str, kind: Kind, meaning: str, derive: Callable[[Any], Any]) -> tuple[Column, ...]:
    """A column that follows from others: written for those who read, passed over on the way back."""
    return (Column(name, kind, meaning, derive=derive),)


def span(name: str, meaning: str, *path: str) -> tuple[Column, ...]:
    """Three columns for a stretch of text: its words, and where it begins and ends."""
    path = path or (name,)
    return (
        Column(name, Kind.TEXT, meaning, path=(*path, "text")),
        Column(f"{name}_start", Kind.WHOLE, f"first character of `{name}` in the document, from 0", path=(*path, "start")),
        Column(f"{name}_end", Kind.WHOLE, f"one past the last character of `{name}`", path=(*path, "end")),
    )


def time(name: str, meaning: str, key: str = "") -> tuple[Column, ...]:
    """Seven columns for a date, time or horizon."""
    key = key or name
    return (
        Column(name, Kind.TEXT, f"{meaning}: EDTF date or local date-time, if it can be worked out", path=(key, "value")),
        *span(f"{name}_text", f"the words `{name}` was read from", key, "span"),
        *text(f"{name}_offset", f"`{name}` as a signed ISO 8601 duration: from the document's date, or a length", key, "offset"),
        *whole(f"{name}_weekday", "1 Monday to 7 Sunday, where only a weekday is given", key, "weekday"),
        *text(f"{name}_basis", f"how `{name}` is known: stated, inferred, given (by the caller)", key, "basis"),
    )


def days(name: str, get: Callable[[Any], str | None]) -> tuple[Column, ...]:
    """Two columns of days for the date in column `name`: the first and the last one it can mean."""
    return (
        *derived(f"{name}_from", Kind.DAY, f"first day `{name}` can mean", lambda item: first_day(get(item))),
        *derived(f"{name}_to", Kind.DAY, f"last day `{name}` can mean", lambda item: last_day(get(item))),
    )
