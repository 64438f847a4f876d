"""What a readout tells beyond its fields."""

from __future__ import annotations

import pytest
from attrs import evolve
from sample_readout import (
    CALL,
    FISHERIES,
    FUND,
    LARSEN,
    MOLNAR,
    MONEY,
    NORWAY,
    PRAISE,
    PROMISE,
    SAMPLE,
    SHIPPING,
    SOURCE,
    SUPPORT,
    TEXT,
    at,
)

from readoutkit.diagnostics import CAP_REACHED, CODES
from readoutkit.errors import InvariantError
from readoutkit.model import (
    Certainty,
    CommitmentKind,
    CommitmentStatus,
    Diagnostic,
    Force,
    Readout,
    Severity,
    Span,
    Specificity,
    TimeBasis,
    TimeRef,
)

EMPTY = Readout(id="none", source=evolve(SOURCE, perspective=None, published=None), provenance=SAMPLE.provenance)


def test_the_primary_event_and_its_people() -> None:
    assert SAMPLE.event is SAMPLE.primary_event is CALL
    assert SAMPLE.principals() == (LARSEN, MOLNAR)
    assert EMPTY.event is None
    assert EMPTY.principals() == ()


def test_lists_for_analysis() -> None:
    assert SAMPLE.topic_codes() == ("economy.trade", "economy")
    assert SAMPLE.pledges() == (PROMISE,)
    assert SAMPLE.reassurances() == (SUPPORT,)


def test_references_are_objects() -> None:
    assert SAMPLE.commitments[0].by[0].name == "Norway"
    assert SAMPLE.event is not None
    assert SAMPLE.event.part_of is SAMPLE.events[1]


@pytest.mark.parametrize(
    ("changes", "pledge"),
    [
        ({}, True),
        ({"kind": CommitmentKind.RESTRAINT}, True),
        ({"kind": CommitmentKind.SUPPORT}, False),
        ({"status": CommitmentStatus.CONTINUING}, True),
        ({"status": CommitmentStatus.DELIVERED}, False),
        ({"status": CommitmentStatus.PRIOR}, False),
        ({"force": Force.ASPIRATIONAL}, False),
        ({"force": Force.CONDITIONAL, "condition": at("by June")}, False),
        ({"specificity": Specificity.VAGUE}, False),
        ({"certainty": Certainty.INFERRED, "hedge": at("said")}, False),
    ],
)
def test_a_pledge_is_conduct_alive_firm_specific_and_stated(changes: dict[str, object], pledge: bool) -> None:
    assert evolve(PROMISE, **changes).is_pledge is pledge


def test_the_date_says_where_it_comes_from() -> None:
    date = SAMPLE.date
    assert date is not None
    assert (date.value, date.basis, str(date)) == ("2025-03-03", "stated", "2025-03-03")
    undated = evolve(SAMPLE, events=(), participants=(), topics=(), commitments=(), quotes=(), actors=(NORWAY,))
    assert undated.date is not None
    assert (undated.date.value, undated.date.basis) == ("2025-03-04", "given")
    printed = TimeRef(span=at("3 March 2025"), value="2025-03-03", basis=TimeBasis.STATED)
    stated = evolve(undated, source=evolve(SOURCE, published=printed))
    assert stated.date is not None
    assert stated.date.basis == "published"
    assert EMPTY.date is None


def test_every_object_knows_its_text() -> None:
    assert [item.text for item in (NORWAY, CALL, LARSEN, SHIPPING, PROMISE, MONEY)] == [
        "Norway",
        "spoke by phone with",
        "Odd Larsen",
        "ferries",
        "will provide $40 million for ferries through the Harbour Fund by June",
        "$40 million",
    ]
    assert PROMISE.deadline is not None
    assert PROMISE.deadline.text == "June"
    assert TimeRef(value="2025", basis=TimeBasis.GIVEN).text == ""
    assert [section.text for section in SOURCE.sections][2] == "Subscribe to our newsletter"
    assert (PRAISE.text, PRAISE.clean) == ("trÃ¨s utile", "très utile")


def test_a_topic_is_as_certain_as_its_strongest_mention() -> None:
    assert FISHERIES.certainty is Certainty.STATED
    assert evolve(FISHERIES, mentions=FISHERIES.mentions[1:]).certainty is Certainty.POSSIBLE


def test_text_as_given_and_as_repaired() -> None:
    assert SAMPLE.text_of(PRAISE.span) == "trÃ¨s utile"
    assert SAMPLE.repaired_text(PRAISE.span) == "très utile"
    assert SAMPLE.detach().repaired_text(PRAISE.span) == "très utile"
    assert "“très utile” and" in SAMPLE.repaired_text()
    assert len(SAMPLE.repaired_text()) == len(TEXT) - 3
    with pytest.raises(ValueError, match="attach"):
        SAMPLE.detach().repaired_text()


def test_a_text_is_attached_only_to_its_own_readout() -> None:
    detached = SAMPLE.detach()
    assert detached.source.text is None
    assert detached.attach(TEXT) == SAMPLE
    for other in (TEXT.replace("Odd", "Even"), TEXT.replace("Larsen", "Jensen"), TEXT.replace("\n", "\r\n"), ""):
        with pytest.raises(InvariantError, match=r"Source\.(length|sha256)"):
            detached.attach(other)


def test_spans_compare() -> None:
    whole, part = at("spoke by phone with"), at("phone")
    assert whole.covers(part) and not part.covers(whole)
    assert part.overlaps(whole)
    assert not part.overlaps(Span(start=part.end, end=part.end + 1, text=" "))
    assert len(part) == 5


def test_representations_are_short() -> None:
    assert repr(SAMPLE) == "<Readout call: events 2, participants 2, topics 2, commitments 2>"
    assert repr(PROMISE).startswith("<Commitment c1 'will provide")
    assert len(repr(SAMPLE.source)) < 60


def test_comparison_finds_what_stands_on_one_side_only() -> None:
    lone = evolve(SAMPLE, topics=(evolve(FISHERIES, id="t1"),), commitments=(evolve(SUPPORT, id="c1"),), actors=SAMPLE.actors[:2])
    result = SAMPLE.compare(lone)
    assert [row.a.code for row in result.topics.only_a] == ["economy.trade"]
    assert not result.topics.only_b
    assert [(row.a.code, row.b.code) for row in result.topics.both] == [("economy", "economy")]
    assert [row.a for row in result.commitments.only_a] == [PROMISE]
    assert [row.a.id for row in result.commitments.both] == ["c2"]
    mirrored = lone.compare(SAMPLE)
    assert [row.b for row in mirrored.topics.only_b] == [row.a for row in result.topics.only_a]
    assert [row.b for row in mirrored.commitments.only_b] == [row.a for row in result.commitments.only_a]


def test_comparison_goes_by_key_not_by_name() -> None:
    french = evolve(NORWAY, name="Norvège")
    assert french.identity == NORWAY.identity == "country:NO"
    assert FUND.identity == "initiative:harbour fund"


def test_a_comparison_of_a_readout_with_itself_leaves_nothing_over() -> None:
    assert SAMPLE.compare(SAMPLE).is_alike


def test_codes_of_diagnostics_are_stable_and_complete() -> None:
    for code, finding in CODES.items():
        assert code == finding.code
        assert finding.severity in set(Severity)
        assert finding.meaning.endswith(".")
    made = Diagnostic.of(CAP_REACHED, what="Characters", limit=10, span=at("June"))
    assert (made.code, made.severity, made.message) == ("RK301", Severity.WARNING, "Characters beyond 10 left out.")
