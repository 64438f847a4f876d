"""A passage that binds, before it is coded."""

from __future__ import annotations

from attrs import frozen

from readoutkit.extract.grammar.clauses import Clause
from readoutkit.model.vocabulary import CommitmentKind, CommitmentStatus, Force


@frozen(slots=True)
class Draft:
    """A passage that passed the four tests, before it is coded.

    `predicate` is the base form of what will be done (or "" where a noun says it), `noun` the class of a commissive noun,
    `rule` the name of the rule that found it.
    """

    clause: Clause
    rule: str
    first: int
    last: int
    cue_first: int
    cue_last: int
    by: tuple[str, ...]
    predicate: str
    noun: str = ""
    status: CommitmentStatus | None = None
    force: Force | None = None
    kind: CommitmentKind | None = None
    part: int = 0
