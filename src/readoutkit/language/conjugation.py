"""Verb forms of a language, from paradigms and irregular forms given as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from readoutkit.errors import LexiconError
from readoutkit.language.lexicon import Lexicon

FORMS = ("present", "past", "participle", "gerund", "future", "conditional", "imperfect")


class Conjugation:
    """All forms of a verb, by the paradigm its ending belongs to.

    A paradigm names the endings it covers, how many letters it drops, and what each form puts in their place;
    an irregular verb lists the forms in which it departs from its paradigm.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("verbs")
        self._where = f"{lexicon.code}/verbs.toml"
        self._irregular: Mapping[str, Mapping[str, list[str]]] = table.get("irregular", {})
        self._paradigms: list[tuple[str, Mapping[str, Any]]] = sorted(
            ((ending, paradigm) for paradigm in table.get("paradigm", []) for ending in paradigm["endings"]),
            key=lambda pair: -len(pair[0]),
        )
        for verb, forms in self._irregular.items():
            for form in forms:
                if form not in FORMS:
                    raise LexiconError(f"{self._where}: irregular.{verb} has an unknown form {form!r}")

    def forms(self, verb: str) -> Iterator[tuple[str, str]]:
        """Pairs (form, word): the base first, then each inflected word of a verb."""
        yield "base", verb
        paradigm = next((p for ending, p in self._paradigms if verb.endswith(ending)), None)
        if paradigm is None:
            raise LexiconError(f"{self._where}: no paradigm covers {verb!r}")
        stem = verb[: len(verb) - paradigm["drop"]] if paradigm["drop"] else verb
        irregular = self._irregular.get(verb, {})
        for form in FORMS:
            words = irregular.get(form)
            if words is None:
                words = [stem + ending for ending in paradigm.get(form, [])]
            for word in words:
                yield form, word
