"""Titles of people in a text: a head word, what changes it, what the post is in charge of, and whose post it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from readoutkit.extract.namings.keys import made_key
from readoutkit.extract.people.role_class import Parts, RoleClassifier
from readoutkit.extract.people.role_tail import TailReader
from readoutkit.extract.people.roles import OWNERS, Namings, Role, near, owner_key
from readoutkit.extract.people.rolewords import Head, RoleWords
from readoutkit.language.phrases import Match
from readoutkit.language.words import Words

_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,7}\Z")


class RoleFinder:
    """Finds titles by grammar: modifiers + head + "of" + portfolio + "of" + country, or country + portfolio + head."""

    def __init__(self, vocabulary: RoleWords) -> None:
        self.words_of = vocabulary
        self._tails = TailReader(vocabulary)
        self._classes = RoleClassifier(vocabulary)

    def find(self, words: Words, namings: Namings, first: int, last: int) -> list[Role]:
        """The titles among words[first:last] in order, none overlapping."""
        lexis = self.words_of
        matches = [
            m
            for m in lexis.heads.find(words, first, last)
            if not self._is_taken(namings, m.first, m.last) and not self._is_surname(words, m.first, first)
        ]
        matches = [
            m
            for n, m in enumerate(matches)
            if not self._only_modifies(words, m.first, m.last, matches[n + 1].first if n + 1 < len(matches) else -1)
        ]
        heads = {i: m.last for m in matches for i in range(m.first, m.last)}
        out: list[Role] = []
        for m in matches:
            if out and m.first < out[-1].last:
                continue
            floor = out[-1].last if out else first
            out.append(self._read(words, namings, heads, m, floor, last))
        return out

    def _is_surname(self, words: Words, i: int, floor: int) -> bool:
        """Whether a title is the family name of somebody with an article in it: "Anna Le Maire"."""
        article, given = i - 1, i - 2
        if given < floor or words.plain[article] not in self.words_of.articles or not (near(words, i) and near(words, article)):
            return False
        return all(words.is_capital(k) and not words.word(k).isupper() for k in (i, article, given)) and (
            words.plain[given] not in self.words_of.courtesies
        )

    def _only_modifies(self, words: Words, first: int, last: int, following: int) -> bool:
        """Whether a head only belongs to the next one: "Chief Diplomatic Adviser"."""
        if not 0 <= following - last <= 3 or last - first > 1 or words.plain[first] not in self.words_of.modifiers:
            return False
        inside = range(last, following)
        return all(near(words, i) for i in range(last, following + 1)) and all(
            words.plain[i] in self.words_of.vocabulary and words.is_capital(i) for i in inside
        )

    def _is_taken(self, namings: Namings, first: int, last: int) -> bool:
        if first in namings.covered and namings.covered[first].entry.kind in OWNERS:
            return True
        # A title may reach into the name of the country: "président de la Confédération suisse".
        return any(i in namings.covered and namings.covered[i].last <= last for i in range(first, last))

    def _read(self, words: Words, namings: Namings, heads: Mapping[int, int], match: Match[Head], floor: int, end: int) -> Role:
        """The title around one head word; it begins at or after `floor`."""
        lexis, head, first, last = self.words_of, match.value, match.first, match.last
        start, owners, letters, genitive = self._before(words, namings, heads, first, floor, head)
        left = owners_first(owners, namings, start) if owners else start
        after = begin = self._tails.modifiers_after(words, last, end)
        within = namings.covered.get(last - 1)
        if within is not None and not owners:  # the head reaches into the name of the country
            owners, begin = (owner_key(within),), within.last
        if lexis.postposed and not owners:
            owners, begin = self._tails.adjectives(words, namings, begin, end, head)
        tail = self._tails.read(words, namings, heads, begin, end, head, words.is_capital(first))
        owners = owners or tail.owners
        parted = begin > after and after == last and lexis.postposed and begin - after == 1
        span_last = tail.span_last if tail.span_last > begin and not parted else after
        parts = Parts(start, first, last, tail.last, after)
        key = self._classes.organisation(words, tail.body, head) if tail.body is not None and not owners and letters is None else letters
        if not owners:
            owners = lexis.own_title(words, start, max(span_last, tail.last)) if key is not None and key != letters else ()
        if not owners and key is not None:
            owners = (key,)
        bare = not owners and start == first and max(tail.last, begin) == last
        if not owners and words.norms[tail.last : tail.last + 1] != ["("]:  # "Secretary of State (Sport)" is another post
            owners = lexis.own_title(words, start, max(span_last, tail.last))
        owners = tuple(lexis.owners.get(owner, owner) for owner in owners)
        role_class, standing = self._classes.classify(words, head, parts, owners[0] if owners else "")
        stop = max(tail.last, begin)
        article = self._article(words, left, floor)
        return Role(left, stop, start, span_last, head, role_class, owners, standing, bare, article, genitive)

    def _article(self, words: Words, first: int, floor: int) -> str:
        i = first - 1
        while i >= floor and (words.plain[i] in self.words_of.loose):
            i -= 1
        return words.plain[i] if i >= floor and words.plain[i] in self.words_of.articles else ""

    def _before(
        self, words: Words, namings: Namings, heads: Mapping[int, int], first: int, floor: int, head: Head
    ) -> tuple[int, tuple[str, ...], str | None, bool]:
        """Where the title begins, the owners before it, an organisation known only by its letters, and a possessive mark."""
        lexis, k = self.words_of, first
        while k > floor and near(words, k):
            p = k - 1
            plain = words.plain[p]
            if plain == "-" and p - 1 >= floor and words.plain[p - 1] in lexis.modifiers:
                k = p - 1
            elif p in namings.covered or (p in heads and plain not in lexis.modifiers):
                break
            elif (
                plain in lexis.modifiers
                or (plain in lexis.vocabulary and (words.is_capital(p) or (head.kind == "minister" and plain in lexis.portfolio)))
                or (head.kind in ("directing", "official") and not lexis.postposed and self._is_acronym(words, p, first))
                or (
                    plain in lexis.joins
                    and p - 1 >= floor
                    and p - 1 not in heads
                    and self._is_portfolio(words, p - 1)
                    and self._is_portfolio(words, k)
                )
            ):
                k = p
            else:
                break
        while k < first and words.plain[k] in lexis.joins:
            k += 1
        owners, genitive = self._owner_before(words, namings, k, floor, head)
        if owners:
            return k, owners, None, genitive
        return k, (), self._letters_before(words, namings, k, floor, head), False

    def _is_acronym(self, words: Words, i: int, head: int) -> bool:
        """Whether word i is letters that stand for an organisation: not where all is in capitals, and never a common word."""
        shouted = words.word(head).isupper() and words.ends[head] - words.starts[head] > 3
        return not shouted and _ACRONYM.match(words.word(i)) is not None and words.plain[i] not in self.words_of.not_names

    def _is_portfolio(self, words: Words, i: int) -> bool:
        return words.plain[i] in self.words_of.portfolio and words.is_capital(i)

    def _owner_before(self, words: Words, namings: Namings, k: int, floor: int, head: Head) -> tuple[tuple[str, ...], bool]:
        """The countries or organisations right before word k, and whether a possessive mark stands between."""
        p, genitive = k, False
        while p - 1 >= floor and words.plain[p - 1] in self.words_of.loose:
            p -= 1
        if p - 1 >= floor and words.norms[p - 1] in self.words_of.genitive:
            p, genitive = p - 1, True
        naming = namings.ending.get(p)
        if naming is None or naming.first < floor or naming.entry.kind not in OWNERS or self.words_of.postposed:
            return (), False
        if not genitive and not near(words, p):
            return (), False
        owners = [owner_key(naming)]
        while head.plural:  # "his British and Dutch counterparts"
            j = naming.first
            while j > floor and naming.first - j < 3 and words.plain[j - 1] in self.words_of.joins:
                j -= 1
            before = namings.ending.get(j)
            if j == naming.first or before is None or before.form != naming.form or before.first < floor:
                break
            naming = before
            owners.insert(0, owner_key(naming))
        return tuple(owners), genitive

    def _letters_before(self, words: Words, namings: Namings, k: int, floor: int, head: Head) -> str | None:
        """An organisation or state before a head, known by its shape: FEMA Administrator, AFL-CIO President, Louisiana Governor."""
        if head.kind not in ("president", "leading", "governor") or self.words_of.postposed:
            return None
        p = k
        while p > floor and near(words, p) and p - 1 not in namings.covered:
            word = words.word(p - 1)
            if word == "-" and p - 2 >= floor and _ACRONYM.match(words.word(p - 2)):
                p -= 2
            elif self._is_acronym(words, p - 1, k) or (
                head.kind != "president" and word[0].isupper() and words.plain[p - 1] not in self.words_of.not_names
            ):
                p -= 1
            else:
                break
        if p == k or k - p > 4:
            return None
        prefix = "region" if head.kind == "governor" else "org"
        return made_key(prefix, words.text[words.starts[p] : words.ends[k - 1]])


def owners_first(owners: tuple[str, ...], namings: Namings, start: int) -> int:
    """The first word of the owners that stand before a title."""
    p = at = start
    for _ in owners:
        while p > 0 and p not in namings.ending and at - p < 4:
            p -= 1
        naming = namings.ending.get(p)
        if naming is None:
            break
        p = at = naming.first
    return at
