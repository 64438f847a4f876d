"""An event as the finder hands it on."""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.extract.events.place_names import FoundPlace
from readoutkit.extract.reading import Place
from readoutkit.extract.times.found import FoundTime
from readoutkit.model.vocabulary import Basis, Channel, EventKind, EventStatus


@frozen(slots=True, kw_only=True)
class FoundEvent:
    """An event of the text; offsets are into the clean text.

    `date` is resolved as far as the document allows; `part_of` is the number of another event of the list, `people` are numbers in
    the list of persons, `sentence` the number of the cue's sentence, `initiator` an actor key.
    """

    kind: EventKind
    channel: Channel
    status: EventStatus
    basis: Basis
    cue: Place
    name: Place | None = None
    date: FoundTime | None = None
    place: FoundPlace | None = None
    part_of: int | None = None
    initiator: str | None = None
    duration: FoundTime | None = None
    sentence: int | None = None
    people: tuple[int, ...] = field(default=())
