"""What a document offers its events: people, times, places already taken, quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from attrs import frozen

from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.reading import Naming, Person, Reading
from readoutkit.extract.times.found import FoundTime
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words, fold_accents
from readoutkit.model.vocabulary import ActorKind, RoleClass

# Words a locative may follow and still belong to the encounter.
_BESIDE = (
    "words.adverbs",
    "words.tail",
    "people.words",
    "people.groups",
    "people.plural",
    "place.venues",
    "place.shades",
    "place.towns",
    "occasion.summit",
    "occasion.conference",
    "occasion.meeting",
    "occasion.other",
    "channels.in_person",
    "channels.visits",
    "channels.phone",
    "channels.video",
    "place.beside",
)
_POSTED = 12  # words behind "ambassador" that tell whence and where
_SMALL = 3  # letters of prepositions and articles
_NO_OFFICE = frozenset({RoleClass.OTHER, RoleClass.SPOUSE})
# Those who hold an office of state, whatever the page says of their country.
_OF_STATE = frozenset(
    {
        RoleClass.HEAD_OF_STATE,
        RoleClass.HEAD_OF_GOVERNMENT,
        RoleClass.DEPUTY_HEAD_OF_STATE,
        RoleClass.DEPUTY_HEAD_OF_GOVERNMENT,
        RoleClass.FOREIGN_MINISTER,
        RoleClass.DEFENCE_MINISTER,
        RoleClass.FINANCE_MINISTER,
        RoleClass.MINISTER,
    }
)
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
    leaders: frozenset[int]  # numbers of persons with an office
    of_state: frozenset[int]  # numbers of persons with an office of state
    named: frozenset[int]  # numbers of persons with a name
    countries: frozenset[int]  # first words of countries named, not of their capitals


class GroundFinder:
    """Reads the ground of a document; its words come from `events.toml` and the titles of `people.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        def phrases(key: str) -> PhraseTable:
            return PhraseTable(((p, True) for p in lexicon.phrases("events", key)), accents=True)

        plain = partial(lexicon.plain, "events")

        self._people: Phrases[bool] = Phrases((p, True) for p in (*lexicon.phrases("events", "people.words"), *_titles(lexicon)))
        self._groups: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("events", "people.groups"))
        self._articles, self._before_place, self._of = phrases("place.articles"), phrases("place.before"), phrases("place.of")
        events = lexicon.tables.get("events", {})
        near = {form for key in ("verb", "noun") for row in events.get(key, []) for value in row.values() for form in _forms(value)}
        near |= {p for tense in events.get("light", {}) for p in lexicon.phrases("events", f"light.{tense}")}
        for key in _BESIDE:
            near |= set(lexicon.phrases("events", key))
        # The last word of each: "working lunch", "on the sidelines of".
        self._near = frozenset(fold_accents(form.lower().replace("-", " ").split()[-1]) for form in near)
        self._venues, self._shades, self._posts = plain("place.venues"), plain("place.shades"), plain("place.posts")

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
        named = {i for n in namings for i in range(n.first, n.last)}
        for naming in namings:
            venue = any(word in self._venues for word in words.plain[naming.first : naming.last + 1])
            if (naming.entry.kind not in _NEUTRAL or naming.form == "adjective") and not venue:
                for i in range(naming.first, min(naming.last, count)):
                    taken[i] = True
        for time in times:
            for i in range(time.first, min(time.last, count)):
                taken[i] = True
        for person in persons:
            for i in self._residence(words, person, namings):  # "ambassadeur de Freedonia au Japon": no place of a meeting
                taken[i] = True
        roles = {i for p in persons if p.role is not None for i in range(p.role.first, p.role.last)}
        known = [flag or i in roles or i in named for i, flag in enumerate(taken)]
        attaches = [i == 0 or self._attaches(words, i - 1, known) for i in range(count)]
        return Ground(
            words,
            people,
            groups,
            taken,
            attaches,
            _quoted(reading),
            names,
            {t.first: t.last for t in times},
            tuple(times),
            {n.first: n.entry.key for n in namings},
            tuple(p.represents for p in persons),
            {n.first: n.last for n in namings},
            frozenset(number for number, p in enumerate(persons) if p.role_class not in _NO_OFFICE),
            frozenset(number for number, p in enumerate(persons) if p.role_class in _OF_STATE),
            frozenset(number for number, p in enumerate(persons) if p.name is not None),
            frozenset(n.first for n in namings if n.entry.kind is ActorKind.COUNTRY and n.form != "capital"),
        )

    def _residence(self, words: Words, person: Person, namings: Sequence[Naming]) -> Iterator[int]:
        """The words of the countries an ambassador comes from and is sent to, behind the title."""
        if person.role is None or person.role_class is not RoleClass.AMBASSADOR:
            return
        at = {n.first: n for n in namings if n.entry.kind in _NEUTRAL}
        i, end = person.role.last, min(len(words), person.role.last + _POSTED)
        links = (self._before_place, self._articles, self._of)
        while i < end and (i in at or any(link.at(words, i, end) for link in links)):
            last = min(at[i].last, len(words)) if i in at else i + 1
            yield from range(i, last if i in at else i)
            i = last

    def _attaches(self, words: Words, i: int, known: Sequence[bool]) -> bool:
        """Whether a locative behind word i belongs to the encounter, and not to a noun before it ("the loss of life in X")."""
        word = words.plain[i]
        if word in self._posts and not (words.is_capital(i) and word in self._venues):
            return self._in_a_room(words, i)
        if known[i] or words.is_capital(i) or not word.isalpha() or word in self._near:
            return True
        # "ministre des Affaires étrangères", "visite officielle"
        return i > 0 and (words.is_capital(i - 1) or (len(words.plain[i - 1]) > _SMALL and words.plain[i - 1] in self._near))

    def _in_a_room(self, words: Words, i: int) -> bool:
        """Whether word i is a room one is in and no post: "at his office in Jerusalem"."""
        i -= i > 1 and words.plain[i - 1] in self._shades
        return i > 1 and bool(self._articles.at(words, i - 1, i)) and self._before_place.before(words, i - 1, max(0, i - 4))


def _forms(value: object) -> list[str]:
    return [str(form) for form in value] if isinstance(value, list) else []


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
