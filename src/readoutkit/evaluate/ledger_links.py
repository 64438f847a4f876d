"""Links of a ledger against those a careful reader expects."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from attrs import frozen

from readoutkit.errors import ReadoutkitError
from readoutkit.evaluate.matching import overlap
from readoutkit.ledger.ledger import Ledger
from readoutkit.ledger.mention import Mention

_HALF = 0.5
Place = tuple[str, int, int]
"""Name of a document without its suffix, start and end of a span."""


class ExpectedError(ReadoutkitError, ValueError):
    """A file of expected entries that is none; the message names file and place."""


@frozen
class LinkScore:
    """Pairs of commitments that are in one entry: found, expected, and both.

    Attributes:
        found, expected, right: how many pairs.
        missed: pairs that should be in one entry and are not, as the words of both.
        extra: pairs that are in one entry and should not be.
        unknown: expected commitments that no readout of the ledger has; their pairs are missed.
    """

    found: int
    expected: int
    right: int
    missed: tuple[tuple[str, str], ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """Right pairs among those found."""
        return self.right / self.found if self.found else float(not self.expected)

    @property
    def recall(self) -> float:
        """Right pairs among those expected."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"ledger links F1 {self.f1:.3f}   P {self.precision:.3f}  R {self.recall:.3f}   n {self.expected}"


def load_expected(path: Path) -> list[list[Place]]:
    """The entries a file expects, each as the places of its commitments.

    The file is `{"entries": [{"commitments": [{"doc": "name", "span": [start, end]}, ...]}, ...]}`; other keys are for people.
    Raises ExpectedError.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ExpectedError(f"{path}: cannot be read as JSON ({error})") from error
    rows = data.get("entries") if isinstance(data, dict) else None
    if not isinstance(rows, list):
        raise ExpectedError(f"{path}: entries must be a list")
    return [
        [_place(item, f"{path}: entries[{i}].commitments[{j}]") for j, item in enumerate(_commitments(row, f"{path}: entries[{i}]"))]
        for i, row in enumerate(rows)
    ]


def score_links(ledger: Ledger, expected: Sequence[Sequence[Place]]) -> LinkScore:
    """Score a ledger by pairs.

    Only commitments that are expected somewhere count, since an expected list need not be whole: a pair is extra when both of its
    commitments are expected, in different entries. A commitment is the expected one when their spans overlap by half.
    """
    mentions: Mapping[str, list[Mention]] = defaultdict(list)
    for mention in dict.fromkeys(mention for entry in ledger.entries for mention in entry.mentions):
        mentions[Path(mention.document).stem].append(mention)
    words: dict[str, str] = {}
    want: set[tuple[str, str]] = set()
    unknown = []
    for places in expected:
        refs = []
        for doc, start, end in places:
            there = [(_overlap(mention, start, end), mention) for mention in mentions.get(doc, [])]
            likeness, best = max(there, key=_first, default=(0.0, None))
            if best is None or likeness < _HALF:
                refs.append(f"{doc}:{start}-{end}")
                unknown.append(refs[-1])
            else:
                refs.append(best.ref)
                words[best.ref] = best.commitment.text
        want.update((one, other) for one, other in combinations(sorted(set(refs)), 2))
    have = {pair for pair in ledger.pairs() if pair[0] in words and pair[1] in words}
    return LinkScore(
        found=len(have),
        expected=len(want),
        right=len(have & want),
        missed=tuple((words.get(a, a), words.get(b, b)) for a, b in sorted(want - have)),
        extra=tuple((words[a], words[b]) for a, b in sorted(have - want)),
        unknown=tuple(unknown),
    )


def _first(pair: tuple[float, Mention]) -> float:
    return pair[0]


def _overlap(mention: Mention, start: int, end: int) -> float:
    return overlap((mention.commitment.span.start, mention.commitment.span.end), (start, end))


def _commitments(row: Any, where: str) -> list[Any]:
    found = row.get("commitments") if isinstance(row, dict) else None
    if not isinstance(found, list):
        raise ExpectedError(f"{where}.commitments must be a list")
    return found


def _place(item: Any, where: str) -> Place:
    span = item.get("span") if isinstance(item, dict) else None
    if not isinstance(item, dict) or not isinstance(item.get("doc"), str) or not isinstance(span, list) or len(span) != 2:
        raise ExpectedError(f'{where}: write {{"doc": "name", "span": [start, end]}}')
    if not all(type(number) is int for number in span):
        raise ExpectedError(f"{where}.span: start and end must be whole numbers")
    return item["doc"], span[0], span[1]
