"""The dateline: place, date and agency before the first sentence, as newswires, ministries and agencies print it."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from readoutkit.language.words import fold_accents, split_words
from readoutkit.parsers.stamps import Dated, find_dates
from readoutkit.parsers.wording import PageWords
from readoutkit.text.layout import Range

# What stands between a dateline and the text.
_DASH = re.compile(r"[ ]{0,2}(?:—|--|―)[ ]{0,2}|[ ]{1,2}(?:-|–)[ ]{1,2}|[ ]{0,2}[-–][ ]{1,2}|:[ ]{1,2}")
_BRACKETED = re.compile(r"\(([^()\n]{6,60})\)[.:]?(?:[ ]{0,2}[-–—:])?[ ]{1,2}")
_PERIOD = re.compile(r"\.[ ]{1,2}[^\W\d_]")
_AGENCY = re.compile(r"\(([^()/\d]{2,40})\)$|/([^/()]{2,30})/$")
_BARE_AGENCY = re.compile(r"(?:\([^()/\d]{2,20}\)|/[^/() ]{2,20}/)([._]?[ ]{1,2}_?[ ]?)")
# A day and a month, in either order, at the end.
_DAY_MONTH = re.compile(r"(?:\b(\d{1,2})(?:[^\W\d_]{2})?[ ]([^\W\d_]{3,10})|\b([^\W\d_]{3,10})\.?[ ](\d{1,2})(?:[^\W\d_]{2})?)\.?$")
_PLACE_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['.-]){0,24}$")
_REACH = 170
_MOST_WORDS = 7


@frozen(slots=True)
class Dateline:
    """A dateline at text[start:end]; the sentence begins at `body`.

    `capital` tells that the place is in capitals, `date` is None when no full date is in it, `partial` when day and month are.
    """

    start: int
    end: int
    body: int
    place: Range | None
    agency: Range | None
    publisher: Range | None
    date: Dated | None
    partial: bool
    capital: bool


def find_dateline(text: str, start: int, end: int, words: PageWords, order: str = "") -> Dateline | None:
    """The dateline text[start:end] opens with, if it does."""
    # The whole dateline in brackets: "(Ouagadougou, 11 décembre 2024)."
    around = _BRACKETED.match(text, start, min(end, start + _REACH))
    if around:
        found = _parse_head(text, around.start(1), around.end(1), around.end(), ":", words, order)
        if found and found.date:
            return evolve(found, start=start, end=around.end(1) + 1)
    # A republisher may put its own name in brackets before the dateline.
    if text[start : start + 1] == "(":
        close = text.find(") ", start, start + 40)
        start = close + 2 if close > 0 else start
    stop = min(end, start + _REACH)
    dashes = list(_DASH.finditer(text, start, stop))[:6]
    for match in dashes:
        found = _parse_head(text, start, match.start(), match.end(), match.group().strip(), words, order)
        if found:
            return found
        if match.group().strip() == ":":
            break
    # "Santiago, 30 October 2026. The President": presidencies close theirs with a period.
    for stopped in list(_PERIOD.finditer(text, start, min(stop, start + 90)))[:3]:
        found = _parse_head(text, start, stopped.start(), stopped.end() - 1, ":", words, order)
        if found and found.date and not found.agency:
            return found
    # New Delhi, Feb 3 (PTI) and MOSCOW, October 5. /TASS/. have no dash.
    bare = _BARE_AGENCY.search(text, start, min(stop, start + 90))
    if bare:
        found = _parse_head(text, start, bare.start(1), bare.end(), ":", words, order)
        if found and found.agency:
            return found
    return _parse_credit(text, start, end, dashes, words, order)


def _parse_head(text: str, start: int, stop: int, body: int, dash: str, words: PageWords, order: str) -> Dateline | None:
    """A dateline that is text[start:stop], or nothing."""
    if stop - start > 130 or body >= len(text) or stop <= start:
        return None
    if text[stop - 2 : stop - 1].isdigit() and text[stop - 1] == ".":
        stop -= 1  # "Kinshasa, 8 septembre 2025.-"
    end, agency = stop, None
    match = _AGENCY.search(text[start:stop])
    if match:
        group = 1 if match[1] else 2
        name = match[group]
        # (L), (AP), /CNW/, (Xinhua): a name of an agency or capitals, not just any bracket.
        if name.strip().isupper() or _is_agency(name, words):
            agency = Range(start + match.start(group), start + match.end(group))
            end = start + match.start()
    end = _strip(text, start, end)
    dates = find_dates(text, words.months, order, start, end)
    date = next((item for item in dates if item.end == end), None)
    partial = False
    if date:
        end = date.start
    else:
        day = _DAY_MONTH.search(text[start:end])
        if day and words.months.get(_plain(day[2] or day[3])):
            partial, end = True, start + day.start()
    end = _strip(text, start, end)
    if date or partial:
        day = re.search(r"[, ]+([^\W\d_]{4,10})$", text[start:end])  # "Dakar, mercredi 21 janvier 2026"
        if day and _plain(day[1]) in words.weekdays:
            end = _strip(text, start, start + day.start())
    # An article before the date: "le 6 janv.".
    tail = re.search(r"[, ]+[^\W\d_]{2,3}$", text[start:end]) if date or partial else None
    if tail and text[start + tail.start() : end].strip(" ,").islower():
        end = _strip(text, start, start + tail.start())
    place = _place(text, start, end)
    if place is None:
        return None
    first = re.split(r"[,(]", text[place.start : place.end], maxsplit=1)[0].strip()
    place = Range(place.start, place.start + len(first))
    capital = first.isupper() and sum(ch.isalpha() for ch in first) >= 3
    dated = date is not None or partial
    if dash == ":":
        known = agency is not None or (capital and len(first.split()) <= 3) or dated
    else:
        known = agency is not None or dated or (capital and len(first.split()) <= 4)
        if not known and dash in ("—", "--", "―"):
            known = len(first.split()) <= 2 and text[body : body + 1].isalpha() and text[body].isupper()
    if not known:
        return None
    return Dateline(start, _strip(text, start, stop), body, place, agency, None, date, partial, capital)


def _parse_credit(text: str, start: int, end: int, dashes: list[re.Match[str]], words: PageWords, order: str) -> Dateline | None:
    """A line that is nothing but date - place - department."""
    if end - start > 150 or not 1 <= len(dashes) <= 3 or any(match.group().strip() == ":" for match in dashes):
        return None
    cuts = [start, *(edge for match in dashes for edge in match.span()), end]
    parts = [(cuts[i], cuts[i + 1]) for i in range(0, len(cuts), 2)]
    dates = find_dates(text, words.months, order, *parts[0])
    if not dates or dates[0].start - parts[0][0] > 4 or dates[0].end < parts[0][1]:
        return None
    place = _place(text, *parts[1])
    publisher = Range(*parts[2]) if len(parts) > 2 else None
    if place is None:
        return None
    city = re.split(r"[,(]", text[place.start : place.end], maxsplit=1)[0].strip()
    place = Range(place.start, place.start + len(city))
    return Dateline(start, end, end, place, None, publisher, dates[0], False, False)


def _strip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " ,;":
        end -= 1
    return end


def _place(text: str, start: int, end: int) -> Range | None:
    """text[start:end] if it can be the name of a place: capitalised words, a region behind a comma or in brackets."""
    name = text[start:end]
    if not 3 <= len(name) <= 70 or not name[0].isupper() or name[-1] in ":!?;":
        return None
    words = [word.strip(",()[]") for word in name.replace("/", " ").split()]
    if not 1 <= len(words) <= _MOST_WORDS:
        return None
    for word in words:
        if not word or not _PLACE_WORD.match(word) or (word[0].islower() and len(word) > 3):
            return None
    return Range(start, end)


def _is_agency(name: str, words: PageWords) -> bool:
    table = words.names.get("agency")
    return table is not None and bool(table.find(split_words(name)))


def _plain(word: str) -> str:
    return fold_accents(word.lower())
