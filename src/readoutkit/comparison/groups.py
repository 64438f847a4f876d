"""Accounts of one event, linked: the links with their reasons, and the groups they make."""

from __future__ import annotations

from attrs import frozen

from readoutkit.comparison.copies import Copy
from readoutkit.model.readout import Readout


@frozen(slots=True)
class Link:
    """Two accounts taken to tell of one event.

    Attributes:
        a, b: the accounts.
        score: 0.6 to 1.
        reasons: what speaks for it and against it, in plain words.
    """

    a: Readout
    b: Readout
    score: float
    reasons: tuple[str, ...]


@frozen(slots=True)
class AccountGroup:
    """All accounts of one event that were found.

    Attributes:
        readouts: every document of the group, copies included, in the order they were given.
        accounts: the same without copies.
        links: between accounts, the surest first; as many as hold the group together, or more.
        copies: documents that carry the text of another one of the group.
        reason: why an account stands alone; empty where several accounts or copies are together.

    >>> AccountGroup(readouts=(), accounts=(), reason="reports no event").reason
    'reports no event'
    """

    readouts: tuple[Readout, ...]
    accounts: tuple[Readout, ...]
    links: tuple[Link, ...] = ()
    copies: tuple[Copy, ...] = ()
    reason: str = ""

    def __len__(self) -> int:
        return len(self.readouts)
