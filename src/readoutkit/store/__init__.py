"""Many readouts in one SQLite file: added, replaced, filtered and searched, and read by anything that speaks SQL."""

from readoutkit.store.hit import Hit
from readoutkit.store.store import Added, Store

__all__ = ["Added", "Hit", "Store"]
