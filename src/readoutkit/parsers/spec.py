"""What a parser is: the contract that built-in parsers and plug-ins keep."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from readoutkit.language.lexicon import Lexicon
from readoutkit.model.vocabulary import Genre
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout, Range


@runtime_checkable
class Parser(Protocol):
    """Knows how the pages of one format are laid out, and nothing of what they say.

    * `name`: the key of the format (`official_release`); unique in a registry.
    * `genre`: release, news, forum or other.
    * `languages`: BCP 47 primary subtags it reads; empty for any.

    A parser must not change between calls, nor depend on earlier ones; it must take any text without an exception.
    """

    @property
    def name(self) -> str: ...

    @property
    def genre(self) -> Genre: ...

    @property
    def languages(self) -> tuple[str, ...]: ...

    def score(self, text: Text, language: str) -> float:
        """How sure the parser is that the page is of its format, from 0 to 1."""
        ...

    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        """The page taken apart: every line that has something on it lies in one block, title and stamps are named."""
        ...

    def split(self, text: Text, language: str) -> tuple[Range, ...]:
        """The documents on the page, in clean offsets: one stretch, or several that are to be read on their own."""
        ...
