"""Names and numbers of a time expression: weekday, month, day, year, counted at a word."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve, field, frozen

from readoutkit.extract.times.found import FoundTime
from readoutkit.extract.times.words import TimeWords
from readoutkit.language.words import Words

# Shapes made of digits alone: ISO, day first with dots, and slashes (read only when day and month cannot be mistaken).
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_NUMERIC = re.compile(r"\b(\d{1,2})([./])(\d{1,2})[./](\d{4})\b")


@frozen(slots=True)
class WordScan:
    """The words of a sentence, asked one at a time for what a time expression is made of."""

    of: TimeWords
    words: Words
    begin: int
    end: int
    numeric: dict[int, tuple[int, int, int, int]] = field(init=False)

    @numeric.default
    def _find_numeric(self) -> dict[int, tuple[int, int, int, int]]:
        out: dict[int, tuple[int, int, int, int]] = {}
        if self.begin >= self.end:
            return out
        w = self.words
        start, stop = w.starts[self.begin], w.ends[self.end - 1]
        for m in _ISO.finditer(w.text, start, stop):
            first, last = w.between(m.start(), m.end())
            out[first] = (last, int(m[1]), int(m[2]), int(m[3]))
        for m in _NUMERIC.finditer(w.text, start, stop):
            day, month = int(m[1]), int(m[3])
            if m[2] == "/" and month > 12 >= day:
                day, month = month, day
            elif m[2] == "/" and day <= 12 and day != month:
                continue
            first, last = w.between(m.start(), m.end())
            out[first] = (last, int(m[4]), month, day)
        return out

    def is_mark(self, i: int, mark: str) -> bool:
        """Whether word i is this mark."""
        return i < self.end and self.words.norms[i] == mark

    def is_one_of(self, i: int, words: frozenset[str]) -> bool:
        """Whether word i is in the set."""
        return i < self.end and self.words.plain[i] in words

    def article_before(self, i: int) -> int:
        """The word where the articles and demonstratives in front of word i begin."""
        while i > self.begin and self.words.plain[i - 1] in self.of.articles:
            i -= 1
        return i

    def about_before(self, i: int) -> int:
        """The word where an approximator in front of word i begins, articles included."""
        for k in range(max(self.begin, i - 2), i):
            hit = self.of.about.at(self.words, k, i)
            if hit and hit[1] == i:
                return self.article_before(k)
        return self.article_before(i)

    def weekday_name(self, i: int) -> int | None:
        """The weekday named at word i, 1 for Monday."""
        return self.of.weekdays.get(self.words.plain[i]) if i < self.end else None

    def month_name(self, i: int, dot: bool = False) -> tuple[int, int] | None:
        """The month named at word i and the word after it, the point of an abbreviation included when the date goes on."""
        f = self.of
        if i >= self.end or (number := f.months.get(self.words.plain[i])) is None:
            return None
        if f.capital_months and not self.words.is_capital(i):
            return None
        j = i + 1
        if self.words.plain[i] not in f.full_months and self.is_mark(j, "."):
            goes_on = j + 1 < self.end and (self.words.plain[j + 1].isdigit() or self.is_mark(j + 1, ","))
            if goes_on or dot:
                j += 1
        return number, j

    def day_number(self, i: int) -> tuple[int, int] | None:
        """The day of a month at word i, its ordinal letters included, and the word after it."""
        if i >= self.end or not _digits(self.words.plain[i], 2):
            return None
        day = int(self.words.plain[i])
        j = i + 1
        if self.is_one_of(j, self.of.ordinals) and self.words.starts[j] == self.words.ends[i]:
            j += 1
        return (day, j) if 1 <= day <= 31 else None

    def year_number(self, i: int) -> int | None:
        """The year at word i."""
        if i >= self.end or len(self.words.plain[i]) != 4 or not _digits(self.words.plain[i], 4):
            return None
        year = int(self.words.plain[i])
        return year if 1900 <= year <= 2100 else None

    def year_after(self, i: int) -> tuple[int | None, int]:
        """A year that follows, after a comma or in brackets, and the word after it."""
        j = i + 1 if self.is_mark(i, ",") or self.is_mark(i, "(") else i
        year = self.year_number(j)
        if year and self.is_mark(i, "("):
            return (year, j + 2) if self.is_mark(j + 1, ")") else (None, i)
        return (year, j + 1) if year else (None, i)

    def count(self, i: int) -> int | None:
        """The number at word i, in digits or spelled out."""
        if i >= self.end:
            return None
        word = self.words.plain[i]
        return int(word) if _digits(word, 3) else self.of.numbers.get(word)

    def made(self, first: int, last: int, kind: str, **said: Any) -> FoundTime:
        """A time of words first..last; `deadline` as what stands before it tells."""
        deadline = self.of.deadline.before(self.words, self.article_before(first), self.begin)
        return FoundTime(
            start=self.words.starts[first], end=self.words.ends[last - 1], first=first, last=last, kind=kind, deadline=deadline, **said
        )

    def wider(self, time: FoundTime, first: int) -> FoundTime:
        """The same time, beginning earlier."""
        deadline = time.deadline or self.of.deadline.before(self.words, self.article_before(first), self.begin)
        return evolve(time, first=first, start=self.words.starts[first], deadline=deadline)


def _digits(word: str, most: int) -> bool:
    return len(word) <= most and word.isascii() and word.isdigit()
