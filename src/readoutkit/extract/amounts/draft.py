"""An amount while a sentence is read."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from readoutkit.model.vocabulary import AmountKind


@frozen(slots=True)
class Draft:
    """An amount in the words first..last (last exclusive), and in the text from `start` on.

    `codes` are the ISO 4217 codes its currency may stand for, `inferred` when its unit is taken over from elsewhere.
    """

    first: int
    last: int
    start: int
    kind: AmountKind
    value: Decimal | None
    codes: tuple[str, ...] = ()
    inferred: bool = False
    approximate: bool = False
