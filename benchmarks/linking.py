"""How long linking takes as the number of readouts grows: python benchmarks/linking.py [NUMBER...]

Readouts are invented: events of two leaders among 120, each told by one or two sides, a tenth of them copied by a newspaper.
`years` lets the time they span grow with their number, as an archive does; `crowded` puts all of them into one year.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import date, timedelta

from readoutkit.comparison import link
from readoutkit.model import (
    Actor,
    ActorKind,
    Basis,
    Channel,
    Event,
    EventKind,
    EventStatus,
    Genre,
    Method,
    Participant,
    Provenance,
    Readout,
    RoleClass,
    Section,
    SectionKind,
    Source,
    Span,
    TimeBasis,
    TimeRef,
    digest,
)

COUNTRIES = [a + b for a in "ABCDEFGHIJ" for b in "LMNOPR"]
SOUNDS = ["ka", "lo", "mi", "ru", "sta", "ven", "dor", "gri", "pal", "tun", "bek", "zhi", "fo", "hal", "or", "nes"]
TALK = "They spoke of {} and of {} and agreed to look again at {} before the end of the season with everybody who has a part in it."
THINGS = ["ferries", "harvests", "schools", "rivers", "grain", "steel", "museums", "bridges", "vaccines", "satellites", "forests", "ports"]


def leaders(rng: random.Random) -> list[tuple[str, str]]:
    """Two people for each country: name and country."""
    return [
        (f"{rng.choice(SOUNDS).title()}{rng.choice(SOUNDS)} {rng.choice(SOUNDS).title()}{rng.choice(SOUNDS)}{rng.choice(SOUNDS)}", country)
        for country in COUNTRIES
        for _ in range(2)
    ]


def make(name: str, people: list[tuple[str, str]], day: date, kind: EventKind, rng: random.Random, talk: str) -> Readout:
    """One account."""
    opening = f"{people[0][0]} of {people[0][1]} spoke with {people[1][0]} of {people[1][1]} today."
    text = f"{opening}\n\n{talk}"

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start=start, end=start + len(words), text=words)

    actors = [
        Actor(id=f"a{n}", kind=ActorKind.COUNTRY, name=code, span=at(f"of {code}"), key=f"country:{code}", country=code)
        for n, (_, code) in enumerate(people, start=1)
    ]
    when = TimeRef(span=at("today"), value=day.isoformat(), basis=TimeBasis.INFERRED)
    event = Event(
        id="e1", kind=kind, channel=Channel.UNSPECIFIED, status=EventStatus.HELD, basis=Basis.STATED, cue=at("spoke with"), date=when
    )
    return Readout(
        id=name,
        source=Source(
            name=name,
            sha256=digest(text),
            length=len(text),
            format="official_release",
            genre=Genre.RELEASE,
            language="en",
            published=TimeRef(value=day.isoformat(), basis=TimeBasis.GIVEN),
            perspective=actors[0],
            sections=tuple(Section(kind=SectionKind.BODY, span=at(part)) for part in (opening, talk)),
        ),
        events=(event,),
        participants=tuple(
            Participant(
                id=f"p{n}", name=who, span=at(who), role_class=RoleClass.HEAD_OF_GOVERNMENT, represents=actors[n - 1], events=(event,)
            )
            for n, (who, _) in enumerate(people, start=1)
        ),
        actors=tuple(actors),
        provenance=Provenance(method=Method.GOLD),
    )


def archive(number: int, days: int) -> list[Readout]:
    """So many readouts over so many days."""
    rng = random.Random(number)
    known = leaders(rng)
    found: list[Readout] = []
    while len(found) < number:
        first = rng.randrange(len(known))
        people = [known[first], known[(first + rng.randrange(2, len(known) - 2)) % len(known)]]
        day = date(2000, 1, 1) + timedelta(days=rng.randrange(days))
        kind = rng.choice([EventKind.CALL, EventKind.MEETING])
        talk = TALK.format(*rng.sample(THINGS, 3)) + f" Item {rng.random()}."
        found.append(make(f"{len(found)}.txt", people, day, kind, rng, talk))
        if rng.random() < 0.6:
            found.append(make(f"{len(found)}.txt", people[::-1], day, kind, rng, TALK.format(*rng.sample(THINGS, 3))))
        if rng.random() < 0.1:
            found.append(make(f"{len(found)}.txt", people, day, kind, rng, talk + " Share this."))
    rng.shuffle(found)
    return found[:number]


def main() -> None:
    """Print a table: readouts, seconds, microseconds a readout, groups."""
    numbers = [int(one) for one in sys.argv[1:]] or [1250, 2500, 5000, 10_000]
    for label, days_of in (("years", lambda number: number // 4), ("crowded", lambda number: 365)):
        print(f"{label:8} {'readouts':>9} {'seconds':>8} {'µs each':>8} {'groups':>7}")
        for number in numbers:
            readouts = archive(number, days_of(number))
            start = time.process_time()
            groups = link(readouts)
            spent = time.process_time() - start
            print(f"{'':8} {number:9} {spent:8.2f} {spent / number * 1e6:8.0f} {len(groups):7}")


if __name__ == "__main__":
    main()
