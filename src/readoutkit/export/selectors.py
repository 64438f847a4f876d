"""Spans as W3C Web Annotations: a claim, the document, and the place in it by position and by words."""

from __future__ import annotations

from typing import Any

from readoutkit.model.readout import Readout
from readoutkit.model.span import Span

OA = "http://www.w3.org/ns/oa#"
# The terms of the context that the Recommendation publishes at ANNO_CONTEXT, as far as they are used here.
ANNO_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
CONTEXT: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "Annotation": f"{OA}Annotation",
    "SpecificResource": f"{OA}SpecificResource",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "identifying": f"{OA}identifying",
    "classifying": f"{OA}classifying",
    "body": {"@type": "@id", "@id": f"{OA}hasBody"},
    "target": {"@type": "@id", "@id": f"{OA}hasTarget"},
    "source": {"@type": "@id", "@id": f"{OA}hasSource"},
    "selector": {"@type": "@id", "@id": f"{OA}hasSelector"},
    "motivation": {"@type": "@vocab", "@id": f"{OA}motivatedBy"},
    "start": {"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger", "@id": f"{OA}start"},
    "end": {"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger", "@id": f"{OA}end"},
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
}
# As many characters on either side as make a place unique in practice.
_BESIDE = 32


def annotation(
    readout: Readout, document: str, identifier: str, body: str, span: Span, motivation: str, context: str | None = None
) -> dict[str, Any]:
    """A Web Annotation that ties `body` to a span of the document.

    Args:
        readout: for the words on either side of the span.
        document: IRI of the document.
        identifier: IRI of the annotation.
        body: IRI of the claim.
        span: the place.
        motivation: identifying or classifying.
        context: a JSON-LD context of its own, None if the whole has one.
    """
    before, after = _beside(readout, span)
    quote = {"type": "TextQuoteSelector", "exact": span.text, "prefix": before, "suffix": after}
    return {
        **({"@context": context} if context else {}),
        "id": identifier,
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": {
            "type": "SpecificResource",
            "source": document,
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {name: value for name, value in quote.items() if value},
            ],
        },
    }


def _beside(readout: Readout, span: Span) -> tuple[str, str]:
    """The characters before and after a span: from the text, else from the section it lies in."""
    if readout.source.text is not None:
        start, text = 0, readout.source.text
    else:
        section = next((one.span for one in readout.source.sections if one.span.covers(span)), span)
        start, text = section.start, section.text
    low, high = span.start - start, span.end - start
    return text[max(0, low - _BESIDE) : low], text[high : high + _BESIDE]
