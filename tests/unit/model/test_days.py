"""The days an EDTF value can mean."""

from __future__ import annotations

import pytest

from readoutkit.model.days import first_day, last_day


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-01-06", "2026-01-06", "2026-01-06"),
        ("2025-06-17T13:22", "2025-06-17", "2025-06-17"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2022-02?", "2022-02-01", "2022-02-28"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("2026-1X", "2026-10-01", "2026-12-31"),
        ("2026/2036", "2026-01-01", "2036-12-31"),
        ("../2024-05", None, "2024-05-31"),
        ("2024-05/", "2024-05-01", None),
        ("2026-13", None, None),
        ("2025-02-30", None, None),
        ("0000", None, None),
        (None, None, None),
    ],
)
def test_first_and_last_day(value: str | None, first: str | None, last: str | None) -> None:
    days = first_day(value), last_day(value)
    assert tuple(day and day.isoformat() for day in days) == (first, last)
