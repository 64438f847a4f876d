"""Amounts of a sentence as one line: the stretch, its kind or currency, its value."""

from collections.abc import Callable

import pytest

from readoutkit.extract.amounts.finder import AmountFinder
from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.extract.reading import Reading, Sentence
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import SectionKind
from readoutkit.text.document import load_text
from readoutkit.text.layout import Block, Layout
from readoutkit.text.sentences import SentenceSplitter

LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
NAMINGS = NamingFinder(load_gazetteer())
FINDERS = {code: AmountFinder(lexicon) for code, lexicon in LEXICONS.items()}
SPLITTERS = {code: SentenceSplitter(lexicon) for code, lexicon in LEXICONS.items()}


def read(code: str, content: str, section: SectionKind = SectionKind.BODY) -> Reading:
    text = load_text(content)
    words = split_words(text.folded)
    sentences = tuple(Sentence(a, b, *words.between(a, b), section, 0) for a, b in SPLITTERS[code].split(text.folded))
    layout = Layout(blocks=(Block(section, 0, len(text.clean)),))
    return Reading(text=text, words=words, layout=layout, lexicon=LEXICONS[code], sentences=sentences)


@pytest.fixture
def found() -> Callable[[str, str], str]:
    """`found(language, text)`: all amounts, "; " between them."""

    def line(code: str, content: str) -> str:
        reading = read(code, content)
        amounts = FINDERS[code].find(reading, namings=NAMINGS.find(reading.words))
        rows = ((content[a.start : a.end], a.currency or a.kind.value, "" if a.value is None else str(a.value)) for a in amounts)
        return "; ".join("|".join(row) for row in rows)

    return line
