"""Promises as one line each, so that a table of sentences can say what is expected of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import readoutkit
from readoutkit.model import Actor, Certainty, Commitment

ANY = "*"


def _short(actor: Actor) -> str:
    kind, _, rest = (actor.key or "").partition(":")
    return rest if kind in ("country", "org") else actor.key or actor.name


def line(commitment: Commitment) -> str:
    """`text | kind status force specificity [certainty] [formulaic] | BY > TO [| condition]`."""
    c = commitment
    codes = [c.kind.value, c.status.value, c.force.value, c.specificity.value]
    codes += [] if c.certainty is Certainty.STATED else [c.certainty.value]
    codes += ["formulaic"] if c.formulaic else []
    sides = f"{' '.join(map(_short, c.by))} > {' '.join(map(_short, c.to))}".strip()
    return " | ".join([c.text, " ".join(codes), sides, *([c.condition.text] if c.condition else [])])


def _fits(want: str, got: str) -> bool:
    """Whether a line is as expected; `*` leaves a field open."""
    wanted, found = want.split(" | "), got.split(" | ")
    if len(wanted) != len(found) or wanted[0] != found[0] or wanted[3:] != found[3:]:
        return False
    codes = list(zip(wanted[1].split(), found[1].split(), strict=False))
    if len(wanted[1].split()) != len(found[1].split()) or any(a not in (ANY, b) for a, b in codes):
        return False
    (by, _, to), (bound, _, towards) = wanted[2].partition(">"), found[2].partition(">")
    return by.strip() in (ANY, bound.strip()) and to.strip() in (ANY, towards.strip())


Check = Callable[..., None]


@pytest.fixture
def binds() -> Check:
    """`binds(lead, sentence, lines)`: the sentence, read behind the lead, yields just these commitments."""

    def check(lead: str, sentence: str, lines: list[str], *, format: str | None = None) -> None:
        readout = readoutkit.parse(f"{lead} {sentence}", format=format)
        found = [line(c) for c in readout.commitments if c.span.start > len(lead)]
        assert len(found) == len(lines) and all(_fits(a, b) for a, b in zip(lines, found, strict=True)), f"want {lines}\ngot  {found}"

    return check
