import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.extract.reading import Place, Reading, Reference, Sentence
from readoutkit.extract.topics.finder import FoundTopic, TopicFinder
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import Certainty, SectionKind, Treatment
from readoutkit.taxonomy.taxonomy import load_taxonomy
from readoutkit.text.document import load_text
from readoutkit.text.layout import Block, Layout
from readoutkit.text.sentences import SentenceSplitter

LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
TAXONOMY = load_taxonomy()
FINDERS = {code: TopicFinder(lexicon, TAXONOMY) for code, lexicon in LEXICONS.items()}
SPLITTERS = {code: SentenceSplitter(lexicon) for code, lexicon in LEXICONS.items()}
NAMINGS = NamingFinder(load_gazetteer())


def read(code: str, content: str, section: SectionKind = SectionKind.BODY, published: str | None = None) -> Reading:
    text = load_text(content)
    words = split_words(text.folded)
    spans = [(a, b, *words.between(a, b)) for a, b in SPLITTERS[code].split(text.folded)]
    sentences = tuple(Sentence(a, b, first, last, section, 0) for a, b, first, last in spans if first < last)
    layout = Layout(blocks=(Block(section, 0, len(text.clean)),))
    return Reading(text=text, words=words, layout=layout, lexicon=LEXICONS[code], sentences=sentences, published=published)


def find(code: str, content: str, *, section: SectionKind = SectionKind.BODY, published: str | None = None) -> list[FoundTopic]:
    reading = read(code, content, section, published)
    return FINDERS[code].find(reading, NAMINGS.find(reading.words), ())


def shown(code: str, content: str, **options: str) -> dict[str, set[str]]:
    return {topic.code: set(topic.about) for topic in find(code, content, published=options.get("published"))}


ENGLISH: list[tuple[str, dict[str, set[str]]]] = [
    ("They discussed Russia's brutal invasion of Ukraine.", {"peace.armed_conflict": {"country:RU", "country:UA"}}),
    ("They discussed support for Ukraine.", {"defence.military_aid": {"country:UA"}}),
    ("They voiced support for Ukraine's sovereignty.", {"peace.sovereignty": {"country:UA"}}),
    ("She stressed the cost of sanctions on Belarus.", {"peace.sanctions": {"country:BY"}}),
    (
        "They exchanged views on Iran, Cuba, and the Western Balkans.",
        {"order.third_country": {"country:IR", "country:CU"}, "peace.regional_security": {"region:western-balkans"}},
    ),
    ("On Sudan, they agreed that a ceasefire is overdue.", {"peace.settlement": {"country:SD"}}),
    (
        "They talked about trade, artificial intelligence and migration.",
        {"economy.trade": set(), "technology.ai": set(), "mobility.migration": set()},
    ),
    ("They reviewed the situation in Venezuela.", {"order.third_country": {"country:VE"}}),
    ("She congratulated him on his re-election.", {"order.courtesy": set()}),
    ("The ministers noted the ties between Chile and Norway.", {"order.bilateral": {"country:CL", "country:NO"}}),
    ("They looked forward to the upcoming NATO Summit.", {"order.summits": {"org:nato"}}),
    ("They discussed the security implications of climate change.", {"climate.security": set()}),
    ("The ministers discussed Iran.", {"order.third_country": {"country:IR"}}),
    ("Malta will open a ferry line next spring.", {"economy.infrastructure": set()}),
    ("The lake froze, and 40 nurses are on their way.", {"development.health": set()}),
    ("Norway will send a frigate in May.", {"defence.deployment": set()}),
    ("Norway will donate three howitzers.", {"defence.military_aid": set()}),
    ("The plant is to produce howitzers.", {"defence.industry": set()}),
    ("They raised Kenya's long awaited fishing quota.", {"economy.agriculture": {"country:KE"}}),
    ("She deplored the ransomware wave attributed to Iran.", {"defence.cyber": {"country:IR"}}),
    ("They reviewed tariffs, including in Brazil.", {"economy.tariffs": {"country:BR"}}),
    ("Both recalled the Peruvian government's pension reform.", {"economy.public_budget": {"country:PE"}}),
    ("He deplored the sabotage on the railways.", {"peace.hybrid": set()}),
]
FRENCH: list[tuple[str, dict[str, set[str]]]] = [
    ("Ils ont discuté de l'invasion de l'Ukraine par la Russie.", {"peace.armed_conflict": {"country:UA", "country:RU"}}),
    ("Elle a réitéré le soutien à l'Ukraine.", {"defence.military_aid": {"country:UA"}}),
    ("Ils ont évoqué les relations bilatérales et les changements climatiques.", {"order.bilateral": set(), "climate.change": set()}),
    ("S'agissant de la Syrie, ils ont abordé le retour des réfugiés.", {"mobility.migration": {"country:SY"}}),
    (
        "Ils ont parlé de la situation au Sahel et des terres rares.",
        {"peace.regional_security": {"region:sahel"}, "economy.critical_minerals": set()},
    ),
    ("Il a présenté ses condoléances.", {"order.courtesy": set()}),
    ("Ils ont salué l'accord de libre-échange.", {"economy.trade_agreements": set()}),
]


@pytest.mark.parametrize(("content", "expected"), ENGLISH)
def test_english(content: str, expected: dict[str, set[str]]) -> None:
    assert shown("en", content) == expected


@pytest.mark.parametrize(("content", "expected"), FRENCH)
def test_french(content: str, expected: dict[str, set[str]]) -> None:
    assert shown("fr", content) == expected


@pytest.mark.parametrize(
    "content",
    [
        "They agreed to work together on common challenges in support of a safer world.",
        "The Security Council met.",
        "They agreed to remain in close touch.",
        "Both spoke of peace and prosperity.",
        "The two did not discuss extradition.",
        "They spoke on the margins of the climate conference.",
        "Also present was the head of the Department of Fisheries and Tourism.",
        "Nora Vance of the Harbour Tourism Board was there.",
        "“My school was next to the port and the road,” he said.",
    ],
)
def test_nothing_to_find(content: str) -> None:
    assert find("en", content) == []


def test_seas_and_cities_say_where_and_not_whom() -> None:
    assert shown("en", "They discussed mackerel in the North Atlantic.") == {"economy.agriculture": set()}
    assert shown("en", "She accepted an invitation to visit Abuja.") == {"order.summits": set()}
    assert shown("en", "They discussed sanctions against Minsk.") == {"peace.sanctions": {"country:BY"}}


def test_a_war_has_a_beginning() -> None:
    assert set(shown("en", "They discussed support for Ukraine.", published="2019-05-01")) == {"order.third_country"}
    assert set(shown("en", "They discussed support for Ukraine.", published="2024-05-01")) == {"defence.military_aid"}


def test_titles_count_only_subjects_by_themselves() -> None:
    assert [t.code for t in find("en", "Gas dispute over", section=SectionKind.TITLE)] == ["climate.energy_security"]
    assert find("en", "Visit to Kenya: next steps on trade", section=SectionKind.TITLE) == []
    assert find("en", "Trade and sanctions", section=SectionKind.BOILERPLATE) == []


def test_a_title_of_office_is_no_subject() -> None:
    reading = read("en", "The Warden of Sanctions met the press.")
    place = Place(4, 23, 1, 4)
    assert FINDERS["en"].find(reading, (), ()) != []
    assert FINDERS["en"].find(reading, (), (), (place,)) == []


@pytest.mark.parametrize(
    ("code", "content", "treatment"),
    [
        ("en", "They discussed sanctions.", Treatment.DISCUSSED),
        ("en", "They discussed their concerns about the sanctions.", Treatment.CONCERN),
        ("en", "Both welcomed the ceasefire.", Treatment.PRAISED),
        ("en", "Norland called for a ceasefire.", Treatment.REQUESTED),
        ("en", "Sanctions have been in place for years.", Treatment.DESCRIBED),
        ("fr", "Ils ont convenu d'un cessez-le-feu.", Treatment.AGREED),
        ("fr", "Elle a souligné l'importance du cessez-le-feu.", Treatment.AFFIRMED),
        ("fr", "Il a annoncé de nouvelles sanctions.", Treatment.ANNOUNCED),
    ],
)
def test_treatment(code: str, content: str, treatment: Treatment) -> None:
    assert find(code, content)[0].mentions[0].treatment is treatment


def test_speaker_and_hedge() -> None:
    content = "Lind likely discussed the ceasefire."
    reading = read("en", content)
    reference = Reference(0, 4, 0, 1, "name", people=(3,))
    (topic,) = FINDERS["en"].find(reading, (), (reference,))
    (mention,) = topic.mentions
    assert (mention.said_by_people, mention.certainty) == ((3,), Certainty.PROBABLE)
    assert mention.hedge is not None and content[mention.hedge.start : mention.hedge.end] == "likely"


def test_mentions_of_one_subject_merge_unless_they_are_about_others() -> None:
    topics = find("en", "They discussed sanctions on Belarus. They discussed sanctions on Syria. They discussed sanctions.")
    assert [(t.code, t.about, len(t.mentions)) for t in topics] == [
        ("peace.sanctions", ("country:BY",), 2),
        ("peace.sanctions", ("country:SY",), 1),
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Ukraine",
                "war",
                "the",
                "of",
                "in",
                ",",
                ".",
                "discussed",
                "on",
                "support",
                "for",
                "and",
                "'s",
                "(",
                '"',
                "sanctions",
                "\n",
                "ne",
                "Iran",
            ]
        ),
        min_size=1,
        max_size=40,
    ),
    st.sampled_from(["en", "fr"]),
)
def test_any_words_give_ordered_mentions_inside_the_text(parts: list[str], code: str) -> None:
    content = "a " + " ".join(parts)
    topics = find(code, content)
    for topic in topics:
        assert topic.code in TAXONOMY
        assert topic.mentions == tuple(sorted(topic.mentions, key=lambda m: m.start))
        for mention in topic.mentions:
            assert 0 <= mention.start < mention.end <= len(content)
            assert (mention.hedge is None) is (mention.certainty is Certainty.STATED)
    keys = [(t.code, frozenset(t.about)) for t in topics]
    assert len(keys) == len(set(keys))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_characters="\x00"), max_size=200))
def test_no_text_breaks_it(content: str) -> None:
    find("en", "a" + content)
