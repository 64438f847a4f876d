"""News agencies a page names."""

from __future__ import annotations

from readoutkit.language.words import split_words
from readoutkit.parsers.lines import Line
from readoutkit.parsers.sheet import Sheet
from readoutkit.parsers.wording import PageWords
from readoutkit.text.layout import Range

_SHORT = 4  # names of no more letters must be in capitals


def take_agency(sheet: Sheet, words: PageWords, start: int, end: int) -> None:
    """Note the first agency named in text[start:end]."""
    if sheet.agency is None:
        sheet.agency = find_agency(sheet.page.text, words, start, end)


def find_agency(text: str, words: PageWords, start: int, end: int) -> Range | None:
    """The first agency named in text[start:end]; initials count only in capitals."""
    table = words.names.get("agency")
    if table is None:
        return None
    piece = split_words(text[start : min(end, start + 400)])
    for match in table.find(piece):
        left, right = piece.starts[match.first], piece.ends[match.last - 1]
        name = piece.text[left:right]
        if (len(name) > _SHORT and name[0].isupper()) or name.isupper() or name == match.value:
            return Range(start + left, start + right)
    return None


def is_agency_line(words: PageWords, line: Line) -> bool:
    """Whether a line names an agency and little else."""
    found = find_agency(line.text, words, 0, len(line.text))
    return found is not None and (found.start == 0 or line.count <= 4) and found.end - found.start >= 0.35 * len(line)
