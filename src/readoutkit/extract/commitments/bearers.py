"""Who is bound by a passage (codebook C1)."""

from __future__ import annotations

from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.words import CommitmentWords
from readoutkit.extract.grammar.clauses import Clause, Subject
from readoutkit.extract.reading import Naming
from readoutkit.model.vocabulary import ActorKind

BINDABLE = frozenset({ActorKind.COUNTRY, ActorKind.ORGANIZATION, ActorKind.GROUP, ActorKind.BODY})


def merge(*groups: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of several groups, each once, in order."""
    return tuple(dict.fromkeys(key for group in groups for key in group))


def key_of(naming: Naming) -> str:
    """The key of what a naming binds: a state's house or seat binds the state."""
    entry = naming.entry
    return f"country:{entry.country}" if entry.kind is ActorKind.BODY and entry.country else entry.key


class BearerFinder:
    """Resolves subjects and possessors to the keys of states and organisations."""

    def __init__(self, words: CommitmentWords) -> None:
        self._words = words

    def of_subject(self, f: Findings, subject: Subject) -> tuple[str, ...]:
        """Who a subject binds; empty when it names nobody who can be bound."""
        actors = merge(*(f.references[r].actors for r in subject.references))
        if actors:
            return tuple(dict.fromkeys(f.state_of(key) for key in actors))
        return self.of_phrase(f, subject.first, subject.last) or self._meant(f, subject)

    def of_agent(self, f: Findings, clause: Clause) -> tuple[str, ...]:
        """By whom a passive verb says a thing is done: "will be paid by Norway", "sera financé par son gouvernement"."""
        at = next((i for i in range(clause.verb.last, clause.end) if f.words.norms[i] in self._words.lists["agent"]), None)
        if at is None:
            return ()
        for i in range(at + 1, min(clause.end, at + 3)):
            reference = f.reference_at(i)
            if reference is not None and reference.actors:
                return tuple(dict.fromkeys(f.state_of(key) for key in reference.actors))
            naming = f.naming_at(i)
            if naming is not None and naming.entry.kind in BINDABLE:
                return (key_of(naming),)
        return ()

    def _meant(self, f: Findings, subject: Subject) -> tuple[str, ...]:
        """Whom a lone "it" means: the subject of the clause before it."""
        words = range(subject.first, subject.last)
        if len(words) != 1 or f.words.norms[subject.first] not in self._words.lists["pronoun"]:
            return ()
        return self._before(f, subject.first)

    def _before(self, f: Findings, word: int) -> tuple[str, ...]:
        """Whom the clause before a word has as its subject."""
        for clause in f.clauses_before(word):
            if clause.level in ("main", "complement") and clause.verb.finite and clause.subject.references:
                return self.of_subject(f, clause.subject)
        return ()

    def of_phrase(self, f: Findings, first: int, last: int) -> tuple[str, ...]:
        """Who owns the thing a noun phrase names: "Canada's cyber operations", "a Canadian consulate", "their teams"."""
        norms, lists = f.words.norms, self._words.lists
        if last > first and norms[last - 1] in lists["private"]:
            return ()
        for i in range(first, min(last, first + 12)):
            if norms[i] in lists["first_person"]:
                return self.first_person(f, i)
            reference = f.reference_at(i)
            if reference is not None and reference.form == "possessive" and reference.actors:
                return reference.actors
            if reference is None and i == first and norms[i] in lists["own"]:
                return self._before(f, first)
            if reference is not None and reference.last < last and norms[reference.last] == "'s" and reference.actors:
                return reference.actors
            naming = f.naming_at(i)
            if naming is not None and naming.entry.kind in BINDABLE:
                owner = naming.form == "adjective" or (naming.last < last and norms[naming.last] == "'s")
                links = lists["of"] | lists["seat"]
                after_of = i > first and (norms[i - 1] in links or (i > first + 1 and norms[i - 2] in links))
                held = self._words.nouns["support"] | self._words.nouns["commit"]
                service = any(n in lists["service"] or n in held for n in norms[first:last])
                if owner or (after_of and service):
                    return (key_of(naming),)
        return ()

    def of_goal(self, f: Findings, first: int, last: int) -> tuple[str, ...]:
        """Whose goal it is: named before it or behind "of"."""
        owners = [r.actors for r in f.references_in(first, last) if r.actors] + [
            (key_of(n),) for n in f.namings_in(first, last) if n.entry.kind in BINDABLE
        ]
        return tuple(f.state_of(k) for k in owners[0]) if owners else ()

    def first_person(self, f: Findings, word: int) -> tuple[str, ...]:
        """Whom "we" and "our" bind: the side of the quote's speaker, else the document's own."""
        quote = f.quote_around(word)
        if quote is not None:
            if quote.speaker_person is not None:
                person = f.persons[quote.speaker_person]
                return (person.represents,) if person.represents else ()
            return (quote.speaker_actor,) if quote.speaker_actor and ":" in quote.speaker_actor else ()
        return (f.perspective,) if f.perspective else ()

    def people_of(self, f: Findings, subject: Subject) -> tuple[int, ...]:
        """The persons a subject means."""
        return tuple(dict.fromkeys(p for r in subject.references for p in f.references[r].people))

    def speakers(self, f: Findings, clause: Clause) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Persons and actors whose act or statement a clause reports: up the chain of governing clauses, or the attribution."""
        governor: Clause | None = clause
        while governor is not None:
            people = self.people_of(f, governor.subject)
            if people:
                return people, merge(*(f.references[r].actors for r in governor.subject.references))
            governor = f.governor(governor)
        for other in f.attributions(clause):
            first, last = self._attribution_range(f, other)
            for reference in f.references_in(first, last):
                if reference.form != "possessive" and (reference.people or reference.actors):
                    return reference.people, reference.actors
        return (), ()

    def _attribution_range(self, f: Findings, clause: Clause) -> tuple[int, int]:
        sentence = f.reading.sentences[clause.sentence]
        return max(sentence.first, min(clause.opener, clause.subject.first)), sentence.last
