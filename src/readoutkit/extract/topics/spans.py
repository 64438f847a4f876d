"""How far a subject's noun phrase reaches to the left and right of its cue, and which actors it holds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from attrs import frozen

from readoutkit.extract.reading import Naming
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind

_LEFT = 9  # words a noun phrase may begin before its cue
_OWNER = 3  # words a possessor may have behind the actor in it ("the Chilean government's")
_OWNED = 4  # words that may stand between a possessor and its cue
_HEADS = 2  # nouns that may follow a cue in its own phrase
_CHAIN = 60  # words a list of actors attached to a phrase may run on
_RIGHT = 7  # words between a noun phrase and an actor attached to it


@frozen(slots=True)
class Ground:
    """What is known of the words around: the namings by first and by last word, and words nothing may run across."""

    words: Words
    first: int
    last: int
    starts: Mapping[int, Naming]
    ends: Mapping[int, Naming]
    walls: Collection[int]


@frozen(slots=True)
class Bounds:
    """A noun phrase, its words first..last (last exclusive), and the actors named in it."""

    first: int
    last: int
    namings: tuple[Naming, ...]


class NounPhrases:
    """Reads noun phrases around a cue from a language's lists of determiners, prepositions and adjectives."""

    REACH: Final = _RIGHT

    def __init__(self, lexicon: Lexicon) -> None:
        def listed(key: str) -> frozenset[str]:
            return frozenset(word.lower() for word in lexicon.phrases("topics", key))

        self.determiners = listed("determiners")
        self.stops = listed("bounds")
        self._adjectives = listed("adjectives")
        self._not_adjectives = listed("not_adjectives")
        self._endings = tuple(sorted(listed("adjective_endings")))
        self.attach = listed("attach")
        self._people_of: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("topics", "people_of"))
        self.joins = listed("joins")
        self.of = listed("of")
        self._locatives = listed("locatives")
        self._articles = listed("articles")
        self._alike = listed("alike")
        self._detail = listed("detail")
        self._whereto = listed("whereto")
        self._infinitive = listed("infinitive")
        self._transitive = listed("transitive")
        self._possessive = listed("possessive")
        self._agents = listed("agents")
        self._adjectives_follow = bool(lexicon.table("topics").get("adjectives_follow", False))
        self.links = frozenset(word for word in self.joins if word.isalpha() or word in {",", "&"}) - self.attach

    # ---- the phrase --------------------------------------------------------------------------------------

    def bounds(self, ground: Ground, first: int, last: int, *, waits: bool = False) -> Bounds:
        """The noun phrase of the cue on the words first..last, which `waits` for what it governs or not."""
        left = self._left(ground, first)
        right = self._right(ground, last, waits)
        namings = tuple(n for i in range(left, right) if (n := ground.starts.get(i)) is not None and n.last <= right)
        return Bounds(left, right, namings)

    def _left(self, ground: Ground, first: int) -> int:
        words, i, floor = ground.words, first, max(ground.first, first - _LEFT)
        while i > floor:
            naming = ground.ends.get(i)
            if naming is not None and naming.first >= ground.first:
                i = naming.first
                continue
            j = i - 1
            word = words.norms[j]
            if j in ground.walls:
                break
            if word in self._possessive:
                return self._owner(ground, j, i)
            if word == "-" and j - 1 >= ground.first and words.ends[j - 1] == words.starts[j] and words.ends[j] == words.starts[i]:
                i = j - 1
                continue
            if (word == "," or word in self.links) and i < first:
                before = j - 1 if j > ground.first and words.norms[j - 1] != "," else j - 2
                if before >= ground.first and self._is_adjective(words, before) and self._is_adjective(words, i):
                    i = before
                    continue
                break
            if word in self._alike and j - 1 > ground.first and words.norms[j - 1] in self.links:  # "X and other ..."
                kin = ground.ends.get(j - 1)
                if kin is not None and kin.first >= ground.first:
                    return kin.first
            if word in self.stops or word in self.determiners or word in self.attach or not word[0].isalnum():
                return self._owned(ground, i)
            if not (self._is_adjective(words, j) or word[0].isdigit() or (words.is_capital(j) and j > ground.first)):
                return self._owned(ground, i)
            i = j
        return i

    def _owner(self, ground: Ground, j: int, first: int) -> int:
        """Where the possessor begins whose ending is word j: an actor, perhaps with a common noun, or a proper name; else `first`."""
        words = ground.words
        for i in range(j, max(ground.first, j - _OWNER), -1):
            naming = ground.ends.get(i)
            if naming is not None:
                return naming.first if naming.first >= ground.first else first
            if not words.norms[i - 1].isalpha() or words.norms[i - 1] in self.stops:
                break
        return j - 1 if j > ground.first and words.is_capital(j - 1) else first

    def _owned(self, ground: Ground, first: int) -> int:
        """Where the phrase begins when a possessor stands before all its words, known as adjectives or not; else `first`."""
        words = ground.words
        for j in range(first - 1, max(ground.first, first - _OWNED), -1):
            word = words.norms[j]
            if word in self._possessive:
                start = self._owner(ground, j, first)
                return start if start in ground.starts else first
            if j in ground.walls or not word.isalpha() or word in self.attach or word in self._articles:
                break
            if word in self.stops:
                break
        return first

    def _right(self, ground: Ground, last: int, waits: bool) -> int:
        """The end of the last actor attached to the phrase that ends at `last`, or `last` itself."""
        words, reach = ground.words, last
        i = last if waits else self._behind(ground, last)
        if i is None:
            i = self._detailed(ground, last)
        if i is None:
            return last
        steps = unknown = 0
        end = min(ground.last, last + _CHAIN)
        while i < end and steps < _RIGHT:
            naming = ground.starts.get(i)
            if naming is not None and naming.last <= ground.last:
                if i == last and naming.form != "adjective" and not waits:
                    break
                if naming.form == "capital" and words.norms[i - 1] in self._locatives:  # where, not whose
                    break
                reach = i = naming.last
                steps = unknown = 0
                i = self._after_actor(ground, i)
                if i < 0:
                    break
                continue
            word = words.norms[i]
            if i in ground.walls or (word in self.stops and word not in self.links):
                break
            if word in self.links and word != ",":
                if i == last or ground.starts.get(self._skip(words, i + 1, ground.last)) is None:
                    break
            elif word in self._infinitive and i + 1 < ground.last and words.norms[i + 1] in self._transitive:
                break
            elif word in self.attach or word in self.determiners or word == "-" or word == "'s":
                pass
            elif not word[0].isalnum():
                break
            elif not (self._is_adjective(words, i) or words.is_capital(i)):
                unknown += 1
                if unknown > 3:
                    break
            steps += 1
            i += 1
        return reach

    def _after_actor(self, ground: Ground, i: int) -> int:
        """Where to read on behind an actor: at a further actor of a list or at an attached phrase; -1 when it ends there."""
        words = ground.words
        if i >= ground.last:
            return -1
        word = words.norms[i]
        if word == "," or word in self.links:
            j = i + 1
            if j < ground.last and words.norms[j] in self.links:
                j += 1
            if j < ground.last and words.norms[j] in self.attach and words.norms[j] not in self._locatives:
                return -1
            j = self._skip(words, j, ground.last)
            naming = ground.starts.get(j)
            if naming is None or naming.form == "adjective" or (naming.last < ground.last and words.norms[naming.last] in {"'s", "'"}):
                return -1
            return j
        return i if word in self.attach or word in {"'s", "-"} or i in ground.starts else -1

    def _behind(self, ground: Ground, last: int) -> int | None:
        """Where an attached phrase begins behind a cue: at once, or behind its adjectives, its head nouns or a participle."""
        words, i, tail = ground.words, last, 0
        while i < ground.last and i - last < 5:
            word = words.norms[i]
            if i in ground.starts or word in self.attach:
                if i == last or self._adjectives_follow or word in self._agents or (tail and word in self.attach):
                    return last if i in ground.starts and i > last else i
                return None
            linked = word in self.links and i > last and i + 1 < ground.last and self._is_adjective(words, i + 1)
            if i in ground.walls or word in self.stops:
                return None
            if not (linked or self._is_adjective(words, i) or word in {"out", "-", "'s"}):
                if self._adjectives_follow or tail > 1 or not word.isalpha() or word in self.determiners or word in self._not_adjectives:
                    return None
                tail += 1
            i += 1
        return None

    def _detailed(self, ground: Ground, last: int) -> int | None:
        """Where an actor begins that a detail with a preposition names (", including in ...")."""
        words, i = ground.words, last
        if i + 3 < ground.last and words.norms[i] == "," and words.norms[i + 1] in self._detail and words.norms[i + 2] in self._whereto:
            i = self._skip(words, i + 3, ground.last)
            return i if i in ground.starts else None
        return None

    def is_attached(self, ground: Ground, last: int, first: int) -> bool:
        """Whether the words from `last` to `first` are "of" and at most a determiner and adjectives."""
        if not last < first <= last + self.REACH or ground.words.norms[last] not in self.of:
            return False
        return all(self._is_premodifier(ground, i) or ground.words.norms[i] in self.of for i in range(last + 1, first))

    def depends(self, ground: Ground, last: int, first: int) -> bool:
        """Whether the words from `last` to `first` are at most two head nouns, a preposition, a determiner and adjectives."""
        words, i = ground.words, last
        while i < min(first, last + _HEADS) and words.norms[i].isalpha() and not self.ends(words, i):
            i += 1
        if not i < first <= i + self.REACH or words.norms[i] not in self.attach or words.norms[i] in self._infinitive:
            return False
        return all(self._is_premodifier(ground, j) or words.norms[j] in self.of for j in range(i + 1, first))

    def ends(self, words: Words, i: int) -> bool:
        """Whether a word can be no noun of a phrase: where phrases end, a preposition, a join or a determiner."""
        word = words.norms[i]
        return word in self.stops or word in self.attach or word in self.links or word in self.determiners

    def _is_premodifier(self, ground: Ground, i: int) -> bool:
        words = ground.words
        return (
            i in ground.starts
            or words.norms[i] in self.determiners
            or words.norms[i] in {"'s", "-"}
            or self._is_adjective(words, i)
            or words.is_capital(i)
        )

    def opening(self, words: Words, first: int) -> int:
        """The first word of a phrase with its determiners."""
        while first > 0 and words.norms[first - 1] in self.determiners:
            first -= 1
        return first

    def is_party(self, words: Words, naming: Naming) -> bool:
        """Whether a capital city stands for its state: under a preposition that is no locative, or as a possessor."""
        if naming.last < len(words.norms) and words.norms[naming.last] in self._possessive:
            return True
        if not naming.first:
            return False
        before = words.norms[naming.first - 1]
        return before in self.attach and before not in self._locatives

    def _skip(self, words: Words, i: int, end: int) -> int:
        while i < end and (words.norms[i] in self.determiners or words.norms[i] in self.attach):
            i += 1
        return i

    def _is_adjective(self, words: Words, i: int) -> bool:
        word = words.norms[i]
        if word in self._adjectives:
            return True
        if word in self._not_adjectives or word in self.stops or len(word) < 4 or not word[0].isalpha():
            return False
        return word.endswith(self._endings)

    def are_joined(self, ground: Ground, last: int, first: int) -> bool:
        """Whether only a comma, "and" and determiners stand between two names."""
        between = ground.words.norms[last:first]
        return 0 < len(between) < 4 and all(word in self.links or word in self.determiners for word in between)

    # ---- what a cue governs ------------------------------------------------------------------------------

    def complement(self, ground: Ground, last: int) -> Naming | None:
        """The actor a preposition or verb that ends at `last` governs: not its possessor, not its adjective."""
        words, i = ground.words, last
        for _ in range(5):
            if i >= ground.last or i in ground.walls:
                return None
            naming = ground.starts.get(i)
            if naming is not None:
                after = naming.last
                if naming.form == "adjective" or (after < ground.last and words.norms[after] == "-"):
                    return None
                if after < ground.last and words.norms[after] in self._possessive and naming.entry.kind is not ActorKind.ORGANIZATION:
                    return None
                return None if self._modifies(ground, naming) else naming
            phrase = self._people_of.find(words, i, min(i + 4, ground.last))
            if phrase and phrase[0].first == i:
                i = phrase[0].last
            elif words.norms[i] in self.determiners or self._is_adjective(words, i):
                i += 1
            else:
                return None
        return None

    def _modifies(self, ground: Ground, naming: Naming) -> bool:
        """Whether an organisation's name only describes the noun behind it ("EU structures")."""
        words, after = ground.words, naming.last
        if self._adjectives_follow or naming.entry.kind is ActorKind.COUNTRY or after >= ground.last:
            return False
        word = words.norms[after]
        return word[0].isalpha() and word not in self._possessive and not self.ends(words, after)
