"""The whole of what was read from one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from readoutkit.errors import InvariantError
from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.diagnostic import Diagnostic
from readoutkit.model.event import Event
from readoutkit.model.fields import Holds, HoldsMany, Text, refuse
from readoutkit.model.invariants import find_faults
from readoutkit.model.participant import Participant
from readoutkit.model.quote import Quote
from readoutkit.model.source import Provenance, Source, apply_repairs
from readoutkit.model.span import Span
from readoutkit.model.topic import Topic
from readoutkit.model.vocabulary import CommitmentKind

if TYPE_CHECKING:
    from readoutkit.comparison.two_accounts import Comparison

SCHEMA = "readoutkit/readout/1.0"


@frozen(kw_only=True, slots=True)
class ReadoutDate:
    """When it happened, and how that is known.

    Attributes:
        value: EDTF date or local date-time.
        basis: stated or inferred (the event's own date), published (only the document's date is stated), given (the caller supplied it).

    >>> str(ReadoutDate(value="2026-01-06", basis="stated"))
    '2026-01-06'
    """

    value: str = field()
    basis: str = field()

    def __str__(self) -> str:
        return self.value


@frozen(kw_only=True, slots=True)
class Extension:
    """A key that starts with `x_`, kept as it was found when JSON was read leniently.

    Attributes:
        path: the object that holds it, `$` or `$.events[0]`.
        key: the key.
        value: its value as compact JSON.
    """

    path: str = field(validator=Text(filled=True))
    key: str = field(validator=Text(filled=True))
    value: str = field(validator=Text(filled=True))


@frozen(kw_only=True, slots=True, repr=False)
class Readout:
    """One document, read: who met, about what, and who promised what, each claim with its place in the text.

    A readout is a claim by its author, not a record. A document that is no readout has no events and a diagnostic that says so.
    References between objects are the objects themselves: `readout.commitments[0].by[0].name`.

    Attributes:
        schema: version of the data model.
        id: name of the readout, usually that of the file.
        source: the document.
        events: the primary one first.
        participants, actors, topics, commitments, quotes, amounts: in document order, numbered from 1.
        provenance: who made it.
        diagnostics: remarks about the text and the reading.
        extensions: keys of other programs, kept when read leniently.

    Raises:
        InvariantError: what does not hold between the objects; `problems` lists all of it.

    >>> from readoutkit.model import Genre, Method, digest
    >>> text = "They met."
    >>> source = Source(sha256=digest(text), length=len(text), text=text, format="official_release", genre=Genre.RELEASE, language="en")
    >>> Readout(id="note", source=source, provenance=Provenance(method=Method.GOLD))
    <Readout note: events 0, participants 0, topics 0, commitments 0>
    """

    schema: str = field(default=SCHEMA, validator=Text())
    id: str = field(validator=Text(filled=True))
    source: Source = field(validator=Holds(Source))
    events: tuple[Event, ...] = field(default=(), validator=HoldsMany(Event))
    participants: tuple[Participant, ...] = field(default=(), validator=HoldsMany(Participant))
    actors: tuple[Actor, ...] = field(default=(), validator=HoldsMany(Actor))
    topics: tuple[Topic, ...] = field(default=(), validator=HoldsMany(Topic))
    commitments: tuple[Commitment, ...] = field(default=(), validator=HoldsMany(Commitment))
    quotes: tuple[Quote, ...] = field(default=(), validator=HoldsMany(Quote))
    amounts: tuple[Amount, ...] = field(default=(), validator=HoldsMany(Amount))
    provenance: Provenance = field(validator=Holds(Provenance))
    diagnostics: tuple[Diagnostic, ...] = field(default=(), validator=HoldsMany(Diagnostic))
    extensions: tuple[Extension, ...] = field(default=(), validator=HoldsMany(Extension))

    def __attrs_post_init__(self) -> None:
        if self.schema != SCHEMA:
            raise refuse(self, "schema", f"is {self.schema!r}, expected {SCHEMA!r}")
        faults = list(find_faults(self))
        if faults:
            problems = [f"{reason} @ {path}" for path, reason in faults]
            raise InvariantError("; ".join(f"Readout.{path}: {reason}" for path, reason in faults), problems)

    def __repr__(self) -> str:
        counts = ", ".join(f"{name} {len(getattr(self, name))}" for name in ("events", "participants", "topics", "commitments"))
        return f"<Readout {self.id}: {counts}>"

    @property
    def event(self) -> Event | None:
        """The primary event; None if the document reports none."""
        return self.events[0] if self.events else None

    @property
    def primary_event(self) -> Event | None:
        """Same as `event`."""
        return self.event

    @property
    def date(self) -> ReadoutDate | None:
        """The event's date, else the publication date, with its basis; None if neither has a value."""
        event = self.event
        if event is not None and event.date is not None and event.date.value is not None:
            return ReadoutDate(value=event.date.value, basis=str(event.date.basis))
        published = self.source.published
        if published is not None and published.value is not None:
            return ReadoutDate(value=published.value, basis="given" if published.basis == "given" else "published")
        return None

    def principals(self) -> tuple[Participant, ...]:
        """The participants of the primary event."""
        event = self.event
        return tuple(person for person in self.participants if any(one.id == event.id for one in person.events)) if event else ()

    def topic_codes(self) -> tuple[str, ...]:
        """The codes of the topics, each once, in the order they come up."""
        return tuple(dict.fromkeys(topic.code for topic in self.topics))

    def pledges(self) -> tuple[Commitment, ...]:
        """The commitments that are pledges in the narrow sense (`Commitment.is_pledge`)."""
        return tuple(commitment for commitment in self.commitments if commitment.is_pledge)

    def reassurances(self) -> tuple[Commitment, ...]:
        """The commitments of kind support."""
        return tuple(commitment for commitment in self.commitments if commitment.kind is CommitmentKind.SUPPORT)

    def text_of(self, span: Span) -> str:
        """The characters of the document at a span, as given; from the span itself if no text is attached."""
        return span.text if self.source.text is None else self.source.text[span.start : span.end]

    def repaired_text(self, span: Span | None = None) -> str:
        """The document, or one span of it, with the repairs applied.

        Raises:
            ValueError: the whole is asked for and no text is attached.
        """
        if span is not None:
            return apply_repairs(self.text_of(span), span.start, self.source.repairs)
        if self.source.text is None:
            raise ValueError("no text is attached to this readout; call attach(text) first")
        return apply_repairs(self.source.text, 0, self.source.repairs)

    def attach(self, text: str) -> Readout:
        """The same readout with its document, after checking that it is the document.

        Raises:
            InvariantError: hash or length differ, or a span has other characters.
        """
        return evolve(self, source=evolve(self.source, text=text))

    def detach(self) -> Readout:
        """The same readout without its document (stand-off form)."""
        return evolve(self, source=evolve(self.source, text=None))

    def to_html(self, text: str | None = None) -> str:
        """The evidence page: the document with every claim marked where it stands, as one HTML file that needs nothing else.

        `text` is the document, where it is not attached.

        Raises:
            DocumentError: there is no text.
            InvariantError: the text is not that of this readout.
        """
        # A convenience that looks up: whoever has a readout wants to see it, without knowing which room draws it.
        from readoutkit.view.evidence import render_evidence

        return render_evidence(self, text)

    def _repr_html_(self) -> str | None:
        """The evidence page in a frame of its own, for notebooks; None without a text, so that they fall back to `repr`."""
        if self.source.text is None:
            return None
        from readoutkit.view.evidence import render_frame

        return render_frame(self)

    def compare(self, other: Readout) -> Comparison:
        """This readout (`a`) and another (`b`) side by side: `readoutkit.comparison.compare`."""
        # A convenience that looks up; see "Floors" in ARCHITECTURE.md.
        from readoutkit.comparison.two_accounts import compare

        return compare(self, other)
