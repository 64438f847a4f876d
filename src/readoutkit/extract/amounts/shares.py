"""Shares: of a country's output where defence, aid or deficits are spoken of, else of anything."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from readoutkit.extract.amounts.numbers import Number
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import AmountKind

_HIGHEST = 10  # no country spends more of its output on its defence
_AFTER, _BEFORE = 3, 9  # words beside a share that may call it a target


class ShareReader:
    """Tells shares of the gross domestic product from other shares, by the lists of `amounts.toml`.

    One is when the text says so, or when it may be one and stands where such spending is spoken of: in a sentence about it,
    near another share of it, or called a target in a text about it.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        def table(key: str) -> PhraseTable:
            return PhraseTable((phrase, True) for phrase in lexicon.phrases("amounts", key))

        plain = partial(lexicon.plain, "amounts")

        self._words, self._gdp, self._spending = table("percent.words"), table("percent.gdp"), table("percent.spending")
        self._target, self._target_before, self._growth = plain("percent.target"), table("percent.target_before"), table("percent.growth")
        self._reaching = table("percent.reaching")
        self._links, self._dates = plain("links.words"), table("percent.dates")

    def unit(self, words: Words, i: int, last: int) -> int | None:
        """The word behind "%" or "per cent" at word i, if it stands there."""
        found = self._words.at(words, i, last)
        return found[1] if found else None

    def is_about_spending(self, words: Words, first: int, last: int) -> bool:
        """Whether spending that is measured by a country's output is spoken of."""
        return any(self._spending.at(words, i, last) for i in range(first, last))

    def read(
        self, words: Words, number: Number, stop: int, sentence: tuple[int, int], spoken: tuple[bool, bool], near: Sequence[AmountKind]
    ) -> tuple[int, AmountKind, bool]:
        """The word behind a share whose unit ends before word `stop`, its kind, and whether that is inferred.

        `sentence` are its first and last word; `spoken` whether such spending is spoken of in the sentence and in the text;
        `near` the kinds of the amounts before, nearest last.
        """
        first, last = sentence
        gdp = self._gdp.at(words, stop, last)
        if gdp:
            return gdp[1], AmountKind.PERCENT_OF_GDP, False
        plain = (stop, AmountKind.PERCENT, False)
        if number.value > _HIGHEST or self._growth.before(words, number.first, first) or self._is_of_another(words, stop, last):
            return plain
        in_sentence, in_text = spoken
        beside = AmountKind.PERCENT_OF_GDP in near
        target = any(words.plain[j] in self._target for j in range(stop, min(last, stop + _AFTER)))
        target = target or self._target_before.before(words, number.first, first)
        reached = any(self._reaching.at(words, j, number.first) for j in range(max(first, number.first - _BEFORE), number.first))
        if in_sentence or (beside and (target or reached or in_text)) or (in_text and target):
            return stop, AmountKind.PERCENT_OF_GDP, True
        return plain

    def _is_of_another(self, words: Words, stop: int, last: int) -> bool:
        """Whether it is said what it is a share of ("2 % of the catch"); a date may follow ("2 % d'ici 2030")."""
        return stop < last and words.plain[stop] in self._links and self._dates.at(words, stop, last) is None
