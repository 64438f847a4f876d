"""parse, parse_file, parse_all and detect: what goes in, what comes out, and what is refused."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import readoutkit
from readoutkit import DocumentError, LexiconError, Registry, UnknownParserError, detect, parse, parse_all, parse_file
from readoutkit.diagnostics import LANGUAGE_UNSURE, NOT_A_READOUT, TEXT_REPAIRED
from readoutkit.model import Genre, Method, TimeBasis

ENGLISH = (
    "The Prime Minister of Norway, Ada Lind, spoke today with the President of Chile, Eva Paz."
    " They agreed to open a school in Lima by 2031."
)
FRENCH = (
    "La première ministre de la Norvège, Ada Lind, s'est entretenue aujourd'hui avec le président du Chili, Bruno Paz."
    " Ils ont convenu d'ouvrir une école à Lima d'ici 2031."
)
RECIPE = "Beat the eggs, add the flour and the milk, and leave the batter to rest for an hour before frying."


def test_a_readout_of_each_language() -> None:
    for text, language in ((ENGLISH, "en"), (FRENCH, "fr")):
        readout = parse(text)
        assert readout.source.language == language
        assert readout.source.genre is Genre.RELEASE
        assert len(readout.events) == 1
        assert [c.is_pledge for c in readout.commitments] == [True]
        assert readout.provenance.method is Method.PARSER
        assert readout.provenance.tool == "readoutkit"
        assert readout.provenance.version == readoutkit.__version__
        assert readout.provenance.parser == readout.source.format


def test_bytes_and_text_give_the_same() -> None:
    assert parse(FRENCH.encode()) == parse(FRENCH)


def test_the_source_is_described() -> None:
    readout = parse(ENGLISH, name="call.txt", url="https://example.org/2031/03/05/call")
    assert readout.id == "call"
    assert readout.source.name == "call.txt"
    assert readout.source.text == ENGLISH
    assert readout.source.length == len(ENGLISH)
    assert readout.source.sha256 == hashlib.sha256(ENGLISH.encode()).hexdigest()
    assert parse(ENGLISH).id == readout.source.sha256[:16]


def test_today_is_the_day_of_publication() -> None:
    assert parse(ENGLISH).event.date.value is None  # type: ignore[union-attr]
    for options in ({"published": "2031-03-05"}, {"url": "https://example.org/2031/03/05/call"}):
        readout = parse(ENGLISH, **options)  # type: ignore[arg-type]
        assert readout.event is not None and readout.event.date is not None
        assert readout.event.date.value == "2031-03-05"
        assert readout.source.published is not None
        assert readout.source.published.basis is TimeBasis.GIVEN


def test_a_date_on_the_page_wins_over_the_callers() -> None:
    readout = parse(f"Call with the President of Chile\nMarch 3, 2031\n\n{ENGLISH}", published="2033-01-01")
    assert readout.source.published is not None
    assert readout.source.published.value == "2031-03-03"
    assert readout.source.published.basis is TimeBasis.STATED


@pytest.mark.parametrize("published", ["yesterday", "2031", "05/03/2031", ""])
def test_published_is_an_iso_date(published: str) -> None:
    with pytest.raises(ValueError, match="ISO date"):
        parse(ENGLISH, published=published)


@pytest.mark.parametrize("text", ["", "  \n\t ", b"", b"\xff\xfea\x00", b"caf\xe9", "a\x00b"])
def test_what_is_no_text_is_refused(text: str | bytes) -> None:
    for function in (parse, parse_all, detect):
        with pytest.raises(DocumentError):
            function(text)  # type: ignore[operator]


def test_a_refusal_names_the_document() -> None:
    with pytest.raises(DocumentError, match=r"call\.txt"):
        parse(b"\xff\xff", name="call.txt")


def test_unknown_names_are_refused() -> None:
    with pytest.raises(UnknownParserError, match="official_release"):
        parse(ENGLISH, format="telegram")
    with pytest.raises(LexiconError, match="'qq'"):
        parse(ENGLISH, language="qq")
    with pytest.raises(UnknownParserError):
        parse(ENGLISH, registry=Registry(()))


@pytest.mark.parametrize("name", readoutkit.default_registry().names)
def test_a_format_may_be_asked_for(name: str) -> None:
    assert parse(ENGLISH if name != "french_release" else FRENCH, format=name).source.format == name


def test_a_text_that_is_no_readout_is_no_error() -> None:
    readout = parse(RECIPE)
    assert readout.event is None
    assert readout.commitments == ()
    assert NOT_A_READOUT.code in {d.code for d in readout.diagnostics}


def test_an_unsure_language_is_remarked() -> None:
    readout = parse("Bundeskanzler Wahl traf Präsident Paz.")
    assert readout.source.language == "en"
    assert LANGUAGE_UNSURE.code in {d.code for d in readout.diagnostics}
    assert LANGUAGE_UNSURE.code not in {d.code for d in parse(ENGLISH).diagnostics}


def test_repairs_are_remarked() -> None:
    readout = parse(ENGLISH + " â€œWe will open it,â€\x9d President Paz said.")
    assert TEXT_REPAIRED.code in {d.code for d in readout.diagnostics}


def test_a_file(tmp_path: Path) -> None:
    file = tmp_path / "call.txt"
    file.write_bytes(ENGLISH.replace(". They", ".\r\n\r\nThey").encode())
    readout = parse_file(file)
    assert readout.source.name == "call.txt"
    assert readout.source.text is not None and "\r\n" in readout.source.text
    assert parse_file(str(file), published="2031-03-05").source.published is not None
    assert parse_file(file, name="other").source.name == "other"


def test_a_file_that_is_not_there_or_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"gone\.txt: cannot be read"):
        parse_file(tmp_path / "gone.txt")
    with pytest.raises(DocumentError, match="is a folder"):
        parse_file(tmp_path)


def test_a_page_with_one_readout_gives_one() -> None:
    assert parse_all(ENGLISH, name="call.txt") == [parse(ENGLISH, name="call.txt")]


@pytest.mark.parametrize(("text", "language", "is_readout"), [(ENGLISH, "en", True), (FRENCH, "fr", True), (RECIPE, "en", False)])
def test_detection(text: str, language: str, is_readout: bool) -> None:
    found = detect(text)
    assert found.language == language
    assert found.is_readout is is_readout
    assert {name for name, _ in found.formats} == set(readoutkit.default_registry().names)
    scores = [score for _, score in found.formats]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert found.formats[0][0] == parse(text).source.format


def test_one_reader_serves_many_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(parse, [ENGLISH, FRENCH] * 6)) == [parse(ENGLISH), parse(FRENCH)] * 6
