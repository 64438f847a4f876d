"""The closed vocabularies of the data model, version 1.0."""

from __future__ import annotations

from enum import StrEnum


class Genre(StrEnum):
    """What kind of page a document is."""

    RELEASE = "release"
    NEWS = "news"
    FORUM = "forum"
    OTHER = "other"


class SectionKind(StrEnum):
    """What a piece of a page is."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    METADATA = "metadata"
    CAPTION = "caption"
    BODY = "body"
    LIST_ITEM = "list_item"
    ATTACHMENT = "attachment"
    BOILERPLATE = "boilerplate"
    CONTACT = "contact"
    SOURCE_CREDIT = "source_credit"


class TimeBasis(StrEnum):
    """How a date is known."""

    STATED = "stated"
    INFERRED = "inferred"
    GIVEN = "given"


class Basis(StrEnum):
    """Whether the text states something or it follows from it."""

    STATED = "stated"
    INFERRED = "inferred"


class Method(StrEnum):
    """How a readout came about."""

    GOLD = "gold"
    PARSER = "parser"
    MERGED = "merged"


class ActorKind(StrEnum):
    """What a named actor is."""

    COUNTRY = "country"
    ORGANIZATION = "organization"
    GROUP = "group"
    REGION = "region"
    PERSON = "person"
    BODY = "body"
    INITIATIVE = "initiative"


class EventKind(StrEnum):
    """What took place."""

    CALL = "call"
    MEETING = "meeting"
    VISIT = "visit"
    SUMMIT = "summit"
    CONFERENCE = "conference"
    REMARKS = "remarks"
    STATEMENT = "statement"
    OTHER = "other"


class Channel(StrEnum):
    """How people met."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    WRITTEN = "written"
    UNSPECIFIED = "unspecified"


class EventStatus(StrEnum):
    """Whether an event is past, under way or to come."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"


class RoleClass(StrEnum):
    """The office of a participant."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    DEPUTY_HEAD_OF_STATE = "deputy_head_of_state"
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy_head_of_government"
    FOREIGN_MINISTER = "foreign_minister"
    DEFENCE_MINISTER = "defence_minister"
    FINANCE_MINISTER = "finance_minister"
    MINISTER = "minister"
    HEAD_OF_ORGANIZATION = "head_of_organization"
    AMBASSADOR = "ambassador"
    SPOUSE = "spouse"
    OFFICIAL = "official"
    OTHER = "other"


class Certainty(StrEnum):
    """How certain the text makes a thing, from the strongest to the weakest."""

    STATED = "stated"
    INFERRED = "inferred"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Treatment(StrEnum):
    """How a subject is treated where it comes up."""

    DISCUSSED = "discussed"
    AGREED = "agreed"
    AFFIRMED = "affirmed"
    CONCERN = "concern"
    PRAISED = "praised"
    ANNOUNCED = "announced"
    REQUESTED = "requested"
    DESCRIBED = "described"


class CommitmentKind(StrEnum):
    """What is undertaken."""

    ACTION = "action"
    OUTCOME = "outcome"
    SUPPORT = "support"
    RESTRAINT = "restraint"


class CommitmentStatus(StrEnum):
    """Where an undertaking stands in time."""

    NEW = "new"
    REAFFIRMED = "reaffirmed"
    CONTINUING = "continuing"
    DELIVERED = "delivered"
    PRIOR = "prior"


class Force(StrEnum):
    """How strongly it binds."""

    FIRM = "firm"
    CONDITIONAL = "conditional"
    ASPIRATIONAL = "aspirational"


class Specificity(StrEnum):
    """Whether it can be checked."""

    SPECIFIC = "specific"
    VAGUE = "vague"


class QuoteKind(StrEnum):
    """Whether a complete clause is quoted or a fragment."""

    DIRECT = "direct"
    PARTIAL = "partial"


class AmountKind(StrEnum):
    """What is counted."""

    MONEY = "money"
    PERCENT_OF_GDP = "percent_of_gdp"
    PERCENT = "percent"
    PERSONNEL = "personnel"
    EQUIPMENT = "equipment"
    COUNT = "count"


class Severity(StrEnum):
    """How much a remark matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
