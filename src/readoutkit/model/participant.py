"""People who took part."""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.model.actor import WIKIDATA, Actor
from readoutkit.model.event import Event
from readoutkit.model.fields import Matching, Member, Refers, RefersToMany, Text, refuse
from readoutkit.model.span import SPAN, SPAN_OR_NONE, SPANS, Span
from readoutkit.model.vocabulary import RoleClass


@frozen(kw_only=True, slots=True, repr=False)
class Participant:
    """A person who took (or takes) part in an event of the readout.

    Attributes:
        id: `p1`, `p2`, ... in the order of first mention.
        name: longest form in the document; None if unnamed.
        family_name: the form used alone after a title.
        span: first mention of the name, without title; of the role phrase if unnamed.
        role: title at or nearest the first mention, without country or organization.
        role_class: head_of_state, head_of_government, deputy_head_of_state, deputy_head_of_government, foreign_minister, defence_minister,
            finance_minister, minister, head_of_organization, ambassador, spouse, official or other; the highest office if several.
        represents: the country or organization.
        events: the events, at least one.
        mentions: every occurrence of the full or family name; no pronouns, no bare titles.
        wikidata: Q-id.

    >>> from readoutkit.model import Basis, Channel, Event, EventKind, EventStatus
    >>> call = Event(id="e1", kind=EventKind.CALL, channel=Channel.PHONE, status=EventStatus.HELD, basis=Basis.STATED,
    ...              cue=Span(start=9, end=15, text="phoned"))
    >>> Participant(id="p1", name="Ana Lund", span=Span(start=0, end=8, text="Ana Lund"), role_class=RoleClass.OTHER, events=(call,))
    <Participant p1 'Ana Lund'>
    """

    id: str = field(validator=Matching("^p[1-9][0-9]*$"))
    name: str | None = field(default=None, validator=Text(optional=True))
    family_name: str | None = field(default=None, validator=Text(optional=True))
    span: Span = field(validator=SPAN)
    role: Span | None = field(default=None, validator=SPAN_OR_NONE)
    role_class: RoleClass = field(validator=Member(RoleClass))
    represents: Actor | None = field(default=None, validator=Refers(Actor, optional=True))
    events: tuple[Event, ...] = field(validator=RefersToMany(Event))
    mentions: tuple[Span, ...] = field(default=(), validator=SPANS)
    wikidata: str | None = field(default=None, validator=Matching(WIKIDATA, optional=True))

    def __attrs_post_init__(self) -> None:
        if not self.events:
            raise refuse(self, "events", "needs at least 1")

    def __repr__(self) -> str:
        return f"<Participant {self.id} {self.name or self.span.text!r}>"

    @property
    def text(self) -> str:
        """The first mention as it stands in the document."""
        return self.span.text
