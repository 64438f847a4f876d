"""Which commitments of one bearer are about the same thing: documents are taken by date, each commitment joins the entry it is likest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field, frozen

from readoutkit.ledger.corrections import Placing
from readoutkit.ledger.likeness import ENOUGH, Reason, may_match, total, weigh
from readoutkit.ledger.mention import Mention
from readoutkit.ledger.traits import Traits
from readoutkit.model.vocabulary import AmountKind, CommitmentStatus

# Within one document commitments are different ones, unless one tells the past of another and much speaks for it.
_ENOUGH_WITHIN = ENOUGH + 1.5
_TELLS_THE_PAST = frozenset({CommitmentStatus.PRIOR, CommitmentStatus.DELIVERED})
# What keeps the work for one commitment the same however many entries there are.
_REMEMBERED = 32  # entries a key leads to: those it was met in last
_WEIGHED = 10  # entries that are weighed
_COMPARED = 2  # mentions of an entry that are compared: the first one and the last ones of each language
_KEY_WEIGHTS = {"via": 6, "amount": 3, "topic+to": 3, "formula": 6, "deadline": 1, "named": 1, "topic": 1, "word": 2}
# Shares of output, and counts of a few, are met everywhere.
_COMMON_FIGURES = frozenset({AmountKind.PERCENT, AmountKind.PERCENT_OF_GDP})

Key = tuple[str, ...]


@frozen(slots=True, eq=False)
class Link:
    """Why a commitment was put beside an earlier one.

    Attributes:
        earlier: the commitment of the entry it is likest.
        later: the commitment that joined.
        score: points of all reasons together; `likeness.ENOUGH` or more, except where a correction joins.
        reasons: what spoke for it and against it.
    """

    earlier: Mention
    later: Mention
    score: float
    reasons: tuple[Reason, ...]


@define(eq=False)
class Cluster:
    """An entry while it grows: its commitments in the order they came, and why each of them did."""

    members: list[Traits] = field(factory=list)
    links: list[Link] = field(factory=list)
    rank: int = 0
    documents: set[int] = field(factory=set)
    recipients: Counter[str] = field(factory=Counter)
    with_recipient: int = 0
    delivered: bool = False

    def add(self, traits: Traits, link: Link | None) -> None:
        """Take a commitment in."""
        self.members.append(traits)
        self.documents.add(traits.mention.number)
        self.recipients.update(traits.to)
        self.with_recipient += bool(traits.to)
        self.delivered |= traits.mention.commitment.status is CommitmentStatus.DELIVERED
        if link is not None:
            self.links.append(link)

    def has_other_recipients(self, traits: Traits) -> bool:
        """Whether most commitments that say to whom say another than this one: a joint promise must not bridge two."""
        return bool(traits.to) and 2 * max(self.recipients[key] for key in traits.to) < self.with_recipient

    def is_over_for(self, traits: Traits) -> bool:
        """Whether it was delivered, so that a new figure is a new promise."""
        new = traits.mention.commitment.status is CommitmentStatus.NEW and traits.figures and "raising" not in traits.words.marks
        if not new or not self.delivered or any(not traits.via.isdisjoint(member.via) for member in self.compared()):
            return False
        return all(traits.figures.isdisjoint(member.figures) for member in self.members)

    def compared(self) -> Iterator[Traits]:
        """The commitments a new one is compared with."""
        if len(self.members) <= _COMPARED + 1:
            yield from self.members
            return
        yield self.members[0]
        left: Counter[str] = Counter()
        for traits in reversed(self.members[1:]):
            if left[traits.words.language] < _COMPARED:
                left[traits.words.language] += 1
                yield traits
            elif sum(left.values()) >= 2 * _COMPARED or len(self.members) > 64:
                return


@define(eq=False)
class Book:
    """The entries of one bearer."""

    clusters: list[Cluster] = field(factory=list)
    placing: Placing = field(factory=Placing)
    _known: dict[Key, dict[int, None]] = field(factory=dict)
    _at: dict[int, Cluster] = field(factory=dict)

    def enter(self, document: Sequence[Traits]) -> None:
        """Place the commitments of one document: the likest pairs first, no entry twice, what is left over in entries of its own."""
        free = [traits for traits in document if not self._place_by_hand(traits)]
        pairs = []
        for number, traits in enumerate(free):
            for cluster in self._candidates(traits):
                if cluster.has_other_recipients(traits) or cluster.is_over_for(traits):
                    continue
                link = self._best(traits, cluster)
                if link is not None and link.score >= ENOUGH:
                    pairs.append((-link.score, cluster.rank, number, cluster, link))
        pairs.sort(key=lambda pair: pair[:3])
        placed: set[int] = set()
        for _, _, number, cluster, link in pairs:
            mention = free[number].mention
            if number not in placed and mention.number not in cluster.documents:
                placed.add(number)
                self._join(cluster, free[number], link)
        for number, traits in enumerate(free):
            if number not in placed and not self._place_within(traits):
                self._join(self._new(), traits, None)

    def _place_by_hand(self, traits: Traits) -> bool:
        """Whether a correction says where a commitment belongs."""
        group = self.placing.group_of(traits.mention)
        if group is None:
            return False
        cluster = self.placing.clusters.get(group)
        if cluster is None:
            cluster = self.placing.clusters[group] = self._new()
            self._join(cluster, traits, None)
        else:
            reasons = (Reason("correction", 0.0, self.placing.reason_of(group)),)
            self._join(cluster, traits, Link(cluster.members[0].mention, traits.mention, 0.0, reasons))
        return True

    def _place_within(self, traits: Traits) -> bool:
        """Put a commitment beside another of its document that it tells the past or the outcome of."""
        best: tuple[float, Cluster, Link] | None = None
        for cluster in self._candidates(traits):
            for other in reversed(cluster.members):
                if other.mention.number != traits.mention.number:
                    break  # those of this document came last
                past = {other.mention.commitment.status, traits.mention.commitment.status} & _TELLS_THE_PAST
                link = _link(other, traits)
                if len(past) and link.score >= _ENOUGH_WITHIN and (best is None or link.score > best[0]):
                    best = (link.score, cluster, link)
        if best is None:
            return False
        self._join(best[1], traits, best[2])
        return True

    def _new(self) -> Cluster:
        cluster = Cluster(rank=len(self.clusters))
        self.clusters.append(cluster)
        return cluster

    def _join(self, cluster: Cluster, traits: Traits, link: Link | None) -> None:
        cluster.add(traits, link)
        for key in _keys(traits):
            known = self._known.setdefault(key, {})
            known.pop(cluster.rank, None)
            known[cluster.rank] = None
            if len(known) > _REMEMBERED:
                del known[next(iter(known))]

    def _candidates(self, traits: Traits) -> list[Cluster]:
        met: Counter[int] = Counter()
        for key in _keys(traits):
            weight = _KEY_WEIGHTS[key[0]]
            for rank in self._known.get(key, ()):
                met[rank] += weight
        best = sorted(met.items(), key=lambda item: (-item[1], -item[0]))[:_WEIGHED]
        return [self.clusters[rank] for rank, _ in best]

    @staticmethod
    def _best(traits: Traits, cluster: Cluster) -> Link | None:
        links = (_link(other, traits) for other in cluster.compared() if may_match(other, traits))
        return max(links, key=lambda link: link.score, default=None)


def _link(earlier: Traits, later: Traits) -> Link:
    reasons = weigh(earlier, later)
    return Link(earlier.mention, later.mention, total(reasons), reasons)


def _keys(traits: Traits) -> Iterable[Key]:
    """Under what a commitment is looked up: each may be shared by one about the same thing."""
    if traits.formulaic:
        return [("formula", *sorted(traits.parties))]
    keys: list[Key] = [("via", key) for key in sorted(traits.via)]
    figures = [figure for figure in sorted(traits.figures, key=str) if figure[0] not in _COMMON_FIGURES]
    keys += [("amount", kind, currency or "", str(value)) for kind, currency, value in figures]
    keys += [("word", word) for word in traits.words.keys]
    keys += [("topic+to", topic, key) for topic in sorted(traits.topics) for key in sorted(traits.to)]
    keys += [("topic+to", str(traits.kind), key) for key in sorted(traits.to)]
    keys += [("named", key) for key in sorted(traits.named)]
    keys += [("topic", topic) for topic in sorted(traits.topics)]
    if traits.deadline is not None:
        keys.append(("deadline", traits.deadline.isoformat()))
    return keys
