"""Places where the text speaks of a person: a title, a name, or both, and what the person does there."""

from __future__ import annotations

from attrs import evolve

from readoutkit.extract.people.mention import Mention
from readoutkit.extract.people.mention_scan import Scan
from readoutkit.extract.people.names import NameShapes
from readoutkit.extract.people.presence import PresenceWords
from readoutkit.extract.people.role_finder import RoleFinder
from readoutkit.extract.people.roles import Namings
from readoutkit.extract.people.rolewords import RoleWords
from readoutkit.extract.reading import Reading, Sentence
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import SectionKind


class MentionFinder:
    """Finds mentions of people, paragraph by paragraph."""

    def __init__(self, vocabulary: RoleWords, shapes: NameShapes, presence: PresenceWords) -> None:
        self.vocabulary = vocabulary
        self.roles = RoleFinder(vocabulary)
        self.shapes = shapes
        self.presence = presence

    def find(self, reading: Reading, namings: Namings) -> list[Mention]:
        """All mentions in text order; those in lists of who was there have the place "listed"."""
        out: list[Mention] = []
        words, listing = reading.words, False
        for group in paragraphs(reading.sentences):
            found = self._paragraph(words, namings, group)
            if group[0].section is not SectionKind.LIST_ITEM:
                listing = self.presence.opens_list(words, group[-1].first, group[-1].last)
            elif listing:
                found = [evolve(m, place="listed") if m.place in ("", "possessor", "absent") else m for m in found]
            out += found
        return out

    def find_in_furniture(self, reading: Reading, namings: Namings) -> list[Mention]:
        """Mentions in the lines around the text that say who issues it."""
        out: list[Mention] = []
        for number, block in enumerate(reading.layout.blocks):
            if block.kind is SectionKind.METADATA:
                first, last = reading.words.between(block.start, block.end)
                if first < last:
                    out += self._paragraph(reading.words, namings, [Sentence(block.start, block.end, first, last, block.kind, number)])
        return out

    def _paragraph(self, words: Words, namings: Namings, group: list[Sentence]) -> list[Mention]:
        first, last = group[0].first, group[-1].last
        roles = self.roles.find(words, namings, first, last)
        starts = {r.first: n for n, r in enumerate(roles)}
        blocked = set(namings.covered)
        for role in roles:
            blocked.update(range(role.span_first, role.span_last))
        scan = Scan(self.vocabulary, self.shapes, words, namings, group, roles, starts, blocked, last)
        i = first
        while i < last:
            i = scan.step(i)
        return self.presence.place_all(words, scan.found, first, last)


def paragraphs(sentences: tuple[Sentence, ...]) -> list[list[Sentence]]:
    """The sentences grouped by the block they stand in."""
    out: list[list[Sentence]] = []
    for sentence in sentences:
        if out and out[-1][0].paragraph == sentence.paragraph:
            out[-1].append(sentence)
        else:
            out.append([sentence])
    return out
