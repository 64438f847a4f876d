"""A store gives back what it was given, types included, whatever the readout."""

from __future__ import annotations

from arbitrary_readouts import readouts
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_json_laws import types_of

from readoutkit.errors import QueryError
from readoutkit.model import Readout, digest
from readoutkit.serial import dumps
from readoutkit.store import Store

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
# What people type, and what nobody should.
QUERIES = st.text(st.sampled_from('abé œ"*-()’\'«»“”:OR\x00\ud812日.5'), max_size=12)


@SLOW
@given(readouts())
def test_a_readout_comes_back_unchanged(readout: Readout) -> None:
    with Store(":memory:") as store:
        store.add(readout)
        (again,) = store
        assert again == readout
        assert types_of(again) == types_of(readout)
        assert dumps(again, include_text=True) == dumps(readout, include_text=True)
        assert readout in store
        assert store.add(readout).unchanged == 1
        assert store.check() == []


@SLOW
@given(readouts(), st.sets(st.sampled_from(["topics", "quotes", "amounts"])))
def test_replacing_leaves_nothing_of_the_one_before(old: Readout, dropped: set[str]) -> None:
    new = evolve(old, commitments=(), **dict.fromkeys(dropped, ()))
    with Store(":memory:") as store, Store(":memory:") as fresh:
        store.add(old)
        store.add(new)
        fresh.add(new)
        assert list(store) == [new]
        for (view,) in fresh._connection.execute("SELECT name FROM sqlite_master WHERE type = 'view' AND name <> 'history'").fetchall():
            shown = f"SELECT * FROM {view}"
            assert store._connection.execute(shown).fetchall() == fresh._connection.execute(shown).fetchall()
        assert store.check() == []


@SLOW
@given(readouts(attached=True))
def test_what_is_found_stands_where_the_hit_says(readout: Readout) -> None:
    text = readout.source.text
    assert text is not None
    with Store(":memory:") as store:
        store.add(readout)
        for word in ("日", "a*", "b*", "z*", "é*"):
            for hit in store.search(word, limit=None):
                assert hit.sha256 == digest(text)
                assert text[hit.span.start : hit.span.end] == hit.span.text


@SLOW
@given(QUERIES)
def test_a_search_gives_hits_or_says_what_is_wrong_with_it(query: str) -> None:
    with Store(":memory:") as store:
        try:
            assert store.search(query) == []
        except QueryError as error:
            assert str(error)
