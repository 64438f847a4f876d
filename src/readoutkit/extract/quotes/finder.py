"""Quotations and who is quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

from readoutkit.extract.quotes.scare import MarkedNames
from readoutkit.extract.quotes.speakers import NOBODY, References, Speaker, body_key
from readoutkit.extract.quotes.speech import SpeechReader
from readoutkit.extract.quotes.utterances import UtteranceReader
from readoutkit.extract.reading import Naming, Person, Reading, Reference, Sentence
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import QuoteKind, SectionKind
from readoutkit.text.marks import Quoted, find_quoted

_READ = frozenset({SectionKind.TITLE, SectionKind.BODY, SectionKind.LIST_ITEM, SectionKind.CAPTION})
_NEAR = 14  # words behind a quotation among which its verb of saying is looked for
_SPEECH = 40  # paragraphs a speech may have
_TELLING = 60  # words of a sentence among which it is looked for who tells it
_TOLD = 3  # shorter fragments behind an article keep a word at a distance
_MARKS = 8  # quotation marks and blanks that may stand side by side


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
        self._names = MarkedNames(lexicon, self._speech)

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
        self.speech, self.utterances, self.names = finder._speech, finder._utterances, finder._names
        self.words: Words = reading.words
        self.sentences, self.refs, self.quoted = reading.sentences, refs, quoted
        self.starts = [s.start for s in reading.sentences]
        self.outer = [q for q in quoted if q.depth == 0]
        self.outer_starts = [q.start for q in self.outer]
        self.whole = [self.utterances.is_clause(self.words, *self.words.between(q.start, q.end)) for q in self.outer]
        # The last quotation that had a speaker: its number among the outer ones, and who it was.
        self.last: tuple[int, Speaker] | None = None
        self.unfinished: Speaker | None = None
        self.speakers: dict[int, tuple[Speaker, ...]] = {}
        # Attributions of quotations further on, looked up once.
        self.ahead: dict[int, Speaker | None] = {}

    def run(self) -> list[FoundQuote]:
        out: list[FoundQuote] = []
        for number, item in enumerate(self.outer):
            speaker = self._speaker(number, item)
            if speaker is not None:
                self.last = (number, speaker)
            self.unfinished = speaker if item.continued else None
            self.speakers[item.start] = (speaker,) if speaker is not None else ()
            if speaker is None and self.names.is_bare_label(self.words, item):
                continue
            if self.whole[number] or not self.names.is_label(self.words, item):
                kind = QuoteKind.DIRECT if self.whole[number] else QuoteKind.PARTIAL
                out.append(self._found(item, kind, speaker or NOBODY))
        for item in self.quoted:
            if item.depth and self.utterances.is_clause(self.words, *self.words.between(item.start, item.end)):
                out.append(self._found(item, QuoteKind.DIRECT, self._within(item)))
        return sorted(out, key=lambda q: q.start)

    def _found(self, item: Quoted, kind: QuoteKind, speaker: Speaker) -> FoundQuote:
        actor = body_key(self.words.text[slice(*speaker.body)]) if speaker.body else speaker.actor
        return FoundQuote(item.start, item.end, kind, speaker.person, actor, speaker.body, item.unclosed)

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
        verbs = self.speech.verbs(words, first, last)
        if source is not None and source.known and self.speech.is_source(words, first, last) and not self._has_subject(verbs, first):
            return source
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
        if owner := self._owner(number, item, first, last):
            return owner
        if last == first:
            return self._inside(item) if whole else None
        ref = self.refs.at(last - 1)
        if whole and (words.is_capital(last - 1) or words.norms[last - 1] == ","):
            return self.refs.speaker(ref) if ref is not None and ref.form != "possessive" else NOBODY
        if whole:
            return None
        if ref is not None and ref.form != "possessive" and self._begins_with_verb(item):
            # "The commission "took note" of the deal": the subject of the quoted verb.
            return self.refs.speaker(ref)
        return self._implied(item, first, last)

    def _owner(self, number: int, item: Quoted, first: int, last: int) -> Speaker | None:
        """Whose reply or verdict a quotation is said to be, before or behind it, or in a short sentence that follows."""
        words = self.words
        begin, stop = self._window_after(number, item)
        return self.speech.owner(words, first, last, self.refs) or self.speech.owner(words, begin, min(stop, begin + _NEAR), self.refs)

    def _implied(self, item: Quoted, first: int, last: int) -> Speaker | None:
        """Who must have said a fragment though no verb says so: "Alder won't take "another cheque"": the one person the clause is about."""
        words = self.words
        begin, end = words.between(item.start, item.end)
        if end - begin < _TOLD and self.speech.is_determined(words, last):
            return None
        clause = self.speech.clause(words, first, last)
        subject = self.speech.main(words, clause, last, self.refs)
        if subject is None:
            return self.speech.bodies.subject(words, clause, last)
        return subject if subject.person is not None else None

    def _has_subject(self, verbs: Sequence[tuple[int, int]], first: int) -> bool:
        """Whether a verb of saying has a person named before it."""
        found = self.speech.before(self.words, verbs[-1][0], first, self.refs) if verbs else None
        return found is not None and found.person is not None and self.refs.pronoun(found, self.words, first, verbs[-1][0]) is None

    def _announced(self, number: int, verb: tuple[int, int], first: int, last: int) -> Speaker:
        """The speaker by a verb of saying before the quotation."""
        words = self.words
        if self.speech.is_agent(words, verb[1], last):
            return self.speech.after(words, verb[1] + 1, last, self.refs) or NOBODY
        found = self.speech.before(words, verb[0], first, self.refs)
        if found is not None and (found.known or found.joint or found.unclear):
            return self._meant(found, verb[0], first)
        if found is None and self.last is not None and self._goes_on(number, first, verb[0]):
            return self.last[1]
        if found is None and verb[0] == first:
            # "Hailing Alder as "a friend", Osei ...", "Asked about it, Osei ...: "
            found = (
                self.speech.main(words, *self._window_after(number, self.outer[number]), self.refs)
                if words.norms[last - 1] != ":"
                else None
            )
            return found or self.speech.nearest(words, first, last, self.refs) or NOBODY
        if found is None:
            found = self.speech.after(words, verb[1], last, self.refs)
        if found is None or not found.known:
            found = self.speech.nearest(words, first, verb[0], self.refs) or found
        return found or NOBODY

    def _inside(self, item: Quoted) -> Speaker | None:
        """The speaker by an aside within the marks: « Oui, dit-elle, c'est bien. », « Oui, a dit Osei. Bien. »"""
        words = self.words
        first, last = words.between(item.start, item.end)
        for verb in self.speech.verbs(words, first, last):
            begin = self.speech.group(words, verb[0], first)
            if begin > first and words.norms[begin - 1] == "," and verb[1] < last:
                found = self.speech.after(words, verb[1], last, self.refs)
                if words.norms[verb[1]] == "-" or (found is not None and found.known):
                    return self._meant(found, verb[0], first) if found is not None else NOBODY
        return None

    def _within(self, item: Quoted) -> Speaker:
        """Who is quoted inside another quotation: the subject of a verb of saying in it, if it is not the outer speaker."""
        n = bisect_right(self.outer_starts, item.mark) - 1
        if n < 0 or item.mark >= self.outer[n].end:
            return NOBODY
        outer = self.outer[n]
        first, last = self.words.between(outer.start, item.mark)
        first = max(first, last - _NEAR)
        verbs = self.speech.verbs(self.words, first, last)
        found = self.speech.before(self.words, verbs[-1][0], first, self.refs) if verbs else None
        return found if found is not None and found.person is not None and found not in self.speakers.get(outer.start, ()) else NOBODY

    def _meant(self, found: Speaker, verb: int, first: int) -> Speaker:
        """The one a pronoun before a verb means: who was said to speak in the sentence before, if the one found was a complement there."""
        words = self.words
        here = bisect_right(self.starts, words.starts[verb]) - 1
        if here <= 0 or not (found.unclear or self.refs.pronoun(found, words, first, verb)):
            return found
        for sentence in reversed(self.sentences[max(0, here - 2) : here]):
            for said, _ in self.speech.verbs(words, sentence.first, min(sentence.last, sentence.first + _TELLING)):
                subject = self.speech.before(words, said, sentence.first, self.refs)
                if subject is not None and subject.person is not None:
                    other = found.person is None or self.speech.is_complement(words, sentence.first, said, found, self.refs)
                    return subject if other else found
        return found

    def _behind(self, number: int, item: Quoted, *, tight: bool) -> Speaker | None:
        """The attribution behind a quotation: "Alder said", "said the minister", "according to Alder"."""
        words = self.words
        first, last = self._window_after(number, item)
        while first < last and not words.norms[first][0].isalnum():
            first += 1
        last = min(last, first + _NEAR)
        if self.speech.opens_clause(words, first, last):
            return None
        for verb in self.speech.verbs(words, first, last):
            found = self.speech.before(words, verb[0], first, self.refs)
            if found is None or (verb[0] == first and not found.known):
                found = self.speech.after(words, verb[1], last, self.refs)
            if found is not None:
                return self._meant(found, verb[0], first)
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
        return self._told(previous) or self.speech.main(self.words, previous.first, previous.last, self.refs)

    def _told(self, sentence: Sentence) -> Speaker | None:
        """The one a sentence tells the words of: "The port will open, Osei said." """
        words = self.words
        for said, behind in reversed(self.speech.verbs(words, max(sentence.first, sentence.last - _TELLING), sentence.last)):
            for found in (
                self.speech.before(words, said, sentence.first, self.refs),
                self.speech.after(words, behind, sentence.last, self.refs),
            ):
                if found is not None and found.person is not None:
                    return found
        return None

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
