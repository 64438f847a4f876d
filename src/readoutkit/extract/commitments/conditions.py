"""Conditions: what a sentence makes a commitment depend on (codebook C10)."""

from __future__ import annotations

from attrs import evolve

from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases


class ConditionFinder:
    """Finds the clause or phrase that limits a draft."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._conditions = Phrases(((p, True) for p in lexicon.phrases("clauses", "condition_phrase.words")), accents=True)

    def part(self, f: Findings, d: Draft) -> tuple[Draft, tuple[int, int] | None]:
        """The limit a sentence sets to a commitment, cut off the span where it follows inside it (C10)."""
        sentence = f.reading.sentences[d.clause.sentence]
        around = f.in_sentence(d.clause)
        for c in around:
            if c.level != "condition" or c.number == d.clause.number:
                continue
            last = min(max(c.end, c.verb.last, c.opener + 1), sentence.last)
            if d.first < c.opener < d.last:
                return evolve(d, last=self._cut(f, d, c.opener)), f.offsets(c.opener, last)
            nearest = min(
                (o.verb.first for o in around if o.number != c.number and o.verb.first > c.verb.first and o.verb.finite), default=None
            )
            if nearest == d.clause.verb.first:
                return d, f.offsets(c.opener, last)
            # A condition behind limits only what stands right before it.
            if c.opener >= d.last - 1 and not any(d.last <= o.verb.first < c.opener for o in around):
                return d, f.offsets(c.opener, last)
        for m in self._conditions.find(f.words, sentence.first, sentence.last):
            end = next((i for i in range(m.last, sentence.last) if f.words.norms[i] in {",", ".", ";"}), sentence.last)
            if m.first == sentence.first and end < d.first and not any(m.last <= o.verb.first < d.first and o.verb.finite for o in around):
                return d, f.offsets(m.first, end)
            if d.cue_last <= m.first and f.words.norms[m.first - 1] == "," and end < d.last - 1 and f.words.norms[end] == ",":
                return d, f.offsets(m.first, end)  # "will finance, subject to approval, the works": the object follows
            if d.cue_last < m.first <= d.last + 1 and end > m.last:
                return evolve(d, last=min(d.last, self._cut(f, d, m.first))), f.offsets(m.first, end)
        return d, None

    def _cut(self, f: Findings, d: Draft, at: int) -> int:
        """Where a span ends that something at a word cuts off."""
        while at > d.cue_last and f.words.norms[at - 1] in {",", "—", "–"}:
            at -= 1
        return max(at, d.cue_last)
