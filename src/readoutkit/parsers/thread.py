"""The shape of a thread: posts with a head each, quoted words of other posts, signatures, furniture."""

from __future__ import annotations

import re

from attrs import define, field

from readoutkit.language.words import fold_accents
from readoutkit.model.vocabulary import SectionKind
from readoutkit.parsers.lines import Line, read_page
from readoutkit.parsers.marks import closes_page, is_attachment, is_breadcrumb, is_copyright, is_end_mark, is_item
from readoutkit.parsers.sheet import Sheet
from readoutkit.parsers.thread_heads import HEADS, mark_heads, mark_title, same_title
from readoutkit.parsers.thread_lines import Told, tell_lines
from readoutkit.parsers.wording import PageWords
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout, Range

_EMOJI = re.compile(r"(?::[\w+-]{2,30}:[ ]{0,3}){1,20}$")
_RULE = re.compile(r"(?:--|_{3,}|-{5,}|={5,}|\.{5,})$")
_WORD = re.compile(r"\w+")
_GRAM = 4


@define(slots=True)
class _Memory:
    """The runs of words that earlier posts had, to know their repetition by."""

    grams: set[tuple[str, ...]] = field(factory=set)

    def learn(self, lines: list[Line]) -> None:
        """Remember the words of a post."""
        words = [word for line in lines for word in _folded(line.text)]
        self.grams.update(tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1))

    def knows(self, text: str) -> bool:
        """Whether the line stood in an earlier post, give or take a cut."""
        words = _folded(text)
        total = len(words) - _GRAM + 1
        if total < 1:
            return False
        known = sum(tuple(words[i : i + _GRAM]) in self.grams for i in range(total))
        return known == total or (total >= 8 and known >= 0.8 * total)


@define(slots=True)
class _State:
    """Where in a post the reader is."""

    names: set[str]
    memory: _Memory = field(factory=_Memory)
    written: list[Line] = field(factory=list)
    quoting: bool = False
    quoted: int = 0
    signing: bool = False

    def close(self) -> None:
        """A new post begins."""
        self.memory.learn(self.written)
        self.written = []
        self.quoting = self.signing = False
        self.quoted = 0


def read_thread(text: Text, words: PageWords, language: str) -> Layout:
    """The layout of a thread of posts; words quoted from an earlier post are furniture."""
    sheet = Sheet(text.once(read_page))
    if sheet.page.lines:
        told = tell_lines(sheet.page, words, language)
        names = mark_heads(sheet, told)
        mark_title(sheet, told)
        _mark_posts(sheet, told, names)
    return sheet.layout()


def _folded(text: str) -> list[str]:
    return [fold_accents(word.lower()) for word in _WORD.findall(text)]


def _mark_posts(sheet: Sheet, told: list[Told], names: set[str]) -> None:
    """Mark quotations, signatures and furniture; what is left is what the posters wrote."""
    state = _State(names)
    for item in told:
        line = item.line
        if sheet.is_marked(line):
            if item.kind in HEADS or item.kind == "title":
                state.close()
            continue
        if line.count <= 4 and line.text in names:
            sheet.mark(line, SectionKind.BYLINE)
            state.close()
        elif item.kind in ("quote", "says", "closed"):
            sheet.mark(line, SectionKind.BOILERPLATE)
            state.quoting, state.quoted = item.kind != "closed", 0
        elif is_attachment(line):
            sheet.mark(line, SectionKind.ATTACHMENT)
        elif _RULE.match(line.text):
            sheet.mark(line, SectionKind.BOILERPLATE)
            state.signing = True
        elif is_end_mark(line):
            sheet.mark(line, SectionKind.BOILERPLATE)
            if closes_page(line) and state.written:
                # A release was pasted into the post: it is a document of its own.
                sheet.insets.append(Range(state.written[0].start, line.start))
        elif state.signing or _is_furniture(sheet, item) or _repeats(state, line):
            sheet.mark(line, SectionKind.BOILERPLATE)
        else:
            state.quoting = False
            state.written.append(line)
            sheet.mark(line, SectionKind.LIST_ITEM if is_item(line) else SectionKind.BODY)


def _is_furniture(sheet: Sheet, item: Told) -> bool:
    """Lines the software adds, and the title over an answer."""
    line = item.line
    if item.kind in ("chrome", "number", "title") or is_copyright(line) or _EMOJI.match(line.text):
        return True
    if line.count <= 30 and ("=>" in line.text[:60] or line.key[:1] == ("re",) or is_breadcrumb(line)):
        return True
    title = sheet.title
    return title is not None and line.count >= 2 and line.count <= 40 and same_title(line.text, sheet.page.text[title.start : title.end])


def _repeats(state: _State, line: Line) -> bool:
    """Whether the line quotes an earlier post."""
    if state.quoting and line.count < _GRAM and not (state.quoted and line.gap):
        state.quoted += 1
        return True
    state.quoted += 1
    return state.memory.knows(line.text.lstrip("| "))
