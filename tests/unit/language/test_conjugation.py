"""Verb forms from paradigms and irregular forms."""

from __future__ import annotations

import pytest

from readoutkit.errors import LexiconError
from readoutkit.language.conjugation import FORMS, Conjugation
from readoutkit.language.lexicon import Lexicon, load_lexicon

LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
CONJUGATIONS = {code: Conjugation(lexicon) for code, lexicon in LEXICONS.items()}


@pytest.mark.parametrize(
    ("code", "verb", "form", "words"),
    [
        ("en", "announce", "past", {"announced"}),
        ("en", "announce", "gerund", {"announcing"}),
        ("en", "reach", "present", {"reaches"}),
        ("en", "ratify", "past", {"ratified"}),
        ("en", "ratify", "present", {"ratifies"}),
        ("en", "agree", "past", {"agreed"}),
        ("en", "agree", "gerund", {"agreeing"}),
        ("en", "commit", "past", {"committed"}),
        ("en", "undertake", "participle", {"undertaken"}),
        ("en", "undertake", "past", {"undertook"}),
        ("en", "deploy", "past", {"deployed"}),
        ("en", "pay", "past", {"paid"}),
        ("fr", "annoncer", "future", {"annoncera", "annonceront"}),
        ("fr", "annoncer", "present", {"annonce", "annoncent", "annonçons"}),
        ("fr", "annoncer", "gerund", {"annonçant"}),
        ("fr", "engager", "imperfect", {"engageait", "engageaient"}),
        ("fr", "fournir", "participle", {"fourni", "fournie"}),
        ("fr", "tenir", "future", {"tiendra", "tiendront"}),
        ("fr", "réitérer", "participle", {"réitéré", "réitérée"}),
        ("fr", "déployer", "conditional", {"déploierait", "déploieraient"}),
        ("fr", "promettre", "participle", {"promis"}),
        ("fr", "accroître", "base", {"accroître"}),
    ],
)
def test_forms(code: str, verb: str, form: str, words: set[str]) -> None:
    forms = {word for name, word in CONJUGATIONS[code].forms(verb) if name == form}
    assert words <= forms


@pytest.mark.parametrize("code", ["en", "fr"])
def test_the_base_comes_first_and_forms_are_known(code: str) -> None:
    for verb in LEXICONS[code].table("verbs")["known"]:
        forms = list(CONJUGATIONS[code].forms(verb))
        assert forms[0] == ("base", verb)
        assert {name for name, _ in forms[1:]} <= set(FORMS)
        assert all(word and word == word.strip() for _, word in forms)


@pytest.mark.parametrize(
    ("verb", "mistake"),
    [("canceling", None), ("reportting", "report"), ("shiped", "ship"), ("payed", "pay"), ("planed", "plan"), ("commited", "commit")],
)
def test_no_form_is_misspelt(verb: str, mistake: str | None) -> None:
    if mistake is not None:
        assert verb not in {word for _, word in CONJUGATIONS["en"].forms(mistake)}
    else:
        assert verb in {word for _, word in CONJUGATIONS["en"].forms("cancel")}


def lexicon(**verbs: object) -> Lexicon:
    return Lexicon("xx", {"verbs": verbs})


def test_the_longest_ending_wins_and_irregular_forms_replace_a_form() -> None:
    paradigms = [
        {"endings": [""], "drop": 0, "past": ["ed"]},
        {"endings": ["e"], "drop": 1, "past": ["ed"], "gerund": ["ing"]},
    ]
    conjugation = Conjugation(lexicon(paradigm=paradigms, irregular={"make": {"past": ["made"]}}))
    assert list(conjugation.forms("vote")) == [("base", "vote"), ("past", "voted"), ("gerund", "voting")]
    assert list(conjugation.forms("make")) == [("base", "make"), ("past", "made"), ("gerund", "making")]
    assert list(conjugation.forms("lift")) == [("base", "lift"), ("past", "lifted")]


def test_a_verb_without_a_paradigm_is_named() -> None:
    with pytest.raises(LexiconError, match=r"xx/verbs.toml: no paradigm covers 'zzz'"):
        list(Conjugation(lexicon(paradigm=[{"endings": ["er"], "drop": 2}])).forms("zzz"))


def test_an_unknown_form_is_named() -> None:
    with pytest.raises(LexiconError, match=r"irregular.go has an unknown form 'pst'"):
        Conjugation(lexicon(irregular={"go": {"pst": ["went"]}}))
