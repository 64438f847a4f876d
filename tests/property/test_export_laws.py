"""Whatever a readout holds, event data and linked data keep to the rules of their vocabularies."""

from __future__ import annotations

import json

import plover_rules
import pytest
import rdflib
import vocabulary_rules
from arbitrary_readouts import readouts
from hypothesis import HealthCheck, given, settings
from pyld import jsonld
from sample_readout import SAMPLE

from readoutkit.export import to_jsonld, to_plover
from readoutkit.model import Readout
from readoutkit.taxonomy.taxonomy import load_taxonomy

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@SLOW
@given(readouts())
def test_records_keep_to_the_rules_of_plover(readout: Readout) -> None:
    records = list(to_plover([readout]))
    assert len(records) == len(readout.events) + len(readout.commitments)
    assert len({record["id"] for record in records}) == len(records)
    for record in (*records, *to_plover([readout], dyads=True)):
        assert plover_rules.faults(record) == []


@SLOW
@given(readouts())
def test_a_graph_keeps_to_schema_org_and_to_web_annotations(readout: Readout) -> None:
    whole = json.loads(json.dumps(to_jsonld(readout)))
    assert vocabulary_rules.faults(jsonld.expand(whole)) == []


@SLOW
@given(readouts(attached=True))
def test_words_around_a_place_are_those_of_the_text(readout: Readout) -> None:
    assert readout.source.text is not None
    text = "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in readout.source.text)
    for node in to_jsonld(readout)["@graph"]:
        if node.get("type") == "Annotation":
            place, words = node["target"]["selector"]
            before, after = words.get("prefix", ""), words.get("suffix", "")
            assert text[place["start"] - len(before) : place["end"] + len(after)] == before + words["exact"] + after


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("@type",), "Reprot", "type https://schema.org/Reprot"),
        (("@type",), "Person", "headline of"),
        (("headlien",), "x", "term https://schema.org/headlien"),
        (("datePublished",), "4 March", "datePublished"),
        (("publisher",), {"@id": "urn:readoutkit:document:x#a9"}, "https://schema.org/publisher leads nowhere"),
        (("about",), [{"@type": "Event", "attendee": {"@type": "Place", "name": "x"}}], "attendee"),
    ],
)
def test_the_rules_find_what_is_wrong_in_a_graph(path: tuple[str], value: object, fault: str) -> None:
    whole = to_jsonld(SAMPLE)
    whole["@graph"][0][path[0]] = value
    assert any(one.startswith(fault) for one in vocabulary_rules.faults(jsonld.expand(whole)))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"event": ["DISCUSS"]}, "quad"),
        ({"mode": ["letter"]}, "mode letter"),
        ({"context": ["fish"]}, "context fish"),
        ({"date": "2025-03"}, "date 2025-03"),
        ({"event": ["AID"], "quad_code": 2, "mode": []}, "AID without recipient"),
        ({"source": []}, "field source"),
    ],
)
def test_the_rules_find_what_is_wrong_in_a_record(change: dict[str, object], fault: str) -> None:
    record = next(to_plover([SAMPLE]))
    assert plover_rules.faults(record) == []
    assert any(one.startswith(fault) for one in plover_rules.faults({**record, **change}))


def test_rdflib_reads_the_same_claims() -> None:
    graph = rdflib.Graph().parse(data=json.dumps(to_jsonld(SAMPLE)), format="json-ld")
    asked = """
        select ?who ?words where {
            ?c a schema:PlanAction ; schema:agent/schema:name ?who .
            ?a oa:hasBody ?c ; oa:hasTarget/oa:hasSelector/oa:exact ?words . }"""
    found = graph.query(asked, initNs={"schema": rdflib.SDO, "oa": rdflib.Namespace(vocabulary_rules.OA)})
    assert {(str(who), str(words)) for who, words in found} == {
        (actor.name, commitment.text) for commitment in SAMPLE.commitments for actor in commitment.by
    }


def test_contexts_of_our_topics_are_contexts_of_plover() -> None:
    assert {topic.plover for topic in load_taxonomy()} - {None} <= plover_rules.CONTEXTS
