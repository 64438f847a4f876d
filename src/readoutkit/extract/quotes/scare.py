"""Words in quotation marks that nobody is quoted with: names, labels, words held at a distance."""

from __future__ import annotations

from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.extract.quotes.speech import SpeechReader
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.text.marks import Quoted

_SCARE = 4  # words a scare quote may have
_LABEL = 8  # words a label may have


class MarkedNames:
    """Tells names and labels in quotation marks from quotations, by the lists of `quotes.toml`."""

    def __init__(self, lexicon: Lexicon, speech: SpeechReader) -> None:
        def table(key: str) -> PhraseTable:
            return PhraseTable((phrase, True) for phrase in lexicon.phrases("quotes", key))

        self._speech = speech
        self._naming, self._doubting, self._named = table("speech.naming"), table("speech.doubting"), table("speech.named")

    def is_label(self, words: Words, item: Quoted) -> bool:
        """Whether it is a name or label: its words have capitals and it is announced as a name or has several of them; or it describes."""
        first, last = words.between(item.start, item.end)
        at = words.first_at(item.mark)
        if self._doubting.before(words, at, max(0, at - 4)):
            return True
        letters = [k for k in range(first, last) if words.norms[k][0].isalpha()]
        if not letters:
            return True
        if at > 0 and words.norms[at - 1] == ":" and words.text[item.end - 1] in ".!?…" and len(letters) > 1:
            return False  # announced by a colon and ended like a sentence: « Merci au Chili. »
        long = [k for k in letters if len(words.norms[k]) > 3]
        if len(letters) > 2 and len(long) > 1 and all(words.is_capital(k) for k in long):
            return True
        if len(letters) > _LABEL:
            return False
        if len(letters) <= _SCARE and self._is_attribute(words, item):
            return True
        if words.norms[last - 1] in (",", ".", "!", "?") and len(letters) > 1 and item.end - item.start > 12:
            return False
        capitals = [k for k in letters if words.is_capital(k)]
        if words.is_capital(letters[0]) and self._is_announced(words, item):
            return True
        return len(letters) > 1 and len(capitals) >= max(2, (len(letters) + 1) // 2) and words.is_capital(letters[0])

    def is_bare_label(self, words: Words, item: Quoted) -> bool:
        """Whether words that nobody is said to have spoken are a label: behind an article, beside a name, or announced."""
        first, last = words.between(item.start, item.end)
        at, after = words.first_at(item.mark), words.first_at(item.after)
        if self._speech.is_determined(words, at) or self._is_announced(words, item):
            return True
        if last - first == 1 and words.is_capital(first):
            return True
        named = after < len(words) and words.is_capital(after) and words.text[item.after : item.after + 1] == " "
        return at > 0 and words.is_capital(first) and (named or words.is_capital(at - 1))

    def _is_attribute(self, words: Words, item: Quoted) -> bool:
        """A word in marks between an article and a noun ("the "green" agenda") describes, and quotes nobody."""
        text = words.text
        if text[item.end - 1] in ".,!?…" or text[item.after : item.after + 1] not in (" ", "\u00a0"):
            return False
        return self._speech.is_determined(words, words.first_at(item.mark)) and self._speech.is_noun(words, words.first_at(item.after))

    def _is_announced(self, words: Words, item: Quoted) -> bool:
        k = words.first_at(item.mark)
        if self._naming.before(words, k, max(0, k - 4)):
            return True
        return self._named.at(words, words.first_at(item.after), len(words)) is not None
