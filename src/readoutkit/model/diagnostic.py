"""What a reader should know about a text: data with a place, never an exception."""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.diagnostics import Finding
from readoutkit.model.fields import Matching, Member, Text
from readoutkit.model.span import SPAN_OR_NONE, Span
from readoutkit.model.vocabulary import Severity


@frozen(kw_only=True, slots=True)
class Diagnostic:
    """One remark about a document or about how it was read.

    Attributes:
        code: stable, `RK101` ...; listed in `readoutkit.diagnostics`.
        severity: info, warning or error.
        message: for people.
        span: where, if there is a place.

    >>> from readoutkit.diagnostics import NOT_A_READOUT
    >>> Diagnostic.of(NOT_A_READOUT).code
    'RK101'
    """

    code: str = field(validator=Matching("^RK[1-9][0-9]{2}$"))
    severity: Severity = field(validator=Member(Severity))
    message: str = field(validator=Text(filled=True))
    span: Span | None = field(default=None, validator=SPAN_OR_NONE)

    @classmethod
    def of(cls, finding: Finding, *, span: Span | None = None, **facts: object) -> Diagnostic:
        """The diagnostic of one of the listed findings; `facts` fill the gaps of its message."""
        return cls(code=finding.code, severity=Severity(finding.severity), message=finding.message.format(**facts), span=span)
