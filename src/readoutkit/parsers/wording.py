"""The words pages are furnished with, compiled from the `layout.toml` of the languages at hand.

Pages mix languages (a French page with English markers), so the words of all languages are looked for on every page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from readoutkit.errors import LexiconError
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.parsers.lines import Key, Line, key_of

_LEAF = ""
# A phrase that ends with one of these is looked for with it.
_MARKS = ":|"
Tree = dict[str, Any]


@frozen(slots=True)
class Opening:
    """What a line opens with: the role of the phrase, how many words it has, and where in the line it ends (a colon included)."""

    role: str
    words: int
    end: int


@frozen(slots=True)
class PageWords:
    """Phrases that tell what a line of a page is.

    * `whole`: a line that says just this, to its role (`chrome`, `links`, `contact`, `doctype`, ...);
    * `opening`: a line that begins so, to its role;
    * `telling`: phrases within a text that tell its genre, to the name of the evidence;
    * `names`: phrases by kind of name (`agency`, `office`, `region`);
    * `ending`: a line that ends so, to its role;
    * `weekdays`: names of days of the week;
    * `months`: names and abbreviations of months to their numbers.
    """

    whole: Mapping[Key, str]
    opening: Tree
    telling: Phrases[str]
    names: Mapping[str, Phrases[str]]
    months: Mapping[str, int]
    ending: Mapping[Key, str]
    weekdays: frozenset[str] = frozenset()

    def whole_role(self, line: Line) -> str | None:
        """The role of a line that is one of the phrases, nothing more."""
        return self.whole.get(line.key) if len(line.key) <= 24 else None

    def opening_role(self, line: Line) -> Opening | None:
        """The longest phrase the line begins with; one listed with a colon or a bar must have it in the line."""
        return self.opening_at(line.text, line.tokens)

    def opening_at(self, text: str, tokens: list[tuple[str, int]]) -> Opening | None:
        """The longest phrase a text with these words begins with."""
        node, found = self.opening, None
        for number, (word, end) in enumerate(tokens):
            if word not in node:
                break
            node = node[word]
            for mark, role in node.get(_LEAF, {}).items():
                after = text[end : end + 3].lstrip()
                if after.startswith(mark):
                    found = Opening(role, number + 1, end + (text[end : end + 3].find(":") + 1 if after.startswith(":") else 0))
        return found

    def ending_role(self, line: Line) -> str | None:
        """The role of the longest phrase a short line ends with."""
        for length in range(min(4, len(line.key)), 0, -1):
            role = self.ending.get(line.key[-length:])
            if role is not None:
                return role
        return None

    def role(self, line: Line) -> str | None:
        """The role of a line by all its words or by its first ones."""
        whole = self.whole_role(line)
        if whole is not None:
            return whole
        opening = self.opening_role(line)
        return opening.role if opening else None


def compile_wording(lexicons: Iterable[Lexicon], prefix: str = "") -> PageWords:
    """Compile the `layout.toml` of each language that has one; `prefix` picks another set of line lists (`thread_`).

    Raises LexiconError when a list is not a list of phrases or a month not a number.
    """
    whole: dict[Key, str] = {}
    opening: Tree = {}
    telling: Phrases[str] = Phrases([])
    names: dict[str, Phrases[str]] = {}
    months: dict[str, int] = {}
    ending: dict[Key, str] = {}
    weekdays: set[str] = set()
    for lexicon in lexicons:
        table = lexicon.tables.get("layout")
        if table is None:
            continue
        for role, phrase in _listed(lexicon, prefix + "whole"):
            whole.setdefault(key_of(phrase), role)
        for role, phrase in _listed(lexicon, prefix + "opening"):
            node = opening
            for word in key_of(phrase):
                node = node.setdefault(word, {})
            mark = phrase[-1] if phrase[-1] in _MARKS else ""
            node.setdefault(_LEAF, {}).setdefault(mark, role)
        for role, phrase in _listed(lexicon, prefix + "ending"):
            ending.setdefault(key_of(phrase), role)
        for name, phrase in _listed(lexicon, "telling"):
            telling.add(phrase, name)
        weekdays.update(lexicon.plain("layout", "telling.weekday"))
        for kind, phrase in _listed(lexicon, "names"):
            names.setdefault(kind, Phrases([])).add(phrase, phrase)
        for month, number in table.get("months", {}).items():
            if not isinstance(number, int) or not 1 <= number <= 12:
                raise LexiconError(f"{lexicon.code}/layout.toml: months.{month} must be a number from 1 to 12")
            months.setdefault(key_of(month)[0], number)
    return PageWords(whole, opening, telling, names, months, ending, frozenset(weekdays))


def _listed(lexicon: Lexicon, group: str) -> Iterable[tuple[str, str]]:
    """All (key, phrase) of a group of lists."""
    for key in lexicon.table("layout").get(group, {}):
        for phrase in lexicon.phrases("layout", f"{group}.{key}"):
            yield key, phrase
