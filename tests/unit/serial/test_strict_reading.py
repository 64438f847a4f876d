"""JSON that is not a readout is refused with every fault and its path."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from sample_readout import SAMPLE, TEXT

from readoutkit.errors import JSONFormError
from readoutkit.serial import dumps, from_dict, loads, to_dict

DATA = to_dict(SAMPLE, include_text=True)


def faults(change: Callable[[dict[str, Any]], Any], *, lenient: bool = False) -> list[str]:
    data = copy.deepcopy(DATA)
    change(data)
    with pytest.raises(JSONFormError) as caught:
        loads(json.dumps(data), lenient=lenient)
    return caught.value.problems


def put(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """Set the value at a path like `events.0.kind`."""

    def change(data: Any) -> None:
        *steps, last = path.split(".")
        for step in steps:
            data = data[int(step)] if step.isdigit() else data[step]
        if value is Ellipsis:
            del data[last]
        else:
            data[int(last) if last.isdigit() else last] = value

    return change


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        # types, never converted
        ("id", 1, "expected str, got int 1 @ $.id"),
        ("source.length", "12", "expected int, got str '12' @ $.source.length"),
        ("source.length", 1.9, "expected int, got float 1.9 @ $.source.length"),
        ("source.length", 381.0, "expected int, got float 381.0 @ $.source.length"),
        ("source.length", True, "expected int, got bool True @ $.source.length"),
        ("commitments.0.formulaic", 1, "expected bool, got int 1 @ $.commitments[0].formulaic"),
        ("commitments.0.formulaic", "true", "expected bool, got str 'true' @ $.commitments[0].formulaic"),
        ("amounts.0.value", 40, "expected str, got int 40 @ $.amounts[0].value"),
        ("amounts.0.value", "4e7", "does not match"),
        ("events", {}, "expected an array, got an object @ $.events"),
        ("events.0", [], "expected an object, got an array @ $.events[0]"),
        ("events.0.cue", "spoke", "expected an object, got str 'spoke' @ $.events[0].cue"),
        ("participants.0.mentions", "Larsen", "expected an array, got str 'Larsen' @ $.participants[0].mentions"),
        ("participants.0.name", None, "is null; leave the key out instead @ $.participants[0].name"),
        ("events.0.kind", "chat", "expected one of call, meeting"),
        ("events.0.kind", ["call"], "@ $.events[0].kind"),
        ("source.sha256", "0", "@ $.source.sha256"),
        # keys
        ("events.0.knd", 1, "unknown key (did you mean kind?) @ $.events[0].knd"),
        ("x_note", 1, "unknown key @ $.x_note"),
        ("events.0.kind", ..., "is missing @ $.events[0].kind"),
        ("quotes", ..., "is missing @ $.quotes"),
        ("schema", ..., "is missing"),
        ("id", ..., "is missing @ $.id"),
        # references
        ("commitments.0.by", ["a9"], "nothing has the id 'a9' @ $.commitments[0].by[0]"),
        ("commitments.0.by", ["p1"], "p1 is of class Participant, expected Actor @ $.commitments[0].by[0]"),
        ("commitments.0.by", "a1", "expected an array, got str 'a1' @ $.commitments[0].by"),
        ("commitments.0.by", [1], "expected the id of Actor, got int 1 @ $.commitments[0].by[0]"),
        ("commitments.0.by", ["a1", "a1"], "names the same object twice @ $.commitments[0].by"),
        ("commitments.0.by", [], "needs at least 1 @ $.commitments[0].by"),
        ("quotes.0.speaker", "e1", "e1 is of class Event, expected Participant or Actor @ $.quotes[0].speaker"),
        ("source.perspective", "e1", "e1 is of class Event, expected Actor @ $.source.perspective"),
        ("events.0.part_of", "e1", "e1 is part of itself @ $.events[0].part_of"),
        ("events.1.part_of", "e1", "is part of itself @ $.events[1].part_of"),
        ("actors.1.id", "a1", "the id a1 is used twice @ $.actors[1].id"),
        # invariants
        ("commitments.0.certainty", "possible", "is missing, though certainty is possible @ $.commitments[0].hedge"),
        ("source.text", TEXT + "x", "@ $.source.length"),
        ("quotes.0.clean", "x", "is not the span with the repairs applied @ $.quotes[0].clean"),
        ("actors.0.id", "a7", "@ $"),
        ("events.0.cue.start", 0, "@ $.events[0].cue.text"),
    ],
)
def test_each_fault_has_a_reason_and_a_path(path: str, value: Any, problem: str) -> None:
    found = faults(put(path, value))
    assert any(problem in line for line in found), found


def test_all_faults_are_found_at_once() -> None:
    def change(data: dict[str, Any]) -> None:
        put("id", 1)(data)
        put("events.0.kind", "chat")(data)
        put("events.0.channel", "pigeon")(data)
        put("participants.1.span.start", "3")(data)
        put("commitments.0.by", ["a9"])(data)
        put("quotes.0.extra", 1)(data)
        put("amounts.0.kind", ...)(data)

    assert sorted(line.split(" @ ")[1] for line in faults(change)) == sorted(
        [
            "$.id",
            "$.events[0].kind",
            "$.events[0].channel",
            "$.participants[1].span.start",
            "$.commitments[0].by[0]",
            "$.quotes[0].extra",
            "$.amounts[0].kind",
        ]
    )


def test_a_broken_object_is_reported_once_not_wherever_it_is_referred_to() -> None:
    assert len(faults(put("actors.0.country", "Norway"))) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "line 1 column 1"),
        ('{"schema": ', "line 1 column 12"),
        ('{\n "schema": nope\n}', "line 2 column 12"),
        ("[]", "expected an object, got an array @ $"),
        ("null", "expected an object, got null @ $"),
        ("3", "expected an object, got int 3 @ $"),
        ('{"a": "NaN",\n "b": NaN}', "NaN is no number, line 2 column 7"),
        ('{"b": -Infinity}', "-Infinity is no number, line 1 column 7"),
        ("{}", "is missing; a readout says 'readoutkit/readout/1.0' @ $.schema"),
        ('{"schema": 1}', "expected 'readoutkit/readout/1.0', got '1' @ $.schema"),
        ('{"schema": "readoutkit/rejected/1.0"}', "@ $.schema"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a": ' + "9" * 5000 + "}", "not JSON that can be read"),
    ],
)
def test_what_is_no_readout_at_all(text: str, reason: str) -> None:
    for data in (text, text.encode()):
        with pytest.raises(JSONFormError) as caught:
            loads(data)
        assert reason in str(caught.value)


def test_bytes_that_are_not_utf_8() -> None:
    with pytest.raises(JSONFormError, match="not UTF-8 at byte 1"):
        loads(b"{\xff}")


def test_a_byte_order_mark_in_bytes_is_passed_over() -> None:
    assert loads(b"\xef\xbb\xbf" + dumps(SAMPLE).encode()) == SAMPLE.detach()


def test_a_key_that_stands_twice_is_refused() -> None:
    text = dumps(SAMPLE).replace('"kind": "call"', '"kind": "visit",\n   "kind": "call"', 1)
    with pytest.raises(JSONFormError) as caught:
        loads(text)
    assert caught.value.problems == ["the key stands there more than once @ $.events[0].kind"]


def test_events_may_refer_ahead_and_in_long_chains() -> None:
    def chain(data: dict[str, Any]) -> None:
        data["events"] = [{**data["events"][1], "id": f"e{number}"} for number in range(1, 5001)]
        for number, event in enumerate(data["events"][:-1]):
            event["part_of"] = f"e{number + 2}"

    assert faults(chain) == ["nested too deeply @ $"]


def test_plain_values_with_strange_keys() -> None:
    with pytest.raises(JSONFormError, match="expected a str as key"):
        from_dict({**DATA, 1: 2})
    with pytest.raises(JSONFormError, match="cannot be kept"):
        from_dict({**DATA, "x_set": {1}}, lenient=True)


def test_the_error_crosses_process_borders() -> None:
    error = JSONFormError(["one @ $.a", "two @ $.b"])
    again = pickle.loads(pickle.dumps(error))
    assert again.problems == error.problems
    assert str(again) == "one @ $.a; two @ $.b"
