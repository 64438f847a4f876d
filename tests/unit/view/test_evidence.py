"""The evidence page as HTML; what it does in a browser is tested beside this."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from arbitrary_readouts import readouts
from click.testing import CliRunner
from hypothesis import given, settings

import readoutkit
from readoutkit.cli.program import main
from readoutkit.errors import DocumentError, InvariantError
from readoutkit.model.readout import Readout
from readoutkit.view.evidence import render_evidence, render_frame

TEXT = (
    "Readout of the Call\n\nPresident Ada Lund of Norway spoke by phone with President Bo Strand of Finland on May 3, 2031.\n\n"
    "Norway will probably buy ten ferries. “We agreed to build a harbour for $3 million,” Lund said.\n"
)
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> President Ada <b>Lund</b> of Norway met with President Bo Strand of Finland.\n\n"
    'They agreed to open <a href="javascript:alert(1)">a school</a>'
    ' & "more" </mark></div></main><svg onload=alert(1)> \u202edlrow\u2069 \x01.\n\n'
    "“We will <style>*{display:none}</style> {{ 7*7 }} buy boats,” Lund said. ]]> --> </title> \ud800\n"
)


class Seen(HTMLParser):
    """Tags, attributes and marked words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.marked: dict[str, str] = {}
        self._held: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "mark":
            self._held = (dict(attrs)["data-c"] or "").split()

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._held = []

    def handle_data(self, data: str) -> None:
        for id in self._held:
            self.marked[id] = self.marked.get(id, "") + data


def test_every_claim_is_marked_on_its_words_and_has_a_card() -> None:
    readout = readoutkit.parse(TEXT)
    page = Seen(render_evidence(readout))
    assert page.marked["c1"] == "will probably buy ten ferries"
    assert page.marked["h1"] == "probably"
    assert page.marked[readout.quotes[0].id] == readout.quotes[0].span.text
    ids = {value for name, value in page.attributes if name == "data-id"}
    collections = (readout.events, readout.participants, readout.topics, readout.commitments, readout.quotes, readout.amounts)
    assert {item.id for collection in collections for item in collection} <= ids


@given(readouts())
@settings(max_examples=40, deadline=None)
def test_any_readout_with_its_text_can_be_drawn(readout: Readout) -> None:
    if readout.source.text is None:
        with pytest.raises(DocumentError, match="does not carry its text"):
            render_evidence(readout)
    else:
        page = render_evidence(readout)
        assert page.encode("utf-8") and page == render_evidence(readout)


def test_nothing_of_a_document_becomes_part_of_the_page() -> None:
    page = Seen(render_evidence(readoutkit.parse(HOSTILE, name='"><script>x</script>.txt', url="https://example.org/'><script>")))
    plain = Seen(render_evidence(readoutkit.parse(TEXT)))
    assert page.tags.count("script") == plain.tags.count("script") == 1
    assert page.tags.count("style") == 1
    assert not {"img", "svg", "a href", "iframe", "b href"} & set(page.tags)
    assert [name for name, _ in page.attributes if name.startswith("on")] == []
    assert all((value or "").startswith("#") for name, value in page.attributes if name == "href")
    html = render_evidence(readoutkit.parse(HOSTILE))
    assert "\u202e" not in html and "⟨U+202E⟩" in html and "\x01" not in html
    assert "{{ 7*7 }}" in html
    assert html.encode("utf-8")


def test_the_page_asks_for_nothing_from_outside_and_says_so() -> None:
    html = render_evidence(readoutkit.parse(TEXT))
    assert "default-src 'none'" in html.replace("&#39;", "'")
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", html)
    assert "@import" not in html and "url(" not in html


def test_the_same_readout_gives_the_same_page() -> None:
    assert readoutkit.parse(TEXT).to_html() == render_evidence(readoutkit.parse(TEXT))


def test_the_text_can_be_handed_in_and_must_be_the_right_one() -> None:
    readout = readoutkit.parse(TEXT)
    bare = readout.detach()
    assert bare.to_html(TEXT) == readout.to_html()
    with pytest.raises(DocumentError, match="does not carry its text"):
        bare.to_html()
    with pytest.raises(InvariantError):
        bare.to_html("x" + TEXT)


def test_a_notebook_shows_the_page_in_a_frame_of_its_own() -> None:
    readout = readoutkit.parse(HOSTILE)
    frame = Seen(render_frame(readout))
    assert frame.tags == ["iframe"]
    assert ("sandbox", "allow-scripts") in frame.attributes
    assert dict(frame.attributes)["srcdoc"] == readout.to_html()
    assert readout._repr_html_() == render_frame(readout)
    assert readout.detach()._repr_html_() is None


def test_the_command_writes_a_page(tmp_path: Path) -> None:
    document, page = tmp_path / "call.txt", tmp_path / "call.html"
    document.write_bytes(TEXT.encode())
    assert CliRunner().invoke(main, ["show", str(document), "--html", str(page)]).exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_several_documents_need_a_folder(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_bytes(TEXT.encode())
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "one.txt").write_bytes(TEXT.encode())
    result = CliRunner().invoke(main, ["show", str(tmp_path), "--html", str(tmp_path / "page.html")])
    assert result.exit_code == 2 and "name a folder that exists" in result.output
    assert not (tmp_path / "page.html").exists()
    pages = tmp_path / "pages"
    pages.mkdir()
    assert CliRunner().invoke(main, ["show", str(tmp_path), "--html", str(pages)]).exit_code == 0
    assert sorted(path.name for path in pages.iterdir()) == ["one-2.html", "one.html", "two.html"]


def test_a_readout_without_its_text_is_named(tmp_path: Path) -> None:
    kept = tmp_path / "readouts.jsonl"
    kept.write_text(readoutkit.dumps(readoutkit.parse(TEXT, name="call.txt"), indent=None) + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["show", str(kept), "--html", str(tmp_path / "page.html")])
    assert result.exit_code == 2
    assert "call.txt: the readout does not carry its text" in result.output and "--include-text" in result.output
