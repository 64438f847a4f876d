"""The sentences of a readout's document, as spans of the document as given."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from readoutkit.language.lexicon import LANGUAGES, load_lexicon
from readoutkit.model.readout import Readout
from readoutkit.model.source import Source
from readoutkit.model.span import Span
from readoutkit.model.vocabulary import SectionKind
from readoutkit.text.document import Text, mend
from readoutkit.text.repair import Break
from readoutkit.text.sentences import SentenceSplitter

# What people read on a page; the rest is furniture.
_READ = frozenset({SectionKind.TITLE, SectionKind.CAPTION, SectionKind.BODY, SectionKind.LIST_ITEM})


def find_sentences(readout: Readout) -> Iterator[tuple[Span, SectionKind | None]]:
    """Each sentence with the section it stands in; none without the text. A page without sections is one stretch of text."""
    source = readout.source
    if source.text is None:
        return
    text = _text(source)
    splitter = _splitter(source.language.split("-")[0].lower())
    stretches: list[tuple[int, int, SectionKind | None]] = [
        (text.clean_offset(section.span.start), text.clean_offset(section.span.end), section.kind)
        for section in source.sections
        if section.kind in _READ
    ]
    if not source.sections:
        stretches.append((0, len(text.clean), None))
    for start, end, kind in stretches:
        for first, last in splitter.split(text.folded, start, end):
            if not text.is_blank(first, last):
                yield text.span(first, last), kind


def _text(source: Source) -> Text:
    """The text as it was read: with the repairs that the readout tells of."""
    assert source.text is not None
    return mend(source.text, [Break(repair.span.start, repair.span.end, repair.replacement) for repair in source.repairs])


@cache
def _splitter(language: str) -> SentenceSplitter:
    """Where a language has no word lists, sentences are told as in the first one that has."""
    return SentenceSplitter(load_lexicon(language if language in LANGUAGES else LANGUAGES[0]))
