"""Small readouts made without reading anything, as many as wanted, each of a document of its own."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from readoutkit.model import (
    Actor,
    ActorKind,
    Basis,
    Certainty,
    Channel,
    Commitment,
    CommitmentKind,
    CommitmentStatus,
    Event,
    EventKind,
    EventStatus,
    Force,
    Genre,
    Method,
    Participant,
    Provenance,
    Quote,
    QuoteKind,
    Readout,
    RoleClass,
    Section,
    SectionKind,
    Source,
    Span,
    Specificity,
    TimeBasis,
    TimeRef,
    Topic,
    TopicMention,
    Treatment,
    digest,
)


def make_readout(number: int = 1, **changes: Any) -> Readout:
    """One readout of an invented document.

    `changes`: version, language, date, country (code and name), person, topic, status, kind, event, promise, quote, format.
    """
    code, country = changes.get("country", ("NO", "Norway"))
    person, promise = changes.get("person", "Ada Lund"), changes.get("promise", f"will send {number} boats")
    said, subject = changes.get("quote", "We keep our word"), changes.get("subject", "fisheries")
    head = f"Note {number}: "
    text = f"{head}{person} of {country} called. They discussed {subject}. {country} {promise}. “{said}”, {person} said."

    def at(words: str, after: int = 0) -> Span:
        start = text.index(words, after)
        return Span(start=start, end=start + len(words), text=words)

    land = Actor(id="a1", kind=ActorKind.COUNTRY, name=country, span=at(country, len(head)), key=f"country:{code}", country=code)
    call = Event(
        id="e1",
        kind=changes.get("event", EventKind.CALL),
        channel=Channel.PHONE,
        status=EventStatus.HELD,
        basis=Basis.STATED,
        cue=at("called"),
    )
    speaker = Participant(
        id="p1",
        name=person,
        family_name=person.split()[-1],
        span=at(person),
        role_class=RoleClass.HEAD_OF_GOVERNMENT,
        represents=land,
        events=(call,),
    )
    talked = Topic(
        id="t1",
        code=changes.get("topic", "economy.agriculture"),
        about=(land,),
        mentions=(TopicMention(span=at(subject), treatment=Treatment.DISCUSSED, certainty=Certainty.STATED),),
    )
    bound = Commitment(
        id="c1",
        span=at(promise),
        cue=at(promise.split()[0], text.index(promise)),
        kind=changes.get("kind", CommitmentKind.ACTION),
        status=changes.get("status", CommitmentStatus.NEW),
        force=Force.FIRM,
        specificity=Specificity.SPECIFIC,
        certainty=Certainty.STATED,
        by=(land,),
        topics=(talked,),
    )
    date = changes.get("date")
    return Readout(
        id=changes.get("id", f"note-{number}"),
        source=Source(
            name=f"note-{number}.txt",
            sha256=digest(text),
            length=len(text),
            text=text,
            format=changes.get("format", "official_release"),
            genre=Genre.RELEASE,
            language=changes.get("language", "en"),
            published=TimeRef(value=date, basis=TimeBasis.GIVEN) if date else None,
            sections=(Section(kind=SectionKind.BODY, span=Span(start=0, end=len(text), text=text)),),
        ),
        events=(call,),
        participants=(speaker,),
        actors=(land,),
        topics=(talked,),
        commitments=(bound,),
        quotes=(Quote(id="q1", span=at(said), kind=QuoteKind.DIRECT, speaker=speaker, event=call, clean=said),),
        provenance=Provenance(method=Method.PARSER, tool="readoutkit", version=changes.get("version", "1.0"), parser="official_release"),
    )


def parsed_again(readout: Readout, version: str) -> Readout:
    """The same document as another version reads it: without the quote."""
    return evolve(readout, quotes=(), provenance=evolve(readout.provenance, version=version))
