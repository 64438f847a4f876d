"""What the ledger compares of a commitment: keys, codes, figures and object words, read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from attrs import field, frozen

from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.language.words import Words, split_words
from readoutkit.ledger.days import deadline_day
from readoutkit.ledger.mention import Mention
from readoutkit.ledger.words import ObjectReader, ObjectWords
from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span
from readoutkit.model.vocabulary import AmountKind, CommitmentKind
from readoutkit.text.fold import fold

Figure = tuple[AmountKind, str | None, Decimal]
"""Kind, currency and value of an amount."""

_WITHOUT_NOUN = frozenset({AmountKind.MONEY, AmountKind.PERCENT, AmountKind.PERCENT_OF_GDP})
# Topics of commitments whose object is the relation itself.
_RELATION = frozenset({"order.bilateral", "order", "economy.trade", "society.people_ties"})
_NOT_THE_OBJECT = frozenset({"country", "org", "region", "group", "init"})


@frozen(slots=True)
class Traits:
    """A commitment as the ledger compares it.

    Attributes:
        to: keys of recipients.
        via: keys of initiatives through which it is done; those named in the clause where the readout gives none.
        named: keys of the other states, organisations and regions in the clause, the bearers left out.
        topics: codes.
        amounts: its amounts, those inside its words where the readout ties none to it.
        figures: the same as kind, currency and value, where they have one.
        deadline: the day after which it has passed.
        words: what it is about.
        parties: everybody it binds or concerns, for formulas of staying in touch.
        partners: who is bound with the bearers or, where the relation between the sides is the object, the other side.
    """

    mention: Mention
    kind: CommitmentKind
    to: frozenset[str]
    via: frozenset[str]
    named: frozenset[str]
    topics: frozenset[str]
    amounts: tuple[Amount, ...]
    figures: frozenset[Figure]
    deadline: date | None
    words: ObjectWords
    parties: frozenset[str]
    partners: frozenset[str]
    formulaic: bool = field(default=False)

    @property
    def ends(self) -> bool:
        """Whether it is an undertaking not to act, or goes back on one."""
        if self.kind is CommitmentKind.SUPPORT:
            return False
        return (self.kind is CommitmentKind.RESTRAINT) != ("ending" in self.words.marks)

    @property
    def is_relation(self) -> bool:
        """Whether its object is the relation between the sides."""
        return self.topics <= _RELATION

    @property
    def is_plain_support(self) -> bool:
        """Support without a figure."""
        return self.kind is CommitmentKind.SUPPORT and not self.figures


@frozen
class TraitReader:
    """Reads the traits of mentions; it keeps nothing of them."""

    names: NamingFinder
    objects: Mapping[str, ObjectReader]

    def read(self, mention: Mention) -> Traits:
        """What the ledger compares of one mention.

        Topics and amounts that a readout does not tie to the commitment count when they stand inside its words.
        """
        readout, commitment = mention.readout, mention.commitment
        amounts = commitment.amounts or tuple(a for a in readout.amounts if commitment.span.covers(a.span))
        topics = commitment.topics or tuple(t for t in readout.topics if any(commitment.span.overlaps(m.span) for m in t.mentions))
        by, to = _keys(commitment.by), _keys(commitment.to)
        words = split_words(fold(commitment.span.text))
        hits = self.names.find(words)
        found = {hit.entry.key for hit in hits}
        via = _keys(commitment.via) or frozenset(key for key in found if key.startswith("init:"))
        without = [(hit.first, hit.last) for hit in hits if hit.entry.key.partition(":")[0] in _NOT_THE_OBJECT]
        without += [part for amount in amounts for part in _inside(words, commitment.span, amount.span, whole=amount.kind in _WITHOUT_NOUN)]
        if commitment.deadline is not None and commitment.deadline.span is not None:
            without += _inside(words, commitment.span, commitment.deadline.span, whole=True)
        language = readout.source.language.split("-")[0]
        reader = self.objects.get(language) or self.objects["en"]
        principals = _keys(person.represents for person in readout.principals() if person.represents is not None)
        codes = frozenset(topic.code for topic in topics)
        people = _names_of_people(readout)
        without += [(i, i + 1) for i, word in enumerate(words.norms) if word in people]
        return Traits(
            mention=mention,
            kind=commitment.kind,
            to=to,
            via=via,
            named=frozenset(key for key in found if not key.startswith("init:")) - by - to - via,
            topics=codes,
            amounts=amounts,
            figures=frozenset(_figure(amount) for amount in amounts if amount.value is not None),
            deadline=deadline_day(commitment.deadline, mention.date),
            words=reader.read(words, without),
            parties=by | to | (principals if commitment.formulaic else frozenset()),
            partners=by | principals if codes <= _RELATION else by,
            formulaic=commitment.formulaic,
        )


def _keys(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(actor.identity for actor in actors)


def _names_of_people(readout: Readout) -> frozenset[str]:
    """The words of people's names in a document, lower case: who speaks is not what is promised."""
    names = (name for person in readout.participants for name in (person.name, person.family_name) if name)
    return frozenset(word for name in names for word in name.lower().split())


def _figure(amount: Amount) -> Figure:
    assert amount.value is not None
    return amount.kind, amount.currency, amount.value.normalize()


def _inside(words: Words, whole_clause: Span, part: Span, *, whole: bool) -> list[tuple[int, int]]:
    """The words of a part of the clause; only its first one, the number, when the noun behind it is what the clause is about."""
    first, last = words.between(part.start - whole_clause.start, part.end - whole_clause.start)
    if first >= last or part.start < whole_clause.start:
        return []
    return [(first, last if whole else first + 1)]


def bearer_keys(actors: tuple[Actor, ...]) -> tuple[str, ...]:
    """The keys of who is bound, each once."""
    return tuple(dict.fromkeys(actor.identity for actor in actors))
