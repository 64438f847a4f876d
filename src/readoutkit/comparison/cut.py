"""Whether a text may be an excerpt: what is missing from an excerpt was not left out."""

from __future__ import annotations

import re
from functools import cache

from readoutkit.diagnostics import CAP_REACHED
from readoutkit.language.lexicon import LANGUAGES, load_lexicon
from readoutkit.language.words import Words, split_words
from readoutkit.model.readout import Readout
from readoutkit.model.span import Section
from readoutkit.model.vocabulary import SectionKind
from readoutkit.text.fold import fold

_TOLD = frozenset({SectionKind.BODY, SectionKind.LIST_ITEM})
_SHORT = 40  # words: hardly any account of a call is shorter, most teasers are
_SHORT_LENGTH = 240  # characters, where the words are not at hand
_ELLIPSIS = re.compile(r"(?:\u2026|\.\.\.|\[\s*(?:\u2026|\.{2,3})\s*\])[\s\"'”’»)\]]*$")
_CLOSED = re.compile(r"[.!?\u2026:;][\s\"'”’»)\]]*$")
_MARK_LINE = 12  # words up to which a line can be an invitation to read on


def why_cut(readout: Readout) -> str:
    """Why the text of a readout may be cut, in plain words; empty if nothing speaks for it.

    Looked at are the page (an invitation to read on), the end of the text (an ellipsis, a sentence that stops), its length, and
    whether the reading itself stopped early.
    """
    if any(remark.code == CAP_REACHED.code for remark in readout.diagnostics):
        return "more of the text was there than was read"
    sections = readout.source.sections
    body = [section.text for section in sections if section.kind in _TOLD]
    if not body and readout.source.text and not sections:
        body = [line for line in readout.source.text.splitlines() if line.strip()]
    if not body:
        if sections:
            return "the page holds no running text"
        return "the document is as short as an excerpt" if readout.source.length < _SHORT_LENGTH else ""
    for section in sections:
        if _invites(section.text):
            return f"the page asks to read on: {' '.join(section.text.split())[:60]}"
    if _invites(body[-1]):
        return f"the page asks to read on: {' '.join(body[-1].split())[:60]}"
    last = body[-1].rstrip()
    if _ELLIPSIS.search(last):
        return "the text ends with an ellipsis"
    words = sum(len(re.findall(r"\w+", text)) for text in body)
    if words < _SHORT:
        return f"the text has {words} words, as few as an excerpt"
    # Without a layout the last line may be furniture; a list needs no full stop.
    if _ends_in_sentence(sections) and not _CLOSED.search(last):
        return "the last sentence stops in the middle"
    return ""


def _ends_in_sentence(sections: tuple[Section, ...]) -> bool:
    """Whether it is known which line ends the running text, and that it is a sentence."""
    told = [section for section in sections if section.kind in _TOLD]
    return bool(told) and told[-1].kind is SectionKind.BODY


def _invites(line: str) -> bool:
    words = split_words(fold(line))
    return len(words) <= _MARK_LINE and any(_starts(words, phrase) for phrase in _phrases())


def _starts(words: Words, phrase: tuple[str, ...]) -> bool:
    plain = [word for word in words.plain if word.isalnum() or word.endswith("'")]
    return tuple(plain[: len(phrase)]) == phrase


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(split_words(phrase).plain) for code in LANGUAGES for phrase in load_lexicon(code).phrases("excerpt", "read_on"))
