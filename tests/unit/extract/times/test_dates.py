"""Time expressions: what is cut, what it says, and what is never guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readoutkit.errors import LexiconError
from readoutkit.extract.times.finder import DateFinder, FoundTime, resolve
from readoutkit.language.lexicon import Lexicon, load_lexicon
from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import TimeBasis

FINDERS = {code: DateFinder(load_lexicon(code)) for code in ("en", "fr")}
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))


def find(code: str, text: str) -> list[FoundTime]:
    return FINDERS[code].find_in(split_words(text))


def cut(code: str, text: str) -> list[str]:
    return [text[t.start : t.end] for t in find(code, text)]


def one(code: str, text: str) -> FoundTime:
    (time,) = find(code, text)
    return time


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "They met on March 3, 2026.", "March 3, 2026"),
        ("en", "They met on 9 November (2025) at noon.", "9 November (2025)"),
        ("en", "On the afternoon of April 16, 2026, the King arrived.", "afternoon of April 16, 2026"),
        ("en", "He is due on Tuesday, May 20.", "Tuesday, May 20"),
        ("en", "She spoke yesterday evening.", "yesterday evening"),
        ("en", "He flew in on Wednesday night.", "Wednesday night"),
        ("en", "They will meet next Tuesday.", "next Tuesday"),
        ("en", "He stayed Tuesday and Wednesday.", "Tuesday and Wednesday"),
        ("en", "The fair is held 16-17 June.", "16-17 June"),
        ("en", "It ends by the end of April.", "end of April"),
        ("en", "It will grow over the next 20 years.", "next 20 years"),
        ("en", "A decision is expected in the coming weeks.", "coming weeks"),
        ("en", "They talked for 35 minutes.", "35 minutes"),
        ("en", "It was published 2026-01-06.", "2026-01-06"),
        ("fr", "Ils se sont parlé ce mardi 14 octobre.", "mardi 14 octobre"),
        ("fr", "OTTAWA, le 6 janv. 2026", "6 janv. 2026"),
        ("fr", "Il est venu le 1er mars.", "1er mars"),
        ("fr", "Elle a appelé hier soir.", "hier soir"),
        ("fr", "Ils l'ont vu lundi dernier.", "lundi dernier"),
        ("fr", "D'ici la fin de l'année, tout change.", "fin de l'année"),
        ("fr", "Au cours de la prochaine décennie, il faudra payer.", "prochaine décennie"),
        ("fr", "Ce sera fait à l'horizon 2030.", "2030"),
        ("fr", "Du 12 au 14 mars 2026, il voyage.", "12 au 14 mars 2026"),
        ("fr", "Une réunion aura lieu dans deux semaines.", "deux semaines"),
    ],
)
def test_the_expression_is_cut_without_preposition_or_article(code: str, text: str, expected: str) -> None:
    assert cut(code, text) == [expected]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "May I add that he may send 10 tanks and spend 1.39 per cent."),
        ("en", "The march went on; a second group left on February 30."),
        ("en", "It costs 2026 dollars and a cent."),
        ("en", "A 13-year-old was there, once in a generation, for a quarter of all that."),
        ("fr", "Il a été reçu et a déjà été entendu."),
        ("fr", "Sept pays ont envoyé 12 chars sur mars et au-delà."),
    ],
)
def test_numbers_and_ordinary_words_are_no_dates(code: str, text: str) -> None:
    assert cut(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "offset"),
    [
        ("en", "today", "P0D"),
        ("en", "yesterday", "-P1D"),
        ("en", "tomorrow", "P1D"),
        ("en", "next week", "P1W"),
        ("en", "last year", "-P1Y"),
        ("en", "over the past decade", "-P10Y"),
        ("en", "two years ago", "-P2Y"),
        ("en", "within 60 days", "P60D"),
        ("fr", "aujourd'hui", "P0D"),
        ("fr", "hier", "-P1D"),
        ("fr", "la semaine prochaine", "P1W"),
        ("fr", "l'an dernier", "-P1Y"),
        ("fr", "les trois prochaines années", "P3Y"),
        ("fr", "il y a deux ans", "-P2Y"),
        ("fr", "le mois prochain", "P1M"),
    ],
)
def test_offsets_count_from_the_day_of_the_text(code: str, text: str, offset: str) -> None:
    assert one(code, text).offset == offset


def test_minutes_have_no_offset_and_days_have() -> None:
    assert one("en", "for approximately 25 minutes").offset is None
    assert one("en", "a two-day visit").offset == "P2D"
    assert one("en", "a two-day visit").kind == "duration"


def test_only_a_weekday_has_a_weekday() -> None:
    assert one("en", "on Thursday").weekday == 4
    assert one("fr", "mercredi").weekday == 3
    assert one("en", "Thursday, 20 June 2024").weekday is None
    assert one("en", "Tuesday and Wednesday").weekday is None


@pytest.mark.parametrize("text", ["12.03.2025", "2025-03-12", "March 12, 2025", "12 March 2025", "12th of March, 2025"])
def test_one_day_in_many_shapes(text: str) -> None:
    time = one("en", text)
    assert (time.value, time.basis) == ("2025-03-12", TimeBasis.STATED)


def test_slashes_are_read_only_when_day_and_month_cannot_be_mistaken() -> None:
    assert [t.value for t in find("en", "13/12/2024 and 12/13/2024")] == ["2024-12-13", "2024-12-13"]
    assert find("en", "11/12/2024") == []


@pytest.mark.parametrize(
    ("code", "text", "published", "value"),
    [
        ("en", "today", "2026-01-14", "2026-01-14"),
        ("en", "yesterday", "2026-01-01T08:00", "2025-12-31"),
        ("en", "on Monday", "2026-01-12", "2026-01-12"),
        ("en", "last Monday", "2026-01-12", "2026-01-05"),
        ("en", "next Monday", "2026-01-12", "2026-01-19"),
        ("en", "Tuesday and Wednesday", "2026-01-15", "2026-01-13/2026-01-14"),
        ("en", "on 9 November", "2026-01-14", "2025-11-09"),
        ("en", "June 29-30", "2026-07-02", "2026-06-29/2026-06-30"),
        ("en", "by the end of April", "2025-11-03", "2026-04"),
        ("en", "in June", "2026-01-14", "2025-06"),
        ("en", "next year", "2026-01-14", "2027"),
        ("en", "in November last year", "2026-01-14", "2025-11"),
        ("en", "in January next year", "2026-01-14", "2027-01"),
        ("fr", "vendredi", "2026-01-14", "2026-01-09"),
        ("fr", "le mois dernier", "2026-01-14", "2025-12"),
    ],
)
def test_a_stated_day_resolves_what_counts_from_it(code: str, text: str, published: str, value: str) -> None:
    time = resolve(one(code, text), published)
    assert (time.value, time.basis) == (value, TimeBasis.INFERRED)


@pytest.mark.parametrize("published", [None, "", "2026", "2026-02-31", "last week"])
@pytest.mark.parametrize("text", ["today", "on Friday", "9 November", "in June", "next year"])
def test_without_a_day_to_count_from_nothing_is_guessed(text: str, published: str | None) -> None:
    assert resolve(one("en", text), published) == one("en", text)


def test_what_is_planned_lies_ahead() -> None:
    assert resolve(one("en", "on Friday"), "2026-01-14", future=True).value == "2026-01-16"
    assert resolve(one("en", "9 November"), "2026-01-14", future=True).value == "2026-11-09"


def test_a_page_may_carry_the_stamp_of_the_day_before() -> None:
    assert resolve(one("en", "on January 15"), "2026-01-14").value == "2026-01-15"


@given(DAYS, DAYS)
def test_a_written_day_is_read_back_whatever_the_page_says(day: date, published: date) -> None:
    time = one("en", f"on {day.day} {day:%B} {day.year}")
    assert resolve(time, published.isoformat()).value == day.isoformat()


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_at_most_six_days_back(published: date, number: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number]
    value = resolve(one("en", f"on {name}"), published.isoformat()).value
    assert value is not None
    day = date.fromisoformat(value)
    assert day.weekday() == number
    assert timedelta(0) <= published - day < timedelta(7)


PIECES = st.sampled_from(
    ["the ", "end of ", "next ", "March ", "3", ", ", "2026", "-", " and ", "Monday ", "yesterday ", "(", ")", "of ", "years ", "two ", "."]
)


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join)), st.sampled_from(["en", "fr"]))
def test_expressions_are_ordered_apart_and_inside_the_text(text: str, code: str) -> None:
    end = 0
    for time in find(code, text):
        assert end <= time.start < time.end <= len(text)
        assert text[time.start : time.end].strip() == text[time.start : time.end]
        end = time.end
        resolve(time, "2026-01-14")


def test_a_broken_word_list_is_named() -> None:
    with pytest.raises(LexiconError, match=r"xx/dates\.toml: months"):
        DateFinder(Lexicon("xx", {"dates": {"months": []}}))
