"""What a mentioned person does at that place: acts, is met, is only spoken about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words, fold_accents

if TYPE_CHECKING:
    from readoutkit.extract.people.mention import Mention

_NEAR = 80  # words of a sentence around a person that may tell of attendance
_CLOSE = 14  # words behind a person
_NEARBY = 12  # words between a verb of meeting and whom it reaches
_FAR = 24  # the same before "Mr X"
_GROUP = 4  # words "s'est-elle exclamée" has
_CLOSING = frozenset({'"', "»", ",", "'"})
_PRESENT = frozenset({"subject", "companion", "event", "listed"})


class PresenceWords:
    """The words around a person that tell whether he or she is there."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = partial(lexicon.plain, "people")

        self.acts = words("presence.acts")
        # Behind a quotation its verb of saying comes before the speaker: « Oui », déplore Anna Alder.
        self.sayings = lexicon.plain("quotes", "speech.verbs") if "quotes" in lexicon.tables else frozenset()
        self.strong_acts = self.acts - words("presence.weak_acts")
        self.companions = words("presence.companions")
        self.ordinals = words("presence.ordinals")
        self.weak = words("presence.weak_companions")
        self.meeters = words("presence.meeters")
        self.led = words("presence.led")
        self.delegations = words("presence.delegations")
        self.relatives = words("presence.relatives")
        self.adverbs = words("presence.adverbs")
        self.times = words("presence.times")
        self.adverb_endings = tuple(lexicon.phrases("people", "presence.adverb_endings"))
        self.absents = words("presence.absents")
        self.events = words("presence.events")
        self.commentators = words("presence.commentators")
        self.attendance = words("presence.attendance")
        self.articles = words("grammar.article")
        self._locatives = frozenset(lexicon.phrases("people", "presence.locatives"))
        phrases = [p.split() for p in lexicon.phrases("people", "grammar.and")]
        self.joins = (frozenset(fold_accents(w) for p in phrases for w in p) - self.companions) | {",", "&"}
        self.loose = words("modifiers.loose")
        self.possessors = words("grammar.possessor")
        self.genitive = frozenset(lexicon.phrases("people", "grammar.genitive"))
        self._bylines: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("people", "presence.bylines"))
        self._there: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("people", "presence.there"))
        self._sources: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("people", "presence.sources"))

    def place_all(self, words: Words, mentions: list[Mention], first: int, last: int) -> list[Mention]:
        """The mentions of one paragraph with their places filled in; those joined by "and" share one."""
        placed: list[Mention] = []
        for mention in mentions:
            solid = [m for m in placed[-2:] if m.role is not None or m.courteous or m.place == "subject"]
            floor = solid[-1].last if solid else first
            chained = bool(placed) and self._joined(words, placed[-1].last, mention.first, placed[-1])
            place = self._place(words, mention, first, last, floor)
            human = place in ("subject", "listed", "commentator") and self.acts_as_person(words, mention)
            placed.append(evolve(mention, place=place, chained=chained, human=human))
        for n, mention in enumerate(placed):  # from left to right: "with A and B", "of A and B"
            if mention.chained and mention.place in ("", "possessor") and placed[n - 1].place in ("companion", "listed", "byline"):
                place = placed[n - 1].place
                if mention.place == "" or place == "companion":
                    placed[n] = evolve(mention, place=place)
        for n in range(len(placed) - 1, 0, -1):  # from right to left: "A and B met"
            if placed[n].chained and placed[n].place in ("subject", "event") and placed[n - 1].place in ("", "subject", "listed"):
                human = placed[n].human or placed[n - 1].human
                placed[n - 1] = evolve(placed[n - 1], place=placed[n].place, human=human)
        return placed

    def is_located(self, words: Words, mention: Mention) -> bool:
        """Whether a name is that of a place: "the fire at Alderton"."""
        return mention.first > mention.sentence.first and words.norms[mention.first - 1] in self._locatives

    def is_there(self, words: Words, mention: Mention) -> bool:
        """Whether the sentence says that somebody was in the room: "who sat at the table"."""
        return bool(self._there.find(words, mention.last, min(mention.sentence.last, mention.last + _CLOSE)))

    def is_source(self, words: Words, mention: Mention, left: int | None = None) -> bool:
        """Whether somebody is only named as the source of a report: "according to"; `left` is the word before the mention."""
        first = mention.sentence.first
        return self._ends(self._sources, words, first, (self._before(words, mention, first, first) if left is None else left) + 1)

    def opens_list(self, words: Words, first: int, last: int) -> bool:
        """Whether a sentence ends with a colon and says that those listed behind it were there."""
        if last <= first or words.norms[last - 1] != ":":
            return False
        return any(
            words.plain[i] in self.attendance or words.plain[i] in self.companions or words.plain[i] in self.acts
            for i in range(first, last)
        )

    def _joined(self, words: Words, end: int, start: int, before: Mention) -> bool:
        if not 0 < start - end <= 8:
            return False
        gap = [words.plain[i] for i in range(end, start)]
        depth = 0
        rest = []
        for word in gap:
            if word == "(":
                depth += 1
            elif word == ")":
                depth -= 1
            elif not depth:
                rest.append(word)
        light = self.joins | self.articles | self.loose | self.adverbs | (self.companions - self.acts)
        return 0 < len(rest) <= 5 and any(w in self.joins for w in rest) and all(w in light for w in rest)

    def _place(self, words: Words, mention: Mention, first: int, last: int, floor: int) -> str:
        left = self._before(words, mention, first, floor)
        before = words.plain[left] if left >= first else ""
        right = mention.last
        if right < last and words.norms[right] in self.genitive and words.starts[right] == words.ends[right - 1]:
            window = [words.plain[i] for i in range(right + 1, min(last, right + 6))]
            return "event" if any(w in self.events for w in window[:4]) else "possessor"
        if self._is_byline(words, mention.first, first):
            return "byline"
        if self._comments(words, right, last) or self._has_trade(words, mention):
            return "commentator"
        if right < last and (
            words.norms[right] in (",", ")") or (words.norms[right] == "-" and words.starts[right] > words.ends[right - 1])
        ):
            right += 1
            if right < last and words.plain[right] in self.relatives:
                right += 1
        verb = self._to_verb(words, right, min(last, mention.last + 7))
        after = words.plain[verb] if verb < last else ""
        weak = after in self.acts and after not in self.strong_acts
        if before in self.companions and weak and (verb > right or words.norms[mention.last] == ","):
            after = ""  # "with A, then with B"; "with A, on a visit": the verb is another one's
        if after in self.acts and not (before in self.possessors and before not in self.companions):
            return "listed" if after not in self.strong_acts and self._attends(words, mention, first, last) else "subject"
        if before in self.companions:
            return "companion"
        if (
            before in self.weak
            and before not in self.possessors
            and any(words.plain[i] in self.companions or words.plain[i] in self.acts for i in range(max(first, left - 2), left))
        ):
            return "companion"
        if before in self.weak and left > first and words.plain[left - 1] in self.events:
            return "companion"
        if before in self.weak and left > first and words.plain[left - 1] in self.led:  # "a delegation led by X"
            return "companion" if any(words.plain[i] in self.delegations for i in range(max(first, left - _FAR), left)) else "absent"
        if self.is_source(words, mention, left):
            return "subject"
        if self._attends(words, mention, first, last):
            return "listed"
        reach = _FAR if mention.courteous else _NEARBY
        if (
            before not in self.absents
            and before not in self.possessors
            and any(words.plain[i] in self.meeters for i in range(max(floor, left - reach), left))
        ):
            return "companion"
        if before in self.acts:
            return "subject"
        if before in self.possessors:
            return "event" if self._event_before(words, left, first) else "absent"
        if before in self.absents:
            return "absent"
        if after == ":":
            return "subject"
        return ""

    def _to_verb(self, words: Words, i: int, end: int) -> int:
        """Pass over adverbs and words of time; stays where it is when no verb follows them."""
        k = i
        while k < end and (
            words.plain[k] in self.adverbs
            or words.plain[k] in self.times
            or words.norms[k][0].isdigit()
            or words.plain[k].endswith(self.adverb_endings or ("\0",))
        ):
            k += 1
        return k if k < end and words.plain[k] in self.acts else i

    def _before(self, words: Words, mention: Mention, first: int, floor: int) -> int:
        """The word a mention hangs on: articles, unknown words of a title, ordinals and trades are passed over."""
        left, limit = mention.first - 1, mention.first - 7
        opens = mention.role is not None and mention.role.first <= mention.name_first  # "Mr" begins a person: no title reaches further back
        while left >= first and words.plain[left] in self.articles:
            left -= 1
        articled = left < mention.first - 1
        while left >= max(floor, first + 1, limit) and not articled:
            word, plain = words.word(left), words.plain[left]
            titled = opens and (word[0].isupper() or plain in self.ordinals or plain.isdigit() or plain in self.genitive)
            trade = mention.role is None and plain in self.commentators
            joined = plain in self.joins and left - 1 >= floor and words.plain[left - 1] in self.commentators
            if not (titled or trade or joined) or plain in self.companions:
                break
            left -= 1
        while left >= first and words.plain[left] in self.articles:
            left -= 1
        return left

    def _event_before(self, words: Words, left: int, first: int) -> bool:
        return any(words.plain[i] in self.events for i in range(max(first, left - 3), left))

    def _is_byline(self, words: Words, start: int, first: int) -> bool:
        for size in (4, 3, 2, 1):
            begin = start - size
            if begin < first:
                continue
            matches = self._bylines.find(words, begin, start)
            if matches and matches[0].first == begin and matches[0].last == start and (size > 1 or begin == first):
                return True
        return False

    def _ends(self, phrases: Phrases[bool], words: Words, first: int, end: int) -> bool:
        """Whether one of the phrases ends right before word `end`."""
        return any(
            matches and matches[-1].last == end and matches[-1].first == begin
            for begin in range(max(first, end - 3), end)
            if (matches := phrases.find(words, begin, end))
        )

    def _has_trade(self, words: Words, mention: Mention) -> bool:
        """Whether a name without title follows a trade: "political scientist Anna Alder"."""
        at = mention.first - 1
        return mention.role is None and at >= mention.sentence.first and words.plain[at] in self.commentators

    def _comments(self, words: Words, right: int, last: int) -> bool:
        if right >= last or words.norms[right] != ",":
            return False
        return any(words.plain[i] in self.commentators for i in range(right + 1, min(last, right + 6)))

    def _attends(self, words: Words, mention: Mention, first: int, last: int) -> bool:
        """Whether the sentence lists who was there."""
        low, high = max(first, mention.sentence.first, mention.first - _NEAR), min(last, mention.sentence.last, mention.last + _NEAR)
        return any(words.plain[i] in self.attendance for i in range(low, high))

    def acts_as_person(self, words: Words, mention: Mention) -> bool:
        """Whether a name without title stands where only people stand: it says or meets, or was there."""
        last = mention.sentence.last
        i = mention.last
        if mention.place == "commentator" or self._comments(words, i, last) or self._has_trade(words, mention):
            return True
        if i < last and words.norms[i] in (",", ")"):
            i += 1
        if i < last and words.plain[i] in self.relatives:
            i += 1
        i = self._to_verb(words, i, min(last, mention.last + 7))
        if i < last and (words.plain[i] in self.strong_acts or words.plain[i] == ":"):
            return True
        if i < last and words.plain[i] in self.acts:
            return self._attends(words, mention, mention.sentence.first, last) or self._told_of(words, i + 1, last)
        left = mention.first - 1
        if left < mention.sentence.first or words.plain[left] in self.companions:
            return False
        behind = words.plain[left] in self.sayings and self._follows_quotation(words, left, mention.sentence.first)
        return behind or words.plain[left] in self.strong_acts

    def _follows_quotation(self, words: Words, verb: int, first: int) -> bool:
        """Whether the group of a verb begins right behind a closing mark: "..., a déploré"."""
        low = max(first, verb - _GROUP)
        at = next((k for k in range(verb - 1, low - 1, -1) if not words.norms[k][0].isalnum() and words.norms[k] != "-"), None)
        return (at is not None and words.norms[at] in _CLOSING) or (verb == first and verb > 0 and words.norms[verb - 1] in _CLOSING)

    def _told_of(self, words: Words, first: int, last: int) -> bool:
        """Whether an auxiliary leads to a verb of speaking or meeting within a few words."""
        return any(words.plain[i] in self.strong_acts or words.plain[i] in self.events for i in range(first, min(last, first + 4)))


def is_present(place: str) -> bool:
    """Whether somebody at such a place takes part in what is told."""
    return place in _PRESENT
