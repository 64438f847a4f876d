"""Whether a page reports an encounter of leaders at all: told from words alone, cheaply, with its reasons."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeVar

from attrs import frozen

from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Match, Phrases
from readoutkit.language.words import Words, split_words
from readoutkit.model.vocabulary import Genre, SectionKind
from readoutkit.parsers.signs import Evidence, combine, several
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout

T = TypeVar("T")
# The surest word comes early: characters read, sentences that count as the lead.
_READ = 12_000
_LEAD = 3
_NO_LEADER = "no leader named"
_ANNOUNCED = "a title of an announcement"
_COMING = "what is still to come opens the text"
_ENOUGH = 0.5
_NEAR = 18
_OPENS = 35
_BODY = frozenset({SectionKind.BODY, SectionKind.LIST_ITEM})
_HEAD = frozenset({SectionKind.TITLE, SectionKind.CAPTION})
_STOPS = frozenset(".!?")
# The name of a speaker before what he says, at the beginning of a line.
_LABEL = re.compile(r"^[ ]{0,4}(?:\*\*)?[A-ZÀ-Þ][\w.'’ -]{0,50}(?:\*\*)?[ ]?:(?:\*\*)?[ ]\S", re.MULTILINE)
# Questions and answers: "Q -", "R.", "A:".
_ASKED = re.compile(r"^[ ]{0,4}(?:\*\*)?(Q|Question)[ ]?[-–—.:][ ]?\S", re.MULTILINE)
_CLOCK = re.compile(r"^[ *-]{0,4}\d{1,2}[:.h][ ]?\d\d\b", re.MULTILINE)


@frozen(slots=True)
class Judgement:
    """Whether a page is a readout, how sure that is (0 to 1), and the reasons."""

    is_readout: bool
    score: float
    evidence: tuple[Evidence, ...]

    def is_other(self, genre: Genre) -> bool:
        """Whether something on the page tells that it is of another kind; a page may be no readout and yet tell nothing of the sort.

        News tells of what is still to come, too: there that is no sign of another kind.
        """
        idle = {_NO_LEADER, _COMING, _ANNOUNCED} if genre is Genre.NEWS else {_NO_LEADER}
        return any(item.weight < 0 and item.name not in idle for item in self.evidence)


@frozen(slots=True)
class _Tables:
    held: Phrases[str]
    planned: Phrases[str]
    roles: Phrases[bool]
    joint: Phrases[str]
    title: Phrases[str]
    readout: Phrases[str]
    against: Phrases[str]


class EncounterTest:
    """Judges pages by the `detect.toml` of the languages it is made with.

    >>> from readoutkit.language.lexicon import load_lexicon
    >>> from readoutkit.text.document import load_text
    >>> test = EncounterTest([load_lexicon("en")])
    >>> page = load_text("The President of Chile met today with the Prime Minister of Norway. The leaders discussed fish.")
    >>> test.judge(page, "en").is_readout
    True
    """

    def __init__(self, lexicons: Iterable[Lexicon]) -> None:
        self._tables = {lexicon.code: _compile(lexicon) for lexicon in lexicons if "detect" in lexicon.tables}

    def judge(self, text: Text, language: str, layout: Layout | None = None) -> Judgement:
        """Whether the text reports an encounter that took place; with a layout, only its body and title are read.

        A language without word lists is judged by all of them together, the surest one winning.
        """
        tables = [self._tables[language]] if language in self._tables else list(self._tables.values())
        judgements = [self._judge(text, layout, table) for table in tables]
        if not judgements:
            return Judgement(False, 0.0, ())
        return max(judgements, key=lambda item: item.score)

    def _judge(self, text: Text, layout: Layout | None, tables: _Tables) -> Judgement:
        body, head = _parts(text, layout)
        told = text.words if layout is None and len(text.folded) <= _READ else split_words(body)
        evidence = [
            *_in_body(told, tables, telling_title=bool(tables.readout.find(split_words(head)))),
            *_in_title(split_words(head), tables),
            *_against(text, tables),
        ]
        score = combine(evidence)
        return Judgement(score >= _ENOUGH, round(score, 3), tuple(item for item in evidence if item.weight))


def _parts(text: Text, layout: Layout | None) -> tuple[str, str]:
    """The body and the title, as far as they are read."""
    folded = text.folded[:_READ]
    if layout is None:
        return folded, ""
    size = 0
    body: list[str] = []
    head: list[str] = []
    for block in layout.blocks:
        if block.kind in _BODY and size < _READ:
            body.append(text.folded[block.start : min(block.end, block.start + _READ)])
            size += len(body[-1])
        elif block.kind in _HEAD:
            head.append(text.folded[block.start : min(block.end, block.start + 400)])
    return "\n\n".join(body), " . ".join(head)


def _sentences(words: Words) -> list[tuple[int, int]]:
    """Half-open ranges of words; a full stop behind a title (Mr.) or initials does not end one."""
    out: list[tuple[int, int]] = []
    first = 0
    for i, norm in enumerate(words.norms):
        if norm in _STOPS and not (norm == "." and i and words.ends[i - 1] - words.starts[i - 1] <= 2):
            out.append((first, i + 1))
            first = i + 1
        elif i and words.text.find("\n", words.ends[i - 1], words.starts[i]) >= 0 and first < i:
            out.append((first, i))
            first = i
    if first < len(words):
        out.append((first, len(words)))
    return [span for span in out if span[1] - span[0] > 2]


def _in_body(words: Words, tables: _Tables, *, telling_title: bool) -> list[Evidence]:
    """Encounters told in the text, those who met named as one, and what other kinds of page open with."""
    held, roles = tables.held.find(words), tables.roles.find(words)
    planned, joint = tables.planned.find(words), tables.joint.find(words)
    against = tables.against.find(words)
    lower = {words.norms[i] for i in range(len(words)) if not words.is_capital(i)}
    lead = later = future = full = 0
    declared = messages = 0
    for number, (first, last) in enumerate(_sentences(words)):
        if number < _LEAD:
            opening = [match.value for match in _within(against, first, last)]
            declared += "declared" in opening
            messages += "message" in opening
        full += last - first >= 6 and words.norms[last - 1] in _STOPS
        cues, coming = _within(held, first, last), _within(planned, first, last)
        if not cues and not coming:
            continue
        people: list[Match[str] | Match[bool]] = [*_within(roles, first, last), *_within(joint, first, last)]
        told = any(_between(words, cue, people, first, last, lower) and not _overlaps(cue, coming) for cue in cues)
        future += bool(coming) and number < 2 * _LEAD and not told
        lead += told and number < _LEAD
        later += told and number >= _LEAD
    return [
        Evidence("an encounter in the lead", 0.6 if lead else 0.0),
        several("encounters in the text", later, 0.22, 0.75),
        several("those who met named as one", len(joint), 0.15, 0.7),
        Evidence(_COMING, -0.5 if future and not lead and not telling_title else 0.0),
        Evidence(_NO_LEADER, 0.0 if telling_title or _names_leader(words, roles) else -0.6),
        Evidence("no sentence", 0.0 if full else -0.6),
        Evidence("long ago", -0.5 if _is_history(words) else 0.0),
        Evidence("a statement, not an account", -0.6 if declared else 0.0),
        Evidence("a message sent", -0.6 if messages and not lead and not telling_title else 0.0),
    ]


def _names_leader(words: Words, roles: Sequence[Match[bool]]) -> bool:
    """Whether a leader is named by office, or somebody else with the office as a title before the name."""

    def titled(role: Match[bool]) -> bool:
        after = role.last
        # Secretary of Defense: a small word may stand between.
        if after + 1 < len(words) and words.norms[after].isalpha() and len(words.norms[after]) <= 3:
            after += not words.is_capital(after)
        return role.first > 0 and words.is_capital(role.first) and after < len(words) and words.is_capital(after)

    return any(role.value or titled(role) for role in roles)


def _is_history(words: Words) -> bool:
    """Whether the years the text opens with are of other times."""
    years = [norm for norm in words.norms[:_OPENS] if len(norm) == 4 and norm.isdecimal() and norm.isascii()]
    return any("1000" <= year < "1970" for year in years) and not any("1970" <= year < "2100" for year in years)


def _within(matches: Sequence[Match[T]], first: int, last: int) -> Sequence[Match[T]]:
    low = bisect_left(matches, first, key=lambda match: match.first)
    return matches[low : bisect_left(matches, last, key=lambda match: match.first)]


def _overlaps(cue: Match[str], others: Sequence[Match[str]]) -> bool:
    return any(other.first < cue.last and cue.first < other.last for other in others)


def _between(words: Words, cue: Match[str], people: Sequence[Match[str] | Match[bool]], first: int, last: int, lower: set[str]) -> bool:
    """Whether somebody stands before the cue and somebody or a name right behind it, or two before it."""
    if not people:
        return False

    def named(start: int, end: int) -> bool:
        return any(
            words.is_capital(i) and words.norms[i].isalpha() and (i > first or (len(words.norms[i]) > 3 and words.norms[i] not in lower))
            for i in range(max(first, start), min(end, last))
        )

    before = sum(cue.first - _NEAR <= other.first < cue.first for other in people)
    if not before and not named(cue.first - _NEAR, cue.first):
        return False
    if before > 1:
        return True
    return any(cue.last <= other.first < cue.last + _NEAR for other in people) or (before > 0 and named(cue.last, cue.last + 4))


def _in_title(words: Words, tables: _Tables) -> list[Evidence]:
    """What the title says."""
    named = bool(tables.roles.find(words)) or sum(words.is_capital(i) for i in range(len(words))) >= 3
    other = {match.value for match in tables.against.find(words)}
    coming = bool(tables.planned.find(words))
    return [
        Evidence("a title of a readout", 0.35 if named and tables.title.find(words) and not coming else 0.0),
        Evidence("a title that says readout", 0.5 if tables.readout.find(words) and not coming else 0.0),
        Evidence("a title of a statement or message", -0.5 if other & {"declared", "message"} else 0.0),
        Evidence(_ANNOUNCED, -0.4 if coming or "advisory" in other else 0.0),
        Evidence("a title of an obituary", -0.7 if "obituary" in other else 0.0),
        Evidence("a title of home politics", -0.4 if "domestic" in other else 0.0),
        Evidence("a title of an interview", -0.5 if "transcript" in other else 0.0),
    ]


def _against(text: Text, tables: _Tables) -> list[Evidence]:
    """What tells that the page is of another kind; one word alone may stand on any page."""
    kinds: dict[str, set[tuple[str, ...]]] = {}
    words, page = text.words, text.folded[:_READ]
    for match in tables.against.find(words, 0, words.first_at(_READ)):
        kinds.setdefault(match.value, set()).add(tuple(words.norms[match.first : match.last]))
    number = {kind: max(len(found) - 1, 0) for kind, found in kinds.items()}
    labels = len(_LABEL.findall(page))
    return [
        Evidence("a transcript", -several("", number.get("transcript", 0), 0.2, 0.6).weight),
        Evidence("speakers' names before what they say", -0.25 if labels >= 6 else 0.0),
        Evidence("questions and answers", -0.6 if len(_ASKED.findall(page)) >= 2 else 0.0),
        Evidence("an obituary", -several("", number.get("obituary", 0), 0.35, 0.8).weight),
        Evidence("an announcement to the press", -several("", number.get("advisory", 0), 0.3, 0.8).weight),
        Evidence("a timetable", -0.4 if len(_CLOCK.findall(page)) >= 3 else 0.0),
        Evidence("a page of service, sport or trade", -several("", number.get("service", 0), 0.25, 0.8).weight),
        Evidence("home politics", -several("", number.get("domestic", 0), 0.15, 0.6).weight),
    ]


def _compile(lexicon: Lexicon) -> _Tables:
    """The tables of one language."""

    def table(key: str) -> Phrases[str]:
        return Phrases((phrase, key) for phrase in lexicon.phrases("detect", key))

    roles = Phrases([(phrase, True) for phrase in lexicon.phrases("detect", "leaders")])
    for phrase in lexicon.phrases("detect", "others"):
        roles.add(phrase, False)

    against: Phrases[str] = Phrases([])
    for kind in lexicon.table("detect").get("against", {}):
        for phrase in lexicon.phrases("detect", f"against.{kind}"):
            against.add(phrase, kind)
    return _Tables(table("held"), table("planned"), roles, table("joint"), table("title"), table("readout"), against)
