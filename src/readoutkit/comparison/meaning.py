"""What a passage is about, whatever its language: topic codes, keys of what it names, amounts, stems of its words."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from attrs import frozen

from readoutkit.extract.topics.cues import CueTable
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.lexicon import LANGUAGES, load_lexicon
from readoutkit.language.words import Words, split_words
from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.readout import Readout
from readoutkit.model.span import Span
from readoutkit.taxonomy.taxonomy import load_taxonomy
from readoutkit.text.fold import fold

_STEM = 5  # letters of a word that are compared: more than most endings leave alone
_SHORTEST = 4  # letters of a word that says something

Sum = tuple[str, str, Decimal | None]
"""What an amount comes to: kind, currency or nothing, value."""


@frozen(slots=True)
class Passage:
    """A stretch of a text, reduced to what can be compared across languages.

    Attributes:
        codes: topics it touches on.
        keys: keys of states, organisations and initiatives it names.
        sums: the amounts in it.
        stems: beginnings of its words, function words left out; names and many words of Latin stock are alike in both languages.
    """

    codes: frozenset[str]
    keys: frozenset[str]
    sums: frozenset[Sum]
    stems: frozenset[str]


def sum_of(amount: Amount) -> Sum:
    """What an amount comes to, however it is written."""
    return (str(amount.kind), amount.currency or "", amount.value)


def key_of(actor: Actor) -> str:
    """What an actor is known by in any language."""
    return actor.identity


def read_passage(readout: Readout, span: Span, *, language: str | None = None) -> Passage:
    """What a stretch of a readout is about, from its own words and from the objects of the readout that lie in it."""
    code = (language or readout.source.language).split("-")[0].lower()
    words = split_words(fold(span.text))
    codes = {topic.code for topic in readout.topics if any(mention.span.overlaps(span) for mention in topic.mentions)}
    keys = {key_of(actor) for actor in readout.actors if span.covers(actor.span)}
    sums = {sum_of(amount) for amount in readout.amounts if span.covers(amount.span)}
    return Passage(
        codes=frozenset(codes | _cued_codes(words, code)),
        keys=frozenset(keys | {hit.entry.key for hit in _gazetteer().find(words)}),
        sums=frozenset(sums),
        stems=frozenset(word[:_STEM] for word in words.plain if len(word) >= _SHORTEST and word not in _function_words()),
    )


def _cued_codes(words: Words, language: str) -> set[str]:
    tables = [language] if language in LANGUAGES else LANGUAGES
    return {cue.code for code in tables for match in _cues(code).find(words, 0, len(words)) for cue in match.cues[:1]}


@cache
def _gazetteer() -> Gazetteer:
    return load_gazetteer()


@cache
def _cues(language: str) -> CueTable:
    return CueTable(load_lexicon(language), load_taxonomy())


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word for code in LANGUAGES for word in load_lexicon(code).plain("identify", "words"))


def show_sum(total: Sum) -> str:
    """An amount in words of the data model: `USD 500000000`, `5000 personnel`, `money without a figure`.

    >>> show_sum(("money", "CAD", Decimal("1.50"))), show_sum(("percent_of_gdp", "", Decimal(2)))
    ('CAD 1.5', '2 percent of GDP')
    """
    kind, currency, value = total
    unit = kind.replace("_", " ").replace("gdp", "GDP")
    if value is None:
        return f"{currency} {unit} without a figure".strip()
    figure = f"{value:f}"
    figure = figure.rstrip("0").rstrip(".") if "." in figure else figure
    return f"{currency} {figure}" if currency else f"{figure} {unit}"


def overlap(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How far two sets agree: what they share over the mean of their sizes; 1 for two that are empty.

    >>> overlap(frozenset("ab"), frozenset("bc")), overlap(frozenset(), frozenset())
    (0.5, 1.0)
    """
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 1.0


def place_key(name: str) -> str | None:
    """ISO code of the country a place lies in, None if no list knows it."""
    return _gazetteer().country_of_place(name)
