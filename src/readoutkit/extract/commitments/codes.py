"""Kind, status, force and specificity of a commitment (codebook C8 to C11 and C13)."""

from __future__ import annotations

from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.words import CommitmentWords
from readoutkit.model.vocabulary import AmountKind, CommitmentKind, CommitmentStatus, Force, Specificity

_OBJECT = 5  # words behind the cue among which the head of the object stands


class Coder:
    """Codes drafts; the word classes decide, the order is the codebook's."""

    def __init__(self, words: CommitmentWords) -> None:
        self._w = words

    def kind(self, f: Findings, d: Draft) -> CommitmentKind:
        """Restraint, support, outcome or action."""
        if d.kind is not None:
            return d.kind
        w = self._w
        if w.is_verb(d.predicate, "refrain"):
            return CommitmentKind.RESTRAINT
        if any(f.amounts[i].kind is AmountKind.PERCENT_OF_GDP for i in f.amounts_in(d.first, d.last)):
            return CommitmentKind.OUTCOME
        if d.predicate in w.lists["move"] and f.amounts_in(d.first, d.last):
            return CommitmentKind.OUTCOME
        if any(m.value == "support" for m in w.adjectives.find(f.words, d.cue_last, min(d.last, d.cue_last + _OBJECT))):
            return CommitmentKind.SUPPORT
        if d.predicate and w.is_verb(d.predicate, "support") and not f.amounts_in(d.first, d.last):
            return CommitmentKind.SUPPORT
        if w.is_verb(d.predicate, "continue") and not f.amounts_in(d.first, d.last) and self._keeps_support(f, d):
            return CommitmentKind.SUPPORT
        if d.noun == "support" and not w.is_verb(d.predicate, "concrete"):
            return CommitmentKind.SUPPORT
        if d.noun == "commit" and not d.predicate:
            return CommitmentKind.SUPPORT
        effort = d.rule == "steps" and not f.amounts_in(d.first, d.last)
        if effort or any(n in w.lists["matter"] for n in f.words.norms[d.cue_last : min(d.last, d.cue_last + _OBJECT)]):
            return CommitmentKind.ACTION  # "will raise the matter": nothing is made higher
        if w.is_verb(d.predicate, "level") or (w.is_verb(d.predicate, "outcome") and not w.is_verb(d.predicate, "concrete")):
            return CommitmentKind.OUTCOME
        return CommitmentKind.ACTION

    def _keeps_support(self, f: Findings, d: Draft) -> bool:
        """Whether what goes on is one's own support: "will continue its support for"."""
        norms, at = f.words.norms, d.cue_last
        return at + 1 < d.last and norms[at] in self._w.lists["own"] and norms[at + 1] in self._w.nouns["support"]

    def status(self, f: Findings, d: Draft, reporting: tuple[str, ...]) -> CommitmentStatus:
        """Delivered, prior, continuing, reaffirmed or new; `reporting` holds the lemmas that govern the clause."""
        if d.status is not None:
            return d.status
        w, verb = self._w, d.clause.verb
        if w.prior.find(f.words, d.first, d.cue_last) and verb.perfect:
            return CommitmentStatus.PRIOR
        if w.is_verb(d.predicate or verb.lemma, "contact") and w.contact.find(f.words, d.first, d.last):
            return CommitmentStatus.NEW
        if d.predicate in w.lists["remain"] and self.kind(f, d) is CommitmentKind.SUPPORT:
            return CommitmentStatus.NEW
        own = f.words.norms[d.first : d.cue_last + 1]
        if d.kind is CommitmentKind.RESTRAINT and d.predicate in w.lists["remain"]:
            return CommitmentStatus.NEW  # "will not remain silent"
        if w.is_verb(d.predicate, "continue") or any(self._continues(n) for n in own):
            return CommitmentStatus.CONTINUING
        if verb.progressive and verb.tense in ("present", "past"):
            return CommitmentStatus.CONTINUING
        if any(w.is_verb(lemma, "reaffirm") or w.is_verb(lemma, "confirm") for lemma in (*reporting, verb.lemma)):
            return CommitmentStatus.REAFFIRMED
        if d.rule in ("noun", "inference") and self._possessed(f, d) and (d.rule == "inference" or not w.is_verb(verb.lemma, "new")):
            return CommitmentStatus.REAFFIRMED
        if d.rule == "adjective" and w.is_verb(verb.lemma, "continue"):
            return CommitmentStatus.REAFFIRMED
        return CommitmentStatus.NEW

    def _continues(self, norm: str) -> bool:
        return norm in self._w.lists["continuing"]

    def _possessed(self, f: Findings, d: Draft) -> bool:
        """Whether the commissive noun stands with its owner: "Canada's support", "their commitment", "l'appui du Canada"."""
        for i in range(d.first, min(d.cue_last + 4, d.last)):
            reference, naming = f.reference_at(i), f.naming_at(i)
            if reference is not None and reference.form == "possessive":
                return True
            if f.words.norms[i] in self._w.lists["shared"]:
                return True
            if naming is not None or (reference is not None and reference.actors):
                return True
        return False

    def force(self, f: Findings, d: Draft, *, conditional: bool) -> Force:
        """Conditional with a limiting clause, aspirational for aims and readiness, else firm."""
        if conditional:
            return Force.CONDITIONAL
        return d.force or Force.FIRM

    def specificity(self, f: Findings, d: Draft, kind: CommitmentKind, to: tuple[str, ...], *, deadline: bool) -> Specificity:
        """Specific: a concrete verb (or noun of action) with a quantity, a deadline, or a named instrument, recipient or target."""
        w = self._w
        amounts = bool(f.amounts_in(d.first, d.last)) or self._quantity(f, d)
        deadline = deadline or bool(w.deadline.find(f.words, d.cue_last, d.last))
        if kind is CommitmentKind.SUPPORT:
            return Specificity.SPECIFIC if amounts else Specificity.VAGUE
        if d.rule == "contribution":
            return Specificity.SPECIFIC
        if kind is CommitmentKind.RESTRAINT:  # what is left undone can be checked against a figure, a time, or whom it would touch
            aimed = self._none_at_all(f, d) and (bool(to) or bool(w.to.find(f.words, d.cue_last, d.last)))
            touched = w.is_verb(d.predicate, "concrete") and d.force is None and aimed
            return Specificity.SPECIFIC if amounts or deadline or touched else Specificity.VAGUE
        concrete = d.rule in ("announced", "target") or w.is_verb(d.predicate, "concrete")
        if not concrete:
            dated = deadline and not self.formulaic(f, d)
            return Specificity.SPECIFIC if amounts or dated else Specificity.VAGUE
        if not amounts and any(n in w.lists["vague_object"] for n in f.words.norms[d.cue_last : min(d.last, d.cue_last + _OBJECT)]):
            return Specificity.VAGUE
        named = any(n.entry.key not in d.by for n in f.namings_in(d.cue_last, d.last)) or bool(to)
        told = named or self._capitals(f, d) or self._definite(f, d)
        return Specificity.SPECIFIC if amounts or deadline or told else Specificity.VAGUE

    def _none_at_all(self, f: Findings, d: Draft) -> bool:
        """Whether nothing of a kind will be given: "will pay no subsidy"."""
        return d.cue_last < d.last and f.words.norms[d.cue_last] in self._w.lists["nobody"]

    def _definite(self, f: Findings, d: Draft) -> bool:
        """Whether the object is a thing known to both sides: "ratify the convention", "pay for the stations"."""
        norms, at = f.words.norms, d.cue_last
        if at + 1 < d.last and norms[at] in self._w.lists["governing"]:
            at += 1
        return at < d.last and norms[at] in self._w.lists["definite"]

    def _quantity(self, f: Findings, d: Draft) -> bool:
        """Whether the object is counted or measured: "43 sailors", "by a quarter"."""
        lists, norms = self._w.lists, f.words.norms
        timed = {i for t in f.times_in(d.cue_last, d.last) for i in range(t.first, t.last)}
        for i in range(d.cue_last, d.last):
            counted = norms[i] in lists["fraction"] or norms[i] in lists["number"]
            known = i > d.cue_last and norms[i - 1] in lists["all_of"] and norms[i + 1 : i + 2][:1] in [[n] for n in lists["states"]]
            if counted and not known and i not in timed and (i + 1 >= d.last or norms[i + 1] != "-"):  # "two-state" counts nothing
                return True
        return False

    def _capitals(self, f: Findings, d: Draft) -> bool:
        """Whether a proper name stands among the object."""
        return any(f.words.is_capital(i) for i in range(min(d.cue_last + 1, d.last), d.last))

    def formulaic(self, f: Findings, d: Draft) -> bool:
        """A pure keep-in-touch formula; meeting again counts only when no date, place or occasion is named."""
        w = self._w
        if f.amounts_in(d.first, d.last) or not w.contact.find(f.words, d.first, d.last):
            return False
        if d.predicate in w.lists["meet"] and (f.times_in(d.cue_last, d.last) or self._capitals(f, d)):
            return False
        return not d.predicate or w.is_verb(d.predicate, "contact") or w.is_verb(d.predicate, "continue")
