"""How French releases bind: verbs, nouns and turns of phrase beyond the plain future. Leaders are invented."""

from __future__ import annotations

import pytest

import readoutkit

LEAD = "La première ministre de la Norvège, Ada Lind, s'est entretenue aujourd'hui avec la présidente du Chili, Eva Paz. "


def bonds(sentence: str) -> list[str]:
    """Words, kind, status, force, specificity, who and towards whom of every commitment in the sentence."""
    return [
        f"{c.text} | {c.kind.value} {c.status.value} {c.force.value} {c.specificity.value} | "
        f"{' '.join((a.key or '')[8:] for a in c.by)} > {' '.join((a.key or '').partition(':')[2] for a in c.to)}".rstrip()
        for c in readoutkit.parse(LEAD + sentence).commitments
        if c.span.start >= len(LEAD)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Mme Lind a confirmé le décaissement, le mois prochain, d'un appui de 40 millions d'euros.",
            ["a confirmé le décaissement, le mois prochain, d'un appui de 40 millions d'euros | action reaffirmed firm specific | NO >"],
        ),
        (
            "Mme Paz a annoncé l'octroi de 30 bourses aux étudiants norvégiens et la livraison, avant juin, de 500 tonnes de blé au Mali.",
            [
                "a annoncé l'octroi de 30 bourses aux étudiants norvégiens | action new firm specific | CL > NO",
                "livraison, avant juin, de 500 tonnes de blé au Mali | action new firm specific | CL > ML",
            ],
        ),
        (
            "La Norvège s'oblige à rendre son système compatible avant 2028.",
            ["s'oblige à rendre son système compatible avant 2028 | action new firm specific | NO >"],
        ),
        (
            "Elles sont tombées d'accord pour relancer le format de Bagdad.",
            ["sont tombées d'accord pour relancer le format de Bagdad | action new firm specific | NO CL >"],
        ),
        (
            "Elles ont pris l'engagement de se rencontrer chaque année.",
            ["ont pris l'engagement de se rencontrer chaque année | action new firm vague | NO CL >"],
        ),
        (
            "Elles ont marqué leur accord pour ouvrir un consulat à Bergen.",
            ["ont marqué leur accord pour ouvrir un consulat à Bergen | action new firm specific | NO CL >"],
        ),
        (
            "Le Chili est déterminé à tripler ses patrouilles d'ici à 2030.",
            ["est déterminé à tripler ses patrouilles d'ici à 2030 | outcome new firm specific | CL >"],
        ),
        (
            "La Norvège vient de livrer 50 camions à l'armée ukrainienne.",
            ["vient de livrer 50 camions à l'armée ukrainienne | action delivered firm specific | NO > UA"],
        ),
        (
            "La Norvège participera, à hauteur de 15 M€, à la remise en état du réseau.",
            ["participera, à hauteur de 15 M€, à la remise en état du réseau | action new firm specific | NO >"],
        ),
        (
            "La Norvège financera, sous réserve de l'accord du Parlement, la rénovation du port d'Arica.",
            [
                "financera, sous réserve de l'accord du Parlement, la rénovation du port d'Arica | action new conditional specific | NO >",
            ],
        ),
        (
            "Elle s'est dite disposée à se rendre à Doha, à condition que la trêve tienne.",
            ["s'est dite disposée à se rendre à Doha | action new conditional specific | NO >"],
        ),
        (
            "Elle a assuré le Chili de l'appui de la Norvège.",
            ["a assuré le Chili de l'appui de la Norvège | support new firm vague | NO >"],
        ),
        (
            "Mme Lind s'est engagée, au nom de la Norvège, à fournir des vaccins au Chili.",
            ["s'est engagée, au nom de la Norvège, à fournir des vaccins au Chili | action new firm specific | NO > CL"],
        ),
        (
            "Saluant ces progrès et réitérant l'engagement de la Norvège à former 200 policiers, Mme Lind a cité le Mali.",
            ["réitérant l'engagement de la Norvège à former 200 policiers | action reaffirmed firm specific | NO >"],
        ),
        (
            "Le Chili n'acceptera aucune remise en cause des frontières de 1991.",
            ["n'acceptera aucune remise en cause des frontières de 1991 | restraint new firm vague | CL >"],
        ),
        ("Elle a exclu toute présence militaire.", ["a exclu toute présence militaire | restraint new firm vague | NO >"]),
        # The same words that bind nobody.
        ("Il a été décidé de créer un comité mixte.", []),
        ("Le Chili bénéficiera d'un don de 12 millions d'euros.", []),
        ("Le Chili pourra compter sur le soutien de la Norvège.", []),
        ("La commission mixte se réunira à Lima en mai.", []),
    ],
)
def test_a_french_sentence_binds_to_just_this(sentence: str, expected: list[str]) -> None:
    assert bonds(sentence) == expected


def test_a_capital_behind_a_is_where_not_whom() -> None:
    assert bonds("Elles ont convenu de tenir une commission mixte à Lima en mai.")[0].endswith("| NO CL >")


def test_within_an_organisation_is_not_towards_it() -> None:
    assert bonds("La Norvège continuera de défendre le libre-échange au sein du G20.")[0].endswith("| NO >")


def test_the_pronoun_before_an_infinitive_is_whom_it_is_for() -> None:
    found = bonds("Réaffirmant leur soutien à l'Ukraine, elles se sont dites résolues à lui livrer les véhicules promis.")
    assert found[-1].endswith("> UA")
