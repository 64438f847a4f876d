"""All tables: the Arrow schema, the CSV files, the way back and the data dictionary in docs/tables.md are made from this list."""

from __future__ import annotations

from readoutkit.export.claim_tables import ACTORS, AMOUNTS, COMMITMENTS, EVENTS, MENTIONS, PARTICIPANTS, QUOTES, TOPIC_MENTIONS, TOPICS
from readoutkit.export.definition import Table
from readoutkit.export.page_tables import DIAGNOSTICS, DOCUMENTS, EXTENSIONS, REPAIRS, SECTIONS

# An owner comes before what it owns: on the way back it is built first.
TABLES: tuple[Table, ...] = (
    *(DOCUMENTS, EVENTS, PARTICIPANTS, ACTORS, TOPICS, TOPIC_MENTIONS, COMMITMENTS, QUOTES, AMOUNTS, MENTIONS),
    *(SECTIONS, REPAIRS, DIAGNOSTICS, EXTENSIONS),
)
# Of the tables, not of the readouts in them: a column that goes or changes its meaning makes a new major version.
VERSION = "1.0"
