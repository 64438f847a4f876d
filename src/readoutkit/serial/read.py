"""From plain dictionaries and lists to a readout, with every fault found and none guessed away."""

from __future__ import annotations

import json
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from readoutkit.errors import InvariantError, JSONFormError
from readoutkit.model.fields import Holds, HoldsMany, Matching, Number, Refers, RefersToMany, Rule, names, show
from readoutkit.model.readout import SCHEMA, Extension, Readout
from readoutkit.serial.migrate import migrate
from readoutkit.serial.shape import IN_BUILDING_ORDER, LETTERS, slots

DECIMAL = "^-?[0-9]+(\\.[0-9]+)?$"
_DECIMAL = Matching(DECIMAL)
_KINDS = {letter: kind for kind, letter in LETTERS.items()}


class DoubledKeys(dict[str, Any]):
    """An object in which a key stands more than once."""

    doubled: tuple[str, ...] = ()


def from_dict(data: Any, *, lenient: bool = False) -> Readout:
    """Build a readout from its JSON form as plain Python values.

    Args:
        data: the object.
        lenient: accept a newer minor version, keep unknown keys that start with `x_`, and ignore other unknown keys.

    Raises:
        JSONFormError: it is not a readout; `problems` lists each fault as `reason @ $.path`.
    """
    if not isinstance(data, dict):
        raise JSONFormError([f"expected an object, got {_show(data)} @ $"])
    try:
        return _Reader(lenient).read(migrate(data, lenient=lenient))
    except RecursionError:
        raise JSONFormError(["nested too deeply @ $"]) from None


class _Reader:
    """One reading: what is wrong so far, and the objects that stand."""

    def __init__(self, lenient: bool) -> None:
        self.lenient = lenient
        self.problems: list[str] = []
        self.extensions: list[Extension] = []
        # id -> where it is written; id -> object, or None where that could not be built.
        self.written: dict[str, tuple[type[Any], Any, str]] = {}
        self.built: dict[str, Any] = {}
        self.building: list[str] = []

    def read(self, data: dict[str, Any]) -> Readout:
        doubled = self._declare(data)
        self._build_all()
        values = self._values(Readout, data, "$")
        if values is not None and not self.problems and not doubled:
            values["schema"] = SCHEMA
            try:
                return Readout(**values, extensions=tuple(self.extensions))
            except InvariantError as error:
                self._add(error, "$")
        # The collections are walked twice, once for their ids.
        raise JSONFormError(list(dict.fromkeys(self.problems)))

    def _declare(self, data: dict[str, Any]) -> bool:
        before = len(self.problems)
        for name, kind in IN_BUILDING_ORDER.items():
            collection = data.get(name)
            if not isinstance(collection, list):
                continue
            for number, item in enumerate(collection):
                identifier = item.get("id") if isinstance(item, dict) else None
                if not isinstance(identifier, str):
                    continue
                path = f"$.{name}[{number}]"
                if identifier in self.written:
                    self.problems.append(f"the id {identifier} is used twice @ {path}.id")
                else:
                    self.written[identifier] = (kind, item, path)
        return len(self.problems) > before

    def _build_all(self) -> None:
        # In building order, as `written` was filled.
        for identifier in self.written:
            self._build(identifier)

    def _build(self, identifier: str) -> Any:
        if identifier not in self.built:
            kind, item, path = self.written[identifier]
            self.building.append(identifier)
            self.built[identifier] = self._object(kind, item, path)
            self.building.pop()
        return self.built[identifier]

    def _object(self, kind: type[Any], data: Any, path: str) -> Any:
        """The object, or None after a fault."""
        values = self._values(kind, data, path)
        if values is None:
            return None
        try:
            return kind(**values)
        except InvariantError as error:
            self._add(error, path)
            return None

    def _values(self, kind: type[Any], data: Any, path: str) -> dict[str, Any] | None:
        if not isinstance(data, dict):
            self.problems.append(f"expected an object, got {_show(data)} @ {path}")
            return None
        shape = slots(kind)
        before = len(self.problems)
        whole = True
        self._check_keys(data, [slot.name for slot in shape], path)
        values: dict[str, Any] = {}
        for name, rule, _, always in shape:
            if name not in data:
                if always:
                    self.problems.append(f"is missing @ {path}.{name}")
                continue
            value = self._value(rule, data[name], f"{path}.{name}")
            if value is None:
                whole = False
            values[name] = value
        return values if whole and len(self.problems) == before else None

    def _check_keys(self, data: dict[str, Any], known: list[str], path: str) -> None:
        if isinstance(data, DoubledKeys):
            self.problems += [f"the key stands there more than once @ {path}.{key}" for key in data.doubled]
        for key in data:
            if key in known:
                continue
            if not isinstance(key, str):
                self.problems.append(f"expected a str as key, got {_show(key)} @ {path}")
            elif not self.lenient:
                close = get_close_matches(key, known, n=1)
                self.problems.append(f"unknown key{f' (did you mean {close[0]}?)' if close else ''} @ {path}.{key}")
            elif key.startswith("x_"):
                try:
                    value = json.dumps(data[key], ensure_ascii=False, allow_nan=False, separators=(",", ":"))
                except (TypeError, ValueError) as error:
                    self.problems.append(f"cannot be kept: {error} @ {path}.{key}")
                else:
                    self.extensions.append(Extension(path=path, key=key, value=value))

    def _value(self, rule: Rule, value: Any, path: str) -> Any:
        """The value a field gets, or None after a fault (which may have been reported where it lies)."""
        if value is None:
            self.problems.append(f"is null; leave the key out instead @ {path}")
            return None
        if isinstance(rule, HoldsMany | RefersToMany):
            return self._many(rule, value, path)
        if isinstance(rule, Refers):
            return self._reference(rule.kinds, value, path)
        if isinstance(rule, Holds):
            return self._object(rule.kind, value, path)
        if isinstance(rule, Number):
            reason = _DECIMAL.fault(value)
            value = None if reason else Decimal(value)
            reason = reason or rule.fault(value)
        else:
            reason = rule.fault(value)
        if reason is not None:
            self.problems.append(f"{reason} @ {path}")
            return None
        return value

    def _many(self, rule: HoldsMany | RefersToMany, value: Any, path: str) -> tuple[Any, ...] | None:
        if not isinstance(value, list):
            self.problems.append(f"expected an array, got {_show(value)} @ {path}")
            return None
        if isinstance(rule, RefersToMany):
            items = [self._reference(rule.kinds, item, f"{path}[{number}]") for number, item in enumerate(value)]
        elif rule.kind in LETTERS:
            items = [self._member(rule.kind, item, f"{path}[{number}]") for number, item in enumerate(value)]
        else:
            items = [self._object(rule.kind, item, f"{path}[{number}]") for number, item in enumerate(value)]
        return None if any(item is None for item in items) else tuple(items)

    def _member(self, kind: type[Any], item: Any, path: str) -> Any:
        """An object of a collection: built already, unless it has no usable id."""
        identifier = item.get("id") if isinstance(item, dict) else None
        if isinstance(identifier, str) and self.written.get(identifier, (None,))[0] is kind:
            return self._build(identifier)
        return self._object(kind, item, path)

    def _reference(self, kinds: tuple[type[Any], ...], value: Any, path: str) -> Any:
        if not isinstance(value, str):
            self.problems.append(f"expected the id of {names(kinds)}, got {_show(value)} @ {path}")
            return None
        if value not in self.written:
            self.problems.append(f"nothing has the id {value[:40]!r} @ {path}")
            return None
        kind = self.written[value][0]
        if kind not in kinds:
            self.problems.append(f"{value} is of class {kind.__name__}, expected {names(kinds)} @ {path}")
            return None
        if value in self.building:
            self.problems.append(f"{value} is part of itself @ {path}")
            return None
        return self._build(value)

    def _add(self, error: InvariantError, path: str) -> None:
        self.problems += [problem.replace(" @ ", f" @ {path}.", 1) for problem in error.problems]


def _show(value: Any) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "an array"
    return "null" if value is None else show(value)
