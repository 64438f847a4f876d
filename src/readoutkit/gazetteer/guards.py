"""When a spelling that is in the table still names nothing here."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from readoutkit.gazetteer.match import WordSequence

_WINDOW = 6  # words looked at on either side
_LONG = 4  # letters; shorter words are written small even in headlines


def case_fits(words: WordSequence, first: int, case: str) -> bool:
    """Whether the words from `first` on carry the capitals the spelling asks for."""
    text, starts, ends = words.text, words.starts, words.ends
    for offset, wanted in enumerate(case):
        i = first + offset
        if wanted == "t" and not text[starts[i]].isupper():
            return False
        if wanted == "u" and not text[starts[i] : ends[i]].isupper():
            return False
    return True


def is_tight(words: WordSequence, first: int, last: int) -> bool:
    """Whether no space stands between the words first..last (last exclusive)."""
    return all(words.ends[i] == words.starts[i + 1] for i in range(first, last - 1))


def in_one_block(words: WordSequence, first: int, last: int) -> bool:
    """Whether the words stand in one paragraph: at most one line break between them."""
    return last - first < 2 or words.text.count("\n", words.starts[first], words.ends[last - 1]) < 2


def _line(words: WordSequence, first: int, last: int) -> range:
    """Numbers of the words around first..last that stand on the same line."""
    low, high = first, last
    while low > 0 and first - low < _WINDOW and words.text.find("\n", words.ends[low - 1], words.starts[low]) < 0:
        low -= 1
    while high < len(words.starts) and high - last < _WINDOW and words.text.find("\n", words.ends[high - 1], words.starts[high]) < 0:
        high += 1
    return range(low, high)


def among_capitals(words: WordSequence, first: int, last: int) -> bool:
    """Whether an all-capitals line surrounds the words, so that their own capitals say nothing."""
    shouted = False
    for i in _line(words, first, last):
        word = words.text[words.starts[i] : words.ends[i]]
        if first <= i < last or not word[0].isalpha():
            continue
        if not word.isupper():
            return False
        shouted = shouted or len(word) > 2
    return shouted


def is_given_name(words: WordSequence, first: int, last: int, before_place: Collection[str], follows_place: Collection[str]) -> bool:
    """Whether a capitalised word next to a place's name makes it a person's first name (Jordan Xyz said ...)."""
    if first and words.norms[first - 1] in before_place:
        return False
    if last >= len(words.starts) or words.text[words.ends[last - 1] : words.starts[last]] != " ":
        return False
    follower = words.text[words.starts[last] : words.ends[last]]
    if not follower[0].isupper() or words.plain[last] in follows_place or (len(follower) > 1 and follower.isupper()):
        return False
    for i in _line(words, first, last):  # in a headline every word has a capital
        word = words.text[words.starts[i] : words.ends[i]]
        if len(word) >= _LONG and word[0].islower():
            return True
    return False


def is_acronym_of(acronym: str, name: Sequence[str]) -> bool:
    """Whether the letters are, in order, first letters of the words; the first of the name's own first word."""
    if not name or acronym[:1] != name[0][:1]:
        return False
    at = 0
    for letter in acronym:
        while at < len(name) and name[at][:1] != letter:
            at += 1
        if at == len(name):
            return False
        at += 1
    return True
