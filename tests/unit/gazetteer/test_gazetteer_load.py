"""The gazetteer's data and how it is loaded."""

import pytest

from readoutkit.errors import LexiconError
from readoutkit.gazetteer.gazetteer import Gazetteer, plain_key
from readoutkit.gazetteer.load import load_gazetteer, load_shapes
from readoutkit.gazetteer.match import parse_row
from readoutkit.model.vocabulary import ActorKind


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def test_every_row_leads_to_an_entry(gazetteer: Gazetteer) -> None:
    for phrase, lines in gazetteer.rows.items():
        for line in lines.split("\n"):
            row = parse_row(line)
            assert row.key == "-" or row.key in gazetteer, phrase
            assert len(row.case) == len(phrase.split(" ")), phrase
            assert set(row.case) <= set("ltu") and set(row.flags) <= set("enptw"), phrase
            assert row.form in ("name", "alias", "adjective", "capital", "-"), phrase


def test_one_spelling_names_one_thing_unless_it_is_an_echo(gazetteer: Gazetteer) -> None:
    for phrase, lines in gazetteer.rows.items():
        rows = [parse_row(line) for line in lines.split("\n")]
        firm = [(row.case, row.key) for row in rows if "e" not in row.flags]
        assert len({case for case, _ in firm}) == len({(case, key) for case, key in firm}), phrase


def test_countries_are_complete(gazetteer: Gazetteer) -> None:
    codes = {key.removeprefix("country:") for key in gazetteer.records if key.startswith("country:")}
    assert {"TW", "PS", "VA", "XK", "GL", "CD", "CG", "MK", "SZ", "TL"} <= codes
    assert len(codes) > 210


@pytest.mark.parametrize(
    ("key", "kind", "country"),
    [
        ("country:KR", ActorKind.COUNTRY, "KR"),
        ("org:nato", ActorKind.ORGANIZATION, None),
        ("body:kremlin", ActorKind.BODY, "RU"),
        ("region:donbas", ActorKind.REGION, "UA"),
        ("group:nato-allies", ActorKind.GROUP, None),
        ("init:op-anything", ActorKind.INITIATIVE, None),
    ],
)
def test_entries(gazetteer: Gazetteer, key: str, kind: ActorKind, country: str | None) -> None:
    entry = gazetteer.entry(key)
    assert (entry.key, entry.kind, entry.country) == (key, kind, country)


def test_unknown_prefix_is_an_error(gazetteer: Gazetteer) -> None:
    with pytest.raises(LexiconError, match="planet"):
        gazetteer.entry("planet:mars")


def test_names(gazetteer: Gazetteer) -> None:
    assert gazetteer.name("country:DE") == "Germany"
    assert gazetteer.name("country:DE", "fr-CA") == "Allemagne"
    assert gazetteer.name("org:who", "fr") == "Organisation mondiale de la santé"
    assert gazetteer.name("org:unheard-of") is None


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Geneva", "CH"),
        ("Genève", "CH"),
        ("The Hague", "NL"),
        ("La Haye", "NL"),
        ("Kananaskis", "CA"),
        ("New York", "US"),
        ("Mexico", "MX"),
        ("KYIV", "UA"),
        ("Saint-Pétersbourg", "RU"),
        ("Japon", "JP"),
        ("Nowhere-on-Sea", None),
        ("", None),
    ],
)
def test_country_of_place(gazetteer: Gazetteer, place: str, country: str | None) -> None:
    assert gazetteer.country_of_place(place) == country


def test_plain_key_drops_accents_and_marks() -> None:
    assert plain_key("Évian-les-Bains") == plain_key("evian les bains") == "evianlesbains"


def test_broken_files_are_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(LexiconError, match=r"names\.tsv"):
        load_gazetteer(tmp_path)
    (tmp_path / "names.tsv").write_text("atlantis\tt\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="atlantis"):
        load_gazetteer(tmp_path)
    (tmp_path / "shapes.toml").write_text("operation = [", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"shapes\.toml"):
        load_shapes(tmp_path)
