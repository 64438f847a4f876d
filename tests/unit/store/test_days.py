"""From dates of any precision to days that can be compared."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from readoutkit.errors import QueryError
from readoutkit.store.days import day_asked, days_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-01-06", "2026-01-06", "2026-01-06"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("2026-1X", "2026-10-01", "2026-12-31"),
        ("2026-XX-XX", "2026-01-01", "2026-12-31"),
        ("2026-02-3X", None, None),
        ("2022-02?", "2022-02-01", "2022-02-28"),
        ("2025-06-17T13:22", "2025-06-17", "2025-06-17"),
        ("2026/2036", "2026-01-01", "2036-12-31"),
        ("../2024-05", "0000-01-01", "2024-05-31"),
        ("2024-05/..", "2024-05-01", "9999-12-31"),
        ("2024-05/", "2024-05-01", "9999-12-31"),
        ("0000", None, None),
    ],
)
def test_the_days_a_date_can_mean(value: str, first: str | None, last: str | None) -> None:
    assert days_of(value) == (first, last)


def test_no_date_has_no_days() -> None:
    assert days_of(None) == days_of("next week") == (None, None)


def test_what_is_asked_for_may_be_a_date_a_month_or_a_year() -> None:
    assert [day_asked(asked, end=False) for asked in ("2026", "2026-02", "2026-02-03")] == ["2026-01-01", "2026-02-01", "2026-02-03"]
    assert [day_asked(asked, end=True) for asked in ("2026", "2026-02", "2026-02-03")] == ["2026-12-31", "2026-02-28", "2026-02-03"]
    assert day_asked(date(2026, 2, 3), end=True) == day_asked(datetime(2026, 2, 3, 4, 5), end=True) == "2026-02-03"


@pytest.mark.parametrize("asked", ["", "yesterday", "2026-13", "2026-1-1", "26", "202X", "0000"])
def test_what_is_no_date_is_refused(asked: str) -> None:
    with pytest.raises(QueryError, match="is no date"):
        day_asked(asked, end=False)
