"""The words of commitments, compiled once a language."""

from __future__ import annotations

from attrs import frozen

from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases


@frozen(slots=True)
class CommitmentWords:
    """Verb, noun and adjective classes of `commitments.toml`; each set holds base forms or words as they stand."""

    verbs: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    adjectives: Phrases[str]
    steps: Phrases[str]
    contact: Phrases[str]
    prior: Phrases[str]
    stop: Phrases[str]
    deadline: Phrases[str]
    after_noun: Phrases[str]
    to: Phrases[str]
    place: Phrases[str]
    unrelated: Phrases[str]
    through: Phrases[str]
    lists: dict[str, frozenset[str]]

    def is_verb(self, lemma: str, kind: str) -> bool:
        """Whether a base form belongs to a class of verbs."""
        return lemma in self.verbs[kind]


def compile_words(lexicon: Lexicon) -> CommitmentWords:
    """Compile the commitment words of a language."""
    table = lexicon.table("commitments")
    clauses = lexicon.table("clauses")

    def phrases(*path: str) -> Phrases[str]:
        return Phrases(((p, path[-1]) for p in lexicon.phrases("commitments", ".".join(path))), accents=True)

    adjectives = Phrases(((p, kind) for kind, words in table["adjective"].items() for p in words), accents=True)
    lists = {name: frozenset(words) for name, words in table["list"].items()}
    lists["occasion"] = frozenset(clauses["occasion"]["words"])
    lists["determiner"] = frozenset(clauses["determiner"]["words"])
    lists["indefinite"] = frozenset(clauses["determiner"]["indefinite"])
    return CommitmentWords(
        verbs={name: frozenset(words) for name, words in table["verb"].items()},
        nouns={name: frozenset(words) for name, words in table["noun"].items()},
        adjectives=adjectives,
        steps=phrases("phrase", "steps"),
        contact=phrases("phrase", "contact"),
        prior=phrases("phrase", "prior"),
        stop=phrases("phrase", "stop"),
        deadline=phrases("phrase", "deadline"),
        after_noun=phrases("phrase", "after_noun"),
        to=phrases("recipient", "to"),
        place=phrases("recipient", "place"),
        unrelated=phrases("recipient", "not"),
        through=phrases("recipient", "through"),
        lists=lists,
    )


def known_verbs(lexicon: Lexicon) -> set[str]:
    """Every verb the commitment lists name, but for the two that verb groups name themselves."""
    return {verb for words in lexicon.table("commitments")["verb"].values() for verb in words} - {"be", "have"}
