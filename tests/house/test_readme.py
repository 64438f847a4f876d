"""What README shows is what happens."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from readoutkit.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"```python\n(.*?)```\s+prints\s+```text\n(.*?)```", re.DOTALL)


def test_the_example_prints_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = EXAMPLE.findall(README)
    assert examples
    for code, printed in examples:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(code, "README.md", "exec"), {})
        assert out.getvalue() == printed


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *ROOT.glob("*/*.md")]), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_card_is_the_one_that_is_drawn() -> None:
    result = CliRunner().invoke(main, ["show", str(ROOT / "seeds" / "communique-otan.txt")])
    shown = README.split("shows, shortened")[1].split("```text\n")[1].split("\n```")[0].splitlines()
    drawn = result.output.splitlines()
    assert [line for line in shown if line.strip("… ") and line not in drawn] == []


def test_the_comparison_is_the_one_that_is_drawn() -> None:
    page = (ROOT / "docs" / "comparison.md").read_text(encoding="utf-8")
    pair = [str(ROOT / "seeds" / "pairs" / f"meeting-{language}.txt") for language in ("en", "fr")]
    drawn = CliRunner().invoke(main, ["compare", *pair]).output.splitlines()
    shown = page.split("shows, shortened:")[1].split("```text\n")[1].split("\n```")[0].splitlines()
    assert [line for line in shown if line.strip("… ") and line not in drawn] == []
