"""Titles of people: a head word, what changes it, what the post is in charge of, and whose post it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from readoutkit.extract.reading import Naming
from readoutkit.extract.rolewords import Head, RoleWords
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind, RoleClass

_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,7}\Z")
_SLUG = re.compile(r"[^a-z0-9]+")
_SERVANTS = frozenset({"minister", "directing", "official", "foreign_minister", "high_representative"})
_OWNERS = {ActorKind.COUNTRY, ActorKind.ORGANIZATION, ActorKind.REGION, ActorKind.BODY}


@frozen(slots=True)
class Role:
    """A title in the text: words first..last with its country, span_first..span_last without.

    `head` is the head word (plain, singular or plural as written), `owners` the keys of the countries or organisations named with
    it, `standing` "" or "former" or "coming" (elect, designate). `bare` is a title without owner and portfolio.
    """

    first: int
    last: int
    span_first: int
    span_last: int
    head: Head
    role_class: RoleClass
    owners: tuple[str, ...] = ()
    standing: str = ""
    bare: bool = False
    article: str = ""  # the determiner before it, lower case
    genitive: bool = False  # the owner stands before it with a possessive mark


@frozen(slots=True)
class _Tail:
    """What follows a head: where the post ends, where all of it ends, and what was read."""

    span_last: int
    last: int
    owners: tuple[str, ...] = ()
    body: tuple[int, int] | None = None


class Namings:
    """The namings of a text by the words they cover."""

    def __init__(self, namings: Iterable[Naming]) -> None:
        self.items = tuple(namings)
        self.at: dict[int, Naming] = {}
        self.ending: dict[int, Naming] = {}
        self.covered: dict[int, Naming] = {}
        for naming in self.items:
            self.at[naming.first] = naming
            self.ending[naming.last] = naming
            for i in range(naming.first, naming.last):
                self.covered[i] = naming


class RoleFinder:
    """Finds titles by grammar: modifiers + head + "of" + portfolio + "of" + country, or country + portfolio + head."""

    def __init__(self, vocabulary: RoleWords) -> None:
        self.words_of = vocabulary

    def find(self, words: Words, namings: Namings, first: int, last: int) -> list[Role]:
        """The titles among words[first:last] in order, none overlapping."""
        lexis = self.words_of
        matches = [m for m in lexis.heads.find(words, first, last) if not self._is_taken(namings, m.first, m.last)]
        matches = [m for n, m in enumerate(matches) if not self._only_modifies(words, m.first, m.last, matches[n + 1].first if n + 1 < len(matches) else -1)]
        heads = {i: m.last for m in matches for i in range(m.first, m.last)}
        out: list[Role] = []
        for m in matches:
            if out and m.first < out[-1].last:
                continue
            floor = out[-1].last if out else first
            role = self._read(words, namings, heads, m.first, m.last, m.value, floor, last)
            if role is not None:
                out.append(role)
        return out

    def _only_modifies(self, words: Words, first: int, last: int, following: int) -> bool:
        """Whether a head only belongs to the next one: "Chief Diplomatic Adviser"."""
        if not 0 <= following - last <= 3 or last - first > 1 or words.plain[first] not in self.words_of.modifiers:
            return False
        inside = range(last, following)
        return all(_near(words, i) for i in range(last, following + 1)) and all(words.plain[i] in self.words_of.vocabulary and words.is_capital(i) for i in inside)

    def _is_taken(self, namings: Namings, first: int, last: int) -> bool:
        if first in namings.covered and namings.covered[first].entry.kind in _OWNERS:
            return True
        # A title may reach into the name of the country: "président de la Confédération suisse".
        return any(i in namings.covered and namings.covered[i].last <= last for i in range(first, last))

    def _read(self, words: Words, namings: Namings, heads: Mapping[int, int], first: int, last: int, head: Head, floor: int, end: int) -> Role | None:
        lexis = self.words_of
        capital = words.is_capital(first)
        start, owners_before, body_before, genitive = self._before(words, namings, heads, first, floor, head)
        after = self._modifiers_after(words, last, end)
        owners: tuple[str, ...] = owners_before
        tail_start = after
        within = namings.covered.get(last - 1)
        if within is not None and not owners:
            owners, tail_start = (owner_key(within),), within.last
        if lexis.postposed and not owners:
            naming = namings.at.get(after)
            if naming is not None and naming.form == "adjective" and naming.entry.kind in _OWNERS and _near(words, after):
                owners, tail_start = (owner_key(naming),), naming.last
                if head.plural:
                    tail_start, more = self._more_owners(words, namings, tail_start, end)
                    owners += more
                tail_start = self._modifiers_after(words, tail_start, end)
        tail = self._tail(words, namings, heads, tail_start, end, head, capital)
        owners = owners or tail.owners
        span_last = tail.span_last if tail.span_last > tail_start else (after if tail_start != after and owners else tail_start)
        if tail.span_last == tail_start and tail_start == after:
            span_last = after
        chunk = (start, first), (last, tail.last)
        role_class, standing = self._classify(words, head, chunk, first, last, owners, after)
        if not owners and body_before is not None:
            owners = (body_before,)
        if not owners and tail.body is not None:
            key = self._organisation(words, tail.body, head)
            owners = (key,) if key else ()
        owners = tuple(lexis.owners.get(key, key) for key in owners)
        role_class = self._by_owner(words, head, role_class, owners, first, last, chunk)
        bare = not owners and start == first and max(tail.last, tail_start) == last
        left = min(start, owners_first(owners_before, namings, start, words)) if owners_before else start
        return Role(left, max(tail.last, tail_start), start, span_last, head, role_class, owners, standing, bare, self._article(words, left, floor), genitive)

    def _article(self, words: Words, first: int, floor: int) -> str:
        i = first - 1
        while i >= floor and (words.plain[i] in self.words_of.loose):
            i -= 1
        return words.plain[i] if i >= floor and words.plain[i] in self.words_of.articles else ""

    # ---- to the left ----------------------------------------------------------------------------------------

    def _before(
        self, words: Words, namings: Namings, heads: Mapping[int, int], first: int, floor: int, head: Head
    ) -> tuple[int, tuple[str, ...], str | None, bool]:
        """Where the title begins, the owners before it, an organisation known only by its letters, and a possessive mark."""
        lexis, k = self.words_of, first
        while k > floor and _near(words, k):
            p = k - 1
            plain = words.plain[p]
            if plain == "-" and p - 1 >= floor and words.plain[p - 1] in lexis.modifiers:
                k = p - 1
            elif p in namings.covered:
                break
            elif p in heads and plain not in lexis.modifiers:
                break
            elif plain in lexis.modifiers or (plain in lexis.vocabulary and (words.is_capital(p) or head.kind == "minister" and plain in lexis.portfolio)):
                k = p
            elif head.kind in ("directing", "official") and not lexis.postposed and _ACRONYM.match(words.word(p)):
                k = p
            elif plain in lexis.joins and p - 1 >= floor and p - 1 not in heads and self._is_portfolio(words, p - 1) and self._is_portfolio(words, k):
                k = p
            else:
                break
        while k < first and words.plain[k] in lexis.joins:
            k += 1
        owners, at, genitive = self._owner_before(words, namings, k, floor, head)
        if owners:
            return k, owners, None, genitive
        return k, (), self._letters_before(words, namings, k, floor, head), at

    def _is_portfolio(self, words: Words, i: int) -> bool:
        return words.plain[i] in self.words_of.portfolio and words.is_capital(i)

    def _owner_before(self, words: Words, namings: Namings, k: int, floor: int, head: Head) -> tuple[tuple[str, ...], bool, bool]:
        p, genitive = k, False
        while p - 1 >= floor and words.plain[p - 1] in self.words_of.loose:
            p -= 1
        if p - 1 >= floor and words.norms[p - 1] in self.words_of.genitive:
            p, genitive = p - 1, True
        naming = namings.ending.get(p)
        if naming is None or naming.first < floor or naming.entry.kind not in _OWNERS or self.words_of.postposed:
            return (), genitive, False
        if not genitive and not _near(words, p):
            return (), False, False
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
        return tuple(owners), False, genitive

    def _letters_before(self, words: Words, namings: Namings, k: int, floor: int, head: Head) -> str | None:
        """An organisation or state before a head, known by its shape: FEMA Administrator, AFL-CIO President, Louisiana Governor."""
        if head.kind not in ("president", "leading", "governor") or self.words_of.postposed:
            return None
        p = k
        while p > floor and _near(words, p) and p - 1 not in namings.covered:
            word = words.word(p - 1)
            if word == "-" and p - 2 >= floor and _ACRONYM.match(words.word(p - 2)):
                p -= 2
            elif _ACRONYM.match(word) or (head.kind != "president" and word[0].isupper() and words.plain[p - 1] not in self.words_of.not_names):
                p -= 1
            else:
                break
        if p == k or k - p > 4:
            return None
        prefix = "region" if head.kind == "governor" else "org"
        return f"{prefix}:{slug(words.text[words.starts[p] : words.ends[k - 1]])}"

    # ---- to the right ---------------------------------------------------------------------------------------

    def _modifiers_after(self, words: Words, k: int, end: int) -> int:
        lexis = self.words_of
        allowed = lexis.modifiers if lexis.postposed else lexis.coming
        while k < end:
            j = k + 1 if words.norms[k] == "-" and k + 1 < end and words.plain[k + 1] in lexis.coming else k
            match = lexis.modifier_phrases.find(words, j, min(end, j + 3)) if lexis.postposed else []
            if match and match[0].first == j and _near(words, j):
                k = match[0].last
            elif words.plain[j] in allowed and (j > k or _near(words, j)) and (not words.is_capital(j) or words.plain[j] in lexis.coming):
                k = j + 1
            else:
                break
        return k

    def _tail(self, words: Words, namings: Namings, heads: Mapping[int, int], k: int, end: int, head: Head, capital: bool) -> _Tail:
        """Read "of X", "for Y" and so on behind a head, up to four of them."""
        lexis = self.words_of
        span_last = last = k
        owners: tuple[str, ...] = ()
        body: tuple[int, int] | None = None
        for _ in range(4):
            of = lexis.of_at(words, last, end)
            if of is None or not _near(words, last):
                break
            target = of
            while target < end and (words.plain[target] in lexis.articles or (target > of and words.plain[target] in lexis.loose)):
                target += 1
            if target >= end or not _near(words, target):
                break
            direction = words.plain[last] in lexis.where
            if head.kind in ("official", "directing") and target > of and target in heads and words.plain[target - 1] in lexis.articles and body is None:
                last = heads[target]  # "Adviser to the President"
                span_last = last
                body = (target, last)
                continue
            if words.plain[last] in lexis.on and head.kind not in ("official", "directing", "ambassador"):
                break
            if words.plain[last] in lexis.on and head.name in lexis.spokes:
                break
            naming = namings.at.get(target)
            if naming is None and target > of:
                naming = namings.at.get(of)
            if naming is not None and naming.entry.kind in _OWNERS:
                inner = self._chunk(words, namings, heads, naming.last, end, capital) if naming.form == "adjective" else naming.last
                gives = words.plain[last] in lexis.owner_prepositions
                if direction and head.kind != "ambassador" and not (lexis.postposed and naming.entry.kind is ActorKind.REGION):
                    break
                wide = naming.entry.kind is ActorKind.REGION and naming.entry.country is None and head.kind in _SERVANTS
                if wide or not gives and not direction or direction and head.kind != "ambassador":  # "Minister for Europe"
                    last = self._goes_on(words, namings, heads, naming.last, end, capital)
                    span_last = last if head.keeps_body else span_last
                    body = body or (target, last)
                    continue
                if words.norms[naming.last : naming.last + 1] and words.norms[naming.last] in lexis.genitive:
                    inner = max(self._chunk(words, namings, heads, naming.last + 1, end, capital), naming.last)  # "of Freedonia's Bureau"
                    inner = inner if inner > naming.last + 1 else naming.last
                if not direction and not owners:
                    owners = (owner_key(naming),)
                    if head.plural:
                        inner, more = self._more_owners(words, namings, max(inner, naming.last), end)
                        owners += more
                last = max(inner, naming.last)
                if head.kind == "ambassador" and direction:
                    break
                follower = words.plain[last] if last < end else ""
                if head.kind != "ambassador" and (follower in lexis.owner_prepositions or follower in lexis.where):
                    break
                continue
            if direction and not lexis.postposed:
                break
            stop = self._chunk(words, namings, heads, target, end, capital)
            if owners:  # "of the Union for Foreign Affairs"
                if stop == target:
                    break
                last = stop
                continue
            if body is not None and stop > target and lexis.has_any(words, target, stop, lexis.legislatures):
                last = stop
                continue
            if stop > target:
                if span_last == last:
                    keeps = head.keeps_body or self._is_realm(words, target, stop, namings)
                    span_last = self._without_house(words, target, stop) if keeps else span_last
                    body = body or (target, stop)
                elif lexis.has_any(words, target, stop, lexis.legislatures):
                    body = body or (target, stop)
                last = stop
                naming = namings.at.get(stop)
                if lexis.postposed and naming is not None and naming.form == "adjective" and naming.entry.kind in _OWNERS and _near(words, stop):
                    owners, last = owners or (owner_key(naming),), naming.last
                    if lexis.has_any(words, target, stop, lexis.realms):
                        span_last = k
                    break
                continue
            stop = self._unknown(words, namings, heads, target, end)
            if stop > target and head.kind not in ("minister",) or stop > target and capital:
                if head.keeps_body and head.kind not in ("leading", "governor"):
                    span_last = stop
                body = body or (target, stop)
                last = stop
            break
        return _Tail(span_last, last, owners, body)

    def _without_house(self, words: Words, first: int, last: int) -> int:
        """Cut "of the Parliament" off behind "Committee on Foreign Affairs": the house goes with its country."""
        lexis = self.words_of
        houses = [i for i in range(first, last) if words.plain[i] in lexis.legislatures]
        if len(houses) < 2:
            return last
        i = houses[-1]
        while i > first and words.plain[i - 1] not in lexis.possessors:
            i -= 1
        return i - 1 if i - 1 > houses[0] else last

    def _is_realm(self, words: Words, first: int, last: int, namings: Namings) -> bool:
        """Whether "of the Republic" is all there is: then it is a part of the title."""
        return last - first == 1 and words.plain[first] in self.words_of.realms

    def _more_owners(self, words: Words, namings: Namings, last: int, end: int) -> tuple[int, tuple[str, ...]]:
        lexis, more, k = self.words_of, [], last
        while k < end and (words.norms[k] == "," or words.plain[k] in lexis.joins):
            j = k + 1
            while j < end and (words.plain[j] in lexis.joins or words.plain[j] in lexis.articles or lexis.of_at(words, j, end) == j + 1):
                j += 1
            naming = namings.at.get(j)
            if naming is None or naming.entry.kind not in _OWNERS:
                break
            more.append(owner_key(naming))
            k = last = naming.last
        return last, tuple(more)

    def _chunk(self, words: Words, namings: Namings, heads: Mapping[int, int], k: int, end: int, capital: bool) -> int:
        """The end of the words of offices and bodies that begin at word k."""
        lexis, last, i = self.words_of, k, k
        body = True
        while i < end:
            if i in namings.covered:
                break
            plain = words.plain[i]
            fits = plain in lexis.vocabulary and (words.is_capital(i) or lexis.postposed or not capital)
            if fits and i in heads and not body:
                fits = False
            if fits and (_near(words, i) or words.norms[i - 1] in ("-", "&")):
                i += 1
                last = i
                body = False
                continue
            if plain not in lexis.connectors and plain not in lexis.articles and words.norms[i] not in (",", "-"):
                break
            if last == k:
                break
            j, comma = i, False
            while j < min(end, i + 4) and (plain_j := words.plain[j]) and (
                plain_j in lexis.connectors or plain_j in lexis.articles or words.norms[j] in (",", "-")
            ):
                comma = comma or words.norms[j] == ","
                j += 1
            abroad = namings.at.get(j) if lexis.postposed else None
            if abroad is not None and abroad.form == "adjective" and words.is_capital(j):  # "des Français de l'étranger"
                after = self._chunk(words, namings, heads, lexis.of_at(words, abroad.last, end) or abroad.last, end, capital) if abroad.last < end else 0
                i = last = max(after, abroad.last)
                continue
            if j >= end or j in namings.covered:
                break
            if words.plain[j] not in lexis.vocabulary and self._named_subject(words, k, last, i, j, heads):
                i = last = j + 1
                continue
            if words.plain[j] not in lexis.vocabulary or not (words.is_capital(j) or lexis.postposed or not capital):
                break
            joined = any(words.plain[x] in lexis.joins or words.norms[x] == "," for x in range(i, j))
            if j in heads and (joined or words.plain[last - 1] not in lexis.bodies):
                break
            if comma and (not words.is_capital(j) or words.plain[j] in lexis.bodies):
                break
            body = j in heads
            i = j
        return last

    def _goes_on(self, words: Words, namings: Namings, heads: Mapping[int, int], k: int, end: int, capital: bool) -> int:
        """The end of a portfolio that goes on after a region: "for Europe and Foreign Affairs"."""
        lexis, j = self.words_of, k
        while j < min(end, k + 3) and (words.plain[j] in lexis.joins or words.plain[j] in lexis.articles or words.plain[j] in lexis.connectors):
            j += 1
        if j == k or words.plain[k] not in lexis.joins:
            return k
        stop = self._chunk(words, namings, heads, j, end, capital)
        return stop if stop > j and j not in heads else k

    def _named_subject(self, words: Words, first: int, last: int, i: int, j: int, heads: Mapping[int, int]) -> bool:
        """Whether word j is what a body is for: "Institute for Glaciology"."""
        lexis = self.words_of
        if j in heads or not words.is_capital(j) or words.plain[j] in lexis.not_names or not lexis.has_any(words, first, last, lexis.bodies):
            return False
        return all(words.plain[x] not in lexis.joins and words.norms[x] != "," for x in range(i, j))

    def _unknown(self, words: Words, namings: Namings, heads: Mapping[int, int], k: int, end: int) -> int:
        """The end of a run of capitalised words nobody knows (a company, a town)."""
        i = k
        while i < end and i - k < 4 and i not in namings.covered and i not in heads and words.is_capital(i) and (i == k or _near(words, i)):
            if words.plain[i] in self.words_of.not_names and i == k and words.plain[i] not in self.words_of.vocabulary:
                break
            i += 1
        return i if i - k < 3 else k + 1

    # ---- what it means --------------------------------------------------------------------------------------

    def _classify(
        self, words: Words, head: Head, chunk: tuple[tuple[int, int], tuple[int, int]], first: int, last: int, owners: tuple[str, ...], after: int
    ) -> tuple[RoleClass, str]:
        """Class and standing of a title, its owner left aside."""
        lexis = self.words_of
        (left, left_end), (right, right_end) = chunk
        around = [words.plain[i] for i in (*range(left, left_end), *range(last, after))]
        standing = "former" if any(w in lexis.former for w in around) else "coming" if any(w in lexis.coming for w in around) else ""
        deputy = any(w in lexis.deputy for w in around)
        role_class = self._plain_class(words, head, left, left_end, right, right_end)
        if deputy:
            role_class = {
                RoleClass.HEAD_OF_STATE: RoleClass.DEPUTY_HEAD_OF_STATE,
                RoleClass.HEAD_OF_GOVERNMENT: RoleClass.DEPUTY_HEAD_OF_GOVERNMENT,
                RoleClass.OTHER: RoleClass.OTHER,
            }.get(role_class, RoleClass.OFFICIAL)
        if standing:
            role_class = RoleClass.OTHER
        return role_class, standing

    def _plain_class(self, words: Words, head: Head, left: int, left_end: int, right: int, right_end: int) -> RoleClass:
        lexis = self.words_of
        legislative = lexis.has_any(words, right, right_end, lexis.legislatures) or lexis.has_any(words, left, left_end, lexis.legislatures)
        if head.kind == "president":
            if lexis.has_phrase(words, right, right_end, lexis.governments):
                return RoleClass.HEAD_OF_GOVERNMENT
            if lexis.has_phrase(words, right, right_end, lexis.state_bodies):
                return RoleClass.HEAD_OF_STATE
            return RoleClass.OTHER if legislative else RoleClass.HEAD_OF_STATE
        if head.kind == "minister":
            return lexis.portfolio_class(words, [(left, left_end), (right, right_end)]) or RoleClass.MINISTER
        if head.kind in ("leading", "directing"):
            if lexis.has_phrase(words, right, right_end, lexis.governments):
                return RoleClass.HEAD_OF_GOVERNMENT
            if lexis.has_phrase(words, right, right_end, lexis.state_bodies):
                return RoleClass.HEAD_OF_STATE
            if legislative:
                return RoleClass.OTHER
            if head.name in lexis.secretaries and (left < left_end or right < right_end):
                if lexis.has_any(words, left, left_end, lexis.civil) or lexis.has_any(words, right, right_end, lexis.civil):
                    return RoleClass.OFFICIAL
                return lexis.portfolio_class(words, [(left, left_end), (right, right_end)]) or lexis.secretary_class(words, left, left_end, right, right_end)
            return RoleClass.HEAD_OF_ORGANIZATION if head.kind == "leading" else RoleClass.OFFICIAL
        if head.kind == "high_representative":
            return RoleClass.FOREIGN_MINISTER
        if head.kind == "governor":
            return RoleClass.OFFICIAL
        if head.kind == "counterpart":
            return RoleClass.OTHER
        return RoleClass(head.kind)

    def _by_owner(
        self, words: Words, head: Head, role_class: RoleClass, owners: tuple[str, ...], first: int, last: int, chunk: tuple[tuple[int, int], tuple[int, int]]
    ) -> RoleClass:
        """What the country or organisation changes: the president of a union heads an organisation."""
        lexis, owner = self.words_of, owners[0] if owners else ""
        (left, left_end), (right, right_end) = chunk
        kind = owner.partition(":")[0]
        rule = lexis.by_country.get(head.name)
        if rule is not None and role_class is rule.usual(role_class) and left == left_end:
            if lexis.portfolio_named(words, right, right_end):
                return rule.in_charge if rule.in_charge is not RoleClass.MINISTER else lexis.portfolio_class(words, [(right, right_end)]) or RoleClass.MINISTER
            return rule.read(owner) if owner else role_class
        if head.kind == "president" and kind == "org" and role_class is RoleClass.HEAD_OF_STATE:
            return RoleClass.HEAD_OF_ORGANIZATION
        if head.kind == "president" and kind == "org" and role_class is RoleClass.DEPUTY_HEAD_OF_STATE:
            return RoleClass.OFFICIAL
        if head.kind == "leading" and role_class is RoleClass.HEAD_OF_ORGANIZATION:
            national = lexis.has_any(words, left, left_end, lexis.national_bodies) or lexis.has_any(words, right, right_end, lexis.national_bodies)
            if kind == "country" and (national or head.name in lexis.national_leads):
                return RoleClass.OFFICIAL
            if kind == "region" or (national and kind != "org"):
                return RoleClass.OFFICIAL
        if head.kind == "directing" and kind == "org" and role_class is RoleClass.OFFICIAL and left == left_end and right == right_end - 0 and head.name in lexis.chiefs:
            return RoleClass.HEAD_OF_ORGANIZATION
        if head.kind == "directing" and kind == "org" and role_class is RoleClass.OFFICIAL and head.name in lexis.chiefs:
            return RoleClass.HEAD_OF_ORGANIZATION
        if head.kind == "high_representative" and kind not in ("org", ""):
            return RoleClass.OFFICIAL
        return role_class

    def _organisation(self, words: Words, body: tuple[int, int], head: Head) -> str | None:
        """A key for a body that only its own name tells, when the title makes its holder the head of it."""
        if not words.is_capital(body[0]):
            return None
        lexis = self.words_of
        if head.kind == "governor":
            return f"region:{slug(words.text[words.starts[body[0]] : words.ends[body[1] - 1]])}"
        if head.kind not in ("president", "leading") or lexis.has_any(words, *body, lexis.national_bodies | lexis.realms | lexis.legislatures):
            return None
        if lexis.has_phrase(words, *body, lexis.governments) or lexis.has_phrase(words, *body, lexis.state_bodies):
            return None
        return f"org:{slug(words.text[words.starts[body[0]] : words.ends[body[1] - 1]])}"


def owners_first(owners: tuple[str, ...], namings: Namings, start: int, words: Words) -> int:
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


def owner_key(naming: Naming) -> str:
    """The key of whom a title's holder speaks for: a national body's state, else what is named."""
    if naming.entry.kind is ActorKind.BODY and naming.entry.country:
        return f"country:{naming.entry.country}"
    return naming.entry.key


def slug(name: str) -> str:
    """A name as the last part of a key.

    >>> slug("AFL-CIO")
    'afl-cio'
    """
    return _SLUG.sub("-", name.lower()).strip("-")


def _near(words: Words, i: int) -> bool:
    if not 0 < i < len(words):
        return False
    gap = words.text[words.ends[i - 1] : words.starts[i]]
    return len(gap) <= 3 and gap.count("\n") <= 1


def merged(one: Role, two: Role, ranks: Mapping[RoleClass, int]) -> Role:
    """Two titles of one person as one title: "Deputy Prime Minister and Minister of Finance"."""
    best = one if ranks[one.role_class] <= ranks[two.role_class] else two
    return evolve(
        best,
        first=one.first,
        last=two.last,
        span_first=one.span_first,
        span_last=two.span_last,
        owners=one.owners or two.owners,
        bare=False,
        article=one.article,
        genitive=one.genitive,
    )
