"""Whose page it is: the country or organisation an account speaks for, read from the page alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from readoutkit.extract.reading import Naming, Reading
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.model.vocabulary import ActorKind, SectionKind

_HOST = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9.-]+)")
_FURNITURE = frozenset(
    {SectionKind.METADATA, SectionKind.BOILERPLATE, SectionKind.CONTACT, SectionKind.SOURCE_CREDIT, SectionKind.DATELINE, SectionKind.BYLINE}
)
# Parts of an address that tell a government's page, and the countries whose government domain has no country code.
_GOVERNMENT = frozenset({"gov", "gouv", "gc", "gob", "go", "gub", "govt", "mil", "mfa", "president", "presidency", "presidence", "government", "kremlin", "elysee", "primeminister"})
_PLAIN_DOMAINS = {"gov": "US", "mil": "US", "int": ""}


class PerspectiveFinder:
    """Finds whose account a page is: its address, its issuing office, its "our country", the side nobody else is given.

    `find(reading, namings, claimed)` returns an actor key or None; `claimed` are the keys that titles give to named people.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        issuers = lexicon.table("people").get("issuers", {})
        self._issuers: Phrases[str] = Phrases((phrase, key) for key, phrases in issuers.items() for phrase in phrases)
        self._own = frozenset(lexicon.phrases("people", "own.first"))
        self._own_nouns = frozenset(lexicon.phrases("people", "own.nouns"))

    def find(self, reading: Reading, namings: Iterable[Naming], claimed: Mapping[str, int], lead: str | None = None) -> str | None:
        """The key of the side that speaks, or None. `lead` is the side of the lead's grammatical subject when a title gives it."""
        return (
            self._address(reading.layout.url)
            or self._issuer(reading)
            or lead
            or self._most_named(namings, claimed)
        )

    def _address(self, url: str | None) -> str | None:
        if not url:
            return None
        match = _HOST.match(url.lower())
        if match is None:
            return None
        parts = match.group(1).strip(".").split(".")
        if parts[-1] in _PLAIN_DOMAINS:
            country = _PLAIN_DOMAINS[parts[-1]]
            return f"country:{country}" if country else ("org:nato" if "nato" in parts else None)
        if len(parts[-1]) == 2 and any(p in _GOVERNMENT for p in "-".join(parts[:-1]).split("-")):
            code = parts[-1].upper()
            return f"country:{'GB' if code == 'UK' else code}" if code != "EU" else "org:eu"
        return None

    def _issuer(self, reading: Reading) -> str | None:
        """The issuing office; named outside the body it weighs more."""
        score: Counter[str] = Counter()
        words = reading.words
        furniture = [(b.start, b.end) for b in reading.layout.blocks if b.kind in _FURNITURE]
        publisher = reading.layout.publisher or reading.layout.agency
        for match in self._issuers.find(words):
            if not words.is_capital(match.first) and words.norms[match.first].isalpha() and "." not in words.text[words.starts[match.first] : words.ends[match.last - 1]]:
                continue
            at = words.starts[match.first]
            outside = any(start <= at < end for start, end in furniture) or (publisher is not None and publisher.start <= at < publisher.end)
            score[match.value] += 3 if outside else 1
        if not score:
            return None
        ranked = score.most_common(2)
        if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
            return None
        return ranked[0][0]

    def _most_named(self, namings: Iterable[Naming], claimed: Mapping[str, int]) -> str | None:
        """The country named most often that no title gives to somebody."""
        score: Counter[str] = Counter()
        for naming in namings:
            if naming.entry.kind is ActorKind.COUNTRY:
                score[naming.entry.key] += 1
        free = [(count, key) for key, count in score.items() if key not in claimed]
        if not free:
            return None
        count, key = max(free, key=lambda item: item[0])
        return key
