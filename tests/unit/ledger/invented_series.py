"""Series nobody has seen: invented promises told over years in two languages, with look-alikes beside them.

Each promise has wordings for what becomes of it; a series draws promises, figures and wordings by chance, and knows which belong together.
"""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import Any

from gold_readouts import Said, make_readout

from readoutkit.model import Readout

BEARERS = ("country:CA", "country:FR", "country:NO", "country:JP", "country:SN", "country:BE")
RECIPIENTS = ("country:UA", "country:CL", "country:MD", "country:GH", "country:VN", "country:LV")
NAMES = ("Lantern", "Tamarack", "Corvina", "Halcyon", "Bluebell", "Merganser", "Saltmarsh", "Ptarmigan")
PROMISES: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("promises.toml").read_text(encoding="utf-8"))
STATUS = {"new": "new", "again": "reaffirmed", "on": "continuing", "more": "new", "done": "delivered"}
WHO = {
    "country:UA": ("Ukraine's", "Ukraine", "de l'Ukraine", "à l'Ukraine"),
    "country:CL": ("Chile's", "Chile", "du Chili", "au Chili"),
    "country:MD": ("Moldova's", "Moldova", "de la Moldavie", "à la Moldavie"),
    "country:GH": ("Ghana's", "Ghana", "du Ghana", "au Ghana"),
    "country:VN": ("Vietnam's", "Vietnam", "du Vietnam", "au Vietnam"),
    "country:LV": ("Latvia's", "Latvia", "de la Lettonie", "à la Lettonie"),
}


def _figure(kind: dict[str, Any], value: int, language: str) -> tuple[str, str, str, str | None]:
    name = kind["kind"]
    if name == "money":
        shown = f"${value} million" if language == "en" else f"{value} millions de dollars"
        return shown, name, str(value * 1_000_000), "CAD"
    if name in {"percent", "percent_of_gdp"}:
        tail = ("% of GDP", " % du PIB") if name == "percent_of_gdp" else ("%", " %")
        return f"{value}{tail[language == 'fr']}", name, str(value), None
    noun = f" {kind['noun'][language == 'fr']}" if "noun" in kind else ""
    return f"{value:,}".replace(",", "," if language == "en" else " ") + noun, name, str(value), None


class Told:
    """One promise of a series: its figures, deadline and name, and how far it has come."""

    def __init__(self, name: str, draw: random.Random, label: str) -> None:
        self.spec, self.draw, self.label, self.name = PROMISES[name], draw, label, draw.choice(NAMES)
        figure = self.spec.get("figure")
        self.value = self.before = draw.randrange(figure["least"], figure["most"]) if figure else 0
        self.year = draw.randrange(2032, 2036)
        self.stage = "new"

    def say(self, language: str, by: str, to: str) -> Said:
        """The next thing that is said of it."""
        spec, phase = self.spec, self.stage
        if phase == "more":
            self.before, self.year = self.value, self.year + self.draw.randrange(1, 3)
            share = spec.get("figure", {}).get("kind", "").startswith("percent")
            self.value = self.value + 1 if share else int(self.value * self.draw.uniform(1.2, 3)) + 1
        template = self.draw.choice(spec[phase][language == "fr"])
        figure = spec.get("figure")
        shown = _figure(figure, self.value, language) if figure else None
        was = _figure(figure, self.before, language) if figure else None
        whose, whom, de, a = WHO[to]
        text = template.format(
            n=shown[0] if shown else "", was=was[0] if was else "", by=self.year, op=self.name, whose=whose, whom=whom, de=de, a=a
        )
        later = [stage for stage in ("again", "on", "more", "done") if stage in spec]
        self.stage = self.draw.choice([stage for stage in later if stage != phase] or later)
        return Said(
            text=text,
            by=(by, to) if spec.get("joint") else (by,),
            to=(to,) if spec.get("to") else (),
            via=(f"{spec['via']}{self.name.lower()}",) if "via" in spec else (),
            topics=tuple(spec["topics"]),
            amounts=(shown,) if shown and "{n}" in template else (),
            deadline=(str(self.year), str(self.year)) if "{by}" in template else None,
            kind=spec.get("kind", "action"),
            status=spec.get("status", STATUS[phase]) if phase == "new" else STATUS[phase],
            specificity=spec.get("specificity", "specific") if phase in {"new", "more", "done"} else "vague",
            formulaic=spec.get("formulaic", False),
            label=self.label,
            lead="The leaders " if language == "en" else "Les dirigeants ",
        )


def invent(seed: int, *, readouts: int = 6, promises: int = 12) -> tuple[list[Readout], dict[tuple[str, str], str]]:
    """A series, and the promise each commitment (id of its readout, its id) belongs to."""
    draw = random.Random(seed)
    by, to = draw.choice(BEARERS), draw.choice(RECIPIENTS)
    told = [Told(name, draw, f"{name}-{seed}") for name in draw.sample(sorted(PROMISES), min(promises, len(PROMISES)))]
    series, labels = [], {}
    for number in range(readouts):
        language = draw.choice(("en", "fr"))
        chosen = [one for one in told if draw.random() < 0.5 and one.stage != "over"]
        said = []
        for one in chosen:
            done = one.stage == "done"
            said.append(one.say(language, by, to))
            if done:
                one.stage = "over"
        name = f"s{seed}-{number}"
        date = f"{2031 + number // 2}-{1 + 6 * (number % 2) + draw.randrange(5):02}-{draw.randrange(1, 28):02}"
        series.append(make_readout(said, date, language=language, sides=(by, to), name=name))
        labels.update({(name, f"c{place}"): item.label for place, item in enumerate(said, start=1)})
    return series, labels
