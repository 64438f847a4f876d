"""Runs that are stopped anywhere and continued end with the bytes of a run that nobody disturbed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readoutkit.corpus import Document, Failure, Summary, parse_to_file
from readoutkit.corpus.reading import Reading, Written
from readoutkit.errors import OutputError, ResumeError

TEXTS = ["Prime Minister Ada Lund met President Eva Paz of Chile.", "", "President Eva Paz visited Oslo.", "No réadout.", "They met."] * 2
DOCUMENTS: list[Document | Failure] = [Document(content=text, name=f"{n}.txt") for n, text in enumerate(TEXTS)]
DOCUMENTS.insert(3, Failure(place="x.csv:7", error="has 1 cells"))


class Stop(BaseException):
    """Something that ends a run at once, as Ctrl-C does."""


def stop_after(count: int) -> Iterator[Document | Failure]:
    yield from DOCUMENTS[:count]
    raise Stop


def run(target: Path, documents: Iterator[Document | Failure] | list[Document | Failure] = DOCUMENTS, **options: object) -> Summary:
    return parse_to_file(documents, target, **options)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    target = tmp_path_factory.mktemp("whole") / "out.jsonl"
    assert run(target) == Summary(documents=11, failed=3, continued=0, written=True)
    assert [path.name for path in target.parent.iterdir()] == ["out.jsonl"]
    return target.read_bytes()


def stopped(folder: Path, count: int) -> Path:
    target = folder / "out.jsonl"
    with pytest.raises(Stop):
        run(target, stop_after(count))
    return target


@pytest.mark.parametrize("count", range(len(DOCUMENTS) + 1))
def test_a_run_that_was_stopped_goes_on(tmp_path: Path, undisturbed: bytes, count: int) -> None:
    target = stopped(tmp_path, count)
    assert not target.exists()
    assert run(target, resume=True) == Summary(documents=11, failed=3, continued=count, written=True)
    assert target.read_bytes() == undisturbed
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_nothing_is_parsed_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = stopped(tmp_path, 6)
    read: list[str | None] = []

    def watched(documents: list[Document | Failure], reading: Reading, include_text: bool) -> list[Written]:
        read.extend(d.name for d in documents)
        return [Written(d.name or "", b"{}\n") for d in documents]

    monkeypatch.setattr("readoutkit.corpus.many.write_batch", watched)
    run(target, resume=True)
    assert read == [d.name for d in DOCUMENTS[6:]]


def test_what_an_earlier_run_could_not_read_is_reported_again(tmp_path: Path) -> None:
    target = stopped(tmp_path, 5)
    reported: list[Written] = []
    run(target, resume=True, on_written=reported.append)
    assert [item.earlier for item in reported] == [True] * 5 + [False] * 6
    assert [item.failure for item in reported[:5] if item.failure] == [
        Failure(place="1.txt", name="1.txt", error="empty, nothing but blanks"),
        DOCUMENTS[3],
    ]


@pytest.fixture(scope="module")
def remains(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    folder = tmp_path_factory.mktemp("stopped")
    stopped(folder, 8)
    return (folder / ".out.jsonl.part").read_bytes(), (folder / ".out.jsonl.journal").read_bytes()


# Whatever reached the disk of either file when the power went: a beginning of it, perhaps with other bytes at its end.
CUT = st.tuples(st.floats(0, 1), st.binary(max_size=12))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(part=CUT, journal=CUT)
def test_any_remains_give_the_same_file(
    part: tuple[float, bytes], journal: tuple[float, bytes], remains: tuple[bytes, bytes], undisturbed: bytes, tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path)
    tmp_path.mkdir()
    for name, data, (share, tail) in (("part", remains[0], part), ("journal", remains[1], journal)):
        (tmp_path / f".out.jsonl.{name}").write_bytes(data[: int(share * len(data))] + tail)
    run(tmp_path / "out.jsonl", resume=True)
    assert (tmp_path / "out.jsonl").read_bytes() == undisturbed
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_run_killed_between_the_last_two_steps_is_whole(tmp_path: Path, undisturbed: bytes) -> None:
    target = stopped(tmp_path, len(DOCUMENTS))
    (tmp_path / ".out.jsonl.part").rename(target)
    assert run(target, resume=True).continued == len(DOCUMENTS)
    assert target.read_bytes() == undisturbed


def test_documents_that_have_changed_are_refused_and_named(tmp_path: Path) -> None:
    target = stopped(tmp_path, 6)
    before = sorted((path.name, path.read_bytes()) for path in tmp_path.iterdir())
    changed = [*DOCUMENTS[:4], Document(content="Other words.", name="3.txt"), *DOCUMENTS[5:]]
    for documents, complaint in (
        (changed, "3.txt: is not what it was"),
        ([Document(content="New.", name="00.txt"), *DOCUMENTS], "00.txt: stands where 0.txt was"),
        (DOCUMENTS[:4], "3.txt: was document 5 of the stopped run and is gone"),
    ):
        with pytest.raises(ResumeError, match=complaint):
            run(target, documents, resume=True)
        assert sorted((path.name, path.read_bytes()) for path in tmp_path.iterdir()) == before, "nothing that was done is lost"


def test_documents_that_came_later_are_read(tmp_path: Path) -> None:
    more = [*DOCUMENTS, Document(content="President Eva Paz visited Bergen.", name="z.txt")]
    run(tmp_path / "whole.jsonl", more)
    target = stopped(tmp_path, 6)
    run(target, more, resume=True)
    assert target.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


@pytest.mark.parametrize("options", [{"language": "fr"}, {"include_text": True}, {"published": "2031-05-02"}, {"split": True}])
def test_other_options_are_refused_and_named(tmp_path: Path, options: dict[str, object]) -> None:
    target = stopped(tmp_path, 6)
    with pytest.raises(ResumeError, match=next(iter(options))):
        run(target, resume=True, **options)


def test_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = stopped(tmp_path, 6)
    for name, value in (("__version__", "99"), ("_files_digest", lambda: "other")):
        with monkeypatch.context() as patch, pytest.raises(ResumeError, match="readoutkit was"):
            patch.setattr(f"readoutkit.corpus.to_file.{name}", value)
            run(target, resume=True)


def test_a_stopped_run_is_not_thrown_away_by_accident(tmp_path: Path, undisturbed: bytes) -> None:
    target = stopped(tmp_path, 6)
    with pytest.raises(ResumeError, match=r"6 documents.*--resume.*--no-resume"):
        run(target)
    assert run(target, resume=False).continued == 0
    assert target.read_bytes() == undisturbed


def test_two_runs_never_write_one_file(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"

    def second_run(_: Written) -> None:
        for resume in (None, True, False):
            with pytest.raises(OutputError, match="another run"):
                run(target, resume=resume)

    run(target, DOCUMENTS[:1], on_written=second_run)
    assert target.exists()


def test_a_file_that_was_there_stays_until_the_end(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("before\n", encoding="utf-8")
    target.chmod(0o640)
    stopped(tmp_path, 6)
    assert target.read_text(encoding="utf-8") == "before\n"
    assert run(target, [DOCUMENTS[1]], resume=False) == Summary(documents=1, failed=1, continued=0, written=False)
    assert target.read_text(encoding="utf-8") == "before\n"
    run(target)
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_run_that_did_nothing_leaves_nothing(tmp_path: Path) -> None:
    stopped(tmp_path, 0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "complaint"), [(".", "is a folder"), ("nowhere/out.jsonl", "does not exist")])
def test_places_that_cannot_be_written_are_told(tmp_path: Path, name: str, complaint: str) -> None:
    with pytest.raises(OutputError, match=complaint):
        run(tmp_path / name)


def test_a_full_disk_is_told_and_what_was_done_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, undisturbed: bytes) -> None:
    from readoutkit.corpus import part_file

    calls = 0

    def full(entry: object) -> bytes:
        nonlocal calls
        calls += 1
        if calls > 4:
            raise OSError(28, "No space left on device")
        return line(entry)  # type: ignore[arg-type]

    line = part_file.entry_line
    monkeypatch.setattr(part_file, "entry_line", full)
    with pytest.raises(OutputError, match=r"out.jsonl cannot be written \(No space.*4 documents .*--resume"):
        run(tmp_path / "out.jsonl")
    monkeypatch.setattr(part_file, "entry_line", line)
    assert run(tmp_path / "out.jsonl", resume=True).continued == 4
    assert (tmp_path / "out.jsonl").read_bytes() == undisturbed


def test_work_under_way_is_cancelled_when_the_run_breaks_off(tmp_path: Path) -> None:
    from concurrent.futures import Future, ThreadPoolExecutor

    futures: list[Future[object]] = []

    class Watched(ThreadPoolExecutor):
        def submit(self, *arguments: object, **more: object) -> Future[object]:  # type: ignore[override]
            futures.append(super().submit(*arguments, **more))  # type: ignore[arg-type]
            return futures[-1]

    def stop(_: Written) -> None:
        raise Stop

    with Watched(1) as threads, pytest.raises(Stop):
        run(tmp_path / "out.jsonl", DOCUMENTS * 20, executor=threads, batch=1, in_flight=50, on_written=stop)
    assert len(futures) == 50
    assert sum(future.cancelled() for future in futures) > 30
