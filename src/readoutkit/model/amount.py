"""Sums of money, shares, people, equipment, counts."""

from __future__ import annotations

from decimal import Decimal

from attrs import field, frozen

from readoutkit.model.fields import Flag, Holds, Matching, Member, Number, refuse
from readoutkit.model.span import SPAN, Span, TimeRef
from readoutkit.model.vocabulary import AmountKind, Basis


@frozen(kw_only=True, slots=True, repr=False)
class Amount:
    """A quantity the document names.

    Attributes:
        id: `n1`, `n2`, ... in document order.
        span: number, scale word and unit or currency, without approximator.
        kind: money, percent_of_gdp, percent, personnel, equipment or count.
        value: in units of the currency or of what is counted; per cent as 2, not 0.02; absent if vague ("billions of dollars").
        currency: ISO 4217; always there for money.
        basis: stated, or inferred when currency or base are.
        approximate: whether the text says so ("about", "environ"); always if there is no value.
        when: the time it belongs to.

    >>> Amount(id="n1", span=Span(start=5, end=15, text="$3 million"), kind=AmountKind.MONEY, value=Decimal(3_000_000), currency="CAD",
    ...        basis=Basis.INFERRED)
    <Amount n1 '$3 million'>
    """

    id: str = field(validator=Matching("^n[1-9][0-9]*$"))
    span: Span = field(validator=SPAN)
    kind: AmountKind = field(validator=Member(AmountKind))
    value: Decimal | None = field(default=None, validator=Number(optional=True))
    currency: str | None = field(default=None, validator=Matching("^[A-Z]{3}$", optional=True))
    basis: Basis = field(validator=Member(Basis))
    approximate: bool = field(default=False, validator=Flag())
    when: TimeRef | None = field(default=None, validator=Holds(TimeRef, optional=True))

    def __attrs_post_init__(self) -> None:
        if self.kind is AmountKind.MONEY and self.currency is None:
            raise refuse(self, "currency", "is missing, though kind is money")
        if self.value is None and not self.approximate:
            raise refuse(self, "approximate", "must be true where there is no value")

    def __repr__(self) -> str:
        return f"<Amount {self.id} {self.text!r}>"

    @property
    def text(self) -> str:
        """The amount as the document writes it."""
        return self.span.text
