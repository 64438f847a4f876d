"""People beside the principals: who comes along, honours before and behind names, posts abroad, names of syllable pairs."""

from __future__ import annotations

import pytest

import readoutkit


def cast(text: str) -> list[tuple[str | None, str | None, str, str | None]]:
    """Name, title, class and side of everybody who takes part."""
    readout = readoutkit.parse(text, published="2026-11-20")
    return [(p.name, p.role and p.role.text, p.role_class.value, p.represents and p.represents.key) for p in readout.participants]


@pytest.mark.parametrize(
    ("text", "escort"),
    [
        (
            "President Ada Lind of Norway met President Eva Paz of Chile. They were joined by the Minister of Fisheries, Knut Dahl.",
            ("Knut Dahl", "Minister of Fisheries", "minister", "country:NO"),
        ),
        (
            "President Ada Lind of Norway received the Chairperson of the African Union Commission, Issa Keita, who was accompanied by "
            "the Commissioner for Peace and Security, Ambassador Meles Bekele.",
            ("Meles Bekele", "Commissioner for Peace and Security", "official", "org:au"),
        ),
        (
            "President Ada Lind of Norway met today with the Portuguese Minister of Defence, Rui Vaz, and the Chief of the General Staff, "
            "General Nuno Melo.",
            ("Nuno Melo", "Chief of the General Staff", "official", "country:PT"),
        ),
    ],
)
def test_who_comes_along_speaks_for_those_accompanied(text: str, escort: tuple[str, str, str, str]) -> None:
    assert cast(text)[-1] == escort


@pytest.mark.parametrize(
    ("phrase", "person"),
    [
        ("Prime Minister Philip Rolle, K.C., M.P., of The Bahamas", ("Philip Rolle", "Prime Minister", "head_of_government", "country:BS")),
        ("Barbados's High Commissioner to Canada, Gerald Moe", ("Gerald Moe", "High Commissioner", "ambassador", "country:BB")),
        ("the Chilean Minister of Works, Senator Kerrie Best", ("Kerrie Best", "Minister of Works", "minister", "country:CL")),
        (
            "Crown Prince Faris bin Saud, Prime Minister of Saudi Arabia",
            ("Faris bin Saud", "Prime Minister", "head_of_government", "country:SA"),
        ),
        ("Swiss Federal Councillor Regula Egli", ("Regula Egli", "Federal Councillor", "minister", "country:CH")),
        ("Omani Foreign Minister Sayyid Badr Al Rawahi", ("Badr Al Rawahi", "Foreign Minister", "foreign_minister", "country:OM")),
        ("the Cabinet Secretary for Trade of Kenya, Lee Otieno", ("Lee Otieno", "Cabinet Secretary for Trade", "minister", "country:KE")),
    ],
)
def test_a_guest_is_read_whatever_stands_around_the_name(phrase: str, person: tuple[str, str, str, str]) -> None:
    assert cast(f"President Ada Lind of Norway met today with {phrase}.")[1:] == [person]


def test_the_top_diplomat_of_the_union_needs_no_union_named() -> None:
    people = cast(
        "High Representative Saskia Blom held a video call on Tuesday with the Minister of Foreign Affairs of Armenia, Davit Sarkis."
    )
    assert [p[3] for p in people] == ["org:eu", "country:AM"]


def test_a_pair_of_syllables_is_a_given_name() -> None:
    readout = readoutkit.parse("President Ada Lind of Norway met today with the Korean spokesperson, Bae Jun-ho.")
    assert [p.family_name for p in readout.participants] == ["Lind", "Bae"]


def test_a_lead_printed_twice_is_one_event_with_all_that_is_told() -> None:
    text = (
        "PM meeting with President Aino Salo of Finland: 3 February 2027\n\nThe Prime Minister met the President of Finland, Aino Salo.\n\n"
        "The Prime Minister hosted the President of Finland, Aino Salo, at Chequers this afternoon.\n"
    )
    event = readoutkit.parse(text).event
    assert event is not None and event.place is not None and event.date is not None
    assert (event.kind.value, event.channel.value, event.place.name, event.date.value) == ("meeting", "in_person", "Chequers", "2027-02-03")


def test_a_dateline_may_end_in_a_period() -> None:
    readout = readoutkit.parse(
        "Santiago, 30 October 2026. The President of Chile, Eva Paz, and the Prime Minister of Norway, Ada Lind, met this Friday."
    )
    assert readout.source.published is not None and readout.source.published.value == "2026-10-30"
    assert readout.event is not None and readout.event.date is not None and readout.event.date.value == "2026-10-30"
