"""Readouts as JSON text."""

from __future__ import annotations

import json
import re
from typing import Any

from readoutkit.errors import JSONFormError
from readoutkit.model.readout import Readout
from readoutkit.serial.read import DoubledKeys, from_dict
from readoutkit.serial.write import to_dict

_SURROGATE = re.compile("[\ud800-\udfff]")
# Strings are passed over; what is left are the words that json accepts and JSON does not have.
_CONSTANT = re.compile(r'"(?:[^"\\]|\\.)*"|(-?Infinity|NaN)', re.DOTALL)


def dumps(readout: Readout, *, include_text: bool = False, indent: int | None = 1) -> str:
    """A readout as JSON.

    The canonical form has `indent=1`: keys in the order of the classes, defaults left out. `indent=None` gives one line.
    Lone surrogates are escaped, so that the result can always be written as UTF-8.

    Args:
        readout: what to write.
        include_text: embed the document; else `source.sha256` identifies it (stand-off form).
        indent: spaces a level; None for a single line.
    """
    data = to_dict(readout, include_text=include_text)
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=None if indent is not None else (",", ":"))
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def loads(data: str | bytes, *, lenient: bool = False) -> Readout:
    """A readout from JSON; the inverse of `dumps`.

    Args:
        data: one JSON object, as text or as UTF-8 bytes.
        lenient: accept a newer minor version, keep unknown keys that start with `x_`, and ignore other unknown keys.

    Raises:
        JSONFormError: no JSON, or not a readout; `problems` lists every fault as `reason @ $.path`.
    """
    return from_dict(parse_json(data), lenient=lenient)


def parse_json(data: str | bytes) -> Any:
    """JSON as plain Python values; keys that stand twice are marked.

    Raises:
        JSONFormError: no JSON; the reason has line and column.
    """
    if isinstance(data, bytes | bytearray):
        try:
            data = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise JSONFormError([f"not UTF-8 at byte {error.start} @ $"]) from None
    try:
        return json.loads(data, object_pairs_hook=_pairs, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise JSONFormError([f"not JSON: {error.msg}, line {error.lineno} column {error.colno} @ $"]) from None
    except _NoSuchConstant as error:
        start = next((found.start() for found in _CONSTANT.finditer(data) if found[1]), 0)
        line, column = data.count("\n", 0, start) + 1, start - data.rfind("\n", 0, start)
        raise JSONFormError([f"not JSON: {error} is no number, line {line} column {column} @ $"]) from None
    except RecursionError:
        raise JSONFormError(["nested too deeply @ $"]) from None
    except ValueError as error:
        # Python refuses to read integers of thousands of digits.
        raise JSONFormError([f"not JSON that can be read: {error} @ $"]) from None


class _NoSuchConstant(Exception):
    """NaN or an infinity."""


def _refuse_constant(name: str) -> Any:
    raise _NoSuchConstant(name)


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) == len(pairs):
        return data
    marked = DoubledKeys(data)
    seen: set[str] = set()
    marked.doubled = tuple(dict.fromkeys(key for key, _ in pairs if key in seen or seen.add(key)))  # type: ignore[func-returns-value]
    return marked
