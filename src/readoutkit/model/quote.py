"""Words between quotation marks."""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.model.actor import Actor
from readoutkit.model.event import Event
from readoutkit.model.fields import Matching, Member, Refers, Text
from readoutkit.model.participant import Participant
from readoutkit.model.span import SPAN, Span
from readoutkit.model.vocabulary import QuoteKind


@frozen(kw_only=True, slots=True, repr=False)
class Quote:
    """Somebody's words, as the document quotes them.

    Attributes:
        id: `q1`, `q2`, ... in document order.
        span: everything between the marks, marks excluded.
        kind: direct (a complete clause) or partial (a fragment).
        speaker: the participant or mentioned actor who said it.
        event: the occasion.
        clean: the text after repairs.

    >>> Quote(id="q1", span=Span(start=10, end=17, text="step up"), kind=QuoteKind.PARTIAL, clean="step up")
    <Quote q1 'step up'>
    """

    id: str = field(validator=Matching("^q[1-9][0-9]*$"))
    span: Span = field(validator=SPAN)
    kind: QuoteKind = field(validator=Member(QuoteKind))
    speaker: Participant | Actor | None = field(default=None, validator=Refers(Participant, Actor, optional=True))
    event: Event | None = field(default=None, validator=Refers(Event, optional=True))
    clean: str = field(validator=Text())

    def __repr__(self) -> str:
        return f"<Quote {self.id} {self.clean!r}>"

    @property
    def text(self) -> str:
        """The words as they stand in the document; `clean` has them repaired."""
        return self.span.text
