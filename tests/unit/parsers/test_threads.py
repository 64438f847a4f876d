"""Threads taken apart."""

from __future__ import annotations

from parser_pages import THREAD, Read


def test_opening_post_and_answer() -> None:
    page = Read(THREAD, "forum_post")
    assert page.part("title") == "Premier in Warsaw"
    assert page.part("author") == "tankette"
    assert page.published == "2025-02-03T10:00"
    assert page.of("body") == [
        "So our premier met the Polish one. They promised forty tanks that we do not have.",
        "Thirty, and without tracks.",
    ]
    assert page.of("attachment") == ["IMG_2040.jpg"]
    assert page.of("list_item") == ["1. Tanks: old ones.", "2. Money: none."]


def test_words_quoted_from_an_earlier_post_are_furniture() -> None:
    page = Read(THREAD, "forum_post")
    assert "They promised forty tanks that we do not have." in page.of("boilerplate")
    assert "tankette wrote:" in page.of("boilerplate")


def test_a_quotation_without_a_head_is_known_by_its_words() -> None:
    page = Read(
        "Board > Politics\nPDA\n\nView Full Version : Rivas in Oslo\n\nfjord\n10-12-2024, 07:52 AM\nRivas came to buy "
        "salmon and boats.\n\n"
        "mesa\n10-13-2024, 01:15 AM\nRivas came to buy salmon\nand to be seen.\n",
        "forum_post",
    )
    assert page.part("title") == "Rivas in Oslo"
    assert page.part("author") == "fjord"
    assert page.published == "2024-10-12T07:52"
    assert page.of("body") == ["Rivas came to buy salmon and boats.", "and to be seen."]
    assert page.of("byline") == ["fjord", "mesa"]


def test_a_card_under_the_name_is_not_what_somebody_wrote() -> None:
    page = Read(
        "Rivas in Oslo\n\nDiscussion in 'World' started by fjord, Nov 19, 2024.\n\nfjord\nWell-Known Member\nJoined: Jan 1, "
        "2020\nMessages: 48\n\n"
        "They met at noon.\n\nfjord, Nov 19, 2024 #1\n\nmesa\nGuest\n↑ fjord said:\nThey met at noon.\n\nWho did?\n\n"
        "mesa, Nov 20, 2024 #2\n",
        "forum_post",
    )
    assert page.of("body") == ["They met at noon.", "Who did?"]
    assert page.published == "2024-11-19"
    assert page.part("author") == "fjord"


def test_a_day_without_a_year_is_no_stamp() -> None:
    page = Read("What did Rivas want in Oslo?\n\nfjord\nRegular\nMay 21\n\nSalmon, I guess, and a photograph.\n\n12 Likes\n", "forum_post")
    assert page.part("title") == "What did Rivas want in Oslo?"
    assert page.published is None
    assert page.of("body") == ["Salmon, I guess, and a photograph."]


def test_french_thread() -> None:
    page = Read(
        "FORUM > Politique\n\nSujet : Rivas à Oslo\nPage : [1] 2 Suivante\n\nfjord57\nPosté le 08-10-2025 à 21:14:32\n\nIl a "
        "rencontré la reine.\n\n"
        "Le Duc\nPosté le 08-10-2025 à 21:40:05\n\nfjord57 a écrit :\nIl a rencontré la reine.\n\nEt alors ?\n",
        "forum_post",
        "fr",
    )
    assert page.part("title") == "Rivas à Oslo"
    assert page.part("author") == "fjord57"
    assert page.published == "2025-10-08T21:14:32"
    assert page.of("body") == ["Il a rencontré la reine.", "Et alors ?"]


def test_a_pasted_release_is_an_inset() -> None:
    page = Read(
        "Readout: call with the King\n\nStarted by bot, 2024-11-19 10:00\n\nThe President spoke with the King today.\n\n"
        "###\n\nI only paste.\n",
        "forum_post",
    )
    inset = page.layout.insets[0]
    assert page.text.clean[inset.start : inset.end].strip() == "The President spoke with the King today."
    assert page.of("body")[-1] == "I only paste."


def test_headers_of_a_newsgroup() -> None:
    page = Read(
        "From: jm@example.org\nNewsgroups: talk.politics\nSubject: Rivas and the Queen\nDate: 18 May 1998 21:14:03 GMT\n\n"
        "They will never build that bridge.\n\n-- \nJ. M.\nViews are mine.\n",
        "forum_post",
    )
    assert page.part("title") == "Rivas and the Queen"
    assert page.published == "1998-05-18T21:14:03"
    assert page.of("body") == ["They will never build that bridge."]


def test_quoted_lines_of_a_newsgroup_are_read_without_their_marks() -> None:
    page = Read(
        "From: jm@example.org\nNewsgroups: talk.politics\nSubject: Rivas and the Queen\nDate: 18 May 1998 21:14:03 GMT\n\n"
        "> > They met on the lawn.\n>\n> Rivas promised her before the assembled press that he would build\n"
        "> that bridge by Easter at the latest.\n\nHe never will.\n",
        "forum_post",
    )
    assert page.of("body") == [
        "They met on the lawn.",
        "Rivas promised her before the assembled press that he would build\n> that bridge by Easter at the latest.",
        "He never will.",
    ]
