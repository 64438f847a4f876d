"""The constructions that bind: each rule looks at one clause and says whether a commitment stands there (codebook C3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from readoutkit.extract.bearers import BearerFinder, merge
from readoutkit.extract.clauses import Clause
from readoutkit.extract.commitment_codes import Draft
from readoutkit.extract.commitment_words import CommitmentWords
from readoutkit.extract.findings import Findings
from readoutkit.extract.recipients import RecipientFinder
from readoutkit.model.vocabulary import AmountKind, CommitmentKind, CommitmentStatus, Force

_NOUN_REACH = 10  # words between a reporting verb and the noun it expresses
_OWN_REACH = 5  # words behind "promised" among which its object stands
_TO_REACH = 6  # words between "agreed" and its "to"


class CommitmentRules:
    """All rules, in the order they are tried; the first that matches a clause decides."""

    def __init__(self, words: CommitmentWords, bearers: BearerFinder) -> None:
        self._w = words
        self._bearers = bearers
        self._recipients = RecipientFinder(words)
        self._rules: tuple[Callable[[Findings, Clause], Draft | None], ...] = (
            self.refusal, self.steps, self.word_given, self.future, self.binding_verb, self.adjective, self.aim, self.noun, self.target,
            self.announced, self.contribution, self.present_support, self.order, self.goal, self.role,
        )

    def first(self, f: Findings, clause: Clause) -> Draft | None:
        """The draft of the first rule that matches."""
        return next((draft for rule in self._rules if (draft := rule(f, clause)) is not None), None)

    # -- shared questions

    def _draft(self, f: Findings, c: Clause, rule: str, by: tuple[str, ...], predicate: str, cue_last: int, **fields: Any) -> Draft | None:
        if not by or c.end <= c.verb.first:
            return None
        first = fields.pop("first", c.verb.first)
        last = max(c.end, cue_last)
        return Draft(c, rule, first, last, fields.pop("cue_first", c.verb.first), cue_last, by, predicate, **fields)

    def _next_verb(self, f: Findings, c: Clause) -> Clause | None:
        """The infinitive or gerund right behind a verb: "agreed *to continue*", "committed to *maintaining*"."""
        following = f.next_in_sentence(c)
        if following is None or following.verb.tense not in ("infinitive", "gerund") or following.verb.first - c.verb.last > _TO_REACH:
            return None
        if "," in f.words.norms[c.verb.last : following.verb.first]:
            return None
        return following

    def _predicate(self, f: Findings, c: Clause) -> tuple[str, Clause]:
        """What is really done: through continue, begin, help and the like to the verb behind them."""
        following = self._next_verb(f, c)
        if following is not None and (self._w.is_verb(c.verb.lemma, "continue") or c.verb.lemma in self._w.lists["phase"]):
            return following.verb.lemma, following
        return c.verb.lemma, c

    def _complement_marker(self, f: Findings, c: Clause) -> tuple[bool, bool]:
        """Whether "to" (or de, à, pour) follows the verb within reach, and whether it is negated."""
        norms, w = f.words.norms, self._w
        for i in range(c.verb.last, min(c.end, c.verb.last + _TO_REACH)):
            if norms[i] in w.lists["negative_infinitive"]:
                return True, True
            if norms[i] in w.lists["infinitive"]:
                return True, i + 1 < c.end and norms[i + 1] in w.lists["negative_infinitive"]
            if norms[i] in w.lists["that"] or norms[i] in (",", ";"):
                return False, False
        return False, False

    def _reported(self, f: Findings, c: Clause) -> bool:
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

    def _own_account(self, f: Findings, c: Clause) -> bool:
        """Reported speech without a reporting verb, as releases write it: "the leaders would go on ..."."""
        acting = any(f.references[r].actors for r in c.subject.references)
        return f.perspective is not None and acting and not self._w.is_verb(c.verb.lemma, "consequence")

    def _silenced(self, f: Findings, c: Clause) -> bool:
        """Whether praise, thanks, concern, a question, an appeal or an expectation governs the clause."""
        clause, governor = c, f.governor(c)
        while governor is not None:
            lemma = governor.verb.lemma
            if clause.level == "relative" and any(f.references[r].actors for r in clause.subject.references):
                return False  # a relative clause with a subject of its own says something by itself
            if self._w.is_verb(lemma, "silent") and not self._w.is_verb(lemma, "commit"):
                return True
            if self._w.is_verb(lemma, "predict") and c.verb.finite:
                return True
            governor = f.governor(governor)
        return False

    # -- rules

    def future(self, f: Findings, c: Clause) -> Draft | None:
        """will / shall / is to, and would in reported speech; French future and conditional."""
        w, verb = self._w, c.verb
        if verb.tense not in ("future", "conditional") or c.level in ("condition", "adverbial") or self._silenced(f, c):
            return None
        if verb.tense == "conditional" and (verb.perfect or not (self._reported(f, c) or self._own_account(f, c))):
            return None
        if self._nobody(f, c) or (verb.passive and c.level == "relative"):
            return None
        predicate, inner = self._predicate(f, c)
        if w.is_verb(predicate, "consider") or w.is_verb(verb.lemma, "consider") or (w.is_verb(predicate, "attend") and not verb.negated):
            return None
        if w.is_verb(predicate, "refuse") or predicate in w.lists["wish"] or (
                verb.negated and w.is_verb(predicate, "commit") and (verb.reflexive or predicate not in w.lists["reflexive_only"])):
            return None
        if any(n in w.lists["consideration"] for n in f.words.norms[verb.last : min(c.end, verb.last + 6)]):
            return None
        actors = any(f.references[r].actors for r in c.subject.references) or self._first_person(f, c)
        by = self._bearers.of_subject(f, c.subject)
        if not actors:
            if w.is_verb(predicate, "consequence") and not w.is_verb(predicate, "happen") and predicate != "be":
                return None
            if not by and not c.subject.references and w.is_verb(predicate, "happen"):
                by = self._answerable(f, c)
            if verb.passive and not by:
                return None
        if verb.lemma == "be" and not c.subject.references and f.words.norms[c.subject.first : c.subject.last][-1:] in [[p] for p in w.lists["pronoun"]]:
            return None  # what "it" will be is a forecast
        if verb.negated and any(n in w.lists["unsaid"] for n in f.words.norms[verb.last : verb.last + 3]):
            return None
        if verb.negated:
            return self._draft(f, c, "restraint", by, predicate, verb.last, kind=CommitmentKind.RESTRAINT)
        if verb.lemma == "be" and self.adjective(f, c) is not None:
            return self.adjective(f, c)
        force = None
        if w.is_verb(verb.lemma, "aim"):
            force, goal = Force.ASPIRATIONAL, self._next_verb(f, c)
            predicate, inner = (goal.verb.lemma, goal) if goal is not None else (predicate, inner)
        return self._draft(f, c, "future", by, predicate, max(verb.last, inner.verb.last if inner is not c else 0), force=force)

    def _first_person(self, f: Findings, c: Clause) -> bool:
        """Whether "we" or "I" is the subject."""
        return c.subject.first < c.subject.last and f.words.norms[c.subject.last - 1] in self._w.lists["first_person"]

    def _answerable(self, f: Findings, c: Clause) -> tuple[str, ...]:
        """Who answers for a thing that will happen: whoever says so of a new thing of their own, or all sides together."""
        people, actors = self._bearers.speakers(f, c)
        if self._own_thing(f, c):
            if actors:
                return actors
            before = next((o for o in reversed(f.in_sentence(c)) if o.number < c.number and o.level == c.level), None)
            return self._bearers.of_subject(f, before.subject) if before is not None else ()
        return actors if len(actors) > 1 else ()

    def _own_thing(self, f: Findings, c: Clause) -> bool:
        """Whether the subject is a new thing the speaker answers for: "a further 45 tonnes", "des inspections"."""
        first = c.subject.first
        if first >= c.subject.last:
            return False
        norm = f.words.norms[first]
        return norm in self._w.lists["indefinite"] or norm in self._w.lists["number"] or norm[0].isdigit()

    def binding_verb(self, f: Findings, c: Clause) -> Draft | None:
        """agree to, commit to, pledge, promise, vow, decide to; convenir de, s'engager à, promettre de, décider de."""
        w, verb = self._w, c.verb
        if not w.is_verb(verb.lemma, "commit") or verb.tense in ("conditional", "possible", "normative", "expected") or verb.negated:
            return None
        if verb.passive or self._silenced(f, c) or c.level == "condition":
            return None
        if verb.lemma in w.lists["reflexive_only"] and not verb.reflexive:
            return None
        by = self._bearers.of_subject(f, c.subject)
        return self._bound(f, c, by) if not verb.passive else None

    def word_given(self, f: Findings, c: Clause) -> Draft | None:
        """gave assurances that, made a promise that; a donné l'assurance que."""
        w, verb = self._w, c.verb
        if verb.lemma not in w.lists["give"] or verb.negated or verb.passive or self._silenced(f, c) or not verb.finite:
            return None
        reach = range(verb.last, min(c.end, verb.last + 4))
        noun = next((i for i in reach if f.words.norms[i] in w.nouns["agreement"]), None)
        if noun is None or noun + 1 >= c.end or f.words.norms[noun + 1] not in w.lists["that"]:
            return None
        inner = next((o for o in f.in_sentence(c) if o.number > c.number and o.verb.tense in ("future", "conditional")), None)
        if inner is None or any(f.references[r].actors for r in inner.subject.references):
            return None
        kind = CommitmentKind.RESTRAINT if inner.verb.negated or self._nobody(f, inner) else None
        return self._draft(f, c, "binding", self._bearers.of_subject(f, c.subject), inner.verb.lemma, noun + 1, kind=kind)

    def _bound(self, f: Findings, c: Clause, by: tuple[str, ...]) -> Draft | None:
        """What a binding verb binds to: an infinitive, an object of one's own, or a clause."""
        w, verb = self._w, c.verb
        marked, negated = self._complement_marker(f, c)
        following = self._next_verb(f, c)
        if following is not None and following.verb.tense == "gerund" and f.words.norms[following.verb.first - 1] in w.lists["gerund_after"]:
            marked = True
        predicate = following.verb.lemma if following is not None else ""
        if following is not None and self._w.is_verb(predicate, "continue"):
            deeper = self._next_verb(f, following)
            if deeper is not None and w.is_verb(deeper.verb.lemma, "consider"):
                return None
        earlier = verb.perfect and not f.governor(c) and bool(w.prior.find(f.words, verb.first, verb.last))
        recalled = c.level == "complement" and verb.tense == "past" and not verb.perfect
        dated = following is not None and any(t.kind in ("month", "year", "date") for t in f.times_in(verb.last, following.verb.first))
        pluperfect = verb.perfect and verb.tense == "past"
        status = CommitmentStatus.PRIOR if earlier or recalled or dated or pluperfect else None
        if negated:
            return self._draft(f, c, "binding", by, predicate, verb.last, kind=CommitmentKind.RESTRAINT, status=status)
        if marked and following is not None:
            if w.is_verb(predicate, "consider"):
                return None
            kind = CommitmentKind.SUPPORT if w.is_verb(predicate, "support") and not f.amounts_in(verb.last, c.end) else None
            return self._draft(f, c, "binding", by, predicate, verb.last, status=status, kind=kind)
        if w.is_verb(verb.lemma, "commit_noun") and not self._that_follows(f, c) and self._own_object(f, c, by):
            return self._draft(f, c, "binding", by, verb.lemma, verb.last, status=status)
        if self._that_follows(f, c):
            governed = [o for o in f.in_sentence(c) if o.governor == c.number and o.verb.finite]
            inner = next((o for o in governed if o.verb.tense in ("future", "conditional")), governed[0] if governed else None)
            if inner is not None:
                bound = self._bearers.of_subject(f, inner.subject)
                nobody = self._nobody(f, inner)
                if (not bound or nobody) and w.is_verb(verb.lemma, "commit_noun"):
                    kind = CommitmentKind.RESTRAINT if inner.verb.negated or nobody else None
                    return self._draft(f, c, "binding", by, inner.verb.lemma, verb.last, kind=kind)
            elif w.is_verb(verb.lemma, "commit_noun"):
                return self._draft(f, c, "binding", by, "", verb.last)
        return None

    def _nobody(self, f: Findings, c: Clause) -> bool:
        return any(n in self._w.lists["nobody"] for n in f.words.norms[c.subject.first : c.subject.last])

    def _that_follows(self, f: Findings, c: Clause) -> bool:
        return any(n in self._w.lists["that"] for n in f.words.norms[c.verb.last : c.verb.last + _TO_REACH])

    def _own_object(self, f: Findings, c: Clause, by: tuple[str, ...]) -> bool:
        """Whether a binding verb's object is the bearer's own: an amount, a noun of support or action, or one's own thing."""
        w = self._w
        if f.amounts_in(c.verb.last, c.end):
            return True
        window = range(c.verb.last, min(c.end, c.verb.last + _OWN_REACH))
        return any(f.words.norms[i] in w.nouns["support"] or f.words.norms[i] in w.nouns["action"] or f.words.norms[i] in w.lists["help"] for i in window)

    def adjective(self, f: Findings, c: Clause) -> Draft | None:
        """is committed to, were determined to, stands ready to; se dire prêt à, demeurer attaché à."""
        w, verb = self._w, c.verb
        linking = verb.lemma in w.lists["linking"] or (verb.passive and verb.lemma in w.lists["passive_commit"])
        if not linking or verb.negated or verb.tense in ("possible", "normative", "expected") or self._silenced(f, c):
            return None
        first = verb.main if verb.passive or verb.lemma in w.lists["passive_commit"] else verb.last
        match = next((m for m in w.adjectives.find(f.words, first, min(c.end, verb.last + 5))), None)
        if match is None:
            return None
        marked = match.value == "support" or any(f.words.norms[i] in w.lists["infinitive"] or f.words.norms[i] in w.lists["gerund_after"]
                                                 for i in range(match.last, min(c.end, match.last + 3)))
        if not marked:
            return None
        following = next((o for o in f.in_sentence(c) if o.number > c.number and match.last <= o.verb.first <= match.last + 3), None)
        predicate = following.verb.lemma if following is not None else ""
        if w.is_verb(predicate, "consider"):
            return None
        noun = {"commit": "commit", "aspire": "aspire", "support": "support"}[match.value]
        status = CommitmentStatus.REAFFIRMED if w.is_verb(verb.lemma, "continue") else None
        return self._draft(f, c, "adjective", self._bearers.of_subject(f, c.subject), predicate, match.last, noun=noun, status=status,
                           force=Force.ASPIRATIONAL if match.value == "aspire" else None)

    def aim(self, f: Findings, c: Clause) -> Draft | None:
        """aims to, hopes to, intends to; vise à, cherche à, entend, espère."""
        w, verb = self._w, c.verb
        if not w.is_verb(verb.lemma, "aim") or verb.negated or verb.passive or self._silenced(f, c):
            return None
        if verb.tense in ("infinitive", "possible", "normative", "expected") or c.level in ("condition",):
            return None
        following = self._next_verb(f, c)
        if following is None or w.is_verb(following.verb.lemma, "consider"):
            return None
        if following.verb.first - verb.last > 2 and f.words.norms[following.verb.first - 1] not in w.lists["infinitive"]:
            return None
        if f.words.norms[following.verb.first] in w.lists["purpose"]:
            return None
        if any(n in w.lists["not_aim"] for n in f.words.norms[verb.last : following.verb.first]):
            return None
        return self._draft(f, c, "aim", self._bearers.of_subject(f, c.subject), following.verb.lemma, verb.last, force=Force.ASPIRATIONAL)

    def noun(self, f: Findings, c: Clause) -> Draft | None:
        """reaffirmed its support for, expressed their determination to; a réitéré l'appui du Canada à."""
        w, verb = self._w, c.verb
        interpretive = w.is_verb(verb.lemma, "interpret") and self._occasion(f, c)
        if not interpretive and not (w.is_verb(verb.lemma, "express") or w.is_verb(verb.lemma, "reaffirm") or w.is_verb(verb.lemma, "confirm")):
            return None
        if verb.negated or verb.passive or self._silenced(f, c) or w.is_verb(verb.lemma, "silent"):
            return None
        if verb.tense in ("possible", "normative", "expected", "conditional", "participle"):
            return None
        return self.noun_after(f, c, verb.last, interpretive=interpretive)

    def _occasion(self, f: Findings, c: Clause) -> bool:
        """Whether the meeting, the talk or the move is the subject, not somebody."""
        if any(f.references[r].actors for r in c.subject.references):
            return False
        return any(n in self._w.lists["occasion"] for n in f.words.norms[c.subject.first : c.subject.last])

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
        if at + 1 < c.end and norms[at + 1] in w.lists["of"] and not holder:
            for i in range(at + 2, min(c.end, at + 6)):
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
        if after is not None and norms[after.first] in w.lists["of"] and not any(
                o.verb.first == after.last and o.verb.tense in ("gerund", "infinitive") for o in f.in_sentence(c)):
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
        elif f.words.norms[at] in w.lists["goal"]:
            ckind = CommitmentKind.OUTCOME
        draft = self._draft(f, c, "noun", by, predicate, tail, noun=noun_class, first=first, cue_first=first, kind=ckind,
                            force=Force.ASPIRATIONAL if kind == "aspire" else None)
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

    def target(self, f: Findings, c: Clause) -> Draft | None:
        """A named target met, promised or pursued: "has exceeded the two per cent target"."""
        w, verb = self._w, c.verb
        aimed = any(n in w.lists["gdp"] for n in f.words.norms[verb.last : c.end])
        if verb.negated or self._silenced(f, c) or not aimed:
            return None
        by = self._bearers.of_subject(f, c.subject)
        share = any(f.amounts[i].kind is AmountKind.PERCENT_OF_GDP for i in f.amounts_in(verb.last, c.end))
        if (w.is_verb(verb.lemma, "target") or (share and w.is_verb(verb.lemma, "level"))) and verb.perfect and verb.finite:
            return self._draft(f, c, "target", by, verb.lemma, verb.last, kind=CommitmentKind.OUTCOME, status=CommitmentStatus.DELIVERED)
        percent = f.amounts_in(verb.last, c.end)
        if w.is_verb(verb.lemma, "level") and percent and verb.tense in ("gerund", "present") and not verb.perfect:
            return self._draft(f, c, "target", by or self._main_bearers(f, c), verb.lemma, verb.last, kind=CommitmentKind.OUTCOME,
                               status=CommitmentStatus.CONTINUING)
        if verb.lemma == "have" and any(n in w.nouns["target"] for n in f.words.norms[verb.last : verb.last + 6]) and percent:
            return self._draft(f, c, "target", by, "reach", verb.last, kind=CommitmentKind.OUTCOME, status=CommitmentStatus.PRIOR)
        return None

    def _main_bearers(self, f: Findings, c: Clause) -> tuple[str, ...]:
        """For a gerund before its main clause: who acts there."""
        main = next((o for o in f.in_sentence(c) if o.level == "main" and o.verb.finite), None)
        return self._bearers.of_subject(f, main.subject) if main is not None else ()

    def announced(self, f: Findings, c: Clause) -> Draft | None:
        """announced an investment of; a annoncé une contribution de."""
        w, verb = self._w, c.verb
        if not w.is_verb(verb.lemma, "announce") or verb.negated or verb.passive or self._that_follows(f, c) or self._silenced(f, c):
            return None
        if verb.tense in ("possible", "normative", "expected", "infinitive"):
            return None
        reach = range(verb.last, min(c.end, verb.last + _NOUN_REACH))
        if not any(f.words.norms[i] in w.nouns["action"] for i in reach):
            return None
        if not f.amounts_in(verb.last, c.end) and not any(f.words.is_capital(i) for i in reach) and not f.times_in(verb.last, c.end):
            return None
        return self._draft(f, c, "announced", self._bearers.of_subject(f, c.subject), "", verb.last)

    def contribution(self, f: Findings, c: Clause) -> Draft | None:
        """A concrete resource given or being given: "has delivered 39 vehicles to Kyiv", "is providing", "are deployed"."""
        w, verb = self._w, c.verb
        have = verb.lemma in w.lists["have"] and verb.tense == "present" and not verb.perfect
        if verb.lemma in w.lists["set_verbs"] and (verb.last >= c.end or f.words.norms[verb.last] not in w.lists["aside"]):
            return None
        if any(n in w.lists["light"] for n in f.words.norms[verb.last : min(c.end, verb.last + 4)]):
            return None
        at_work = verb.progressive and verb.tense == "present" and c.subject.inherited is None and bool(f.amounts_in(c.subject.first, c.subject.last))
        if not (w.is_verb(verb.lemma, "contribute") or have or at_work or verb.lemma in w.lists["give"]) or verb.negated or self._silenced(f, c):
            return None
        if verb.tense in ("infinitive", "gerund", "future", "conditional", "possible", "normative", "expected", "participle"):
            return None
        if c.level == "condition":
            return None
        by = self._bearers.of_subject(f, c.subject)
        amounts = [f.amounts[i] for i in f.amounts_in(verb.last, c.end)]
        subject_amounts = f.amounts_in(c.subject.first, c.subject.last) if c.subject.inherited is None else []
        named = [n for n in f.namings_in(verb.last, c.end) if n.entry.key not in by]
        to = self._recipients.find(f, verb.last, c.end, by, supporting=False, giving=True)
        resource = bool(amounts) or any(f.words.norms[i] in w.lists["resource"] for i in range(verb.last, min(c.end, verb.last + 8)))
        if have:
            forces = any(a.kind.value in ("personnel", "equipment") for a in amounts)
            return self._draft(f, c, "contribution", by, "deploy", verb.last, status=CommitmentStatus.CONTINUING) if forces and named else None
        if verb.passive:
            if w.is_verb(verb.lemma, "transfer") and (by or subject_amounts) and named and verb.tense == "present" and not verb.perfect:
                return self._draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.CONTINUING)
            return None
        gift = verb.lemma in w.lists["give"] and bool(amounts) and any(n in w.nouns["action"] for n in f.words.norms[verb.last : verb.last + 4])
        if verb.perfect or (verb.tense == "past" and not verb.progressive):
            if gift:
                return self._draft(f, c, "contribution", by, "give", verb.last, status=CommitmentStatus.DELIVERED)
            if w.is_verb(verb.lemma, "allocate") and resource:
                return self._draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.PRIOR)
            if w.is_verb(verb.lemma, "transfer") and (resource and (to or amounts)):
                if verb.progressive:
                    return self._draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.CONTINUING)
                return self._draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.DELIVERED)
            return None
        if verb.progressive and (resource or to or named or at_work):
            return self._draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.CONTINUING)
        if verb.tense == "present" and (amounts or subject_amounts) and (named or to):
            return self._draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.CONTINUING)
        return None

    def present_support(self, f: Findings, c: Clause) -> Draft | None:
        """supports, stands with, adheres to; soutient, appuie, se tient aux côtés de."""
        w, verb = self._w, c.verb
        if not w.is_verb(verb.lemma, "support") or verb.tense not in ("present", "imperfect") or verb.negated or verb.passive or verb.perfect:
            return None
        if c.level in ("condition", "adverbial") or self._silenced(f, c):
            return None
        after = f.words.norms[verb.last] if verb.last < c.end else ""
        if verb.lemma in w.lists["stand_verbs"] and after not in w.lists["stand"]:
            return None
        if after in w.lists["that"] or not any(f.references[r].actors for r in c.subject.references):
            return None
        return self._draft(f, c, "support", self._bearers.of_subject(f, c.subject), verb.lemma, verb.last, kind=CommitmentKind.SUPPORT)

    def steps(self, f: Findings, c: Clause) -> Draft | None:
        """takes steps to, is doing everything possible to; s'emploie à, prend des mesures pour."""
        w, verb = self._w, c.verb
        match = next((m for m in w.steps.find(f.words, verb.first, min(c.end, verb.last + 6)) if m.first <= verb.main), None)
        if match is None or verb.negated or self._silenced(f, c) or verb.tense in ("infinitive", "possible", "normative"):
            return None
        following = next((o for o in f.in_sentence(c) if match.last - 1 <= o.verb.first <= match.last + 2 and o.number > c.number), None)
        predicate = following.verb.lemma if following is not None else ""
        status = CommitmentStatus.NEW if verb.tense == "future" else CommitmentStatus.CONTINUING
        return self._draft(f, c, "steps", self._bearers.of_subject(f, c.subject), predicate, match.last, status=status)

    def refusal(self, f: Findings, c: Clause) -> Draft | None:
        """refuse to act, rule out; refuser de, exclure de (C14)."""
        w, verb = self._w, c.verb
        if not w.is_verb(verb.lemma, "refuse") or verb.negated or verb.passive or verb.tense in ("infinitive", "possible"):
            return None
        following = self._next_verb(f, c)
        if following is None and verb.lemma in w.lists["rule_out"] and any(n in w.nouns["action"] for n in f.words.norms[verb.last : verb.last + 4]):
            return self._draft(f, c, "restraint", self._bearers.of_subject(f, c.subject), "", verb.last, kind=CommitmentKind.RESTRAINT)
        if following is None or w.is_verb(following.verb.lemma, "consider") or following.verb.lemma in w.lists["speech"]:
            return None
        if any(n in w.lists["unsaid"] for n in f.words.norms[following.verb.last : following.verb.last + 3]):
            return None
        return self._draft(f, c, "restraint", self._bearers.of_subject(f, c.subject), following.verb.lemma, verb.last,
                           kind=CommitmentKind.RESTRAINT)

    def order(self, f: Findings, c: Clause) -> Draft | None:
        """Leaders who task their own officials bind their side."""
        w, verb = self._w, c.verb
        if not w.is_verb(verb.lemma, "task") or verb.negated or verb.passive:
            return None
        reach = range(verb.last, min(c.end, verb.last + 6))
        if not any(f.words.norms[i] in w.nouns["officials"] for i in reach):
            return None
        following = next((o for o in f.in_sentence(c) if o.number > c.number and o.verb.tense in ("infinitive", "gerund")), None)
        own = any((r := f.reference_at(i)) is not None and r.form == "possessive" for i in reach)
        if following is None or not own:
            return None
        return self._draft(f, c, "order", merge(self._bearers.of_subject(f, c.subject)), following.verb.lemma, verb.last)

    def goal(self, f: Findings, c: Clause) -> Draft | None:
        """the goal is to, l'objectif étant de: a stated aim of whoever speaks."""
        w, verb = self._w, c.verb
        if verb.lemma != "be" or verb.negated or verb.tense not in ("present", "past", "gerund", "future"):
            return None
        following = self._next_verb(f, c)
        window = range(max(c.subject.first, verb.first - 3), verb.first)
        at = next((i for i in window if f.words.norms[i] in w.lists["goal"]), None)
        if at is None or following is None or following.verb.first - verb.last > 2:
            return None
        by = self._bearers.of_phrase(f, c.subject.first, verb.first) or self._bearers.speakers(f, c)[1]
        inner = self._next_verb(f, following)
        predicate = inner.verb.lemma if inner is not None and following.verb.lemma in w.lists["causative"] else following.verb.lemma
        return self._draft(f, c, "goal", by, predicate, verb.last, first=at, cue_first=at, force=Force.ASPIRATIONAL)

    def role(self, f: Findings, c: Clause) -> Draft | None:
        """Canada's role in providing: a resource given, named by a noun."""
        w, verb = self._w, c.verb
        if verb.negated or self._silenced(f, c) or w.is_verb(verb.lemma, "silent"):
            return None
        for inner in f.in_sentence(c):
            at = inner.verb.first - 2
            if inner.number > c.number and inner.verb.tense == "gerund" and w.is_verb(inner.verb.lemma, "transfer") and at > verb.last:
                if f.words.norms[at] in w.nouns["role"] and f.words.norms[at + 1] in w.lists["gerund_after"]:
                    first = at
                    while first > verb.last and not (f.naming_at(first) or f.reference_at(first)):
                        first -= 1
                    by = self._bearers.of_phrase(f, first, at)
                    return self._draft(f, c, "contribution", by, inner.verb.lemma, inner.verb.last, first=first, cue_first=first,
                                       status=CommitmentStatus.CONTINUING)
        return None
