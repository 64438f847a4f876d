"""Finds the clauses of a document."""

from __future__ import annotations

from collections.abc import Sequence

from readoutkit.extract.grammar.clauses import Clause
from readoutkit.extract.grammar.sentence import SentenceReader
from readoutkit.extract.grammar.verbs import VerbFinder
from readoutkit.extract.reading import Naming, Reading, Reference, Sentence
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words

_MOST = 80  # verb groups read in one sentence: more is a list or damage, and every clause is held against the others


class ClauseFinder:
    """Reads the clauses of sentences; built once a language."""

    def __init__(self, lexicon: Lexicon, verbs: VerbFinder) -> None:
        self._verbs = verbs
        table = lexicon.table("clauses")
        self._openers = Phrases(
            (
                (phrase, kind)
                for kind in ("none", "condition", "complement", "relative", "adverbial")
                for phrase in table["opener"].get(kind, [])
            ),
            accents=True,
        )
        self._joins = Phrases(((phrase, True) for phrase in table["join"]["words"]), accents=True)
        self._sources = Phrases(((phrase, True) for phrase in table["source"]["words"]), accents=True)
        self._adverbs = frozenset(lexicon.table("verbs")["adverb"]["words"])
        self._contrasts = frozenset(table["contrast"]["words"])
        self._prepositions = Phrases(((phrase, True) for phrase in table["preposition"]["words"]), accents=True)
        self._determiners = frozenset(table["determiner"]["words"])
        self._say = frozenset(lexicon.table("commitments")["verb"]["say"])

    def find(self, reading: Reading, references: Sequence[Reference], namings: Sequence[Naming] = ()) -> list[Clause]:
        """The clauses of all sentences of a reading, in order of their verbs; no word of a name is a verb."""
        named = {i for n in namings for i in range(n.first, n.last)}
        clauses: list[Clause] = []
        cursor = 0
        for number, sentence in enumerate(reading.sentences):
            while cursor < len(references) and references[cursor].first < sentence.first:
                cursor += 1
            end = cursor
            while end < len(references) and references[end].first < sentence.last:
                end += 1
            clauses.extend(self._sentence(reading.words, number, sentence, references, range(cursor, end), len(clauses), named))
            cursor = end
        return clauses

    def _sentence(
        self,
        words: Words,
        number: int,
        sentence: Sentence,
        references: Sequence[Reference],
        within: range,
        base: int,
        named: set[int],
    ) -> list[Clause]:
        opened = [m for m in self._openers.find(words, sentence.first, sentence.last) if m.value != "none"]
        # "provided that" opens a clause, it provides nothing.
        named = named | {i for m in opened if m.last - m.first > 1 for i in range(m.first, m.last)}
        named |= {m.first for m in opened if m.value == "condition" and m.first > sentence.first and words.norms[m.first - 1] == ","}
        verbs = [v for v in self._verbs.find(words, sentence.first, sentence.last) if v.main not in named]
        if not verbs:
            return []
        verbs = verbs[:_MOST]
        starts_of = {references[r].first for r in within}
        turns = {
            i
            for i in range(sentence.first, sentence.last - 1)
            if words.norms[i] in self._contrasts and any(k in starts_of for k in (i + 1, i + 2))
        }
        sources = turns | {m.first for m in self._sources.find(words, sentence.first, sentence.last)}
        joins = {m.first: m.last for m in self._joins.find(words, sentence.first, sentence.last)}
        # "as well as" joins, its "as" opens nothing.
        openers = {m.first: (m.last, m.value) for m in opened if m.first not in joins}
        prepositions = {m.last: m.first for m in self._prepositions.find(words, sentence.first, sentence.last)}
        starts = {references[r].first: r for r in within if references[r].form != "possessive"}
        covered = {w for r in within for w in range(references[r].first, references[r].last)}
        page = SentenceReader(
            words,
            sentence,
            references,
            openers,
            joins,
            prepositions,
            starts,
            covered,
            self._determiners,
            self._say,
            sources,
            self._contrasts,
            self._adverbs,
        )
        clauses: list[Clause] = []
        for k, verb in enumerate(verbs):
            before = verbs[k - 1].last if k else sentence.first
            clauses.append(page.clause(verb, before, clauses, number, base))
        return page.ends(clauses, base)
