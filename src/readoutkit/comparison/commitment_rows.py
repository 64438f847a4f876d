"""Commitments side by side: the same undertaking found in both accounts, in any language, and how it differs."""

from __future__ import annotations

from attrs import frozen

from readoutkit.comparison.meaning import Passage, Sum, key_of, overlap, read_passage, show_sum, sum_of
from readoutkit.comparison.pairing import Entry, pair_up
from readoutkit.comparison.rows import Difference, Row
from readoutkit.language.words import fold_accents
from readoutkit.model.commitment import Commitment
from readoutkit.model.readout import Readout
from readoutkit.model.vocabulary import CommitmentKind

MATCHED = 0.55  # from here on two commitments count as one undertaking
_OTHER_BEARER = 0.8  # from here on even if nobody is bound in both
_CODED = ("kind", "status", "force", "specificity", "certainty")
_KINDS = {
    frozenset({CommitmentKind.ACTION, CommitmentKind.OUTCOME}): 0.7,
    frozenset({CommitmentKind.ACTION, CommitmentKind.SUPPORT}): 0.4,
    frozenset({CommitmentKind.OUTCOME, CommitmentKind.SUPPORT}): 0.3,
}


@frozen(slots=True)
class Undertaking:
    """A commitment with what its words are about."""

    commitment: Commitment
    bearers: frozenset[str]
    recipients: frozenset[str]
    means: frozenset[str]
    sums: frozenset[Sum]
    passage: Passage
    deadline: str
    language: str
    words: str

    @classmethod
    def of(cls, readout: Readout, commitment: Commitment) -> Undertaking:
        """The undertaking a commitment of a readout is; amounts and topics that lie in its words count as its own."""
        language = readout.source.language.split("-")[0].lower()
        passage = read_passage(readout, commitment.span)
        bearers = frozenset(key_of(actor) for actor in commitment.by)
        time = commitment.deadline
        return cls(
            commitment=commitment,
            bearers=bearers,
            recipients=frozenset(key_of(actor) for actor in commitment.to),
            means=frozenset(key_of(actor) for actor in commitment.via),
            sums=frozenset(sum_of(amount) for amount in commitment.amounts) or passage.sums,
            passage=Passage(
                codes=passage.codes | {topic.code for topic in commitment.topics},
                keys=(passage.keys | {key_of(actor) for actor in commitment.via}) - bearers,
                sums=passage.sums,
                stems=passage.stems,
            ),
            deadline="" if time is None else time.value or time.offset or fold_accents(time.text.lower()),
            language=language,
            words=" ".join(commitment.text.split()).lower(),
        )


def commitment_rows(a: Readout, b: Readout) -> list[Row[Commitment]]:
    """The commitments of two readouts, row by row, in no particular order."""
    return pair_up(
        "commitments",
        _entries(a),
        _entries(b),
        likeness=likeness,
        floor=MATCHED,
        differences=_differences,
        reasons=_reasons,
    )


def _entries(readout: Readout) -> list[Entry[Undertaking, Commitment]]:
    return [Entry(Undertaking.of(readout, one), one, (one.span, *one.extra_spans)) for one in readout.commitments]


def likeness(one: Undertaking, other: Undertaking) -> float:
    """How far two commitments are one undertaking, 0 to 1: a weighted mean over what both say.

    Bearer, kind, recipient, topics, what is named, amounts and deadline count in any language; words most in one language,
    little across two. What only one side says weighs little against, since accounts leave out.
    """
    c, d = one.commitment, other.commitment
    if one.words == other.words and one.bearers == other.bearers:
        return 1.0
    if c.formulaic is not d.formulaic and one.language == other.language:
        return 0.0
    if CommitmentKind.RESTRAINT in {c.kind, d.kind} and c.kind is not d.kind:
        return 0.0
    scores = [(3.0, _bearers(one, other)), (1.5, 1.0 if c.kind is d.kind else _KINDS.get(frozenset({c.kind, d.kind}), 0.0))]
    if c.formulaic or d.formulaic:
        scores.append((4.0, float(c.formulaic and d.formulaic)))
    scores += _weighed(one.recipients, other.recipients, 2.0, 0.5, 0.3)
    scores += _weighed(one.passage.keys - one.recipients, other.passage.keys - other.recipients, 1.5, 0.4, 0.2)
    if one.passage.codes and other.passage.codes:
        scores.append((3.0, _codes(one.passage.codes, other.passage.codes)))
    if one.sums and other.sums:
        scores.append((3.0, _sums(one.sums, other.sums)))
    elif one.sums or other.sums:
        scores.append((0.5, 0.2))
    if one.deadline and other.deadline:
        scores.append((1.0, 1.0 if one.deadline == other.deadline else 0.3))
    shared = overlap(one.passage.stems, other.passage.stems)
    scores.append((3.0, min(1.0, 1.4 * shared)) if one.language == other.language else (1.0, min(1.0, 2.5 * shared)))
    scores.append((0.5, 1.0 if c.status is d.status else 0.5))
    total = sum(weight * value for weight, value in scores) / sum(weight for weight, _ in scores)
    total = min(total, 0.999)
    return total if not one.bearers.isdisjoint(other.bearers) or total >= _OTHER_BEARER else 0.0


def _bearers(one: Undertaking, other: Undertaking) -> float:
    if one.bearers == other.bearers:
        return 1.0
    return 0.0 if one.bearers.isdisjoint(other.bearers) else 0.6


def _weighed(ours: frozenset[str], theirs: frozenset[str], weight: float, lesser: float, silent: float) -> list[tuple[float, float]]:
    if ours and theirs:
        return [(weight, len(ours & theirs) / min(len(ours), len(theirs)) * 0.5 + overlap(ours, theirs) * 0.5)]
    return [(lesser, silent)] if ours or theirs else []


def _codes(ours: frozenset[str], theirs: frozenset[str]) -> float:
    same = len(ours & theirs) / min(len(ours), len(theirs))
    domains = {code.split(".")[0] for code in ours}, {code.split(".")[0] for code in theirs}
    return max(0.5 * same + 0.5 * overlap(ours, theirs), 0.4 if domains[0] & domains[1] else 0.0)


def _sums(ours: frozenset[Sum], theirs: frozenset[Sum]) -> float:
    if ours & theirs:
        return 1.0
    kinds = {(kind, currency) for kind, currency, _ in ours} & {(kind, currency) for kind, currency, _ in theirs}
    return 0.5 if kinds else 0.0


def _reasons(one: Undertaking, other: Undertaking) -> list[str]:
    both = [("bearer", one.bearers & other.bearers), ("recipient", one.recipients & other.recipients)]
    both += [("named", (one.passage.keys & other.passage.keys) - one.recipients - other.recipients)]
    both += [("topic", one.passage.codes & other.passage.codes)]
    reasons = [f"same {what}: {', '.join(sorted(shared))}" for what, shared in both if shared]
    if sums := one.sums & other.sums:
        reasons.append("same amount: " + ", ".join(sorted(map(show_sum, sums))))
    if one.deadline and one.deadline == other.deadline:
        reasons.append(f"same deadline: {one.deadline}")
    if one.commitment.formulaic and other.commitment.formulaic:
        reasons.append("both promise to stay in touch")
    return reasons


def _differences(one: Undertaking, other: Undertaking) -> list[Difference]:
    c, d = one.commitment, other.commitment
    found = [Difference("bearer", _listed(one.bearers), _listed(other.bearers))]
    if one.recipients and other.recipients:
        found.append(Difference("recipient", _listed(one.recipients), _listed(other.recipients)))
    if one.means and other.means:
        found.append(Difference("via", _listed(one.means), _listed(other.means)))
    found += [Difference(name, str(getattr(c, name)), str(getattr(d, name))) for name in _CODED]
    found.append(Difference("amount", *(", ".join(sorted(map(show_sum, sums))) for sums in (one.sums, other.sums))))
    # Words for a time that came to nothing computable only compare within a language.
    if one.language == other.language or not (one.deadline and other.deadline) or (_computed(one.deadline) and _computed(other.deadline)):
        found.append(Difference("deadline", one.deadline, other.deadline))
    return [difference for difference in found if difference.a != difference.b]


def _computed(deadline: str) -> bool:
    """Whether a deadline is a date or a length of time, and not just words."""
    return deadline[:1].isdigit() or deadline.lstrip("-")[:1] == "P"


def _listed(keys: frozenset[str]) -> str:
    return ", ".join(sorted(keys))
