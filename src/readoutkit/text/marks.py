"""Stretches between quotation marks, of every kind in use, nested or left open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

_CANDIDATE = re.compile("''|``|[\"'`“”„‟«»‹›‘’‚]")
_OPENERS = "([{<—–-/“‘«\"'`"
_WORDLESS = ".,;:!?…)]}>—–-/”’»\"'"
_DOUBLES = frozenset({"curly", "straight", "guillemet", "pair"})


@frozen(slots=True)
class Quoted:
    """What stands between two marks: text[start:end], trimmed, marks excluded.

    `mark` is where the opening mark stands, `after` the offset behind the closing one (or `end` if there is none);
    `depth` is 0 for an outer quotation; `unclosed` when its closing mark is missing; `continued` when the next quotation
    goes on with it, as where every paragraph of a speech is opened anew and only the last one closed.
    """

    start: int
    end: int
    mark: int
    after: int
    depth: int
    block: int
    unclosed: bool = False
    continued: bool = False


@frozen(slots=True)
class _Open:
    style: str
    mark: int
    start: int


def find_quoted(clean: str, blocks: Sequence[tuple[int, int]]) -> list[Quoted]:
    """All quotations in the given stretches (paragraphs) of a text, by their opening marks.

    Apostrophes and inch marks are none: a single mark opens only at the start of a word and closes only at the end of one.

    >>> [("“Nous l’aurons,” dit-il.")[q.start : q.end] for q in find_quoted("“Nous l’aurons,” dit-il.", [(0, 24)])]
    ['Nous l’aurons,']
    """
    out: list[Quoted] = []
    for number, (start, end) in enumerate(blocks):
        opening = blocks[number + 1][0] if number + 1 < len(blocks) else len(clean)
        following = clean[opening : opening + 2]
        out.extend(_Scan(clean, start, end, number, following).run())
    return out


class _Scan:
    """One paragraph, mark by mark."""

    def __init__(self, text: str, start: int, end: int, block: int, following: str) -> None:
        self.text, self.start, self.end, self.block, self.following = text, start, end, block, following
        self.stack: list[_Open] = []
        self.found: list[Quoted] = []
        self.attribute: int | None = None
        self.marks = [m for m in _CANDIDATE.finditer(text, start, end)]

    def run(self) -> list[Quoted]:
        for n, m in enumerate(self.marks):
            mark, at, after = m.group(), m.start(), m.end()
            if mark in "“„‟”":
                self._curly(mark, at, after, n)
            elif mark in "«»‹›":
                self._guillemet(mark, at, after, n)
            elif mark == '"':
                self._straight(at, after, n)
            elif mark in ("``", "''"):
                self._pair(mark, at, after)
            else:
                self._single(mark, at, after)
        self._finish()
        self.found.sort(key=lambda q: (q.mark, -q.end))
        return _with_depths(self.found)

    # --- surroundings ----------------------------------------------------------------------------------------------

    def _opens_here(self, at: int, after: int) -> bool:
        """Whether a mark stands before a word and not behind one."""
        before = self.text[at - 1] if at > self.start else " "
        behind = self.text[after] if after < self.end else " "
        return (before.isspace() or before in _OPENERS) and not behind.isspace()

    def _closes_here(self, at: int, after: int) -> bool:
        before = self.text[at - 1] if at > self.start else " "
        behind = self.text[after] if after < self.end else " "
        return not before.isspace() and (behind.isspace() or behind in _WORDLESS)

    def _is_open(self, style: str) -> bool:
        return any(entry.style == style for entry in self.stack)

    # --- the styles ------------------------------------------------------------------------------------------------

    def _curly(self, mark: str, at: int, after: int, n: int) -> None:
        if mark in "„‟" or (mark == "“" and not self._is_german()):
            if self._is_open("curly") and not self._closes_twice(n, "“", "”"):
                self._break_off("curly", at)
            self.stack.append(_Open("curly", at, after))
        elif self._is_open("curly"):
            self._close("curly", at, after)
        elif self._is_open("straight"):
            self._close("straight", at, after)
        elif mark == "”" and self._opens_here(at, after):
            self.stack.append(_Open("curly", at, after))

    def _is_german(self) -> bool:
        """Whether a low mark is open, which the high left one closes."""
        return bool(self.stack) and self.stack[-1].style == "curly" and self.text[self.stack[-1].mark] == "„"

    def _guillemet(self, mark: str, at: int, after: int, n: int) -> None:
        reversed_ = mark in "»›" and not self._is_open("guillemet") and (self._opens_here(at, after) or self._introduces(at))
        closes = mark in "»›" or (mark in "«‹" and self._is_open("guillemet") and self._closes_here(at, after))
        if reversed_ or not closes:
            if self._is_open("guillemet") and not self._closes_twice(n, "«", "»"):
                self._break_off("guillemet", at)
            self.stack.append(_Open("guillemet", at, after))
        elif self._is_open("guillemet"):
            self._close("guillemet", at, after)

    def _introduces(self, at: int) -> bool:
        """Whether a quotation is announced before the mark, or the paragraph begins with it."""
        before = self.text[max(self.start, at - 4) : at].rstrip()
        return not before or before[-1] in ":,"

    def _straight(self, at: int, after: int, n: int) -> None:
        opens = self._opens_here(at, after)
        if self.text[at - 1 : at] == "=" and not self._is_open("straight"):
            self.attribute = at
            return
        if self.attribute is not None:
            # The value of an attribute (`style="..."`) is markup.
            self.attribute = None
            return
        if self._is_open("straight"):
            if opens and not self._closes_here(at, after) and self.text[at - 1].isspace():
                if not self._straight_closes_twice(n):
                    self._break_off("straight", at)
                self.stack.append(_Open("straight", at, after))
            else:
                self._close("straight", at, after)
        elif self._is_open("pair"):
            self._close("pair", at, after)
        elif self._is_open("curly") and not opens and self._closes_here(at, after):
            self._close("curly", at, after)
        elif opens or (not self._closes_here(at, after) and not self.text[at - 1 : at].isdigit()):
            self.stack.append(_Open("straight", at, after))

    def _pair(self, mark: str, at: int, after: int) -> None:
        if mark == "''" and self._is_open("pair"):
            self._close("pair", at, after)
        elif mark == "``" or self._opens_here(at, after):
            self.stack.append(_Open("pair", at, after))

    def _single(self, mark: str, at: int, after: int) -> None:
        before = self.text[at - 1] if at > self.start else " "
        behind = self.text[after] if after < self.end else " "
        if self._is_open("single") and mark in "’'‘" and not before.isspace() and not behind.isalnum() and mark != "‘":
            self._close("single", at, after)
            return
        begins = mark in "‘`‚" or (mark == "'" and (before.isspace() or before in _OPENERS))
        if begins and (behind.isalpha() or behind in "[…") and not before.isalnum() and not self._is_open("single"):
            self.stack.append(_Open("single", at, after))

    # --- opening and closing ---------------------------------------------------------------------------------------

    def _closes_twice(self, n: int, opening: str, closing: str) -> bool:
        """Whether two closing marks follow before another opening one: the new quotation is nested in the open one."""
        seen = 0
        for m in self.marks[n + 1 : n + 12]:
            if m.group() == opening:
                return False
            if m.group() == closing:
                seen += 1
                if seen == 2:
                    return True
        return False

    def _straight_closes_twice(self, n: int) -> bool:
        """The same for straight marks, which only their surroundings tell apart."""
        seen = 0
        for m in self.marks[n + 1 : n + 12]:
            if m.group() == '"':
                if self._opens_here(m.start(), m.end()) and not self._closes_here(m.start(), m.end()):
                    return False
                seen += 1
                if seen == 2:
                    return True
        return False

    def _close(self, style: str, at: int, after: int) -> None:
        while self.stack:
            entry = self.stack.pop()
            if entry.style == style:
                self._add(entry, at, after)
                return

    def _break_off(self, style: str, at: int) -> None:
        """End an open quotation where the next one of its kind begins."""
        while self.stack:
            entry = self.stack.pop()
            if entry.style == style:
                self._add(entry, at, at, unclosed=True, continued=True)
                return

    def _finish(self) -> None:
        for entry in self.stack:
            if entry.style not in _DOUBLES:
                continue
            mark = self.text[entry.mark]
            continued = self.following[:1] == mark or (mark == "`" and self.following == "``")
            # A straight mark that nothing closes may be anything, unless the paragraph opens with it.
            if mark in "\"'" and not continued and self.text[self.start : entry.mark].strip():
                continue
            self._add(entry, self.end, self.end, unclosed=True, continued=continued)
            return

    def _add(self, entry: _Open, end: int, after: int, *, unclosed: bool = False, continued: bool = False) -> None:
        start = entry.start
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        if start < end:
            self.found.append(Quoted(start, end, entry.mark, after, 0, self.block, unclosed, continued))


def _with_depths(found: list[Quoted]) -> list[Quoted]:
    out: list[Quoted] = []
    around: list[int] = []
    for item in found:
        while around and around[-1] <= item.mark:
            around.pop()
        out.append(evolve(item, depth=len(around)) if around else item)
        around.append(max(item.after, item.end))
    return out
