"""`show`, `detect`, `schema`, `eval`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import readoutkit
from readoutkit.cli import main
from readoutkit.evaluate.scorecard import find_scorecards

SEEDS = Path(__file__).parents[3] / "seeds"
TEXTS = sorted(SEEDS.glob("*.txt"))


def call(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin, prog_name="readoutkit")


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
def test_a_card_fits_and_shows_what_was_read(text: Path) -> None:
    result = call("show", text)
    assert result.exit_code == 0
    assert max(map(len, result.output.splitlines())) <= 80
    assert "\x1b" not in result.output
    readout = readoutkit.parse_file(text)
    shown = " ".join(result.output.split())
    for person in readout.participants:
        assert (person.name or person.span.text) in shown
    for commitment in readout.commitments:
        assert " ".join(commitment.span.text.split()) in shown
        assert str(commitment.status) in shown
    for topic in readout.topics:
        assert topic.code in shown


def test_a_card_is_safe_for_a_terminal() -> None:
    hostile = "Prime Minister Ada \x1b[31mLund\u202e met today with President Bo Strand\x07 of Finland.\n"
    output = call("show", "-", stdin=hostile.encode()).output
    assert not any(not ch.isprintable() and ch != "\n" for ch in output)


def test_readouts_written_before_are_shown_too(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert call("parse", *TEXTS, "-q", "-o", out).exit_code == 0
    assert call("show", out).output == call("show", *TEXTS).output


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"schema": "readoutkit/readout/9.0"}, "9.0"),
        ({"topics": 7}, "$.topics"),
        ({"commitments": [{"by": ["a99"]}]}, "$.commitments[0]"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_json_that_is_no_readout_is_told_place_by_place(tmp_path: Path, change: dict[str, object], complaint: str) -> None:
    good = json.loads(readoutkit.dumps(readoutkit.parse_file(TEXTS[0])))
    path = tmp_path / "readout.json"
    path.write_text(json.dumps({**good, **change}), encoding="utf-8")
    result = call("show", path)
    assert result.exit_code == 1
    assert complaint in result.stderr
    assert all(line.startswith(str(path)) for line in result.stderr.splitlines())


@pytest.mark.parametrize("content", [b"", b"{", b"[]\n", b"\xff\xfe{}", b"{}\n{"])
def test_files_that_are_no_json_are_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "readouts.jsonl"
    path.write_bytes(content)
    result = call("show", path)
    assert result.exit_code in (0, 1)
    assert not isinstance(result.exception, Exception) or isinstance(result.exception, SystemExit)
    if content:
        assert result.exit_code == 1 and str(path) in result.stderr


def test_detect_says_format_and_language() -> None:
    result = call("detect", SEEDS / "communique-otan.txt", SEEDS / "forum-thread.txt")
    assert result.exit_code == 0
    rows = [line.split("\t") for line in result.output.splitlines()]
    assert [row[1:3] for row in rows] == [["readout", "fr"], ["readout", "en"]]
    assert [row[3].split()[0] for row in rows] == ["french_release", "forum_post"]


def test_detect_gives_json_and_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    result = call("detect", "--json", tmp_path / "missing.txt", SEEDS / "wire-ottawa.txt")
    assert result.exit_code == 1
    assert "missing.txt: " in result.stderr
    row = json.loads(result.stdout)
    assert (row["name"], row["is_readout"], row["language"]) == ("wire-ottawa.txt", True, "en")
    assert max(row["formats"], key=row["formats"].get) == "wire_story"


def test_schema_is_the_one_of_the_api() -> None:
    assert json.loads(call("schema").output) == readoutkit.json_schema()


def test_version() -> None:
    assert readoutkit.__version__ in call("--version").output


def test_eval_scores_texts_and_files_alike(tmp_path: Path) -> None:
    out, figures = tmp_path / "out.jsonl", tmp_path / "figures.json"
    call("parse", *TEXTS, "-q", "-o", out)
    from_file, from_texts = call("eval", out, SEEDS, "--json", figures), call("eval", SEEDS, SEEDS)
    assert from_file.exit_code == from_texts.exit_code == 0
    assert from_file.output == from_texts.output
    assert json.loads(figures.read_text(encoding="utf-8"))["all"]["format"]["n"] == len(list(find_scorecards(SEEDS)))


def test_eval_lists_mistakes_groups_and_missing_readouts(tmp_path: Path) -> None:
    result = call("eval", SEEDS / "japan-call.txt", SEEDS, "--by-group", "--errors", "format")
    assert "no readout for:" in result.stderr and "wire-ottawa" in result.stderr
    assert "== japan" in result.stdout and "-- format" in result.stdout
    assert "wire-ottawa: None for wire_story" in result.stdout


def test_eval_without_scorecards_is_wrong_use(tmp_path: Path) -> None:
    result = call("eval", SEEDS, tmp_path / "nowhere")
    assert result.exit_code == 2
