"""National bodies and offices that speak: ministries, armies, palaces."""

from __future__ import annotations

from functools import partial

from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.quotes.speakers import Speaker
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words

_LONGEST = 7  # words the name of a body may have


class BodyReader:
    """Reads the names of bodies, by the lists of `quotes.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        plain = partial(lexicon.plain, "quotes")

        self._nouns = PhraseTable((w, True) for w in lexicon.phrases("quotes", "subject.bodies"))
        self._verbs = PhraseTable((w, True) for w in lexicon.phrases("quotes", "speech.verbs"))
        self._links, self._prepositions = plain("subject.links"), plain("subject.prepositions")
        self._determiners, self._conjunctions = plain("subject.determiners"), plain("subject.conjunctions")
        self._skipped = plain("subject.skipped")

    def at(self, words: Words, k: int, last: int) -> bool:
        """Whether the noun of a body begins at word k."""
        return self._nouns.at(words, k, last) is not None

    def subject(self, words: Words, k: int, last: int) -> Speaker | None:
        """The body that words begin with: "The union remains "open"."""
        while k < last and words.plain[k] in self._determiners:
            k += 1
        return Speaker(body=self.named(words, k, last)) if k < last and self._nouns.at(words, k, last) else None

    def around(self, words: Words, k: int, low: int, last: int) -> Speaker | None:
        """A body whose noun phrase word k belongs to: "the foreign ministry", "l'armée soudanaise"."""
        for j in range(k, max(low, k - 4) - 1, -1):
            if words.plain[j] in self._prepositions or not words.norms[j][0].isalnum():
                return None
            noun = self._nouns.at(words, j, last)
            if noun:
                first = j
                while first - 1 >= low and words.norms[first - 1][0].isalpha() and words.plain[first - 1] not in self._determiners:
                    if (
                        words.plain[first - 1] in self._prepositions
                        or words.norms[first - 1] == "'s"
                        or words.plain[first - 1] in self._conjunctions
                    ):
                        break
                    first -= 1
                return Speaker(body=(words.starts[first], words.ends[max(k, noun[1] - 1)]))
        return None

    def behind(self, words: Words, first: int, last: int) -> Speaker | None:
        """A body that an adjective of a country begins: "the Chinese foreign ministry"."""
        for j in range(first, min(last, first + 4)):
            if not words.norms[j][0].isalnum() or words.plain[j] in self._prepositions:
                return None
            noun = self._nouns.at(words, j, last)
            if noun:
                return Speaker(body=(words.starts[first], words.ends[noun[1] - 1]))
        return None

    def named(self, words: Words, k: int, last: int) -> tuple[int, int]:
        """The name of a body that begins at word k, with what belongs to it: "bureau du premier ministre"."""
        stop = k + 1
        while stop < last and words.norms[stop][0].isalpha() and stop - k < _LONGEST:
            joins = words.plain[stop] in self._links and stop + 1 < last and words.norms[stop + 1][0].isalpha()
            if (words.plain[stop] in self._prepositions and not joins) or words.plain[stop] in self._skipped - self._links:
                break
            if self._verbs.at(words, stop, last) or words.plain[stop] in self._conjunctions:
                break
            stop += 1
        while stop - 1 > k and (words.plain[stop - 1] in self._links or words.plain[stop - 1] in self._determiners):
            stop -= 1
        return words.starts[k], words.ends[stop - 1]
