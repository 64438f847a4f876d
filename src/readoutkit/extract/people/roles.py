"""What a title is: its words, its class, whose post it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from readoutkit.extract.people.rolewords import Head
from readoutkit.extract.reading import Naming
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind, RoleClass

# Kinds of actors a post can belong to.
OWNERS = frozenset({ActorKind.COUNTRY, ActorKind.ORGANIZATION, ActorKind.REGION, ActorKind.BODY})


@frozen(slots=True)
class Role:
    """A title in the text: words first..last with its country, span_first..span_last without.

    `head` is the head word (plain, singular or plural as written), `owners` the keys of the countries or organisations named with
    it, `standing` "" or "former" or "coming" (elect, designate). `bare` is a title without owner and portfolio.
    """

    first: int
    last: int
    span_first: int
    span_last: int
    head: Head
    role_class: RoleClass
    owners: tuple[str, ...] = ()
    standing: str = ""
    bare: bool = False
    article: str = ""  # the determiner before it, lower case
    genitive: bool = False  # the owner stands before it with a possessive mark


class Namings:
    """The namings of a text by the words they cover."""

    def __init__(self, namings: Iterable[Naming]) -> None:
        self.items = tuple(namings)
        self.at: dict[int, Naming] = {}
        self.ending: dict[int, Naming] = {}
        self.covered: dict[int, Naming] = {}
        for naming in self.items:
            self.at[naming.first] = naming
            self.ending[naming.last] = naming
            for i in range(naming.first, naming.last):
                self.covered[i] = naming


def owner_key(naming: Naming) -> str:
    """The key of whom a title's holder speaks for: a national body's state, else what is named."""
    if naming.entry.kind is ActorKind.BODY and naming.entry.country:
        return f"country:{naming.entry.country}"
    return naming.entry.key


def near(words: Words, i: int) -> bool:
    """Whether word i stands on the same or the next line right behind the word before it."""
    if not 0 < i < len(words):
        return False
    gap = words.text[words.ends[i - 1] : words.starts[i]]
    return len(gap) <= 3 and gap.count("\n") <= 1


def merged(one: Role, two: Role, ranks: Mapping[RoleClass, int]) -> Role:
    """Two titles of one person as one title: "Deputy Prime Minister and Minister of Finance"."""
    best = one if ranks[one.role_class] <= ranks[two.role_class] else two
    return evolve(
        best,
        first=one.first,
        last=two.last,
        span_first=one.span_first,
        span_last=two.span_last,
        owners=one.owners or two.owners,
        bare=False,
        article=one.article,
        genitive=one.genitive,
    )
