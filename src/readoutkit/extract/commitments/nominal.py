"""Commitments held in nouns and adjectives: support, determination, readiness, announced actions (codebook C3 b)."""

from __future__ import annotations

from attrs import evolve

from readoutkit.extract.commitments.bearers import BearerFinder
from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.questions import Questions
from readoutkit.extract.commitments.words import CommitmentWords
from readoutkit.extract.grammar.clauses import Clause
from readoutkit.model.vocabulary import CommitmentKind, CommitmentStatus, Force

_NOUN_REACH = 10  # words between a reporting verb and the noun it expresses
_PARTISAN = 5  # words behind "remains" among which "supporter" stands
_AMOUNT_REACH = 8  # words behind "pledge of" among which its amount stands


_OWNERS = frozenset({"'s", "'"})


class NounRules:
    """Rules that read the noun or adjective a clause puts forward."""

    def __init__(self, words: CommitmentWords, bearers: BearerFinder, questions: Questions) -> None:
        self._w = words
        self._bearers = bearers
        self._ask = questions

    def adjective(self, f: Findings, c: Clause) -> Draft | None:
        """is committed to, were determined to, stands ready to; se dire prêt à, demeurer attaché à."""
        w, verb = self._w, c.verb
        linking = verb.lemma in w.lists["linking"] or (verb.passive and verb.lemma in w.lists["passive_commit"])
        if not linking or verb.negated or verb.tense in ("possible", "normative", "expected") or self._ask.silenced(f, c):
            return None
        subject = f.words.norms[c.subject.first : c.subject.last]
        if verb.passive and not c.subject.references and len(subject) == 1 and subject[0] in w.lists["pronoun"]:
            return None  # "it was decided to": nobody is bound
        first = verb.main if verb.passive or verb.lemma in w.lists["passive_commit"] else verb.last
        match = next((m for m in w.adjectives.find(f.words, first, min(c.end, verb.last + 5))), None)
        if match is None:
            return None
        marked = match.value == "support" or any(
            f.words.norms[i] in w.lists["infinitive"] or f.words.norms[i] in w.lists["gerund_after"]
            for i in range(match.last, min(c.end, match.last + 3))
        )
        if not marked:
            return None
        following = next((o for o in f.in_sentence(c) if o.number > c.number and match.last <= o.verb.first <= match.last + 3), None)
        predicate = following.verb.lemma if following is not None else ""
        if w.is_verb(predicate, "consider"):
            return None
        noun = {"commit": "commit", "aspire": "aspire", "support": "support"}[match.value]
        kind = CommitmentKind.RESTRAINT if following is not None and following.verb.negated else None
        status = CommitmentStatus.REAFFIRMED if w.is_verb(verb.lemma, "continue") else None
        return self._ask.draft(
            f,
            c,
            "adjective",
            self._bearers.of_subject(f, c.subject),
            predicate,
            match.last,
            noun=noun,
            kind=kind,
            status=status,
            force=Force.ASPIRATIONAL if match.value == "aspire" else None,
        )

    def noun(self, f: Findings, c: Clause) -> Draft | None:
        """reaffirmed its support for, expressed their determination to; a réitéré l'appui du Canada à."""
        w, verb = self._w, c.verb
        interpretive = w.is_verb(verb.lemma, "interpret") and self._occasion(f, c)
        if not interpretive and not (
            w.is_verb(verb.lemma, "express") or w.is_verb(verb.lemma, "reaffirm") or w.is_verb(verb.lemma, "confirm")
        ):
            return None
        if verb.negated or verb.passive or self._ask.silenced(f, c) or w.is_verb(verb.lemma, "silent"):
            return None
        if verb.tense in ("possible", "normative", "expected", "conditional", "participle"):
            return None
        return self.noun_after(f, c, verb.last, interpretive=interpretive)

    def _occasion(self, f: Findings, c: Clause) -> bool:
        """Whether the meeting, the talk or the move is the subject, not somebody."""
        if any(f.references[r].actors for r in c.subject.references):
            return False
        return any(n in self._w.lists["occasion"] for n in f.words.norms[c.subject.first : c.subject.last])

    def cleft(self, f: Findings, c: Clause) -> Draft | None:
        """it is Canada's intention to, it remains their goal to: the holder stands behind the verb."""
        w, verb = self._w, c.verb
        lone = c.subject.last - c.subject.first == 1 and f.words.norms[c.subject.first] in w.lists["pronoun"]
        if not lone or verb.lemma not in w.lists["linking"] or verb.negated or verb.passive or self._ask.silenced(f, c):
            return None
        return self.noun_after(f, c, verb.last, second=True) if verb.finite else None

    def partisan(self, f: Findings, c: Clause) -> Draft | None:
        """is a firm supporter of, remains the strongest advocate of; demeure un fervent partisan de."""
        w, verb, norms = self._w, c.verb, f.words.norms
        if verb.lemma not in w.lists["linking"] or verb.negated or not verb.finite or self._ask.silenced(f, c):
            return None
        at = next((i for i in range(verb.last, min(c.end, verb.last + _PARTISAN)) if norms[i] in w.nouns["partisan"]), None)
        if at is None or at + 1 >= c.end or norms[at + 1] not in w.lists["of"]:
            return None
        again = CommitmentStatus.REAFFIRMED if w.is_verb(verb.lemma, "continue") else None
        by = self._bearers.of_subject(f, c.subject)
        return self._ask.draft(f, c, "support", by, "", at + 1, noun="support", kind=CommitmentKind.SUPPORT, status=again)

    def noun_after(self, f: Findings, c: Clause, start: int, *, interpretive: bool = False, second: bool = False) -> Draft | None:
        """The commissive noun behind a word, with its holder."""
        w, norms = self._w, f.words.norms
        end = min(c.end, start + _NOUN_REACH)
        holder: tuple[str, ...] = ()
        phrase_first: int | None = None
        i = start
        while i < end:
            norm = norms[i]
            reference, naming = f.reference_at(i), f.naming_at(i)
            owner = reference is not None and (
                reference.form == "possessive" or (reference.last < end and norms[reference.last] in _OWNERS)
            )
            if reference is not None and reference.actors and not owner and reference.people:
                i = max(reference.last, i + 1)  # somebody is told, not said to own it
                continue
            if reference is not None and reference.form == "possessive" and reference.actors:
                holder = reference.actors
                i = max(reference.last, i + 1)
                continue
            if w.lists["postposed"] and not owner and ((reference is not None and reference.actors) or naming is not None):
                i = max(reference.last if reference is not None else 0, naming.last if naming is not None else 0, i + 1)
                continue  # "a assuré le Chili de l'appui de": whom it is told
            if reference is not None and reference.actors:
                holder, phrase_first = reference.actors, i if phrase_first is None else phrase_first
                i = max(reference.last, i + 1)
                continue
            if naming is not None:
                key = f.state_of(naming.entry.key)
                holder = () if key.startswith(("region:", "init:")) else (key,)
                phrase_first = i if phrase_first is None else phrase_first
                i = max(naming.last, i + 1)
                continue
            if norm in w.lists["government"] and i + 1 < end and norms[i + 1] in _OWNERS and not holder:
                holder = self._bearers.of_subject(f, c.subject) or ((f.perspective,) if f.perspective else ())
                phrase_first = i if phrase_first is None else phrase_first
            if norm in w.lists["join"]:
                holder, phrase_first = (), None
            if norm in w.lists["first_person_possessive"]:
                holder, phrase_first = self._bearers.first_person(f, i), i if phrase_first is None else phrase_first
            elif norm in w.lists["importance"] or norm in w.lists["nobody"] or norm in (",", ";", ":", '"') or norm in w.lists["that"]:
                return None
            kind = next((k for k in ("support", "commit", "aspire") if norm in w.nouns[k]), None)
            if kind is not None and norm not in w.lists["determiner"]:
                return self._noun_draft(f, c, i, kind, holder, phrase_first if phrase_first is not None else i, interpretive, second)
            i += 1
        return None

    def _noun_draft(
        self, f: Findings, c: Clause, at: int, kind: str, holder: tuple[str, ...], phrase_first: int, interpretive: bool, second: bool
    ) -> Draft | None:
        w, norms = self._w, f.words.norms
        after = next((m for m in w.after_noun.find(f.words, at + 1, min(c.end, at + 4))), None)
        behind = at + 1
        # "la détermination du Canada à": the holder may follow the noun.
        link = next((i for i in range(at + 1, min(c.end, at + 4)) if norms[i] in w.lists["of"]), None)
        if link is not None and not holder and (link == at + 1 or w.lists["postposed"]):
            for i in range(link + 1, min(c.end, link + 5)):
                reference, naming = f.reference_at(i), f.naming_at(i)
                if reference is not None and reference.actors:
                    holder, behind = reference.actors, reference.last
                elif naming is not None and not naming.entry.key.startswith(("region:", "init:")):
                    holder, behind = (f.state_of(naming.entry.key),), naming.last
                if holder:
                    break
            if holder:
                phrase_first = at
                after = next((m for m in w.after_noun.find(f.words, behind, min(c.end, behind + 4))), None)
        if after is None and kind != "support":
            return None
        if kind == "commit" and norms[at] in w.nouns["target"] and (c.verb.lemma in w.lists["have"] or c.verb.perfect):
            return None  # "has a target to spend", "has set itself a target": an old one, no statement
        of = after is not None and norms[after.first] in w.lists["of"]
        acts = after is not None and any(o.verb.first == after.last and o.verb.tense in ("gerund", "infinitive") for o in f.in_sentence(c))
        pledged = after is not None and kind == "commit" and bool(f.amounts_in(after.last, min(c.end, after.last + _AMOUNT_REACH)))
        if of and not acts and not pledged:
            return None
        subject = self._bearers.of_subject(f, c.subject)
        by = holder or ((self._bearers.of_subject(f, c.subject)) if not interpretive else ())
        governs = bool(set(by) & set(subject)) and not interpretive and not second
        first = c.verb.first if governs else phrase_first
        tail = after.last if after is not None else behind
        following = next((o for o in f.in_sentence(c) if o.verb.tense in ("infinitive", "gerund") and at < o.verb.first <= tail + 2), None)
        predicate = following.verb.lemma if following is not None else ""
        if predicate and (w.is_verb(predicate, "consider") or (predicate == "be" and kind == "aspire")):
            return None
        noun_class = "support" if kind == "support" else kind
        ckind = None
        if kind == "support" or (predicate and w.is_verb(predicate, "support") and not self._more_than_support(f, c, following)):
            ckind = CommitmentKind.SUPPORT
        elif predicate and w.is_verb(predicate, "support"):
            ckind = CommitmentKind.ACTION
        elif f.words.norms[at] in w.lists["level_nouns"]:
            ckind = CommitmentKind.OUTCOME
        elif of and pledged and not acts:
            ckind = CommitmentKind.ACTION
        draft = self._ask.draft(
            f,
            c,
            "noun",
            by,
            predicate,
            tail,
            noun=noun_class,
            first=first,
            cue_first=first,
            kind=ckind,
            force=Force.ASPIRATIONAL if kind == "aspire" else None,
        )
        if draft is None:
            return None
        if interpretive:
            draft = evolve(draft, rule="inference")
        return draft

    def _more_than_support(self, f: Findings, c: Clause, first: Clause | None) -> bool:
        """Whether another verb is coordinated with the supporting one: "to support the Alliance and to strengthen it"."""
        joins, marks = self._w.lists["join"], self._w.lists["infinitive"]
        for o in f.in_sentence(c):
            if first is not None and o.number > first.number and o.verb.tense == first.verb.tense and o.verb.first < c.end:
                before = f.words.norms[o.verb.first - 1]
                if before in marks:
                    before = f.words.norms[o.verb.first - 2]
                if before in joins and not self._w.is_verb(o.verb.lemma, "support"):
                    return True
        return False

    def announced(self, f: Findings, c: Clause) -> Draft | None:
        """announced an investment of, confirmed its contribution of; a annoncé une contribution de."""
        w, verb = self._w, c.verb
        again = w.is_verb(verb.lemma, "confirm") or w.is_verb(verb.lemma, "reaffirm")
        named = any(n in w.lists["acts"] for n in f.words.norms[verb.last : min(c.end, verb.last + 3)])
        if (
            not (w.is_verb(verb.lemma, "announce") or (again and (named or self._own(f, c)) and f.amounts_in(verb.last, c.end)))
            or verb.negated
            or verb.passive
            or self._ask.that_follows(f, c)
            or self._ask.silenced(f, c)
        ):
            return None
        if verb.tense in ("possible", "normative", "expected"):
            return None
        reach = range(verb.last, min(c.end, verb.last + _NOUN_REACH))
        if not any(f.words.norms[i] in w.nouns["action"] for i in reach):
            return None
        if not f.amounts_in(verb.last, c.end) and not any(f.words.is_capital(i) for i in reach) and not f.times_in(verb.last, c.end):
            return None
        return self._ask.draft(f, c, "announced", self._bearers.of_subject(f, c.subject), "", verb.last)

    def _own(self, f: Findings, c: Clause) -> bool:
        """Whether the object is the subject's own: "its contribution"."""
        return any(r.form == "possessive" for r in f.references_in(c.verb.last, min(c.end, c.verb.last + 2)))

    def goal(self, f: Findings, c: Clause) -> Draft | None:
        """the goal is to, l'objectif étant de: a stated aim of whoever speaks."""
        w, verb = self._w, c.verb
        if verb.negated or verb.tense not in ("present", "past", "gerund", "future"):
            return None
        window = range(c.subject.first if c.subject.inherited is None else verb.first - 3, verb.first)
        at = next((i for i in window if f.words.norms[i] in w.lists["goal"]), None)
        if at is None:
            return None
        predicate = verb.lemma
        if verb.lemma == "be":
            following = self._ask.next_verb(f, c)
            if following is None or following.verb.first - verb.last > 2:
                return None
            inner = self._ask.next_verb(f, following)
            predicate = inner.verb.lemma if inner is not None and following.verb.lemma in w.lists["causative"] else following.verb.lemma
        elif f.words.norms[verb.first] not in w.lists["copula"]:
            return None
        by = self._bearers.of_goal(f, window.start, verb.first) or self._bearers.speakers(f, c)[1]
        return self._ask.draft(f, c, "goal", by, predicate, verb.last, first=at, cue_first=at, force=Force.ASPIRATIONAL)

    def role(self, f: Findings, c: Clause) -> Draft | None:
        """Canada's role in providing: a resource given, named by a noun."""
        w, verb = self._w, c.verb
        if verb.negated or self._ask.silenced(f, c) or w.is_verb(verb.lemma, "silent"):
            return None
        for inner in f.in_sentence(c):
            at = inner.verb.first - 2
            if inner.number <= c.number or inner.verb.tense != "gerund" or not w.is_verb(inner.verb.lemma, "transfer") or at <= verb.last:
                continue
            if f.words.norms[at] in w.nouns["role"] and f.words.norms[at + 1] in w.lists["gerund_after"]:
                first = at
                while first > verb.last and not (f.naming_at(first) or f.reference_at(first)):
                    first -= 1
                by = self._bearers.of_phrase(f, first, at)
                return self._ask.draft(
                    f,
                    c,
                    "contribution",
                    by,
                    inner.verb.lemma,
                    inner.verb.last,
                    first=first,
                    cue_first=first,
                    status=CommitmentStatus.CONTINUING,
                )
        return None
