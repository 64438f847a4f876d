"""Which version a JSON readout has, and how an older one becomes a present one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from readoutkit.errors import JSONFormError
from readoutkit.model.readout import SCHEMA

_SCHEMA = re.compile(r"readoutkit/readout/([0-9]{1,4})\.([0-9]{1,4})")

Migration = Callable[[dict[str, Any]], dict[str, Any]]

# From a major version to the next one. Each takes the dictionary and returns a new one, without changing what it was given; the version is
# set for it. None is needed yet.
MIGRATIONS: dict[int, Migration] = {}


def version_of(schema: str) -> tuple[int, int] | None:
    """Major and minor version a `schema` value names; None if it is none of ours.

    >>> version_of("readoutkit/readout/1.0")
    (1, 0)
    """
    found = _SCHEMA.fullmatch(schema)
    return (int(found[1]), int(found[2])) if found else None


def migrate(data: dict[str, Any], *, lenient: bool = False, migrations: Mapping[int, Migration] = MIGRATIONS) -> dict[str, Any]:
    """The same readout in the present version of the data model.

    Raises:
        JSONFormError: it is no readout, or of a version that cannot be read; the reason says what to do.
    """
    schema = data.get("schema")
    if schema is None:
        raise JSONFormError([f"is missing; a readout says {SCHEMA!r} @ $.schema"])
    version = version_of(schema) if isinstance(schema, str) else None
    if version is None:
        raise JSONFormError([f"expected {SCHEMA!r}, got {str(schema)[:60]!r} @ $.schema"])
    present = version_of(SCHEMA)
    assert present is not None
    if version[0] > present[0]:
        raise JSONFormError([f"version {version[0]}.{version[1]} is newer than {present[0]}.{present[1]}: upgrade readoutkit @ $.schema"])
    for major in range(version[0], present[0]):
        if major not in migrations:
            raise JSONFormError([f"version {version[0]}.{version[1]} is too old: there is no way from {major} to {major + 1} @ $.schema"])
        data = {**migrations[major](data), "schema": SCHEMA}
    if version[0] == present[0] and version[1] > present[1] and not lenient:
        raise JSONFormError(
            [f"version {version[0]}.{version[1]} is newer than {present[0]}.{present[1]}: upgrade readoutkit or read leniently @ $.schema"]
        )
    return data
