"""Numbers as texts write them: figures in either style, words, scales, collectives."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from readoutkit.errors import LexiconError
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words, fold_accents


@frozen(slots=True)
class Number:
    """A number in the words first..last (last exclusive).

    `start` is its offset; `spelled` when it begins with a word; `scaled` when a scale word or letter belongs to it;
    `letter` when that scale is a letter ("5M"), which alone proves little; `approximate` for "a dozen"; `weak` when it
    counts nothing by itself ("one").
    """

    first: int
    last: int
    start: int
    value: Decimal
    spelled: bool = False
    scaled: bool = False
    letter: bool = False
    approximate: bool = False
    weak: bool = False


class NumberReader:
    """Reads the number that begins at a word, by the lists of `amounts.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("amounts")

        def values(key: str) -> dict[str, Decimal]:
            node = table.get(key, {})
            if not isinstance(node, dict) or not all(isinstance(v, int | float) for v in node.values()):
                raise LexiconError(f"{lexicon.code}/amounts.toml: [{key}] must map phrases to numbers")
            return {phrase: Decimal(str(value)) for phrase, value in node.items()}

        self._decimal = str(table.get("decimal", "."))
        self._words = PhraseTable(values("numbers").items())
        self._scales = PhraseTable(values("scales").items())
        self._collectives = PhraseTable(values("collectives").items())
        self._letters = values("letters")
        self._halves = PhraseTable((phrase, True) for phrase in lexicon.phrases("amounts", "scales_half.words"))
        self._calibres = {fold_accents(w.lower()) for w in lexicon.phrases("amounts", "nouns.calibres")}
        self._weak = {fold_accents(w.lower()) for w in lexicon.phrases("amounts", "weak.words")}
        self._joins = {fold_accents(w.lower()) for w in lexicon.phrases("amounts", "nouns.joins")} | {"-"}
        self._links = {fold_accents(w.lower()) for w in lexicon.phrases("amounts", "links.words")}

    def at(self, words: Words, i: int, last: int) -> Number | None:
        """The number that begins at word i, as far as it goes before word `last`."""
        if i >= last:
            return None
        if words.norms[i][0].isdecimal():
            return self._figures(words, i, last)
        found = self._collectives.at(words, i, last)
        if found:
            value, k, scaled = self._scaled(words, found[1], last, found[0])
            return Number(i, k, words.starts[i], _plain(value), spelled=True, scaled=scaled, approximate=True)
        return self._spelled(words, i, last)

    def _figures(self, words: Words, i: int, last: int) -> Number | None:
        token, start = words.norms[i], words.starts[i]
        head, blank, rest = token.rpartition(" ")
        k = i + 1
        behind = k + 1 if k + 1 < last and words.norms[k] == "-" else k
        if blank and behind < last and words.plain[behind] in self._calibres:
            # "20,000 155 mm shells": a number and a calibre, which the words took for one figure.
            value = self._value(head, False)
            return Number(i, behind + 1, start, _plain(value)) if value is not None else None
        head, blank, rest = token.partition(" ")
        if blank and len(head) > 3:
            # "in 2030 600 more": the words took a year for thousands.
            start, token = start + len(token) - len(rest), rest
        glued = k < last and words.starts[k] == words.ends[i]
        letter = self._letters.get(words.word(k)) if glued else None
        value = self._value(token, letter is not None or self._scales.at(words, k, last) is not None)
        if value is None:
            return None
        if letter is not None:
            return Number(i, k + 1, start, _plain(value * letter), scaled=True, letter=True)
        # "25 M$": the letter belongs to the currency sign behind it.
        if k + 1 < last and words.word(k) in self._letters and words.starts[k + 1] == words.ends[k] and words.norms[k + 1] in "$€£¥":
            return Number(i, k + 1, start, _plain(value * self._letters[words.word(k)]), scaled=True)
        value, k, scaled = self._scaled(words, k, last, value)
        return Number(i, k, start, _plain(value), scaled=scaled)

    def _scaled(self, words: Words, k: int, last: int, value: Decimal) -> tuple[Decimal, int, bool]:
        scaled = False
        half = self._halves.at(words, k, last)
        if half and self._scales.at(words, half[1], last):
            value, k = value + Decimal("0.5"), half[1]
        while True:
            j = k + 1 if k + 1 < last and words.norms[k] == "-" and words.starts[k] == words.ends[k - 1] else k
            # "une centaine de milliers"
            if j + 1 < last and words.plain[j] in self._links and self._scales.at(words, j + 1, last):
                j += 1
            found = self._scales.at(words, j, last)
            if not found:
                return value, k, scaled
            value, k, scaled = value * found[0], found[1], True
            half = self._halves.at(words, k, last)
            if half and found[0] > 1:
                value, k = value + found[0] / 2, half[1]

    def _spelled(self, words: Words, i: int, last: int) -> Number | None:
        total, current, k, count = Decimal(0), Decimal(-1), i, 0
        while k < last:
            j = k + 1 if count and k + 1 < last and words.plain[k] in self._joins else k
            found = self._words.at(words, j, last)
            if not found:
                break
            value, after = found
            if current < 0 and value == 1000:
                total, current = value, Decimal(0)
            elif current < 0:
                current = value
            elif value == 100 and 1 < current < 100:
                current *= 100
            elif value == 1000:
                total, current = total + current * 1000, Decimal(0)
            elif self._adds(current, value):
                current += value
            elif current == 0 and total and value < 1000:
                current = value
            else:
                break
            k, count = after, count + 1
            hundred = self._scales.at(words, k, last)
            if hundred and hundred[0] == 100 and 1 <= current < 100:
                current, k = current * 100, hundred[1]
        if not count:
            return None
        weak = count == 1 and words.plain[i] in self._weak
        value, k, scaled = self._scaled(words, k, last, total + current)
        return Number(i, k, words.starts[i], _plain(value), spelled=True, scaled=scaled, weak=weak and not scaled)

    @staticmethod
    def _adds(current: Decimal, value: Decimal) -> bool:
        """Whether a smaller number joins on: a unit to tens, tens or a unit to hundreds."""
        if 0 < value < 10 and current % 10 == 0 and 20 <= current % 100 < 100:
            return True
        return 0 < value < 100 and current >= 100 and current % 100 == 0

    def _value(self, token: str, scaled: bool) -> Decimal | None:
        """The value of a figure.

        A lone mark before three digits divides thousands unless it is the decimal mark of the language and the figure is
        one that has decimals: with a scale word, or beginning with a zero.
        """
        figure = token.replace(" ", "").replace("\u00a0", "")
        marks = [ch for ch in figure if ch in ".,"]
        if marks:
            at = max(figure.rfind("."), figure.rfind(","))
            tail = len(figure) - at - 1
            mixed = len(set(marks)) > 1
            decimal = tail != 3 or mixed or figure.startswith("0")
            if tail == 3 and len(marks) == 1 and figure[at] == self._decimal and scaled:
                decimal = True
            whole, fraction = (figure[:at], figure[at + 1 :]) if decimal else (figure, "")
            figure = whole.replace(".", "").replace(",", "") + ("." + fraction if fraction else "")
        if len(figure) > 40:
            return None
        try:
            return Decimal(figure)
        except ArithmeticError:
            return None


def _plain(value: Decimal) -> Decimal:
    """The value without an exponent and without zeros behind the decimal point."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1)) if value < Decimal(10) ** 24 else value
    return value.normalize()
