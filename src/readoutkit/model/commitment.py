"""Who is presented as bound to what."""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.fields import Flag, Holds, Matching, Member, RefersToMany, refuse
from readoutkit.model.participant import Participant
from readoutkit.model.span import SPAN, SPAN_OR_NONE, SPANS, Span, TimeRef
from readoutkit.model.topic import Topic, check_hedge
from readoutkit.model.vocabulary import Certainty, CommitmentKind, CommitmentStatus, Force, Specificity

_PLEDGED_KINDS = frozenset({CommitmentKind.ACTION, CommitmentKind.OUTCOME, CommitmentKind.RESTRAINT})
_PLEDGED_STATUS = frozenset({CommitmentStatus.NEW, CommitmentStatus.REAFFIRMED, CommitmentStatus.CONTINUING})


@frozen(kw_only=True, slots=True, repr=False)
class Commitment:
    """A passage that presents an identified actor as bound to its own conduct, or to standing behind another actor or principle.

    The narrow notion of a pledge is `is_pledge`; declared support is `kind = support`.

    Attributes:
        id: `c1`, `c2`, ... in document order.
        span: the committing clause.
        cue: the words in it that carry the force.
        kind: action, outcome (a level or state to be reached), support or restraint (undertaking not to act).
        status: new, reaffirmed, continuing, delivered or prior.
        force: firm, conditional or aspirational.
        specificity: specific or vague.
        certainty: stated, inferred, probable or possible.
        hedge: the words that weaken it; there exactly when certainty is not stated.
        by: who is bound, at least one; the state or organization, not the person who speaks for it.
        to: recipient or beneficiary.
        said_by: whose act is reported; empty is the document's author.
        topics: the topics it belongs to.
        via: named fund, operation or programme through which it is done.
        amounts: the amounts promised.
        deadline: date or horizon.
        condition: the limiting clause; there exactly when force is conditional.
        extra_spans: later mentions of the same commitment.
        formulaic: a mere keep-in-touch formula.

    >>> from readoutkit.model import Actor, ActorKind
    >>> norway = Actor(id="a1", kind=ActorKind.COUNTRY, name="Norway", span=Span(start=0, end=6, text="Norway"))
    >>> promise = Commitment(
    ...     id="c1", span=Span(start=7, end=30, text="will send 20 generators"), cue=Span(start=7, end=16, text="will send"),
    ...     kind=CommitmentKind.ACTION, status=CommitmentStatus.NEW, force=Force.FIRM, specificity=Specificity.SPECIFIC,
    ...     certainty=Certainty.STATED, by=(norway,),
    ... )
    >>> promise.is_pledge, promise.by[0].name
    (True, 'Norway')
    """

    id: str = field(validator=Matching("^c[1-9][0-9]*$"))
    span: Span = field(validator=SPAN)
    cue: Span = field(validator=SPAN)
    kind: CommitmentKind = field(validator=Member(CommitmentKind))
    status: CommitmentStatus = field(validator=Member(CommitmentStatus))
    force: Force = field(validator=Member(Force))
    specificity: Specificity = field(validator=Member(Specificity))
    certainty: Certainty = field(validator=Member(Certainty))
    hedge: Span | None = field(default=None, validator=SPAN_OR_NONE)
    by: tuple[Actor, ...] = field(validator=RefersToMany(Actor, least=1))
    to: tuple[Actor, ...] = field(default=(), validator=RefersToMany(Actor))
    said_by: tuple[Participant | Actor, ...] = field(default=(), validator=RefersToMany(Participant, Actor))
    topics: tuple[Topic, ...] = field(default=(), validator=RefersToMany(Topic))
    via: tuple[Actor, ...] = field(default=(), validator=RefersToMany(Actor))
    amounts: tuple[Amount, ...] = field(default=(), validator=RefersToMany(Amount))
    deadline: TimeRef | None = field(default=None, validator=Holds(TimeRef, optional=True))
    condition: Span | None = field(default=None, validator=SPAN_OR_NONE)
    extra_spans: tuple[Span, ...] = field(default=(), validator=SPANS)
    formulaic: bool = field(default=False, validator=Flag())

    def __attrs_post_init__(self) -> None:
        check_hedge(self, self.certainty, self.hedge)
        if (self.condition is not None) is not (self.force is Force.CONDITIONAL):
            raise refuse(self, "condition", f"is {'missing' if self.condition is None else 'set'}, though force is {self.force}")
        if not self.span.covers(self.cue):
            raise refuse(self, "cue", f"{self.cue.start}..{self.cue.end} lies outside the span {self.span.start}..{self.span.end}")
        if any(extra.overlaps(self.span) for extra in self.extra_spans):
            raise refuse(self, "extra_spans", "overlap the span")

    def __repr__(self) -> str:
        return f"<Commitment {self.id} {self.text!r}>"

    @property
    def text(self) -> str:
        """The committing clause as it stands in the document."""
        return self.span.text

    @property
    def is_pledge(self) -> bool:
        """Whether it is a pledge in the narrow sense: conduct or result, alive, firm, specific and stated."""
        return (
            self.kind in _PLEDGED_KINDS
            and self.status in _PLEDGED_STATUS
            and self.force is Force.FIRM
            and self.specificity is Specificity.SPECIFIC
            and self.certainty is Certainty.STATED
        )
