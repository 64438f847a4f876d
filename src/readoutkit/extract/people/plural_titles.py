"""Titles for several people at once: "Senators A (X) and B", "the presidents of Freedonia and Sylvania, A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from readoutkit.extract.people.mention_owner import owner_behind
from readoutkit.extract.people.roles import Role
from readoutkit.model.vocabulary import ActorKind

if TYPE_CHECKING:
    from readoutkit.extract.people.mention_scan import Scan


def of_both(page: Scan, role: Role, j: int, first: int) -> tuple[Role, int]:
    """Read "of the two countries" behind a plural title: those named before in the sentence, whose people follow."""
    words = page.words
    if role.owners or j >= page.end or not (found := page.vocabulary.both.find(words, j, min(page.end, j + 6))) or found[0].first != j:
        return role, j
    before = [n for i in range(first, role.first) if (n := page.namings.at.get(i)) is not None and n.entry.kind is ActorKind.COUNTRY]
    keys = tuple(dict.fromkeys(n.entry.key for n in before))
    return (evolve(role, owners=keys), found[0].last) if len(keys) == 2 else (role, found[0].last)


def more_names(page: Scan, role: Role, j: int) -> int:
    """The other people of a plural title; where as many countries are named as people, each has his or her own."""
    words, last, one = page.words, page.skip_brackets(j), len(page.found) - 1
    while last < page.end:
        k = last
        while k < page.end and k - last < 3 and words.plain[k] in page.vocabulary.joins:
            k += 1
        if k == last or k in page.starts:
            break
        after, gender = page.shapes.honorifics(words, k, page.end)
        stop = page.name_end(after, lenient=False)
        if stop <= after or after in page.blocked:
            break
        end, owner = owner_behind(page, stop, None, role)
        page.add(k, end, after, stop, role, owner or (role.owners[0] if role.owners else None), gender, after > k)
        last = page.skip_brackets(end)
    told = page.found[one:]
    if len(told) == len(role.owners) > 1 and all(m.owner in (None, role.owners[0]) for m in told):
        page.found[one:] = [evolve(m, owner=owner) for m, owner in zip(told, role.owners, strict=True)]
    return last
