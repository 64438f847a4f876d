"""Corrections by hand: a small TOML file that says which commitments belong together and which do not."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from readoutkit.ledger.mention import LedgerError, Mention, Reference

if TYPE_CHECKING:
    from readoutkit.ledger.matching import Cluster

_TABLES = ("join", "split")
_KEYS = {"commitments", "reason"}


class CorrectionsError(LedgerError):
    """A file of corrections that cannot be applied; the message names file, line and key and says what to do."""


@frozen(slots=True)
class Correction:
    """One entry of the file.

    Attributes:
        table: `join` (all of them, and what they are in, are one entry) or `split` (they are an entry of their own).
        references: the commitments it names.
        reason: why, in the words of whoever wrote it.
        places: where each reference stands, `FILE:LINE: join[0].commitments[1]`.
    """

    table: str
    references: tuple[Reference, ...]
    reason: str
    places: tuple[str, ...]


@frozen(slots=True)
class Corrections:
    """What a human has decided about links; applied to every ledger that is made with it.

    >>> Corrections.read('''
    ... [[split]]
    ... commitments = ["3f2a9c81d0b7:1203-1267"]
    ... reason = "the second convoy, not the first"
    ... ''').corrections[0].reason
    'the second convoy, not the first'
    """

    corrections: tuple[Correction, ...] = ()

    @classmethod
    def load(cls, path: Path | str) -> Corrections:
        """The corrections in a file.

        Raises CorrectionsError when it cannot be read or says something it cannot say.
        """
        try:
            text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CorrectionsError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error}); check the path") from error
        return cls.read(text, str(path))

    @classmethod
    def read(cls, text: str, label: str = "corrections") -> Corrections:
        """The corrections in a text; `label` stands for the file in messages."""
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise CorrectionsError(f"{label}: not TOML ({error})") from error
        unknown = sorted(set(table) - set(_TABLES))
        if unknown:
            raise CorrectionsError(f"{label}: {unknown[0]!r} is no correction; write [[join]] or [[split]]")
        found = [_read(rows, number, name, label, text) for name in _TABLES for number, rows in _numbered(table.get(name, []), name, label)]
        return cls(tuple(found))

    def applied_to(self, mentions: Sequence[Mention]) -> Decisions:
        """The corrections with their references looked up among these commitments.

        A reference means the commitment of its document that its span has most in common with, so that it outlives small changes of spans.
        Raises CorrectionsError for one that is not there and for corrections that contradict each other.
        """
        documents: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            documents[mention.readout.source.sha256].append(mention)
        decisions = Decisions()
        named: dict[tuple[str, str | None], tuple[Correction, str]] = {}
        for correction in self.corrections:
            found = [(_look_up(reference, place, documents), reference.by, place) for reference, place in _places(correction)]
            for mention, by, place in found:
                _check_not_named_before(mention, by, correction, place, named)
            decisions.take(correction, [(mention, by) for mention, by, _ in found], correction.places[0])
        return decisions


@define
class Decisions:
    """Corrections in terms of the commitments of one ledger."""

    splits: dict[int, tuple[frozenset[str], str | None, str]] = field(factory=dict)
    joins: list[tuple[tuple[str, ...], frozenset[str], str]] = field(factory=list)

    def take(self, correction: Correction, found: Sequence[tuple[Mention, str | None]], place: str) -> None:
        """Note one correction."""
        bearers = frozenset.intersection(*(frozenset(a.identity for a in mention.commitment.by) for mention, _ in found))
        asked = {by for _, by in found if by is not None}
        if len(asked) > 1 or (asked and not asked <= bearers) or not bearers:
            told = "; ".join(f"{mention.ref} binds {', '.join(a.identity for a in mention.commitment.by)}" for mention, _ in found)
            raise CorrectionsError(f"{place}: an entry binds one side, but {told}; name commitments with a bearer in common")
        by = next(iter(asked), None)
        refs = tuple(dict.fromkeys(mention.ref for mention, _ in found))
        if correction.table == "split":
            self.splits[len(self.splits)] = (frozenset(refs), by, correction.reason)
        elif len(refs) < 2:
            raise CorrectionsError(f"{place}: names one commitment; name at least two that belong together")
        else:
            self.joins.append((refs, frozenset(asked) or bearers, correction.reason))

    def placing(self, bearer: str) -> Placing:
        """The splits that concern one bearer."""
        mine = {number: split for number, split in self.splits.items() if split[1] in (None, bearer)}
        groups = {ref: number for number, (refs, _, _) in mine.items() for ref in refs}
        return Placing(groups, {number: reason for number, (_, _, reason) in mine.items()})


@define(eq=False)
class Placing:
    """Which commitments of one bearer have a place by hand, and the entries made for them."""

    groups: Mapping[str, int] = field(factory=dict)
    reasons: Mapping[int, str] = field(factory=dict)
    clusters: dict[int, Cluster] = field(factory=dict)

    def group_of(self, mention: Mention) -> int | None:
        """The number of the split that names a commitment."""
        return self.groups.get(mention.ref) if self.groups else None

    def reason_of(self, group: int) -> str:
        """Why, in words."""
        reason = self.reasons.get(group)
        return f"put together by hand: {reason}" if reason else "put together by hand"


def _numbered(rows: Any, name: str, label: str) -> Iterator[tuple[int, Any]]:
    if not isinstance(rows, list):
        raise CorrectionsError(f"{label}: {name} must be a list of tables; write [[{name}]]")
    yield from enumerate(rows)


def _read(row: Any, number: int, name: str, label: str, text: str) -> Correction:
    where = f"{name}[{number}]"
    if not isinstance(row, dict):
        raise CorrectionsError(f"{label}: {where} must be a table; write [[{name}]]")
    if unknown := sorted(set(row) - _KEYS):
        raise CorrectionsError(f"{label}: {where}.{unknown[0]} is unknown; there are commitments and reason")
    written = row.get("commitments")
    if not isinstance(written, list) or not written or not all(isinstance(item, str) for item in written):
        raise CorrectionsError(f"{label}: {where}.commitments must be a list of references such as 3f2a9c81d0b7:1203-1267")
    reason = row.get("reason", "")
    if not isinstance(reason, str):
        raise CorrectionsError(f"{label}: {where}.reason must be text")
    references, places = [], []
    table = [match.start() for match in re.finditer(rf"\[\[\s*{name}\s*\]\]", text)]
    for position, item in enumerate(written):
        at = text.find(item, table[number] if number < len(table) else 0)
        line = f":{text.count(chr(10), 0, at) + 1}" if at >= 0 else ""
        place = f"{label}{line}: {where}.commitments[{position}]"
        try:
            references.append(Reference.read(item))
        except LedgerError as error:
            raise CorrectionsError(f"{place}: {error}") from error
        places.append(place)
    return Correction(name, tuple(references), reason, tuple(places))


def _places(correction: Correction) -> Iterable[tuple[Reference, str]]:
    return zip(correction.references, correction.places, strict=True)


def _look_up(reference: Reference, place: str, documents: Mapping[str, Sequence[Mention]]) -> Mention:
    hashes = [digest for digest in documents if digest.startswith(reference.document)]
    if not hashes:
        told = f"none of these {len(documents)} documents with commitments has a hash that begins with {reference.document}"
        raise CorrectionsError(f"{place}: {told}; add the document or take the line out")
    if len(hashes) > 1:
        raise CorrectionsError(f"{place}: {len(hashes)} documents begin their hash with {reference.document}; write more digits of it")
    mentions = documents[hashes[0]]
    best = max(mentions, key=lambda mention: reference.shared_with(mention.commitment.span.start, mention.commitment.span.end))
    if reference.shared_with(best.commitment.span.start, best.commitment.span.end) <= 0:
        there = ", ".join(f"{mention.commitment.span.start}-{mention.commitment.span.end}" for mention in mentions)
        raise CorrectionsError(f"{place}: {mentions[0].document} has no commitment there; it has {there}")
    return best


def _check_not_named_before(
    mention: Mention, by: str | None, correction: Correction, place: str, named: dict[tuple[str, str | None], tuple[Correction, str]]
) -> None:
    """Named in two splits, or in a split and a join, a commitment would be in two places."""
    for bearer in {by, None} if by is not None else {None, *(actor.identity for actor in mention.commitment.by)}:
        before = named.get((mention.ref, bearer))
        if before is None or before[0] is correction or before[0].table == correction.table == "join":
            continue
        told = f"{mention.ref} is already named at {before[1]}, which contradicts it"
        raise CorrectionsError(f"{place}: {told}; list everything that belongs together in one [[split]]")
    named[(mention.ref, by)] = (correction, place)
