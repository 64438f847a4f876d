"""Threads of forums, comment sections and newsgroups."""

from __future__ import annotations

from attrs import frozen

from readoutkit.language.lexicon import Lexicon
from readoutkit.model.vocabulary import Genre
from readoutkit.parsers.signs import Evidence, combine, read_signs, several
from readoutkit.parsers.thread import read_thread
from readoutkit.parsers.wordings import Wordings
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout, Range


@frozen(slots=True)
class ForumPost:
    """Reads threads in any language: the opening post and what others answer."""

    wordings: Wordings
    name: str = "forum_post"
    genre: Genre = Genre.FORUM
    languages: tuple[str, ...] = ()

    def evidence(self, text: Text, language: str) -> list[Evidence]:
        """The reasons behind the score."""
        signs = text.once(read_signs, self.wordings)
        return [
            several("furniture of a forum", signs.thread_furniture, 0.35, 0.97),
            several("heads of posts", signs.post_heads, 0.25, 0.97),
            several("heads of quoted posts", signs.quote_heads, 0.4, 0.9),
            several("quoted lines", signs.quoted_lines, 0.2, 0.8),
            Evidence("dateline of a newswire or department", -0.7 if signs.newswire and not signs.thread_furniture else 0.0),
            Evidence("dateline of a news agency", -0.6 if signs.agency and not signs.thread_furniture else 0.0),
            Evidence("furniture of an issuer's page", -0.3 if signs.issuer_marks > 2 else 0.0),
        ]

    def score(self, text: Text, language: str) -> float:
        """How sure it is a thread."""
        return combine(self.evidence(text, language))

    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        """The thread taken apart; `insets` are releases pasted into posts."""
        return read_thread(text, self.wordings.with_lexicon(lexicon).thread, language)

    def split(self, text: Text, language: str) -> tuple[Range, ...]:
        """The thread, and each release pasted into one of its posts."""
        return (Range(0, len(text.clean)), *read_thread(text, self.wordings.thread, language).insets)
