"""The evidence page in a real browser: what a reader sees, clicks and hears of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import readoutkit
from readoutkit.model.readout import Readout

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = sorted(path.stem for path in SEEDS.glob("*.txt"))
HOSTILE = (
    "<script>document.title = 'taken'</script><img src=x onerror=\"document.title='taken'\"> President Ada Lund of Norway met with"
    " President Bo Strand of Finland.\n\nThey agreed to open <a href=\"javascript:document.title='taken'\">a school</a> in Oslo."
    "<svg onload=\"document.title='taken'\"></svg> \u202edlrow\n"
)


@pytest.fixture
def pages(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """Opens readouts; afterwards nothing may have been said on the console, and nothing asked for outside."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    said: list[str] = []
    asked: list[str] = []

    def show(readout: Readout, width: int = 1280) -> Page:
        file = tmp_path / "page.html"
        file.write_text(readout.to_html(), encoding="utf-8")
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        return page

    yield show
    context.close()
    assert said == []
    assert {url for url in asked if not url.startswith("file:")} == set()


def seed(name: str) -> Readout:
    return readoutkit.parse_file(SEEDS / f"{name}.txt")


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("name", NAMES)
def test_choosing_a_claim_frames_just_its_words(pages: Any, name: str) -> None:
    readout = seed(name)
    page = pages(readout)
    for item in (*readout.commitments, *readout.quotes, *readout.amounts):
        page.locator(f"#claim-{item.id} button").dispatch_event("click")  # no waiting for the scrolling
        framed = page.eval_on_selector_all("mark.on", "marks => marks.map(mark => [Number(mark.dataset.at), mark.textContent])")
        whole = [item.span, *getattr(item, "extra_spans", ())]
        for other in (getattr(item, "condition", None), *(getattr(item, key, None) for key in ("deadline", "when"))):
            span = getattr(other, "span", other)
            whole += [span] if span is not None else []
        covered = {span.start + i for span in whole for i, character in enumerate(readout.text_of(span)) if not character.isspace()}
        seen = {at + i for at, words in framed for i, character in enumerate(words) if not character.isspace()}
        assert seen == covered
        page.locator(f"#claim-{item.id} button").dispatch_event("click")  # no waiting for the scrolling


def test_choosing_words_opens_what_rests_on_them(pages: Any) -> None:
    readout = seed("japan-call")
    page = pages(readout)
    amount_or_promise = readout.commitments[0]
    page.locator(f'mark[data-c~="{amount_or_promise.id}"]').first.click()
    card = page.locator(f"#claim-{amount_or_promise.id}")
    assert card.locator("button").get_attribute("aria-expanded") == "true"
    assert card.locator(".fields").is_visible()
    assert "On these words" in page.locator("[role=status]").inner_text()


def test_filters_hide_claims_and_their_marks(pages: Any) -> None:
    readout = seed("forum-thread")
    page = pages(readout)
    everything = page.locator(".claim:visible").count()
    page.locator("input[value=topic]").uncheck()
    assert page.locator(".claim[data-kind=topic]:visible").count() == 0
    assert page.locator(".claim:visible").count() == everything - len(readout.topics)
    assert page.locator("mark.k-topic").count() == 0
    page.locator("input[value=stated]").uncheck()
    assert set(page.eval_on_selector_all(".claim:not([hidden])", "cards => cards.map(card => card.dataset.certainty)")) <= {
        "inferred",
        "probable",
        "possible",
    }
    page.locator("input[value=topic]").check()
    page.locator("input[value=stated]").check()
    assert page.locator(".claim:visible").count() == everything
    assert page.locator("mark.k-topic").count() > 0


def test_the_keyboard_is_enough(pages: Any) -> None:
    page = pages(seed("nato-meeting"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("#text").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    page.keyboard.press("Enter")
    assert page.locator(".claim.on").count() >= 1
    page.keyboard.press("Escape")
    assert page.locator(".claim.on").count() == 0


def test_a_related_claim_is_one_click_away(pages: Any) -> None:
    readout = seed("communique-otan")
    promise = next(item for item in readout.commitments if item.amounts)
    page = pages(readout)
    page.locator(f"#claim-{promise.id} button").click()
    page.locator(f'#claim-{promise.id} [data-go="{promise.amounts[0].id}"]').click()
    assert page.evaluate("document.activeElement.closest('.claim').dataset.id") == promise.amounts[0].id


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_wider_than_the_window(pages: Any, width: int) -> None:
    page = pages(seed("wire-ottawa"), width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["forum-thread", "communique-otan"])
def test_no_serious_fault_of_accessibility(pages: Any, scheme: str, name: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python: pip install 'readoutkit[test]'")
    page = pages(seed(name))
    page.emulate_media(color_scheme=scheme)
    page.locator(".claim button").first.click()
    faults = [fault for fault in axe.Axe().run(page).response["violations"] if fault["impact"] in {"serious", "critical"}]
    assert [(fault["id"], [node["html"][:120] for node in fault["nodes"]][:3]) for fault in faults] == []


def test_on_paper_every_card_is_open(pages: Any) -> None:
    page = pages(seed("japan-call"))
    page.emulate_media(media="print")
    assert page.locator(".fields:visible").count() == page.locator(".claim").count()
    assert not page.locator(".filters").is_visible()


def test_nothing_of_a_document_runs(pages: Any) -> None:
    readout = readoutkit.parse(HOSTILE)
    page = pages(readout)
    page.locator(".claim button").first.click()
    assert page.title() != "taken"
    assert flat("<script>document.title = 'taken'</script>") in flat(page.locator("#text").inner_text())


def test_a_megabyte_opens_and_filters_quickly(pages: Any) -> None:
    base = readoutkit.parse_file(SEEDS / "japan-call.txt")
    text = base.source.text or ""
    long = text + "\n\nThe weather was fine and nobody spoke of it, then or later. " * (1_000_000 // 62)
    page = pages(readoutkit.parse(long))
    taken = page.evaluate(
        "() => { const start = performance.now(); document.querySelector('input[value=topic]').click();"
        " document.body.offsetHeight; return performance.now() - start }"
    )
    assert taken < 2000
