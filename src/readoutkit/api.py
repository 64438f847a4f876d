"""The four functions most people need: parse, parse_file, parse_all and detect."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from readoutkit.diagnostics import LANGUAGE_UNSURE, NOT_A_READOUT, PARSER_FAILED, TEXT_REPAIRED, Finding
from readoutkit.errors import DocumentError, PluginError, UnknownParserError
from readoutkit.extract.knowledge import Knowledge, load_knowledge
from readoutkit.language.identify import UNSURE
from readoutkit.language.lexicon import Lexicon
from readoutkit.model import Diagnostic, Provenance, Readout, Section, Severity, Source, Span, TimeBasis, TimeRef
from readoutkit.model.vocabulary import Genre, Method
from readoutkit.parsers.encounters import EncounterTest
from readoutkit.parsers.spec import Parser
from readoutkit.registry import Ranked, Registry, default_registry
from readoutkit.text.document import Text, load_text
from readoutkit.text.layout import Layout, Range
from readoutkit.version import __version__

FALLBACK = "en"  # read as this when the language is unsure
_DAY_IN_URL = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:/|$|-)")
_ISO_DAY = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


@frozen(slots=True)
class Detection:
    """What a document looks like.

    `formats` holds (parser name, score from 0 to 1), best first; `language` is a BCP 47 code or "und";
    `is_readout` tells whether an encounter of leaders is reported at all.
    """

    formats: tuple[tuple[str, float], ...]
    language: str
    is_readout: bool


def parse(
    text: str | bytes,
    *,
    name: str | None = None,
    url: str | None = None,
    published: str | None = None,
    language: str | None = None,
    format: str | None = None,
    registry: Registry | None = None,
) -> Readout:
    """Read one document.

    `name` is kept as `source.name`; `published` (an ISO date) or a date in the path of `url` resolves "today" where the document
    states no date of its own; `language` ("en", "fr") and `format` (a parser's name) are found by themselves when left out.

    Raises DocumentError when the document is no text (empty, binary, too large, not UTF-8), UnknownParserError for an unknown
    `format`, LexiconError for a language without word lists.

    >>> readout = parse("Prime Minister Ada Lind met the President of Chile, Eva Paz. They agreed to open a joint school in Lima.")
    >>> [p.name for p in readout.principals()]
    ['Ada Lind', 'Eva Paz']
    >>> readout.commitments[0].text
    'agreed to open a joint school in Lima'
    """
    return _read(load_text(text, name), name, url, published, language, format, registry or _registry())


def parse_file(path: str | Path, **options: str | None) -> Readout:
    """Read a file: `parse` on its bytes, with the file's name as `name`.

    Raises DocumentError when the file cannot be read, and what `parse` raises.
    """
    file = Path(path)
    try:
        data = file.read_bytes()
    except IsADirectoryError:
        raise DocumentError(f"{file}: is a folder; name the files in it, or use the command line, which takes folders") from None
    except OSError as error:
        raise DocumentError(f"{file}: cannot be read ({error.strerror or error})") from error
    options.setdefault("name", file.name)
    return parse(data, **options)  # type: ignore[arg-type]


def parse_all(
    text: str | bytes,
    *,
    name: str | None = None,
    url: str | None = None,
    published: str | None = None,
    language: str | None = None,
    format: str | None = None,
    registry: Registry | None = None,
) -> list[Readout]:
    """Read a page that may hold several readouts: the page itself first, then each pasted release or quoted readout in it.

    Every readout's spans count from the beginning of its own text, which is a stretch of the page; `name` gets a number, "page.txt#2".
    """
    rules = registry or _registry()
    whole = load_text(text, name)
    first = _read(whole, name, url, published, language, format, rules)
    parser = rules.get(first.source.format)
    try:
        stretches = tuple(parser.split(whole, first.source.language))
    except Exception as error:
        remark = _remark(PARSER_FAILED, name=parser.name, reason=f"its split raised {type(error).__name__}: {error}")
        return [evolve(first, diagnostics=(*first.diagnostics, remark))]
    out = [first]
    for stretch in stretches:
        start, end = whole.raw_offset(stretch.start), whole.raw_offset(stretch.end, end=True)
        if not whole.raw[start:end].strip() or whole.raw[start:end].strip() == whole.raw.strip():
            continue
        part = load_text(whole.raw[start:end], name)
        readout = _read(part, f"{name}#{len(out) + 1}" if name else None, url, published or _published_of(first), language, None, rules)
        if readout.events:
            out.append(readout)
    return out


def detect(text: str | bytes, *, registry: Registry | None = None) -> Detection:
    """Tell a document's format, language and whether it is a readout at all, without reading it.

    >>> detect("The President spoke today by phone with the Prime Minister of Iceland, Una Berg.").language
    'en'
    """
    rules = registry or _registry()
    loaded = load_text(text)
    language = _knowledge().identifier.identify(loaded.words)
    ranked = rules.rank(loaded, language)
    readout = _read(loaded, None, None, None, None, None, rules)
    return Detection(tuple((r.parser.name, round(r.score, 3)) for r in ranked), language, bool(readout.events))


@cache
def _registry() -> Registry:
    """The registry used when none is handed in: built once, on first use."""
    return default_registry()


@cache
def _knowledge() -> Knowledge:
    return load_knowledge()


@cache
def _encounters() -> EncounterTest:
    return EncounterTest(_knowledge().lexicons.values())


def _published_of(readout: Readout) -> str | None:
    return readout.source.published.value if readout.source.published is not None else None


def _read(
    text: Text, name: str | None, url: str | None, published: str | None, language: str | None, format: str | None, rules: Registry
) -> Readout:
    remarks: list[Diagnostic] = [_remark(PARSER_FAILED, name=p.name, reason=p.reason) for p in rules.problems]
    knowledge = _knowledge()
    tongue = language or knowledge.identifier.identify(text.words)
    if tongue == UNSURE:
        tongue = FALLBACK
        remarks.append(_remark(LANGUAGE_UNSURE, language=tongue))
    reader = knowledge.reader(tongue)
    parser, layout = _lay_out(text, tongue, reader.lexicon, format, rules, remarks)
    address = url or layout.url
    day = _day(layout, published, url)
    reading = reader.prepare(text, layout, day)
    # Threads are told in other words than pages; there the event itself decides, as it does where the page tells nothing either way.
    judgement = _encounters().judge(text, tongue, layout)
    doubt = False if judgement.is_other(parser.genre) else None
    encounter = True if parser.genre is Genre.FORUM or judgement.is_readout else doubt
    assembled = reader.read(reading, parser.genre, encounter=encounter)
    if not assembled.events:
        remarks.append(_remark(NOT_A_READOUT))
    if text.breaks:
        remarks.append(_remark(TEXT_REPAIRED, count=len(text.breaks)))
    source = Source(
        name=name,
        sha256=hashlib.sha256(text.raw.encode("utf-8", "surrogatepass")).hexdigest(),
        length=len(text.raw),
        text=text.raw,
        format=parser.name,
        genre=parser.genre,
        language=tongue,
        title=_span(text, layout.title),
        author=_span(text, layout.author),
        publisher=_span(text, layout.publisher),
        agency=_span(text, layout.agency),
        published=_published(text, layout, day),
        url=address,
        perspective=assembled.perspective if parser.genre is Genre.RELEASE else None,
        sections=tuple(Section(kind=b.kind, span=text.span(b.start, b.end)) for b in layout.blocks if not text.is_blank(b.start, b.end)),
        repairs=text.repairs,
    )
    return Readout(
        id=_identifier(name) if name else source.sha256[:16],
        source=source,
        events=assembled.events,
        participants=assembled.participants,
        actors=assembled.actors,
        topics=assembled.topics,
        commitments=assembled.commitments,
        quotes=assembled.quotes,
        amounts=assembled.amounts,
        provenance=Provenance(method=Method.PARSER, tool="readoutkit", version=__version__, parser=parser.name),
        diagnostics=tuple(remarks),
    )


def _lay_out(
    text: Text, language: str, lexicon: Lexicon, format: str | None, rules: Registry, remarks: list[Diagnostic]
) -> tuple[Parser, Layout]:
    """The page taken apart by the parser asked for, or by the surest that does not fail; failures go to the remarks."""
    ranked = [Ranked(rules.get(format), 1.0)] if format is not None else rules.rank(text, language)
    remarks.extend(_remark(PARSER_FAILED, name=item.parser.name, reason=item.problem) for item in ranked if item.problem)
    reason = "no parser is registered"
    for parser in (item.parser for item in ranked if not item.problem):
        try:
            layout = parser.layout(text, language, lexicon)
            reason = layout.fault(len(text.clean))
        except Exception as error:
            reason = f"its layout raised {type(error).__name__}: {error}"
        if not reason:
            return parser, layout
        if format is not None:
            raise PluginError(f"parser {parser.name!r}: {reason}")
        remarks.append(_remark(PARSER_FAILED, name=parser.name, reason=reason))
    raise UnknownParserError(f"no parser could read the page: {reason}")


def _identifier(name: str) -> str:
    """The name without its suffix; a part of a file (`export.csv#12`, `page.txt#2`) keeps its number."""
    file, mark, part = name.partition("#")
    return f"{Path(file).stem}#{part}" if mark and Path(file).suffix else Path(name).stem


def _day(layout: Layout, published: str | None, url: str | None) -> str | None:
    """The day "today" means: stated on the page, else given by the caller, else in the caller's URL."""
    if layout.published is not None:
        return layout.published.value
    if published is not None:
        if not _ISO_DAY.match(published):
            raise ValueError(f"published must be an ISO date such as 2026-01-31, not {published!r}")
        return published
    found = _DAY_IN_URL.search(url) if url else None
    return "-".join(found.groups()) if found else None


def _published(text: Text, layout: Layout, day: str | None) -> TimeRef | None:
    stamp = layout.published
    if stamp is not None:
        return TimeRef(span=text.span(stamp.start, stamp.end), value=stamp.value, basis=TimeBasis.STATED)
    return TimeRef(value=day, basis=TimeBasis.GIVEN) if day is not None else None


def _span(text: Text, place: Range | None) -> Span | None:
    return text.span(place.start, place.end) if place is not None and not text.is_blank(place.start, place.end) else None


def _remark(finding: Finding, **gaps: object) -> Diagnostic:
    return Diagnostic(code=finding.code, severity=Severity(finding.severity), message=finding.message.format(**gaps))
