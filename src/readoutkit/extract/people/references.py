"""Every expression that stands for somebody, resolved: names, titles, pronouns, "the leaders", "Canada", "both sides"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from readoutkit.extract.people.anaphora import Memory
from readoutkit.extract.people.epithets import Epithets
from readoutkit.extract.people.finder import lead_sentences
from readoutkit.extract.people.group_phrases import group_phrases
from readoutkit.extract.people.mention import Mention
from readoutkit.extract.people.mentions import MentionFinder
from readoutkit.extract.people.names import NameShapes, first_words
from readoutkit.extract.people.presence import PresenceWords
from readoutkit.extract.people.roles import Namings
from readoutkit.extract.people.rolewords import RoleWords
from readoutkit.extract.people.short_forms import ShortForms
from readoutkit.extract.reading import Naming, Person, Reading, Reference, Sentence
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words, fold_accents
from readoutkit.model.vocabulary import ActorKind, RoleClass, SectionKind

_ACTORS = frozenset({ActorKind.COUNTRY, ActorKind.ORGANIZATION, ActorKind.GROUP, ActorKind.BODY, ActorKind.REGION})
_OF_THE_PAGE = frozenset({RoleClass.HEAD_OF_STATE, RoleClass.HEAD_OF_GOVERNMENT})
_PRONOUNS = ("he", "she", "it", "him", "they", "his", "her", "own", "their", "its", "latter", "latter_he", "latter_she")
_GENDER = {"he": "masculine", "his": "masculine", "latter_he": "masculine", "she": "feminine", "her": "feminine", "latter_she": "feminine"}


class ReferenceFinder:
    """Finds references in text order, none overlapping; built once a language.

    `people` of a reference are numbers in the list of persons, `actors` the keys of whom they represent or of the actor named.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words = partial(lexicon.plain, "people")

        vocabulary = RoleWords(lexicon)
        self.vocabulary = vocabulary
        self._mentions = MentionFinder(vocabulary, NameShapes(lexicon), PresenceWords(lexicon))
        self._pronouns: Phrases[str] = Phrases((p, kind) for kind in _PRONOUNS for p in lexicon.phrases("people", f"pronouns.{kind}"))
        self._impersonal: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("people", "pronouns.impersonal"))
        self._leaders = words("titles.leader")
        self._short_forms = ShortForms(lexicon)
        self.turns = words("grammar.turns")
        self.article_genders = {w: g for g in ("masculine", "feminine") for w in lexicon.phrases("people", f"grammar.{g}")}
        self.after_object = words("pronouns.after_object")
        self._groups = group_phrases(lexicon)
        self.own_nouns = words("own.nouns")
        self.government: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("people", "own.government"))
        self.governing = first_words(lexicon.phrases("people", "own.government"))
        self.guests = words("titles.guest")
        self.places = words("places.prepositions")
        self._feminine = words("gender.feminine")
        self._masculine = words("gender.masculine")
        self.verbs = words("presence.acts") | words("presence.adverbs")
        self._epithets = Epithets(vocabulary, self.verbs)
        self.prepositions = words("presence.companions") | words("presence.absents") | words("places.prepositions") | vocabulary.possessors

    def find(
        self,
        reading: Reading,
        persons: Sequence[Person],
        namings: Iterable[Naming],
        perspective: str | None = None,
        mentions: Sequence[Mention] | None = None,
    ) -> list[Reference]:
        """All references of the sentences of a reading; `mentions` are those of the cast, looked for again when not given."""
        known = Namings(namings)
        if mentions is None:
            mentions = self._mentions.find(reading, known)
        memory = self._memory(reading, persons, mentions, perspective)
        by_word = {m.first: m for m in mentions}
        named = {place.first: (place.last, n) for n, person in enumerate(persons) for place in person.mentions}
        pronouns = {m.first: (m.last, m.value) for m in self._pronouns.find(reading.words)}
        groups = {m.first: (m.last, m.value) for m in self._groups.find(reading.words)}
        for m in self._impersonal.find(reading.words):
            for i in range(m.first, m.last):
                pronouns.pop(i, None)
        short = self._short_forms.find(reading.words, reading.sentences, known, persons, perspective)
        epithets = self._epithets.find(reading.words, known, persons)
        pages = _Page(self, reading.words, known, by_word, named, pronouns, groups, short, epithets, memory)
        out: list[Reference] = []
        for sentence in reading.sentences:
            out += pages.sentence(sentence)
        return out

    def _memory(self, reading: Reading, persons: Sequence[Person], mentions: Sequence[Mention], perspective: str | None) -> Memory:
        words = reading.words
        heads: list[set[str]] = [set() for _ in persons]
        titles: list[set[str]] = [set() for _ in persons]
        genders = [""] * len(persons)
        by_name = {place.first: n for n, person in enumerate(persons) for place in person.mentions}
        by_role = {person.role.first: n for n, person in enumerate(persons) if person.role is not None and person.name is None}
        for n, person in enumerate(persons):
            if person.role is not None:
                titles[n].update(words.plain[person.role.first : person.role.last])
        for mention in mentions:
            number = by_name.get(mention.name_first) if mention.named else by_role.get(mention.role.span_first) if mention.role else None
            if number is None:
                continue
            if mention.role is not None:
                heads[number].add(mention.role.head.name)
                titles[number].update(words.plain[mention.first : mention.name_first])
                titles[number].update(words.plain[mention.role.span_first : mention.role.span_last])
                name = fold_accents(mention.role.head.name)
                genders[number] = genders[number] or (
                    "feminine" if name in self._feminine else "masculine" if name in self._masculine else ""
                )
            if mention.gender in ("feminine", "masculine"):
                genders[number] = mention.gender
        for n, person in enumerate(persons):  # a title linked to a person who is never named with it
            if person.role is not None and not heads[n]:
                for match in self.vocabulary.heads.find(words, person.role.first, person.role.last):
                    heads[n].add(match.value.name)
        lead = lead_sentences(reading)
        opening = [s for s in reading.sentences if s.first in lead]
        spans = [(s.start, s.end) for s in opening]
        present = tuple(n for n, p in enumerate(persons) if p.takes_part)
        early = tuple(
            n for n in present if any(a <= place.start < b for place in (persons[n].first, *persons[n].mentions) for a, b in spans)
        )
        principals = early if len(early) > 1 else present
        return Memory(persons, principals, perspective, heads, titles, genders, self._leaders)


class _Page:
    """A document being read sentence by sentence."""

    def __init__(
        self,
        finder: ReferenceFinder,
        words: Words,
        namings: Namings,
        mentions: dict[int, Mention],
        named: dict[int, tuple[int, int]],
        pronouns: dict[int, tuple[int, str]],
        groups: dict[int, tuple[int, tuple[str, str]]],
        short: dict[int, tuple[int, str]],
        epithets: dict[int, tuple[int, int]],
        memory: Memory,
    ) -> None:
        self.finder, self.words, self.namings, self.mentions, self.named = finder, words, namings, mentions, named
        self.pronouns, self.groups, self.short, self.epithets, self.memory = pronouns, groups, short, epithets, memory
        self.styles = {m.first: m.last for m in finder.vocabulary.majesty.find(words)}
        self.out: list[Reference] = []
        self.turned = False  # whether a new clause with its own subject may begin
        self.subject_end = -1  # where the subject of the sentence ends, its last member so far

    def sentence(self, sentence: Sentence) -> list[Reference]:
        """The references of one sentence."""
        self.out, self.subject_end, self.turned = [], -1, False
        if sentence.section is not SectionKind.TITLE:
            self.memory.open_sentence()
        i = sentence.first
        while i < sentence.last:
            i = max(i + 1, self._at(i, sentence))
        return self.out

    def _at(self, i: int, sentence: Sentence) -> int:
        memory = self.memory
        if self._turns(i, sentence):
            self.turned = True
        if i in self.short:
            end, key = self.short[i]
            return self._add(i, end, "actor", (), (key,), sentence)
        if i in self.epithets and i not in self.mentions:
            end, person = self.epithets[i]
            return self._add(i, end, "title", (person,), memory.represented((person,)), sentence)
        if i in self.groups and self.groups[i][0] <= sentence.last:
            end, (kind, number) = self.groups[i]
            if not self._continues(end, sentence) and (kind != "alone" or self._stands_alone(end, sentence)):
                people = self._group(kind)
                people = memory.pair(people) if number == "pair" else people
                if people:
                    return self._add(i, end, "group", people, memory.represented(people), sentence)
        if i in self.mentions:
            end = self._mention(self.mentions[i], sentence)
            if end:
                return end
        if i in self.named:
            end, person = self.named[i]
            return self._add(i, end, "name", (person,), memory.represented((person,)), sentence)
        if i in self.styles and self.styles[i] <= sentence.last:
            people = memory.styled(self.words.plain[self.styles[i] - 1])
            if people:
                return self._add(i, self.styles[i], "title", people, memory.represented(people), sentence)
        if i in self.pronouns:
            end, kind = self.pronouns[i]
            return self._pronoun(i, end, kind, sentence)
        return self._actor(i, sentence)

    def _turns(self, i: int, sentence: Sentence) -> bool:
        """Whether another subject may follow: behind a semicolon, "while", ", but"."""
        words = self.words
        if i <= sentence.first or words.norms[i] == ";":
            return i > sentence.first
        return words.plain[i] in self.finder.turns and (words.norms[i - 1] == "," or self.out != [])

    def _continues(self, end: int, sentence: Sentence) -> bool:
        """Whether "the ministers of ..." names somebody else."""
        return (
            end < sentence.last
            and self.finder.vocabulary.of_at(self.words, end, sentence.last) is not None
            and (self.words.plain[end] in self.finder.vocabulary.possessors)
        )

    def _stands_alone(self, end: int, sentence: Sentence) -> bool:
        """Whether "the two" is not followed by what there are two of."""
        if end >= sentence.last or not self.words.norms[end][0].isalpha():
            return end >= sentence.last or self.words.norms[end] not in ("-", '"')
        return self.words.plain[end] in self.finder.verbs

    def _group(self, kind: str) -> tuple[int, ...]:
        memory = self.memory
        if kind in ("all", "alone"):
            return memory.principals
        if kind == "minister":
            return memory.of_classes(
                frozenset({RoleClass.MINISTER, RoleClass.FOREIGN_MINISTER, RoleClass.DEFENCE_MINISTER, RoleClass.FINANCE_MINISTER})
            )
        return memory.of_classes(frozenset({RoleClass(kind)}))

    def _mention(self, mention: Mention, sentence: Sentence) -> int:
        memory, role = self.memory, mention.role
        if mention.named:
            found = self.named.get(mention.name_first)
            if found is None:
                return 0
            people: tuple[int, ...] = (found[1],)
            acts = mention.place == "subject"
            return self._add(mention.first, max(mention.last, found[0]), "name", people, memory.represented(people), sentence, acts=acts)
        if role is None:
            return 0
        if role.head.kind == "counterpart":
            people = (
                tuple(n for n in memory.principals if memory.persons[n].represents in role.owners) if role.owners else memory.counterpart()
            )
        elif role.head.plural:
            people = tuple(n for n, p in enumerate(memory.persons) if p.represents in role.owners and memory.holds(n, role))
        else:
            people = memory.titled(role, frozenset(self.words.plain[role.span_first : role.span_last]))
        if not people:
            if role.bare and role.article and memory.perspective and role.role_class in _OF_THE_PAGE:
                return self._add(mention.first, mention.last, "title", (), (memory.perspective,), sentence)
            if role.owners and role.role_class is not RoleClass.OTHER:
                return self._add(mention.first, mention.last, "title", (), role.owners, sentence)
            return 0
        return self._add(
            mention.first, mention.last, "title", people, memory.represented(people), sentence, acts=mention.place == "subject"
        )

    def _pronoun(self, i: int, end: int, kind: str, sentence: Sentence) -> int:
        memory, words = self.memory, self.words
        if kind == "her" and (end >= sentence.last or not words.norms[end][0].isalpha() or words.plain[end] in self.finder.after_object):
            kind, people = "him", memory.single("feminine", not_subject=True)
        elif kind == "him":
            people = memory.single("masculine" if self.finder.vocabulary.genitive else "", not_subject=True)
        elif kind == "it" or (kind in ("he", "she") and not self.finder.vocabulary.genitive and self._means_actor(i, _GENDER[kind])):
            actors = memory.subject_actors if memory.subject_actors and not memory.subject else memory.last_actors
            if not actors or (kind == "it" and memory.subject):
                return end
            return self._add(i, end, "pronoun", (), actors, sentence)
        elif kind in ("he", "she", "his", "her"):
            people = memory.single(_GENDER[kind])
            memory.learn(people, _GENDER[kind])
        elif kind.startswith("latter"):
            people = memory.latest(_GENDER.get(kind, ""))
        elif kind in ("they", "their"):
            people = memory.plural() if not (memory.subject_actors and not memory.subject) else ()
        elif kind == "own":
            people = () if memory.subject_actors and not memory.subject else memory.subject or memory.single("")
        else:
            people = ()
        actors = memory.represented(people) if people else memory.subject_actors if kind in ("own", "its", "their", "they") else ()
        if not people and not actors:
            return end
        possessive = kind in ("his", "her", "own", "their", "its")
        if not possessive:
            return self._add(i, end, "pronoun", people, actors, sentence)
        guest = self.mentions.get(end)
        if end < sentence.last and words.plain[end] in self.finder.guests and not (guest is not None and guest.named):
            others = memory.counterpart()
            if others:
                return self._add(i, end + 1, "title", others, memory.represented(others), sentence)
        if end < sentence.last and words.plain[end] in self.finder.own_nouns and actors and not self._own_compound(end, sentence):
            return self._add(i, end + 1, "actor", (), actors, sentence)
        self.out.append(self._reference(i, end, "possessive", people, actors))
        return end

    def inverted(self, i: int) -> bool:
        """Whether a pronoun stands behind its verb: "dit-il"."""
        return i > 0 and (self.words.norms[i - 1] == "-" or "-" in self.words.word(i))

    def _means_actor(self, i: int, gender: str) -> bool:
        """Whether "il" or "elle" stands for a state or body that is the subject here or of the sentence before."""
        memory = self.memory
        if memory.subject or self.inverted(i):
            return False
        if memory.subject_actors:
            return memory.actor_gender in ("", gender)
        return bool(memory.last_actors) and memory.last_gender == gender

    def _own_compound(self, end: int, sentence: Sentence) -> bool:
        """Whether "his state" goes on: "his state visit"."""
        return (
            end + 1 < sentence.last and self.words.plain[end] in ("state", "people") and self.words.norms[end + 1] in ("visit", "'s", "-")
        )

    def _actor(self, i: int, sentence: Sentence) -> int:
        words, naming = self.words, self.namings.at.get(i)
        if naming is None:
            return self._government_of(i, sentence)
        if naming.entry.kind not in _ACTORS:
            return naming.last
        key = naming.entry.key
        end = naming.last
        government = self.finder.government.find(words, end, min(end + 4, sentence.last))
        if government and government[0].first == end and (naming.form == "adjective" or words.norms[end - 1] == "'s"):
            return self._add(i, government[0].last, "actor", (), (key,), sentence)
        if naming.form == "adjective":
            return end
        if naming.form == "capital" and self._is_place(i, sentence):
            return end
        return self._add(i, end, "actor", (), (key,), sentence)

    def _government_of(self, i: int, sentence: Sentence) -> int:
        """ "Government of the Republic of Korea", "gouvernement du Canada", "gouvernement canadien"."""
        words, finder = self.words, self.finder
        if words.plain[i] not in finder.governing:
            return i
        found = finder.government.find(words, i, min(i + 5, sentence.last))
        if not found or found[0].first != i:
            return i
        end = found[0].last
        of = end if finder.vocabulary.postposed and end in self.namings.at else finder.vocabulary.of_at(words, end, sentence.last)
        if of is None:
            return i
        if of > end and words.plain[end] not in finder.vocabulary.possessors:
            return i
        while of < sentence.last and of not in self.namings.at and words.plain[of] in finder.vocabulary.articles:
            of += 1
        naming = self.namings.at.get(of)
        if naming is None or naming.entry.kind not in _ACTORS or (of == end) != (naming.form == "adjective"):
            return i
        return self._add(i, naming.last, "actor", (), (naming.entry.key,), sentence)

    def _is_place(self, i: int, sentence: Sentence) -> bool:
        return i > sentence.first and self.words.plain[i - 1] in self.finder.places

    def _add(
        self, first: int, last: int, form: str, people: tuple[int, ...], actors: tuple[str, ...], sentence: Sentence, *, acts: bool = False
    ) -> int:
        """Keep a reference and remember it; with `acts` it is the subject of a verb whatever stands before it."""
        memory, before = self.memory, self.out[-1].last if self.out else -1
        self.out.append(self._reference(first, last, form, people, actors))
        owner = last < sentence.last and self.words.norms[last] in self.finder.vocabulary.genitive
        at = first - 1
        while at >= sentence.first and self.words.plain[at] in self.finder.vocabulary.articles:
            at -= 1
        governed = not acts and at >= sentence.first and self.words.plain[at] in self.finder.prepositions
        joined = before >= 0 and before == self.subject_end and self._listed(before, first)
        if joined and people and memory.subject and not owner:
            memory.subject = tuple(dict.fromkeys((*memory.subject, *people)))
            self.subject_end = last
            memory.spoke_of(people, actors, as_subject=False)
        elif joined and actors and not people and memory.subject_actors and not memory.subject and not owner:  # "Chile and Norway"
            memory.subject_actors = tuple(dict.fromkeys((*memory.subject_actors, *actors)))
            self.subject_end = last
        else:
            fresh = not memory.subject and not memory.subject_actors and not owner and not governed
            speaks = acts and bool(people) and bool(memory.subject_actors) and not memory.subject  # "Freedonia will help, A said"
            if speaks or (self.turned and not owner and not governed):
                memory.subject, memory.subject_actors, fresh, self.turned = (), (), True, False
            memory.spoke_of(people, actors, as_subject=fresh)
            if fresh:
                self.subject_end = last
                memory.actor_gender = self._gender_of(first) if form == "actor" else memory.actor_gender if form == "pronoun" else ""
        return last

    def _gender_of(self, first: int) -> str:
        """The gender that the article of a name tells: "la France"."""
        at = first if self.words.norms[first] in self.finder.article_genders else first - 1
        return self.finder.article_genders.get(self.words.norms[at], "") if at >= 0 else ""

    def _listed(self, end: int, start: int) -> bool:
        lexis = self.finder.vocabulary
        gap = [self.words.plain[i] for i in range(end, start)]
        return 0 < len(gap) < 4 and any(w in lexis.joins for w in gap) and all(w in lexis.joins or w in lexis.articles for w in gap)

    def _reference(self, first: int, last: int, form: str, people: tuple[int, ...], actors: tuple[str, ...]) -> Reference:
        return Reference(self.words.starts[first], self.words.ends[last - 1], first, last, form, people, actors)
