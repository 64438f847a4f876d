"""People: titles, names, what they represent, and who takes part. All leaders are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.extract.people.finder import Cast, PeopleFinder
from readoutkit.extract.reading import Reading, Sentence
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import Genre, RoleClass, SectionKind
from readoutkit.text.document import load_text
from readoutkit.text.layout import Block, Layout
from readoutkit.text.sentences import SentenceSplitter

LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
FINDERS = {code: PeopleFinder(lexicon) for code, lexicon in LEXICONS.items()}
NAMINGS = NamingFinder(load_gazetteer())


def read(text: str, language: str = "en", title: bool = False, url: str | None = None) -> Reading:
    """A reading with one block a line; the first line is the title if asked for, lines with a dash are list items."""
    document = load_text(text)
    words, splitter = split_words(document.folded), SentenceSplitter(LEXICONS[language])
    blocks, sentences, at = [], [], 0
    for line in document.folded.split("\n"):
        if line.strip():
            kind = SectionKind.LIST_ITEM if line.startswith("- ") else SectionKind.BODY
            kind = SectionKind.TITLE if title and not blocks else SectionKind.METADATA if line.startswith("From:") else kind
            blocks.append(Block(kind, at, at + len(line)))
            for start, end in splitter.split(document.folded, at, at + len(line)) if kind is not SectionKind.METADATA else []:
                first, last = words.between(start, end)
                if first < last:
                    sentences.append(Sentence(start, end, first, last, kind, len(blocks)))
        at += len(line) + 1
    return Reading(document, words, Layout(blocks=tuple(blocks), url=url), LEXICONS[language], tuple(sentences))


def cast(text: str, language: str = "en", title: bool = False, url: str | None = None) -> tuple[Reading, Cast]:
    reading = read(text, language, title, url)
    return reading, FINDERS[language].cast(reading, NAMINGS.find(reading.words))


def rows(
    text: str, language: str = "en", title: bool = False, url: str | None = None
) -> list[tuple[str | None, str | None, str, str | None]]:
    """Name, role, class and side of everybody who takes part."""
    reading, found = cast(text, language, title, url)
    clean = reading.text.clean
    return [
        (
            clean[p.name.start : p.name.end] if p.name else None,
            clean[p.role.start : p.role.end] if p.role else None,
            str(p.role_class),
            p.represents,
        )
        for p in found.persons
        if p.takes_part
    ]


@pytest.mark.parametrize(
    ("text", "name", "role", "role_class", "side"),
    [
        (
            "Ada Lind met with the Prime Minister of Norway, Kari Holm, today.",
            "Kari Holm",
            "Prime Minister",
            "head_of_government",
            "country:NO",
        ),
        ("Ada Lind met with Norwegian Prime Minister Kari Holm.", "Kari Holm", "Prime Minister", "head_of_government", "country:NO"),
        ("Ada Lind met with Prime Minister Kari Holm of Norway.", "Kari Holm", "Prime Minister", "head_of_government", "country:NO"),
        (
            "Ada Lind met with Kari Holm, Prime Minister of the Kingdom of Norway.",
            "Kari Holm",
            "Prime Minister",
            "head_of_government",
            "country:NO",
        ),
        ("Ada Lind met with Norway's prime minister, Kari Holm.", "Kari Holm", "prime minister", "head_of_government", "country:NO"),
        ("Ada Lind met with NATO Secretary General Jan de Wit.", "Jan de Wit", "Secretary General", "head_of_organization", "org:nato"),
        (
            "Ada Lind met with the President of the European Commission, Eva von Stein.",
            "Eva von Stein",
            "President",
            "head_of_organization",
            "org:european-commission",
        ),
        ("Ada Lind met with U.S. Secretary of State John Q. Rowe.", "John Q. Rowe", "Secretary of State", "foreign_minister", "country:US"),
        (
            "Ada Lind met with the UK Secretary of State for Defence, Ann Rowe.",
            "Ann Rowe",
            "Secretary of State for Defence",
            "defence_minister",
            "country:GB",
        ),
        ("Ada Lind met with British Foreign Secretary Ann Rowe.", "Ann Rowe", "Foreign Secretary", "foreign_minister", "country:GB"),
        ("Ada Lind met with Indian Foreign Secretary Arun Rao.", "Arun Rao", "Foreign Secretary", "official", "country:IN"),
        (
            "Ada Lind met with Chancellor of the Exchequer Ann Rowe of the United Kingdom.",
            "Ann Rowe",
            "Chancellor of the Exchequer",
            "finance_minister",
            "country:GB",
        ),
        (
            "Ada Lind met with Crown Prince Fahd bin Omar Al Zahra of Bahrain.",
            "Fahd bin Omar Al Zahra",
            "Crown Prince",
            "deputy_head_of_state",
            "country:BH",
        ),
        (
            "Ada Lind met with Japanese Deputy Prime Minister and Minister of Finance SATO Kenji.",
            "SATO Kenji",
            "Deputy Prime Minister and Minister of Finance",
            "deputy_head_of_government",
            "country:JP",
        ),
        (
            "Ada Lind met with Head of the Office of the President of Ukraine Ivan Bondar.",
            "Ivan Bondar",
            "Head of the Office of the President",
            "official",
            "country:UA",
        ),
        ("Ada Lind met with President-elect Ana Ruiz of Chile.", "Ana Ruiz", "President-elect", "other", "country:CL"),
        ("Ada Lind met with former Prime Minister Per Dahl of Sweden.", "Per Dahl", "former Prime Minister", "other", "country:SE"),
        ("Ada Lind met with the Ambassador of Japan to Canada, Yuko Mori.", "Yuko Mori", "Ambassador", "ambassador", "country:JP"),
        ("Ada Lind met with King Otto IV of Denmark.", "Otto IV", "King", "head_of_state", "country:DK"),
        ("Ada Lind met with IAEA Director General Marco Bellini.", "Marco Bellini", "Director General", "head_of_organization", "org:iaea"),
    ],
)
def test_titles(text: str, name: str, role: str, role_class: str, side: str) -> None:
    assert (name, role, role_class, side) in rows(text)


@pytest.mark.parametrize(
    ("text", "name", "role", "role_class", "side"),
    [
        (
            "Ada Lind a rencontré la première ministre d'Italie, Giulia Bonetti.",
            "Giulia Bonetti",
            "première ministre",
            "head_of_government",
            "country:IT",
        ),
        ("Ada Lind a rencontré le président français Luc Morel.", "Luc Morel", "président", "head_of_state", "country:FR"),
        (
            "Ada Lind a rencontré M. Luc MOREL, Président de la République française.",
            "Luc MOREL",
            "Président",
            "head_of_state",
            "country:FR",
        ),
        (
            "Ada Lind a rencontré le ministre des Affaires étrangères du Sénégal, Mme Awa Ndiaye.",
            "Awa Ndiaye",
            "ministre des Affaires étrangères",
            "foreign_minister",
            "country:SN",
        ),
        (
            "Ada Lind a rencontré le secrétaire d'État américain, John Q. Rowe.",
            "John Q. Rowe",
            "secrétaire d'État",
            "foreign_minister",
            "country:US",
        ),
        (
            "Ada Lind a rencontré la présidente de la Confédération suisse, Regula Frei.",
            "Regula Frei",
            "présidente de la Confédération",
            "head_of_state",
            "country:CH",
        ),
        (
            "Ada Lind a rencontré le chef de la diplomatie allemande Karl Huber.",
            "Karl Huber",
            "chef de la diplomatie",
            "foreign_minister",
            "country:DE",
        ),
        (
            "Ada Lind a rencontré le secrétaire général des Nations Unies, Ana Lopes.",
            "Ana Lopes",
            "secrétaire général",
            "head_of_organization",
            "org:un",
        ),
        (
            "Ada Lind a rencontré le ministre de l'Économie, des Finances et de la Relance de la France, Paul Vidal.",
            "Paul Vidal",
            "ministre de l'Économie, des Finances et de la Relance",
            "finance_minister",
            "country:FR",
        ),
    ],
)
def test_french_titles(text: str, name: str, role: str, role_class: str, side: str) -> None:
    assert (name, role, role_class, side) in rows(text, "fr")


def test_the_longest_name_and_the_short_form_that_is_used() -> None:
    reading, found = cast(
        "President Ada Q. Lind, Jr. met Prime Minister Kishimoto Aya of Japan. President Lind thanked Prime Minister Kishimoto."
    )
    assert [p.family_name for p in found.persons] == ["Lind", "Kishimoto"]
    assert [reading.text.clean[m.start : m.end] for m in found.persons[0].mentions] == ["Ada Q. Lind, Jr.", "Lind"]


def test_capitals_tell_the_family_name() -> None:
    _, found = cast("Mr. SATO Kenji, Prime Minister of Japan, met with H.E. Mr. Luc MOREL, President of the French Republic.")
    assert [p.family_name for p in found.persons] == ["SATO", "MOREL"]


def test_a_person_who_is_only_spoken_about_takes_no_part() -> None:
    _, found = cast(
        "Prime Minister Ada Lind met Per Dahl, President of Norway. She conveyed King Otto's greetings on behalf of President Ann Rowe."
    )
    assert [p.takes_part for p in found.persons][:2] == [True, True]
    assert not any(p.takes_part for p in found.persons[2:])


def test_spokespersons_of_a_heading_are_nobody() -> None:
    text = (
        "Statement by Spokesperson Ann Rowe on President Ada Lind's Call with President Per Dahl of Norway\n"
        "President Lind spoke today with President Dahl."
    )
    assert [name for name, *_ in rows(text, title=True)] == ["Ada Lind", "Per Dahl"]


def test_people_known_by_title_and_country_only() -> None:
    text = (
        "Prime Minister Ada Lind spoke with reporters alongside her British and Dutch counterparts and the presidents of Spain and Latvia."
    )
    found = rows(text)
    assert [(role, cls, side) for name, role, cls, side in found if name is None] == [
        ("counterparts", "head_of_government", "country:GB"),
        ("counterparts", "head_of_government", "country:NL"),
        ("presidents", "head_of_state", "country:ES"),
        ("presidents", "head_of_state", "country:LV"),
    ]


def test_a_bare_leader_is_named_by_the_lines_around_the_text() -> None:
    text = (
        "From: Prime Minister's Office, 10 Downing Street and The Rt Hon Sir Kit Marlow KCB MP\n"
        "The Prime Minister spoke to the President of France, Luc Morel, this morning."
    )
    assert ("Kit Marlow", "Prime Minister", "head_of_government", "country:GB") in rows(text)


def test_people_of_a_plural_title_and_of_a_list() -> None:
    text = (
        "President Lind met senators Ann Rowe (OH), Per Dahl (NH), and Ida Berg (CT).\nShe was joined by:\n"
        "- Louisiana Governor Jo Ann Bell\n- Alabama Governor Kit Hale"
    )
    found = {name: (cls, side) for name, _, cls, side in rows(text)}
    assert {"Ann Rowe", "Per Dahl", "Ida Berg"} <= set(found)
    assert found["Jo Ann Bell"] == ("official", "region:louisiana")


def test_the_country_of_the_last_in_a_row_is_the_country_of_all() -> None:
    text = "Secretary Ann Rowe met with Foreign Minister Ivan Bondar and Defence Minister Oleh Koval of Ukraine."
    assert {name: side for name, _, _, side in rows(text)} | {"Ann Rowe": None} == {
        "Ann Rowe": None,
        "Ivan Bondar": "country:UA",
        "Oleh Koval": "country:UA",
    }


@pytest.mark.parametrize(
    ("text", "url", "side"),
    [
        ("The President met Kari Holm, Prime Minister of Norway.", "https://www.example.gov/readout", "country:US"),
        ("The President met Kari Holm, Prime Minister of Norway.", "https://www.presidency.gov.cy/x", "country:CY"),
        ("Prime Minister Ada Lind met Kari Holm, Prime Minister of Norway. She said Canada will send aid.", None, "country:CA"),
        ("Finnish President Ada Lind met Kari Holm, Prime Minister of Norway, in Canada.", None, "country:FI"),
    ],
)
def test_whose_page_it_is(text: str, url: str | None, side: str) -> None:
    assert cast(text, url=url)[1].perspective == side


def test_commentators_and_things_are_no_participants() -> None:
    text = (
        "Prime Minister Ada Lind of Canada met President Per Dahl of Finland under Operation Amber Shield. "
        '"It is late," said Max Klein, an analyst at a bank.'
    )
    assert [name for name, *_ in rows(text)] == ["Ada Lind", "Per Dahl"]


@pytest.mark.parametrize(
    ("thing", "language"),
    [
        ("HMCS Calgary will sail with the fleet in May.", "en"),
        ("She spoke at the Peter Holm Hospital, which will open in May.", "en"),
        ("They crossed King Tariq Bridge.", "en"),
        ("The frigate Anna Brandt will join them in June.", "en"),
        ("The fire at Holmby killed three. Holmby was burning still.", "en"),
        ("Le NCSM Toronto participera à un exercice.", "fr"),
        ("Ils ont visité le lycée Charles de Montfort, qui accueille mille enfants.", "fr"),
        ("Le stade Anna Brandt sera rouvert.", "fr"),
    ],
)
def test_what_is_named_after_people_is_nobody(thing: str, language: str) -> None:
    meeting = {
        "en": "Prime Minister Ada Lind of Canada met President Per Dahl of Finland. ",
        "fr": "Le premier ministre du Canada, Ada Lind, a rencontré le président de la Finlande, Per Dahl. ",
    }
    assert [name for name, *_ in rows(meeting[language] + thing, language)] == ["Ada Lind", "Per Dahl"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "READOUT OF THE VICE PRESIDENT'S CALL WITH PRIME MINISTER TOMAS LIND OF SWEDEN",
            "en",
            [("TOMAS LIND", "PRIME MINISTER", "head_of_government", "country:SE")],
        ),
        (
            "King Tariq of Bahrain received the Prime Minister and Minister of Finance of Kuwait.",
            "en",
            [
                ("Tariq", "King", "head_of_state", "country:BH"),
                (None, "Prime Minister and Minister of Finance", "head_of_government", "country:KW"),
            ],
        ),
        (
            "Ivo Holm, Deputy Prime Minister - Minister of Foreign Affairs of the Republic of Slovenia, met President Ada Lind of Latvia.",
            "en",
            [
                ("Ivo Holm", "Deputy Prime Minister - Minister of Foreign Affairs", "deputy_head_of_government", "country:SI"),
                ("Ada Lind", "President", "head_of_state", "country:LV"),
            ],
        ),
        (
            "Le premier ministre, ministre de l'Aviation, Luc Holm, a rencontré la première ministre d'Estonie, Ada Lind.",
            "fr",
            [
                ("Luc Holm", "premier ministre, ministre de l'Aviation", "head_of_government", None),
                ("Ada Lind", "première ministre", "head_of_government", "country:EE"),
            ],
        ),
        (
            "Le président du gouvernement espagnol, Luc Holm, a reçu le président de la République du Togo, Koffi Lind.",
            "fr",
            [
                ("Luc Holm", "président du gouvernement", "head_of_government", "country:ES"),
                ("Koffi Lind", "président de la République", "head_of_state", "country:TG"),
            ],
        ),
        (
            "L'émir du Qatar, cheikh Nasser ben Hamad Al Thani, a reçu le Conseiller de Sa Majesté, M. Ali Holm.",
            "fr",
            [
                ("Nasser ben Hamad Al Thani", "émir", "head_of_state", "country:QA"),
                ("Ali Holm", "Conseiller de Sa Majesté", "official", "country:QA"),
            ],
        ),
    ],
)
def test_titles_of_the_whole_sentence(text: str, language: str, expected: list[tuple[str | None, str, str, str | None]]) -> None:
    assert rows(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Eva Stein, Minister of State, received the Ambassador of Japan this morning.", "en"),
        ("Mme Eva Stein, ministre déléguée, a reçu ce matin l'ambassadeur du Japon.", "fr"),
    ],
)
def test_a_host_is_not_of_the_country_of_an_unnamed_guest(text: str, language: str) -> None:
    assert [row[3] for row in rows(text, language)] == [None, "country:JP"]


def told(text: str, language: str = "en") -> list[tuple[str | None, str | None]]:
    """Names and sides of those who take part in what a reporter tells."""
    reading = read(text, language)
    found = FINDERS[language].cast(reading, NAMINGS.find(reading.words), Genre.NEWS)
    clean = reading.text.clean
    return [(p.name and clean[p.name.start : p.name.end], p.represents) for p in found.persons if p.takes_part]


STORY = "President Ada Lind of Latvia met Prime Minister Per Dahl of Finland on Monday.\n"
STORY_FR = "La présidente de la Lettonie, Ada Lind, a rencontré lundi le premier ministre finlandais, Per Dahl.\n"


@pytest.mark.parametrize(
    ("text", "language", "others"),
    [
        (STORY + 'Her spokeswoman, Eva Stein, denied it. "No," she said.', "en", []),
        (STORY + "Sweden will wait, according to Ambassador Max Klein.", "en", []),
        (STORY + "Max Klein, an analyst at a bank, said it was late.", "en", []),
        (STORY + "Finnish officials objected, and Finance Minister Max Klein, who sat at the table, said no.", "en", ["country:FI"]),
        (STORY_FR + "« Non », a répliqué Eva Stein, porte-parole de la présidence.", "fr", []),
        (STORY_FR + "La Suède attendra, selon son ambassadeur Max Klein.", "fr", []),
    ],
)
def test_voices_from_outside_take_no_part(text: str, language: str, others: list[str]) -> None:
    assert told(text, language) == [("Ada Lind", "country:LV"), ("Per Dahl", "country:FI"), *[("Max Klein", side) for side in others]]


def test_whoever_has_a_surname_only_gets_the_title_said_before() -> None:
    text = "The Danish prime minister spoke with President Ada Lind of Latvia. Mr. Holm said Denmark would help. Holm left."
    assert ("Holm", "country:DK") in told(text)


PIECES = st.sampled_from(
    [
        "President", "Prime Minister", "of", "the", ",", "and", "Ada", "Lind", "Norway", "Norwegian",
        "'s", "met", "with", "(", ")", "-", ".", "Minister",
        "for", "Foreign", "Affairs", "counterpart",
        "her", "Jr", '"', "von", "der", "\n", "S.E.M.", "II", "d'", "\ud800", "M.", "ministre", "de", "le",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60), st.sampled_from(["en", "fr"]))
def test_any_text_gives_persons_with_places_inside_it(pieces: list[str], language: str) -> None:
    text = " ".join(pieces) + " x"
    reading, found = cast(text, language)
    for person in found.persons:
        assert person.name is not None or person.role is not None
        assert isinstance(person.role_class, RoleClass)
        for place in (person.name, person.role, person.first, *person.mentions):
            assert place is None or 0 <= place.start < place.end <= len(reading.text.clean)
        assert list(person.mentions) == sorted(person.mentions, key=lambda m: m.start)


@pytest.mark.parametrize(
    ("code", "text", "sides"),
    [
        ("en", "The foreign ministers of Hungary and Turkey, Gabor Kiss and Emre Tan, met on Tuesday.", ["country:HU", "country:TR"]),
        (
            "en",
            "Peru and Ecuador agreed after talks between the presidents of the two countries, Ana Quispe and Jorge Mena.",
            ["country:PE", "country:EC"],
        ),
        (
            "fr",
            "La France et l'Algérie coopéreront, ont annoncé les ministres des deux pays, Claire Vidal et Karim Saadi.",
            ["country:FR", "country:DZ"],
        ),
    ],
)
def test_people_of_one_plural_title_have_each_their_country(code: str, text: str, sides: list[str]) -> None:
    assert [p.represents for p in cast(text, code)[1].persons if p.name is not None] == sides
