"""Which language a text is written in, told from its function words; unsure is an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words, split_words

UNSURE = "und"
# Words after which more reading changes nothing; the least share and number of function words a text in a language has.
_READ = 3000
_SHARE = 0.09
_NUMBER = 2


@frozen(slots=True)
class LanguageIdentifier:
    """Counts the function words of each language it knows and abstains when none stands out.

    `lists` maps a BCP 47 primary subtag to the function words of that language, lower case.

    >>> identifier = LanguageIdentifier({"en": frozenset({"the", "of", "and"}), "fr": frozenset({"le", "de", "et"})})
    >>> identifier.identify("the ministers of trade and of finance")
    'en'
    >>> identifier.identify("Bundeskanzler")
    'und'
    """

    lists: Mapping[str, frozenset[str]]

    def identify(self, text: str | Words) -> str:
        """The primary language subtag (`en`, `fr`, ...) of folded text or of its words; `und` when unsure."""
        words = split_words(text[: _READ * 12]) if isinstance(text, str) else text
        norms = [norm for norm in words.norms[:_READ] if norm[0].isalpha()]
        if not norms or not self.lists:
            return UNSURE
        ranked = sorted(((self._count(norms, known), code) for code, known in self.lists.items()), reverse=True)
        (best, code), second = ranked[0], ranked[1][0] if len(ranked) > 1 else 0.0
        if best < _NUMBER or best < _SHARE * len(norms) or best < second * 1.5:
            return UNSURE
        return code

    @staticmethod
    def _count(norms: list[str], known: frozenset[str]) -> int:
        """How many of the words are function words of a language; one word again and again does not make a language."""
        hits = [norm for norm in norms if norm in known]
        return min(len(hits), 6 * len(set(hits)))


def load_identifier(lexicons: Iterable[Lexicon]) -> LanguageIdentifier:
    """Build an identifier from the `identify.toml` of each language; a language without one is not told apart.

    Raises LexiconError when `words` is not a list of words.
    """
    lists = {lexicon.code: frozenset(lexicon.phrases("identify", "words")) for lexicon in lexicons if "identify" in lexicon.tables}
    return LanguageIdentifier(lists)


def identify(text: str | Words, identifier: LanguageIdentifier) -> str:
    """The language of folded text or of its words as a BCP 47 primary subtag; `und` when unsure."""
    return identifier.identify(text)
