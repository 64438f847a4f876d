"""One small readout with something of everything, made by hand of an invented release."""

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

TITLE = "Prime Minister Odd Larsen speaks with President Vera Molnar"
BODY = (
    "On 3 March 2025, Norway's Prime Minister Odd Larsen spoke by phone with President Vera Molnar of Hungary on the margins of the "
    "Danube Summit. Larsen said that Norway will provide $40 million for ferries through the Harbour Fund by June. "
    "They discussed fisheries. Molnar called the plan “trÃ¨s utileâ€\x9d and said Hungary may open a pier."
)
FOOTER = "Subscribe to our newsletter"
TEXT = f"{TITLE}\n\n{BODY}\n\n{FOOTER}\n"


def at(words: str, after: str = "") -> Span:
    """The span of some words, the first ones behind `after`."""
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Span(start=start, end=start + len(words), text=words)


NORWAY = Actor(id="a1", kind=ActorKind.COUNTRY, name="Norway", span=at("Norway"), key="country:NO", country="NO", wikidata="Q20")
HUNGARY = Actor(id="a2", kind=ActorKind.COUNTRY, name="Hungary", span=at("Hungary"), key="country:HU", country="HU")
FUND = Actor(id="a3", kind=ActorKind.INITIATIVE, name="Harbour Fund", span=at("Harbour Fund"))
SUMMIT = Event(
    id="e2",
    kind=EventKind.SUMMIT,
    channel=Channel.UNSPECIFIED,
    status=EventStatus.HELD,
    basis=Basis.STATED,
    cue=at("Danube Summit"),
    name=at("Danube Summit"),
    place=Place(name="Danube", span=at("Danube")),
)
CALL = Event(
    id="e1",
    kind=EventKind.CALL,
    channel=Channel.PHONE,
    status=EventStatus.HELD,
    basis=Basis.STATED,
    cue=at("spoke by phone with"),
    date=TimeRef(span=at("3 March 2025"), value="2025-03-03", basis=TimeBasis.STATED),
    part_of=SUMMIT,
    initiator=NORWAY,
)
LARSEN = Participant(
    id="p1",
    name="Odd Larsen",
    family_name="Larsen",
    span=at("Odd Larsen"),
    role=at("Prime Minister"),
    role_class=RoleClass.HEAD_OF_GOVERNMENT,
    represents=NORWAY,
    events=(CALL,),
    mentions=(at("Odd Larsen"), at("Odd Larsen", "On 3 March"), at("Larsen", "Larsen said")),
)
MOLNAR = Participant(
    id="p2",
    name="Vera Molnar",
    family_name="Molnar",
    span=at("Vera Molnar"),
    role=at("President"),
    role_class=RoleClass.HEAD_OF_STATE,
    represents=HUNGARY,
    events=(CALL, SUMMIT),
    mentions=(at("Vera Molnar"), at("Vera Molnar", "On 3 March"), at("Molnar", "Molnar called")),
)
SHIPPING = Topic(
    id="t1",
    code="economy.trade",
    about=(NORWAY,),
    mentions=(TopicMention(span=at("ferries"), treatment=Treatment.AFFIRMED, said_by=(LARSEN,), certainty=Certainty.STATED),),
)
FISHERIES = Topic(
    id="t2",
    code="economy",
    mentions=(
        TopicMention(span=at("fisheries"), treatment=Treatment.DISCUSSED, said_by=(LARSEN, MOLNAR), certainty=Certainty.STATED),
        TopicMention(span=at("pier"), treatment=Treatment.AFFIRMED, certainty=Certainty.POSSIBLE, hedge=at("may")),
    ),
)
MONEY = Amount(id="n1", span=at("$40 million"), kind=AmountKind.MONEY, value=Decimal(40_000_000), currency="USD", basis=Basis.INFERRED)
PROMISE = Commitment(
    id="c1",
    span=at("will provide $40 million for ferries through the Harbour Fund by June"),
    cue=at("will provide"),
    kind=CommitmentKind.ACTION,
    status=CommitmentStatus.NEW,
    force=Force.FIRM,
    specificity=Specificity.SPECIFIC,
    certainty=Certainty.STATED,
    by=(NORWAY,),
    said_by=(LARSEN,),
    topics=(SHIPPING,),
    via=(FUND,),
    amounts=(MONEY,),
    deadline=TimeRef(span=at("June"), value="2025-06", basis=TimeBasis.INFERRED),
)
SUPPORT = Commitment(
    id="c2",
    span=at("may open a pier"),
    cue=at("may open"),
    kind=CommitmentKind.SUPPORT,
    status=CommitmentStatus.NEW,
    force=Force.ASPIRATIONAL,
    specificity=Specificity.VAGUE,
    certainty=Certainty.POSSIBLE,
    hedge=at("may"),
    by=(HUNGARY,),
)
PRAISE = Quote(id="q1", span=at("trÃ¨s utile"), kind=QuoteKind.PARTIAL, speaker=MOLNAR, event=CALL, clean="très utile")
SOURCE = Source(
    name="call.txt",
    sha256=digest(TEXT),
    length=len(TEXT),
    text=TEXT,
    format="official_release",
    genre=Genre.RELEASE,
    language="en",
    title=at(TITLE),
    published=TimeRef(value="2025-03-04", basis=TimeBasis.GIVEN),
    perspective=NORWAY,
    sections=(
        Section(kind=SectionKind.TITLE, span=at(TITLE)),
        Section(kind=SectionKind.BODY, span=at(BODY)),
        Section(kind=SectionKind.BOILERPLATE, span=at(FOOTER)),
    ),
    repairs=(Repair(span=at("Ã¨"), replacement="è"), Repair(span=at("â€\x9d"), replacement="”")),
)
SAMPLE = Readout(
    id="call",
    source=SOURCE,
    events=(CALL, SUMMIT),
    participants=(LARSEN, MOLNAR),
    actors=(NORWAY, HUNGARY, FUND),
    topics=(SHIPPING, FISHERIES),
    commitments=(PROMISE, SUPPORT),
    quotes=(PRAISE,),
    amounts=(MONEY,),
    provenance=Provenance(method=Method.PARSER, tool="readoutkit", version="0", parser="official_release"),
    diagnostics=(Diagnostic(code="RK103", severity=Severity.INFO, message="Two characters were repaired.", span=at("Ã¨")),),
)
