"""For whom people speak whose title names no country."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from readoutkit.extract.reading import Naming
from readoutkit.language.lexicon import Lexicon
from readoutkit.language.phrases import Phrases
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import ActorKind, RoleClass

if TYPE_CHECKING:
    from readoutkit.extract.people.draft import Draft
    from readoutkit.extract.people.mention import Mention

_STATE_OFFICES = frozenset({RoleClass.HEAD_OF_STATE, RoleClass.HEAD_OF_GOVERNMENT, RoleClass.FOREIGN_MINISTER, RoleClass.DEFENCE_MINISTER})

_TOP = frozenset({RoleClass.HEAD_OF_STATE, RoleClass.HEAD_OF_GOVERNMENT})
_AROUND = 30  # words around the sentence in which an official is heard
_ESCORT = 4  # words between somebody and "accompanied by"
_MANY = 12  # countries looked at
_OFFICES = _STATE_OFFICES | {
    RoleClass.DEPUTY_HEAD_OF_STATE,
    RoleClass.DEPUTY_HEAD_OF_GOVERNMENT,
    RoleClass.MINISTER,
    RoleClass.FINANCE_MINISTER,
}
_WITH_LEADERS = _OFFICES | {RoleClass.OFFICIAL}


class OwnerFinder:
    """Fills in the country or organisation of people from those they are named together with and from the page's own side."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._defaults: dict[str, str] = dict(lexicon.table("people").get("default_owners", {}))
        self._articles = frozenset(lexicon.phrases("people", "grammar.article"))
        self._where = frozenset(lexicon.phrases("people", "grammar.where"))
        self._escorts: Phrases[bool] = Phrases((p, True) for p in lexicon.phrases("people", "presence.escorts"))
        self._spokes = frozenset(lexicon.phrases("people", "heads.spokes"))
        self._acts = frozenset(lexicon.phrases("people", "presence.acts"))
        self._attendance = lexicon.plain("people", "presence.attendance")

    def complete(
        self, words: Words, drafts: Sequence[Draft], namings: Sequence[Naming], side: str | None, stated: bool, *, told: bool = False
    ) -> None:
        """Set `represents` where a title left it open; leaves it None when the text does not tell.

        `side` is whose page it is, `stated` whether the page says so, `told` whether a reporter tells it all.
        """
        by_mention = {m.first: d for d in drafts for m in d.mentions}
        ordered = sorted(by_mention)
        escorts = [d for d in drafts if d.represents is None and self._is_escort(words, d, by_mention, ordered)]
        for draft in drafts:
            if draft.represents is None and draft.role is not None and draft.role.head.kind == "high_representative":
                draft.represents = self._defaults.get(draft.role.head.name)
            if draft.represents is None and draft not in escorts:
                draft.represents = self._from_neighbours(draft, by_mention, ordered, side)
        for draft in escorts:
            draft.represents = self._escorted(words, draft, by_mention, ordered) or side or _host(drafts)
        places = [n for n in namings if n.entry.kind is ActorKind.COUNTRY]
        if not stated:
            self._share_out(words, drafts, places)
        bodies = Counter(n.entry.key for n in namings if n.entry.kind is ActorKind.ORGANIZATION)
        for draft in drafts:
            if draft.represents is not None:
                continue
            if draft.role is not None and draft.role.head.name in self._spokes:
                draft.represents = (self._country_before(draft, places, drafts) if told else None) or side or _host(drafts)
                continue
            if draft.role_class is RoleClass.HEAD_OF_ORGANIZATION and not (side or "").startswith("org:"):
                default = self._defaults.get(draft.role.head.name) if draft.role is not None else None
                draft.represents = bodies.most_common(1)[0][0] if bodies else default
            elif self._is_other_side(draft, drafts, side, stated and self._is_met(words, draft)):
                draft.represents = self._other(draft, places, drafts, side)
            elif told and (beside := self._country_before(draft, places, drafts)) is not None:
                draft.represents = beside
            elif draft.role is not None or self._is_principal(draft, drafts):
                if told and not stated and self._attends(words, draft):  # "in the presence of Minister A": the host's
                    draft.represents = self._host(drafts)
                    if draft.represents is not None:
                        continue
                if told and not stated:
                    draft.represents = self._nearest_leader(words, draft, places, drafts) or side
                    continue
                guessed = not stated and draft.role_class in _TOP and any(d.represents == side and d.role_class in _TOP for d in drafts)
                draft.represents = None if guessed else side

    def _is_escort(self, words: Words, draft: Draft, by_mention: dict[int, Draft], ordered: Sequence[int]) -> bool:
        """Whether somebody comes along: "was accompanied by the Minister of Works"."""
        mention = self._first_of_chain(draft.first, by_mention, ordered)
        return draft.role is not None and self._escort_at(words, mention) is not None

    def _escort_at(self, words: Words, mention: Mention) -> int | None:
        """Where "accompanied by" begins right before a mention."""
        at = mention.first
        while at > mention.sentence.first and words.plain[at - 1] in self._articles:
            at -= 1
        found = self._escorts.find(words, max(mention.sentence.first, at - _ESCORT), at)
        return found[-1].first if found and found[-1].last == at else None

    def _escorted(self, words: Words, draft: Draft, by_mention: dict[int, Draft], ordered: Sequence[int]) -> str | None:
        """Whose company somebody is: of the person named right before, when it is one."""
        head = self._first_of_chain(draft.first, by_mention, ordered)
        at, place = self._escort_at(words, head), bisect_left(ordered, head.first)
        if at is None or not place:
            return None
        owner = by_mention[ordered[place - 1]]
        before = next(m for m in owner.mentions if m.first == ordered[place - 1])
        return owner.represents if before.sentence.first == head.sentence.first and at - before.last <= _ESCORT else None

    def _first_of_chain(self, mention: Mention, by_mention: dict[int, Draft], ordered: Sequence[int]) -> Mention:
        place = bisect_left(ordered, mention.first)
        while mention.chained and place:
            place -= 1
            mention = next(m for m in by_mention[ordered[place]].mentions if m.first == ordered[place])
        return mention

    def _share_out(self, words: Words, drafts: Sequence[Draft], places: Sequence[Naming]) -> None:
        """Two leaders without countries on a page that is nobody's: the way of sharing out the countries named with them that fits best."""
        homeless = [d for d in drafts if d.represents is None and d.role_class in _TOP and d.takes_part]
        claimed = {d.represents for d in drafts}
        keys = list(dict.fromkeys(n.entry.key for n in places if n.entry.key not in claimed))[:_MANY]
        if len(homeless) != 2 or len(keys) < 2:
            return
        firsts: dict[int, int] = {}  # who comes first in a sentence: the guest of "in X"
        for mention in sorted((m for d in drafts for m in d.mentions), key=_start):
            firsts.setdefault(mention.sentence.first, mention.first)
        fits = [{key: self._nearness(words, d, key, places, firsts) for key in keys} for d in homeless]
        pair = max(((a, b) for a in keys for b in keys if a != b), key=lambda pair: fits[0][pair[0]] + fits[1][pair[1]])
        for draft, fit, key in zip(homeless, fits, pair, strict=True):
            if fit[key]:
                draft.represents = key

    def _nearness(self, words: Words, draft: Draft, key: str, places: Sequence[Naming], firsts: Mapping[int, int]) -> int:
        """How much a country is named where a person is; the place of a visit says nothing."""
        spoken = {(m.sentence.first, m.sentence.last) for m in draft.mentions}
        score = 0
        for naming in places:
            if naming.entry.key == key and any(a <= naming.first < b for a, b in spoken):
                before = naming.first - 1
                while before > 0 and words.plain[before] in self._articles:
                    before -= 1
                visited = before >= 0 and words.plain[before] in self._where
                acts = naming.last < len(words) and words.plain[naming.last] in self._acts
                guest = any(
                    m.sentence.first <= naming.first < m.sentence.last and m.first == firsts[m.sentence.first] for m in draft.mentions
                )
                score += (0 if guest else 1) if visited else 1 + (naming.form != "capital") + acts
        return score

    def _from_neighbours(self, draft: Draft, by_mention: dict[int, Draft], ordered: Sequence[int], side: str | None) -> str | None:
        """ "with Foreign Minister A and Defence Minister B of Freedonia": A is Freedonia's too."""
        for mention in draft.mentions:
            if mention.place != "companion" or mention.role is None:
                continue
            at = bisect_left(ordered, mention.first)
            for later in ordered[at + 1 : at + 4]:
                other = next(m for m in by_mention[later].mentions if m.first == later)
                if not other.chained or not other.named:
                    break
                if other.owner is not None and other.owner != side:
                    return other.owner
            before, place = mention, at
            while before.chained and place:
                place -= 1
                before = next(m for m in by_mention[ordered[place]].mentions if m.first == ordered[place])
                if before.owner is not None and before.owner != side and before.owner.startswith("country:"):
                    return before.owner if mention.role.role_class in _WITH_LEADERS else None
        return None

    def _is_met(self, words: Words, draft: Draft) -> bool:
        """Whether somebody in office is met, and does not come along: "accompanied by", "in the presence of"."""
        first = draft.mentions[0]
        return draft.role_class in _OFFICES and first.place == "companion" and not self._attends(words, draft)

    def _attends(self, words: Words, draft: Draft) -> bool:
        """Whether somebody is only named as being there."""
        first = draft.mentions[0]
        return any(words.plain[i] in self._attendance for i in range(first.sentence.first, first.first))

    def _host(self, drafts: Sequence[Draft]) -> str | None:
        """The country of the first leader who acts."""
        acting = [d for d in drafts if d.represents and d.role_class in _TOP and d.mentions[0].place == "subject"]
        return min(acting, key=lambda d: d.mentions[0].first).represents if acting else None

    def _is_other_side(self, draft: Draft, drafts: Sequence[Draft], side: str | None, met: bool) -> bool:
        """Whether somebody else of the same office already speaks for the page's side."""
        if side is None or (draft.role_class not in _STATE_OFFICES and not met):
            return False
        if any(d is not draft and d.role_class is draft.role_class and d.represents == side for d in drafts):
            return True
        if not any(m.place in ("companion", "possessor", "absent") for m in draft.mentions[:1]) and draft is next(
            (d for d in drafts if d.represents is None), None
        ):
            return False
        return any(d is not draft and d.role_class is draft.role_class and d.represents == side for d in drafts) or (
            draft.mentions[0].place == "companion" and any(d.represents in (side, None) and d is not draft and d.takes_part for d in drafts)
        )

    def _other(self, draft: Draft, places: Sequence[Naming], drafts: Sequence[Draft], side: str | None) -> str | None:
        """The country named most where the person is spoken of; a country named elsewhere counts little."""
        claimed = {d.represents for d in drafts} | {side}
        guests = {
            d.represents
            for d in drafts
            if d.role_class in _OFFICES and d.represents and d.represents != side and d.represents.startswith("country:")
        }
        if len(guests) == 1 and not any(d.represents in guests and d.role_class is draft.role_class for d in drafts):
            return next(iter(guests))
        spoken = [(m.sentence.first, m.sentence.last) for m in draft.mentions]
        score: Counter[str] = Counter()
        for naming in places:
            if naming.entry.key not in claimed:
                near = any(a <= naming.first < b for a, b in spoken)
                score[naming.entry.key] += (1 if naming.form == "capital" else 2) * (4 if near else 1)
        return max(score, key=lambda key: score[key]) if score else None

    def _country_before(self, draft: Draft, places: Sequence[Naming], drafts: Sequence[Draft]) -> str | None:
        """ "Freedonian officials refused, and Finance Minister A said": a country of one of the leaders, named before in the sentence."""
        mention = draft.first
        if mention.role is None or draft.role_class in _TOP or mention.sentence.first == mention.first:
            return None
        held = {d.represents for d in drafts if d.role_class in _TOP}
        before = [n for n in places if mention.sentence.first <= n.first < mention.first and n.entry.key in held and n.form != "capital"]
        return before[-1].entry.key if before else None

    def _nearest_leader(self, words: Words, draft: Draft, places: Sequence[Naming], drafts: Sequence[Draft]) -> str | None:
        """The country named most where an official is heard, when the story has no side of its own."""
        if draft.role_class in _TOP:
            return None
        held = {d.represents for d in drafts if d.role_class in _TOP and d.takes_part}
        spoken = [(m.sentence.first - _AROUND, m.sentence.last + _AROUND) for m in draft.mentions]
        score: Counter[str] = Counter()
        for naming in places:
            visited = naming.first > 0 and words.plain[naming.first - 1] in self._where
            if any(a <= naming.first < b for a, b in spoken) and not visited:
                score[naming.entry.key] += 1
        return max(score, key=lambda key: (score[key], key in held)) if score else None

    def _is_principal(self, draft: Draft, drafts: Sequence[Draft]) -> bool:
        """Whether an untitled person is the one whose account the page is: the only untitled one who acts."""
        if not any(m.place in ("subject", "event") for m in draft.mentions) or draft.first is not min(
            (d.first for d in drafts if d.role is None), key=_start
        ):
            return False
        at = drafts.index(draft)
        untitled = [d for d in drafts if d.role is None and any(m.place == "subject" for m in d.mentions)]
        return len(untitled) == 1 and len(drafts) > 1 and (at < 2 or all(d.represents for d in drafts[:at]))


def _host(drafts: Sequence[Draft]) -> str | None:
    """Whom the first leader speaks for."""
    return next((d.represents for d in drafts if d.role_class in _TOP and d.represents), None)


def _start(mention: Mention) -> int:
    return mention.first
