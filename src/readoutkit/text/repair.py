"""Damage done to a text by wrong decoding, and what it was before.

Repairs are found left to right, never overlap, and each keeps its place in the broken text, so that every offset of the
repaired text can be led back. A text without damage has none.
"""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator

from attrs import frozen


@frozen(slots=True)
class Break:
    """Broken characters raw[start:end] and the characters that stood there."""

    start: int
    end: int
    replacement: str


def find_breaks(raw: str) -> list[Break]:
    """All damage in a text, in order.

    Repaired are: UTF-8 read as cp1252, latin-1 or Mac Roman, once or several times, also where the last byte of a
    closing quotation mark got lost; a dagger that stands for a closing quotation mark and a space; literal backslash-u
    escapes; HTML entities; an underscore that stands for a dash.

    >>> find_breaks("caf\u00c3\u00a9")
    [Break(start=3, end=5, replacement='é')]
    """
    out: list[Break] = []
    if not raw.isascii():
        out.extend(_find_misread(raw))
        if "†" in raw:
            out.extend(_find_daggers(raw, out))
    if "\\u" in raw:
        out.extend(_find_escapes(raw))
    if "&" in raw:
        out.extend(_find_entities(raw))
    if " _ " in raw:
        out.extend(Break(m.start(1), m.end(1), "—") for m in _UNDERSCORE.finditer(raw))
    out.sort(key=lambda b: b.start)
    return _without_overlaps(out)


# --- UTF-8 read in an 8-bit encoding -------------------------------------------------------------------------------


def _bytes_of(encoding: str) -> dict[str, int]:
    """The characters an 8-bit encoding gives to the bytes above 0x7F, and latin-1's where it has none."""
    table = {chr(byte): byte for byte in range(0x80, 0x100)} if encoding == "cp1252" else {}
    for byte in range(0x80, 0x100):
        try:
            table[bytes([byte]).decode(encoding)] = byte
        except UnicodeDecodeError:
            table[chr(byte)] = byte
    return table


_WINDOWS = _bytes_of("cp1252")
_MACINTOSH = _bytes_of("mac_roman")
_WINDOWS_RUN = re.compile("[" + re.escape("".join(sorted(_WINDOWS))) + "]{2,}|[\x80-\x9f]")
# Mac Roman is believed only for the marks and letters it makes of no-break spaces, accented letters and punctuation.
_MACINTOSH_RUN = re.compile("[¬√ƒ≈‚][" + re.escape("".join(sorted(c for c, b in _MACINTOSH.items() if b < 0xC0))) + "]{1,2}")
_CONTROLS = {chr(byte): ch for ch, byte in _WINDOWS.items() if byte < 0xA0 and ord(ch) > 0xA0 and byte != 0x85}  # 0x85 is a line break too
_LOST_BYTE = re.compile("â€\ufffd?")
# Continuation bytes that are marks people write: after a capital they prove nothing on their own.
_NATURAL = frozenset("’”»…–— \u00a0‘“«·°‹›")

# What misread text may turn into: cp1252 once more misread, Latin letters, Romanian, Vietnamese, Greek, Cyrillic,
# punctuation, currencies, pictures.
_PLAUSIBLE = (
    (0x0080, 0x017F), (0x0192, 0x0192), (0x01A0, 0x01B0), (0x01CD, 0x01DC), (0x0218, 0x021B), (0x02BB, 0x02BC),
    (0x02C6, 0x02C6), (0x02DC, 0x02DC), (0x0370, 0x03FF), (0x0400, 0x04FF),
    (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2116, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x2500, 0x27BF),
    (0xFB00, 0xFB04), (0xFE0F, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFFD, 0xFFFD), (0x1F000, 0x1FAFF),
)  # fmt: skip


def _find_misread(raw: str) -> list[Break]:
    found: list[Break] = []
    doubtful: list[Break] = []
    for run in _WINDOWS_RUN.finditer(raw):
        pieces = [Break(i, i + 1, raw[i]) for i in range(run.start(), run.end())]
        again = True
        while again:
            pieces, again = _read_again(pieces, _WINDOWS)
        for piece in pieces:
            if "\x80" <= piece.replacement < "\xa0":
                # cp1252 read as latin-1: a control character nobody writes.
                if piece.end - piece.start == 1 and piece.replacement in _CONTROLS:
                    found.append(Break(piece.start, piece.end, _CONTROLS[piece.replacement]))
            elif piece.end - piece.start > 1:
                (doubtful if _is_doubtful(raw, piece) else found).append(piece)
    if found:
        found.extend(doubtful)
    taken = {b.start for b in found}
    found.extend(Break(m.start(), m.end(), "”") for m in _LOST_BYTE.finditer(raw) if m.start() not in taken)
    for run in _MACINTOSH_RUN.finditer(raw):
        pieces, changed = _read_again([Break(i, i + 1, raw[i]) for i in range(run.start(), run.end())], _MACINTOSH)
        if changed and pieces[0].end - pieces[0].start > 1:
            found.append(pieces[0])
    return found


def _read_again(pieces: list[Break], table: dict[str, int]) -> tuple[list[Break], bool]:
    """Join neighbours that are the bytes of one character; whether there were any."""
    out: list[Break] = []
    codes = [table.get(p.replacement, 0) for p in pieces]
    i, changed = 0, False
    while i < len(pieces):
        lead = codes[i]
        length = 2 if 0xC2 <= lead < 0xE0 else 3 if 0xE0 <= lead < 0xF0 else 4 if 0xF0 <= lead < 0xF5 else 0
        tail = codes[i + 1 : i + length]
        if length and len(tail) == length - 1 and all(0x80 <= code < 0xC0 for code in tail):
            character = _character(bytes([lead, *tail]))
            if character:
                out.append(Break(pieces[i].start, pieces[i + length - 1].end, character))
                i, changed = i + length, True
                continue
        out.append(pieces[i])
        i += 1
    return out, changed


def _character(code: bytes) -> str:
    try:
        character = code.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return character if any(low <= ord(character) <= high for low, high in _PLAUSIBLE) else ""


def _is_doubtful(raw: str, piece: Break) -> bool:
    """A letter before marks that end a quotation or a sentence: no proof of damage by itself."""
    return raw[piece.start] not in "ÂÃâ" and all(ch in _NATURAL for ch in raw[piece.start + 1 : piece.end])


# --- the dagger of a lost closing mark -----------------------------------------------------------------------------

_MARK = re.compile("[“”†\n]|â€")


def _find_daggers(raw: str, found: list[Break]) -> Iterator[Break]:
    """A dagger right after a word, inside a quotation that is opened before it in its paragraph and not closed after it."""
    repaired = {b.start: b for b in found}
    is_open, dagger, past = False, -1, 0
    for m in _MARK.finditer(raw):
        if m.start() < past:
            continue
        mark = m.group()
        if m.start() in repaired:
            mark, past = repaired[m.start()].replacement, repaired[m.start()].end
        if mark == "†":
            if is_open and dagger < 0 and not raw[m.start() - 1].isspace():
                dagger = m.start()
        elif mark == "”":
            is_open, dagger = False, -1
        elif mark in ("“", "\n"):
            if dagger >= 0:
                yield Break(dagger, dagger + 1, "” ")
            is_open, dagger = mark == "“", -1
    if dagger >= 0:
        yield Break(dagger, dagger + 1, "” ")


# --- escapes, entities, underscores --------------------------------------------------------------------------------

_ESCAPE = re.compile(r"\\u(?:[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|[0-9a-fA-F]{4})")
_ENTITY = re.compile(r"&(?:amp;){0,3}(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_UNDERSCORE = re.compile(r"[^\s_] (_) [^\s_]")


def _find_escapes(raw: str) -> Iterator[Break]:
    for m in _ESCAPE.finditer(raw):
        units = [int(part, 16) for part in m.group().split("\\u")[1:]]
        code = units[0] if len(units) == 1 else 0x10000 + ((units[0] - 0xD800) << 10) + (units[1] - 0xDC00)
        if _is_printable(code):
            yield Break(m.start(), m.end(), chr(code))


def _find_entities(raw: str) -> Iterator[Break]:
    for m in _ENTITY.finditer(raw):
        name = m.group(1)
        if name[0] != "#":
            character = html.entities.html5.get(name + ";", "")
        else:
            code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
            # Numbers 128-159 are cp1252 bytes in practice, as browsers read them.
            text = bytes([code]).decode("cp1252", "replace") if 0x80 <= code < 0xA0 else chr(code) if _is_printable(code) else ""
            character = text.replace("\ufffd", "")
        if character:
            yield Break(m.start(), m.end(), character)


def _is_printable(code: int) -> bool:
    return (0xA0 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF) or 0x20 <= code < 0x7F


def _without_overlaps(breaks: list[Break]) -> list[Break]:
    out: list[Break] = []
    for item in breaks:
        if not out or item.start >= out[-1].end:
            out.append(item)
    return out
