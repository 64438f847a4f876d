"""Towards whom somebody is bound: recipients and beneficiaries named in the passage (codebook C12)."""

from __future__ import annotations

from readoutkit.extract.commitments.bearers import BINDABLE, key_of, merge
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.words import CommitmentWords
from readoutkit.extract.reading import Naming
from readoutkit.model.vocabulary import ActorKind

_GROUP = 9  # words a verb group may have
_BACK = 30  # words before "lui" among which the state it means is named
_NEAR = 3  # words after a naming among which the thing it modifies is looked for


class RecipientFinder:
    """Finds recipients: after a preposition of direction, as direct object of giving or supporting, or as owner of what is helped."""

    def __init__(self, words: CommitmentWords) -> None:
        self._w = words

    def find(
        self,
        f: Findings,
        first: int,
        last: int,
        by: tuple[str, ...],
        *,
        supporting: bool,
        giving: bool,
        posting: bool = False,
        sending: bool = False,
    ) -> tuple[str, ...]:
        """Keys of the recipients among the words first..last.

        `supporting`: what is done is standing behind somebody; `giving`: a resource changes hands; `posting`: people or things are
        sent somewhere, so that a place is a recipient too; `sending`: so that the seat of a state stands for it.
        """
        w, norms = self._w, f.words.norms
        apart = w.unrelated.find(f.words, first, last)
        inside = {k for m in apart for k in range(m.first + 1, m.last)}
        # "to work" and "à coordonner" point to no one.
        infinitives = {c.verb.main for c in f.clauses_between(first - 1, last) if c.verb.tense == "infinitive"}
        within = {m.first for m in w.through.find(f.words, first, last)}
        towards = {m.last for m in w.to.find(f.words, first, last) if m.first not in inside | within} - infinitives
        carried = [i for i in range(first + 1, last) if norms[i] in w.lists["agent"] and norms[i - 1] in w.lists["carried"]]
        towards |= {i + 1 for i in carried if supporting}
        into = {m.last for m in w.place.find(f.words, first, last)}
        through = {m.last for m in w.through.find(f.words, first, last)}
        closing = {m.first for m in apart if norms[m.first] not in w.lists["of"]}
        objects = self._object_places(f, first, last)
        towards |= self._stood_by(f, first, last)
        found: list[tuple[str, ...]] = []
        open_phrase = supporting  # inside a phrase that a preposition of direction opened
        listed = -1  # word after the recipient found last
        i = first
        while i < last:
            if i in towards or (posting and i in through):
                open_phrase = True
            if (i in closing and i + 1 not in towards) or norms[i] in {",", ";"} or norms[i] in w.lists["adverse"]:
                open_phrase = False
            if i in within and not posting:
                open_phrase = False  # "uphold diversity within the organisation"
            if i in objects:
                open_phrase = open_phrase and supporting
            keys, end, form = self._named(f, i)
            if not keys and norms[i] in w.lists["dative"] and self._before_verb(f, i, last):
                keys, end, form = self._last_named(f, i, by), i + 1, "pronoun"  # "à lui livrer"
            adjective = form == "adjective"
            if not keys:
                i += 1
                continue
            at = i
            while at > first and norms[at - 1] in w.lists["determiner"] and at not in towards | into | through | objects:
                at -= 1
            joined = listed >= 0 and all(
                norms[k] in w.lists["join"] or norms[k] == "," or norms[k] in w.lists["determiner"] for k in range(listed, i)
            )
            wanted = (
                (form == "pronoun" and norms[i] in w.lists["dative"])
                or at in towards
                or (open_phrase and not self._hyphen(f, end))
                or (joined and not adjective)
                or (at in objects and not adjective)
                or (adjective and (sending or posting or not w.lists["postposed"]) and giving and not self._hyphen(f, end))
                or (at in into and (posting or (giving and form not in ("capital", "org"))))
                or (at in through and (posting or self._has_part(f, at)))
            )
            seated = norms[at - 1] in w.lists["seat"] and not sending  # "hold a commission in Lima" says where
            if form == "capital" and not posting and (at not in towards or seated):
                wanted = False
            if form == "city" and not (at in towards and (sending or posting)):
                wanted = False
            if wanted and not any(k in by for k in keys) and (at not in closing or at in towards) and not self._adverse(f, end, last):
                if not any(set(keys) <= set(seen) or _belongs(keys, seen) for seen in found):
                    found.append(keys)
                listed = end
                open_phrase = False
            i = max(end, i + 1)
        return merge(*found)

    def _before_verb(self, f: Findings, i: int, last: int) -> bool:
        """Whether a verb follows word i or has it inside."""
        return any(c.verb.first <= i + 1 <= c.verb.main for c in f.clauses_between(i - 1, last))

    def _last_named(self, f: Findings, i: int, by: tuple[str, ...]) -> tuple[str, ...]:
        """The state named last before a pronoun in its sentence, other than who is bound."""
        for k in range(i - 1, max(0, i - _BACK), -1):
            if f.words.norms[k] in {".", ";"}:
                break
            naming = f.naming_at(k)
            if naming is not None and _binds(naming) and key_of(naming) not in by:
                return (key_of(naming),)
        return ()

    def _named(self, f: Findings, i: int) -> tuple[tuple[str, ...], int, str]:
        """Whom the words at i name, where the name ends, and its form (org for an organisation)."""
        naming = f.naming_at(i)
        if naming is not None:
            if naming.entry.kind is ActorKind.INITIATIVE and naming.entry.country:
                return (f"country:{naming.entry.country}",), naming.last, naming.form  # a country's own programme
            if not _binds(naming):
                return (), naming.last, ""
            form = "org" if naming.entry.kind is ActorKind.ORGANIZATION else naming.form
            return (key_of(naming),), naming.last, form
        reference = f.reference_at(i)
        if reference is not None and reference.actors and reference.form in ("name", "title", "pronoun", "possessive"):
            return tuple(f.state_of(k) for k in reference.actors), reference.last, reference.form
        city = f.cities.get(i)
        return ((city.state,), city.last, "city") if city is not None else ((), i + 1, "")

    def _object_places(self, f: Findings, first: int, last: int) -> set[int]:
        """Words right behind a verb of giving, helping or supporting."""
        w = self._w
        verbs = [c.verb for c in f.clauses_between(first - _GROUP, last) if first <= c.verb.last < last]
        return {v.last for v in verbs if any(w.is_verb(v.lemma, k) for k in ("support", "transfer")) or v.lemma in w.lists["favour"]}

    def _stood_by(self, f: Findings, first: int, last: int) -> set[int]:
        """Words behind "stand with", "stand by"."""
        w = self._w
        verbs = [c.verb for c in f.clauses_between(first - _GROUP, last) if first <= c.verb.last < last]
        return {v.last + 1 for v in verbs if v.lemma in w.lists["stand_verbs"] and f.words.norms[v.last] in w.lists["stand"]}

    def _has_part(self, f: Findings, at: int) -> bool:
        """Whether "role", "place" or "part" stands before a preposition: "its role within the alliance"."""
        return any(n in self._w.nouns["role"] for n in f.words.norms[max(0, at - 4) : at])

    def _hyphen(self, f: Findings, end: int) -> bool:
        return end < len(f.words) and f.words.norms[end] == "-"

    def _adverse(self, f: Findings, end: int, last: int) -> bool:
        """Whether the naming only modifies something directed at others or held by nobody: "UN sanctions"."""
        return any(n in self._w.lists["adverse"] for n in f.words.norms[end : min(last, end + _NEAR)])

    def counterpart(self, f: Findings, by: tuple[str, ...]) -> tuple[str, ...]:
        """The other side, when exactly two sides take part and one of them is bound."""
        sides = tuple(dict.fromkeys(p.represents for p in f.persons if p.takes_part and p.represents))
        return tuple(s for s in sides if s not in by) if len(sides) == 2 and len(by) == 1 and by[0] in sides else ()


def _binds(naming: Naming) -> bool:
    return naming.entry.kind in BINDABLE


def _belongs(keys: tuple[str, ...], seen: tuple[str, ...]) -> bool:
    """Whether a group is that of an organisation already found: the allies beside their alliance."""
    return len(keys) == 1 and keys[0].startswith("group:") and any(k.startswith("org:") and k[4:] in keys[0][6:].split("-") for k in seen)
