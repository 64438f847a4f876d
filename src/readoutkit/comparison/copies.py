"""Copies: documents that carry the same text, whatever page is around it."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from readoutkit.comparison.account import Account
from readoutkit.comparison.same_event import share_people
from readoutkit.language.words import fold_accents
from readoutkit.model.readout import Readout
from readoutkit.model.vocabulary import Genre, SectionKind

_TOLD = frozenset({SectionKind.BODY, SectionKind.LIST_ITEM})
_WORD = re.compile(r"[^\W_]+")
_RUN = 4  # words in a shingle
_SKETCH = 24  # smallest shingles kept: two texts that share half their shingles share one of these almost certainly
_FEW = 20  # words below which only the very same text counts
_SHARED = 0.6  # of the shingles of both: furniture may be the rest
_HELD = 0.8  # of the shingles of the shorter text, which is then an excerpt
_LATE = 2  # days between two dates of one text read differently
_HINTS = 3  # of the smallest shingles that have to be the same before two texts are compared
_CROWD = 24  # documents looked at that share one shingle, and of all those the likeliest that are compared
_CHECKED = 8


@frozen(slots=True)
class Copy:
    """One document that carries the text of another.

    Attributes:
        original: the earliest, or the official one.
        copy: the other.
        score: share of the text that is the same, 0 to 1.
        reason: how it was recognised, in plain words.
    """

    original: Readout
    copy: Readout
    score: float
    reason: str


@frozen(slots=True)
class Sketch:
    """The running text of a document as a set of hashed shingles; `told` is empty where no text is at hand."""

    told: tuple[str, ...]
    shingles: frozenset[int]

    @classmethod
    def of(cls, readout: Readout) -> Sketch:
        """The sketch of a readout: of its body where the page is laid out, else of the whole text."""
        body = [section.text for section in readout.source.sections if section.kind in _TOLD]
        text = " ".join(body) if body else readout.source.text or ""
        words = tuple(_WORD.findall(fold_accents(text.lower())))
        runs = (" ".join(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1)))
        return cls(words, frozenset(zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs) if words else frozenset())


def find_copies(readouts: Sequence[Readout]) -> list[Copy]:
    """The copies among readouts, each with its original; nothing is said of documents without text.

    Texts are looked up by their smallest shingles, never all against all. Two texts that name different people, or days more than two
    apart, are two uses of one wording and no copies.
    """
    sketches = [Sketch.of(readout) for readout in readouts]
    order = sorted(range(len(readouts)), key=lambda i: _rank(readouts[i], sketches[i]))
    place = {i: number for number, i in enumerate(order)}
    original_of: dict[int, tuple[int, float, str]] = {}
    by_text: dict[object, int] = {}
    by_shingle: dict[int, list[int]] = defaultdict(list)
    for i in order:
        readout, sketch = readouts[i], sketches[i]
        exact: object = sketch.told or readout.source.sha256
        twin = by_text.setdefault(exact, i)
        if twin != i and not _tell_apart(readouts[twin], readout):
            twin = original_of[twin][0] if twin in original_of else twin
            original_of[i] = (twin, 1.0, "the same text, word for word" if sketch.told else "the same document")
            continue
        if len(sketch.told) < _FEW:
            continue
        near = [found for found in _near(i, sketches, by_shingle) if not _tell_apart(readouts[found[0]], readout)]
        if near:
            original_of[i] = max(near, key=lambda found: (found[1], -place[found[0]]))
        else:
            for shingle in sorted(sketch.shingles)[:_SKETCH]:
                by_shingle[shingle].append(i)
    return [Copy(readouts[j], readouts[i], score, reason) for i, (j, score, reason) in sorted(original_of.items())]


def _near(i: int, sketches: Sequence[Sketch], by_shingle: dict[int, list[int]]) -> Iterator[tuple[int, float, str]]:
    ours = sketches[i].shingles
    near: dict[int, int] = defaultdict(int)
    for shingle in sorted(ours)[:_SKETCH]:
        for j in by_shingle.get(shingle, ())[:_CROWD]:
            near[j] += 1
    likeliest = sorted((-count, j) for j, count in near.items() if count >= _HINTS)[:_CHECKED]
    for _, j in likeliest:
        theirs = sketches[j].shingles
        shared = len(ours & theirs)
        both, shorter = shared / (len(ours) + len(theirs) - shared), shared / min(len(ours), len(theirs))
        if both >= _SHARED:
            yield j, round(both, 3), f"{both:.0%} of the text is the same"
        elif shorter >= _HELD:
            yield j, round(shorter, 3), f"{shorter:.0%} of the shorter text stands in the longer one"


def _rank(readout: Readout, sketch: Sketch) -> tuple[object, ...]:
    """Originals first: whole before excerpt is settled by the caller; official before copied, early before late."""
    date = readout.date
    source = readout.source
    copied = source.genre is not Genre.RELEASE or source.agency is not None
    return (copied, date.value if date else "~", -len(sketch.told), source.sha256, readout.id)


def _tell_apart(one: Readout, other: Readout) -> bool:
    """Whether two texts in nearly the same words tell of different people or days."""
    ours, theirs = Account.of(one), Account.of(other)
    if ours.days and theirs.days and ours.dated and theirs.dated and ours.days.gap(theirs.days) > _LATE:
        return True
    return bool(ours.people and theirs.people) and not share_people(ours, theirs)
