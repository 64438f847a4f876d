"""Releases in French: CNW copies, ministries, presidencies."""

from __future__ import annotations

from attrs import frozen

from readoutkit.language.lexicon import Lexicon
from readoutkit.model.vocabulary import Genre
from readoutkit.parsers.article import read_article, split_article
from readoutkit.parsers.official_release import release_evidence
from readoutkit.parsers.signs import Evidence, combine, read_signs
from readoutkit.parsers.wordings import Wordings
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout, Range


@frozen(slots=True)
class FrenchRelease:
    """Reads releases in French."""

    wordings: Wordings
    name: str = "french_release"
    genre: Genre = Genre.RELEASE
    languages: tuple[str, ...] = ("fr",)

    def evidence(self, text: Text, language: str) -> list[Evidence]:
        """The reasons behind the score."""
        return release_evidence(text.once(read_signs, self.wordings))

    def score(self, text: Text, language: str) -> float:
        """How sure it is a release; 0 when it is not in French."""
        return combine(self.evidence(text, language)) if language in self.languages else 0.0

    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        """The release taken apart."""
        return read_article(text, self.wordings.with_lexicon(lexicon).page, language, news=False)

    def split(self, text: Text, language: str) -> tuple[Range, ...]:
        """The releases pasted one after the other on the page."""
        return split_article(text, self.wordings.page)
