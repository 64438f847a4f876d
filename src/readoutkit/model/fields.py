"""What a field of the model may hold: small validators that name class and field when they refuse a value.

They are values that can be read as well as called: the JSON Schema and the JSON reader learn from them what a class looks like.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import Attribute

from readoutkit.errors import InvariantError

# 10**60 is more than anybody ever pledged; it keeps a hostile exponent from becoming a gigabyte of zeros.
LARGEST_EXPONENT = 60


def refuse(owner: object, name: str, reason: str) -> InvariantError:
    """The error for field `name` of `owner`."""
    return InvariantError(f"{type(owner).__name__}.{name}: {reason}", [f"{reason} @ {name}"])


def show(value: object) -> str:
    """A value and its type for an error message, cut short."""
    shown = repr(value)
    return f"{type(value).__name__} {shown if len(shown) <= 60 else shown[:57] + '...'}"


class Rule:
    """A field validator. `optional` fields may also hold None."""

    __slots__ = ("optional",)

    def __init__(self, *, optional: bool = False) -> None:
        self.optional = optional

    def __call__(self, owner: Any, attribute: Attribute[Any], value: Any) -> None:
        if value is None and self.optional:
            return
        reason = self.fault(value)
        if reason is not None:
            raise refuse(owner, attribute.name, reason)

    def fault(self, value: Any) -> str | None:
        """Why the value is refused, or None."""
        raise NotImplementedError


class Text(Rule):
    """A str; with `filled` not an empty one."""

    __slots__ = ("filled",)

    def __init__(self, *, filled: bool = False, optional: bool = False) -> None:
        super().__init__(optional=optional)
        self.filled = filled

    def fault(self, value: Any) -> str | None:
        if type(value) is not str:
            return f"expected str, got {show(value)}"
        return "is empty" if self.filled and not value else None


class Matching(Rule):
    """A str of a fixed form."""

    __slots__ = ("form", "pattern")

    def __init__(self, pattern: str, *, optional: bool = False) -> None:
        super().__init__(optional=optional)
        self.pattern = pattern
        self.form = re.compile(pattern.removeprefix("^").removesuffix("$"))

    def fault(self, value: Any) -> str | None:
        if type(value) is not str:
            return f"expected str, got {show(value)}"
        return None if self.form.fullmatch(value) else f"{show(value)[4:]} does not match {self.pattern}"


class Whole(Rule):
    """An int (a bool is none) from `least` to `most`."""

    __slots__ = ("least", "most")

    def __init__(self, least: int, most: int | None = None, *, optional: bool = False) -> None:
        super().__init__(optional=optional)
        self.least = least
        self.most = most

    def fault(self, value: Any) -> str | None:
        if type(value) is not int:
            return f"expected int, got {show(value)}"
        if value < self.least or (self.most is not None and value > self.most):
            return f"{value} is not " + (f"at least {self.least}" if self.most is None else f"in {self.least}..{self.most}")
        return None


class Flag(Rule):
    """A bool."""

    __slots__ = ()

    def fault(self, value: Any) -> str | None:
        return None if type(value) is bool else f"expected bool, got {show(value)}"


class Number(Rule):
    """A finite Decimal of a reasonable size."""

    __slots__ = ()

    def fault(self, value: Any) -> str | None:
        if type(value) is not Decimal:
            return f"expected Decimal, got {show(value)}"
        if not value.is_finite():
            return f"{value} is not finite"
        exponent = value.as_tuple().exponent
        if abs(value.adjusted()) > LARGEST_EXPONENT or (isinstance(exponent, int) and exponent < -LARGEST_EXPONENT):
            return f"{value} is out of range"
        return None


class Member(Rule):
    """A member of a vocabulary; its plain value is turned into the member."""

    __slots__ = ("vocabulary",)

    def __init__(self, vocabulary: type[StrEnum], *, optional: bool = False) -> None:
        super().__init__(optional=optional)
        self.vocabulary = vocabulary

    def __call__(self, owner: Any, attribute: Attribute[Any], value: Any) -> None:
        if type(value) is self.vocabulary:
            return
        reason = self.fault(value)
        if reason is not None:
            raise refuse(owner, attribute.name, reason)
        # Not an attrs converter: type checkers should still ask for the member itself.
        object.__setattr__(owner, attribute.name, self.vocabulary(value))

    def fault(self, value: Any) -> str | None:
        if type(value) is self.vocabulary:
            return None
        if type(value) is str and value in self.vocabulary._value2member_map_:
            return None
        return f"expected one of {', '.join(self.vocabulary)}, got {show(value)}"


class Holds(Rule):
    """An object of the model that is part of its owner."""

    __slots__ = ("kind",)

    def __init__(self, kind: type, *, optional: bool = False) -> None:
        super().__init__(optional=optional)
        self.kind = kind

    def fault(self, value: Any) -> str | None:
        return None if type(value) is self.kind else f"expected {self.kind.__name__}, got {show(value)}"


class HoldsMany(Rule):
    """A tuple of objects that are part of their owner."""

    __slots__ = ("kind", "least")

    def __init__(self, kind: type, *, least: int = 0) -> None:
        super().__init__()
        self.kind = kind
        self.least = least

    def fault(self, value: Any) -> str | None:
        if type(value) is not tuple:
            return f"expected a tuple of {self.kind.__name__}, got {show(value)}"
        for number, item in enumerate(value):
            if type(item) is not self.kind:
                return f"item {number}: expected {self.kind.__name__}, got {show(item)}"
        return None if len(value) >= self.least else f"needs at least {self.least}"


class Refers(Rule):
    """A reference to an object that stands in one of the readout's collections."""

    __slots__ = ("kinds",)

    def __init__(self, *kinds: type, optional: bool = False) -> None:
        super().__init__(optional=optional)
        self.kinds = kinds

    def fault(self, value: Any) -> str | None:
        return None if type(value) in self.kinds else f"expected {names(self.kinds)}, got {show(value)}"


class RefersToMany(Rule):
    """References to different objects of the readout's collections."""

    __slots__ = ("kinds", "least")

    def __init__(self, *kinds: type, least: int = 0) -> None:
        super().__init__()
        self.kinds = kinds
        self.least = least

    def fault(self, value: Any) -> str | None:
        if type(value) is not tuple:
            return f"expected a tuple of {names(self.kinds)}, got {show(value)}"
        for number, item in enumerate(value):
            if type(item) not in self.kinds:
                return f"item {number}: expected {names(self.kinds)}, got {show(item)}"
        if len(value) > 1 and len({item.id for item in value}) < len(value):
            return "names the same object twice"
        return None if len(value) >= self.least else f"needs at least {self.least}"


def names(kinds: tuple[type, ...]) -> str:
    """The names of some classes as they read in a message."""
    return " or ".join(kind.__name__ for kind in kinds)
