"""Clauses: who acts, on what the clause depends, and how far it reaches."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readoutkit.extract.commitments.words import known_verbs
from readoutkit.extract.grammar.clause_finder import ClauseFinder
from readoutkit.extract.grammar.clauses import Clause
from readoutkit.extract.grammar.verbs import VerbFinder
from readoutkit.extract.reading import Reading, Reference, Sentence
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import Words, split_words
from readoutkit.model.vocabulary import SectionKind
from readoutkit.text.document import load_text
from readoutkit.text.layout import Block, Layout

LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
FINDERS = {code: ClauseFinder(lexicon, VerbFinder(lexicon, known_verbs(lexicon))) for code, lexicon in LEXICONS.items()}
# Invented people and the states they stand for; every mention is a reference.
ACTORS = {
    "haldane": "country:NO",
    "costa": "country:CL",
    "norway": "country:NO",
    "norvège": "country:NO",
    "chile": "country:CL",
    "chili": "country:CL",
}
BOTH = {"they", "leaders", "ils", "dirigeants"}


def wrong(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=False, reason=reason)


def references(words: Words) -> list[Reference]:
    out = []
    for i, norm in enumerate(words.norms):
        place = (words.starts[i], words.ends[i], i, i + 1)
        if norm in ACTORS:
            out.append(Reference(*place, "name", actors=(ACTORS[norm],)))
        elif norm in BOTH:
            out.append(Reference(*place, "group", actors=("country:NO", "country:CL")))
    return out


def find(code: str, content: str) -> tuple[Words, list[Reference], list[Clause]]:
    text = load_text(content)
    from_words = split_words(text.folded)
    reading = Reading(
        text=text,
        words=from_words,
        layout=Layout(blocks=(Block(SectionKind.BODY, 0, len(content)),)),
        lexicon=LEXICONS[code],
        sentences=(Sentence(0, len(content), 0, len(from_words), SectionKind.BODY, 0),),
    )
    refs = references(from_words)
    return from_words, refs, FINDERS[code].find(reading, refs)


def shown(code: str, content: str) -> list[str]:
    """Each clause as `verb | level | subjects | what it governs`."""
    words, refs, clauses = find(code, content)
    out = []
    for c in clauses:
        verb = content[words.starts[c.verb.first] : words.ends[c.verb.last - 1]]
        rest = content[words.starts[c.verb.last] : words.ends[c.end - 1]] if c.end > c.verb.last else ""
        who = " ".join(key.removeprefix("country:") for r in c.subject.references for key in refs[r].actors)
        out.append(f"{verb} | {c.level} | {who} | {rest}")
    return out


@pytest.mark.parametrize(
    ("code", "text", "want"),
    [
        (
            "en",
            "Haldane said that Norway would send ships.",
            ["said | main | NO | that Norway would send ships", "would send | complement | NO | ships"],
        ),
        (
            "en",
            "Haldane said Norway would send ships.",
            ["said | main | NO | Norway would send ships", "would send | complement | NO | ships"],
        ),
        ("en", "They agreed to open a school.", ["agreed | main | NO CL | to open a school", "to open | infinitive | NO CL | a school"]),
        ("en", "Norway will send ships, Haldane said.", ["will send | main | NO | ships", "said | attribution | NO | "]),
        (
            "en",
            "Norway will finance the port and Chile will build the road.",
            ["will finance | main | NO | the port", "will build | main | CL | the road"],
        ),
        ("en", "If the truce holds, Norway will send ships.", ["holds | condition |  | ", "will send | main | NO | ships"]),
        (
            "fr",
            "Haldane a dit que la Norvège enverrait des navires.",
            ["a dit | main | NO | que la Norvège enverrait des navires", "enverrait | complement | NO | des navires"],
        ),
        (
            "fr",
            "Ils ont convenu d'ouvrir une école.",
            ["ont convenu | main | NO CL | d'ouvrir une école", "ouvrir | infinitive | NO CL | une école"],
        ),
        ("fr", "La Norvège enverra des navires, a dit Haldane.", ["enverra | main | NO | des navires", "a dit | attribution |  | Haldane"]),
    ],
)
def test_clauses(code: str, text: str, want: list[str]) -> None:
    assert shown(code, text) == want


@pytest.mark.parametrize(
    ("code", "text", "level", "who"),
    [
        ("en", "They saw the bank, which Norway will open.", "relative", ["country:NO"]),
        ("en", "Haldane spoke with Costa, who will open a school.", "relative", ["country:CL"]),
        ("en", "Haldane promised aid, pledging to send ships.", "infinitive", ["country:NO"]),
        ("en", "Haldane promised aid while Chile will send ships.", "adverbial", ["country:CL"]),
        ("en", "Norway will send ships and will pay the crews.", "main", ["country:NO"]),
        ("fr", "Ils ont vu la banque, que la Norvège ouvrira.", None, ["country:NO"]),
        ("fr", "Haldane a rencontré Costa, qui ouvrira une école.", "relative", ["country:CL"]),
        ("fr", "Haldane a promis une aide alors que le Chili enverra des navires.", "adverbial", ["country:CL"]),
    ],
)
def test_the_last_clause(code: str, text: str, level: str | None, who: list[str]) -> None:
    _, refs, clauses = find(code, text)
    last = clauses[-1]
    assert level is None or last.level == level
    assert [key for r in last.subject.references for key in refs[r].actors] == who


def test_a_shared_subject_names_the_clause_it_comes_from() -> None:
    _, _, clauses = find("en", "Norway will send ships and will pay the crews.")
    assert [c.subject.inherited for c in clauses] == [None, 0]


FRAGMENTS = st.sampled_from(
    [
        "Norway",
        "Chile",
        "Haldane",
        "said",
        "that",
        "will send",
        "agreed",
        "to open",
        "ships",
        ",",
        "and",
        "if",
        "which",
        "who",
        "while",
        "(",
        "”",
        "la Norvège",
        "a dit",
        "que",
        "enverra",
        "ont convenu",
        "d'ouvrir",
        "qui",
        "si",
        "alors que",
        "des navires",
        "ainsi que",
        "as well as",
        "-",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["en", "fr"]), st.lists(FRAGMENTS, min_size=1, max_size=30).map(" ".join))
def test_clauses_are_in_order_and_inside_their_sentence(code: str, text: str) -> None:
    words, refs, clauses = find(code, text)
    edge = 0
    for number, c in enumerate(clauses):
        assert c.number == number
        assert edge <= c.verb.first < c.verb.last <= c.end <= len(words)
        assert 0 <= c.opener <= len(words)
        assert c.governor is None or (0 <= c.governor < len(clauses) and c.governor != number)
        assert c.subject.inherited is None or 0 <= c.subject.inherited < number
        assert all(0 <= r < len(refs) for r in c.subject.references)
        edge = c.verb.last
