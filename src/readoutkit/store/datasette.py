"""What Datasette should know of a store: titles, what each table and column means, ready-made queries."""

from __future__ import annotations

import json
import os
from importlib.resources import files
from pathlib import Path
from typing import Any


def load_descriptions() -> dict[str, Any]:
    """What the tables and views of a store are, and each of their columns."""
    loaded: dict[str, Any] = json.loads((files("readoutkit") / "data" / "store" / "datasette.json").read_text(encoding="utf-8"))
    return loaded


def datasette_metadata(path: str | os.PathLike[str]) -> dict[str, Any]:
    """Metadata for `datasette FILE --metadata metadata.json`; Datasette calls a database by its file's name without the ending.

    >>> list(datasette_metadata("talks.store")["databases"])
    ['talks']
    """
    about = load_descriptions()
    return {"title": about["title"], "description": about["description"], "databases": {Path(path).stem: about}}
