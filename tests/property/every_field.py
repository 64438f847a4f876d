"""A readout that uses every field of the data model, made by hand of an invented release.

The file of version 1.0 holds this very readout for ever: a new field gets a new file, this one stays.
"""

from __future__ import annotations

from decimal import Decimal

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
    Diagnostic,
    Event,
    EventKind,
    EventStatus,
    Force,
    Genre,
    Method,
    Participant,
    Place,
    Provenance,
    Quote,
    QuoteKind,
    Readout,
    Repair,
    RoleClass,
    Section,
    SectionKind,
    Severity,
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

TITLE = "President Alma Reyes receives Chancellor Udo Brandt"
BYLINE = "By Ina Holm, Press Office of the Presidency, with Harbour News"
DATE = "Published 4 May 2031"
LEAD = (
    "On Friday, 2 May 2031, President Alma Reyes of Chile met for a whole day with Chancellor Udo Brandt of Austria in Santiago, at the "
    "request of Austria, on the margins of the River Summit. "
)
TALK = "Reyes said they had probably discussed the ferry treaty. “A good dayâ€\x9d, said Brandt. "
PLEDGE = (
    "If parliament agrees, Austria may give Chile about 12 million euros in 2032 through the Ferry Fund by June 2032. "
    "It may give Chile that help again."
)
TEXT = f"{TITLE}\n{BYLINE}\n{DATE}\n\n{LEAD}{TALK}{PLEDGE}\n"


def at(words: str, after: str = "") -> Span:
    """The span of some words, the first ones behind `after`."""
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Span(start=start, end=start + len(words), text=words)


CHILE = Actor(id="a1", kind=ActorKind.COUNTRY, name="Chile", span=at("Chile"), key="country:CL", country="CL", wikidata="Q298")
AUSTRIA = Actor(id="a2", kind=ActorKind.COUNTRY, name="Austria", span=at("Austria"), key="country:AT", country="AT", wikidata="Q40")
FUND = Actor(id="a3", kind=ActorKind.INITIATIVE, name="Ferry Fund", span=at("Ferry Fund"), key="init:ferry-fund")
SUMMIT = Event(
    id="e2",
    kind=EventKind.SUMMIT,
    channel=Channel.UNSPECIFIED,
    status=EventStatus.ONGOING,
    basis=Basis.INFERRED,
    cue=at("Summit"),
    name=at("River Summit"),
)
MEETING = Event(
    id="e1",
    kind=EventKind.MEETING,
    channel=Channel.IN_PERSON,
    status=EventStatus.HELD,
    basis=Basis.STATED,
    cue=at("met"),
    date=TimeRef(span=at("Friday, 2 May 2031"), value="2031-05-02", offset="-P2D", weekday=5, basis=TimeBasis.STATED),
    place=Place(name="Santiago", country="CL", span=at("Santiago")),
    part_of=SUMMIT,
    initiator=AUSTRIA,
    duration=TimeRef(span=at("whole day"), offset="P1D", basis=TimeBasis.INFERRED),
)
REYES = Participant(
    id="p1",
    name="Alma Reyes",
    family_name="Reyes",
    span=at("Alma Reyes"),
    role=at("President"),
    role_class=RoleClass.HEAD_OF_STATE,
    represents=CHILE,
    events=(MEETING, SUMMIT),
    mentions=(at("Alma Reyes"), at("Alma Reyes", "On Friday"), at("Reyes", "Reyes said")),
    wikidata="Q1",
)
BRANDT = Participant(
    id="p2",
    name="Udo Brandt",
    family_name="Brandt",
    span=at("Udo Brandt"),
    role=at("Chancellor"),
    role_class=RoleClass.HEAD_OF_GOVERNMENT,
    represents=AUSTRIA,
    events=(MEETING,),
    mentions=(at("Udo Brandt"), at("Udo Brandt", "On Friday"), at("Brandt", "said Brandt")),
)
FERRIES = Topic(
    id="t1",
    code="economy.infrastructure",
    about=(CHILE, AUSTRIA),
    mentions=(
        TopicMention(
            span=at("ferry treaty"),
            treatment=Treatment.DISCUSSED,
            said_by=(REYES, AUSTRIA),
            certainty=Certainty.PROBABLE,
            hedge=at("probably"),
        ),
    ),
)
EUROS = Amount(
    id="n1",
    span=at("12 million euros"),
    kind=AmountKind.MONEY,
    value=Decimal("12000000.50"),
    currency="EUR",
    basis=Basis.STATED,
    approximate=True,
    when=TimeRef(span=at("2032"), value="2032", basis=TimeBasis.STATED),
)
PROMISE = Commitment(
    id="c1",
    span=at("may give Chile about 12 million euros in 2032 through the Ferry Fund by June 2032"),
    cue=at("may give"),
    kind=CommitmentKind.ACTION,
    status=CommitmentStatus.NEW,
    force=Force.CONDITIONAL,
    specificity=Specificity.SPECIFIC,
    certainty=Certainty.POSSIBLE,
    hedge=at("may"),
    by=(AUSTRIA,),
    to=(CHILE,),
    said_by=(BRANDT, CHILE),
    topics=(FERRIES,),
    via=(FUND,),
    amounts=(EUROS,),
    deadline=TimeRef(span=at("June 2032"), value="2032-06", basis=TimeBasis.STATED),
    condition=at("If parliament agrees"),
    extra_spans=(at("may give Chile that help again"),),
    formulaic=True,
)
PRAISE = Quote(id="q1", span=at("A good day"), kind=QuoteKind.PARTIAL, speaker=BRANDT, event=MEETING, clean="A good day")
BODY = f"{LEAD}{TALK}{PLEDGE}"
SOURCE = Source(
    name="visit.txt",
    sha256=digest(TEXT),
    length=len(TEXT),
    text=TEXT,
    format="official_release",
    genre=Genre.RELEASE,
    language="en-GB",
    title=at(TITLE),
    author=at("Ina Holm"),
    publisher=at("Press Office of the Presidency"),
    agency=at("Harbour News"),
    published=TimeRef(span=at("4 May 2031"), value="2031-05-04", basis=TimeBasis.STATED),
    url="https://example.org/visit",
    perspective=CHILE,
    sections=(
        Section(kind=SectionKind.TITLE, span=at(TITLE)),
        Section(kind=SectionKind.BYLINE, span=at(BYLINE)),
        Section(kind=SectionKind.METADATA, span=at(DATE)),
        Section(kind=SectionKind.BODY, span=at(BODY)),
    ),
    repairs=(Repair(span=at("â€\x9d"), replacement="”"),),
)
EVERY_FIELD = Readout(
    id="visit",
    source=SOURCE,
    events=(MEETING, SUMMIT),
    participants=(REYES, BRANDT),
    actors=(CHILE, AUSTRIA, FUND),
    topics=(FERRIES,),
    commitments=(PROMISE,),
    quotes=(PRAISE,),
    amounts=(EUROS,),
    provenance=Provenance(method=Method.PARSER, tool="readoutkit", version="0.1.0", parser="official_release"),
    diagnostics=(Diagnostic(code="RK103", severity=Severity.INFO, message="One character was repaired.", span=at("â€\x9d")),),
)
