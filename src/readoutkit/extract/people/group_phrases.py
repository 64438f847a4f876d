"""The phrases for several people at once: "both leaders", "the prime ministers", "les deux pays"."""

from __future__ import annotations

from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases


def group_phrases(lexicon: Lexicon) -> Phrases[tuple[str, str]]:
    """Every determiner with every noun it fits: "both leaders", "the prime ministers", "les deux pays"."""

    def get(key: str) -> list[str]:
        return lexicon.phrases("people", key)

    numbered, numbers, pair = set(get("groups.numbered")), get("groups.numbers"), set(get("groups.pair"))
    pairs: list[tuple[str, tuple[str, str]]] = [(p, ("alone", "pair")) for p in get("groups.alone")]
    table = lexicon.table("people").get("groups", {}).get("classes", {})
    nouns = [(noun, "all") for noun in get("groups.nouns")] + [(noun, kind) for kind, nouns in table.items() for noun in nouns]
    for noun, kind in nouns:
        for determiner in numbers if noun in numbered else [*get("groups.determiners"), *numbers]:
            pairs.append((f"{determiner} {noun}", (kind, "pair" if determiner in pair else "")))
    return Phrases(pairs)
