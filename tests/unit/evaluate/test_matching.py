"""When two findings are the same one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from readoutkit.evaluate.matching import fold_name, match_pairs, overlap, same_amount, same_person, same_speaker
from readoutkit.evaluate.scorecard import AmountRow, PersonRow

EXTENT = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(EXTENT, EXTENT)
def test_overlap_is_symmetric_and_a_share(a: tuple[int, int], b: tuple[int, int]) -> None:
    assert overlap(a, b) == overlap(b, a)
    assert 0.0 <= overlap(a, b) <= 1.0
    assert (overlap(a, b) == 1.0) == (a == b)


@given(st.lists(EXTENT, max_size=8), st.lists(EXTENT, max_size=8))
def test_matching_uses_each_item_once(gold: list[tuple[int, int]], found: list[tuple[int, int]]) -> None:
    pairs = match_pairs(gold, found, overlap, 0.5)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(overlap(gold[i], found[j]) >= 0.5 for i, j in pairs)


def test_the_likest_pair_comes_first() -> None:
    assert match_pairs([(0, 10)], [(0, 6), (0, 9)], overlap, 0.5) == [(0, 1)]


def test_names_fold_accents_case_and_punctuation() -> None:
    assert fold_name("Zoé O’Lund-Strand") == fold_name("zoe o'lund strand")
    assert fold_name(None) == ""


def test_people_match_on_family_name_or_office() -> None:
    lund = PersonRow(name="Ada Lund", family_name="Lund")
    assert same_person(lund, PersonRow(name="ADA LUND")) == 2.0
    assert same_person(lund, PersonRow(name="Lund")) == 1.0
    assert same_person(lund, PersonRow(name="Bo Lund Strand")) == 1.0
    assert same_person(lund, PersonRow(name="Bo Strand")) == 0.0
    assert same_person(lund, PersonRow(role_class="other")) == 0.0
    unnamed = PersonRow(role_class="head_of_government", represents="country:NO")
    assert same_person(unnamed, PersonRow(role_class="head_of_government", represents="country:NO")) == 1.0
    assert same_person(unnamed, PersonRow(role_class="head_of_government", represents="country:SE")) == 0.0


def test_amounts_match_by_what_they_mean() -> None:
    gold = AmountRow(span=(4, 14), text="$5 million", kind="money", value="5000000", currency="USD")
    assert same_amount(gold, AmountRow(span=(4, 14), text="$5 million", kind="money", value="5000000.0", currency="USD")) == 1.0
    assert same_amount(gold, AmountRow(span=(4, 14), text="$5 million", kind="money", value="5", currency="USD")) == 0.0
    assert same_amount(gold, AmountRow(span=(4, 14), text="$5 million", kind="money", value="5000000", currency="CAD")) == 0.0


def test_a_speaker_may_be_given_by_one_name() -> None:
    assert same_speaker("Lund", "Ada Lund")
    assert same_speaker("Ada Lund", "Lund") and not same_speaker("Lund", None) and not same_speaker("Lund", "Strand")
