"""Offices as French releases write them: long portfolios, posts abroad, palaces that tell whose page it is. All people are invented."""

from __future__ import annotations

import pytest

import readoutkit
from readoutkit.model import Readout


def people(text: str) -> list[tuple[str | None, str, str | None]]:
    """Name, class and side of everybody who takes part."""
    readout = readoutkit.parse(text)
    return [(p.name, p.role_class.value, p.represents and p.represents.key) for p in readout.participants]


def place(readout: Readout) -> str | None:
    event = readout.event
    assert event is not None
    return event.place and event.place.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a portfolio goes on behind the adjective of a continent
            "Le ministre des Affaires étrangères, de la Coopération africaine et des Marocains résidant à l'étranger, M. Anas Belmir, "
            "s'est entretenu vendredi à Rabat avec son homologue ghanéen, M. Kofi Ansah, en visite de travail.",
            [("Anas Belmir", "foreign_minister", "country:MA"), ("Kofi Ansah", "foreign_minister", "country:GH")],
        ),
        (  # a given name that is also a courtesy
            "M. Cheikh NDOUR, Ministre de l'Intégration africaine et des Affaires étrangères du Sénégal, a reçu en audience "
            "l'Ambassadeur du Japon au Sénégal, S.E.M. Ren OKADA.",
            [("Cheikh NDOUR", "foreign_minister", "country:SN"), ("Ren OKADA", "ambassador", "country:JP")],
        ),
        (  # a department with several subjects; a family name with an article, behind a city
            "Le conseiller fédéral Urs Amstad, chef du Département fédéral de l'économie, de la formation et de la recherche (DEFR), "
            "a rencontré le 3 juin 2024 à Paris Hugo Le Maire, ministre français de l'économie.",
            [("Urs Amstad", "minister", "country:CH"), ("Hugo Le Maire", "minister", "country:FR")],
        ),
        (  # "Mr" behind a palace; the palace tells whose page it is
            "Le président de la République, Anis Mansouri, a reçu lundi au palais de Carthage M. Rui PINTO, Premier ministre du Portugal.",
            [("Anis Mansouri", "head_of_state", "country:TN"), ("Rui PINTO", "head_of_government", "country:PT")],
        ),
        (  # two titles around one name
            "Le chef de l'État par intérim, le général Yves Ondo, Président de la Transition du Gabon, s'est entretenu avec le Secrétaire "
            "général adjoint de l'ONU, M. Sani Abou.",
            [("Yves Ondo", "head_of_state", "country:GA"), ("Sani Abou", "official", "org:un")],
        ),
        (  # who leads a delegation is there
            "Le Chef de l'État béninois, S.E.M. Paul AHO, a reçu vendredi une délégation du Fonds monétaire international conduite par sa "
            "Directrice générale, Mme Vera Lang.",
            [("Paul AHO", "head_of_state", "country:BJ"), ("Vera Lang", "head_of_organization", "org:imf")],
        ),
        (  # a state named only by the host
            "L'Ambassadeur du Japon en France, M. Ken Sato, a été reçu hier au Quai d'Orsay par le ministre des Affaires étrangères, "
            "M. Luc Favre.",
            [("Ken Sato", "ambassador", "country:JP"), ("Luc Favre", "foreign_minister", "country:FR")],
        ),
        (  # a sovereign prince; a court with a post of its own
            "Le Prince Henri II de Monaco a reçu l'Ambassadrice de Belgique en Principauté, S.E. Mme Lise Maes.",
            [("Henri II", "head_of_state", "country:MC"), ("Lise Maes", "ambassador", "country:BE")],
        ),
        (  # a family name that is also an organisation's; an initial before a name
            "La ministre des Affaires étrangères du Canada, Ève Roy, a rencontré S. Raman, ministre des Affaires extérieures de l'Inde, "
            "puis la ministre congolaise Aline Kabasele Wagner.",
            [
                ("Ève Roy", "foreign_minister", "country:CA"),
                ("S. Raman", "foreign_minister", "country:IN"),
                ("Aline Kabasele Wagner", "minister", "country:CD"),
            ],
        ),
        (  # a ministry named like an organisation
            "Le Président du Faso, le Capitaine Issa SORE, a reçu la ministre tchadienne de la Francophonie, Mme Haoua Brahim.",
            [("Issa SORE", "head_of_state", "country:BF"), ("Haoua Brahim", "minister", "country:TD")],
        ),
    ],
)
def test_people_of_french_releases(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert people(text) == expected


def test_a_city_visited_is_nobodys_country() -> None:
    found = people("Le Premier ministre Paul Weiler s'est rendu le 17 mars 2025 à Berlin pour une entrevue avec M. Jens Roth.")
    assert found[0] == ("Paul Weiler", "head_of_government", None)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Dakar, mercredi 21 janvier 2026 – ", "2026-01-21"),
        ("(Ouagadougou, 11 décembre 2024). ", "2024-12-11"),
        ("Kinshasa, 8 septembre 2025.- ", "2025-09-08"),
        ("Cotonou, le vendredi 3 octobre 2025 - ", "2025-10-03"),
    ],
)
def test_datelines_of_african_offices(head: str, published: str) -> None:
    lead = "Le Président de la République, M. Abdou SARR, a reçu en audience M. Rui PINTO."
    readout = readoutkit.parse(f"{head}{lead}\nIls ont parlé de la pêche et des ports.")
    assert readout.source.format == "french_release"
    assert readout.source.published is not None and readout.source.published.value == published


def test_the_country_an_ambassador_is_sent_to_is_no_place_of_a_meeting() -> None:
    readout = readoutkit.parse(
        "Le Président Abdou SARR a reçu en audience, ce matin au Palais de la République, Mme Anne Roy, Ambassadrice de France au Sénégal."
    )
    assert place(readout) == "Palais de la République"


def test_a_building_may_be_named_after_a_body() -> None:
    readout = readoutkit.parse(
        "Le Président congolais Paul Ilunga a échangé lundi, à la Cité de l'Union africaine, avec le Premier ministre belge, Jan Maes."
    )
    event = readout.event
    assert event is not None and event.kind.value == "meeting"
    assert place(readout) == "Cité de l'Union africaine"
