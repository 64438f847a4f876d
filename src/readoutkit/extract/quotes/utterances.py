"""Whether quoted words are a complete clause or a fragment."""

from __future__ import annotations

from functools import partial

from readoutkit.extract.commitments.words import known_verbs
from readoutkit.extract.grammar.verbs import VerbFinder
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.language.conjugation import Conjugation
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words, fold_accents

_FRAGMENT = 2  # fewer words are never a clause


class UtteranceReader:
    """Tells complete clauses from fragments: a finite verb in a main clause, with a subject before it, or an order.

    Verbs are known from the language's lists; behind a subject pronoun, or between the parts of a negation, any word is one.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        plain = partial(lexicon.plain, "quotes")

        common = set(lexicon.phrases("quotes", "clause.common"))
        self._verbs = VerbFinder(lexicon, known_verbs(lexicon) | common)
        self._bases = {fold_accents(form) for lemma in common for kind, form in Conjugation(lexicon).forms(lemma) if kind == "base"}
        self._pronouns, self._strong = plain("clause.pronouns"), plain("clause.strong_pronouns")
        self._auxiliaries, self._leading = plain("clause.auxiliaries"), plain("clause.leading")
        self._infinitive, self._plurals = plain("clause.infinitive"), plain("clause.plurals")
        self._joins = plain("subject.conjunctions")
        self._known = plain("clause.finite")
        self._subordinators = plain("clause.subordinators")
        self._open_negations, self._close_negations = plain("clause.negations"), plain("clause.closing_negations")
        self._contracted = tuple(lexicon.phrases("quotes", "clause.contracted"))
        self._orders = tuple(lexicon.phrases("quotes", "clause.imperative_ends"))
        self._prepositions = plain("subject.prepositions")
        self._openers = PhraseTable((w, True) for w in lexicon.phrases("quotes", "clause.leading"))

    def is_clause(self, words: Words, first: int, last: int) -> bool:
        """Whether words[first:last], the words between two marks, hold a complete clause."""
        while first < last and not words.norms[first][0].isalnum():
            first += 1
        letters = [k for k in range(first, last) if words.norms[k][0].isalnum()]
        if len(letters) < _FRAGMENT:
            return False
        capital = words.is_capital(first)
        mark = next((words.norms[k] for k in range(last - 1, letters[-1], -1)), "")
        begin = first
        while True:
            found = self._openers.at(words, begin, last)
            if not found or found[1] >= last:
                break
            begin = found[1]
            while begin < last and words.norms[begin] == ",":
                begin += 1
        finite = self._finite(words, begin, last)
        if not finite:
            return self._is_order(words, first, last, capital, mark)
        before = begin
        if finite[0] == begin and words.plain[begin] not in self._pronouns and not self._is_contracted(words, begin):
            # A verb without its subject: a question, an order, the tail of a clause; or "Today marks", "Thanks to ..., we".
            if not capital:
                return False
            if (
                mark == "?"
                or self._is_order(words, first, last, capital, mark)
                or (begin > first and words.norms[begin - 1] not in self._joins)
            ):
                return True
            before, finite = begin + 1, finite[1:]
        for verb in finite:
            if self._is_main(words, before, verb):
                return True
            before = verb + 1
        return capital and len(finite) > 1 and mark in (".", ",", "!", "?", "…")

    def begins_with_verb(self, words: Words, first: int, last: int) -> bool:
        """Whether the first word is a finite verb, as in the tail of a clause whose subject stands outside the marks."""
        while first < last and not words.norms[first][0].isalnum():
            first += 1
        return first in self._finite(words, first, last)

    def _finite(self, words: Words, first: int, last: int) -> list[int]:
        """Words that are, or begin, a finite verb."""
        found = {v.first for v in self._verbs.find(words, first, last) if v.finite}
        found.update(k for k in range(first, last) if self._is_finite(words, k, first, last))
        return sorted(found)

    def _is_finite(self, words: Words, k: int, first: int, last: int) -> bool:
        """Whether word k is a finite verb by the lists, or by the words beside it."""
        word, behind = words.plain[k], words.plain[k - 1] if k > first else ""
        if behind in self._infinitive:
            return False
        if word in self._auxiliaries:
            return word != "'s" or behind in self._pronouns
        if any(word.endswith(end) and len(word) > len(end) for end in self._contracted):
            return True
        if behind in self._open_negations:
            return any(words.plain[j] in self._close_negations for j in range(k + 1, min(last, k + 5)))
        if not behind or behind in self._prepositions or not word[0].isalpha():
            return False
        if word in self._known or (behind in self._strong and word not in self._prepositions):
            return True
        plural = behind in self._plurals or (behind.endswith("s") and behind.isalpha() and behind not in self._pronouns)
        return plural and word in self._bases

    def _is_main(self, words: Words, begin: int, verb: int) -> bool:
        """Whether a subject stands between `begin` and the verb, and no word that makes the clause a dependent one."""
        if verb == begin:
            return self._is_contracted(words, verb)
        subject, k = False, begin
        while k < verb:
            word = words.plain[k]
            if word in self._subordinators and not (k == begin and word in self._pronouns and k + 1 == verb):
                return False
            if word in self._strong:
                return True
            if word in self._prepositions and not subject:
                # What a preposition governs is no subject; a comma ends it.
                while k < verb and words.norms[k] != "," and words.plain[k] not in self._strong:
                    k += 1
                continue
            if word[0].isalnum() and word not in self._leading:
                subject = True
            k += 1
        return subject

    def _is_contracted(self, words: Words, k: int) -> bool:
        """A pronoun and its verb in one word: "we'll"."""
        return any(words.plain[k].endswith(end) and words.plain[k][: -len(end)] in self._pronouns for end in self._contracted)

    def _is_order(self, words: Words, first: int, last: int, capital: bool, mark: str) -> bool:
        if not capital or mark not in (".", ",", "!"):
            return False
        word = words.plain[first]
        return last - first > _FRAGMENT and (word in self._bases or (len(word) > 4 and word.endswith(self._orders)))
