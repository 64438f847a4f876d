"""A document that is to be read, with what is known of it; and a document that could not be."""

from __future__ import annotations

import hashlib
from enum import StrEnum

from attrs import frozen

from readoutkit.errors import JSONFormError, ReadoutkitError


class Kind(StrEnum):
    """What a document's content is.

    * text: the text itself.
    * html: a saved page, whose text has to be taken out first.
    * readout: the JSON of a readout that was made before, taken as it is.
    """

    TEXT = "text"
    HTML = "html"
    READOUT = "readout"


@frozen(kw_only=True)
class Document:
    """A document that has not been read yet: content and whatever came with it.

    Attributes:
        content: text, or bytes in UTF-8 (of a saved page: in the encoding it declares).
        kind: text, html or readout.
        name: becomes `source.name`.
        place: where it was found, for messages: a path, or file and line.
        title: put before the text, unless the text begins with it.
        url: its address; a date in it counts as publication date where nothing better is known.
        published: publication date as it was written there; used where the document states none itself.

    >>> Document(content="They met.", name="call.txt", published="2031-05-02").label
    'call.txt'
    """

    content: str | bytes
    kind: Kind = Kind.TEXT
    name: str | None = None
    place: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None

    @property
    def label(self) -> str:
        """What messages call it."""
        return self.place or self.name or "document"


@frozen(kw_only=True)
class Failure:
    """A document that could not be read, and why: what `parse_many` gives in its place.

    Attributes:
        place: where the document was found: a path, or file and line or row.
        name: what `source.name` would have been.
        error: what was wrong and what to do, in one sentence.
        error_type: name of the exception's class.
        problems: each fault by itself, where one document has several.
        is_bug: the exception is none of ours: a mistake in readoutkit or in a plug-in.

    >>> print(Failure(place="export.csv:17", error="empty, nothing but blanks", error_type="DocumentError"))
    export.csv:17: empty, nothing but blanks
    """

    place: str
    name: str | None = None
    error: str
    error_type: str = "DocumentError"
    problems: tuple[str, ...] = ()
    is_bug: bool = False

    @classmethod
    def of(cls, document: Document, error: Exception) -> Failure:
        """The record of what happened to a document."""
        # The reading calls a document by its name; the record has place and name beside the message.
        message = str(error).removeprefix(f"{document.name or 'document'}: ")
        return cls(
            place=document.label,
            name=document.name,
            error=message if isinstance(error, ReadoutkitError) else f"{type(error).__name__}: {error}",
            error_type=type(error).__name__,
            problems=tuple(error.problems) if isinstance(error, JSONFormError) else (),
            is_bug=not isinstance(error, ReadoutkitError),
        )

    def __str__(self) -> str:
        return f"{self.place}: {self.error}"


def fingerprint(item: Document | Failure) -> str:
    """A short hash of everything about a document that may change how it is read."""
    if isinstance(item, Failure):
        parts: tuple[str | bytes | None, ...] = ("failure", item.name, item.error)
    else:
        parts = (item.kind, item.name, item.title, item.url, item.published, item.content)
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(b"-" if data is None else b"%d:%b" % (len(data), data))
    return whole.hexdigest()[:20]
