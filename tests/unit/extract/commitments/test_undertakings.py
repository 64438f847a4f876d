"""Ways of undertaking something: helping, refraining, informing, backing; deadlines that are occasions; who is not bound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LEAD = "The Prime Minister of Norway, Ada Lind, spoke today with the President of Chile, Eva Paz."

UNDERTAKINGS = [
    ("Norway will do its utmost to free the crew.", ["will do its utmost to free the crew | action new firm vague | NO >"]),
    (
        "Norway will refrain from taxing copper for two years.",
        ["will refrain from taxing copper for two years | restraint new firm specific | NO >"],
    ),
    ("Norway will help Chile to rebuild its ports.", ["will help Chile to rebuild its ports | action new firm * | NO > CL"]),
    (
        "The Prime Minister informed the President of her decision to close the base in August.",
        ["informed the President of her decision to close the base in August | action new firm specific | NO >"],
    ),
    (
        "It was Norway's intention to sign the convention by 2030.",
        ["Norway's intention to sign the convention by 2030 | action * aspirational specific | NO >"],
    ),
    ("Chile remains a firm supporter of the treaty.", ["remains a firm supporter of the treaty | support reaffirmed firm vague | CL >"]),
    (
        "They reached an understanding to exchange weather data.",
        ["reached an understanding to exchange weather data | action new firm vague | NO CL >"],
    ),
    (
        "She committed Norway to a contribution of 3 million euros to the fund.",
        ["committed Norway to a contribution of 3 million euros to the fund | action new firm specific | NO >"],
    ),
    (
        "She undertook to raise the matter with the shipowners.",
        ["undertook to raise the matter with the shipowners | action new firm vague | NO >"],
    ),
]
MORE = [
    ("“We stand with Chile as it rebuilds,” Prime Minister Lind said.", ["stand with Chile | support new firm vague | NO > CL"]),
    (
        "She reaffirmed Norway's target of cutting emissions by 55 per cent by 2030.",
        ["reaffirmed Norway's target of cutting emissions by 55 per cent by 2030 | outcome reaffirmed firm specific | NO >"],
    ),
    ("She voiced Norway's attachment to a free press.", ["voiced Norway's attachment to a free press | support new firm vague | NO >"]),
]
SPECIFIC = [
    ("Norway will ratify the convention.", ["will ratify the convention | action new firm specific | NO >"]),
    ("Norway will pay for the pumping stations.", ["will pay for the pumping stations | action new firm specific | NO >"]),
    (
        "The leaders agreed to settle the question before the summit.",
        ["agreed to settle the question before the summit | * new firm specific | NO CL >"],
    ),
    (
        "A Norwegian ship will stay in Iquique until August to clear the harbour.",
        ["will stay in Iquique until August to clear the harbour | action * firm specific | NO >"],
    ),
    ("Norway will never let Chilean ports decay.", ["will never let Chilean ports decay | restraint new firm vague | NO > *"]),
    (
        "The Prime Minister underlined her support for the two-state solution.",
        ["underlined her support for the two-state solution | support reaffirmed firm vague | NO >"],
    ),
]


@pytest.mark.parametrize(("sentence", "lines"), UNDERTAKINGS + MORE + SPECIFIC)
def test_an_undertaking_is_read_with_its_codes(sentence: str, lines: list[str], binds: Callable[..., None]) -> None:
    binds(LEAD, sentence, lines)


@pytest.mark.parametrize(
    "sentence", ["Norwegian companies will invest 600 million dollars in wind farms.", "Norwegian farmers will buy more maize."]
)
def test_firms_and_farmers_do_not_bind_their_country(sentence: str, binds: Callable[..., None]) -> None:
    binds(LEAD, sentence, [])


def test_a_convoy_to_a_city_goes_to_its_state(binds: Callable[..., None]) -> None:
    binds(
        LEAD,
        "Norway will send a field hospital to Valparaíso.",
        ["will send a field hospital to Valparaíso | action new firm specific | NO > CL"],
    )


def test_a_city_nobody_spoke_of_the_state_of_names_no_recipient(binds: Callable[..., None]) -> None:
    binds(LEAD, "Norway will send a field hospital to Aleppo.", ["will send a field hospital to Aleppo | action new firm * | NO >"])
