"""Constructions that bind, in French: each row is a sentence and the promises it makes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LEAD = "La première ministre de la Norvège, Ada Lind, s'est entretenue aujourd'hui avec le président du Chili, Bruno Paz."

FUTURE = [
    (
        "La Norvège prêtera deux hélicoptères au Chili jusqu'en mars 2027.",
        ["prêtera deux hélicoptères au Chili jusqu'en mars 2027 | action new firm specific | NO > CL"],
    ),
    (
        "Le Chili ouvrira au printemps deux consulats en Norvège.",
        ["ouvrira au printemps deux consulats en Norvège | action new firm specific | CL > *"],
    ),
    (
        "Cet automne, la Norvège expédiera 300 tonnes de blé en Moldavie.",
        ["expédiera 300 tonnes de blé en Moldavie | action new firm specific | NO > MD"],
    ),
    (
        "La Norvège va réparer le phare du cap Horn avant décembre.",
        ["va réparer le phare du cap Horn avant décembre | action new firm specific | NO >"],
    ),
    (
        "Les deux pays signeront l'accord sur la pêche à Oslo en juin.",
        ["signeront l'accord sur la pêche à Oslo en juin | action new firm specific | NO CL >"],
    ),
    (
        "La marine norvégienne patrouillera dans le détroit jusqu'à la fin de juin.",
        ["patrouillera dans le détroit jusqu'à la fin de juin | action new firm specific | NO >"],
    ),
    (
        "Le gouvernement norvégien paiera la moitié du coût, soit 45 millions d'euros.",
        ["paiera la moitié du coût, soit 45 millions d'euros | action new firm specific | NO >"],
    ),
    (
        "La Norvège et le Chili cartographieront ensemble le fond marin d'ici 2029.",
        ["cartographieront ensemble le fond marin d'ici 2029 | action new firm specific | NO CL >"],
    ),
    (
        "La Norvège consacrera 2,6 % de son PIB à la défense d'ici 2030.",
        ["consacrera 2,6 % de son PIB à la défense d'ici 2030 | outcome new firm specific | NO >"],
    ),
    (
        "Un navire norvégien livrera en mai 40 génératrices à la Moldavie.",
        ["livrera en mai 40 génératrices à la Moldavie | action new firm specific | NO > MD"],
    ),
]

THAT_CLAUSES = [
    (
        "La première ministre a déclaré que la Norvège enverrait 40 ingénieurs en Moldavie en septembre.",
        ["enverrait 40 ingénieurs en Moldavie en septembre | action new firm specific | NO > MD"],
    ),
    (
        "Le président Paz a annoncé que le Chili se joindra à l'opération Eau claire l'an prochain.",
        ["se joindra à l'opération Eau claire l'an prochain | action new firm specific | CL >"],
    ),
    (
        "Le président a indiqué que son pays accueillerait le Forum des océans en 2028.",
        ["accueillerait le Forum des océans en 2028 | action new firm specific | CL >"],
    ),
    (
        "Elle a ajouté que son gouvernement financerait 30 bourses pour des étudiants chiliens.",
        ["financerait 30 bourses pour des étudiants chiliens | action new firm specific | NO > CL"],
    ),
    (
        "La première ministre a confirmé que la Norvège accueillera le prochain Sommet des ports à Tromsø en mai.",
        ["accueillera le prochain Sommet des ports à Tromsø en mai | action reaffirmed firm specific | NO >"],
    ),
    (
        "Mme Lind a rappelé que la Norvège a versé 5 millions d'euros à la Croix-Rouge.",
        ["a versé 5 millions d'euros à la Croix-Rouge | action delivered firm specific | NO > red-cross"],
    ),
    ("Les dirigeants ont convenu que leurs ministres des Affaires étrangères se réuniront à Lima en mars.", [
            ("ont convenu que leurs ministres des Affaires étrangères se réuniront à Lima en mars | action new firm specific | NO CL >"),
        ]),
    (
        "Il a été convenu que la Norvège fournira le radar d'ici octobre.",
        ["fournira le radar d'ici octobre | action new firm specific | NO >"],
    ),
    (
        "La première ministre a réaffirmé que la Norvège n'abandonnerait pas la Moldavie.",
        ["n'abandonnerait pas la Moldavie | restraint reaffirmed firm vague | NO > *"],
    ),
]

RELATIVES = [
    (
        "Le président a visité la banque de semences, que la Norvège inaugurera à Arica avant l'été.",
        ["inaugurera à Arica avant l'été | action new firm specific | NO >"],
    ),
    (
        "Ils ont examiné le projet de port, pour lequel la Norvège versera 80 millions d'euros.",
        ["versera 80 millions d'euros | action new firm specific | NO >"],
    ),
    (
        "La première ministre s'est entretenue avec le président Paz, qui ouvrira en mai une ambassade à Oslo.",
        ["ouvrira en mai une ambassade à Oslo | action new firm specific | CL > *"],
    ),
]

PARTICIPLES_AND_INFINITIVES = [
    (
        "La première ministre a évoqué la situation en Moldavie, promettant 30 millions d'euros pour le réseau électrique moldave.",
        ["promettant 30 millions d'euros pour le réseau électrique moldave | action new firm specific | NO > MD"],
    ),
    pytest.param(
        "Réitérant l'appui de la Norvège à la Moldavie, la première ministre a fait le point sur les pourparlers.",
        ["Réitérant l'appui de la Norvège à la Moldavie | support reaffirmed firm vague | NO > MD"],
        marks=pytest.mark.xfail(
            strict=False, reason="a participle in front shares the subject of the main clause: the span begins with it"
        ),
    ),
    (
        "Le président a parlé des incendies, annonçant que le Chili achètera six avions-citernes cette année.",
        ["achètera six avions-citernes cette année | action new firm specific | CL >"],
    ),
    pytest.param(
        "La première ministre a parlé avec le secrétaire général de l'OTAN pour réitérer l'appui de la Norvège à l'Alliance.",
        ["réitérer l'appui de la Norvège à l'Alliance | support reaffirmed firm vague | NO > nato"],
        marks=pytest.mark.xfail(strict=False, reason="the span leaves out the mark of the infinitive"),
    ),
]

ANNOUNCEMENTS = [
    (
        "La première ministre a annoncé une contribution de 20 millions de dollars au Programme alimentaire mondial.",
        [
            ("a annoncé une contribution de 20 millions de dollars au Programme alimentaire mondial | action new firm specific | NO > wfp"),
        ],
    ),
    (
        "Le président a annoncé la réouverture de l'ambassade du Chili à Oslo en janvier.",
        ["a annoncé la réouverture de l'ambassade du Chili à Oslo en janvier | action new firm specific | CL > *"],
    ),
    (
        "La première ministre a annoncé l'octroi d'un prêt de 55 millions d'euros au Chili.",
        ["a annoncé l'octroi d'un prêt de 55 millions d'euros au Chili | action new firm specific | NO > CL"],
    ),
    (
        "Le président a donné l'assurance que le Chili rouvrirait le fonds en avril.",
        ["rouvrirait le fonds en avril | action new firm specific | CL >"],
    ),
]

BINDING_VERBS = [
    (
        "Les dirigeants ont convenu de tenir des manœuvres navales conjointes en octobre.",
        ["ont convenu de tenir des manœuvres navales conjointes en octobre | action new firm specific | NO CL >"],
    ),
    (
        "Les deux dirigeants sont convenus d'échanger des ambassadeurs d'ici la fin de l'année.",
        ["sont convenus d'échanger des ambassadeurs d'ici la fin de l'année | action new firm specific | NO CL >"],
    ),
    (
        "Ils ont décidé de lancer un fonds commun de 50 millions d'euros.",
        ["ont décidé de lancer un fonds commun de 50 millions d'euros | action new firm specific | NO CL >"],
    ),
    (
        "La première ministre s'est engagée à déposer le projet de loi avant mai.",
        ["s'est engagée à déposer le projet de loi avant mai | action new firm specific | NO >"],
    ),
    (
        "Le Chili a promis 25 millions de dollars à la Moldavie.",
        ["a promis 25 millions de dollars à la Moldavie | action new firm specific | CL > MD"],
    ),
    (
        "Les dirigeants se sont entendus pour porter leurs échanges à 4 milliards de dollars d'ici 2032.",
        [
            ("se sont entendus pour porter leurs échanges à 4 milliards de dollars d'ici 2032 | outcome new firm specific | NO CL >"),
        ],
    ),
    (
        "Les deux dirigeants se sont mis d'accord pour ouvrir un institut conjoint à Bergen en 2027.",
        [
            ("se sont mis d'accord pour ouvrir un institut conjoint à Bergen en 2027 | action new firm specific | NO CL >"),
        ],
    ),
    (
        "Ils ont chargé leurs ministres du Commerce de conclure les pourparlers d'ici juillet.",
        [
            ("ont chargé leurs ministres du Commerce de conclure les pourparlers d'ici juillet | action new firm specific | NO CL >"),
        ],
    ),
    (
        "La Norvège s'est engagée à ce que ses navires quittent la zone avant juin.",
        ["s'est engagée à ce que ses navires quittent la zone avant juin | action new firm specific | NO >"],
    ),
    (
        "La Norvège et le Chili s'engagent à protéger ensemble la biodiversité marine.",
        ["s'engagent à protéger ensemble la biodiversité marine | action new firm vague | NO CL >"],
    ),
    (
        "Le président Paz a accepté d'envoyer 50 observateurs en Moldavie.",
        ["a accepté d'envoyer 50 observateurs en Moldavie | action new firm specific | CL > MD"],
    ),
    (
        "La première ministre a juré de rester aux côtés de la Moldavie.",
        ["a juré de rester aux côtés de la Moldavie | support new firm vague | NO > MD"],
    ),
]

ENUMERATIONS = [
    (
        "La Norvège construira une clinique à Arica, formera 60 infirmières et livrera quatre ambulances au Chili.",
        [
            "construira une clinique à Arica | action new firm specific | NO > *",
            "formera 60 infirmières | action new firm specific | NO > *",
            "livrera quatre ambulances au Chili | action new firm specific | NO > CL",
        ],
    ),
    (
        "Ils ont convenu de renforcer leur coopération en matière de pêche, de recherche et de climat.",
        [
            ("ont convenu de renforcer leur coopération en matière de pêche, de recherche et de climat | * new firm vague | NO CL >"),
        ],
    ),
    pytest.param(
        "La première ministre a réitéré le soutien de la Norvège à la Moldavie ainsi que son engagement envers l'Accord de Paris.",
        [
            "a réitéré le soutien de la Norvège à la Moldavie | support reaffirmed firm vague | NO > MD",
            "engagement envers l'Accord de Paris | support reaffirmed firm vague | NO >",
        ],
        marks=pytest.mark.xfail(strict=False, reason="no possessive at the head of a span"),
    ),
    (
        "Les dirigeants ont convenu d'ouvrir une ligne ferroviaire d'ici 2030 et de rester en contact étroit.",
        [
            "ont convenu d'ouvrir une ligne ferroviaire d'ici 2030 | action new firm specific | NO CL >",
            "rester en contact étroit | action new firm vague formulaic | NO CL >",
        ],
    ),
    (
        "La Norvège financera le port et le Chili construira la route d'Arica d'ici 2029.",
        [
            "financera le port | action new firm * | NO >",
            "construira la route d'Arica d'ici 2029 | action new firm specific | CL >",
        ],
    ),
    pytest.param(
        "La première ministre a promis 10 millions d'euros à la Moldavie et 6 millions d'euros à l'Arménie.",
        [
            "a promis 10 millions d'euros à la Moldavie | action new firm specific | NO > MD",
            "6 millions d'euros à l'Arménie | action new firm specific | NO > AM",
        ],
        marks=pytest.mark.xfail(strict=False, reason="amounts with recipients of their own are promises of their own"),
    ),
]

ATTRIBUTIONS = [
    (
        "Selon la première ministre Lind, la Norvège doublera son aide à la Moldavie l'an prochain.",
        ["doublera son aide à la Moldavie l'an prochain | * new firm specific | NO > MD"],
    ),
    (
        "La Norvège rouvrira son navire-hôpital en mai, a précisé la première ministre.",
        ["rouvrira son navire-hôpital en mai | action new firm specific | NO >"],
    ),
    (
        "La Norvège, a-t-elle précisé, achètera quatre avions chiliens d'ici 2028.",
        ["achètera quatre avions chiliens d'ici 2028 | action new firm specific | NO > *"],
    ),
    (
        "« Nous planterons deux millions d'arbres en Patagonie l'an prochain », a dit le président Paz.",
        ["planterons deux millions d'arbres en Patagonie l'an prochain | action new firm specific | CL >"],
    ),
    (
        "« Je m'engage à signer le traité avant Noël », a déclaré le président Paz.",
        ["m'engage à signer le traité avant Noël | action new firm specific | CL >"],
    ),
    (
        "« Nous n'abandonnerons jamais la Moldavie », a affirmé Mme Lind.",
        ["n'abandonnerons jamais la Moldavie | restraint new firm vague | NO > *"],
    ),
    (
        "« La Norvège va envoyer 40 médecins en Moldavie », a assuré la première ministre.",
        ["va envoyer 40 médecins en Moldavie | action new firm specific | NO > MD"],
    ),
]

BEARERS = [
    (
        "Oslo ouvrira un bureau commercial à Arica au printemps prochain.",
        ["ouvrira un bureau commercial à Arica au printemps prochain | action new firm specific | NO >"],
    ),
    (
        "Le ministère norvégien de la Défense livrera 15 camions à la Moldavie en août.",
        ["livrera 15 camions à la Moldavie en août | action new firm specific | NO > MD"],
    ),
    (
        "Leurs équipes se réuniront à Bergen la semaine prochaine pour achever le texte.",
        ["se réuniront à Bergen la semaine prochaine pour achever le texte | action new firm * | NO CL >"],
    ),
    (
        "L'Union européenne versera 60 millions d'euros à la Moldavie.",
        ["versera 60 millions d'euros à la Moldavie | action new firm specific | eu > MD"],
    ),
    (
        "L'OTAN ouvrira un centre de formation en Moldavie l'an prochain.",
        ["ouvrira un centre de formation en Moldavie l'an prochain | action new firm specific | nato > *"],
    ),
    (
        "Les dirigeants ont parlé des inondations. Ils enverront lundi une équipe conjointe en Moldavie.",
        ["enverront lundi une équipe conjointe en Moldavie | action new firm specific | NO CL > MD"],
    ),
    (
        "Le président a décrit la sécheresse. Son gouvernement creusera 400 puits cette année.",
        ["creusera 400 puits cette année | action new firm specific | CL >"],
    ),
]

WAYS_OF_SAYING_IT = [
    (
        "La partie norvégienne dépêchera en avril un navire de recherche au Chili.",
        ["dépêchera en avril un navire de recherche au Chili | action new firm specific | NO > CL"],
    ),
    (
        "Le président a fait savoir que le Chili fournirait 3 000 tonnes de lithium à la Norvège.",
        ["fournirait 3 000 tonnes de lithium à la Norvège | action new firm specific | CL > NO"],
    ),
    (
        "Les dirigeants ont réitéré leur volonté de conclure une convention fiscale cette année.",
        [
            ("ont réitéré leur volonté de conclure une convention fiscale cette année | action reaffirmed aspirational specific | NO CL >"),
        ],
    ),
    (
        "La première ministre s'est dite déterminée à lutter contre la pêche illégale.",
        ["s'est dite déterminée à lutter contre la pêche illégale | action new firm vague | NO >"],
    ),
    (
        "Les deux dirigeants se sont engagés à travailler en étroite collaboration.",
        ["se sont engagés à travailler en étroite collaboration | action new firm vague | NO CL >"],
    ),
    (
        "La première ministre a réaffirmé l'engagement de la Norvège à verser 40 millions d'euros à la Moldavie d'ici 2027.",
        [
            (
                "a réaffirmé l'engagement de la Norvège à verser 40 millions d'euros à la Moldavie d'ici 2027 | "
                "action reaffirmed firm specific | NO > MD"
            ),
        ],
    ),
    (
        "La Norvège a décidé d'envoyer en mai une frégate dans le détroit.",
        ["a décidé d'envoyer en mai une frégate dans le détroit | action new firm specific | NO >"],
    ),
    (
        "Le président, qui a pris ses fonctions en mai, a promis de se rendre en Norvège avant l'hiver.",
        ["a promis de se rendre en Norvège avant l'hiver | action new firm specific | CL > *"],
    ),
    (
        "À cette fin, les dirigeants ont convenu de créer un groupe de travail avant mars.",
        ["ont convenu de créer un groupe de travail avant mars | action new firm specific | NO CL >"],
    ),
    (
        "Les dirigeants ont annoncé qu'ils doubleront le nombre de bourses d'ici 2028.",
        ["doubleront le nombre de bourses d'ici 2028 | outcome new firm specific | NO CL >"],
    ),
    (
        "La première ministre a annoncé que la Norvège allait porter à 12 le nombre de ses navires en mer Noire.",
        ["allait porter à 12 le nombre de ses navires en mer Noire | outcome new firm specific | NO >"],
    ),
    (
        "La Norvège ne ménagera aucun effort pour libérer les marins.",
        ["ne ménagera aucun effort pour libérer les marins | action new firm vague | NO >"],
    ),
    (
        "Le président a remercié la première ministre et a promis de livrer 300 000 doses l'an prochain.",
        ["a promis de livrer 300 000 doses l'an prochain | action new firm specific | CL >"],
    ),
    (
        "Le président a salué le projet et a dit que le Chili y investirait 60 millions de dollars.",
        ["investirait 60 millions de dollars | action new firm specific | CL >"],
    ),
    (
        "Lors de l'entretien, la première ministre a également promis d'accueillir 500 réfugiés moldaves.",
        ["a également promis d'accueillir 500 réfugiés moldaves | action new firm specific | NO > *"],
    ),
    (
        "Par ailleurs, le Chili versera 4 millions de dollars au Fonds vert pour le climat.",
        ["versera 4 millions de dollars au Fonds vert pour le climat | action new firm specific | CL > *"],
    ),
    (
        "La Norvège fera don de 12 ambulances à la Moldavie en mai.",
        ["fera don de 12 ambulances à la Moldavie en mai | action new firm specific | NO > MD"],
    ),
    (
        "La Norvège mettra 30 experts à la disposition de la Moldavie.",
        ["mettra 30 experts à la disposition de la Moldavie | action new firm specific | NO > MD"],
    ),
    (
        "La Norvège apportera un soutien de 9 millions d'euros à la Moldavie.",
        ["apportera un soutien de 9 millions d'euros à la Moldavie | * new firm specific | NO > MD"],
    ),
    (
        "La Norvège apporte tout son soutien à la Moldavie.",
        ["apporte tout son soutien à la Moldavie | support new firm vague | NO > MD"],
    ),
    (
        "La première ministre a assuré que la Norvège tiendra ses engagements envers la Moldavie.",
        ["tiendra ses engagements envers la Moldavie | action new firm * | NO > *"],
    ),
    (
        "Le Chili a adhéré au pacte et versera chaque année 2 millions de dollars.",
        ["versera chaque année 2 millions de dollars | action new firm specific | CL >"],
    ),
    (
        "Le président s'est engagé auprès de la première ministre à rouvrir la frontière en mai.",
        [
            ("s'est engagé auprès de la première ministre à rouvrir la frontière en mai | action new firm specific | CL > *"),
        ],
    ),
    pytest.param(
        "Les deux pays entendent, d'ici 2030, relier leurs réseaux de câbles.",
        ["entendent, d'ici 2030, relier leurs réseaux de câbles | action new aspirational specific | NO CL >"],
        marks=pytest.mark.xfail(strict=False, reason="an insertion stands between the verb and its infinitive"),
    ),
    (
        "Ils se sont dits résolus à mener à bien la réforme du Conseil des ports.",
        ["se sont dits résolus à mener à bien la réforme du Conseil des ports | action new firm * | NO CL >"],
    ),
    (
        "Les deux dirigeants ont renouvelé leur soutien à la Moldavie.",
        ["ont renouvelé leur soutien à la Moldavie | support reaffirmed firm vague | NO CL > MD"],
    ),
    (
        "La première ministre a dit son soutien au président Paz.",
        ["a dit son soutien au président Paz | support new firm vague | NO > CL"],
    ),
    (
        "Le Chili n'exportera plus de bois non certifié.",
        ["n'exportera plus de bois non certifié | restraint new firm * | CL >"],
    ),
    ("La Norvège est déterminée à ne pas céder.", ["est déterminée à ne pas céder | restraint new firm vague | NO >"]),
    (
        "« Nous ferons tout pour libérer les marins », a dit la première ministre.",
        ["ferons tout pour libérer les marins | action new firm vague | NO >"],
    ),
    (
        "« Nous avons décidé d'ouvrir un lycée à Arica en 2027 », a dit la première ministre.",
        ["avons décidé d'ouvrir un lycée à Arica en 2027 | action new firm specific | NO >"],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        *FUTURE,
        *THAT_CLAUSES,
        *RELATIVES,
        *PARTICIPLES_AND_INFINITIVES,
        *ANNOUNCEMENTS,
        *BINDING_VERBS,
        *ENUMERATIONS,
        *ATTRIBUTIONS,
        *BEARERS,
        *WAYS_OF_SAYING_IT,
    ],
)
def test_a_sentence_binds_to_just_this(binds: Callable[..., None], sentence: str, lines: list[str]) -> None:
    binds(LEAD, sentence, lines)
