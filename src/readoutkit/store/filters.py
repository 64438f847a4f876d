"""Which readouts of a store are meant: filters as conditions of SQL."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, TypedDict

from attrs import define, field

from readoutkit.errors import QueryError
from readoutkit.model.vocabulary import CommitmentKind, CommitmentStatus, EventKind, EventStatus, Genre
from readoutkit.store.days import day_asked
from readoutkit.store.query import match_expression
from readoutkit.store.rows import plain

Several = str | Iterable[str]


class Filters(TypedDict, total=False):
    """What readouts can be filtered by; all filters must hold, and one that has several values holds if any of them does.

    since, until: first and last day, both included: a date, `2026`, `2026-01` or `2026-01-31`. The date is that of the event, else of
        publication; one that is not exact counts if it may lie between them, and a readout without a date does not.
    country: ISO 3166-1 alpha-2; named in the document, or where an event took place.
    actor: key of whatever is named, `org:nato`.
    person: names of people who took part, as in a search: `zelensky`, `"ada lund"`.
    topic: code of the taxonomy; a domain stands for all its topics.
    kind: kind of an event (`call`) or of a commitment (`support`).
    status: of an event (`planned`) or of a commitment (`reaffirmed`); kind and status of commitments hold for the same one.
    format: name of the parser.
    genre: release, news, forum or other.
    language: BCP 47; `fr` stands for `fr-CA` too.
    """

    since: str | datetime.date
    until: str | datetime.date
    country: Several
    actor: Several
    person: Several
    topic: Several
    kind: Several
    status: Several
    format: Several
    genre: Several
    language: Several


FILTERS = tuple(Filters.__annotations__)
_COUNTRY = re.compile("[A-Za-z]{2}")
_TOPIC = re.compile(r"[a-z]+(?:\.[a-z_]+)?")
_EVENT = {"kind": [str(kind) for kind in EventKind], "status": [str(status) for status in EventStatus]}
_COMMITMENT = {"kind": [str(kind) for kind in CommitmentKind], "status": [str(status) for status in CommitmentStatus]}


@define
class Conditions:
    """Conditions on the table `document d`, and on the commitment a passage is."""

    sql: list[str] = field(factory=list)
    values: list[Any] = field(factory=list)
    commitment_sql: list[str] = field(factory=list)
    commitment_values: list[Any] = field(factory=list)

    def add(self, sql: str, *values: Any) -> None:
        """One more condition, with the values for its question marks."""
        self.sql.append(sql)
        self.values += values

    def where(self) -> str:
        """All of them, as what stands behind WHERE."""
        return " AND ".join(f"({condition})" for condition in self.sql) or "1"


def conditions(filters: Filters) -> Conditions:
    """The filters as conditions.

    Raises QueryError, naming the filter and what it takes.
    """
    found = Conditions()
    for name, value in filters.items():
        if name not in FILTERS:
            close = get_close_matches(name, FILTERS, n=1)
            hint = f" (did you mean {close[0]}?)" if close else ""
            raise QueryError(f"there is no filter {name!r}{hint}; there are: {', '.join(FILTERS)}")
        if value is None:
            continue
        if name == "since":
            found.add("d.last_day >= ?", day_asked(filters["since"], end=False))
        elif name == "until":
            found.add("d.first_day <= ?", day_asked(filters["until"], end=True))
        elif name not in ("kind", "status"):
            _add(found, name, _several(name, value))
    _add_coded(found, {name: _several(name, filters.get(name) or ()) for name in ("kind", "status")})
    return found


def _several(name: str, value: Any) -> list[str]:
    values = [value] if isinstance(value, str) or not isinstance(value, Iterable) else list(value)
    if not all(isinstance(one, str) for one in values):
        raise QueryError(f"{name} takes a text or several, not {value!r}")
    return [plain(str(one)) for one in values]


def _add(found: Conditions, name: str, values: list[str]) -> None:
    if not values:
        return
    if name == "country":
        codes = [_checked(_COUNTRY, one, "country takes two letters (ISO 3166-1), such as CA").upper() for one in values]
        actors = f"SELECT document FROM actor WHERE country {_in(codes)}"
        found.add(f"d.number IN ({actors} UNION SELECT document FROM event WHERE place_country {_in(codes)})", *codes, *codes)
    elif name == "actor":
        found.add(f"d.number IN (SELECT document FROM actor WHERE key {_in(values)})", *values)
    elif name == "person":
        asked = " OR ".join(f"({match_expression(one)})" for one in values)
        people = "SELECT rowid FROM participant_fts WHERE participant_fts MATCH ?"
        found.add(f"d.number IN (SELECT document FROM participant WHERE number IN ({people}))", asked)
    elif name == "topic":
        codes = [_checked(_TOPIC, one, "topic takes a code such as defence or economy.trade") for one in values]
        # The dot is followed by the slash in the alphabet of bytes: everything in between begins with the domain.
        one_of = " OR ".join("code = ? OR (code > ? AND code < ?)" for _ in codes)
        bounds = [bound for code in codes for bound in (code, f"{code}.", f"{code}/")]
        found.add(f"d.number IN (SELECT document FROM topic WHERE {one_of})", *bounds)
    elif name == "language":
        one_of = " OR ".join("lower(d.language) = ? OR lower(d.language) LIKE ? || '-%'" for _ in values)
        found.add(one_of, *(part for one in values for part in (one.lower(), one.lower())))
    elif name == "genre":
        genres = [str(genre) for genre in Genre]
        if wrong := [one for one in values if one not in genres]:
            raise QueryError(f"genre takes {', '.join(genres)}, not {wrong[0]!r}")
        found.add(f"d.genre {_in(values)}", *values)
    else:
        found.add(f"d.format {_in(values)}", *values)


def _add_coded(found: Conditions, asked: dict[str, list[str]]) -> None:
    """Kind and status: no word of theirs is of events and of commitments at once."""
    for name, values in asked.items():
        known = [*_EVENT[name], *_COMMITMENT[name]]
        if wrong := [one for one in values if one not in known]:
            events, commitments = ", ".join(_EVENT[name]), ", ".join(_COMMITMENT[name])
            raise QueryError(f"{name} takes {events} (events) or {commitments} (commitments), not {wrong[0]!r}")
    for table, words in (("event", _EVENT), ("commitment", _COMMITMENT)):
        chosen = {name: [one for one in values if one in words[name]] for name, values in asked.items()}
        sql = [f"{name} {_in(values)}" for name, values in chosen.items() if values]
        flat = [one for values in chosen.values() for one in values]
        if sql:
            found.add(f"d.number IN (SELECT document FROM {table} WHERE {' AND '.join(sql)})", *flat)
            if table == "commitment":
                found.commitment_sql, found.commitment_values = sql, flat


def _checked(pattern: re.Pattern[str], value: str, advice: str) -> str:
    if not pattern.fullmatch(value):
        raise QueryError(f"{advice}, not {value!r}")
    return value


def _in(values: list[str]) -> str:
    return f"IN ({', '.join('?' * len(values))})"
