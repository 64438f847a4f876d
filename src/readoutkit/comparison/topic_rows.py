"""Topics side by side: by code and by whom they are about."""

from __future__ import annotations

from collections.abc import Iterator

from readoutkit.comparison.meaning import key_of, overlap
from readoutkit.comparison.pairing import Entry, pair_up
from readoutkit.comparison.rows import Difference, Row
from readoutkit.model.readout import Readout
from readoutkit.model.topic import Topic
from readoutkit.model.vocabulary import Treatment

_PLAIN = frozenset({Treatment.DISCUSSED, Treatment.DESCRIBED})


def topic_rows(a: Readout, b: Readout) -> list[Row[Topic]]:
    """The topics of two readouts, row by row, in no particular order.

    Two topics are one subject when the code is the same and nothing speaks against it: a topic about nobody in particular
    goes with any of its code, two about different actors are two subjects.
    """
    return pair_up(
        "topics",
        _entries(a),
        _entries(b),
        likeness=likeness,
        floor=0.5,
        differences=_differences,
        reasons=lambda one, _: (f"same code: {one.code}",),
    )


def likeness(one: Topic, other: Topic) -> float:
    """From 0, two subjects, to 1, the same code about the same actors."""
    if one.code != other.code:
        return 0.0
    ours, theirs = _about(one), _about(other)
    if ours == theirs:
        return 1.0
    if not ours or not theirs:
        return 0.7
    return 0.7 + 0.3 * overlap(ours, theirs) if ours & theirs else 0.0


def _entries(readout: Readout) -> list[Entry[Topic, Topic]]:
    return [Entry(topic, topic, tuple(mention.span for mention in topic.mentions)) for topic in readout.topics]


def _about(topic: Topic) -> frozenset[str]:
    return frozenset(map(key_of, topic.about))


def _differences(one: Topic, other: Topic) -> Iterator[Difference]:
    if _colour(one) != _colour(other):
        yield Difference("treatment", ", ".join(sorted(_colour(one))), ", ".join(sorted(_colour(other))))
    ours, theirs = _about(one), _about(other)
    if ours and theirs and ours != theirs:
        yield Difference("about", ", ".join(sorted(ours)), ", ".join(sorted(theirs)))
    if one.certainty is not other.certainty:
        yield Difference("certainty", str(one.certainty), str(other.certainty))


def _colour(topic: Topic) -> frozenset[Treatment]:
    """The treatments that say more than that it came up; beside one of them, `discussed` adds nothing."""
    found = frozenset(mention.treatment for mention in topic.mentions)
    return found - _PLAIN or (found & {Treatment.DISCUSSED} or found)
