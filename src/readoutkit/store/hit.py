"""A place that a search found."""

from __future__ import annotations

from attrs import frozen

from readoutkit.model.span import Span


@frozen(kw_only=True, slots=True)
class Hit:
    """A sentence, commitment or quote that a search found, with its place in the document.

    Attributes:
        readout: id of the readout.
        sha256: hash of its document.
        date: EDTF date of the readout; None if it has none.
        kind: sentence, commitment or quote.
        id: of the commitment or quote (`c2`, `q1`); sentences are numbered from `s1`.
        span: the place, in the document as it was given.
        snippet: the words around what was found, in one line; what was found stands between `**`.

    >>> hit = Hit(readout="call", sha256="0" * 64, kind="quote", id="q1", span=Span(start=4, end=9, text="trade"), snippet="**trade**")
    >>> hit.span.text
    'trade'
    """

    readout: str
    sha256: str
    date: str | None = None
    kind: str
    id: str
    span: Span
    snippet: str
