"""Who speaks, and the expressions that may name a speaker."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from readoutkit.extract.namings.keys import made_key
from readoutkit.extract.reading import Reference
from readoutkit.language.words import Words


@frozen(slots=True)
class Speaker:
    """Who an attribution names: a person, an actor known by its key, a body by its place in the text, or nobody known."""

    person: int | None = None
    actor: str | None = None
    body: tuple[int, int] | None = None
    joint: bool = False  # several speak with one voice
    unclear: bool = False  # a pronoun that nothing resolves

    @property
    def known(self) -> bool:
        """Whether anybody at all is meant."""
        return self.person is not None or self.actor is not None or self.body is not None


NOBODY = Speaker()
SEVERAL = Speaker(joint=True)
UNCLEAR = Speaker(unclear=True)


def body_key(name: str) -> str:
    """The key of a body that no gazetteer knows, from its name.

    >>> body_key("Norland foreign ministry")
    'body:norland-foreign-ministry'
    """
    return made_key("body", name) or "body:unnamed"


class References:
    """References by the word they cover."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._by_word: dict[int, Reference] = {}
        for ref in references:
            for k in range(ref.first, ref.last):
                self._by_word.setdefault(k, ref)

    def at(self, k: int) -> Reference | None:
        """The reference that covers word k."""
        return self._by_word.get(k)

    def pronoun(self, speaker: Speaker, words: Words, first: int, verb: int) -> Reference | None:
        """The pronoun beside a verb that stands for a speaker."""
        for k in (*range(verb - 1, max(first, verb - 6) - 1, -1), *range(verb, min(len(words), verb + 4))):
            ref = self.at(k)
            if ref is not None:
                return ref if ref.form == "pronoun" and self.speaker(ref) == speaker else None
        return None

    @staticmethod
    def speaker(ref: Reference) -> Speaker:
        """The one person, else the one actor, an expression stands for; nobody when it stands for several."""
        if len(ref.people) == 1:
            return Speaker(person=ref.people[0])
        if len(ref.people) > 1:
            return SEVERAL
        if not ref.people and len(ref.actors) == 1:
            return Speaker(actor=ref.actors[0])
        return NOBODY
