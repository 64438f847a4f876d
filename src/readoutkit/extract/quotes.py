"""Quotations and who is quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.reading import Naming, Person, Reading, Reference
from readoutkit.extract.speech import NOBODY, References, Speaker, SpeechReader, body_key
from readoutkit.extract.utterances import UtteranceReader
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import QuoteKind, SectionKind
from readoutkit.text.marks import Quoted, find_quoted

_READ = frozenset({SectionKind.TITLE, SectionKind.BODY, SectionKind.LIST_ITEM, SectionKind.CAPTION})
_NEAR = 14  # words behind a quotation among which its verb of saying is looked for
_SPEECH = 40  # paragraphs a speech may have
_MARKS = 8  # quotation marks and blanks that may stand side by side
_SCARE = 4  # words a scare quote may have
_LABEL = 8  # words a label may have


@frozen(slots=True)
class FoundQuote:
    """Words between quotation marks, marks excluded, in offsets of the clean text.

    `speaker_person` is a number in the list of persons; `speaker_actor` the key of a state, organisation or body that speaks;
    `speaker_body` the place of the name of a body that the gazetteer need not know ("Norland foreign ministry"), whose key is
    made of its name. All are None where the text does not tell, or names several. `unclosed`: the closing mark is missing.
    """

    start: int
    end: int
    kind: QuoteKind
    speaker_person: int | None = None
    speaker_actor: str | None = None
    speaker_body: tuple[int, int] | None = None
    unclosed: bool = False


class QuoteFinder:
    """Finds quotations by the codebook (section 4.6).

    A complete clause between marks is direct, a fragment that is attributed to somebody partial. Names, labels and scare
    quotes are none. The speaker is named in the same sentence, before, behind or between; else it is the one who spoke
    before in the paragraph, or the subject of the sentence before.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._speech = SpeechReader(lexicon)
        self._utterances = UtteranceReader(lexicon)
        self._naming = PhraseTable((w, True) for w in lexicon.phrases("quotes", "speech.naming"))
        self._doubting = PhraseTable((w, True) for w in lexicon.phrases("quotes", "speech.doubting"))
        self._named = PhraseTable((w, True) for w in lexicon.phrases("quotes", "speech.named"))

    def find(
        self, reading: Reading, persons: Sequence[Person], references: Sequence[Reference], namings: Sequence[Naming] = ()
    ) -> list[FoundQuote]:
        """All quotations of a document, in order."""
        blocks = [(b.start, b.end) for b in reading.layout.blocks if b.kind in _READ]
        quoted = find_quoted(reading.text.clean, blocks)
        return _Document(self, reading, References(references), quoted).run() if quoted else []


class _Document:
    """One document while its quotations are read in order."""

    def __init__(self, finder: QuoteFinder, reading: Reading, refs: References, quoted: Sequence[Quoted]) -> None:
        self.speech, self.utterances, self.naming, self.named, self.doubting = (
            finder._speech,
            finder._utterances,
            finder._naming,
            finder._named,
            finder._doubting,
        )
        self.words: Words = reading.words
        self.sentences, self.refs, self.quoted = reading.sentences, refs, quoted
        self.starts = [s.start for s in reading.sentences]
        self.outer = [q for q in quoted if q.depth == 0]
        self.whole = [self.utterances.is_clause(self.words, *self.words.between(q.start, q.end)) for q in self.outer]
        # The last quotation that had a speaker: its number among the outer ones, and who it was.
        self.last: tuple[int, Speaker] | None = None
        self.unfinished: Speaker | None = None
        # Attributions of quotations further on, looked up once.
        self.ahead: dict[int, Speaker | None] = {}

    def run(self) -> list[FoundQuote]:
        out: list[FoundQuote] = []
        for number, item in enumerate(self.outer):
            speaker = self._speaker(number, item)
            if speaker is not None:
                self.last = (number, speaker)
            self.unfinished = speaker if item.continued else None
            if speaker is not None and (self.whole[number] or not self._is_label(item)):
                kind = QuoteKind.DIRECT if self.whole[number] else QuoteKind.PARTIAL
                actor = body_key(self.words.text[slice(*speaker.body)]) if speaker.body else speaker.actor
                out.append(FoundQuote(item.start, item.end, kind, speaker.person, actor, speaker.body, item.unclosed))
        for item in self.quoted:
            if item.depth and self.utterances.is_clause(self.words, *self.words.between(item.start, item.end)):
                out.append(FoundQuote(item.start, item.end, QuoteKind.DIRECT, unclosed=item.unclosed))
        return sorted(out, key=lambda q: q.start)

    # --- attribution -----------------------------------------------------------------------------------------------

    def _speaker(self, number: int, item: Quoted) -> Speaker | None:
        """Who is quoted; None when nothing says that anybody is."""
        if self.unfinished is not None:
            return self.unfinished
        speaker = self._attributed(number, item)
        if speaker is None and item.continued:
            # A speech opened anew at each paragraph may name its speaker at the end.
            for n in range(number + 1, min(len(self.outer), number + _SPEECH)):
                if n not in self.ahead:
                    self.ahead[n] = self._attributed(n, self.outer[n])
                speaker = self.ahead[n]
                if speaker is not None or not self.outer[n].continued:
                    break
        if speaker is None and (self.whole[number] or self._stands_alone(number, item)):
            speaker = self._running(number, item)
        return speaker

    def _attributed(self, number: int, item: Quoted) -> Speaker | None:
        words, ended, whole = self.words, self._ends_with(item), self.whole[number]
        first, last = self._window_before(number, item)
        source = self.speech.source(words, first, last, self.refs, head=True)
        if source is not None and source.known and self.speech.is_source(words, first, last):
            return source
        verbs = self.speech.verbs(words, first, last)
        if ended in (",", "?", "!") and not verbs:
            close = self._behind(number, item, tight=True)
            if close is not None:
                return close
        if verbs:
            return self._announced(number, verbs[-1], first, last)
        if source is not None:
            return source
        if last > first and words.norms[last - 1] == ":":
            return self.speech.nearest(words, first, last, self.refs) or (NOBODY if whole else None)
        if ended not in (".", "…"):
            behind = self._behind(number, item, tight=False)
            if behind is not None:
                return behind
        if last == first:
            return self._inside(item) if whole else None
        ref = self.refs.at(last - 1)
        if whole and (words.is_capital(last - 1) or words.norms[last - 1] == ","):
            return self.refs.speaker(ref) if ref is not None and ref.form != "possessive" else NOBODY
        if not whole and ref is not None and ref.form != "possessive" and self._begins_with_verb(item):
            # "The commission "took note" of the deal": the subject of the quoted verb.
            return self.refs.speaker(ref)
        return None

    def _announced(self, number: int, verb: tuple[int, int], first: int, last: int) -> Speaker:
        """The speaker by a verb of saying before the quotation."""
        words = self.words
        found = self.speech.before(words, verb[0], first, self.refs)
        if found is not None and found.known:
            return found
        if found is None and self.last is not None and self._goes_on(number, first, verb[0]):
            return self.last[1]
        if found is None:
            found = self.speech.after(words, verb[1], last, self.refs)
        if found is None or not found.known:
            found = self.speech.nearest(words, first, verb[0], self.refs) or found
        return found or NOBODY

    def _inside(self, item: Quoted) -> Speaker | None:
        """The speaker by an aside within the marks: « Oui, dit-elle, c'est bien. »"""
        first, last = self.words.between(item.start, item.end)
        for verb in self.speech.verbs(self.words, first, last):
            if verb[0] > first and self.words.norms[verb[0] - 1] == "," and verb[1] < last and self.words.norms[verb[1]] == "-":
                return self.speech.after(self.words, verb[1], last, self.refs) or NOBODY
        return None

    def _behind(self, number: int, item: Quoted, *, tight: bool) -> Speaker | None:
        """The attribution behind a quotation: "Alder said", "said the minister", "according to Alder"."""
        words = self.words
        first, last = self._window_after(number, item)
        while first < last and not words.norms[first][0].isalnum():
            first += 1
        last = min(last, first + _NEAR)
        for verb in self.speech.verbs(words, first, last):
            found = self.speech.before(words, verb[0], first, self.refs)
            if found is None or (verb[0] == first and not found.known):
                found = self.speech.after(words, verb[1], last, self.refs)
            if found is not None:
                return found
            if tight:
                return NOBODY
        return self.speech.source(words, first, last, self.refs)

    def _stands_alone(self, number: int, item: Quoted) -> bool:
        """A sentence that is nothing but a quotation, clause or not: "Or for the waiter." """
        first, last = self._window_before(number, item)
        text = self.words.text
        return first == last and text[item.start].isupper() and text[item.end - 1] in ".!?…" and self._follows(number, item)

    def _follows(self, number: int, item: Quoted) -> bool:
        """Whether the quotation before ends in the same sentence or in the one before."""
        here = bisect_right(self.starts, item.mark) - 1
        if number == 0 or self.last is None or self.last[0] != number - 1:
            return False
        return here <= 0 or self.outer[number - 1].after > self.sentences[here - 1].start

    def _running(self, number: int, item: Quoted) -> Speaker | None:
        """Who speaks on: the one quoted in this sentence or the one before, else the subject of the sentence before."""
        if self._follows(number, item) and self.last is not None:
            return self.last[1]
        here = bisect_right(self.starts, item.mark) - 1
        if here <= 0 or not self._only_marks(self.starts[here], item.mark):
            return None
        previous = self.sentences[here - 1]
        if self.sentences[here].paragraph > previous.paragraph + 1:
            return None
        return self.speech.main(self.words, previous.first, previous.last, self.refs)

    # --- windows ---------------------------------------------------------------------------------------------------

    def _window_before(self, number: int, item: Quoted) -> tuple[int, int]:
        """The words from the beginning of the sentence, or from the quotation before, to the opening mark."""
        here = bisect_right(self.starts, item.mark) - 1
        start = self.starts[here] if here >= 0 else item.mark
        if number > 0:
            start = max(start, self.outer[number - 1].after)
        first, last = self.words.between(start, item.mark)
        return first, max(first, last)

    def _window_after(self, number: int, item: Quoted) -> tuple[int, int]:
        """The words from the closing mark to the end of the sentence, or to the next quotation."""
        here = bisect_right(self.starts, item.after) - 1
        if here >= 0 and self._only_marks(item.after, self.sentences[here].end):
            here += 1
        stop = self.sentences[here].end if 0 <= here < len(self.sentences) else item.after
        if (
            0 <= here < len(self.sentences)
            and self.sentences[here].paragraph != self.sentences[max(0, bisect_right(self.starts, item.mark) - 1)].paragraph
        ):
            stop = item.after
        if number + 1 < len(self.outer):
            stop = min(stop, self.outer[number + 1].mark)
        first, last = self.words.between(item.after, max(item.after, stop))
        return first, max(first, last)

    # --- shapes ----------------------------------------------------------------------------------------------------

    def _ends_with(self, item: Quoted) -> str:
        """The mark that ends a quotation, inside its marks or right behind them; empty when there is none."""
        text = self.words.text
        inside = text[item.end - 1]
        if inside in ",.?!…":
            return inside
        behind = text[item.after : item.after + 1]
        if behind in (",", "."):
            return behind if behind == "," else ""
        return ""

    def _only_marks(self, start: int, end: int) -> bool:
        """Whether nothing but quotation marks and blanks stands there; long stretches are not looked at."""
        return end - start <= _MARKS and not self.words.text[start:end].strip(" \"'«»`")

    def _goes_on(self, number: int, first: int, verb: int) -> bool:
        """Whether the words from `first` to the verb go on with the sentence of a quotation before: ", adding that"."""
        if number == 0 or self.last is None or self.last[0] != number - 1:
            return False
        end, starts = self.outer[number - 1].after, self.words.starts
        return starts[first] >= end and bisect_right(self.starts, end) == bisect_right(self.starts, starts[verb])

    def _begins_with_verb(self, item: Quoted) -> bool:
        first, last = self.words.between(item.start, item.end)
        return self.utterances.begins_with_verb(self.words, first, last)

    def _is_label(self, item: Quoted) -> bool:
        """A name in marks: its words have capitals, and it is announced as a name or has several of them."""
        words = self.words
        first, last = words.between(item.start, item.end)
        at = words.first_at(item.mark)
        if self.doubting.before(words, at, max(0, at - 4)):
            return True
        letters = [k for k in range(first, last) if words.norms[k][0].isalpha()]
        if not letters:
            return True
        long = [k for k in letters if len(words.norms[k]) > 3]
        if len(letters) > 2 and len(long) > 1 and all(words.is_capital(k) for k in long):
            return True
        if len(letters) > _LABEL:
            return False
        if len(letters) <= _SCARE and self._is_attribute(item):
            return True
        if words.norms[last - 1] in (",", ".", "!", "?") and len(letters) > 1 and item.end - item.start > 12:
            return False
        capitals = [k for k in letters if words.is_capital(k)]
        named = self._window_named(item)
        if named and words.is_capital(letters[0]):
            return True
        return len(letters) > 1 and len(capitals) >= max(2, (len(letters) + 1) // 2) and words.is_capital(letters[0])

    def _is_attribute(self, item: Quoted) -> bool:
        """A word in marks between an article and a noun ("the "green" agenda") describes, and quotes nobody."""
        words, text = self.words, self.words.text
        if text[item.end - 1] in ".,!?…" or text[item.after : item.after + 1] not in (" ", "\u00a0"):
            return False
        return self.speech.is_determined(words, words.first_at(item.mark)) and self.speech.is_noun(words, words.first_at(item.after))

    def _window_named(self, item: Quoted) -> bool:
        words = self.words
        k = words.first_at(item.mark)
        if self.naming.before(words, k, max(0, k - 4)):
            return True
        after = words.first_at(item.after)
        return self.named.at(words, after, len(words)) is not None
