"""A phrase that announces a subject, and what it needs beside it."""

from __future__ import annotations

from attrs import frozen


@frozen(slots=True, kw_only=True)
class Cue:
    """One phrase of a cue file.

    Attributes:
        code: the topic it announces.
        phrase: the words, in the spelling of the file, one alternative a cue.
        item: counts only as an item of its own (after "on", in a list, as a heading), never as part of a longer phrase.
        common: a common noun: counts outside quotations and titles, and neither in a name nor behind another subject it depends on.
        actors: kinds (`country`, `region`, `organization`, `initiative`, `war`, `principal`, `third`, `pair`) or keys
            (`org:nato`) of which one must be named in the mention; empty is no condition.
        complement: the actor must be what the phrase governs ("support for X"), not merely named near it.
        words: name of a word list of the language of which the sentence must hold one; empty is no condition.
        reach: how many words from the cue that word may stand; 0 is the whole sentence.
        unless: name of a word list of which the sentence must not hold one before the cue; empty is no condition.
        not_after: name of a word list that must not stand right before the mention; empty is no condition.
    """

    code: str
    phrase: str
    item: bool = False
    common: bool = False
    actors: tuple[str, ...] = ()
    complement: bool = False
    words: str = ""
    reach: int = 0
    unless: str = ""
    not_after: str = ""

    @property
    def rank(self) -> int:
        """How much it asks for: of two cues with the same phrase the one that asks for more is tried first."""
        keys = any(":" in actor for actor in self.actors)
        return 3 * keys + 2 * bool(self.actors) + ("war" in self.actors) + bool(self.words) + bool(self.not_after)
