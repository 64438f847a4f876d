"""Short names of sides: "the Government", "our country", "the Union", "the Bank" once it is clear whose or which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from readoutkit.extract.people.roles import Namings
from readoutkit.extract.reading import Person, Sentence
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind


class ShortForms:
    """Finds capitalised common nouns that stand for a side, by the lists [own] of people.toml."""

    def __init__(self, lexicon: Lexicon) -> None:
        plain = partial(lexicon.plain, "people")

        self._articles = plain("grammar.definite")
        self._governments = plain("own.alone")
        self._generic = plain("own.generic_bodies")
        self._first, self._nouns = plain("own.first"), plain("own.nouns")
        short = lexicon.table("people").get("own_short", {})
        self._short: dict[str, dict[str, tuple[str, ...]]] = {
            noun: {key: tuple(signs) for key, signs in keys.items()} for noun, keys in short.items()
        }

    def find(
        self, words: Words, sentences: Iterable[Sentence], namings: Namings, persons: Sequence[Person], perspective: str | None
    ) -> dict[int, tuple[int, str]]:
        """For the first word of each short name, the word behind it and the key of the side meant."""
        out: dict[int, tuple[int, str]] = {}
        seen: dict[str, str] = {}  # a noun of a name, and the organisation last named by it
        latest = ""
        present = {p.represents for p in persons if p.represents} | {n.entry.key for n in namings.items}
        for sentence in sentences:
            for i in range(sentence.first, sentence.last):
                naming = namings.at.get(i)
                if naming is not None and naming.entry.kind is ActorKind.ORGANIZATION:
                    latest = naming.entry.key
                    seen.update((words.plain[k], latest) for k in range(i, naming.last) if words.plain[k] in self._generic)
                inside = namings.covered.get(i + 1)
                if i + 1 >= sentence.last or i in namings.covered or (inside is not None and inside.last > i + 2):
                    continue
                key = self._meant(words, i, seen, latest, present, perspective)
                if key and not self._goes_on(words, namings, i + 2, sentence.last):
                    out[i] = (i + 2, key)
        return out

    def _meant(self, words: Words, i: int, seen: dict[str, str], latest: str, present: set[str], perspective: str | None) -> str | None:
        noun = words.plain[i + 1]
        if words.plain[i] in self._first:
            return perspective if noun in self._nouns else None
        if words.plain[i] not in self._articles or not words.is_capital(i + 1):
            return None
        if noun in self._governments:
            return perspective if perspective and perspective.startswith("country:") else None
        for key, signs in self._short.get(noun, {}).items():
            if present.intersection(signs):
                return key
        if noun not in self._generic:
            return None
        return seen.get(noun) or (latest or None if noun in self._short else None)

    def _goes_on(self, words: Words, namings: Namings, i: int, end: int) -> bool:
        """Whether a longer name follows: "the Bank of Freedonia", "the Union Square"."""
        if i >= end:
            return False
        if words.starts[i] > words.ends[i - 1] and words.is_capital(i):
            return True
        k = i + 1
        while k < end and k - i < 3 and words.plain[k] in self._articles:
            k += 1
        return words.norms[i].isalpha() and len(words.norms[i]) < 4 and k < end and (k in namings.at or words.is_capital(k))
