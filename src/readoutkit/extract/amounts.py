"""Sums of money, shares, people, equipment and counts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve, frozen

from readoutkit.extract.counted import CountedReader
from readoutkit.extract.currencies import CurrencyName, CurrencyReader
from readoutkit.extract.labels import NumberLabels
from readoutkit.extract.numbers import Number, NumberReader
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.reading import Naming, Reading, Sentence
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words, fold_accents
from readoutkit.model.vocabulary import AmountKind, Basis, SectionKind

_READ = frozenset({SectionKind.TITLE, SectionKind.BODY, SectionKind.LIST_ITEM, SectionKind.CAPTION})
_DASHES = frozenset("-–")
_MARKS = frozenset("\"'«»([*~“”")


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


@frozen(slots=True)
class _Draft:
    """An amount in words: first..last, last exclusive, and the text from `start` on."""

    first: int
    last: int
    start: int
    kind: AmountKind
    value: Decimal | None
    codes: tuple[str, ...] = ()
    inferred: bool = False
    approximate: bool = False


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

        def plain(key: str) -> frozenset[str]:
            return frozenset(fold_accents(w.lower()) for w in lexicon.phrases("amounts", key))

        self._numbers, self._currencies, self._counted = NumberReader(lexicon), CurrencyReader(lexicon), CountedReader(lexicon)
        self._labels = NumberLabels(lexicon, self._numbers)
        self._vague, self._links = table("vague.words"), plain("links.words")
        self._about, self._about_after = table("approximators.words"), table("approximators.after")
        self._percent, self._gdp, self._spending = table("percent.words"), table("percent.gdp"), table("percent.spending")
        self._target, self._target_before, self._growth = plain("percent.target"), table("percent.target_before"), table("percent.growth")
        self._between, self._range_and, self._from, self._to = (plain(f"ranges.{key}") for key in ("between", "and", "from", "to"))
        self._change = table("ranges.change")
        self._always_change = "*" in lexicon.phrases("amounts", "ranges.change")
        self._elided_before, self._elided_after = table("elided.before"), table("elided.after")
        self._part_of = table("elided.part_of")
        self._number_of, self._number_to = table("elided.number_of"), table("elided.number_to")

    def find(self, reading: Reading, *, home_currency: str | None = None, namings: Sequence[Naming] = ()) -> list[FoundAmount]:
        """All amounts of a document, in order.

        `home_currency` is the ISO 4217 code an unqualified "$" or "dollars" stands for (US dollars if None); `namings`
        help to tell kroner from kroner.
        """
        words = reading.words
        spending = any(self._spending.at(words, i, len(words)) for i in range(len(words)))
        places = [(n.first, n.entry.country) for n in namings if n.entry.country]
        out: list[FoundAmount] = []
        recent: list[tuple[int, _Draft]] = []
        for number, sentence in enumerate(reading.sentences):
            if sentence.section not in _READ:
                continue
            before = [draft for at, draft in recent if at >= number - 2]
            for draft in _Pass(self, words, sentence, before, spending).run():
                recent.append((number, draft))
                out.append(self._found(draft, words, home_currency, places))
        return out

    def _found(self, draft: _Draft, words: Words, home: str | None, places: Sequence[tuple[int, str | None]]) -> FoundAmount:
        currency, inferred = None, draft.inferred
        if draft.kind is AmountKind.MONEY:
            near = [code for _, code in sorted(places, key=lambda p: abs(p[0] - draft.first)) if code] if len(draft.codes) > 1 else []
            currency, stated = self._currencies.choose(draft.codes, home, near)
            inferred = inferred or not stated
        basis = Basis.INFERRED if inferred else Basis.STATED
        approximate = draft.approximate or draft.value is None
        return FoundAmount(draft.start, words.ends[draft.last - 1], draft.kind, draft.value, currency, basis, approximate)


class _Pass:
    """One reading of one sentence, left to right."""

    def __init__(self, finder: AmountFinder, words: Words, sentence: Sentence, before: Sequence[_Draft], spending: bool) -> None:
        self.f, self.words, self.first, self.last = finder, words, sentence.first, sentence.last
        self.before, self.spending_in_text = list(before), spending
        self.found: list[_Draft] = []
        self.spending = any(finder._spending.at(words, i, self.last) for i in range(self.first, self.last)) if spending else False

    def run(self) -> list[_Draft]:
        i = self.first
        while i < self.last:
            drafts, i = self._at(i)
            for draft in drafts:
                self.found.append(draft if draft.approximate else evolve(draft, approximate=self._is_about(draft)))
        return self.found

    def _at(self, i: int) -> tuple[list[_Draft], int]:
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
        sign = f._currencies.before(words, i, free)
        if sign is None and f._labels.is_label(words, number, self.first, self.last, unit=self._is_unit(number.last)):
            return [], number.last
        ranged = self._range(number, sign)
        if ranged:
            return ranged, ranged[-1].last
        draft = self._whole(number, sign) or self._elided(number)
        return ([draft], draft.last) if draft else ([], number.last)

    # --- one amount ------------------------------------------------------------------------------------------------

    def _whole(self, number: Number, sign: CurrencyName | None) -> _Draft | None:
        """The number with its unit, or None if it has none."""
        f, words, k = self.f, self.words, number.last
        if sign:
            code = f._currencies.code(words, k, self.last)
            if not code:
                trailing = f._currencies.after(words, self._joint(k), self.last)
                code = trailing if trailing and sign.codes[0] in trailing.codes else None
            if number.value == 0:
                return None
            codes, stop = (code.codes, code.last) if code else (sign.codes, k)
            return _Draft(sign.first, stop, words.starts[sign.first], AmountKind.MONEY, number.value, codes, approximate=number.approximate)
        percent = f._percent.at(words, self._joint(k), self.last)
        if percent:
            return self._share(number, percent[1])
        j = self._joint(k)
        if j < self.last and (number.scaled or number.approximate) and words.plain[j] in f._links:
            j += 1
        currency = f._currencies.after(words, j, self.last)
        if currency and not (number.spelled and not number.scaled and number.value < 10 and currency.codes[0] == "KRW"):
            return _Draft(
                number.first, currency.last, number.start, AmountKind.MONEY, number.value, currency.codes, approximate=number.approximate
            )
        if number.weak or number.value == 0 or f._labels.is_rate(words, number, self.first):
            return None
        counted = f._counted.after(words, number, self.last)
        if counted is None or (not counted.listed and f._labels.is_year(words, number)):
            return None
        if f._labels.is_named(words, number, self.first) and (number.value < 10 or not counted.listed):
            return None
        return _Draft(number.first, counted.last, number.start, counted.kind, number.value, approximate=number.approximate)

    def _joint(self, k: int) -> int:
        """The word behind a hyphen that is glued on both sides ("$60-billion", "2-per-cent"), else the word itself."""
        words = self.words
        if k + 1 < self.last and words.norms[k] == "-" and words.starts[k] == words.ends[k - 1] and words.starts[k + 1] == words.ends[k]:
            return k + 1
        return k

    def _share(self, number: Number, stop: int) -> _Draft:
        f, words = self.f, self.words
        gdp = f._gdp.at(words, stop, self.last)
        if gdp:
            return _Draft(number.first, gdp[1], number.start, AmountKind.PERCENT_OF_GDP, number.value)
        kind = AmountKind.PERCENT
        if number.value <= 10 and not f._growth.before(words, number.first, self.first):
            target = any(words.plain[j] in f._target for j in range(stop, min(self.last, stop + 3)))
            target = target or f._target_before.before(words, number.first, self.first)
            beside = any(d.kind is AmountKind.PERCENT_OF_GDP for d in self.found)
            if self.spending or beside or (target and self.spending_in_text):
                kind = AmountKind.PERCENT_OF_GDP
        return _Draft(number.first, stop, number.start, kind, number.value, inferred=kind is AmountKind.PERCENT_OF_GDP)

    def _vague(self, i: int, k: int) -> _Draft | None:
        """ "Billions of dollars", "thousands of troops": no value."""
        f, words = self.f, self.words
        j = self._joint(k)
        if j < self.last and words.plain[j] in f._links:
            j += 1
        start = i + 1 if words.plain[i] in f._links and i + 1 < k else i
        currency = f._currencies.after(words, j, self.last)
        if currency:
            return _Draft(start, currency.last, words.starts[start], AmountKind.MONEY, None, currency.codes, approximate=True)
        sign = f._currencies.before(words, i, self.first)
        if sign:
            return _Draft(sign.first, k, words.starts[sign.first], AmountKind.MONEY, None, sign.codes, approximate=True)
        if j == k:
            return None
        unit = Number(i, j, words.starts[i], Decimal(1000), spelled=True, scaled=True)
        counted = f._counted.after(words, unit, self.last)
        if counted is None or counted.kind not in (AmountKind.PERSONNEL, AmountKind.EQUIPMENT):
            return None
        return _Draft(start, counted.last, words.starts[start], counted.kind, None, approximate=True)

    # --- two numbers -----------------------------------------------------------------------------------------------

    def _range(self, one: Number, sign: CurrencyName | None) -> list[_Draft]:
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
        other_sign = f._currencies.before(words, two.first, self.first)
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
            return [_Draft(begin, last, start, second.kind, one.value * scale, codes, second.inferred), second]
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

    # --- no unit ---------------------------------------------------------------------------------------------------

    def _elided(self, number: Number) -> _Draft | None:
        """A number whose unit is that of an amount before it, or is said in another place ("the number of diplomats to 60")."""
        f, words = self.f, self.words
        if number.letter or f._labels.is_named(words, number, self.first) or f._labels.is_date(words, number, self.first, self.last):
            return None
        kind = self._number_of(number)
        if kind is None and f._part_of.at(words, number.last, self.last):
            kind = f._counted.kind_before(words, number.first, self.first)
        if kind:
            return _Draft(number.first, number.last, number.start, kind, number.value, inferred=True)
        earlier = self.before + self.found
        if not earlier or f._labels.is_year(words, number):
            return None
        last = earlier[-1]
        beside = f._elided_before.before(words, number.first, self.first)
        if number.scaled:
            # A sum in brackets is the same one in another currency.
            plain = [d for d in earlier if not (d.kind is AmountKind.MONEY and words.text[d.start - 1 : d.start] == "(")]
            last = plain[-1] if plain else last
            money = next((d for d in reversed(plain) if d.kind is AmountKind.MONEY), None)
            if money is None or (last is not money and not beside):
                return None
            return _Draft(number.first, number.last, number.start, AmountKind.MONEY, number.value, money.codes, True)
        if number.weak or not self._ends_phrase(number.last):
            return None
        alone = number.first == self.first and all(not words.norms[k][0].isalnum() for k in range(number.last, self.last))
        counted = last.kind not in (AmountKind.MONEY, AmountKind.PERCENT, AmountKind.PERCENT_OF_GDP)
        draft = _Draft(number.first, number.last, number.start, last.kind, number.value)
        about = counted and not self._is_age(number) and self._is_about(draft)
        trailing = counted and f._elided_after.at(words, number.last, self.last) is not None
        if not (beside or about or trailing or (alone and counted)):
            return None
        value = number.value
        if last.kind is AmountKind.MONEY and last.value and number.value < 1000 <= last.value:
            # "17 billion kroner instead of 22": the scale is left out too.
            while value * 100 < last.value:
                value *= 1000
        return _Draft(number.first, number.last, number.start, last.kind, value, last.codes, True)

    def _ends_phrase(self, k: int) -> bool:
        """Whether no noun can follow at word k: the end, a mark, a word in small letters that is not plural."""
        f, words = self.f, self.words
        if k >= self.last or not words.norms[k][0].isalnum():
            return not (k + 1 < self.last and words.starts[k] == words.ends[k - 1] and words.starts[k + 1] == words.ends[k])
        if f._elided_after.at(words, k, self.last):
            return True
        probe = Number(k - 1, k, words.starts[k - 1], Decimal(99), scaled=False)
        return not words.is_capital(k) and f._counted.names_nothing(words, probe, self.last)

    def _number_of(self, number: Number) -> AmountKind | None:
        f, words = self.f, self.words
        behind = f._number_of.at(words, number.last, self.last)
        if behind:
            return f._counted.kind_at(words, behind[1], self.last)
        if not f._number_to.before(words, number.first, self.first):
            return None
        for k in range(max(self.first, number.first - 12), number.first):
            phrase = f._number_of.at(words, k, number.first)
            if phrase:
                return f._counted.kind_at(words, phrase[1], number.first)
        return None

    def _is_unit(self, k: int) -> bool:
        """Whether a unit begins at word k that may be glued to its figure."""
        f, words = self.f, self.words
        return bool(
            f._counted.is_measure(words, k, self.last) or f._percent.at(words, k, self.last) or f._currencies.after(words, k, self.last)
        )

    def _is_age(self, number: Number) -> bool:
        """ "People over 60": a bare number behind an approximator behind a noun."""
        about = self.f._about.ending(self.words, number.first, self.first)
        return about is not None and about[1] > self.first and self.f._counted.kind_at(self.words, about[1] - 1, about[1]) is not None

    def _is_about(self, draft: _Draft) -> bool:
        f, words, k = self.f, self.words, draft.first
        while k > self.first and words.norms[k - 1] in _MARKS:
            k -= 1
        return f._about.before(words, k, self.first) or f._about_after.at(words, draft.last, self.last) is not None
