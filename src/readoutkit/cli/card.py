"""A readout as a card to read in a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from readoutkit.cli.remarks import one_line, remark_line
from readoutkit.model.actor import Actor
from readoutkit.model.amount import Amount
from readoutkit.model.commitment import Commitment
from readoutkit.model.event import Event
from readoutkit.model.participant import Participant
from readoutkit.model.quote import Quote
from readoutkit.model.readout import Readout
from readoutkit.model.span import TimeRef
from readoutkit.model.topic import Topic
from readoutkit.taxonomy.taxonomy import Taxonomy
from readoutkit.view.figures import Figures

Paint = Callable[[str, str], str]
"""Gives a text the look of a role: `title`, `heading`, `strong`, `quiet` or `warning`."""


def plain(text: str, role: str) -> str:
    """No colours at all."""
    return text


@frozen
class Card:
    """Draws a readout as lines of at most `width` columns.

    What the document says stands between quotation marks; the words beside it are the vocabulary of the data model.
    Dates and amounts are written as in the document's language; so are the names of topics, where a taxonomy gives them.
    """

    width: int = 80
    paint: Paint = plain
    taxonomy: Taxonomy | None = None

    def lines(self, readout: Readout) -> Iterator[str]:
        """The lines of the card."""
        figures = Figures.of(readout.source.language)
        yield from self._head(readout, figures)
        yield from self._section("Participants", (self._person(p) for p in readout.participants))
        yield from self._section("Commitments", (self._commitment(c, figures) for c in readout.commitments))
        yield from self._section("Topics", (self._topic(t, readout.source.language) for t in readout.topics))
        yield from self._section("Quotes", (self._quote(q) for q in readout.quotes))
        yield from self._section("Amounts", (self._amount(a, figures) for a in readout.amounts))
        label = readout.source.name or readout.id
        remarks = [list(self._wrap(remark_line(label, d), "  ", "    ", "warning")) for d in readout.diagnostics]
        yield from self._section("Remarks", remarks)

    def _head(self, readout: Readout, figures: Figures) -> Iterator[str]:
        source = readout.source
        if source.title:
            yield from self._wrap(source.title.text, "", "", "title")
        facts = [source.name or readout.id, source.format, source.language]
        if source.published and source.published.value:
            facts.append(f"published {figures.date(source.published.value)}")
        yield from self._wrap(" · ".join(facts), "", "", "quiet")
        if not readout.events:
            yield from self._section("Event", [list(self._wrap("none found", "  ", "  ", "warning"))])
        else:
            heading = "Event" if len(readout.events) == 1 else "Events"
            yield from self._section(heading, (self._event(e, readout, figures) for e in readout.events))

    def _event(self, event: Event, readout: Readout, figures: Figures) -> Iterator[str]:
        facts = [f"{event.kind}, {event.status}"]
        if event.channel != "unspecified":
            facts.append(event.channel.replace("_", " "))
        if event.date:
            facts.append(_time(event.date, figures))
        elif event is readout.event and readout.date:
            facts.append(f"{figures.date(readout.date.value)} ({readout.date.basis})")
        if event.place:
            facts.append(event.place.name)
        if event.name:
            facts.append(_quoted(event.name.text))
        facts.append(f"from {_quoted(event.cue.text)}")
        yield from self._wrap(" · ".join(facts), "  ", "    ", "strong" if event is readout.event else "")

    def _person(self, person: Participant) -> Iterator[str]:
        facts = [person.role.text if person.role else "", person.represents.name if person.represents else ""]
        described = ", ".join(fact for fact in facts if fact)
        rest = f"{described} · {_words(person.role_class)}" if described else _words(person.role_class)
        yield from self._row(person.name or "(unnamed)", rest)

    def _commitment(self, item: Commitment, figures: Figures) -> Iterator[str]:
        sides = _names(item.by) + (f" → {_names(item.to)}" if item.to else "")
        marks: list[str] = [item.kind, item.status, item.force, item.specificity]
        if item.certainty != "stated":
            marks.append(item.certainty)
        if item.formulaic:
            marks.append("formulaic")
        yield from self._row(sides, ", ".join(marks) + ("  ★ pledge" if item.is_pledge else ""))
        yield from self._wrap(_quoted(item.span.text), "    ", "    ")
        if item.deadline:
            yield from self._wrap(f"when {_time(item.deadline, figures)}", "    ", "    ", "quiet")
        if item.hedge:
            yield from self._wrap(f"hedge {_quoted(item.hedge.text)}", "    ", "    ", "quiet")
        if item.condition:
            yield from self._wrap(f"condition {_quoted(item.condition.text)}", "    ", "    ", "quiet")

    def _topic(self, topic: Topic, language: str) -> Iterator[str]:
        label = topic.code
        if self.taxonomy is not None and topic.code in self.taxonomy:
            label = f"{self.taxonomy.label(topic.code, language)} ({topic.code})"
        treatments = ", ".join(dict.fromkeys(mention.treatment for mention in topic.mentions))
        about = f" · about {_names(topic.about)}" if topic.about else ""
        yield from self._row(label, f"{treatments}{about}")
        yield from self._wrap(_quoted(topic.mentions[0].span.text), "    ", "    ")

    def _quote(self, quote: Quote) -> Iterator[str]:
        yield from self._row(_speaker(quote.speaker), quote.kind)
        yield from self._wrap(_quoted(quote.clean or quote.span.text), "    ", "    ")

    def _amount(self, amount: Amount, figures: Figures) -> Iterator[str]:
        value = figures.amount(amount) or "no figure"
        about = "about " if amount.approximate and amount.value is not None else ""
        currency = amount.currency if amount.currency and amount.currency not in value else ""
        facts = [f"{about}{value}", currency, _words(amount.kind)]
        yield from self._row(_quoted(amount.span.text), " · ".join(fact for fact in facts if fact))

    def _section(self, heading: str, entries: Iterable[Iterable[str]]) -> Iterator[str]:
        """A heading with how many entries it has, and the entries; nothing at all when there are none."""
        drawn = [list(entry) for entry in entries]
        if drawn:
            count = f" ({len(drawn)})" if len(drawn) > 1 else ""
            yield ""
            yield self.paint(heading, "heading") + self.paint(count, "quiet")
            for entry in drawn:
                yield from entry

    def _row(self, strong: str, rest: str) -> Iterator[str]:
        """One entry: what it is, then what is said of it, on one line where both fit."""
        strong, rest = one_line(strong), one_line(rest)
        if len(strong) + len(rest) + 5 <= self.width:
            yield f"  {self.paint(strong, 'strong')} · {self.paint(rest, 'quiet')}"
        else:
            yield from self._wrap(strong, "  ", "    ", "strong")
            yield from self._wrap(rest, "    ", "    ", "quiet")

    def _wrap(self, text: str, first: str, rest: str, role: str = "") -> Iterator[str]:
        for line in textwrap.wrap(one_line(text), self.width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False):
            yield self.paint(line, role) if role else line


def _quoted(text: str) -> str:
    return f"“{text}”"


def _time(time: TimeRef, figures: Figures) -> str:
    """What a time comes to, where that is known, and how the document says it."""
    value = figures.date(time.value) if time.value else ""
    if value.casefold() == time.text.casefold():
        return _quoted(time.text)
    return " ".join(part for part in (value, _quoted(time.text) if time.text else "") if part)


def _words(value: str) -> str:
    return value.replace("_", " ").replace("gdp", "GDP")


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(actor.name for actor in actors)


def _speaker(speaker: Participant | Actor | None) -> str:
    if isinstance(speaker, Participant):
        return speaker.name or speaker.span.text
    return speaker.name if speaker else "speaker unknown"
