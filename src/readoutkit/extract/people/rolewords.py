"""The words titles are made of, compiled once from a language's people.toml."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from attrs import frozen

from readoutkit.extract.people.names import first_words
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words, fold_accents
from readoutkit.model.vocabulary import RoleClass

# Kinds of heads besides the role classes themselves; they get their class from owner and portfolio.
_OPEN_KINDS = ("president", "leading", "directing", "minister", "high_representative", "governor", "counterpart")
_KEEPS_BODY = frozenset(
    {"leading", "directing", "minister", "official", "ambassador", "other", "finance_minister", "foreign_minister", "defence_minister"}
)


@frozen(slots=True)
class Head:
    """The word a title is built on: as listed, its kind (a role class or an open kind), its number."""

    name: str
    kind: str
    plural: bool

    @property
    def keeps_body(self) -> bool:
        """Whether "of the Office" belongs to the title ("Head of the Office" does, "Premier of the Council" does not need it)."""
        return self.kind in _KEEPS_BODY


@frozen(slots=True)
class ByCountry:
    """A title that means one thing in some countries and another elsewhere."""

    role_class: RoleClass
    countries: tuple[str, ...]
    otherwise: RoleClass
    in_charge: RoleClass = RoleClass.MINISTER  # with a portfolio behind it

    def read(self, owner: str) -> RoleClass:
        """The class for the country or organisation `owner`."""
        return self.role_class if any(owner == c or (c.endswith(":") and owner.startswith(c)) for c in self.countries) else self.otherwise


class RoleWords:
    """The role words of a language; see people.toml for what each list holds."""

    def __init__(self, lexicon: Lexicon) -> None:
        def words(*keys: str) -> frozenset[str]:
            return frozenset(w for key in keys for p in lexicon.phrases("people", key) for w in _split(p))

        def phrases(*keys: str) -> frozenset[tuple[str, ...]]:
            return frozenset(tuple(_split(p)) for key in keys for p in lexicon.phrases("people", key))

        table = lexicon.table("people")
        kinds = [*_OPEN_KINDS, *(c.value for c in RoleClass)]
        self.heads: Phrases[Head] = Phrases(
            (variant, Head(phrase.lower(), kind, plural))
            for kind in kinds
            for plural in (False, True)
            for phrase in lexicon.phrases("people", f"heads.{kind}.{'plural' if plural else 'singular'}")
            for variant in hyphen_variants(phrase)
        )

        def single(key: str) -> frozenset[str]:
            return frozenset(fold_accents(p.lower()) for p in lexicon.phrases("people", key) if " " not in p and "'" not in p)

        self.deputy = single("modifiers.deputy")
        self.former = single("modifiers.former")
        self.coming = single("modifiers.coming")
        self.loose = single("modifiers.loose")
        self.modifiers = self.deputy | self.former | self.coming | single("modifiers.keep")
        self.modifier_phrases: Phrases[str] = Phrases(
            (p, group) for group in ("deputy", "former", "coming", "keep") for p in lexicon.phrases("people", f"modifiers.{group}")
        )
        self.bodies = words("portfolios.bodies")
        self.portfolio = words("portfolios.words", "portfolios.foreign", "portfolios.defence", "portfolios.finance") - words(
            "grammar.and", "grammar.of"
        )
        self.vocabulary = self.portfolio | self.bodies | single("portfolios.legislatures")
        self.realms = words("portfolios.realms")
        self.legislatures = single("portfolios.legislatures")
        self.international = words("portfolios.international")
        self.national_bodies = self.bodies - self.international - self.legislatures
        self.governments = phrases("portfolios.governments")
        self.state_bodies = phrases("portfolios.state_bodies")
        self.departments = phrases("portfolios.departments")
        self._foreign = phrases("portfolios.foreign")
        self._not_foreign = phrases("portfolios.not_foreign")
        self._defence = phrases("portfolios.defence")
        self._finance = phrases("portfolios.finance")
        self.courtesies = first_words(p for g in ("masculine", "feminine", "neutral") for p in lexicon.phrases("people", f"honorifics.{g}"))
        self.acts = frozenset(words("presence.acts"))
        self.both: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("people", "grammar.both"))
        self.joins = frozenset(w for w in words("grammar.and")) | {"&", ","}
        self.articles = words("grammar.article")
        self.possessives = words("own.possessives")
        self.own_nouns = words("own.nouns")
        self.owner_prepositions = words("grammar.owner")
        self._own_titles: Phrases[str] = Phrases((title, key) for key, titles in table.get("own_titles", {}).items() for title in titles)
        self.owners = dict(table.get("owners", {}))
        self.where = words("grammar.where")
        self.possessors = words("grammar.possessor")
        self.genitive = frozenset(lexicon.phrases("people", "grammar.genitive"))
        self.majesty: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("people", "titles.highness"))
        self._never_of = frozenset(lexicon.phrases("people", "grammar.never_of"))
        self._of_starts = first_words(lexicon.phrases("people", "grammar.of"))
        self._of: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("people", "grammar.of"))
        self.connectors = words("grammar.and", "grammar.of") - {"as", "well", "along", "with", "ainsi", "que"}
        self.not_names = words("names.not_names")
        self.postposed = bool(table.get("grammar", {}).get("postposed", False))
        self.secretaries = words_of(table, "secretaries")
        self.chiefs = words_of(table, "chiefs")
        self.national_leads = words_of(table, "national_leads")
        self.civil = words("portfolios.civil")
        self.on = words("grammar.on")
        self.courtesy = frozenset(lexicon.phrases("people", "heads.courtesy"))
        self.posted = frozenset(lexicon.phrases("people", "heads.posted"))
        self.spokes = frozenset(lexicon.phrases("people", "heads.spokes"))
        self.by_country = {
            title: ByCountry(
                RoleClass(rule["class"]),
                tuple(rule["countries"]),
                RoleClass(rule["otherwise"]),
                RoleClass(rule.get("in_charge", "minister")),
            )
            for rule in table.get("by_country", [])
            for title in rule["titles"]
        }

    def own_title(self, words: Words, first: int, last: int) -> tuple[str, ...]:
        """The state that alone has the title in words first..last, if one does."""
        found = self._own_titles.find(words, first, last)
        return (found[0].value,) if found and found[0].first == first and found[0].last == last else ()

    def of_at(self, words: Words, i: int, end: int) -> int | None:
        """The end of a preposition ("of", "chargé de") at word i, or None."""
        if i >= end or words.plain[i] not in self._of_starts:
            return None
        if words.word(i) in self._never_of:  # a verb that differs by an accent only
            return None
        matches = self._of.find(words, i, min(end, i + 4))
        return matches[0].last if matches and matches[0].first == i else None

    def has_any(self, words: Words, first: int, last: int, among: Collection[str]) -> bool:
        """Whether one of the words first..last is among the given ones."""
        return any(words.plain[i] in among for i in range(first, last))

    def has_phrase(self, words: Words, first: int, last: int, among: Iterable[Sequence[str]]) -> bool:
        """Whether one of the phrases stands in words first..last and is not part of a longer name of an office."""
        plain = [words.plain[i] for i in range(first, last)]
        return any(_contains(plain, phrase) for phrase in among)

    def portfolio_named(self, words: Words, first: int, last: int) -> bool:
        """Whether the words name something to be in charge of."""
        return any(words.plain[i] in self.portfolio and words.plain[i] not in self.realms for i in range(first, last))

    def portfolio_class(self, words: Words, ranges: Iterable[tuple[int, int]]) -> RoleClass | None:
        """The class of a minister in charge of what the ranges of words say, or None when they say nothing special."""
        for first, last in ranges:
            plain = [words.plain[i] for i in range(first, last)]
            if any(_contains(plain, p) for p in self._foreign) and not any(_contains(plain, p) for p in self._not_foreign):
                return RoleClass.FOREIGN_MINISTER
            if any(_contains(plain, p) for p in self._defence):
                return RoleClass.DEFENCE_MINISTER
            if any(_contains(plain, p) for p in self._finance):
                return RoleClass.FINANCE_MINISTER
        return None


def hyphen_variants(phrase: str) -> list[str]:
    """The phrase with blanks and with hyphens.

    >>> hyphen_variants("vice president")
    ['vice president', 'vice-president']
    """
    return list(dict.fromkeys((phrase, phrase.replace("-", " "), phrase.replace(" ", "-"))))


def words_of(table: object, key: str) -> frozenset[str]:
    """A list of whole phrases under [portfolios]."""
    node = table.get("portfolios", {}) if hasattr(table, "get") else {}
    return frozenset(p.lower() for p in node.get(key, []))


def _split(phrase: str) -> list[str]:
    return fold_accents(phrase.lower()).replace("-", " ").replace("'", "' ").split()


def _contains(words: Sequence[str], phrase: Sequence[str]) -> bool:
    n = len(phrase)
    return any(tuple(words[i : i + n]) == tuple(phrase) for i in range(len(words) - n + 1))
