"""What every finder gets and what finders hand on to each other.

All offsets here are into the clean text (`Text.clean`, `Text.folded`); word numbers index `Reading.words`.
Only assembly turns them into spans of the raw text.
"""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.gazetteer.entry import Entry
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import RoleClass, SectionKind
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout


@frozen(slots=True)
class Sentence:
    """One sentence (or list heading, title line, caption) of a readable block."""

    start: int
    end: int
    first: int  # first word
    last: int  # last word, exclusive
    section: SectionKind
    paragraph: int  # number of its block in layout.blocks


@frozen(slots=True)
class Reading:
    """A document ready to be read: its text, words, layout and sentences.

    `published` is the ISO date the document was published, stated in it or given by the caller.
    """

    text: Text
    words: Words
    layout: Layout
    lexicon: Lexicon
    sentences: tuple[Sentence, ...]
    published: str | None = None


@frozen(slots=True)
class Naming:
    """A country, organisation, region or initiative named in the text."""

    start: int
    end: int
    first: int
    last: int
    entry: Entry
    form: str  # name, alias, adjective (demonym), capital (a city standing for its state)


@frozen(slots=True)
class Person:
    """A person the text names, or identifies by role and country."""

    name: Place | None
    family_name: str | None
    role: Place | None
    role_class: RoleClass
    represents: str | None  # actor key
    mentions: tuple[Place, ...]  # full names and family names, without titles, in order
    first: Place  # where the person first comes up
    takes_part: bool = True  # False: only mentioned (model.md P2)


@frozen(slots=True)
class Place:
    """A stretch of clean text with its words."""

    start: int
    end: int
    first: int
    last: int


@frozen(slots=True)
class Reference:
    """An expression that stands for somebody: a name, a title, a pronoun, "the leaders", "Canada", "both sides"."""

    start: int
    end: int
    first: int
    last: int
    form: str  # name, title, pronoun, possessive, group, actor
    people: tuple[int, ...] = field(default=())  # numbers in the list of persons
    actors: tuple[str, ...] = field(default=())  # keys of the states or organisations meant or represented
