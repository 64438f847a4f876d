"""Places in the text, and what is known of a date, a place or a stretch that stands there."""

from __future__ import annotations

import re
from typing import Any

from attrs import field, frozen

from readoutkit.model.fields import Holds, HoldsMany, Matching, Member, Text, Whole, refuse, show
from readoutkit.model.vocabulary import SectionKind, TimeBasis

COUNTRY = "^[A-Z]{2}$"

_DAY = r"[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?)?)?[?~%]?"
_EDTF = re.compile(rf"(?:{_DAY}|(?:{_DAY}|\.\.)?/(?:{_DAY}|\.\.)?)")


@frozen(kw_only=True, slots=True)
class Span:
    """A stretch of the source text.

    Offsets count Unicode code points of the decoded document as it was given: no newline translation, no stripping, no normalisation.
    The convention is that of the W3C Web Annotation selectors (`TextPositionSelector`, `TextQuoteSelector.exact`).

    Attributes:
        start: first code point, from 0.
        end: one past the last code point.
        text: the characters themselves.

    Raises:
        InvariantError: `end` does not lie behind `start`, or `text` has another length.

    >>> span = Span(start=4, end=9, text="spoke")
    >>> len(span), Span(start=0, end=20, text="She spoke with them.").covers(span)
    (5, True)
    """

    start: int = field(validator=Whole(0))
    end: int = field(validator=Whole(1))
    text: str = field(validator=Text(filled=True))

    def __attrs_post_init__(self) -> None:
        if self.end - self.start != len(self.text):
            raise refuse(self, "text", f"has {len(self.text)} characters, but {self.start}..{self.end} are {self.end - self.start}")

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether the other span lies inside this one (or is this one)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two have at least one character in common."""
        return self.start < other.end and other.start < self.end


class _Trimmed(Holds):
    """A span that neither begins nor ends with whitespace, no-break space included."""

    __slots__ = ()

    def fault(self, value: Any) -> str | None:
        if type(value) is not Span:
            return f"expected Span, got {show(value)}"
        text = value.text
        return f"{text[:60]!r} begins or ends with whitespace" if text[0].isspace() or text[-1].isspace() else None


class _TrimmedMany(HoldsMany):
    """A tuple of such spans."""

    __slots__ = ()

    def fault(self, value: Any) -> str | None:
        reason = super().fault(value)
        if reason is None:
            for number, span in enumerate(value):
                reason = SPAN.fault(span)
                if reason is not None:
                    return f"item {number}: {reason}"
        return reason


SPAN = _Trimmed(Span)
SPAN_OR_NONE = _Trimmed(Span, optional=True)
SPANS = _TrimmedMany(Span)


@frozen(kw_only=True, slots=True)
class TimeRef:
    """A date, time or horizon as the document writes it.

    Attributes:
        span: the expression without preposition or article; absent only when the caller supplied the value.
        value: EDTF level 1 (`2026-01-06`, `2026-01`, `2022-02?`, `2026/2036`) or a local date-time (`2025-06-17T13:22`), if it can be
            computed from the document alone.
        offset: signed ISO 8601 duration from the document's own, possibly unknown, date: `P0D` today, `-P1D` yesterday, `P1W` next week.
        weekday: ISO number of a weekday, 1 Monday to 7 Sunday, when only a weekday is given.
        basis: stated (the expression itself gives it), inferred (computed from an anchor, or attached by rule), given (by the caller).

    Raises:
        InvariantError: a given value with a span or without a value; any other without a span.

    >>> TimeRef(span=Span(start=9, end=18, text="yesterday"), offset="-P1D", basis=TimeBasis.STATED).text
    'yesterday'
    """

    span: Span | None = field(default=None, validator=SPAN_OR_NONE)
    value: str | None = field(default=None, validator=Text(optional=True))
    offset: str | None = field(default=None, validator=Matching("^-?P([0-9]+[YMWD])+$", optional=True))
    weekday: int | None = field(default=None, validator=Whole(1, 7, optional=True))
    basis: TimeBasis = field(validator=Member(TimeBasis))

    def __attrs_post_init__(self) -> None:
        if self.basis is TimeBasis.GIVEN:
            if self.value is None:
                raise refuse(self, "value", "is missing, though the caller gave it (basis given)")
            if self.span is not None:
                raise refuse(self, "span", "stands in the text, so basis cannot be given")
        elif self.span is None:
            raise refuse(self, "span", f"is missing with basis {self.basis}")
        if self.value is not None and not _EDTF.fullmatch(self.value):
            raise refuse(self, "value", f"{self.value[:40]!r} is neither an EDTF date nor a local date-time")

    @property
    def text(self) -> str:
        """The expression; empty if the caller gave the value."""
        return self.span.text if self.span is not None else ""


@frozen(kw_only=True, slots=True)
class Place:
    """Where an event took place.

    Attributes:
        name: as the document writes it.
        country: ISO 3166-1 alpha-2, if known.
        span: where the name stands.

    >>> Place(name="Paris", country="FR", span=Span(start=3, end=8, text="Paris")).text
    'Paris'
    """

    name: str = field(validator=Text())
    country: str | None = field(default=None, validator=Matching(COUNTRY, optional=True))
    span: Span = field(validator=SPAN)

    @property
    def text(self) -> str:
        """The name as it stands in the document."""
        return self.span.text


@frozen(kw_only=True, slots=True)
class Section:
    """One piece of a page: a title, a paragraph of the body, a line of furniture. Sections are in order and never overlap.

    Attributes:
        kind: title, byline, dateline, metadata, caption, body, list_item, attachment, boilerplate, contact or source_credit.
        span: its place, without outer whitespace.

    >>> Section(kind=SectionKind.BODY, span=Span(start=0, end=9, text="They met.")).text
    'They met.'
    """

    kind: SectionKind = field(validator=Member(SectionKind))
    span: Span = field(validator=SPAN)

    @property
    def text(self) -> str:
        """The characters of the section."""
        return self.span.text


@frozen(kw_only=True, slots=True)
class Repair:
    """Characters that a wrong decoding broke, and what they should read.

    Attributes:
        span: the broken characters in the document as given; may begin or end with whitespace.
        replacement: what stands there in the repaired text.

    >>> Repair(span=Span(start=7, end=9, text="Ã©"), replacement="é").text
    'Ã©'
    """

    span: Span = field(validator=Holds(Span))
    replacement: str = field(validator=Text())

    @property
    def text(self) -> str:
        """The broken characters."""
        return self.span.text
