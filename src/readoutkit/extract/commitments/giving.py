"""Resources given, targets met, sides taken (codebook C3 d and e, C8)."""

from __future__ import annotations

from readoutkit.extract.commitments.bearers import BearerFinder
from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.questions import Questions
from readoutkit.extract.commitments.recipients import RecipientFinder
from readoutkit.extract.commitments.words import CommitmentWords
from readoutkit.extract.grammar.clauses import Clause
from readoutkit.model.vocabulary import AmountKind, CommitmentKind, CommitmentStatus

_RECENT = 2  # words between "vient" and its infinitive


class GivingRules:
    """Rules that read what changes hands or is stood behind."""

    def __init__(self, words: CommitmentWords, bearers: BearerFinder, questions: Questions) -> None:
        self._w = words
        self._bearers = bearers
        self._ask = questions
        self._recipients = RecipientFinder(words)

    def target(self, f: Findings, c: Clause) -> Draft | None:
        """A named target met, promised or pursued: "has exceeded the two per cent target"."""
        w, verb = self._w, c.verb
        aimed = any(n in w.lists["gdp"] for n in f.words.norms[verb.last : c.end])
        if verb.negated or self._ask.silenced(f, c) or not aimed:
            return None
        by = self._bearers.of_subject(f, c.subject)
        share = any(f.amounts[i].kind is AmountKind.PERCENT_OF_GDP for i in f.amounts_in(verb.last, c.end))
        if (w.is_verb(verb.lemma, "target") or (share and w.is_verb(verb.lemma, "level"))) and verb.perfect and verb.finite:
            return self._ask.draft(
                f, c, "target", by, verb.lemma, verb.last, kind=CommitmentKind.OUTCOME, status=CommitmentStatus.DELIVERED
            )
        percent = f.amounts_in(verb.last, c.end)
        if w.is_verb(verb.lemma, "level") and percent and verb.tense in ("gerund", "present") and not verb.perfect:
            return self._ask.draft(
                f,
                c,
                "target",
                by or self._main_bearers(f, c),
                verb.lemma,
                verb.last,
                kind=CommitmentKind.OUTCOME,
                status=CommitmentStatus.CONTINUING,
            )
        if verb.lemma == "have" and any(n in w.nouns["target"] for n in f.words.norms[verb.last : verb.last + 6]) and percent:
            return self._ask.draft(f, c, "target", by, "reach", verb.last, kind=CommitmentKind.OUTCOME, status=CommitmentStatus.PRIOR)
        return None

    def _main_bearers(self, f: Findings, c: Clause) -> tuple[str, ...]:
        """For a gerund before its main clause: who acts there."""
        main = next((o for o in f.in_sentence(c) if o.level == "main" and o.verb.finite), None)
        return self._bearers.of_subject(f, main.subject) if main is not None else ()

    def contribution(self, f: Findings, c: Clause) -> Draft | None:
        """A concrete resource given or being given: "has delivered 39 vehicles to Kyiv", "is providing", "are deployed"."""
        w, verb = self._w, c.verb
        have = verb.lemma in w.lists["have"] and verb.tense == "present" and not verb.perfect
        if verb.lemma in w.lists["set_verbs"] and (verb.last >= c.end or f.words.norms[verb.last] not in w.lists["aside"]):
            return None
        if any(n in w.lists["light"] for n in f.words.norms[verb.last : min(c.end, verb.last + 4)]):
            return None
        at_work = (
            verb.progressive
            and verb.tense == "present"
            and c.subject.inherited is None
            and bool(f.amounts_in(c.subject.first, c.subject.last))
        )
        if (
            not (w.is_verb(verb.lemma, "contribute") or have or at_work or verb.lemma in w.lists["give"])
            or verb.negated
            or self._ask.silenced(f, c)
        ):
            return None
        just = self._recent(f, c)
        if just is not None and w.is_verb(verb.lemma, "transfer") and f.amounts_in(verb.last, c.end):
            by = self._bearers.of_subject(f, just.subject)
            start = just.verb.first
            fields = {"status": CommitmentStatus.DELIVERED, "first": start, "cue_first": start}
            return self._ask.draft(f, c, "contribution", by, verb.lemma, verb.last, **fields)
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
            return (
                self._ask.draft(f, c, "contribution", by, "deploy", verb.last, status=CommitmentStatus.CONTINUING)
                if forces and named
                else None
            )
        if verb.passive:
            if w.is_verb(verb.lemma, "transfer") and (by or subject_amounts) and named and verb.tense == "present" and not verb.perfect:
                return self._ask.draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.CONTINUING)
            return None
        gift = (
            verb.lemma in w.lists["give"]
            and bool(amounts)
            and any(n in w.nouns["action"] for n in f.words.norms[verb.last : verb.last + 4])
        )
        if verb.perfect or (verb.tense == "past" and not verb.progressive):
            if gift:
                return self._ask.draft(f, c, "contribution", by, "give", verb.last, status=CommitmentStatus.DELIVERED)
            if w.is_verb(verb.lemma, "allocate") and resource:
                return self._ask.draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.PRIOR)
            if w.is_verb(verb.lemma, "transfer") and (resource and (to or amounts)):
                if verb.progressive:
                    return self._ask.draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.CONTINUING)
                return self._ask.draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.DELIVERED)
            return None
        if verb.progressive and (resource or to or named or at_work):
            return self._ask.draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.CONTINUING)
        money = any(a.kind is AmountKind.MONEY for a in amounts) and w.is_verb(verb.lemma, "transfer")
        if verb.tense == "present" and (amounts or subject_amounts) and (named or to or money):
            return self._ask.draft(f, c, "contribution", by, verb.lemma, verb.last, status=CommitmentStatus.CONTINUING)
        return None

    def _recent(self, f: Findings, c: Clause) -> Clause | None:
        """The verb of the recent past that governs an infinitive: "vient de livrer"."""
        governor = f.governor(c)
        if c.verb.tense != "infinitive" or governor is None or governor.verb.lemma not in self._w.lists["recent"]:
            return None
        return governor if governor.verb.tense == "present" and c.verb.first - governor.verb.last <= _RECENT else None

    def present_support(self, f: Findings, c: Clause) -> Draft | None:
        """supports, stands with, adheres to; soutient, appuie, se tient aux côtés de."""
        w, verb = self._w, c.verb
        if (
            not w.is_verb(verb.lemma, "support")
            or verb.tense not in ("present", "imperfect")
            or verb.negated
            or verb.passive
            or verb.perfect
        ):
            return None
        if c.level in ("condition", "adverbial") or self._ask.silenced(f, c):
            return None
        after = f.words.norms[verb.last] if verb.last < c.end else ""
        if verb.lemma in w.lists["stand_verbs"] and after not in w.lists["stand"]:
            return None
        named = any(f.references[r].actors for r in c.subject.references) or self._ask.first_person(f, c)
        if after in w.lists["that"] or not named:
            return None
        return self._ask.draft(f, c, "support", self._bearers.of_subject(f, c.subject), verb.lemma, verb.last, kind=CommitmentKind.SUPPORT)
