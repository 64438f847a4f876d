"""What a document is about: subjects found by their cues, with the actors they concern and how they are treated."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from operator import attrgetter

from attrs import define, evolve, frozen

from readoutkit.extract.reading import Naming, Place, Reading, Reference, Sentence
from readoutkit.extract.topics.choice import Choice, Hit
from readoutkit.extract.topics.conditions import Conditions, Scene
from readoutkit.extract.topics.cues import CueMatch, CueTable
from readoutkit.extract.topics.items import ItemReader
from readoutkit.extract.topics.spans import Bounds, Ground, NounPhrases
from readoutkit.extract.topics.voice import VoiceReader
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind, Certainty, SectionKind, Treatment
from readoutkit.taxonomy.cue import Cue
from readoutkit.taxonomy.taxonomy import Taxonomy

_READ = frozenset({SectionKind.BODY, SectionKind.LIST_ITEM, SectionKind.TITLE})
_CONFLICT, _THIRD = "peace.armed_conflict", "order.third_country"
_REGION, _SUMMITS = "peace.regional_security", "order.summits"
_MARKS = re.compile('["\u201c\u201d\u00ab\u00bb]')
_OPENING = frozenset("\u201c\u00ab")
_STATEMENT = 4  # words from which a quotation is a statement and not a label
_HEADING = 9  # words a list heading has at most


@frozen(slots=True)
class FoundMention:
    """One place where a subject comes up, in clean offsets; `said_by_people` are numbers in the list of persons."""

    start: int
    end: int
    treatment: Treatment
    said_by_people: tuple[int, ...]
    said_by_actors: tuple[str, ...]
    certainty: Certainty
    hedge: Place | None


@frozen(slots=True)
class FoundTopic:
    """A subject: its code, the keys of the actors it is about, its mentions in text order."""

    code: str
    about: tuple[str, ...]
    mentions: tuple[FoundMention, ...]


@define(slots=True)
class _Draft:
    """A topic while its mentions are being gathered; `about` is an ordered set."""

    code: str
    about: dict[str, None]
    mentions: list[FoundMention]


class TopicFinder:
    """Finds topics; built once from a language and a taxonomy.

    A cue found in a sentence becomes a mention when what it asks for is there (an actor of some kind, a word of some list,
    a place in a list of items); the mention is the noun phrase around it. Names of countries and regions that stand alone as
    an item of talk are topics too.
    """

    def __init__(self, lexicon: Lexicon, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._cues = CueTable(lexicon, taxonomy)
        self._nouns = NounPhrases(lexicon)
        self._voice = VoiceReader(lexicon)
        self._items = ItemReader(lexicon, self._nouns)
        self._conditions = Conditions(lexicon, taxonomy, self._nouns, self._items)
        self._choice = Choice(self._nouns, taxonomy.absorbs, taxonomy.light)
        self._closings: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("topics", "closings"))
        self._aside: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("topics", "aside"))
        self._tabled: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("topics", "tabled"))
        self._silent: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("topics", "silent"))

    def find(
        self,
        reading: Reading,
        namings: Sequence[Naming],
        references: Sequence[Reference],
        roles: Sequence[Place] = (),
    ) -> list[FoundTopic]:
        """The topics of a document in the order of their first mention.

        `roles` are the places of people's titles: a cue inside one ("Minister of Trade") is no subject.
        """
        scene = self._scene(reading, namings, references, roles)
        drafts: list[_Draft] = []
        ordered = sorted(references, key=attrgetter("first"))
        firsts = [r.first for r in ordered]
        weighty: list[tuple[int, int]] = []
        for sentence in reading.sentences:
            if sentence.section not in _READ:
                continue
            spoken = ordered[bisect_left(firsts, sentence.first) : bisect_left(firsts, sentence.last)]
            for first, last in _segments(reading.words, sentence):
                if last - first <= _HEADING or _counts(reading, first, last) or self._tabled.find(reading.words, first, last):
                    weighty.append((reading.words.starts[first], reading.words.ends[last - 1]))
                ground = Ground(reading.words, first, last, scene.starts, scene.ends, scene.walls)
                self._read(ground, scene, sentence, spoken, drafts)
        kept = [d for d in drafts if not all(_is_aside(reading, m, weighty) for m in d.mentions)]
        return [FoundTopic(d.code, tuple(d.about), tuple(d.mentions)) for d in kept]

    def _scene(self, reading: Reading, namings: Sequence[Naming], references: Sequence[Reference], roles: Sequence[Place]) -> Scene:
        titled = {i for role in roles for i in range(role.first, role.last)}
        people = {i for r in references if r.people and r.form in {"name", "title"} for i in range(r.first, r.last)}
        usable = [n for n in namings if n.first not in titled]
        principals = {key for r in references if r.people for key in r.actors}
        published = (reading.published or "")[:10]
        at_war = {key for key, since in self._taxonomy.at_war.items() if not published or published >= since}
        return Scene(
            {n.first: n for n in usable},
            {n.last: n for n in usable},
            titled,
            {i: n for n in usable for i in range(n.first, n.last)},
            titled | people,
            frozenset(principals),
            frozenset(at_war),
            _quoted(reading),
        )

    # ---- one segment -------------------------------------------------------------------------------------

    def _read(self, ground: Ground, scene: Scene, sentence: Sentence, references: Sequence[Reference], drafts: list[_Draft]) -> None:
        words = ground.words
        title = sentence.section is SectionKind.TITLE
        speech = self._voice.hear(words, sentence.first, sentence.last, references)
        hits: list[Hit] = []
        closing = self._closings.find(words, ground.first, ground.last)
        aside = {m.last for m in self._aside.find(words, ground.first, ground.last)}
        silent = self._silent.find(words, ground.first, ground.last)
        for match in self._cues.find(words, ground.first, ground.last):
            for hit in self._judge(ground, scene, match, title):
                if (silent and match.first >= silent[0].last) or self._nouns.opening(words, hit.bounds.first) in aside:
                    continue
                if not closing or match.first < closing[0].first or hit.code == _SUMMITS:
                    hits.append(hit)
        if not title:
            taken = {i for hit in hits for i in range(hit.bounds.first, hit.bounds.last)}
            hits += self._bare(ground, scene, taken)
        if not hits:
            return
        for hit in self._choice.choose(ground, hits):
            bounds = hit.bounds
            voice = self._voice.read(speech, bounds.first, bounds.last)
            mention = FoundMention(
                words.starts[bounds.first],
                words.ends[bounds.last - 1],
                voice.treatment,
                voice.people,
                voice.actors,
                voice.certainty,
                voice.hedge,
            )
            about = tuple(dict.fromkeys(n.entry.key for n in bounds.namings if self._concerns(words, n)))
            _merge(drafts, hit.code, about, mention, words.starts[ground.first])

    def _concerns(self, words: Words, naming: Naming) -> bool:
        """Whether a subject concerns a naming: a sea or a city that only says where something is does not count."""
        entry = naming.entry
        if entry.kind is ActorKind.REGION:
            return entry.key not in self._taxonomy.places
        return naming.form != "capital" or self._nouns.is_party(words, naming)

    def _judge(self, ground: Ground, scene: Scene, match: CueMatch, title: bool) -> list[Hit]:
        """The hits a match gives; when none of its cues holds, those of the shorter phrases inside it."""
        if not match.cues or any(i in scene.walls for i in range(match.first, match.last)):
            return []
        hits = self._codes(ground, scene, match, title)
        if hits:
            return hits
        for inner in self._cues.within(ground.words, match, ground.last):
            hits += self._judge(ground, scene, inner, title)
        return hits

    def _hidden(self, ground: Ground, scene: Scene, match: CueMatch, cue: Cue) -> bool:
        """Whether a match lies in the name of an office, organisation, country or region; a summit's name is a subject all the same."""
        naming = scene.named.get(match.first)
        if naming is None and cue.code != _SUMMITS and self._conditions.is_office(ground, match):
            return True
        if naming is None or match.last > naming.last or cue.code == _SUMMITS:
            return False
        if match.first == naming.first and match.last == naming.last:  # the cue is the name
            return False
        return naming.entry.kind is not ActorKind.INITIATIVE

    def _codes(self, ground: Ground, scene: Scene, match: CueMatch, title: bool) -> list[Hit]:
        waits = self._cues.waits(ground.words, match)
        bounds = self._nouns.bounds(ground, match.first, match.last, waits=waits)
        naming = scene.named.get(match.first)
        if naming is not None and naming.last >= match.last and naming.last <= ground.last:  # the cue is part of a name
            whole = self._nouns.bounds(ground, min(match.first, naming.first), naming.last)
            bounds = Bounds(whole.first, max(bounds.last, whole.last), tuple(dict.fromkeys((*whole.namings, naming, *bounds.namings))))
        hits: list[Hit] = []
        rank = 0
        for cue in match.cues:
            if cue.rank < rank:
                break
            if self._hidden(ground, scene, match, cue) or (title and (cue.item or cue.common or cue.rank)):
                continue
            if self._conditions.hold(ground, scene, match, cue, bounds, waits):
                rank = cue.rank
                if all(hit.code != cue.code for hit in hits):
                    general = cue.item and self._items.is_fronted(ground, match.first)
                    hits.append(Hit(cue.code, bounds, match.first, match.last, general=general, common=cue.common, waits=waits))
        return hits

    # ---- names as subjects -------------------------------------------------------------------------------

    def _bare(self, ground: Ground, scene: Scene, taken: Collection[int]) -> list[Hit]:
        out: list[Hit] = []
        for i in range(ground.first, ground.last):
            naming = scene.starts.get(i)
            if naming is None or naming.last > ground.last or i in taken or i in scene.walls:
                continue
            code = self._taxonomy.named.get(naming.entry.key)
            frame = False
            if code is None:
                code = self._bare_code(scene, naming)
                if code is None or not self._items.is_item(ground, naming.first, naming.last, named=True):
                    continue
                if self._items.goes_into_detail(ground, naming.last):
                    continue
                frame = self._items.is_fronted(ground, naming.first)
                before = out[-1] if out else None
                if before and before.code == code and self._nouns.are_joined(ground, before.last, naming.first):
                    named = before.bounds.namings
                    named = named if any(n.entry == naming.entry for n in named) else (*named, naming)
                    joined = Bounds(before.bounds.first, naming.last, named)
                    out[-1] = evolve(before, bounds=joined, last=naming.last)
                    continue
            bounds = Bounds(naming.first, naming.last, (naming,))
            if not frame and naming.entry.key in self._taxonomy.named:
                bounds = self._nouns.bounds(ground, naming.first, naming.last)
            out.append(Hit(code, bounds, naming.first, naming.last, frame=frame))
        return out

    def _bare_code(self, scene: Scene, naming: Naming) -> str | None:
        if naming.form == "adjective":
            return None
        if naming.entry.key in self._taxonomy.as_item:
            return self._taxonomy.as_item[naming.entry.key]
        if naming.entry.key in scene.at_war:
            return _CONFLICT
        if naming.entry.kind is ActorKind.COUNTRY:
            return None if naming.entry.key in scene.principals else _THIRD
        return _REGION if naming.entry.kind is ActorKind.REGION else None


def _segments(words: Words, sentence: Sentence) -> list[tuple[int, int]]:
    """A sentence, or a list heading and what follows its colon."""
    for i in range(sentence.first, min(sentence.last, sentence.first + _HEADING)):
        if words.plain[i] == ":" and i + 1 < sentence.last:
            return [(sentence.first, i), (i + 1, sentence.last)]
    return [(sentence.first, sentence.last)]


def _quoted(reading: Reading) -> Collection[int]:
    """The words inside quotations of some length."""
    words, clean = reading.words, reading.text.clean
    quoted: set[int] = set()
    for block in reading.layout.blocks:
        opened: int | None = None
        for m in _MARKS.finditer(clean, block.start, block.end):
            if m.group() in _OPENING or (m.group() == '"' and opened is None):
                opened = m.end()
            elif opened is not None:
                first, last = words.between(opened, m.start())
                if last - first >= _STATEMENT:
                    quoted.update(range(first, last))
                opened = None
        if opened is not None:
            quoted.update(range(*words.between(opened, block.end)))
    return quoted


def _merge(drafts: list[_Draft], code: str, about: tuple[str, ...], mention: FoundMention, begin: int) -> None:
    """Add a mention to the topic of its code, unless both are about somebody and about nobody in common."""
    for draft in drafts:
        if draft.code != code or (about and draft.about and not draft.about.keys() & set(about)):
            continue
        draft.about.update(dict.fromkeys(about))
        if draft.mentions[-1].start < begin:  # at most one mention a topic and sentence; what it is about is kept
            draft.mentions.append(mention)
        return
    drafts.append(_Draft(code, dict.fromkeys(about), [mention]))


def _counts(reading: Reading, first: int, last: int) -> bool:
    """Whether a figure stands in the words: a text that counts a thing deals with it."""
    return any(word[:1].isdigit() for word in reading.words.norms[first:last])


def _is_aside(reading: Reading, mention: FoundMention, weighty: Sequence[tuple[int, int]]) -> bool:
    """A single word the author drops by the way: nobody raised it, no heading or figure gives it weight."""
    if mention.treatment is not Treatment.DESCRIBED or " " in reading.text.folded[mention.start : mention.end]:
        return False
    return not any(start <= mention.start and mention.end <= end for start, end in weighty)
