"""Hearsay: what one side claims another one has promised, and reports that somebody denies (codebook C3, C14)."""

from __future__ import annotations

from readoutkit.extract.commitments.bearers import BearerFinder
from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.words import CommitmentWords

_NEXT = 2  # sentences behind a report in which it is denied
_OBJECT = 4  # words behind "denied" among which stands what is denied


class Hearsay:
    """Tells what binds nobody because it is only said of somebody."""

    def __init__(self, words: CommitmentWords, bearers: BearerFinder) -> None:
        self._w, self._bearers = words, bearers

    def is_unfounded(self, f: Findings, d: Draft) -> bool:
        """Whether a passage is another side's claim about its bearer, or a report that is denied right behind it."""
        claimed, own = False, True
        governor = f.governor(d.clause)
        while governor is not None:
            speaker = set(self._bearers.of_subject(f, governor.subject))
            own = bool(speaker & set(d.by)) and not governor.verb.passive  # "it was reported"
            claimed = claimed or (self._w.is_verb(governor.verb.lemma, "claim") and not own)
            governor = f.governor(governor)
        for other in f.attributions(d.clause):
            own = bool(set(self._bearers.of_subject(f, other.subject)) & set(d.by))
            claimed = claimed or (self._w.is_verb(other.verb.lemma, "claim") and not own)
        return claimed or self._is_source_of_other(f, d) or (not own and self._is_denied(f, d))

    def _is_source_of_other(self, f: Findings, d: Draft) -> bool:
        """ "According to Alder, Freedonia has pledged": the word of another side."""
        if not self._w.is_verb(d.clause.verb.lemma, "commit") or d.clause.verb.tense in ("future", "conditional"):
            return False
        norms, sentence = f.words.norms, f.reading.sentences[d.clause.sentence]
        for i in range(sentence.first, sentence.last):
            size = next((n for n in (2, 1) if " ".join(norms[i : i + n]) in self._w.lists["source"]), 0)
            if not size or d.first <= i < d.last:
                continue
            named = [r for r in f.references_in(i + size, min(sentence.last, i + size + _OBJECT)) if r.people]
            if named and not set(named[0].actors) & set(d.by):
                return True
        return False

    def _is_denied(self, f: Findings, d: Draft) -> bool:
        norms = f.words.norms
        for clause in f.clauses:
            if not d.clause.sentence < clause.sentence <= d.clause.sentence + _NEXT:
                continue
            if not self._w.is_verb(clause.verb.lemma, "denial") or clause.verb.negated:
                continue
            behind = norms[clause.verb.last : clause.verb.last + _OBJECT]
            if not behind or not behind[0][0].isalnum() or any(n in self._w.lists["denied"] for n in behind):
                return True
        return False
