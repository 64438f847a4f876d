"""The rules of schema.org and of the Web Annotation model as tables, for the terms that are written.

Domains and ranges are those of schema.org release 28.1 (data/releases/28.1/schemaorg-current-https.ttl of github.com/schemaorg/schemaorg);
that each term exists is asked of the namespaces that rdflib brings. schema.org/Role describes how a Role stands in for the value of a
property and repeats it. Annotations: Web Annotation Data Model, W3C Recommendation of 23 February 2017, sections 3.1 and 4.2.
"""

from __future__ import annotations

import re
import warnings
from typing import Any

from plover_rules import words
from rdflib import PROV, RDFS, SDO, SKOS, XSD, URIRef

from readoutkit.model.days import first_day

OA = "http://www.w3.org/ns/oa#"
OWN = "urn:readoutkit:terms:"
KNOWN = {str(space): space for space in (SDO, SKOS, PROV, RDFS)}

PARENT = {
    "Report": "Article",
    "NewsArticle": "Article",
    "DiscussionForumPosting": "SocialMediaPosting",
    "SocialMediaPosting": "Article",
    "Article": "CreativeWork",
    "Quotation": "CreativeWork",
    "CreativeWork": "Thing",
    "Event": "Thing",
    "Person": "Thing",
    "Organization": "Thing",
    "GovernmentOrganization": "Organization",
    "Project": "Organization",
    "Place": "Thing",
    "Country": "AdministrativeArea",
    "AdministrativeArea": "Place",
    "Action": "Thing",
    "OrganizeAction": "Action",
    "PlanAction": "OrganizeAction",
    "Intangible": "Thing",
    "Role": "Intangible",
    "DefinedTerm": "Intangible",
    "StructuredValue": "Intangible",
    "MonetaryAmount": "StructuredValue",
    "QuantitativeValue": "StructuredValue",
    "PropertyValue": "StructuredValue",
    "ContactPoint": "StructuredValue",
    "PostalAddress": "ContactPoint",
}
# Members of enumerations that are written by their IRI.
MEMBERS = {
    "EventScheduled": "EventStatusType",
    "OnlineEventAttendanceMode": "EventAttendanceModeEnumeration",
    "OfflineEventAttendanceMode": "EventAttendanceModeEnumeration",
    "PotentialActionStatus": "ActionStatusType",
    "ActiveActionStatus": "ActionStatusType",
    "CompletedActionStatus": "ActionStatusType",
}
# Property: the types it is for, the types of its values.
PROPERTIES: dict[str, tuple[str, str]] = {
    "name": ("Thing", "Text"),
    "description": ("Thing", "Text TextObject"),
    "identifier": ("Thing", "PropertyValue Text URL"),
    "sameAs": ("Thing", "URL"),
    "url": ("Thing", "URL"),
    "headline": ("CreativeWork", "Text"),
    "inLanguage": ("CreativeWork Event LinkRole", "Language Text"),
    "datePublished": ("CreativeWork Certification", "Date DateTime"),
    "author": ("CreativeWork Rating", "Organization Person"),
    "publisher": ("CreativeWork", "Organization Person"),
    "sourceOrganization": ("CreativeWork", "Organization"),
    "about": ("CreativeWork Event CommunicateAction Certification", "Thing"),
    "mentions": ("CreativeWork", "Thing"),
    "hasPart": ("CreativeWork", "CreativeWork"),
    "isPartOf": ("CreativeWork", "CreativeWork URL"),
    "propertyID": ("PropertyValue", "Text URL"),
    "value": ("MonetaryAmount PropertyValue QuantitativeValue", "Boolean Number StructuredValue Text"),
    "startDate": ("Event Role CreativeWorkSeries Schedule", "Date DateTime"),
    "endDate": ("Event Role CreativeWorkSeries Schedule", "Date DateTime"),
    "duration": ("Event Schedule MediaObject", "Duration"),
    "eventStatus": ("Event", "EventStatusType"),
    "eventAttendanceMode": ("Event", "EventAttendanceModeEnumeration"),
    "location": ("Action Event Organization", "Place PostalAddress Text VirtualLocation"),
    "superEvent": ("Event", "Event"),
    "attendee": ("Event", "Organization Person"),
    "address": ("Organization Person Place", "PostalAddress Text"),
    "addressCountry": ("PostalAddress", "Country Text"),
    "roleName": ("Role", "Text URL"),
    "familyName": ("Person", "Text"),
    "jobTitle": ("Person", "DefinedTerm Text"),
    "affiliation": ("Person", "Organization"),
    "termCode": ("DefinedTerm", "Text"),
    "inDefinedTermSet": ("DefinedTerm", "DefinedTermSet URL"),
    "actionStatus": ("Action", "ActionStatusType"),
    "agent": ("Action", "Organization Person"),
    "object": ("Action", "Thing"),
    "instrument": ("Action", "Thing"),
    "scheduledTime": ("PlanAction", "Date DateTime"),
    "text": ("CreativeWork", "Text"),
    "spokenByCharacter": ("Quotation", "Organization Person"),
    "currency": ("MonetaryAmount", "Text"),
    "unitText": ("PropertyValue QuantitativeValue", "Text"),
}
MOTIVATIONS = words(
    """assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying
    tagging"""
)
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?")
_DURATION = re.compile(r"P(?=.)(\d+[YMWD])+")
_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def kinds(types: list[str]) -> set[str]:
    """Types with all they are kinds of."""
    found: set[str] = set()
    for name in types:
        while name:
            found.add(name)
            name = PARENT.get(name, "")
    return found


def faults(expanded: list[dict[str, Any]]) -> list[str]:
    """What the vocabularies would object to in a graph in expanded JSON-LD."""
    types = {node["@id"]: node.get("@type", []) for node in expanded if "@id" in node}
    found: list[str] = []
    for node in expanded:
        found += _annotation(node, types) if f"{OA}Annotation" in node.get("@type", []) else _node(node, types)
    return found


def _exists(iri: str) -> bool:
    for start, space in KNOWN.items():
        if iri.startswith(start):
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                return URIRef(iri) in space
    return iri.startswith(OWN)


def _node(node: dict[str, Any], types: dict[str, list[str]], within: str = "") -> list[str]:
    found = [f"type {one}" for one in node.get("@type", []) if not _exists(one)]
    here = [one.removeprefix(str(SDO)) for one in node.get("@type", [])]
    found += [] if "@id" not in node or _IRI.fullmatch(node["@id"]) else [f"id {node['@id']}"]
    for name, values in node.items():
        if name.startswith("@"):
            continue
        found += [] if _exists(name) else [f"term {name}"]
        for value in values:
            if "@value" not in value and len(value) > 1:
                found += _node(value, types, name)
            elif value.get("@id", "").startswith("urn:readoutkit:document:") and value["@id"] not in types:
                found.append(f"{name} leads nowhere: {value['@id']}")
        if name.startswith(str(SDO)):
            found += _schema_org(name.removeprefix(str(SDO)), values, here, types, within)
    return found


def _schema_org(name: str, values: list[dict[str, Any]], here: list[str], types: dict[str, list[str]], within: str) -> list[str]:
    if name not in PROPERTIES:
        return [f"{name} is not in the table"]
    domain, expected = (set(part.split()) for part in PROPERTIES[name])
    in_role = here == ["Role"] and within == str(SDO) + name
    found = [] if in_role or kinds(here) & domain else [f"{name} of {here}"]
    for value in values:
        if "@value" in value:
            fits = bool(expected & _literal(value["@value"]))
        else:
            of = value.get("@type") or types.get(value["@id"], [])
            names = [one.removeprefix(str(SDO)) for one in of]
            member = MEMBERS.get(value.get("@id", "").removeprefix(str(SDO)))
            fits = bool(kinds(names) & expected) or names == ["Role"] or member in expected or ("URL" in expected and not names)
        found += [] if fits else [f"{name}: {value}"]
    return found


def _literal(value: Any) -> set[str]:
    if isinstance(value, bool):
        return {"Boolean"}
    if isinstance(value, int | float):
        return {"Number"}
    found = {"Text"}
    if _DATE.fullmatch(value) and first_day(value):
        found |= {"Date", "DateTime"}
    return found | ({"Duration"} if _DURATION.fullmatch(value) else set())


def _one(node: dict[str, Any], name: str) -> Any:
    (value,) = node[OA + name]
    return value


def _annotation(node: dict[str, Any], types: dict[str, list[str]]) -> list[str]:
    found = [] if _IRI.fullmatch(node["@id"]) else [f"id {node['@id']}"]
    found += [] if _one(node, "hasBody")["@id"] in types else ["body leads nowhere"]
    found += [] if _one(node, "motivatedBy")["@id"].removeprefix(OA) in MOTIVATIONS else ["motivation"]
    target = _one(node, "hasTarget")
    found += [] if target["@type"] == [f"{OA}SpecificResource"] and _one(target, "hasSource")["@id"] in types else ["target"]
    selectors = {one["@type"][0]: one for one in target[f"{OA}hasSelector"]}
    place, words = selectors.pop(f"{OA}TextPositionSelector"), selectors.pop(f"{OA}TextQuoteSelector")
    found += [f"selector {name}" for name in selectors]
    start, end = _one(place, "start"), _one(place, "end")
    found += [] if start["@type"] == end["@type"] == str(XSD.nonNegativeInteger) else ["offsets"]
    found += [] if end["@value"] - start["@value"] == len(_one(words, "exact")["@value"]) else ["exact does not fit its place"]
    found += [f"{name} twice" for name in ("prefix", "suffix") if len(words.get(OA + name, [])) > 1]
    return found
