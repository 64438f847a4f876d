"""Currencies before and after a number: signs, codes, words, and which of several is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from attrs import frozen

from readoutkit.errors import LexiconError
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.reading import Naming
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words, split_words

_SIGNS = frozenset("$€£¥₩₹₽₴₺₪₦")


@frozen(slots=True)
class CurrencyName:
    """A currency in the words first..last (last exclusive); `codes` are the ISO 4217 codes it may stand for."""

    first: int
    last: int
    codes: tuple[str, ...]


class CurrencyReader:
    """Reads currencies beside numbers, by the lists of `amounts.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        node = lexicon.table("amounts").get("currencies", {})
        if not isinstance(node, dict) or not all(isinstance(v, list) and v for v in node.values()):
            raise LexiconError(f"{lexicon.code}/amounts.toml: [currencies] must map phrases to lists of ISO 4217 codes")
        pairs = [(phrase, tuple(str(code) for code in codes)) for phrase, codes in node.items()]
        self._names = PhraseTable(pairs)
        self._codes = frozenset(lexicon.phrases("amounts", "codes.words"))
        letters = lexicon.table("amounts").get("currency_letters", {})
        if not isinstance(letters, dict):
            raise LexiconError(f"{lexicon.code}/amounts.toml: [currency_letters] must map abbreviations to lists of ISO 4217 codes")
        self._letters = {str(sign): tuple(str(code) for code in codes) for sign, codes in letters.items()}
        self._leading = frozenset(lexicon.phrases("amounts", "leading.words"))
        zones = lexicon.table("amounts").get("zones", {})
        self._zones: dict[str, tuple[str, ...]] = {code: tuple(lexicon.phrases("amounts", f"zones.{code}")) for code in zones}
        self._longest = max((len(split_words(phrase)) for phrase, _ in pairs), default=1)

    def before(self, words: Words, i: int, first: int, *, scaled: bool = False) -> CurrencyName | None:
        """The sign or code that ends right before word i: "$", "US$", "CHF"; one letter ("R500 million") only of a scaled number."""
        if i <= first:
            return None
        if words.word(i - 1) in self._codes:
            return CurrencyName(i - 1, i, (self._iso(words.word(i - 1)),))
        letters = self._letters.get(words.word(i - 1))
        if letters and (scaled or len(words.word(i - 1)) > 1):
            return CurrencyName(i - 1, i, letters)
        for k in range(max(first, i - self._longest), i):
            # A sign of several parts ("US$") is written in one piece and in capitals: "a $5 note" is not Australian.
            glued = all(words.starts[j] == words.ends[j - 1] for j in range(k + 1, i))
            if not glued or (i - k > 1 and words.word(k)[0].islower()):
                continue
            found = self._names.at(words, k, i)
            if found and found[1] == i and (words.word(i - 1)[-1] in _SIGNS or words.word(k)[:2] == "Rs" or i - k > 1):
                return CurrencyName(k, i, found[0])
        return None

    def after(self, words: Words, i: int, last: int, nationalities: Mapping[int, Naming] | None = None) -> CurrencyName | None:
        """The currency that begins at word i: "euros", "$ US", "CHF", or a nationality and the name of a currency: "Saudi riyals".

        `nationalities` are the adjectives of countries by their first words.
        """
        if i >= last:
            return None
        whose = (nationalities or {}).get(i)
        if whose:
            noun = self.after(words, whose.last, last)
            return CurrencyName(i, noun.last, self._national(noun.codes, whose)) if noun and words.norms[i] not in _SIGNS else None
        noun = self._plain_after(words, i, last)
        whose = (nationalities or {}).get(noun.last) if noun else None
        if noun and whose and len(noun.codes) > 1 and not words.is_capital(noun.last):
            return CurrencyName(i, whose.last, self._national(noun.codes, whose))
        return noun

    def _national(self, codes: tuple[str, ...], whose: Naming) -> tuple[str, ...]:
        country = whose.entry.country or ""
        own = tuple(code for code in codes if country and country in self._zones.get(code, (code[:2],)))
        return own[:1] or codes

    def _plain_after(self, words: Words, i: int, last: int) -> CurrencyName | None:
        if words.word(i) in self._codes:
            return CurrencyName(i, i + 1, (self._iso(words.word(i)),))
        found = self._names.at(words, i, last)
        if not found:
            return None
        stop = found[1]
        if stop - i > 1 and words.norms[i] in _SIGNS and not words.word(stop - 1)[0].isupper() and len(words.word(stop - 1)) < 4:
            stop = i + 1
            found = self._names.at(words, i, stop)
        return CurrencyName(i, stop, found[0]) if found else None

    def code(self, words: Words, i: int, last: int) -> CurrencyName | None:
        """The three-letter code at word i."""
        if i < last and words.word(i) in self._codes:
            return CurrencyName(i, i + 1, (self._iso(words.word(i)),))
        return None

    def is_leading(self, codes: Sequence[str]) -> bool:
        """Whether the first of several currencies is meant wherever its country is named."""
        return len(codes) > 1 and codes[0] in self._leading

    def choose(self, codes: Sequence[str], home: str | None, countries: Sequence[str], named: Set[str] = frozenset()) -> tuple[str, bool]:
        """The currency meant, and whether the text states it.

        A dollar is the home currency if that is one, else the first of the list. Of other names shared by several
        currencies the one of a country (ISO 3166) named near by is meant (`countries`, nearest first), then the home currency, then the
        first.
        """
        if len(codes) == 1:
            return codes[0], True
        if codes[0] in self._leading and codes[0][:2] in named:
            return codes[0], False
        if codes[0] != "USD":
            for country in countries:
                for code in codes:
                    # An ISO 4217 code begins with its country's code, but for those of several countries.
                    if country in self._zones.get(code, (code[:2],)):
                        return code, False
        return (str(home), False) if home in codes else (codes[0], False)

    @staticmethod
    def _iso(code: str) -> str:
        return "CNY" if code == "RMB" else code
