"""Assembly: numbers, references and raw offsets."""

from __future__ import annotations

from itertools import pairwise

import pytest

import readoutkit
from readoutkit.model import ActorKind, Readout, SectionKind

RELEASE = """Prime Minister Lind speaks with President Paz of Chile
March 3, 2031
Oslo, Norway

The Prime Minister of Norway, Ada Lind, spoke today with the President of Chile, Eva Paz.

The leaders discussed the war in Sudan and trade in copper. Prime Minister Lind announced 12 million dollars for UNICEF.
“We will open a school in Lima next year,” President Paz said.

They agreed to meet again at the Ocean Summit in Lisbon.

Contact: Press office of the Prime Minister, press@example.org, Denmark
"""
FRENCH = """La première ministre s'entretient avec le président du Chili
Le 3 mars 2031

La première ministre de la Norvège, Ada Lind, s'est entretenue aujourd'hui avec le président du Chili, Bruno Paz.

Ils ont discuté de la guerre au Soudan. La Norvège versera 12 millions d'euros à l'UNICEF.
« Nous ouvrirons une école à Lima l'an prochain », a dit le président Paz.
"""


@pytest.fixture(params=[RELEASE, FRENCH], ids=["en", "fr"])
def readout(request: pytest.FixtureRequest) -> Readout:
    return readoutkit.parse(request.param)


def test_each_collection_is_numbered_in_order(readout: Readout) -> None:
    for letter, items in (
        ("e", readout.events),
        ("p", readout.participants),
        ("a", readout.actors),
        ("t", readout.topics),
        ("c", readout.commitments),
        ("q", readout.quotes),
        ("n", readout.amounts),
    ):
        assert items, letter
        assert [item.id for item in items] == [f"{letter}{n}" for n in range(1, len(items) + 1)]
    for first, second in pairwise(readout.actors):
        assert first.span.start <= second.span.start
    for one, other in pairwise(readout.commitments):
        assert one.span.end <= other.span.start


def test_references_are_the_objects_of_the_readout(readout: Readout) -> None:
    for person in readout.participants:
        assert person.represents is None or any(person.represents is a for a in readout.actors)
        assert all(any(e is known for known in readout.events) for e in person.events)
    for promise in readout.commitments:
        assert all(any(a is known for known in readout.actors) for a in (*promise.by, *promise.to, *promise.via))
        assert all(any(a is known for known in readout.amounts) for a in promise.amounts)
        assert all(any(t is known for known in readout.topics) for t in promise.topics)


def test_a_state_is_listed_once_under_its_key(readout: Readout) -> None:
    keys = [a.key for a in readout.actors]
    assert len(keys) == len(set(keys))
    assert {"country:NO", "country:CL"} <= set(keys)
    norway = next(a for a in readout.actors if a.key == "country:NO")
    assert norway.kind is ActorKind.COUNTRY and norway.country == "NO"


def test_the_side_that_speaks_is_the_perspective(readout: Readout) -> None:
    assert readout.source.perspective is not None
    assert readout.source.perspective.key == "country:NO"


def test_a_quotation_belongs_to_its_speaker_and_an_event(readout: Readout) -> None:
    (quote,) = readout.quotes
    assert getattr(quote.speaker, "family_name", None) == "Paz"
    assert quote.event is readout.event
    assert quote.clean == quote.span.text


def test_page_furniture_gives_sections_and_nothing_else() -> None:
    readout = readoutkit.parse(RELEASE)
    furniture = [s.span for s in readout.source.sections if s.kind in (SectionKind.CONTACT, SectionKind.BOILERPLATE)]
    assert furniture
    assert all(not a.span.overlaps(f) for a in readout.actors for f in furniture)
    assert "country:DK" not in {a.key for a in readout.actors}


def test_spans_count_in_the_text_as_it_came() -> None:
    # The broken quotation marks are repaired for reading; offsets stay those of the broken text.
    text = RELEASE.replace("“", "â€œ").replace("”", "â€\x9d")
    readout = readoutkit.parse(text)
    for promise in readout.commitments:
        assert text[promise.span.start : promise.span.end] == promise.text
    assert any(c.text == "will open a school in Lima next year" for c in readout.commitments)
    assert readout.source.repairs


def test_blanks_that_do_not_break_stay_in_their_spans() -> None:
    text = RELEASE.replace("12 million dollars", "12\u00a0million\u00a0dollars")
    assert "12\u00a0million\u00a0dollars" in {a.span.text for a in readoutkit.parse(text).amounts}
