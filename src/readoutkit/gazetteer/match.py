"""What the gazetteer reads and what it hands back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

from readoutkit.gazetteer.entry import Entry


class WordSequence(Protocol):
    """The words of a text, as `language.words.Words` holds them: one item a word in every list."""

    @property
    def text(self) -> str: ...
    @property
    def starts(self) -> Sequence[int]: ...
    @property
    def ends(self) -> Sequence[int]: ...
    @property
    def plain(self) -> Sequence[str]: ...
    @property
    def norms(self) -> Sequence[str]: ...


@frozen(slots=True)
class Hit:
    """A name found in a text: words first..last (last exclusive), what it names, and how.

    `form` is one of name, alias, adjective (demonym, noun of people), capital (a seat of government that can stand for its
    state), acronym (introduced by the text itself in brackets) or shape (recognised by its form, not listed).
    """

    first: int
    last: int
    entry: Entry
    form: str


@frozen(slots=True)
class Row:
    """One spelling in the table: what it takes for it to match, and what it then names."""

    case: str  # a letter a word: l any case, t begins with a capital, u all capitals
    key: str  # "-" for a phrase that names nothing and hides the names inside it
    form: str
    before: int  # words at the beginning that are context, not part of the name
    after: int  # the same at the end
    flags: str  # see data/gazetteer/README.md


def parse_row(line: str) -> Row:
    """Read the columns after the phrase: case, key, form and, if any, context counts and flags."""
    cells = line.split("\t")
    case, key, form, before, after, flags = cells + ["0", "0", ""][len(cells) - 3 :]
    return Row(case, key, form, int(before), int(after), flags)
