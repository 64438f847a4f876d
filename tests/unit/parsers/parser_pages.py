"""Invented pages for the tests of parsers; every leader in them is invented too."""

from __future__ import annotations

from readoutkit.language.lexicon import Lexicon, load_lexicon
from readoutkit.parsers.spec import Parser
from readoutkit.registry import built_in_parsers
from readoutkit.text.document import Text, load_text
from readoutkit.text.layout import Layout, Range

LEXICONS: dict[str, Lexicon] = {code: load_lexicon(code) for code in ("en", "fr")}
PARSERS: dict[str, Parser] = {parser.name: parser for parser in built_in_parsers(LEXICONS.values())}


class Read:
    """A page read by one parser, its parts as strings."""

    def __init__(self, page: str, parser: str, language: str = "en") -> None:
        self.text: Text = load_text(page)
        self.layout: Layout = PARSERS[parser].layout(self.text, language, LEXICONS[language])

    def part(self, name: str) -> str | None:
        """A range of the layout as a string."""
        place: Range | None = getattr(self.layout, name)
        return None if place is None else self.text.clean[place.start : place.end]

    @property
    def published(self) -> str | None:
        return self.layout.published.value if self.layout.published else None

    @property
    def blocks(self) -> list[tuple[str, str]]:
        """All blocks as (kind, text)."""
        return [(block.kind.value, self.text.clean[block.start : block.end]) for block in self.layout.blocks]

    def of(self, kind: str) -> list[str]:
        """The texts of the blocks of a kind."""
        return [text for found, text in self.blocks if found == kind]


PM_PAGE = """Main Container

Prime Minister Crest

Prime Minister Marchand speaks with President of Chile Diego Rivas

Main Content

PM Marchand on the phone in her office

Today, the Prime Minister, Lucie Marchand, spoke with the President of Chile, Diego Rivas.

The leaders discussed copper and agreed on three points:

- a mining school in Antofagasta;
- a tax treaty.

Associated links

- Canada-Chile relations
"""

CNW_FRENCH = """ date 2026-02-03 OTTAWA, ON, le 3 févr. 2026 /CNW/ - Aujourd'hui, la première ministre a parlé au président du Chili.

Ils ont discuté du cuivre.

Liens connexes

Ce document se trouve également à l'adresse : https://pm.example.ca

SOURCE Cabinet de la première ministre

Relations avec les médias : [email protected]
"""

WIRE = """Lake ports to open again

By GRACE OKELLO | Associated Press

* Two ports to open in May
* No word on tolls

KISUMU, Kenya (AP) — The presidents of Kenya and Uganda agreed Saturday to open two ports, President Samuel Otieno said.

READ MORE: The ports that time forgot

"The water belongs to both of us," Otieno told reporters.

___

Associated Press writer Ann Musoke in Kampala contributed to this report.
"""

THREAD = """Premier in Warsaw

Started by tankette, 2025-02-03 10:00

Previous topic - Next topic

0 Members and 1 Guest are viewing this topic.

So our premier met the Polish one. They promised forty tanks that we do not have.
IMG_2040.jpg
1. Tanks: old ones.
2. Money: none.

Re: Premier in Warsaw
Posted by: bilge_rat on 2025-02-03 11:30

tankette wrote:
They promised forty tanks that we do not have.

Thirty, and without tracks.
"""
