"""The shape of a person's name: capitalised words, initials, particles, hyphens, numerals. No list of names."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words, fold_accents, split_words

_ROMAN = re.compile(r"[IVX]{1,5}\Z")
_LONGEST = 15  # words, hyphens and periods counted


class NameShapes:
    """Recognises runs of words that can be a person's name, and the courtesies before them.

    >>> from readoutkit.language.lexicon import Lexicon
    >>> from readoutkit.language.words import split_words
    >>> shapes = NameShapes(Lexicon("xx", {"people": {"names": {"particles": ["van der"]}}}))
    >>> words = split_words("Anna van der Meer said")
    >>> shapes.end(words, 0, len(words))
    4
    """

    def __init__(self, lexicon: Lexicon) -> None:
        def plain(key: str) -> frozenset[str]:
            return frozenset(w for p in lexicon.phrases("people", key) for w in fold_accents(p.lower()).split())

        self.particles = plain("names.particles")
        self.suffixes = plain("names.suffixes")
        self.not_names = plain("names.not_names")
        self.abbreviated = plain("names.abbreviated")
        self.clans = plain("names.clans")  # behind these any word is a name
        self.ships = plain("names.ships")
        self._things_after = plain("names.things_after")
        self._things_before = plain("names.things_before")
        self._leading = plain("grammar.article") | plain("grammar.possessor")
        self.also_surnames = plain("names.also_surnames")
        self.heading_endings = tuple(lexicon.phrases("people", "names.heading_endings"))
        self.postnominals = plain("honorifics.postnominals")
        self._also_given = plain("honorifics.also_given")
        self._courtesies = first_words(
            p for g in ("masculine", "feminine", "neutral") for p in lexicon.phrases("people", f"honorifics.{g}")
        )
        self._honorifics: Phrases[str] = Phrases(
            (phrase, gender)
            for gender in ("masculine", "feminine", "neutral")
            for phrase in sorted(lexicon.phrases("people", f"honorifics.{gender}"))
        )

    def is_numeral(self, word: str) -> bool:
        """Whether a word is the numeral of a ruler."""
        return bool(_ROMAN.match(word))

    def glued(self, words: Words, i: int) -> bool:
        """Whether word i stands right behind the word before it."""
        return 0 < i < len(words) and words.starts[i] == words.ends[i - 1]

    def near(self, words: Words, i: int) -> bool:
        """Whether only blanks lie between word i and the word before it, and no line ends there."""
        if not 0 < i < len(words):
            return False
        start, end = words.ends[i - 1], words.starts[i]
        return end - start <= 2 and "\n" not in words.text[start:end]

    def honorifics(self, words: Words, i: int, end: int) -> tuple[int, str]:
        """The end of the courtesies that begin at word i and the gender they tell ("", "masculine", "feminine").

        Several may follow each other ("The Rt Hon Sir"); the period of an abbreviation goes with it.
        """
        gender, j = "", i
        while j < end:
            # An article may open a courtesy ("the Honourable") that the list holds without it.
            match = self._at(words, j, end)
            if match is None:
                break
            last, found = match
            if last - j == 1 and words.plain[j] in self._also_given and self.end(words, last, min(end, last + 4)) - last == 1:
                break  # "Cheikh NIANG": a given name
            # Courtesies are capitalised, all but French "monsieur" and its like before a capital.
            if not words.is_capital(j) and not (last < end and words.is_capital(last)):
                break
            j = last
            if j < end and words.norms[j] == "." and self.glued(words, j):
                j += 1
            if found != "neutral":
                gender = gender or found
        return j, gender

    def _at(self, words: Words, i: int, end: int) -> tuple[int, str] | None:
        if words.plain[i] not in self._courtesies:
            return None
        matches = self._honorifics.find(words, i, min(end, i + 6))
        if matches and matches[0].first == i:
            return matches[0].last, matches[0].value
        return None

    def is_thing(self, words: Words, first: int, last: int, floor: int, end: int) -> bool:
        """Whether words first..last only name a thing: "King Alder Bridge", "HMCS Freedonia", "stade Anna Alder"."""
        if any(words.plain[k] in self.ships and words.word(k).isupper() for k in range(max(floor, first - 1), last)):
            return True
        if last < end and self.near(words, last) and words.is_capital(last) and words.plain[last] in self._things_after:
            return True
        if words.plain[last - 1] in self._things_after and words.is_capital(last - 1) and last - first > 1:
            return True
        k = first - 1
        while k > floor and first - k < 3 and words.plain[k] in self._leading:
            k -= 1
        return k >= floor and words.plain[k] in self._things_before and self.near(words, k + 1)

    def end(self, words: Words, i: int, end: int, blocked: Container[int] = frozenset(), first_blocked_ok: bool = False) -> int:
        """One past the last word of the name that begins at word i, or i when no name does.

        `blocked` are words taken by something else (countries, titles); they end a name. With `first_blocked_ok` the first
        word may be one of them when another word of the name follows (a given name that is also a city).
        """
        j = last = i
        limit = min(end, i + _LONGEST)
        capitals = 0
        while j < limit:
            if j > i and not self.near(words, j):
                break
            word = words.word(j)
            if j in blocked and not (j == i and first_blocked_ok):
                break
            if capitals > 1 and words.norms[j] == words.norms[j - 1]:
                break  # a caption printed twice
            if j > i > 0 and words.plain[i - 1] in self._leading and self._at(words, j, limit) is not None:
                break  # "du palais de Carthage M. Alder": a courtesy, no initial
            if self._is_name_word(words, j, word, first=j == i) or (
                word[0].isupper()
                and word[-1].isalpha()
                and ((capitals == 1 and words.plain[j] in self.also_surnames) or (capitals > 1 and words.plain[j - 1] in self.clans))
            ):
                j += 1
                short = len(word) == 1 or words.plain[j - 1] in self.abbreviated
                if short and j < limit and words.norms[j] == "." and self.glued(words, j):
                    j += 1  # an initial, "St."
                    if j < limit and words.norms[j] == "-" and self.glued(words, j):
                        j += 1
                else:
                    j = self._compound(words, j, limit)
                    capitals += 1
                last = j
            elif words.norms[j].endswith("'") and len(word) > 1 and j + 1 < limit and self.glued(words, j + 1) and words.is_capital(j + 1):
                j += 1  # d'Arcy, L'Heureux
            elif j < limit and words.plain[j] in self.particles and self._leads_on(words, j, limit, blocked):
                j += 1
                if words.norms[j] == "-":
                    j += 1
            elif word == '"' and capitals and j + 2 < limit and words.word(j + 2) == '"' and words.is_capital(j + 1):
                j += 3  # a nickname
            else:
                break
        if not capitals:
            return i
        return self._suffix(words, self._without_tail(words, i, last), end)

    def _is_name_word(self, words: Words, j: int, word: str, *, first: bool) -> bool:
        if not word[0].isupper() or not word[-1].isalpha():
            # "J.D." is one word of capitals and periods.
            return word[0].isupper() and word[-1] == "." and len(word) <= 6 and words.plain[j] not in self.not_names
        plain = words.plain[j]
        if len(word) == 1 and not first and j + 1 < len(words) and words.norms[j + 1] == "." and self.glued(words, j + 1):
            return True
        if word.isupper() and len(word) > 1 and plain in self.postnominals and not first:
            return False
        if first and plain in self.suffixes:
            return False
        return plain not in self.not_names or (not first and bool(_ROMAN.match(word)))

    def _compound(self, words: Words, j: int, limit: int) -> int:
        """The end of a word with hyphens in it: Kassym-Jomart, Yu-jung."""
        while (
            j + 1 < limit
            and words.norms[j] in ("-", "'")
            and self.glued(words, j)
            and self.glued(words, j + 1)
            and words.word(j + 1)[0].isalpha()
            and words.norms[j + 1] != "s"
        ):
            j += 2
        return j

    def _leads_on(self, words: Words, j: int, limit: int, blocked: Container[int]) -> bool:
        """Whether particles from word j lead to a capitalised word."""
        for k in range(j + 1, min(limit, j + 4)):
            if words.norms[k] == "-" and self.glued(words, k):
                continue
            if not self.near(words, k) or k in blocked:
                return False
            word = words.word(k)
            if word[0].isupper():
                return words.plain[k] not in self.not_names
            if words.plain[k] not in self.particles and not word.endswith("'"):
                return False
        return False

    def _without_tail(self, words: Words, i: int, last: int) -> int:
        """Drop letters after the name (KC MP) and particles that lead nowhere."""
        while last > i + 1 and (words.plain[last - 1] in self.particles and not words.is_capital(last - 1)):
            last -= 1
        return last

    def behind_letters(self, words: Words, last: int, end: int) -> int:
        """One past the letters behind a name that tell honours: ", K.C., M.P."; `last` where there are none."""
        j = last
        while True:
            k = j + 1 if j < end and words.norms[j] == "," else j
            if k >= end or not words.word(k).replace(".", "").isupper() or words.plain[k].replace(".", "") not in self.postnominals:
                return j
            j = k + 1
            if j < end and words.norms[j] == "." and self.glued(words, j):
                j += 1

    def _suffix(self, words: Words, last: int, end: int) -> int:
        """Take in ", Jr." behind a name."""
        j = last
        if j < end and words.norms[j] == ",":
            j += 1
        if j < end and words.plain[j] in self.suffixes and words.is_capital(j):
            last = j + 1
        if words.plain[last - 1] in self.suffixes and last < end and words.norms[last] == "." and self.glued(words, last):
            return last + 1
        return last


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words phrases begin with, plain: what to look for before a phrase is looked for.

    >>> sorted(first_words(["prime minister", "premier"]))
    ['premier', 'prime']
    """
    return frozenset(split_words(phrase + "x" if phrase.endswith("'") else phrase).plain[0] for phrase in phrases)
