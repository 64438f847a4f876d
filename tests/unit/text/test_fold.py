from hypothesis import given
from hypothesis import strategies as st

from readoutkit.text.fold import fold

ANY = st.text(st.characters(exclude_categories=[]))


def test_marks_become_one_kind() -> None:
    assert fold("“L’aide”\u00a0: Indo\u2011Pacifique\u202f!\tNon") == '"L\'aide" : Indo-Pacifique ! Non'


def test_guillemets_dashes_and_lines_stay() -> None:
    assert fold("«\u00a0a\u00a0» – b — c…\r\n") == "« a » – b — c…\r\n"


def test_marks_of_quoted_lines_are_blank() -> None:
    assert fold("> > Why?\n>\nBecause 2 > 1") == "    Why?\n \nBecause 2 > 1"


@given(ANY)
def test_length_never_changes(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ANY)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
