"""How alike two commitments of one bearer are: reasons, each with its points; enough points make a link.

A reason gives or takes points. What names the object outright (an initiative, a figure, its own words) weighs most; what many objects
share (a topic, a recipient) is not enough by itself unless nothing speaks against it.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from readoutkit.ledger.traits import Figure, Traits
from readoutkit.ledger.words import LIGHT, ObjectWords
from readoutkit.model.vocabulary import AmountKind, CommitmentKind, CommitmentStatus, Specificity

ENOUGH = 4.0
"""Points from which on two commitments are about the same thing."""

_SHARES = frozenset({AmountKind.PERCENT, AmountKind.PERCENT_OF_GDP})
# Small round numbers are the same by chance.
_TELLING = Decimal(10)
# Sums further apart than this are not one sum that has changed.
FAR = 20
_PAST = frozenset({CommitmentStatus.PRIOR, CommitmentStatus.DELIVERED})
_UNDER_WAY = frozenset({CommitmentStatus.CONTINUING, CommitmentStatus.DELIVERED})
# Topics under which general support of a country is coded; between them the recipient decides.
_STANDING_BY = frozenset(
    {"peace.sovereignty", "peace.armed_conflict", "peace.security_guarantees", "peace.regional_security", "defence.military_aid"}
    | {"defence.alliance", "order.third_country", "order.bilateral", "peace", "defence", "order"}
)
# How much of the words must be the same for words to speak neither for nor against.
_WORDS_EVEN = 0.38
_WORDS_FOR, _WORDS_AGAINST = 4.0, 2.5
_ENOUGH_WORDS = 1.2
_SAME_WORDS = 2.0
_SUPPORT_AGAINST = 1.0
_ENOUGH_ALONE, _WORDS_ALONE = 1.5, 1.5
_WORDS_ACROSS, _ENOUGH_ACROSS = 2.5, 1.2


@frozen(slots=True)
class Reason:
    """One thing that speaks for (points above 0) or against a link.

    Attributes:
        about: initiative, recipient, named, partner, topic, name, words, amount, deadline, support, kind, formula or correction.
        points: how much it weighs.
        text: what it is, in words.
    """

    about: str
    points: float
    text: str

    def __str__(self) -> str:
        return f"{self.text} ({self.points:+g})"


def may_match(one: Traits, other: Traits) -> bool:
    """Whether nothing rules a link out from the start: two initiatives, two recipients, a formula and something else."""
    if one.formulaic or other.formulaic:
        return one.formulaic and other.formulaic and one.parties == other.parties
    if one.via and other.via and one.via.isdisjoint(other.via):
        return False
    return not (one.to and other.to and one.to.isdisjoint(other.to) and one.to.isdisjoint(other.named) and other.to.isdisjoint(one.named))


def weigh(one: Traits, other: Traits) -> tuple[Reason, ...]:
    """Everything that speaks for or against both being about the same thing; the two share a bearer."""
    if one.formulaic or other.formulaic:
        return _formula(one, other)
    reasons = [
        *_initiative(one, other),
        *_recipient(one, other),
        *_named(one, other),
        *_partner(one, other),
        *_topic(one, other),
        *_proper_name(one, other),
        *_words(one, other),
        *_amount(one, other),
        *_deadline(one, other),
        *_kind(one, other),
    ]
    return tuple(reason for reason in reasons if reason.points)


def total(reasons: tuple[Reason, ...]) -> float:
    """The points together."""
    return round(sum(reason.points for reason in reasons), 2)


def _formula(one: Traits, other: Traits) -> tuple[Reason, ...]:
    if one.formulaic and other.formulaic and one.parties == other.parties:
        return (Reason("formula", 5.0, "both promise the same parties to stay in touch"),)
    return (Reason("formula", -5.0, "a formula of staying in touch, and something else"),)


def _initiative(one: Traits, other: Traits) -> list[Reason]:
    if both := one.via & other.via:
        return [Reason("initiative", 5.0, f"both through {_names(both)}")]
    if one.via and other.via:
        return [Reason("initiative", -6.0, f"through {_names(one.via)}, not {_names(other.via)}")]
    if one.via or other.via:
        return [Reason("initiative", -1.0, f"only one through {_names(one.via | other.via)}")]
    return []


def _recipient(one: Traits, other: Traits) -> list[Reason]:
    if both := one.to & other.to:
        return [Reason("recipient", 2.0, f"both to {_names(both)}")]
    if one.to and other.to:
        # Whom one clause has as recipient the other may name without giving it anything.
        if one.to & other.named or other.to & one.named:
            return [Reason("recipient", -1.0, f"to {_names(one.to)}, not {_names(other.to)}, though named")]
        return [Reason("recipient", -6.0, f"to {_names(one.to)}, not {_names(other.to)}")]
    if named := (one.to & other.named) | (other.to & one.named):
        return [Reason("recipient", 1.0, f"one to {_names(named)}, which the other names")]
    return []


def _named(one: Traits, other: Traits) -> list[Reason]:
    if both := one.named & other.named:
        return [Reason("named", 1.5, f"both name {_names(both)}")]
    ours, theirs = one.named | one.to, other.named | other.to
    if ours and theirs and not ours & theirs and not (one.to and other.to):
        return [Reason("named", -2.5, f"one names {_names(ours)}, the other {_names(theirs)}")]
    return []


def _partner(one: Traits, other: Traits) -> list[Reason]:
    """With whom: it tells two mutual undertakings apart that name nobody else."""
    if any((one.to, one.via, one.named, other.to, other.via, other.named)):
        return []
    if len(one.partners) < 2 or len(other.partners) < 2:
        return []
    shared = one.partners & other.partners
    if len(shared) > 1:
        return [Reason("partner", 2.0, f"both between {_names(shared)}")] if one.is_relation and other.is_relation else []
    return [Reason("partner", -2.5, f"with {_names(one.partners - shared)}, not {_names(other.partners - shared)}")]


def _topic(one: Traits, other: Traits) -> list[Reason]:
    if not one.topics or not other.topics:
        return []
    if both := one.topics & other.topics:
        return [Reason("topic", 2.0, f"both about {_names(both)}")]
    if one.is_plain_support and other.is_plain_support and one.topics & _STANDING_BY and other.topics & _STANDING_BY:
        return [Reason("topic", 1.0, "both stand by somebody in general terms")]
    domains = _domains(one) & _domains(other)
    if domains:
        general = domains & (one.topics | other.topics)
        if general:
            return [Reason("topic", 1.0, f"both about {_names(domains)}")]
        return []
    return [Reason("topic", -1.5, f"about {_names(one.topics)}, not {_names(other.topics)}")]


def _domains(traits: Traits) -> set[str]:
    return {code.partition(".")[0] for code in traits.topics}


def _supports_same(one: Traits, other: Traits) -> bool:
    """Whether both declare support of one side, which one of them may only name."""
    if not (one.is_plain_support and other.is_plain_support):
        return False
    return not one.to.isdisjoint(other.to | other.named) or not other.to.isdisjoint(one.named)


def _proper_name(one: Traits, other: Traits) -> list[Reason]:
    """A name that no list knows: it is written alike in every language."""
    both = one.words.names & other.words.names
    if not both or one.via & other.via:
        return []
    return [Reason("name", 2.0, f"both name {', '.join(sorted(both)).title()}")]


def _words(one: Traits, other: Traits) -> list[Reason]:
    ours, theirs = one.words, other.words
    shared, common = ours.shared(theirs)
    if ours.language != theirs.language:
        return _words_across(ours, theirs, shared, common)
    least, most = sorted((ours.weight, theirs.weight))
    if not least:
        return []
    likeness = min(1.0, 0.6 * shared / least + 0.4 * shared / (least + most - shared))
    if likeness >= _WORDS_EVEN:
        points = _WORDS_FOR * (likeness - _WORDS_EVEN) / (1 - _WORDS_EVEN) * min(1.0, shared / _ENOUGH_WORDS)
        if likeness == 1.0 and shared >= 2 * LIGHT:
            points = max(points, _SAME_WORDS)
        if shared < _ENOUGH_ALONE and not _is_anchored(one, other):
            points = min(points, _WORDS_ALONE)
        return [Reason("words", round(points, 2), f"words in common: {', '.join(common)}")]
    # Support of one side has as many words as there are speakers.
    against = _SUPPORT_AGAINST if _supports_same(one, other) else _WORDS_AGAINST
    points = against * (likeness - _WORDS_EVEN) / _WORDS_EVEN * min(1.0, least)
    return [Reason("words", round(points, 2), f"few words in common: {', '.join(common)}" if common else "no words in common")]


def _is_anchored(one: Traits, other: Traits) -> bool:
    """Whether both have a thing, a side, an initiative or a figure in common: without one, a single word is met by chance."""
    shared = (one.to & other.to, one.named & other.named, one.via & other.via, one.figures & other.figures)
    return any(shared) or not one.words.things.keys().isdisjoint(other.words.things)


def _words_across(ours: ObjectWords, theirs: ObjectWords, shared: float, common: list[str]) -> list[Reason]:
    """Two languages share the things that have a name in both, and words that begin alike; other words say nothing."""
    if not shared:
        return [Reason("words", -1.5, "other things, in another language")] if ours.things and theirs.things else []
    alone = min(len(ours.things.keys() - theirs.things.keys()), len(theirs.things.keys() - ours.things.keys()))
    points = _WORDS_ACROSS * min(1.0, max(0.0, shared - 0.5 * alone) / _ENOUGH_ACROSS)
    return [Reason("words", round(points, 2), f"in common across languages: {', '.join(common)}")]


def _amount(one: Traits, other: Traits) -> list[Reason]:
    ours, theirs = one.figures, other.figures
    if both := ours & theirs:
        counted = {kind for kind, _, _ in both}.isdisjoint({AmountKind.MONEY, *_SHARES})
        if counted and one.words.things and other.words.things and one.words.things.keys().isdisjoint(other.words.things):
            return [Reason("amount", 1.0, f"as many, but of other things: {', '.join(sorted(show_figure(f) for f in both))}")]
        telling = any(_is_telling(*figure) for figure in both)
        return [Reason("amount", 3.0 if telling else 2.0, f"the same amount: {', '.join(sorted(show_figure(f) for f in both))}")]
    if bool(ours) != bool(theirs):
        without = (other if ours else one).mention.commitment
        vague = without.specificity is Specificity.VAGUE and without.status not in _PAST
        return [Reason("amount", -1.5, "an amount, and something vague")] if vague and not one.via & other.via else []
    if not ours:
        return []
    told = f"{', '.join(sorted(show_figure(f) for f in ours))}, not {', '.join(sorted(show_figure(f) for f in theirs))}"
    kinds = {figure[0] for figure in ours} & {figure[0] for figure in theirs}
    if not kinds:
        return [Reason("amount", -1.0, f"amounts of different things: {told}")]
    if AmountKind.PERCENT_OF_GDP in kinds:
        return [Reason("amount", 4.0 if _domains(one) & _domains(other) else 1.0, f"shares of output: {told}")]
    if all(is_far(a[2], b[2]) for a in ours for b in theirs if a[0] == b[0]):
        return [Reason("amount", -3.0, f"amounts of another size: {told}")]
    marks = one.words.marks | other.words.marks
    if "further" in marks and "raising" not in marks:
        return [Reason("amount", -3.0, f"a further amount: {told}")]
    if "raising" in marks:
        return [Reason("amount", 0.5, f"an amount that is changed: {told}")]
    if {one.mention.commitment.status, other.mention.commitment.status} & _UNDER_WAY:
        return [Reason("amount", -0.5, f"an amount so far: {told}")]
    return [Reason("amount", -1.5, f"other amounts: {told}")]


def _deadline(one: Traits, other: Traits) -> list[Reason]:
    if one.deadline is None or other.deadline is None:
        return []
    if one.deadline == other.deadline:
        return [Reason("deadline", 1.5, f"both by {one.deadline}")]
    # A level to be reached is the same one when its year moves.
    target = one.kind is other.kind is CommitmentKind.OUTCOME
    return [] if target else [Reason("deadline", -0.5, f"by {one.deadline}, not {other.deadline}")]


def _kind(one: Traits, other: Traits) -> list[Reason]:
    if one.is_plain_support and other.is_plain_support:
        return [Reason("support", 2.0, "both support the same side")] if _supports_same(one, other) else []
    if one.kind is other.kind is CommitmentKind.RESTRAINT:
        return [Reason("kind", 1.5, "both undertake not to act")]
    if one.is_plain_support != other.is_plain_support and CommitmentKind.SUPPORT in {one.kind, other.kind}:
        concrete = other if one.is_plain_support else one
        return [Reason("kind", -2.5 if concrete.figures or concrete.via else -1.0, "general support, and an undertaking of its own")]
    return []


def _is_telling(kind: AmountKind, currency: str | None, value: Decimal) -> bool:
    """Whether a figure is hardly the same by chance: small numbers and round shares are met everywhere."""
    return value % 5 != 0 if kind in _SHARES else value >= _TELLING


def is_far(one: Decimal, other: Decimal) -> bool:
    """Whether two values are of another order of size."""
    small, large = sorted((abs(one), abs(other)))
    return large > FAR * small


def show_figure(figure: Figure) -> str:
    """An amount in a reason: value, then currency or kind."""
    kind, currency, value = figure
    return f"{value:f} {currency or kind.replace('_', ' ')}"


def _names(keys: frozenset[str] | set[str]) -> str:
    return ", ".join(sorted(keys))
