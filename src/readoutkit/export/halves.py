"""Half characters (lone surrogates): Python and JSON can hold them, UTF-8 and with it Arrow cannot."""

from __future__ import annotations

import re
from typing import Any

_WRITTEN = re.compile("[\\\\\ud800-\udfff]")
_READ = re.compile(r"\\(?:\\|u([0-9a-f]{4}))")


def has_halves(cells: list[str]) -> bool:
    """Whether any of the texts holds half a character.

    >>> has_halves(["a", "\\ud83d"]), has_halves(["a", "\\U0001f600"])
    (True, False)
    """
    try:
        "".join(cells).encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def escape(cell: Any) -> Any:
    r"""A cell with half characters as `\udXXX` and each backslash doubled; what is no text stays as it is.

    >>> escape("a\\b\ud83d")
    'a\\\\b\\ud83d'
    """
    if isinstance(cell, list):
        return [escape(item) for item in cell]
    if not isinstance(cell, str):
        return cell
    return _WRITTEN.sub(lambda found: "\\\\" if found[0] == "\\" else f"\\u{ord(found[0]):04x}", cell)


def unescape(cell: Any) -> Any:
    r"""The inverse of `escape`.

    >>> unescape(escape("\\ud83d and \ud83d")) == "\\ud83d and \ud83d"
    True
    """
    if isinstance(cell, list):
        return [unescape(item) for item in cell]
    if not isinstance(cell, str):
        return cell
    return _READ.sub(lambda found: chr(int(found[1], 16)) if found[1] else "\\", cell)
