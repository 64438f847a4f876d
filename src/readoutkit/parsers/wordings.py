"""The compiled word lists of all languages, for pages and for threads."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from readoutkit.language.lexicon import Lexicon
from readoutkit.parsers.wording import PageWords, compile_wording


@frozen(slots=True, eq=False)  # asked for as a key; two of them are the same only if they are one
class Wordings:
    """Word lists of pages (`page`) and of threads (`thread`), and the languages they were compiled from."""

    lexicons: tuple[Lexicon, ...]
    page: PageWords
    thread: PageWords

    def with_lexicon(self, lexicon: Lexicon) -> Wordings:
        """The same with one more language; itself when the language is there, or has no layout words."""
        if "layout" not in lexicon.tables or any(known.code == lexicon.code for known in self.lexicons):
            return self
        return compile_wordings((*self.lexicons, lexicon))


def compile_wordings(lexicons: Iterable[Lexicon]) -> Wordings:
    """Compile the layout words of these languages.

    Raises LexiconError when a list is wrong.
    """
    known = tuple(lexicons)
    return Wordings(known, compile_wording(known), compile_wording(known, "thread_"))
