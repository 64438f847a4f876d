"""Numbers that count nothing: parts of names, dates, years, clocks, rates."""

from __future__ import annotations

from readoutkit.extract.amounts.numbers import Number, NumberReader
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.times.words import TimeWords
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words

# Marks that tie a number to what stands before it without a blank.
_JOINTS = frozenset("-/#+._:@,–\\")


class NumberLabels:
    """Tells numbers that are labels from numbers that count; `first` is always the first word of the sentence."""

    def __init__(self, lexicon: Lexicon, numbers: NumberReader) -> None:
        def table(key: str) -> PhraseTable:
            return PhraseTable((phrase, True) for phrase in lexicon.phrases("amounts", key))

        times = TimeWords(lexicon)
        self._months, self._capital_months = frozenset(times.months), times.capital_months
        self._labels, self._per, self._ratio = table("elided.labels"), table("elided.per"), table("elided.ratio")
        self._numbers = numbers

    def is_label(self, words: Words, number: Number, first: int, last: int, *, unit: bool, counted: bool) -> bool:
        """Whether it belongs to a name, a date or a clock: glued to its neighbours, behind "Article", or beside a month.

        `unit` says that a unit begins right behind it, which may be glued to it; `counted` that a noun does that is counted.
        """
        i, k = number.first, number.last
        if i > 0 and words.starts[i] == words.ends[i - 1] and words.starts[i] == number.start:
            before = words.text[words.ends[i - 1] - 1]
            if before.isalnum() or before in _JOINTS:
                return True
        if k < len(words) and words.starts[k] == words.ends[k - 1] and not number.letter:
            mark = words.norms[k]
            if mark[0].isalpha() and not unit:
                return True
            further = k + 1 < len(words) and words.starts[k + 1] == words.ends[k]
            if further and mark in "/:.,_" and words.norms[k + 1][0].isdigit():
                return True
        if self.is_date(words, number, first, last):
            return True
        if number.scaled or number.spelled:
            return False
        while i > first and words.norms[i - 1] in ".°#":
            i -= 1
        # "To post 25 officers" is no label, "Post 25" is.
        return self._labels.before(words, i, first) and not (counted and not words.is_capital(i - 1))

    def is_date(self, words: Words, number: Number, first: int, last: int) -> bool:
        """Whether a month stands beside it."""
        i, k = number.first, number.last
        if number.scaled or number.value > 31:
            return False
        if k < last and words.plain[k] in self._months and (words.is_capital(k) or not self._capital_months):
            return True
        return i > first and not number.spelled and words.plain[i - 1] in self._months

    @staticmethod
    def is_year(words: Words, number: Number) -> bool:
        """Whether it is written like a year."""
        figure = words.text[number.start : words.ends[number.last - 1]]
        return len(figure) == 4 and figure.isdecimal() and 1700 <= number.value <= 2100

    @staticmethod
    def is_named(words: Words, number: Number, first: int) -> bool:
        """Whether it stands behind a capital inside the sentence ("Leopard 2"), or between capitals ("the Three Seas")."""
        i, k = number.first, number.last
        if number.spelled:
            return i > first and words.is_capital(i) and k < len(words) and words.is_capital(k) and words.norms[i - 1].isalpha()
        if i <= first + 1 or not words.is_capital(i - 1):
            return False
        return words.text[words.ends[i - 1] : number.start] == " "

    def is_rate(self, words: Words, number: Number, first: int) -> bool:
        """Whether it is one of two numbers of a rate: "per 100,000 people", "one in three people"."""
        if self._per.before(words, number.first, first):
            return True
        ratio = self._ratio.ending(words, number.first, first)
        before = ratio[1] - 1 if ratio else -1
        return before >= first and self._numbers.at(words, before, before + 1) is not None
