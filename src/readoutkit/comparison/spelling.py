"""Names across spellings: one skeleton for Zelensky, Zelenskyy and Zelenskiy, for Poutine and Putin, for Loukachenko and Lukashenko."""

from __future__ import annotations

import re
import tomllib
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files

from readoutkit.language.words import fold_accents

# Letters that no decomposition turns into plain ones.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "ß": "ss", "ı": "i", "æ": "e", "œ": "e", "ə": "a"})
# In this order: what English and French romanise differently becomes one letter, endings that come and go are dropped.
_SOUNDS = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"shch|chtch|tsch|tch|tsh|sch|sh|ch", "$"),
        (r"ph", "f"),
        (r"([kgt])h", r"\1"),
        (r"dzh|dj|zh", "j"),
        (r"j(?![aeiouy])", "i"),
        (r"eau", "o"),
        (r"([oe])w$", r"\1v"),
        (r"ou|oo|w", "u"),
        (r"x", "ks"),
        (r"ck|q|c(?![eiy])", "k"),
        (r"[cz]", "s"),
        (r"([oe])ff?$", r"\1v"),
        (r"y", "i"),
        (r"h", ""),
        (r"([a-z$])\1+", r"\1"),
        (r"sk[i]*$", "skij"),
        (r"(?<=..[^aeiou])[aeiou]$", ""),
    )
)
_NOT_LETTER = re.compile(r"[^a-z]+")
_VOWELS = re.compile("[aeiou]")
_CLOSE = 0.82  # two long names that agree as far as this differ in one letter
_LIKELY = 0.7  # with the same office of the same side
_LONG = 5


@cache
def _left_out() -> frozenset[str]:
    """Words that are part of some spellings of a name and left out in others."""
    lists = tomllib.loads((files("readoutkit") / "data" / "comparison" / "names.toml").read_text(encoding="utf-8"))
    return frozenset(word for words in lists.values() for word in words)


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """What is left of one word of a name when spelling no longer matters; empty for a word without Latin letters.

    >>> {skeleton(name) for name in ("Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskij")}
    {'selenskij'}
    >>> skeleton("Poutine") == skeleton("Putin"), skeleton("Loukachenko") == skeleton("Lukashenka")
    (True, True)
    """
    plain = _NOT_LETTER.sub("", fold_accents(word.lower().translate(_LETTERS)).lower())
    for pattern, letter in _SOUNDS:
        plain = pattern.sub(letter, plain)
    return plain


@lru_cache(maxsize=20_000)
def name_parts(name: str) -> tuple[str, ...]:
    """The skeletons of the words of a name, particles and honours left out unless there is nothing else.

    >>> name_parts("Mohammed ben Salmane"), name_parts("Joseph R. Biden, Jr.")
    (('moamed', 'salman'), ('josev', 'r', 'biden'))
    """
    words = [word for word in re.split(r"[\s,\-\u2010-\u2015.]+", name.replace("’", "").replace("'", "")) if word]
    told = [word for word in words if fold_accents(word.lower()) not in _left_out()] or words
    return tuple(part for part in map(skeleton, told) if part) or tuple(word.lower() for word in told)


def consonants(part: str) -> str:
    """The consonants of a skeleton, for looking names up; the skeleton itself where it has none.

    >>> consonants(skeleton("Volodymyr")) == consonants(skeleton("Vladimir"))
    True
    """
    return _VOWELS.sub("", part) or part


@lru_cache(maxsize=50_000)
def alike(one: str, other: str) -> bool:
    """Whether two skeletons are of one name, a slip of one letter in a long name allowed.

    >>> alike(skeleton("Shmyhal"), skeleton("Chmygal")), alike(skeleton("Alder"), skeleton("Elder"))
    (True, False)
    """
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG or one[0] != other[0]:
        return False
    return _share(one, other) >= _CLOSE


def resemble(one: str, other: str) -> bool:
    """Whether two skeletons may be of one name if something else says so.

    >>> resemble(skeleton("Hryhorenko"), skeleton("Grigorenko")), resemble(skeleton("Solvang"), skeleton("Aasgaard"))
    (True, False)
    """
    return _share(one, other) >= _LIKELY


def _share(one: str, other: str) -> float:
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def may_be_one_given_name(one: str, other: str) -> bool:
    """Whether two given names can be one: an initial, a short form, or the same consonants.

    >>> may_be_one_given_name(skeleton("Joe"), skeleton("Joseph")), may_be_one_given_name("olen", skeleton("Volodymyr"))
    (True, False)
    """
    if alike(one, other) or consonants(one) == consonants(other):
        return True
    short, long = sorted((one, other), key=len)
    short = short.rstrip("aeiou") if len(short) == 3 else short
    if len(short) == 1:
        return long.startswith(short)
    return len(short) <= _LONG and (long.startswith(short) or (len(short) > 3 and long.endswith(short[1:])))
