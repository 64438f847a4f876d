"""The objects of a readout in the words of schema.org; what it has no word for is a term of our own, `rk:...`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from attrs import frozen

from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.days import first_day
from readoutkit.model.event import Event
from readoutkit.model.participant import Participant
from readoutkit.model.quote import Quote
from readoutkit.model.readout import Readout
from readoutkit.model.span import TimeRef
from readoutkit.model.topic import Topic
from readoutkit.model.vocabulary import ActorKind, AmountKind, Channel, CommitmentStatus, EventStatus, Genre
from readoutkit.taxonomy.taxonomy import Taxonomy

Node = dict[str, Any]
SCHEMA_ORG = "https://schema.org/"
WIKIDATA = "http://www.wikidata.org/entity/"
TOPICS = "urn:readoutkit:topics"

DOCUMENTS = {
    Genre.RELEASE: "Report",
    Genre.NEWS: "NewsArticle",
    Genre.FORUM: "DiscussionForumPosting",
    Genre.OTHER: "CreativeWork",
}
# A state or a region is a place, but one that acts: schema.org lets only organisations and people do that.
ACTORS: dict[ActorKind, str | list[str]] = {
    ActorKind.COUNTRY: ["Country", "GovernmentOrganization"],
    ActorKind.ORGANIZATION: "Organization",
    ActorKind.GROUP: "Organization",
    ActorKind.REGION: ["Place", "Organization"],
    ActorKind.PERSON: "Person",
    ActorKind.BODY: "GovernmentOrganization",
    ActorKind.INITIATIVE: "Project",
}
ACTION_STATUS = {
    CommitmentStatus.NEW: "PotentialActionStatus",
    CommitmentStatus.REAFFIRMED: "PotentialActionStatus",
    CommitmentStatus.PRIOR: "PotentialActionStatus",
    CommitmentStatus.CONTINUING: "ActiveActionStatus",
    CommitmentStatus.DELIVERED: "CompletedActionStatus",
}
ATTENDANCE = {
    Channel.IN_PERSON: "OfflineEventAttendanceMode",
    Channel.PHONE: "OnlineEventAttendanceMode",
    Channel.VIDEO: "OnlineEventAttendanceMode",
}
UNITS = {AmountKind.PERCENT: "%", AmountKind.PERCENT_OF_GDP: "% of GDP"}

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?)?)?")
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_DIGITS = re.compile(r"[0-9]+")


def iso_date(value: str | None) -> str | None:
    """An EDTF value that is a plain ISO 8601 date or date-time as well; None for intervals, unsure or unknown digits, and no such day.

    >>> iso_date("2026-01"), iso_date("2026-01?"), iso_date("2026-02-30")
    ('2026-01', None, None)
    """
    return value if value and _DATE.fullmatch(value) and first_day(value) else None


@frozen
class Words:
    """Nodes for the objects of one document.

    Attributes:
        document: IRI of the document; its objects are that with `#a1` and so on.
        taxonomy: names of topics, and their identifiers elsewhere.
    """

    document: str
    taxonomy: Taxonomy

    def iri(self, identifier: str) -> str:
        """The IRI of an object of the document."""
        return f"{self.document}#{identifier}"

    def refer(self, one: Any) -> Node | None:
        """A reference to an object."""
        return None if one is None else {"@id": self.iri(one.id)}

    def refer_all(self, several: Iterable[Any]) -> list[Node]:
        """References to several objects."""
        return [{"@id": self.iri(one.id)} for one in several]

    def source(self, readout: Readout) -> Node:
        """The document: what it is, who published it, what it speaks of."""
        source = readout.source
        return _filled(
            {
                "@id": self.document,
                "@type": DOCUMENTS[source.genre],
                "name": source.name,
                "headline": source.title.text if source.title else None,
                "inLanguage": source.language,
                "datePublished": iso_date(source.published.value) if source.published else None,
                "author": {"@type": "Person", "name": source.author.text} if source.author else None,
                "publisher": {"@type": "Organization", "name": source.publisher.text} if source.publisher else None,
                "sourceOrganization": {"@type": "Organization", "name": source.agency.text} if source.agency else None,
                "url": {"@id": source.url} if source.url and _WEB.fullmatch(source.url) else None,
                "identifier": {"@type": "PropertyValue", "propertyID": "sha256", "value": source.sha256},
                "about": self.refer_all((*readout.events, *readout.topics)),
                "mentions": self.refer_all((*readout.participants, *readout.actors, *readout.commitments, *readout.amounts)),
                "hasPart": self.refer_all(readout.quotes),
                "rk:perspective": self.refer(source.perspective),
            }
        )

    def event(self, event: Event, people: Iterable[Participant]) -> Node:
        """An Event; who took part is a Role with the title, where the document gives one."""
        first, _, last = (event.date.value or "").partition("/") if event.date else ("", "", "")
        address = {"@type": "PostalAddress", "addressCountry": event.place.country} if event.place and event.place.country else None
        attendees = [
            {"@type": "Role", "roleName": person.role.text, "attendee": self.refer(person)} if person.role else self.refer(person)
            for person in people
        ]
        return _filled(
            {
                "@id": self.iri(event.id),
                "@type": "Event",
                "name": event.name.text if event.name else None,
                "startDate": iso_date(first),
                "endDate": iso_date(last),
                "duration": event.duration.offset if event.duration else None,
                "eventStatus": _schema("EventScheduled") if event.status is EventStatus.PLANNED else None,
                "eventAttendanceMode": _schema(ATTENDANCE.get(event.channel)),
                "location": _filled({"@type": "Place", "name": event.place.name, "address": address}) if event.place else None,
                "superEvent": self.refer(event.part_of),
                "attendee": attendees,
                "rk:initiator": self.refer(event.initiator),
                "rk:kind": str(event.kind),
                "rk:status": str(event.status),
                "rk:date": _edtf(event.date),
            }
        )

    def participant(self, person: Participant) -> Node:
        """A Person with title and affiliation."""
        side = person.represents
        acts_for = "rk:represents" if side and side.kind is ActorKind.PERSON else "affiliation"
        return _filled(
            {
                "@id": self.iri(person.id),
                "@type": "Person",
                "name": person.name,
                "familyName": person.family_name,
                "jobTitle": person.role.text if person.role else None,
                acts_for: self.refer(side),
                "sameAs": {"@id": WIKIDATA + person.wikidata} if person.wikidata else None,
                "rk:roleClass": str(person.role_class),
            }
        )

    def actor(self, actor: Actor) -> Node:
        """A Country, Organization, Place, Person or Project."""
        return _filled(
            {
                "@id": self.iri(actor.id),
                "@type": ACTORS[actor.kind],
                "name": actor.name,
                "identifier": actor.key,
                "sameAs": {"@id": WIKIDATA + actor.wikidata} if actor.wikidata else None,
                "rk:kind": str(actor.kind),
                "rk:country": actor.country,
            }
        )

    def topic(self, topic: Topic) -> Node:
        """A DefinedTerm of the taxonomy, with identifiers in other lists as close matches."""
        entry = self.taxonomy.codes.get(topic.code)
        matches = []
        if entry and entry.iptc:
            matches.append({"@id": f"http://cv.iptc.org/newscodes/mediatopic/{entry.iptc.removeprefix('medtop:')}"})
        if entry and entry.eurovoc and _DIGITS.fullmatch(entry.eurovoc):
            matches.append({"@id": f"http://eurovoc.europa.eu/{entry.eurovoc}"})
        return _filled(
            {
                "@id": self.iri(topic.id),
                "@type": "DefinedTerm",
                "name": entry.label["en"] if entry else topic.code,
                "termCode": topic.code,
                "inDefinedTermSet": {"@id": TOPICS},
                "skos:exactMatch": {"@id": f"{TOPICS}:{topic.code}"},
                "skos:closeMatch": matches,
                "rk:about": self.refer_all(topic.about),
                "rk:treatment": list(dict.fromkeys(str(mention.treatment) for mention in topic.mentions)),
                "rk:certainty": str(topic.certainty),
            }
        )

    def commitment(self, commitment: Commitment) -> Node:
        """A PlanAction: who is bound is the agent, what is promised the object, the fund or operation the instrument."""
        due = commitment.deadline
        return _filled(
            {
                "@id": self.iri(commitment.id),
                "@type": "PlanAction",
                "description": commitment.text,
                "actionStatus": _schema(ACTION_STATUS[commitment.status]),
                "agent": self.refer_all(commitment.by),
                "object": self.refer_all(commitment.amounts),
                "instrument": self.refer_all(commitment.via),
                "scheduledTime": iso_date(due.value) if due else None,
                "rk:recipient": self.refer_all(commitment.to),
                "rk:saidBy": self.refer_all(commitment.said_by),
                "rk:topic": self.refer_all(commitment.topics),
                "rk:kind": str(commitment.kind),
                "rk:status": str(commitment.status),
                "rk:force": str(commitment.force),
                "rk:specificity": str(commitment.specificity),
                "rk:certainty": str(commitment.certainty),
                "rk:condition": commitment.condition.text if commitment.condition else None,
                "rk:deadline": _edtf(due),
                "rk:isPledge": commitment.is_pledge,
            }
        )

    def quote(self, quote: Quote) -> Node:
        """A Quotation and who spoke it."""
        return _filled(
            {
                "@id": self.iri(quote.id),
                "@type": "Quotation",
                "text": quote.clean,
                "spokenByCharacter": self.refer(quote.speaker),
                "isPartOf": {"@id": self.document},
                "rk:event": self.refer(quote.event),
                "rk:kind": str(quote.kind),
            }
        )

    def amount(self, amount: Amount) -> Node:
        """A MonetaryAmount, or a QuantitativeValue with its unit."""
        money = amount.kind is AmountKind.MONEY
        value = amount.value
        return _filled(
            {
                "@id": self.iri(amount.id),
                "@type": "MonetaryAmount" if money else "QuantitativeValue",
                "description": amount.text,
                "value": None if value is None else int(value) if value == value.to_integral_value() else float(value),
                "currency": amount.currency if money else None,
                "unitText": None if money else UNITS.get(amount.kind, str(amount.kind)),
                "rk:kind": str(amount.kind),
                "rk:approximate": amount.approximate,
            }
        )

    def all(self, readout: Readout) -> list[Node]:
        """The document and all its objects."""

        def with_people(event: Event) -> Node:
            return self.event(event, [person for person in readout.participants if any(one.id == event.id for one in person.events)])

        collections: tuple[tuple[Callable[[Any], Node], Iterable[Any]], ...] = (
            (with_people, readout.events),
            (self.participant, readout.participants),
            (self.actor, readout.actors),
            (self.topic, readout.topics),
            (self.commitment, readout.commitments),
            (self.quote, readout.quotes),
            (self.amount, readout.amounts),
        )
        return [self.source(readout), *(make(item) for make, items in collections for item in items)]


def _filled(node: Node) -> Node:
    """A node without what is missing."""
    return {name: value for name, value in node.items() if value is not None and value != [] and value != ""}


def _schema(name: str | None) -> Node | None:
    return None if name is None else {"@id": SCHEMA_ORG + name}


def _edtf(time: TimeRef | None) -> str | None:
    return time.value if time else None
