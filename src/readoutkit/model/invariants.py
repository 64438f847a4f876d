"""What must hold between the objects of a readout. What one object can see of itself, its own class checks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import fields

from readoutkit.model.fields import Holds, HoldsMany, Refers, RefersToMany
from readoutkit.model.source import apply_repairs
from readoutkit.model.span import Repair, Span
from readoutkit.model.vocabulary import ActorKind, SectionKind

if TYPE_CHECKING:
    from readoutkit.model.readout import Readout

Fault = tuple[str, str]

COLLECTIONS = ("events", "participants", "actors", "topics", "commitments", "quotes", "amounts")
# Listed whenever named; all other actors only if something refers to them.
_LISTED_ANYWAY = frozenset({ActorKind.COUNTRY, ActorKind.ORGANIZATION})
_FURNITURE = frozenset({SectionKind.BOILERPLATE, SectionKind.ATTACHMENT, SectionKind.CONTACT})
# Marks of either direction: some languages open with the one others close with.
OPENING_MARKS = frozenset("\"'`´“”„‟‘’‚‛«»‹›″′〝〞「『＂＇<")


@cache
def held(kind: type[Any]) -> tuple[tuple[str, bool], ...]:
    """The fields of a class that hold objects of the model: name, and whether they are several."""
    rules = [(attribute.name, attribute.validator) for attribute in fields(kind)]
    return tuple((name, isinstance(rule, HoldsMany)) for name, rule in rules if isinstance(rule, Holds | HoldsMany))


@cache
def referred(kind: type[Any]) -> tuple[tuple[str, bool], ...]:
    """The fields of a class that refer to objects of the collections: name, and whether they are several."""
    rules = [(attribute.name, attribute.validator) for attribute in fields(kind)]
    return tuple((name, isinstance(rule, RefersToMany)) for name, rule in rules if isinstance(rule, Refers | RefersToMany))


def parts(item: Any, path: str) -> Iterator[tuple[str, Any]]:
    """An object and everything it holds, each with its path; spans included, references not followed."""
    yield path, item
    if type(item) is Span:
        return
    for name, several in held(item.__class__):
        value = getattr(item, name)
        if several:
            for number, one in enumerate(value):
                yield from parts(one, f"{path}.{name}[{number}]")
        elif value is not None:
            yield from parts(value, f"{path}.{name}")


def find_faults(readout: Readout) -> Iterator[Fault]:
    """Every broken invariant: path and reason."""
    table: dict[str, Any] = {}
    for name in COLLECTIONS:
        collection = getattr(readout, name)
        yield from _numbering(name, collection)
        table.update((item.id, item) for item in collection)
    whole: list[tuple[str, Any]] = [("source", readout.source)]
    whole += [(f"{name}[{number}]", item) for name in COLLECTIONS for number, item in enumerate(getattr(readout, name))]
    whole += [(f"diagnostics[{number}]", item) for number, item in enumerate(readout.diagnostics)]
    everything = [found for path, item in whole for found in parts(item, path)]
    referents: set[str] = set()
    yield from _references(everything, table, referents)
    yield from _places(readout, everything)
    for number, actor in enumerate(readout.actors):
        if actor.kind not in _LISTED_ANYWAY and actor.id not in referents:
            yield f"actors[{number}]", f"{actor.kind} {actor.name!r} is listed, but nothing refers to it"
    yield from _commitments(readout)
    yield from _topics(readout)
    yield from _quotes(readout)


def _start(item: Any) -> int:
    """Where an item first comes up, as the numbering counts it."""
    first: Span = item.mentions[0].span if hasattr(item, "code") else item.span
    return first.start


def _numbering(name: str, collection: Iterable[Any]) -> Iterator[Fault]:
    before = -1
    for number, item in enumerate(collection):
        if item.id[1:] != str(number + 1):
            yield f"{name}[{number}].id", f"is {item.id}, expected {item.id[0]}{number + 1}"
        # Events have the primary one first and then go as the story goes.
        if name != "events":
            start = _start(item)
            if start < before:
                yield f"{name}[{number}]", f"{item.id} comes up before the one ahead of it ({start} < {before})"
            before = start


def _references(everything: list[tuple[str, Any]], table: dict[str, Any], referents: set[str]) -> Iterator[Fault]:
    for path, item in everything:
        if type(item) is Span:
            continue
        for name, several in referred(item.__class__):
            value = getattr(item, name)
            if value is None:
                continue
            for number, one in enumerate(value if several else (value,)):
                referents.add(one.id)
                known = table.get(one.id)
                if known is not one and known != one:
                    where = f"{path}.{name}[{number}]" if several else f"{path}.{name}"
                    yield where, f"{one.id} is not in the readout" if known is None else f"is another object than {one.id} of the readout"


def _places(readout: Readout, everything: list[tuple[str, Any]]) -> Iterator[Fault]:
    text, length = readout.source.text, readout.source.length
    furniture = [section.span for section in readout.source.sections if section.kind in _FURNITURE]
    ends = [span.end for span in furniture]
    for path, span in everything:
        if type(span) is not Span:
            continue
        if span.end > length:
            yield path, f"ends at {span.end}, the document at {length}"
        elif text is not None and text[span.start : span.end] != span.text:
            yield path, f"is {span.text[:40]!r}, but the document has {text[span.start : span.end][:40]!r} there"
        if furniture and not path.startswith(("source", "diagnostics")):
            # The first piece of furniture that ends behind the span's start is the only one that could hold that start.
            place = bisect_left(ends, span.start + 1)
            if place < len(furniture) and furniture[place].start < span.end:
                yield path, f"{span.text[:40]!r} lies in page furniture at {furniture[place].start}..{furniture[place].end}"


def _commitments(readout: Readout) -> Iterator[Fault]:
    done = 0
    for number, commitment in enumerate(readout.commitments):
        if commitment.span.start < done:
            yield f"commitments[{number}].span", "overlaps the commitment before it"
        done = max(done, commitment.span.end)


def _topics(readout: Readout) -> Iterator[Fault]:
    seen: dict[tuple[str, frozenset[str]], str] = {}
    for number, topic in enumerate(readout.topics):
        other = seen.setdefault((topic.code, frozenset(actor.id for actor in topic.about)), topic.id)
        if other != topic.id:
            yield f"topics[{number}]", f"has the same code and actors as {other}"


def is_opened(text: str, span: Span, repairs: tuple[Repair, ...]) -> bool:
    """Whether an opening mark stands before a span, as written or as repaired; blanks between them do not count."""
    before = span.start
    while before and text[before - 1].isspace():
        before -= 1
    marks = [repair.replacement.rstrip()[-1:] for repair in repairs if repair.span.end in (before, span.start)]
    return bool(OPENING_MARKS.intersection((*marks, text[before - 1 : before])))


def _quotes(readout: Readout) -> Iterator[Fault]:
    source = readout.source
    for number, quote in enumerate(readout.quotes):
        if quote.clean != apply_repairs(quote.span.text, quote.span.start, source.repairs):
            yield f"quotes[{number}].clean", "is not the span with the repairs applied"
        if source.text is None or source.text[quote.span.start : quote.span.end] != quote.span.text:
            continue
        if not is_opened(source.text, quote.span, source.repairs):
            yield f"quotes[{number}].span", "is not preceded by an opening quotation mark"
