"""One thing the gazetteer knows."""

from __future__ import annotations

from attrs import frozen

from readoutkit.model.vocabulary import ActorKind


@frozen(slots=True)
class Entry:
    """A country, organisation, region, group or initiative, with its key for comparison across documents."""

    key: str  # country:CA, org:nato, region:arctic, init:op-neon
    kind: ActorKind
    country: str | None = None  # ISO 3166-1 alpha-2
