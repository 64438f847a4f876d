"""Quotations and who is quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.reading import Naming, Person, Reading, Reference
from readoutkit.extract.speech import NOBODY, References, Speaker, SpeechReader
from readoutkit.extract.utterances import UtteranceReader
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import QuoteKind, SectionKind
from readoutkit.text.marks import Quoted, find_quoted

_READ = frozenset({SectionKind.TITLE, SectionKind.BODY, SectionKind.LIST_ITEM, SectionKind.CAPTION})
_NEAR = 14  # words behind a quotation among which its verb of saying is looked for
_LABEL = 8  # words a label may have


@frozen(slots=True)
class FoundQuote:
    """Words between quotation marks, marks excluded, in offsets of the clean text.

    `speaker_person` is a number in the list of persons; `speaker_actor` the key of a state or organisation that speaks;
    `speaker_body` the place of the name of another body that speaks ("Chinese foreign ministry"). All are None where the text
    does not tell, or names several. `unclosed`: the closing mark is missing.
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
        self.speech, self.utterances, self.naming, self.named = finder._speech, finder._utterances, finder._naming, finder._named
        self.words: Words = reading.words
        self.sentences, self.refs, self.quoted = reading.sentences, refs, quoted
        self.starts = [s.start for s in reading.sentences]
        self.outer = [q for q in quoted if q.depth == 0]
        self.outer_marks = [q.mark for q in self.outer]
        # The last quotation that had a speaker: its number among the outer ones, and who it was.
        self.last: tuple[int, Speaker] | None = None
        self.unfinished: Speaker | None = None

    def run(self) -> list[FoundQuote]:
        out: list[FoundQuote] = []
        number = -1
        for item in self.quoted:
            first, last = self.words.between(item.start, item.end)
            if first >= last:
                continue
            whole = self.utterances.is_clause(self.words, first, last)
            if item.depth:
                if whole:
                    out.append(FoundQuote(item.start, item.end, QuoteKind.DIRECT, unclosed=item.unclosed))
                continue
            number = self.outer.index(item, max(number, 0))
            speaker = self._speaker(number, item, whole)
            if speaker is not None and (whole or not self._is_label(item, first, last)):
                kind = QuoteKind.DIRECT if whole else QuoteKind.PARTIAL
                out.append(FoundQuote(item.start, item.end, kind, speaker.person, speaker.actor, speaker.body, item.unclosed))
            self.unfinished = speaker if item.continued else None
        return out

    # --- attribution -----------------------------------------------------------------------------------------------

    def _speaker(self, number: int, item: Quoted, whole: bool) -> Speaker | None:
        """Who is quoted; None when nothing says that anybody is."""
        if self.unfinished is not None:
            self.last = (number, self.unfinished)
            return self.unfinished
        before, after = self._window_before(number, item), self._window_after(number, item)
        speaker = self._attributed(before, after, item, whole)
        if speaker is None and (whole or self._stands_alone(item, before, after)):
            speaker = self._running(number, item, whole)
        if speaker is not None:
            if not speaker.known and speaker is not NOBODY:
                speaker = NOBODY
            self.last = (number, speaker)
        return speaker

    def _attributed(self, before: tuple[int, int], after: tuple[int, int], item: Quoted, whole: bool) -> Speaker | None:
        words, ended = self.words, self._ends_with(item)
        if ended in ",?!" or (whole and ended not in ".…") or not ended:
            close = self._behind(after, tight=ended in ",?!" and bool(ended))
            if close is not None and (ended in ",?!" and ended):
                return close
        first, last = before
        source = self.speech.source(words, first, last, self.refs, head=True)
        if source is not None and source.known and self.speech.is_source(words, first, last):
            return source
        verbs = self.speech.verbs(words, first, last)
        if verbs:
            verb = verbs[-1]
            found = self.speech.before(words, verb[0], first, self.refs)
            if found is None or (not found.known and self._is_gerund_tail(verb[0], first)):
                found = self.speech.after(words, verb[1], last, self.refs) if found is None else found
                nearest = self.speech.nearest(words, first, verb[0], self.refs)
                found = nearest if nearest is not None and (found is None or not found.known) else found
            return found or NOBODY
        if source is not None:
            return source
        colon = last > first and words.norms[last - 1] == ":"
        if colon:
            return self.speech.nearest(words, first, last, self.refs) or (NOBODY if whole else None)
        if ended not in ".…" or not ended:
            behind = self._behind(after, tight=False)
            if behind is not None:
                return behind
        if not whole and last > first:
            # "The commission "took note" of the deal": the subject of the quoted verb.
            ref = self.refs.at(last - 1)
            if ref is not None and ref.form != "possessive" and self._begins_with_verb(item):
                return self.refs.speaker(ref)
        return None

    def _behind(self, after: tuple[int, int], *, tight: bool) -> Speaker | None:
        """The attribution behind a quotation: "Alder said", "said the minister", "according to Alder"."""
        words = self.words
        first, last = after
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

    def _stands_alone(self, item: Quoted, before: tuple[int, int], after: tuple[int, int]) -> bool:
        """A sentence that is nothing but a quotation, clause or not: "Or for the waiter." """
        text = self.words.text
        return before[0] == before[1] and text[item.start].isupper() and text[item.end - 1] in ".!?…"

    def _running(self, number: int, item: Quoted, whole: bool) -> Speaker | None:
        """Who speaks on: the one quoted before in the paragraph or in the sentence before, else that sentence's subject."""
        if self.last is not None and self.last[0] == number - 1 and self.outer[number - 1].block == item.block:
            return self.last[1]
        here = bisect_right(self.starts, item.mark) - 1
        if here <= 0 or not whole or self.words.text[self.starts[here] : item.mark].strip(" \"'«`"):
            return None
        previous = self.sentences[here - 1]
        if self.sentences[here].paragraph > previous.paragraph + 1:
            return None
        if self.last is not None and self.outer[self.last[0]].after > previous.start:
            return self.last[1]
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
        if here >= 0 and not self.words.text[item.after : self.sentences[here].end].strip(" \"'»"):
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

    def _is_gerund_tail(self, verb: int, first: int) -> bool:
        return verb > first

    def _begins_with_verb(self, item: Quoted) -> bool:
        first, last = self.words.between(item.start, item.end)
        return self.utterances.begins_with_verb(self.words, first, last)

    def _is_label(self, item: Quoted, first: int, last: int) -> bool:
        """A name in marks: its words have capitals, and it is announced as a name or has several of them."""
        words = self.words
        letters = [k for k in range(first, last) if words.norms[k][0].isalpha()]
        if not letters or len(letters) > _LABEL:
            return not letters
        if words.norms[last - 1] in (",", ".", "!", "?") and len(letters) > 1 and item.end - item.start > 12:
            return False
        capitals = [k for k in letters if words.is_capital(k)]
        named = self._window_named(item)
        if named and words.is_capital(letters[0]):
            return True
        return len(letters) > 1 and len(capitals) >= max(2, (len(letters) + 1) // 2) and words.is_capital(letters[0])

    def _window_named(self, item: Quoted) -> bool:
        words = self.words
        k = words.first_at(item.mark)
        if self.naming.before(words, k, max(0, k - 4)):
            return True
        after = words.first_at(item.after)
        return self.named.at(words, after, len(words)) is not None
