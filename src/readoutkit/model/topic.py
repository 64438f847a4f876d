"""What was talked about."""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.model.actor import Actor
from readoutkit.model.fields import HoldsMany, Matching, Member, RefersToMany, refuse
from readoutkit.model.participant import Participant
from readoutkit.model.span import SPAN, SPAN_OR_NONE, Span
from readoutkit.model.vocabulary import Certainty, Treatment

# From the strongest to the weakest, as the codebook orders them.
STRENGTH = (Certainty.STATED, Certainty.INFERRED, Certainty.PROBABLE, Certainty.POSSIBLE)


def check_hedge(owner: object, certainty: Certainty, hedge: Span | None) -> None:
    """A hedge stands there exactly when something is less than stated."""
    if (hedge is None) is not (certainty is Certainty.STATED):
        raise refuse(owner, "hedge", f"is {'missing' if hedge is None else 'set'}, though certainty is {certainty}")


@frozen(kw_only=True, slots=True)
class TopicMention:
    """One place where a subject comes up.

    Attributes:
        span: the shortest noun phrase that names the subject.
        treatment: discussed, agreed, affirmed, concern, praised, announced, requested or described (in the author's own voice).
        said_by: who is reported to say it; empty is the document's own voice.
        certainty: stated, inferred, probable or possible.
        hedge: the words that weaken it; there exactly when certainty is not stated.

    >>> TopicMention(span=Span(start=20, end=25, text="trade"), treatment=Treatment.DISCUSSED, certainty=Certainty.STATED).text
    'trade'
    """

    span: Span = field(validator=SPAN)
    treatment: Treatment = field(validator=Member(Treatment))
    said_by: tuple[Participant | Actor, ...] = field(default=(), validator=RefersToMany(Participant, Actor))
    certainty: Certainty = field(validator=Member(Certainty))
    hedge: Span | None = field(default=None, validator=SPAN_OR_NONE)

    def __attrs_post_init__(self) -> None:
        check_hedge(self, self.certainty, self.hedge)

    @property
    def text(self) -> str:
        """The words that name the subject."""
        return self.span.text


@frozen(kw_only=True, slots=True, repr=False)
class Topic:
    """A subject that was discussed, raised, affirmed, announced or judged.

    Attributes:
        id: `t1`, `t2`, ... in the order of first mention.
        code: code of the taxonomy, `domain.leaf` or `domain`.
        about: actors named inside a mention or attached to it.
        mentions: at least one, in document order.

    >>> mention = TopicMention(span=Span(start=20, end=25, text="trade"), treatment=Treatment.DISCUSSED, certainty=Certainty.STATED)
    >>> Topic(id="t1", code="economy.trade", mentions=(mention,))
    <Topic t1 economy.trade 'trade'>
    """

    id: str = field(validator=Matching("^t[1-9][0-9]*$"))
    code: str = field(validator=Matching("^[a-z]+(\\.[a-z_]+)?$"))
    about: tuple[Actor, ...] = field(default=(), validator=RefersToMany(Actor))
    mentions: tuple[TopicMention, ...] = field(validator=HoldsMany(TopicMention, least=1))

    def __repr__(self) -> str:
        return f"<Topic {self.id} {self.code} {self.text!r}>"

    @property
    def text(self) -> str:
        """The words of the first mention."""
        return self.mentions[0].text

    @property
    def certainty(self) -> Certainty:
        """The strongest of its mentions."""
        return min((mention.certainty for mention in self.mentions), key=STRENGTH.index)
