"""Stories of news agencies and newspapers."""

from __future__ import annotations

from attrs import frozen

from readoutkit.language.lexicon import Lexicon
from readoutkit.model.vocabulary import Genre
from readoutkit.parsers.article import read_article
from readoutkit.parsers.signs import Evidence, Signs, combine, read_signs, several
from readoutkit.parsers.wordings import Wordings
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout, Range


@frozen(slots=True)
class WireStory:
    """Reads news stories in any language."""

    wordings: Wordings
    name: str = "wire_story"
    genre: Genre = Genre.NEWS
    languages: tuple[str, ...] = ()

    def evidence(self, text: Text, language: str) -> list[Evidence]:
        """The reasons behind the score."""
        signs = text.once(read_signs, self.wordings)
        return [
            Evidence("any page may be one", 0.1),
            Evidence("dateline of a news agency", 0.85 if signs.agency else 0.0),
            Evidence("dateline of a place", 0.3 if signs.place and not signs.newswire else 0.0),
            Evidence("by-line", 0.5 if signs.bylines else 0.0),
            several("credits of reporters", signs.credits, 0.6),
            several("phrases of reporters", signs.news_phrases, 0.2, 0.9),
            several("he said, she added", signs.said_phrases, 0.05, 0.25),
            several("quotations attributed one by one", signs.attributed_quotes, 0.05, 0.25),
            several("furniture of a news page", signs.story_furniture, 0.3),
            Evidence("a weekday for a date in the lead", 0.3 if signs.lead_weekday else 0.0),
            several("a weekday for a date", signs.weekdays, 0.07, 0.4),
            Evidence("no sign of a reporter", 0.0 if is_reported(signs) else -0.4),
            Evidence("dateline of a newswire or department", -0.8 if signs.newswire else 0.0),
            Evidence("dateline of a state agency", -0.4 if signs.statewire else 0.0),
            Evidence("furniture of an issuer's page", -several("", signs.issuer_marks, 0.15, 0.6).weight),
            Evidence("says what kind of release it is", -0.2 if signs.kind_lines else 0.0),
            Evidence("heads of posts", -several("", signs.post_heads, 0.12, 0.7).weight),
            Evidence("furniture of a forum", -several("", signs.thread_furniture, 0.2, 0.8).weight),
        ]

    def score(self, text: Text, language: str) -> float:
        """How sure it is a news story."""
        return combine(self.evidence(text, language))

    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        """The story taken apart."""
        return read_article(text, self.wordings.with_lexicon(lexicon).page, language, news=True)

    def split(self, text: Text, language: str) -> tuple[Range, ...]:
        """A story is one document."""
        return (Range(0, len(text.clean)),)


def is_reported(signs: Signs) -> bool:
    """Whether anything but quotations tells of a reporter; some offices quote their leaders one sentence after the other."""
    return any((signs.agency, signs.place, signs.bylines, signs.credits, signs.news_phrases, signs.story_furniture, signs.lead_weekday))
