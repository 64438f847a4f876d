"""The document a readout was read from."""

from __future__ import annotations

import hashlib

from attrs import field, frozen

from readoutkit.model.actor import Actor
from readoutkit.model.fields import Holds, HoldsMany, Matching, Member, Refers, Text, Whole, refuse
from readoutkit.model.span import SPAN_OR_NONE, Repair, Section, Span, TimeRef
from readoutkit.model.vocabulary import Genre, Method


def digest(text: str) -> str:
    """The SHA-256 of a document's characters in UTF-8: for a UTF-8 file, of its bytes.

    >>> digest("They met.")[:12]
    'ab226026642c'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def apply_repairs(text: str, start: int, repairs: tuple[Repair, ...]) -> str:
    """Text that begins at offset `start`, with those repairs applied that lie wholly within it."""
    end = start + len(text)
    pieces: list[str] = []
    done = start
    for repair in repairs:
        if done <= repair.span.start and repair.span.end <= end:
            pieces += (text[done - start : repair.span.start - start], repair.replacement)
            done = repair.span.end
    return "".join((*pieces, text[done - start :])) if pieces else text


def _check_order(owner: object, name: str, spans: list[Span]) -> None:
    done = 0
    for number, span in enumerate(spans):
        if span.start < done:
            raise refuse(owner, f"{name}[{number}]", "overlaps the one before it or is out of order")
        done = span.end


@frozen(kw_only=True, slots=True, repr=False)
class Source:
    """The document: where it comes from, what it looks like, how its page is laid out.

    Attributes:
        name: file name.
        sha256: hash of the document in UTF-8, see `digest`.
        length: number of code points.
        text: the full text; None in the stand-off form.
        format: name of the parser that read it, an open set.
        genre: release, news, forum or other.
        language: BCP 47 tag.
        title, author, publisher, agency: title, by-line author, issuing office named in the text, news agency named.
        published: publication date; basis given if the caller supplied it.
        url: address given in the text.
        perspective: whose account it is; releases only.
        sections: the pieces of the page, in order, disjoint.
        repairs: characters a wrong decoding broke, in order, disjoint.

    >>> text = "They met."
    >>> source = Source(sha256=digest(text), length=9, text=text, format="official_release", genre=Genre.RELEASE, language="en")
    >>> source.length
    9
    """

    name: str | None = field(default=None, validator=Text(optional=True))
    sha256: str = field(validator=Matching("^[0-9a-f]{64}$"))
    length: int = field(validator=Whole(0))
    text: str | None = field(default=None, validator=Text(optional=True))
    format: str = field(validator=Matching("^[a-z][a-z0-9_]*$"))
    genre: Genre = field(validator=Member(Genre))
    language: str = field(validator=Text())
    title: Span | None = field(default=None, validator=SPAN_OR_NONE)
    author: Span | None = field(default=None, validator=SPAN_OR_NONE)
    publisher: Span | None = field(default=None, validator=SPAN_OR_NONE)
    agency: Span | None = field(default=None, validator=SPAN_OR_NONE)
    published: TimeRef | None = field(default=None, validator=Holds(TimeRef, optional=True))
    url: str | None = field(default=None, validator=Text(optional=True))
    perspective: Actor | None = field(default=None, validator=Refers(Actor, optional=True))
    sections: tuple[Section, ...] = field(default=(), validator=HoldsMany(Section))
    repairs: tuple[Repair, ...] = field(default=(), validator=HoldsMany(Repair))

    def __attrs_post_init__(self) -> None:
        if self.text is not None:
            if len(self.text) != self.length:
                raise refuse(self, "length", f"is {self.length}, but the text has {len(self.text)} characters")
            if digest(self.text) != self.sha256:
                raise refuse(self, "sha256", "is not the hash of the text")
        if self.perspective is not None and self.genre is not Genre.RELEASE:
            raise refuse(self, "perspective", f"is set, though genre is {self.genre}")
        if self.format == "french_release" and self.language.split("-")[0].lower() != "fr":
            raise refuse(self, "language", f"is {self.language!r}, though format is french_release")
        _check_order(self, "sections", [section.span for section in self.sections])
        _check_order(self, "repairs", [repair.span for repair in self.repairs])

    def __repr__(self) -> str:
        return f"<Source {self.name or self.sha256[:12]} {self.format} {self.language}>"


@frozen(kw_only=True, slots=True)
class Provenance:
    """Who made a readout.

    Attributes:
        method: gold (by hand), parser or merged.
        tool: the program or codebook.
        version: its version.
        parser: the parser it used.

    >>> Provenance(method=Method.PARSER, tool="readoutkit", version="0.1", parser="official_release").parser
    'official_release'
    """

    method: Method = field(validator=Member(Method))
    tool: str | None = field(default=None, validator=Text(optional=True))
    version: str | None = field(default=None, validator=Text(optional=True))
    parser: str | None = field(default=None, validator=Text(optional=True))
