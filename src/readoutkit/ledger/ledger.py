"""The ledger: what was promised, by whom, how often, since when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from readoutkit.ledger.corrections import Corrections
from readoutkit.ledger.entry import Entry, Step, Turn
from readoutkit.ledger.making import make_entries
from readoutkit.ledger.mention import LedgerError
from readoutkit.ledger.occasions import Account, order_accounts, undated
from readoutkit.ledger.selection import Selection, actor_key
from readoutkit.model.days import last_day
from readoutkit.model.readout import Readout

_NEWS = frozenset({Turn.CHANGED, Turn.DELIVERED, Turn.CONTRADICTED})


@frozen(slots=True, repr=False)
class Ledger:
    """Commitments over time: one entry for everything that one side was bound to about one object.

    Attributes:
        entries: in the order in which they begin; those without a date last.
        accounts: the readouts it was made of with date and occasion, by date, each document once.
        corrections: what was decided by hand.

    >>> from readoutkit.api import parse
    >>> ledger = Ledger.from_readouts(
    ...     parse(f"Ottawa, 2 May {year}\\n\\nPrime Minister Ada Lund spoke today with the President of Chile, Eva Paz. {said}")
    ...     for year, said in (
    ...         (2031, "Canada will contribute $12 million to Chile's flood relief by March 2032."),
    ...         (2032, "Canada will raise its contribution to Chile's flood relief to $20 million by March 2033."),
    ...     )
    ... )
    >>> [(step.turn.value, [str(change) for change in step.changes]) for step in ledger.entries[0].history]
    [('made', []), ('changed', ['amount “$12 million” → “$20 million”', 'deadline “March 2032” → “March 2033”'])]
    """

    entries: tuple[Entry, ...] = ()
    accounts: tuple[Account, ...] = ()
    corrections: Corrections = field(factory=Corrections)

    @classmethod
    def from_readouts(cls, readouts: Iterable[Readout], corrections: Corrections | Path | str | None = None) -> Ledger:
        """The ledger of readouts in any order.

        A document that is there twice counts once. `corrections` is a `Corrections` or the path of its file.

        Raises:
            CorrectionsError: the corrections cannot be read, contradict each other, or name commitments that are not there.
        """
        if not isinstance(corrections, Corrections):
            corrections = Corrections() if corrections is None else Corrections.load(corrections)
        accounts = order_accounts(readouts)
        return cls(make_entries(accounts, corrections), accounts, corrections)

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __repr__(self) -> str:
        return f"<Ledger: {len(self.entries)} entries from {len(self.readouts)} readouts>"

    @property
    def readouts(self) -> tuple[Readout, ...]:
        """The readouts it was made of, by date, each document once."""
        return tuple(account.readout for account in self.accounts)

    @property
    def undated(self) -> tuple[Readout, ...]:
        """The readouts with commitments and without a date: what they say has no place in a history."""
        return undated(self.accounts)

    def promises(self, **wanted: Any) -> tuple[Entry, ...]:
        """The entries that meet every condition: what did Canada promise Ukraine is `promises(by="CA", to="UA")`.

        Args:
            by, to: a key (`country:CA`, `org:nato`), an ISO code or a name.
            topic: a code or a domain (`defence` holds `defence.military_aid`).
            status: new, reaffirmed, continuing, delivered or prior: where the entry stands.
            kind: action, outcome, support or restraint.
            pledges: only what was pledged in the narrow sense (`Commitment.is_pledge`).
            formulaic: False leaves formulas of staying in touch out, True keeps only them.
            since, until: ISO dates; the entry was spoken of on one of these days or between them.

        Raises:
            LedgerError: nobody is called so, or a value is none that the field can have.
        """
        selection = Selection.of(self.entries, **wanted)
        return tuple(entry for entry in self.entries if selection.holds(entry))

    def overdue(self, on: date | str | None = None, **wanted: Any) -> tuple[Entry, ...]:
        """The entries whose deadline has passed on a day (today by default) with no delivery recorded up to then, the oldest first.

        That nothing is recorded means that these readouts do not say it, not that a promise was broken. A deadline counts as it was last
        spoken of up to that day; a horizon ("within two years") counts from the day it was said, and not at all where that is unknown.
        The end of something that goes on ("until March 2033") is no deadline.
        """
        day = _day(on)
        late = [(entry.deadline_on(day), entry) for entry in self.promises(**wanted) if not entry.lasts_on(day)]
        late = [(deadline, entry) for deadline, entry in late if deadline is not None and deadline < day and not _delivered(entry, day)]
        return tuple(entry for _, entry in sorted(late, key=lambda pair: (pair[0], pair[1].id)))

    def most_repeated(self, limit: int = 10, **wanted: Any) -> tuple[Entry, ...]:
        """The entries spoken of on most occasions, at least two; formulas of staying in touch are left out unless asked for."""
        wanted = {"formulaic": False, **wanted}
        repeated = [entry for entry in self.promises(**wanted) if len(entry.steps) > 1]
        return tuple(sorted(repeated, key=lambda entry: (-len(entry.steps), entry.first.sources[0].order, entry.id))[:limit])

    def new_in(self, readout: Readout, **wanted: Any) -> tuple[tuple[Entry, Step], ...]:
        """What a readout says that was not said before: entries that begin there, and new figures, deadlines, deliveries and turns.

        A readout that is not in the ledger is looked at as if it were. What other accounts of the same event say counts as said at once.
        """
        if all(readout.source.sha256 != one.source.sha256 for one in self.readouts):
            return Ledger.from_readouts((*self.readouts, readout), self.corrections).new_in(readout, **wanted)
        found = []
        for entry in self.promises(**wanted):
            for number, step in enumerate(entry.steps):
                here = any(mention.readout.source.sha256 == readout.source.sha256 for mention in step.sources)
                if here and (number == 0 or step.turn in _NEWS):
                    found.append((entry, step))
        return tuple(found)

    def entry(self, reference: str) -> Entry:
        """The entry of an id, or the first that holds a commitment of that reference.

        Raises LedgerError when there is none.
        """
        for entry in self.entries:
            if entry.id == reference or any(mention.ref == reference for mention in entry.mentions):
                return entry
        raise LedgerError(f"no entry {reference!r} in this ledger; ids are shown by `readoutkit ledger --json`")

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Every two commitments that are in one entry, as references in their order: what a comparison of two ledgers counts."""
        found: set[tuple[str, str]] = set()
        for entry in self.entries:
            refs = sorted(mention.ref for mention in entry.mentions)
            found.update(combinations(refs, 2))
        return frozenset(found)

    def actor(self, name: str) -> str:
        """The key of an actor by key, ISO code or name; LedgerError when nobody is called so."""
        return actor_key(name, self.entries)

    def without_corrections(self) -> Ledger:
        """The ledger as it is made without what was decided by hand."""
        return evolve(self, entries=make_entries(self.accounts, Corrections()), corrections=Corrections())


def _delivered(entry: Entry, on: date) -> bool:
    return any(step.turn is Turn.DELIVERED for step in entry.known_on(on))


def _day(on: date | str | None) -> date:
    if on is None:
        return date.today()
    if isinstance(on, date):
        return on
    day = last_day(on)
    if day is None:
        raise LedgerError(f"{on!r} is no date; write it as 2031-05-02")
    return day
