"""The pages in docs tell what there is."""

from __future__ import annotations

import contextlib
import io
import re
import runpy
from pathlib import Path

import pytest
from click.testing import CliRunner

import readoutkit
from readoutkit.cli import main

ROOT = Path(__file__).parents[2]
EXAMPLE = re.compile(r"```python\n(.*?)```(?:\s+prints\s+```text\n(.*?)```)?", re.DOTALL)


def test_every_key_of_the_word_lists_is_on_the_page() -> None:
    page = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8")
    named, file = set(), ""
    for line in page.splitlines():
        if heading := re.match(r"### (\w+)\.toml", line):
            file = heading[1]
        elif file and (row := re.match(r"\| `([^`]+)` \|", line)):
            named.add(f"{file}: {row[1]}")
    keys = runpy.run_path(str(ROOT / "scripts" / "make_language_tables.py"))["keys_of"]()
    assert not keys ^ named, "run: python scripts/make_language_tables.py"


def test_every_column_is_in_the_data_dictionary() -> None:
    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    drawn = runpy.run_path(str(ROOT / "scripts" / "make_data_dictionary.py"))["draw"]()
    assert f"<!-- dictionary -->\n{drawn}\n<!-- end" in page, "run: python scripts/make_data_dictionary.py"


def test_the_query_of_the_tables_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import duckdb

    from readoutkit.export import write_tables

    query = re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / "tables.md").read_text(encoding="utf-8"), re.DOTALL)[0]
    readouts = [readoutkit.parse_file(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    write_tables(readouts, tmp_path / "tables")
    monkeypatch.chdir(tmp_path)
    assert sum(count for _, _, count in duckdb.sql(query).fetchall()) == sum(len(c.by) for r in readouts for c in r.pledges())


@pytest.mark.parametrize("page", ["api.md", "comparison.md", "corpus.md", "ledger.md", "linked-data.md", "tables.md"])
def test_examples_of_a_page_run_and_print_what_it_says(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = EXAMPLE.findall((ROOT / "docs" / page).read_text(encoding="utf-8"))
    assert examples
    scope: dict[str, object] = {}  # One after the other, as a reader would type them.
    for code, printed in examples:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(code, page, "exec"), scope)
        assert out.getvalue() == printed, code


def test_the_ledger_is_the_one_that_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "ledger.md").read_text(encoding="utf-8")
    shown = re.search(r"`readoutkit (ledger [^`]*)` shows\n\n```text\n(.*?)```", page, re.DOTALL)
    assert shown
    assert CliRunner().invoke(main, shown[1].split()).stdout == shown[2]
    decided = readoutkit.Corrections.read(page.split("```toml\n")[1].split("```")[0])
    readouts = [readoutkit.parse_file(path) for path in sorted(Path("seeds/series").glob("*.txt"))]
    assert len(readoutkit.Ledger.from_readouts(readouts, decided)) == len(readoutkit.Ledger.from_readouts(readouts))


COMMITMENTS = (ROOT / "docs" / "commitments.md").read_text(encoding="utf-8")


def _rows(heading: str) -> list[list[str]]:
    section = COMMITMENTS.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line.startswith("|")]
    return rows[2:]


def _read(sentence: str) -> list[tuple[str, str]]:
    openings = COMMITMENTS.split("```text\n")[1].split("\n```")[0].splitlines()
    french = sentence.startswith(("La ", "Elle "))
    readout = readoutkit.parse(f"{openings[french]} {sentence}", language="fr" if french else "en", published="2031-05-02")
    return [(c.text, f"{c.kind}, {c.status}, {c.force}, {c.specificity}") for c in readout.commitments]


@pytest.mark.parametrize("row", _rows("Constructions"), ids=lambda row: row[1])
def test_what_binds_is_read_as_the_page_says(row: list[str]) -> None:
    clause = re.findall(r"\*\*(.*?)\*\*", row[1])
    assert _read(row[1].replace("**", "")) == [(clause[0], row[2])]


@pytest.mark.parametrize("row", _rows("Never a commitment"), ids=lambda row: row[0])
def test_what_binds_nobody_is_not_read(row: list[str]) -> None:
    assert _read(row[1]) == []
