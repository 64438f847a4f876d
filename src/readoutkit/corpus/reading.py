"""How one document becomes readouts: its text taken out, title put before it, parsed; whatever goes wrong is recorded."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

from attrs import evolve, frozen

from readoutkit.api import parse, parse_all
from readoutkit.corpus.dates import given_day
from readoutkit.corpus.document import Document, Failure, Kind
from readoutkit.corpus.saved_page import read_saved_page
from readoutkit.diagnostics import GIVEN_DATE_UNREAD
from readoutkit.errors import LexiconError
from readoutkit.language.lexicon import LANGUAGES
from readoutkit.model.diagnostic import Diagnostic
from readoutkit.model.readout import Readout
from readoutkit.registry import default_registry
from readoutkit.serial.json import dumps, loads
from readoutkit.text.decode import decode

# How far down a title may stand and still be the one the text begins with: below a date, a ministry's name, a line of links.
_HEAD = 600


@frozen(kw_only=True)
class Reading:
    """The options documents are read with; `parse` says what each means.

    `split` reads each readout of a page by itself, as `parse_all` does. What is said here comes before what a document says of itself.
    """

    language: str | None = None
    format: str | None = None
    published: str | None = None
    url: str | None = None
    split: bool = False

    def check(self) -> None:
        """Raises UnknownParserError, PluginError, LexiconError or ValueError when an option can serve for no document."""
        if self.format is not None:
            default_registry().get(self.format)
        if self.language is not None and self.language.lower().partition("-")[0] not in LANGUAGES:
            raise LexiconError(f"no word lists for language {self.language!r}; there are: {', '.join(LANGUAGES)}")
        if self.published is not None and (given_day(self.published) is None or self.published[4] != "-"):
            raise ValueError(f"published must be an ISO date such as 2026-01-31, not {self.published!r}")


@frozen
class Outcome:
    """What came of one document: readouts, or a failure.

    `carried`: the text is not in the file as such (it was taken out of a page, or a title put before it), so a readout has to carry it.
    """

    label: str
    readouts: tuple[Readout, ...] = ()
    failure: Failure | None = None
    carried: bool = False


@frozen
class Written:
    """An outcome as it leaves a worker for a file: lines of JSON and the remarks, not the objects.

    `earlier`: a run that was stopped wrote it; then lines and remarks are not repeated.
    """

    label: str
    lines: bytes = b""
    remarks: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None
    earlier: bool = False


def read_document(document: Document | Failure, reading: Reading) -> Outcome:
    """The readouts of one document; no exception leaves it."""
    if isinstance(document, Failure):
        return Outcome(document.place, failure=document)
    try:
        readouts, carried = _read(document, reading)
    except Exception as error:  # One document must not cost the others, whatever is wrong with it.
        return Outcome(document.label, failure=Failure.of(document, error))
    return Outcome(document.label, tuple(readouts), carried=carried)


def read_batch(documents: Sequence[Document | Failure], reading: Reading) -> list[Outcome]:
    """What a worker does when readouts are asked for."""
    return [read_document(document, reading) for document in documents]


def write_batch(documents: Sequence[Document | Failure], reading: Reading, include_text: bool) -> list[Written]:
    """What a worker does when lines for a file are asked for: the JSON is made where the reading is done."""
    return [_written(read_document(document, reading), document, include_text) for document in documents]


def _written(outcome: Outcome, document: Document | Failure, include_text: bool) -> Written:
    try:
        with_text = include_text or outcome.carried
        lines = b"".join(dumps(r, include_text=with_text, indent=None).encode() + b"\n" for r in outcome.readouts)
    except Exception as error:
        assert isinstance(document, Document)
        return Written(outcome.label, failure=Failure.of(document, error))
    return Written(outcome.label, lines, tuple(d for r in outcome.readouts for d in r.diagnostics), outcome.failure)


@frozen
class Opened:
    """The text of a document as it is read, and what is known of it; `carried` as for `Outcome`."""

    text: str | bytes
    url: str | None = None
    published: str | None = None
    carried: bool = False


def open_document(document: Document) -> Opened:
    """Take the text out of a page, and put the title before a text that does not begin with it.

    Raises DocumentError when there is no text in it, MissingExtraError when a library for it is missing.
    """
    text, url, published = document.content, document.url, document.published
    titles: Sequence[str] = (document.title,) if document.title else ()
    carried = document.kind is Kind.HTML
    if carried:
        page = read_saved_page(document.content)
        text = page.text
        titles = titles or page.metadata.titles
        url, published = url or page.metadata.url, published or page.metadata.published
    if titles:
        plain = decode(text, document.name)
        text = with_title(titles, plain)
        carried = carried or text != plain
    return Opened(text, url, published, carried)


def _read(document: Document, reading: Reading) -> tuple[list[Readout], bool]:
    if document.kind is Kind.READOUT:
        readout = loads(document.content)
        return [readout], readout.source.text is not None
    opened = open_document(document)
    day = given_day(opened.published) if opened.published else None
    options: dict[str, Any] = {
        "name": document.name,
        "url": reading.url or opened.url,
        "published": reading.published or day,
        "language": reading.language,
        "format": reading.format,
    }
    readouts = parse_all(opened.text, **options) if reading.split else [parse(opened.text, **options)]
    if opened.published and day is None and reading.published is None:
        remark = Diagnostic.of(GIVEN_DATE_UNREAD, value=opened.published[:40])
        readouts[0] = evolve(readouts[0], diagnostics=(*readouts[0].diagnostics, remark))
    return readouts, opened.carried


def with_title(titles: Sequence[str], text: str) -> str:
    """The text, with the first title and an empty line before it, unless one of the titles stands at its head already.

    >>> with_title(["Lind calls Paz | Norland", "Lind calls Paz"], "LIND CALLS PAZ")
    'LIND CALLS PAZ'
    """
    head = _comparable(text[:_HEAD])
    if not titles or any(_comparable(title) in head for title in titles):
        return text
    return f"{' '.join(titles[0].split())}\n\n{text}"


def _comparable(text: str) -> str:
    """Letters and figures only: pages write one title with several kinds of marks."""
    return "".join(character for character in unicodedata.normalize("NFKD", text).casefold() if character.isalnum())
