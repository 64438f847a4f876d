"""Hedges over promises, as posts in forums have them: kept, marked, never upgraded (codebook H1 and H2)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import readoutkit

ENGLISH = "Prime Minister Ada Lind of Norway met President Eva Paz of Chile in Oslo."
FRENCH = "La première ministre Ada Lind de la Norvège a rencontré le président Bruno Paz du Chili à Oslo."


def wrong(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=False, reason=reason)


@pytest.mark.parametrize(
    ("lead", "sentence", "lines"),
    [
        (
            ENGLISH,
            "Norway will probably send 20 tanks to Moldova.",
            ["will probably send 20 tanks to Moldova | action new firm specific probable | NO > MD"],
        ),
        (
            ENGLISH,
            "Norway will likely announce a grant of 4 million euros to Moldova.",
            ["will likely announce a grant of 4 million euros to Moldova | action new firm specific probable | NO > MD"],
        ),
        (
            ENGLISH,
            "Lind reportedly promised 30 million euros to Moldova.",
            ["promised 30 million euros to Moldova | action new firm specific probable | NO > MD"],
        ),
        (
            ENGLISH,
            "The talks would have included Norway's role in supplying grain to Moldova.",
            ["Norway's role in supplying grain to Moldova | action continuing firm specific probable | NO > MD"],
        ),
        (
            ENGLISH,
            "The meeting signifies Norway's commitment to the defence of Chile.",
            ["Norway's commitment to the defence of Chile | support reaffirmed firm vague inferred | NO > CL"],
        ),
        (
            ENGLISH,
            "The visit underscores Chile's determination to join the pact.",
            ["Chile's determination to join the pact | action reaffirmed firm vague inferred | CL >"],
        ),
        (
            ENGLISH,
            "Their conversation suggests Norway's readiness to support Moldova.",
            ["Norway's readiness to support Moldova | support reaffirmed aspirational vague inferred | NO > MD"],
        ),
        pytest.param(
            ENGLISH,
            "This shows Norway's support for Moldova.",
            ["Norway's support for Moldova | support reaffirmed firm vague inferred | NO > MD"],
            marks=wrong("a lone this may stand for the meeting"),
        ),
        pytest.param(
            ENGLISH,
            "I think Norway will pay 20 million euros for the port.",
            ["will pay 20 million euros for the port | action new firm specific probable | NO >"],
            marks=wrong("the author's I think is a hedge, not somebody's expectation"),
        ),
        (ENGLISH, "Norway might send 20 tanks to Moldova.", []),
        (ENGLISH, "Norway is expected to send 20 tanks to Moldova.", []),
        (
            ENGLISH,
            "Norway will send 20 tanks to Moldova.",
            ["will send 20 tanks to Moldova | action new firm specific | NO > MD"],
        ),
        (
            FRENCH,
            "Cette visite reflète le soutien de la Norvège à la Moldavie.",
            ["soutien de la Norvège à la Moldavie | support reaffirmed firm vague inferred | NO > MD"],
        ),
        pytest.param(
            FRENCH,
            "La rencontre témoigne de l'engagement de la Norvège à défendre le Chili.",
            ["engagement de la Norvège à défendre le Chili | support reaffirmed firm vague inferred | NO > CL"],
            marks=wrong("témoigner de with a meeting as its subject is an inference"),
        ),
        (
            FRENCH,
            "La Norvège enverra probablement 20 chars à la Moldavie.",
            ["enverra probablement 20 chars à la Moldavie | action new firm specific probable | NO > MD"],
        ),
        pytest.param(
            FRENCH,
            "Il est probable que la Norvège enverra 20 chars à la Moldavie.",
            ["enverra 20 chars à la Moldavie | action new firm specific probable | NO > MD"],
            marks=wrong("a hedge as the governing clause"),
        ),
        (FRENCH, "La Norvège pourrait envoyer 20 chars à la Moldavie.", []),
    ],
)
def test_certainty(binds: Callable[..., None], lead: str, sentence: str, lines: list[str]) -> None:
    binds(lead, sentence, lines, format="forum_post")


def test_a_hedge_is_a_place_in_the_text() -> None:
    readout = readoutkit.parse(f"{ENGLISH} Norway will probably send 20 tanks to Moldova.", format="forum_post")
    (promise,) = readout.commitments
    assert promise.hedge is not None
    assert promise.hedge.text == "probably"
    assert not promise.is_pledge


def test_nobody_is_said_to_have_said_what_the_author_reads_into_it() -> None:
    readout = readoutkit.parse(f"{ENGLISH} The meeting signifies Norway's commitment to the defence of Chile.", format="forum_post")
    assert [c.said_by for c in readout.commitments] == [()]


def test_two_percent_pursued_is_an_outcome_that_goes_on(binds: Callable[..., None]) -> None:
    binds(
        ENGLISH,
        "Chile is increasing its defence spending to meet the 2 per cent of GDP target.",
        ["is increasing its defence spending to meet the 2 per cent of GDP target | outcome continuing firm specific | CL >"],
        format="forum_post",
    )
