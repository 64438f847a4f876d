"""Towards whom somebody is bound (codebook C12): named or meant in the same sentence, never the one who suffers it."""

from __future__ import annotations

import pytest

import readoutkit

ENGLISH = "The Prime Minister of Norway, Ada Lind, spoke today with the President of Chile, Eva Paz."
FRENCH = "La première ministre de la Norvège, Ada Lind, s'est entretenue aujourd'hui avec le président du Chili, Bruno Paz."


def wrong(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=False, reason=reason)


@pytest.mark.parametrize(
    ("lead", "sentence", "recipients"),
    [
        (ENGLISH, "Norway will send ten buses to Moldova.", ["country:MD"]),
        (ENGLISH, "Norway will send ten buses to Moldova and Armenia.", ["country:MD", "country:AM"]),
        (ENGLISH, "Norway will provide Moldova with ten buses.", ["country:MD"]),
        (ENGLISH, "Norway provided Moldova with ten buses.", ["country:MD"]),
        (ENGLISH, "Norway will support Moldova.", ["country:MD"]),
        (ENGLISH, "Norway will contribute 5 million euros to UNICEF for schools in Moldova.", ["org:unicef", "country:MD"]),
        (ENGLISH, "Norway will supply Moldova's army with 40 trucks.", ["country:MD"]),
        (ENGLISH, "Norway will train 200 Moldovan nurses.", ["country:MD"]),
        (ENGLISH, "Norway will help Moldova to rebuild its bridges.", ["country:MD"]),
        (ENGLISH, "Norway will deploy 60 soldiers to Lithuania.", ["country:LT"]),
        (ENGLISH, "Prime Minister Lind reaffirmed Norway's support for President Paz.", ["country:CL"]),
        (ENGLISH, "Norway will keep up its sanctions against Russia.", []),
        (ENGLISH, "Norway will host the talks between Moldova and Armenia in Bergen in May.", []),
        pytest.param(
            ENGLISH,
            "Norway will build a road from Oslo to Sweden by 2030.",
            [],
            marks=wrong("the end of a road is no recipient"),
        ),
        (ENGLISH, "The leaders agreed to put pressure on Russia by March.", []),
        pytest.param(
            ENGLISH,
            "Norway will ratify its treaty with Sweden in May.",
            [],
            marks=wrong("the other party of a treaty is no recipient"),
        ),
        (FRENCH, "La Norvège enverra dix autobus à la Moldavie.", ["country:MD"]),
        (FRENCH, "La Norvège enverra dix autobus à la Moldavie et à l'Arménie.", ["country:MD", "country:AM"]),
        (FRENCH, "La Norvège soutiendra la Moldavie.", ["country:MD"]),
        (FRENCH, "La Norvège aidera la Moldavie à rebâtir ses ponts.", ["country:MD"]),
        (FRENCH, "La Norvège formera 200 infirmières moldaves.", ["country:MD"]),
        (FRENCH, "La Norvège maintiendra ses sanctions contre la Russie.", []),
        (FRENCH, "Les dirigeants ont convenu de faire pression sur la Russie avant mars.", []),
        (FRENCH, "La Norvège accueillera en mai les pourparlers entre la Moldavie et l'Arménie.", []),
    ],
)
def test_recipients(lead: str, sentence: str, recipients: list[str]) -> None:
    readout = readoutkit.parse(f"{lead} {sentence}")
    assert [[a.key for a in c.to] for c in readout.commitments] == [recipients]


@pytest.mark.parametrize(
    ("lead", "sentence", "names"),
    [
        (ENGLISH, "Norway will contribute 40 soldiers to Operation Clear Water.", ["Operation Clear Water"]),
        (FRENCH, "La Norvège enverra 40 soldats au sein de l'opération Bouclier.", ["opération Bouclier"]),
    ],
)
def test_a_named_operation_is_the_way_and_not_the_recipient(lead: str, sentence: str, names: list[str]) -> None:
    (promise,) = readoutkit.parse(f"{lead} {sentence}").commitments
    assert promise.to == ()
    assert [a.name for a in promise.via] == names
