"""The tables of what a document says: events, people, actors, topics, commitments, quotes, amounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from readoutkit.export import nesting
from readoutkit.export.definition import Column, Kind, Table, days, derived, flag, ids, span, text, time, whole
from readoutkit.export.nesting import collection
from readoutkit.model.span import TimeRef

_SPOKEN = ("participants", "actors")


def _id(letter: str) -> tuple[Column, ...]:
    return text("id", f"number in the document: {letter}1, {letter}2, ...")


def _names(name: str, meaning: str, field: str) -> tuple[Column, ...]:
    """The names of what a list of references names, for people."""
    return derived(name, Kind.LIST, meaning, lambda item: [one.name or one.text for one in getattr(item, field)])


def _keys(name: str, meaning: str, field: str) -> tuple[Column, ...]:
    """Keys that are the same in all documents."""
    return derived(name, Kind.LIST, meaning, lambda item: [one.identity for one in getattr(item, field)])


def _value(name: str) -> Callable[[Any], str | None]:
    def get(item: Any) -> str | None:
        when: TimeRef | None = getattr(item, name)
        return None if when is None else when.value

    return get


EVENTS = Table(
    "events",
    "one row a call, meeting, visit or other occasion; `e1` is the primary one",
    ("document", "id"),
    (
        *_id("e"),
        *text("kind", "call, meeting, visit, summit, conference, remarks, statement, other"),
        *text("channel", "in_person, phone, video, written, unspecified"),
        *text("status", "held, ongoing, planned"),
        *text("basis", "whether the text states the kind: stated, inferred"),
        *span("cue", "the words that decided the kind"),
        *span("name", "the name of a named occasion"),
        *time("date", "when"),
        *days("date", _value("date")),
        *text("place", "where, as the document writes it", "place", "name"),
        *text("place_country", "ISO 3166-1 alpha-2", "place", "country"),
        *span("place_text", "the place in the text", "place", "span"),
        *text("part_of", "the larger event on whose margins it took place", refers_to=("events",)),
        *text("initiator", "the side that asked for it", refers_to=("actors",)),
        *time("duration", "its length"),
        *derived("part_of_name", Kind.TEXT, "its name", lambda e: e.part_of.name.text if e.part_of and e.part_of.name else None),
    ),
    nest=collection("events"),
)
PARTICIPANTS = Table(
    "participants",
    "one row a person who took part in an event",
    ("document", "id"),
    (
        *_id("p"),
        *text("name", "longest form in the document; none if unnamed"),
        *text("family_name", "form used alone after a title"),
        *span("text", "first mention, without title; the role phrase if unnamed", "span"),
        *span("role", "title, without country or organisation"),
        *text("role_class", "head_of_state, head_of_government, foreign_minister, ..., other: see the data model"),
        *text("represents", "country or organisation", refers_to=("actors",)),
        *derived("represents_key", Kind.TEXT, "its key", lambda p: p.represents.identity if p.represents else None),
        *derived("represents_name", Kind.TEXT, "its name", lambda p: p.represents.name if p.represents else None),
        *ids("event_ids", "the events, at least one", "events", "events"),
        *text("wikidata", "Q-id"),
    ),
    nest=collection("participants"),
)
ACTORS = Table(
    "actors",
    "one row a country, organisation, region, body, initiative or person that is named",
    ("document", "id"),
    (
        *_id("a"),
        *text("kind", "country, organization, group, region, person, body, initiative"),
        *text("name", "first mention, without article"),
        *span("text", "first mention as it stands in the document", "span"),
        *text("key", "key for comparison across documents and languages: country:CA, org:nato"),
        *derived("identity", Kind.TEXT, "the key, else kind and lower-case name", lambda actor: actor.identity),
        *text("country", "ISO 3166-1 alpha-2"),
        *text("wikidata", "Q-id"),
    ),
    nest=collection("actors"),
)
TOPICS = Table(
    "topics",
    "one row a subject; where it comes up is in `topic_mentions`",
    ("document", "id"),
    (
        *_id("t"),
        *text("code", "code of the taxonomy: domain.leaf or domain"),
        *derived("domain", Kind.TEXT, "the part of the code before the dot", lambda t: t.code.partition(".")[0]),
        *derived("text", Kind.TEXT, "the words of the first mention", lambda t: t.text),
        *derived("certainty", Kind.TEXT, "the strongest of its mentions: stated, inferred, probable, possible", lambda t: str(t.certainty)),
        *ids("about_ids", "actors the subject is about", "about", "actors"),
        *_keys("about_keys", "their keys", "about"),
        *_names("about_names", "their names", "about"),
    ),
    nest=collection("topics"),
)
TOPIC_MENTIONS = Table(
    "topic_mentions",
    "one row a place where a subject comes up",
    ("document", "topic", "number"),
    (
        *text("topic", "the subject", refers_to=("topics",)),
        *whole("number", "number of the mention, from 1"),
        *span("text", "shortest noun phrase that names the subject", "span"),
        *text("treatment", "discussed, agreed, affirmed, concern, praised, announced, requested, described"),
        *text("certainty", "stated, inferred, probable, possible"),
        *span("hedge", "the words that weaken it"),
        *ids("said_by_ids", "who is reported to say it; empty for the document's own voice", "said_by", *_SPOKEN),
        *_names("said_by_names", "their names", "said_by"),
    ),
    nest=nesting.TOPIC_MENTIONS,
)
COMMITMENTS = Table(
    "commitments",
    "one row a passage that presents an actor as bound",
    ("document", "id"),
    (
        *_id("c"),
        *text("kind", "action, outcome, support, restraint"),
        *text("status", "new, reaffirmed, continuing, delivered, prior"),
        *text("force", "firm, conditional, aspirational"),
        *text("specificity", "specific, vague"),
        *text("certainty", "stated, inferred, probable, possible"),
        *derived("is_pledge", Kind.FLAG, "whether it is a pledge in the narrow sense", lambda c: c.is_pledge),
        *flag("formulaic", "a mere keep-in-touch formula"),
        *span("text", "the committing clause", "span"),
        *span("cue", "the words in it that bind"),
        *span("hedge", "the words that weaken it"),
        *span("condition", "the limiting clause"),
        *ids("by_ids", "who is bound, at least one", "by", "actors"),
        *_keys("by_keys", "their keys", "by"),
        *_names("by_names", "their names", "by"),
        *ids("to_ids", "recipients and beneficiaries", "to", "actors"),
        *_keys("to_keys", "their keys", "to"),
        *_names("to_names", "their names", "to"),
        *ids("via_ids", "named fund, operation or programme", "via", "actors"),
        *_names("via_names", "their names", "via"),
        *ids("said_by_ids", "whose act is reported; empty for the document's author", "said_by", *_SPOKEN),
        *_names("said_by_names", "their names", "said_by"),
        *ids("topic_ids", "the subjects it belongs to", "topics", "topics"),
        *derived("topic_codes", Kind.LIST, "their codes", lambda c: [topic.code for topic in c.topics]),
        *ids("amount_ids", "the amounts promised", "amounts", "amounts"),
        *time("deadline", "date or horizon"),
        *days("deadline", _value("deadline")),
    ),
    nest=collection("commitments"),
)
QUOTES = Table(
    "quotes",
    "one row a stretch between quotation marks",
    ("document", "id"),
    (
        *_id("q"),
        *text("kind", "direct (a complete clause), partial (a fragment)"),
        *span("text", "everything between the marks, as it stands", "span"),
        *text("clean", "the same with broken characters repaired"),
        *text("speaker", "who said it", refers_to=_SPOKEN),
        *derived("speaker_name", Kind.TEXT, "the speaker's name", lambda q: (q.speaker.name or q.speaker.text) if q.speaker else None),
        *text("event", "the occasion", refers_to=("events",)),
    ),
    nest=collection("quotes"),
)
AMOUNTS = Table(
    "amounts",
    "one row a quantity the document names",
    ("document", "id"),
    (
        *_id("n"),
        *text("kind", "money, percent_of_gdp, percent, personnel, equipment, count"),
        *span("text", "number and unit as they stand, without approximator", "span"),
        *derived("number", Kind.NUMBER, "the value to reckon with; 2 per cent is 2", lambda n: None if n.value is None else float(n.value)),
        *text("value", "the exact value as decimal digits; none if vague"),
        *text("currency", "ISO 4217; always there for money"),
        *text("basis", "stated, or inferred where currency or base are"),
        *flag("approximate", "whether the text says so; always where there is no value"),
        *time("time", "the time it belongs to", "when"),
    ),
    nest=collection("amounts"),
)
MENTIONS = Table(
    "mentions",
    "one row a further place: each mention of a participant, each repetition of a commitment",
    ("document", "owner", "number"),
    (
        *text("owner", "what is mentioned", refers_to=("participants", "commitments")),
        *whole("number", "number of the place, from 1"),
        *span("text", "the words as they stand in the document", "span"),
    ),
    nest=nesting.MENTIONS,
)
