"""Cities of the countries a text speaks of: a convoy to Alder Bay goes to the state Alder Bay lies in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from attrs import frozen

from readoutkit.extract.reading import Naming
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind

_LONGEST = 3  # words in the name of a city


@frozen(slots=True)
class City:
    """A city that ends before word `last`, and the key of its state."""

    last: int
    state: str


def find_cities(words: Words, namings: Sequence[Naming], states: Collection[str], gazetteer: Gazetteer) -> Mapping[int, City]:
    """The cities of `states` and of the countries named, by their first word; names the gazetteer knows otherwise are left alone."""
    spoken_of = {n.entry.key for n in namings if n.entry.kind is ActorKind.COUNTRY} | set(states)
    taken = {i for n in namings for i in range(n.first, n.last)}
    found: dict[int, City] = {}
    i = 0
    while i < len(words):
        last = i
        if i not in taken and words.is_capital(i):
            for end in range(min(len(words), i + _LONGEST), i, -1):
                whole = all(k not in taken and words.is_capital(k) for k in range(i, end))
                country = gazetteer.country_of_place(words.text[words.starts[i] : words.ends[end - 1]]) if whole else None
                if country is not None and f"country:{country}" in spoken_of:
                    found[i], last = City(end, f"country:{country}"), end
                    break
        i = max(last, i + 1)
    return found
