"""Releases and stories taken apart."""

from __future__ import annotations

import pytest
from parser_pages import CNW_FRENCH, PARSERS, PM_PAGE, WIRE, Read

from readoutkit.text.document import load_text


def test_page_of_a_prime_minister() -> None:
    page = Read(PM_PAGE, "official_release")
    assert page.part("title") == "Prime Minister Marchand speaks with President of Chile Diego Rivas"
    assert page.of("caption") == ["PM Marchand on the phone in her office"]
    assert len(page.of("body")) == 2
    assert page.of("list_item") == ["- a mining school in Antofagasta;", "- a tax treaty."]
    assert page.of("boilerplate")[-2:] == ["Associated links", "- Canada-Chile relations"]
    assert page.published is None


def test_stamp_dateline_and_text_in_one_line() -> None:
    page = Read(CNW_FRENCH, "french_release", "fr")
    assert [kind for kind, _ in page.blocks[:3]] == ["metadata", "dateline", "body"]
    assert page.blocks[1][1] == "OTTAWA, ON, le 3 févr. 2026 /CNW/"
    assert page.blocks[2][1].startswith("Aujourd'hui")
    assert page.published == "2026-02-03"
    assert page.part("agency") == "CNW"
    assert page.part("publisher") == "Cabinet de la première ministre"
    assert page.layout.url == "https://pm.example.ca"
    assert page.of("contact") == ["Relations avec les médias : [email protected]"]


def test_a_release_that_is_one_line_is_cut_at_its_foot() -> None:
    page = Read(
        "OTTAWA, Feb. 3, 2026 /CNW/ - The Prime Minister spoke with the King. They agreed to meet. Associated Link Relations "
        "SOURCE Prime Minister's Office For further information: PMO Media Relations",
        "official_release",
    )
    assert [kind for kind, _ in page.blocks] == ["dateline", "body", "boilerplate", "source_credit", "contact"]
    assert page.part("publisher") == "Prime Minister's Office"
    assert page.blocks[1][1].endswith("They agreed to meet.")


def test_wire_story() -> None:
    page = Read(WIRE, "wire_story")
    assert page.part("title") == "Lake ports to open again"
    assert page.part("author") == "GRACE OKELLO"
    assert page.part("agency") == "Associated Press"
    assert page.part("dateline_place") == "KISUMU"
    assert page.of("metadata") == ["* Two ports to open in May", "* No word on tolls"]
    assert [text[:10] for text in page.of("body")] == ["The presid", '"The water']
    assert page.of("source_credit") == ["Associated Press writer Ann Musoke in Kampala contributed to this report."]
    assert page.of("boilerplate") == ["READ MORE: The ports that time forgot", "___"]


def test_credits_in_the_last_line_of_a_story() -> None:
    page = Read("SOFIA (Reuters) - The leaders spoke on Wednesday. (Reporting by Petar Stoev; Editing by Anna Lind)", "wire_story")
    assert page.of("body") == ["The leaders spoke on Wednesday."]
    assert page.of("source_credit") == ["(Reporting by Petar Stoev; Editing by Anna Lind)"]


def test_a_summary_printed_above_the_text_is_not_text() -> None:
    lead = "The Prime Minister spoke to the President of Chile this morning."
    page = Read(
        f"PM call with President Rivas: 5 May 2025\n\n{lead}\n\nFrom:\nPrime Minister's Office\nPublished\n5 May 2025\n\n{lead}\n",
        "official_release",
    )
    assert page.of("body") == [lead]
    assert page.part("title") == "PM call with President Rivas: 5 May 2025"
    assert page.part("publisher") == "Prime Minister's Office"
    assert page.published == "2025-05-05"


def test_a_title_may_close_with_a_full_stop() -> None:
    page = Read(
        "Entretien avec M. Luka MARIC, Président du Monténégro.\n\nPublié le 14 octobre\n\nLe Président s'est entretenu "
        "avec M. Luka MARIC.\n",
        "french_release",
        "fr",
    )
    assert page.part("title") == "Entretien avec M. Luka MARIC, Président du Monténégro."
    assert page.published is None


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Updated: April 17, 2026 21:35", "2026-04-17T21:35"),
        ("Press Release\nDec 02, 2025", "2025-12-02"),
        ("Posted: 30 January 2025\nClosing date: 28 February 2025", "2025-01-30"),
        ("Still current at: 28 August 2025\nUpdated: 27 August 2025", "2025-08-27"),
        ("News | 17.02.2026", "2026-02-17"),
        ("Published\n12 January 2026\nLast updated: 14 January 2026", "2026-01-12"),
    ],
)
def test_the_publication_date_is_the_labelled_one(head: str, date: str) -> None:
    page = Read(f"President Lind meets Premier Paz\n\n{head}\n\nPresident Ada Lind met Premier Eva Paz in Lima.\n", "official_release")
    assert page.published == date
    assert page.part("title") == "President Lind meets Premier Paz"


def test_dates_inside_the_text_are_no_stamps() -> None:
    page = Read("Call with the King\n\nThe President spoke with the King. The treaty of 5 May 2020 was discussed.\n", "official_release")
    assert page.published is None


def test_the_office_above_the_title_is_the_publisher() -> None:
    page = Read(
        "Office of the President of Malta\n\nPresident Borg receives Premier Paz\n\nPresident Borg received Premier Paz.\n",
        "official_release",
    )
    assert page.part("publisher") == "Office of the President of Malta"
    assert page.part("title") == "President Borg receives Premier Paz"


def test_end_marks_are_cut_off_and_what_follows_is_not_text() -> None:
    page = Read(
        "Readout of the Call\n\nThe President spoke with the King today. (End)\n\n###\n\nPhotos by the press office.\n", "official_release"
    )
    assert page.of("body") == ["The President spoke with the King today."]
    assert page.of("boilerplate") == ["(End)", "###", "Photos by the press office."]


def test_wrapped_lines_are_one_paragraph() -> None:
    first = (
        "The President of Chile and the Prime Minister of Norway met in the\n"
        "capital today and agreed, after two hours of talks, that the\n"
        "salmon farms of both countries will be inspected each year."
    )
    second = (
        "They also spoke of the Arctic, of the copper price and of the\n"
        "students that Norway will receive from the north of Chile in the\n"
        "years to come."
    )
    page = Read(f"Visit\n\n{first}\n\n{second}\n", "official_release")
    assert page.of("body") == [first, second]


def test_a_page_of_several_releases_is_split_behind_the_end_marks() -> None:
    one = (
        "Readout of the Call with the King\n\nThe President spoke with the King today about the treaty and the harbour, "
        "and they agreed to speak again.\n\n###\n"
    )
    text = load_text(one + "\n" + one.replace("King", "Queen"))
    parts = PARSERS["official_release"].split(text, "en")
    assert len(parts) == 2
    assert text.clean[parts[1].start :].startswith("Readout of the Call with the Queen")
    assert len(PARSERS["official_release"].split(load_text(one), "en")) == 1
