"""Named instruments recognised by their shape."""

import pytest

from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.extract.namings.instruments import InstrumentFinder
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.words import split_words

NAMINGS = NamingFinder(load_gazetteer())
INSTRUMENTS = InstrumentFinder()


def found(text: str) -> list[tuple[str, str]]:
    words = split_words(text)
    return [(n.entry.key, text[n.start : n.end]) for n in INSTRUMENTS.find(words, NAMINGS.find(words))]


@pytest.mark.parametrize(
    ("text", "key", "span"),
    [
        ("money for the Grey Heron Fund this year", "init:grey-heron-fund", "Grey Heron Fund"),
        ("and Norway's Coastal Light Strategy was praised", "init:no-coastal-light-strategy", "Coastal Light Strategy"),
        ("joining the Compact on Clean Rivers and Lakes next year", "init:compact-clean-rivers-lakes", "Compact on Clean Rivers and Lakes"),
        (
            "the Norway-Chile Fisheries and Harbours Agreement was signed",
            "init:no-cl-fisheries-harbours-agreement",
            "Norway-Chile Fisheries and Harbours Agreement",
        ),
        ("ils ont salué le Pacte pour la Grande Rivière et ont conclu", "init:pacte-grande-riviere", "Pacte pour la Grande Rivière"),
    ],
)
def test_named_instruments(text: str, key: str, span: str) -> None:
    assert found(text) == [(key, span)]


@pytest.mark.parametrize(
    "text",
    [
        "they signed an agreement and a joint plan",
        "the Strategic Partnership and the Joint Declaration were praised",
        "the Chief of Protocol met them",
        "PRIME MINISTER ANNOUNCES BLUE HERON FUND FOR ALL",
        "Minister Opens Blue Heron Fund Office Today",
        "money from the Green Climate Fund was paid",
        "Plan. We met the Prime Minister Fund",
    ],
)
def test_no_instruments(text: str) -> None:
    assert found(text) == []
