"""Which class a title is of (model.md, Participant.role_class)."""

from __future__ import annotations

from attrs import frozen

from readoutkit.extract.namings.keys import made_key
from readoutkit.extract.people.rolewords import Head, RoleWords
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import RoleClass

_DEPUTY = {
    RoleClass.HEAD_OF_STATE: RoleClass.DEPUTY_HEAD_OF_STATE,
    RoleClass.HEAD_OF_GOVERNMENT: RoleClass.DEPUTY_HEAD_OF_GOVERNMENT,
    RoleClass.OTHER: RoleClass.OTHER,
}


@frozen(slots=True)
class Parts:
    """The words of a title around its head: left..left_end before it, right..right_end behind it; modifiers end at `after`."""

    left: int
    left_end: int
    right: int
    right_end: int
    after: int


class RoleClassifier:
    """Tells the class from head, portfolio, body and owner."""

    def __init__(self, vocabulary: RoleWords) -> None:
        self.words_of = vocabulary

    def classify(self, words: Words, head: Head, parts: Parts, owner: str) -> tuple[RoleClass, str]:
        """Class and standing ("", "former", "coming") of a title; `owner` is an actor key or empty."""
        lexis = self.words_of
        around = [words.plain[i] for i in (*range(parts.left, parts.left_end), *range(parts.right, parts.after))]
        standing = "former" if any(w in lexis.former for w in around) else "coming" if any(w in lexis.coming for w in around) else ""
        if standing:
            return RoleClass.OTHER, standing
        role_class = self._by_owner(words, head, self._plain_class(words, head, parts), owner, parts)
        if any(w in lexis.deputy for w in around):
            role_class = _DEPUTY.get(role_class, RoleClass.OFFICIAL)
        return role_class, standing

    def _plain_class(self, words: Words, head: Head, parts: Parts) -> RoleClass:
        """The class by head and portfolio."""
        lexis, right = self.words_of, (parts.right, parts.right_end)
        if head.kind in ("president", "leading", "directing"):
            if lexis.has_phrase(words, *right, lexis.governments):
                return RoleClass.HEAD_OF_GOVERNMENT
            if lexis.has_phrase(words, *right, lexis.state_bodies):
                return RoleClass.HEAD_OF_STATE
            if self._has_any(words, parts, lexis.legislatures):
                return RoleClass.OTHER
            if head.kind == "president":
                return RoleClass.HEAD_OF_STATE
            if head.kind == "directing" and lexis.has_phrase(words, *right, lexis.departments):
                return self._portfolio(words, parts) or RoleClass.MINISTER
            if head.name in lexis.secretaries and (parts.left < parts.left_end or parts.right < parts.right_end):
                return self._secretary(words, parts)
            return RoleClass.HEAD_OF_ORGANIZATION if head.kind == "leading" else RoleClass.OFFICIAL
        if head.kind == "minister":
            return self._portfolio(words, parts) or RoleClass.MINISTER
        if head.kind == "high_representative":
            return RoleClass.FOREIGN_MINISTER
        if head.kind == "governor":
            return RoleClass.OFFICIAL
        return RoleClass.OTHER if head.kind == "counterpart" else RoleClass(head.kind)

    def _secretary(self, words: Words, parts: Parts) -> RoleClass:
        """A secretary of a department is a minister, of a council an official."""
        lexis = self.words_of
        if self._has_any(words, parts, lexis.civil):
            return RoleClass.OFFICIAL
        return self._portfolio(words, parts) or (RoleClass.MINISTER if self._has_any(words, parts, lexis.portfolio) else RoleClass.OFFICIAL)

    def _portfolio(self, words: Words, parts: Parts) -> RoleClass | None:
        return self.words_of.portfolio_class(words, [(parts.left, parts.left_end), (parts.right, parts.right_end)])

    def _has_any(self, words: Words, parts: Parts, among: frozenset[str]) -> bool:
        lexis = self.words_of
        return lexis.has_any(words, parts.left, parts.left_end, among) or lexis.has_any(words, parts.right, parts.right_end, among)

    def _by_owner(self, words: Words, head: Head, role_class: RoleClass, owner: str, parts: Parts) -> RoleClass:
        """What the country or organisation changes: the president of a union heads an organisation."""
        lexis, kind = self.words_of, owner.partition(":")[0]
        rule = lexis.by_country.get(head.name)
        if rule is not None and not self._has_any(words, parts, lexis.deputy):
            if lexis.portfolio_named(words, parts.right, parts.right_end):
                return rule.in_charge if rule.in_charge is not RoleClass.MINISTER else self._portfolio(words, parts) or RoleClass.MINISTER
            return rule.read(owner) if owner else role_class
        if head.kind == "president" and kind == "org":
            deputy = self._has_any(words, parts, lexis.deputy)
            return RoleClass.OFFICIAL if deputy else RoleClass.HEAD_OF_ORGANIZATION
        if head.kind == "leading" and role_class is RoleClass.HEAD_OF_ORGANIZATION:
            national = self._has_any(words, parts, lexis.national_bodies)
            official = kind == "region" or (national and kind != "org") or (kind == "country" and head.name in lexis.national_leads)
            return RoleClass.OFFICIAL if official else role_class
        if head.kind == "directing" and kind == "org" and role_class is RoleClass.OFFICIAL and head.name in lexis.chiefs:
            return RoleClass.HEAD_OF_ORGANIZATION
        if head.kind == "high_representative" and kind not in ("org", ""):
            return RoleClass.OFFICIAL
        return role_class

    def organisation(self, words: Words, body: tuple[int, int], head: Head) -> str | None:
        """A key for a body that only its own name tells, when the title makes its holder the head of it."""
        if not words.is_capital(body[0]):
            return None
        lexis, name = self.words_of, words.text[words.starts[body[0]] : words.ends[body[1] - 1]]
        if head.kind == "governor":
            return made_key("region", name)
        if head.kind not in ("president", "leading") or lexis.has_any(
            words, *body, lexis.national_bodies | lexis.realms | lexis.legislatures
        ):
            return None
        if lexis.has_phrase(words, *body, lexis.governments) or lexis.has_phrase(words, *body, lexis.state_bodies):
            return None
        return made_key("org", name)
