"""What a line looks like, whatever its language: a sentence, a list item, a picture's file name, an end mark."""

from __future__ import annotations

import re

from readoutkit.parsers.lines import Line

_BULLET = re.compile(r"(?:[*•·▪●◦‣■□►➢✓o–—-]|&bull;)[ ]{1,4}\S")
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|\(\d{1,2}\)|\(?[a-zA-Z]\)|[ivxIVX]{1,4}[.)]|[①-⑳])[ ]{1,4}\S")
_FILE = re.compile(r"\S{1,120}\.(?:jpe?g|png|gif|webp|pdf|docx?|mp[34]|heic|bmp|tiff?)(?:[ ]?\([^()]{1,40}\))?$", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]]{0,300}\]\([^()]{0,500}\)$|<img[ ][^<>]{0,800}>$|\[(?:image|img|photo)\b[^\]]{0,200}\]$", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:©|\([cC]\)[ ](?:19|20)\d\d)")
_END = re.compile(r"[#*_=~–—. \\/-]{1,80}$|-[ ]?\d{2}[ ]?-$|[•·|]{1,10}$")
_HASH_END = re.compile(r"(?:[*_\\ ]{0,3}#){2,12}[*_\\# ]{0,8}$")
# An end mark behind the last sentence of a line: ###, -30-, (End), (fin).
_TRAILING_END = re.compile(r"[ ]{1,3}((?:[*_\\ ]{0,2}#){2,8}[*_\\ ]{0,3}|-[ ]?30[ ]?-|\([^\W\d_]{3,8}\)|(?:\*[ ]?){3,5}|/{2,3})$")
# gkl/apo/eb: who wrote and edited an agency story.
_SIGN_OFF = re.compile(
    r"\(?(?:[a-zà-ÿ]{2,5}(?:-[a-zà-ÿ]{2,5}){0,4}(?:/[a-zà-ÿ]{2,5}){1,6}|[A-Z]{2,5}(?:/[A-Z]{2,5}){1,5})(?:[ ]/[ ]?\S{1,12})?\)?$"
)
_SENTENCE_END = re.compile(r"[.!?…][\"')\]»“”]{0,3}$|[.!?…][ ]»$|[»\"][.,]?$")
_SHORT_SENTENCE = re.compile(r"[^\W\d_]{4,}\.[\"']?$")
_CRUMB = re.compile(r"[ ](?:>|>>|»|›|→|::|=>)[ ]")
_MARKUP = re.compile(r"(?:#{1,6}[ ]|\*\*|__|<[^<>\n]{1,120}>|\*|_|=+[ ])+")
_CLOSING = re.compile(r"(?:\*\*|__|</[^<>\n]{1,20}>|[ ]#{1,6}|\*|_|[ ]=+)+$")


def is_bullet(line: Line) -> bool:
    """A list item with a mark before it."""
    return bool(_BULLET.match(line.text))


def is_item(line: Line) -> bool:
    """A list item, marked or numbered; a sentence that happens to open with a dash of speech is none."""
    return bool(_BULLET.match(line.text) or _NUMBERED.match(line.text))


def is_attachment(line: Line) -> bool:
    """The file name of a picture or document, or an inline image."""
    if len(line) > 1000:
        return False
    return bool(_IMAGE.match(line.text)) or (len(line) <= 200 and " " not in line.text and bool(_FILE.match(line.text)))


def is_end_mark(line: Line) -> bool:
    """A line of nothing but marks: ###, ***, -30-."""
    return len(line) <= 80 and bool(_END.match(line.text))


def is_copyright(line: Line) -> bool:
    """A short line that claims the rights to the page."""
    return len(line) <= 240 and bool(_COPYRIGHT.match(line.text))


def closes_page(line: Line) -> bool:
    """A mark after which no text of the release follows."""
    return len(line) <= 40 and bool(_HASH_END.match(line.text) or line.text.replace(" ", "") == "-30-")


def trailing_end(text: str, start: int, end: int) -> int | None:
    """Where an end mark begins that closes text[start:end] behind its last sentence."""
    low = max(start, end - 24)
    match = _TRAILING_END.search(text[low:end])
    if match is None or low + match.start() <= start:
        return None
    before = text[low + match.start() - 1]
    if match[1].startswith("(") and before not in ".!?…\"'»":
        return None
    return low + match.start(1)


def is_address(line: Line) -> bool:
    """A mail address or a link and nothing else."""
    return len(line) <= 200 and " " not in line.text and ("@" in line.text[1:-3] or line.text.startswith(("http://", "https://", "www.")))


def is_sign_off(line: Line) -> bool:
    """The initials an agency signs a story with."""
    return len(line) <= 40 and bool(_SIGN_OFF.match(line.text))


def ends_sentence(line: Line) -> bool:
    """Whether the line ends as a sentence does; an end mark may stand behind it."""
    text = line.text[-40:]
    mark = trailing_end(text, 0, len(text))
    return bool(_SENTENCE_END.search(text if mark is None else text[:mark].rstrip()))


def is_prose(line: Line) -> bool:
    """Whether the line is running text: sentences, not a heading or a button."""
    if line.count >= 40 or (line.count >= 10 and line.text[-1] == ":"):
        return True
    # A short line with a full stop is a sentence unless it closes with an abbreviation.
    return ends_sentence(line) and (line.count >= 6 or (line.count >= 3 and bool(_SHORT_SENTENCE.search(line.text))))


def is_breadcrumb(line: Line) -> bool:
    """A path through a site: Home > News > Readouts."""
    return len(line) <= 200 and bool(_CRUMB.search(line.text)) and not ends_sentence(line)


def inner(line: Line) -> tuple[int, int]:
    """The line without the markup of a heading around it (# ..., **...**, <h1>...</h1>)."""
    start, end = line.start, line.end
    match = _MARKUP.match(line.text)
    if match and match.end() < len(line.text):
        start += match.end()
    tail = _CLOSING.search(line.text[-60:])
    if tail:
        end -= len(tail.group())
    while end > start and line.text[end - line.start - 1] == " ":
        end -= 1
    return (start, end) if start < end else (line.start, line.end)


def capitals(text: str) -> float:
    """Share of the words that begin with a capital; words of three letters and fewer count only when they do."""
    words = [word for word in text[:300].split() if word[0].isalpha() and (len(word) > 3 or word[0].isupper())]
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0
