"""Whose dinars and dollars: the country of the same sentence comes first; small dollars are meant at home only."""

from __future__ import annotations

import readoutkit


def currencies(text: str) -> list[str | None]:
    return [a.currency for a in readoutkit.parse(text).amounts]


def test_the_country_of_the_sentence_lends_its_dinar() -> None:
    text = (
        "King Salman of Bahrain met Crown Prince Jaber of Kuwait today. King Salman pledged five million Bahraini dinars. "
        "He reaffirmed Bahrain's support and gave two million dinars. Kuwait thanked him, and Kuwait will host the next round."
    )
    assert currencies(text) == ["BHD", "BHD"]


def test_on_another_page_dollars_are_not_those_of_a_small_state() -> None:
    text = "The President of Chile, Eva Paz, met the Prime Minister of Barbados, Ann Moe. Chile will pay 3 million dollars."
    assert currencies(text) == ["USD"]


def test_instalments_are_no_amount() -> None:
    assert currencies("The Prime Minister of Norway, Ada Lind, met President Eva Paz of Chile. Norway will pay in two instalments.") == []
