"""Datelines of newswires, departments and agencies."""

from __future__ import annotations

import pytest
from parser_pages import LEXICONS

from readoutkit.parsers.datelines import Dateline, find_dateline
from readoutkit.parsers.wording import compile_wording

WORDS = compile_wording(LEXICONS.values())


def find(text: str) -> Dateline | None:
    return find_dateline(text, 0, len(text), WORDS, "dmy")


@pytest.mark.parametrize(
    ("text", "place", "agency", "date"),
    [
        ("PARIS, le 6 janv. 2026 /CNW/ - Aujourd'hui, elle", "PARIS", "CNW", "2026-01-06"),
        ("OTTAWA, ON, Feb. 3, 2026 /CNW/ - Today", "OTTAWA", "CNW", "2026-02-03"),
        ("GENEVE, 6 déc 2024 (AFP) - La ministre", "GENEVE", "AFP", "2024-12-06"),
        ("JAKARTA, Feb 3 (Reuters) - The president", "JAKARTA", "Reuters", None),
        ("BOGOTA, Colombia (AP) — The presidents", "BOGOTA", "AP", None),
        ("New Delhi, Feb 3 (PTI) The minister", "New Delhi", "PTI", None),
        ("MOSCOW, October 5. /TASS/. The president", "MOSCOW", "TASS", None),
        ("Abidjan, le 20 mars 2025 - Le ministre", "Abidjan", None, "2025-03-20"),
        ("VICTORIA — The premier", "VICTORIA", None, None),
        ("RIYADH: The prince", "RIYADH", None, None),
    ],
)
def test_parts_of_a_dateline(text: str, place: str, agency: str | None, date: str | None) -> None:
    found = find(text)
    assert found is not None and found.place is not None
    assert text[found.place.start : found.place.end] == place
    assert (text[found.agency.start : found.agency.end] if found.agency else None) == agency
    assert (found.date.value if found.date else None) == date
    assert text[found.body].isupper()


def test_a_department_signs_a_line_of_its_own() -> None:
    text = "Le 13 mai 2026 – Ottawa (Ontario) – Affaires mondiales Canada"
    found = find(text)
    assert found is not None and found.publisher is not None and found.place is not None
    assert (found.start, found.end, found.body) == (0, len(text), len(text))
    assert text[found.publisher.start : found.publisher.end] == "Affaires mondiales Canada"
    assert text[found.place.start : found.place.end] == "Ottawa"


def test_day_and_month_without_a_year_give_no_date() -> None:
    found = find("CANADA, July 5 - The Prime Minister travelled")
    assert found is not None and found.date is None and found.partial


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Marchand - a good listener",
        "Note: the talks went on",
        "The leaders agreed - at last - to meet.",
        "Secretary Moore's Meeting — Today",
        "",
        " - ",
        "/CNW/ - ",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert find(text) is None
