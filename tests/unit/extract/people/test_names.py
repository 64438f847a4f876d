"""Shapes of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.extract.people.names import NameShapes
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import split_words

SHAPES = {code: NameShapes(load_lexicon(code)) for code in ("en", "fr")}


def name(text: str, language: str = "en") -> str:
    """The name at the beginning of a text, courtesies passed over."""
    words = split_words(text)
    shapes = SHAPES[language]
    first, _ = shapes.honorifics(words, 0, len(words))
    last = shapes.end(words, first, len(words))
    return words.text[words.starts[first] : words.ends[last - 1]] if last > first else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lind met", "Ada Lind"),
        ("Ada Q. Lind, Jr. met", "Ada Q. Lind, Jr."),
        ("Eva von der Stein said", "Eva von der Stein"),
        ("SATO Kenji held", "SATO Kenji"),
        ("Aly-Jomart Tokar spoke", "Aly-Jomart Tokar"),
        ("Kang Yu-min said", "Kang Yu-min"),
        ("Sean O'Hara said", "Sean O'Hara"),
        ("Fahd bin Omar al-Zahra of", "Fahd bin Omar al-Zahra"),
        ("Otto IV of Denmark", "Otto IV"),
        ("Osei St. Aubyn met", "Osei St. Aubyn"),
        ("Qabil bin Haroun Al Said left", "Qabil bin Haroun Al Said"),
        ("Log   Calendar", "Log"),
        ("Kit Marlow KCB KC MP", "Kit Marlow"),
        ("The Rt Hon Sir Kit Marlow", "Kit Marlow"),
        ("H.E. Mr. Luc MOREL, President", "Luc MOREL"),
        ("Mr. Lind's visit", "Lind"),
        ("Ada Lind Holds Talks", "Ada Lind"),
        ("Ada Lind on Monday", "Ada Lind"),
        ("the agreement", ""),
        ("Monday", ""),
        ("J.D. Rowe said", "J.D. Rowe"),
    ],
)
def test_english_names(text: str, expected: str) -> None:
    assert name(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. Luc MOREL a dit", "Luc MOREL"),
        ("S.E.M. Awa NDIAYE, ministre", "Awa NDIAYE"),
        ("Son Excellence Monsieur Awa Ndiaye", "Awa Ndiaye"),
        ("Jean-Noël d'Arcy et", "Jean-Noël d'Arcy"),
        ("Mme Keller-Frei et M. Stock", "Keller-Frei"),
        ("Claire Le Goff a", "Claire Le Goff"),
    ],
)
def test_french_names(text: str, expected: str) -> None:
    assert name(text, "fr") == expected


@given(st.text(max_size=80), st.sampled_from(["en", "fr"]))
def test_a_name_never_leaves_the_text(text: str, language: str) -> None:
    words = split_words(text)
    for first in range(len(words)):
        assert first <= SHAPES[language].end(words, first, len(words)) <= len(words)
