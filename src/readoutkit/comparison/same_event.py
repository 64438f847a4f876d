"""Whether two accounts tell of one event: a score from 0 to 1 and its reasons."""

from __future__ import annotations

from attrs import frozen

from readoutkit.comparison.account import Account
from readoutkit.comparison.assignment import assign
from readoutkit.comparison.person import Person, likeness
from readoutkit.model.vocabulary import EventKind, RoleClass

_SAME_SUBJECTS = 0.5  # of the actors, and of the topics
_CERTAIN = 0.9  # as alike as a person must be who stands beside another event there
_ENOUGH = 0.75  # of the people; below, the others were at another table
SAME = 0.6  # from here on two accounts count as telling of one event
_STAFF = frozenset({RoleClass.OFFICIAL, RoleClass.OTHER, RoleClass.SPOUSE, RoleClass.AMBASSADOR})
_KINDS_OF_TALK = {
    EventKind.CALL: "talk",
    EventKind.MEETING: "encounter",
    EventKind.VISIT: "encounter",
    EventKind.SUMMIT: "encounter",
    EventKind.CONFERENCE: "encounter",
}


@frozen(slots=True)
class Verdict:
    """How far two accounts tell of one event.

    Attributes:
        score: 0 to 1.
        reasons: what speaks for it and against it, in plain words.
        known: whether both accounts say who and when; without that the score is 0 and means nothing.

    >>> Verdict(score=0.9, reasons=("same day",), known=True).same
    True
    """

    score: float
    reasons: tuple[str, ...]
    known: bool = True

    @property
    def same(self) -> bool:
        """Whether it is taken for one event."""
        return self.known and self.score >= SAME


def judge(one: Account, other: Account) -> Verdict:
    """Weigh people, day and kind of two accounts; the order of the two does not matter.

    Whoever is named on one side only weighs against it: little beside somebody of the same side who is on both, much if the whole
    side is missing, so that a call of two is not taken for a call of four.
    """
    if one.reason or other.reason:
        silent = sorted({account.reason for account in (one, other) if account.reason})
        return Verdict(0.0, tuple(f"an account {reason}" for reason in silent), known=False)
    people, reasons = _judge_people(one, other)
    if people == 0.0:
        return Verdict(0.0, reasons)
    day, day_reason = _judge_days(one, other)
    kind, kind_reason = _judge_kinds(one, other)
    return Verdict(round(people * day * kind, 3), (*reasons, day_reason, *kind_reason))


def share_people(one: Account, other: Account) -> bool:
    """Whether the people of two accounts can be the same ones, whatever else they say."""
    return _judge_people(one, other)[0] > 0.0


def _judge_people(one: Account, other: Account) -> tuple[float, tuple[str, ...]]:
    pairs = assign(one.people, other.people, likeness, 0.6)
    ours, theirs = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
    met = [(one.people[i], other.people[j], like) for i, j, like in pairs]
    left = [p for i, p in enumerate(one.people) if i not in ours], [p for j, p in enumerate(other.people) if j not in theirs]
    # A principal on one side may stand beside another event on the other.
    for rest, elsewhere in ((left[0], other.others), (left[1], one.others)):
        for person in [p for p in rest if len(met) < 2]:
            found = max(elsewhere, key=lambda other: (likeness(person, other), other.label), default=None)
            if found is not None and likeness(person, found) >= _CERTAIN:
                rest.remove(person)
                met.append((person, found, 0.8 * likeness(person, found)))
    if not met:
        return 0.0, ("nobody took part in both",)
    if len(met) == 1 and max(len(one.people), len(other.people)) > 1:
        return 0.0, (f"only {_label(*met[0][:2])} took part in both",)
    if len(met) < 3 and not _two_sides(met) and not _same_subjects(one, other, {p.side for p, _, _ in met}):
        return 0.0, ("people of one side only took part in both, and the subjects differ",)
    sides = {p.side for p, _, _ in met} | {q.side for _, q, _ in met}
    matched = sum(min(_weight(p), _weight(q)) for p, q, _ in met)
    missing = sum(_missing_weight(p, sides) for rest in left for p in rest)
    alike_by = sum(like * min(_weight(p), _weight(q)) for p, q, like in met) / matched
    score = alike_by * 2 * matched / (2 * matched + missing)
    reasons = ["both: " + ", ".join(sorted(_label(p, q) for p, q, _ in met))]
    absent = sorted({p.label for rest in left for p in rest})
    if absent:
        reasons.append("in one only: " + ", ".join(absent[:5]) + (f" and {len(absent) - 5} more" if len(absent) > 5 else ""))
    # One side is there in both, with nobody in common: another meeting on the same day.
    swapped = ({p.side for p in left[0]} & {p.side for p in left[1]}) - sides - {None}
    return (score if score >= _ENOUGH and not swapped else 0.5 * score), tuple(reasons)


def _weight(person: Person) -> float:
    return 0.5 if person.office in _STAFF else 1.0


def _missing_weight(person: Person, sides: set[str | None]) -> float:
    """What it costs that somebody is named on one side only: a delegate little, the leader of a side that is missing altogether much."""
    if person.side is None:
        return 0.5 * _weight(person)
    if person.side in sides:
        return 0.15 if person.office in _STAFF else 0.4
    return 2 * _weight(person)


def _two_sides(met: list[tuple[Person, Person, float]]) -> bool:
    """Whether those who were found in both can stand for two sides; somebody known by name only may stand for any."""
    sides = {p.side or q.side for p, q, _ in met}
    return len(sides - {None}) > 1 or (len(met) > 1 and any(p.side is q.side is None and len(p.parts) > 1 for p, q, _ in met))


def _same_subjects(one: Account, other: Account, own: set[str | None]) -> bool:
    """Whether two accounts name the same others and speak of the same things, which makes up for a missing second side."""
    named = one.named - own, other.named - own
    return all(len(ours & theirs) >= _SAME_SUBJECTS * max(1, len(ours | theirs)) for ours, theirs in (named, (one.topics, other.topics)))


def _label(one: Person, other: Person) -> str:
    first, second = sorted((one.label, other.label), key=lambda label: (len(label), label))
    return first if first.casefold() in second.casefold() else f"{first} / {second}"


def _judge_days(one: Account, other: Account) -> tuple[float, str]:
    assert one.days is not None and other.days is not None
    gap = one.days.gap(other.days)
    if gap == 0:
        if one.dated and other.dated:
            return 1.0, "same day"
        return 0.95, "same day, as far as the date of publication tells"
    if gap == 1:
        return 0.8, "one day apart, as happens across time zones"
    return 0.0, f"{gap} days apart"


def _judge_kinds(one: Account, other: Account) -> tuple[float, tuple[str, ...]]:
    if {one.how, other.how} == {"near", "far"}:
        return 0.5, (" and ".join(sorted(f"held {_how(account)}" for account in (one, other))),)
    if one.kind is other.kind:
        return 1.0, (f"both a {one.kind}",)
    first, second = (_KINDS_OF_TALK.get(account.kind) if account.kind else None for account in (one, other))
    words = " and a ".join(sorted((str(one.kind), str(other.kind))))
    return (0.7 if first and second and first != second else 0.95), (f"a {words}",)


def _how(account: Account) -> str:
    return "in person" if account.how == "near" else "from afar"
