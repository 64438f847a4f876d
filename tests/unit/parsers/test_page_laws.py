"""What holds for every page and every parser."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parser_pages import CNW_FRENCH, LEXICONS, PARSERS, PM_PAGE, THREAD, WIRE

from readoutkit.parsers.encounters import EncounterTest
from readoutkit.parsers.signs import Evidence, combine
from readoutkit.text.document import Text, load_text
from readoutkit.text.fold import fold
from readoutkit.text.layout import Layout

MARKS = "\n\r\t .:-–—/()[]<>#*_|\"'«»@↑\x00\ud800\u202e\u00a0"
FURNITURE = ["\n\n", "Quote", "Posted by: x", "Main Content", "SOURCE ", "May 4, 2024", "10:11 AM", "By ", "said:", "Liens connexes", "###"]
TEXTS = ["OTTAWA, ON, Feb. 3, 2026 /CNW/ - ", "- item", "> quoted words of a post", "The President met the King today."]
PIECES = st.sampled_from([*MARKS, *FURNITURE, *TEXTS])
PAGES = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


def whole(page: str) -> Text:
    return Text(page, page, fold(page))


def check(text: Text, layout: Layout) -> None:
    """Blocks are in order, apart, without blanks at their edges, and cover every character but blanks and dashes of datelines."""
    end = 0
    for block in layout.blocks:
        assert end <= block.start < block.end <= len(text.clean)
        assert not text.folded[block.start].isspace() and not text.folded[block.end - 1].isspace()
        end = block.end
    for place in (layout.title, layout.author, layout.publisher, layout.agency, layout.dateline_place, layout.published, *layout.insets):
        assert place is None or 0 <= place.start < place.end <= len(text.clean)


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize("language", ["en", "fr", "und"])
@settings(max_examples=60, deadline=None)
@given(page=PAGES)
def test_any_page_is_taken_apart(name: str, language: str, page: str) -> None:
    text, parser = whole(page), PARSERS[name]
    layout = parser.layout(text, language, LEXICONS["en"])
    check(text, layout)
    assert 0 <= parser.score(text, language) <= 1
    for part in parser.split(text, language):
        assert 0 <= part.start <= part.end <= len(page)


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize("page", [PM_PAGE, CNW_FRENCH, WIRE, THREAD])
def test_every_line_lies_in_a_block(name: str, page: str) -> None:
    text = load_text(page)
    layout = PARSERS[name].layout(text, "en", LEXICONS["en"])
    covered = "".join(text.clean[block.start : block.end] for block in layout.blocks)
    assert len("".join(covered.split())) >= len("".join(page.split())) - 2


@given(st.lists(st.builds(Evidence, st.just(""), st.floats(-1, 1, allow_nan=False)), max_size=8))
def test_a_score_is_a_share(evidence: list[Evidence]) -> None:
    assert 0 <= combine(evidence) <= 1


@pytest.mark.parametrize(
    "page", ["x" * 300_000, "The King met. " * 20_000, "yes it is.\n" * 20_000, "Quote\n> hello there my friend\n" * 8_000, "(" * 200_000]
)
def test_time_grows_with_the_page_only(page: str) -> None:
    text = whole(page)
    began = time.perf_counter()
    for parser in PARSERS.values():
        parser.score(text, "en")
        parser.layout(text, "en", LEXICONS["en"])
    EncounterTest(LEXICONS.values()).judge(text, "en")
    assert time.perf_counter() - began < 20
