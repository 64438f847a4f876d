"""A text cut into lines and pieces along the places of claims."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from readoutkit.model.span import Section, Span
from readoutkit.model.vocabulary import SectionKind
from readoutkit.view.claims import Claim, Place
from readoutkit.view.pieces import Line, cut_lines, visible


def claim(id: str, *places: tuple[int, int]) -> Claim:
    held = tuple(Place(start=start, end=end, part="mention") for start, end in places)
    return Claim(id=id, kind="topic", certainty="stated", title=id, note="", fields=(), related=(), places=held)


def lines(text: str, *claims: Claim, sections: tuple[Section, ...] = ()) -> list[Line]:
    return list(cut_lines(text, claims, sections))


def cut(text: str, *claims: Claim) -> list[list[tuple[str, str]]]:
    return [[(piece.text, " ".join(one.id for one in piece.claims)) for piece in line.pieces] for line in lines(text, *claims)]


def test_a_piece_ends_where_a_claim_begins_or_ends() -> None:
    assert cut("aid to Chile", claim("t1", (0, 12)), claim("t2", (7, 12))) == [[("aid to ", "t1"), ("Chile", "t1 t2")]]


def test_a_claim_goes_on_in_the_next_line() -> None:
    assert cut("aid\r\n\r\nto Chile", claim("t1", (0, 9))) == [[("aid", "t1")], [], [("to", "t1"), (" Chile", "")]]


def test_overlapping_places_of_one_claim_are_held_once() -> None:
    assert cut("abcdef", claim("t1", (0, 4), (2, 6))) == [[("ab", "t1"), ("cd", "t1"), ("ef", "t1")]]


def test_a_line_has_the_kind_of_the_section_it_makes_up() -> None:
    text = "  A title\nLINZ, 3 May - They met."
    spans = [(SectionKind.TITLE, 2, 9), (SectionKind.DATELINE, 10, 21), (SectionKind.BODY, 24, 33)]
    sections = tuple(Section(kind=kind, span=Span(start=start, end=end, text=text[start:end])) for kind, start, end in spans)
    assert [line.kind for line in lines(text, sections=sections)] == ["title", "body"]


@st.composite
def texts_with_claims(draw: st.DrawFn) -> tuple[str, tuple[Claim, ...]]:
    text = draw(st.text("ab \n\r", min_size=1, max_size=40))
    pair = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda ends: ends[0] < ends[1])
    claims = draw(st.lists(st.lists(pair, min_size=1, max_size=3), max_size=4))
    return text, tuple(claim(f"t{number}", *places) for number, places in enumerate(claims, 1))


@given(texts_with_claims())
def test_nothing_is_lost_and_every_claim_lies_on_its_own_words(case: tuple[str, tuple[Claim, ...]]) -> None:
    text, claims = case
    pieces = [piece for line in lines(text, *claims) for piece in line.pieces]
    assert "".join(piece.text for piece in pieces) == re.sub("[\r\n]", "", text)
    for piece in pieces:
        assert text[piece.start : piece.start + len(piece.text)] == piece.text
        for offset in range(piece.start, piece.start + len(piece.text)):
            under = {one.id for one in claims if any(place.start <= offset < place.end for place in one.places)}
            assert {one.id for one in piece.claims} == under


def test_what_hides_or_reorders_words_is_spelled_out() -> None:
    assert visible("a\u202eb\x00c\ud800\td\ne") == "a⟨U+202E⟩b⟨U+0000⟩c⟨U+D800⟩\td\ne"
