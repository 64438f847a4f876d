"""The evidence page: a document with everything that was read from it marked where it stands, in one file that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import frozen

from readoutkit.errors import DocumentError
from readoutkit.model.readout import Readout
from readoutkit.taxonomy.taxonomy import load_taxonomy
from readoutkit.version import __version__
from readoutkit.view.claims import KINDS, Claim, Place, find_claims
from readoutkit.view.figures import Figures
from readoutkit.view.pieces import Line, cut_lines, visible

if TYPE_CHECKING:
    from jinja2 import Template

KIND_NAMES = {kind: f"{kind}s" for kind in KINDS}
_CERTAINTIES = ("stated", "inferred", "probable", "possible")
_LEAF = 40  # lines that a browser lays out together


@frozen(kw_only=True)
class Page:
    """What the template shows of one readout."""

    title: str
    language: str
    facts: tuple[str, ...]
    remarks: tuple[str, ...]
    text: str
    claims: tuple[Claim, ...]
    names: Mapping[str, str]
    leaves: tuple[tuple[Line, ...], ...]

    @property
    def kinds(self) -> list[tuple[str, int]]:
        """The kinds of claims there are, with how many of each."""
        counts = Counter(claim.kind for claim in self.claims)
        return [(kind, counts[kind]) for kind in KINDS if counts[kind]]

    @property
    def certainties(self) -> list[tuple[str, int]]:
        """The degrees of certainty there are, with how many claims of each."""
        counts = Counter(claim.certainty for claim in self.claims)
        return [(certainty, counts[certainty]) for certainty in _CERTAINTIES if counts[certainty]]

    @property
    def groups(self) -> list[tuple[str, list[Claim]]]:
        """The claims kind by kind."""
        return [(kind, list(claims)) for kind, claims in groupby(self.claims, key=lambda claim: claim.kind)]

    def words(self, place: Place, most: int = 400) -> str:
        """The words of a place, on one line and shortened to that many characters."""
        joined = " ".join(self.text[place.start : min(place.end, place.start + most)].split())
        return f"{joined}…" if place.end - place.start > most else joined

    def name_of(self, id: str) -> str:
        """What the claim with this id is called."""
        return self.names.get(id, id)


def render_evidence(readout: Readout, text: str | None = None) -> str:
    """The evidence page of a readout as HTML: one file without links to the outside, safe whatever the document holds.

    `text` is the document where the readout does not carry it; it must be the one that was read.

    Example:
        >>> import readoutkit
        >>> page = render_evidence(readoutkit.parse("President Ada Lund of Norway met with President Bo Strand of Finland in Oslo."))
        >>> "Ada Lund" in page
        True

    Raises DocumentError when there is no text, or another one.
    """
    if text is not None and text != readout.source.text:
        readout = readout.attach(text)
    if readout.source.text is None:
        name = readout.source.name or readout.id
        raise DocumentError(f"{name}: the readout does not carry its text, which the page shows; hand it in, or parse the document again")
    style, script = _asset("evidence.css"), _asset("evidence.js")
    return _template().render(
        page=_page(readout, readout.source.text),
        kind_names=KIND_NAMES,
        visible=visible,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        version=__version__,
    )


def render_frame(readout: Readout, height: int = 600) -> str:
    """The evidence page as a frame to put into another page, such as a notebook; neither sees the other. `height` is in pixels."""
    return (
        f'<iframe sandbox="allow-scripts" srcdoc="{escape(render_evidence(readout), quote=True)}"'
        f' title="evidence page" style="width:100%;height:{height}px;border:1px solid #8886"></iframe>'
    )


def _page(readout: Readout, text: str) -> Page:
    source = readout.source
    claims = find_claims(readout, load_taxonomy())
    published = source.published.value if source.published else None
    facts = [source.name or readout.id, source.format, source.language]
    facts += [f"published {Figures.of(source.language).date(published)}"] if published else []
    facts += [source.url] if source.url else []
    lines = tuple(cut_lines(text, claims, source.sections))
    return Page(
        title=visible(" ".join((source.title.text if source.title else source.name or readout.id).split())),
        language=source.language,
        facts=tuple(visible(fact) for fact in facts),
        remarks=tuple(_remarks(readout)),
        text=text,
        claims=claims,
        names={claim.id: f"{claim.kind} {claim.title}" for claim in claims},
        leaves=tuple(lines[i : i + _LEAF] for i in range(0, len(lines), _LEAF)),
    )


def _remarks(readout: Readout) -> Iterable[str]:
    for remark in readout.diagnostics:
        place = f" at {remark.span.start}" if remark.span else ""
        yield visible(f"{remark.code}{place}: {remark.message}")


@cache
def _template() -> Template:
    from jinja2 import Environment  # Here, since most uses of the package draw no page.

    return Environment(autoescape=True, trim_blocks=False).from_string(_asset("evidence.html.j2"))


@cache
def _asset(name: str) -> str:
    return (files("readoutkit") / "data" / "view" / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """The name under which the page's own policy lets this one style or script run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
