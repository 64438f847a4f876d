from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.text.marks import find_quoted


def shown(text: str) -> list[tuple[str, int]]:
    return [(text[q.start : q.end], q.depth) for q in find_quoted(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("“We sail,” she said. “Soon.”", ["We sail,", "Soon."]),
        ("« Nous partons », dit-elle. «Oui» et «\u202fnon\u202f»", ["Nous partons", "Oui", "non"]),
        ('"That is it," he said, "and more."', ["That is it,", "and more."]),
        ("``We came,'' he said. ''We left,'' he added.", ["We came,", "We left,"]),
        ("‘We will go,’ said Mr O’Neil, ‘and we’ll stay.’", ["We will go,", "and we’ll stay."]),
        ("„Ja“, sagte er. “Yes”", ["Ja", "Yes"]),
        ('Il dit : " Peut-être "', ["Peut-être"]),
        ("He spoke of ”junk” and : » rien »", ["junk", "rien"]),
        ("a “straight end\" and an odd 'one'", ["straight end", "one"]),
    ],
)
def test_every_kind_of_mark(text: str, want: list[str]) -> None:
    assert [content for content, _ in shown(text)] == want


def test_apostrophes_and_inches_are_no_marks() -> None:
    assert shown("The leaders' plan, the '90s, l'eau, rock ’n’ roll and a 12\" gun of 5' 10\".") == []


def test_quotations_nest() -> None:
    assert shown("“They told me, ‘Go home,’” he said.") == [("They told me, ‘Go home,’", 0), ("Go home,", 1)]
    assert shown('"He said "stop" to me," she said.') == [('He said "stop" to me,', 0), ("stop", 1)]
    assert shown("« Il a dit “non” ! »") == [("Il a dit “non” !", 0), ("non", 1)]


def test_a_speech_opened_anew_in_each_paragraph() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” she said."
    found = find_quoted(text, [(0, 5), (7, 12), (14, len(text))])
    assert [(text[q.start : q.end], q.unclosed, q.continued) for q in found] == [
        ("One.", True, True),
        ("Two.", True, True),
        ("Three,", False, False),
    ]


def test_an_excerpt_may_end_inside_a_quotation() -> None:
    (found,) = find_quoted("She said: “We will", [(0, 18)])
    assert found.unclosed and not found.continued and found.end == 18


@given(st.text(st.sampled_from("ab,. \n“”‘’«»\"'`„")))
def test_quotations_are_nested_or_apart(text: str) -> None:
    found = find_quoted(text, [(0, len(text))])
    assert all(0 <= q.mark < q.start < q.end <= q.after or q.unclosed for q in found)
    assert all(text[q.start : q.end].strip() == text[q.start : q.end] for q in found)
    for a, b in pairwise([q for q in found if q.depth == 0]):
        assert a.end <= b.mark
