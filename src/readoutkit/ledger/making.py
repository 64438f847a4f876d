"""From readouts to entries: who comes when, who is bound, what belongs together, what hand has decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.ledger.corrections import Corrections, Decisions
from readoutkit.ledger.entry import Entry
from readoutkit.ledger.history import tell
from readoutkit.ledger.likeness import Reason
from readoutkit.ledger.matching import Book, Cluster, Link
from readoutkit.ledger.mention import Mention
from readoutkit.ledger.naming import known_names
from readoutkit.ledger.occasions import Account
from readoutkit.ledger.traits import TraitReader, Traits, bearer_keys
from readoutkit.ledger.words import load_object_readers
from readoutkit.model.actor import Actor


def make_entries(accounts: Sequence[Account], corrections: Corrections) -> tuple[Entry, ...]:
    """The entries of readouts by date, in the order in which they begin.

    Raises CorrectionsError when the corrections do not fit the readouts.
    """
    mentions = [
        Mention(account.readout, commitment, number, account.date)
        for number, account in enumerate(accounts)
        for commitment in account.readout.commitments
    ]
    decisions = corrections.applied_to(mentions)
    reader = TraitReader(NamingFinder(known_names()), load_object_readers())
    books: dict[str, Book] = {}
    for _, group in groupby(mentions, key=lambda mention: mention.number):
        by_bearer: dict[str, list[Traits]] = defaultdict(list)
        for mention in group:
            traits = reader.read(mention)
            for key in bearer_keys(mention.commitment.by):
                by_bearer[key].append(traits)
        for key, document in by_bearer.items():
            if key not in books:
                books[key] = Book(placing=decisions.placing(key))
            books[key].enter(document)
    found = [(key, cluster) for key, book in books.items() for cluster in _joined(key, book.clusters, decisions)]
    occasions = [account.occasion for account in accounts]
    entries = [_entry(keys, cluster, occasions) for keys, cluster in _fold(found)]
    return tuple(sorted(entries, key=lambda entry: (entry.first.sources[0].order, entry.id)))


def _joined(bearer: str, clusters: Sequence[Cluster], decisions: Decisions) -> list[Cluster]:
    """The clusters of one bearer, those merged that a human has joined."""
    at = {traits.mention.ref: cluster for cluster in clusters for traits in cluster.members} if decisions.joins else {}
    gone: set[int] = set()
    for refs, bearers, reason in decisions.joins:
        if bearer not in bearers:
            continue
        first, *others = dict.fromkeys(at[ref] for ref in refs)
        for other in others:
            reasons = (Reason("correction", 0.0, f"joined by hand: {reason}" if reason else "joined by hand"),)
            for number, traits in enumerate(other.members):
                first.add(traits, Link(first.members[0].mention, traits.mention, 0.0, reasons) if not number else None)
                at[traits.mention.ref] = first
            first.links += other.links
            gone.add(id(other))
    return [cluster for cluster in clusters if id(cluster) not in gone]


def _fold(found: Iterable[tuple[str, Cluster]]) -> list[tuple[tuple[str, ...], Cluster]]:
    """Entries of several bearers that hold the same commitments are one entry that binds them together."""
    same: dict[frozenset[str], tuple[list[str], Cluster]] = {}
    for key, cluster in found:
        members = frozenset(traits.mention.ref for traits in cluster.members)
        same.setdefault(members, ([], cluster))[0].append(key)
    return [(tuple(keys), cluster) for keys, cluster in same.values()]


def _entry(keys: tuple[str, ...], cluster: Cluster, occasions: Sequence[int]) -> Entry:
    members = sorted(cluster.members, key=lambda traits: traits.mention.order)
    history, undated = tell(members, occasions.__getitem__)
    topics: dict[str, int] = defaultdict(int)
    for traits in members:
        for topic in sorted(traits.topics):
            topics[topic] += 1
    bound = {actor.identity: actor for traits in reversed(members) for actor in traits.mention.commitment.by}
    first = members[0].mention
    return Entry(
        id=f"{'+'.join(sorted(keys))}/{first.ref}",
        by=tuple(bound[key] for key in sorted(keys, key=bearer_keys(first.commitment.by).index)),
        to=_actors(actor for traits in members for actor in traits.mention.commitment.to),
        via=_actors(actor for traits in members for actor in traits.mention.commitment.via),
        topics=tuple(sorted(topics, key=lambda topic: -topics[topic])),
        history=history,
        undated=undated,
        links=tuple(sorted(cluster.links, key=lambda link: link.later.order)),
    )


def _actors(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    once: dict[str, Actor] = {}
    for actor in actors:
        once.setdefault(actor.identity, actor)
    return tuple(once.values())
