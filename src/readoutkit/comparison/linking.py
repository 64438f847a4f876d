"""Which readouts tell of one event: copies first, then accounts that agree on who, when and how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from attrs import define, field

from readoutkit.comparison.account import Account
from readoutkit.comparison.copies import Copy, find_copies
from readoutkit.comparison.groups import AccountGroup, Link
from readoutkit.comparison.person import Person
from readoutkit.comparison.same_event import SAME, Verdict, judge
from readoutkit.comparison.spelling import consonants
from readoutkit.model.readout import Readout

_TABLE = 6  # people up to which every two are looked up together; larger rounds are looked up one by one


def link(readouts: Iterable[Readout]) -> tuple[AccountGroup, ...]:
    """Group the accounts of each event, in the order in which the groups begin.

    Copies of one text are recognised first and stand for one account. Accounts are then linked when the same people took part, on the
    same day or one day apart, in an event of a kind that agrees: names are compared across spellings and languages, with the side each
    person acts for. Two accounts that one side dates to different days are of two events.
    An account that says nothing of who or when stays alone, with the reason. The same readouts in another order give the same groups.

    >>> from readoutkit.api import parse
    >>> ours = parse("Ottawa, 2 May 2031\\n\\nCanada's Prime Minister, Ada Lund, spoke today with President Bo Zelenko of Ukraine.")
    >>> theirs = parse("Le 2 mai 2031, le président de l'Ukraine, Bo Zelenko, s'est entretenu avec la première ministre Ada Lund.")
    >>> [(len(group), group.links[0].reasons[0]) for group in link([ours, theirs])]
    [(2, 'both: Ada Lund, Bo Zelenko')]
    """
    given = list(readouts)
    place = {id(readout): i for i, readout in enumerate(given)}
    if len(place) < len(given):  # the same object twice is a copy of itself
        given = [
            readout if place[id(readout)] == i else readout.attach(readout.source.text) if readout.source.text else readout.detach()
            for i, readout in enumerate(given)
        ]
        place = {id(readout): i for i, readout in enumerate(given)}
    copies = find_copies(given)
    copied = {place[id(copy.copy)]: copy for copy in copies}
    accounts = {i: Account.of(readout) for i, readout in enumerate(given) if i not in copied}
    clusters = _Clusters(accounts)
    links = []
    for i, j, verdict in sorted(_candidates(accounts, given), key=lambda found: (-found[2].score, _names(given, found[0], found[1]))):
        if clusters.join(i, j, verdict):
            links.append((i, j, verdict))
    return tuple(_groups(given, accounts, clusters, links, copied, place))


@define
class _Clusters:
    """Accounts joined so far; refuses a join that would put two days of one voice together."""

    accounts: dict[int, Account]
    of: dict[int, int] = field(init=False)
    members: dict[int, list[int]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.of = {i: i for i in self.accounts}
        self.members = {i: [i] for i in self.accounts}

    def join(self, i: int, j: int, verdict: Verdict) -> bool:
        """Join the clusters of two accounts; False if that cannot be one event."""
        first, second = self.of[i], self.of[j]
        if first == second:
            return True
        ours, theirs = self.members[first], self.members[second]
        if not _fit([self.accounts[k] for k in ours], [self.accounts[k] for k in theirs]):
            return False
        if len(ours) < len(theirs):
            first, second, ours, theirs = second, first, theirs, ours
        ours += theirs
        for k in theirs:
            self.of[k] = first
        del self.members[second]
        return True


def _fit(ours: Sequence[Account], theirs: Sequence[Account]) -> bool:
    days = sorted({account.days for account in (*ours, *theirs) if account.days is not None and account.dated})
    if days and days[0].gap(days[-1]) > 1:
        return False
    own = {account.days for account in ours if account.dated}, {account.days for account in theirs if account.dated}
    if len(days) > 1 and own[0].isdisjoint(own[1]) and len(ours) > 1 and len(theirs) > 1:
        return False  # each day has its own accounts
    spoken: dict[tuple[str, ...], set[object]] = defaultdict(set)
    for account in (*ours, *theirs):
        day = account.days if account.dated else account.told
        if account.voice is not None and day is not None:
            # A side keeps one calendar in all its languages, but may publish a translation later.
            spoken[account.voice[1:] if account.dated else account.voice].add(day)
    return all(len(told) == 1 for told in spoken.values())


def _candidates(accounts: dict[int, Account], given: Sequence[Readout]) -> Iterator[tuple[int, int, Verdict]]:
    """Pairs that may be of one event, judged; accounts that say exactly the same of who, when and how are judged once."""
    alike: dict[Account, list[int]] = defaultdict(list)
    for i, account in accounts.items():
        if not account.reason:
            alike[account].append(i)
    blocks: dict[object, dict[int, None]] = defaultdict(dict)
    for account, members in alike.items():
        members.sort(key=lambda k: (given[k].source.sha256, given[k].id, k))
        for other in members[1:]:
            yield members[0], other, judge(account, account)
        for key in _keys(account):
            blocks[key][members[0]] = None
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for i, j in combinations(sorted(block), 2):
            if (i, j) not in seen:
                seen.add((i, j))
                verdict = judge(accounts[i], accounts[j])
                if verdict.score >= SAME:
                    yield i, j, verdict


def _keys(account: Account) -> Iterator[object]:
    """Under what an account is looked up: two of its people, or two of its sides, in each pair of days it can belong to."""
    people = account.people if len(account.people) > 1 else (*account.people, *account.others)
    keys: set[object] = set()
    if len(people) == 1:
        keys |= {("one", part) for part in _handles(people[0])}
    elif len(people) <= _TABLE:
        for one, other in combinations(people, 2):
            keys |= {("two", *sorted(pair)) for pair in product(_handles(one), _handles(other))}
    else:
        keys |= {("many", part) for person in people for part in _handles(person)}
    sides = sorted({person.side for person in people if person.side is not None})
    keys |= {("sides", *pair) for pair in combinations(sides, 2)} if len(sides) <= _TABLE else set()
    assert account.days is not None
    for day in range(account.days.first, account.days.last + 2):
        for key in keys:
            yield day, key


def _handles(person: Person) -> set[str]:
    return {consonants(part) for part in person.parts if len(part) > 1} or {person.side or person.label}


def _names(given: Sequence[Readout], i: int, j: int) -> tuple[object, ...]:
    return tuple(sorted((given[k].source.sha256, given[k].id) for k in (i, j)))


def _groups(
    given: Sequence[Readout],
    accounts: dict[int, Account],
    clusters: _Clusters,
    links: Sequence[tuple[int, int, Verdict]],
    copied: dict[int, Copy],
    place: dict[int, int],
) -> list[AccountGroup]:
    cluster_of = {i: clusters.of[i] for i in accounts} | {i: clusters.of[place[id(copy.original)]] for i, copy in copied.items()}
    held: dict[int, list[int]] = defaultdict(list)
    for i in range(len(given)):
        held[cluster_of[i]].append(i)
    told: dict[int, list[Link]] = defaultdict(list)
    for i, j, verdict in links:
        first, second = sorted((i, j))
        told[clusters.of[i]].append(Link(given[first], given[second], verdict.score, verdict.reasons))
    groups = []
    for cluster, members in held.items():
        alone = members[0] if len(members) == 1 else None
        reason = "" if alone is None else accounts[alone].reason or "no other account names the same people on the same day"
        groups.append(
            AccountGroup(
                readouts=tuple(given[i] for i in members),
                accounts=tuple(given[i] for i in members if i in accounts),
                links=tuple(told[cluster]),
                copies=tuple(copied[i] for i in members if i in copied),
                reason=reason,
            )
        )
    return groups
