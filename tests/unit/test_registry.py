"""The registry as a value, and plug-ins."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from readoutkit.errors import PluginError, UnknownParserError
from readoutkit.language.lexicon import Lexicon, load_lexicon
from readoutkit.model.vocabulary import Genre
from readoutkit.registry import Problem, Registry, built_in_parsers, default_registry
from readoutkit.text.document import Text, load_text
from readoutkit.text.layout import Layout, Range

LEXICONS = [load_lexicon("en"), load_lexicon("fr")]
REGISTRY = Registry(built_in_parsers(LEXICONS))


class Memo:
    """A parser for memos: everything is body."""

    name = "memo"
    genre = Genre.OTHER
    languages: tuple[str, ...] = ()

    def __init__(self, score: float = 0.99) -> None:
        self._score = score

    def score(self, text: Text, language: str) -> float:
        return self._score if "MEMO" in text.folded else 0.0

    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        return Layout(blocks=())

    def split(self, text: Text, language: str) -> tuple[Range, ...]:
        return (Range(0, len(text.clean)),)


def test_names_and_get() -> None:
    assert REGISTRY.names == ("official_release", "french_release", "wire_story", "forum_post")
    assert REGISTRY.get("wire_story").genre is Genre.NEWS


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UnknownParserError, match="official_release, french_release, wire_story, forum_post"):
        REGISTRY.get("telegram")


def test_a_registry_is_not_changed_by_adding() -> None:
    more = REGISTRY.with_parser(Memo())
    assert "memo" in more.names and "memo" not in REGISTRY.names
    assert more.best(load_text("MEMO to all"), "en").parser.name == "memo"


def test_replacing_must_be_said() -> None:
    more = REGISTRY.with_parser(Memo())
    with pytest.raises(ValueError, match="replace=True"):
        more.with_parser(Memo())
    other = Memo(0.5)
    assert more.with_parser(other, replace=True).get("memo") is other
    assert more.with_parser(other, replace=True).names == more.names
    with pytest.raises(ValueError, match="two parsers"):
        Registry((Memo(), Memo()))


def test_what_is_no_parser_is_refused() -> None:
    with pytest.raises(TypeError, match="no name"):
        REGISTRY.with_parser(object())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="class"):
        REGISTRY.with_parser(Memo)  # type: ignore[arg-type]


@pytest.mark.parametrize("score", [2.0, -1.0, float("nan")])
def test_a_score_that_is_no_share_counts_for_nothing(score: float) -> None:
    ranked = REGISTRY.with_parser(Memo(score)).rank(load_text("MEMO to all"), "en")
    assert next(item.score for item in ranked if item.parser.name == "memo") == 0


def test_a_score_that_fails_stops_nobody() -> None:
    class Broken(Memo):
        def score(self, text: Text, language: str) -> float:
            raise RuntimeError("no")

    registry = REGISTRY.with_parser(Broken())
    assert registry.best(load_text("MEMO"), "en").parser.name != "memo"
    assert [item.problem for item in registry.rank(load_text("MEMO"), "en") if item.problem] == ["its score raised RuntimeError: no"]


@pytest.mark.parametrize(
    ("page", "language", "name"),
    [
        (
            "Readout of the Call\n\nMay 4, 2025\n\nThe President spoke today with the King. They discussed fish.\n\n###",
            "en",
            "official_release",
        ),
        (
            "OTTAWA, le 3 févr. 2026 /CNW/ - Hier, le premier ministre a parlé au roi. Ils ont discuté.\n\nLiens connexes",
            "fr",
            "french_release",
        ),
        ('LIMA (Reuters) - Two presidents met on Friday. "Fine," one told reporters.\n\nReporting by Ana Sol', "en", "wire_story"),
        ("LOMÉ, 3 mars (AFP) - Le président a reçu mardi son homologue. « Oui », a-t-il déclaré à la presse.", "fr", "wire_story"),
        (
            "Kings\n\nStarted by crow, 2025-01-02 10:11\n\nPrevious topic - Next topic\n\nThey met.\n\ncrow wrote:\nThey met.",
            "en",
            "forum_post",
        ),
        ("Sujet : Rois\n\nLe Duc\nPosté le 08-10-2025 à 21:40:05\n\ncorbeau a écrit :\nIls se sont vus.\n\nEt ?", "fr", "forum_post"),
    ],
)
def test_the_right_parser_is_surest(page: str, language: str, name: str) -> None:
    ranked = REGISTRY.rank(load_text(page), language)
    assert ranked[0].parser.name == name
    assert [item.score for item in ranked] == sorted((item.score for item in ranked), reverse=True)


def test_an_empty_registry_has_no_best() -> None:
    with pytest.raises(UnknownParserError):
        Registry(()).best(load_text("x"), "en")


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the path with one sound plug-in and two broken ones."""
    (tmp_path / "memo_plugin.py").write_text(
        "from readoutkit.model.vocabulary import Genre\n"
        "class Memo:\n"
        "    name = 'memo'\n    genre = Genre.OTHER\n    languages = ()\n"
        "    def score(self, text, language): return 0.0\n"
        "    def layout(self, text, language, lexicon): return None\n"
        "    def split(self, text, language): return ()\n",
        encoding="utf-8",
    )
    info = tmp_path / "memo_plugin-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: memo-plugin\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(
        "[readoutkit.parsers]\nmemo = memo_plugin:Memo\ngone = memo_plugin:Gone\nnumber = math:pi\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "memo_plugin", raising=False)
    return tmp_path


def test_plugins_are_found_and_broken_ones_recorded(plugins: Path) -> None:
    registry = default_registry(LEXICONS, {})
    assert "memo" in registry.names
    assert {problem.name for problem in registry.problems} >= {"gone", "number"}
    assert all(isinstance(problem, Problem) and problem.reason for problem in registry.problems)
    with pytest.raises(PluginError, match="gone"):
        registry.get("gone")


def test_plugins_can_be_left_out(plugins: Path) -> None:
    registry = default_registry(LEXICONS, {"READOUTKIT_NO_PLUGINS": "1"})
    assert registry.names == REGISTRY.names and not registry.problems
