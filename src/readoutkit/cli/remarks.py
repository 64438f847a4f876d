"""One line on standard error for each thing a user should know."""

from __future__ import annotations

from readoutkit.errors import ReadoutkitError
from readoutkit.model.diagnostic import Diagnostic


def remark_line(label: str, diagnostic: Diagnostic) -> str:
    """`file:offset: RKnnn message`; without the offset when the remark has no place."""
    place = f"{label}:{diagnostic.span.start}" if diagnostic.span else label
    return f"{place}: {diagnostic.code} {one_line(diagnostic.message)}"


def failure_line(label: str, name: str, error: Exception) -> str:
    """Why a document could not be read: `file: reason`.

    An error that is not one of ours is a bug: the line says so instead of showing a traceback.
    """
    if not isinstance(error, ReadoutkitError):
        cause = one_line(f"{type(error).__name__}: {error}")
        return f"{label}: not read because of a bug in readoutkit or a plug-in, please report it ({cause})"
    # The reading names the document by its name, the command line by its path.
    return f"{label}: {one_line(str(error)).removeprefix(f'{name}: ')}"


def one_line(text: str) -> str:
    """Text of a stranger's document, safe for a terminal: no control, bidi or other invisible characters, no line ends."""
    return " ".join("".join(ch if ch.isprintable() else " " for ch in text).split())
