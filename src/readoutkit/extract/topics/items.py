"""Items of talk: what stands in a list of subjects, behind "on", or as a heading by itself."""

from __future__ import annotations

from readoutkit.extract.topics.spans import Ground, NounPhrases
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases

_ITEMS = 14  # items of a list looked through for the word that opens it
_ITEM = 12  # words of one item


class ItemReader:
    """Tells whether words are an item of talk; built once from a language's lists of openers and joins."""

    def __init__(self, lexicon: Lexicon, nouns: NounPhrases) -> None:
        self._nouns = nouns
        self._openers: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("topics", "openers"))
        self._fronted: Phrases[bool] = Phrases((p, True) for key in ("openers", "fronted") for p in lexicon.phrases("topics", key))
        self._holders = frozenset(lexicon.phrases("topics", "holders"))
        self._instances = frozenset(lexicon.phrases("topics", "instances"))
        self._raised = frozenset(lexicon.phrases("topics", "raised"))
        self._infinitive = frozenset(lexicon.phrases("topics", "infinitive"))

    def is_item(self, ground: Ground, first: int, last: int, *, named: bool = False, direct: bool = False) -> bool:
        """Whether the words first..last are one item of what was talked about: opened by a word that opens such a list, or a heading."""
        words = ground.words
        if last < ground.last:
            word = words.norms[last]
            if word in self._raised and self._skip_back(ground, first) == ground.first:
                return True
            if word in self._nouns.of and not named:
                return False
            nouns = self._nouns
            if word[0].isalnum() and not (word in nouns.joins or word in nouns.attach or word in nouns.stops):
                return False
            if word in {"'s", "-", "'"}:
                return False
        i = first
        for _ in range(_ITEMS):
            while i > ground.first and words.norms[i - 1] in self._nouns.determiners and not self._opens(ground, i):
                i -= 1
            if i <= ground.first:
                return last >= ground.last or words.norms[last] in {":", ".", "*"}
            if self._opens(ground, i):
                return True
            j = i - 1
            while j > ground.first and words.norms[j] in self._nouns.joins and not self._opens(ground, j + 1):
                j -= 1
            if self._opens(ground, j + 1):
                return True
            if words.norms[j + 1] not in self._nouns.joins or j + 1 == i:
                return words.norms[i - 1] in {"(", "*", ")", "-", "–"} and i - ground.first < 4
            i = -1 if direct else self._item_start(ground, j + 1)
            if i < 0:
                return False
        return False

    def _skip_back(self, ground: Ground, first: int) -> int:
        norms, i = ground.words.norms, first
        while i > ground.first and (norms[i - 1] in self._nouns.determiners or norms[i - 1] in self._nouns.links):
            i -= 1
        return i

    def _item_start(self, ground: Ground, end: int) -> int:
        """Where the item that ends at word `end` begins: behind a comma, a join or an opener; -1 when it is too long."""
        words, i = ground.words, end
        while i > ground.first and end - i < _ITEM:
            word = words.norms[i - 1]
            if word in {",", ";"} or self._opens(ground, i):
                return i
            if word in self._nouns.links and i < end:
                return i
            if word in {".", ":", "(", ")"} or word in self._infinitive:
                return -1
            i -= 1
        return -1

    def is_fronted(self, ground: Ground, first: int) -> bool:
        """Whether the words before `first` open the sentence with a preposition of talk ("On ...", "Turning to ...")."""
        i = first
        while i > ground.first and ground.words.norms[i - 1] in self._nouns.determiners and not self._opens(ground, i):
            i -= 1
        return 0 < i - ground.first < 6 and any(
            m.first == ground.first and m.last == i for m in self._fronted.find(ground.words, ground.first, i)
        )

    def goes_into_detail(self, ground: Ground, last: int) -> bool:
        """Whether a list of particulars follows: a comma and a word that opens one ("..., including ...")."""
        words = ground.words
        if last + 1 >= ground.last or words.norms[last] != ",":
            return False
        found = self._openers.find(words, last + 1, min(last + 5, ground.last))
        return bool(found) and found[0].first == last + 1

    def _opens(self, ground: Ground, i: int) -> bool:
        """Whether a phrase that opens items of talk ends right before word i."""
        words = ground.words
        for size in range(1, 6):
            first = i - size
            if first < ground.first:
                break
            for m in self._openers.find(words, first, i):
                if m.first == first and m.last == i:
                    named = first > ground.first and words.norms[first - 1] in self._holders
                    return not (named and words.norms[first] in self._instances)
            if first == ground.first:
                fronted = self._fronted.find(words, first, i)
                if fronted and fronted[0].first == first and fronted[0].last == i:
                    return True
        return False
