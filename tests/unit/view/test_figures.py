"""Dates, amounts and names of topics on a card stand in the document's language."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import readoutkit
from readoutkit.cli.card import Card
from readoutkit.model.amount import Amount
from readoutkit.model.span import Span
from readoutkit.model.vocabulary import AmountKind, Basis
from readoutkit.taxonomy.taxonomy import load_taxonomy
from readoutkit.view.figures import Figures

FRENCH = """Le premier ministre Ada Lund s'est entretenu avec le président du Chili, Eva Paz, le 3 mai 2031.

Ils ont discuté des changements climatiques. Le Canada versera 12,5 millions d'euros au Chili d'ici mars 2032.
"""


def amount(kind: AmountKind, value: str, currency: str | None = None) -> Amount:
    span = Span(start=0, end=1, text="x")
    return Amount(id="n1", span=span, kind=kind, value=Decimal(value), currency=currency, basis=Basis.STATED)


def written(language: str, *row: str | AmountKind) -> str:
    kind, *rest = row
    return " ".join(Figures.of(language).amount(amount(AmountKind(kind), *map(str, rest))).split())


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [
        ("en", "2031-05-03", "May 3, 2031"),
        ("fr", "2031-05-03", "3 mai 2031"),
        ("en", "2031-05", "May 2031"),
        ("fr", "2031-05", "mai 2031"),
        ("fr", "2031-05-03T21:48", "3 mai 2031, 21:48"),
        ("en", "2031/2036", "2031/2036"),
        ("en", "2031-05?", "2031-05?"),
        ("en", "2031", "2031"),
        ("fr", "2031-02-31", "2031-02-31"),
        ("und", "2031-05-03", "May 3, 2031"),
        ("not a language", "2031-05", "May 2031"),
    ],
)
def test_dates(language: str, value: str, expected: str) -> None:
    assert Figures.of(language).date(value) == expected


@pytest.mark.parametrize(
    ("language", "row", "expected"),
    [
        ("en", (AmountKind.MONEY, "892000000", "CAD"), "CA$892M"),
        ("fr", (AmountKind.MONEY, "892000000", "CAD"), "892 M $CA"),
        ("en", (AmountKind.MONEY, "12500", "EUR"), "12,500 euros"),
        ("fr", (AmountKind.MONEY, "12500", "EUR"), "12 500 euros"),
        ("en", (AmountKind.MONEY, "1234567", "EUR"), "1,234,567 euros"),
        ("en", (AmountKind.PERCENT_OF_GDP, "1.39"), "1.39%"),
        ("fr", (AmountKind.PERCENT, "1.39"), "1,39 %"),
        ("en", (AmountKind.PERSONNEL, "1500000"), "1.5 million"),
        ("fr", (AmountKind.COUNT, "1500"), "1 500"),
    ],
)
def test_amounts(language: str, row: tuple[str, ...], expected: str) -> None:
    assert written(language, *row) == expected


VALUES = st.builds(lambda digits, exponent: Decimal(digits).scaleb(exponent), st.integers(0, 10**25), st.integers(-60, 35))


@given(VALUES, st.sampled_from(list(AmountKind)), st.sampled_from(["en", "fr"]))
def test_any_value_can_be_written(value: Decimal, kind: AmountKind, language: str) -> None:
    assert Figures.of(language).amount(amount(kind, str(value), "EUR" if kind is AmountKind.MONEY else None))


def test_a_french_card_speaks_french() -> None:
    card = "\n".join(Card(taxonomy=load_taxonomy()).lines(readoutkit.parse(FRENCH, language="fr")))
    assert "3 mai 2031" in card
    assert "Changements climatiques (climate.change)" in card
    assert "12,5 M €" in card
