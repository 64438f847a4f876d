"""Dates, relative days, horizons and lengths of time, cut out of the text word by word and read without guessing."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve, field, frozen

from readoutkit.extract.reading import Reading
from readoutkit.extract.time_words import TimeWords
from readoutkit.extract.times import FoundTime, is_day, resolve, written
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import SectionKind

__all__ = ["DateFinder", "FoundTime", "resolve"]

# Shapes made of digits alone: ISO, day first with dots, and slashes (read only when day and month cannot be mistaken).
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_NUMERIC = re.compile(r"\b(\d{1,2})([./])(\d{1,2})[./](\d{4})\b")
_READ = frozenset({SectionKind.TITLE, SectionKind.CAPTION, SectionKind.BODY, SectionKind.LIST_ITEM})


class DateFinder:
    """Finds the time expressions of a text; its words come from the language's `dates.toml`.

    Raises LexiconError when a list of the file is missing or misshapen.

    >>> from readoutkit.language.lexicon import load_lexicon
    >>> from readoutkit.language.words import split_words
    >>> finder = DateFinder(load_lexicon("en"))
    >>> [t.value for t in finder.find_in(split_words("They met on March 3, 2026."))]
    ['2026-03-03']
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = TimeWords(lexicon)

    def find(self, reading: Reading) -> list[FoundTime]:
        """All time expressions of titles, captions and body, in order."""
        return [
            time
            for sentence in reading.sentences
            if sentence.section in _READ
            for time in self.find_in(reading.words, sentence.first, sentence.last)
        ]

    def find_in(self, words: Words, first: int = 0, last: int | None = None) -> list[FoundTime]:
        """All time expressions among words[first:last], in order; none overlap."""
        end = len(words) if last is None else last
        scan = _Scan(self._words, words, first, end)
        out: list[FoundTime] = []
        i = first
        while i < end:
            time = scan.read(i)
            if time is None:
                i += 1
            else:
                out.append(time)
                i = max(time.last, i + 1)
        return out


@frozen(slots=True)
class _Scan:
    """One run over the words of a sentence. Every `_x` method reads an x at a word or gives None."""

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

    def read(self, i: int) -> FoundTime | None:
        f = self.of
        if hit := f.relative.at(self.words, i, self.end):
            return self._made(i, hit[1], "relative", offset=hit[0])
        return (
            self._part_of_day_of_date(i)
            or self._weekday(i)
            or self._edge(i)
            or self._date(i)
            or self._span_of_units(i)
            or self._month(i)
            or self._year(i)
            or self._unit(i)
        )

    # -- days ---------------------------------------------------------------------------------------------------------

    def _date(self, i: int, shown: int | None = None) -> FoundTime | None:
        """A day of a month: "9 November 2025", "March 3, 2026", "16-17 June", "2026-01-06"."""
        shown = i if shown is None else shown
        if i in self.numeric:
            last, year, month, day = self.numeric[i]
            return self._day(shown, last, year, month, day, None)
        return self._day_month(i, shown) or self._month_day(i, shown)

    def _day_month(self, i: int, shown: int) -> FoundTime | None:
        day = self._day_number(i)
        if day is None:
            return None
        number, j = day
        until = None
        if self._in(j, self.of.ranges) and (second := self._day_number(j + 1)):
            until, j = second
        if hit := self.of.links.at(self.words, j, self.end):
            j = hit[1]
        month = self._month_name(j)
        if month is None:
            return None
        named, j = month
        year, j = self._year_after(j)
        return self._day(shown, j, year, named, number, until)

    def _month_day(self, i: int, shown: int) -> FoundTime | None:
        month = self._month_name(i, dot=True)
        day = self._day_number(month[1]) if month else None
        if month is None or day is None:
            return None
        number, j = day
        until = None
        if self._in(j, self.of.ranges) and (second := self._day_number(j + 1)) and self._month_name(second[1]) is None:
            until, j = second
        year, j = self._year_after(j)
        return self._day(shown, j, year, month[0], number, until)

    def _day(self, first: int, last: int, year: int | None, month: int, day: int, until: int | None) -> FoundTime | None:
        # A leap year stands in for an unknown one.
        if not is_day(year or 2024, month, day) or (until is not None and not is_day(year or 2024, month, until)):
            return None
        time = self._made(first, last, "date", year=year, month=month, day=day, until=until)
        return evolve(time, value=written(year, month, day, until)) if year else time

    def _part_of_day_of_date(self, i: int) -> FoundTime | None:
        f = self.of
        part = f.parts.at(self.words, i, self.end)
        link = f.links.at(self.words, part[1], self.end) if part else None
        if link is None:
            return None
        found = self._weekday(link[1]) or self._date(link[1])
        return self._wider(found, i) if found and found.first == link[1] else None

    def _weekday(self, i: int) -> FoundTime | None:
        """"Friday", "last Monday", "lundi dernier", "Tuesday and Wednesday", "mardi 14 octobre", "Wednesday evening"."""
        f = self.of
        mod = f.modifiers.at(self.words, i, self.end)
        if mod and mod[0] == "this":  # "ce mardi": an article
            return None
        j = mod[1] if mod else i
        number = self._weekday_name(j)
        if number is None:
            return None
        j += 1
        if mod is None and (dated := self._date_after_weekday(i, j)):
            return dated
        if mod is None and (after := f.modifiers.at(self.words, j, self.end)):
            mod, j = after, after[1]
        until = None
        if mod is None and self._in(j, f.ranges) and (second := self._weekday_name(j + 1)):
            until, j = second, j + 2
        if part := f.parts.at(self.words, j, self.end):
            j = part[1]
        time = self._made(i, j, "weekday", weekday=None if until else number, until=until, day=number, other=bool(mod))
        return evolve(time, deadline=time.deadline or bool(mod and mod[0] == "next"))

    def _date_after_weekday(self, i: int, j: int) -> FoundTime | None:
        k = j
        if self._is(k, ",") or self._is(k, "("):
            k += 1
        if self._in(k, self.of.articles):
            k += 1
        found = self._date(k, i)
        if found and self._is(j, "(") and self._is(found.last, ")"):
            return evolve(found, last=found.last + 1, end=self.words.ends[found.last])
        return found

    # -- months, years, stretches -------------------------------------------------------------------------------------

    def _month(self, i: int, edged: bool = False) -> FoundTime | None:
        f = self.of
        mod = f.modifiers.at(self.words, i, self.end)
        month = self._month_name(mod[1] if mod else i, dot=True)
        if month is None:
            return None
        number, j = month
        year, j = self._year_after(j)
        after = None if mod or year else f.modifiers.at(self.words, j, self.end)
        if after:
            mod, j = after, after[1]
        if not (edged or year or mod or f.before_month.before(self.words, self._article_before(i), self.begin)):
            return None
        time = self._made(i, j, "month", year=year, month=number)
        return evolve(time, value=f"{year:04d}-{number:02d}" if year else None, deadline=time.deadline or bool(mod and mod[0] == "next"))

    def _year(self, i: int, edged: bool = False) -> FoundTime | None:
        year = self._year_number(i)
        if year is None or not (edged or self.of.before_year.before(self.words, self._article_before(i), self.begin)):
            return None
        return self._made(i, i + 1, "year", year=year, value=f"{year:04d}")

    def _edge(self, i: int) -> FoundTime | None:
        """"end of April", "early 2026", "fin de l'année", "first half of next year": the whole, as its month or year."""
        f = self.of
        edge = f.edges.at(self.words, i, self.end)
        if edge is None:
            return None
        j = edge[1]
        if self._is(j, "-"):
            j += 1
        if link := f.links.at(self.words, j, self.end):
            j = link[1]
        while self._in(j, f.articles) and self._month_name(j) is None:
            j += 1
        found = self._month(j, edged=True) or self._year(j, edged=True) or self._span_of_units(j) or self._unit(j, edged=True)
        if found is None or found.first != j or found.kind == "duration":
            return None
        return self._wider(found, i)

    def _span_of_units(self, i: int) -> FoundTime | None:
        """"next 20 years", "trois prochaines années", "année dernière", "two years ago", "for three days"."""
        f = self.of
        j, mod, number, plural = i, None, None, False
        if hit := f.modifiers.at(self.words, j, self.end):
            mod, j = hit[0], hit[1]
        if (count := self._count(j)) is not None:
            number, j = count, j + 1
            if self._is(j, "-"):
                j += 1
            if mod is None and (hit := f.modifiers.at(self.words, j, self.end)):
                mod, j = hit[0], hit[1]
        unit = f.units.at(self.words, j, self.end)
        if unit is None:
            return None
        plural = any(f.is_plural(word) for word in self.words.plain[i : unit[1]])
        j = unit[1]
        if mod is None and (hit := f.modifiers.at(self.words, j, self.end)):
            mod, j = hit[0], hit[1]
        if mod:
            return self._horizon(i, j, mod, number, unit[0], plural)
        return self._distance(i, j, number, unit[0]) if number is not None else None

    def _horizon(self, i: int, j: int, mod: str, number: int | None, unit: str, plural: bool) -> FoundTime | None:
        if unit == "short":
            return None
        offset = None
        if unit != "open":
            if mod == "this" and number is None:
                offset = f"P0{unit[-1]}"
            elif mod != "this" and (number is not None or not plural):
                offset = ("-" if mod == "last" else "") + _length(number or 1, unit)
        time = self._made(i, j, "horizon", offset=offset)
        return evolve(time, deadline=time.deadline or mod == "next")

    def _distance(self, i: int, j: int, number: int, unit: str) -> FoundTime | None:
        f = self.of
        offset = None if unit in ("open", "short") else _length(number, unit)
        at = self._about_before(i)
        if hit := f.ago.at(self.words, j, self.end):
            return self._made(i, hit[1], "relative", offset="-" + offset) if offset else None
        if f.ago_before.before(self.words, at, self.begin):
            return self._made(i, j, "relative", offset="-" + offset) if offset else None
        if offset and f.ahead.before(self.words, at, self.begin):
            return evolve(self._made(i, j, "horizon", offset=offset), deadline=True)
        # "a three-day visit", "for 35 minutes": minutes have no place in the model's durations, the words have.
        if f.length.before(self.words, at, self.begin) or self._is(i + 1, "-"):
            return self._made(i, j, "duration", offset=offset)
        return None

    def _unit(self, i: int, edged: bool = False) -> FoundTime | None:
        """A bare unit where only a deadline can be meant: "within the year", "d'ici l'été"."""
        f = self.of
        unit = f.units.at(self.words, i, self.end)
        if unit is None or unit[0] == "short":
            return None
        bare = self._article_before(i)
        if not edged and (bare == i or not f.deadline.before(self.words, bare, self.begin)):
            season = unit[0] == "open" and f.before_unit.before(self.words, bare, self.begin)
            if not season:
                return None
        return self._made(i, unit[1], "horizon")

    # -- words --------------------------------------------------------------------------------------------------------

    def _is(self, i: int, mark: str) -> bool:
        return i < self.end and self.words.norms[i] == mark

    def _in(self, i: int, words: frozenset[str]) -> bool:
        return i < self.end and self.words.plain[i] in words

    def _article_before(self, i: int) -> int:
        """The word where the articles and demonstratives in front of word i begin."""
        while i > self.begin and self.words.plain[i - 1] in self.of.articles:
            i -= 1
        return i

    def _about_before(self, i: int) -> int:
        for k in range(max(self.begin, i - 2), i):
            hit = self.of.about.at(self.words, k, i)
            if hit and hit[1] == i:
                return self._article_before(k)
        return self._article_before(i)

    def _weekday_name(self, i: int) -> int | None:
        return self.of.weekdays.get(self.words.plain[i]) if i < self.end else None

    def _month_name(self, i: int, dot: bool = False) -> tuple[int, int] | None:
        """The month named at word i and the word after it, the point of an abbreviation included when the date goes on."""
        f = self.of
        if i >= self.end or (number := f.months.get(self.words.plain[i])) is None:
            return None
        if f.capital_months and not self.words.is_capital(i):
            return None
        j = i + 1
        if self.words.plain[i] not in f.full_months and self._is(j, "."):
            goes_on = j + 1 < self.end and (self.words.plain[j + 1].isdigit() or self._is(j + 1, ","))
            if goes_on or dot:
                j += 1
        return number, j

    def _day_number(self, i: int) -> tuple[int, int] | None:
        if i >= self.end or not _digits(self.words.plain[i], 2):
            return None
        day = int(self.words.plain[i])
        j = i + 1
        if self._in(j, self.of.ordinals) and self.words.starts[j] == self.words.ends[i]:
            j += 1
        return (day, j) if 1 <= day <= 31 else None

    def _year_number(self, i: int) -> int | None:
        if i >= self.end or len(self.words.plain[i]) != 4 or not _digits(self.words.plain[i], 4):
            return None
        year = int(self.words.plain[i])
        return year if 1900 <= year <= 2100 else None

    def _year_after(self, i: int) -> tuple[int | None, int]:
        j = i + 1 if self._is(i, ",") or self._is(i, "(") else i
        year = self._year_number(j)
        if year and self._is(i, "("):
            return (year, j + 2) if self._is(j + 1, ")") else (None, i)
        return (year, j + 1) if year else (None, i)

    def _count(self, i: int) -> int | None:
        if i >= self.end:
            return None
        word = self.words.plain[i]
        return int(word) if _digits(word, 3) else self.of.numbers.get(word)

    def _made(self, first: int, last: int, kind: str, **said: Any) -> FoundTime:
        deadline = self.of.deadline.before(self.words, self._article_before(first), self.begin)
        return FoundTime(
            start=self.words.starts[first], end=self.words.ends[last - 1], first=first, last=last, kind=kind, deadline=deadline, **said
        )

    def _wider(self, time: FoundTime, first: int) -> FoundTime:
        deadline = time.deadline or self.of.deadline.before(self.words, self._article_before(first), self.begin)
        return evolve(time, first=first, start=self.words.starts[first], deadline=deadline)


def _length(number: int, unit: str) -> str:
    """An ISO 8601 duration: 20 of "Y" is P20Y, 1 of "10Y" is P10Y."""
    return f"P{number * int(unit[:-1] or 1)}{unit[-1]}"


def _digits(word: str, most: int) -> bool:
    return len(word) <= most and word.isascii() and word.isdigit()


