"""The shape of a thread: posts with a head each, quoted words of other posts, signatures, furniture."""

from __future__ import annotations

import re

from attrs import define, field

from readoutkit.language.words import fold_accents
from readoutkit.model.vocabulary import SectionKind
from readoutkit.parsers.lines import Line, read_page
from readoutkit.parsers.marks import closes_page, ends_sentence, is_attachment, is_breadcrumb, is_copyright, is_end_mark, is_item, is_prose
from readoutkit.parsers.sheet import Sheet
from readoutkit.parsers.stamps import Dated, find_dates, page_order
from readoutkit.parsers.wording import Opening, PageWords
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout, Range

_POST_NUMBER = re.compile(r"(?:[^\W\d_]{0,8}[ ]?#[ ]?\d{1,6}|\d{1,6}[.)]?|[+-]\d{1,6}|[↑↓▲▼•·|-]{1,6}|\d{1,3}(?:[.,]\d)?[kK])$")
# 2h, 3d ago, il y a 5 heures, 21 May: a time without a date.
_RELATIVE = re.compile(r"(?:~?\d{1,3}[ ]?(?:s|m|h|d|w|y|mo|yr|min|hr|hrs|j)\b|(?:[^\W\d_]{2,5}[ ]){0,3}\d{1,3}[ ][^\W\d_]{3,9}s?\b)(?:[ ][^\W\d_]{2,7})?[ ]?$")
_DAY_MONTH = re.compile(r"(?:([^\W\d_]{3,10})\.?[ ]\d{1,2}|\d{1,2}[ ]([^\W\d_]{3,10})\.?)(?:[ ]?[,|·][ ]?)?(?:\d{1,2}[:h]\d\d(?:[ ]?[AaPp][Mm])?)?$")
_EMOJI = re.compile(r"(?::[\w+-]{2,30}:[ ]{0,3}){1,20}$")
_NAMED_QUOTE = re.compile(r"\[?quote[= ]\"?([^\",;\]]{1,40})", re.IGNORECASE)
_RULE = re.compile(r"(?:--|_{3,}|-{5,}|={5,}|\.{5,})$")
_WORD = re.compile(r"\w+")
_GRAM = 4
_HEADER_LINES = 7


@define(slots=True)
class _Told:
    """What one line of a thread is, before its neighbours are looked at."""

    line: Line
    role: str | None
    opening: Opening | None
    dates: list[Dated]
    kind: str = ""  # header, field, rank, chrome, quote, says, closed, title, stamp, day, number, or nothing


@define(slots=True)
class _Memory:
    """The runs of words that earlier posts had, to know their repetition by."""

    grams: set[tuple[str, ...]] = field(factory=set)

    def learn(self, text: str) -> None:
        """Remember the words of a line."""
        words = [fold_accents(word.lower()) for word in _WORD.findall(text)]
        self.grams.update(tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1))

    def knows(self, text: str) -> bool:
        """Whether all words of the line stood in one earlier place, give or take the seam of two lines."""
        words = [fold_accents(word.lower()) for word in _WORD.findall(text)]
        if len(words) < _GRAM:
            return False
        known = sum(tuple(words[i : i + _GRAM]) in self.grams for i in range(len(words) - _GRAM + 1))
        total = len(words) - _GRAM + 1
        return known == total or (total >= 8 and known >= 0.8 * total)


def read_thread(text: Text, words: PageWords, language: str) -> Layout:
    """The layout of a thread of posts; words quoted from an earlier post are furniture."""
    sheet = Sheet(read_page(text))
    if not sheet.page.lines:
        return sheet.layout()
    order = page_order(sheet.page.text) or _order(sheet.page.text, language)
    told = [_tell(sheet, words, line, order) for line in sheet.page.lines]
    names = _mark_headers(sheet, words, told)
    _mark_title(sheet, words, told)
    _mark_posts(sheet, words, told, names)
    return sheet.layout()


def _order(text: str, language: str) -> str:
    """How dates in numbers are read when none of them tells: a clock of twelve hours goes with the month first."""
    if language == "en":
        return "mdy" if re.search(r"\d[ ]?[AP]M\b", text) else ""
    return "dmy"


def _tell(sheet: Sheet, words: PageWords, line: Line, order: str) -> _Told:
    """What a line is by itself."""
    whole = words.whole_role(line)
    opening = None if whole else words.opening_role(line)
    role = whole or (opening.role if opening else None)
    short = line.count <= 16
    dates = find_dates(sheet.page.text, words.months, order, line.start, line.end) if len(line) <= 160 else []
    told = _Told(line, role, opening, dates)
    if whole:
        told.kind = whole
    elif (role in ("header", "title") and short and not (role == "header" and not _is_header(line, dates, opening))) or (role in ("quote", "closed", "field", "chrome") and short and not (role == "chrome" and is_prose(line) and line.count > 14)):
        told.kind = role
    elif dates and line.count - _inside(line, dates) <= 4:
        told.kind = "stamp"
    elif short and (ending := words.ending_role(line)) and not (ending == "says" and not _names_speaker(line)):
        told.kind = ending if ending != "chrome" or line.count <= 12 else ""
    elif _POST_NUMBER.match(line.text):
        told.kind = "number"
    elif line.count <= 5 and _is_day(line, words):
        told.kind = "day"
    return told


def _is_header(line: Line, dates: list[Dated], opening: Opening | None) -> bool:
    """A word like "by" or "posted" makes a header only with a date, a colon or a name behind it and nothing more."""
    if dates or line.text[:24].find(":") >= 0 or "»" in line.text:
        return True
    return opening is not None and opening.words >= 2 and line.count <= 6 and not ends_sentence(line)


def _names_speaker(line: Line) -> bool:
    """`NAME said:`, with a colon unless an arrow points to the post."""
    return line.text.endswith(":") or line.text[0] in "↑@>"


def _inside(line: Line, dates: list[Dated]) -> int:
    return sum(len(line.text[date.start - line.start : date.end - line.start].split()) for date in dates)


def _is_day(line: Line, words: PageWords) -> bool:
    """A time without a year: May 21, 3 hours ago."""
    match = _DAY_MONTH.match(line.text)
    if match:
        return fold_accents((match[1] or match[2]).lower()) in words.months
    return (bool(_RELATIVE.match(line.text)) and words.ending_role(line) == "chrome") or bool(re.match(r"\d{1,3}[smhdwyj]$", line.text))


def _mark_headers(sheet: Sheet, words: PageWords, told: list[_Told]) -> set[str]:
    """Mark the head of each post, note the opening post's author and date; returns the posters' names."""
    names: set[str] = set()
    for item in told:
        line = item.line
        if item.kind == "header":
            if not _take_header(sheet, item, names) and item.dates:
                _name_above(sheet, told, line.number, names)
            sheet.mark(line, SectionKind.BYLINE)
        elif item.kind == "stamp":
            # "NAME, date #2", or the date under a name.
            before = line.text[: item.dates[0].start - line.start].strip(" ,|·-–—»@#:\"'")
            sheet.stamp(1, item.dates[0])
            sheet.mark(line, SectionKind.METADATA)
            if before and len(before.split()) <= 4 and before[0].isalnum() and not before.endswith(":"):
                names.add(before)
                _take_author(sheet, line.start + line.text.find(before), before)
                sheet.kinds[line.number] = SectionKind.BYLINE
            elif not before:
                _name_above(sheet, told, line.number, names)
        elif item.kind == "day" or item.kind in ("field", "rank"):
            _name_above(sheet, told, line.number, names)
            sheet.mark(line, SectionKind.METADATA)
        elif item.kind == "says":
            name = line.text.strip("↑@> ").rsplit(" ", 1)[0].split(",")[-1].strip(" :")
            if 0 < len(name.split()) <= 3:
                names.add(name)
    return names


def _take_header(sheet: Sheet, item: _Told, names: set[str]) -> bool:
    """Author and date of a line like "Started by NAME, date"; whether it names the author."""
    line = item.line
    if item.dates:
        sheet.stamp(0, item.dates[0])
    assert item.opening is not None
    stop = item.dates[0].start - line.start if item.dates else len(line.text)
    rest = line.text[item.opening.end : max(stop, item.opening.end)]
    # "Discussion in 'Board' started by NAME": the name follows what stands in marks.
    offset = item.opening.end + max((rest.rfind(mark) + len(mark) for mark in ("' ", '" ', "» ") if mark in rest), default=0)
    name = line.text[offset : max(stop, offset)].strip(" ,:;|#@–—-'\"«»·(")
    name = re.split(r"[»|·(]|,[ ]", name, maxsplit=1)[0].strip(" ,")
    parts = name.split()
    # Small words around the name: started by NAME on.
    while len(parts) > 1 and parts[0].isalpha() and parts[0].islower():
        parts = parts[1:]
    while len(parts) > 1 and len(parts[-1]) <= 2 and parts[-1].islower():
        parts = parts[:-1]
    name = " ".join(parts)
    if not name or len(parts) > 4 or len(name) > 40 or name[0].isdigit() or any(mark in line.text for mark in ("->", "<", "@")) or len(name) < 2:
        return False
    at = line.text.find(name, item.opening.end)
    if at < 0:
        return False
    names.add(name)
    _take_author(sheet, line.start + at, name)
    return True


def _take_author(sheet: Sheet, start: int, name: str) -> None:
    if sheet.author is None and start >= 0:
        sheet.author = Range(start, start + len(name))


def _name_above(sheet: Sheet, told: list[_Told], number: int, names: set[str]) -> None:
    """Mark the short lines right above a stamp, rank or field as the head of the post, and the first as the poster's name."""
    first = number
    while first > 0 and number - first < _HEADER_LINES and not told[first].line.gap:
        above = told[first - 1]
        if above.line.count > 5 or (ends_sentence(above.line) and above.kind == "") or above.kind in ("quote", "says", "closed", "title"):
            break
        first -= 1
    # A name may stand alone above the card.
    if first == number and number > 0 and told[number].line.gap and told[number].kind in ("field", "rank"):
        return
    lines = [told[i] for i in range(first, number) if told[i].kind in ("", "rank", "number")]
    for item in lines:
        sheet.mark(item.line, SectionKind.METADATA)
    name = next((item.line for item in lines if item.kind == "" and 0 < item.line.count <= 4), None)
    if name is not None:
        names.add(name.text)
        sheet.kinds[name.number] = SectionKind.BYLINE
        _take_author(sheet, name.start, name.text)


def _mark_title(sheet: Sheet, words: PageWords, told: list[_Told]) -> None:
    """Find the title of the thread and mark the furniture above the first post."""
    candidates: list[Line] = []
    # The text begins with the first running text that a head of a post does not follow.
    for item in told[:60]:
        line = item.line
        if item.kind == "title" and item.opening is not None:
            if sheet.title is None:
                start = line.start + item.opening.end
                while start < line.end and sheet.page.text[start] in " :":
                    start += 1
                if start < line.end:
                    sheet.title = Range(start, line.end)
                    sheet.cut(line, [(SectionKind.BOILERPLATE, line.start, start), (SectionKind.TITLE, start, line.end)])
                    continue
            sheet.mark(line, SectionKind.BOILERPLATE)
            continue
        if sheet.is_marked(line) or item.kind:
            continue
        if is_breadcrumb(line) or is_attachment(line) or is_end_mark(line) or "=>" in line.text:
            continue
        if (is_prose(line) or line.count >= 20) and not _head_follows(told, line.number, candidates):
            break
        candidates.append(line)
    if sheet.title is not None:
        for line in candidates:
            if _same(line.text, sheet.page.text[sheet.title.start : sheet.title.end]) or line.start < sheet.title.start:
                sheet.mark(line, SectionKind.BOILERPLATE)
        return
    if not candidates:
        return
    title = _choose(told, candidates)
    sheet.title = Range(title.start, title.end)
    for line in candidates:
        sheet.mark(line, SectionKind.TITLE if line is title else SectionKind.METADATA)


def _head_follows(told: list[_Told], number: int, candidates: list[Line]) -> bool:
    """Whether a first line that reads like a sentence is a title: the head of the first post comes after it."""
    if (candidates and any(line.count >= 4 for line in candidates)) or any(item.kind in ("header", "stamp", "day") for item in told[:number]):
        return False
    for item in told[number + 1 : number + 9]:
        if item.kind in ("header", "stamp", "day", "rank", "field"):
            return told[number].line.count <= 30
        if is_prose(item.line):
            return False
    return False


def _choose(told: list[_Told], candidates: list[Line]) -> Line:
    """The title among the lines above the first post."""
    repeated = {_bare(item.line.text) for item in told if item.role == "header" and item.line.key[:1] == ("re",)}
    for line in candidates:
        if _bare(line.text) in repeated:
            return line
    for before, after in zip(told, told[1:], strict=False):
        if before.line in candidates and after.kind == "header" and before.line.count >= 2:
            return before.line
    return next((line for line in candidates if line.count >= 4), None) or max(candidates, key=lambda line: line.count)


def _bare(text: str) -> str:
    """A title without the mark of a reply and without marks and case."""
    text = text.strip()
    if text[:3].lower() == "re:":
        text = text[3:]
    return " ".join(_WORD.findall(text.lower()))


def _same(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _mark_posts(sheet: Sheet, words: PageWords, told: list[_Told], names: set[str]) -> None:
    """Mark quotes, signatures and furniture; what is left is what the posters wrote."""
    memory = _Memory()
    quoting = signing = False
    pending: list[Line] = []
    opened: Line | None = None
    for item in told:
        line = item.line
        if sheet.is_marked(line) and item.kind in ("header", "stamp", "day", "rank", "field", "title"):
            quoting = signing = False
            opened = None
            for earlier in pending:
                memory.learn(earlier.text)
            pending = []
            continue
        if sheet.is_marked(line):
            continue
        if line.text in names and line.count <= 4:
            sheet.mark(line, SectionKind.BYLINE)
            quoting = signing = False
            for earlier in pending:
                memory.learn(earlier.text)
            pending = []
        elif item.kind == "title" or (item.role == "header" and line.key[:1] == ("re",) and line.count <= 30):
            sheet.mark(line, SectionKind.BOILERPLATE)
        elif item.kind in ("quote", "says"):
            sheet.mark(line, SectionKind.BOILERPLATE)
            quoting = True
        elif item.kind == "closed":
            sheet.mark(line, SectionKind.BOILERPLATE)
            quoting = False
        elif item.kind in ("chrome", "number") or is_copyright(line) or _EMOJI.match(line.text) or (is_breadcrumb(line) and line.count <= 20) or ("=>" in line.text[:60] and line.count <= 30):
            sheet.mark(line, SectionKind.BOILERPLATE)
        elif is_attachment(line):
            sheet.mark(line, SectionKind.ATTACHMENT)
        elif _RULE.match(line.text):
            sheet.mark(line, SectionKind.BOILERPLATE)
            signing = True
        elif is_end_mark(line):
            sheet.mark(line, SectionKind.BOILERPLATE)
            if closes_page(line) and opened is not None:
                # A release was pasted into the post: it is a document of its own.
                sheet.insets.append(Range(opened.start, line.start))
        elif signing or (line.text[0] in ">|" and len(line.text) > 1 and memory.knows(line.text.lstrip(">| "))) or memory.knows(line.text) or (quoting and line.count < _GRAM) or (sheet.title is not None and line.count >= 2 and line.start != sheet.title.start and _same(line.text, sheet.page.text[sheet.title.start : sheet.title.end])):
            sheet.mark(line, SectionKind.BOILERPLATE)
        else:
            quoting = False
            opened = opened or line
            sheet.mark(line, SectionKind.LIST_ITEM if is_item(line) else SectionKind.BODY)
            pending.append(line)
