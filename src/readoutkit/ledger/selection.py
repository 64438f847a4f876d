"""Which entries are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from attrs import frozen

from readoutkit.language.words import fold_accents, split_words
from readoutkit.ledger.entry import Entry
from readoutkit.ledger.mention import LedgerError
from readoutkit.ledger.naming import known_names
from readoutkit.model.days import first_day, last_day
from readoutkit.model.vocabulary import CommitmentKind, CommitmentStatus
from readoutkit.taxonomy.taxonomy import load_taxonomy

Member = TypeVar("Member", bound=StrEnum)


@frozen(slots=True, kw_only=True)
class Selection:
    """Conditions on entries; what is None asks for nothing."""

    by: str | None = None
    to: str | None = None
    topic: str | None = None
    status: CommitmentStatus | None = None
    kind: CommitmentKind | None = None
    pledges: bool = False
    formulaic: bool | None = None
    since: date | None = None
    until: date | None = None

    @classmethod
    def of(
        cls,
        entries: Sequence[Entry] = (),
        *,
        by: str | None = None,
        to: str | None = None,
        topic: str | None = None,
        status: str | None = None,
        kind: str | None = None,
        pledges: bool = False,
        formulaic: bool | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
    ) -> Selection:
        """Conditions as people write them.

        Raises LedgerError for an actor, code, status, kind or date that is none.
        """
        return cls(
            by=None if by is None else actor_key(by, entries),
            to=None if to is None else actor_key(to, entries),
            topic=None if topic is None else _topic(topic, entries),
            status=None if status is None else _member(CommitmentStatus, status, "status"),
            kind=None if kind is None else _member(CommitmentKind, kind, "kind"),
            pledges=pledges,
            formulaic=formulaic,
            since=_bound(since, first=True),
            until=_bound(until, first=False),
        )

    def holds(self, entry: Entry) -> bool:
        """Whether an entry meets all conditions."""
        return (
            (self.by is None or any(actor.identity == self.by for actor in entry.by))
            and (self.to is None or any(actor.identity == self.to for actor in entry.to))
            and (self.topic is None or any(_under(code, self.topic) for code in entry.topics))
            and (self.status is None or entry.status is self.status)
            and (self.kind is None or entry.kind is self.kind)
            and (not self.pledges or entry.is_pledge)
            and (self.formulaic is None or entry.formulaic is self.formulaic)
            and ((self.since is None and self.until is None) or self._spoken_of(entry))
        )

    def _spoken_of(self, entry: Entry) -> bool:
        for step in entry.history:
            first, last = first_day(step.date or ""), last_day(step.date or "")
            if first and last and (self.since is None or last >= self.since) and (self.until is None or first <= self.until):
                return True
        return False


def actor_key(name: str, entries: Iterable[Entry] = ()) -> str:
    """The key of an actor from a key, an ISO code, the end of a key (`nato`) or a name in English or French.

    Raises LedgerError when nobody is called so.

    >>> actor_key("CA"), actor_key("nato"), actor_key("Royaume-Uni")
    ('country:CA', 'org:nato', 'country:GB')
    """
    known = {actor.identity: actor.name for entry in entries for actor in (*entry.by, *entry.to)}
    gazetteer = known_names()
    wanted = name.strip()
    for key in (wanted, f"country:{wanted.upper()}", f"org:{wanted.lower()}", f"init:{wanted.lower()}"):
        if key in known or key in gazetteer:
            return key
    folded = fold_accents(wanted.lower())
    for key, shown in known.items():
        if fold_accents(shown.lower()) == folded or key.partition(":")[2].lower() == folded:
            return key
    words = split_words(wanted)
    hits = gazetteer.find(words)
    if len(hits) == 1 and (hits[0].first, hits[0].last) == (0, len(words)):
        return hits[0].entry.key
    raise LedgerError(f"nobody is called {name!r}; write a code (CA), a key (org:nato) or a name (Canada)")


def _topic(code: str, entries: Iterable[Entry]) -> str:
    if code in load_taxonomy() or any(_under(found, code) for entry in entries for found in entry.topics):
        return code
    domains = ", ".join(domain.code for domain in load_taxonomy().domains)
    raise LedgerError(f"no topic {code!r}; there are the domains {domains} and codes under them")


def _under(code: str, wanted: str) -> bool:
    return code == wanted or code.startswith(f"{wanted}.")


def _member(vocabulary: type[Member], value: str, name: str) -> Member:
    try:
        return vocabulary(value)
    except ValueError:
        raise LedgerError(f"no {name} {value!r}; there are {', '.join(vocabulary)}") from None


def _bound(value: date | str | None, *, first: bool) -> date | None:
    if value is None or isinstance(value, date):
        return value
    day = first_day(value) if first else last_day(value)
    if day is None:
        raise LedgerError(f"{value!r} is no date; write it as 2031-05-02, 2031-05 or 2031")
    return day
