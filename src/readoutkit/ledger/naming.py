"""What actors are called where documents in several languages stand together."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.model.actor import Actor


@cache
def known_names() -> Gazetteer:
    """The gazetteer, loaded once."""
    return load_gazetteer()


def shown_name(actor: Actor) -> str:
    """The common English name of an actor that the gazetteer knows, else the name as the first document has it."""
    return (known_names().name(actor.key) if actor.key else None) or actor.name


def shown_names(actors: Iterable[Actor]) -> str:
    """Several, one after the other."""
    return ", ".join(dict.fromkeys(shown_name(actor) for actor in actors))
