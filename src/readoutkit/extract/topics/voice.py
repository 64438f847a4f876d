"""How a subject is treated, by whom, and how surely: read from the reporting verb and the hedge before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from readoutkit.errors import LexiconError
from readoutkit.extract.reading import Place, Reference
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Match, Phrases
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import Certainty, Treatment

_SUBJECTS = 8  # references among which a verb's subject is looked for
_SCOPE = 60  # words a hedge reaches
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


@frozen(slots=True)
class Speech:
    """What a sentence holds of reporting: its verbs, its hedges, its references, each in order."""

    words: Words
    verbs: tuple[Match[Treatment], ...]
    hedges: tuple[Match[Certainty], ...]
    references: tuple[Reference, ...]


class VoiceReader:
    """Finds the reporting verb over a mention, its subject and its hedge."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: Mapping[str, Any] = lexicon.table("topics").get("treatment", {})
        try:
            self._verbs: Phrases[Treatment] = Phrases((phrase, Treatment(name)) for name, phrases in table.items() for phrase in phrases)
            hedges = lexicon.table("hedges")
            self._hedges: Phrases[Certainty] = Phrases(
                ((phrase, Certainty(name)) for name, phrases in hedges.items() for phrase in phrases), accents=True
            )
        except ValueError as error:
            raise LexiconError(f"{lexicon.code}: treatment of topics.toml or hedges.toml: {error}") from error

    def hear(self, words: Words, first: int, last: int, references: Sequence[Reference]) -> Speech:
        """The reporting verbs and hedges among words[first:last], with the references that lie there, in order."""
        verbs, hedges = self._verbs.find(words, first, last), self._hedges.find(words, first, last)
        return Speech(words, tuple(verbs), tuple(hedges), tuple(references))

    def read(self, speech: Speech, first: int, last: int) -> Voice:
        """The voice of the mention on the words first..last of a sentence."""
        number = bisect_right(speech.verbs, first, key=_first)
        trailing = not number  # no verb before it: "..., the minister said"
        if trailing:
            number = bisect_left(speech.verbs, last, key=_first) + 1
        verb = speech.verbs[number - 1] if number <= len(speech.verbs) else None
        speaker = _speaker(speech, verb, last if trailing else 0)
        hedge = _hedge(speech, None if trailing else verb, first)
        return Voice(
            verb.value if verb is not None else Treatment.DESCRIBED,
            speaker.people if speaker else (),
            () if speaker is None or speaker.people else speaker.actors,
            hedge.value if hedge else Certainty.STATED,
            Place(speech.words.starts[hedge.first], speech.words.ends[hedge.last - 1], hedge.first, hedge.last) if hedge else None,
        )


def _first(match: Match[Any] | Reference) -> int:
    return match.first


def _last(match: Match[Any] | Reference) -> int:
    return match.last


def _speaker(speech: Speech, verb: Match[Treatment] | None, floor: int) -> Reference | None:
    """Who is spoken of as the subject of a verb: the nearest person before it, else the nearest state; else, behind it, a person."""
    if verb is None:
        return None
    number = bisect_right(speech.references, verb.first, key=_last)
    near = [r for r in speech.references[max(0, number - _SUBJECTS) : number] if floor <= r.first and r.form != "possessive"]
    people = [r for r in near if r.people]
    named = people or [r for r in near if r.actors]
    if named:
        return named[-1]
    if not floor:
        return None
    return next((r for r in speech.references[number : number + _SUBJECTS] if r.first >= verb.last and r.people), None)


def _hedge(speech: Speech, verb: Match[Treatment] | None, first: int) -> Match[Certainty] | None:
    floor = (verb.first if verb is not None else first) - _BEFORE_VERB
    for number in range(bisect_right(speech.hedges, first, key=_last) - 1, -1, -1):
        hedge = speech.hedges[number]
        if hedge.first < floor:
            break
        if any(speech.words.plain[i] in _WALLS for i in range(max(hedge.last, first - _SCOPE), first)) or first - hedge.last > _SCOPE:
            continue
        if hedge.value is Certainty.INFERRED and _reports(speech, hedge.first):
            continue
        return hedge
    return None


def _reports(speech: Speech, first: int) -> bool:
    """Whether the words right before a verb are a person: then the verb reports and does not interpret."""
    number = bisect_right(speech.references, first, key=_last)
    before = speech.references[number - 1] if number else None
    return before is not None and bool(before.people) and first - before.last < 3
