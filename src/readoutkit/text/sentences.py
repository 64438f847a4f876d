"""Sentences of a paragraph, from the abbreviations of a language.

An own splitter, not a trained one: the genre is full of titles, initials and months that a language lists exactly, both
languages read the same code, and bounds are places in the text itself.
"""

from __future__ import annotations

import re

from readoutkit.language.lexicon import Lexicon

# A sentence may end at: a run of marks with the closing quotes and brackets that follow it, or an empty line, or a new list item.
_END = re.compile(
    r"""(?P<marks>[.!?…]+)(?P<closers>["'»)\]]*(?:[ ]?»)?)(?P<gap>\s*)"""
    r"""|\n[^\S\n]*\n\s*"""
    r"""|\n[^\S\n]*(?:[-*•–]|\(?[0-9a-zA-Z]{1,2}[.)])[ ]"""
)
# How far back an abbreviation can begin.
_REACH = 24
_TOKEN = re.compile(r"[^\W_]+(?:[.'-][^\W_]+)*$")


class SentenceSplitter:
    """Finds the sentences inside one paragraph.

    Titles ("Mr.", "Gén.") never end a sentence; other abbreviations, initials and letters with periods do so only before
    a word that opens sentences ("The", "Il"). A closing quotation mark after the period stays with its sentence; the
    number of a list item does not make one. One pass, linear in the length of the paragraph.

    >>> from readoutkit.language.lexicon import load_lexicon
    >>> text = 'Mr. Alder left. "I came down." He rested.'
    >>> [text[a:b] for a, b in SentenceSplitter(load_lexicon("en")).split(text, 0, len(text))]
    ['Mr. Alder left.', '"I came down."', 'He rested.']
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles = frozenset(lexicon.phrases("sentences", "titles"))
        self._abbreviations = frozenset(lexicon.phrases("sentences", "abbreviations"))
        self._before_number = frozenset(lexicon.phrases("sentences", "before_number"))
        self._openers = frozenset(lexicon.phrases("sentences", "openers"))

    def split(self, text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """The sentences of folded text[start:end] as (start, end), trimmed, in order; together they cover all but blanks."""
        last = len(text) if end is None else end
        out: list[tuple[int, int]] = []
        at = start
        for m in _END.finditer(text, start, last):
            marks = m.group("marks")
            if marks is None:
                stop = m.start()
            elif self._ends(text, at, last, m):
                stop = m.end("closers")
            else:
                continue
            _append(out, text, at, stop)
            at = stop
        _append(out, text, at, last)
        return out

    def _ends(self, text: str, at: int, last: int, m: re.Match[str]) -> bool:
        after = m.end()
        if after >= last:
            return True
        marks, closers, follower = m.group("marks"), m.group("closers"), text[after]
        before = text[m.start() - 1] if m.start() > at else ""
        if not m.group("gap"):
            # Glued sentences: a word, its mark, a capital and a small letter.
            glued = follower.isupper() and after + 1 < last and text[after + 1].islower()
            return glued and before.islower() and (marks == "." or marks[0] in "!?…")
        if before in "([" and before:
            return False
        opening = after
        while opening < last and text[opening] in "\"'«([` ":
            opening += 1
        first = text[opening] if opening < last else ""
        if first.islower():
            return marks == "." and not closers and opening == after and self._is_long_word(text, at, m.start())
        if marks != ".":
            return True
        token = _TOKEN.search(text, max(at, m.start() - _REACH), m.start())
        if token is None or token.end() < m.start():
            return True
        # An elided article is no part of an abbreviation ("l'art. 5").
        word = token.group().rpartition("'")[2]
        if "." in word:
            # "the ASEAN-U.S. partnership"
            word = word[word.rfind("-", 0, word.index(".")) + 1 :]
        lower = word.lower()
        if word.isdigit():
            # "1. First": the number of a list item.
            return len(word) > 3 or bool(text[at : token.start()].strip())
        if (lower in self._titles and not closers) or (lower in self._before_number and first.isdigit()):
            return False
        dotted = (len(word) == 1 and word.isupper()) or ("." in word and all(len(part) == 1 for part in word.replace("-", ".").split(".")))
        if lower in self._abbreviations or dotted:
            if opening > after or self._is_opener(text, opening, last):
                return True
            # "in Victoria, B.C. Alder": nobody is called so.
            return (
                dotted and len(word) > 1 and lower not in self._abbreviations and text[max(at, token.start() - 2) : token.start()] == ", "
            )
        return True

    def _is_opener(self, text: str, at: int, last: int) -> bool:
        stop = at
        while stop < last and stop - at < _REACH and text[stop].isalpha():
            stop += 1
        word = text[at:stop]
        return word[:1].isupper() and word.lower() in self._openers

    def _is_long_word(self, text: str, at: int, stop: int) -> bool:
        """Whether a word stands there that is too long to be an unlisted abbreviation."""
        token = _TOKEN.search(text, max(at, stop - _REACH), stop)
        if token is None or token.end() < stop:
            return False
        word = token.group().lower()
        return len(word) > 3 and word.isalpha() and word not in self._titles and word not in self._abbreviations


def _append(out: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        out.append((start, end))
