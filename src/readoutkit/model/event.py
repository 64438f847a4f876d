"""What took place: calls, meetings, visits."""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.model.actor import Actor
from readoutkit.model.fields import Holds, Matching, Member, Refers, refuse
from readoutkit.model.span import SPAN, SPAN_OR_NONE, Place, Span, TimeRef
from readoutkit.model.vocabulary import Basis, Channel, EventKind, EventStatus, TimeBasis

# Filled in below: a class cannot name itself in its own body.
_PART_OF = Refers(optional=True)


@frozen(kw_only=True, slots=True, repr=False)
class Event:
    """A call, meeting, visit or other occasion the document reports.

    Attributes:
        id: `e1` is always the primary event.
        kind: call, meeting, visit, summit, conference, remarks, statement or other.
        channel: in_person, phone, video, written; unspecified without an explicit cue.
        status: held, ongoing or planned.
        basis: stated or inferred: whether the text states the kind.
        cue: the word that decided the kind.
        name: a named occasion.
        date: when, only from a time expression that belongs to the event; never given by the caller.
        place: where.
        part_of: the larger event on whose margins it took place.
        initiator: the side that asked for it.
        duration: its length; `offset` is then a plain ISO 8601 duration.

    >>> Event(id="e1", kind=EventKind.MEETING, channel=Channel.UNSPECIFIED, status=EventStatus.HELD, basis=Basis.STATED,
    ...       cue=Span(start=12, end=15, text="met"))
    <Event e1 meeting 'met'>
    """

    id: str = field(validator=Matching("^e[1-9][0-9]*$"))
    kind: EventKind = field(validator=Member(EventKind))
    channel: Channel = field(validator=Member(Channel))
    status: EventStatus = field(validator=Member(EventStatus))
    basis: Basis = field(validator=Member(Basis))
    cue: Span = field(validator=SPAN)
    name: Span | None = field(default=None, validator=SPAN_OR_NONE)
    date: TimeRef | None = field(default=None, validator=Holds(TimeRef, optional=True))
    place: Place | None = field(default=None, validator=Holds(Place, optional=True))
    part_of: Event | None = field(default=None, validator=_PART_OF)
    initiator: Actor | None = field(default=None, validator=Refers(Actor, optional=True))
    duration: TimeRef | None = field(default=None, validator=Holds(TimeRef, optional=True))

    def __attrs_post_init__(self) -> None:
        for name, time in (("date", self.date), ("duration", self.duration)):
            if time is not None and time.basis is TimeBasis.GIVEN:
                raise refuse(self, name, "cannot be given by the caller, only stated or inferred")
        if self.duration is not None and self.duration.offset is not None and self.duration.offset.startswith("-"):
            raise refuse(self, "duration", f"{self.duration.offset} is negative")

    def __repr__(self) -> str:
        return f"<Event {self.id} {self.kind} {self.cue.text!r}>"

    @property
    def text(self) -> str:
        """The word that decided the kind."""
        return self.cue.text


_PART_OF.kinds = (Event,)
