"""The rules of PLOVER as tables, from its manual: draft 2.0, Open Event Data Alliance, github.com/openeventdata/PLOVER.

Only classes and modes that are not about fighting are listed; the contexts are all of them, with the four auxiliary ones.
"""

from __future__ import annotations

import re
from typing import Any

# Class: quad category, modes, whether it requires a recipient.
CLASSES: dict[str, tuple[int, set[str], bool]] = {
    "AGREE": (1, set(), False),
    "CONSULT": (1, {"visit", "third-party", "multilateral", "phone"}, False),
    "SUPPORT": (1, set(), False),
    "CONCEDE": (1, set(), False),
    "COOPERATE": (2, set(), True),
    "AID": (2, set(), True),
    "RETREAT": (2, {"withdraw", "release", "disarm", "ceasefire", "access", "resign"}, False),
    "REQUEST": (3, {"assist", "change", "yield", "meet"}, False),
    "ACCUSE": (3, {"disapprove", "investigate", "allege"}, False),
    "REJECT": (3, {"assist", "change", "yield", "meet"}, False),
    "THREATEN": (3, {"restrict", "arrest", "relations", "expel", "territory", "violence"}, False),
    "SANCTION": (4, {"convict", "expel", "withdraw", "discontinue"}, True),
}


def words(text: str) -> set[str]:
    """The words of a list."""
    return set(text.split())


CONTEXTS = words(
    """military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal reparations
    human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping
    health asylum migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime corruption
    illegal_drugs trafficking historical future hypothetical negation"""
)
FIELDS = words(
    """id has_event date time enddate endtime actor recipient event event_loc event_text quad_code event_scale mode context link text
    text_info cite_info coder coded_date coded_time comment"""
)
ACTOR_FIELDS = words("code sector actor_text identifier_id identifier_text actor_loc religion ethnicity office gender age")
CITATION_FIELDS = words("corpus citation url title language publication license copyright coder codebook version")
NON_STATE = {"IGO", "NGO", "ISM", "IMG", "MNC"}
SECTORS = words("GOV JUD LEG MIL COP OPP PTY REB PRM SPY UAF CVL BUS EDU MED LAB AGR JRN REF REL SOC CRM")
# Providers may add fields; these are ours.
OWN_FIELDS = {"date_basis", "certainty"}
DAY, TIME = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d\d:\d\d(:\d\d)?")


def faults(record: dict[str, Any]) -> list[str]:
    """What the manual would object to in a record."""
    found = [f"field {name}" for name in record if name not in FIELDS | OWN_FIELDS]
    found += [f"no {name}" for name in ("id", "date", "actor", "event") if name not in record]
    found += [f"{name} {record[name]}" for name in ("date", "enddate") if record.get(name) is not None and not DAY.fullmatch(record[name])]
    found += [f"time {record['time']}"] if "time" in record and not TIME.fullmatch(record["time"]) else []
    found += [f"context {name}" for name in record.get("context", []) if name not in CONTEXTS]
    found += [f"cite_info.{name}" for name in record.get("cite_info", {}) if name not in CITATION_FIELDS]
    if record["has_event"] is not bool(record["event"]):
        found.append("has_event")
    for name in record["event"]:
        quad, modes, needs_recipient = CLASSES.get(name, (0, set(), False))
        found += [f"quad {record.get('quad_code')} of {name}"] if record.get("quad_code") != quad else []
        found += [f"mode {mode} of {name}" for mode in record.get("mode", []) if mode not in modes]
        found += [f"{name} without recipient"] if needs_recipient and not record.get("recipient") else []
        found += [f"{name} without actor"] if not record["actor"] else []
    for one in (*record["actor"], *record.get("recipient", [])):
        found += [f"actor.{name}" for name in one if name not in ACTOR_FIELDS]
        code = one.get("code", "IGO")
        found += [] if code in NON_STATE or re.fullmatch("[A-Z]{3}", code) else [f"code {code}"]
        found += [] if one.get("sector", "GOV") in SECTORS else [f"sector {one['sector']}"]
    return found
