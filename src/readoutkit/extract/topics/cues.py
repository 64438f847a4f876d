"""The cues of a taxonomy as one table of phrases, in every form a language gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words, fold_accents, split_phrase, split_words
from readoutkit.taxonomy.cue import Cue
from readoutkit.taxonomy.taxonomy import Taxonomy

Cues = tuple[Cue, ...]
_REACH = 6  # words a phrase may run on behind the one it begins in


class Inflection:
    """The other forms of a phrase: its plural, its other spellings, its preposition fused with an article.

    All of it comes from the language's `topics.toml`, table `inflection`: which words take the plural (`last`: the last one and
    the one before the first preposition; `phrase`: all of them, or all before the first preposition), pairs of endings, pairs of
    spellings, and what a final preposition may turn into. A pair is written with a slash.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table: Mapping[str, Any] = lexicon.table("topics").get("inflection", {})
        self._whole = table.get("plural") == "phrase"
        self._plural = _pairs(table, "plural_endings")
        self._spellings: dict[str, list[str]] = {}
        for one, other in _pairs(table, "spellings"):
            self._spellings.setdefault(one, []).append(other)
            self._spellings.setdefault(other, []).append(one)
        self._sizes = sorted({len(ending) for ending in self._spellings})
        self._spelt: dict[str, list[str]] = {}  # the other spellings of each word seen
        self._fused: dict[str, list[str]] = {}
        for word, other in _pairs(table, "fused"):
            self._fused.setdefault(word, []).append(other)
        self._particles = frozenset(w for p in lexicon.phrases("topics", "particles") for w in split_words(p).norms)

    def forms(self, phrase: str) -> Iterator[tuple[str, ...]]:
        """Every form of a phrase, as its words; the phrase itself comes first."""
        words = tuple(split_phrase(phrase))
        seen: set[tuple[str, ...]] = set()
        for one in (words, *self._plurals(words)):
            for two in (one, *self._respelled(one)):
                for form in (two, *self._with_article(two)):
                    if form not in seen:
                        seen.add(form)
                        yield form

    def _plurals(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        cut = next((i for i, word in enumerate(words) if i and word in self._particles), len(words))
        if self._whole:
            yield (*(self._many(w) for w in words[:cut]), *words[cut:])
            if cut < len(words):
                yield tuple(self._many(w) for w in words)
            return
        if words[-1] not in self._particles:
            yield (*words[:-1], self._many(words[-1]))
        if cut < len(words):
            yield (*words[: cut - 1], self._many(words[cut - 1]), *words[cut:])

    def _many(self, word: str) -> str:
        if word in self._particles or not word.isalpha():
            return word
        for end, new in self._plural:
            if word.endswith(end):
                return word[: len(word) - len(end)] + new
        return word

    def _respelled(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for i, word in enumerate(words):
            others = self._spelt.get(word)
            if others is None:
                others = self._spelt[word] = [
                    word[: len(word) - size] + other
                    for size in self._sizes
                    if size <= len(word)
                    for other in self._spellings.get(word[-size:], ())
                ]
            for other in others:
                yield (*words[:i], other, *words[i + 1 :])

    def _with_article(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for other in self._fused.get(words[-1], ()):
            yield (*words[:-1], other)


def _pairs(table: Mapping[str, Any], key: str) -> list[tuple[str, str]]:
    """Pairs written with a slash ("al/aux")."""
    return [(left, right) for left, _, right in (str(pair).partition("/") for pair in table.get(key, []))]


@frozen(slots=True)
class CueMatch:
    """Cues found on the words first..last (last exclusive); none when the phrase is known to announce nothing."""

    first: int
    last: int
    cues: Cues


class CueTable:
    """All cues of a language; the longest phrase at each place wins, those that ask for more are tried first."""

    def __init__(self, lexicon: Lexicon, taxonomy: Taxonomy) -> None:
        inflection = Inflection(lexicon)
        self._particles = frozenset(lexicon.phrases("topics", "particles"))
        self._transitive = frozenset(fold_accents(w) for w in lexicon.phrases("topics", "transitive"))
        found: dict[tuple[str, ...], dict[Cue, None]] = {}
        for cue in taxonomy.cues(lexicon.code):
            for form in inflection.forms(cue.phrase):
                found.setdefault(_plain(form), {})[cue] = None
        for phrase in lexicon.phrases("topics", "blocked"):
            for form in inflection.forms(phrase):
                found.setdefault(_plain(form), {})
        self._table: Phrases[Cues] = Phrases(())
        for form, cues in found.items():
            self._table.add(_written(form), tuple(sorted(cues, key=_by_rank)))

    def find(self, words: Words, first: int, last: int) -> Iterable[CueMatch]:
        """The longest phrases among words[first:last], in order, none overlapping."""
        return [CueMatch(m.first, m.last, m.value) for m in self._table.find(words, first, last)]

    def within(self, words: Words, match: CueMatch, end: int) -> list[CueMatch]:
        """Other phrases that begin inside one whose conditions did not hold: a shorter one, then those that follow it."""
        if match.last - match.first < 2:
            return []
        shorter = [m for m in self._table.find(words, match.first, match.last - 1) if m.first == match.first]
        rest = self._table.find(words, shorter[0].last if shorter else match.first + 1, min(end, match.last + _REACH))
        return [CueMatch(m.first, m.last, m.value) for m in (*shorter, *rest) if m.first < match.last]

    def waits(self, words: Words, match: CueMatch) -> bool:
        """Whether the phrase ends in a word that still governs something ("support for")."""
        if words.norms[match.last - 1] in self._particles:
            return True
        return " ".join(words.plain[match.first : match.last]) in self._transitive or words.plain[match.last - 1] in self._transitive


def _written(form: tuple[str, ...]) -> str:
    """The words of a form as a text; an elided word keeps its next one close."""
    return " ".join(form).replace("' ", "'")


def _plain(form: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold_accents(word) for word in form)


def _by_rank(cue: Cue) -> int:
    return -cue.rank
