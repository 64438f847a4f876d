"""What a ledger answers."""

from __future__ import annotations

from datetime import date

import pytest
from gold_readouts import Said, make_readout

from readoutkit.ledger import Ledger, LedgerError

GENERATORS = ("40 generators", "equipment", "40", None)
TOUCH = Said(text="agreed to stay in touch", by=("country:CA", "country:CL"), formulaic=True, specificity="vague")


def _generators(text: str, status: str, by: str | None) -> Said:
    deadline = (by, "P1Y" if by == "within a year" else by) if by else None
    return Said(text=text, status=status, to=("country:UA",), topics=("climate.energy_security",), amounts=(GENERATORS,), deadline=deadline)


def _support(text: str) -> Said:
    return Said(text=text, kind="support", specificity="vague", status="reaffirmed", to=("country:CL",), topics=("peace.sovereignty",))


FIRST = make_readout([_generators("will send 40 generators by 2031-12", "new", "2031-12"), TOUCH], "2031-05-02", name="first")
SECOND = make_readout([_support("reaffirmed its support for Chile"), TOUCH], "2032-05-02", name="second")
DELIVERED = _generators("has delivered 40 generators", "delivered", None)
THIRD = make_readout([DELIVERED, _support("stressed its support for Chile"), TOUCH], "2033-05-02", name="third")
LEDGER = Ledger.from_readouts([FIRST, SECOND, THIRD])


def test_what_one_side_promised_another() -> None:
    (entry,) = LEDGER.promises(by="CA", to="UA")
    assert entry.text == "will send 40 generators by 2031-12"
    assert LEDGER.promises(by="Canada", to="country:UA") == LEDGER.promises(by="country:CA", to="Ukraine") == (entry,)
    assert LEDGER.promises(by="NO") == ()


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        ({"topic": "climate"}, ["will send 40 generators by 2031-12"]),
        ({"topic": "peace.sovereignty"}, ["reaffirmed its support for Chile"]),
        ({"topic": "defence"}, []),
        ({"kind": "support"}, ["reaffirmed its support for Chile"]),
        ({"status": "delivered"}, ["will send 40 generators by 2031-12"]),
        ({"pledges": True}, ["will send 40 generators by 2031-12"]),
        ({"formulaic": True}, ["agreed to stay in touch"]),
        ({"since": "2032", "until": "2032-12", "formulaic": False}, ["reaffirmed its support for Chile"]),
        ({"until": date(2031, 12, 31), "formulaic": False}, ["will send 40 generators by 2031-12"]),
    ],
    ids=str,
)
def test_entries_are_chosen(wanted: dict[str, object], texts: list[str]) -> None:
    assert [entry.text for entry in LEDGER.promises(**wanted)] == texts


def test_what_is_overdue_depends_on_the_day_that_is_asked_for() -> None:
    assert LEDGER.overdue(on="2031-12-31") == ()
    (late,) = LEDGER.overdue(on="2032-06-01")
    assert late.text == "will send 40 generators by 2031-12"
    assert LEDGER.overdue(on=date(2033, 6, 1)) == ()


def test_a_horizon_counts_from_the_day_it_was_said_and_not_without_one() -> None:
    said = _generators("will send 40 generators within a year", "new", "within a year")
    assert len(Ledger.from_readouts([make_readout([said], "2031-05-02")]).overdue(on="2032-05-03")) == 1
    assert Ledger.from_readouts([make_readout([said], None)]).overdue(on="2052-05-03") == ()


@pytest.mark.parametrize(
    ("language", "text", "late"),
    [
        ("en", "will deploy 40 generators until 2031-12", 0),
        ("en", "will deploy 40 generators by 2031-12", 1),
        ("fr", "déploiera 40 generators jusqu'en 2031-12", 0),
        ("fr", "déploiera 40 generators d'ici 2031-12", 1),
    ],
)
def test_the_end_of_what_goes_on_is_no_deadline(language: str, text: str, late: int) -> None:
    readout = make_readout([_generators(text, "new", "2031-12")], "2031-05-02", language=language)
    assert len(Ledger.from_readouts([readout]).overdue(on="2032-06-01")) == late


def test_what_is_repeated_most_leaves_formulas_out() -> None:
    assert [len(entry.steps) for entry in LEDGER.most_repeated()] == [2, 2]
    assert [entry.text for entry in LEDGER.most_repeated(1, formulaic=True)] == ["agreed to stay in touch"]


def test_what_is_new_in_a_readout() -> None:
    assert [(entry.text, step.turn.value) for entry, step in LEDGER.new_in(SECOND)] == [("reaffirmed its support for Chile", "reaffirmed")]
    assert [step.turn.value for _, step in LEDGER.new_in(THIRD)] == ["delivered"]


def test_what_is_new_in_a_readout_that_is_not_in_the_ledger() -> None:
    ledger = Ledger.from_readouts([FIRST, SECOND])
    assert [step.turn.value for _, step in ledger.new_in(THIRD)] == ["delivered"]
    assert len(ledger.readouts) == 2


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ({"by": "Cannada"}, "nobody is called 'Cannada'"),
        ({"topic": "weather"}, "no topic 'weather'"),
        ({"status": "broken"}, "no status 'broken'; there are new, reaffirmed"),
        ({"since": "soon"}, "'soon' is no date"),
    ],
    ids=str,
)
def test_a_question_that_cannot_be_answered_says_why(wanted: dict[str, str], message: str) -> None:
    with pytest.raises(LedgerError, match=message):
        LEDGER.promises(**wanted)


def test_an_empty_ledger_answers_nothing() -> None:
    for ledger in (Ledger.from_readouts([]), Ledger.from_readouts([make_readout([])])):
        assert ledger.entries == ledger.promises(by="CA") == ledger.overdue("2031-05-02") == ledger.most_repeated() == ()
        assert ledger.pairs() == frozenset()


def test_an_entry_is_found_by_its_id_and_by_any_of_its_commitments() -> None:
    entry = LEDGER.promises(to="UA")[0]
    assert LEDGER.entry(entry.id) is entry is LEDGER.entry(entry.mentions[-1].ref)
    with pytest.raises(LedgerError, match="no entry"):
        LEDGER.entry("country:CA/0000000000:1-2")
