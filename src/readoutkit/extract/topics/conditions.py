"""What a cue asks for besides its words: an actor, a word of a list, a place in a list of items."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from attrs import frozen

from readoutkit.extract.reading import Naming
from readoutkit.extract.topics.cues import CueMatch
from readoutkit.extract.topics.items import ItemReader
from readoutkit.extract.topics.spans import Bounds, Ground, NounPhrases
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.model.vocabulary import ActorKind
from readoutkit.taxonomy.cue import Cue
from readoutkit.taxonomy.taxonomy import Taxonomy

_SENTENCE = 80  # words to either side that count as the same sentence
_OFFICE = 5  # words between the subject of an office and its kind ("Ministry of ...")
_KINDS = {
    "country": ActorKind.COUNTRY,
    "region": ActorKind.REGION,
    "organization": ActorKind.ORGANIZATION,
    "initiative": ActorKind.INITIATIVE,
    "group": ActorKind.GROUP,
}
_SIDES = frozenset({ActorKind.COUNTRY, ActorKind.ORGANIZATION})


@frozen(slots=True)
class Scene:
    """What conditions of cues are judged by, the same for the whole document."""

    starts: Mapping[int, Naming]
    ends: Mapping[int, Naming]
    roles: Collection[int]  # words of titles
    named: Mapping[int, Naming]  # every word of a name -> the naming
    walls: Collection[int]
    principals: frozenset[str]
    at_war: frozenset[str]
    quoted: Collection[int]


class Conditions:
    """Judges cues; built once from a language and a taxonomy."""

    def __init__(self, lexicon: Lexicon, taxonomy: Taxonomy, nouns: NounPhrases, items: ItemReader) -> None:
        self._taxonomy = taxonomy
        self._nouns, self._items = nouns, items
        self._offices = frozenset(lexicon.phrases("topics", "offices"))
        self._lists: dict[str, Phrases[bool]] = {}
        for cue in taxonomy.cues(lexicon.code):
            for name in (cue.words, cue.unless, cue.not_after):
                if name and name not in self._lists:
                    self._lists[name] = Phrases((p, True) for p in lexicon.phrases("topics", name))

    def hold(self, ground: Ground, scene: Scene, match: CueMatch, cue: Cue, bounds: Bounds, waits: bool) -> bool:
        """Whether everything a cue asks for is there; `bounds` is its noun phrase."""
        if not cue.rank and match.last == match.first + 1 and match.first in scene.quoted:
            return False
        if cue.common and not self._is_subject(ground, scene, match):
            return False
        words = ground.words
        wide = "." not in cue.code  # a word as wide as a domain counts only right behind its opener or as a heading
        if cue.item and not self._items.is_item(ground, match.first, match.last, direct=wide):
            return False
        if cue.actors:
            namings: tuple[Naming, ...] = bounds.namings
            if waits or cue.complement:
                governed = self._nouns.complement(ground, match.last)
                namings = () if governed is None else (bounds.namings if "pair" in cue.actors else (governed,))
            owners = tuple(n for n in bounds.namings if n.last <= match.first) if waits and not cue.words else ()
            if not any(self._fits(scene, kind, (*namings, *owners) if kind in _KINDS else namings) for kind in cue.actors):
                return False
        first, last = max(ground.first, match.first - _SENTENCE), min(ground.last, match.last + _SENTENCE)
        if cue.words:
            reach = cue.reach or _SENTENCE
            if not self._lists[cue.words].find(words, max(first, match.first - reach), min(last, match.last + reach)):
                return False
        if cue.unless and self._lists[cue.unless].find(words, first, match.first):
            return False
        if cue.not_after:
            i = bounds.first
            while i > ground.first and words.plain[i - 1] in self._nouns.determiners:
                i -= 1
            before = self._lists[cue.not_after].find(words, max(ground.first, bounds.first - 6), bounds.first)
            if before and before[-1].last >= i:
                return False
        return True

    def _fits(self, scene: Scene, kind: str, namings: Sequence[Naming]) -> bool:
        if kind == "pair":
            sides = {n.entry.key for n in namings if n.entry.kind in _SIDES}
            return len(sides) > 1 and (not scene.principals or bool(sides & scene.principals))
        for naming in namings:
            key, sort = naming.entry.key, naming.entry.kind
            if kind == key or _KINDS.get(kind) is sort:
                return True
            if kind == "war" and key in scene.at_war:
                return True
            if kind == "principal" and key in scene.principals and key not in self._taxonomy.as_item:
                return True
            if kind == "third" and sort is ActorKind.COUNTRY and key not in scene.principals and key not in scene.at_war:
                return True
        return False

    def _is_subject(self, ground: Ground, scene: Scene, match: CueMatch) -> bool:
        """Whether a common noun is a subject: outside quotations and no part of a name."""
        naming = scene.named.get(match.first)
        if naming is not None and naming.entry.kind is ActorKind.INITIATIVE:  # a programme named after its subject
            return True
        return match.first not in scene.quoted and not self._is_named(ground, scene, match)

    def is_office(self, ground: Ground, match: CueMatch) -> bool:
        """Whether the words are part of the name of an office or body ("Department of Health", "Harbour Safety Board")."""
        words, i = ground.words, match.first
        if not words.is_capital(i):
            return False
        while i > ground.first + 1 and match.first - i < _OFFICE:
            i -= 1
            if not (words.is_capital(i) or words.norms[i] in self._nouns.attach or words.norms[i] in self._nouns.links):
                break
            if words.norms[i] in self._nouns.attach and words.is_capital(i - 1) and words.norms[i - 1] in self._offices:
                return True
        i = match.last
        while i < min(ground.last, match.last + _OFFICE) and words.is_capital(i):
            if words.norms[i] in self._offices:
                return True
            i += 1
        return False

    def _is_named(self, ground: Ground, scene: Scene, match: CueMatch) -> bool:
        """Whether capitals make the words part of a name nobody lists ("Harbour Watch")."""
        words, before, after = ground.words, match.first - 1, match.last
        if not words.is_capital(match.first):
            return False
        if after < ground.last and words.is_capital(after) and after not in scene.named:
            return True
        return before > ground.first and words.is_capital(before) and before not in scene.named
