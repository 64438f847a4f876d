"""Readouts in the order of the documents, whoever does the work, with memory that does not grow and no failure that ends the run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worker_tricks import double_or_die, sleep_and_tell

import readoutkit
from readoutkit.corpus import Document, Failure, ProcessPool, parse_many
from readoutkit.corpus.batches import in_order
from readoutkit.errors import DocumentError, LexiconError, UnknownParserError, WorkersError
from readoutkit.model import Readout

HERE = Path(__file__).parent
CALLS = [f"Prime Minister Ada Lund spoke by phone today with President Bo Strand{n} of Finland." for n in ("", "el", "man")]
MIXED: list[Document | str] = [CALLS[0], "", Document(content=b"\xff", name="b.txt"), *CALLS[1:]]


@pytest.fixture(scope="module")
def pool() -> Iterator[ProcessPool]:
    os.environ["PYTHONPATH"] = os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")])
    with ProcessPool(2) as workers:
        yield workers


def shown(items: Iterator[Readout | Failure]) -> list[str]:
    return [readoutkit.dumps(item, include_text=True) if isinstance(item, Readout) else repr(item) for item in items]


def test_every_executor_gives_what_one_process_gives_in_the_same_order(pool: ProcessPool) -> None:
    alone = shown(parse_many(MIXED))
    assert [item.startswith("Failure") for item in alone] == [False, True, True, False, False]
    assert shown(parse_many(MIXED, executor=pool, batch=2)) == alone
    with ThreadPoolExecutor(3) as threads:
        assert shown(parse_many(MIXED, executor=threads, batch=1, in_flight=2)) == alone
    if sys.platform != "win32":
        import multiprocessing

        with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("forkserver")) as processes:
            assert shown(parse_many(MIXED, executor=processes, batch=3)) == alone


def test_failures_are_recorded_skipped_or_raised() -> None:
    assert [type(item).__name__ for item in parse_many(MIXED)] == ["Readout", "Failure", "Failure", "Readout", "Readout"]
    assert len(list(parse_many(MIXED, on_error="skip"))) == 3
    stream = parse_many(MIXED, on_error="raise")
    assert isinstance(next(stream), Readout)
    with pytest.raises(DocumentError, match="document: empty"):
        next(stream)


def test_a_record_says_where_what_and_which_error() -> None:
    (failure,) = parse_many([Document(content=b"\xff", name="b.txt", place="pages/b.txt")])
    assert isinstance(failure, Failure)
    assert (failure.place, failure.name, failure.error_type, failure.is_bug) == ("pages/b.txt", "b.txt", "DocumentError", False)
    assert failure.error.startswith("not UTF-8 at byte 0")


def test_a_bug_is_a_record_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("readoutkit.corpus.reading.parse", broken)
    (failure,) = parse_many([CALLS[0]])
    assert isinstance(failure, Failure) and failure.is_bug and failure.error == "KeyError: 'x'"


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"format": "bulletin"}, UnknownParserError),
        ({"language": "tlh"}, LexiconError),
        ({"published": "last week"}, ValueError),
        ({"batch": 0}, ValueError),
        ({"in_flight": 0}, ValueError),
        ({"on_error": "ignore"}, ValueError),
    ],
)
def test_wrong_options_are_told_before_anything_is_read(options: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_many([], **options)  # type: ignore[call-overload]


def test_what_is_no_document_is_a_callers_mistake() -> None:
    with pytest.raises(TypeError, match="int"):
        list(parse_many([7]))  # type: ignore[list-item]


def test_texts_bytes_and_paths_are_documents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CALLS[0], encoding="utf-8")
    found = list(parse_many([CALLS[0], CALLS[0].encode(), tmp_path / "a.txt"], on_error="raise"))
    assert [r.source.name for r in found] == [None, None, "a.txt"]
    assert len({r.source.sha256 for r in found}) == 1


def test_pages_are_split_when_asked() -> None:
    seeds = Path(__file__).parents[3] / "seeds"
    text = (seeds / "forum-thread.txt").read_text(encoding="utf-8")
    assert list(parse_many([text], split=True)) == readoutkit.parse_all(text)


class Slow(Executor):
    """Runs what is submitted only when its result is asked for, and counts what lies about."""

    def __init__(self) -> None:
        self.submitted = self.most = self.finished = 0

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        owner = self
        owner.submitted += 1
        owner.most = max(owner.most, owner.submitted - owner.finished)

        class Later(Future):  # type: ignore[type-arg]
            def result(self, timeout: float | None = None) -> object:
                owner.finished += 1
                return fn(*args, **kwargs)

        return Later()


@given(st.integers(0, 40), st.integers(1, 7), st.integers(1, 5))
def test_no_more_than_the_bounded_number_of_batches_is_under_way(count: int, batch: int, in_flight: int) -> None:
    taken = 0

    def numbers() -> Iterator[int]:
        nonlocal taken
        for number in range(count):
            taken += 1
            yield number

    slow = Slow()
    given_back = 0
    for number in in_order(numbers(), list, executor=slow, batch=batch, in_flight=in_flight, lost=lambda item, _: item):
        assert number == given_back
        given_back += 1
        assert taken - given_back < batch * (in_flight + 1)
    assert given_back == count
    assert slow.most <= in_flight


def test_what_has_not_begun_is_cancelled_when_nobody_wants_more() -> None:
    with ThreadPoolExecutor(1) as threads:
        stream = in_order(range(100), lambda group: time.sleep(0.01) or group, executor=threads, batch=1, in_flight=50, lost=lambda i, _: i)
        assert next(stream) == 0
        before = time.monotonic()
        stream.close()  # type: ignore[attr-defined]
    assert time.monotonic() - before < 0.3


def test_a_worker_that_dies_costs_the_item_that_killed_it(pool: ProcessPool) -> None:
    numbers = [1, 2, 13, 3, 7, 5, 4, 13, 6]
    found = in_order(numbers, double_or_die, executor=pool, batch=2, in_flight=3, lost=lambda item, error: -item)
    assert list(found) == [2, 4, -13, 6, -7, 10, 8, -13, 12]


def test_an_executor_that_is_gone_is_told() -> None:
    threads = ThreadPoolExecutor(1)
    threads.shutdown()
    with pytest.raises(RuntimeError):
        list(parse_many(CALLS, executor=threads))


def test_a_worker_of_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = parse_many(CALLS)
    monkeypatch.setattr("readoutkit.corpus.many.__version__", "99")
    with pytest.raises(WorkersError, match="same version"):
        list(stream)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_processes_end_when_the_one_that_started_them_is_killed(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    code = (
        "import sys; from readoutkit.corpus import ProcessPool; from worker_tricks import sleep_and_tell\n"
        "if __name__ == '__main__':\n"
        "    pool = ProcessPool(2)\n"
        f"    [pool.submit(sleep_and_tell, {str(pids)!r}) for _ in range(2)][0].result()\n"
    )
    script = tmp_path / "program.py"
    script.write_text(code, encoding="utf-8")
    package = str(Path(readoutkit.__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([package, str(HERE)])}
    assert sleep_and_tell.__module__ == "worker_tricks"
    process = subprocess.Popen([sys.executable, str(script)], env=environment)
    try:
        wait_for(lambda: pids.exists() and len(pids.read_text().split()) == 2)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    workers = [int(pid) for pid in pids.read_text().split()]
    wait_for(lambda: not any(map(alive, workers)))


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        try:
            os.kill(pid, 0)
        except OSError:
            return False
        return not Path("/proc/self").exists()
    return state != "Z"


def wait_for(condition, seconds: float = 30) -> None:  # type: ignore[no-untyped-def]
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "nothing happened"
        time.sleep(0.02)
