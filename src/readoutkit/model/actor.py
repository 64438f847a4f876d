"""States, organisations and things that are named."""

from __future__ import annotations

from attrs import field, frozen

from readoutkit.model.fields import Matching, Member, Text
from readoutkit.model.span import COUNTRY, SPAN, Span
from readoutkit.model.vocabulary import ActorKind

WIKIDATA = "^Q[1-9][0-9]*$"


@frozen(kw_only=True, slots=True, repr=False)
class Actor:
    """A state, body or thing that is named but does not itself take part as a person.

    Attributes:
        id: `a1`, `a2`, ... in the order of first mention.
        kind: country (anything with an ISO 3166-1 code, neutral on status), organization (intergovernmental, or a grouping), group (unnamed
            set of states), region, person (mentioned, in no event), body (national institution), initiative (named operation, fund,
            programme, agreement).
        name: first mention in document order, title included, without article.
        span: where that mention stands.
        key: normalised, for comparison across documents and languages: `country:CA`, `org:nato`.
        country: ISO 3166-1 alpha-2.
        wikidata: Q-id.

    >>> Actor(id="a1", kind=ActorKind.COUNTRY, name="Canada", span=Span(start=0, end=6, text="Canada"), key="country:CA", country="CA")
    <Actor a1 'Canada'>
    """

    id: str = field(validator=Matching("^a[1-9][0-9]*$"))
    kind: ActorKind = field(validator=Member(ActorKind))
    name: str = field(validator=Text())
    span: Span = field(validator=SPAN)
    key: str | None = field(default=None, validator=Matching("^[a-z]+:[A-Za-z0-9-]+$", optional=True))
    country: str | None = field(default=None, validator=Matching(COUNTRY, optional=True))
    wikidata: str | None = field(default=None, validator=Matching(WIKIDATA, optional=True))

    def __repr__(self) -> str:
        return f"<Actor {self.id} {self.name!r}>"

    @property
    def text(self) -> str:
        """The first mention as it stands in the document."""
        return self.span.text

    @property
    def identity(self) -> str:
        """The key, or what stands in for it when there is none: kind and lower-case name."""
        return self.key or f"{self.kind}:{self.name.lower()}"
