"""From a readout to plain dictionaries and lists."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from enum import StrEnum
from typing import Any

from readoutkit.model.fields import Refers, RefersToMany, Rule
from readoutkit.model.readout import Extension, Readout
from readoutkit.serial.shape import slots

_STEP = re.compile(r"\.([A-Za-z0-9_]+)|\[([0-9]+)\]")


def to_dict(readout: Readout, *, include_text: bool = False) -> dict[str, Any]:
    """The JSON form as plain Python values, keys in canonical order, references as ids.

    The text of the document is left out unless asked for.
    """
    data = _write_object(readout)
    if not include_text:
        data["source"].pop("text", None)
    for extension in readout.extensions:
        _put_back(data, extension)
    return data


def _write_object(item: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for name, rule, default, always in slots(item.__class__):
        value = getattr(item, name)
        if always or value != default:
            data[name] = _write(value, rule)
    return data


def _write(value: Any, rule: Rule) -> Any:
    kind = value.__class__
    if kind is str or kind is int or kind is bool:
        return value
    if isinstance(rule, Refers):
        return value.id
    if isinstance(rule, RefersToMany):
        return [item.id for item in value]
    if kind is tuple:
        return [_write_object(item) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    if kind is Decimal:
        return format(value, "f")
    return _write_object(value)


def _put_back(data: dict[str, Any], extension: Extension) -> None:
    """Set a foreign key where it was found; one whose object is gone is left out with it."""
    place: Any = data
    for key, number in _STEP.findall(extension.path):
        try:
            place = place[key] if key else place[int(number)]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(place, dict):
        place[extension.key] = json.loads(extension.value)
