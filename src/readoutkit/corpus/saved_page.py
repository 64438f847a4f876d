"""Saved pages: from HTML to the text a reader reads, and what the page says of itself."""

from __future__ import annotations

import codecs
import logging
import re
from functools import cache

from attrs import frozen

from readoutkit.corpus.page_metadata import PageMetadata, read_metadata
from readoutkit.errors import DocumentError
from readoutkit.extras import import_extra

_DECLARED = re.compile(r"""<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What browsers take these names to mean.
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}
# A declaration further down is not looked at by browsers either.
_HEAD = 4096


@frozen
class SavedPage:
    """The text of a page, one paragraph or list item a line, and what the page says of itself."""

    text: str
    metadata: PageMetadata


def read_saved_page(data: bytes | str) -> SavedPage:
    """Take the main text out of a page (extra `html`): no menus, footers, banners or lists of other pages.

    Raises DocumentError when the page cannot be decoded or has no text, MissingExtraError without the extra.
    """
    trafilatura = import_extra("trafilatura", "html", "Reading saved pages")
    # What it has to say of a page is said by our errors; a program that wants its log gets it.
    _silence()
    html = import_extra("lxml.html", "html", "Reading saved pages")
    source = data if isinstance(data, str) else decode_page(data)
    if not source.strip():
        raise DocumentError("empty, nothing but blanks")
    # As bytes of a known encoding: a declaration inside the page is not asked again.
    parser = html.HTMLParser(encoding="utf-8", remove_pis=True)
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (ValueError, import_extra("lxml.etree", "html", "Reading saved pages").LxmlError) as error:
        raise DocumentError("holds no HTML that can be read") from error
    metadata = read_metadata(tree)
    # Recall: a sentence lost is worse than a line too much, which parsers know how to pass over.
    text = trafilatura.extract(tree, include_comments=False, include_tables=True, favor_recall=True)
    if not text or not text.strip():
        raise DocumentError("is a page without text; it may show its text only through scripts: save it from the browser once it is shown")
    return SavedPage(text, metadata)


@cache
def _silence() -> None:
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def decode_page(data: bytes) -> str:
    """The characters of a page: by its byte-order mark, else as it declares, else UTF-8, else (as browsers do) cp1252.

    Raises DocumentError when it is not in the encoding that it declares.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if b"\x00" in data:
        raise DocumentError("holds NUL bytes, so it is a binary file; save the page as HTML")
    declared = _DECLARED.search(data[:_HEAD].decode("latin-1"))
    if declared is None:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("cp1252", "replace")
    try:
        name = codecs.lookup(declared[1]).name
        return data.decode(_AS_BROWSERS.get(name, name))
    except (LookupError, UnicodeDecodeError) as error:
        reason = f"but is not in it at byte {error.start}" if isinstance(error, UnicodeDecodeError) else "which nobody knows"
        raise DocumentError(f"declares the encoding {declared[1]}, {reason}; save it as UTF-8") from None
