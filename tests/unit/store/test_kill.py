"""A writer may be killed at any moment: the store stays sound and loses at most the batch in flight; readers go on meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from small_readouts import make_readout

from readoutkit.store import Store

HERE = Path(__file__).parent


@pytest.mark.skipif(not hasattr(os, "fork"), reason="writers are forked")
def test_a_hundred_killed_writers_corrupt_nothing_and_lose_at_most_a_batch(tmp_path: Path) -> None:
    command = [sys.executable, str(HERE / "killed_writer.py"), str(tmp_path / "talks.store"), "100", "7"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    met = json.loads(done.stdout)
    assert met["faults"] == []
    assert met["kills"] == 100
    assert met["batches"] > 50, "the writers hardly came to write; wait longer before killing them"
    assert met["midway"] > 50, "most writers had closed the store before they were killed"


WRITER = """
import sys
from small_readouts import make_readout
from readoutkit.store import Store
with Store(sys.argv[1]) as store:
    store.add((make_readout(number) for number in range(60)), batch=5)
"""


def test_readers_see_whole_batches_while_somebody_writes(tmp_path: Path) -> None:
    path = tmp_path / "talks.store"
    with Store(path) as store:
        store.add(make_readout(0))
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), *sys.path])}
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], env=environment)
        seen = {len(store)}
        while writer.poll() is None:
            seen.add(len(store))
            assert [readout.id for readout in store.readouts(text=False)][:1] == ["note-0"]
            assert store.search("boats", limit=1)
        assert writer.returncode == 0
        seen.add(len(store))
    assert seen <= {1, *range(5, 61, 5)}
    assert {1, 60} <= seen


def test_two_programs_can_write_in_turn(tmp_path: Path) -> None:
    path = tmp_path / "talks.store"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), *sys.path])}
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(path)], env=environment) for _ in range(2)]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    with Store(path) as store:
        assert sorted(readout.id for readout in store) == sorted(f"note-{number}" for number in range(60))
        assert store.check() == []
