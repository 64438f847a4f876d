"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.language.identify import UNSURE, LanguageIdentifier, identify, load_identifier
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import split_words

IDENTIFIER = load_identifier([load_lexicon("en"), load_lexicon("fr")])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The King spoke with the President and they agreed to meet.", "en"),
        ("Call with the King of Jordan", "en"),
        ("Le roi s'est entretenu avec la présidente et ils ont parlé de pêche.", "fr"),
        ("Entretien avec le roi sur les ports", "fr"),
        ("El presidente se reunió con la reina en Madrid y hablaron de la pesca y de los puertos.", UNSURE),
        ("Il presidente ha incontrato la regina a Roma e hanno parlato di pesca e di porti.", UNSURE),
        ("O presidente recebeu a rainha em Lisboa e falaram de pesca e de portos.", UNSURE),
        ("Der König sprach mit der Präsidentin über die Fischerei und war zufrieden.", UNSURE),
        ("De koning sprak met de president over de visserij en was tevreden.", UNSURE),
        ("Kongen talte med præsidenten om fiskeri i dag og var glad for det.", UNSURE),
        ("12 345 - 2026", UNSURE),
        ("", UNSURE),
        ("the", UNSURE),
    ],
)
def test_language_or_unsure(text: str, language: str) -> None:
    assert identify(text, IDENTIFIER) == language
    assert IDENTIFIER.identify(split_words(text)) == language


def test_one_word_again_and_again_makes_no_language() -> None:
    assert IDENTIFIER.identify("the rain " + "xyz " * 60 + "the " * 40) == UNSURE


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    assert IDENTIFIER.identify(text) in {"en", "fr", UNSURE}


def test_nothing_known_nothing_told() -> None:
    assert LanguageIdentifier({}).identify("the King and the Queen") == UNSURE
