"""An entry of the ledger: one promise with its history."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from readoutkit.ledger.days import deadline_day
from readoutkit.ledger.matching import Link
from readoutkit.ledger.mention import Mention
from readoutkit.ledger.words import load_object_readers
from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.days import last_day
from readoutkit.model.span import TimeRef
from readoutkit.model.vocabulary import CommitmentKind, CommitmentStatus


class Turn(StrEnum):
    """What a step is in the history of a promise."""

    MADE = "made"
    RECALLED = "recalled"
    REAFFIRMED = "reaffirmed"
    CONTINUED = "continued"
    CHANGED = "changed"
    DELIVERED = "delivered"
    CONTRADICTED = "contradicted"


@frozen(slots=True)
class Change:
    """What is different from what was said before.

    Attributes:
        what: amount or deadline.
        before, after: as the documents write it.
    """

    what: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.what} “{self.before}” → “{self.after}”"


@frozen(slots=True, eq=False, repr=False)
class Step:
    """One occasion on which a promise was spoken of; several accounts of one event are one step with several sources.

    Attributes:
        date: day, month or year of the occasion as EDTF, the earliest of its sources; None when no source has one.
        turn: what it is in the history: made, recalled, reaffirmed, continued, changed, delivered or contradicted.
        sources: the commitments that say so, one or several a document.
        changes: amounts and deadlines that differ from the last ones known.
    """

    date: str | None
    turn: Turn
    sources: tuple[Mention, ...]
    changes: tuple[Change, ...] = field(default=())

    def __repr__(self) -> str:
        return f"<Step {self.date} {self.turn} {self.sources[0].commitment.text!r}>"

    @property
    def text(self) -> str:
        """The clause as the first source has it."""
        return self.sources[0].commitment.text


@frozen(slots=True, eq=False, repr=False)
class Entry:
    """One promise: everything that one side was bound to about one object, over time.

    Attributes:
        id: `country:CA/3f2a9c81d0b7:1203-1267`: who is bound, then hash and span of the first commitment.
        by: who is bound; several only where every commitment of the entry binds all of them.
        to: everybody who is a recipient somewhere in it.
        via: every initiative it goes through.
        topics: topic codes, the most frequent first.
        history: the dated steps in order.
        undated: steps without a date, which have no place in the order.
        links: why each later commitment is here.
    """

    id: str
    by: tuple[Actor, ...]
    to: tuple[Actor, ...]
    via: tuple[Actor, ...]
    topics: tuple[str, ...]
    history: tuple[Step, ...]
    undated: tuple[Step, ...]
    links: tuple[Link, ...]

    def __repr__(self) -> str:
        return f"<Entry {self.id}: {len(self.steps)} steps, {self.text!r}>"

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, the undated ones last."""
        return self.history + self.undated

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All its commitments where they are said."""
        return tuple(mention for step in self.steps for mention in step.sources)

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """All its commitments."""
        return tuple(mention.commitment for mention in self.mentions)

    @property
    def first(self) -> Step:
        """The first step that is known."""
        return self.steps[0]

    @property
    def last(self) -> Step:
        """The last dated step, else the last of all."""
        return (self.history or self.undated)[-1]

    @property
    def text(self) -> str:
        """Its words where they say most: those of a pledge if there is one, else those of the first step."""
        pledge = next((mention for mention in self.mentions if mention.commitment.is_pledge), None)
        return pledge.commitment.text if pledge else self.first.text

    @property
    def kind(self) -> CommitmentKind:
        """Action, outcome, support or restraint: that of the commitment `text` is from."""
        pledge = next((one for one in self.commitments if one.is_pledge), None)
        return (pledge or self.first.sources[0].commitment).kind

    @property
    def status(self) -> CommitmentStatus:
        """Where it stands: delivered once a delivery is recorded and nothing new was promised since, else as last spoken of."""
        last = self.last.sources[0].commitment.status
        delivered = self.delivered is not None and last is not CommitmentStatus.NEW
        return CommitmentStatus.DELIVERED if delivered else last

    @property
    def delivered(self) -> Step | None:
        """The last step that records a delivery."""
        return next((step for step in reversed(self.steps) if step.turn is Turn.DELIVERED), None)

    @property
    def contradicted(self) -> bool:
        """Whether a step goes back on what was said before."""
        return any(step.turn is Turn.CONTRADICTED for step in self.steps)

    @property
    def is_pledge(self) -> bool:
        """Whether any of its commitments is a pledge in the narrow sense."""
        return any(commitment.is_pledge for commitment in self.commitments)

    @property
    def formulaic(self) -> bool:
        """Whether it is a formula of staying in touch."""
        return all(commitment.formulaic for commitment in self.commitments)

    @property
    def amounts(self) -> tuple[Amount, ...]:
        """The amounts last spoken of."""
        return next((one.amounts for one in reversed(self.commitments) if one.amounts), ())

    @property
    def deadline(self) -> TimeRef | None:
        """The deadline last spoken of."""
        found = self._deadline(None)
        return found[0] if found else None

    def lasts_on(self, on: date | None = None) -> bool:
        """Whether the deadline as known on a day ends something that goes on: a mission until March, not a delivery by March."""
        found = self._deadline(on)
        if found is None or found[0].span is None:
            return False
        readers, mention = load_object_readers(), found[2]
        reader = readers.get(mention.readout.source.language.split("-")[0])
        before = mention.commitment.text[: max(0, found[0].span.start - mention.commitment.span.start)]
        return reader is not None and reader.is_end(before)

    def deadline_on(self, on: date | None = None) -> date | None:
        """The last day of the deadline as it was known on a day; None when it has none that can be computed."""
        found = self._deadline(on)
        return found[1] if found else None

    def known_on(self, on: date) -> tuple[Step, ...]:
        """The steps up to a day, and those without a date."""
        dated = ((step, last_day(step.date) if step.date else None) for step in self.history)
        return tuple(step for step, day in dated if day is None or day <= on) + self.undated

    def _deadline(self, on: date | None) -> tuple[TimeRef, date | None, Mention] | None:
        for step in reversed(self.steps if on is None else self.known_on(on)):
            for mention in step.sources:
                deadline = mention.commitment.deadline
                if deadline is None:
                    continue
                day = deadline_day(deadline, mention.date)
                # A horizon whose beginning is unknown is a deadline all the same; a day of the past is none.
                if day is not None or (deadline.value is None and not (deadline.offset or "").startswith("-")):
                    return deadline, day, mention
        return None
