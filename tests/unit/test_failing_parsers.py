"""A parser that fails is a remark on the readout, and an exception only for those who asked for it by name."""

from __future__ import annotations

import pytest

from readoutkit import PluginError, Registry, UnknownParserError, default_registry, detect, parse, parse_all
from readoutkit.diagnostics import PARSER_FAILED
from readoutkit.language.lexicon import Lexicon
from readoutkit.model import Readout, SectionKind
from readoutkit.model.vocabulary import Genre
from readoutkit.text.document import Text
from readoutkit.text.layout import Block, Layout, Range

PAGE = "The Prime Minister of Norway, Ada Lind, spoke today with the President of Chile, Eva Paz. They agreed to open a school in Lima."


class Sound:
    """A parser that is surest of every page; its one block is the whole page."""

    name = "memo"
    genre = Genre.OTHER
    languages: tuple[str, ...] = ()

    def score(self, text: Text, language: str) -> float:
        return 1.0

    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        return Layout(blocks=(Block(SectionKind.BODY, 0, len(text.clean)),))

    def split(self, text: Text, language: str) -> tuple[Range, ...]:
        return (Range(0, len(text.clean)),)


class NoScore(Sound):
    def score(self, text: Text, language: str) -> float:
        raise RuntimeError("no scale")


class TooSure(Sound):
    def score(self, text: Text, language: str) -> float:
        return 7.0


class NoLayout(Sound):
    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        raise KeyError("body")


class NotALayout(Sound):
    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        return None  # type: ignore[return-value]


class BeyondTheEnd(Sound):
    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        return Layout(blocks=(Block(SectionKind.BODY, 0, len(text.clean) + 1),))


class OutOfOrder(Sound):
    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        return Layout(blocks=(Block(SectionKind.BODY, 20, 40), Block(SectionKind.BODY, 10, 30)))


class TitleOutside(Sound):
    def layout(self, text: Text, language: str, lexicon: Lexicon) -> Layout:
        return Layout(blocks=(Block(SectionKind.BODY, 0, len(text.clean)),), title=Range(-4, 3))


class NoSplit(Sound):
    def split(self, text: Text, language: str) -> tuple[Range, ...]:
        raise ValueError("cannot")


def registry_with(parser: Sound) -> Registry:
    return default_registry().with_parser(parser)


def failures(readout: Readout) -> list[str]:
    return [remark.message for remark in readout.diagnostics if remark.code == PARSER_FAILED.code]


def test_a_sound_parser_reads_the_page() -> None:
    readout = parse(PAGE, registry=registry_with(Sound()))
    assert (readout.source.format, failures(readout)) == ("memo", [])


@pytest.mark.parametrize("parser", [NoScore(), TooSure(), NoLayout(), NotALayout(), BeyondTheEnd(), OutOfOrder(), TitleOutside()])
def test_the_next_parser_reads_the_page_and_the_remark_says_why(parser: Sound) -> None:
    readout = parse(PAGE, registry=registry_with(parser))
    assert readout.source.format == parse(PAGE).source.format
    assert len(readout.commitments) == 1
    [message] = failures(readout)
    assert message.startswith("The plug-in memo failed: ")


@pytest.mark.parametrize("parser", [NoLayout(), NotALayout(), BeyondTheEnd()])
def test_whoever_asked_for_it_by_name_gets_the_error(parser: Sound) -> None:
    with pytest.raises(PluginError, match="parser 'memo': "):
        parse(PAGE, registry=registry_with(parser), format="memo")


def test_a_score_does_not_matter_to_whoever_asked_by_name() -> None:
    assert parse(PAGE, registry=registry_with(NoScore()), format="memo").source.format == "memo"


def test_a_page_that_cannot_be_split_is_one_readout() -> None:
    [readout] = parse_all(PAGE, registry=registry_with(NoSplit()))
    assert failures(readout) == ["The plug-in memo failed: its split raised ValueError: cannot"]


def test_nobody_left_to_read_is_an_error() -> None:
    with pytest.raises(UnknownParserError, match="KeyError"):
        parse(PAGE, registry=Registry((NoLayout(),)))


def test_detection_goes_on_without_the_parser_that_fails() -> None:
    found = detect(PAGE, registry=registry_with(NoLayout()))
    assert found.is_readout and dict(found.formats)["memo"] == 1.0
