"""What counts as naming a country, an organisation, a region or an initiative."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.words import split_words

FINDER = NamingFinder(load_gazetteer())


def named(text: str) -> list[str]:
    """The keys named, without their prefix when they are countries."""
    return [n.entry.key.removeprefix("country:") for n in FINDER.find(split_words(text))]


def spans(text: str) -> list[str]:
    return [text[n.start : n.end] for n in FINDER.find(split_words(text))]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("talks between the U.S. and the UK", ["US", "GB"]),
        ("the Republic of Korea, North Korea and Korea", ["KR", "KP", "KR"]),
        ("a U.S.-India dialogue", ["US", "IN"]),
        ("the China-ASEAN summit", ["CN", "org:asean"]),
        ("Norway's aid to Ukrainians", ["NO", "UA"]),
        ("the Kingdom of the Netherlands and the Republic of Kazakhstan", ["NL", "KZ"]),
        ("the Commonwealth of Australia", ["AU"]),
        ("Burma, Türkiye, Czechia and the Ivory Coast", ["MM", "TR", "CZ", "CI"]),
        ("the Palestinian Authority and the Holy See", ["PS", "VA"]),
        ("the Democratic Republic of the Congo and the Republic of the Congo", ["CD", "CG"]),
        ("la République libanaise et la Confédération suisse", ["LB", "CH"]),
        ("le Royaume du Maroc et le royaume de Norvège", ["MA", "NO"]),
        ("des troupes ukrainiennes et un général français", ["UA", "FR"]),
        ("les États-Unis, le Royaume-Uni, l'Allemagne", ["US", "GB", "DE"]),
        ("les Néo-Zélandais et la RDC", ["NZ", "CD"]),
        ("MEETING WITH THE PRESIDENT OF FINLAND", ["FI"]),
        ("Emirati and Kyrgyz officials", ["AE", "KG"]),
        ("le sommet franco-allemand, Sino-Russian trade", ["FR", "DE", "CN", "RU"]),
        ("Congolese ferries", ["CD"]),
        ("la République du Congo et les ports congolais", ["CG", "CG"]),
    ],
)
def test_countries(text: str, keys: list[str]) -> None:
    assert named(text) == keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("the South China Sea and the Taiwan Strait", ["region:south-china-sea", "region:taiwan-strait"]),
        ("Papua New Guinea, New Mexico and the Baltic Sea", ["PG", "region:new-mexico", "region:baltic-sea"]),
        ("the Indian Ocean and American Samoa", ["region:indian-ocean", "AS"]),
        ("an interview with the Washington Post", []),
        ("under the Paris Agreement and the Geneva Conventions", ["init:paris-agreement", "init:geneva-conventions"]),
        ("la mer de Chine méridionale et la péninsule coréenne", ["region:south-china-sea", "region:korean-peninsula"]),
        ("South African and Central African trade", ["ZA", "CF"]),
        ("the Gulf of Guinea", ["region:gulf-of-guinea"]),
        ("five million U.S. dollars, 3 millions de francs suisses, US$5", []),
    ],
)
def test_the_longest_name_hides_the_shorter(text: str, keys: list[str]) -> None:
    assert named(text) == keys


@pytest.mark.parametrize(
    "text",
    [
        "let us hear who told them to polish the turkey",
        "GIVE US THE NAME OF THE MAN WHO CAME",
        "la grenade a explosé pendant la réunion de maurice",
        "au début, un chef a eu tort",
        "the allies of an alliance",
        "in it, or so he said",
    ],
)
def test_ordinary_words_name_nothing(text: str) -> None:
    assert named(text) == []


def test_first_names_name_no_country() -> None:
    assert named("Later Jordan Bellweather spoke about ferries.") == []
    assert named("She met the President of Chad Odile Bellweather here.") == ["TD"]
    assert named("The King of Jordan spoke. Jordan Foreign Minister Bellweather agreed.") == ["JO", "JO"]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("NATO, l'OTAN, Nato and the North Atlantic Treaty Organization", ["org:nato"] * 4),
        ("the Alliance and l'Alliance atlantique", ["org:nato", "org:nato"]),
        ("the G7, the G-7, le G7 and the Group of Seven", ["org:g7"] * 4),
        ("CEDEAO, ECOWAS and the African Union", ["org:ecowas", "org:ecowas", "org:au"]),
        ("la Coalition des volontaires and the Coalition of the Willing", ["org:coalition-of-the-willing"] * 2),
        ("preparations for COP31", ["org:cop"]),
        ("Allies and allies", ["group:nato-allies"]),
        ("the Kremlin and the Élysée", ["body:kremlin", "body:elysee"]),
        ("transatlantic trade, the High North and the Sahel", ["region:euro-atlantic", "region:arctic", "region:sahel"]),
        ("les pays baltes et la zone euro-atlantique", ["region:baltic-states", "region:euro-atlantic"]),
        ("the CPTPP and CUSMA, l'ACEUM", ["init:cptpp", "init:cusma", "init:cusma"]),
    ],
)
def test_organisations_regions_initiatives(text: str, keys: list[str]) -> None:
    assert named(text) == keys


def test_a_name_and_its_acronym_are_one_naming() -> None:
    text = "the World Health Organization (WHO) and l'Union africaine (UA); later the UA"
    assert spans(text) == ["World Health Organization (WHO)", "Union africaine (UA)", "UA"]
    assert named(text)[-1] == "org:au"


def test_a_foreign_acronym_is_not_learned() -> None:
    assert spans("the Widget Assembly of the European Union (WAEU) met; the WAEU said") == ["European Union"]


def test_an_echo_needs_something_named_before() -> None:
    assert named("the alliance met") == []
    assert named("NATO met; the alliance and the bloc spoke") == ["org:nato", "org:nato", "org:nato"]
    assert named("The EU and NATO met. The EU left; the bloc regrets it.")[-1] == "org:eu"


def test_capitals_stand_for_states_unless_part_of_a_name() -> None:
    found = FINDER.find(split_words("Oslo told Moscow about the London Conference, à Mexico ou à Berne, le traité de Lisbonne"))
    assert [(n.entry.country, n.form) for n in found] == [("NO", "capital"), ("RU", "capital"), ("MX", "name"), ("CH", "capital")]


@pytest.mark.parametrize(
    ("text", "key", "span"),
    [
        ("under Operation MERIDIAN since May", "init:op-meridian", "Operation MERIDIAN"),
        ("dans le cadre de l'opération BOUSSOLE, lancée", "init:op-boussole", "opération BOUSSOLE"),
        ("part of Operation Silver Heron in the north", "init:op-silver-heron", "Operation Silver Heron"),
        ("under Operation U.S. Shield today", "init:op-us", "Operation U.S."),
    ],
)
def test_operations(text: str, key: str, span: str) -> None:
    (naming,) = FINDER.find(split_words(text))
    assert (naming.entry.key, naming.form, text[naming.start : naming.end]) == (key, "shape", span)


def test_an_operation_without_a_name_is_none() -> None:
    assert named("the operation of the plant and OPERATION RESULTS") == []
    assert named("under Operation ΩΜΕΓΑ") == []


def test_names_do_not_run_across_paragraphs() -> None:
    assert named("a harbour in South\n\nKorea") == ["KR"]


PIECES = """the South China Sea NATO ( ) Operation de 's - \n\n Jordan Fund US \ud800 é franco"""
WORDS = st.sampled_from([*PIECES.split(" ")])


@given(st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=200)))
def test_namings_are_in_order_and_disjoint(text: str) -> None:
    words = split_words(text)
    end = 0
    for naming in FINDER.find(words):
        assert end <= naming.start < naming.end
        assert words.starts[naming.first] == naming.start and words.ends[naming.last - 1] == naming.end
        end = naming.end
