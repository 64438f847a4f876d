"""What a released version wrote is read for ever; what comes after may add, not change."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import fields
from every_field import EVERY_FIELD
from test_json_laws import types_of

from readoutkit.model import Readout, digest
from readoutkit.model.invariants import parts
from readoutkit.model.readout import SCHEMA
from readoutkit.serial import dumps, from_dict, json_schema, loads
from readoutkit.serial.migrate import MIGRATIONS, migrate
from readoutkit.serial.shape import CLASSES

VERSIONS = Path(__file__).parent / "versions"
# A file that changes is no longer what that version wrote. A new version adds its line and leaves the others.
RELEASED: dict[str, tuple[Readout, str, str]] = {
    "1.0": (
        EVERY_FIELD,
        "1300e87b5a1296a5f11957885c3cc9a3320ef834f5d20cca3d8ecb07aa8cea8e",
        "a7f4eab061cb47829170e5aa36d0010498aa7487c28062dbca0d28a7bec9bbf1",
    ),
}


def read(name: str) -> str:
    return (VERSIONS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("version", RELEASED)
def test_the_files_are_the_released_ones(version: str) -> None:
    _, *digests = RELEASED[version]
    assert [hashlib.sha256(read(f"{version}{end}").encode()).hexdigest() for end in (".json", ".schema.json")] == digests


@pytest.mark.parametrize("version", RELEASED)
def test_a_released_version_is_read_as_the_same_readout(version: str) -> None:
    expected, *_ = RELEASED[version]
    again = loads(read(f"{version}.json"))
    assert again == expected
    assert types_of(again) == types_of(expected)
    assert again.source.text is not None


@pytest.mark.parametrize("version", RELEASED)
def test_a_released_file_keeps_to_its_schema_and_to_the_present_one(version: str) -> None:
    data = json.loads(read(f"{version}.json"))
    jsonschema.Draft202012Validator(json.loads(read(f"{version}.schema.json"))).validate(data)
    jsonschema.Draft202012Validator(json_schema()).validate(migrate(data))


def test_the_present_version_has_its_files() -> None:
    version = SCHEMA.rpartition("/")[2]
    assert version in RELEASED, "a new version: write its files, and leave the others as they are"
    assert json_schema() == json.loads(read(f"{version}.schema.json")), "the form changed: it needs a new version"
    assert dumps(RELEASED[version][0], include_text=True) + "\n" == read(f"{version}.json")


def test_every_field_is_in_use() -> None:
    """Each field of each class has another value than its default somewhere in the readout."""
    # A readout without extensions: keys of other programs are no part of a version.
    waiting = {(kind, attribute.name): attribute.default for kind in CLASSES for attribute in fields(kind)}
    del waiting[Readout, "extensions"]
    whole = [item for part in (EVERY_FIELD, EVERY_FIELD.provenance) for _, item in parts(part, "")]
    for item in whole:
        for attribute in fields(type(item)):
            if getattr(item, attribute.name) != attribute.default or attribute.name == "schema":
                waiting.pop((type(item), attribute.name), None)
    assert [f"{kind.__name__}.{name}" for kind, name in waiting] == []


def of_nine(data: dict[str, Any]) -> dict[str, Any]:
    """The way from the invented 0.9 to 1.0: other names, spans as pairs, references by name, one call, nothing about certainty."""
    text = data["text"]

    def span(place: list[int]) -> dict[str, Any]:
        start, end = place
        return {"start": start, "end": end, "text": text[start:end]}

    numbers = {actor["name"]: f"a{number}" for number, actor in enumerate(data["actors"], start=1)}
    actors = [
        {"id": numbers[one["name"]], "kind": "country", "name": one["name"], "span": span(one["at"]), "key": f"country:{one['iso']}"}
        for one in data["actors"]
    ]
    call = {"id": "e1", "kind": "call", "channel": "unspecified", "status": "held", "basis": "inferred", "cue": span(data["call"]["at"])}
    people = [
        {
            "id": f"p{number}",
            "name": one["name"],
            "span": span(one["at"]),
            "role_class": one["office"],
            "represents": numbers[one["for"]],
            "events": ["e1"],
        }
        for number, one in enumerate(data["people"], start=1)
    ]
    codes = {"kind": "action", "status": "new", "force": "firm", "specificity": "vague", "certainty": "stated"}
    commitments = [
        {"id": f"c{number}", "span": span(one["at"]), "cue": span(one["verb"]), **codes, "by": [numbers[one["who"]]]}
        for number, one in enumerate(data["pledges"], start=1)
    ]
    page = {"format": "official_release", "genre": "release", "language": "en"}
    document = {"sha256": digest(text), "length": len(text), "text": text, **page}
    collections = {"events": [call], "participants": people, "actors": actors, "commitments": commitments}
    empty: dict[str, Any] = {"topics": [], "quotes": [], "amounts": [], "provenance": {"method": "parser"}}
    return {"schema": "readoutkit/readout/1.0", "id": data["id"], "source": document, **collections, **empty}


def test_an_older_major_version_is_read_once_it_has_a_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MIGRATIONS, 0, of_nine)
    readout = loads(read("0.9-invented.json"))
    assert readout.schema == SCHEMA
    assert [(person.name, person.represents and person.represents.name) for person in readout.participants] == [
        ("Ada Lund", "Norway"),
        ("Eva Paz", "Chile"),
    ]
    assert [(c.by[0].name, c.text) for c in readout.commitments] == [("Norway", "will send ferries")]
    assert loads(dumps(readout, include_text=True)) == readout


def test_steps_follow_each_other_up_to_the_present(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readoutkit.serial.migrate.SCHEMA", "readoutkit/readout/3.1")
    old = {"schema": "readoutkit/readout/1.4", "steps": []}
    ways = {number: lambda data, number=number: {**data, "steps": [*data["steps"], number]} for number in (1, 2)}
    assert migrate(old, migrations=ways) == {"schema": "readoutkit/readout/3.1", "steps": [1, 2]}
    assert old == {"schema": "readoutkit/readout/1.4", "steps": []}


def test_an_older_minor_version_needs_no_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readoutkit.serial.migrate.SCHEMA", "readoutkit/readout/1.7")
    data = json.loads(read("1.0.json"))
    assert from_dict(data) == EVERY_FIELD
