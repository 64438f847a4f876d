"""Which of the subjects found in one sentence stay: the most specific ones (codebook T3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from readoutkit.extract.topics.spans import Bounds, Ground, NounPhrases


@frozen(slots=True)
class Hit:
    """A subject found: its code, its noun phrase, and the words first..last that gave it.

    `general` is a word that only names the field of what follows ("On energy, ..."), `frame` a name set before the sentence
    ("On Sudan, ..."), `common` a word that is a subject only by itself, `waits` one that governs what follows ("support for").
    """

    code: str
    bounds: Bounds
    first: int
    last: int
    general: bool = False
    frame: bool = False
    common: bool = False
    waits: bool = False

    @property
    def domain(self) -> str:
        """The first part of the code."""
        return self.code.partition(".")[0]


class Choice:
    """Drops what another hit of the same sentence says better.

    `absorbs` maps a code to codes it takes in when they are attached to it by "of", and `light` holds codes of words that
    only carry another subject ("exports of ...").
    """

    def __init__(self, nouns: NounPhrases, absorbs: Mapping[str, Sequence[str]], light: Sequence[str]) -> None:
        self._nouns = nouns
        self._absorbs = {code: frozenset(others) for code, others in absorbs.items()}
        self._light = frozenset(light)

    def choose(self, ground: Ground, hits: Sequence[Hit]) -> list[Hit]:
        """The hits that stay, in text order."""
        ordered = sorted(hits, key=_by_place)
        kept = self._unattached(ground, ordered)
        leaves = {hit.domain for hit in kept if not hit.general and "." in hit.code}
        kept = [hit for hit in kept if not ((hit.general or "." not in hit.code) and hit.domain in leaves)]
        subjects = [hit for hit in kept if not hit.frame]
        if not subjects or len(subjects) == len(kept):
            return kept
        frame = tuple(n for hit in kept if hit.frame for n in hit.bounds.namings)
        return [hit if hit.bounds.namings else evolve(hit, bounds=Bounds(hit.bounds.first, hit.bounds.last, frame)) for hit in subjects]

    def _unattached(self, ground: Ground, hits: Sequence[Hit]) -> list[Hit]:
        dropped: set[int] = set()
        for a, head in enumerate(hits):
            for b in range(a + 1, len(hits)):
                part = hits[b]
                if part.first > head.last + self._nouns.REACH:
                    break
                if part.first < head.last or a in dropped:
                    continue
                if head.waits and part.first == head.bounds.last > head.last:  # "support for X peace talks"
                    dropped.add(a)
                    continue
                if not self._nouns.is_attached(ground, head.last, part.first):
                    if part.common and self._nouns.depends(ground, head.last, part.first):
                        dropped.add(b)  # where, with whom or for what: no subject by itself
                    continue
                if head.code in self._light and part.code not in self._light:
                    dropped.add(a)
                elif part.common or part.domain == head.domain or part.code in self._absorbs.get(head.code, ()):
                    dropped.add(b)
        return [hit for number, hit in enumerate(hits) if number not in dropped]


def _by_place(hit: Hit) -> tuple[int, int]:
    return hit.first, hit.last
