"""Which record of PLOVER a sentence gives."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from sample_readout import SAMPLE, SUPPORT

import readoutkit
from readoutkit.export import to_plover
from readoutkit.export.plover_classes import PloverClass, Quad, code_commitment
from readoutkit.model import (
    AmountKind,
    Basis,
    Commitment,
    CommitmentKind,
    CommitmentStatus,
    Event,
    EventKind,
    EventStatus,
    Force,
    Readout,
    Specificity,
)

NORWAY = "Prime Minister Ada Lund of Norway"
CHILE = "President Eva Paz of Chile"


def coded(text: str, **options: Any) -> dict[str, Any]:
    record = next(to_plover([readoutkit.parse(text, published="2031-05-02")], **options))
    return {
        "event": record["event"],
        "mode": record.get("mode"),
        "actor": [one.get("code") for one in record["actor"]],
        "recipient": [one.get("code") for one in record.get("recipient", [])],
        "date": record["date"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NORWAY} spoke by phone with {CHILE} today.", (["CONSULT"], ["phone"], ["NOR", "CHL"], [])),
        (f"{NORWAY} met with {CHILE} in Oslo today.", (["CONSULT"], ["visit"], ["CHL"], ["NOR"])),
        (f"{NORWAY} met with {CHILE} in Paris today.", (["CONSULT"], ["third-party"], ["NOR", "CHL"], [])),
        (f"{NORWAY} met with {CHILE} today.", (["CONSULT"], None, ["NOR", "CHL"], [])),
        (f"{NORWAY} met with {CHILE} today on the margins of the G7 Summit.", (["CONSULT"], ["multilateral"], ["NOR", "CHL"], [])),
    ],
)
def test_encounters(text: str, expected: tuple[object, ...]) -> None:
    record = coded(text)
    assert (record["event"], record["mode"], record["actor"], record["recipient"]) == expected
    assert record["date"] == "2031-05-02"


def only(event: Event) -> Readout:
    """The sample with this event, its people, and nothing else."""
    people = tuple(evolve(person, events=(event,)) for person in SAMPLE.participants)
    return evolve(SAMPLE, events=(event,), participants=people, actors=SAMPLE.actors[:2], quotes=(), topics=(), commitments=())


def test_what_is_planned_is_agreed_on_the_day_it_is_told() -> None:
    (record,) = to_plover([only(evolve(SAMPLE.events[0], status=EventStatus.PLANNED, part_of=None))])
    assert (record["event"], record["date"], record["date_basis"]) == (["AGREE"], "2025-03-04", "published")


def promise(**changes: Any) -> Commitment:
    """A firm and specific promise of Hungary to Norway, with changes."""
    norway, hungary = SAMPLE.actors[:2]
    base = evolve(SAMPLE.commitments[0], by=(hungary,), to=(norway,), via=(), amounts=())
    return evolve(base, **changes)


MONEY = SAMPLE.amounts
BOTH = SAMPLE.actors[:2]
COUNT = (evolve(MONEY[0], kind=AmountKind.COUNT, currency=None, basis=Basis.STATED),)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "AGREE"),
        ({"status": CommitmentStatus.REAFFIRMED}, "AGREE"),
        ({"status": CommitmentStatus.DELIVERED}, "AID"),
        ({"status": CommitmentStatus.CONTINUING}, "AID"),
        ({"status": CommitmentStatus.CONTINUING, "specificity": Specificity.VAGUE}, "COOPERATE"),
        ({"status": CommitmentStatus.CONTINUING, "to": (), "by": BOTH}, "COOPERATE"),
        ({"status": CommitmentStatus.DELIVERED, "to": ()}, None),
        ({"status": CommitmentStatus.DELIVERED, "force": Force.ASPIRATIONAL}, "AGREE"),
        ({"kind": CommitmentKind.SUPPORT}, "SUPPORT"),
        ({"kind": CommitmentKind.SUPPORT, "amounts": MONEY}, "AGREE"),
        ({"kind": CommitmentKind.SUPPORT, "amounts": COUNT}, "SUPPORT"),
        ({"kind": CommitmentKind.SUPPORT, "amounts": MONEY, "status": CommitmentStatus.DELIVERED}, "AID"),
        ({"kind": CommitmentKind.RESTRAINT}, "CONCEDE"),
        ({"kind": CommitmentKind.RESTRAINT, "to": ()}, "REJECT"),
    ],
)
def test_commitments(changes: dict[str, Any], expected: str | None) -> None:
    assert code_commitment(promise(**changes)).event == expected


def test_what_is_done_together_has_a_recipient() -> None:
    coding = code_commitment(promise(status=CommitmentStatus.CONTINUING, to=(), by=BOTH))
    assert ([one.id for one in coding.actor], [one.id for one in coding.recipient]) == (["a1"], ["a2"])


def test_a_record_cites_its_document_and_place() -> None:
    records = list(to_plover([SAMPLE]))
    assert [record["id"].rpartition("-")[2] for record in records] == ["e1", "e2", "c1", "c2"]
    record = records[2]
    assert record["event_text"] == [SAMPLE.commitments[0].text]
    assert (record["text_info"]["start"], record["text_info"]["end"]) == (SAMPLE.commitments[0].span.start, SAMPLE.commitments[0].span.end)
    assert record["cite_info"]["citation"] == f"sha256:{SAMPLE.source.sha256}"
    assert record["actor"] == [{"code": "NOR", "actor_text": "Norway", "identifier_id": "Q20", "identifier_text": "country:NO"}]
    assert records[0]["actor"][0]["office"] == "Prime Minister"
    assert records[3]["certainty"] == "possible"


def test_words_and_empty_encounters_have_no_class_and_say_why() -> None:
    alone = evolve(only(evolve(SAMPLE.events[0], part_of=None)), participants=())
    speech = only(evolve(SAMPLE.events[0], kind=EventKind.REMARKS, part_of=None))
    for readout, comment in ((alone, "nobody is named who took part"), (speech, "words are no event of PLOVER")):
        (record,) = to_plover([readout])
        assert (record["has_event"], record["event"], record["comment"]) == (False, [], comment)


def test_what_is_recalled_is_historical_and_what_is_conditional_hypothetical() -> None:
    prior = evolve(SUPPORT, status=CommitmentStatus.PRIOR)
    tied = evolve(SUPPORT, force=Force.CONDITIONAL, condition=SUPPORT.cue)
    contexts = [list(to_plover([evolve(SAMPLE, commitments=(SAMPLE.commitments[0], one))]))[3]["context"] for one in (prior, tied)]
    assert contexts == [["historical"], ["hypothetical"]]


def test_dyads_only_on_request() -> None:
    call = readoutkit.parse(f"{NORWAY} spoke by phone with {CHILE} today.", published="2031-05-02")
    (record,) = to_plover([call])
    pairs = list(to_plover([call], dyads=True))
    assert [(one["actor"][0]["code"], one["recipient"][0]["code"]) for one in pairs] == [("NOR", "CHL"), ("CHL", "NOR")]
    assert {one["link"] for one in pairs} == {record["id"]}
    assert [one["id"] for one in pairs] == [f"{record['id']}-NOR-CHL", f"{record['id']}-CHL-NOR"]


def test_quads() -> None:
    assert {one for one in PloverClass if one.quad is Quad.MATERIAL_COOPERATION} == {"AID", "COOPERATE"}
    assert PloverClass.REJECT.quad is Quad.VERBAL_CONFLICT
