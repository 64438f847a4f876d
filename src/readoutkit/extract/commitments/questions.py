"""What several rules ask of a clause."""

from __future__ import annotations

from typing import Any

from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.words import CommitmentWords
from readoutkit.extract.grammar.clauses import Clause

_CLOSE = 2  # words between "remain" and what it goes on doing
_INSERTED = 10  # words between two commas behind a verb
_TO_REACH = 6  # words between "agreed" and its "to"


class Questions:
    """Answers about one clause: what it governs, who reports it, whether praise or doubt silences it."""

    def __init__(self, words: CommitmentWords) -> None:
        self._w = words

    def draft(self, f: Findings, c: Clause, rule: str, by: tuple[str, ...], predicate: str, cue_last: int, **fields: Any) -> Draft | None:
        """A commitment found in a clause, from its verb or `first` on; None when nobody bears it or nothing stands behind the verb."""
        if not by or c.end <= c.verb.first:
            return None
        # "to reaffirm": the mark of the infinitive is no part of it.
        own = c.verb.main if c.verb.tense == "infinitive" and not c.verb.negated else c.verb.first
        first = fields.pop("first", own)
        last = max(c.end, cue_last)
        return Draft(c, rule, first, last, fields.pop("cue_first", first), cue_last, by, predicate, **fields)

    def next_verb(self, f: Findings, c: Clause) -> Clause | None:
        """The infinitive or gerund right behind a verb: "agreed *to continue*", "committed to *maintaining*"."""
        following = f.next_in_sentence(c)
        if (
            following is None
            or following.verb.tense not in ("infinitive", "gerund")
            or following.verb.first - c.verb.last > _TO_REACH + 4 * ("," in f.words.norms[c.verb.last : c.verb.last + 2])
        ):
            return None
        gap = f.words.norms[c.verb.last : following.verb.first]
        # Two commas hold an insertion; one ends the clause. Weighing and inviting leads to no act of one's own.
        if gap.count(",") not in (0, 2) or any(n in self._w.lists["importance"] for n in gap):
            return None
        return following

    def predicate(self, f: Findings, c: Clause) -> tuple[str, Clause]:
        """What is really done: through continue, begin, help and the like to the verb behind them."""
        following = self.next_verb(f, c)
        if following is not None and (self._w.is_verb(c.verb.lemma, "continue") or c.verb.lemma in self._w.lists["phase"]):
            gap = f.words.norms[c.verb.last : following.verb.first]
            if len(gap) > _CLOSE and "," not in gap and c.verb.lemma in self._w.lists["dwell"]:
                return c.verb.lemma, c  # "stay in the bay until August to clear it": what for, not what
            return following.verb.lemma, following
        return c.verb.lemma, c

    def complement_marker(self, f: Findings, c: Clause) -> tuple[bool, bool]:
        """Whether "to" (or de, à, pour) follows the verb within reach, and whether it is negated."""
        norms, w = f.words.norms, self._w
        start = c.verb.last
        if norms[start : start + 1] == [","]:  # "s'est engagée, au nom de la Norvège, à"
            close = next((i for i in range(start + 1, min(c.end, start + _INSERTED)) if norms[i] == ","), None)
            start = close + 1 if close is not None else start
        for i in range(start, min(c.end, start + _TO_REACH)):
            if norms[i] in w.lists["negative_infinitive"]:
                return True, True
            if norms[i] in w.lists["infinitive"]:
                return True, i + 1 < c.end and norms[i + 1] in w.lists["negative_infinitive"]
            if norms[i] in w.lists["that"] or norms[i] in (",", ";"):
                return False, False
        return False, False

    def reported(self, f: Findings, c: Clause) -> bool:
        """Whether somebody is said to have said this clause: a governing say-verb, an attribution, or a quote."""
        governor = f.governor(c)
        while governor is not None:
            if self._w.is_verb(governor.verb.lemma, "say") or self._w.is_verb(governor.verb.lemma, "commit"):
                return True
            governor = f.governor(governor)
        return bool(f.attributions(c)) or f.quote_around(c.verb.first) is not None or self._free_reported(f, c)

    def _free_reported(self, f: Findings, c: Clause) -> bool:
        """Reported speech carried on: "would" with a state as subject, in a sentence somebody else's statement opened."""
        return any(o.number < c.number and self._w.is_verb(o.verb.lemma, "say") for o in f.in_sentence(c))

    def own_account(self, f: Findings, c: Clause) -> bool:
        """Reported speech without a reporting verb, as releases write it: "the leaders would go on ..."."""
        acting = any(f.references[r].actors for r in c.subject.references)
        return f.perspective is not None and acting and not self._w.is_verb(c.verb.lemma, "consequence")

    def silenced(self, f: Findings, c: Clause) -> bool:
        """Whether praise, thanks, concern, a question, an appeal or an expectation governs the clause."""
        clause, governor = c, f.governor(c)
        while governor is not None:
            lemma = governor.verb.lemma
            if governor.verb.negated and self._w.is_verb(lemma, "say"):
                return True  # "would not say whether"
            if clause.level == "relative" and any(f.references[r].actors for r in clause.subject.references):
                return False  # a relative clause with a subject of its own says something by itself
            if self._w.is_verb(lemma, "silent") and not self._w.is_verb(lemma, "commit"):
                return True
            if self._w.is_verb(lemma, "predict") and (c.verb.finite or governor.verb.passive):
                return True
            governor = f.governor(governor)
        return False

    def that_follows(self, f: Findings, c: Clause) -> bool:
        """Whether "that" stands within reach behind the verb."""
        return any(n in self._w.lists["that"] for n in f.words.norms[c.verb.last : c.verb.last + _TO_REACH])

    def nobody(self, f: Findings, c: Clause) -> bool:
        """Whether the subject is a word for nobody."""
        return any(n in self._w.lists["nobody"] for n in f.words.norms[c.subject.first : c.subject.last])

    def first_person(self, f: Findings, c: Clause) -> bool:
        """Whether "we" or "I" is the subject."""
        return c.subject.first < c.subject.last and f.words.norms[c.subject.last - 1] in self._w.lists["first_person"]
