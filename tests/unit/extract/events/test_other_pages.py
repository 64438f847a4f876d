"""Pages that report no encounter of two sides: schedules, statements, home politics, sport, service, opinion."""

from __future__ import annotations

from pathlib import Path

import pytest

from readoutkit import parse
from readoutkit.model.vocabulary import EventStatus

HERE = Path(__file__).parent


def pages(code: str) -> list[str]:
    """The pages of a language, paragraphs apart."""
    lines = (HERE / f"other_pages_{code}.txt").read_text(encoding="utf-8").splitlines()
    return [line.replace(" // ", "\n\n") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("page", pages("en") + pages("fr"))
def test_another_page_reports_nothing_that_took_place(page: str) -> None:
    readout = parse(page, published="2026-03-11")
    assert [event.cue.text for event in readout.events if event.status is not EventStatus.PLANNED] == []
