"""Dates, relative days, horizons and lengths of time, cut out of the text word by word and read without guessing."""

from __future__ import annotations

from attrs import evolve, frozen

from readoutkit.extract.reading import Reading
from readoutkit.extract.times.found import FoundTime, is_day, resolve, written
from readoutkit.extract.times.scan import WordScan
from readoutkit.extract.times.words import TimeWords
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import SectionKind

__all__ = ["DateFinder", "FoundTime", "resolve"]

_YEARS = {"-P1Y": -1, "P0Y": 0, "P1Y": 1}  # "November last year"
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
            time = scan.read(i) if self._words.opens(words, i) else None
            if time is None:
                i += 1
            else:
                out.append(time)
                i = max(time.last, i + 1)
        return out


@frozen(slots=True)
class _Scan(WordScan):
    """One run over the words of a sentence. Every `_x` method reads an x at a word or gives None."""

    def read(self, i: int) -> FoundTime | None:
        f = self.of
        if hit := f.relative.at(self.words, i, self.end):
            return self.made(i, hit[1], "relative", offset=hit[0])
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
        day = self.day_number(i)
        if day is None:
            return None
        number, j = day
        until = None
        if self.is_one_of(j, self.of.ranges) and (second := self.day_number(j + 1)):
            until, j = second
        if hit := self.of.links.at(self.words, j, self.end):
            j = hit[1]
        month = self.month_name(j)
        if month is None:
            return None
        named, j = month
        year, j = self.year_after(j)
        return self._day(shown, j, year, named, number, until)

    def _month_day(self, i: int, shown: int) -> FoundTime | None:
        month = self.month_name(i, dot=True)
        day = self.day_number(month[1]) if month else None
        if month is None or day is None:
            return None
        number, j = day
        until = None
        if self.is_one_of(j, self.of.ranges) and (second := self.day_number(j + 1)) and self.month_name(second[1]) is None:
            until, j = second
        year, j = self.year_after(j)
        return self._day(shown, j, year, month[0], number, until)

    def _day(self, first: int, last: int, year: int | None, month: int, day: int, until: int | None) -> FoundTime | None:
        # A leap year stands in for an unknown one.
        if not is_day(year or 2024, month, day) or (until is not None and not is_day(year or 2024, month, until)):
            return None
        time = self.made(first, last, "date", year=year, month=month, day=day, until=until)
        return evolve(time, value=written(year, month, day, until)) if year else time

    def _part_of_day_of_date(self, i: int) -> FoundTime | None:
        f = self.of
        part = f.parts.at(self.words, i, self.end)
        link = f.links.at(self.words, part[1], self.end) if part else None
        if link is None:
            return None
        found = self._weekday(link[1]) or self._date(link[1])
        return self.wider(found, i) if found and found.first == link[1] else None

    def _weekday(self, i: int) -> FoundTime | None:
        """ "Friday", "last Monday", "lundi dernier", "Tuesday and Wednesday", "mardi 14 octobre", "Wednesday evening"."""
        f = self.of
        mod = f.modifiers.at(self.words, i, self.end)
        if mod and mod[0] == "this":  # "ce mardi": an article
            return None
        j = mod[1] if mod else i
        number = self.weekday_name(j)
        if number is None:
            return None
        j += 1
        if mod is None and (dated := self._date_after_weekday(i, j)):
            return dated
        if mod is None and not self.is_one_of(j, f.articles) and (after := f.modifiers.at(self.words, j, self.end)):
            mod, j = after, after[1]
        until = None
        if mod is None and self.is_one_of(j, f.ranges) and (second := self.weekday_name(j + 1)):
            until, j = second, j + 2
        if part := f.parts.at(self.words, j, self.end):
            j = part[1]
        time = self.made(i, j, "weekday", weekday=None if until else number, until=until, day=number, other=bool(mod))
        return evolve(time, deadline=time.deadline or bool(mod and mod[0] == "next"))

    def _date_after_weekday(self, i: int, j: int) -> FoundTime | None:
        k = j
        if self.is_mark(k, ",") or self.is_mark(k, "("):
            k += 1
        if self.is_one_of(k, self.of.articles):
            k += 1
        found = self._date(k, i)
        if found and self.is_mark(j, "(") and self.is_mark(found.last, ")"):
            return evolve(found, last=found.last + 1, end=self.words.ends[found.last])
        return found

    # -- months, years, stretches -------------------------------------------------------------------------------------

    def _month(self, i: int, edged: bool = False) -> FoundTime | None:
        f = self.of
        mod = f.modifiers.at(self.words, i, self.end)
        month = self.month_name(mod[1] if mod else i, dot=True)
        if month is None:
            return None
        number, j = month
        year, j = self.year_after(j)
        shift, ahead = None, bool(mod and mod[0] == "next")
        if not mod and not year:
            link = f.links.at(self.words, j, self.end)
            whole = self._span_of_units(link[1] if link else j)
            after = f.modifiers.at(self.words, j, self.end)
            if whole and whole.kind == "horizon" and whole.offset in _YEARS:
                j, shift, ahead = whole.last, _YEARS[whole.offset], whole.deadline
            elif after and not self.is_one_of(j, f.articles):
                mod, j, ahead = after, after[1], after[0] == "next"
        named = edged or year or mod or shift is not None
        # "Jan" without a point or a year is a first name before it is a month.
        short = self.words.plain[j - 1] in f.months and self.words.plain[j - 1] not in f.full_months
        if not named and short:
            return None
        if not (named or f.before_month.before(self.words, self.article_before(i), self.begin)):
            return None
        time = self.made(i, j, "month", year=year, month=number, shift=shift)
        return evolve(time, value=f"{year:04d}-{number:02d}" if year else None, deadline=time.deadline or ahead)

    def _year(self, i: int, edged: bool = False) -> FoundTime | None:
        year = self.year_number(i)
        if year is None or not (edged or self.of.before_year.before(self.words, self.article_before(i), self.begin)):
            return None
        return self.made(i, i + 1, "year", year=year, value=f"{year:04d}")

    def _edge(self, i: int) -> FoundTime | None:
        """ "end of April", "early 2026", "fin de l'année", "first half of next year": the whole, as its month or year."""
        f = self.of
        edge = f.edges.at(self.words, i, self.end)
        if edge is None:
            return None
        j = edge[1]
        if self.is_mark(j, "-"):
            j += 1
        if link := f.links.at(self.words, j, self.end):
            j = link[1]
        while self.is_one_of(j, f.articles) and self.month_name(j) is None:
            j += 1
        found = self._month(j, edged=True) or self._year(j, edged=True) or self._span_of_units(j) or self._unit(j, edged=True)
        if found is None or found.first != j or found.kind == "duration":
            return None
        return self.wider(found, i)

    def _span_of_units(self, i: int) -> FoundTime | None:
        """ "next 20 years", "trois prochaines années", "année dernière", "two years ago", "for three days"."""
        f = self.of
        j, mod, number, late = i, None, None, False
        if hit := f.modifiers.at(self.words, j, self.end):
            mod, j = hit[0], hit[1]
        if (count := self.count(j)) is not None:
            number, j = count, j + 1
            if self.is_mark(j, "-"):
                j += 1
            if mod is None and (hit := f.modifiers.at(self.words, j, self.end)):
                mod, j, late = hit[0], hit[1], True
        unit = f.units.at(self.words, j, self.end)
        if unit is None:
            return None
        plural = any(f.is_plural(word) for word in self.words.plain[i : unit[1]])
        if late and not plural:  # "39 last week"
            return None
        j = unit[1]
        if mod is None and not self.is_one_of(j, f.articles) and (hit := f.modifiers.at(self.words, j, self.end)):
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
        time = self.made(i, j, "horizon", offset=offset)
        return evolve(time, deadline=time.deadline or mod == "next")

    def _distance(self, i: int, j: int, number: int, unit: str) -> FoundTime | None:
        f = self.of
        if unit == "open" or self.is_mark(j, "-"):  # "a quarter of", "13-year-old"
            return None
        offset = None if unit == "short" else _length(number, unit)
        at = self.about_before(i)
        if hit := f.ago.at(self.words, j, self.end):
            return self.made(i, hit[1], "relative", offset="-" + offset) if offset else None
        if f.ago_before.before(self.words, at, self.begin):
            return self.made(i, j, "relative", offset="-" + offset) if offset else None
        if offset and f.ahead.before(self.words, at, self.begin):
            return evolve(self.made(i, j, "horizon", offset=offset), deadline=True)
        # "a three-day visit", "for 35 minutes": minutes have no place in the model's durations, the words have.
        if f.length.before(self.words, at, self.begin) or self.is_mark(i + 1, "-"):
            return self.made(i, j, "duration", offset=offset)
        return None

    def _unit(self, i: int, edged: bool = False) -> FoundTime | None:
        """A bare unit where only a deadline can be meant: "within the year", "d'ici l'été"."""
        f = self.of
        unit = f.units.at(self.words, i, self.end)
        if unit is None or unit[0] == "short":
            return None
        bare = self.article_before(i)
        if not edged and (bare == i or not f.deadline.before(self.words, bare, self.begin)):
            season = unit[0] == "open" and f.before_unit.before(self.words, bare, self.begin)
            if not season:
                return None
        return self.made(i, unit[1], "horizon")


def _length(number: int, unit: str) -> str:
    """An ISO 8601 duration: 20 of "Y" is P20Y, 1 of "10Y" is P10Y."""
    return f"P{number * int(unit[:-1] or 1)}{unit[-1]}"
