"""The words of time expressions of a language, ready to be asked for at a word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from readoutkit.errors import LexiconError
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words, fold_accents


class TimeWords:
    """The lists of a language's `dates.toml`, compiled.

    Raises LexiconError when a list of the file is missing or misshapen.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("dates")
        where = f"{lexicon.code}/dates.toml"
        self.months = _numbered(table, "months", 12, where)
        self.weekdays = _numbered(table, "weekdays", 7, where)
        self.full_months = {fold_accents(forms[0].lower()) for forms in table["months"]}
        self.capital_months = bool(table.get("months_have_capitals", False))
        self.numbers: dict[str, int] = {fold_accents(k.lower()): v for k, v in table.get("numbers", {}).items()}

        plain = partial(lexicon.plain, "dates")

        def phrases(key: str) -> PhraseTable:
            return PhraseTable(((p, True) for p in lexicon.phrases("dates", key)), accents=True)

        def valued(key: str) -> PhraseTable:
            pairs = ((p, value) for value in table.get(key, {}) for p in lexicon.phrases("dates", f"{key}.{value}"))
            return PhraseTable(pairs, accents=True)  # "à l'été" is a season, "a été" a verb

        self.ordinals, self.articles, self.ranges = plain("ordinals"), plain("articles"), plain("ranges")
        self.links, self.parts, self.edges = phrases("links"), phrases("parts_of_day"), phrases("edges.phrases")
        self.before_month, self.before_year = phrases("before_month"), phrases("before_year")
        self.before_unit, self.deadline = phrases("before_unit"), phrases("deadline")
        self.relative, self.modifiers, self.units = valued("relative"), valued("modifiers"), valued("units")
        self.ago, self.ago_before = phrases("distance.ago"), phrases("distance.ago_before")
        self.ahead, self.length = phrases("distance.ahead"), phrases("distance.length")
        self.about = phrases("distance.about")
        # Nothing else can begin a time expression, digits aside.
        self.openers = frozenset().union(
            *(t.heads for t in (self.relative, self.parts, self.modifiers, self.edges, self.units)),
        )
        self.names = frozenset(self.months) | frozenset(self.weekdays) | frozenset(self.numbers)
        listed = {fold_accents(p.lower()) for key in ("units", "modifiers") for v in table.get(key, {}) for p in table[key][v]}
        self.plurals = frozenset(word for word in listed if word.endswith("s") and word[:-1] in listed)

    def opens(self, words: Words, i: int) -> bool:
        """Whether a time expression may begin at word i."""
        return words.norms[i] in self.openers or words.plain[i] in self.names or words.norms[i][0].isdigit()

    def is_plural(self, word: str) -> bool:
        """Whether a unit or modifier is the plural of another one in the lists."""
        return word in self.plurals


def _numbered(table: Mapping[str, Any], key: str, count: int, where: str) -> dict[str, int]:
    rows = table.get(key)
    if not isinstance(rows, list) or len(rows) != count:
        raise LexiconError(f"{where}: {key} must be a list of {count} lists of names")
    return {fold_accents(form.lower()): n for n, forms in enumerate(rows, 1) for form in forms}
