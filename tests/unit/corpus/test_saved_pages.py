"""Saved pages: the text a reader reads, and title, date and address as the page gives them."""

from __future__ import annotations

import json

import pytest

import readoutkit
from readoutkit.corpus import Document, Failure, Kind, parse_many
from readoutkit.corpus.saved_page import decode_page, read_saved_page
from readoutkit.errors import DocumentError
from readoutkit.model import Readout

TITLE = "Prime Minister Lund speaks with President Paz"
PARAGRAPHS = [
    "Prime Minister Ada Lund of Norway spoke by phone today with the President of Chile, Eva Paz.",
    "The leaders discussed trade and the situation in the Arctic. Prime Minister Lund reaffirmed Norway’s support for Chile’s harbours.",
    "Norway will contribute $12 million to Chile’s flood relief by March 2032.",
]


def page(head: str = "", *, heading: str = f"<h1>{TITLE}</h1>", before: str = "", body: list[str] | None = None) -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in (PARAGRAPHS if body is None else body))
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | Norland</title>{head}</head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">Newsroom</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies to make this site better. <button>Accept</button></p></div>
<main><article>{heading}{before}{paragraphs}
<ul><li>Open a joint school in Lima</li><li>Double the number of <a href="x">grants</a></li></ul></article></main>
<aside><h2>Related</h2><ul><li><a href="/a">Another release</a></li></ul></aside>
<footer><p>Copyright 2031 Government of Norland. <a href="/p">Privacy</a></p></footer>
<script>var a = "<p>code</p>";</script></body></html>"""


def read(html: str | bytes, **more: str) -> Readout:
    (readout,) = parse_many([Document(content=html, kind=Kind.HTML, name="page.html", **more)], on_error="raise")
    return readout


def test_paragraphs_and_items_are_lines_and_furniture_is_gone() -> None:
    lines = [line for line in read_saved_page(page()).text.splitlines() if line]
    assert lines == [TITLE, *PARAGRAPHS, "- Open a joint school in Lima", "- Double the number of grants"]


def test_spans_count_in_the_text_that_the_source_carries() -> None:
    readout = read(page())
    text = readout.source.text
    assert text is not None and "<p>" not in text
    assert readout.events and readout.commitments
    for commitment in readout.commitments:
        assert text[commitment.span.start : commitment.span.end] == commitment.text
    assert readout.source.title is not None and readout.source.title.text == TITLE


def test_a_page_says_what_its_text_alone_says() -> None:
    lines = "\n".join([TITLE, *PARAGRAPHS, "- Open a joint school in Lima", "- Double the number of grants"])
    plain = readoutkit.parse(lines, name="page.html")
    found = read(page())
    assert [c.text for c in found.commitments] == [c.text for c in plain.commitments]
    assert found.topic_codes() == plain.topic_codes()


def ld(**keys: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **keys})}</script>'


OPEN_GRAPH = (
    '<meta property="article:published_time" content="2031-05-03T08:00:00Z"><meta property="og:url" content="https://n.example/og">'
)
DUBLIN_CORE = '<meta name="dcterms.issued" content="2031-05-04">'
TIME = '<p class="date"><time datetime="2031-05-05">Spring</time></p>'


@pytest.mark.parametrize(
    ("head", "before", "day"),
    [
        (ld(**{"@type": "NewsArticle", "datePublished": "2031-05-02T09:00:00+02:00"}) + OPEN_GRAPH + DUBLIN_CORE, TIME, "2031-05-02"),
        (ld(**{"@graph": [{"@type": ["WebPage"], "datePublished": "2031-05-02"}]}) + OPEN_GRAPH, "", "2031-05-02"),
        (ld(**{"@type": "Organization", "datePublished": "2031-05-02"}) + OPEN_GRAPH + DUBLIN_CORE, TIME, "2031-05-03"),
        ('<script type="application/ld+json">{broken,}</script>' + OPEN_GRAPH, TIME, "2031-05-03"),
        (ld(**{"@type": "NewsArticle", "datePublished": "soon"}) + DUBLIN_CORE, TIME, "2031-05-04"),
        ("", TIME, "2031-05-05"),
        ("", "", None),
    ],
)
def test_the_date_comes_from_the_most_trusted_place(head: str, before: str, day: str | None) -> None:
    published = read(page(head, before=before)).source.published
    assert (published.value if published else None) == day
    if published:
        assert published.basis == "given" and published.span is None


def test_a_date_printed_on_the_page_comes_before_metadata() -> None:
    body = [f"OSLO, 9 May 2031 – {PARAGRAPHS[0]}", *PARAGRAPHS[1:]]
    published = read(page(DUBLIN_CORE, body=body)).source.published
    assert published is not None and (published.value, published.basis) == ("2031-05-09", "stated")


def test_today_is_the_day_the_metadata_gives() -> None:
    readout = read(page(DUBLIN_CORE))
    assert readout.event is not None and readout.event.date is not None
    assert (readout.event.date.value, readout.event.date.basis) == ("2031-05-04", "inferred")


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://n.example/canonical">' + OPEN_GRAPH, "https://n.example/canonical"),
        ('<link rel="canonical" href="/relative">' + OPEN_GRAPH, "https://n.example/og"),
        (ld(**{"@type": "Article", "mainEntityOfPage": {"@id": "https://n.example/ld"}}) + OPEN_GRAPH, "https://n.example/ld"),
        ("<!-- saved from url=(0024)https://n.example/saved -->", "https://n.example/saved"),
        ("<!--\n Page saved with SingleFile \n url: https://n.example/single \n-->", "https://n.example/single"),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        ("", None),
    ],
)
def test_the_address_comes_from_the_most_trusted_place(head: str, url: str | None) -> None:
    assert read(page(head)).source.url == url


def test_what_the_caller_says_comes_first() -> None:
    document = Document(content=page(DUBLIN_CORE + OPEN_GRAPH), kind=Kind.HTML)
    (readout,) = parse_many([document], published="2031-01-01", url="https://mine.example", on_error="raise")
    assert readout.source.published is not None and readout.source.published.value == "2031-01-01"
    assert readout.source.url == "https://mine.example"


def test_a_title_that_only_metadata_have_is_put_before_the_text() -> None:
    readout = read(page('<meta property="og:title" content="A call of two leaders">', heading=""))
    assert readout.source.text is not None and readout.source.text.startswith("A call of two leaders\n\n")


def test_a_title_that_stands_on_the_page_is_not_put_there_again() -> None:
    readout = read(page(f'<meta property="og:title" content="{TITLE} &#8211; Government of Norland">'))
    assert readout.source.text is not None and readout.source.text.count("speaks with President Paz") == 1


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "iso-8859-1", "utf-16"])
def test_pages_are_read_in_the_encoding_they_declare(encoding: str) -> None:
    html = page(body=["La première ministre de la Norvège, Ada Lund, s’est entretenue aujourd’hui avec la présidente du Chili, Eva Paz."])
    data = html.replace('charset="utf-8"', f'charset="{encoding}"').encode("cp1252" if encoding == "iso-8859-1" else encoding)
    assert "première ministre" in (read(data).source.text or "")


def test_pages_that_declare_nothing_are_utf8_or_cp1252() -> None:
    assert decode_page("<p>Réunion</p>".encode()) == decode_page("<p>Réunion</p>".encode("cp1252")) == "<p>Réunion</p>"


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "empty|HTML|text"),
        (b"<html><body><div id='app'></div><script>render()</script></body></html>", "without text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b'<meta charset="utf-8"><p>R\xe9union \xff</p>', "utf-8, but is not in it at byte"),
        (b'<meta charset="klingon"><p>x</p>', "klingon"),
    ],
)
def test_pages_without_text_are_told(data: bytes, complaint: str) -> None:
    (failure,) = parse_many([Document(content=data, kind=Kind.HTML, place="pages/x.html")])
    assert isinstance(failure, Failure) and not failure.is_bug
    assert any(word in str(failure) for word in complaint.split("|")) and str(failure).startswith("pages/x.html: ")


@pytest.mark.parametrize("html", ["<div>" * 20_000 + "They met.", "<p>" + "a" * 100_000, "<table>" * 500 + "<td>x", "no tags at all"])
def test_strange_pages_do_no_harm(html: str) -> None:
    (item,) = parse_many([Document(content=html, kind=Kind.HTML)])
    assert isinstance(item, Readout) or not item.is_bug


def test_a_page_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    html = page()
    text = read_saved_page(html[: html.index("Norway will contribute") + 40]).text
    assert PARAGRAPHS[0] in text


def test_an_undecodable_page_names_no_page_of_its_own() -> None:
    with pytest.raises(DocumentError, match="declares the encoding"):
        decode_page(b'<meta charset="ascii2"><p>x</p>')
