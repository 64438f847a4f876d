"""The closed vocabularies of the data model, version 1.0."""

from __future__ import annotations

from enum import StrEnum


class Genre(StrEnum):
    RELEASE = "release"
    NEWS = "news"
    FORUM = "forum"
    OTHER = "other"


class SectionKind(StrEnum):
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
    STATED = "stated"
    INFERRED = "inferred"
    GIVEN = "given"


class Basis(StrEnum):
    STATED = "stated"
    INFERRED = "inferred"


class Method(StrEnum):
    GOLD = "gold"
    PARSER = "parser"
    MERGED = "merged"


class ActorKind(StrEnum):
    COUNTRY = "country"
    ORGANIZATION = "organization"
    GROUP = "group"
    REGION = "region"
    PERSON = "person"
    BODY = "body"
    INITIATIVE = "initiative"


class EventKind(StrEnum):
    CALL = "call"
    MEETING = "meeting"
    VISIT = "visit"
    SUMMIT = "summit"
    CONFERENCE = "conference"
    REMARKS = "remarks"
    STATEMENT = "statement"
    OTHER = "other"


class Channel(StrEnum):
    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    WRITTEN = "written"
    UNSPECIFIED = "unspecified"


class EventStatus(StrEnum):
    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"


class RoleClass(StrEnum):
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
    STATED = "stated"
    INFERRED = "inferred"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Treatment(StrEnum):
    DISCUSSED = "discussed"
    AGREED = "agreed"
    AFFIRMED = "affirmed"
    CONCERN = "concern"
    PRAISED = "praised"
    ANNOUNCED = "announced"
    REQUESTED = "requested"
    DESCRIBED = "described"


class CommitmentKind(StrEnum):
    ACTION = "action"
    OUTCOME = "outcome"
    SUPPORT = "support"
    RESTRAINT = "restraint"


class CommitmentStatus(StrEnum):
    NEW = "new"
    REAFFIRMED = "reaffirmed"
    CONTINUING = "continuing"
    DELIVERED = "delivered"
    PRIOR = "prior"


class Force(StrEnum):
    FIRM = "firm"
    CONDITIONAL = "conditional"
    ASPIRATIONAL = "aspirational"


class Specificity(StrEnum):
    SPECIFIC = "specific"
    VAGUE = "vague"


class QuoteKind(StrEnum):
    DIRECT = "direct"
    PARTIAL = "partial"


class AmountKind(StrEnum):
    MONEY = "money"
    PERCENT_OF_GDP = "percent_of_gdp"
    PERCENT = "percent"
    PERSONNEL = "personnel"
    EQUIPMENT = "equipment"
    COUNT = "count"


class Severity(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
