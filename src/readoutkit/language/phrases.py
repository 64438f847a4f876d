"""Many phrases found in one pass over the words of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from attrs import frozen

from readoutkit.language.words import fold_accents, split_phrase

T = TypeVar("T")


@frozen(slots=True)
class Match(Generic[T]):
    """A phrase found: the words first..last (last exclusive) and what the phrase stands for."""

    first: int
    last: int
    value: T


class Phrases(Generic[T]):
    """A table of phrases, each with a value; finds the longest phrase at each word, left to right.

    A phrase is split into words as texts are, so it can neither begin nor end inside a word. Case is ignored;
    accents are ignored too unless `accents` is set.

    >>> from readoutkit.language.words import split_words
    >>> table = Phrases([("North Korea", "KP"), ("Korea", "KR")])
    >>> [m.value for m in table.find(split_words("North Korea and Korea"))]
    ['KP', 'KR']
    """

    def __init__(self, phrases: Iterable[tuple[str, T]] = (), *, accents: bool = False) -> None:
        self.accents = accents
        self._root: dict[str, Any] = {}
        for phrase, value in phrases:
            self.add(phrase, value)

    def add(self, phrase: str, value: T) -> None:
        """Add a phrase; of two values for one phrase the first stays."""
        node = self._root
        for word in split_phrase(phrase):
            key = word if self.accents else fold_accents(word)
            node = node.setdefault(key, {})
        node.setdefault("", value)

    def find(self, words: Any, first: int = 0, last: int | None = None) -> list[Match[T]]:
        """All matches among words[first:last], longest at each place, none overlapping."""
        keys: Sequence[str] = words.norms if self.accents else words.plain
        end = len(keys) if last is None else last
        root, out, i = self._root, [], first
        while i < end:
            node = root.get(keys[i])
            if node is None:
                i += 1
                continue
            best, value, j = 0, None, i + 1
            while True:
                if "" in node:
                    best, value = j, node[""]
                if j >= end:
                    break
                node = node.get(keys[j])
                if node is None:
                    break
                j += 1
            if best:
                out.append(Match(i, best, value))
                i = best
            else:
                i += 1
        return out  # type: ignore[return-value]
