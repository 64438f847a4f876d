"""The tables of the page: the document, its pieces, its damage, remarks about it."""

from __future__ import annotations

from readoutkit.export import nesting
from readoutkit.export.definition import Column, Kind, Table, days, derived, span, text, time, whole
from readoutkit.export.nesting import THE_DOCUMENT, listed

DOCUMENTS = Table(
    "documents",
    "one row a document that was read",
    ("document",),
    (
        *text("schema", "version of the data model"),
        *text("name", "file name", "source", "name"),
        *text("sha256", "hash of the document in UTF-8; the same document has the same one everywhere", "source", "sha256"),
        *whole("length", "number of characters (code points)", "source", "length"),
        *text("format", "parser that read it: official_release, wire_story, forum_post, french_release, ...", "source", "format"),
        *text("genre", "release, news, forum, other", "source", "genre"),
        *text("language", "BCP 47 tag", "source", "language"),
        *derived("date", Kind.TEXT, "EDTF date of the primary event, else of publication", lambda r: r.date and r.date.value),
        *derived("date_basis", Kind.TEXT, "stated, inferred, published, given", lambda r: r.date and r.date.basis),
        *days("date", lambda r: r.date and r.date.value),
        *span("title", "title", "source", "title"),
        *span("author", "by-line author", "source", "author"),
        *span("publisher", "issuing office named in the text", "source", "publisher"),
        *span("agency", "news agency named", "source", "agency"),
        *(
            Column(column.name, column.kind, column.meaning, path=("source", *column.path))
            for column in time("published", "publication date")
        ),
        *text("url", "address given in the text", "source", "url"),
        *text("perspective", "whose account it is; releases only", "source", "perspective", refers_to=("actors",)),
        *text("content", "the full text, if asked for", "source", "text"),
        *derived("escaped", Kind.FLAG, "whether its texts hold half characters, written as escapes", lambda r: False),
        *text("method", "how the readout came about: gold, parser, merged", "provenance", "method"),
        *text("tool", "program or codebook that made it", "provenance", "tool"),
        *text("version", "version of that program", "provenance", "version"),
        *text("parser", "parser that program used", "provenance", "parser"),
    ),
    nest=THE_DOCUMENT,
)
SECTIONS = Table(
    "sections",
    "one row a piece of the page",
    ("document", "number"),
    (
        *whole("number", "number of the piece, from 1"),
        *text("kind", "title, byline, dateline, metadata, caption, body, list_item, attachment, boilerplate, contact, source_credit"),
        *span("text", "the words as they stand in the document", "span"),
    ),
    nest=listed("source", "sections"),
)
REPAIRS = Table(
    "repairs",
    "one row a stretch of characters that a wrong decoding broke",
    ("document", "number"),
    (
        *whole("number", "number of the repair, from 1"),
        *span("text", "the broken characters", "span"),
        *text("replacement", "what they should read"),
    ),
    nest=listed("source", "repairs"),
)
DIAGNOSTICS = Table(
    "diagnostics",
    "one row a remark about the text or the reading",
    ("document", "number"),
    (
        *whole("number", "number of the remark, from 1"),
        *text("code", "stable code: RK101, ..."),
        *text("severity", "info, warning, error"),
        *text("message", "for people"),
        *span("text", "where, if there is a place", "span"),
    ),
    nest=listed("diagnostics"),
)
EXTENSIONS = Table(
    "extensions",
    "one row a key of another program, kept when JSON was read leniently",
    ("document", "number"),
    (
        *whole("number", "number of the key, from 1"),
        *text("path", "the object that holds it"),
        *text("key", "the key"),
        *text("value", "its value as JSON"),
    ),
    nest=nesting.EXTENSIONS,
)
