"""Older and newer forms, and keys of other programs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sample_readout import SAMPLE

from readoutkit.errors import JSONFormError
from readoutkit.model.readout import SCHEMA
from readoutkit.serial import dumps, loads, to_dict
from readoutkit.serial.migrate import migrate, version_of

DATA = to_dict(SAMPLE)


def test_versions_are_told_apart() -> None:
    assert version_of(SCHEMA) == (1, 0)
    assert version_of("readoutkit/readout/12.3") == (12, 3)
    for other in ("readoutkit/readout/1", "readoutkit/readout/1.0\n", "readoutkit/readout/١.٠", "x"):
        assert version_of(other) is None


def test_a_newer_major_version_says_upgrade() -> None:
    for lenient in (True, False):
        with pytest.raises(JSONFormError, match="upgrade readoutkit"):
            loads(json.dumps({**DATA, "schema": "readoutkit/readout/2.0"}), lenient=lenient)


def test_a_newer_minor_version_is_read_leniently() -> None:
    newer = json.dumps({**DATA, "schema": "readoutkit/readout/1.7", "mood": "cordial"})
    with pytest.raises(JSONFormError, match="read leniently"):
        loads(newer)
    assert loads(newer, lenient=True) == SAMPLE.detach()


def test_an_older_major_version_is_migrated_step_by_step() -> None:
    old = {"version": 0, "schema": "readoutkit/readout/0.3"}
    with pytest.raises(JSONFormError, match="too old"):
        migrate(old)

    def step(data: dict[str, Any]) -> dict[str, Any]:
        return {**DATA, "id": f"from {data['version']}"}

    assert migrate(old, migrations={0: step})["id"] == "from 0"


def test_foreign_keys_are_kept_where_they_were() -> None:
    data = json.loads(dumps(SAMPLE))
    data["x_review"] = {"by": "ana", "ok": [True, None, 1.5, "é"]}
    data["events"][0]["cue"]["x_seen"] = False
    data["colour"] = "blue"
    text = json.dumps(data)
    with pytest.raises(JSONFormError) as caught:
        loads(text)
    assert len(caught.value.problems) == 3
    readout = loads(text, lenient=True)
    written = json.loads(dumps(readout))
    del data["colour"]
    assert written == data
    again = loads(dumps(readout), lenient=True)
    assert again == readout
    assert dumps(again) == dumps(readout)


def test_a_foreign_key_goes_with_its_object() -> None:
    from attrs import evolve

    data = json.loads(dumps(SAMPLE))
    data["diagnostics"][0]["x_seen"] = True
    readout = loads(json.dumps(data), lenient=True)
    assert dumps(evolve(readout, diagnostics=())) == dumps(evolve(SAMPLE, diagnostics=()).detach())
