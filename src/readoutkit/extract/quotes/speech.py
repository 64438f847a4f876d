"""Who speaks: verbs of saying, sources, and the subject that goes with them."""

from __future__ import annotations

from functools import partial

from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.quotes.bodies import BodyReader
from readoutkit.extract.quotes.speakers import NOBODY, SEVERAL, UNCLEAR, References, Speaker
from readoutkit.extract.reading import Reference
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words

_REACH = 30  # words before a verb among which its subject is looked for
_BRIEF = 5  # words between the commas of « a lancé, hilare, Osei »
_ASIDE = 25  # longest apposition between two commas


class SpeechReader:
    """Finds attributions in a stretch of words outside quotation marks, by the lists of `quotes.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        plain = partial(lexicon.plain, "quotes")

        def table(key: str) -> PhraseTable:
            return PhraseTable((w, True) for w in lexicon.phrases("quotes", key))

        self._verbs, self._sources, self._weak = table("speech.verbs"), table("speech.sources"), table("speech.weak_sources")
        self._voices, self._documents, self._bodies = plain("subject.voices"), plain("subject.documents"), BodyReader(lexicon)
        self._infinitive, self._subordinators = plain("clause.infinitive"), plain("clause.subordinators")
        self._nouns, self._shades = plain("speech.nouns"), plain("subject.shades")
        self._links, self._prepositions = plain("subject.links"), plain("subject.prepositions")
        # With accents: "à" is one, "a" is not.
        self._governing = frozenset(w.lower() for w in lexicon.phrases("quotes", "subject.prepositions"))
        self._skipped, self._relatives = plain("subject.skipped"), plain("subject.relatives")
        self._agents, self._adverb_ends = plain("subject.agents"), tuple(sorted(plain("subject.adverb_ends")))
        self._conjunctions, self._determiners = plain("subject.conjunctions"), plain("subject.determiners")
        self._honorifics, self._pronouns = plain("subject.honorifics"), plain("clause.strong_pronouns")

    @property
    def bodies(self) -> BodyReader:
        """Where bodies that speak are read."""
        return self._bodies

    def verbs(self, words: Words, first: int, last: int) -> list[tuple[int, int]]:
        """Verbs of saying among words[first:last] as (first, last)."""
        out, k = [], first
        while k < last:
            found = self._verbs.at(words, k, last)
            if found and not (k > first and words.plain[k - 1] in self._determiners and not self._is_clitic(words, k - 1)):
                out.append((k, found[1]))
                k = found[1]
            else:
                k += 1
        return out

    @staticmethod
    def _is_clitic(words: Words, k: int) -> bool:
        """An elided pronoun before a verb ("l'a dit") is no article."""
        return words.norms[k].endswith("'")

    def source(self, words: Words, first: int, last: int, refs: References, *, head: bool = False) -> Speaker | None:
        """The speaker behind "according to" among the words; weak sources count at the head of a sentence only."""
        for k in range(first, last):
            found = self._sources.at(words, k, last)
            if not found or (self._weak.at(words, k, last) and not (head and k == first)):
                continue
            speaker = self._behind(words, found[1], last, refs)
            if speaker is None or speaker.known or not self._weak.at(words, k, last):
                return speaker
        return None

    def owner(self, words: Words, first: int, last: int, refs: References) -> Speaker | None:
        """Whose words are meant: "was Alder's reply", "la réponse de Mme Alder"."""
        for k in range(first, last):
            if words.plain[k] not in self._nouns:
                continue
            of = k + 1
            ref = refs.at(of + 1) if of + 1 < last and words.plain[of] in self._links else None
            before = refs.at(k - 1) or (refs.at(k - 2) if k - 2 >= first else None)
            ref = ref or (before if before is not None and (before.form == "possessive" or self._is_owner(words, before)) else None)
            if ref is not None and refs.speaker(ref).person is not None:
                return refs.speaker(ref)
        return None

    def is_determined(self, words: Words, k: int) -> bool:
        """Whether an article or a preposition other than that of an infinitive stands right before word k."""
        if k < 1:
            return False
        return words.plain[k - 1] in self._determiners or (words.norms[k - 1] in self._governing - self._infinitive)

    def is_noun(self, words: Words, k: int) -> bool:
        """Whether word k can be a noun that the words before it describe."""
        word = words.plain[k] if k < len(words) else ""
        return word[:1].isalpha() and not any(
            word in names
            for names in (self._prepositions, self._determiners, self._conjunctions, self._skipped, self._relatives, self._pronouns)
        )

    def is_source(self, words: Words, first: int, last: int) -> bool:
        """Whether the words begin by naming a source."""
        return self._sources.at(words, first, last) is not None

    def before(self, words: Words, verb: int, first: int, refs: References) -> Speaker | None:
        """The subject before a verb of saying; None when there is none."""
        k = verb - 1
        low = max(first, verb - _REACH)
        while k >= low:
            word = words.plain[k]
            ref = refs.at(k)
            if ref is not None:
                if ref.form == "possessive":
                    k = ref.first - 1
                    continue
                if ref.form == "pronoun":
                    return refs.speaker(ref)
                voice = self._voice(words, ref.first, low, (ref.first, ref.last), refs)
                if voice:
                    return voice
                body = None if self._is_organisation(ref) else self._bodies.around(words, k, low, verb)
                if body:
                    return body
                if self._is_governed(words, ref.first, low) and not self._acts(words, ref, verb, low):
                    k = self._preposition(words, ref.first, low) - 1
                    continue
                return SEVERAL if self._is_joined(words, ref.first, first, refs) else refs.speaker(ref)
            if word in self._pronouns:
                return UNCLEAR
            if word in self._skipped or word in self._prepositions:
                k -= 1
                continue
            if words.norms[k] in (",", ")", "]"):
                k = self._aside(words, k, low)
                continue
            if word in self._relatives:
                k -= 1
                continue
            if word in self._conjunctions:
                return self.main(words, first, k, refs)
            if not word[0].isalnum():
                return None
            if word in self._documents and not self._is_governed(words, k, low):
                return NOBODY
            if word in self._voices:
                return self._voice_at(words, k, verb, refs)
            body = self._bodies.around(words, k, low, verb)
            if body:
                return body
            if word.endswith(self._adverb_ends) and not words.is_capital(k) and k > low and words.plain[k - 1] not in self._determiners:
                k -= 1
                continue
            governor = self._preposition(words, k, low)
            if governor >= low:
                if words.plain[governor] in self._links:
                    voice = self._voice(words, governor + 1, low, (governor + 1, k + 1), refs)
                    if voice:
                        return voice
                k = governor - 1
                continue
            return NOBODY
        return None

    def _acts(self, words: Words, ref: Reference, verb: int, low: int) -> bool:
        """Whether somebody right before a verb is its subject though a preposition stands before: "as Alder said"."""
        if any(words.plain[k] not in self._skipped for k in range(ref.last, verb)):
            return False
        return words.plain[self._preposition(words, ref.first, low)] in self._subordinators

    def after(self, words: Words, verb: int, last: int, refs: References) -> Speaker | None:
        """The subject behind a verb of saying ("said the president", "dit-elle")."""
        return self._behind(words, verb, last, refs)

    def group(self, words: Words, verb: int, first: int) -> int:
        """The first word of the group a verb of saying ends: "a déclaré", "s'est félicitée"."""
        while verb > first and words.plain[verb - 1] in self._skipped:
            verb -= 1
        return verb

    def clause(self, words: Words, first: int, last: int) -> int:
        """The first word of the last clause among the words: behind a semicolon, or behind a comma and "and"."""
        for k in range(last - 1, first, -1):
            if words.norms[k] in (";", ":"):
                return k + 1
            if words.plain[k] in self._conjunctions and words.norms[k - 1] == ",":
                return k + 1
        return first

    def opens_clause(self, words: Words, k: int, last: int) -> bool:
        """Whether word k joins another clause on: what follows says nothing of the words before."""
        return k < last and words.plain[k] in self._conjunctions

    def is_agent(self, words: Words, k: int, last: int) -> bool:
        """Whether the one who acts follows at word k: "told by Alder"."""
        return k < last and words.plain[k] in self._agents

    def is_complement(self, words: Words, first: int, last: int, speaker: Speaker, refs: References) -> bool:
        """Whether somebody comes up among the words, and only behind prepositions."""
        seen, k = False, first
        while k < last:
            ref = refs.at(k)
            if ref is not None and refs.speaker(ref) == speaker:
                if not self._is_governed(words, ref.first, first):
                    return False
                seen = True
            k = ref.last if ref is not None else k + 1
        return seen

    def main(self, words: Words, first: int, last: int, refs: References) -> Speaker | None:
        """The first subject among the words: nearest to their beginning, no complement of a preposition."""
        k = first
        while k < last:
            ref = refs.at(k)
            if ref is not None:
                aside = ref.form == "pronoun" and ref.first > first and words.norms[ref.first - 1] == "," and words.norms[ref.last] == ","
                if ref.form == "possessive" or aside or self._is_owner(words, ref):
                    pass  # "the minister, she, ...": said again of somebody named before
                elif not self._is_governed(words, ref.first, first):
                    return SEVERAL if self._goes_with_another(words, ref, last, refs) else refs.speaker(ref)
                k = ref.last
                continue
            k += 1
        return None

    def nearest(self, words: Words, first: int, last: int, refs: References) -> Speaker | None:
        """The subject-like expression nearest to the end of the words."""
        k = last - 1
        while k >= first and words.norms[k] == ":":
            k -= 1
        while k >= first:
            ref = refs.at(k)
            if words.norms[k] in (";", ":"):
                return None
            if ref is None:
                k -= 1
                continue
            if ref.people and ref.form not in ("possessive", "actor") and not self._is_governed(words, ref.first, first):
                return refs.speaker(ref)
            k = ref.first - 1
        return None

    def _goes_with_another(self, words: Words, ref: Reference, last: int, refs: References) -> bool:
        """Whether the person named is the first of two."""
        return ref.last + 1 < last and words.plain[ref.last] in self._conjunctions and self._is_joined(words, ref.last + 1, ref.first, refs)

    @staticmethod
    def _is_owner(words: Words, ref: Reference) -> bool:
        """Whether a possessive mark follows: "Alder's office"."""
        k = ref.last
        return words.norms[k - 1] == "'s" or (k < len(words) and words.norms[k][0] == "'" and words.starts[k] == words.ends[k - 1])

    def _is_joined(self, words: Words, k: int, low: int, refs: References) -> bool:
        """Whether the person named at word k is the second of two: "Alder and Osei"."""
        if k - 2 < low or words.plain[k - 1] not in self._conjunctions:
            return False
        one, two = refs.at(k - 2), refs.at(k)
        return one is not None and two is not None and one.form == "name" and two.form == "name" and one.people != two.people

    def _past_complement(self, words: Words, k: int, last: int, refs: References) -> int:
        """The word behind a short complement: a preposition, an article, and one noun in small letters or the name of a body."""
        k += 1
        while k < last and words.plain[k] in self._determiners:
            k += 1
        ref = refs.at(k) if k < last else None
        if ref is not None:
            return last if ref.people else ref.last
        of = k + 1  # « dans un éclat de rire »
        return (
            k + 3 if of + 1 < last and words.plain[of] in self._links and refs.at(of + 1) is None and not words.is_capital(of + 1) else of
        )

    # --- noun phrases ----------------------------------------------------------------------------------------------

    def _behind(self, words: Words, k: int, last: int, refs: References) -> Speaker | None:
        for _ in range(6):
            if k >= last:
                return None
            ref = refs.at(k)
            if ref is not None and ref.form != "possessive" and not self._is_owner(words, ref):
                body = None if ref.people or self._is_organisation(ref) else self._bodies.behind(words, ref.first, last)
                if self._goes_with_another(words, ref, last, refs):
                    return SEVERAL
                return body or refs.speaker(ref)
            word = words.plain[k]
            if word in self._pronouns:
                return UNCLEAR
            if word in self._prepositions and word not in self._links:
                # « a dit à la presse Osei »
                k = self._past_complement(words, k, last, refs)
                continue
            if word == "," and (close := next((j for j in range(k + 1, min(last, k + _BRIEF)) if words.norms[j] == ","), None)):
                k = close + 1  # « a lancé, hilare, Osei »
                continue
            if word in self._voices:
                return self._voice_at(words, k, last, refs)
            if self._bodies.at(words, k, last):
                return Speaker(body=self._bodies.named(words, k, last))
            if word in self._determiners or word in self._honorifics or word in self._skipped or ref is not None:
                k += 1
                continue
            if word[0].isalpha() and not words.is_capital(k):
                # An adjective or an unknown noun: a voice or a body may follow.
                following = [words.plain[j] for j in range(k, min(last, k + 4))]
                if any(w in self._voices for w in following):
                    k += 1
                    continue
            return NOBODY if word[0].isalpha() and (words.is_capital(k) or words.plain[k - 1] in self._determiners) else None
        return None

    def _voice(self, words: Words, noun: int, low: int, body: tuple[int, int], refs: References) -> Speaker | None:
        """ "A spokesperson for the ministry": the speaker when the words before a noun make it one somebody speaks for."""
        k = noun - 1
        while k >= low and words.plain[k] in self._determiners:
            k -= 1
        if k - 1 < low or words.plain[k] not in self._links or words.plain[k - 1] not in self._voices:
            return None
        return self._represented(words, body[0], body[1], refs)

    def _voice_at(self, words: Words, k: int, last: int, refs: References) -> Speaker:
        """The speaker when word k is somebody who speaks for another one: the body behind "for" or "of", if it is named."""
        j = k + 1
        if j < last and words.plain[j] in self._links:
            j += 1
            while j < last and words.plain[j] in self._determiners:
                j += 1
            stop = j
            while stop < last and words.norms[stop][0].isalnum() and stop - j < 8:
                named = stop + 1 < last and words.plain[stop] in self._links and words.is_capital(stop + 1)
                if words.plain[stop] in self._prepositions and not named:
                    break
                if self._verbs.at(words, stop, last):
                    break
                stop += 1
            appended = refs.at(stop + 1) if stop + 1 < last and words.norms[stop] == "," else None
            if appended is not None and appended.form == "name":
                return refs.speaker(appended)  # "the spokeswoman of the president, Anna Alder"
            return self._represented(words, j, stop, refs) or NOBODY
        if refs.at(k) is None and k > 0 and words.norms[k - 1] != "'s":
            ref = refs.at(k - 1)
            if (
                ref is not None
                and len(ref.actors) == 1
                and not ref.people
                and words.norms[ref.last - 1] != "'s"
                and words.word(k - 1).istitle()
            ):
                return Speaker(actor=ref.actors[0]) if ref.actors[0].startswith("org:") else NOBODY
        return NOBODY

    def _represented(self, words: Words, first: int, last: int, refs: References) -> Speaker | None:
        while first < last and words.plain[first] in self._determiners:
            first += 1
        if first >= last:
            return None
        ref = refs.at(last - 1)
        if ref is not None and ref.first <= first:
            if ref.people and ref.form != "actor":
                return NOBODY
            if self._is_organisation(ref):
                return refs.speaker(ref)
            return self._bodies.behind(words, first, last) or refs.speaker(ref)
        if any(self._bodies.at(words, k, last) for k in range(first, last)):
            return Speaker(body=(words.starts[first], words.ends[last - 1]))
        return NOBODY

    @staticmethod
    def _is_organisation(ref: Reference) -> bool:
        return not ref.people and len(ref.actors) == 1 and ref.actors[0].startswith("org:")

    def _is_governed(self, words: Words, k: int, low: int) -> bool:
        return self._preposition(words, k, low) >= low and not self._stands_apart(words, k, low)

    def _stands_apart(self, words: Words, k: int, low: int) -> bool:
        """Whether a name follows a noun phrase with its article and is no part of it: "at one point Alder", "in her speech Alder"."""
        noun = words.plain[k - 1] if k - 2 >= low else ""
        if not noun.isalpha() or not words.is_capital(k) or words.is_capital(k - 1) or words.plain[k - 2] not in self._determiners:
            return False
        return not any(noun in names for names in (self._determiners, self._governing, self._shades, self._voices))

    def _preposition(self, words: Words, k: int, low: int) -> int:
        """The preposition before the noun phrase that begins or ends at word k, else -1; articles and adjectives may come between."""
        j = k - 1
        while j >= low and k - j < 5:
            if words.norms[j] in self._governing:
                return j
            if words.plain[j] in self._determiners:
                j -= 1
                return j if j >= low and words.norms[j] in self._governing else -1
            if not words.norms[j][0].isalpha():
                return -1
            j -= 1
        return -1

    def _aside(self, words: Words, k: int, low: int) -> int:
        """The word before an apposition or a bracket that ends at word k."""
        opening = {",": ",", ")": "(", "]": "["}[words.norms[k]]
        for j in range(k - 1, max(low, k - _ASIDE) - 1, -1):
            if words.norms[j] == opening:
                return j - 1
        return k - 1
