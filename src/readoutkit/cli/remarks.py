"""One line on standard error for each thing a user should know."""

from __future__ import annotations

from readoutkit.corpus.document import Failure
from readoutkit.model.diagnostic import Diagnostic


def remark_line(label: str, diagnostic: Diagnostic) -> str:
    """`file:offset: RKnnn message`; without the offset when the remark has no place."""
    place = f"{label}:{diagnostic.span.start}" if diagnostic.span else label
    return f"{place}: {diagnostic.code} {one_line(diagnostic.message)}"


def failure_lines(failure: Failure) -> list[str]:
    """Why a document could not be read: `file: reason`; JSON that is no readout gets a line for each fault.

    An error that is not one of ours is a bug: the line says so instead of showing a traceback.
    """
    if failure.problems:
        return [f"{failure.place}: not a readout: {one_line(problem)}" for problem in failure.problems]
    if failure.is_bug:
        return [f"{failure.place}: not read because of a bug in readoutkit or a plug-in, please report it ({one_line(failure.error)})"]
    return [f"{failure.place}: {one_line(failure.error)}"]


def one_line(text: str) -> str:
    """Text of a stranger's document, safe for a terminal: no control, bidi or other invisible characters, no line ends."""
    return " ".join("".join(ch if ch.isprintable() else " " for ch in text).split())
