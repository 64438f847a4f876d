"""Events: kind, channel, status, day and place, from cue verbs and nouns; and what is no event."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readoutkit.errors import LexiconError
from readoutkit.extract.events.cues import CueFinder
from readoutkit.extract.events.finder import EventFinder
from readoutkit.extract.events.found import FoundEvent
from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.extract.people.finder import PeopleFinder
from readoutkit.extract.reading import Reading, Sentence
from readoutkit.extract.times.finder import DateFinder
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.lexicon import Lexicon, load_lexicon
from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import Basis, Channel, EventKind, EventStatus, Genre, SectionKind
from readoutkit.text.document import load_text
from readoutkit.text.layout import Block, Layout, Range
from readoutkit.text.sentences import SentenceSplitter

LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
GAZETTEER = load_gazetteer()
NAMINGS = NamingFinder(GAZETTEER)
SPLITTERS = {code: SentenceSplitter(lexicon) for code, lexicon in LEXICONS.items()}
PEOPLE = {code: PeopleFinder(lexicon) for code, lexicon in LEXICONS.items()}
DATES = {code: DateFinder(lexicon) for code, lexicon in LEXICONS.items()}
EVENTS = {code: EventFinder(lexicon, GAZETTEER) for code, lexicon in LEXICONS.items()}
DAY = "2026-03-11"  # a Wednesday


def read(code: str, content: str, *, titled: bool = False, dateline: str | None = None) -> Reading:
    """One block a line; the first is the title when the page is titled."""
    text = load_text(content)
    words = split_words(text.folded)
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    at = 0
    for number, line in enumerate(text.clean.split("\n")):
        kind = SectionKind.TITLE if titled and number == 0 else SectionKind.BODY
        blocks.append(Block(kind, at, at + len(line)))
        for a, b in SPLITTERS[code].split(text.folded, at, at + len(line)):
            first, last = words.between(a, b)
            if first < last:
                sentences.append(Sentence(a, b, first, last, kind, number))
        at += len(line) + 1
    place = Range(content.index(dateline), content.index(dateline) + len(dateline)) if dateline else None
    layout = Layout(blocks=tuple(blocks), dateline_place=place)
    return Reading(text=text, words=words, layout=layout, lexicon=LEXICONS[code], sentences=tuple(sentences), published=DAY)


def find(code: str, content: str, genre: Genre = Genre.RELEASE, *, titled: bool = False) -> list[FoundEvent]:
    reading = read(code, content, titled=titled)
    namings = NAMINGS.find(reading.words)
    persons = PEOPLE[code].find(reading, namings)
    return EVENTS[code].find(reading, namings, persons, [], DATES[code].find(reading), genre=genre)


def first(code: str, content: str, genre: Genre = Genre.RELEASE, *, titled: bool = False) -> FoundEvent:
    return find(code, content, genre, titled=titled)[0]


def cue(code: str, content: str) -> str:
    event = first(code, content)
    return content[event.cue.start : event.cue.end]


@pytest.mark.parametrize(
    ("code", "text", "kind", "channel", "basis", "words"),
    [
        ("en", "Prime Minister Paul Marchbanks spoke with President Eva Paz of Chile.", "call", "unspecified", "inferred", "spoke with"),
        (
            "en",
            "Prime Minister Paul Marchbanks spoke by phone today with President Eva Paz of Chile.",
            "call",
            "phone",
            "stated",
            "spoke by phone",
        ),
        (
            "en",
            "Prime Minister Paul Marchbanks held a video call with President Eva Paz.",
            "call",
            "video",
            "stated",
            "held a video call with",
        ),
        (
            "en",
            "The Prime Minister had a telephone conversation with President Eva Paz.",
            "call",
            "phone",
            "stated",
            "had a telephone conversation with",
        ),
        ("en", "The Prime Minister called President Eva Paz of Chile.", "call", "unspecified", "stated", "called"),
        ("en", "Prime Minister Paul Marchbanks met with President Eva Paz.", "meeting", "unspecified", "stated", "met with"),
        ("en", "Prime Minister Paul Marchbanks met virtually with President Eva Paz.", "meeting", "video", "stated", "met virtually with"),
        ("en", "The Prime Minister welcomed President Eva Paz to Chequers.", "meeting", "in_person", "stated", "welcomed"),
        (
            "en",
            "President Eva Paz was received at the White House by President Hollis Grant.",
            "meeting",
            "in_person",
            "stated",
            "was received",
        ),
        ("en", "Prime Minister Paul Marchbanks travelled to Riga.", "visit", "in_person", "stated", "travelled to"),
        (
            "en",
            "President Eva Paz took part in the summit of the Andean leaders.",
            "summit",
            "unspecified",
            "stated",
            "took part in the summit",
        ),
        (
            "fr",
            "Le premier ministre Paul Marchand s'est entretenu avec la présidente Eva Paz.",
            "call",
            "unspecified",
            "inferred",
            "s'est entretenu avec",
        ),
        ("fr", "Le premier ministre a tenu hier un appel avec la présidente Eva Paz.", "call", "unspecified", "stated", "appel"),
        ("fr", "Paul Marchand et Eva Paz ont échangé par visioconférence.", "call", "video", "stated", "ont échangé par visioconférence"),
        ("fr", "Le premier ministre Paul Marchand a rencontré la présidente Eva Paz.", "meeting", "unspecified", "stated", "a rencontré"),
        ("fr", "La présidente de la Confédération reçoit à Berne le chancelier Karl Huber.", "meeting", "in_person", "stated", "reçoit"),
        (
            "fr",
            "Le Président de la République a accordé une audience à M. Jean Petit.",
            "meeting",
            "in_person",
            "stated",
            "a accordé une audience",
        ),
        ("fr", "Le premier ministre Paul Marchand s'est rendu à Varsovie.", "visit", "in_person", "stated", "s'est rendu"),
    ],
)
def test_the_cue_decides_kind_and_channel(code: str, text: str, kind: str, channel: str, basis: str, words: str) -> None:
    event = first(code, text)
    assert (event.kind, event.channel, event.basis) == (EventKind(kind), Channel(channel), Basis(basis))
    assert event.status is EventStatus.HELD
    assert cue(code, text) == words


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The Prime Minister welcomed the decision of President Eva Paz to join the treaty."),
        ("en", "The Prime Minister called on all sides to show restraint."),
        ("en", "The Prime Minister did not meet President Eva Paz."),
        ("en", "The Prime Minister announced that the fund received support from senators."),
        ("en", "The goalkeeper met the press after the game."),
        ("en", "You will help at meetings between ministers and place their calls."),
        ("en", "The Prime Minister will meet President Eva Paz on Friday in Lima."),
        ("en", 'The Prime Minister said: "I met President Paz in Lima years ago."'),
        ("en", "Minister Roy: I met with my counterpart, and we spoke about fish."),
        ("fr", "Le président a accueilli favorablement la décision du président Paz."),
        ("fr", "Claire Petit reçoit les Pensions et Jean Roy l'Agriculture."),
        ("fr", "Mon beau-frère a rencontré notre député au marché."),
        ("fr", "Le premier ministre se rendra lundi à Varsovie."),
        ("fr", "La présidente a fait aujourd'hui la déclaration suivante."),
    ],
)
def test_a_release_without_an_encounter_has_no_event(code: str, text: str) -> None:
    assert find(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "Today, Prime Minister Paul Marchbanks met with President Eva Paz.", DAY),
        ("en", "The Prime Minister spoke to President Eva Paz yesterday evening.", "2026-03-10"),
        ("en", "The Prime Minister met with President Eva Paz on Thursday.", "2026-03-05"),
        ("en", "The Prime Minister met today with President Eva Paz to prepare the summit on Sunday.", DAY),
        ("en", "Prime Minister Paul Marchbanks met with President Eva Paz.", None),
        ("fr", "Le premier ministre a rencontré hier à Lima la présidente Eva Paz.", "2026-03-10"),
        ("fr", "Le Président s'est entretenu, jeudi 5 mars 2026, avec la présidente Eva Paz.", "2026-03-05"),
    ],
)
def test_the_day_is_the_one_of_the_cues_clause(code: str, text: str, value: str | None) -> None:
    date = first(code, text).date
    assert (date.value if date else None) == value


@pytest.mark.parametrize(
    ("code", "text", "place"),
    [
        ("en", "The Prime Minister met today at the Presidential Palace in Lima with President Eva Paz.", "Lima"),
        ("en", "The Prime Minister met with President Eva Paz at the White House.", "White House"),
        ("en", "The Prime Minister met with President Eva Paz to discuss the war in Sudan.", None),
        ("en", "The Prime Minister spoke by phone with President Eva Paz, who was in Lima.", None),
        ("en", "The Prime Minister met with President Eva Paz. The meeting took place in Lima.", "Lima"),
        ("en", "The Prime Minister welcomed President Eva Paz to Downing Street this afternoon.", "Downing Street"),
        ("en", "The Prime Minister travelled on Monday to Riga.", None),
        ("fr", "Le Président a reçu à l'Élysée la présidente Eva Paz.", "Élysée"),
        ("fr", "Le premier ministre s'est rendu aujourd'hui à Mexico.", "Mexico"),
        ("fr", "La ministre Anne Roy s'est entretenue à Berne avec le ministre Arjun Rao.", "Berne"),
    ],
)
def test_the_place_stands_under_a_locative(code: str, text: str, place: str | None) -> None:
    events = find(code, text)
    found = events[0].place if events else None
    assert (found.name if found else None) == place


def test_a_known_place_has_its_country() -> None:
    place = first("en", "The Prime Minister met with President Eva Paz in Warsaw.").place
    assert place is not None
    assert place.country == "PL"


def test_talks_in_one_place_are_a_meeting_whatever_the_verb() -> None:
    event = first("en", "Prime Minister Paul Marchbanks spoke with President Eva Paz in Lima.")
    assert (event.kind, event.channel) == (EventKind.MEETING, Channel.IN_PERSON)


def test_the_title_may_tell_the_channel_but_not_the_kind() -> None:
    event = first(
        "en", "Readout of the Prime Minister's Video Call with President Paz\nThe Prime Minister spoke with President Eva Paz.", titled=True
    )
    assert (event.kind, event.channel) == (EventKind.CALL, Channel.VIDEO)


def test_an_occasion_is_an_event_of_its_own() -> None:
    text = "Hier, le premier ministre Paul Marchand a rencontré la présidente Eva Paz en marge de la Conférence sur l'Arctique à Oslo."
    meeting, occasion = find("fr", text)
    assert meeting.part_of == 1
    assert occasion.kind is EventKind.CONFERENCE
    assert occasion.name is not None
    assert text[occasion.name.start : occasion.name.end] == "Conférence sur l'Arctique"
    assert meeting.place == occasion.place
    assert occasion.people == ()


def test_a_later_encounter_with_its_own_day_is_listed() -> None:
    text = "Prime Minister Paul Marchbanks met today with President Eva Paz.\nPrime Minister Marchbanks will travel to Oslo on April 2."
    events = find("en", text)
    assert [(e.kind, e.status) for e in events] == [(EventKind.MEETING, EventStatus.HELD), (EventKind.VISIT, EventStatus.PLANNED)]
    assert events[1].date is not None
    assert events[1].date.value == "2026-04-02"


def test_who_asked_for_it() -> None:
    text = "On 9 March 2026, President Lin Wei of China held a phone conversation with President Eva Paz of Chile at the latter's request."
    assert first("en", text).initiator == "country:CL"


def test_how_long_it_took() -> None:
    duration = first("en", "President Lin Wei spoke over the phone with President Eva Paz for 35 minutes.").duration
    assert duration is not None
    assert duration.offset is None


def test_news_takes_the_occasion_of_the_leads_statement_and_its_day() -> None:
    text = (
        "Chile will sell copper to Poland, its president said on Tuesday.\n"
        '"We are neighbours now," President Eva Paz said after a two-hour meeting with Prime Minister Jan Nowak in Warsaw.'
    )
    event = first("en", text, Genre.NEWS)
    assert event.kind is EventKind.MEETING
    assert event.date is not None
    assert event.date.value == "2026-03-10"
    assert event.place is not None
    assert event.place.name == "Warsaw"


def test_news_tells_of_a_meeting_to_come() -> None:
    event = first("en", "President Eva Paz and Prime Minister Jan Nowak will meet in Geneva on Friday, her office said.", Genre.NEWS)
    assert event.status is EventStatus.PLANNED
    assert event.date is not None
    assert event.date.value == "2026-03-13"


def test_remarks_of_one_side_alone_are_no_event_of_leaders() -> None:
    assert find("en", "Finance Minister Ruth Iyer told reporters on Tuesday that prices were falling.", Genre.NEWS) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("PM's trip to Oslo\nHe flew to Oslo yesterday and had dinner with Prime Minister Kari Moe.", EventKind.VISIT),
        ("Virtanen in Riga\nPresident Virtanen spent Friday in Riga.", EventKind.VISIT),
        ("The Paz/Nowak meeting\nPresident Paz went to Warsaw on Tuesday.", EventKind.MEETING),
    ],
)
def test_a_thread_is_about_what_its_title_says_and_its_post_tells_the_rest(text: str, kind: EventKind) -> None:
    event = first("en", text, Genre.FORUM, titled=True)
    assert event.kind is kind
    assert event.date is not None
    assert event.place is not None


def test_works_without_people_namings_and_times() -> None:
    (event,) = EVENTS["en"].find(read("en", "Today, President Eva Paz met with Prime Minister Jan Nowak."))
    assert (event.kind, event.date, event.people) == (EventKind.MEETING, None, ())


PIECES = st.sampled_from(
    [
        "President Eva Paz ",
        "met ",
        "with ",
        "to ",
        "in ",
        "Lima ",
        "will ",
        "spoke ",
        "the summit ",
        "held a call ",
        '"',
        "«",
        "on the margins of ",
        "and ",
        ", ",
        ". ",
        "\n",
        "yesterday ",
        "is in ",
        "St. ",
        "a rencontré ",
        "s'est rendu à ",
        "'s ",
    ]
)


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join)), st.sampled_from(["en", "fr"]), st.sampled_from(list(Genre))
)
def test_every_event_lies_in_the_text_and_points_to_what_there_is(text: str, code: str, genre: Genre) -> None:
    reading = read(code, "x " + text.replace("\0", ""), titled=True)
    persons = PEOPLE[code].find(reading, NAMINGS.find(reading.words))
    events = EVENTS[code].find(reading, NAMINGS.find(reading.words), persons, [], DATES[code].find(reading), genre=genre)
    for number, event in enumerate(events):
        assert 0 <= event.cue.start < event.cue.end <= len(reading.text.clean)
        assert event.part_of is None or (event.part_of != number and event.part_of < len(events))
        assert all(who < len(persons) for who in event.people)
        assert event.place is None or reading.text.folded[event.place.start : event.place.end] == event.place.name


def test_a_wrong_entry_of_the_word_list_is_named() -> None:
    with pytest.raises(LexiconError, match=r"xx/events\.toml: .*party"):
        CueFinder(Lexicon("xx", {"events": {"noun": [{"kind": "party", "words": ["ball"]}]}}))
