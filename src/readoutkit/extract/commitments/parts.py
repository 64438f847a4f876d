"""One commitment or several: the complements of one governing word (codebook C7)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.nominal import NounRules
from readoutkit.extract.commitments.recipients import RecipientFinder
from readoutkit.extract.commitments.words import CommitmentWords
from readoutkit.extract.grammar.clauses import Clause
from readoutkit.model.vocabulary import CommitmentKind

_NO_OBJECT = 2  # words between two verbs that leave no room for an object of the first


class PartSplitter:
    """Splits a draft where its complements are commitments of their own."""

    def __init__(self, words: CommitmentWords, nominal: NounRules) -> None:
        self._words = words
        self._nominal = nominal
        self._recipients = RecipientFinder(words)

    def split(self, f: Findings, draft: Draft) -> Iterator[Draft]:
        """A governing word with several complements gives one draft, or several where each is concrete or differs."""
        second = self._second_noun(f, draft)
        if second is None:
            second = self._second_act(f, draft)
        if second is not None:
            start = second.first
            while f.words.norms[start - 1] in self._words.lists["determiner"] and second.rule == "announced":
                start -= 1
            draft = evolve(draft, last=self._before(f, draft, start))
        cuts = self._cuts(f, draft)
        if not cuts:
            yield draft
        else:
            starts = [draft.first, *(c.verb.first for c in cuts)]
            for k in range(len(starts)):
                last = self._before(f, draft, starts[k + 1]) if k + 1 < len(starts) else draft.last
                if k == 0:
                    yield evolve(draft, last=last)
                else:
                    verb = cuts[k - 1].verb
                    first = verb.main if verb.tense == "infinitive" else verb.first
                    yield evolve(
                        draft, first=first, last=last, cue_first=first, cue_last=verb.last, predicate=verb.lemma, part=k, kind=None
                    )
        if second is not None:
            yield second

    def _before(self, f: Findings, draft: Draft, first: int) -> int:
        """The end of a part: before a conjunction or comma that leads to the next one."""
        norms, i = f.words.norms, first
        while i > draft.cue_last and (
            norms[i - 1] in {",", ";"} or norms[i - 1] in self._words.lists["join"] or norms[i - 1] in self._words.lists["infinitive"]
        ):
            i -= 1
        return i

    def _second_noun(self, f: Findings, draft: Draft) -> Draft | None:
        """A second commissive noun: "its support for A and its commitment to B"."""
        if draft.rule != "noun":
            return None
        for i in range(draft.cue_last + 1, draft.last - 2):
            if f.words.norms[i] in self._words.lists["join"] and f.words.norms[i + 1] in self._words.lists["own"]:
                return self._nominal.noun_after(f, draft.clause, i + 1, second=True)
        return None

    def _second_act(self, f: Findings, draft: Draft) -> Draft | None:
        """A second act that is announced, with figures of its own: "the grant of 30 scholarships and the delivery of 500 tonnes"."""
        w, norms = self._words, f.words.norms
        if draft.rule != "announced":
            return None
        for i in range(draft.cue_last + 1, draft.last - 2):
            at = i + 1 + (norms[i + 1] in w.lists["determiner"])
            if norms[i] in w.lists["join"] and at > i + 1 and norms[at] in w.nouns["action"]:
                ours, theirs = f.amounts_in(draft.cue_last, i), f.amounts_in(at, draft.last)
                if ours and theirs:
                    return evolve(draft, first=at, cue_first=at, cue_last=at + 1, part=1)
        return None

    def _cuts(self, f: Findings, draft: Draft) -> list[Clause]:
        """Coordinated verbs inside a draft that open a commitment of their own."""
        if draft.kind is CommitmentKind.RESTRAINT:
            return []
        inside = [
            c
            for c in f.in_sentence(draft.clause)
            if draft.cue_last <= c.verb.first < draft.last and c.verb.tense in ("infinitive", "gerund", draft.clause.verb.tense)
        ]
        cuts: list[Clause] = []
        predicate, since = draft.predicate, draft.cue_last
        for clause in inside:
            near = clause.verb.first <= draft.cue_last + 3 or f.words.norms[draft.cue_last] == ","
            if clause.verb.lemma == draft.predicate and clause is inside[0] and near:
                continue
            before = f.words.norms[clause.verb.first - 1]
            if clause.verb.tense == "infinitive" and before in self._words.lists["infinitive"] and clause.verb.first - 2 >= since:
                before = f.words.norms[clause.verb.first - 2]
            if before not in self._words.lists["join"] and before != ",":
                continue
            if clause.verb.tense == "gerund" and before == ",":
                continue
            if clause.verb.first - since <= _NO_OBJECT:
                continue  # "strengthening and developing a partnership" shares its object
            if self._differs(f, draft, predicate, since, clause):
                cuts.append(clause)
                predicate, since = clause.verb.lemma, clause.verb.last
        return cuts

    def _differs(self, f: Findings, draft: Draft, predicate: str, since: int, clause: Clause) -> bool:
        """Whether a coordinated part is a commitment of its own: both concrete, or another recipient, amount or deadline."""
        w = self._words
        end = min(clause.end, draft.last)
        if w.is_verb(clause.verb.lemma, "concrete") and w.is_verb(predicate, "concrete"):
            return True
        if f.amounts_in(clause.verb.last, end) or f.times_in(clause.verb.last, end):
            return w.is_verb(clause.verb.lemma, "concrete")
        if any(n in w.lists["same_goal"] for n in f.words.norms[max(clause.verb.last, end - 2) : end]):
            return False  # "... toward this goal" serves what was promised before
        if (
            w.is_verb(clause.verb.lemma, "contact")
            and w.contact.find(f.words, clause.verb.first, end)
            and not w.is_verb(predicate, "contact")
        ):
            return True
        if w.is_verb(clause.verb.lemma, "support") and w.is_verb(predicate, "support"):
            return False
        ours = self._recipients.find(f, since, clause.verb.first, draft.by, supporting=True, giving=False)
        theirs = self._recipients.find(f, clause.verb.last, end, draft.by, supporting=True, giving=False)
        return bool(theirs) and set(ours).isdisjoint(theirs)
