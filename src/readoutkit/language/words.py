"""Words of a text: what the phrase lists and the grammar read instead of characters."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left

from attrs import frozen

# An elided French article or pronoun, a possessive 's, an abbreviation of capitals, a number, a word, or one mark.
_WORD = re.compile(
    r"aujourd'hui"
    r"|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu)'"
    r"|'(?:s|ll|re|ve|d|m)\b"
    r"|(?:[A-Z]\.){2,}"
    r"|\d+(?:[.,\u00a0 ]\d{3})+(?:[.,]\d+)?\b|\d+(?:[.,]\d+)?"
    r"|[^\W\d_]+(?:'(?:[^\W\d_]{3,}|[^\Wlrv\d_][^\W\d_]|[lrv][^\Wle\d_]|[^\Wsdm\d_]))*"
    r"|[^\w\s]|_",
    re.IGNORECASE,
)


def fold_accents(word: str) -> str:
    """The word without its accents.

    >>> fold_accents("Élysée")
    'Elysee'
    """
    if word.isascii():
        return word
    bare = "".join(ch for ch in unicodedata.normalize("NFKD", word) if not unicodedata.combining(ch))
    return bare or word  # a combining mark alone stays what it is


@frozen(slots=True)
class Words:
    """The words of a text in order; every list has one entry a word.

    `starts` and `ends` are offsets into the text that was split, `norms` are lower case, `plain` lower case without accents.
    """

    text: str
    starts: list[int]
    ends: list[int]
    norms: list[str]
    plain: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, i: int) -> str:
        """The i-th word as it stands in the text."""
        return self.text[self.starts[i] : self.ends[i]]

    def is_capital(self, i: int) -> bool:
        """Whether the i-th word begins with a capital letter."""
        return self.text[self.starts[i]].isupper()

    def first_at(self, offset: int) -> int:
        """Index of the first word that starts at or after the offset."""
        return bisect_left(self.starts, offset)

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Half-open range of the words that lie in text[start:end]."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)


def split_words(folded: str) -> Words:
    """Split folded text (straight apostrophes, plain spaces and hyphens) into words.

    >>> split_words("Canada's aid to l'Ukraine").norms
    ['canada', "'s", 'aid', 'to', "l'", 'ukraine']
    """
    starts: list[int] = []
    ends: list[int] = []
    norms: list[str] = []
    plain: list[str] = []
    for m in _WORD.finditer(folded):
        norm = m.group().lower()
        starts.append(m.start())
        ends.append(m.end())
        norms.append(norm)
        plain.append(norm if norm.isascii() else fold_accents(norm))
    return Words(folded, starts, ends, norms, plain)


def split_phrase(phrase: str) -> list[str]:
    """The lower-case words of a phrase of a word list, as `split_words` splits them; an elided word at its end counts.

    >>> split_phrase("mise en œuvre de l'")
    ['mise', 'en', 'œuvre', 'de', "l'"]
    """
    if phrase.replace(" ", "").isalpha():
        return phrase.lower().split()
    # An elided word needs something to lean on before it is one.
    folded = phrase.replace("’", "'")
    return split_words(folded + "x").norms[:-1] if folded.endswith("'") else split_words(folded).norms
