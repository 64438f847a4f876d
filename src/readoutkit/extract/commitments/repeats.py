"""Repeats: later mentions of one commitment (codebook C7)."""

from __future__ import annotations

from attrs import evolve

from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.found import FoundCommitment

_STEM = 5  # letters that tell a word family
_CONTENT = 4  # letters a content word has at least
_SHARED = 2  # content words two mentions of one object share at least
_SAME = 0.6  # ... and their share of the shorter object


def fold_repeats(f: Findings, pairs: list[tuple[Draft, FoundCommitment]], pronouns: frozenset[str]) -> list[FoundCommitment]:
    """One commitment a bearer and object: what only says it again becomes an extra span of the first mention."""
    out: list[FoundCommitment] = []
    objects: list[set[str]] = []
    for draft, found in pairs:
        words = _object_words(f, draft)
        again = _points_back(f, draft, pronouns)
        twin = next(
            (
                k
                for k, other in enumerate(out)
                if _is_repeat(found, words, other, objects[k]) or (again is not None and found.by == other.by and again in objects[k])
            ),
            None,
        )
        if twin is None:
            out.append(found)
            objects.append(words)
        else:
            out[twin] = evolve(out[twin], extra=(*out[twin].extra, (found.start, found.end)))
    return out


def _object_words(f: Findings, draft: Draft) -> set[str]:
    """The content words behind the cue, by their beginnings: "renewal" and "renew" are one."""
    plain = f.words.plain[draft.cue_last : draft.last]
    return {word[:_STEM] for word in plain if len(word) >= _CONTENT and word.isalpha()}


def _points_back(f: Findings, draft: Draft, pronouns: frozenset[str]) -> str | None:
    """The beginning of the verb when its object is only a pronoun: "decided to renew it"."""
    for i in range(draft.cue_last, draft.last - 1):
        if f.words.plain[i].startswith(draft.predicate[:_STEM]) and draft.predicate:
            return draft.predicate[:_STEM] if f.words.norms[i + 1] in pronouns else None
    return None


def _is_repeat(found: FoundCommitment, words: set[str], other: FoundCommitment, earlier: set[str]) -> bool:
    """Whether a commitment repeats an earlier one: same bearers and kind, no money of its own, most words of the shorter object shared."""
    if found.by == other.by and words and words == earlier and found.amounts == () == other.amounts:
        return True
    if found.by != other.by or found.kind is not other.kind or found.amounts or found.formulaic != other.formulaic:
        return False
    shared = words & earlier
    return len(shared) >= _SHARED and len(shared) >= _SAME * min(len(words), len(earlier))
