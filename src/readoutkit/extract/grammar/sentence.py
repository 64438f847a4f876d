"""One sentence while its clauses are read: where each begins and ends, and who acts in it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from readoutkit.extract.grammar.clauses import Clause, Subject
from readoutkit.extract.grammar.verbs import Verb
from readoutkit.extract.reading import Reference, Sentence
from readoutkit.language.words import Words

_STOPS = frozenset(',;:—–()"[]«»')
_QUOTES = frozenset('"«»')
_SUBJECT_REACH = 40  # words before a verb among which its subject is looked for


class SentenceReader:
    """One sentence while its clauses are read."""

    def __init__(
        self,
        words: Words,
        sentence: Sentence,
        references: Sequence[Reference],
        openers: dict[int, tuple[int, str]],
        joins: dict[int, int],
        prepositions: dict[int, int],
        starts: dict[int, int],
        covered: set[int],
        determiners: frozenset[str],
        say: frozenset[str],
        sources: set[int],
        contrasts: frozenset[str],
        adverbs: frozenset[str],
    ) -> None:
        self.words, self.sentence, self.references = words, sentence, references
        self.openers, self.joins, self.prepositions, self.starts, self.covered = openers, joins, prepositions, starts, covered
        self.determiners, self.say, self.sources = determiners, say, sources
        self.contrasts, self.adverbs = contrasts, adverbs
        self.join_words = {words.norms[i] for i in joins}

    def clause(self, verb: Verb, before: int, clauses: list[Clause], number: int, base: int) -> Clause:
        """The clause of a verb: look left for what opens it and who acts."""
        here = base + len(clauses)
        last = clauses[-1] if clauses else None
        inverted = tuple(self.starts[i] for i in range(verb.first, verb.last) if i in self.starts)
        if inverted and verb.finite and verb.last - verb.first > 2:
            return Clause(here, number, verb, Subject(verb.first, verb.first, inverted), "attribution", None, verb.first, verb.last)
        if not verb.finite:
            level = "gerund" if verb.tense in ("gerund", "participle") else "infinitive"
            own = self._eligible(before, verb.first) if level == "gerund" and last is None else ()
            subject = Subject(before, verb.first, own) if own else self._inherit(last)
            return Clause(here, number, verb, subject, level, last.number if last else None, verb.first, verb.last)
        stop, kind, opener = self._boundary(before, verb.first)
        if all(n in _QUOTES for n in self.words.norms[stop : verb.first]):
            stop = verb.first
        if kind == "comma" and self._inserted(verb, stop, opener, last):
            refs = self._eligible(stop, verb.first)
            return Clause(here, number, verb, Subject(stop, verb.first, refs), "attribution", None, opener, verb.last)
        if kind in ("complement", "relative", "adverbial", "condition"):
            refs = self._eligible(stop, verb.first)
            governor = last.number if last else None
            if kind == "complement" and opener - 1 >= before and self.words.norms[opener - 1] in self.join_words:
                # "and that": a second complement of the same verb.
                twin = next((c for c in reversed(clauses) if c.level == "complement"), None)
                if twin is not None:
                    governor, opener = twin.governor, opener - 1
            if kind == "relative" and not refs and stop == verb.first:
                antecedent = self._antecedent(opener)
                return Clause(
                    here, number, verb, Subject(max(self.sentence.first, opener - 6), opener, antecedent), kind, governor, opener, verb.last
                )
            if stop == verb.first and last is not None:
                return Clause(here, number, verb, self._inherit(last), kind, governor, opener, verb.last)
            return Clause(here, number, verb, Subject(stop, verb.first, refs), kind, governor, opener, verb.last)
        if kind == "join" and stop == verb.first:
            twin = self._twin(verb, clauses)
            if twin is None:
                return Clause(
                    here,
                    number,
                    verb,
                    Subject(self.sentence.first, verb.first, self._eligible(self.sentence.first, verb.first)),
                    "main",
                    None,
                    opener,
                    verb.last,
                )
            return Clause(here, number, verb, self._inherit(twin), twin.level, twin.governor, opener, verb.last)
        if kind == "comma" and stop == verb.first:
            # A comma right before the verb closes an insertion: the subject stands before it.
            main = next((c for c in clauses if c.level == "main"), None)
            if main is None:
                first = clauses[0].opener if clauses else verb.first
                refs = self._eligible(self.sentence.first, first) or self._eligible(self.sentence.first, verb.first)
                return Clause(here, number, verb, Subject(self.sentence.first, first, refs), "main", None, opener, verb.last)
            if last is not None and last.level == "gerund" and len(clauses) > 1:
                # "and Germany, having trailed behind, committed": the subject stands before the insertion.
                refs = self._eligible(clauses[-2].verb.last, last.verb.first)
                if refs:
                    twin = clauses[-2]
                    level, governor = (twin.level, twin.governor) if twin.level == "complement" else ("main", None)
                    return Clause(
                        here, number, verb, Subject(clauses[-2].verb.last, last.verb.first, refs[-1:]), level, governor, opener, verb.last
                    )
            if verb.lemma in self.say:
                return Clause(here, number, verb, Subject(stop, verb.first), "attribution", None, opener, verb.last)
            return Clause(here, number, verb, self._inherit(main), "main", None, opener, verb.last)
        refs = self._eligible(stop, verb.first)
        if not refs and kind in ("join", "comma") and before > self.sentence.first:
            # "he noted, and a further 45 tonnes of tents, sheets and filters will leave": the list is the subject.
            fresh = before
            while fresh < stop and (fresh in self.joins or self.words.norms[fresh] == ","):
                fresh += 1
            if fresh > before:
                stop, refs = fresh, self._eligible(fresh, verb.first)
        governor = None
        level = "main"
        if last is not None and kind == "after_verb":
            # "said Canada will": the subject follows a reporting verb directly.
            level, governor = "complement", last.number
        elif last is not None and verb.lemma in self.say and kind == "comma" and self._closes(verb):
            level = "attribution"
        elif last is not None and kind == "join":
            twin = self._twin(verb, clauses)
            if twin is not None and twin.level == "complement" and verb.tense == twin.verb.tense:
                level, governor = "complement", twin.governor
        return Clause(here, number, verb, Subject(stop, verb.first, refs), level, governor, stop, verb.last)

    def _inserted(self, verb: Verb, stop: int, opener: int, last: Clause | None) -> bool:
        """Whether a verb only says who speaks: "Jordan, he said, will ..." or "..., a prévenu le ministre."."""
        end = self.sentence.last
        if verb.lemma in self.say and last is None and stop < verb.first and verb.last < end and self.words.norms[verb.last] == ",":
            return bool(self._eligible(self.sentence.first, opener))
        if last is None or stop != verb.first:
            return False
        after = verb.last
        while after < end and self.words.norms[after] in self.determiners:
            after += 1
        if after not in self.starts or not self.references[self.starts[after]].people:
            return False
        rest = self.references[self.starts[after]].last
        return rest >= end or self.words.norms[rest] in {".", ",", ";", "»", '"'}

    def _closes(self, verb: Verb) -> bool:
        """Whether nothing but an object or a mark follows: a closing attribution."""
        after = verb.last
        return after >= self.sentence.last or self.words.norms[after] in {".", ",", ";", '"', "»"} or self.sentence.last - after <= 6

    def _boundary(self, before: int, verb: int) -> tuple[int, str, int]:
        """Where the noun phrase before a verb starts, what stands there, and the word it is."""
        low = max(before, verb - _SUBJECT_REACH)
        i = verb - 1
        norms = self.words.norms
        while i >= low:
            if i in self.openers and i not in self.covered:
                after, kind = self.openers[i]
                if after <= verb:
                    return after, kind, i
            if i in self.joins and i not in self.covered and self.joins[i] <= verb:
                after = self.joins[i]
                if all(n in self.adverbs for n in norms[after:verb]):
                    return verb, "join", i
                if not self._is_list(low, i):
                    return after, "join", i
            elif norms[i] in _QUOTES and i + 1 == verb and i > low:
                pass  # Berlin "stands ready"
            elif norms[i] in _STOPS and i not in self.covered:
                if norms[i] == "," and not self._comma_ends(low, i, verb):
                    i -= 1
                    continue
                return i + 1, "comma", i
            i -= 1
        return low, "after_verb" if before > self.sentence.first else "start", low

    def _comma_ends(self, low: int, comma: int, verb: int) -> bool:
        """Whether a comma before a verb bounds its subject: not inside "The Prime Minister, Mark Carney, spoke"."""
        if comma + 1 == verb:
            return low > self.sentence.first or not self._eligible(low, comma)
        if self._eligible(comma + 1, verb):
            return True
        return not self._eligible(low, comma)

    def _is_list(self, low: int, join: int) -> bool:
        """Whether only names stand between `low` and a conjunction: "Canada and Japan", not "an aid package and"."""
        i = low
        seen = False
        while i < join:
            if i in self.starts:
                i = self.references[self.starts[i]].last
                seen = True
            elif self.words.norms[i] in self.determiners or self.words.norms[i] == "," or i in self.openers:
                i += 1
            else:
                return low == self.sentence.first and bool(self._eligible(low, join))
        return seen

    def _eligible(self, first: int, last: int) -> tuple[int, ...]:
        """References among the words that can be a subject: not after a preposition, not possessive."""
        out: list[int] = []
        i = first
        while i < last:
            if i in self.starts:
                reference = self.references[self.starts[i]]
                at = i
                while at - 1 >= first and self.words.norms[at - 1] in self.determiners:
                    at -= 1
                possessor = reference.last < last and self.words.norms[reference.last] == "'s"
                listed = bool(out) and self._listed(self.references[out[-1]].last, at)
                if not possessor and reference.last <= last and (self.prepositions.get(at, -1) < first or listed):
                    if out and not listed:
                        out = []
                    out.append(self.starts[i])
                i = max(reference.last, i + 1)
            else:
                i += 1
        return tuple(out)

    def _listed(self, end: int, start: int) -> bool:
        """Whether two references are members of one list."""
        return end < start and all(
            i in self.joins or self.words.norms[i] == "," or self.words.norms[i] in self.determiners for i in range(end, start)
        )

    def _antecedent(self, opener: int) -> tuple[int, ...]:
        """The reference a relative clause belongs to: the nearest one that ends before it."""
        for i in range(opener - 1, max(self.sentence.first - 1, opener - 12), -1):
            if i in self.starts and self.references[self.starts[i]].last <= opener:
                between = self.words.norms[self.references[self.starts[i]].last : opener]
                return (self.starts[i],) if all(n == "," or n in _QUOTES for n in between) else ()
        return ()

    def _inherit(self, clause: Clause | None) -> Subject:
        if clause is None:
            return Subject(self.sentence.first, self.sentence.first)
        source = clause.number if clause.subject.inherited is None else clause.subject.inherited
        return evolve(clause.subject, inherited=source)

    def _twin(self, verb: Verb, clauses: list[Clause]) -> Clause | None:
        """The clause a coordinated verb continues: the last one of the same tense, else the last main one."""
        speaks = verb.lemma in self.say
        for clause in reversed(clauses):
            alike = clause.verb.tense == verb.tense and clause.verb.perfect == verb.perfect and clause.level != "attribution"
            # A second reporting verb goes with the first one, not with what was reported.
            if alike and (not speaks or clause.level == "main" or clause.verb.lemma in self.say):
                return clause
        for clause in reversed(clauses):
            if clause.verb.finite and clause.level in ("main", "complement"):
                return clause
        return clauses[-1] if clauses else None

    def ends(self, clauses: list[Clause], base: int) -> list[Clause]:
        """Give each clause its end: where the next clause that is not its own begins, marks left out."""
        out = []
        # "Reaffirming its support, the minister said": a fronted participle has the subject of its main clause.
        main = next((c for c in clauses if c.level == "main" and c.verb.finite), None)
        if main is not None:
            for k, clause in enumerate(clauses):
                bare = not clause.subject.references and clause.subject.inherited is None
                if clause.level != "gerund" or clause.number >= main.number:
                    continue
                joined = k > 0 and clauses[k - 1].level == "gerund" and clause.governor == clauses[k - 1].number
                joined = joined and clause.verb.first - 1 in self.joins
                if bare or joined:  # "welcoming this and reaffirming that, ..."
                    governor = clauses[k - 1].governor if joined else clause.governor
                    clauses[k] = evolve(clause, subject=evolve(main.subject, inherited=main.number), governor=governor)
        for k, clause in enumerate(clauses):
            end = self.sentence.last
            for later in clauses[k + 1 :]:
                if self._inside(clause, later, clauses, base):
                    continue
                end = self._phrase_start(later) + 1 if later.level == "relative" else later.opener
                break
            end = self._turn(clause.verb.last, end)
            if clause.level == "relative" and self._after_comma(clause.opener):
                end = next((i for i in range(clause.verb.last, end) if self.words.norms[i] == ","), end)
            out.append(evolve(clause, end=self._trim(clause.verb.last, end)))
        return out

    def _phrase_start(self, relative: Clause) -> int:
        """The word before a relative clause, or the comma before a longer phrase it ends: ", the first three of which"."""
        if relative.opener not in self.prepositions:
            return relative.opener - 1
        for k in range(relative.opener - 1, max(self.sentence.first, relative.opener - 7), -1):
            if self.words.norms[k] == ",":
                return k
        return relative.opener - 1

    def _turn(self, first: int, end: int) -> int:
        """The end of a clause at the latest: a comma that leads to "though", "while" or to a source."""
        for i in range(first, end - 1):
            if self.words.norms[i] in {";", ":"} or (self.words.norms[i] in self.contrasts and i in self.sources):
                return i
            if self.words.norms[i] == ",":
                opener = self.openers.get(i + 1)
                if i + 1 in self.sources or (opener is not None and opener[1] in ("adverbial", "condition")):
                    return i
        return end

    def _inside(self, clause: Clause, later: Clause, clauses: list[Clause], base: int) -> bool:
        """Whether a later clause belongs to what this one governs."""
        if later.level == "attribution" or later.level == "condition":
            return False
        if later.level in ("infinitive", "complement"):
            governor = later.governor
            while governor is not None and governor > clause.number:
                governor = clauses[governor - base].governor
            return governor == clause.number or later.level == "infinitive"
        if later.level == "gerund":
            return not self._after_comma(later.verb.first)
        if later.level == "relative":
            return not self._after_comma(self._phrase_start(later) + 1)
        return False

    def _after_comma(self, i: int) -> bool:
        return self.words.norms[i - 1] in {",", "–", "—", ";"}

    def _trim(self, first: int, end: int) -> int:
        """Drop marks and conjunctions from the end of a clause."""
        while end > first and (
            self.words.norms[end - 1] in {",", ";", ":", ".", "!", "?", "–", "—", '"', "»", "«", "("} or (end - 1 in self.joins)
        ):
            end -= 1
        return max(end, first)
