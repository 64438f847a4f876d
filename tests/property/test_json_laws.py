"""Writing and reading a readout loses nothing, adds nothing and changes no type."""

from __future__ import annotations

import io
import json
import pickle
from typing import Any

import attrs
import jsonschema
from arbitrary_readouts import readouts
from hypothesis import HealthCheck, given, settings

from readoutkit.model import Readout
from readoutkit.serial import dump_lines, dumps, from_dict, json_schema, load_lines, loads, make_converter, to_dict

VALIDATOR = jsonschema.Draft202012Validator(json_schema())
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def types_of(value: Any) -> Any:
    """The types of a value and of all that it holds; equality would take a plain str for a member of a vocabulary."""
    if attrs.has(type(value)):
        return type(value), [types_of(getattr(value, field.name)) for field in attrs.fields(type(value))]
    return [types_of(item) for item in value] if isinstance(value, tuple) else type(value)


@SLOW
@given(readouts())
def test_what_is_written_is_read_again(readout: Readout) -> None:
    again = loads(dumps(readout, include_text=True))
    assert again == readout
    assert types_of(again) == types_of(readout)


@SLOW
@given(readouts())
def test_the_written_form_is_canonical(readout: Readout) -> None:
    for indent in (1, None):
        text = dumps(readout, include_text=True, indent=indent)
        assert dumps(loads(text), include_text=True, indent=indent) == text


@SLOW
@given(readouts(attached=True))
def test_a_readout_can_stand_off_its_text_and_be_joined_again(readout: Readout) -> None:
    alone = loads(dumps(readout))
    assert alone.source.text is None
    assert alone == readout.detach()
    assert readout.source.text is not None
    assert alone.attach(readout.source.text) == readout


@SLOW
@given(readouts())
def test_the_written_form_keeps_to_the_schema(readout: Readout) -> None:
    VALIDATOR.validate(json.loads(dumps(readout, include_text=True)))


@SLOW
@given(readouts())
def test_every_written_form_is_utf_8(readout: Readout) -> None:
    assert loads(dumps(readout, include_text=True).encode("utf-8")) == readout


@SLOW
@given(readouts(), readouts())
def test_lines_are_read_as_they_were_written(one: Readout, other: Readout) -> None:
    stream = io.StringIO(newline="\n")
    assert dump_lines([one, other], stream, include_text=True) == 2
    stream.seek(0)
    assert list(load_lines(stream)) == [one, other]


@SLOW
@given(readouts())
def test_plain_values_and_cattrs_say_the_same(readout: Readout) -> None:
    data = to_dict(readout, include_text=True)
    assert from_dict(data) == readout
    converter = make_converter(include_text=True)
    assert converter.unstructure(readout) == data
    assert converter.structure(data, Readout) == readout


@SLOW
@given(readouts())
def test_a_readout_survives_pickling_and_can_be_hashed(readout: Readout) -> None:
    assert pickle.loads(pickle.dumps(readout)) == readout
    assert hash(readout) == hash(loads(dumps(readout, include_text=True)))
