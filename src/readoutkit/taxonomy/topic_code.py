"""One entry of the list of subjects."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen(slots=True, kw_only=True)
class TopicCode:
    """A domain (`peace`) or a leaf of it (`peace.sanctions`).

    Attributes:
        code: `domain` or `domain.leaf`.
        label: its name by language (`en`, `fr`).
        cap: subtopic or major topic of the Comparative Agendas Project, None where there is no match.
        iptc: IPTC Media Topic (`medtop:...`), None likewise.
        eurovoc: EuroVoc descriptor or microthesaurus, None likewise.
        plover: context of PLOVER, None likewise.
    """

    code: str
    label: Mapping[str, str]
    cap: int | None = None
    iptc: str | None = None
    eurovoc: str | None = None
    plover: str | None = None

    @property
    def parent(self) -> str | None:
        """The domain of a leaf, None for a domain."""
        domain, dot, _ = self.code.partition(".")
        return domain if dot else None
