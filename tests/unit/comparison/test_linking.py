"""Linking: accounts of one event come together, others stay apart, and nothing is said without a reason."""

from __future__ import annotations

from itertools import combinations

import pytest
from account_texts import make_accounts

import readoutkit
from readoutkit.comparison import link
from readoutkit.model import Readout

RELEASE = """Oslo, 3 September 2031

Prime Minister Ingrid Solvang of Norway spoke by phone today with the President of Ukraine, Oleksandr Dovhyi.

The leaders discussed air defence, the energy situation before the winter and the safe return of children to their families. Prime Minister
Solvang said that Norway will provide 250 million euros to Ukraine for natural gas by December 2031. They agreed to stay in touch.
"""


def _read(text: str, **options: str) -> Readout:
    return readoutkit.parse(text, **options)


def _f1(seed: int) -> float:
    texts = make_accounts(seed, 60)
    readouts = [_read(text, name=f"{i}.txt") for i, (_, text) in enumerate(texts)]
    event_of = {readout.source.name: number for readout, (number, _) in zip(readouts, texts, strict=True)}
    names = sorted(event_of, key=str)
    wanted = {pair for pair in combinations(names, 2) if event_of[pair[0]] == event_of[pair[1]]}
    found = {pair for group in link(readouts) for pair in combinations(sorted(str(r.source.name) for r in group.readouts), 2)}
    assert wanted
    return 2 * len(wanted & found) / (len(wanted) + len(found))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_invented_accounts_find_each_other_among_distractors(seed: int) -> None:
    assert _f1(seed) >= 0.95


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Volodymyr Zelenskiy", "Zelensky"),
        ("Vladimir Putin", "Vladimir Poutine"),
        ("Kishida Fumio", "Fumio Kishida"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Aleksandr Lukashenko", "Alexandre Loukachenko"),
        ("Benjamin Netanyahu", "Benyamin Netanyahou"),
        ("Joseph R. Biden, Jr.", "Joe Biden"),
    ],
)
def test_one_person_in_two_spellings_is_one(ours: str, theirs: str) -> None:
    lead = "Oslo, 3 September 2031\n\nPrime Minister Ingrid Solvang of Norway met today with President {}. They discussed trade."
    (group,) = link([_read(lead.format(ours)), _read(lead.format(theirs).replace("trade", "fisheries"))])
    assert len(group.accounts) + len(group.copies) == 2


def test_people_of_one_country_are_not_one() -> None:
    other = RELEASE.replace("Prime Minister Ingrid Solvang", "Foreign Minister Per Aas").replace("Solvang", "Aas")
    other = other.replace("the President of Ukraine, Oleksandr Dovhyi", "the Foreign Minister of Ukraine, Halyna Sydorchuk")
    assert [len(group) for group in link([_read(RELEASE), _read(other)])] == [1, 1]


@pytest.mark.parametrize(("days", "groups"), [("2 September 2031", 1), ("4 September 2031", 1), ("6 September 2031", 2)])
def test_a_day_apart_is_one_event_and_more_is_not(days: str, groups: int) -> None:
    theirs = f"Kyiv, {days}\n\nPresident Oleksandr Dovhyi of Ukraine spoke by phone today with Norway's Prime Minister, Ingrid Solvang."
    found = link([_read(RELEASE), _read(theirs)])
    assert len(found) == groups
    if groups == 1:
        assert "one day apart, as happens across time zones" in found[0].links[0].reasons


def test_two_releases_of_one_side_on_two_days_are_two_events() -> None:
    lead = "Norway's Prime Minister Ingrid Solvang spoke by phone today with Ukraine's President, Oleksandr Dovhyi."
    later = f"Oslo, 4 September 2031\n\n{lead}"
    assert len(link([_read(RELEASE), _read(later)])) == 2


def test_a_copy_with_another_page_around_it_is_grouped_under_the_original() -> None:
    release = RELEASE.replace("Oslo, 3 September 2031", "OSLO, 4 September 2031 (Northern Newswire)")
    copy = f"Home > News\n\n{release}\nShare this\nMore news\n"
    (group,) = link([_read(copy, name="copy"), _read(RELEASE, name="original")])
    assert [(one.original.source.name, one.copy.source.name) for one in group.copies] == [("original", "copy")]
    assert [readout.source.name for readout in group.accounts] == ["original"]
    assert group.copies[0].score > 0.6


def test_the_same_wording_for_other_people_is_no_copy() -> None:
    other = RELEASE.replace("Ukraine", "Chile").replace("Oleksandr Dovhyi", "Eva Paz")
    assert not any(group.copies for group in link([_read(RELEASE), _read(other)]))


def test_the_same_document_twice_is_a_copy_of_itself() -> None:
    readout = _read(RELEASE)
    (group,) = link([readout, readout])
    assert len(group.accounts) == len(group.copies) == 1
    assert group.copies[0].score == 1.0


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The committee adopted its budget on Friday.", "reports no event"),
        ("Prime Minister Ada Lund spoke by phone with President Bo Strand of Finland.", "has no date"),
        (RELEASE, "no other account"),
    ],
)
def test_an_account_alone_says_why(text: str, reason: str) -> None:
    (group,) = link([_read(text)])
    assert group.reason.startswith(reason)
    assert group.links == ()


def test_nothing_gives_nothing() -> None:
    assert link([]) == ()


def test_a_call_and_a_meeting_in_person_on_one_day_are_two_events() -> None:
    met = "Oslo, 3 September 2031\n\nPrime Minister Ingrid Solvang met in person today in Oslo with President Oleksandr Dovhyi of Ukraine."
    assert len(link([_read(RELEASE), _read(met)])) == 2
