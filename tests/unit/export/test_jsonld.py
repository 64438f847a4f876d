"""Linked data: what each object becomes, and how places are pointed at."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from sample_readout import SAMPLE

from readoutkit.export import to_jsonld
from readoutkit.export.schema_org import iso_date
from readoutkit.model import Readout

DOCUMENT = f"urn:readoutkit:document:{SAMPLE.source.sha256}"


def nodes(readout: Readout = SAMPLE, **options: Any) -> dict[str, dict[str, Any]]:
    graph = to_jsonld(readout, **options)["@graph"]
    return {(node.get("@id") or node["id"]).rpartition("#")[2]: node for node in graph}


def test_each_object_has_its_type() -> None:
    found = nodes()
    types = {name: node["@type"] for name, node in found.items() if "@type" in node and name[0] in "eatpcqn" and len(name) == 2}
    assert types == {
        "e1": "Event",
        "e2": "Event",
        "p1": "Person",
        "p2": "Person",
        "a1": ["Country", "GovernmentOrganization"],
        "a2": ["Country", "GovernmentOrganization"],
        "a3": "Project",
        "t1": "DefinedTerm",
        "t2": "DefinedTerm",
        "c1": "PlanAction",
        "c2": "PlanAction",
        "q1": "Quotation",
        "n1": "MonetaryAmount",
    }


def test_an_event_says_when_and_who_in_which_role() -> None:
    call = nodes()["e1"]
    assert call["startDate"] == "2025-03-03"
    assert call["superEvent"] == {"@id": f"{DOCUMENT}#e2"}
    assert call["eventAttendanceMode"] == {"@id": "https://schema.org/OnlineEventAttendanceMode"}
    assert call["attendee"][0] == {"@type": "Role", "roleName": "Prime Minister", "attendee": {"@id": f"{DOCUMENT}#p1"}}


def test_a_commitment_says_who_what_and_by_when() -> None:
    promise = nodes()["c1"]
    assert promise["actionStatus"] == {"@id": "https://schema.org/PotentialActionStatus"}
    assert promise["agent"] == [{"@id": f"{DOCUMENT}#a1"}]
    assert promise["object"] == [{"@id": f"{DOCUMENT}#n1"}]
    assert promise["scheduledTime"] == "2025-06"
    assert promise["rk:isPledge"] is True
    assert nodes()["n1"]["value"] == 40_000_000


def test_a_quotation_has_the_repaired_words_and_its_place_the_written_ones() -> None:
    found = nodes()
    assert found["q1"]["text"] == "très utile"
    span = SAMPLE.quotes[0].span
    words = found[f"q1-{span.start}-{span.end}"]["target"]["selector"][1]
    assert words["exact"] == span.text
    assert words["prefix"].endswith("the plan “")


def test_without_the_text_places_have_the_words_of_their_section() -> None:
    beside = nodes(SAMPLE.detach())["c1-227-296"]["target"]["selector"][1]
    assert beside == nodes()["c1-227-296"]["target"]["selector"][1]
    assert beside["prefix"].endswith("Larsen said that Norway ")


def test_the_beginning_of_the_iris_can_be_chosen() -> None:
    found = to_jsonld(SAMPLE, base="https://example.org/readouts/")["@graph"]
    assert found[0]["@id"] == f"https://example.org/readouts/{SAMPLE.source.sha256}"


def test_published_contexts_are_named_as_the_recommendation_asks() -> None:
    whole = to_jsonld(SAMPLE, contexts="published")
    assert whole["@context"][0] == "https://schema.org"
    annotations = [node for node in whole["@graph"] if node.get("type") == "Annotation"]
    assert annotations
    assert {node["@context"] for node in annotations} == {"http://www.w3.org/ns/anno.jsonld"}


def test_the_same_place_is_pointed_at_once() -> None:
    ids = [node["id"] for node in to_jsonld(SAMPLE)["@graph"] if "id" in node]
    assert len(set(ids)) == len(ids)


def test_addresses_that_are_none_are_left_out() -> None:
    assert "url" not in to_jsonld(evolve(SAMPLE, source=evolve(SAMPLE.source, url="see our site")))["@graph"][0]
    whole = to_jsonld(evolve(SAMPLE, source=evolve(SAMPLE.source, url="https://example.org/a?b=1")))
    assert whole["@graph"][0]["url"] == {"@id": "https://example.org/a?b=1"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2025-06-17T13:22", "2025-06-17T13:22"), ("2026", "2026"), ("2026/2036", None), ("202X", None), ("2026-13", None), (None, None)],
)
def test_only_plain_dates_are_written(value: str | None, expected: str | None) -> None:
    assert iso_date(value) == expected
