"""What a saved page says of itself: title, date and address, from the sources in it that are meant for machines.

Order of trust, the same for all three: JSON-LD, OpenGraph, Dublin Core and plain `meta` names, then what readers see
(`<h1>`, `<time>`), then what the browser wrote when it saved the page. The canonical link comes before all of these for the address.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen

from readoutkit.corpus.dates import given_day

# Of several descriptions in one page, that of the text itself; then that of the page around it.
_ARTICLES = ("Article", "Report", "Posting", "Announcement", "Statement", "PressRelease")
_PAGES = ("WebPage", "ItemPage")
_TITLES = ("og:title", "dcterms.title", "dc.title", "twitter:title")
_DATES = (
    *("article:published_time", "og:article:published_time", "og:published_time"),
    *("dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date"),
    *("datepublished", "pubdate", "publishdate", "publication_date", "publish-date", "date"),
)
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|^\s*url:\s*)(https?://\S+)", re.MULTILINE)


@frozen
class PageMetadata:
    """What a page says of itself: titles, most trusted first; the day it was published; its address."""

    titles: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None


def read_metadata(tree: Any) -> PageMetadata:
    """The metadata in a page, given as a tree of lxml."""
    described = list(_described(tree))
    meta = _meta(tree)
    titles = (
        *(_text(item.get("headline") or item.get("name")) for item in described),
        *(meta.get(name, "") for name in _TITLES),
        *(_text(heading.text_content()) for heading in _main(tree, "h1")),
        *(_text(title.text_content()) for title in tree.xpath("//head/title")[:1]),
    )
    dates = (
        *(_text(item.get("datePublished")) for item in described),
        *(meta.get(name, "") for name in _DATES),
        *(str(time.get("datetime")) for time in _times(tree)),
    )
    urls = (
        *(str(link.get("href")) for link in tree.xpath("//link[@rel='canonical'][@href]")),
        *(address for item in described for address in _addresses(item)),
        meta.get("og:url", ""),
        *(found[1] for comment in tree.xpath("//comment()")[:20] if (found := _SAVED_FROM.search(comment.text or ""))),
    )
    return PageMetadata(
        tuple(dict.fromkeys(title for title in titles if title)),
        next((day for day in map(given_day, dates) if day), None),
        next((url.strip() for url in urls if _is_address(url.strip())), None),
    )


def _described(tree: Any) -> Iterator[dict[str, Any]]:
    """Objects of the page's JSON-LD that describe a text, then those that describe a page."""
    found: list[dict[str, Any]] = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            found += _objects(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue  # Many a page has a comma too many there; the next source is asked.
    for endings in (_ARTICLES, _PAGES):
        yield from (item for item in found if any(kind.endswith(endings) for kind in _strings(item.get("@type"))))


def _objects(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth < 4:
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph", []), depth + 1)


def _addresses(item: dict[str, Any]) -> Iterator[str]:
    for value in (item.get("url"), item.get("mainEntityOfPage"), item.get("@id")):
        yield from _strings(value.get("@id") if isinstance(value, dict) else value)


def _strings(value: Any) -> list[str]:
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]


def _meta(tree: Any) -> dict[str, str]:
    """`meta` elements by name, in lower case; of several with one name the first."""
    values: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and element.get("content").strip():
            values.setdefault(name.lower(), _text(element.get("content")))
    return values


def _main(tree: Any, tag: str) -> list[Any]:
    """The elements of one kind in the article, else in the page as long as there is but one."""
    inside = tree.xpath(f"//article//{tag} | //main//{tag} | //*[@role='main']//{tag}")
    anywhere = tree.xpath(f"//{tag}")
    return inside[:1] or (anywhere if len(anywhere) == 1 else [])


def _times(tree: Any) -> list[Any]:
    marked = tree.xpath("//time[@datetime][@pubdate or @itemprop='datePublished']")
    return marked[:1] or [time for time in _main(tree, "time[@datetime]")]


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
