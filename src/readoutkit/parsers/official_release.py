"""Releases of a government or an international organisation."""

from __future__ import annotations

from attrs import frozen

from readoutkit.language.lexicon import Lexicon
from readoutkit.model.vocabulary import Genre
from readoutkit.parsers.article import read_article, split_article
from readoutkit.parsers.signs import Evidence, Signs, combine, read_signs, several
from readoutkit.parsers.wordings import Wordings
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout, Range


def release_evidence(signs: Signs) -> list[Evidence]:
    """What speaks for and against the release of an office."""
    share = 1000 / max(signs.words, 150)
    return [
        Evidence("any page may be one", 0.3),
        several("furniture of an issuer's page", signs.issuer_marks, 0.3),
        several("says what kind of release it is", signs.kind_lines, 0.3),
        Evidence("dateline of a newswire or department", 0.9 if signs.newswire else 0.0),
        Evidence("dateline of a state agency", 0.6 if signs.statewire else 0.0),
        Evidence("dateline with a full date and no agency", 0.4 if signs.dated else 0.0),
        several("phrases of an office", round(min(signs.release_phrases, 12) * min(share / 4, 1)), 0.1),
        Evidence("dateline of a news agency", -0.8 if signs.agency else 0.0),
        Evidence("by-line", -0.4 if signs.bylines else 0.0),
        Evidence("credits of reporters", -0.6 if signs.credits else 0.0),
        Evidence("furniture of a news page", -0.4 if signs.story_furniture else 0.0),
        Evidence("phrases of reporters", -several("", signs.news_phrases, 0.12, 0.7).weight),
        Evidence("quotations attributed one by one", -several("", max(signs.attributed_quotes - 3, 0), 0.04, 0.2).weight),
        Evidence("heads of posts", -several("", signs.post_heads, 0.1, 0.6).weight),
        Evidence("furniture of a forum", -several("", signs.thread_furniture, 0.15, 0.8).weight),
    ]


@frozen(slots=True)
class OfficialRelease:
    """Reads releases in any language; French ones are laid out in their own way and have their own parser."""

    wordings: Wordings
    name: str = "official_release"
    genre: Genre = Genre.RELEASE
    languages: tuple[str, ...] = ()

    def evidence(self, text: Text, language: str) -> list[Evidence]:
        """The reasons behind the score."""
        found = release_evidence(text.once(read_signs, self.wordings))
        return [*found, Evidence("French has a parser of its own", -0.6 if language == "fr" else 0.0)]

    def score(self, text: Text, language: str) -> float:
        """How sure it is a release."""
        return combine(self.evidence(text, language))

    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        """The release taken apart."""
        return read_article(text, self.wordings.with_lexicon(lexicon).page, language, news=False)

    def split(self, text: Text, language: str) -> tuple[Range, ...]:
        """The releases pasted one after the other on the page."""
        return split_article(text, self.wordings.page)
