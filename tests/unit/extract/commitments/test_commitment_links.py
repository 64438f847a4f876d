"""What a promise is linked to: its cue, who said it, its amounts, deadline and topics, and where it is said again."""

from __future__ import annotations

from itertools import pairwise

import pytest

import readoutkit
from readoutkit.model import Commitment

ENGLISH = "The Prime Minister of Norway, Ada Lind, spoke today with the President of Chile, Eva Paz."
FRENCH = "La première ministre de la Norvège, Ada Lind, s'est entretenue aujourd'hui avec le président du Chili, Bruno Paz."


def wrong(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=False, reason=reason)


def only(text: str) -> Commitment:
    (promise,) = readoutkit.parse(text).commitments
    return promise


@pytest.mark.parametrize(
    ("lead", "sentence", "cue"),
    [
        (ENGLISH, "Norway will send ten buses to Moldova.", "will send"),
        (ENGLISH, "The leaders agreed to open a school in Lima by May.", "agreed to"),
        (ENGLISH, "Prime Minister Lind reaffirmed Norway's support for Moldova.", "reaffirmed Norway's support for"),
        (FRENCH, "La Norvège enverra dix autobus à la Moldavie.", "enverra"),
        (FRENCH, "Les dirigeants ont convenu d'ouvrir une école à Lima avant mai.", "ont convenu d'"),
    ],
)
def test_the_cue_lies_at_the_head_of_the_span(lead: str, sentence: str, cue: str) -> None:
    promise = only(f"{lead} {sentence}")
    assert promise.span.start <= promise.cue.start
    assert promise.cue.end <= promise.span.end
    assert cue.startswith(promise.cue.text) or promise.cue.text.startswith(cue)


@pytest.mark.parametrize(
    ("lead", "sentence", "speakers"),
    [
        (ENGLISH, "Prime Minister Lind said that Norway would send ten buses to Moldova.", ["Lind"]),
        (ENGLISH, "Norway would send ten buses to Moldova, President Paz noted.", ["Paz"]),
        (ENGLISH, "Norway will send ten buses to Moldova.", []),
        (ENGLISH, "The leaders agreed to open a school in Lima by May.", ["Lind", "Paz"]),
        (ENGLISH, "She promised to send ten buses to Moldova.", ["Lind"]),
        (ENGLISH, "“We will send ten buses to Moldova,” President Paz said.", ["Paz"]),
        (FRENCH, "La première ministre a dit que la Norvège enverrait dix autobus à la Moldavie.", ["Lind"]),
        (FRENCH, "La Norvège enverra dix autobus à la Moldavie, a précisé le président Paz.", ["Paz"]),
        (FRENCH, "Les dirigeants ont convenu d'ouvrir une école à Lima avant mai.", ["Lind", "Paz"]),
    ],
)
def test_who_said_it(lead: str, sentence: str, speakers: list[str]) -> None:
    promise = only(f"{lead} {sentence}")
    assert [getattr(who, "family_name", None) for who in promise.said_by] == speakers


@pytest.mark.parametrize(
    ("lead", "sentence", "amounts"),
    [
        (ENGLISH, "Norway will send ten buses and 4 million euros to Moldova.", ["ten buses", "4 million euros"]),
        (ENGLISH, "Norway spent 9 million euros last year and will send ten buses to Moldova.", ["ten buses"]),
        (FRENCH, "La Norvège versera 4 millions d'euros à la Moldavie.", ["4 millions d'euros"]),
    ],
)
def test_its_amounts_are_those_in_its_span(lead: str, sentence: str, amounts: list[str]) -> None:
    promise = readoutkit.parse(f"{lead} {sentence}").commitments[-1]
    assert [a.span.text for a in promise.amounts] == amounts


@pytest.mark.parametrize(
    ("lead", "sentence", "deadline"),
    [
        (ENGLISH, "Norway will open a school in Lima by 2031.", "2031"),
        (ENGLISH, "Norway will open a school in Lima next year.", "next year"),
        (ENGLISH, "Norway will open a school in Lima.", None),
        (FRENCH, "La Norvège ouvrira une école à Lima d'ici 2031.", "2031"),
        (FRENCH, "La Norvège ouvrira une école à Lima l'an prochain.", "l'an prochain"),
    ],
)
def test_its_deadline(lead: str, sentence: str, deadline: str | None) -> None:
    promise = only(f"{lead} {sentence}")
    if deadline is None:
        assert promise.deadline is None
    else:
        assert promise.deadline is not None and promise.deadline.span is not None
        assert promise.deadline.span.text in (deadline, deadline.removeprefix("l'"))


@wrong("the same words twice are one promise with an extra span")
def test_a_promise_said_again_is_one_with_a_further_place() -> None:
    readout = readoutkit.parse(
        f"{ENGLISH} Norway will send ten rescue buses to Moldova in May. Asked about the ten rescue buses, Prime Minister Lind said that"
        " Norway will send ten rescue buses to Moldova in May."
    )
    assert len(readout.commitments) == 1
    assert [s.text for s in readout.commitments[0].extra_spans] == ["will send ten rescue buses to Moldova in May"]


def test_a_title_is_the_same_promise_as_the_body() -> None:
    readout = readoutkit.parse(f"Norway will send ten buses to Moldova\n\n{ENGLISH} Norway will send ten buses to Moldova in May.")
    assert [c.text for c in readout.commitments] == ["will send ten buses to Moldova in May"]


def test_promises_are_numbered_in_order_and_do_not_overlap() -> None:
    readout = readoutkit.parse(
        f"{ENGLISH} Norway will build a clinic in Arica, train 60 nurses and deliver four ambulances to Chile."
        " They agreed to stay in touch."
    )
    promises = readout.commitments
    assert [c.id for c in promises] == [f"c{n}" for n in range(1, len(promises) + 1)]
    assert len(promises) > 2
    assert all(a.span.end <= b.span.start for a, b in pairwise(promises))


def test_topics_of_a_promise_are_those_its_words_name() -> None:
    promise = only(f"{ENGLISH} Norway will contribute 9 million euros to humanitarian aid in Moldova.")
    assert all(m.span.overlaps(promise.span) for t in promise.topics for m in t.mentions[:1])
    assert promise.topics


def test_nothing_is_read_from_the_furniture_of_a_page() -> None:
    readout = readoutkit.parse(f"{ENGLISH}\n\nRelated links\n\nContact: press office, press@example.org\n")
    assert readout.commitments == ()
