"""`readoutkit parse` on many documents: processes, runs that are stopped or killed and continued, pages and tables, the bar."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import readoutkit

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX")
CALL = "Prime Minister Ada Lund spoke by phone today with President Bo Strand of Finland. They agreed to open {} schools in Oslo.\n"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(readoutkit.__file__).resolve().parents[1])}


def start(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "readoutkit", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT, **options)  # type: ignore[call-overload]


def run(*arguments: object) -> tuple[int, bytes, list[str]]:
    process = start(*arguments)
    out, err = process.communicate(timeout=120)
    assert b"Traceback" not in err, err.decode()
    return process.returncode, out, err.decode().splitlines()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for number in range(60):
        (folder / f"{number:03}.txt").write_text(CALL.format(number) * 6, encoding="utf-8")
    (folder / "050.txt").write_bytes(b"\xff")
    return folder


@pytest.fixture(scope="module")
def undisturbed(pages: Path) -> bytes:
    code, out, err = run("parse", pages, "-q")
    assert code == 1 and len(err) == 1 and "050.txt: not UTF-8" in err[0]
    assert out.count(b"\n") == 59
    return out


@pytest.mark.parametrize("jobs", [0, 3])
def test_processes_give_the_same_bytes_and_remarks(pages: Path, undisturbed: bytes, jobs: int) -> None:
    code, out, err = run("parse", pages, "-q", "-j", jobs)
    assert (code, out) == (1, undisturbed)
    assert len(err) == 1 and "050.txt: not UTF-8" in err[0]


def recorded(out: Path) -> int:
    """How many documents the journal of a run has by now."""
    journal = out.with_name(f".{out.name}.journal")
    return max(0, journal.read_bytes().count(b"\n") - 1) if journal.exists() else 0


def wait_for_part(out: Path, documents: int, process: subprocess.Popen[bytes]) -> None:
    """Until so many documents are done, or the whole run."""
    until = time.monotonic() + 60
    while recorded(out) < documents and process.poll() is None:
        assert time.monotonic() < until
        time.sleep(0.005)


@POSIX
@pytest.mark.parametrize("jobs", [2])
def test_a_run_killed_at_any_moment_is_continued(pages: Path, undisturbed: bytes, tmp_path: Path, jobs: int) -> None:
    out, chance = tmp_path / "out.jsonl", random.Random(jobs)
    for _ in range(8):  # on a busy machine a run may be over before it is killed: then it tells nothing
        out.unlink(missing_ok=True)
        done = kills = 0
        while True:
            process = start("parse", pages, "-q", "-j", jobs, "--resume", "-o", out, start_new_session=True)
            wait_for_part(out, done + chance.randrange(1, 16), process)
            time.sleep(chance.uniform(0, 0.02))
            process.kill()
            _, err = process.communicate()
            assert b"Traceback" not in err
            if process.returncode == 1:
                break
            kills += 1
            done = max(done, recorded(out))
        assert (process.returncode, out.read_bytes()) == (1, undisturbed)
        if kills:
            break
    assert kills
    assert "050.txt: not UTF-8" in err.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


@POSIX
@pytest.mark.parametrize("jobs", [1])
def test_ctrl_c_stops_cleanly_and_the_run_is_continued(pages: Path, undisturbed: bytes, tmp_path: Path, jobs: int) -> None:
    out = tmp_path / "out.jsonl"
    process = start("parse", pages, "-q", "-j", jobs, "-o", out, start_new_session=True)
    wait_for_part(out, 6, process)
    os.killpg(process.pid, signal.SIGINT)  # As a terminal does: to the command and to all its processes.
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert re.fullmatch(r"stopped after \d+ documents; --resume goes on from there", err.decode().splitlines()[-1])
    assert len(err.splitlines()) <= 2
    assert not out.exists()
    assert run("parse", pages, "-q", "-o", out)[0] == 2, "what was done is not thrown away"
    code, _, said = run("parse", pages, "-q", "-j", jobs, "--resume", "-o", out)
    assert (code, out.read_bytes()) == (1, undisturbed)
    assert len(said) == 1


@POSIX
@pytest.mark.parametrize("jobs", [2])
def test_ctrl_c_leaves_no_half_line_on_standard_output(pages: Path, undisturbed: bytes, jobs: int) -> None:
    # Without a buffer of ours, which `communicate` would pass over.
    process = start("parse", pages, "-q", "-j", jobs, start_new_session=True, bufsize=0)
    assert process.stdout is not None
    first = process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    rest, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in err
    written = first + rest
    assert written.endswith(b"\n") and undisturbed.startswith(written)


def test_a_stopped_run_with_other_options_is_refused(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    process = start("parse", pages, "-q", "-o", out)
    wait_for_part(out, 3, process)
    process.kill()
    process.communicate()
    for arguments, complaint in (([], "--no-resume"), (["--resume", "--include-text"], "include_text"), (["--resume", "--all"], "split")):
        code, _, err = run("parse", pages, "-q", "-o", out, *arguments)
        assert code == 2 and complaint in err[-1], arguments
    assert run("parse", pages / "001.txt", "-q", "-o", out, "--resume")[0] == 2
    assert run("parse", pages / "001.txt", "-q", "-o", out, "--no-resume")[0] == 0
    assert len(out.read_bytes().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--resume"],
        ["--resume", "-o", os.devnull],
        ["-j", "-1"],
        ["-j", "2", "--dask", "tcp://x:1"],
        ["--column", "body"],
        ["--column", "body=text"],
        ["--column", "text="],
    ],
    ids=" ".join,
)
def test_wrong_use_is_two(pages: Path, arguments: list[str]) -> None:
    code, out, err = run("parse", pages / "001.txt", *arguments)
    assert (code, out) == (2, b"")
    assert err[-1].startswith("Error: ")


def test_tables_and_pages_are_read(tmp_path: Path) -> None:
    rows = [{"body": CALL.format(n), "day": f"2031-05-0{n}", "id": f"r{n}"} for n in (1, 2)]
    table = tmp_path / "rows.jsonl"
    table.write_text("".join(json.dumps(row) + "\n" for row in rows) + "{broken\n", encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(f"<html><head><title>A call</title></head><body><p>{CALL.format(7)}</p></body></html>", encoding="utf-8")
    code, out, err = run("parse", table, page, "--column", "text=body", "--column", "date=day", "-q")
    assert code == 1
    assert [line.partition(" ")[0] for line in err] == [f"{table}:3:"]
    readouts = [readoutkit.loads(line) for line in out.splitlines()]
    assert [r.id for r in readouts] == ["rows#r1", "rows#r2", "page"]
    assert [r.source.published and r.source.published.value for r in readouts] == ["2031-05-01", "2031-05-02", None]
    assert readouts[0].source.text is None, "the cell is the text"
    assert readouts[2].source.text is not None and readouts[2].source.text.startswith("A call\n\n"), "the page is not the text"
    code, out, err = run("detect", table, page, "--column", "text=body")
    assert code == 1 and [line.split(b"\t")[1] for line in out.splitlines()] == [b"readout"] * 3
    code, out, err = run("show", page)
    assert code == 0 and "Ada Lund" in out.decode()


def test_a_page_may_come_by_standard_input() -> None:
    command = [sys.executable, "-m", "readoutkit", "parse", "-"]
    page = f"<!DOCTYPE html><html><body><p>{CALL.format(7)}</p></body></html>"
    result = subprocess.run(command, input=page.encode(), capture_output=True, env=ENVIRONMENT, timeout=60, check=True)
    assert json.loads(result.stdout)["source"]["text"].startswith("Prime Minister")


@POSIX
def test_a_bar_with_rate_and_remaining_time_is_drawn_on_a_terminal_only(pages: Path, tmp_path: Path) -> None:
    import pty
    import termios

    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 100))
    command = [sys.executable, "-m", "readoutkit", "parse", str(pages), "-q", "-o", str(tmp_path / "out.jsonl")]
    process = subprocess.Popen(command, stderr=theirs, env=ENVIRONMENT)
    os.close(theirs)
    drawn = b""
    try:
        while block := os.read(ours, 65536):
            drawn += block
    except OSError:
        pass  # How Linux says that the other side is closed.
    assert process.wait(timeout=60) == 1
    os.close(ours)
    text = drawn.decode()
    assert re.search(r"\d+/60 \[\d\d:\d\d<\d\d:\d\d, +[\d.]+ documents/s\]", text), text[-500:]
    assert "050.txt: not UTF-8" in text
