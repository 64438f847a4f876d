"""Commitments made by verbs: futures, binding verbs, aims, refusals, orders (codebook C3 a and c, C14)."""

from __future__ import annotations

from readoutkit.extract.commitments.bearers import BearerFinder, merge
from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.questions import Questions
from readoutkit.extract.commitments.words import CommitmentWords
from readoutkit.extract.grammar.clauses import Clause
from readoutkit.model.vocabulary import AmountKind, CommitmentKind, CommitmentStatus, Force

_OWN_REACH = 5  # words behind "promised" among which its object stands


class VerbRules:
    """Rules that read the verb group of a clause."""

    def __init__(self, words: CommitmentWords, bearers: BearerFinder, questions: Questions) -> None:
        self._w = words
        self._bearers = bearers
        self._ask = questions

    def future(self, f: Findings, c: Clause) -> Draft | None:
        """will / shall / is to, and would in reported speech; French future and conditional."""
        w, verb = self._w, c.verb
        if verb.tense not in ("future", "conditional") or c.level == "condition" or self._ask.silenced(f, c):
            return None
        if c.level == "adverbial" and f.words.norms[c.opener] in w.lists["temporal"]:
            return None
        if verb.tense == "conditional" and (verb.perfect or not (self._ask.reported(f, c) or self._ask.own_account(f, c))):
            return None
        if self._ask.nobody(f, c) or (verb.passive and c.level == "relative" and not self._bearers.of_agent(f, c)):
            return None
        predicate, inner = self._ask.predicate(f, c)
        paid = any(f.amounts[i].kind is AmountKind.MONEY for i in f.amounts_in(verb.last, c.end))  # "will take part with 15 million"
        if w.is_verb(predicate, "consider") or w.is_verb(verb.lemma, "consider"):
            return None
        acting = bool(f.references_in(c.subject.first, c.subject.last)) or c.subject.inherited is not None
        if verb.reflexive and not verb.negated and not acting and predicate in w.lists["convene"]:
            return None  # "the commission will meet in June"
        if not verb.negated and (predicate in w.lists["receive"] or (w.is_verb(predicate, "attend") and not paid)):
            return None
        denied = verb.negated and w.is_verb(predicate, "commit") and predicate not in w.lists["tolerate"]
        denied = denied and (verb.reflexive or predicate not in w.lists["reflexive_only"])
        if denied or w.is_verb(predicate, "refuse") or predicate in w.lists["wish"]:
            return None
        if any(n in w.lists["consideration"] for n in f.words.norms[verb.last : min(c.end, verb.last + 6)]):
            return None
        actors = any(f.references[r].actors for r in c.subject.references) or self._ask.first_person(f, c)
        by = self._bearers.of_subject(f, c.subject) or (self._bearers.of_agent(f, c) if verb.passive else ())
        if not by and any(n in w.lists["government"] for n in f.words.norms[c.subject.first : c.subject.last][:4]):
            by = self._bearers.speakers(f, c)[1] or ((f.perspective,) if f.perspective else ())
            actors = bool(by)
        if not actors:
            # A state's agency gives like its state; anything else that "contributes" or "allows" is an effect.
            giving = (
                bool(by)
                and w.is_verb(predicate, "transfer")
                and any(n in w.lists["service"] for n in f.words.norms[c.subject.first : c.subject.last])
            )
            effect = w.is_verb(predicate, "consequence") or w.is_verb(verb.lemma, "consequence")
            if effect and not w.is_verb(predicate, "happen") and predicate != "be" and not giving:
                return None
            if not by and not c.subject.references and w.is_verb(predicate, "happen"):
                by = self._answerable(f, c)
            if verb.passive and not by:
                return None
        if (
            verb.lemma == "be"
            and not c.subject.references
            and f.words.norms[c.subject.first : c.subject.last][-1:] in [[p] for p in w.lists["pronoun"]]
        ):
            return None  # what "it" will be is a forecast
        if w.stop.find(f.words, verb.first, min(c.end, verb.last + 3)):
            return None
        if predicate in w.lists["remain"] and verb.last < c.end:
            after = f.words.norms[verb.last]
            if after in w.lists["determiner"] or after in w.lists["number"]:
                return None  # "will remain two friends" describes
        if verb.negated and f.perspective is None and not self._ask.reported(f, c):
            return None  # what a writer says others will not do is a forecast
        if verb.negated and any(n in w.lists["unsaid"] for n in f.words.norms[verb.last : verb.last + 3]):
            return None
        if verb.negated:
            return self._ask.draft(f, c, "restraint", by, predicate, verb.last, kind=CommitmentKind.RESTRAINT)
        governor = f.governor(c)
        if (
            governor is not None
            and governor.verb.lemma in w.lists["warn"]
            and not set(by) <= set(self._bearers.of_subject(f, governor.subject))
        ):
            return None  # a warning of what others will do
        if verb.lemma == "be" and (following := self._ask.next_verb(f, c)) is not None and following.verb.first - verb.last > 0:
            return None  # "it will be hard to"
        if (
            governor is not None
            and not governor.verb.passive
            and w.is_verb(governor.verb.lemma, "commit")
            and by == self._bearers.of_subject(f, governor.subject)
        ):
            first = governor.verb.first  # "agreed that their teams will meet"
            return self._ask.draft(f, c, "future", by, predicate, inner.verb.last, first=first, cue_first=first)
        force = None
        if w.is_verb(verb.lemma, "aim"):
            force, goal = Force.ASPIRATIONAL, self._ask.next_verb(f, c)
            predicate, inner = (goal.verb.lemma, goal) if goal is not None else (predicate, inner)
        helped = verb.lemma in w.lists["assist"] and inner is not c
        kind = CommitmentKind.ACTION if helped else None
        last = verb.last if helped and inner.verb.first > verb.last else max(verb.last, inner.verb.last if inner is not c else 0)
        return self._ask.draft(f, c, "future", by, predicate, last, force=force, kind=kind)

    def _answerable(self, f: Findings, c: Clause) -> tuple[str, ...]:
        """Who answers for a thing that will happen: whoever says so of a new thing of their own, or all sides together."""
        _, actors = self._bearers.speakers(f, c)
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
        met = verb.lemma in w.lists["bind_verbs"] and any(n in w.lists["bind_object"] for n in f.words.norms[verb.last : verb.last + 3])
        if (
            not (w.is_verb(verb.lemma, "commit") or met)
            or verb.tense in ("conditional", "possible", "normative", "expected")
            or verb.negated
        ):
            return None
        if verb.passive or self._ask.silenced(f, c) or c.level == "condition":
            return None
        if verb.lemma in w.lists["reflexive_only"] and not verb.reflexive:
            return None
        by = self._bearers.of_subject(f, c.subject)
        return self._bound(f, c, by) if not verb.passive else None

    def word_given(self, f: Findings, c: Clause) -> Draft | None:
        """gave assurances that, made a promise that; a donné l'assurance que."""
        w, verb = self._w, c.verb
        giving = verb.lemma in w.lists["give"] or verb.lemma in w.lists["take_word"]
        if not giving or verb.negated or verb.passive or self._ask.silenced(f, c) or not verb.finite:
            return None
        reach = range(verb.last, min(c.end, verb.last + 4))
        noun = next((i for i in reach if f.words.norms[i] in w.nouns["agreement"]), None)
        taken = noun is not None and noun + 1 < c.end and verb.lemma in w.lists["take_word"]
        if noun is not None and taken and f.words.norms[noun + 1] in w.lists["infinitive"]:
            act = next((o for o in f.in_sentence(c) if o.verb.tense == "infinitive" and noun < o.verb.first <= noun + 2), None)
            if act is None or verb.tense not in ("present", "past"):
                return None
            kind = CommitmentKind.RESTRAINT if act.verb.negated else None
            return self._ask.draft(f, c, "binding", self._bearers.of_subject(f, c.subject), act.verb.lemma, noun + 2, kind=kind)
        if noun is None or noun + 1 >= c.end or f.words.norms[noun + 1] not in w.lists["that"]:
            return None
        inner = next((o for o in f.in_sentence(c) if o.number > c.number and o.verb.tense in ("future", "conditional")), None)
        if inner is None or any(f.references[r].actors for r in inner.subject.references):
            return None
        kind = CommitmentKind.RESTRAINT if inner.verb.negated or self._ask.nobody(f, inner) else None
        return self._ask.draft(f, c, "binding", self._bearers.of_subject(f, c.subject), inner.verb.lemma, noun + 1, kind=kind)

    def _bound(self, f: Findings, c: Clause, by: tuple[str, ...]) -> Draft | None:
        """What a binding verb binds to: an infinitive, an object of one's own, or a clause."""
        w, verb = self._w, c.verb
        marked, negated = self._ask.complement_marker(f, c)
        following = self._ask.next_verb(f, c)
        if (
            following is not None
            and following.verb.tense == "gerund"
            and f.words.norms[following.verb.first - 1] in w.lists["gerund_after"]
        ):
            marked = True
        predicate = following.verb.lemma if following is not None else ""
        if following is not None and self._w.is_verb(predicate, "continue"):
            deeper = self._ask.next_verb(f, following)
            if deeper is not None and w.is_verb(deeper.verb.lemma, "consider"):
                return None
        earlier = verb.perfect and not f.governor(c) and bool(w.prior.find(f.words, verb.first, verb.last))
        recalled = c.level == "complement" and verb.tense == "past" and not verb.perfect
        dated = following is not None and any(t.kind in ("month", "year", "date") for t in f.times_in(verb.last, following.verb.first))
        pluperfect = verb.perfect and verb.tense == "past"
        status = CommitmentStatus.PRIOR if earlier or recalled or dated or pluperfect else None
        if negated or (following is not None and following.verb.negated):
            return self._ask.draft(f, c, "binding", by, predicate, verb.last, kind=CommitmentKind.RESTRAINT, status=status)
        if marked and following is not None:
            if w.is_verb(predicate, "consider"):
                return None
            kind = CommitmentKind.SUPPORT if w.is_verb(predicate, "support") and not f.amounts_in(verb.last, c.end) else None
            return self._ask.draft(f, c, "binding", by, predicate, verb.last, status=status, kind=kind)
        weighed = any(n in w.lists["importance"] for n in f.words.norms[verb.last : min(c.end, verb.last + _OWN_REACH)])
        if marked and verb.lemma in w.lists["commit_to"] and verb.last + 1 < c.end and following is None and not weighed:
            # "committed to close consultation", "committed the country to a contribution of": the object is a noun.
            if f.amounts_in(verb.last, c.end) or any(n in w.nouns["action"] for n in f.words.norms[verb.last : c.end]):
                return self._ask.draft(f, c, "binding", by, verb.lemma, verb.last, status=status, kind=CommitmentKind.ACTION)
            return self._ask.draft(f, c, "binding", by, "", verb.last + 1, noun="commit", status=status)
        if w.is_verb(verb.lemma, "commit_noun") and not self._ask.that_follows(f, c) and self._own_object(f, c, by):
            near = f.words.norms[verb.last : min(c.end, verb.last + _OWN_REACH)]
            backing = any(n in w.nouns["support"] for n in near) and not f.amounts_in(verb.last, c.end)
            kind = CommitmentKind.SUPPORT if backing else None
            return self._ask.draft(f, c, "binding", by, verb.lemma, verb.last, status=status, kind=kind)
        if self._settles(f, c):
            return self._ask.draft(f, c, "announced", by, "", verb.last, status=status)
        if self._ask.that_follows(f, c):
            governed = [o for o in f.in_sentence(c) if o.governor == c.number and o.verb.finite]
            inner = next((o for o in governed if o.verb.tense in ("future", "conditional")), governed[0] if governed else None)
            if inner is not None:
                bound = self._bearers.of_subject(f, inner.subject)
                nobody = self._ask.nobody(f, inner)
                if (not bound or nobody or bound == by) and w.is_verb(verb.lemma, "commit_noun"):
                    kind = CommitmentKind.RESTRAINT if inner.verb.negated or nobody else None
                    return self._ask.draft(f, c, "binding", by, inner.verb.lemma, verb.last, kind=kind)
            elif w.is_verb(verb.lemma, "commit_noun"):
                return self._ask.draft(f, c, "binding", by, "", verb.last)
        return None

    def _settles(self, f: Findings, c: Clause) -> bool:
        """Whether what is agreed or decided is an act named by a noun: "agreed on the creation of", "a décidé l'ouverture de"."""
        w = self._w
        for i in range(c.verb.last, min(c.end, c.verb.last + _OWN_REACH)):
            norm = f.words.norms[i]
            if norm in w.nouns["action"]:
                return True
            if norm in w.lists["importance"] or norm in w.lists["that"] or (norm in w.lists["of"] and i > c.verb.last):
                return False
        return False

    def _own_object(self, f: Findings, c: Clause, by: tuple[str, ...]) -> bool:
        """Whether a binding verb's object is the bearer's own: an amount, a noun of support or action, or one's own thing."""
        w = self._w
        if f.amounts_in(c.verb.last, c.end):
            return True
        window = range(c.verb.last, min(c.end, c.verb.last + _OWN_REACH))
        return any(
            f.words.norms[i] in w.nouns["support"] or f.words.norms[i] in w.nouns["action"] or f.words.norms[i] in w.lists["help"]
            for i in window
        )

    def refusal(self, f: Findings, c: Clause) -> Draft | None:
        """refuse to act, rule out; refuser de, exclure de (C14)."""
        w, verb = self._w, c.verb
        if w.is_verb(verb.lemma, "aim") and verb.negated and verb.finite:
            following = self._ask.next_verb(f, c)
            if following is None or w.is_verb(following.verb.lemma, "consider"):
                return None
            return self._ask.draft(
                f,
                c,
                "restraint",
                self._bearers.of_subject(f, c.subject),
                following.verb.lemma,
                verb.last,
                kind=CommitmentKind.RESTRAINT,
                force=Force.ASPIRATIONAL,
            )
        if verb.lemma == "have" and verb.tense == "present":
            at = next((i for i in range(verb.last, min(c.end, verb.last + 4)) if f.words.norms[i] in w.lists["intention"]), None)
            none = at is not None and (verb.negated or f.words.norms[verb.last] in w.lists["nobody"])
            following = next((o for o in f.in_sentence(c) if at is not None and at < o.verb.first <= at + 3), None)
            if none and following is not None:
                return self._ask.draft(
                    f,
                    c,
                    "restraint",
                    self._bearers.of_subject(f, c.subject),
                    following.verb.lemma,
                    verb.last,
                    kind=CommitmentKind.RESTRAINT,
                    force=Force.ASPIRATIONAL,
                )
        if not w.is_verb(verb.lemma, "refuse") or verb.negated or verb.passive or verb.tense in ("infinitive", "possible"):
            return None
        following = self._ask.next_verb(f, c)
        if (
            following is None
            and verb.lemma in w.lists["rule_out"]
            and (
                any(n in w.nouns["action"] for n in f.words.norms[verb.last : verb.last + 4])
                or f.words.norms[verb.last : verb.last + 1][:1] in [[n] for n in w.lists["any"]]
            )
        ):
            return self._ask.draft(f, c, "restraint", self._bearers.of_subject(f, c.subject), "", verb.last, kind=CommitmentKind.RESTRAINT)
        if following is None or w.is_verb(following.verb.lemma, "consider") or following.verb.lemma in w.lists["speech"]:
            return None
        if any(n in w.lists["unsaid"] for n in f.words.norms[following.verb.last : following.verb.last + 3]):
            return None
        return self._ask.draft(
            f, c, "restraint", self._bearers.of_subject(f, c.subject), following.verb.lemma, verb.last, kind=CommitmentKind.RESTRAINT
        )

    def order(self, f: Findings, c: Clause) -> Draft | None:
        """Leaders who task their own officials bind their side."""
        w, verb = self._w, c.verb
        told = verb.lemma in w.lists["give"] and any(n in w.lists["instruction"] for n in f.words.norms[verb.last : verb.last + 2])
        if not (told or w.is_verb(verb.lemma, "task")) or verb.negated or verb.passive:
            return None
        reach = range(verb.last, min(c.end, verb.last + 6))
        if not any(f.words.norms[i] in w.nouns["officials"] for i in reach):
            return None
        following = next((o for o in f.in_sentence(c) if o.number > c.number and o.verb.tense in ("infinitive", "gerund")), None)
        own = any((r := f.reference_at(i)) is not None and r.form == "possessive" for i in reach)
        if following is None or not own:
            return None
        return self._ask.draft(f, c, "order", merge(self._bearers.of_subject(f, c.subject)), following.verb.lemma, verb.last)

    def aim(self, f: Findings, c: Clause) -> Draft | None:
        """aims to, hopes to, intends to; vise à, cherche à, entend, espère."""
        w, verb = self._w, c.verb
        if not w.is_verb(verb.lemma, "aim") or verb.negated or verb.passive or self._ask.silenced(f, c):
            return None
        if verb.tense in ("infinitive", "possible", "normative", "expected") or c.level in ("condition",):
            return None
        following = self._ask.next_verb(f, c)
        if following is None or w.is_verb(following.verb.lemma, "consider"):
            return None
        if following.verb.first - verb.last > 2 and f.words.norms[following.verb.first - 1] not in w.lists["infinitive"]:
            return None
        if f.words.norms[following.verb.first] in w.lists["purpose"]:
            return None
        if any(n in w.lists["not_aim"] for n in f.words.norms[verb.last : following.verb.first]):
            return None
        return self._ask.draft(
            f, c, "aim", self._bearers.of_subject(f, c.subject), following.verb.lemma, verb.last, force=Force.ASPIRATIONAL
        )

    def steps(self, f: Findings, c: Clause) -> Draft | None:
        """takes steps to, is doing everything possible to; s'emploie à, prend des mesures pour."""
        w, verb = self._w, c.verb
        match = next((m for m in w.steps.find(f.words, verb.first, min(c.end, verb.last + 6)) if m.first <= verb.main), None)
        if (
            match is None
            or (verb.negated and match.first != verb.first)
            or self._ask.silenced(f, c)
            or verb.tense in ("infinitive", "possible", "normative")
        ):
            return None
        following = next((o for o in f.in_sentence(c) if match.last - 1 <= o.verb.first <= match.last + 2 and o.number > c.number), None)
        predicate = following.verb.lemma if following is not None else ""
        status = CommitmentStatus.NEW if verb.tense == "future" else CommitmentStatus.CONTINUING
        return self._ask.draft(f, c, "steps", self._bearers.of_subject(f, c.subject), predicate, match.last, status=status)
