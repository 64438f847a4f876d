"""Words with a sense of their own in readouts: launchers are no rockets, force is no deployment, those responsible need a reckoning."""

from __future__ import annotations

import pytest

import readoutkit

LEAD = "The Prime Minister of Norway, Ada Lind, spoke today with the President of Chile, Eva Paz. "


def codes(sentence: str) -> set[str]:
    return readoutkit.parse(LEAD + sentence).topic_codes()


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Norway will supply 30 air defence launchers.", "technology.space"),
        ("They opposed any change of the status quo by force in the region.", "defence.deployment"),
        ("The courts would pursue those responsible for the leak.", "rights.justice"),
        ("They set up a working group to choke off that trade.", "economy.trade"),
        ("A vessel of the Norwegian Navy will clear the harbour.", "defence.capability"),
        ("They discussed a multinational force for Haiti.", "peace.security_guarantees"),
        ("Norway has provided 40 million euros since independence.", "peace.sovereignty"),
    ],
)
def test_a_word_in_another_sense_is_no_such_subject(sentence: str, code: str) -> None:
    assert code not in codes(sentence)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("They discussed a multinational force for Haiti.", "peace.peacekeeping"),
        ("They demanded that the courts hold those responsible to account.", "rights.justice"),
        ("The leaders discussed the fight against money laundering.", "mobility.crime"),
        ("They discussed police cooperation.", "mobility.crime"),
        ("The Prime Minister condemned the attack on worshippers.", "peace.terrorism"),
        ("The leaders discussed the dialogue between Kosovo and Serbia.", "peace.settlement"),
        ("They discussed the Joint Expeditionary Force.", "defence.alliance"),
        ("They discussed civil and political rights.", "rights.human_rights"),
        ("They discussed women, peace and security.", "rights.gender"),
        ("She offered her condolences over the mine explosion.", "development.disasters"),
    ],
)
def test_a_phrase_of_the_genre_names_its_subject(sentence: str, code: str) -> None:
    assert code in codes(sentence)
