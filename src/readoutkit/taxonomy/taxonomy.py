"""The list of subjects with its cues."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from readoutkit.errors import LexiconError
from readoutkit.taxonomy.cue import Cue
from readoutkit.taxonomy.cue_files import read_cues
from readoutkit.taxonomy.topic_code import TopicCode


@frozen(slots=True)
class Taxonomy:
    """The codes a topic can have, and the phrases that announce each in a language.

    Attributes:
        id: name of the list (`readoutkit-topics`).
        version: its version.
        codes: the entries by code, domains before their leaves.
        at_war: actor key -> ISO date since when its bare name means the conflict.
        named: key of a named agreement or operation -> the code it stands for wherever it is named.
        as_item: key of an organisation -> the code it stands for as an item of talk by itself.
        places: keys of seas and other regions that only say where something is, never whom it concerns.
        light: codes of words that only carry the subject attached to them ("exports of ...").
        absorbs: code -> codes it takes in when they are attached to it by "of".

    >>> taxonomy = load_taxonomy()
    >>> taxonomy["climate.change"].label["fr"], taxonomy["climate.change"].parent
    ('Changements climatiques', 'climate')
    """

    id: str
    version: str
    codes: Mapping[str, TopicCode] = field(repr=False)
    at_war: Mapping[str, str] = field(factory=dict, repr=False)
    named: Mapping[str, str] = field(factory=dict, repr=False)
    as_item: Mapping[str, str] = field(factory=dict, repr=False)
    places: frozenset[str] = frozenset()
    light: tuple[str, ...] = ()
    absorbs: Mapping[str, tuple[str, ...]] = field(factory=dict, repr=False)
    _folders: tuple[tuple[str, Traversable], ...] = field(default=(), repr=False)

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def __getitem__(self, code: str) -> TopicCode:
        return self.codes[code]

    def __iter__(self) -> Iterator[TopicCode]:
        return iter(self.codes.values())

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def domains(self) -> tuple[TopicCode, ...]:
        """The entries of the first level."""
        return tuple(entry for entry in self if entry.parent is None)

    def leaves(self, domain: str) -> tuple[TopicCode, ...]:
        """The entries under a domain."""
        return tuple(entry for entry in self if entry.parent == domain)

    def label(self, code: str, language: str = "en") -> str:
        """The name of a code in a language, in English where it has none in that language."""
        names = self.codes[code].label
        return names.get(language[:2], names["en"])

    def cues(self, language: str) -> tuple[Cue, ...]:
        """The phrases of a language; empty when it has none.

        Raises LexiconError, naming file and key, for a cue file that is wrong.
        """
        codes = frozenset(self.codes)
        return tuple(cue for of, folder in self._folders if of == language for cue in read_cues(folder, codes))

    def with_cues(self, language: str, folder: Traversable | Path | str) -> Taxonomy:
        """The same list with the cue files of one more folder, read after those it has."""
        place = Path(folder) if isinstance(folder, str) else folder
        if not place.is_dir():
            raise LexiconError(f"no cue files at {place}")
        return evolve(self, folders=(*self._folders, (language, place)))


def load_taxonomy(folder: Traversable | Path | str | None = None) -> Taxonomy:
    """Load a taxonomy from its folder: `topics.json`, `facts.toml` (optional) and `cues/<language>/*.toml`.

    Without an argument it is the shipped one. Raises LexiconError, naming file and key, when something is wrong.

    >>> len(load_taxonomy().domains)
    11
    """
    root = files("readoutkit") / "data" / "taxonomy" if folder is None else Path(folder) if isinstance(folder, str) else folder
    try:
        listing = json.loads((root / "topics.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LexiconError(f"taxonomy/topics.json: {error}") from error
    codes = _codes(listing)
    facts = _facts(root / "facts.toml")
    named, as_item = _key_codes(facts, "named", codes), _key_codes(facts, "as_item", codes)
    at_war = {str(key): _day(key, value) for key, value in facts.get("at_war", {}).items()}
    cues = root / "cues"
    languages = sorted((e for e in cues.iterdir() if e.is_dir()), key=lambda e: e.name) if cues.is_dir() else []
    return Taxonomy(
        str(listing.get("id", "")),
        str(listing.get("version", "")),
        codes,
        at_war,
        named,
        as_item,
        frozenset(str(key) for key in facts.get("places", {}).get("keys", [])),
        tuple(str(code) for code in facts.get("light", {}).get("codes", [])),
        {str(code): tuple(others) for code, others in facts.get("absorbs", {}).items()},
        tuple((entry.name, entry) for entry in languages),
    )


def _codes(listing: Any) -> dict[str, TopicCode]:
    codes: dict[str, TopicCode] = {}
    rows = listing.get("topics") if isinstance(listing, dict) else None
    if not isinstance(rows, list):
        raise LexiconError("taxonomy/topics.json: no list of topics")
    for row in rows:
        try:
            entry = TopicCode(**row)
        except TypeError as error:
            raise LexiconError(f"taxonomy/topics.json: {row!r}: {error}") from error
        if entry.code in codes:
            raise LexiconError(f"taxonomy/topics.json: {entry.code!r} stands there twice")
        if entry.parent is not None and entry.parent not in codes:
            raise LexiconError(f"taxonomy/topics.json: {entry.code!r} comes before its domain")
        if "en" not in entry.label:
            raise LexiconError(f"taxonomy/topics.json: {entry.code!r} has no English label")
        codes[entry.code] = entry
    return codes


def _key_codes(facts: Mapping[str, Any], table: str, codes: Mapping[str, TopicCode]) -> dict[str, str]:
    found = {str(key): str(code) for key, code in facts.get(table, {}).items()}
    for key, code in found.items():
        if code not in codes:
            raise LexiconError(f"taxonomy/facts.toml: {table}.{key}: {code!r} is no code of the taxonomy")
    return found


def _facts(file: Traversable) -> dict[str, Any]:
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"taxonomy/facts.toml: {error}") from error


def _day(key: str, value: Any) -> str:
    if not isinstance(value, date):
        raise LexiconError(f"taxonomy/facts.toml: at_war.{key} must be a date")
    return value.isoformat()
