"""The written form: canonical, stand-off, always valid UTF-8."""

from __future__ import annotations

import io
import json
import os
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from cattrs.preconf.json import make_converter as make_json_converter
from sample_readout import MONEY, PROMISE, SAMPLE, SOURCE

from readoutkit.errors import JSONFormError
from readoutkit.model import Readout, Source, digest
from readoutkit.serial import configure_converter, dump_lines, dumps, json_schema, load_lines, loads, to_dict

# The contract, where it is at hand.
GOLD = os.environ.get("READOUTKIT_GOLD")
CONTRACT = Path(GOLD).parent / "design" / "readout.schema.json" if GOLD else None

EMPTY = Readout(id="none", source=evolve(SOURCE, perspective=None), provenance=SAMPLE.provenance)


def test_keys_stand_in_the_order_of_the_classes() -> None:
    data = json.loads(dumps(SAMPLE))
    assert list(data) == [
        "schema",
        "id",
        "source",
        "events",
        "participants",
        "actors",
        "topics",
        "commitments",
        "quotes",
        "amounts",
        "provenance",
        "diagnostics",
    ]
    assert list(data["commitments"][0])[:4] == ["id", "span", "cue", "kind"]


def test_defaults_are_left_out_and_collections_never() -> None:
    data = json.loads(dumps(EMPTY))
    assert [name for name, value in data.items() if value == []] == [
        "events",
        "participants",
        "actors",
        "topics",
        "commitments",
        "quotes",
        "amounts",
    ]
    assert "diagnostics" not in data
    promise = json.loads(dumps(SAMPLE))["commitments"][0]
    assert {"to", "hedge", "condition", "extra_spans", "formulaic"}.isdisjoint(promise)
    assert (promise["by"], promise["via"], promise["said_by"], promise["amounts"]) == (["a1"], ["a3"], ["p1"], ["n1"])


def test_one_space_a_level_and_letters_as_they_are() -> None:
    text = dumps(SAMPLE)
    assert text.startswith('{\n "schema": "readoutkit/readout/1.0",\n "id": "call",\n')
    assert "très utile" in text
    assert "\n" not in dumps(SAMPLE, indent=None)


def test_the_text_is_left_out_unless_asked_for() -> None:
    assert "text" not in json.loads(dumps(SAMPLE))["source"]
    assert json.loads(dumps(SAMPLE, include_text=True))["source"]["text"] == SAMPLE.source.text


def test_values_are_plain() -> None:
    data = to_dict(SAMPLE)
    assert type(data["events"][0]["kind"]) is str
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize(
    ("value", "written"), [("40000000", "40000000"), ("4E+7", "40000000"), ("1.50", "1.50"), ("1E-3", "0.001"), ("-2", "-2")]
)
def test_numbers_have_no_exponent(value: str, written: str) -> None:
    amount = evolve(MONEY, value=Decimal(value))
    readout = evolve(SAMPLE, amounts=(amount,), commitments=(evolve(PROMISE, amounts=(amount,)), SAMPLE.commitments[1]))
    assert json.loads(dumps(readout))["amounts"][0]["value"] == written
    assert loads(dumps(readout, include_text=True)) == readout


def test_a_lone_surrogate_is_escaped() -> None:
    text = "met \ud800 there\udfff"
    source = Source(sha256=digest(text), length=len(text), text=text, format="x", genre="other", language="en")
    readout = Readout(id="x", source=source, provenance=SAMPLE.provenance)
    written = dumps(readout, include_text=True)
    assert "\\ud800" in written
    assert loads(written.encode("utf-8")) == readout


def test_lines_go_to_a_path_and_come_back(tmp_path: Path) -> None:
    path = tmp_path / "readouts.jsonl"
    assert dump_lines(iter([SAMPLE, EMPTY]), path, include_text=True) == 2
    assert path.read_bytes().count(b"\n") == 2
    assert list(load_lines(path)) == [SAMPLE, EMPTY]
    assert list(load_lines(str(path))) == [SAMPLE, EMPTY]
    with path.open("rb") as stream:
        assert list(load_lines(stream)) == [SAMPLE, EMPTY]


def test_a_bad_line_is_named_and_empty_ones_are_passed_over(tmp_path: Path) -> None:
    good = dumps(SAMPLE, indent=None)
    lines = load_lines(io.StringIO(f"{good}\n\n  \n{good}\n{{}}\n"))
    assert next(lines) == next(lines) == SAMPLE.detach()
    with pytest.raises(JSONFormError, match=r"^line 5: is missing"):
        next(lines)
    path = tmp_path / "bad.jsonl"
    path.write_bytes(good.encode() + b"\n\xff\n")
    with pytest.raises(JSONFormError, match="line 2: not UTF-8"):
        list(load_lines(path))


def test_a_cattrs_converter_of_ones_own_can_learn_readouts() -> None:
    converter = make_json_converter()
    configure_converter(converter)
    assert converter.loads(converter.dumps([SAMPLE], list[Readout]), list[Readout]) == [SAMPLE.detach()]


@pytest.mark.skipif(CONTRACT is None or not CONTRACT.exists(), reason="the contract is not at hand")
def test_the_schema_is_that_of_the_contract() -> None:
    assert CONTRACT is not None
    assert json_schema() == json.loads(CONTRACT.read_text(encoding="utf-8"))


@pytest.mark.skipif(not GOLD or not Path(GOLD, "seeds-full").exists(), reason="the gold readouts are not at hand")
def test_gold_readouts_are_read_strictly_and_written_back() -> None:
    assert GOLD is not None
    files = [path for path in sorted(Path(GOLD, "seeds-full").glob("*.json")) if not path.name.endswith(".rejected.json")]
    assert files
    for path in files:
        readout = loads(path.read_bytes())
        assert json.loads(dumps(readout)) == json.loads(path.read_bytes())
        text = Path(GOLD, "seeds", f"{readout.id}.txt").read_bytes().decode("utf-8")
        attached = readout.attach(text)
        assert loads(dumps(attached, include_text=True)) == attached
