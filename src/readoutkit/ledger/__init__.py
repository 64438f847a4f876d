"""The ledger: commitments over time, each with its history, from many readouts."""

from readoutkit.ledger.corrections import Corrections, CorrectionsError
from readoutkit.ledger.entry import Change, Entry, Step, Turn
from readoutkit.ledger.ledger import Ledger
from readoutkit.ledger.likeness import Reason
from readoutkit.ledger.matching import Link
from readoutkit.ledger.mention import LedgerError, Mention

__all__ = ["Change", "Corrections", "CorrectionsError", "Entry", "Ledger", "LedgerError", "Link", "Mention", "Reason", "Step", "Turn"]
