"""Comparing two accounts: the same thing is found in any language, differences are named, silence of an excerpt is not absence."""

from __future__ import annotations

import pytest

import readoutkit
from readoutkit.comparison import Comparison, Outcome, compare, compare_all

LEAD = "Ottawa, 12 May 2031\n\nThe Prime Minister of Canada, Claire Whitford, met today with the President of France, Étienne Marchand.\n\n"
TETE = (
    "Paris, le 12 mai 2031\n\n"
    "Le président de la République française, Étienne Marchand, a rencontré aujourd'hui la première ministre du Canada, "
    "Claire Whitford.\n\n"
)


def _compare(ours: str, theirs: str) -> Comparison:
    return compare(readoutkit.parse(ours, name="a.txt"), readoutkit.parse(theirs, name="b.txt"))


def _outcomes(comparison: Comparison, section: str) -> list[str]:
    return [str(row.outcome) for row in getattr(comparison, section)]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("Canada will provide $25 million to Ukraine.", "Le Canada versera 25 millions de dollars à l'Ukraine."),
        ("The leaders reaffirmed their support for Ukraine.", "Les dirigeants ont réaffirmé leur soutien à l'Ukraine."),
        ("The leaders agreed to stay in close contact.", "Les dirigeants ont convenu de rester en contact étroit."),
        ("France will send 200 soldiers to Latvia.", "La France enverra 200 soldats en Lettonie."),
        ("Canada will not recognize any annexation in Ukraine.", "Le Canada ne reconnaîtra aucune annexion en Ukraine."),
    ],
)
def test_a_commitment_is_found_in_the_other_language(english: str, french: str) -> None:
    rest = " The leaders agreed to strengthen cooperation on cyber security.", " La France investira 3 millions d'euros dans un musée."
    result = _compare(LEAD + english + rest[0], TETE + french + rest[1])
    matched = [(row.a.text, row.b.text) for row in result.commitments if row.a is not None and row.b is not None]
    assert len(matched) == 1
    assert matched[0][0].split()[-1].rstrip(".") in english
    assert _outcomes(result, "commitments").count("only_a") == _outcomes(result, "commitments").count("only_b") == 1


@pytest.mark.parametrize(
    ("ours", "theirs", "field"),
    [
        ("Canada will provide $25 million to Haiti.", "Canada will provide $30 million to Haiti.", "amount"),
        ("Canada will provide $25 million to Haiti.", "Canada is ready to provide $25 million to Haiti.", "force"),
        ("Canada will provide $25 million to Haiti by 2032.", "Canada will provide $25 million to Haiti by 2033.", "deadline"),
        ("The leaders agreed to open a school in Lima.", "Prime Minister Whitford agreed to open a school in Lima.", "bearer"),
        ("Canada reaffirmed its support for Ukraine.", "Canada expressed its support for Ukraine.", "status"),
    ],
)
def test_a_difference_is_named_with_both_values(ours: str, theirs: str, field: str) -> None:
    (row,) = _compare(LEAD + ours, LEAD + theirs).commitments
    assert row.outcome is Outcome.DIFFERING
    (difference,) = [one for one in row.differences if one.field == field]
    assert difference.a != difference.b


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("$1.5 billion", "1,5 milliard de dollars"),
        ("$892 million", "892 millions de dollars"),
        ("€3,000,000", "3 millions d'euros"),
        ("two per cent of GDP", "2 % du PIB"),
    ],
)
def test_an_amount_is_the_same_in_either_style(ours: str, theirs: str) -> None:
    told = f"{TETE}Ils ont parlé de {theirs} que le Canada a dépensés."
    result = _compare(f"{LEAD}They discussed the {ours} that Canada has spent on defence.", told)
    assert _outcomes(result, "amounts") == ["both"]


def test_one_sum_named_twice_is_one_row() -> None:
    once = f"{LEAD}Canada will give $5 million to Haiti."
    result = _compare(f"{once} The $5 million will buy food.", once)
    (row,) = result.amounts
    assert row.outcome is Outcome.BOTH
    assert (len(row.spans_a), len(row.spans_b)) == (2, 1)


def test_a_topic_about_others_is_another_subject() -> None:
    result = _compare(f"{LEAD}They discussed the situation in Haiti.", f"{LEAD}They discussed the situation in Lebanon.")
    assert _outcomes(result, "topics") == ["only_a", "only_b"]


def test_how_a_topic_was_treated_is_compared() -> None:
    result = _compare(f"{LEAD}They discussed migration.", f"{TETE}Ils ont exprimé leur préoccupation face à la migration.")
    (row,) = result.topics
    assert [(one.field, one.a, one.b) for one in row.differences] == [("treatment", "discussed", "concern")]


def test_quotes_are_matched_by_their_words_or_by_speaker_and_subject() -> None:
    ours = f"{LEAD}“We will stand with Ukraine until the war is over,” Prime Minister Whitford said."
    theirs = f"{TETE}« Nous soutiendrons l'Ukraine jusqu'à la fin de la guerre », a déclaré la première ministre Whitford."
    assert _outcomes(_compare(ours, theirs), "quotes") == ["both"]
    assert _outcomes(_compare(ours, ours.replace("until the war is over", "until this war is over")), "quotes") == ["both"]
    other = f"{LEAD}“Our farmers deserve better prices for milk,” Prime Minister Whitford said."
    assert _outcomes(_compare(ours, other), "quotes") == ["only_a", "only_b"]


@pytest.mark.parametrize(
    "ending",
    [
        "\n\nRead more",
        "\n\nLire la suite",
        " The leaders went on to speak of trade and …",
        " The leaders went on to speak of trade and the long road to a [...]",
        " The leaders went on to speak of trade and of the long way that both countries have",
    ],
)
def test_what_an_excerpt_lacks_is_not_called_absent(ending: str) -> None:
    body = "They discussed migration, energy and the climate. They also discussed the return of children to their families in Ukraine. " * 2
    whole, part = f"{LEAD}{body}They discussed fisheries.\n", f"{LEAD}{body.strip()}{ending}\n"
    result = _compare(whole, part)
    assert result.cut_b and not result.cut_a
    assert [row.unsure for row in result.topics.only_a] == [True]
    assert not any(row.unsure for row in result.topics if row.outcome is not Outcome.ONLY_A)
    assert not _compare(whole, whole).cut_a


def test_a_text_as_short_as_a_teaser_may_be_cut() -> None:
    assert "few as an excerpt" in _compare(f"{LEAD}They discussed migration.", LEAD).cut_b


def test_accounts_of_different_events_are_compared_and_said_to_be_different() -> None:
    result = _compare(f"{LEAD}They discussed migration.", LEAD.replace("12 May", "20 May") + "They discussed migration.")
    assert result.same_event is False
    assert "8 days apart" in result.verdict.reasons
    assert _outcomes(result, "topics") == ["both"]
    (row,) = [row for row in result.event if row.fact == "date"]
    assert [(one.a, one.b) for one in row.differences] == [("2031-05-12", "2031-05-20")]


def test_without_a_date_nobody_can_tell_whether_it_is_one_event() -> None:
    undated = LEAD.split("\n\n")[1]
    result = _compare(undated, undated.replace("today", ""))
    assert result.same_event is None
    assert "an account has no date that places the event within a few days" in result.verdict.reasons


def test_a_document_without_an_event_has_rows_all_the_same() -> None:
    result = _compare(f"{LEAD}They discussed migration.", "The committee adopted its budget on Friday.")
    assert result.same_event is None
    assert "an account reports no event" in result.verdict.reasons
    assert {str(row.outcome) for row in result} == {"only_a"}


def test_the_event_itself_is_compared_point_by_point() -> None:
    ours = "Oslo, 3 May 2031\n\nPrime Minister Ada Lund of Norway spoke by phone today with President Bo Strand of Finland at his request."
    theirs = "Helsinki, 3 May 2031\n\nPresident Bo Strand of Finland had a video call today with Prime Minister Ada Lund of Norway."
    result = _compare(ours, theirs)
    told = {row.fact: [(one.a, one.b) for one in row.differences] for row in result.event}
    assert told["channel"] == [("phone", "video")]
    assert told["date"] == []


def test_of_three_accounts_each_row_says_who_has_it() -> None:
    ours = [f"{LEAD}They discussed migration and {other}." for other in ("fisheries", "energy security")]
    texts = [ours[0], f"{TETE}Ils ont parlé de migration.", ours[1]]
    joint = compare_all(readoutkit.parse(text) for text in texts)
    told = {next(item for item in row.items if item).code: row.told_by for row in joint.section("topics")}
    assert told["mobility.migration"] == (0, 1, 2)
    assert {(0,), (2,)} <= set(told.values())
    assert joint.verdict(2, 0).same
    assert [row.is_shared for row in joint.section("participants")] == [True, True]


def test_a_comparison_takes_two() -> None:
    with pytest.raises(ValueError, match="two readouts or more, not 1"):
        compare_all([readoutkit.parse(LEAD)])
