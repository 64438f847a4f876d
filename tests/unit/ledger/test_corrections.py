"""Corrections by hand, and what is wrong with some."""

from __future__ import annotations

from pathlib import Path

import pytest
from gold_readouts import Said, make_readout

from readoutkit.ledger import Corrections, CorrectionsError, Ledger

SUPPORT = {"kind": "support", "specificity": "vague", "to": ("country:UA",), "topics": ("peace.sovereignty",)}
READOUTS = [
    make_readout([Said(text=f"{verb} its support for Ukraine", **SUPPORT)], f"203{year}-05-02", name=verb)
    for year, verb in enumerate(("reaffirmed", "stressed", "repeated", "recalled"), start=1)
]
OTHER = make_readout([Said(text="will lend 4 ferries to Chile", to=("country:CL",))], "2036-05-02", name="ferries")
THEIRS = make_readout([Said(text="will lend 5 ferries to Chile", by=("country:NO",), to=("country:CL",))], "2036-06-02", name="theirs")


def _ref(number: int) -> str:
    readout = [*READOUTS, OTHER, THEIRS][number]
    span = readout.commitments[0].span
    return f"{readout.source.sha256[:12]}:{span.start}-{span.end}"


def _ledger(text: str) -> Ledger:
    return Ledger.from_readouts([*READOUTS, OTHER, THEIRS], Corrections.read(text, "links.toml"))


def _names(ledger: Ledger) -> list[list[str]]:
    return [[mention.readout.id for mention in entry.mentions] for entry in ledger]


def test_without_corrections_the_four_are_one() -> None:
    assert _names(_ledger("")) == [["reaffirmed", "stressed", "repeated", "recalled"], ["ferries"], ["theirs"]]


def test_split_makes_an_entry_of_its_own() -> None:
    ledger = _ledger(f'[[split]]\ncommitments = ["{_ref(1)}", "{_ref(3)}"]\nreason = "said of another war"')
    assert _names(ledger)[:2] == [["reaffirmed", "repeated"], ["stressed", "recalled"]]
    assert "said of another war" in ledger.entries[1].links[0].reasons[0].text


def test_what_comes_later_may_join_an_entry_made_by_hand() -> None:
    ledger = _ledger(f'[[split]]\ncommitments = ["{_ref(0)}", "{_ref(1)}", "{_ref(2)}"]')
    assert _names(ledger)[0] == ["reaffirmed", "stressed", "repeated", "recalled"]


def test_join_puts_entries_together() -> None:
    ledger = _ledger(f'[[join]]\ncommitments = ["{_ref(0)}", "{_ref(4)}"]')
    assert _names(ledger)[0] == ["reaffirmed", "stressed", "repeated", "recalled", "ferries"]


def test_an_entry_may_be_named_by_its_id() -> None:
    plain = _ledger("")
    ledger = _ledger(f'[[join]]\ncommitments = ["{plain.entries[0].id}", "{plain.entries[1].id}"]')
    assert len(ledger.entries) == len(plain.entries) - 1


def test_a_reference_outlives_a_span_that_grew() -> None:
    document, span = _ref(1).split(":")
    start, end = map(int, span.split("-"))
    assert _names(_ledger(f'[[split]]\ncommitments = ["{document}:{start - 3}-{end - 4}"]'))[1] == ["stressed"]


def test_the_ledger_without_them_is_at_hand() -> None:
    ledger = _ledger(f'[[split]]\ncommitments = ["{_ref(1)}"]')
    assert _names(ledger.without_corrections()) == _names(_ledger(""))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[join", "links.toml: not TOML"),
        ("[[merge]]\ncommitments = []", "'merge' is no correction"),
        ("join = 3", "join must be a list of tables"),
        ("[[split]]\ncommitments = []", r"split\[0\].commitments must be a list of references"),
        ("[[split]]\ncommitments = ['Canada']", r"links.toml:2: split\[0\].commitments\[0\]: 'Canada' is no reference"),
        ("[[split]]\ncommitments = ['{0}']\nwhy = 'x'", r"split\[0\].why is unknown"),
        ("[[join]]\ncommitments = ['{0}']", "name at least two"),
        ("[[split]]\ncommitments = ['00000000ffff:1-9']", "none of these 6 documents"),
        ("[[split]]\ncommitments = ['{0}:0-1']", "has no commitment there; it has"),
        ("[[join]]\ncommitments = ['{4}', '{5}']", "an entry binds one side"),
        ("[[split]]\ncommitments = ['{0}']\n[[split]]\ncommitments = ['{1}', '{0}']", r":4: split\[1\].commitments\[1\].*contradicts"),
        ("[[join]]\ncommitments = ['{0}', '{1}']\n[[split]]\ncommitments = ['{1}']", "contradicts"),
    ],
)
def test_what_cannot_be_applied_is_said_with_its_place(text: str, message: str) -> None:
    for number in range(6):
        hole = f"{{{number}}}"
        text = text.replace(f"{hole}:0-1", f"{_ref(number).split(':')[0]}:0-1").replace(hole, _ref(number))
    with pytest.raises(CorrectionsError, match=message):
        _ledger(text)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorrectionsError, match=r"nowhere\.toml: cannot be read"):
        Ledger.from_readouts([], tmp_path / "nowhere.toml")
