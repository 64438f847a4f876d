"""Commitments: from clauses to coded passages (codebook 4.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve, field, frozen

from readoutkit.extract.bearers import BearerFinder
from readoutkit.extract.clauses import Clause
from readoutkit.extract.commitment_codes import Coder, Draft
from readoutkit.extract.commitment_rules import CommitmentRules
from readoutkit.extract.commitment_words import compile_words
from readoutkit.extract.findings import Findings
from readoutkit.extract.recipients import RecipientFinder
from readoutkit.extract.hedges import Hedge, HedgeFinder
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.model.vocabulary import (
    ActorKind,
    Certainty,
    CommitmentKind,
    CommitmentStatus,
    Force,
    SectionKind,
    Specificity,
)

_NO_OBJECT = 2  # words between two verbs that leave no room for an object of the first
_CONTENT = 4  # letters a content word has at least
_SHARED = 2  # content words two mentions of one object share at least
_SAME = 0.6  # ... and their share of the shorter object
_READ = frozenset({SectionKind.BODY, SectionKind.LIST_ITEM})


@frozen(slots=True)
class FoundCommitment:
    """A commitment in clean offsets; actors by key, people and amounts by number. `rule` says which construction it was."""

    start: int
    end: int
    cue: tuple[int, int]
    kind: CommitmentKind
    status: CommitmentStatus
    force: Force
    specificity: Specificity
    certainty: Certainty
    by: tuple[str, ...]
    to: tuple[str, ...]
    via: tuple[str, ...]
    rule: str
    hedge: tuple[int, int] | None = None
    said_by_people: tuple[int, ...] = ()
    said_by_actors: tuple[str, ...] = ()
    amounts: tuple[int, ...] = ()
    deadline: Any = None
    condition: tuple[int, int] | None = None
    formulaic: bool = False
    extra: tuple[tuple[int, int], ...] = field(default=())


class CommitmentFinder:
    """Finds commitments in the clauses of a document; built once a language."""

    def __init__(self, lexicon: Lexicon, hedges: HedgeFinder) -> None:
        self._words = compile_words(lexicon)
        self._bearers = BearerFinder(self._words)
        self._rules = CommitmentRules(self._words, self._bearers)
        self._coder = Coder(self._words)
        self._recipients = RecipientFinder(self._words)
        self._hedges = hedges
        self._conditions = Phrases(((p, True) for p in lexicon.phrases("clauses", "condition_phrase.words")), accents=True)

    def find(self, f: Findings) -> list[FoundCommitment]:
        """All commitments in text order; spans never overlap."""
        drafts: list[Draft] = []
        for clause in f.clauses:
            if f.reading.sentences[clause.sentence].section not in _READ:
                continue
            draft = self._rules.first(f, clause)
            if draft is not None:
                drafts.extend(self._parts(f, draft))
        kept: list[Draft] = []
        for draft in sorted(drafts, key=lambda d: (d.first, -d.last)):
            if kept and draft.first < kept[-1].last:
                continue
            kept.append(draft)
        return self._folded(f, kept)

    def _folded(self, f: Findings, drafts: list[Draft]) -> list[FoundCommitment]:
        """One commitment a bearer and object: what only says it again becomes an extra span of the first mention (C7)."""
        out: list[FoundCommitment] = []
        objects: list[set[str]] = []
        for draft in drafts:
            found = self._found(f, draft)
            if found is None:
                continue
            words = self._object_words(f, draft)
            twin = next((k for k, other in enumerate(out) if self._again(found, words, other, objects[k])), None)
            if twin is None:
                out.append(found)
                objects.append(words)
            else:
                out[twin] = evolve(out[twin], extra=(*out[twin].extra, (found.start, found.end)))
        return out

    def _object_words(self, f: Findings, draft: Draft) -> set[str]:
        """The content words behind the cue."""
        return {f.words.plain[i] for i in range(draft.cue_last, draft.last) if len(f.words.plain[i]) >= _CONTENT and f.words.plain[i].isalpha()}

    def _again(self, found: FoundCommitment, words: set[str], other: FoundCommitment, earlier: set[str]) -> bool:
        """Whether a commitment repeats an earlier one: same bearers, kind and money, and most words of the shorter object shared."""
        if found.by != other.by or found.kind is not other.kind or found.amounts or found.formulaic != other.formulaic:
            return False
        shared = words & earlier
        return len(shared) >= _SHARED and len(shared) >= _SAME * min(len(words), len(earlier))

    # -- one or several (C7)

    def _parts(self, f: Findings, draft: Draft) -> Iterator[Draft]:
        """A governing word with several complements gives one draft, or several where each is concrete or differs."""
        second = self._second_noun(f, draft)
        if second is not None:
            draft = evolve(draft, last=self._before(f, draft, second.first))
        cuts = self._cuts(f, draft)
        if not cuts:
            yield draft
        else:
            starts = [draft.first, *(c.verb.first for c in cuts)]
            for k, start in enumerate(starts):
                last = self._before(f, draft, starts[k + 1]) if k + 1 < len(starts) else draft.last
                if k == 0:
                    yield evolve(draft, last=last)
                else:
                    verb = cuts[k - 1].verb
                    first = verb.main if verb.tense == "infinitive" else verb.first
                    yield evolve(draft, first=first, last=last, cue_first=first, cue_last=verb.last, predicate=verb.lemma, part=k, kind=None)
        if second is not None:
            yield second

    def _before(self, f: Findings, draft: Draft, first: int) -> int:
        """The end of a part: before a conjunction or comma that leads to the next one."""
        norms, i = f.words.norms, first
        while i > draft.cue_last and (norms[i - 1] in {",", ";"} or norms[i - 1] in self._words.lists["join"] or norms[i - 1] in self._words.lists["infinitive"]):
            i -= 1
        return i

    def _second_noun(self, f: Findings, draft: Draft) -> Draft | None:
        """A second commissive noun: "its support for A and its commitment to B"."""
        if draft.rule != "noun":
            return None
        for i in range(draft.cue_last + 1, draft.last - 2):
            if f.words.norms[i] in self._words.lists["join"]:
                if f.words.norms[i + 1] in self._words.lists["own"]:
                    return self._rules.noun_after(f, draft.clause, i + 1, second=True)
        return None

    def _cuts(self, f: Findings, draft: Draft) -> list[Clause]:
        """Coordinated verbs inside a draft that open a commitment of their own."""
        if draft.kind is CommitmentKind.RESTRAINT:
            return []
        inside = [c for c in f.in_sentence(draft.clause) if draft.cue_last <= c.verb.first < draft.last and c.verb.tense in ("infinitive", "gerund", draft.clause.verb.tense)]
        cuts: list[Clause] = []
        predicate, since = draft.predicate, draft.cue_last
        for clause in inside:
            if clause.verb.lemma == draft.predicate and clause.verb.first <= draft.cue_last + 3:
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
        if w.is_verb(clause.verb.lemma, "support") and w.is_verb(predicate, "support"):
            return False
        ours = self._recipients.find(f, since, clause.verb.first, draft.by, supporting=True, giving=False)
        theirs = self._recipients.find(f, clause.verb.last, end, draft.by, supporting=True, giving=False)
        return bool(theirs) and set(ours).isdisjoint(theirs)

    # -- the fields

    def _found(self, f: Findings, d: Draft) -> FoundCommitment | None:
        d, condition = self._without_condition(f, d)
        start, end = f.offsets(d.first, d.last)
        hedge = self._hedge(f, d)
        if hedge is not None and hedge.certainty is Certainty.POSSIBLE:
            return None
        reporting = self._reporting(f, d)
        kind = self._coder.kind(f, d)
        status = self._coder.status(f, d, reporting)
        to = self._to(f, d, kind)
        times = f.times_in(d.cue_last, d.last)
        deadline = next((t for t in times if t.kind != "duration"), None)
        people, actors = self._bearers.speakers(f, d.clause)
        return FoundCommitment(
            start=start, end=end, cue=f.offsets(d.cue_first, max(d.cue_first + 1, min(d.cue_last, d.last))), kind=kind, status=status,
            force=self._coder.force(f, d, conditional=condition is not None),
            specificity=self._coder.specificity(f, d, kind, to, deadline=deadline is not None),
            certainty=hedge.certainty if hedge else Certainty.STATED, hedge=(hedge.start, hedge.end) if hedge else None,
            by=d.by, to=to, via=self._via(f, d), rule=d.rule, said_by_people=people, said_by_actors=() if people else actors,
            amounts=tuple(f.amounts_in(d.first, d.last)), deadline=deadline, condition=condition, formulaic=self._coder.formulaic(f, d),
        )

    def _to(self, f: Findings, d: Draft, kind: CommitmentKind) -> tuple[str, ...]:
        w = self._words
        supporting = kind is CommitmentKind.SUPPORT or d.noun == "support"
        giving = d.rule in ("contribution", "announced") or w.is_verb(d.predicate, "transfer") or w.is_verb(d.predicate, "concrete")
        to = self._recipients.find(f, d.cue_last, d.last, d.by, supporting=supporting, giving=giving and not supporting,
                                    posting=d.rule == "contribution" or d.predicate in w.lists["posting"])
        if not to and d.predicate in w.lists["aid"] and not w.to.find(f.words, d.cue_last, d.last):
            return self._recipients.counterpart(f, d.by)
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

    def _without_condition(self, f: Findings, d: Draft) -> tuple[Draft, tuple[int, int] | None]:
        """The limit a sentence sets to a commitment, cut off the span where it follows inside it (C10)."""
        sentence = f.reading.sentences[d.clause.sentence]
        around = f.in_sentence(d.clause)
        for c in around:
            if c.level != "condition" or c.number == d.clause.number:
                continue
            last = min(max(c.end, c.verb.last, c.opener + 1), sentence.last)
            if d.first < c.opener < d.last:
                return evolve(d, last=self._cut(f, d, c.opener)), f.offsets(c.opener, last)
            nearest = min((o.verb.first for o in around if o.number != c.number and o.verb.first > c.verb.first and o.verb.finite), default=None)
            if nearest == d.clause.verb.first:
                return d, f.offsets(c.opener, last)
            # A condition behind limits only what stands right before it.
            if c.opener >= d.last - 1 and not any(d.last <= o.verb.first < c.opener for o in around):
                return d, f.offsets(c.opener, last)
        for m in self._conditions.find(f.words, sentence.first, sentence.last):
            end = next((i for i in range(m.last, sentence.last) if f.words.norms[i] in {",", ".", ";"}), sentence.last)
            if m.first == sentence.first and end < d.first and not any(m.last <= o.verb.first < d.first and o.verb.finite for o in around):
                return d, f.offsets(m.first, end)
            if d.cue_last < m.first <= d.last + 1 and end > m.last:
                return evolve(d, last=min(d.last, self._cut(f, d, m.first))), f.offsets(m.first, end)
        return d, None

    def _cut(self, f: Findings, d: Draft, at: int) -> int:
        """Where a span ends that something at a word cuts off."""
        while at > d.cue_last and f.words.norms[at - 1] in {",", "—", "–"}:
            at -= 1
        return max(at, d.cue_last)
