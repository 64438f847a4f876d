"""Kind, status, force and specificity, in French: each row is a sentence and the promises it makes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LEAD = "La première ministre de la Norvège, Ada Lind, s'est entretenue aujourd'hui avec le président du Chili, Bruno Paz."

RESTRAINTS = [
    (
        "Le président s'est engagé à ne pas relever les droits sur le saumon norvégien.",
        ["s'est engagé à ne pas relever les droits sur le saumon norvégien | restraint new firm * | CL > *"],
    ),
    (
        "La Norvège ne reconnaîtra pas l'annexion.",
        ["ne reconnaîtra pas l'annexion | restraint new firm vague | NO >"],
    ),
    (
        "La première ministre a exclu d'envoyer des troupes en Moldavie.",
        ["a exclu d'envoyer des troupes en Moldavie | restraint new firm * | NO > *"],
    ),
    (
        "Le président a refusé de lever l'interdiction.",
        ["a refusé de lever l'interdiction | restraint new firm * | CL >"],
    ),
    (
        "Les dirigeants ont convenu de ne pas imposer de nouveaux droits avant 2027.",
        ["ont convenu de ne pas imposer de nouveaux droits avant 2027 | restraint new firm specific | NO CL >"],
    ),
    (
        "La Norvège n'enverra aucun soldat en Moldavie.",
        ["n'enverra aucun soldat en Moldavie | restraint new firm * | NO > *"],
    ),
    (
        "Le Chili n'a pas l'intention de quitter le traité.",
        ["n'a pas l'intention de quitter le traité | restraint new aspirational * | CL >"],
    ),
    (
        "La Norvège ne vendra jamais ces missiles à des pays tiers.",
        ["ne vendra jamais ces missiles à des pays tiers | restraint new firm * | NO > *"],
    ),
    ("La détermination de la Norvège ne faiblira pas.", ["ne faiblira pas | restraint new firm vague | NO >"]),
]

CONDITIONS = [
    (
        "La Norvège financera le terminal si le Congrès chilien approuve le tracé avant juin.",
        [
            ("financera le terminal | action new conditional * | NO > | si le Congrès chilien approuve le tracé avant juin"),
        ],
    ),
    (
        "Si le cessez-le-feu tient, la Norvège enverra 25 observateurs en Moldavie.",
        [
            ("enverra 25 observateurs en Moldavie | action new conditional specific | NO > MD | Si le cessez-le-feu tient"),
        ],
    ),
    (
        "La Norvège versera 9 millions d'euros à la Moldavie dès que l'audit sera terminé.",
        [
            ("versera 9 millions d'euros à la Moldavie | action new conditional specific | NO > MD | dès que l'audit sera terminé"),
        ],
    ),
    (
        "Sous réserve de l'accord du Parlement, la Norvège prêtera 70 millions d'euros à la Moldavie.",
        [
            (
                "prêtera 70 millions d'euros à la Moldavie | action new conditional specific | NO > MD | Sous "
                "réserve de l'accord du Parlement"
            ),
        ],
    ),
    (
        "Le Chili se joindra aux patrouilles à condition que le Pérou y participe.",
        ["se joindra aux patrouilles | action new conditional * | CL > | à condition que le Pérou y participe"],
    ),
]

ASPIRATIONS = [
    (
        "La Norvège espère ouvrir un consulat à Arica l'an prochain.",
        ["espère ouvrir un consulat à Arica l'an prochain | action new aspirational specific | NO >"],
    ),
    (
        "La Norvège entend tripler ses achats de lithium chilien d'ici 2030.",
        ["entend tripler ses achats de lithium chilien d'ici 2030 | * new aspirational specific | NO > *"],
    ),
    (
        "Le président a exprimé l'intérêt du Chili à se joindre au projet Câble ouvert.",
        [
            ("a exprimé l'intérêt du Chili à se joindre au projet Câble ouvert | action new aspirational specific | CL >"),
        ],
    ),
    (
        "Le Chili se dit prêt à envoyer des pompiers en Norvège cet été.",
        ["se dit prêt à envoyer des pompiers en Norvège cet été | action new aspirational specific | CL > NO"],
    ),
    (
        "La Norvège est disposée à accueillir la prochaine ronde de pourparlers à Bergen.",
        [
            ("est disposée à accueillir la prochaine ronde de pourparlers à Bergen | action new aspirational specific | NO >"),
        ],
    ),
    (
        "La première ministre a fait part de la volonté de la Norvège de servir de médiatrice.",
        ["a fait part de la volonté de la Norvège de servir de médiatrice | action new aspirational vague | NO >"],
    ),
    (
        "Le Chili vise à produire un million de tonnes d'hydrogène vert par an d'ici 2032.",
        [
            ("vise à produire un million de tonnes d'hydrogène vert par an d'ici 2032 | * new aspirational specific | CL >"),
        ],
    ),
    (
        "La Norvège souhaite conclure la convention fiscale d'ici la fin de l'année.",
        ["souhaite conclure la convention fiscale d'ici la fin de l'année | action new aspirational specific | NO >"],
    ),
    (
        "Le Chili prévoit de lancer deux satellites en 2027.",
        ["prévoit de lancer deux satellites en 2027 | action new aspirational specific | CL >"],
    ),
    (
        "La Norvège compte ouvrir trois centres en Moldavie en 2027.",
        ["compte ouvrir trois centres en Moldavie en 2027 | action new aspirational specific | NO > *"],
    ),
    (
        "Le président a réitéré la disponibilité du Chili à accueillir les pourparlers.",
        [
            ("a réitéré la disponibilité du Chili à accueillir les pourparlers | action reaffirmed aspirational * | CL >"),
        ],
    ),
    (
        "L'objectif de la Norvège est de réduire de moitié ses émissions d'ici 2035.",
        [
            ("objectif de la Norvège est de réduire de moitié ses émissions d'ici 2035 | outcome new aspirational specific | NO >"),
        ],
    ),
    (
        "La Norvège s'efforcera d'achever le port en 2028.",
        ["s'efforcera d'achever le port en 2028 | * new aspirational specific | NO >"],
    ),
]

DECLARED_SUPPORT = [
    (
        "La Norvège soutient la candidature du Chili au Conseil des ports.",
        ["soutient la candidature du Chili au Conseil des ports | support new firm vague | NO > CL"],
    ),
    (
        "La Norvège se tient aux côtés du peuple moldave.",
        ["se tient aux côtés du peuple moldave | support new firm vague | NO > MD"],
    ),
    (
        "La première ministre a exprimé le soutien de son pays à l'intégrité territoriale de la Moldavie.",
        [
            ("a exprimé le soutien de son pays à l'intégrité territoriale de la Moldavie | support new firm vague | NO > MD"),
        ],
    ),
    (
        "Elle a réitéré l'appui indéfectible de la Norvège à la Moldavie.",
        ["a réitéré l'appui indéfectible de la Norvège à la Moldavie | support reaffirmed firm vague | NO > MD"],
    ),
    (
        "Ils ont réaffirmé leur attachement commun au Traité sur l'Antarctique.",
        [
            ("ont réaffirmé leur attachement commun au Traité sur l'Antarctique | support reaffirmed firm vague | NO CL >"),
        ],
    ),
    (
        "La Norvège continuera de soutenir la Moldavie aussi longtemps que nécessaire.",
        [
            ("continuera de soutenir la Moldavie aussi longtemps que nécessaire | support continuing firm vague | NO > MD"),
        ],
    ),
    (
        "La Norvège et le Chili demeurent attachés à l'Accord de Paris.",
        ["demeurent attachés à l'Accord de Paris | support reaffirmed firm vague | NO CL >"],
    ),
    (
        "La première ministre a souligné l'engagement de la Norvège à défendre la Moldavie.",
        ["a souligné l'engagement de la Norvège à défendre la Moldavie | support reaffirmed firm vague | NO > MD"],
    ),
    pytest.param(
        "Le président a assuré la première ministre du soutien du Chili.",
        ["a assuré la première ministre du soutien du Chili | support new firm vague | CL > NO"],
        marks=pytest.mark.xfail(strict=False, reason="assuring somebody of one's support"),
    ),
    (
        "La première ministre a fait part de la pleine solidarité de la Norvège avec la Moldavie.",
        ["a fait part de la pleine solidarité de la Norvège avec la Moldavie | support new firm vague | NO > MD"],
    ),
    (
        "Le président a redit le soutien du Chili au plan de paix des Nations unies.",
        ["a redit le soutien du Chili au plan de paix des Nations unies | support reaffirmed firm vague | CL > *"],
    ),
]

CONTRIBUTIONS = [
    (
        "La Norvège forme cette année 400 garde-frontières moldaves.",
        ["forme cette année 400 garde-frontières moldaves | action continuing firm specific | NO > MD"],
    ),
    (
        "La Norvège a livré 60 génératrices à la Moldavie depuis janvier.",
        ["a livré 60 génératrices à la Moldavie depuis janvier | action delivered firm specific | NO > MD"],
    ),
    (
        "Quelque 250 soldats norvégiens sont déployés en Lituanie dans le cadre de la mission de l'OTAN.",
        [
            ("sont déployés en Lituanie dans le cadre de la mission de l'OTAN | action continuing firm specific | NO > LT nato"),
        ],
    ),
    (
        "La Norvège a réservé 90 millions d'euros à la reconstruction de la Moldavie.",
        ["a réservé 90 millions d'euros à la reconstruction de la Moldavie | action prior firm specific | NO > *"],
    ),
    (
        "La Norvège avait précédemment promis 15 millions d'euros à la Moldavie.",
        ["avait précédemment promis 15 millions d'euros à la Moldavie | action prior firm specific | NO > MD"],
    ),
    (
        "La Norvège a déjà dépassé la cible de 2 % du PIB.",
        ["a déjà dépassé la cible de 2 % du PIB | outcome delivered firm specific | NO >"],
    ),
    (
        "La Norvège fournit actuellement 20 robots de déminage à la Moldavie.",
        ["fournit actuellement 20 robots de déminage à la Moldavie | action continuing firm specific | NO > MD"],
    ),
]

WHAT_GOES_ON = [
    (
        "La Norvège s'emploie à rouvrir la liaison ferroviaire avec la Suède.",
        ["s'emploie à rouvrir la liaison ferroviaire avec la Suède | action continuing firm * | NO > *"],
    ),
    (
        "La Norvège met tout en œuvre pour libérer les deux marins.",
        ["met tout en œuvre pour libérer les deux marins | action continuing firm * | NO >"],
    ),
    (
        "Le Chili prend des mesures pour protéger ses forêts du sud.",
        ["prend des mesures pour protéger ses forêts du sud | action continuing firm vague | CL >"],
    ),
    (
        "Les dirigeants ont convenu de continuer à collaborer étroitement.",
        ["ont convenu de continuer à collaborer étroitement | action continuing firm vague | NO CL >"],
    ),
    (
        "La Norvège maintiendra ses sanctions contre la Russie.",
        ["maintiendra ses sanctions contre la Russie | action continuing firm * | NO >"],
    ),
    (
        "Ils ont réaffirmé leur détermination à achever la convention fiscale cette année.",
        [
            ("ont réaffirmé leur détermination à achever la convention fiscale cette année | * reaffirmed firm specific | NO CL >"),
        ],
    ),
    (
        "La première ministre a renouvelé la promesse de la Norvège de planter 500 000 arbres au Chili d'ici 2027.",
        [
            (
                "a renouvelé la promesse de la Norvège de planter 500 000 arbres au Chili d'ici 2027 | action "
                "reaffirmed firm specific | NO > *"
            ),
        ],
    ),
]

KEEPING_IN_TOUCH = [
    (
        "Les dirigeants ont convenu de rester en contact.",
        ["ont convenu de rester en contact | action new firm vague formulaic | NO CL >"],
    ),
    (
        "Les deux dirigeants se parleront de nouveau après le vote en Moldavie.",
        ["se parleront de nouveau après le vote en Moldavie | action new firm vague formulaic | NO CL >"],
    ),
    (
        "Ils sont convenus de demeurer en contact étroit sur ces questions.",
        ["sont convenus de demeurer en contact étroit sur ces questions | action new firm vague formulaic | NO CL >"],
    ),
    ("Ils ont convenu de se reparler bientôt.", ["ont convenu de se reparler bientôt | action new firm vague formulaic | NO CL >"]),
    (
        "Ils se retrouveront au Sommet du G20 à Johannesburg.",
        ["se retrouveront au Sommet du G20 à Johannesburg | action new firm * | NO CL >"],
    ),
]


COUNTED = [
    (
        "Le Chili réduira ses droits de moitié.",
        ["réduira ses droits de moitié | * new firm specific | CL >"],
    ),
    (
        "La Norvège agrandira quelques hangars.",
        ["agrandira quelques hangars | action new firm vague | NO >"],
    ),
]

ACTS_BY_NAME = [
    (
        "Les deux pays sont parvenus à un accord sur la libération de 40 prisonniers.",
        ["sont parvenus à un accord sur la libération de 40 prisonniers | action new firm specific | NO CL >"],
    ),
    (
        "Les deux pays ont conclu un accord visant à construire un pont d'ici 2030.",
        ["ont conclu un accord visant à construire un pont d'ici 2030 | action new firm specific | NO CL >"],
    ),
    ("Il a été convenu d'ouvrir deux consulats.", []),
    (
        "Les deux pays ont décidé l'ouverture de deux consulats.",
        ["ont décidé l'ouverture de deux consulats | action new firm specific | NO CL >"],
    ),
    (
        "La Norvège a confirmé sa contribution de 60 millions de dollars au fonds.",
        ["a confirmé sa contribution de 60 millions de dollars au fonds | action reaffirmed firm specific | NO >"],
    ),
]

DONE_BY = [
    (
        "Le gazoduc sera financé par la Norvège.",
        ["sera financé par la Norvège | action new firm specific | NO >"],
    ),
]

WHO_IS_MEANT = [
    ("Les deux dirigeantes ont décidé de créer un fonds.", ["ont décidé de créer un fonds | action new firm vague | NO CL >"]),
    ("Les deux cheffes d'État ont décidé de créer un fonds.", ["ont décidé de créer un fonds | action new firm vague | NO CL >"]),
    ("L'une et l'autre ont décidé de créer un fonds.", ["ont décidé de créer un fonds | action new firm vague | NO CL >"]),
    ("Ce dernier a promis de créer un fonds.", ["a promis de créer un fonds | action new firm vague | CL >"]),
    ("Un premier convoi partira en mai, a précisé le président.", ["partira en mai | action new firm specific | CL >"]),
]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        *RESTRAINTS,
        *CONDITIONS,
        *ASPIRATIONS,
        *DECLARED_SUPPORT,
        *CONTRIBUTIONS,
        *WHAT_GOES_ON,
        *KEEPING_IN_TOUCH,
        *COUNTED,
        *ACTS_BY_NAME,
        *DONE_BY,
        *WHO_IS_MEANT,
    ],
)
def test_a_sentence_binds_to_just_this(binds: Callable[..., None], sentence: str, lines: list[str]) -> None:
    binds(LEAD, sentence, lines)
