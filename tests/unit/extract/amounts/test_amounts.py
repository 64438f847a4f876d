from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readoutkit.extract.amounts.finder import AmountFinder, FoundAmount
from readoutkit.extract.reading import Reading, Sentence
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import AmountKind, Basis, SectionKind
from readoutkit.text.document import load_text
from readoutkit.text.layout import Block, Layout
from readoutkit.text.sentences import SentenceSplitter

LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
FINDERS = {code: AmountFinder(lexicon) for code, lexicon in LEXICONS.items()}
SPLITTERS = {code: SentenceSplitter(lexicon) for code, lexicon in LEXICONS.items()}


def read(code: str, content: str, section: SectionKind = SectionKind.BODY) -> Reading:
    text = load_text(content)
    words = split_words(text.folded)
    sentences = tuple(Sentence(a, b, *words.between(a, b), section, 0) for a, b in SPLITTERS[code].split(text.folded))
    layout = Layout(blocks=(Block(section, 0, len(text.clean)),))
    return Reading(text=text, words=words, layout=layout, lexicon=LEXICONS[code], sentences=sentences)


def find(code: str, content: str, home: str | None = None) -> list[FoundAmount]:
    return FINDERS[code].find(read(code, content), home_currency=home)


def shown(code: str, content: str, home: str | None = None) -> list[tuple[str, str, str | None]]:
    found = find(code, content, home)
    return [(content[a.start : a.end], a.currency or a.kind.value, None if a.value is None else str(a.value)) for a in found]


ENGLISH: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    (
        "Norland pledged $500M, £3bn and 5bn euros.",
        [("$500M", "USD", "500000000"), ("£3bn", "GBP", "3000000000"), ("5bn euros", "EUR", "5000000000")],
    ),
    (
        "It costs C$1.39 billion, CHF 20 million or a $5 note.",
        [("C$1.39 billion", "CAD", "1390000000"), ("CHF 20 million", "CHF", "20000000"), ("$5", "USD", "5")],
    ),
    (
        "A 500-million-dollar loan and a $60-billion fund.",
        [("500-million-dollar", "USD", "500000000"), ("$60-billion", "USD", "60000000000")],
    ),
    ("Two per cent of GDP goes to defence.", [("Two per cent of GDP", "percent_of_gdp", "2")]),
    ("Exports grew by 12 percent.", [("12 percent", "percent", "12")]),
    ("Defence spending stands at 1.4 per cent.", [("1.4 per cent", "percent_of_gdp", "1.4")]),
    (
        "They send two CX-9 Heron aircraft and 14 additional Lynx 2B8 tanks to us.",
        [("two CX-9 Heron aircraft", "equipment", "2"), ("14 additional Lynx 2B8 tanks", "equipment", "14")],
    ),
    (
        "Some 2,000 Norland Armed Forces members and 30 police officers came.",
        [("2,000 Norland Armed Forces members", "personnel", "2000"), ("30 police officers", "personnel", "30")],
    ),
    (
        "Nine fisheries documents were signed; 15,000 tonnes of fruit went out.",
        [("Nine fisheries documents", "count", "9"), ("15,000 tonnes", "count", "15000")],
    ),
    ("They sent 540 soldiers, and 130 more will follow.", [("540 soldiers", "personnel", "540"), ("130", "personnel", "130")]),
    ("Over 300 people fled. At least 55 died.", [("300 people", "count", "300"), ("55", "count", "55")]),
    ("Trade is to go from 2 to 5 billion euros.", [("2", "EUR", "2000000000"), ("5 billion euros", "EUR", "5000000000")]),
    ("Between $2 and $3 billion.", [("$2 and $3 billion", "USD", None)]),
    ("Billions of dollars and thousands of troops.", [("Billions of dollars", "USD", None), ("thousands of troops", "personnel", None)]),
    (
        "Twenty-five ships, two hundred and fifty tanks, a dozen drones.",
        [
            ("Twenty-five ships", "equipment", "25"),
            ("two hundred and fifty tanks", "equipment", "250"),
            ("a dozen drones", "equipment", "12"),
        ],
    ),
]

FRENCH: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    (
        "Elle versera 25 M$, 3,5 milliards d'euros et 20 millions de dollars américains.",
        [
            ("25 M$", "CAD", "25000000"),
            ("3,5 milliards d'euros", "EUR", "3500000000"),
            ("20 millions de dollars américains", "USD", "20000000"),
        ],
    ),
    ("Une enveloppe de 65 milliards de francs CFA.", [("65 milliards de francs CFA", "XOF", "65000000000")]),
    ("Les ventes ont monté de 4,7 p. 100.", [("4,7 p. 100", "percent", "4.7")]),
    ("Ils visent 2 % du PIB.", [("2 % du PIB", "percent_of_gdp", "2")]),
    (
        "Près de 26 000 travailleurs agricoles mexicains et 15 agents de liaison de plus.",
        [("26 000 travailleurs agricoles mexicains", "count", "26000"), ("15 agents de liaison", "personnel", "15")],
    ),
    ("Quatre-vingt-dix véhicules blindés à Berne.", [("Quatre-vingt-dix véhicules blindés", "equipment", "90")]),
    ("Ils veulent porter à 60 le nombre de diplomates.", [("60", "personnel", "60")]),
    (
        "Plus de 12 millions de déplacés, deux accords de pêche.",
        [("12 millions de déplacés", "count", "12000000"), ("deux accords de pêche", "count", "2")],
    ),
]


@pytest.mark.parametrize(("text", "want"), ENGLISH)
def test_english(text: str, want: list[tuple[str, str, str | None]]) -> None:
    assert shown("en", text) == want


@pytest.mark.parametrize(("text", "want"), FRENCH)
def test_french(text: str, want: list[tuple[str, str, str | None]]) -> None:
    assert shown("fr", text, "CAD") == want


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders of 27 countries met for three hours on March 5, 2031 at 10:30 a.m.",
        "The G7, COP30, Agenda 2030, Resolution 1701, Article 5, F-16s and 2+2 talks.",
        "A 65-year-old envoy, the 80th anniversary, the 1990s, 24/7, call 613-555-0142.",
        "One of them lost 3-1, one in three voters.",
        "Ten members and two members of parliament came.",
    ],
)
def test_no_amounts(text: str) -> None:
    assert shown("en", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Les deux dirigeants, trois heures, le 5 mars 2031 à 10 h 30.",
        "Il a 65 ans, l'article 5, le 1er janvier, trois sur quatre.",
        "Deux milliards pris à tous.",
    ],
)
def test_no_amounts_in_french(text: str) -> None:
    assert shown("fr", text) == []


def test_approximators_are_not_part_of_it() -> None:
    for code, text in (
        ("en", "up to about 20 tanks"),
        ("en", "“no less than” $15 billion"),
        ("fr", "quelque 300 soldats"),
        ("fr", "jusqu'à 3 M$"),
    ):
        (amount,) = find(code, text)
        assert amount.approximate and not text[amount.start].isspace()
    assert not find("en", "They sent 20 tanks.")[0].approximate


def test_basis_says_what_was_inferred() -> None:
    def basis(text: str) -> Basis:
        return find("en", text)[-1].basis

    assert basis("$5 million") is Basis.INFERRED
    assert basis("US$5 million") is basis("5 million euros") is Basis.STATED
    assert basis("spends 2 per cent on defence") is Basis.INFERRED


def test_the_home_currency_is_the_callers() -> None:
    assert [a.currency for a in find("en", "$5, US$5 and 5 dollars", "CAD")] == ["CAD", "USD", "CAD"]
    assert find("fr", "5 millions de francs", "XOF")[0].currency == "XOF"


def test_furniture_is_not_read() -> None:
    assert FINDERS["en"].find(read("en", "300 people", SectionKind.BOILERPLATE)) == []


PIECES = ["two", "5", "1,000", "2.5", "million", "$", "€", "%", "-", "to", "from", "and", "of", "GDP", "tanks", "soldiers", "people"]
PIECES += ["the", "M", "bn", "more", "per", "cent", "(", ")", ".", "2024", "\ud800", "A2", "Lynx", "another", "between"]


def is_lawful(a: FoundAmount) -> bool:
    return (a.kind is not AmountKind.MONEY or a.currency is not None) and (a.value is not None or a.approximate)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.sampled_from(PIECES), max_size=25),
    st.sampled_from([" ", "", "\n"]),
)
def test_amounts_are_in_order_apart_and_lawful(parts: list[str], glue: str) -> None:
    content = glue.join(parts)
    if not content.strip():
        return
    for code in FINDERS:
        found = find(code, content)
        assert all(0 <= a.start < a.end <= len(content) and is_lawful(a) for a in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
