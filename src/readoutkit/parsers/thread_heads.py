"""The heads of posts: who posted and when; and the title of the thread."""

from __future__ import annotations

import re

from readoutkit.model.vocabulary import SectionKind
from readoutkit.parsers.lines import Line
from readoutkit.parsers.marks import ends_sentence, is_attachment, is_breadcrumb, is_end_mark, is_prose
from readoutkit.parsers.sheet import Sheet
from readoutkit.parsers.thread_lines import Told, beside
from readoutkit.text.layout import Range

HEADS = frozenset({"header", "stamp", "day", "rank", "field", "handle"})
_CARD = 7  # lines of a poster's card above its stamp
_READ = 60  # lines in which the title stands
_WORD = re.compile(r"\w+")
_NAME_ENDS = re.compile(r"[»|·(]|,[ ]")


def mark_heads(sheet: Sheet, told: list[Told]) -> set[str]:
    """Mark the head of each post, note the opening post's author and the dates; returns the posters' names."""
    names: set[str] = set()
    for item in told:
        line = item.line
        if item.kind == "header":
            named = _take_header(sheet, item, names)
            if not named and item.dates:
                _name_above(sheet, told, line.number, names)
            sheet.mark(line, SectionKind.BYLINE)
        elif item.kind == "stamp":
            _take_stamp(sheet, told, item, names)
        elif item.kind == "handle":
            name = line.text.lstrip("@/").removeprefix("u/")
            board = name.startswith("r/")
            sheet.mark(line, SectionKind.BOILERPLATE if board else SectionKind.BYLINE)
            if not board:
                _take_name(sheet, line.start + line.text.find(name), name, names)
        elif item.kind in ("day", "field", "rank"):
            _name_above(sheet, told, line.number, names)
            sheet.mark(line, SectionKind.METADATA)
        elif item.kind == "says":
            name = line.text.strip("↑@> ").rsplit(" ", 1)[0].split(",")[-1].strip(" :")
            if 0 < len(name.split()) <= 3:
                names.add(name)
    return names


def _take_stamp(sheet: Sheet, told: list[Told], item: Told, names: set[str]) -> None:
    """A line with a date: "NAME, date #2", or the date under a name."""
    line = item.line
    sheet.stamp(1, item.dates[0])
    sheet.mark(line, SectionKind.METADATA)
    before = line.text[: item.dates[0].start - line.start].strip(" ,|·-–—»@#:\"'")
    if not before:
        _name_above(sheet, told, line.number, names)
    elif len(before.split()) <= 4 and before[0].isalnum() and not before.endswith(":") and beside(line, item.dates) <= 4:
        _take_name(sheet, line.start + line.text.find(before), before, names)
        sheet.kinds[line.number] = SectionKind.BYLINE


def _take_header(sheet: Sheet, item: Told, names: set[str]) -> bool:
    """Author and date of a line like "Started by NAME, date"; whether it names the author."""
    line, opening = item.line, item.opening
    if item.dates:
        sheet.stamp(0, item.dates[0])
    if opening is None or any(mark in line.text for mark in ("->", "<", "@")) or line.key[:1] == ("re",):
        return False
    stop = item.dates[0].start - line.start if item.dates else len(line.text)
    rest = line.text[opening.end : max(stop, opening.end)]
    # "Discussion in 'Board' started by NAME": the name follows what stands in marks.
    offset = opening.end + max((rest.rfind(mark) + len(mark) for mark in ("' ", '" ', "» ") if mark in rest), default=0)
    name = line.text[offset : max(stop, offset)].strip(" ,:;|#@–—-'\"«»·(")
    parts = _NAME_ENDS.split(name, maxsplit=1)[0].strip(" ,").split()
    # Small words around the name: started by NAME on.
    while len(parts) > 1 and parts[0].isalpha() and parts[0].islower():
        parts = parts[1:]
    while len(parts) > 1 and len(parts[-1]) <= 2 and parts[-1].islower():
        parts = parts[:-1]
    name = " ".join(parts)
    at = line.text.find(name, opening.end)
    if not 2 <= len(name) <= 40 or len(parts) > 4 or name[0].isdigit() or at < 0:
        return False
    _take_name(sheet, line.start + at, name, names)
    return True


def _take_name(sheet: Sheet, start: int, name: str, names: set[str]) -> None:
    """Note a poster's name; the first is the author's."""
    names.add(name)
    if sheet.author is None:
        sheet.author = Range(start, start + len(name))


def _name_above(sheet: Sheet, told: list[Told], number: int, names: set[str]) -> None:
    """Mark the short lines right above a stamp, rank or field as the head of the post, the first as the poster's name."""
    first = number
    while first > 0 and number - first < _CARD and not told[first].line.gap:
        above = told[first - 1]
        written = above.kind == "" and (above.line.count > 5 or ends_sentence(above.line))
        if written or above.kind in ("quote", "says", "closed", "title", "chrome"):
            break
        first -= 1
    card = [told[i] for i in range(first, number) if told[i].kind in ("", "rank", "number")]
    name = next((item.line for item in card if item.kind == "" and 0 < item.line.count <= 4), None)
    for item in card:
        sheet.mark(item.line, SectionKind.METADATA)
    if name is not None:
        sheet.kinds[name.number] = SectionKind.BYLINE
        _take_name(sheet, name.start, name.text, names)


def mark_title(sheet: Sheet, told: list[Told]) -> None:
    """Find the title of the thread and mark the furniture above the first post."""
    candidates: list[Line] = []
    for item in told[:_READ]:
        line = item.line
        if item.kind == "title" and item.opening is not None:
            _take_title(sheet, item)
            continue
        if sheet.is_marked(line) or item.kind or is_breadcrumb(line) or is_attachment(line) or is_end_mark(line) or "=>" in line.text:
            continue
        if candidates and _opens_post(sheet, told, line):
            break
        # The text begins with the first running text that no head of a post follows.
        if (is_prose(line) or line.count >= 20) and not _head_follows(told, line.number, candidates):
            break
        candidates.append(line)
    if sheet.title is not None:
        title = sheet.page.text[sheet.title.start : sheet.title.end]
        for line in candidates:
            if same_title(line.text, title) or line.start < sheet.title.start:
                sheet.mark(line, SectionKind.BOILERPLATE)
    elif candidates:
        chosen = _choose(sheet, told, candidates)
        sheet.title = Range(chosen.start, chosen.end)
        for line in candidates:
            sheet.mark(line, SectionKind.TITLE if line is chosen else SectionKind.METADATA)


def _opens_post(sheet: Sheet, told: list[Told], line: Line) -> bool:
    """Whether a line right under the head of a post begins it; a heading of several words over a text does not."""
    before = told[line.number - 1]
    if before.kind not in HEADS or not line.gap:
        return False
    after = told[line.number + 1].line if line.number + 1 < len(told) else None
    return not (line.count >= 5 and not ends_sentence(line) and after is not None and after.gap and is_prose(after))


def _take_title(sheet: Sheet, item: Told) -> None:
    """The title behind a word for it; further ones are those of answers."""
    line, opening = item.line, item.opening
    assert opening is not None
    start = line.start + opening.end
    while start < line.end and sheet.page.text[start] in " :":
        start += 1
    if sheet.title is None and start < line.end:
        sheet.title = Range(start, line.end)
        sheet.cut(line, [(SectionKind.BOILERPLATE, line.start, start), (SectionKind.TITLE, start, line.end)])
    else:
        sheet.mark(line, SectionKind.BOILERPLATE)


def _head_follows(told: list[Told], number: int, candidates: list[Line]) -> bool:
    """Whether a first line that reads like a sentence is a title: the head of the first post comes after it."""
    if any(line.count >= 4 for line in candidates) or told[number].line.count > 30:
        return False
    if any(item.kind in ("header", "stamp") for item in told[:number]):
        # The head stood above: a title is short and alone, and more text follows.
        after = told[number + 1] if number + 1 < len(told) else None
        return after is not None and after.line.gap and told[number].line.gap and after.kind == "" and told[number].line.text[-1] in "?…"
    for item in told[number + 1 : number + 9]:
        if item.kind in HEADS:
            return True
        if is_prose(item.line):
            return told[number].line.text[-1] == "?" and any(before.kind in ("handle", "day") for before in told[:number])
    return False


def _choose(sheet: Sheet, told: list[Told], candidates: list[Line]) -> Line:
    """The title among the lines above the first post: the one answers repeat, or right above a head, or the first of some length."""
    repeated = {bare_title(item.line.text) for item in told if item.line.key[:1] == ("re",)}
    for line in candidates:
        if bare_title(line.text) in repeated:
            return line
    above = {line.number: told[line.number + 1] for line in candidates if line.number + 1 < len(told)}
    heading = [line for line in candidates if line.count >= 2 and line.number in above]
    for line in heading:
        if above[line.number].kind == "header":
            return line
    long = next((line for line in candidates if line.count >= 4), None)
    if long is not None:
        return long
    named = (line for line in heading if sheet.kinds[above[line.number].line.number] is SectionKind.BYLINE)
    return next(named, None) or max(candidates, key=lambda line: line.count)


def bare_title(text: str) -> str:
    """A title without the mark of an answer, without marks and case."""
    text = text.strip()
    if text[:3].lower() == "re:":
        text = text[3:]
    return " ".join(_WORD.findall(text.lower()))


def same_title(one: str, other: str) -> bool:
    """Whether two lines are one title."""
    return bare_title(one) == bare_title(other)
