"""Two accounts side by side: what stands in one only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from readoutkit.model.commitment import Commitment
from readoutkit.model.topic import Topic

if TYPE_CHECKING:
    from readoutkit.model.readout import Readout


@frozen(kw_only=True, slots=True)
class Comparison:
    """What two readouts of one event share and what only one of them says.

    Topics match on code and on the keys of the actors they are about; a topic about nobody matches any of its code.
    Commitments match if they bind a common actor over a common topic code, or are of the same kind where neither has a topic.

    Attributes:
        topics_here, topics_there: topics on the one side only.
        topics_both: pairs of matching topics.
        commitments_here, commitments_there: commitments on the one side only.
        commitments_both: pairs of matching commitments.
    """

    topics_here: tuple[Topic, ...] = field(default=())
    topics_there: tuple[Topic, ...] = field(default=())
    topics_both: tuple[tuple[Topic, Topic], ...] = field(default=())
    commitments_here: tuple[Commitment, ...] = field(default=())
    commitments_there: tuple[Commitment, ...] = field(default=())
    commitments_both: tuple[tuple[Commitment, Commitment], ...] = field(default=())


def _same_topic(one: Topic, other: Topic) -> bool:
    if one.code != other.code:
        return False
    ours, theirs = ({actor.identity for actor in topic.about} for topic in (one, other))
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _same_commitment(one: Commitment, other: Commitment) -> bool:
    if {actor.identity for actor in one.by}.isdisjoint(actor.identity for actor in other.by):
        return False
    ours, theirs = ({topic.code for topic in commitment.topics} for commitment in (one, other))
    return not ours.isdisjoint(theirs) if ours or theirs else one.kind is other.kind


def compare(here: Readout, there: Readout) -> Comparison:
    """Set two readouts side by side."""
    topics = tuple((one, other) for one in here.topics for other in there.topics if _same_topic(one, other))
    promises = tuple((one, other) for one in here.commitments for other in there.commitments if _same_commitment(one, other))
    topics_met = {one.id for one, _ in topics}, {other.id for _, other in topics}
    promises_met = {one.id for one, _ in promises}, {other.id for _, other in promises}
    return Comparison(
        topics_here=tuple(topic for topic in here.topics if topic.id not in topics_met[0]),
        topics_there=tuple(topic for topic in there.topics if topic.id not in topics_met[1]),
        topics_both=topics,
        commitments_here=tuple(promise for promise in here.commitments if promise.id not in promises_met[0]),
        commitments_there=tuple(promise for promise in there.commitments if promise.id not in promises_met[1]),
        commitments_both=promises,
    )
