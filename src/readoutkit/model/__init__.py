"""The data model: frozen objects, every claim with its span. It knows neither JSON nor HTML."""

from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.diagnostic import Diagnostic
from readoutkit.model.event import Event
from readoutkit.model.participant import Participant
from readoutkit.model.quote import Quote
from readoutkit.model.readout import SCHEMA, Extension, Readout, ReadoutDate
from readoutkit.model.source import Provenance, Source, digest
from readoutkit.model.span import Place, Repair, Section, Span, TimeRef
from readoutkit.model.topic import Topic, TopicMention
from readoutkit.model.vocabulary import (
    ActorKind,
    AmountKind,
    Basis,
    Certainty,
    Channel,
    CommitmentKind,
    CommitmentStatus,
    EventKind,
    EventStatus,
    Force,
    Genre,
    Method,
    QuoteKind,
    RoleClass,
    SectionKind,
    Severity,
    Specificity,
    TimeBasis,
    Treatment,
)

__all__ = [
    "SCHEMA",
    "Actor",
    "ActorKind",
    "Amount",
    "AmountKind",
    "Basis",
    "Certainty",
    "Channel",
    "Commitment",
    "CommitmentKind",
    "CommitmentStatus",
    "Diagnostic",
    "Event",
    "EventKind",
    "EventStatus",
    "Extension",
    "Force",
    "Genre",
    "Method",
    "Participant",
    "Place",
    "Provenance",
    "Quote",
    "QuoteKind",
    "Readout",
    "ReadoutDate",
    "Repair",
    "RoleClass",
    "Section",
    "SectionKind",
    "Severity",
    "Source",
    "Span",
    "Specificity",
    "TimeBasis",
    "TimeRef",
    "Topic",
    "TopicMention",
    "Treatment",
    "digest",
]
