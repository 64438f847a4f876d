"""What goes out of a readout comes back: every form that is a whole readout gives the same objects, types included.

A new form joins by a line in `WAYS`: a function that writes readouts somewhere and reads them again.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable

import pytest
from arbitrary_readouts import readouts
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_readout import SAMPLE
from test_json_laws import types_of

from readoutkit.export import from_tables, read_tables, to_batches, to_tables, write_tables
from readoutkit.model import Readout
from readoutkit.model.readout import Extension
from readoutkit.serial import dump_lines, dumps, load_lines, loads
from readoutkit.store import Store

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
Way = Callable[[list[Readout]], list[Readout]]


def json(some: list[Readout]) -> list[Readout]:
    return [loads(dumps(readout, include_text=True), lenient=True) for readout in some]


def json_lines(some: list[Readout]) -> list[Readout]:
    stream = io.StringIO(newline="\n")
    dump_lines(some, stream, include_text=True)
    stream.seek(0)
    return list(load_lines(stream, lenient=True))


def arrow(some: list[Readout]) -> list[Readout]:
    return list(from_tables(to_tables(some, include_text=True)))


def record_batches(some: list[Readout]) -> list[Readout]:
    batches = list(to_batches(some, include_text=True, size=2))
    return list(from_tables({name: [batch[name] for batch in batches] for name in to_tables([])}))


def parquet(some: list[Readout]) -> list[Readout]:
    with tempfile.TemporaryDirectory() as folder:
        write_tables(some, folder, include_text=True)
        return list(from_tables(read_tables(folder)))


def store(some: list[Readout]) -> list[Readout]:
    # A store of its own for each: of one document it holds one parse, and knows the text if any readout had it.
    again = []
    for readout in some:
        with Store(":memory:") as opened:
            opened.add(readout)
            again += list(opened)
    return again


WAYS: tuple[Way, ...] = (json, json_lines, arrow, record_batches, parquet, store)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@SLOW
@given(some=st.lists(readouts(), max_size=3))
def test_every_readout_survives(way: Way, some: list[Readout]) -> None:
    again = way(some)
    assert again == some
    assert [types_of(readout) for readout in again] == [types_of(readout) for readout in some]
    assert [dumps(readout, include_text=True) for readout in again] == [dumps(readout, include_text=True) for readout in some]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_damage_and_keys_of_other_programs_survive(way: Way) -> None:
    foreign = (Extension(path="$.events[0]", key="x_seen", value="false"), Extension(path="$", key="x_review", value='{"by":"ana"}'))
    whole = evolve(SAMPLE, extensions=foreign)
    assert way([SAMPLE, whole, SAMPLE.detach()]) == [SAMPLE, whole, SAMPLE.detach()]


def test_a_text_that_is_not_asked_for_is_left_out() -> None:
    assert list(from_tables(to_tables([SAMPLE]))) == [SAMPLE.detach()]
