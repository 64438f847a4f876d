"""Adding readouts to a store: the same parse changes nothing, a newer one replaces, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from sample_readout import SAMPLE
from small_readouts import make_readout, parsed_again

from readoutkit.errors import QueryError
from readoutkit.model import Readout
from readoutkit.store import Added, Store


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        yield opened


def test_a_readout_comes_back_as_it_was(store: Store) -> None:
    assert store.add(SAMPLE) == Added(added=1)
    assert list(store) == [SAMPLE]
    assert store.get("call") == SAMPLE
    assert store.get(SAMPLE.source.sha256) == SAMPLE
    assert store.get("call", text=False) == SAMPLE.detach()
    assert store.get("nothing") is None
    assert store.check() == []


def test_adding_again_changes_nothing(store: Store) -> None:
    readouts = [make_readout(number) for number in range(5)]
    assert store.add(readouts) == Added(added=5)
    before = list(store._connection.iterdump())
    assert store.add(readouts) == Added(unchanged=5)
    assert store.add(readout.detach() for readout in readouts) == Added(unchanged=5)
    assert list(store._connection.iterdump()) == before
    assert len(store) == 5


def test_a_newer_parse_replaces_and_the_older_one_is_kept(store: Store) -> None:
    old = make_readout(version="1.9")
    new = parsed_again(old, "1.10")
    store.add(old)
    assert store.search("keep our word", within="quote")
    assert store.add(new) == Added(replaced=1)
    assert list(store) == [new]
    assert new in store
    assert old not in store
    assert store.history("note-1") == [old.detach(), new.detach()]
    assert store.search("keep our word", within="quote") == []
    assert store.summary().findings["quotes"] == 0
    assert store.check() == []


def test_an_older_parse_does_not_replace_a_newer_one(store: Store) -> None:
    new = make_readout(version="2.0")
    old = parsed_again(new, "1.0")
    store.add(new)
    assert store.add(old) == Added(older=1)
    assert store.add(old) == Added(older=1)
    assert list(store) == [new]
    assert store.history("note-1") == [old.detach(), new.detach()]


def test_going_back_and_forth_between_parses_does_not_grow_the_history(store: Store) -> None:
    one = make_readout(version="1.0")
    other = parsed_again(one, "1.0")
    for readout in (one, other, one, other, one):
        store.add(readout)
    assert list(store) == [one]
    assert store.summary().parses == 2
    assert store.check() == []


def test_files_of_one_name_are_two_documents(store: Store) -> None:
    store.add([make_readout(1, id="page"), make_readout(2, id="page")])
    assert len(store) == 2
    assert "page" in store
    with pytest.raises(QueryError, match="2 documents are called 'page'"):
        store.get("page")


def test_one_text_under_two_names_is_two_documents_with_one_text(store: Store) -> None:
    one, other = make_readout(id="here"), make_readout(id="there")
    store.add([one, other])
    assert list(store) == [one, other]
    assert store._connection.execute("SELECT count(*) FROM document_text").fetchone() == (1,)


def test_a_text_that_comes_later_is_kept_and_its_sentences_are_found(store: Store) -> None:
    readout = make_readout()
    store.add([readout.detach(), make_readout(id="copy").detach()])
    assert next(iter(store)) == readout.detach()
    assert store.search("discussed") == []
    assert store.add(readout) == Added(unchanged=1)
    assert next(iter(store)) == readout
    assert [(hit.readout, hit.id) for hit in store.search("discussed", within="sentence")] == [("note-1", "s2"), ("copy", "s2")]
    assert store.check() == []


def test_texts_are_left_out_when_nobody_wants_them(store: Store) -> None:
    store.add(make_readout(), text=False)
    assert list(store) == [make_readout().detach()]
    assert store.search("discussed") == []
    assert [hit.kind for hit in store.search("boats")] == ["commitment"]


def test_a_replaced_readout_without_text_keeps_the_sentences_of_the_text_that_is_there(store: Store) -> None:
    old = make_readout()
    store.add(old)
    store.add(parsed_again(old, "2.0").detach())
    assert [hit.kind for hit in store.search("discussed")] == ["sentence"]
    assert list(store) == [parsed_again(old, "2.0")]


def test_what_came_before_an_error_is_written(store: Store) -> None:
    def some() -> Iterator[Readout]:
        yield make_readout(1)
        yield make_readout(2)
        raise RuntimeError("the third is broken")

    with pytest.raises(RuntimeError, match="the third"):
        store.add(some())
    assert [readout.id for readout in store] == ["note-1", "note-2"]


def test_only_readouts_can_be_added(store: Store) -> None:
    with pytest.raises(TypeError, match="a store takes readouts, not str"):
        store.add(["note-1"])  # type: ignore[list-item]
    assert "note-1" not in store
    assert 3 not in store


def test_readouts_can_be_added_while_the_store_is_read(store: Store) -> None:
    store.add([make_readout(number) for number in range(3)])
    seen = []
    for readout in store:
        seen.append(readout.id)
        store.add([make_readout(10 + len(seen)), parsed_again(make_readout(2), f"2.{len(seen)}")])
    assert seen == ["note-0", "note-1", "note-2"]
    assert len(store) == 6


def test_by_date_those_without_one_come_last(store: Store) -> None:
    store.add([make_readout(1), make_readout(2, date="2026-03"), make_readout(3, date="2025/2026"), make_readout(4, date="2026-01-05")])
    assert [readout.id for readout in store.readouts(order="date")] == ["note-3", "note-4", "note-2", "note-1"]


def test_the_file_is_one_file_when_it_is_closed(tmp_path: Path) -> None:
    with Store(tmp_path / "talks 50% #1?.store") as store:
        store.add(make_readout())
        assert store.summary().documents == 1
    assert [path.name for path in tmp_path.iterdir()] == ["talks 50% #1?.store"]
    with Store(tmp_path / "talks 50% #1?.store", create=False) as store:
        assert list(store) == [make_readout()]


def test_columns_hold_what_utf8_and_sql_can(store: Store) -> None:
    odd = evolve(make_readout(), id="a\x00b")
    store.add(odd)
    assert list(store) == [odd]
    assert store.get("a\x00b") == odd
    assert store._connection.execute("SELECT readout, length(readout) FROM document").fetchone() == ("a\ufffdb", 3)
