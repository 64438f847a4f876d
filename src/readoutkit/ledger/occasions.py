"""Which readouts are accounts of one occasion, so that what several of them say counts once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from readoutkit.comparison.linking import link
from readoutkit.model.days import last_day
from readoutkit.model.readout import Readout


@frozen(slots=True)
class Account:
    """A readout in its place.

    Attributes:
        readout: the readout.
        date: its date; where it has none, that of another account of the same event.
        occasion: number of the event it tells of; copies and accounts by other sides have the same.
    """

    readout: Readout
    date: str | None
    occasion: int


def order_accounts(readouts: Iterable[Readout]) -> tuple[Account, ...]:
    """The readouts by date, those without one last, each document once."""
    once: dict[str, Readout] = {}
    for readout in sorted(readouts, key=_first_choice):
        once.setdefault(readout.source.sha256, readout)
    accounts = []
    for occasion, group in enumerate(link(once.values())):
        dates = [_date(readout) for readout in group.readouts]
        known = min((date for date in dates if date is not None), key=_day, default=None)
        accounts += [Account(readout, date or known, occasion) for readout, date in zip(group.readouts, dates, strict=True)]
    return tuple(sorted(accounts, key=lambda account: (account.date is None, _day(account.date), account.readout.source.sha256)))


def undated(accounts: Sequence[Account]) -> tuple[Readout, ...]:
    """The readouts with commitments and without a date."""
    return tuple(account.readout for account in accounts if account.date is None and account.readout.commitments)


def _date(readout: Readout) -> str | None:
    """The readout's date if it comes to a day; an open interval does not."""
    return readout.date.value if readout.date is not None and last_day(readout.date.value) is not None else None


def _day(date: str | None) -> str:
    day = last_day(date) if date else None
    return day.isoformat() if day else ""


def _first_choice(readout: Readout) -> tuple[bool, str, str, str]:
    """Of several readings of one document the dated one is kept, then the first by name."""
    return readout.date is None, str(readout.date), readout.source.name or "", readout.id
