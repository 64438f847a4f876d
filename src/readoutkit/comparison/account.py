"""What an account says of who met, when and how: all that telling events apart needs."""

from __future__ import annotations

from urllib.parse import urlsplit

from attrs import frozen

from readoutkit.comparison.days import Days, read_days
from readoutkit.comparison.person import Person
from readoutkit.model.readout import Readout
from readoutkit.model.vocabulary import Channel, EventKind, Genre

VAGUE = 4  # a date that can mean this many days or more places no call
_FAR = frozenset({Channel.PHONE, Channel.VIDEO, Channel.WRITTEN})


@frozen(slots=True)
class Account:
    """The primary event of one readout, reduced to what is compared.

    Attributes:
        people: who took part in it.
        others: who took part in the other events the text names.
        days: when it can have been; None if the text does not place it within a few days.
        dated: whether those days are the event's own; otherwise they follow from the publication date.
        kind, channel: what it was and how it was held; None without an event.
        voice: whose account it is, in which language and on which site or of which office, as far as the page tells; None if it does not.
        told: the day it came out; of releases only, since news come back to a call days later.
        named: keys of the actors it names.
        topics: codes of its topics.
        reason: why nothing can be linked to it; empty if something can.
    """

    people: tuple[Person, ...]
    others: tuple[Person, ...]
    days: Days | None
    dated: bool
    kind: EventKind | None
    channel: Channel | None
    voice: tuple[str, ...] | None
    told: Days | None
    named: frozenset[str]
    topics: frozenset[str]
    reason: str

    @classmethod
    def of(cls, readout: Readout) -> Account:
        """The account a readout gives."""
        event = readout.event
        principals = readout.principals()
        chosen = {person.id for person in principals}
        days, dated = _days_of(readout)
        published = readout.source.published if readout.source.genre is Genre.RELEASE else None
        if event is None:
            reason = "reports no event"
        elif not principals:
            reason = "names nobody who took part"
        elif days is None:
            reason = "has no date that places the event within a few days"
        else:
            reason = ""
        return cls(
            people=tuple(Person.of(person) for person in principals),
            others=tuple(Person.of(person) for person in readout.participants if person.id not in chosen),
            days=days,
            dated=dated,
            kind=None if event is None else event.kind,
            channel=None if event is None else event.channel,
            voice=_voice_of(readout),
            told=None if published is None or published.value is None else read_days(published.value),
            named=frozenset(actor.key for actor in readout.actors if actor.key),
            topics=frozenset(readout.topic_codes()),
            reason=reason,
        )

    @property
    def how(self) -> str:
        """`near`, `far` or empty where nothing says: whether people sat in one room."""
        if self.channel in _FAR:
            return "far"
        if self.channel is Channel.IN_PERSON or self.kind in {EventKind.VISIT, EventKind.SUMMIT}:
            return "near"
        return ""


def _voice_of(readout: Readout) -> tuple[str, ...] | None:
    source = readout.source
    language = source.language.split("-")[0].lower()
    if source.genre is Genre.RELEASE and source.url and (host := urlsplit(source.url).hostname):
        return (language, host)
    if source.perspective is not None:
        return (language, source.perspective.key or source.perspective.name.lower())
    office = source.publisher or source.agency
    return None if office is None else (language, office.text.lower())


def _days_of(readout: Readout) -> tuple[Days | None, bool]:
    event = readout.event
    if event is not None and event.date is not None and event.date.value is not None:
        days = read_days(event.date.value)
        if days is not None and days.length < VAGUE:
            return days, True
    published = readout.source.published
    days = read_days(published.value) if published is not None and published.value is not None else None
    if days is None or days.length >= VAGUE:
        return None, False
    # An account comes out on the day itself or on the next one.
    return Days(days.first - 1, days.last), False
