"""How a subject is treated, by whom, and how surely: read from the reporting verb and the hedge before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from readoutkit.errors import LexiconError
from readoutkit.extract.reading import Place, Reference
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Match, Phrases
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import Certainty, Treatment

_BEFORE_VERB = 6  # words before a verb in which a hedge still belongs to it
_WALLS = frozenset({";", ":", ".", "(", ")"})


@frozen(slots=True)
class Voice:
    """How a mention is put: `people` are numbers in the list of persons, `actors` keys of who speaks."""

    treatment: Treatment
    people: tuple[int, ...]
    actors: tuple[str, ...]
    certainty: Certainty
    hedge: Place | None


class VoiceReader:
    """Finds the reporting verb over a mention, its subject and its hedge."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: Mapping[str, Any] = lexicon.table("topics").get("treatment", {})
        try:
            self._verbs: Phrases[Treatment] = Phrases(
                (phrase, Treatment(name)) for name, phrases in table.items() for phrase in phrases
            )
            hedges = lexicon.table("hedges")
            self._hedges: Phrases[Certainty] = Phrases(
                ((phrase, Certainty(name)) for name, phrases in hedges.items() for phrase in phrases), accents=True
            )
        except ValueError as error:
            raise LexiconError(f"{lexicon.code}: treatment of topics.toml or hedges.toml: {error}") from error

    def verbs(self, words: Words, first: int, last: int) -> list[Match[Treatment]]:
        """All reporting verbs and nouns of a sentence."""
        return self._verbs.find(words, first, last)

    def hedges(self, words: Words, first: int, last: int) -> list[Match[Certainty]]:
        """All hedges of a sentence."""
        return self._hedges.find(words, first, last)

    def read(
        self,
        words: Words,
        verbs: Sequence[Match[Treatment]],
        hedges: Sequence[Match[Certainty]],
        references: Sequence[Reference],
        first: int,
        last: int,
    ) -> Voice:
        """The voice of the mention on the words first..last; verbs, hedges and references are those of its sentence."""
        verb = next((v for v in reversed(verbs) if v.first < last and v.first <= first), None)
        trailing = False
        if verb is None:
            verb = next((v for v in verbs if v.first >= last), None)
            trailing = verb is not None
        treatment = verb.value if verb is not None else Treatment.DESCRIBED
        speaker = _speaker(verb, references, trailing, last)
        hedge = self._hedge(words, hedges, references, verb if not trailing else None, first)
        return Voice(
            treatment,
            speaker.people if speaker else (),
            () if speaker is None or speaker.people else speaker.actors,
            hedge.value if hedge else Certainty.STATED,
            Place(words.starts[hedge.first], words.ends[hedge.last - 1], hedge.first, hedge.last) if hedge else None,
        )

    def _hedge(
        self,
        words: Words,
        hedges: Sequence[Match[Certainty]],
        references: Sequence[Reference],
        verb: Match[Treatment] | None,
        first: int,
    ) -> Match[Certainty] | None:
        floor = (verb.first if verb is not None else first) - _BEFORE_VERB
        for hedge in reversed(hedges):
            if hedge.last > first or hedge.first < floor:
                continue
            if any(words.plain[i] in _WALLS for i in range(hedge.last, first)):
                continue
            if hedge.value is Certainty.INFERRED and _spoken_by_somebody(references, hedge.first):
                continue
            return hedge
        return None


def _speaker(verb: Match[Treatment] | None, references: Sequence[Reference], trailing: bool, last: int) -> Reference | None:
    if verb is None:
        return None
    floor = last if trailing else 0
    before = [r for r in references if floor <= r.first and r.last <= verb.first and (r.people or r.actors) and r.form != "possessive"]
    if before:
        people = [r for r in before if r.people]
        return people[-1] if people else before[-1]
    if trailing:
        return next((r for r in references if r.first >= verb.last and r.people), None)
    return None


def _spoken_by_somebody(references: Sequence[Reference], first: int) -> bool:
    """Whether the words right before a verb are a person: then the verb reports and does not interpret."""
    before = [r for r in references if r.last <= first]
    return bool(before) and bool(before[-1].people) and first - before[-1].last < 3
