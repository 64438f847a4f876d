"""Which commitments are put together, and which are kept apart."""

from __future__ import annotations

import random
from collections import defaultdict
from itertools import combinations

import pytest
from gold_readouts import Said, make_readout
from invented_series import invent

from readoutkit.ledger import Ledger

DEMINING = {"to": ("country:UA",), "topics": ("development.humanitarian",)}
MONEY_200 = ("$200 million", "money", "200000000", "CAD")
MONEY_350 = ("$350 million", "money", "350000000", "CAD")
AID = {"to": ("country:UA",), "topics": ("defence.military_aid",)}


def _ledger(*said: Said, languages: str = "") -> Ledger:
    """One readout a year, one commitment each."""
    return Ledger.from_readouts(
        make_readout([item], f"{2031 + year}-05-02", name=f"r{year}", language=languages.split()[year] if languages else "en")
        for year, item in enumerate(said)
    )


def _together(*said: Said, languages: str = "") -> bool:
    return len(_ledger(*said, languages=languages).entries) == 1


def test_links_of_series_nobody_has_seen() -> None:
    found = expected = right = 0
    for seed in range(1000, 1030):
        readouts, labels = invent(seed)
        same = defaultdict(list)
        for readout in readouts:
            for c in readout.commitments:
                same[labels[readout.id, c.id]].append(f"{readout.source.sha256[:12]}:{c.span.start}-{c.span.end}")
        want = {pair for refs in same.values() for pair in combinations(sorted(refs), 2)}
        have = Ledger.from_readouts(readouts).pairs()
        found, expected, right = found + len(have), expected + len(want), right + len(have & want)
    assert right / found >= 0.97 and right / expected >= 0.95, (right, found, expected)


def test_the_order_of_readouts_does_not_matter() -> None:
    readouts, _ = invent(7)
    before = Ledger.from_readouts(readouts)
    random.Random(1).shuffle(readouts)
    after = Ledger.from_readouts(readouts)
    assert [entry.id for entry in after] == [entry.id for entry in before] and after.pairs() == before.pairs()


def test_a_raised_amount_is_the_same_promise() -> None:
    one = Said(text="will provide $200 million for air defence", amounts=(MONEY_200,), **AID)
    other = Said(text="will raise its contribution to air defence to $350 million", amounts=(MONEY_350,), **AID)
    assert _together(one, other)


@pytest.mark.parametrize(
    "other",
    [
        Said(text="will provide $200 million for mine clearance", amounts=(MONEY_200,), **DEMINING),
        Said(text="will provide 40 howitzers", amounts=(("40 howitzers", "equipment", "40", None),), **AID),
        Said(text="will provide $200 million for air defence", amounts=(MONEY_200,), to=("country:MD",), topics=AID["topics"]),
        Said(text="will provide an additional $350 million for air defence", amounts=(MONEY_350,), via=("init:op-lantern",), **AID),
        Said(text="underscored its unwavering support for Ukraine", kind="support", specificity="vague", **AID),
    ],
    ids=["object", "kind of thing", "recipient", "initiative", "support"],
)
def test_look_alikes_stay_apart(other: Said) -> None:
    via = ("init:fund-corvina",) if other.via else ()
    assert not _together(Said(text="will provide $200 million for air defence", amounts=(MONEY_200,), via=via, **AID), other)


def test_an_initiative_holds_a_promise_together_whatever_the_words() -> None:
    mission = {"via": ("init:op-lantern",), "topics": ("defence.deployment",)}
    assert _together(
        Said(text="will send 300 soldiers on Operation Lantern", amounts=(("300 soldiers", "personnel", "300", None),), **mission),
        Said(text="a réaffirmé son engagement envers l'opération Lantern", status="reaffirmed", **mission),
        languages="en fr",
    )


def test_one_promise_in_two_languages_is_one_entry() -> None:
    paid = ("200 millions de dollars", *MONEY_200[1:])
    assert _together(
        Said(text="will provide $200 million for air defence", amounts=(MONEY_200,), **AID),
        Said(text="versera les 200 millions de dollars promis pour la défense aérienne", amounts=(paid,), **AID),
        languages="en fr",
    )


def test_as_many_of_other_things_in_another_language_is_another_promise() -> None:
    vehicles = Said(text="will donate 20 armoured vehicles", amounts=(("20 armoured vehicles", "equipment", "20", None),), **AID)
    howitzers = Said(text="fera don de 20 obusiers", amounts=(("20 obusiers", "equipment", "20", None),), **AID)
    amounts = (("20 véhicules blindés", "equipment", "20", None),)
    delivered = Said(text="a livré 20 véhicules blindés", status="delivered", amounts=amounts, **AID)
    ledger = _ledger(vehicles, howitzers, delivered, languages="en fr fr")
    assert [[mention.readout.id for mention in entry.mentions] for entry in ledger] == [["r0", "r2"], ["r1"]]


def test_a_mission_without_a_name_is_known_by_where_it_is() -> None:
    mission = {"to": ("country:LV",), "topics": ("defence.deployment",)}
    assert _together(
        Said(text="will deploy up to 600 troops to Latvia", amounts=(("600 troops", "personnel", "600", None),), **mission),
        Said(text="will extend its deployment in Latvia until 2034", deadline=("2034", "2034"), **mission),
        Said(text="a annoncé la prolongation de sa mission en Lettonie jusqu'en 2036", deadline=("2036", "2036"), **mission),
        languages="en en fr",
    )


def test_support_of_one_side_is_one_entry_however_it_is_said() -> None:
    support = {"kind": "support", "specificity": "vague", "status": "reaffirmed", "to": ("country:UA",)}
    assert _together(
        Said(text="reaffirmed its steadfast support for Ukraine", topics=("defence.military_aid",), **support),
        Said(text="reiterated its support for Ukraine's sovereignty and territorial integrity", topics=("peace.sovereignty",), **support),
        Said(text="a réitéré son soutien indéfectible à l'Ukraine", topics=("peace.sovereignty",), **support),
        languages="en en fr",
    )


def test_support_of_two_sides_is_two_entries_even_if_both_were_once_named_together() -> None:
    support = {"kind": "support", "specificity": "vague", "topics": ("peace.security_guarantees",)}
    japan, both, korea = ("country:JP",), ("country:JP", "country:KR"), ("country:KR",)
    ledger = _ledger(
        Said(text="reaffirmed its commitment to the defence of Japan", to=japan, **support),
        Said(text="stressed its commitment to the defence of Japan", to=japan, **support),
        Said(text="stressed its commitment to the defence of Japan and Korea", to=both, **support),
        Said(text="stressed its commitment to the defence of Korea", to=korea, **support),
    )
    assert [len(entry.mentions) for entry in ledger] == [3, 1]


def test_one_word_is_not_enough_where_nothing_else_is_shared() -> None:
    support = {"kind": "support", "specificity": "vague", "topics": ("peace.settlement",)}
    one = Said(text="supports the peace process with diplomatic steps", **support)
    assert not _together(one, Said(text="stressed its support for a diplomatic end of the crisis", **support))
    assert not _together(Said(text="supports our alliance", **support), Said(text="supports an alliance", **support))


def test_mutual_undertakings_with_two_partners_are_two() -> None:
    text, topics = "agreed to deepen bilateral cooperation", ("order.bilateral",)
    assert not _together(
        Said(text=text, by=("country:CA", "country:CL"), topics=topics), Said(text=text, by=("country:CA", "country:NO"), topics=topics)
    )
    assert _together(*[Said(text=text, by=("country:CA", "country:CL"), topics=topics)] * 2)


def test_joint_promises_stand_in_the_entry_of_each_side() -> None:
    support = {"kind": "support", "specificity": "vague", "topics": ("peace.sovereignty",), "to": ("country:UA",)}
    ledger = _ledger(
        Said(text="reaffirmed its support for Ukraine's sovereignty", by=("country:CA",), **support),
        Said(text="reaffirmed their support for Ukraine's sovereignty", by=("country:CA", "country:JP"), **support),
    )
    assert {entry.by[0].key: len(entry.mentions) for entry in ledger} == {"country:CA": 2, "country:JP": 1}


def test_commitments_of_one_document_are_different_ones_unless_one_tells_the_past_of_the_other() -> None:
    twice = [Said(text=f"will provide $200 million for air defence {when}", amounts=(MONEY_200,), **AID) for when in ("in May", "in June")]
    assert len(Ledger.from_readouts([make_readout(twice)]).entries) == 2
    past = Said(text="had pledged $200 million for air defence", amounts=(MONEY_200,), status="prior", **AID)
    now = Said(text="will raise its air defence pledge to $350 million", amounts=(MONEY_350,), **AID)
    (entry,) = Ledger.from_readouts([make_readout([now, past])]).entries
    assert [str(change) for change in entry.first.changes] == ["amount “$200 million” → “$350 million”"]


def test_every_link_says_why_and_its_points_add_up() -> None:
    readouts, _ = invent(3)
    ledger = Ledger.from_readouts(readouts)
    links = [link for entry in ledger for link in entry.links]
    assert links
    for link in links:
        assert link.reasons and link.score == round(sum(reason.points for reason in link.reasons), 2) >= 4
        assert link.earlier.order < link.later.order


def test_topics_and_amounts_that_are_not_tied_to_a_commitment_count_where_they_stand_in_it() -> None:
    from attrs import evolve

    said = [
        Said(text="will provide $200 million for air defence", amounts=(MONEY_200,), **AID),
        Said(text="has paid the $200 million for air defence", amounts=(MONEY_200,), status="delivered", **AID),
    ]
    loose = []
    for year, item in enumerate(said):
        readout = make_readout([item], f"{2031 + year}-05-02")
        loose.append(evolve(readout, commitments=tuple(evolve(c, topics=(), amounts=()) for c in readout.commitments)))
    (entry,) = Ledger.from_readouts(loose).entries
    assert {"topic", "amount"} <= {reason.about for reason in entry.links[0].reasons}
