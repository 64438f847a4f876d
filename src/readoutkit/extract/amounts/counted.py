"""What a number counts: the noun behind it, how far it goes, and what kind of thing it is."""

from __future__ import annotations

from functools import partial

from attrs import frozen

from readoutkit.errors import LexiconError
from readoutkit.extract.amounts.numbers import Number
from readoutkit.extract.phrase_table import PhraseTable
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import AmountKind

_REACH = 8
_BEFORE, _BEHIND = 9, 7  # words around a profession among which a verb of sending is looked for
_MANY = 20  # rounds of ammunition, not of talks
_FEW = 9  # people told apart by "the two men"
_OPEN, _NEVER, _MEMBERS, _POSTED, _LARGE, _MODEL = "open", "never", "members", "posted", "large", "model"
# Kinds that depend on what is done with what is counted: sent or serving, given or serving.
_IF_DONE = {_POSTED: AmountKind.PERSONNEL, "civil": AmountKind.EQUIPMENT}


@frozen(slots=True)
class Counted:
    """The counted noun: it ends before word `last`; `listed` when a word list has it."""

    last: int
    kind: AmountKind
    listed: bool


class CountedReader:
    """Reads the noun a number counts, by the lists of `amounts.toml`.

    Where modifiers stand before the noun ("two transport aircraft") the last noun of the phrase decides; where they
    stand behind ("véhicules blindés") the first one does, and its adjectives and "de" complements belong to it.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        plain = partial(lexicon.plain, "amounts")

        order = lexicon.table("amounts").get("modifiers", "before")
        if order not in ("before", "after"):
            raise LexiconError(f"{lexicon.code}/amounts.toml: modifiers must be 'before' or 'after', not {order!r}")
        self._head_first = order == "after"
        kinds = ("never", "members", "posted", "civil", "large", "personnel", "equipment", "measures", "things")
        self._nouns = PhraseTable((noun, kind) for kind in kinds for noun in lexicon.phrases("amounts", f"nouns.{kind}"))
        self._forces, self._stops, self._joins = plain("nouns.forces"), plain("nouns.stops"), plain("nouns.joins")
        self._singular, self._irregular = plain("nouns.singular"), plain("nouns.irregular")
        self._before_noun, self._adjectives = plain("nouns.before_noun"), plain("nouns.adjectives")
        self._plural_ends = tuple(sorted(plain("nouns.plural_ends")))
        self._ends = tuple(sorted(plain("nouns.adjective_ends")))
        self._verb_ends = tuple(sorted(plain("nouns.verb_ends")))
        self._links, self._with_link = plain("links.words"), plain("links.needed_after")
        self._doing = {
            kind: PhraseTable((verb, True) for verb in lexicon.phrases("amounts", f"nouns.{key}"))
            for kind, key in ((_POSTED, "posting"), ("civil", "giving"))
        }
        self._definite, self._pairs = plain("nouns.definite"), plain("nouns.pairs")
        self._calibres = plain("nouns.calibres")

    def after(self, words: Words, number: Number, last: int) -> Counted | None:
        """The noun counted by a number, looked for from word `number.last` on; None when it is none, or is never counted."""
        i = number.last
        if i < last and (number.scaled or number.approximate) and words.plain[i] in self._links:
            i += 1
        elif number.scaled and words.plain[i - 1] in self._with_link:
            return None
        if i >= last or (words.starts[i] == words.ends[i - 1] and words.plain[i - 1] not in self._links):
            # A unit may be glued to its figure ("3GW", "300-megawatt"), nothing else.
            i += i < last and words.norms[i] == "-" and self._is_hyphened(words, i - 1, last)
            found = self._nouns.at(words, i, last) if i < last else None
            unit = found is not None and found[0] == "measures" and not self._is_hyphened(words, found[1] - 1, last)
            return Counted(found[1], AmountKind.COUNT, True) if found and unit else None
        head = self._first_noun(words, i, last) if self._head_first else self._last_noun(words, i, last)
        if head is None:
            return None
        stop, kind = head
        definite = number.first > 0 and number.value <= _FEW and words.plain[number.first - 1] in self._definite
        if definite and any(words.plain[k] in self._pairs for k in range(i, stop)):
            return None  # "the two men": those who meet
        if kind in _IF_DONE:
            return Counted(stop, _IF_DONE[kind] if self._is_done(words, kind, number.first, stop, last) else AmountKind.COUNT, True)
        if kind == _LARGE:
            return Counted(stop, AmountKind.EQUIPMENT, True) if number.value >= _MANY else None
        possessive = stop < last and words.norms[stop][0] == "'" and words.starts[stop] == words.ends[stop - 1]
        if kind == _NEVER or possessive:
            return None
        if kind in (_MEMBERS, _OPEN):
            if kind == _MEMBERS or (number.value <= 2 and definite and not self._is_people(words, stop - 1)):
                return None
            return Counted(stop, AmountKind.COUNT, False)
        return Counted(stop, AmountKind(kind) if kind in ("personnel", "equipment") else AmountKind.COUNT, True)

    def kind_at(self, words: Words, i: int, last: int) -> AmountKind | None:
        """The kind of the noun that begins at word i, if a list has it."""
        found = self._nouns.at(words, i, last)
        if not found or found[0] in (_NEVER, _MEMBERS, _LARGE):
            return None
        return AmountKind(found[0]) if found[0] in ("personnel", "equipment") else AmountKind.COUNT

    def kind_before(self, words: Words, i: int, first: int) -> AmountKind | None:
        """The kind of the nearest listed noun before word i, as far back as word `first`."""
        for k in range(i - 1, first - 1, -1):
            kind = self.kind_at(words, k, i)
            if kind:
                return kind
        return None

    def names_nothing(self, words: Words, number: Number, last: int) -> bool:
        """Whether no noun, counted or not, can be made out behind the number."""
        i = number.last
        return (self._first_noun(words, i, last) if self._head_first else self._last_noun(words, i, last)) is None

    def is_measure(self, words: Words, i: int, last: int) -> bool:
        """Whether a unit of measure begins at word i."""
        found = self._nouns.at(words, i, last)
        return found is not None and found[0] == "measures"

    def calibre(self, words: Words, i: int, last: int) -> int | None:
        """The word behind a calibre ("155 mm", "155-mm") whose figure is word i; None if it is none."""
        k = i + 2 if i + 2 < last and words.norms[i + 1] == "-" and words.starts[i + 2] == words.ends[i + 1] else i + 1
        return k + 1 if k < last and words.norms[i][0].isdigit() and words.plain[k] in self._calibres else None

    def force_before(self, words: Words, i: int, first: int) -> bool:
        """Whether a body of people stands before word i: "a crew of", "a battalion of"."""
        return i - 2 >= first and words.plain[i - 1] in self._links and words.plain[i - 2] in self._forces

    def _is_done(self, words: Words, kind: str, first: int, stop: int, last: int) -> bool:
        """Whether people of a profession are sent or serve, machines given: a verb that says so stands near by."""
        low = max(0, first - _BEFORE)
        near = (*range(low, first), *range(stop, min(last, stop + _BEHIND)))
        return any(self._doing[kind].at(words, k, first if k < first else last) for k in near)

    @staticmethod
    def _is_people(words: Words, i: int) -> bool:
        return words.is_capital(i) and not words.word(i).isupper()

    def _is_plural(self, words: Words, i: int) -> bool:
        word = words.plain[i]
        if word in self._irregular:
            return True
        if len(word) < 4 or words.word(i).isupper() or not word.isalpha() or word in self._singular:
            return False
        return word.endswith(self._plural_ends) and not word.endswith("ss")

    def _last_noun(self, words: Words, i: int, last: int) -> tuple[int, str] | None:
        head: tuple[int, str] | None = None
        k = i
        while k < min(last, i + _REACH):
            word = words.plain[k]
            found = self._nouns.at(words, k, last)
            glued = words.starts[k] == words.ends[k - 1]
            calibre = self.calibre(words, k, last)
            if calibre:
                if head and head[1] != _MODEL:
                    break
                k = calibre
                continue
            if found and glued and words.norms[k - 1] == "-" and word in self._irregular:
                # "Anti-aircraft missiles": a part of a modifier.
                k = found[1]
                continue
            if found:
                kind = found[0]
                if kind == _MEMBERS and any(words.plain[j] in self._forces for j in range(i, k)):
                    kind = "personnel"
                elif kind == _MEMBERS and found[1] < last and words.plain[found[1]] in self._links:
                    # "Members of the armed forces"
                    force = next((j for j in range(found[1], min(last, found[1] + 5)) if words.plain[j] in self._forces), None)
                    if force is not None:
                        return force + 1, "personnel"
                head, k = (found[1], "equipment" if head and head[1] == _MODEL else kind), found[1]
                continue
            if word in self._stops and not glued and not (words.is_capital(k) and self._is_hyphened(words, k, last)):
                break
            if word in self._joins:
                if head or k == i:
                    break
            elif not word[0].isalnum():
                following = k + 1 < last and words.starts[k + 1] == words.ends[k]
                if word != "-" or not glued or not following:
                    break
            elif word[0].isdigit():
                # A number inside a name ("Leopard 2A8", "CP-140"), not the next amount.
                if (head and head[1] != _MODEL) or not (glued or words.is_capital(k - 1)):
                    break
                if self._is_model(words, k):
                    head = (self._model_end(words, k, last), _MODEL)
                    k = head[0]
                    continue
            elif head and head[1] == _MODEL:
                pass  # a listed noun may follow the name of a model
            elif self._is_plural(words, k):
                if head and head[1] == _NEVER:
                    break
                head = (k + 1, _OPEN)
            elif head and not (head[1] == _OPEN and words.is_capital(head[0] - 1)):
                further = self._nouns.at(words, k + 1, last) if k + 1 < last and words.plain[head[0] - 1] in self._irregular else None
                # "Six aircraft repair centres": a noun without a plural may describe another one.
                if not further or not word.isalpha() or word.endswith(self._verb_ends) or words.plain[k + 1] in self._stops:
                    break
            k += 1
        return (head[0], "equipment") if head and head[1] == _MODEL else head

    @staticmethod
    def _is_hyphened(words: Words, k: int, last: int) -> bool:
        return k + 1 < last and words.norms[k + 1] == "-" and words.starts[k + 1] == words.ends[k]

    @staticmethod
    def _is_model(words: Words, k: int) -> bool:
        """Whether the figure at word k ends the name of a model: "F-35", "A-29"."""
        if k < 2 or words.norms[k - 1] != "-" or words.starts[k] != words.ends[k - 1] or words.starts[k - 1] != words.ends[k - 2]:
            return False
        name = words.word(k - 2)
        return name.isupper() and name.isalpha() and len(name) <= 3

    def _model_end(self, words: Words, k: int, last: int) -> int:
        """The word behind a model's figure and the letters glued to it ("F-35s", "F-35B")."""
        k += 1
        while k < last and words.starts[k] == words.ends[k - 1] and words.norms[k].isalnum() and len(words.norms[k]) <= 2:
            k += 1
        return k

    def _first_noun(self, words: Words, i: int, last: int) -> tuple[int, str] | None:
        while i < last and words.plain[i] in self._before_noun:
            i += 1
        if i >= last:
            return None
        found = self._nouns.at(words, i, last)
        if found:
            stop, kind = found[1], found[0]
        elif self._is_plural(words, i) and words.plain[i] not in self._stops:
            stop, kind = i + 1, _OPEN
        elif i + 2 < last and words.norms[i + 2][0].isdigit() and self._is_model(words, i + 2):
            return self._model_end(words, i + 2, last), "equipment"
        else:
            return None
        if kind == _MEMBERS:
            near = range(stop, min(last, stop + 4))
            return (stop, "personnel" if any(words.plain[j] in self._forces for j in near) else _MEMBERS)
        if kind == "measures":
            return stop, kind
        stop = self._adjectives_from(words, stop, last)
        if stop + 1 < last and words.plain[stop] in self._links:
            calibre = self.calibre(words, stop + 1, last)
            if calibre:
                return calibre, kind
            if self._is_complement(words, stop + 1):
                stop = self._adjectives_from(words, stop + 2, last, singular=True)
        return (self._name_from(words, stop, last) if kind == "equipment" else stop), kind

    def _name_from(self, words: Words, k: int, last: int) -> int:
        """The word behind the name of a model that follows its noun: "canons CAESAR", "avions Mirage 2000"."""
        begin = k
        while k < last and k - begin < _REACH:
            glued = words.starts[k] == words.ends[k - 1]
            named = words.plain[k] not in self._stops or self._is_hyphened(words, k, last)
            name = named and words.is_capital(k) and words.norms[k].isalpha()
            figure = words.norms[k][0].isdigit() or words.norms[k] == "-"
            tail = glued and k > begin and words.norms[k].isalnum()
            if not (name or tail or (figure and (words.is_capital(k - 1) or (glued and k > begin)))):
                break
            k += 1
        return k - 1 if k > begin and words.norms[k - 1] == "-" else k

    def _adjectives_from(self, words: Words, k: int, last: int, *, singular: bool = False) -> int:
        while k < last:
            word = words.plain[k]
            if word in self._stops or words.is_capital(k):
                return k
            agrees = word + "s" if singular and word[-1:] != "s" else word
            if word not in self._adjectives and not (len(word) > 4 and agrees.endswith(self._ends)):
                return k
            k += 1
        return k

    def _is_complement(self, words: Words, i: int) -> bool:
        word = words.plain[i]
        return word.isalpha() and len(word) > 2 and word not in self._stops and not words.is_capital(i)
