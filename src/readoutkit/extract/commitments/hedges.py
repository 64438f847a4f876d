"""Hedges: words that make a claim probable, possible or inferred (codebook H1 and H2)."""

from __future__ import annotations

from attrs import frozen

from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.grammar.clauses import Clause
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.model.vocabulary import Certainty

_BEHIND = 1  # words behind a verb group in which it does too: "enverra probablement"
_REACH = 8  # words before a verb group in which a hedge still belongs to it


@frozen(slots=True)
class Hedge:
    """A hedge in clean offsets with the certainty it leaves."""

    start: int
    end: int
    certainty: Certainty


class HedgeFinder:
    """Finds the hedge that scopes over a clause."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("hedges")
        self._phrases = Phrases(((p, Certainty(kind)) for kind in ("probable", "possible") for p in table.get(kind, [])), accents=True)

    def over(self, f: Findings, clause: Clause, cue_last: int) -> Hedge | None:
        """The hedge inside or right before a clause's verb group, or over the clause that governs it."""
        sentence = f.reading.sentences[clause.sentence]
        first = max(sentence.first, clause.verb.first - _REACH, min(clause.opener, clause.verb.first))
        last = min(sentence.last, max(cue_last, clause.verb.last) + _BEHIND)
        for m in self._phrases.find(f.words, first, last):
            return Hedge(*f.offsets(m.first, m.last), m.value)
        return None
