"""The head of a page: everything above the first sentence, the title and the stamps among it."""

from __future__ import annotations

import re

from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import SectionKind
from readoutkit.parsers.agencies import is_agency_line, take_agency
from readoutkit.parsers.datelines import Dateline, find_dateline
from readoutkit.parsers.lines import Line, key_of
from readoutkit.parsers.marks import capitals, ends_sentence, inner, is_attachment, is_breadcrumb, is_bullet, is_end_mark, is_prose
from readoutkit.parsers.ranks import ALONE, CHANGED, DATELINE, LABELLED
from readoutkit.parsers.sheet import Sheet
from readoutkit.parsers.stamps import Dated, find_dates
from readoutkit.parsers.wording import PageWords
from readoutkit.text.layout import Range

# Lines looked at for a head.
_HEAD = 60
# Dates stand in a short line: this many other words beside them at most.
_BESIDE = 7
# The speaker's name before a line of a transcript.
_LABEL = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ' .-]{1,40}:[ ]")
_FURNITURE = frozenset({"chrome", "crest", "language", "more", "links", "share", "related", "disclaimer"})
_ABOUT = frozenset({"doctype", "from", "published", "updated", "dated", "attributed", "transcript"})


def find_lead(sheet: Sheet, words: PageWords, order: str) -> tuple[int, Dateline | None]:
    """Number of the line the text begins with, and its dateline; a page of furniture alone has none."""
    lines = sheet.page.lines[:_HEAD]
    for line in lines:
        whole = words.whole_role(line)
        if whole or is_attachment(line) or is_end_mark(line):
            continue
        opening = words.opening_role(line)
        dateline = None
        if not (opening and opening.role in _ABOUT):
            dateline = find_dateline(sheet.page.text, line.start, line.end, words, order)
        if dateline and dateline.body < line.end and _heads_text(sheet, line, dateline):
            return line.number, dateline
        if dateline or is_bullet(line) or not (is_prose(line) or _goes_on(sheet, line)):
            continue
        if opening and _is_furniture_line(line, opening.role):
            continue
        if _is_sentence_title(sheet, words, line, order):
            continue
        if _said_again(sheet, line):
            sheet.mark(line, SectionKind.METADATA)
            continue
        return line.number, None
    # Nothing ends like a sentence: the longest line is the text, unless it is the only one and short.
    open_lines = [line for line in lines if not words.role(line) and line.count >= 8]
    if open_lines:
        longest = max(open_lines, key=len)
        if longest.number > 0 or len(sheet.page.lines) == 1 or longest.count >= 25:
            return longest.number, None
    return min(len(sheet.page.lines), _HEAD), None


def _goes_on(sheet: Sheet, line: Line) -> bool:
    """Whether a sentence was broken at the end of the line."""
    after = sheet.page.lines[line.number + 1 : line.number + 2]
    return len(line) >= 40 and bool(after) and not after[0].gap and after[0].text[0].islower()


def _heads_text(sheet: Sheet, line: Line, dateline: Dateline) -> bool:
    """Whether text follows the dateline; a place in capitals alone may as well be a speaker's name or a heading."""
    if dateline.agency or dateline.date or dateline.partial:
        return True
    if sheet.page.text[dateline.end] == ":":
        labels = sum(bool(_LABEL.match(other.text)) for other in sheet.page.lines[line.number : line.number + 30])
        if labels > 1:
            return False
    return is_prose(line)


def _is_furniture_line(line: Line, role: str) -> bool:
    """Whether a line that ends like a sentence is furniture all the same, going by what it opens with."""
    if role in ("caption", "disclaimer", "attributed"):
        return True
    return line.count <= 14 and role in _FURNITURE | _ABOUT | {"byline", "credit"} and not (role == "byline" and not _names(line, 0))


def _is_sentence_title(sheet: Sheet, words: PageWords, line: Line, order: str) -> bool:
    """A title that closes with a full stop: short, first on the page, and what follows is a stamp or the kind of document."""
    if line.count > 24 or line.number + 1 >= len(sheet.page.lines):
        return False
    if any(is_prose(other) for other in sheet.page.lines[: line.number]):
        return False
    after = sheet.page.lines[line.number + 1]
    role = words.role(after)
    if role in _ABOUT or (role == "byline" and _names(after, 0)):
        return after.count <= 12
    return after.count <= _BESIDE and bool(find_dates(after.text, words.months, order))


def _said_again(sheet: Sheet, line: Line) -> bool:
    """Whether the same words come again within the next lines: a summary printed above the text."""
    return any(other.text == line.text for other in sheet.page.lines[line.number + 1 : line.number + 16])


def read_head(sheet: Sheet, words: PageWords, lead: int, order: str, *, news: bool) -> None:
    """Mark the lines above the text and fill in title, author, publisher and stamps."""
    text, lines = sheet.page.text, sheet.page.lines
    candidates: list[Line] = []
    offices: list[Line] = []
    kinds: list[Line] = []
    expected = ""
    marked_content = False
    for line in lines[: min(lead, len(lines))]:
        if sheet.is_marked(line):
            continue
        whole = words.whole_role(line)
        opening = None if whole else words.opening_role(line)
        role = whole or (opening.role if opening else None)
        dates = find_dates(text, words.months, order, line.start, line.end) if len(line) <= 200 else []
        if is_attachment(line):
            sheet.mark(line, SectionKind.ATTACHMENT)
        elif is_end_mark(line) or (role in _FURNITURE and (whole or line.count <= 14)):
            sheet.mark(line, SectionKind.BOILERPLATE)
            marked_content = marked_content or (whole == "crest" and bool(candidates))
        elif expected and not whole and (expected == "from" or dates):
            sheet.mark(line, SectionKind.METADATA)
            if expected == "from":
                sheet.publisher = sheet.publisher or Range(line.start, line.end)
            else:
                _stamp(sheet, expected, dates)
            expected = ""
        elif role == "from":
            sheet.mark(line, SectionKind.METADATA)
            if whole:
                expected = "from"
            elif opening and sheet.publisher is None and opening.end < len(line.text):
                start = line.start + opening.end
                sheet.publisher = Range(start + (text[start] == " "), line.end)
        elif role in ("published", "updated", "dated") and (whole or dates or line.count <= 4):
            sheet.mark(line, SectionKind.METADATA)
            if whole:
                expected = role
            else:
                _stamp(sheet, role, dates)
        elif dateline := _dateline_only(sheet, words, line, order):
            sheet.mark(line, SectionKind.DATELINE)
            take_dateline(sheet, dateline)
        elif dates and _beside(line, dates) <= _BESIDE and not _is_dated_title(line, dates, candidates):
            names = _names(line, opening.end) if role == "byline" and opening else None
            sheet.mark(line, SectionKind.BYLINE if names else SectionKind.METADATA)
            sheet.stamp(ALONE, dates[0])
        elif role in _ABOUT and (whole or line.count <= 14):
            if role == "doctype" and not whole and line.count >= 4:
                kinds.append(line)
            else:
                sheet.mark(line, SectionKind.METADATA)
        elif role in ("caption",):
            sheet.mark(line, SectionKind.CAPTION)
        elif role == "byline" and (names := _names(line, opening.end if opening else 0)):
            sheet.mark(line, SectionKind.BYLINE)
            sheet.author = sheet.author or names
            take_agency(sheet, words, line.start, line.end)
        elif news and is_bullet(line):
            sheet.mark(line, SectionKind.METADATA)
        elif is_breadcrumb(line):
            sheet.mark(line, SectionKind.BOILERPLATE)
        elif line.count <= 8 and is_agency_line(words, line):
            sheet.mark(line, SectionKind.BYLINE)
            take_agency(sheet, words, line.start, line.end)
        elif line.count <= 12 and not candidates and _opens_with_office(words, line):
            offices.append(line)
        elif candidates and _is_place_after_date(sheet, line):
            sheet.mark(line, SectionKind.DATELINE)
        else:
            candidates.append(line)
            # What stands between the content marker and the text is a caption.
            if marked_content:
                sheet.mark(line, SectionKind.CAPTION)
    # What reads like the kind of document is the title when nothing else is.
    if candidates:
        for line in kinds:
            sheet.mark(line, SectionKind.METADATA)
    _name_title(sheet, words, candidates or kinds, offices, news=news)


def _stamp(sheet: Sheet, role: str, dates: list[Dated]) -> None:
    """Note the first date of a labelled line; a date of something else is passed over."""
    if dates and role != "dated":
        sheet.stamp(LABELLED if role == "published" else CHANGED, dates[0])


def _beside(line: Line, dates: list[Dated]) -> int:
    """Words of a line that are not part of its dates."""
    inside = sum(len(line.text[d.start - line.start : d.end - line.start].split()) for d in dates)
    return line.count - inside


def _is_dated_title(line: Line, dates: list[Dated], candidates: list[Line]) -> bool:
    """A title that carries a date: enough words beside it, and no title yet."""
    return not candidates and _beside(line, dates) >= 4 and dates[-1].end >= line.end - 1 and "|" not in line.text


def _dateline_only(sheet: Sheet, words: PageWords, line: Line, order: str) -> Dateline | None:
    """A line that is a dateline and nothing else."""
    if len(line) > 160:
        return None
    dateline = find_dateline(sheet.page.text, line.start, line.end, words, order)
    return dateline if dateline and dateline.body >= line.end else None


def _is_place_after_date(sheet: Sheet, line: Line) -> bool:
    """A place on a line of its own under the date."""
    if line.number == 0 or line.count > 5 or line.gap or ends_sentence(line) or capitals(line.text) < 0.6:
        return False
    before = sheet.page.lines[line.number - 1]
    return bool(sheet.stamps) and before.start <= sheet.stamps[-1][1].start < before.end


def _names(line: Line, skip: int) -> Range | None:
    """The names of a by-line: capitalised words behind its first word, up to a bar."""
    text = line.text
    start = skip
    while start < len(text) and text[start] in " :":
        start += 1
    end = len(text)
    cut = re.search(r"[ ]?(?:\||·|[ ][–—-][ ]|[ ]\d|,?[ ]\()", text[start:])
    if cut:
        end = start + cut.start()
    name = text[start:end].rstrip(" ,.")
    words = name.split()
    if not words or len(words) > 14 or not name[0].isupper() or any(ch.isdigit() for ch in name) or capitals(name) < 0.6:
        return None
    return Range(line.start + start, line.start + start + len(name))


def _opens_with_office(words: PageWords, line: Line) -> bool:
    """Whether the line begins like the name of an issuing office and has no verb-like lower-case run."""
    table = words.names.get("office")
    if table is None:
        return False
    found = table.find(split_words(line.text[:120]))
    return bool(found) and found[0].first == 0 and (capitals(line.text) >= 0.6 or line.count <= 4)


def take_dateline(sheet: Sheet, dateline: Dateline) -> None:
    """Note place, agency, publisher and date of a dateline."""
    sheet.dateline_place = sheet.dateline_place or dateline.place
    sheet.agency = sheet.agency or dateline.agency
    sheet.publisher = sheet.publisher or dateline.publisher
    sheet.stamp(DATELINE, dateline.date)


def _name_title(sheet: Sheet, words: PageWords, candidates: list[Line], offices: list[Line], *, news: bool) -> None:
    """Choose the title among the lines that are nothing else; say what the others are."""
    open_lines = [line for line in candidates if not sheet.is_marked(line)]
    if not open_lines and offices:
        # An office alone above the text is where it comes from, unless it reads like a title.
        longest = max(offices, key=lambda line: line.count)
        if longest.count >= 6:
            open_lines = [longest]
            offices.remove(longest)
    for line in offices:
        sheet.mark(line, SectionKind.METADATA)
        start, end = inner(line)
        sheet.publisher = sheet.publisher or Range(start, end)
    if not open_lines:
        return
    longer = (line for line in open_lines if line.count >= 4 and line.text[-1] != ":")
    title = next(longer, None) or max(open_lines, key=lambda line: line.count)
    seen = False
    for line in open_lines:
        if line is title:
            sheet.mark(line, SectionKind.TITLE)
            sheet.title = Range(*_without_toggle(words, line))
            seen = True
        elif line.text == title.text or not seen or line.text[-1] == ":" or (line.text[0] == "(" and line.text[-1] == ")"):
            sheet.mark(line, SectionKind.METADATA)
        elif line.count <= 6 and capitals(line.text) == 1.0 and not any(ch.isdigit() for ch in line.text):
            # A name under the headline of a story wrote it; elsewhere it is a place or an office.
            sheet.mark(line, SectionKind.BYLINE if news else SectionKind.METADATA)
            if news and sheet.author is None:
                sheet.author = Range(line.start, line.end)
        else:
            sheet.mark(line, SectionKind.CAPTION)


def _without_toggle(words: PageWords, line: Line) -> tuple[int, int]:
    """The title without the name of another language that a page prints behind it."""
    start, end = inner(line)
    last = line.text[: end - line.start].rsplit(" ", 1)
    if len(last) == 2 and line.count > 4 and last[1][:1].isupper() and words.whole.get(key_of(last[1])) == "language":
        end = line.start + len(last[0])
    return start, end
