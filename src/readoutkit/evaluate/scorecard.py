"""A scorecard: what a careful reader found in one document, in a compact form with one row a finding."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from attrs import fields, frozen

from readoutkit.errors import ReadoutkitError

Row = TypeVar("Row")
Extent = tuple[int, int]


class ScorecardError(ReadoutkitError, ValueError):
    """A file that is not a scorecard; the message names file and place."""


@frozen(kw_only=True)
class EventRow:
    """The primary event. `date` is an EDTF value, `place` the name as printed."""

    kind: str
    channel: str = "unspecified"
    status: str = "held"
    date: str | None = None
    place: str | None = None


@frozen(kw_only=True)
class PersonRow:
    """Somebody who took part. `represents` is an actor key such as `country:CA`; the name is None for an unnamed office-holder."""

    name: str | None = None
    family_name: str | None = None
    role: str | None = None
    role_class: str | None = None
    represents: str | None = None


@frozen(kw_only=True)
class TopicRow:
    """A topic code and the keys of the actors it is about."""

    code: str
    about: tuple[str, ...] = ()


@frozen(kw_only=True)
class CommitmentRow:
    """A committing clause; `span` holds start and end in code points of the file, end exclusive."""

    span: Extent
    text: str
    kind: str
    status: str
    force: str
    specificity: str
    certainty: str
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    formulaic: bool = False

    @property
    def is_pledge(self) -> bool:
        """The narrow notion: a firm and specific undertaking, stated without a hedge, that is not over yet."""
        return (
            self.kind in {"action", "outcome", "restraint"}
            and self.status in {"new", "reaffirmed", "continuing"}
            and (self.force, self.specificity, self.certainty) == ("firm", "specific", "stated")
        )


@frozen(kw_only=True)
class QuoteRow:
    """Words between quotation marks and who says them: a family name, a body's name or None."""

    span: Extent
    text: str
    speaker: str | None = None


@frozen(kw_only=True)
class AmountRow:
    """A quantity. `value` is a decimal number as a string, None when the text is vague; `currency` is an ISO 4217 code."""

    span: Extent
    text: str
    kind: str
    value: str | None = None
    currency: str | None = None


@frozen(kw_only=True)
class Scorecard:
    """What was found in one document, by a reader or by a parser.

    `format` is `none` for a document that is no account of a meeting at all. `published` is an ISO date or date-time.
    """

    doc: str
    format: str | None
    language: str | None
    published: str | None = None
    event: EventRow | None = None
    participants: tuple[PersonRow, ...] = ()
    topics: tuple[TopicRow, ...] = ()
    commitments: tuple[CommitmentRow, ...] = ()
    quotes: tuple[QuoteRow, ...] = ()
    amounts: tuple[AmountRow, ...] = ()


def read_scorecard(data: Any, label: str) -> Scorecard:
    """A scorecard from decoded JSON.

    Raises ScorecardError, naming `label` and the key, when a key is missing or has the wrong type.
    """
    if not isinstance(data, dict):
        raise ScorecardError(f"{label}: a scorecard is a JSON object")
    event = data.get("event")
    return Scorecard(
        doc=_string(data, "doc", label),
        format=_string(data, "format", label),
        language=_string(data, "language", label),
        published=data.get("published"),
        event=None if event is None else _row(EventRow, event, f"{label}: event"),
        participants=_rows(PersonRow, data, "participants", label),
        topics=_rows(TopicRow, data, "topics", label),
        commitments=_rows(CommitmentRow, data, "commitments", label),
        quotes=_rows(QuoteRow, data, "quotes", label),
        amounts=_rows(AmountRow, data, "amounts", label),
    )


def load_scorecard(path: Path) -> Scorecard:
    """The scorecard in a file.

    Raises ScorecardError when the file cannot be read or holds something else.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ScorecardError(f"{path}: cannot be read as JSON ({error})") from error
    return read_scorecard(data, str(path))


def find_scorecards(folder: Path) -> Iterator[tuple[Scorecard, Path]]:
    """The scorecards of a folder with the path of the text each belongs to, sorted by file name; other JSON is passed over."""
    if not folder.is_dir():
        raise ScorecardError(f"{folder}: no such folder of scorecards")
    for path in sorted(folder.glob("*.json")):
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ScorecardError(f"{path}: cannot be read as JSON ({error})") from error
        if isinstance(data, dict) and "doc" in data:
            yield read_scorecard(data, str(path)), path.with_suffix(".txt")


def _string(data: dict[str, Any], key: str, label: str) -> str:
    value = data.get(key)
    if not isinstance(value, str):
        raise ScorecardError(f"{label}: {key} must be a string")
    return value


def _rows(kind: type[Row], data: dict[str, Any], key: str, label: str) -> tuple[Row, ...]:
    rows = data.get(key, [])
    if not isinstance(rows, list):
        raise ScorecardError(f"{label}: {key} must be a list")
    return tuple(_row(kind, row, f"{label}: {key}[{i}]") for i, row in enumerate(rows))


def _row(kind: type[Row], data: Any, label: str) -> Row:
    if not isinstance(data, dict):
        raise ScorecardError(f"{label} must be an object")
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items() if key in known}
    # A list of keys may be left out or be null.
    values = {key: value for key, value in values.items() if value is not None or key not in {"about", "by", "to"}}
    try:
        return kind(**values)
    except TypeError as error:
        raise ScorecardError(f"{label}: {error}") from error
