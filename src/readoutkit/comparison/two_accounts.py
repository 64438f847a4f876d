"""Two accounts side by side: what both say, what they say differently, what only one of them says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve, field, frozen

from readoutkit.comparison.account import Account
from readoutkit.comparison.amount_rows import amount_rows
from readoutkit.comparison.commitment_rows import commitment_rows
from readoutkit.comparison.cut import why_cut
from readoutkit.comparison.event_rows import event_rows
from readoutkit.comparison.participant_rows import participant_rows
from readoutkit.comparison.quote_rows import quote_rows
from readoutkit.comparison.rows import Outcome, Row, Rows, in_order
from readoutkit.comparison.same_event import Verdict, judge
from readoutkit.comparison.topic_rows import topic_rows
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.event import Event
from readoutkit.model.participant import Participant
from readoutkit.model.quote import Quote
from readoutkit.model.readout import Readout
from readoutkit.model.topic import Topic
from readoutkit.serial import dumps

SECTIONS = ("event", "participants", "topics", "commitments", "quotes", "amounts")


@frozen(kw_only=True, slots=True)
class Comparison:
    """Two readouts, row by row.

    Attributes:
        a, b: the readouts.
        verdict: whether they tell of one event at all, with score and reasons.
        cut_a, cut_b: why the text of either may be an excerpt; empty if nothing speaks for it. What such a text lacks is marked
            `unsure` in its row: it may stand in the part that is missing.
        event: what either says of kind, channel, status, date, place, duration and initiator.
        participants, topics, commitments, quotes, amounts: the rows of each section.
    """

    a: Readout
    b: Readout
    verdict: Verdict
    cut_a: str = field(default="")
    cut_b: str = field(default="")
    event: Rows[Event] = field(factory=Rows)
    participants: Rows[Participant] = field(factory=Rows)
    topics: Rows[Topic] = field(factory=Rows)
    commitments: Rows[Commitment] = field(factory=Rows)
    quotes: Rows[Quote] = field(factory=Rows)
    amounts: Rows[Amount] = field(factory=Rows)

    def __iter__(self) -> Iterator[Row[Any]]:
        """All rows, section by section."""
        for name in SECTIONS:
            yield from getattr(self, name)

    @property
    def same_event(self) -> bool | None:
        """Whether the two are taken to tell of one event; None where they do not say who took part or when."""
        return self.verdict.same if self.verdict.known else None

    @property
    def is_alike(self) -> bool:
        """Whether neither says anything that the other does not say alike."""
        return all(row.outcome is Outcome.BOTH for row in self)

    def mirrored(self) -> Comparison:
        """The same comparison with the accounts exchanged."""
        sections: dict[str, Any] = {name: getattr(self, name).mirrored() for name in SECTIONS}
        return evolve(self, a=self.b, b=self.a, cut_a=self.cut_b, cut_b=self.cut_a, **sections)


def compare(a: Readout, b: Readout) -> Comparison:
    """Set two readouts side by side, in any languages.

    Things are matched one to one, so that the total likeness is greatest: participants by name across spellings, side and office;
    topics by code and whom they are about; commitments by bearer, kind, recipient, topics, what they name, amounts and deadline, with
    words to help; quotes by their words or, across languages, by speaker and subject; amounts by value and currency.
    `compare(b, a)` is `compare(a, b).mirrored()`, and `compare(a, a)` has no differences. Accounts of different events may be
    compared; `same_event` says so.

    >>> from readoutkit.api import parse
    >>> ours = parse("Prime Minister Ada Lund spoke by phone with the President of Chile, Eva Paz. They discussed trade and fisheries.")
    >>> theirs = parse("Eva Paz, présidente du Chili, a rencontré la première ministre Ada Lund. Elles ont parlé de commerce.")
    >>> result = compare(ours, theirs)
    >>> [row.a.code for row in result.topics.both], [row.a.code for row in result.topics.only_a]
    (['economy.trade'], ['economy.agriculture'])
    >>> [row.b.name for row in result.participants.both]
    ['Ada Lund', 'Eva Paz']
    """
    # Ties are broken by position, so the work is always done in one order and turned round where the caller has the other.
    if content_key(b) < content_key(a):
        return _compare(b, a).mirrored()
    return _compare(a, b)


def content_key(readout: Readout) -> str:
    """What a readout holds as one string: two that are equal have the same."""
    return dumps(readout, include_text=False, indent=None)


def _compare(a: Readout, b: Readout) -> Comparison:
    cut = why_cut(a), why_cut(b)
    commitments = commitment_rows(a, b)
    rows: dict[str, list[Row[Any]]] = {
        "event": event_rows(a, b),
        "participants": participant_rows(a, b),
        "topics": topic_rows(a, b),
        "commitments": commitments,
        "quotes": quote_rows(a, b),
        "amounts": amount_rows(a, b, commitments),
    }
    sections: dict[str, Any] = {name: in_order(_marked(row, *cut) for row in found) for name, found in rows.items()}
    return Comparison(a=a, b=b, verdict=judge(Account.of(a), Account.of(b)), cut_a=cut[0], cut_b=cut[1], **sections)


def _marked(row: Row[Any], cut_a: str, cut_b: str) -> Row[Any]:
    lacking = {Outcome.ONLY_A: cut_b, Outcome.ONLY_B: cut_a}.get(row.outcome, "")
    return evolve(row, unsure=True) if lacking else row
