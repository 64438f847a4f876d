"""Phrases asked for at one word at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words, split_words


class PhraseTable:
    """A table of phrases, each with a value, that answers for single words instead of a whole text.

    >>> table = PhraseTable([("as of", 1)])
    >>> table.at(split_words("as of May"), 0, 3), table.before(split_words("as of May"), 2, 0)
    ((1, 2), True)
    """

    def __init__(self, phrases: Iterable[tuple[str, Any]], *, accents: bool = False) -> None:
        pairs = list(phrases)
        self._accents = accents
        self._phrases = Phrases[Any](pairs, accents=accents)
        # An elided word ("l'") is one only with something to lean on.
        split = [split_words(p + "x" if p.endswith("'") else p) for p, _ in pairs]
        self._heads = {(words.norms if accents else words.plain)[0] for words in split if len(words)}
        self._longest = max((len(words) for words in split), default=0)

    @property
    def heads(self) -> frozenset[str]:
        """The words a phrase of the table may begin with."""
        return frozenset(self._heads)

    def at(self, words: Words, i: int, end: int) -> tuple[Any, int] | None:
        """The value of the longest phrase that begins at word i, and the word after it."""
        if i >= end or (words.norms if self._accents else words.plain)[i] not in self._heads:
            return None
        found = self._phrases.find(words, i, min(end, i + self._longest))
        return (found[0].value, found[0].last) if found and found[0].first == i else None

    def ending(self, words: Words, i: int, begin: int) -> tuple[Any, int] | None:
        """The value of the longest phrase that ends just before word i, and its first word."""
        for k in range(max(begin, i - self._longest), i):
            hit = self.at(words, k, i)
            if hit and hit[1] == i:
                return hit[0], k
        return None

    def before(self, words: Words, i: int, begin: int) -> bool:
        """Whether a phrase ends just before word i."""
        return self.ending(words, i, begin) is not None
