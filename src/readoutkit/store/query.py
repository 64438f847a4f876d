"""What people type into a search box, as an expression of SQLite's FTS5.

Words are all asked for; "words between marks" stand in that order; `word*` is a beginning; `-word` must not be there.
Accents and capitals do not count. Hyphens and apostrophes part words: "Indo-Pacific" is found as two neighbours, "Ukraine" in "l'Ukraine".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readoutkit.errors import QueryError
from readoutkit.store.rows import plain

MOST_TERMS = 64
_CLOSING = {'"': '"', "“": "”", "„": "”", "”": "”", "«": "»"}
_TERM = re.compile(r'(-?)(?:(["“„”«])|([^\s"“„”«»]+))')
# What other search boxes give a meaning to, and this one would quietly pass over.
_SYNTAX = re.compile(r"[()\[\]{}^:~|+<>=\\]")
_OPERATORS = frozenset({"AND", "OR", "NOT", "NEAR"})
# An article or little word that lost its vowel, and the English genitive: "l'aide" asks for "aide", "Canada's" for "Canada".
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](.+)", re.IGNORECASE)
_GENITIVE = re.compile(r"(.+)['’ʼ]s", re.IGNORECASE)
# A letter that is no accented one, though people type it as two.
_LIGATURES = (("œ", "oe"), ("æ", "ae"))


def match_expression(query: str) -> str:
    """The FTS5 expression for a query.

    Raises QueryError, saying what to write, when the query cannot be understood.

    >>> match_expression('aide "sécurité collective" -alimentaire')
    '("aide" AND "sécurité collective") NOT "alimentaire"'
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for negative, words, phrase, prefix in _terms(plain(query)):
        (unwanted if negative else wanted).append(_term(words if phrase else _bare(words), prefix))
    if not wanted:
        raise QueryError("the search only says what must not be there; add a word to find" if unwanted else "the search is empty")
    if len(wanted) + len(unwanted) > MOST_TERMS:
        raise QueryError(f"the search has {len(wanted) + len(unwanted)} terms; {MOST_TERMS} are the most")
    found = " AND ".join(wanted)
    return " NOT ".join([f"({found})" if unwanted and len(wanted) > 1 else found, *unwanted])


def _terms(query: str) -> Iterator[tuple[bool, str, bool, bool]]:
    """Whether a term is excluded, its words, whether they are a phrase, whether the last one is a beginning."""
    at = 0
    while at < len(query):
        if query[at].isspace():
            at += 1
            continue
        found = _TERM.match(query, at)
        if found is None:
            raise QueryError(f"{query[at]!r} in the search closes no quotation; leave it out")
        if found[2]:
            end = query.find(_CLOSING[found[2]], found.end())
            if end < 0:
                raise QueryError(f"the quotation in the search is not closed: {query[at:][:40]}")
            words, phrase, at = query[found.end() : end], True, end + 1
            prefix = query.startswith("*", at)
            at += prefix
        else:
            words, phrase, at = found[3], False, found.end()
            prefix = words.endswith("*")
            words = words.removesuffix("*")
            _check_word(words, found[0])
        if not any(letter.isalnum() for letter in words):
            raise QueryError(f"{query[found.start() : at]!r} in the search has no letter or digit; leave it out")
        yield bool(found[1]), words, phrase, prefix


def _check_word(words: str, written: str) -> None:
    if "*" in words:
        raise QueryError(f"{written!r} in the search: a star stands at the end of a word only")
    if _SYNTAX.search(words):
        raise QueryError(f'{written!r} in the search: signs such as brackets and colons mean nothing here; put words between "marks"')
    if words in _OPERATORS:
        raise QueryError(f'{words} in the search: all words are asked for, -word excludes one; for the word itself write "{words.lower()}"')


def _bare(words: str) -> str:
    """A word without the little word before it or the genitive behind it."""
    found = _ELIDED.fullmatch(words) or _GENITIVE.fullmatch(words)
    return found[1] if found else words


def _term(words: str, prefix: bool) -> str:
    spellings = [words]
    for one, two in _LIGATURES:
        lower = words.lower()
        if one in lower or two in lower:
            spellings = [lower.replace(two, one), lower.replace(one, two)]
    quoted = ['"' + spelling.replace('"', '""') + '"' + ("*" if prefix else "") for spelling in spellings]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"
