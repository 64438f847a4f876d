"""Keys of actors that no list knows, made of their names."""

from __future__ import annotations

from readoutkit.language.words import split_words


def made_key(kind: str, name: str) -> str | None:
    """A key made of a name's letters and figures; None when it has none of the plain alphabet.

    >>> made_key("person", "Lindqvist-Šaltenis"), made_key("init", "op U.S.")
    ('person:lindqvist-saltenis', 'init:op-us')
    """
    plain = ("".join(ch for ch in word if ch.isascii() and ch.isalnum()) for word in split_words(name).plain)
    slug = "-".join(word for word in plain if word)
    return f"{kind}:{slug}" if slug else None
