"""What is a readout and what only looks like one."""

from __future__ import annotations

import pytest
from parser_pages import CNW_FRENCH, LEXICONS, PARSERS, PM_PAGE, THREAD, WIRE

from readoutkit.parsers.encounters import EncounterTest
from readoutkit.text.document import load_text

TEST = EncounterTest(LEXICONS.values())


def judge(page: str, parser: str, language: str) -> bool:
    text = load_text(page)
    return TEST.judge(text, language, PARSERS[parser].layout(text, language, LEXICONS[language])).is_readout


@pytest.mark.parametrize(
    ("page", "parser", "language"),
    [
        (PM_PAGE, "official_release", "en"),
        (CNW_FRENCH, "french_release", "fr"),
        (WIRE, "wire_story", "en"),
        (THREAD, "forum_post", "en"),
        ("The presidents of Peru and Fiji met for three hours on Thursday.", "wire_story", "en"),
        ("Polish President Zofia Wilk told her Latvian counterpart by phone that help was coming.", "wire_story", "en"),
        ("Le chef de l'État a reçu en audience l'ambassadeur du Japon, M. Oda.", "french_release", "fr"),
        ("Telephone conversation with Prime Minister of Armenia\n\nMatters of trade were considered.", "official_release", "en"),
    ],
)
def test_an_account_of_an_encounter(page: str, parser: str, language: str) -> None:
    assert judge(page, parser, language)


@pytest.mark.parametrize(
    ("page", "parser", "language"),
    [
        (
            "Premier to visit Chile\n\nThe Prime Minister will travel to Chile in June, where she will meet with President Rivas.",
            "official_release",
            "en",
        ),
        (
            "The President sends condolences to Chile\n\nThe President has sent a message of condolence to President Rivas.",
            "official_release",
            "en",
        ),
        (
            "Statement on the national day\n\nThe Prime Minister issued the following statement: “I spoke with President Rivas, "
            "and we stand by Chile.”",
            "official_release",
            "en",
        ),
        ("Digital readout: user manual\n\nThe readout shows the position. Mind the voltage and the calibration.", "official_release", "en"),
        ("Noisy neighbours\n\nI met with my landlord yesterday and he agreed to call them on Friday.", "forum_post", "en"),
        (
            "Avis aux médias\n\nLe ministre recevra jeudi son homologue slovène. Les ministres s'entretiendront des ports.",
            "french_release",
            "fr",
        ),
        ("Le premier ministre a présenté lundi une équipe remaniée. Le député de Laval entre au cabinet.", "wire_story", "fr"),
        ("In 1807 the Emperor of France met the Tsar of Russia on a raft in the river.", "official_release", "en"),
        ("", "official_release", "en"),
    ],
)
def test_a_page_that_only_looks_like_one(page: str, parser: str, language: str) -> None:
    if page:
        assert not judge(page, parser, language)


def test_a_judgement_gives_its_reasons() -> None:
    judgement = TEST.judge(load_text("The King met the Queen of Fiji. The two leaders discussed fish."), "en")
    assert judgement.is_readout and 0 < judgement.score <= 1
    assert {reason.name for reason in judgement.evidence} >= {"an encounter in the lead"}


def test_a_language_without_words_is_judged_by_those_there_are() -> None:
    assert TEST.judge(load_text("The King met the Queen of Fiji. The two leaders discussed fish."), "xx").is_readout
    assert not EncounterTest([]).judge(load_text("The King met the Queen."), "en").is_readout
