"""Readings of texts in which two invented leaders speak, and the quotations found in them."""

from readoutkit.extract.quotes.finder import FoundQuote, QuoteFinder
from readoutkit.extract.reading import Reading, Reference, Sentence
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import Words, split_words
from readoutkit.model.vocabulary import SectionKind
from readoutkit.text.document import load_text
from readoutkit.text.layout import Block, Layout
from readoutkit.text.sentences import SentenceSplitter

LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
FINDERS = {code: QuoteFinder(lexicon) for code, lexicon in LEXICONS.items()}
SPLITTERS = {code: SentenceSplitter(lexicon) for code, lexicon in LEXICONS.items()}
# Two invented leaders; every mention of either is a reference, as are an organisation and a pronoun.
PEOPLE = {"Haldane": 0, "Costa": 1}
ACTORS = {"League": "org:league", "Ligue": "org:ligue"}


def references(words: Words) -> list[Reference]:
    out = []
    for i in range(len(words)):
        word = words.word(i)
        start, end = words.starts[i], words.ends[i]
        if word in PEOPLE:
            out.append(Reference(start, end, i, i + 1, "name", people=(PEOPLE[word],)))
        elif word in ACTORS:
            out.append(Reference(start, end, i, i + 1, "actor", actors=(ACTORS[word],)))
        elif word in ("he", "il"):
            out.append(Reference(start, end, i, i + 1, "pronoun", people=(0,)))
        elif word in ("she", "elle"):
            out.append(Reference(start, end, i, i + 1, "pronoun", people=(1,)))
        elif word.lower() in ("leaders", "dirigeants"):
            out.append(Reference(start, end, i, i + 1, "group", people=(0, 1)))
    return out


def read(code: str, content: str) -> tuple[Reading, list[Reference]]:
    text = load_text(content)
    words = split_words(text.folded)
    blocks, sentences, at = [], [], 0
    for paragraph in text.clean.split("\n"):
        start, end = at, at + len(paragraph)
        at = end + 1
        if paragraph.strip():
            blocks.append(Block(SectionKind.BODY, start, end))
            for a, b in SPLITTERS[code].split(text.folded, start, end):
                sentences.append(Sentence(a, b, *words.between(a, b), SectionKind.BODY, len(blocks) - 1))
    reading = Reading(text=text, words=words, layout=Layout(blocks=tuple(blocks)), lexicon=LEXICONS[code], sentences=tuple(sentences))
    return reading, references(words)


def find(code: str, content: str) -> list[FoundQuote]:
    reading, refs = read(code, content)
    return FINDERS[code].find(reading, (), refs, ())


def shown(code: str, content: str) -> list[tuple[str, str, str | None]]:
    names = {number: name for name, number in PEOPLE.items()}
    return [
        (content[q.start : q.end], q.kind.value, names[q.speaker_person] if q.speaker_person is not None else q.speaker_actor)
        for q in find(code, content)
    ]
