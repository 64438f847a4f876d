"""When a deadline is over."""

from __future__ import annotations

from datetime import date

import pytest

from readoutkit.ledger.days import deadline_day
from readoutkit.model import Span, TimeBasis, TimeRef
from readoutkit.model.days import first_day, last_day


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031-05-02T13:22", date(2031, 5, 2), date(2031, 5, 2)),
        ("2022-02?", date(2022, 2, 1), date(2022, 2, 28)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("2026/2036", date(2026, 1, 1), date(2036, 12, 31)),
        ("../2024-05", None, date(2024, 5, 31)),
        ("2024-05/..", date(2024, 5, 1), None),
        ("2031-13", None, None),
        ("0000", None, None),
        ("soon", None, None),
    ],
)
def test_the_days_a_value_can_mean(value: str, first: date | None, last: date | None) -> None:
    assert (first_day(value), last_day(value)) == (first, last)


def _horizon(offset: str) -> TimeRef:
    return TimeRef(span=Span(start=0, end=4, text="soon"), offset=offset, basis=TimeBasis.STATED)


def test_horizons_count_from_the_day_they_were_said() -> None:
    assert deadline_day(_horizon("P1Y6M"), "2031-08-31") == date(2033, 2, 28)
    assert deadline_day(_horizon("P2W"), "2031-12-25") == date(2032, 1, 8)
    assert deadline_day(_horizon("P10Y"), None) is None
    assert deadline_day(_horizon("-P1Y"), "2031-08-31") is None
    assert deadline_day(_horizon("P9999Y"), "2031-08-31") is None
    assert deadline_day(None, "2031-08-31") is None


def test_a_day_before_it_was_said_is_no_deadline() -> None:
    past = TimeRef(span=Span(start=0, end=4, text="1952"), value="1952", basis=TimeBasis.STATED)
    assert deadline_day(past, "2031-08-31") is None and deadline_day(past, "1952-12-31") == deadline_day(past, None) == date(1952, 12, 31)
