"""Dates as pages stamp them."""

from __future__ import annotations

import pytest
from parser_pages import LEXICONS

from readoutkit.parsers.stamps import find_dates, page_order
from readoutkit.parsers.wording import compile_wording

MONTHS = compile_wording(LEXICONS.values()).months


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025-06-17 13:22", "2025-06-17T13:22"),
        ("le 6 janv. 2026 /CNW/", "2026-01-06"),
        ("1er mai 2025", "2025-05-01"),
        ("Publié le 1 décembre 2025 à 18:07", "2025-12-01T18:07"),
        ("le 3 juin 2025 à 18h07", "2025-06-03T18:07"),
        ("Nov. 24, 2025.", "2025-11-24"),
        ("February 3, 2025 9:14 PM GMT+11", "2025-02-03T21:14"),
        ("September 19, 2025, 12:05:12 AM", "2025-09-19T00:05:12"),
        ("May 14, 20246:02 PM", "2024-05-14T18:02"),
        ("Thursday 24 July 2025", "2025-07-24"),
        ("5th February, 2025", "2025-02-05"),
        ("Berne, 12.03.2025", "2025-03-12"),
        ("05-May-25 13:22:10", "2025-05-05T13:22:10"),
        ("13:22, 17 June 2025", "2025-06-17T13:22"),
    ],
)
def test_a_stamp_is_read_with_its_time(text: str, value: str) -> None:
    assert [date.value for date in find_dates(text, MONTHS)] == [value]


@pytest.mark.parametrize(
    "text", ["CANADA, July 5 -", "14 octobre", "30 February 2025", "10/12/2024", "version 2.10.3", "in 2025 or 2026", "25:61"]
)
def test_what_is_no_full_date_or_leaves_a_doubt_is_none(text: str) -> None:
    assert find_dates(text, MONTHS) == []


def test_numbers_are_read_in_the_order_given() -> None:
    assert find_dates("10/12/2024", MONTHS, "mdy")[0].value == "2024-10-12"
    assert find_dates("10/12/2024", MONTHS, "dmy")[0].value == "2024-12-10"


def test_another_date_of_the_page_tells_the_order() -> None:
    assert page_order("10-12-2024, 07:52 AM ... 10-13-2024, 01:15 AM") == "mdy"
    assert page_order("08/10/2025 ... 23/10/2025") == "dmy"
    assert page_order("12.03.2025") == ""
