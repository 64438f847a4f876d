"""What a sentence offers an event: people, times, places already taken, quotation marks; and whether a cue holds there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from readoutkit.extract.event_cues import Cue
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.reading import Naming, Person, Reading, Sentence
from readoutkit.extract.times import FoundTime
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words, fold_accents
from readoutkit.model.vocabulary import ActorKind, Channel, EventKind

_REACH = 16  # words between a verb and the person it is about
_QUALIFIERS = 2  # plain words a guest's title may follow: "the newly elected president"
_PLACE_REACH = 9  # words between a travel verb and its destination
_NEUTRAL = frozenset({ActorKind.COUNTRY, ActorKind.REGION})


@frozen(slots=True)
class Ground:
    """A document word by word.

    `people` says who is spoken of, `groups` who may be met with, `taken` what cannot be a place, `quoted` what stands in quotes.
    `attaches` says where a locative would belong to the encounter and not to the noun before it ("people held in X").
    """

    words: Words
    people: list[bool]
    groups: list[bool]
    taken: list[bool]
    attaches: list[bool]
    quoted: list[bool]
    names: dict[int, int]  # first word of a mention -> number of the person
    times: dict[int, int]
    all_times: tuple[FoundTime, ...]
    actors: dict[int, str]  # first word of a naming -> actor key
    represents: tuple[str | None, ...]
    named_ends: dict[int, int]  # first word of a naming -> the word after it
    countries: frozenset[int]  # first words of countries named, not of their capitals


class GroundFinder:
    """Reads the ground of a document; its words come from `events.toml` and the titles of `people.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        def phrases(key: str) -> PhraseTable:
            return PhraseTable(((p, True) for p in lexicon.phrases("events", key)), accents=True)

        def plain(*keys: str) -> frozenset[str]:
            return frozenset(fold_accents(p.lower()) for key in keys for p in lexicon.phrases("events", key))

        self._people: Phrases[bool] = Phrases((p, True) for p in (*lexicon.phrases("events", "people.words"), *_titles(lexicon)))
        self._groups: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("events", "people.groups"))
        self._pronouns, self._joiners = phrases("words.pronouns"), plain("words.joiners")
        self._partners, self._apart, self._by = phrases("words.partners"), phrases("words.apart"), phrases("words.by")
        self._boundary, self._not_after_to = phrases("boundary.phrases"), plain("boundary.not_after_to")
        self._to, self._took_place = phrases("place.to"), phrases("place.took_place")
        self._articles = phrases("place.articles")
        self._before_place, self._posts, self._adverbs = phrases("place.before"), plain("place.posts"), plain("words.adverbs")
        self._margins = phrases("occasion.margins")
        self._venues, self._for = plain("place.venues"), phrases("people.bare")
        self._channels = PhraseTable(
            (p, Channel(name)) for name in ("phone", "video", "written") for p in lexicon.phrases("events", f"channels.{name}")
        )
        self._in_person = phrases("channels.in_person")
        self._asked, self._received = phrases("initiator.of"), phrases("initiator.received")
        self._latter = phrases("initiator.latter")
        self._plural = plain("people.plural")

    def find(self, reading: Reading, namings: Sequence[Naming], persons: Sequence[Person], times: Sequence[FoundTime]) -> Ground:
        """The ground of a document."""
        words = reading.words
        count = len(words)
        people, taken = [False] * count, [False] * count
        groups = [False] * count
        names: dict[int, int] = {}
        for match in self._groups.find(words):
            groups[match.first : match.last] = taken[match.first : match.last] = [True] * (match.last - match.first)
        for match in self._people.find(words):
            for i in range(match.first, match.last):
                people[i] = taken[i] = True
        for number, person in enumerate(persons):
            for place in (person.first, *person.mentions):
                names.setdefault(place.first, number)
                for i in range(place.first, min(place.last, count)):
                    people[i] = taken[i] = True
        for naming in namings:
            venue = any(word in self._venues for word in words.plain[naming.first : naming.last + 1])
            if (naming.entry.kind not in _NEUTRAL or naming.form == "adjective") and not venue:
                for i in range(naming.first, min(naming.last, count)):
                    taken[i] = True
        for time in times:
            for i in range(time.first, min(time.last, count)):
                taken[i] = True
        attaches = [i == 0 or words.plain[i - 1] not in self._posts for i in range(count)]
        return Ground(
            words, people, groups, taken, attaches, _quoted(reading), names, {t.first: t.last for t in times}, tuple(times),
            {n.first: n.entry.key for n in namings}, tuple(p.represents for p in persons),
            {n.first: n.last for n in namings},
            frozenset(n.first for n in namings if n.entry.kind is ActorKind.COUNTRY and n.form != "capital"),
        )

    # -- does a cue hold ----------------------------------------------------------------------------------------------

    def holds(self, ground: Ground, sentence: Sentence, cue: Cue, *, title: bool) -> bool:
        """Whether the cue reports an encounter of leaders: who it asks for is there, and it is nobody's quoted words."""
        words, end = ground.words, sentence.last
        if ground.quoted[cue.first]:
            return False
        stop = self.boundary(words, cue.after, end)
        before = self._somebody(ground, sentence.first, cue.first)
        if cue.form == "noun":
            near = min(end, cue.after + _REACH)
            if title:
                return self._belongs(ground, sentence.first, end, cue) or self._with_somebody(ground, cue.after, near)
            return self._named(ground, sentence.first, cue.first) or self._named(ground, cue.after, near)
        if cue.needs == "nothing":
            return before or (cue.form == "verb" and self._somebody(ground, cue.after, end))
        if cue.present and not self._subject_before(ground, sentence.first, cue.first):
            return False
        if not before and not (cue.passive and self._somebody(ground, cue.after, stop)):
            return False
        if cue.passive:
            return True
        if cue.needs == "place":
            return self._place_follows(ground, cue.after, end)
        if cue.needs == "partner":
            return cue.channel is not None or self._with_somebody(ground, cue.after, stop) or self._two(ground, sentence.first, cue, end)
        if cue.needs == "person":
            return self._object(ground, cue.after, end, strict=True)
        return (
            self._object(ground, cue.after, stop, strict=False)
            or self._with_somebody(ground, cue.after, stop)
            or self._two(ground, sentence.first, cue, end)
        )

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
            ground.people[i - 1] or words.is_capital(i - 1) or not word[0].isalnum() or word in self._adverbs
            or i in ground.times.values() or self._pronouns.before(words, i, first)
        )

    def _named(self, ground: Ground, first: int, last: int) -> bool:
        """Whether words[first:last] name a person, not only a title or a group."""
        pairs = (i for i in range(first, last - 1) if self._name_like(ground, i) and self._name_like(ground, i + 1))
        return any(i in ground.names for i in range(first, last)) or next(pairs, None) is not None

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
            if words.plain[i] in self._joiners and self._named(ground, first, i) and self._named(ground, i, last):
                return True
        i = cue.last
        bare = i >= end or not words.norms[i][0].isalnum() or i in ground.times or self.boundary(words, i, min(end, i + 3)) == i
        bare = bare or bool(self._before_place.at(words, i, end) or self._for.at(words, i, end))
        return bare and any(word in self._plural for word in words.plain[max(first, last - 6) : last])

    def _with_somebody(self, ground: Ground, first: int, last: int) -> bool:
        """"with the Prime Minister", "to Ambassador ..." among words[first:last]; the cue may have taken the preposition itself."""
        for i in range(max(0, first), last):
            hit = self._partners.at(ground.words, i, last)
            if hit and self._object(ground, hit[1], last, strict=False):
                return True
        return False

    def _object(self, ground: Ground, first: int, last: int, *, strict: bool) -> bool:
        """Whether a person comes next; not as the owner of what is meant ("welcomed the president's decision")."""
        words, between = ground.words, 0
        for i in range(first, min(last, first + _REACH)):
            word = words.norms[i]
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

    # -- the cue's clause ---------------------------------------------------------------------------------------------

    def boundary(self, words: Words, first: int, last: int) -> int:
        """The word where the subject matter of an encounter begins: "to discuss", "which", "about"."""
        for i in range(first, last):
            hit = self._boundary.at(words, i, last)
            if hit is None:
                continue
            after = hit[1]
            purpose = after - i > 1 or not self._partners.at(words, i, last)
            if purpose or (after < last and not words.is_capital(after) and words.plain[after] not in self._not_after_to):
                return i
        return last

    def channel(self, words: Words, first: int, last: int) -> Channel | None:
        """Phone, video or letter, from an explicit word."""
        for i in range(first, last):
            if hit := self._channels.at(words, i, last):
                return Channel(hit[0])
        return None

    def in_person(self, words: Words, first: int, last: int) -> bool:
        """Whether a word tells that both were in one place."""
        return any(self._in_person.at(words, i, last) for i in range(first, last))

    def on_margins(self, words: Words, first: int, last: int) -> bool:
        """Whether the encounter took place on the margins of something larger."""
        return any(self._margins.at(words, i, last) for i in range(first, last))

    def destination(self, words: Words, i: int, last: int) -> int | None:
        """The word after a preposition of place at word i."""
        hit = self._to.at(words, i, last)
        return hit[1] if hit else None

    def took_place(self, words: Words, first: int, last: int) -> int | None:
        """The word after "took place"."""
        return next((hit[1] for i in range(first, last) if (hit := self._took_place.at(words, i, last))), None)

    def first_name(self, ground: Ground, sentence: Sentence) -> int | None:
        """The number of the first person a sentence names."""
        return next((ground.names[i] for i in range(sentence.first, sentence.last) if i in ground.names), None)

    def told_of(self, ground: Ground, sentence: Sentence, before: Sequence[Sentence]) -> bool:
        """Whether a sentence is about somebody or some state, by name; or goes on about persons named before."""
        here = range(sentence.first, sentence.last)
        if any(i in ground.names or i in ground.actors for i in here) or self._named(ground, sentence.first, sentence.last):
            return True
        return any(i in ground.names for s in before for i in range(s.first, s.last))

    def sides(self, ground: Ground, sentences: Sequence[Sentence]) -> int:
        """How many states or organisations the persons named in the sentences stand for."""
        named = {ground.names[i] for s in sentences for i in range(s.first, s.last) if i in ground.names}
        return len({ground.represents[n] for n in named} - {None})

    def name_before(self, ground: Ground, sentence: Sentence, i: int) -> int | None:
        """The number of the last person the sentence names before word i."""
        first = max(sentence.first, i - _REACH)
        return next((ground.names[k] for k in range(i - 1, first - 1, -1) if k in ground.names), None)

    def initiator(self, ground: Ground, words: Words, first: int, last: int) -> str | None:
        """The side that asked for the encounter: "at the request of", "at the latter's initiative", "received a call from"."""
        for i in range(first, last):
            hit = self._asked.at(words, i, last) or self._received.at(words, i, last)
            if hit:
                return next(self._sides(ground, hit[1], last), None)
            if self._latter.at(words, i, last):
                return next(iter(list(self._sides(ground, first, i))[::-1]), None)
        return None

    def _sides(self, ground: Ground, first: int, last: int) -> Iterator[str]:
        """The sides named among words[first:last], by a person of theirs or by name."""
        for i in range(first, last):
            key = ground.represents[ground.names[i]] if i in ground.names else ground.actors.get(i)
            if key:
                yield key


def _titles(lexicon: Lexicon) -> Iterator[str]:
    """The heads of titles in `people.toml`, where the language has one."""
    heads = lexicon.tables.get("people", {}).get("heads", {})
    for kind in heads:
        for number in ("singular", "plural"):
            yield from lexicon.phrases("people", f"heads.{kind}.{number}")


def _quoted(reading: Reading) -> list[bool]:
    """For each word whether it stands in quotation marks; marks left open end with their paragraph."""
    words = reading.words
    out = [False] * len(words)
    paragraph, open_ = -1, False
    for sentence in reading.sentences:
        if sentence.paragraph != paragraph:
            paragraph, open_ = sentence.paragraph, False
        for i in range(sentence.first, sentence.last):
            mark = words.norms[i]
            if mark == "«" or (mark == '"' and not open_):
                open_ = True
            elif mark == "»" or mark == '"':
                open_ = False
            out[i] = open_
    return out
