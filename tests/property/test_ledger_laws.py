"""What holds for the ledger of any readouts."""

from __future__ import annotations

import json

from arbitrary_readouts import readouts
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.ledger import Ledger
from readoutkit.ledger.rows import ledger_object, ledger_rows
from readoutkit.model import Readout


@given(st.lists(readouts(), max_size=4), st.randoms(use_true_random=False))
def test_every_commitment_is_in_one_entry_of_each_bearer_in_whatever_order_readouts_come(many: list[Readout], order: object) -> None:
    ledger = Ledger.from_readouts(many)
    held = [(mention.ref, actor.identity) for entry in ledger for mention in entry.mentions for actor in entry.by]
    bound = {
        (readout.source.sha256[:12], commitment.span.start, actor.identity)
        for readout in ledger.readouts
        for commitment in readout.commitments
        for actor in commitment.by
    }
    assert len(held) == len(set(held)) == len(bound)
    assert len({entry.id for entry in ledger}) == len(ledger)
    shuffled = list(many)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    again = Ledger.from_readouts(shuffled)
    if len({readout.source.sha256 for readout in many}) == len(many):  # of two readings of one document one is kept
        assert [entry.id for entry in again] == [entry.id for entry in ledger] and again.pairs() == ledger.pairs()


@given(st.lists(readouts(), max_size=3))
def test_questions_are_answered_and_data_written_for_any_readouts(many: list[Readout]) -> None:
    ledger = Ledger.from_readouts(many)
    assert set(ledger.overdue("2031-05-02")) <= set(ledger.entries)
    for readout in many:
        assert all(step in entry.steps for entry, step in ledger.new_in(readout))
    assert json.loads(json.dumps(ledger_object(ledger)))["readouts"] == len(ledger.readouts)
    assert sum(1 for _ in ledger_rows(ledger)) == sum(len(entry.mentions) for entry in ledger)
