"""Where the rows of each table lie in the JSON form of a readout, and where they go back to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from readoutkit.model.readout import Readout

Data = dict[str, Any]
# The JSON form of what a row is about, and the object itself where the model has one.
Source = tuple[Data, Any]


class Nest(NamedTuple):
    """How rows are taken out of a readout, and how one is put back."""

    rows: Callable[[Readout, Data], Iterator[Source]]
    place: Callable[[Data, Data], None]


def collection(name: str) -> Nest:
    """One of the seven collections of a readout."""

    def rows(readout: Readout, data: Data) -> Iterator[Source]:
        return zip(data[name], getattr(readout, name), strict=True)

    def place(data: Data, item: Data) -> None:
        data[name].append(item)

    return Nest(rows, place)


def listed(*path: str) -> Nest:
    """A list that stands elsewhere in the readout; its items have no id, so rows get their number in it."""

    def rows(readout: Readout, data: Data) -> Iterator[Source]:
        place: Any = data
        for step in path:
            place = place.get(step, ())
        return (({**item, "number": number}, item) for number, item in enumerate(place, start=1))

    def place(data: Data, item: Data) -> None:
        item.pop("number", None)
        for step in path[:-1]:
            data = data[step]
        data.setdefault(path[-1], []).append(item)

    return Nest(rows, place)


def _document_rows(readout: Readout, data: Data) -> Iterator[Source]:
    yield data, readout


def _place_document(data: Data, item: Data) -> None:
    data.update(item)


def _topic_mention_rows(readout: Readout, data: Data) -> Iterator[Source]:
    for topic, written in zip(readout.topics, data["topics"], strict=True):
        for number, (item, mention) in enumerate(zip(written["mentions"], topic.mentions, strict=True), start=1):
            yield {**item, "topic": topic.id, "number": number}, mention


def _place_topic_mention(data: Data, item: Data) -> None:
    item.pop("number", None)
    _owner(data, item.pop("topic")).setdefault("mentions", []).append(item)


def _mention_rows(readout: Readout, data: Data) -> Iterator[Source]:
    for name, key in (("participants", "mentions"), ("commitments", "extra_spans")):
        for owner in data[name]:
            for number, place in enumerate(owner.get(key, ()), start=1):
                yield {"span": place, "owner": owner["id"], "number": number}, None


def _place_mention(data: Data, item: Data) -> None:
    owner = item["owner"]
    _owner(data, owner).setdefault("mentions" if owner.startswith("p") else "extra_spans", []).append(item["span"])


def _owner(data: Data, identifier: str) -> Data:
    owners: Iterable[Data] = data[{"t": "topics", "p": "participants", "c": "commitments"}[identifier[0]]]
    return next(owner for owner in owners if owner["id"] == identifier)


def _extension_rows(readout: Readout, data: Data) -> Iterator[Source]:
    for number, one in enumerate(readout.extensions, start=1):
        yield {"number": number, "path": one.path, "key": one.key, "value": one.value}, one


def _place_extension(data: Data, item: Data) -> None:
    item.pop("number", None)
    data.setdefault("extensions", []).append(item)


THE_DOCUMENT = Nest(_document_rows, _place_document)
TOPIC_MENTIONS = Nest(_topic_mention_rows, _place_topic_mention)
MENTIONS = Nest(_mention_rows, _place_mention)
EXTENSIONS = Nest(_extension_rows, _place_extension)
