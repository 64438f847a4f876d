"""What a commitment is about, as words that can be compared: things with a name in every language, and stems of one language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from readoutkit.errors import LexiconError
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words, fold_accents, split_words
from readoutkit.text.fold import fold

FULL = 1.0
LIGHT = 0.25
_SHORTEST_STEM = 4
# Endings of inflection, the longest first; what is left must still be a word.
_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ers", "ed", "es", "er", "al", "s", "e", "y"),
    "fr": (
        *("eraient", "ations", "ements", "ation", "ement", "aient", "eront", "antes", "ante", "ants", "eurs", "ales", "ant"),
        *("ées", "era", "eur", "aux", "ale", "és", "ée", "al", "er", "es", "s", "x", "e"),
    ),
}
# A word that two languages share begins alike.
_COGNATE = 5
_NEAR = 40  # characters before a date that say what it is
_HEAD = 6  # words in which the verb is
_MARKS = frozenset({"ending", "raising", "further"})


def stem(word: str, language: str) -> str:
    """A lower-case word without its ending, so that forms of one word agree.

    >>> stem("deliveries", "en") == stem("delivery", "en"), stem("générateurs", "fr") == stem("générateur", "fr")
    (True, True)
    """
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return fold_accents(word[: -len(ending)])
    return fold_accents(word)


@frozen(slots=True)
class ObjectWords:
    """What a passage is about.

    Attributes:
        language: primary subtag of the language the passage is in.
        things: names of things that compare across languages, with their weight.
        stems: the other words, with their weight; they compare within a language, and across when they begin alike.
        names: capitalised words that no list knows, folded: names are the same everywhere.
        shown: the words as printed, by stem.
        marks: which of `ending`, `raising`, `further` the passage has words of.
        weight: how much all of it says.
    """

    language: str
    things: Mapping[str, float]
    stems: Mapping[str, float]
    names: frozenset[str]
    shown: Mapping[str, str]
    marks: frozenset[str]
    weight: float

    @property
    def keys(self) -> Iterator[str]:
        """What a passage about the same thing is likely to share, for looking it up."""
        yield from (f"={thing}" for thing in self.things)
        yield from (f"^{name}" for name in self.names)
        yield from (f"{self.language}:{word}" for word, weight in self.stems.items() if weight == FULL)

    def shared(self, other: ObjectWords) -> tuple[float, list[str]]:
        """How much both say, and in which words."""
        things = self.things.keys() & other.things.keys()
        if self.language == other.language:
            words = self.stems.keys() & other.stems.keys()
        else:
            begins = {word[:_COGNATE] for word in other.stems}
            words = {word for word in self.stems if len(word) >= _COGNATE and word[:_COGNATE] in begins}
        if not things and not words:
            return 0.0, []
        # In the order of the text, so that the sum is the same every time.
        told = [(self.things[thing], thing.replace("_", " ")) for thing in self.things if thing in things]
        told += [(self.stems[word], self.shown[word]) for word in self.stems if word in words]
        return sum(weight for weight, _ in told), [word for _, word in told]


class ObjectReader:
    """Reads what passages of one language are about.

    >>> reader = load_object_readers()["fr"]
    >>> from readoutkit.language.words import split_words
    >>> words = reader.read(split_words("livrera 40 groupes électrogènes aux hôpitaux"))
    >>> sorted(words.things)
    ['generator', 'hospital']
    """

    def __init__(self, language: str, table: Mapping[str, Any]) -> None:
        self.language = language
        lists = {name: table.get(name, {}).get(language, []) for name in ("empty", "light", *_MARKS)}
        self._empty = frozenset(fold_accents(word) for word in lists["empty"])
        self._empty_stems = frozenset(stem(word, language) for word in lists["empty"])
        self._light = frozenset(stem(word.lower(), language) for word in lists["light"])
        named = [(name, thing) for thing, names in table.get("things", {}).items() for name in names.get(language, ())]
        self._things: Phrases[str] = Phrases((form, thing) for name, thing in named for form in _forms(name, language))
        self._until: Phrases[bool] = Phrases((phrase, True) for phrase in table.get("until", {}).get(language, ()))
        self._marks = {mark: Phrases((phrase, mark) for phrase in lists[mark]) for mark in _MARKS}

    def is_end(self, before: str) -> bool:
        """Whether a date after these words ends something that goes on ("until"), and is no day by which something must be done."""
        words = split_words(fold(before[-_NEAR:] + " "))
        return any(match.last == len(words) for match in self._until.find(words))

    def read(self, words: Words, without: Iterable[tuple[int, int]] = ()) -> ObjectWords:
        """What the words are about, but for the stretches of words (first, last) in `without`."""
        left_out = {i for first, last in without for i in range(first, last)}
        things: dict[str, float] = {}
        for match in self._things.find(words):
            if not left_out.intersection(range(match.first, match.last)):
                things[match.value] = FULL
                left_out.update(range(match.first, match.last))
        stems: dict[str, float] = {}
        shown: dict[str, str] = {}
        names = set()
        for i, norm in enumerate(words.norms):
            if i in left_out or not norm[0].isalpha() or len(norm) < 2 or norm.endswith("'") or words.plain[i] in self._empty:
                continue
            root = stem(norm, self.language)
            if root in self._empty_stems:
                continue
            stems[root] = LIGHT if root in self._light else FULL
            shown[root] = norm
            if i and stems[root] == FULL and len(norm) > 2 and words.is_capital(i):
                names.add(words.plain[i])
        # What ends an undertaking is its verb, at the beginning; "support for the withdrawal" ends nothing.
        marks = frozenset(
            mark for mark, phrases in self._marks.items() if phrases.find(words, 0, min(len(words), _HEAD) if mark == "ending" else None)
        )
        return ObjectWords(self.language, things, stems, frozenset(names), shown, marks, sum(things.values()) + sum(stems.values()))


@cache
def load_object_readers() -> Mapping[str, ObjectReader]:
    """A reader for each language of `data/ledger/words.toml`; English stands in for a language that has none.

    Raises LexiconError, naming the file, when it cannot be read.
    """
    place = files("readoutkit") / "data" / "ledger" / "words.toml"
    try:
        table = tomllib.loads(place.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"ledger/words.toml: {error}") from error
    return {language: ObjectReader(language, table) for language in sorted(table["empty"])}


def _forms(phrase: str, language: str) -> tuple[str, ...]:
    """A phrase and its plural; in French each word takes an -s of its own."""
    plural = phrase if phrase.endswith(("s", "x")) else f"{phrase}s"
    if language != "fr" or " " not in phrase:
        return phrase, plural
    head, rest = phrase.split(" ", 1)
    head = head if head.endswith(("s", "x")) else f"{head}s"
    return phrase, plural, f"{head} {rest}", f"{head} {rest if rest.endswith(('s', 'x')) else rest + 's'}"
