"""A language is a folder of word lists; what is wrong in it is named by file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from readoutkit.errors import LexiconError
from readoutkit.language.lexicon import Lexicon, load_lexicon


@pytest.mark.parametrize("code", ["en", "fr"])
def test_shipped_languages_load(code: str) -> None:
    lexicon = load_lexicon(code)
    assert lexicon.code == code
    assert lexicon.phrases("clauses", "join.words")
    assert {"verbs", "clauses", "commitments", "hedges", "people", "dates"} <= set(lexicon.tables)


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "colours.toml").write_text('[warm]\nwords = ["red", "amber"]\n', encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a list", encoding="utf-8")
    lexicon = load_lexicon("xx", tmp_path)
    assert list(lexicon.tables) == ["colours"]
    assert lexicon.phrases("colours", "warm.words") == ["red", "amber"]
    assert lexicon.phrases("colours", "cold.words") == []
    assert lexicon.phrases("colours", "warm.words.more") == []


def test_a_missing_language_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="'qq'"):
        load_lexicon("qq")
    with pytest.raises(LexiconError, match="nowhere"):
        load_lexicon("xx", tmp_path / "nowhere")


def test_a_missing_table_is_named() -> None:
    with pytest.raises(LexiconError, match=r"language 'xx' has no word list verbs.toml"):
        Lexicon("xx", {}).table("verbs")


@pytest.mark.parametrize("content", [b"[open\n", '[a]\nb = "é"'.encode("latin-1")])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "verbs.toml").write_bytes(content)
    with pytest.raises(LexiconError, match=r"xx/verbs.toml: "):
        load_lexicon("xx", tmp_path)


@pytest.mark.parametrize("value", ["red", ["red", 3], {"a": ["b"]}])
def test_what_is_no_list_of_phrases_is_named(value: object) -> None:
    with pytest.raises(LexiconError, match=r"xx/colours.toml: warm must be a list of phrases"):
        Lexicon("xx", {"colours": {"warm": value}}).phrases("colours", "warm")
