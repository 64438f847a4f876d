"""Whether a cue reports an encounter: who it asks for has to be there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from readoutkit.extract.events.clause import ClauseReader
from readoutkit.extract.events.cues import Cue
from readoutkit.extract.events.ground import Ground
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.reading import Sentence
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import Channel, EventKind

_REACH = 16  # words between a verb and the person it is about
_ASKED = 16  # words "called on the president of Chile, Eva Paz, to" may have
_BEFORE = 60  # words before a sentence in which those are named whom "they" means
_GROUP = 12  # words "the national security advisors of Chile and Norway" may have
_QUALIFIERS = 2  # plain words a guest's title may follow: "the newly elected president"
_PLACE_REACH = 9  # words between a travel verb and its destination
_ABBREVIATED = 3  # letters of "Mme", "H.E"


class Company:
    """Looks for the people a cue needs; its words come from `events.toml`."""

    def __init__(self, lexicon: Lexicon, clauses: ClauseReader) -> None:
        def phrases(key: str) -> PhraseTable:
            return PhraseTable(((p, True) for p in lexicon.phrases("events", key)), accents=True)

        plain = partial(lexicon.plain, "events")

        self._clauses = clauses
        self._pronouns, self._joiners = phrases("words.pronouns"), plain("words.joiners")
        self._partners, self._apart = phrases("words.partners"), phrases("words.apart")
        self._with, self._to = phrases("words.company"), plain("words.asking")
        self._articles, self._links = phrases("place.articles"), phrases("place.links")
        self._before_place, self._shades = phrases("place.before"), plain("place.shades")
        self._venues, self._adverbs = plain("place.venues"), plain("words.adverbs")
        self._if, self._when, self._called_off = phrases("status.supposed"), phrases("status.whenever"), phrases("status.called_off")
        self._several = plain("words.several")
        self._plural, self._bare = plain("people.plural"), phrases("people.bare")
        self._channels = PhraseTable(
            (p, Channel(name)) for name in ("phone", "video", "written") for p in lexicon.phrases("events", f"channels.{name}")
        )

    def holds(self, ground: Ground, sentence: Sentence, cue: Cue, *, title: bool) -> bool:
        """Whether the cue reports an encounter of leaders: who it asks for is there, and it is nobody's quoted words."""
        words, end = ground.words, sentence.last
        if ground.quoted[cue.first] or self._is_supposed(ground, sentence, cue):
            return False
        stop = self._clauses.boundary(words, cue.after, end)
        before = self._somebody(ground, sentence.first, cue.first)
        if cue.form == "noun":
            near = min(end, cue.after + _REACH)
            if title:
                return self._belongs(ground, sentence.first, end, cue) or self._with_somebody(ground, cue.after, near)
            if self.named(ground, sentence.first, cue.first) or self.named(ground, cue.after, near):
                return True
            if self._they(ground, sentence.first, cue.first):
                return True
            if self._states(ground, sentence.first, end) < 2:
                return False
            follows = bool(self._partners.at(words, cue.after, end))
            plural = self._plural_within(ground, sentence.first, min(end, cue.after + _REACH) if follows else cue.first)
            return plural or (before and self._with_somebody(ground, cue.after, near))
        if cue.needs == "nothing":
            return before or (cue.form == "verb" and self._somebody(ground, cue.after, end))
        if cue.present and not self._subject_before(ground, sentence.first, cue.first):
            return False
        opens = cue.first == sentence.first and cue.form == "verb" and self._somebody(ground, cue.after, end)  # "Back from Oslo, ..."
        if not before and not opens and not (cue.passive and self._somebody(ground, cue.after, stop)):
            return False
        if cue.passive:
            return True
        if cue.needs == "place":
            return self._place_follows(ground, cue.after, end)
        if cue.needs == "partner":
            return cue.channel is not None or self._with_somebody(ground, cue.after, stop) or self._two(ground, sentence.first, cue, end)
        if cue.needs == "caller":
            behind = range(cue.after, min(end - 1, cue.after + _ASKED))
            asked = any(words.plain[i] in self._to and not words.is_capital(i + 1) for i in behind)
            return self._object(ground, cue.after, end, strict=True) and not asked
        if cue.needs == "sides":
            return self._together(ground, sentence.first, cue, stop)
        if cue.needs == "person":
            return self._object(ground, cue.after, end, strict=True)
        return (
            self._object(ground, cue.after, stop, strict=False)
            or self._with_somebody(ground, cue.after, stop)
            or self._two(ground, sentence.first, cue, end)
        )

    def _is_supposed(self, ground: Ground, sentence: Sentence, cue: Cue) -> bool:
        """Whether it only might happen ("if the two met"), or what is named was called off."""
        words = ground.words
        for i in range(cue.first - 1, sentence.first - 1, -1):
            if words.norms[i] == ",":
                break
            if self._if.at(words, i, cue.first + 1) or (
                self._when.at(words, i, cue.first + 1) and not self._plural_within(ground, i, cue.first)
            ):
                return True
        return cue.form == "noun" and any(self._called_off.at(words, i, sentence.last) for i in range(sentence.first, sentence.last))

    def _somebody(self, ground: Ground, first: int, last: int) -> bool:
        """Whether words[first:last] name or title a person, by word, by name or by pronoun."""
        words = ground.words
        for i in range(first, last):
            if ground.people[i] or self._pronouns.at(words, i, last):
                return True
            # Two capitalised words side by side that are no time and no body: a name nobody has looked up.
            if i + 1 < last and self._name_like(ground, i) and self._name_like(ground, i + 1):
                return True
        return False

    def _subject_before(self, ground: Ground, first: int, i: int) -> bool:
        """Whether word i can be a verb in the present: right after a name, a title, a pronoun, a mark or an adverb."""
        words = ground.words
        if i == first:
            return True
        word = words.plain[i - 1]
        return (
            ground.people[i - 1]
            or words.is_capital(i - 1)
            or not word[0].isalnum()
            or word in self._adverbs
            or i in ground.times.values()
            or self._pronouns.before(words, i, first)
        )

    def named(self, ground: Ground, first: int, last: int) -> bool:
        """Whether words[first:last] name a person, not only a title or a group."""
        pairs = (i for i in range(first, last - 1) if self._name_like(ground, i) and self._name_like(ground, i + 1))
        return any(i in ground.names for i in range(first, last)) or next(pairs, None) is not None

    def _states(self, ground: Ground, first: int, last: int) -> int:
        """How many states words[first:last] name."""
        return len({ground.actors[i] for i in range(first, last) if i in ground.countries})

    def _they(self, ground: Ground, first: int, last: int) -> bool:
        """Whether several go on who were named just before: "They said so after a meeting"."""
        named = {ground.names[i] for i in range(max(0, first - _BEFORE), first) if i in ground.names}
        return len(named) > 1 and any(ground.words.plain[i] in self._several for i in range(first, last))

    def _plural_within(self, ground: Ground, first: int, last: int) -> bool:
        """Whether leaders come up as several: "their presidents said after a meeting", "talks between their leaders"."""
        return any(ground.people[i] and ground.words.plain[i] in self._plural for i in range(first, last))

    def _belongs(self, ground: Ground, first: int, last: int, cue: Cue) -> bool:
        """Whether a noun of a title belongs to somebody named before it: "PM's trip", "X's call"; "the X/Y meeting"."""
        words = ground.words
        near = range(max(first, cue.first - 6), cue.first)
        if any(self._pair(words, i, last) for i in range(max(first, cue.first - 3), min(last, cue.after + 2))):
            return True
        around = (*range(max(first, cue.first - 2), cue.first), *range(cue.after, min(last, cue.after + 3)))
        if cue.kind is EventKind.SUMMIT and any(words.is_capital(i) for i in around):
            return True
        owned = any(words.norms[i] in ("'s", "'", "/") for i in near)
        return (owned and self._somebody(ground, first, cue.first)) or any(i in ground.names for i in near)

    def _pair(self, words: Words, i: int, last: int) -> bool:
        """Two names side by side: "Paz/Nowak", "Paz-Nowak"."""
        return i + 2 < last and words.norms[i + 1] in ("/", "-", "–") and words.is_capital(i) and words.is_capital(i + 2)

    def _name_like(self, ground: Ground, i: int) -> bool:
        return ground.words.is_capital(i) and not ground.taken[i] and ground.words.ends[i] - ground.words.starts[i] > 1

    def _two(self, ground: Ground, first: int, cue: Cue, end: int) -> bool:
        """Whether two are the subject: "X and Y"; "the leaders" only when no object follows ("the leaders discussed views")."""
        words, last = ground.words, cue.first
        for i in range(first + 1, last):
            if words.plain[i] in self._joiners and self._two_sides(ground, first, i, last):
                return True
        i = cue.last
        bare = i >= end or not words.norms[i][0].isalnum() or i in ground.times or self._clauses.boundary(words, i, min(end, i + 3)) == i
        bare = bare or bool(self._before_place.at(words, i, end) or self._bare.at(words, i, end))
        return bare and any(word in self._plural for word in words.plain[max(first, last - _GROUP) : last])

    def _together(self, ground: Ground, first: int, cue: Cue, stop: int) -> bool:
        """Whether two leaders of different sides do it: "X and Y", "their presidents"; or one does it with another."""
        sides = {ground.represents[ground.names[i]] for i in range(first, cue.first) if i in ground.names}
        if len(sides - {None}) > 1:
            return True
        if self._states(ground, first, stop) > 1:
            joint = any(
                ground.words.plain[i] in self._joiners and self._either_side(ground, first, i, cue.first) for i in range(first, cue.first)
            )
            if joint or self._plural_within(ground, max(first, cue.first - _REACH), cue.first):
                return True
        return any(self._with.at(ground.words, i, stop) and self._object(ground, i + 1, stop, strict=True) for i in range(cue.last, stop))

    def _either_side(self, ground: Ground, first: int, i: int, last: int) -> bool:
        """Whether somebody stands on either side of word i, by name or by title."""
        return all(
            any(ground.people[a:b]) or self.named(ground, a, b) for a, b in ((max(first, i - _REACH), i), (i, min(last, i + _REACH)))
        )

    def _two_sides(self, ground: Ground, first: int, i: int, last: int) -> bool:
        """Whether somebody stands on either side of word i, one of them by name."""
        left, right = self.named(ground, first, i), self.named(ground, i, last)
        return (left or right) and (left or any(ground.people[first:i])) and (right or any(ground.people[i:last]))

    def _with_somebody(self, ground: Ground, first: int, last: int) -> bool:
        """ "with the Prime Minister", "to Ambassador ..." among words[first:last]; the cue may have taken the preposition itself."""
        for i in range(max(0, first), last):
            hit = self._partners.at(ground.words, i, last)
            if hit and self._object(ground, hit[1], last, strict=False):
                return True
        return False

    def _object(self, ground: Ground, first: int, last: int, *, strict: bool) -> bool:
        """Whether a person comes next; not as the owner of what is meant ("welcomed the president's decision")."""
        words, between, i = ground.words, 0, first - 1
        stop = min(last, first + _REACH)
        while (i := i + 1) < stop:
            if (after := self._aside(ground, i, last)) > i:
                stop, i, between = min(last, stop + after - i), after - 1, 0
                continue
            word = words.norms[i]
            # The point of "M.", "H.E." and initials ends nothing.
            short = word == "." and i > first and words.is_capital(i - 1) and words.ends[i - 1] - words.starts[i - 1] <= _ABBREVIATED
            if short:
                continue
            if word in ".;:" or (strict and (self._apart.at(words, i, last) or words.plain[i] in self._joiners)):
                return False
            if ground.people[i] or ground.groups[i]:
                return not strict or (between <= _QUALIFIERS and not self._owns(ground, i, last))
            if not strict and words.is_capital(i) and i not in ground.times:
                return True
            if i in ground.times or word == ",":
                between = 0
            elif word.isalpha() and not words.is_capital(i) and not ground.taken[i] and not self._articles.at(words, i, last):
                between += 1
        return False

    def _aside(self, ground: Ground, i: int, last: int) -> int:
        """The word after a time, a channel or a place that stands between a verb and its object; word i when none does."""
        words = ground.words
        if (hit := self._apart.at(words, i, last)) and hit[1] in ground.times:
            return ground.times[hit[1]]
        if hit := self._channels.at(words, i, last):
            return hit[1]
        hit = self._before_place.at(words, i, last)
        if hit is None:
            return i
        j = hit[1]
        while article := self._articles.at(words, j, last):
            j = article[1]
        begin = j
        while j < last and not ground.people[j] and j not in ground.times:
            link = self._links.at(words, j, last) if j > begin else None
            after = link[1] if link else last
            if after < last and not ground.people[after] and (words.is_capital(after) or words.plain[after] in self._venues):
                j = after
            elif words.is_capital(j) or words.plain[j] in self._venues or (j > begin and words.plain[j] in self._shades):
                j += 1
            else:
                break
        return j if j > begin else i

    def _owns(self, ground: Ground, i: int, last: int) -> bool:
        """Whether the person at word i is a possessor and what is possessed no person."""
        words = ground.words
        while i < last and (ground.people[i] or ground.groups[i] or words.is_capital(i)):
            i += 1
        return i < last and words.norms[i] == "'s" and not self._somebody(ground, i + 1, min(last, i + 4))

    def _place_follows(self, ground: Ground, first: int, last: int) -> bool:
        words = ground.words
        i, stop = first, min(last, first + _REACH)
        while i < stop:
            if i in ground.times:
                i = ground.times[i]
                continue
            if words.is_capital(i) and not ground.people[i]:
                return True
            if words.norms[i] in ".;:" or i > first + _PLACE_REACH:
                return False
            i += 1
        return False

    def told_of(self, ground: Ground, sentence: Sentence, before: Sequence[Sentence]) -> bool:
        """Whether a sentence is about somebody or some state, by name; or goes on about persons named before."""
        here = range(sentence.first, sentence.last)
        if any(i in ground.names or i in ground.actors for i in here) or self.named(ground, sentence.first, sentence.last):
            return True
        return any(i in ground.names for s in before for i in range(s.first, s.last))
