"""`readoutkit parse`: what goes in, what comes out, what is said when something is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import readoutkit

CALL = "Prime Minister Ada Lund spoke by phone today with President Bo Strand of Finland. They agreed to meet again in May.\n"
VISIT = "President Bo Strand visited Oslo yesterday. He thanked Prime Minister Ada Lund of Norway.\n"


def run(*arguments: str, stdin: bytes | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "readoutkit", *arguments]
    # The very package these tests import, from whichever folder the command runs.
    package = str(Path(readoutkit.__file__).resolve().parents[1])
    environment = {**os.environ, "PYTHONPATH": package, "PYTHONUTF8": "0", "LC_ALL": "C"}
    return subprocess.run(command, input=stdin or b"", capture_output=True, cwd=cwd, env=environment, timeout=120, check=False)


def said(result: subprocess.CompletedProcess[bytes]) -> list[str]:
    text = result.stderr.decode()
    assert "Traceback" not in text
    return text.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b-visit.txt").write_text(VISIT, encoding="utf-8")
    (tmp_path / "sub" / "a-call.txt").write_text(CALL, encoding="utf-8")
    (tmp_path / "notes.csv").write_text("not;a;document", encoding="utf-8")
    return tmp_path


def test_a_folder_gives_one_line_a_document_sorted_by_path(folder: Path) -> None:
    result = run("parse", str(folder))
    assert result.returncode == 0
    readouts = [readoutkit.loads(line) for line in result.stdout.decode().splitlines()]
    assert [r.source.name for r in readouts] == ["b-visit.txt", "a-call.txt"]
    assert all(r.source.text is None for r in readouts)


def test_output_is_what_the_api_gives(folder: Path) -> None:
    result = run("parse", str(folder / "b-visit.txt"), "--published", "2031-05-02")
    want = readoutkit.parse(VISIT.encode(), name="b-visit.txt", published="2031-05-02")
    assert readoutkit.loads(result.stdout.decode()) == want.detach()


def test_standard_input_and_included_text() -> None:
    result = run("parse", "-", "--include-text", stdin=CALL.encode())
    assert result.returncode == 0
    assert json.loads(result.stdout)["source"]["text"] == CALL


def test_a_file_is_written_whole_and_no_part_is_left(folder: Path) -> None:
    out = folder / "out.jsonl"
    out.write_text("before\n", encoding="utf-8")
    assert run("parse", str(folder / "sub"), "-o", str(out)).returncode == 0
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1
    assert sorted(p.name for p in folder.iterdir()) == ["b-visit.txt", "notes.csv", "out.jsonl", "sub"]


def test_what_cannot_be_read_is_named_and_the_rest_is_written(folder: Path) -> None:
    bad = {
        "empty.txt": b"",
        "blank.txt": " \n\u00a0\n".encode(),
        "binary.txt": b"\x7fELF\x00\x01",
        "latin.txt": "Réunion".encode("latin-1"),
    }
    for name, data in bad.items():
        (folder / name).write_bytes(data)
    out = folder / "out.jsonl"
    result = run("parse", str(folder), str(folder / "missing.txt"), "-q", "-o", str(out))
    lines = said(result)
    assert result.returncode == 1
    assert len(lines) == 5
    for name in (*bad, "missing.txt"):
        (line,) = [line for line in lines if line.startswith(f"{folder / name}: ")]
        assert len(line) < 250
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2


def test_a_file_stays_as_it_was_when_nothing_could_be_read(folder: Path) -> None:
    out = folder / "out.jsonl"
    out.write_text("before\n", encoding="utf-8")
    result = run("parse", str(folder / "missing.txt"), "-o", str(out))
    assert result.returncode == 1
    assert out.read_text(encoding="utf-8") == "before\n"


def test_a_document_of_50_megabytes_is_refused_quickly(tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_bytes(b"They met in Oslo today. " * (50_000_000 // 24))
    result = run("parse", str(tmp_path / "huge.txt"))
    (line,) = said(result)
    assert result.returncode == 1
    assert "huge.txt: " in line and "split" in line


def test_an_empty_folder_is_not_silence(tmp_path: Path) -> None:
    result = run("parse", str(tmp_path))
    assert result.returncode == 1
    assert len(said(result)) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--format", "no_such_parser"],
        ["--language", "tlh"],
        ["--published", "last Tuesday"],
        ["-o", "nowhere/out.jsonl"],
        ["-o", "."],
        ["--no-such-option"],
    ],
    ids=lambda arguments: " ".join(arguments) or "nothing",
)
def test_wrong_use_is_two_and_says_what_is_wrong(folder: Path, arguments: list[str]) -> None:
    documents = [str(folder / "b-visit.txt")] if arguments else []
    result = run("parse", *documents, *arguments, cwd=folder)
    assert result.returncode == 2
    assert result.stdout == b""
    assert any(line.startswith("Error: ") for line in said(result))


def test_an_unknown_parser_names_the_ones_there_are(folder: Path) -> None:
    message = "\n".join(said(run("parse", str(folder), "--format", "no_such_parser")))
    for name in ("official_release", "wire_story", "forum_post", "french_release"):
        assert name in message


def test_a_document_is_never_written_over(folder: Path) -> None:
    document = folder / "b-visit.txt"
    assert run("parse", str(document), "-o", str(document)).returncode == 2
    assert document.read_text(encoding="utf-8") == VISIT


def test_remarks_are_one_line_with_file_and_code(tmp_path: Path) -> None:
    (tmp_path / "recipe.txt").write_text("Peel four apples, slice them and bake them for an hour.\n", encoding="utf-8")
    lines = said(run("parse", str(tmp_path / "recipe.txt")))
    assert any(line.startswith(f"{tmp_path / 'recipe.txt'}: RK101 ") for line in lines)
    assert said(run("parse", str(tmp_path / "recipe.txt"), "--quiet")) == []


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    for i in range(30):
        (folder / f"c{i:02}.txt").write_text(CALL * 40, encoding="utf-8")
    command = f'"{sys.executable}" -m readoutkit parse -q "{folder}" | head -c 10'
    result = subprocess.run(["bash", "-c", command], capture_output=True, timeout=120, check=False)
    assert result.stderr == b""


def test_a_pipe_can_be_written_to(folder: Path) -> None:
    result = run("parse", "-q", str(folder / "b-visit.txt"), "-o", os.devnull)
    assert result.returncode == 0


def test_file_names_that_are_no_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/r\xe9union.txt"
    try:
        with open(path, "wb") as file:
            file.write(CALL.encode())
    except OSError:
        pytest.skip("this file system takes no such name")
    result = run("parse", str(tmp_path))
    assert result.returncode == 0
    assert json.loads(result.stdout)["source"]["name"] == "r\ufffdunion.txt"
