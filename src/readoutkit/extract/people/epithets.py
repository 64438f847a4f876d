"""Leaders called by their people: "the Norwegian", "le Norvégien"."""

from __future__ import annotations

from collections.abc import Sequence

from readoutkit.extract.people.roles import Namings
from readoutkit.extract.people.rolewords import RoleWords
from readoutkit.extract.reading import Person
from readoutkit.language.words import Words


class Epithets:
    """Finds demonyms that stand for one person; `verbs` are words that may follow somebody who acts."""

    def __init__(self, vocabulary: RoleWords, verbs: frozenset[str]) -> None:
        self._vocabulary, self._verbs = vocabulary, verbs

    def find(self, words: Words, namings: Namings, persons: Sequence[Person]) -> dict[int, tuple[int, int]]:
        """The first word of each, article included, with the word after it and the number of the person meant."""
        out: dict[int, tuple[int, int]] = {}
        for i, naming in namings.at.items():
            if naming.form != "adjective" or i == 0 or not words.is_capital(i) or words.plain[i - 1] not in self._vocabulary.articles:
                continue
            meant = [n for n, p in enumerate(persons) if p.takes_part and p.represents == naming.entry.key]
            if len(meant) == 1 and self._ends(words, naming.last):
                out[i - 1] = (naming.last, meant[0])
        return out

    def _ends(self, words: Words, i: int) -> bool:
        """Whether no noun follows that the demonym would describe."""
        return i >= len(words) or not words.norms[i][0].isalnum() or words.plain[i] in self._verbs
