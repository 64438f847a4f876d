"""Linked data: a readout in the words of schema.org, each claim tied to its place in the text by a Web Annotation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from readoutkit.export.schema_org import SCHEMA_ORG, Node, Words
from readoutkit.export.selectors import ANNO_CONTEXT, CONTEXT, annotation
from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.quote import Quote
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span
from readoutkit.model.vocabulary import Method
from readoutkit.taxonomy.taxonomy import Taxonomy, load_taxonomy

BASE = "urn:readoutkit:document:"
PREFIXES = {
    # Terms of our own, for what schema.org has no word for.
    "rk": "urn:readoutkit:terms:",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}


def to_jsonld(readout: Readout, *, base: str = BASE, contexts: Literal["inline", "published"] = "inline") -> Node:
    """A readout as JSON-LD: the document and all its objects in the words of schema.org, their places as Web Annotations.

    The document's IRI is `base` and its SHA-256, so that the same document is the same thing everywhere; `#c1` and so on name its claims.
    Half characters become U+FFFD, since RDF has none.

    Args:
        readout: what to write; with its text, places also have the words around them.
        base: beginning of all IRIs.
        contexts: inline, so that nothing has to be fetched to read it; or published, by the addresses of schema.org and of the W3C, as the
            Web Annotation Recommendation asks of annotations that are passed on.

    >>> from readoutkit.api import parse
    >>> graph = to_jsonld(parse("Prime Minister Ada Lund of Norway spoke by phone with President Eva Paz of Chile."))["@graph"]
    >>> [node["@type"] for node in graph if node.get("@id", "").endswith("#e1")]
    ['Event']
    """
    inline = contexts == "inline"
    document = base + readout.source.sha256
    words = Words(document, _taxonomy())
    context: Any = {"@vocab": SCHEMA_ORG, **PREFIXES, **CONTEXT} if inline else [SCHEMA_ORG.rstrip("/"), PREFIXES]
    graph = [*words.all(readout), _provenance(readout, words), *_annotations(readout, words, None if inline else ANNO_CONTEXT)]
    whole: Node = {"@context": context, "@graph": graph}
    try:
        json.dumps(whole, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        whole = _mended(whole)
    return whole


def _provenance(readout: Readout, words: Words) -> Node:
    made = readout.provenance
    agent = " ".join(part for part in (made.tool, made.version, made.parser) if part)
    kind = "prov:Agent" if made.method is Method.GOLD else "prov:SoftwareAgent"
    activity: Node = {"@type": "prov:Activity", "rk:method": str(made.method)}
    if agent:
        activity["prov:wasAssociatedWith"] = {"@type": kind, "rdfs:label": agent}
    derived = {"@id": words.document}
    return {"@id": words.iri("readout"), "@type": "prov:Entity", "prov:wasDerivedFrom": derived, "prov:wasGeneratedBy": activity}


def _annotations(readout: Readout, words: Words, context: str | None) -> Iterator[Node]:
    for owner, motivation, places in _places(readout):
        # A name that is also the first mention is one place.
        for span in dict.fromkeys(places):
            identifier = words.iri(f"{owner}-{span.start}-{span.end}")
            yield annotation(readout, words.document, identifier, words.iri(owner), span, motivation, context)


def _places(readout: Readout) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    """What stands where: the claim, why it is pointed at, its places."""
    for event in readout.events:
        yield event.id, "classifying", (event.cue, *((event.name,) if event.name else ()))
    for person in readout.participants:
        yield person.id, "identifying", (person.span, *person.mentions)
    for topic in readout.topics:
        yield topic.id, "classifying", tuple(mention.span for mention in topic.mentions)
    for commitment in readout.commitments:
        yield commitment.id, "classifying", (commitment.span, *commitment.extra_spans)
    named: tuple[Actor | Quote | Amount, ...] = (*readout.actors, *readout.quotes, *readout.amounts)
    for item in named:
        yield item.id, "identifying", (item.span,)


def _mended(value: Any) -> Any:
    if isinstance(value, dict):
        return {_mended(name): _mended(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_mended(one) for one in value]
    return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in value) if isinstance(value, str) else value


@cache
def _taxonomy() -> Taxonomy:
    return load_taxonomy()
