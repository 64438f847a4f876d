"""Numbers whose unit is left out, or said in another place."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from readoutkit.extract.amounts.counted import CountedReader
from readoutkit.extract.amounts.draft import Draft
from readoutkit.extract.amounts.labels import NumberLabels
from readoutkit.extract.amounts.numbers import Number
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import AmountKind

_MARKS = frozenset("\"'«»([*~“”")
_SHARES = frozenset({AmountKind.PERCENT, AmountKind.PERCENT_OF_GDP})
_OLDEST = 120
_ROUND = 1_000_000
_MANY = 1000  # what was counted in thousands is counted on, not paid
_REACH = 12
_FAR = 40  # words before "three of them" among which it is said of what


class ElisionReader:
    """Reads numbers without a unit of their own, by the lists of `amounts.toml`.

    Such a number is one of what was counted before ("another 500", "the first nine of which", "two others"), one of what
    is said to have a number ("raise the number of diplomats to 60"), or one of casualties ("55 were killed").
    """

    def __init__(self, lexicon: Lexicon, counted: CountedReader, labels: NumberLabels) -> None:
        def table(key: str) -> PhraseTable:
            return PhraseTable((phrase, True) for phrase in lexicon.phrases("amounts", key))

        plain = partial(lexicon.plain, "amounts")

        self._counted, self._labels = counted, labels
        self._about, self._about_after = table("approximators.words"), table("approximators.after")
        self._before, self._after, self._part_of = table("elided.before"), table("elided.after"), table("elided.part_of")
        self._adverbs = table("elided.adverbs")
        self._pronouns, self._more = plain("elided.pronouns"), plain("elided.more")
        self._ordinals, self._never_before = plain("elided.ordinals"), plain("elided.never_before")
        self._number_of, self._number_to = table("elided.number_of"), table("elided.number_to")
        self._number_whose, self._ages = table("elided.number_whose"), table("elided.ages")
        self._lost, self._losing = table("elided.lost"), table("elided.losing")
        self._range_from, self._range_to = plain("ranges.from"), plain("ranges.to")

    def read(
        self, words: Words, number: Number, sentence: tuple[int, int], earlier: Sequence[Draft], sums: Sequence[Draft] = ()
    ) -> Draft | None:
        """The amount a bare number stands for.

        `earlier` are the amounts near before it, `sums` all sums of money before it, nearest last.
        """
        first, last = sentence
        if number.letter or self._labels.is_named(words, number, first) or self._labels.is_date(words, number, first, last):
            return None
        kind = self._of_number(words, number, first, last)
        if kind is None and self._counted.force_before(words, number.first, first) and self._ends_phrase(words, number.last, last):
            kind = AmountKind.PERSONNEL
        if kind is None and not number.weak and self._part_of.at(words, number.last, last):
            near = [d.kind for d in earlier if d.kind is not AmountKind.MONEY and d.kind not in _SHARES]
            kind = near[-1] if near else self._counted.kind_before(words, number.first, max(0, number.first - _FAR))
        if kind:
            return Draft(number.first, number.last, number.start, kind, number.value, inferred=True)
        if self._labels.is_year(words, number):
            return None
        if not number.weak and not number.scaled and self._is_loss(words, number, first, last):
            return Draft(number.first, number.last, number.start, AmountKind.COUNT, number.value, inferred=True)
        beside = self._is_beside(words, number, first)
        if number.scaled:
            return self._sum(words, number, sentence, earlier, sums, beside=beside)
        if number.weak or not earlier:
            return None
        recent = earlier[-1]
        counted = recent.kind is not AmountKind.MONEY and recent.kind not in _SHARES
        if counted:
            stop = self._pronoun(words, number, last) or self._ordinal(words, number, last)
            if stop:
                return Draft(number.first, stop, number.start, recent.kind, number.value, inferred=True)
        if not self._ends_phrase(words, number.last, last):
            return None
        alone = number.first == first and all(not words.norms[k][0].isalnum() for k in range(number.last, last))
        about = counted and not self.is_age(words, number, first) and self.is_about(words, number.first, number.last, first, last)
        trailing = counted and self._after.at(words, number.last, last) is not None
        if not (beside or about or trailing or (counted and (alone or self._is_bare(words, number, first, recent)))):
            return None
        value = number.value
        if recent.kind is AmountKind.MONEY and recent.value and number.value < 1000 <= recent.value:
            # "17 billion kroner instead of 22": the scale is left out too.
            while value * 100 < recent.value:
                value *= 1000
        return Draft(number.first, number.last, number.start, recent.kind, value, recent.codes, True)

    def _is_beside(self, words: Words, number: Number, first: int) -> bool:
        """Whether "another" or "of whom" stands before it, perhaps with an approximator or "only" between."""
        between = self._about.ending(words, number.first, first) or self._adverbs.ending(words, number.first, first)
        return self._before.before(words, number.first, first) or (between is not None and self._before.before(words, between[1], first))

    def is_age(self, words: Words, number: Number, first: int) -> bool:
        """ "People over 60": a number behind such a word behind a noun."""
        if number.value > _OLDEST or number.scaled:
            return False
        over = self._ages.ending(words, number.first, first)
        return over is not None and over[1] > first and self._counted.kind_before(words, over[1], max(first, over[1] - 2)) is not None

    def is_about(self, words: Words, first: int, last: int, begin: int, end: int) -> bool:
        """Whether an approximator stands beside words[first:last] in a sentence words[begin:end]."""
        k = first
        while k > begin and words.norms[k - 1] in _MARKS:
            k -= 1
        return self._about.before(words, k, begin) or self._about_after.at(words, last, end) is not None

    def _pronoun(self, words: Words, number: Number, last: int) -> int | None:
        """The word behind what stands for a noun: "two others", "two more", "les six premiers"."""
        k = number.last
        if k >= last:
            return None
        stands = words.plain[k] in self._pronouns or (number.spelled and words.plain[k] in self._more)
        return k + 1 if stands and self._ends_phrase(words, k + 1, last) else None

    def _ordinal(self, words: Words, number: Number, last: int) -> int | None:
        k = number.last
        return k if k < last and words.plain[k] in self._ordinals and self._ends_phrase(words, k + 1, last) else None

    def _is_bare(self, words: Words, number: Number, first: int, recent: Draft) -> bool:
        """ "They promised four": a written number alone, where machines were counted before; people would be told apart by it."""
        if not number.spelled or recent.kind is not AmountKind.EQUIPMENT:
            return False
        k = number.first - 1
        return k < first or (words.norms[k].isalpha() and words.plain[k] not in self._never_before)

    def _sum(
        self, words: Words, number: Number, sentence: tuple[int, int], earlier: Sequence[Draft], sums: Sequence[Draft], *, beside: bool
    ) -> Draft | None:
        """A number with a scale ("another 300 million"): money where money was spoken of."""
        first, last = sentence
        # A sum in brackets is the same one in another currency.
        sums = [d for d in sums if words.text[d.start - 1 : d.start] != "("]
        if not sums or self._labels.is_rate(words, number, first):
            return None
        recent = next((d for d in reversed(earlier) if d.kind is not AmountKind.MONEY or d in sums), None)
        of_people = any(self._number_of.at(words, k, number.first) for k in range(max(first, number.first - _REACH), number.first))
        alike = any(d.value == number.value for d in sums)
        others = recent is not None and recent.kind is not AmountKind.MONEY and recent.kind not in _SHARES and (recent.value or 0) >= _MANY
        loose = self._ends_phrase(words, number.last, last) and number.value >= _ROUND and not others and not of_people
        if not (beside or alike or loose or (recent is not None and recent.kind is AmountKind.MONEY)):
            return None
        return Draft(number.first, number.last, number.start, AmountKind.MONEY, number.value, sums[-1].codes, True)

    def _ends_phrase(self, words: Words, k: int, last: int) -> bool:
        """Whether no noun can follow at word k: the end, a mark, a word in small letters that is not plural."""
        if k >= last or not words.norms[k][0].isalnum():
            return not (k + 1 < last and words.starts[k] == words.ends[k - 1] and words.starts[k + 1] == words.ends[k])
        if self._after.at(words, k, last):
            return True
        probe = Number(k - 1, k, words.starts[k - 1], Decimal(99), scaled=False)
        return not words.is_capital(k) and self._counted.names_nothing(words, probe, last)

    def _is_loss(self, words: Words, number: Number, first: int, last: int) -> bool:
        """ "55 were killed", "killing at least 55": people, though no noun says so."""
        if self._lost.at(words, number.last, last):
            return True
        about = self._about.ending(words, number.first, first)
        begin = about[1] if about else number.first
        return self._losing.before(words, begin, first) and self._ends_phrase(words, number.last, last)

    def _of_number(self, words: Words, number: Number, first: int, last: int) -> AmountKind | None:
        """The kind of what is said to have this number: "raise the number of diplomats to 60", "60 the number of diplomats"."""
        behind = self._number_of.at(words, number.last, last)
        if behind:
            return self._counted.kind_at(words, behind[1], last)
        k = number.last
        ranged = words.plain[number.first - 1] in self._range_from and k < last and words.plain[k] in self._range_to
        if number.first == first or not (ranged or self._number_to.before(words, number.first, first)):
            return None
        for k in range(max(first, number.first - _REACH), number.first):
            phrase = self._number_of.at(words, k, number.first)
            if phrase:
                return self._counted.kind_at(words, phrase[1], number.first)
            if self._number_whose.at(words, k, number.first):
                return self._counted.kind_before(words, k, max(first, k - _REACH))
        return None
