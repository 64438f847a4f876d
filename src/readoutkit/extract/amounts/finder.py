"""Sums of money, shares, people, equipment and counts."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial

from attrs import evolve, frozen

from readoutkit.extract.amounts.counted import CountedReader
from readoutkit.extract.amounts.currencies import CurrencyName, CurrencyReader
from readoutkit.extract.amounts.draft import Draft
from readoutkit.extract.amounts.elision import ElisionReader
from readoutkit.extract.amounts.labels import NumberLabels
from readoutkit.extract.amounts.numbers import Number, NumberReader
from readoutkit.extract.amounts.shares import ShareReader
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.reading import Naming, Reading, Sentence
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import AmountKind, Basis, SectionKind

_NEIGHBOURS = 12  # countries on either side that a currency may be of
_REMEMBERED = 24  # amounts looked back at
_ROUND = 1_000_000  # written out, its unit may follow behind a link: "5 000 000 d'euros"
_READ = frozenset({SectionKind.TITLE, SectionKind.BODY, SectionKind.LIST_ITEM, SectionKind.CAPTION})
_DASHES = frozenset("-–")


@frozen(slots=True)
class FoundAmount:
    """A quantity the text names, in offsets of the clean text.

    `value` is None where the text gives none ("billions of dollars") or a range; then `approximate` is set. `basis` is
    inferred when the currency or the base of a share was. `when` is filled by whoever knows the times of the sentence.
    """

    start: int
    end: int
    kind: AmountKind
    value: Decimal | None
    currency: str | None = None
    basis: Basis = Basis.STATED
    approximate: bool = False
    when: int | None = None


class AmountFinder:
    """Finds amounts by the codebook (section 4.7): number, scale word and unit, without approximator.

    Taken: money, shares, personnel, equipment, counts of things; a number whose unit is left out takes over the one
    before it. Not taken: dates, ages, lengths of time, ordinals, numbers in names, numbers of countries, leaders or members.

    >>> from readoutkit.language.lexicon import load_lexicon
    >>> finder = AmountFinder(load_lexicon("en"))
    """

    def __init__(self, lexicon: Lexicon) -> None:
        def table(key: str) -> PhraseTable:
            return PhraseTable((phrase, True) for phrase in lexicon.phrases("amounts", key))

        plain = partial(lexicon.plain, "amounts")

        self._numbers, self._currencies, self._counted = NumberReader(lexicon), CurrencyReader(lexicon), CountedReader(lexicon)
        self._labels = NumberLabels(lexicon, self._numbers)
        self._vague, self._links = table("vague.words"), plain("links.words")
        self._shares = ShareReader(lexicon)
        self._between, self._range_and, self._from, self._to = (plain(f"ranges.{key}") for key in ("between", "and", "from", "to"))
        self._change = table("ranges.change")
        self._always_change = "*" in lexicon.phrases("amounts", "ranges.change")
        self._elided = ElisionReader(lexicon, self._counted, self._labels)

    def find(self, reading: Reading, *, home_currency: str | None = None, namings: Sequence[Naming] = ()) -> list[FoundAmount]:
        """All amounts of a document, in order.

        `home_currency` is the ISO 4217 code an unqualified "$" or "dollars" stands for (US dollars if None); `namings`
        help to tell kroner from kroner.
        """
        words = reading.words
        spending = self._shares.is_about_spending(words, 0, len(words))
        places = sorted((n.first, n.entry.country) for n in namings if n.entry.country)
        nationalities = {n.first: n for n in namings if n.form == "adjective" and n.entry.country}
        out: list[FoundAmount] = []
        recent: deque[tuple[int, Draft]] = deque(maxlen=_REMEMBERED)
        sums: deque[Draft] = deque(maxlen=_REMEMBERED)
        for number, sentence in enumerate(reading.sentences):
            if sentence.section not in _READ:
                continue
            before = [draft for at, draft in recent if at >= number - 2]
            for draft in _Pass(self, words, sentence, before, spending, nationalities, tuple(sums)).run():
                recent.append((number, draft))
                if draft.kind is AmountKind.MONEY:
                    sums.append(draft)
                out.append(self._found(draft, words, home_currency, places, sentence.first, sentence.last))
        return out

    @staticmethod
    def _near(draft: Draft, places: Sequence[tuple[int, str]], first: int, last: int) -> list[str]:
        """The countries named nearest to an amount, nearest first; those of its own sentence, words first..last, come before others."""
        at = bisect_left(places, (draft.first, ""))
        around = places[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
        return [code for _, code in sorted(around, key=lambda place: (not first <= place[0] < last, abs(place[0] - draft.first)))]

    def _found(self, draft: Draft, words: Words, home: str | None, places: Sequence[tuple[int, str]], first: int, last: int) -> FoundAmount:
        currency, inferred = None, draft.inferred
        if draft.kind is AmountKind.MONEY:
            near = self._near(draft, places, first, last) if len(draft.codes) > 1 else []
            named = {code for _, code in places} if self._currencies.is_leading(draft.codes) else set()
            currency, stated = self._currencies.choose(draft.codes, home, near, named)
            inferred = inferred or not stated
        basis = Basis.INFERRED if inferred else Basis.STATED
        approximate = draft.approximate or draft.value is None
        return FoundAmount(draft.start, words.ends[draft.last - 1], draft.kind, draft.value, currency, basis, approximate)


class _Pass:
    """One reading of one sentence, left to right."""

    def __init__(
        self,
        finder: AmountFinder,
        words: Words,
        sentence: Sentence,
        before: Sequence[Draft],
        spending: bool,
        nationalities: Mapping[int, Naming],
        sums: Sequence[Draft],
    ) -> None:
        self.f, self.words, self.first, self.last = finder, words, sentence.first, sentence.last
        self.before, self.nationalities, self.sums = list(before), nationalities, sums
        self.found: list[Draft] = []
        self.spending = (spending and finder._shares.is_about_spending(words, self.first, self.last), spending)

    def run(self) -> list[Draft]:
        i = self.first
        while i < self.last:
            drafts, i = self._at(i)
            for draft in drafts:
                self.found.append(draft if draft.approximate else evolve(draft, approximate=self._is_about(draft)))
        return self.found

    def _at(self, i: int) -> tuple[list[Draft], int]:
        f, words = self.f, self.words
        vague = f._vague.at(words, i, self.last)
        if vague and not words.norms[i][0].isdigit():
            draft = self._vague(i, vague[1])
            if draft:
                return [draft], draft.last
        number = f._numbers.at(words, i, self.last)
        if number is None:
            return [], i + 1
        free = max(self.first, self.found[-1].last) if self.found else self.first
        sign = f._currencies.before(words, i, free, scaled=number.scaled)
        if sign is None and self._is_label(number):
            return [], number.last
        calibre = f._counted.calibre(words, i, self.last) if sign is None and number.last == i + 1 else None
        if calibre:
            return [], calibre
        ranged = self._range(number, sign)
        if ranged:
            return ranged, ranged[-1].last
        draft = self._whole(number, sign)
        if draft is None:
            found = self.found[-_REMEMBERED:]
            sums = [*self.sums, *(d for d in found if d.kind is AmountKind.MONEY)]
            draft = f._elided.read(words, number, (self.first, self.last), self.before + found, sums)
        return ([draft], draft.last) if draft else ([], number.last)

    # --- one amount ------------------------------------------------------------------------------------------------

    def _whole(self, number: Number, sign: CurrencyName | None) -> Draft | None:
        """The number with its unit, or None if it has none."""
        f, words, k = self.f, self.words, number.last
        if sign:
            code = f._currencies.code(words, k, self.last)
            if not code:
                trailing = self._currency(self._joint(k))
                code = trailing if trailing and sign.codes[0] in trailing.codes else None
            if number.value == 0:
                return None
            codes, stop = (code.codes, code.last) if code else (sign.codes, k)
            return Draft(sign.first, stop, words.starts[sign.first], AmountKind.MONEY, number.value, codes, approximate=number.approximate)
        percent = f._shares.unit(words, self._joint(k), self.last)
        if percent:
            return self._share(number, percent)
        j = self._joint(k)
        if j < self.last and (number.scaled or number.approximate or number.value >= _ROUND) and words.plain[j] in f._links:
            j += 1
        currency = self._currency(j)
        if currency and not (number.spelled and not number.scaled and number.value < 10 and currency.codes[0] == "KRW"):
            return Draft(
                number.first, currency.last, number.start, AmountKind.MONEY, number.value, currency.codes, approximate=number.approximate
            )
        if number.weak or number.value == 0 or f._labels.is_rate(words, number, self.first):
            return None
        counted = f._counted.after(words, number, self.last)
        if counted is None or (not counted.listed and f._labels.is_year(words, number)):
            return None
        if not counted.listed and f._elided.is_age(words, number, self.first):
            return None
        if f._labels.is_named(words, number, self.first) and (number.value < 10 or not counted.listed):
            return None
        return Draft(number.first, counted.last, number.start, counted.kind, number.value, approximate=number.approximate)

    def _joint(self, k: int) -> int:
        """The word behind a hyphen that is glued on both sides ("$60-billion", "2-per-cent"), else the word itself."""
        words = self.words
        if k + 1 < self.last and words.norms[k] == "-" and words.starts[k] == words.ends[k - 1] and words.starts[k + 1] == words.ends[k]:
            return k + 1
        return k

    def _share(self, number: Number, stop: int) -> Draft:
        near = [d.kind for d in self.before + self.found[-_REMEMBERED:]]
        last, kind, inferred = self.f._shares.read(self.words, number, stop, (self.first, self.last), self.spending, near)
        return Draft(number.first, last, number.start, kind, number.value, inferred=inferred)

    def _currency(self, k: int) -> CurrencyName | None:
        return self.f._currencies.after(self.words, k, self.last, self.nationalities)

    def _vague(self, i: int, k: int) -> Draft | None:
        """ "Billions of dollars", "thousands of troops": no value."""
        f, words = self.f, self.words
        j = self._joint(k)
        if j < self.last and words.plain[j] in f._links:
            j += 1
        start = i + 1 if words.plain[i] in f._links and i + 1 < k else i
        currency = self._currency(j)
        if currency:
            return Draft(start, currency.last, words.starts[start], AmountKind.MONEY, None, currency.codes, approximate=True)
        sign = f._currencies.before(words, i, self.first)
        if sign:
            return Draft(sign.first, k, words.starts[sign.first], AmountKind.MONEY, None, sign.codes, approximate=True)
        if j == k:
            return None
        unit = Number(i, j, words.starts[i], Decimal(1000), spelled=True, scaled=True)
        counted = f._counted.after(words, unit, self.last)
        if counted is None or not counted.listed:
            return None
        return Draft(start, counted.last, words.starts[start], counted.kind, None, approximate=True)

    # --- two numbers -----------------------------------------------------------------------------------------------

    def _range(self, one: Number, sign: CurrencyName | None) -> list[Draft]:
        """Two numbers of one unit: a range is one amount without value, a change from one to the other is two amounts."""
        f, words = self.f, self.words
        whole = self._whole(one, sign) if sign or one.scaled or not self._is_bare(one) else None
        k = whole.last if whole else one.last
        if k >= self.last:
            return []
        begin = sign.first if sign else one.first
        opener = words.plain[begin - 1] if begin > self.first else ""
        link, k_link = words.plain[k], k
        if not (link in f._to or (link in f._range_and and opener in f._between)):
            return []
        k += 1
        if k < self.last and (words.norms[k] in "$€£¥₹" or f._currencies.code(words, k, self.last)):
            k += 1
        elif k + 1 < self.last and words.norms[k + 1] in "$€£¥₹" and words.starts[k + 1] == words.ends[k]:
            k += 2
        two = f._numbers.at(words, k, self.last)
        if two is None or (two.value <= one.value and not two.scaled and link not in f._to):
            return []
        other_sign = f._currencies.before(words, two.first, self.first, scaled=two.scaled)
        if other_sign is None and sign is not None and not (two.scaled or whole is None or words.norms[two.first][0].isdigit()):
            return []
        second = self._whole(two, other_sign or sign) if (other_sign or sign) else self._whole(two, None)
        if second is None or (whole and whole.kind is not second.kind):
            return []
        if other_sign is None and sign is not None:
            second = evolve(second, first=two.first, start=two.start)
        if whole and whole.kind in (AmountKind.PERSONNEL, AmountKind.EQUIPMENT, AmountKind.COUNT):
            return []
        start = words.starts[begin] if sign else one.start
        if opener in f._from and words.norms[k_link] not in _DASHES and self._is_change(begin - 1):
            scale = two.value / self._unscaled(two) if two.scaled and not one.scaled and not whole else Decimal(1)
            if sign and two.scaled and not one.scaled:
                scale = two.value / self._unscaled(two)
            last = whole.last if whole else one.last
            codes = whole.codes if whole and whole.codes else second.codes
            return [Draft(begin, last, start, second.kind, one.value * scale, codes, second.inferred), second]
        return [evolve(second, first=begin, start=start, value=None, approximate=True)]

    def _unscaled(self, number: Number) -> Decimal:
        alone = self.f._numbers.at(self.words, number.first, number.first + 1)
        return alone.value if alone and alone.value else number.value

    def _is_change(self, i: int) -> bool:
        if self.f._always_change:
            return True
        return any(self.f._change.at(self.words, k, i) for k in range(max(self.first, i - 8), i))

    def _is_bare(self, number: Number) -> bool:
        """Whether a range word follows directly."""
        return number.last < self.last and self.words.plain[number.last] in self.f._to | self.f._range_and

    def _is_label(self, number: Number) -> bool:
        behind = self.f._counted.after(self.words, number, self.last)
        counted = behind is not None and behind.listed
        return self.f._labels.is_label(self.words, number, self.first, self.last, unit=self._is_unit(number.last), counted=counted)

    def _is_unit(self, k: int) -> bool:
        """Whether a unit begins at word k that may be glued to its figure."""
        f, words = self.f, self.words
        return bool(f._counted.is_measure(words, k, self.last) or f._shares.unit(words, k, self.last) or self._currency(k))

    def _is_about(self, draft: Draft) -> bool:
        return self.f._elided.is_about(self.words, draft.first, draft.last, self.first, self.last)
