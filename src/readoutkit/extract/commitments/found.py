"""A commitment as the finder hands it on."""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.extract.times.found import FoundTime
from readoutkit.model.vocabulary import Certainty, CommitmentKind, CommitmentStatus, Force, Specificity


@frozen(slots=True)
class FoundCommitment:
    """A commitment in clean offsets; actors by key, people and amounts by number. `rule` says which construction it was."""

    start: int
    end: int
    cue: tuple[int, int]
    kind: CommitmentKind
    status: CommitmentStatus
    force: Force
    specificity: Specificity
    certainty: Certainty
    by: tuple[str, ...]
    to: tuple[str, ...]
    via: tuple[str, ...]
    rule: str
    hedge: tuple[int, int] | None = None
    said_by_people: tuple[int, ...] = ()
    said_by_actors: tuple[str, ...] = ()
    amounts: tuple[int, ...] = ()
    deadline: FoundTime | None = None
    condition: tuple[int, int] | None = None
    formulaic: bool = False
    extra: tuple[tuple[int, int], ...] = field(default=())
