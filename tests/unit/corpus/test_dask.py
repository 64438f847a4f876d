"""A real cluster of two worker processes gives the bytes that one process gives."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from worker_tricks import double_or_die

import readoutkit
from readoutkit.cli import main
from readoutkit.corpus import parse_many, parse_to_file, read_documents
from readoutkit.corpus.batches import in_order

distributed = pytest.importorskip("distributed")
dask = pytest.importorskip("dask")
HERE = Path(__file__).parent
SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    package = str(Path(readoutkit.__file__).parents[1])
    path = os.pathsep.join([package, str(HERE), os.environ.get("PYTHONPATH", "")])
    with (
        pytest.MonkeyPatch.context() as patch,
        dask.config.set({"distributed.scheduler.allowed-failures": 0, "distributed.nanny.pre-spawn-environ": {"PYTHONPATH": path}}),
    ):
        patch.setenv("PYTHONPATH", path)
        with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as local:
            yield local


@pytest.fixture
def client(cluster: Any) -> Iterator[Any]:
    with distributed.Client(cluster) as connected:
        yield connected


def test_a_cluster_gives_the_bytes_that_one_process_gives(client: Any, tmp_path: Path) -> None:
    sources = [*SEEDS.glob("*.txt"), tmp_path / "missing.txt", *SEEDS.glob("*.txt")]
    parse_to_file(read_documents(sources), tmp_path / "alone.jsonl")
    summary = parse_to_file(read_documents(sources), tmp_path / "cluster.jsonl", executor=client.get_executor(), batch=2)
    assert (summary.documents, summary.failed) == (2 * len(list(SEEDS.glob("*.txt"))) + 1, 1)
    assert (tmp_path / "cluster.jsonl").read_bytes() == (tmp_path / "alone.jsonl").read_bytes()
    alone = list(parse_many(read_documents(sources)))
    assert list(parse_many(read_documents(sources), executor=client.get_executor(), batch=1)) == alone


def test_the_command_line_reads_on_a_cluster(cluster: Any, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    arguments = ["parse", str(SEEDS), "-q", "--dask", cluster.scheduler_address]
    result = CliRunner().invoke(main, [*arguments, "-o", str(out)], prog_name="readoutkit")
    assert result.exit_code == 0, result.output
    alone = CliRunner().invoke(main, ["parse", str(SEEDS), "-q"], prog_name="readoutkit")
    assert out.read_text(encoding="utf-8") == alone.stdout


def test_a_worker_that_dies_costs_the_document_that_killed_it(client: Any) -> None:
    numbers = [1, 2, 13, 3]
    found = in_order(numbers, double_or_die, executor=client.get_executor(), batch=2, in_flight=2, lost=lambda item, error: -item)
    assert list(found) == [2, 4, -13, 6]


def test_a_scheduler_that_does_not_answer_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readoutkit.cli.parsing.PATIENCE", 0.3)
    result = CliRunner().invoke(main, ["parse", str(SEEDS), "--dask", "tcp://127.0.0.1:1"], prog_name="readoutkit")
    assert result.exit_code == 2
    assert "no scheduler answers at tcp://127.0.0.1:1" in result.stderr
