"""Whose post it is when the title does not say: "Anna Alder of Freedonia", "Freedonia ..., its minister"."""

from __future__ import annotations

from typing import Protocol

from readoutkit.extract.people.names import NameShapes
from readoutkit.extract.people.roles import Namings, Role
from readoutkit.extract.people.rolewords import RoleWords
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind

_REACH = 60  # words
_LEADS = frozenset({"president", "leading", "directing"})
_LEND_OWNER = {ActorKind.COUNTRY, ActorKind.ORGANIZATION, ActorKind.REGION}


class Page(Protocol):
    """What is read of a paragraph: its words, the namings in it and where it ends."""

    vocabulary: RoleWords
    shapes: NameShapes
    words: Words
    namings: Namings
    end: int


def owner_behind(page: Page, j: int, owner: str | None, role: Role | None) -> tuple[int, str | None]:
    """Read "of Italy" or "(Italy)" behind a name."""
    words, vocabulary = page.words, page.vocabulary
    if j >= page.end:
        return j, owner
    bracket = words.norms[j] == "("
    k = j + 1 if bracket else vocabulary.of_at(words, j, page.end)
    if k is None or (not bracket and not page.shapes.near(words, j)):
        return j, owner
    if not bracket and words.plain[j] in vocabulary.where:
        return j, owner
    if not bracket and words.plain[j] not in vocabulary.possessors:
        return j, owner
    while k < page.end and k - j < 3 and k not in page.namings.at and words.plain[k] in vocabulary.articles:
        k += 1
    naming = page.namings.at.get(k)
    if naming is None or naming.entry.kind not in _LEND_OWNER:
        return j, owner
    if bracket and (naming.last >= page.end or words.norms[naming.last] != ")"):
        return j, owner
    if role is None and not bracket:
        return naming.last, owner or naming.entry.key
    return naming.last + (1 if bracket else 0), owner or naming.entry.key


def owner_before(page: Page, first: int, last: int) -> str | None:
    """ "Freedonia's Anna Alder said": the country before a full name that acts or is joined to another."""
    words, at = page.words, first - 1
    if last - first < 2 or at < 1 or words.norms[at] not in page.vocabulary.genitive or last >= page.end:
        return None
    follows = words.plain[last]
    if follows == "," or (follows not in page.vocabulary.joins and follows not in page.vocabulary.acts):
        return None
    naming = next((n for k in range(at - 1, max(0, at - 4) - 1, -1) if (n := page.namings.at.get(k)) is not None and n.last == at), None)
    return naming.entry.key if naming is not None and naming.entry.kind is ActorKind.COUNTRY and naming.form != "adjective" else None


def possessed(page: Page, role: Role, floor: int) -> str | None:
    """ "Germany ..., its minister": the country named before in the sentence."""
    words, vocabulary = page.words, page.vocabulary
    floor = max(floor, role.first - _REACH)
    before = [n for i in range(floor, role.first) if (n := page.namings.at.get(i)) is not None and n.entry.kind is ActorKind.COUNTRY]
    at = role.first - 2
    if at > floor and words.norms[at + 1] in vocabulary.genitive and words.plain[at] in vocabulary.own_nouns:
        return before[-1].entry.key if before else None  # "the country's chancellor"
    if role.article not in vocabulary.possessives or role.head.kind == "counterpart":
        return None
    if role.head.kind in _LEADS:  # "a delegation of the Fund led by its president"
        before = [n for i in range(floor, role.first) if (n := page.namings.at.get(i)) is not None and n.entry.kind in _LEND_OWNER]
    named = [n for n in before if n.form != "adjective"]
    return named[-1].entry.key if named else None
