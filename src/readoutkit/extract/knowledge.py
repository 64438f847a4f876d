"""What is known before a document is opened: languages, names and topics, and the readers made of them."""

from __future__ import annotations

from functools import cached_property
from threading import Lock

from attrs import define, field

from readoutkit.errors import LexiconError
from readoutkit.extract.reader import Reader
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.identify import LanguageIdentifier, load_identifier
from readoutkit.language.lexicon import LANGUAGES, Lexicon, load_lexicon
from readoutkit.taxonomy.taxonomy import Taxonomy, load_taxonomy


@define(slots=False)
class Knowledge:
    """Lexicons by language code, the gazetteer and the taxonomy; a language's reader is built when it is first asked for."""

    lexicons: dict[str, Lexicon]
    gazetteer: Gazetteer
    taxonomy: Taxonomy
    _readers: dict[str, Reader] = field(factory=dict, init=False, repr=False)
    _lock: Lock = field(factory=Lock, init=False, repr=False)

    @cached_property
    def identifier(self) -> LanguageIdentifier:
        """Tells the languages apart."""
        return load_identifier(self.lexicons.values())

    def reader(self, language: str) -> Reader:
        """The reader of a language.

        Raises LexiconError, naming the languages there are, when it is not known.
        """
        code = language.lower().partition("-")[0]
        if code not in self.lexicons:
            raise LexiconError(f"no word lists for language {language!r}; there are: {', '.join(sorted(self.lexicons))}")
        with self._lock:
            if code not in self._readers:
                self._readers[code] = Reader(self.lexicons[code], self.gazetteer, self.taxonomy)
            return self._readers[code]


def load_knowledge() -> Knowledge:
    """The shipped languages, gazetteer and taxonomy."""
    return Knowledge({code: load_lexicon(code) for code in LANGUAGES}, load_gazetteer(), load_taxonomy())
