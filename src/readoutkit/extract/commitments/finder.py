"""Commitments: from clauses to coded passages (codebook 4.4)."""

from __future__ import annotations

from attrs import evolve

from readoutkit.extract.commitments.bearers import BearerFinder, key_of
from readoutkit.extract.commitments.codes import Coder
from readoutkit.extract.commitments.conditions import ConditionFinder
from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.found import FoundCommitment
from readoutkit.extract.commitments.hearsay import Hearsay
from readoutkit.extract.commitments.hedges import Hedge, HedgeFinder
from readoutkit.extract.commitments.parts import PartSplitter
from readoutkit.extract.commitments.recipients import RecipientFinder
from readoutkit.extract.commitments.repeats import fold_repeats
from readoutkit.extract.commitments.rules import CommitmentRules
from readoutkit.extract.commitments.words import compile_words
from readoutkit.language.lexicon import Lexicon
from readoutkit.model.vocabulary import ActorKind, Certainty, CommitmentKind, SectionKind

_READ = frozenset({SectionKind.BODY, SectionKind.LIST_ITEM})


class CommitmentFinder:
    """Finds commitments in the clauses of a document; built once a language."""

    def __init__(self, lexicon: Lexicon, hedges: HedgeFinder) -> None:
        self._words = compile_words(lexicon)
        self._bearers = BearerFinder(self._words)
        self._rules = CommitmentRules(self._words, self._bearers)
        self._parts = PartSplitter(self._words, self._rules.nominal)
        self._conditions = ConditionFinder(lexicon)
        self._coder = Coder(self._words)
        self._recipients = RecipientFinder(self._words)
        self._hearsay = Hearsay(self._words, self._bearers)
        self._hedges = hedges

    def find(self, f: Findings) -> list[FoundCommitment]:
        """All commitments in text order; spans never overlap."""
        drafts: list[Draft] = []
        for clause in f.clauses:
            if f.reading.sentences[clause.sentence].section not in _READ:
                continue
            draft = self._rules.first(f, clause)
            if draft is not None and not self._hearsay.is_unfounded(f, draft):
                drafts.extend(self._parts.split(f, draft))
        kept: list[Draft] = []
        for draft in sorted(drafts, key=lambda d: (d.first, -d.last)):
            if not kept or draft.first >= kept[-1].last:
                kept.append(draft)
        pairs: list[tuple[Draft, FoundCommitment]] = []
        for draft in kept:
            found = self._found(f, draft)
            if found is not None:
                pairs.append((draft, self._completed(f, draft, found, pairs)))
        return fold_repeats(f, pairs, self._words.lists["object_pronoun"])

    def _completed(self, f: Findings, d: Draft, found: FoundCommitment, before: list[tuple[Draft, FoundCommitment]]) -> FoundCommitment:
        """ "540 soldiers are deployed to Latvia, and 130 more will join": who only adds to what was said shares its recipient."""
        subject = d.clause.subject
        more = subject.first < subject.last and f.words.norms[subject.last - 1] in self._words.lists["more"]
        if more and not found.to and before and before[-1][0].clause.sentence == d.clause.sentence and before[-1][1].by == found.by:
            return evolve(found, to=before[-1][1].to)
        return found

    def _found(self, f: Findings, d: Draft) -> FoundCommitment | None:
        d, condition = self._conditions.part(f, d)
        start, end = f.offsets(d.first, d.last)
        hedge = self._hedge(f, d)
        if hedge is not None and hedge.certainty is Certainty.POSSIBLE:
            return None
        reporting = self._reporting(f, d)
        kind = self._coder.kind(f, d)
        status = self._coder.status(f, d, reporting)
        to = self._to(f, d, kind)
        times = f.times_in(d.cue_last, d.last)
        lasting = kind is CommitmentKind.RESTRAINT  # "for six months" limits what is left undone
        dated = [t for t in times if not self._names_year(f, t.first) or t.kind != "year"]
        deadline = next((t for t in dated if t.kind != "duration" or lasting), None)
        people, actors = self._bearers.speakers(f, d.clause)
        return FoundCommitment(
            start=start,
            end=end,
            cue=f.offsets(d.cue_first, max(d.cue_first + 1, min(d.cue_last, d.last))),
            kind=kind,
            status=status,
            force=self._coder.force(f, d, conditional=condition is not None),
            specificity=self._coder.specificity(f, d, kind, to, deadline=deadline is not None),
            certainty=hedge.certainty if hedge else Certainty.STATED,
            hedge=(hedge.start, hedge.end) if hedge else None,
            by=d.by,
            to=to,
            via=self._via(f, d),
            rule=d.rule,
            said_by_people=people,
            said_by_actors=() if people else actors,
            amounts=tuple(f.amounts_in(d.first, d.last)),
            deadline=deadline,
            condition=condition,
            formulaic=self._coder.formulaic(f, d),
        )

    def _names_year(self, f: Findings, i: int) -> bool:
        """Whether a year only tells which one is meant: "the borders of 1991"."""
        before = f.words.norms[max(0, i - 2) : i]
        return len(before) > 1 and before[1] in self._words.lists["of"] and before[0] not in self._words.lists["since"]

    def _to(self, f: Findings, d: Draft, kind: CommitmentKind) -> tuple[str, ...]:
        w = self._words
        supporting = kind is CommitmentKind.SUPPORT or d.noun == "support" or d.predicate in w.lists["favour"]
        giving = d.rule in ("contribution", "announced") or w.is_verb(d.predicate, "transfer") or w.is_verb(d.predicate, "concrete")
        near = f.words.norms[d.cue_last - 1 : d.cue_last + 3]
        to = self._recipients.find(
            f,
            d.cue_last,
            d.last,
            d.by,
            supporting=supporting,
            giving=giving and not supporting and kind is not CommitmentKind.RESTRAINT,
            posting=d.rule == "contribution" or d.predicate in w.lists["posting"],
            sending=supporting or w.is_verb(d.predicate, "transfer") or any(n in w.lists["acts"] for n in near),
        )
        if not to and d.predicate in w.lists["aid"] and not w.to.find(f.words, d.cue_last, d.last):
            sentence = f.reading.sentences[d.clause.sentence]
            named = {key_of(n) for n in f.namings_in(sentence.first, sentence.last)}
            return tuple(k for k in self._recipients.counterpart(f, d.by) if k in named)
        return to

    def _reporting(self, f: Findings, d: Draft) -> tuple[str, ...]:
        """Lemmas of the verbs that report the clause, innermost first."""
        lemmas = []
        governor = f.governor(d.clause)
        while governor is not None:
            lemmas.append(governor.verb.lemma)
            governor = f.governor(governor)
        lemmas.extend(c.verb.lemma for c in f.attributions(d.clause))
        return tuple(lemmas)

    def _via(self, f: Findings, d: Draft) -> tuple[str, ...]:
        return tuple(dict.fromkeys(n.entry.key for n in f.namings_in(d.first, d.last) if n.entry.kind is ActorKind.INITIATIVE))

    def _hedge(self, f: Findings, d: Draft) -> Hedge | None:
        if d.rule == "inference":
            start, end = f.offsets(d.clause.verb.first, d.clause.verb.last)
            return Hedge(start, end, Certainty.INFERRED)
        return self._hedges.over(f, d.clause, d.cue_last)
