"""What follows the head of a title: "of Foreign Affairs", "of the Office of the President", "of Japan"."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from readoutkit.extract.people.roles import OWNERS, Namings, near, owner_key
from readoutkit.extract.people.rolewords import Head, RoleWords
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind

# Heads of people who serve: a region behind them is what they are in charge of, not whom they speak for.
# Heads of what may have any name.
_LEADS = frozenset({"president", "leading", "directing", "governor"})
_SERVANTS = frozenset({"minister", "directing", "official", "foreign_minister", "high_representative"})


@frozen(slots=True)
class Tail:
    """What follows a head: where the post ends, where all of it ends, and what was read."""

    span_last: int
    last: int
    owners: tuple[str, ...] = ()
    body: tuple[int, int] | None = None


class TailReader:
    """Reads to the right of a head word: prepositions, portfolios, bodies and countries."""

    def __init__(self, vocabulary: RoleWords) -> None:
        self.words_of = vocabulary

    def modifiers_after(self, words: Words, k: int, end: int) -> int:
        """The end of the modifiers at word k: "-elect", "par intérim"."""
        lexis = self.words_of
        allowed = lexis.modifiers if lexis.postposed else lexis.coming
        while k < end:
            j = k + 1 if words.norms[k] == "-" and k + 1 < end and words.plain[k + 1] in lexis.coming else k
            match = lexis.modifier_phrases.find(words, j, min(end, j + 3)) if lexis.postposed else []
            if match and match[0].first == j and near(words, j):
                k = match[0].last
            elif words.plain[j] in allowed and (j > k or near(words, j)) and (not words.is_capital(j) or words.plain[j] in lexis.coming):
                k = j + 1
            else:
                break
        return k

    def adjectives(self, words: Words, namings: Namings, k: int, end: int, head: Head) -> tuple[tuple[str, ...], int]:
        """The countries that adjectives at word k name ("français"), where adjectives follow, and where they end."""
        naming = namings.at.get(k)
        if naming is None or naming.form != "adjective" or naming.entry.kind not in OWNERS or not near(words, k):
            return (), k
        last = naming.last
        owners: tuple[str, ...] = (owner_key(naming),)
        if head.plural:
            last, more = self._more_owners(words, namings, last, end)
            owners += more
        return owners, self.modifiers_after(words, last, end)

    def read(self, words: Words, namings: Namings, heads: Mapping[int, int], k: int, end: int, head: Head, capital: bool) -> Tail:
        """Read "of X", "for Y" and so on behind a head, up to four of them."""
        lexis = self.words_of
        span_last = last = k
        owners: tuple[str, ...] = ()
        body: tuple[int, int] | None = None
        for _ in range(4):
            of = lexis.of_at(words, last, end)
            if of is None or not near(words, last):
                break
            served = lexis.majesty.find(words, of, min(end, of + 4)) if head.kind in ("official", "directing") and body is None else []
            if served and served[0].first == of:  # "Adviser to His Majesty the King"
                last = served[0].last
                after = last + 1 if last < end and words.plain[last] in lexis.articles else last
                last = span_last = heads.get(after, last) if near(words, last) else last
                body = (of, last)
                continue
            target = of
            while target < end and (words.plain[target] in lexis.articles or (target > of and words.plain[target] in lexis.loose)):
                target += 1
            if target >= end or not near(words, target):
                break
            direction = words.plain[last] in lexis.where
            if (
                head.kind in ("official", "directing")
                and target > of
                and target in heads
                and words.plain[target - 1] in lexis.articles
                and body is None
            ):
                last = heads[target]  # "Adviser to the President"
                span_last = last
                body = (target, last)
                continue
            if words.plain[last] in lexis.on and head.kind not in ("official", "directing") and not self._posted(head):
                break
            if words.plain[last] in lexis.on and head.name in lexis.spokes:
                break
            naming = namings.at.get(target)
            if naming is None and target > of:
                naming = namings.at.get(of)
            if naming is not None and naming.entry.kind in OWNERS:
                inner = self._chunk(words, namings, heads, naming.last, end, capital) if naming.form == "adjective" else naming.last
                gives = words.plain[last] in lexis.owner_prepositions
                if direction and not self._posted(head) and not (lexis.postposed and naming.entry.kind is ActorKind.REGION):
                    break
                wide = naming.entry.kind is ActorKind.REGION and naming.entry.country is None and head.kind in _SERVANTS
                wide = wide or (head.kind == "minister" and naming.last - target == 1 and words.plain[target] in lexis.portfolio)
                if wide or (not gives and not direction) or (direction and not self._posted(head)):  # "Minister for Europe"
                    last = self._goes_on(words, namings, heads, naming.last, end, capital)
                    country = naming.entry.kind is ActorKind.COUNTRY and last == naming.last
                    span_last = last if head.keeps_body and not country else span_last
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
                republic = words.plain[target] in lexis.realms and lexis.of_at(words, target + 1, naming.last) is not None
                if lexis.postposed and head.kind == "president" and republic and naming.first == target and span_last == k:
                    span_last = target + 1  # "président de la République du Freedonia"
                last = max(inner, naming.last)
                if self._posted(head) and direction:
                    break
                follower = words.plain[last] if last < end else ""
                if not self._posted(head) and (follower in lexis.owner_prepositions or follower in lexis.where):
                    break
                continue
            if direction and not lexis.postposed:
                break
            stop = self._chunk(words, namings, heads, target, end, capital)
            if owners:  # "of the Union for Foreign Affairs"
                if head.kind == "ambassador" and direction and stop == target:  # "ambassadeur de Freedonia en Principauté"
                    last = self._unknown(words, namings, heads, target, end)
                if stop == target:
                    break
                last = stop
                continue
            if body is not None and stop > target and lexis.has_any(words, target, stop, lexis.legislatures):
                last = stop
                continue
            if stop > target:
                if span_last == last:
                    council = head.kind == "president" and lexis.has_phrase(words, target, stop, lexis.governments)
                    keeps = head.keeps_body or council or self._is_realm(words, target, stop, namings)
                    span_last = self._without_house(words, target, stop) if keeps else span_last
                    body = body or (target, stop)
                elif lexis.has_any(words, target, stop, lexis.legislatures):
                    body = body or (target, stop)
                last = stop
                naming = namings.at.get(stop)
                if (
                    lexis.postposed
                    and naming is not None
                    and naming.form == "adjective"
                    and naming.entry.kind in OWNERS
                    and near(words, stop)
                ):
                    owners, last = owners or (owner_key(naming),), naming.last
                    if lexis.has_any(words, target, stop, lexis.realms):
                        span_last = k
                    break
                continue
            stop = self._unknown(words, namings, heads, target, end)
            if stop > target and head.kind in (*_LEADS, "minister"):
                if head.keeps_body and head.kind not in ("leading", "governor"):
                    span_last = stop
                body = body or (target, stop)
                last = stop
            break
        return Tail(span_last, last, owners, body)

    def _posted(self, head: Head) -> bool:
        """Whether "to Canada" behind a title says where its holder is posted."""
        return head.kind == "ambassador" or head.name in self.words_of.posted

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
            if naming is None or naming.entry.kind not in OWNERS:
                break
            more.append(owner_key(naming))
            k = last = naming.last
        return last, tuple(more)

    def _chunk(self, words: Words, namings: Namings, heads: Mapping[int, int], k: int, end: int, capital: bool) -> int:
        """The end of the words of offices and bodies that begin at word k."""
        lexis, last, i = self.words_of, k, k
        body = True
        while i < end:
            inside = namings.at.get(i)
            if (
                inside is not None
                and not body
                and lexis.postposed
                and inside.form == "adjective"
                and inside.entry.kind is ActorKind.REGION
                and not words.is_capital(i)
                and near(words, i)
            ):  # "de l'Intégration africaine et des Affaires étrangères"
                i = last = inside.last
                continue
            if i in namings.covered:
                break
            plain = words.plain[i]
            fits = plain in lexis.vocabulary and (words.is_capital(i) or lexis.postposed or not capital)
            if fits and i in heads and not body:
                fits = False
            if fits and (near(words, i) or words.norms[i - 1] in ("-", "&")):
                i += 1
                last = i
                body = False
                continue
            if plain not in lexis.connectors and plain not in lexis.articles and words.norms[i] not in (",", "-"):
                break
            if last == k:
                break
            j, comma = i, False
            while (
                j < min(end, i + 4)
                and (plain_j := words.plain[j])
                and (plain_j in lexis.connectors or plain_j in lexis.articles or words.norms[j] in (",", "-"))
            ):
                comma = comma or words.norms[j] == ","
                j += 1
            abroad = namings.at.get(j) if lexis.postposed else None
            if abroad is not None and abroad.form == "adjective" and words.is_capital(j):  # "des Français de l'étranger"
                after = (
                    self._chunk(words, namings, heads, lexis.of_at(words, abroad.last, end) or abroad.last, end, capital)
                    if abroad.last < end
                    else 0
                )
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
            again = lexis.postposed and words.plain[j - 1] in lexis.articles and lexis.of_at(words, i + 1, end) is not None
            if comma and ((not words.is_capital(j) and not again) or words.plain[j] in lexis.bodies):
                break
            body = j in heads
            i = j
        return last

    def _goes_on(self, words: Words, namings: Namings, heads: Mapping[int, int], k: int, end: int, capital: bool) -> int:
        """The end of a portfolio that goes on after a region: "for Europe and Foreign Affairs"."""
        lexis, j = self.words_of, k
        while j < min(end, k + 3) and (
            words.plain[j] in lexis.joins or words.plain[j] in lexis.articles or words.plain[j] in lexis.connectors
        ):
            j += 1
        if j == k or words.plain[k] not in lexis.joins:
            return k
        stop = self._chunk(words, namings, heads, j, end, capital)
        return stop if stop > j and j not in heads else k

    def _named_subject(self, words: Words, first: int, last: int, i: int, j: int, heads: Mapping[int, int]) -> bool:
        """Whether word j is what a body is for: "Institute for Glaciology"."""
        lexis = self.words_of
        if (
            j in heads
            or not words.is_capital(j)
            or words.plain[j] in lexis.not_names
            or not lexis.has_any(words, first, last, lexis.bodies)
        ):
            return False
        return all(words.plain[x] not in lexis.joins and words.norms[x] != "," for x in range(i, j))

    def _unknown(self, words: Words, namings: Namings, heads: Mapping[int, int], k: int, end: int) -> int:
        """The end of a run of capitalised words nobody knows (a company, a town)."""
        i = k
        while i < end and i - k < 4 and i not in namings.covered and i not in heads and words.is_capital(i) and (i == k or near(words, i)):
            if words.plain[i] in self.words_of.not_names and i == k and words.plain[i] not in self.words_of.vocabulary:
                break
            i += 1
        return i if i - k < 3 else k + 1
