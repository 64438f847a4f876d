"""Event data: one record per event and per commitment in the form of PLOVER, for those who count who did what to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import permutations, product
from typing import Any

from readoutkit.export.plover_classes import Coding, code_commitment, code_event
from readoutkit.model.actor import Actor
from readoutkit.model.commitment import Commitment
from readoutkit.model.days import first_day, last_day
from readoutkit.model.event import Event
from readoutkit.model.participant import Participant
from readoutkit.model.readout import Readout, ReadoutDate
from readoutkit.model.topic import Topic
from readoutkit.model.vocabulary import ActorKind, Certainty, CommitmentStatus, EventStatus, Force, RoleClass
from readoutkit.taxonomy.taxonomy import load_taxonomy

Record = dict[str, Any]
CODEBOOK = "PLOVER draft 2.0"
# Three letters that a state gave up; CLDR still knows them.
_WITHDRAWN = frozenset({"BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"})
_OFFICE = frozenset(RoleClass) - {RoleClass.SPOUSE, RoleClass.OTHER, RoleClass.HEAD_OF_ORGANIZATION}


def to_plover(readouts: Iterable[Readout], *, dyads: bool = False) -> Iterator[Record]:
    """Records of PLOVER, one per event and one per commitment, with the field names of its manual.

    A record without a class of PLOVER has `has_event` false and an empty `event`. Actors stay together, as the manual asks; `date` is None
    where no day is known. Fields that PLOVER does not have: `date_basis` and `certainty`.

    Args:
        readouts: taken one at a time.
        dyads: split each record with a class into one for each pair of different actor codes: actor and recipient, or, where all act
            together, each with each other.

    >>> from readoutkit.api import parse
    >>> text = "Prime Minister Ada Lund of Norway spoke by phone with President Eva Paz of Chile on 2 May 2031."
    >>> record = next(to_plover([parse(text)]))
    >>> record["event"], record["mode"], record["date"], [actor["code"] for actor in record["actor"]]
    (['CONSULT'], ['phone'], '2031-05-02', ['NOR', 'CHL'])
    """
    for readout in readouts:
        for record in _records(readout):
            if dyads and record["has_event"]:
                yield from _pairs(record)
            else:
                yield record


def _records(readout: Readout) -> Iterator[Record]:
    contexts = _contexts(readout.topics)
    for event in readout.events:
        people = tuple(person for person in readout.participants if any(one.id == event.id for one in person.events))
        yield _record(readout, event, code_event(event, people), _date_of(readout, event), contexts)
    for commitment in readout.commitments:
        special = []
        if commitment.status is CommitmentStatus.PRIOR:
            special.append("historical")
        if commitment.force is Force.CONDITIONAL:
            special.append("hypothetical")
        yield _record(readout, commitment, code_commitment(commitment), readout.date, [*_contexts(commitment.topics), *special])


def _record(readout: Readout, item: Event | Commitment, coding: Coding, date: ReadoutDate | None, contexts: list[str]) -> Record:
    span = item.cue if isinstance(item, Event) else item.span
    first, last = (first_day(date.value), last_day(date.value)) if date else (None, None)
    record: Record = {
        "id": f"{readout.source.sha256[:16]}-{item.id}",
        "has_event": coding.event is not None,
        "date": first.isoformat() if first else None,
        "enddate": last.isoformat() if last and last != first else None,
        "time": date.value.partition("T")[2] if date else None,
        "date_basis": date.basis if date else None,
        "actor": [_actor(one) for one in coding.actor],
        "recipient": [_actor(one) for one in coding.recipient],
        "event": [str(coding.event)] if coding.event else [],
        "mode": [coding.mode] if coding.mode else [],
        "context": contexts,
        "quad_code": int(coding.event.quad) if coding.event else None,
        "event_loc": _place(item),
        "event_text": [span.text],
        "text_info": {"start": span.start, "end": span.end},
        "certainty": str(item.certainty) if isinstance(item, Commitment) and item.certainty is not Certainty.STATED else None,
        "cite_info": _citation(readout),
        "comment": None if coding.event else _why_none(item, coding),
    }
    always = ("id", "has_event", "date", "actor", "event")
    return {name: value for name, value in record.items() if name in always or value not in (None, [], {}, "")}


def _why_none(item: Event | Commitment, coding: Coding) -> str:
    if isinstance(item, Commitment):
        return "own conduct towards nobody is no event of PLOVER"
    return "words are no event of PLOVER" if coding.actor else "nobody is named who took part"


def _date_of(readout: Readout, event: Event) -> ReadoutDate | None:
    """When it took place; of what is planned, when it was told; of the primary event at least when the account was published."""
    published = readout.source.published
    if event.status is EventStatus.PLANNED and (event.id == "e1" or readout.date is None):
        return ReadoutDate(value=published.value, basis="published") if published and published.value else None
    if event.status is EventStatus.PLANNED or event.id == "e1":
        return readout.date
    if event.date is None or event.date.value is None:
        return None
    return ReadoutDate(value=event.date.value, basis=str(event.date.basis))


def _contexts(topics: Iterable[Topic]) -> list[str]:
    """The contexts of PLOVER that the subjects stand for, each once."""
    taxonomy = _taxonomy()
    found = (taxonomy[topic.code].plover for topic in topics if topic.code in taxonomy)
    return list(dict.fromkeys(context for context in found if context))


def _actor(one: Participant | Actor) -> Record:
    if isinstance(one, Participant):
        side = one.represents
        record: Record = {
            "code": _code(side) if side else None,
            "sector": "GOV" if side and side.kind is ActorKind.COUNTRY and one.role_class in _OFFICE else None,
            "actor_text": one.name or one.text,
            "office": one.role.text if one.role else None,
            "identifier_id": one.wikidata,
            "identifier_text": side.identity if side else None,
        }
    else:
        record = {
            "code": _code(one),
            "sector": "GOV" if one.kind is ActorKind.BODY else None,
            "actor_text": one.name,
            "identifier_id": one.wikidata,
            "identifier_text": one.identity,
        }
    return {name: value for name, value in record.items() if value is not None}


def _code(actor: Actor) -> str | None:
    if actor.country is not None:
        return _three_letters().get(actor.country)
    return "IGO" if actor.kind is ActorKind.ORGANIZATION else None


def _place(item: Event | Commitment) -> Record:
    place = item.place if isinstance(item, Event) else None
    if place is None:
        return {}
    found = {"name": place.name, "country code": place.country, "cc3": _three_letters().get(place.country or "")}
    return {name: value for name, value in found.items() if value}


def _citation(readout: Readout) -> Record:
    source = readout.source
    house = source.agency or source.publisher
    made = readout.provenance
    citation = {
        "citation": f"sha256:{source.sha256}",
        "url": source.url,
        "title": source.title.text if source.title else None,
        "language": source.language.partition("-")[0],
        "publication": house.text if house else None,
        "coder": " ".join(part for part in (made.tool, made.version) if part),
        "codebook": CODEBOOK,
    }
    return {name: value for name, value in citation.items() if value}


def _pairs(record: Record) -> Iterator[Record]:
    """One record for each pair of codes, actor and recipient; each actor with each other one where nobody is the recipient."""
    first, second = _by_code(record["actor"]), _by_code(record.get("recipient", []))
    pairs = product(first, second) if record.get("recipient") else permutations(first, 2)
    for one, other in pairs:
        if one != other:
            source, target = first[one], second.get(other) or first[other]
            yield {**record, "id": f"{record['id']}-{one}-{other}", "actor": [source], "recipient": [target], "link": record["id"]}


def _by_code(actors: list[Record]) -> dict[str, Record]:
    """The first actor of each code."""
    found: dict[str, Record] = {}
    for one in actors:
        if "code" in one:
            found.setdefault(one["code"], one)
    return found


@cache
def _three_letters() -> dict[str, str]:
    """ISO 3166-1 alpha-3 by alpha-2, from CLDR."""
    # Imported here: the rest of the package needs babel only for cards.
    from babel.core import get_global

    codes = {
        now[0]: code
        for code, now in get_global("territory_aliases").items()
        if len(code) == 3 and code.isalpha() and len(now) == 1 and code not in _WITHDRAWN
    }
    # Kosovo has no code of ISO; event data write this one.
    return {**codes, "XK": "XKX"}


@cache
def _taxonomy() -> Any:
    return load_taxonomy()
