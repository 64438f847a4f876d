"""Countries, organisations, regions and initiatives, and where a text names them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from attrs import field, frozen

from readoutkit.errors import LexiconError
from readoutkit.gazetteer import guards
from readoutkit.gazetteer.entry import Entry
from readoutkit.gazetteer.match import Hit, Row, WordSequence, parse_row
from readoutkit.model.vocabulary import ActorKind

_KINDS = {
    "country": ActorKind.COUNTRY,
    "org": ActorKind.ORGANIZATION,
    "group": ActorKind.GROUP,
    "region": ActorKind.REGION,
    "body": ActorKind.BODY,
    "init": ActorKind.INITIATIVE,
}
_NOTHING = "-"
_NAMED_OTHERWISE = (ActorKind.COUNTRY, ActorKind.REGION)  # their acronyms are all listed
_LONGEST_ACRONYM = 10


def plain_key(name: str) -> str:
    """A name as the tables of places spell it: small letters and digits without accents.

    >>> plain_key("Nay Pyi Taw"), plain_key("Reykjavík")
    ('naypyitaw', 'reykjavik')
    """
    return "".join(ch for ch in unicodedata.normalize("NFKD", name).lower() if ch.isalnum())


@frozen(slots=True)
class Gazetteer:
    """What the toolkit knows of the world's names, in English and French together.

    `rows` maps a phrase (plain words joined by blanks) to its lines in the table, `longest` a first word to the number of words of
    its longest phrase, `records` a key to country and names, `places` a plain place name to a country,
    `offices` holds the words that may follow a place's name, `before_place` those before it, without making it a person's.
    """

    rows: Mapping[str, str] = field(repr=False)
    longest: Mapping[str, int] = field(repr=False)
    records: Mapping[str, str] = field(repr=False)
    places: Mapping[str, str] = field(repr=False)
    offices: frozenset[str] = field(default=frozenset(), repr=False)
    before_place: frozenset[str] = field(default=frozenset(), repr=False)

    def entry(self, key: str) -> Entry:
        """The entry of a key (`country:CA`, `org:nato`, `init:op-anything`).

        Raises LexiconError when the key has none of the known prefixes.
        """
        kind = _KINDS.get(key.partition(":")[0])
        if kind is None:
            raise LexiconError(f"gazetteer: {key!r} has no known prefix ({', '.join(_KINDS)})")
        record = self.records.get(key)
        country = record.split("\t", 1)[0] if record else ""
        return Entry(key, kind, country or None)

    def __contains__(self, key: object) -> bool:
        return key in self.records

    def name(self, key: str, language: str = "en") -> str | None:
        """The common name of a key in English or French (`fr`), None for a key that is not listed."""
        record = self.records.get(key)
        if record is None:
            return None
        _, english, french = record.split("\t")
        return french if language.startswith("fr") else english

    def country_of_place(self, name: str) -> str | None:
        """ISO code of the country a city or meeting place lies in; of a country's own name its code; else None."""
        return self.places.get(plain_key(name))

    def find(self, words: WordSequence) -> list[Hit]:
        """Everything named, in text order: the longest phrase at each place, none overlapping another."""
        hits: list[Hit] = []
        learned: dict[str, Entry] = {}
        named: dict[str, int] = {}
        longest, count, i = self.longest, len(words.starts), 0
        while i < count:
            word = words.plain[i]
            if word in learned and words.text[words.starts[i] : words.ends[i]].isupper():
                hits.append(Hit(i, i + 1, learned[word], "acronym"))
                i += 1
                continue
            if word not in longest:
                i += 1
                continue
            found = self._longest_at(words, i, named)
            if found is None:
                i += 1
                continue
            row, first, last = found
            if row.key == _NOTHING:
                i = last
                continue
            entry = self.entry(row.key)
            if "n" in row.flags:
                last = self._with_number(words, last)
            last = self.with_acronym(words, first, last, entry, learned)
            hits.append(Hit(first, last, entry, row.form))
            named[entry.key] = first
            i = last
        return hits

    def _longest_at(self, words: WordSequence, i: int, named: Mapping[str, int]) -> tuple[Row, int, int] | None:
        found = self._match_at(words, i, named)
        if found and found[0].before:  # a context word must not hide a longer phrase that begins after it
            inner = self._match_at(words, found[1], named)
            if inner and inner[2] > found[2]:
                return inner
        return found

    def _match_at(self, words: WordSequence, i: int, named: Mapping[str, int]) -> tuple[Row, int, int] | None:
        plain, rows = words.plain, self.rows
        size = min(self.longest.get(plain[i], 0), len(plain) - i)
        while size:
            lines = rows.get(" ".join(plain[i : i + size]) if size > 1 else plain[i])
            if lines is not None:
                row = self._best(words, i, size, lines, named)
                if row is not None:
                    return row, i + row.before, i + size - row.after
            size -= 1
        return None

    def _best(self, words: WordSequence, first: int, size: int, lines: str, named: Mapping[str, int]) -> Row | None:
        best: Row | None = None
        for line in lines.split("\n"):
            row = parse_row(line)
            if not self._fits(words, first, size, row):
                continue
            if "e" not in row.flags:
                return best or row
            # only an echo of something named before: the one named last
            if row.key in named and (best is None or named[row.key] > named[best.key]):
                best = row
        return best

    def _fits(self, words: WordSequence, first: int, size: int, row: Row) -> bool:
        last = first + size
        if not guards.case_fits(words, first, row.case) or not guards.in_one_block(words, first, last):
            return False
        if not row.flags:
            return True
        if "t" in row.flags and not guards.is_tight(words, first, last):
            return False
        if "w" in row.flags and guards.among_capitals(words, first, last):
            return False
        return not ("p" in row.flags and guards.is_given_name(words, first, last, self.before_place, self.offices))

    def _with_number(self, words: WordSequence, last: int) -> int:
        """The end of a name that may carry a number (COP30, COP 30, COP-30)."""
        at = last + 1 if last < len(words.plain) and words.plain[last] == "-" else last
        if at < len(words.plain) and words.plain[at].isdecimal() and words.starts[at] - words.ends[last - 1] <= 1:
            return at + 1
        return last

    def with_acronym(self, words: WordSequence, first: int, last: int, entry: Entry, learned: dict[str, Entry]) -> int:
        """The end of a name together with its acronym in brackets, which is learned for the rest of the text."""
        plain = words.plain
        if last >= len(plain) or plain[last] != "(":
            return last
        close = next((i for i in range(last + 1, min(last + 6, len(plain))) if plain[i] == ")"), 0)
        if close <= last + 1:
            return last
        inner = " ".join(plain[last + 1 : close])
        known = {parse_row(line).key for line in self.rows.get(inner, "").split("\n") if line}
        if entry.key in known:
            return close + 1
        word = words.text[words.starts[last + 1] : words.ends[last + 1]]
        if known or close != last + 2 or entry.kind in _NAMED_OTHERWISE or not word.isupper() or not 1 < len(word) <= _LONGEST_ACRONYM:
            return last
        if not guards.is_acronym_of(inner, plain[first:last]):
            return last
        learned[inner] = entry
        return close + 1
