"""The stable codes of what readoutkit remarks about a text.

A code never changes its meaning; a code that is no longer used is not given away again.

>>> CODES["RK101"].severity
'warning'
"""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """One entry of the table. `message` may have gaps in braces."""

    code: str
    severity: str
    meaning: str
    message: str


NOT_A_READOUT = Finding(
    "RK101",
    "warning",
    "No call, meeting or other event of leaders was found; the readout has no events.",
    "No event was found: this does not look like a readout.",
)
LANGUAGE_UNSURE = Finding(
    "RK102",
    "warning",
    "The language could not be told from the words, or is none that is known; it was read as the one named.",
    "The language is unsure; read as {language}.",
)
TEXT_REPAIRED = Finding(
    "RK103",
    "info",
    "Characters broken by a wrong decoding were repaired before reading; all spans are in the text as given.",
    "{count} broken characters or runs of them were repaired.",
)
QUOTE_OPEN = Finding(
    "RK105",
    "info",
    "A quotation mark opens and is never closed in its paragraph; no quote was taken from there.",
    "A quotation mark is opened and not closed.",
)
DATE_CONTRADICTS = Finding(
    "RK106",
    "warning",
    "Two dates that should agree do not: a weekday and a day, or an event after its publication.",
    "{first} and {second} contradict each other.",
)
GIVEN_DATE_UNREAD = Finding(
    "RK107",
    "warning",
    "The date that came with the document (a column of a table) is not written in a way that has one meaning only; it was left out.",
    "The date given, {value!r}, was left out: write it as 2026-01-31.",
)
PARSER_FAILED = Finding(
    "RK201",
    "error",
    "A plug-in raised an error or broke its contract and was passed over.",
    "The plug-in {name} failed: {reason}",
)
ITEM_DROPPED = Finding(
    "RK202",
    "warning",
    "A finder produced something the data model refuses; it was left out.",
    "Left out: {reason}",
)
CAP_REACHED = Finding(
    "RK301",
    "warning",
    "A document is longer, or holds more, than is read; the rest was left out.",
    "{what} beyond {limit} left out.",
)

CODES: dict[str, Finding] = {
    finding.code: finding
    for finding in (
        NOT_A_READOUT,
        LANGUAGE_UNSURE,
        TEXT_REPAIRED,
        QUOTE_OPEN,
        DATE_CONTRADICTS,
        GIVEN_DATE_UNREAD,
        PARSER_FAILED,
        ITEM_DROPPED,
        CAP_REACHED,
    )
}
