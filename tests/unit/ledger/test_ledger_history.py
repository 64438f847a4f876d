"""What becomes of a promise over time."""

from __future__ import annotations

from datetime import date

import pytest
from gold_readouts import Said, make_readout

from readoutkit.ledger import Entry, Ledger

TRAINING = {"to": ("country:UA",), "topics": ("defence.military_aid",)}


def _entry(*said: tuple[str | None, Said]) -> Entry:
    readouts = [make_readout([item], day, name=f"r{number}") for number, (day, item) in enumerate(said)]
    (entry,) = Ledger.from_readouts(readouts).entries
    return entry


def _training(text: str, status: str, recruits: str | None = None, by: str | None = None) -> Said:
    amounts = ((recruits, "personnel", recruits.split()[0].replace(",", ""), None),) if recruits else ()
    return Said(text=text, status=status, amounts=amounts, deadline=(by, by) if by else None, **TRAINING)


def test_a_promise_is_made_recalled_changed_and_delivered() -> None:
    entry = _entry(
        ("2031-05-02", _training("will train 1,000 recruits by 2032", "new", "1,000 recruits", "2032")),
        ("2031-11-02", _training("reaffirmed its promise to train recruits", "reaffirmed")),
        ("2032-02-02", _training("continues to train recruits", "continuing")),
        ("2032-05-02", _training("will raise the training to 1,500 recruits by 2033", "new", "1,500 recruits", "2033")),
        ("2033-05-02", _training("has trained 1,500 recruits", "delivered", "1,500 recruits")),
    )
    assert [step.turn.value for step in entry.history] == ["made", "reaffirmed", "continued", "changed", "delivered"]
    changes = [str(change) for change in entry.history[3].changes]
    assert changes == ["amount “1,000 recruits” → “1,500 recruits”", "deadline “2032” → “2033”"]
    assert entry.status == "delivered" and entry.is_pledge and entry.amounts[0].text == "1,500 recruits"
    assert entry.deadline_on(date(2031, 12, 1)) == date(2032, 12, 31) and entry.deadline_on() == date(2033, 12, 31)


def test_said_again_as_if_it_were_new_is_reaffirmed() -> None:
    entry = _entry(*((f"{year}-05-02", _training("will train 1,000 recruits", "new", "1,000 recruits")) for year in (2031, 2032)))
    assert [step.turn.value for step in entry.history] == ["made", "reaffirmed"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("will not train recruits", "restraint"), ("will suspend the training of recruits", "action")],
    ids=["not", "suspend"],
)
def test_going_back_on_a_promise_contradicts_it(text: str, kind: str) -> None:
    entry = _entry(
        ("2031-05-02", _training("will train recruits", "new")),
        ("2032-05-02", Said(text=text, kind=kind, **TRAINING)),
    )
    assert entry.contradicted and entry.last.turn == "contradicted"


def test_accounts_of_one_event_are_one_step_with_several_sources() -> None:
    said = _training("will train 1,000 recruits", "new", "1,000 recruits")
    sides = ("country:CA", "country:UA")
    readouts = [make_readout([said], "2031-05-02", sides=sides, name=name) for name in ("ours", "theirs")]
    readouts.append(make_readout([said], "2031-09-02", sides=sides, name="later"))
    (entry,) = Ledger.from_readouts(readouts).entries
    assert [len(step.sources) for step in entry.history] == [2, 1]


def test_the_same_document_twice_counts_once() -> None:
    readout = make_readout([_training("will train 1,000 recruits", "new", "1,000 recruits")])
    ledger = Ledger.from_readouts([readout, readout.detach()])
    assert len(ledger.readouts) == 1 and len(ledger.entries[0].steps) == 1


def test_readouts_without_a_date_are_kept_apart_and_named() -> None:
    said = _training("will train 1,000 recruits", "new", "1,000 recruits")
    ledger = Ledger.from_readouts([make_readout([said], None, name="undated"), make_readout([said], "2031-05-02", name="dated")])
    (entry,) = ledger.entries
    assert [step.date for step in entry.history] == ["2031-05-02"] and [step.date for step in entry.undated] == [None]
    assert [readout.id for readout in ledger.undated] == ["undated"]
    assert entry.first.date == entry.last.date == "2031-05-02"
