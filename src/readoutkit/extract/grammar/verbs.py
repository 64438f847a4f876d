"""Verb groups: the auxiliaries, the negation and the main verb, read as one thing."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from readoutkit.language.conjugation import Conjugation
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words

FINITE = frozenset({"present", "past", "future", "conditional", "possible", "expected", "normative", "imperfect"})
_MODAL = frozenset({"future", "conditional", "possible", "expected", "normative"})
_LONGEST = 9  # words in a verb group; more would be several


@frozen(slots=True)
class Verb:
    """A verb group: words first..last (last exclusive), `main` the word that carries the meaning.

    `tense` is one of present, past, imperfect, future, conditional, possible, expected, normative, infinitive, gerund,
    participle; `lemma` is the base form where the word lists know it, else the word itself.
    """

    first: int
    last: int
    main: int
    lemma: str
    tense: str
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    reflexive: bool = False
    negated: bool = False

    @property
    def finite(self) -> bool:
        """Whether the group has a tense, so that it can carry a clause."""
        return self.tense in FINITE


@frozen(slots=True)
class _State:
    """What the auxiliaries read so far have said."""

    tense: str | None = None
    perfect: bool = False
    be: bool = False
    have: bool = False
    past: bool = False
    negated: bool = False
    reflexive: bool = False


class VerbFinder:
    """Finds the verb groups of a sentence from a language's verb lists."""

    def __init__(self, lexicon: Lexicon, lemmas: Iterable[str]) -> None:
        table = lexicon.table("verbs")
        conjugation = Conjugation(lexicon)
        self._forms: dict[str, dict[str, str]] = {}
        for lemma in sorted({*lemmas, *table.get("known", [])}):
            for form, word in conjugation.forms(lemma):
                self._forms.setdefault(word, {}).setdefault(form, lemma)
        self._auxiliaries = Phrases(((phrase, kind) for kind, phrases in table["auxiliary"].items() for phrase in phrases), accents=True)
        self._adverbs = Phrases(((phrase, True) for phrase in table["adverb"]["words"]), accents=True)
        self._negations = Phrases(((phrase, True) for phrase in table["negation"]["words"]), accents=True)
        self._negative = frozenset(table["negation"]["words"])
        self._behind_ne = {phrase.split()[-1] for phrase in table["negation"]["words"] if " " in phrase}
        self._fused = frozenset(table["negation"].get("fused", []))
        self._past = frozenset(table.get("auxiliary_past", {}).get("words", []))
        self._gerunds = frozenset(table.get("auxiliary_gerund", {}).get("words", []))
        self._future = frozenset(table.get("auxiliary_future", {}).get("words", []))
        self._bare_be = frozenset(table.get("auxiliary_infinitive", {}).get("words", []))
        self._conditional = frozenset(table.get("auxiliary_conditional", {}).get("words", []))
        self._not_verbs = frozenset(table["not_verbs"]["words"])
        self._noun_like = frozenset(table.get("noun_like", {}).get("words", []))
        self._before = frozenset(table.get("before_verb", {}).get("words", []))
        self._joins = frozenset(table.get("joins", {}).get("words", []))
        self._determiners = frozenset(table.get("determiners", {}).get("words", []))
        self._reflexives = frozenset(table.get("reflexive", {}).get("words", []))
        self._with_be = frozenset(table.get("perfect_with_be", {}).get("verbs", []))
        self._agents = frozenset(table.get("agent", {}).get("words", []))
        self._prefixes = frozenset(table.get("prefix", {}).get("words", []))
        self._bound = frozenset(table.get("auxiliary_bound", {}).get("words", []))
        self._pairs: Phrases[bool] = Phrases((p, True) for p in table.get("pairs", {}).get("words", []))
        self._before_noun = self._determiners | frozenset(table.get("before_noun", {}).get("words", []))
        self._adverb_words = frozenset(phrase for phrase in table["adverb"]["words"] if " " not in phrase)
        self._clause_marks = frozenset(table.get("clause_marks", {}).get("words", []))
        self._before_infinitive = frozenset(table.get("before_infinitive", {}).get("words", []))
        governors = table.get("infinitive_governors", {}).get("verbs", [])
        self._before_infinitive |= {word for verb in governors for _, word in conjugation.forms(verb)}
        self._linking = {word for verb in table.get("linking", {}).get("verbs", []) for _, word in conjugation.forms(verb)}
        self._inversion = frozenset(table.get("inversion", {}).get("words", []))
        # Only a language whose infinitives need no mark tells them by their ending.
        self._infinitives = tuple(table.get("generic", {}).get("infinitive", ["\0"]))
        self._bare_infinitive = bool(table.get("bare_infinitive", False))
        self._generic: dict[str, tuple[str, ...]] = {form: tuple(ends) for form, ends in table.get("generic", {}).items()}

    def find(self, words: Words, first: int, last: int) -> list[Verb]:
        """The verb groups among words[first:last], in order, none overlapping."""
        auxiliaries = {m.first: (m.last, m.value) for m in self._auxiliaries.find(words, first, last)}
        skippable = {m.first: m.last for m in self._adverbs.find(words, first, last)}
        negations = {m.first: m.last for m in self._negations.find(words, first, last)}
        found: list[Verb] = []
        i = first
        while i < last:
            verb = self._at(words, i, first, last, auxiliaries, skippable, negations, found)
            if verb is None:
                i += 1
            else:
                found.append(verb)
                i = verb.last
        return found

    def _at(
        self,
        words: Words,
        start: int,
        first: int,
        last: int,
        auxiliaries: dict[int, tuple[int, str]],
        skippable: dict[int, int],
        negations: dict[int, int],
        found: list[Verb],
    ) -> Verb | None:
        """The verb group that begins at word `start`, if one does."""
        tense: str | None = None
        perfect = be = have = past = negated = reflexive = False
        begun = False  # an auxiliary, a negation or a reflexive has been read
        end_of_be = start
        j = start
        limit = min(last, start + _LONGEST)
        while j < limit:
            norm = words.norms[j]
            if begun and norm == "-" and j + 1 < limit and words.norms[j + 1] in self._inversion:
                # "a-t-il annoncé": the subject stands inside the group.
                while (
                    j + 1 < limit and (words.norms[j] == "-" or words.norms[j] in self._inversion) and words.starts[j] == words.ends[j - 1]
                ):
                    j += 1
                continue
            if norm in self._reflexives and (begun or j == start):
                reflexive = begun = True
                j += 1
                continue
            if j in negations and (begun or self._opens(words, j, negations[j], auxiliaries)):
                negated = begun = True
                j = negations[j]
                continue
            if j in auxiliaries:
                after, kind = auxiliaries[j]
                if kind in _MODAL:
                    if tense is not None or have or be:
                        break
                    tense = kind
                elif kind == "infinitive":
                    if tense is not None or have or be:
                        break
                    tense = "infinitive"
                elif kind == "perfect":
                    have, end_of_be = True, after
                elif kind == "be":
                    if norm in self._bound and not have and tense is None and not be:
                        break
                    be, end_of_be = True, after
                    perfect = perfect or have
                elif kind == "do":
                    if tense is not None or have:  # "will do its utmost": the main verb
                        break
                    tense = "past" if norm in self._past else "present"
                if norm in self._past:
                    past = True
                if norm in self._gerunds and tense is None and not begun:
                    tense = "gerund"
                if norm in self._bare_be and tense is None and not begun:
                    tense = "infinitive"
                if norm in self._future:
                    tense = "future"
                if norm in self._conditional:
                    tense = "conditional"
                if any(words.norms[k] in self._fused or words.norms[k] in self._negative for k in range(j, after)):
                    negated = True
                begun = True
                j = after
                continue
            if (tense is not None or have) and norm == "," and not be:
                # "will, as always, stand by"
                close = next((k for k in range(j + 1, min(limit, j + 7)) if words.norms[k] == ","), None)
                if close is None:
                    break
                j = close + 1
                continue
            if begun and norm.endswith(self._generic.get("adverb") or "\0") and norm not in self._forms and j not in auxiliaries:
                j += 1
                continue
            if begun and j in skippable:
                j = skippable[j]
                continue
            break
        state = _State(tense, perfect or have, be, have, past, negated, reflexive)
        if j < limit and words.norms[j] in self._fused and not begun:
            return None
        at = self._behind_prefix(words, j, last)
        main = self._main(words, at, first, last, state, found, prefixed=at > j) if at < last else None
        if main is not None:
            lemma, form = main
            return self._group(start, at, lemma, form, state, found)
        if state.be:
            return Verb(
                start,
                end_of_be,
                end_of_be - 1,
                "be",
                self._tense(state, "past" if past else "present"),
                perfect=state.perfect and state.have,
                negated=negated,
            )
        if state.have:
            return Verb(start, end_of_be, end_of_be - 1, "have", self._tense(state, "past" if past else "present"), negated=negated)
        return None

    def _behind_prefix(self, words: Words, j: int, last: int) -> int:
        """The main word of a hyphenated verb: "pre-positioning"."""
        if j + 2 < last and words.norms[j] in self._prefixes and words.norms[j + 1] == "-" and words.starts[j + 1] == words.ends[j]:
            return j + 2
        return j

    def _opens(self, words: Words, j: int, after: int, auxiliaries: dict[int, tuple[int, str]]) -> bool:
        """Whether a negation at word j opens a verb group: a verb must follow."""
        if after >= len(words):
            return False
        norm = words.norms[after]
        endings = (*self._generic.get("future", ()), *self._generic.get("conditional", ()))
        return after in auxiliaries or norm in self._forms or norm in self._reflexives or norm.endswith(endings or "\0")

    def _main(
        self, words: Words, j: int, first: int, last: int, state: _State, found: list[Verb], *, prefixed: bool = False
    ) -> tuple[str, str] | None:
        """Lemma and form of the main verb at word j, given the auxiliaries before it."""
        norm = words.norms[j]
        if not norm[0].isalpha():
            return None
        forms = self._forms.get(norm, {})
        if state.be:
            for form in ("gerund", "participle"):
                if form in forms:
                    return forms[form], form
            if norm.endswith(self._generic.get("gerund") or ("\0",)) and norm not in self._not_verbs and len(norm) > 5:
                return norm, "gerund"
            if len(norm) > 4 and norm.endswith(self._generic["participle"]) and norm not in self._not_verbs and not words.is_capital(j):
                return norm, "participle"
            return None
        if state.have:
            if "participle" in forms:
                return forms["participle"], "participle"
            if len(norm) > 3 and norm.endswith(self._generic["participle"]) and norm not in self._not_verbs and not words.is_capital(j):
                return norm, "participle"
            return None
        if state.tense == "infinitive":
            if "base" in forms:
                return forms["base"], "base"
            return (norm, "base") if self._may_be_infinitive(words, j - 2 if prefixed else j, j, first, last) else None
        if state.tense is not None:
            if "base" in forms:
                return forms["base"], "base"
            if self._bare_infinitive:
                return (norm, "base") if norm.endswith(("er", "ir", "re", "oir")) else None
            return (norm, "base") if norm.isalpha() and norm not in self._before_noun else None
        return None if prefixed else self._bare(words, j, first, last, forms, found)

    def _may_be_infinitive(self, words: Words, start: int, j: int, first: int, last: int) -> bool:
        """Whether an unknown word after "to" is a verb: something that governs infinitives stands before it."""
        before = words.norms[start - 2] if start - 2 >= first else ""
        after = words.norms[j + 1] if j + 1 < last else "."
        if words.norms[j].endswith(self._generic.get("gerund") or "\0"):
            return False
        if not words.norms[j].isalpha() or words.is_capital(j) or words.norms[j] in self._before_noun:
            return False
        return before in self._before_infinitive and after not in self._joins and after not in {",", ".", ";", ":", "'s"}

    def _bare(self, words: Words, j: int, first: int, last: int, forms: dict[str, str], found: list[Verb]) -> tuple[str, str] | None:
        """A main verb without any auxiliary."""
        norm = words.norms[j]
        back = j - 1
        while back > first and (words.norms[back] in self._adverb_words or words.norms[back] in {'"', "«", "“"}):
            back -= 1
        before = words.norms[back] if back >= first else ""
        after = words.norms[j + 1] if j + 1 < last else ""
        if norm in self._not_verbs or before == "-" or (after == "-" and j + 1 < last and words.starts[j + 1] == words.ends[j]):
            return None
        joined = before in self._joins or before == ","
        if before in self._linking and "participle" in forms:
            return None
        if (
            joined
            and "base" in forms
            and "past" in forms
            and found
            and found[-1].tense in {"infinitive", *_MODAL}
            and not self._bare_infinitive
        ):
            return forms["base"], "base"
        agent = after in self._agents or (j + 2 < last and words.norms[j + 2] in self._agents)
        if ("past" in forms or "participle" in forms) and agent and before not in self._before and not joined:
            return (forms.get("participle") or forms["past"]), "participle"
        if "base" in forms and not self._bare_infinitive and ("present" not in forms and "past" not in forms):
            if joined and found and found[-1].tense in {"infinitive", *_MODAL}:
                if (
                    norm not in self._noun_like
                    or after in self._determiners
                    or after[:1].isdigit()
                    or (j + 1 < last and words.is_capital(j + 1))
                ):
                    return forms["base"], "base"
                return None
            listed = (
                back - 1 > first
                and words.is_capital(back)
                and any(words.norms[k] in self._joins for k in range(max(first, back - 4), back))
            )
            plural = (
                before in self._before
                or (listed and before not in self._before_noun)
                or (before.endswith("s") and before not in self._before_noun and norm not in self._noun_like)
            )
            return (forms["base"], "present") if plural and before != "'s" else None
        for form in ("future", "conditional", "past", "present", "imperfect"):
            if form in forms:
                paired = any(m.first == first and m.last == back + 1 for m in self._pairs.find(words, first, j))
                if before in self._before_noun and not paired:
                    continue
                named = back >= first and words.is_capital(back) and before not in self._before_noun
                goes_on = (
                    joined and form == "present" and any(v.tense == "present" or (v.finite and after in self._clause_marks) for v in found)
                )
                if norm in self._noun_like and before not in self._before and not named and not goes_on:
                    continue
                return forms[form], form
        if "base" in forms and self._bare_infinitive:
            return forms["base"], "infinitive"
        if "gerund" in forms and before not in self._determiners:
            return forms["gerund"], "gerund"
        if "participle" in forms and joined and any(v.perfect for v in found):
            return forms["participle"], "shared"
        unknown = len(norm) > 4 and not words.is_capital(j)
        denied = before in self._behind_ne and j - 2 >= first and words.norms[j - 2] in self._negative  # "ne plus torcher"
        governed = before in self._before_infinitive or denied
        if unknown and governed and norm.endswith(self._infinitives):
            return norm, "infinitive"
        if len(norm) > 4 and not words.is_capital(j):
            for form in ("future", "conditional"):
                if form in self._generic and norm.endswith(self._generic[form]):
                    return norm, form
        return None

    def _tense(self, state: _State, default: str) -> str:
        return state.tense or default

    def _group(self, start: int, main: int, lemma: str, form: str, state: _State, found: list[Verb]) -> Verb:
        """The verb group as a whole: its tense and aspect from auxiliaries and form."""
        if form == "shared":
            # "ont salué X et décidé Y": the second participle leans on the first one's auxiliary.
            tense = next(v.tense for v in reversed(found) if v.perfect)
            return Verb(start, main + 1, main, lemma, tense, perfect=True)
        perfect = state.have and form in ("participle", "gerund")
        passive = progressive = False
        if state.be:
            progressive = form == "gerund"
            if form == "participle":
                if state.reflexive or (lemma in self._with_be and not state.have):
                    perfect = True
                else:
                    passive = True
        if state.tense is not None:
            tense = state.tense
        elif state.be or state.have:
            tense = "past" if state.past else "present"
        elif form == "base":
            tense = "infinitive"
        else:
            tense = form
        if state.be and state.have and form == "gerund":
            perfect = True
        return Verb(
            start,
            main + 1,
            main,
            lemma,
            tense,
            perfect=perfect,
            progressive=progressive,
            passive=passive,
            reflexive=state.reflexive,
            negated=state.negated,
        )
