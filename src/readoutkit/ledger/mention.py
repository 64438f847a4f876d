"""One commitment in one readout, with a name that outlives the next parsing of the document."""

from __future__ import annotations

import re
from typing import Any

from attrs import field, frozen

from readoutkit.errors import ReadoutkitError
from readoutkit.model.commitment import Commitment
from readoutkit.model.readout import Readout

_HASH = 12
_REF = re.compile(r"(?:(?P<by>[^/\s]+)/)?(?P<document>[0-9a-f]{8,64}):(?P<start>\d+)-(?P<end>\d+)")


class LedgerError(ReadoutkitError, ValueError):
    """A question to a ledger, or a file beside it, that cannot be answered as it stands; the message says what to do."""


@frozen(slots=True)
class Reference:
    """A commitment named by its document and its place there: `3f2a9c81d0b7:1203-1267` is the start of its hash and the span.

    An entry is named by its first commitment, with who is bound before it: `country:CA/3f2a9c81d0b7:1203-1267`.

    >>> Reference.read("country:CA/3f2a9c81d0b7:1203-1267").by
    'country:CA'
    """

    document: str
    start: int
    end: int
    by: str | None = None

    @classmethod
    def read(cls, text: str) -> Reference:
        """A reference from its text; LedgerError when it is none."""
        match = _REF.fullmatch(text.strip())
        if match is None or int(match["start"]) >= int(match["end"]):
            raise LedgerError(f"{text!r} is no reference; write it as the ledger does, e.g. 3f2a9c81d0b7:1203-1267")
        return cls(match["document"], int(match["start"]), int(match["end"]), match["by"])

    def shared_with(self, start: int, end: int) -> int:
        """How many characters a span has in common with it."""
        return min(self.end, end) - max(self.start, start)


@frozen(slots=True, eq=False, repr=False)
class Mention:
    """A commitment where it is said.

    Attributes:
        readout: the readout it stands in.
        commitment: the commitment there.
        number: place of the readout among those of the ledger, by date; undated ones come last.
        date: the readout's day, month or year as EDTF; None when neither event nor document nor another account of the event has one.
    """

    readout: Readout
    commitment: Commitment
    number: int
    date: str | None = field(default=None)

    def __repr__(self) -> str:
        return f"<Mention {self.ref} {self.commitment.text!r}>"

    @property
    def ref(self) -> str:
        """Its name, made of the document's hash and the span: the same however often the document is read."""
        span = self.commitment.span
        return f"{self.readout.source.sha256[:_HASH]}:{span.start}-{span.end}"

    @property
    def document(self) -> str:
        """What people call the document: the name of its file, else that of the readout."""
        return self.readout.source.name or self.readout.id

    @property
    def order(self) -> tuple[Any, ...]:
        """By date, then by document and place; undated ones last."""
        return self.number, self.commitment.span.start, self.commitment.span.end
