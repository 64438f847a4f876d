"""The JSON Schema of readouts, generated from the classes."""

from __future__ import annotations

from typing import Any

from readoutkit.model.actor import WIKIDATA
from readoutkit.model.fields import Flag, Holds, HoldsMany, Matching, Member, Number, Refers, RefersToMany, Rule, Text, Whole
from readoutkit.model.readout import SCHEMA, Readout
from readoutkit.model.span import COUNTRY, Span
from readoutkit.model.vocabulary import Certainty
from readoutkit.serial.read import DECIMAL
from readoutkit.serial.shape import CLASSES, LETTERS, slots

_NAMED_PATTERNS = {COUNTRY: "Country", WIKIDATA: "Wikidata"}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one readout, `urn:readoutkit:schema:readout:1.0`.

    It says what the JSON looks like; what must hold between the objects is beyond it and is checked on reading.

    >>> json_schema()["$id"]
    'urn:readoutkit:schema:readout:1.0'
    """
    version = SCHEMA.rpartition("/")[2]
    definitions: dict[str, Any] = {kind.__name__: _object(kind) for kind in CLASSES if kind is not Readout}
    definitions["TimeRef"] |= {
        "if": {"properties": {"basis": {"const": "given"}}},
        "then": {"required": ["value"], "not": {"required": ["span"]}},
        "else": {"required": ["span"]},
    }
    definitions["Spans"] = {"type": "array", "items": _ref("Span")}
    definitions["Ids"] = {"type": "array", "items": {"type": "string", "pattern": "^[epatcqn][1-9][0-9]*$"}, "uniqueItems": True}
    definitions["Certainty"] = {"enum": [str(member) for member in Certainty]}
    definitions |= {name: {"type": "string", "pattern": pattern} for pattern, name in _NAMED_PATTERNS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:readoutkit:schema:readout:{version}",
        "title": f"readoutkit Readout {version}",
        **_object(Readout),
        "$defs": definitions,
    }


def _object(kind: type[Any]) -> dict[str, Any]:
    shape = slots(kind)
    properties = {slot.name: _property(slot.rule) for slot in shape}
    if kind is Readout:
        properties["schema"] = {"const": SCHEMA}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [slot.name for slot in shape if slot.always],
        "properties": properties,
    }


def _property(rule: Rule) -> dict[str, Any]:
    match rule:
        case Matching(pattern=pattern):
            return _ref(_NAMED_PATTERNS[pattern]) if pattern in _NAMED_PATTERNS else {"type": "string", "pattern": pattern}
        case Text(filled=filled):
            return {"type": "string", "minLength": 1} if filled else {"type": "string"}
        case Whole(least=least, most=most):
            return {"type": "integer", "minimum": least} | ({} if most is None else {"maximum": most})
        case Flag():
            return {"type": "boolean"}
        case Number():
            return {"type": "string", "pattern": DECIMAL}
        case Member(vocabulary=vocabulary):
            return _ref("Certainty") if vocabulary is Certainty else {"enum": [str(member) for member in vocabulary]}
        case Holds(kind=kind):
            return _ref(kind.__name__)
        case HoldsMany(kind=kind, least=least):
            return _ref("Spans") if kind is Span else {"type": "array", **_at_least(least), "items": _ref(kind.__name__)}
        case Refers(kinds=kinds):
            letters = "".join(LETTERS[kind] for kind in kinds)
            return {"type": "string", "pattern": f"^{letters}[1-9][0-9]*$" if len(kinds) == 1 else f"^[{letters}][0-9]+$"}
        case RefersToMany(least=least):
            return {"allOf": [_ref("Ids"), _at_least(least)]} if least else _ref("Ids")
    raise TypeError(f"no schema for {type(rule).__name__}")


def _at_least(least: int) -> dict[str, Any]:
    return {"minItems": least} if least else {}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}
