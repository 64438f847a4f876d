"""Laws of comparing: it mirrors, it finds no difference of a readout to itself, it loses and invents nothing."""

from __future__ import annotations

from arbitrary_readouts import readouts
from hypothesis import given, settings

from readoutkit.comparison import Comparison, Outcome, compare, compare_all, link
from readoutkit.comparison.two_accounts import SECTIONS
from readoutkit.model import Readout


def _ids(comparison: Comparison, section: str, side: str) -> list[str]:
    return [getattr(row, side).id for row in getattr(comparison, section) if getattr(row, side) is not None]


@given(readouts(), readouts())
@settings(deadline=None, max_examples=60)
def test_comparing_the_other_way_round_is_the_mirror(a: Readout, b: Readout) -> None:
    assert compare(b, a) == compare(a, b).mirrored()
    assert compare(a, b).mirrored().mirrored() == compare(a, b)


@given(readouts())
@settings(deadline=None, max_examples=60)
def test_a_readout_does_not_differ_from_itself(readout: Readout) -> None:
    assert compare(readout, readout).is_alike
    assert compare(readout, readout.detach()).is_alike


@given(readouts(), readouts())
@settings(deadline=None, max_examples=60)
def test_each_thing_stands_in_one_row(a: Readout, b: Readout) -> None:
    result = compare(a, b)
    for section in ("participants", "topics", "commitments"):
        assert sorted(_ids(result, section, "a")) == sorted(item.id for item in getattr(a, section))
        assert sorted(_ids(result, section, "b")) == sorted(item.id for item in getattr(b, section))
    for section in ("quotes", "amounts"):  # One saying or sum named twice is one row with two places.
        places = [span for row in getattr(result, section) for span in row.spans_a]
        assert sorted((span.start, span.end) for span in places) == sorted((item.span.start, item.span.end) for item in getattr(a, section))


@given(readouts(), readouts())
@settings(deadline=None, max_examples=60)
def test_an_outcome_says_who_has_it_and_whether_it_differs(a: Readout, b: Readout) -> None:
    for row in compare(a, b):
        assert (row.a is None) is (row.outcome is Outcome.ONLY_B)
        assert (row.b is None) is (row.outcome is Outcome.ONLY_A)
        assert bool(row.differences) is (row.outcome is Outcome.DIFFERING)
        assert 0.0 < row.score <= 1.0


@given(readouts(), readouts(), readouts())
@settings(deadline=None, max_examples=30)
def test_the_order_of_several_accounts_only_orders_the_answer(a: Readout, b: Readout, c: Readout) -> None:
    one, other = compare_all([a, b, c]), compare_all([c, a, b])
    for section in SECTIONS:
        found = {tuple(getattr(item, "id", None) for item in row.items) for row in one.section(section)}
        turned = {tuple(getattr(row.items[i], "id", None) for i in (1, 2, 0)) for row in other.section(section)}
        assert found == turned


@given(readouts(), readouts(), readouts())
@settings(deadline=None, max_examples=40)
def test_linking_gives_every_readout_back_once_in_any_order(a: Readout, b: Readout, c: Readout) -> None:
    groups = link([a, b, c])
    assert sorted(id(readout) for group in groups for readout in group.readouts) == sorted(map(id, (a, b, c)))
    assert all(bool(group.reason) is (len(group) == 1) for group in groups)
    turned = link([c, b, a])
    assert {frozenset(map(id, group.readouts)) for group in groups} == {frozenset(map(id, group.readouts)) for group in turned}
