"""Commitments held in an agreement that was come to (codebook C3 b); signing as such binds nobody to anything said."""

from __future__ import annotations

from readoutkit.extract.commitments.bearers import BearerFinder
from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.questions import Questions
from readoutkit.extract.commitments.words import CommitmentWords
from readoutkit.extract.grammar.clauses import Clause
from readoutkit.model.vocabulary import CommitmentKind

_NOUN_REACH = 6  # words behind "reached" among which "agreement" stands
_ACT_REACH = 5  # words behind "agreement" among which its act begins


class AgreementRules:
    """Rules that read what an agreement is to do."""

    def __init__(self, words: CommitmentWords, bearers: BearerFinder, questions: Questions) -> None:
        self._w = words
        self._bearers = bearers
        self._ask = questions

    def concluded(self, f: Findings, c: Clause) -> Draft | None:
        """struck an agreement to, reached a deal on the release of; ont conclu un accord visant à."""
        w, verb = self._w, c.verb
        assent = verb.lemma in w.lists["assent"] and any(
            n in w.lists["assent_noun"] for n in f.words.norms[verb.last : min(c.end, verb.last + 3)]
        )
        if not (w.is_verb(verb.lemma, "conclude") or assent) or verb.negated or verb.passive or not verb.finite or self._ask.silenced(f, c):
            return None
        if verb.tense not in ("past", "present", "future") or c.level == "condition":
            return None
        reach = range(verb.last, min(c.end, verb.last + _NOUN_REACH))
        noun = next((i for i in reach if f.words.norms[i] in w.nouns["agreement"]), None)
        if noun is None:
            return None
        by = self._bearers.of_subject(f, c.subject)
        act = next((o for o in f.in_sentence(c) if o.verb.tense == "infinitive" and noun < o.verb.first <= noun + _ACT_REACH), None)
        if act is not None:
            if w.is_verb(act.verb.lemma, "consider"):
                return None
            kind = CommitmentKind.RESTRAINT if act.verb.negated else None
            return self._ask.draft(f, c, "binding", by, act.verb.lemma, verb.last, kind=kind)
        behind = f.words.norms[noun + 1 : min(c.end, noun + 1 + _ACT_REACH)]
        if behind and behind[0] in w.lists["about"] and any(norm in w.nouns["action"] for norm in behind):
            return self._ask.draft(f, c, "announced", by, "", verb.last)
        return None
