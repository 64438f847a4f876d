"""Readouts put together by hand, as careful readers would code them: for tests of what is done with readouts."""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen

from readoutkit.model import (
    Actor,
    ActorKind,
    Amount,
    AmountKind,
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

KINDS = {"country": ActorKind.COUNTRY, "org": ActorKind.ORGANIZATION, "init": ActorKind.INITIATIVE, "region": ActorKind.REGION}


@frozen(kw_only=True)
class Said:
    """A commitment to put into a readout; keys of actors, words as printed. `label` names the promise it belongs to."""

    text: str
    by: tuple[str, ...] = ("country:CA",)
    to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    amounts: tuple[tuple[str, str, str, str | None], ...] = ()
    deadline: tuple[str, str] | None = None
    kind: str = "action"
    status: str = "new"
    force: str = "firm"
    specificity: str = "specific"
    formulaic: bool = False
    label: str = ""
    lead: str = field(default="")


def make_readout(
    said: list[Said],
    date: str | None = "2031-05-02",
    *,
    language: str = "en",
    sides: tuple[str, ...] = ("country:CA", "country:CL"),
    name: str = "note",
) -> Readout:
    """A release with one sentence for each commitment."""
    people = [f"Leader {side.split(':')[1]}" for side in sides]
    lead = f"{people[0]} met {', '.join(people[1:])} {'today' if language == 'en' else 'ce jour'}. Note {name}."
    text, places = f"{date or 'No date'}\n\n{lead}\n\n", []
    for item in said:
        opening = item.lead or ("The leader said that the country " if language == "en" else "Le pays ")
        places.append(len(text) + len(opening))
        text += f"{opening}{item.text}. "
    text = text.rstrip()

    def span(piece: str, start: int = 0) -> Span:
        at = text.index(piece, start)
        return Span(start=at, end=at + len(piece), text=piece)

    keys = dict.fromkeys([*sides, *(key for item in said for key in (*item.by, *item.to, *item.via))])
    whole = span(lead)
    actors = {
        key: Actor(
            id=f"a{number}",
            kind=KINDS[key.split(":")[0]],
            name=key.split(":")[1],
            span=Span(start=whole.start, end=whole.start + 1, text=text[whole.start]),
            key=key,
            country=key.split(":")[1] if key.startswith("country:") else None,
        )
        for number, key in enumerate(keys, start=1)
    }
    day = None if date is None else TimeRef(span=span(date), value=date, basis=TimeBasis.STATED)
    event = Event(
        id="e1", kind=EventKind.MEETING, channel=Channel.UNSPECIFIED, status=EventStatus.HELD, basis=Basis.STATED, cue=span("met"), date=day
    )
    participants = tuple(
        Participant(
            id=f"p{number}",
            name=person,
            family_name=person.split()[-1],
            span=span(person),
            role_class=RoleClass.HEAD_OF_GOVERNMENT,
            represents=actors[side],
            events=(event,),
            mentions=(span(person),),
        )
        for number, (person, side) in enumerate(zip(people, sides, strict=True), start=1)
    )
    topics: dict[str, Topic] = {}
    amounts: list[Amount] = []
    commitments = []
    for number, (item, at) in enumerate(zip(said, places, strict=True), start=1):
        clause = span(item.text, at)
        for code in item.topics:
            mention = TopicMention(span=clause, treatment=Treatment.AFFIRMED, certainty=Certainty.STATED)
            topics.setdefault(code, Topic(id=f"t{len(topics) + 1}", code=code, mentions=(mention,)))
        mine = [
            Amount(id=f"n{len(amounts) + place}", span=span(w, at), kind=AmountKind(k), value=Decimal(v), currency=c, basis=Basis.STATED)
            for place, (w, k, v, c) in enumerate(item.amounts, start=1)
        ]
        amounts += mine
        deadline = None
        if item.deadline:
            words, value = item.deadline
            value_or_offset = {"offset": value} if value.startswith("P") else {"value": value}
            deadline = TimeRef(span=span(words, at), basis=TimeBasis.STATED, **value_or_offset)
        condition = {"condition": clause} if item.force == "conditional" else {}
        commitments.append(
            Commitment(
                id=f"c{number}",
                span=clause,
                cue=span(item.text.split()[0], at),
                kind=CommitmentKind(item.kind),
                status=CommitmentStatus(item.status),
                force=Force(item.force),
                specificity=Specificity(item.specificity),
                certainty=Certainty.STATED,
                by=tuple(actors[key] for key in item.by),
                to=tuple(actors[key] for key in item.to),
                via=tuple(actors[key] for key in item.via),
                topics=tuple(topics[code] for code in item.topics),
                amounts=tuple(mine),
                deadline=deadline,
                formulaic=item.formulaic,
                **condition,
            )
        )
    return Readout(
        id=name,
        source=Source(
            name=f"{name}.txt",
            sha256=digest(text),
            length=len(text),
            text=text,
            format="official_release",
            genre=Genre.RELEASE,
            language=language,
            sections=(Section(kind=SectionKind.BODY, span=Span(start=0, end=len(text), text=text)),),
        ),
        events=(event,),
        participants=participants,
        actors=tuple(actors.values()),
        topics=tuple(topics.values()),
        commitments=tuple(commitments),
        amounts=tuple(amounts),
        provenance=Provenance(method=Method.GOLD),
    )
