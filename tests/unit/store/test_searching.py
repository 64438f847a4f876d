"""What a search finds, and where it says it stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sample_readout import SAMPLE, TEXT
from small_readouts import make_readout

from readoutkit.errors import QueryError
from readoutkit.model import CommitmentKind, CommitmentStatus, EventKind
from readoutkit.store import Store

READOUTS = [
    make_readout(1, promise="enverra des généraux à l'École d'Été", language="fr", country=("FR", "la France"), date="2025-06"),
    make_readout(2, promise="will stay in the Indo-Pacific", person="Volodymyr Zelenskyy", country=("UA", "Ukraine"), date="2026-01-06"),
    make_readout(3, promise="mettra en œuvre l’accord", language="fr-CA", topic="defence.spending", status=CommitmentStatus.REAFFIRMED),
    make_readout(4, promise="will aid Canada's peacekeepers", kind=CommitmentKind.SUPPORT, event=EventKind.MEETING, format="wire_story"),
]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        opened.add(READOUTS)
        yield opened


def found(store: Store, query: str, **options: object) -> list[str]:
    return sorted(hit.readout[-1] for hit in store.search(query, within="commitment", **options))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("generaux", "1"),
        ("GÉNÉRAUX", "1"),
        ("ge\u0301ne\u0301raux", "1"),  # accents that are characters of their own
        ("ecole", "1"),
        ("l'école", "1"),
        ("d’été", "1"),
        ("l'accord", "3"),
        ("oeuvre", "3"),
        ("œuvre", "3"),
        ("Indo-Pacific", "2"),
        ("indo pacific", "2"),
        ('"pacific indo"', ""),
        ('"indo pacific"', "2"),
        ("“indo pacific”", "2"),
        ("«\u00a0indo pacific\u00a0»", "2"),
        ("pacif", ""),
        ("pacif*", "2"),
        ('"the indo pac"*', "2"),
        ("will", "24"),
        ("will -stay", "4"),
        ('will -"canada s"', "2"),
        ("Canada's", "4"),
        ("canada", "4"),
        ("will stay -pac*", ""),
        ("will\x00stay", "2"),
        ('"and"', ""),
    ],
)
def test_words_are_found_however_they_are_written(store: Store, query: str, expected: str) -> None:
    assert found(store, query) == list(expected)


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        ("", "is empty"),
        ("   ", "is empty"),
        ('"boats', "is not closed"),
        ("« boats", "is not closed"),
        ("boats»", "closes no quotation"),
        ("-boats", "add a word to find"),
        ("*", "no letter or digit"),
        ('""', "no letter or digit"),
        ("-", "no letter or digit"),
        ("?!", "no letter or digit"),
        ("bo*ts", "a star stands at the end"),
        ("boats OR ships", "-word excludes one"),
        ("(boats)", "brackets and colons"),
        ("text:boats", "brackets and colons"),
        ("boats^2", "brackets and colons"),
        ("word " * 65, "64 are the most"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_advice(store: Store, query: str, advice: str) -> None:
    with pytest.raises(QueryError, match=advice):
        store.search(query)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, "1234"),
        ({"country": "UA"}, "2"),
        ({"country": ["ua", "fr"]}, "12"),
        ({"actor": "country:NO"}, "34"),
        ({"person": "zelenskyy"}, "2"),
        ({"person": "zelen*"}, "2"),
        ({"person": ["zelenskyy", '"ada lund"']}, "1234"),
        ({"person": "Lund -Ada"}, ""),
        ({"topic": "defence"}, "3"),
        ({"topic": "defence.spending"}, "3"),
        ({"topic": "economy"}, "124"),
        ({"topic": "econ"}, ""),
        ({"topic": ["economy", "defence"]}, "1234"),
        ({"since": "2026"}, "2"),
        ({"until": "2025-06-01"}, "1"),
        ({"since": "2025-06-30", "until": "2026-01-06"}, "12"),
        ({"since": "2027"}, ""),
        ({"kind": "meeting"}, "4"),
        ({"kind": "call"}, "123"),
        ({"kind": "support"}, "4"),
        ({"kind": ["support", "call"]}, ""),
        ({"kind": "action", "status": "reaffirmed"}, "3"),
        ({"status": "held", "kind": "meeting"}, "4"),
        ({"status": "planned"}, ""),
        ({"format": "wire_story"}, "4"),
        ({"genre": "release"}, "1234"),
        ({"language": "fr"}, "13"),
        ({"language": "fr-ca"}, "3"),
        ({"country": "FR", "topic": "economy", "language": "fr", "since": "2025"}, "1"),
        ({"country": None}, "1234"),
    ],
)
def test_filters(store: Store, filters: dict[str, str], expected: str) -> None:
    assert [readout.id[-1] for readout in store.readouts(**filters)] == list(expected)  # type: ignore[arg-type]
    assert store.count(**filters) == len(expected)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("filters", "advice"),
    [
        ({"land": "UA"}, "there is no filter 'land'"),
        ({"languages": "fr"}, "did you mean language"),
        ({"country": "Ukraine"}, "two letters"),
        ({"topic": "defence.*"}, "topic takes a code"),
        ({"since": "last year"}, "is no date"),
        ({"since": "2026-02-30"}, "is no date"),
        ({"until": 2026}, "is no date"),
        ({"kind": "phone call"}, "kind takes call, meeting"),
        ({"status": "done"}, "status takes held"),
        ({"genre": "blog"}, "genre takes release"),
        ({"person": '"ada'}, "is not closed"),
        ({"format": 3}, "takes a text"),
    ],
)
def test_a_filter_that_cannot_be_understood_is_refused_with_advice(store: Store, filters: dict[str, str], advice: str) -> None:
    with pytest.raises(QueryError, match=advice):
        list(store.readouts(**filters))  # type: ignore[arg-type]


def test_filters_narrow_a_search(store: Store) -> None:
    assert found(store, "will") == ["2", "4"]
    assert found(store, "will", country="UA") == ["2"]
    assert found(store, "will", format="wire_story", topic="economy") == ["4"]
    assert found(store, "will", since="2026-01-07") == []


def test_with_a_kind_of_commitments_hits_are_those_commitments(store: Store) -> None:
    assert [(hit.readout, hit.kind) for hit in store.search("peacekeepers", kind="support")] == [("note-4", "commitment")]
    assert store.search("peacekeepers", kind="action") == []
    assert store.search("word", within="quote", kind="support") == []


def test_hits_lead_to_the_very_characters() -> None:
    with Store(":memory:") as store:
        store.add(SAMPLE)
        (quote,) = store.search("utile", within="quote")
        assert (quote.readout, quote.sha256, quote.date, quote.id) == ("call", SAMPLE.source.sha256, "2025-03-03", "q1")
        assert TEXT[quote.span.start : quote.span.end] == quote.span.text == "trÃ¨s utile"
        assert quote.snippet == "très **utile**"
        (sentence,) = store.search("tres utile", within="sentence")
        assert TEXT[sentence.span.start : sentence.span.end] == sentence.span.text
        assert sentence.span.text.startswith("Molnar called")
        assert store.search("newsletter") == [], "page furniture is not searched"


def test_the_best_come_first_and_as_many_as_asked_for(store: Store) -> None:
    every = store.search("word", limit=None)
    assert len(every) == 8, "a sentence and a quote in each"
    assert store.search("word", limit=3) == every[:3]
    by_date = [hit.readout for hit in store.search("word", order="date", within="quote")]
    assert by_date == ["note-1", "note-2", "note-3", "note-4"]


def test_a_search_is_within_what_there_is(store: Store) -> None:
    with pytest.raises(QueryError, match="within sentence, commitment, quote, not 'topic'"):
        store.search("word", within="topic")
