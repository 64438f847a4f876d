"""Ranks of the dates a page may have been published on, best first."""

from __future__ import annotations

LABELLED = 0  # behind "published"
DATELINE = 1
WIRED = 2  # the stamp a page opens with
ALONE = 3  # on a line of its own above the text
REPORTED = 4  # in the credits: "first published ..."
CHANGED = 5  # behind "updated"
FOOT = 6  # on a line of its own below the text
TITLED = 7  # in the title
