"""Whose page it is: the country or organisation an account speaks for, read from the page alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from readoutkit.extract.reading import Naming, Reading
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind, SectionKind

_HOST = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9.-]+)")
_FURNITURE = frozenset(
    {
        SectionKind.METADATA,
        SectionKind.BOILERPLATE,
        SectionKind.CONTACT,
        SectionKind.SOURCE_CREDIT,
        SectionKind.DATELINE,
        SectionKind.BYLINE,
    }
)
_SPOKEN_OF = 3  # times a story names the country of its agency
_HEAD = 80  # words in which the heading of a page stands
# Parts of an address that tell a government's page, and the countries whose government domain has no country code.
_GOVERNMENT = frozenset(
    {
        "gov",
        "gouv",
        "gc",
        "gob",
        "go",
        "gub",
        "govt",
        "mil",
        "mfa",
        "president",
        "presidency",
        "presidence",
        "government",
        "kremlin",
        "elysee",
        "primeminister",
    }
)
_PLAIN_DOMAINS = {"gov": "US", "mil": "US", "int": ""}


class PerspectiveFinder:
    """Finds whose account a page is: its address, its issuing office, its "our country", the side nobody else is given.

    Nothing is known beforehand but the names of issuing offices in people.toml.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        issuers = lexicon.table("people").get("issuers", {})
        seats = lexicon.table("people").get("seats", {})  # palaces and blessings, written small too
        self._seats: Phrases[str] = Phrases((phrase, key) for key, phrases in seats.items() for phrase in phrases)
        self._issuers: Phrases[str] = Phrases((p, key) for table in (issuers, seats) for key, phrases in table.items() for p in phrases)
        formulas = lexicon.table("people").get("formulas", {})
        self._formulas: Phrases[str] = Phrases((phrase, key) for key, phrases in formulas.items() for phrase in phrases)
        self._stances = frozenset(lexicon.phrases("people", "own.stances"))
        self._stance_adjectives = frozenset(lexicon.phrases("people", "own.stance_adjectives"))
        self._own = frozenset(lexicon.phrases("people", "own.first"))
        self._acts = frozenset(lexicon.phrases("people", "presence.acts"))
        self._genitive = frozenset(lexicon.phrases("people", "grammar.genitive"))
        articles = lexicon.phrases("people", "grammar.article")
        self._articles = frozenset(articles)
        self._prepositions = frozenset(
            lexicon.phrases("people", "presence.weak_companions")
            + lexicon.phrases("people", "presence.absents")
            + lexicon.phrases("people", "places.prepositions")
        )
        self._pairing = {"-", *articles, *lexicon.phrases("people", "grammar.and")}

    def find(
        self,
        reading: Reading,
        namings: Sequence[Naming],
        claimed: Collection[str],
        lead: str | None = None,
        spoken: Collection[int] = (),
        held: Collection[str] = (),
        *,
        told: bool = False,
    ) -> tuple[str | None, bool]:
        """The key of the side that speaks, or None, and whether the page tells it (otherwise it is the likeliest country named).

        `claimed` are the keys that titles give to named people, `lead` the side of the lead's grammatical subject when a title gives
        it, `spoken` the first words of the sentences that speak of somebody whose title names no country, `held` the keys that cannot be
        the side because their leader is there and another leader's country is sought. The agency of a story
        (`told`) is on a side only if its country is spoken of.
        """
        around, inside = self._issuers_of(reading, namings)
        if told and sum(n.entry.key == around for n in namings) < _SPOKEN_OF:
            around = None
        stated = self._address(reading.layout.url) or around or lead or self._formula(reading) or (inside if inside not in held else None)
        if stated is not None:
            return stated, True
        return self._most_named(reading, namings, claimed, spoken), False

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

    def _issuers_of(self, reading: Reading, namings: Sequence[Naming]) -> tuple[str | None, str | None]:
        """The issuing office named around the text, and the one named in it."""
        around, inside = Counter[str](), Counter[str]()
        words = reading.words
        furniture = [(b.start, b.end) for b in reading.layout.blocks if b.kind in _FURNITURE]
        furniture += [(r.start, r.end) for r in (reading.layout.publisher, reading.layout.agency) if r is not None]
        for naming in namings:
            if naming.entry.kind is ActorKind.BODY and naming.entry.country and any(a <= naming.start < b for a, b in furniture):
                around[f"country:{naming.entry.country}"] += 1
        named = {i for n in namings if n.entry.kind is ActorKind.COUNTRY for i in range(n.first, n.last)}
        seats = {(m.first, m.last) for m in self._seats.find(words) if any(words.is_capital(i) for i in range(m.first, m.last))}
        for match in self._issuers.find(words):
            at, end = words.starts[match.first], words.ends[match.last - 1]
            if words.text[at].islower() and "." not in words.text[at:end] and (match.first, match.last) not in seats:
                continue
            if any(start <= at < stop for start, stop in furniture):
                around[match.value] += 2
            elif any(i in named for i in range(match.first, match.last)) or words.norms[match.last : match.last + 1] == ["'s"]:
                continue  # "Prime Minister of Canada" in the text may be anybody's guest
            else:
                inside[match.value] += 1
        return _leader(around), _leader(inside)

    def _formula(self, reading: Reading) -> str | None:
        """How an issuer heads its pages: looked for in the first words only."""
        words = reading.words
        found = [m for m in self._formulas.find(words, 0, min(len(words), _HEAD)) if words.is_capital(m.first) or m.last - m.first > 1]
        return found[0].value if found else None

    def _most_named(self, reading: Reading, namings: Iterable[Naming], claimed: Collection[str], spoken: Collection[int]) -> str | None:
        """The country that acts and owns most, and that no title gives to somebody else."""
        words, score = reading.words, Counter[str]()
        items = [n for n in namings if n.entry.kind is ActorKind.COUNTRY or (n.entry.kind is ActorKind.BODY and n.entry.country)]
        starts = [s.first for s in reading.sentences]
        dateline = reading.layout.dateline_place
        for k, naming in enumerate(items):
            key = f"country:{naming.entry.country}" if naming.entry.kind is ActorKind.BODY else naming.entry.key
            if dateline is not None and dateline.start <= naming.start < dateline.end:
                score[key] += 4
            at = bisect_right(starts, naming.first) - 1
            if at < 0 or naming.first >= reading.sentences[at].last:
                continue
            sentence = reading.sentences[at]
            before = naming.first - 1
            while before > sentence.first and words.plain[before] in self._articles:
                before -= 1
            object_of = before >= sentence.first and words.plain[before] in self._prepositions
            named = naming.form != "adjective"
            score[key] += self._stance(words, naming.last, sentence.last)
            if object_of:  # "the situation in Freedonia": a subject of the talk
                score[key] += 0 if naming.form == "capital" else 1
            else:
                after = words.plain[naming.last] if naming.last < len(words) else ""
                score[key] += (1 if naming.form == "capital" else 2) + (3 if named and after in self._acts else 0)
                score[key] += 3 if named and sentence.first in spoken else 0
                if named and any(words.plain[i] in self._own for i in range(naming.last, sentence.last)):
                    score[key] += 3  # "Canada will ... so that our farmers"
            if k and items[k - 1].entry.key != key and 0 < naming.first - items[k - 1].last <= 3:
                gap = words.plain[items[k - 1].last : naming.first]
                pair = (items[k - 1].entry.key, key)
                if all(w in self._pairing for w in gap) and len(set(pair) & set(claimed)) == 1:  # "Freedonia-Sylvania relations"
                    score[pair[0] if pair[1] in claimed else pair[1]] += 4
        free = {key: count for key, count in score.items() if key not in claimed and count}
        return max(free, key=lambda key: free[key]) if free else None

    def _stance(self, words: Words, i: int, end: int) -> int:
        """What "X's strong support" adds to X."""
        if i < end and words.norms[i] in self._genitive:
            i += 1
        while i < end and words.plain[i] in self._stance_adjectives:
            i += 1
        return 4 if i < end and words.plain[i] in self._stances else 0


def _leader(score: Counter[str]) -> str | None:
    """The key that leads, if one does."""
    ranked = score.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None
