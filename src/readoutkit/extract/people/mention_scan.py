"""One paragraph read from left to right for the people in it: titles with names, names with titles behind them."""

from __future__ import annotations

from attrs import evolve

from readoutkit.extract.people.mention import RANKS, Mention
from readoutkit.extract.people.mention_owner import owner_before, owner_behind, possessed
from readoutkit.extract.people.names import NameShapes
from readoutkit.extract.people.plural_titles import more_names, of_both
from readoutkit.extract.people.roles import Namings, Role, merged
from readoutkit.extract.people.rolewords import RoleWords
from readoutkit.extract.reading import Sentence
from readoutkit.language.words import Words
from readoutkit.model.vocabulary import RoleClass, SectionKind

# Titles that a fuller one behind the name takes the place of: "Ambassador A, Diplomatic Adviser".
_GIVES_WAY = frozenset({"deputy_head_of_state", "ambassador", "other", "official", "minister", "foreign_minister"})
TOP = frozenset({RoleClass.HEAD_OF_STATE, RoleClass.HEAD_OF_GOVERNMENT})


class Scan:
    """One paragraph being read from left to right."""

    def __init__(
        self,
        vocabulary: RoleWords,
        shapes: NameShapes,
        words: Words,
        namings: Namings,
        group: list[Sentence],
        roles: list[Role],
        starts: dict[int, int],
        blocked: set[int],
        end: int,
    ) -> None:
        self.vocabulary, self.shapes, self.ranks = vocabulary, shapes, RANKS
        self.words, self.namings, self.group, self.roles, self.starts, self.blocked, self.end = (
            words,
            namings,
            group,
            roles,
            starts,
            blocked,
            end,
        )
        self.found: list[Mention] = []
        self._sentence = 0

    def step(self, i: int) -> int:
        """Read what begins at word i and return where to go on."""
        if i in self.starts:
            return self._titled(i)
        words = self.words
        if i > self.group[0].first and words.norms[i - 1] == "-" and self.shapes.glued(words, i):
            return i + 1  # the rest of a compound
        after, gender = self.shapes.honorifics(words, i, self.end)
        if after > i:
            titled = after + 1 if after < self.end and words.plain[after] in self.vocabulary.articles else after
            if titled in self.starts:  # "His Majesty King ..."
                return self._titled(titled, gender, i)
            stop = self.name_end(after, lenient=True)
            if stop > after and (stop - after > 1 or after - i > 0):
                return self._named(i, after, stop, gender, courteous=True)
            return i + 1
        if i in self.blocked or not words.is_capital(i):
            return i + 1
        stop = self.name_end(i, lenient=False)
        if stop <= i:
            return i + 1
        if any(words.plain[k] in self.vocabulary.bodies for k in range(i, stop)) or (
            i and words.plain[i - 1] in self.vocabulary.articles and words.norms[stop : stop + 1] != ["/"]
        ):
            return stop  # "the Alder Bridge" is nobody
        if self.shapes.is_thing(words, i, stop, self.group[0].first, self.end):
            return stop
        return self._named(i, i, stop, "", courteous=False)

    # ---- a title, perhaps with a name ---------------------------------------------------------------------

    def _titled(self, i: int, gender: str = "", start: int | None = None) -> int:
        words = self.words
        begin = i if start is None else start
        role, j = self._chain(self.roles[self.starts[i]])
        j = self._past_employer(role, self.skip_brackets(j))
        if role.head.plural:
            role, j = of_both(self, role, j, self.group[self._sentence].first)
        name_first, name_last, found_gender = self._name_after(role, j)
        if name_last <= name_first:
            self.add(begin, role.last, role.last, role.last, role, role.owners[0] if role.owners else None, gender, False)
            return max(role.last, i + 1)
        if not role.owners and self.shapes.is_thing(words, begin, name_last, self.group[0].first, self.end):
            return name_last
        owner = role.owners[0] if role.owners else self._lent_owner(role) or possessed(self, role, self.group[self._sentence].first)
        lettered = self.shapes.behind_letters(words, name_last, self.end)
        last, owner = owner_behind(self, lettered, owner, role)
        if last == lettered > name_last and lettered < self.end and words.norms[lettered] == ",":  # "A, K.C., of Freedonia"
            behind, found = owner_behind(self, lettered + 1, owner, role)
            last, owner = (behind, found) if behind > lettered + 1 else (last, owner)
        self.add(begin, last, name_first, name_last, role, owner, gender or found_gender, bool(found_gender))
        return more_names(self, role, last) if role.head.plural else self._apposition(last)

    def _chain(self, role: Role) -> tuple[Role, int]:
        """Take in further titles of the same person: "Deputy Prime Minister and Minister of Finance"."""
        words, j = self.words, role.last
        while j < self.end:
            k = j
            while k < self.end and k - j < 2 and self._joins(k):
                k += 1
            number = self.starts.get(k)
            if k == j or number is None:
                break
            other = self.roles[number]
            if other.head.plural or role.head.plural or other.head.kind == "counterpart":
                break
            comma = (
                self.vocabulary.postposed and words.norms[j] == "," and k == j + 1 and not other.bare
            )  # "le Premier ministre, ministre de ..."
            comma = comma or (
                not other.bare and not other.article and self._follows_comma_name(other.last) and not self._follows_name(other.last)
            )
            if other.bare and other.head.name in self.vocabulary.courtesy and self._follows_name(other.last) and not role.bare:
                return role, other.last  # "the Minister of Works, Senator A": the second title only honours
            if self._is_one_office(role, other, words.norms[j]):
                role = merged(role, other, self.ranks)
                j = role.last
                continue
            if role.bare and (other.bare or (role.article and not comma)):
                break
            if other.owners and role.owners and other.owners != role.owners and words.norms[j] != ",":
                break
            if (
                not (comma and self.vocabulary.postposed)
                and words.norms[k - 1] == ","
                and k - j == 1
                and not (other.last < self.end and self._follows_name(other.last) and self._is_rank(role))
            ):
                break
            if not self._follows_name(other.last) and not self._follows_comma_name(other.last):
                break
            role = merged(role, other, self.ranks)
            j = role.last
        return role, j

    def _is_one_office(self, role: Role, other: Role, join: str) -> bool:
        """ "the Prime Minister and Minister of Finance of Freedonia": one article, one country, nobody named."""
        if not (role.bare and role.article and other.owners and not other.bare and not other.article) or join in (",", "/"):
            return False
        if role.role_class not in TOP or ("minister" not in other.head.kind and other.role_class is not RoleClass.OFFICIAL):
            return False
        return not self._follows_name(other.last) and not self._follows_comma_name(other.last)

    def _joins(self, k: int) -> bool:
        """Whether word k joins two titles of one person: "and", a comma, a slash, a dash between blanks."""
        words = self.words
        if words.norms[k] != "-":
            return words.plain[k] in self.vocabulary.joins or words.norms[k] == "/"
        return 0 < k < self.end - 1 and words.ends[k - 1] < words.starts[k] and words.ends[k] < words.starts[k + 1]

    def _is_rank(self, role: Role) -> bool:
        return not role.bare

    def _follows_name(self, j: int) -> bool:
        after, _ = self.shapes.honorifics(self.words, j, self.end)
        return self.shapes.near(self.words, j) and self.name_end(after, lenient=True) > after and not self._names_body(j, after)

    def _names_body(self, j: int, after: int) -> bool:
        """Whether the one word at j is the name of a body, where names of bodies follow: "président du Comité Alder"."""
        lexis = self.vocabulary
        if not lexis.postposed or after > j or self.words.plain[j - 1] not in lexis.bodies or self.words.plain[j - 1] in lexis.legislatures:
            return False
        stop = self.name_end(j, lenient=True)
        return all(self.words.norms[k] == "-" for k in range(j + 1, stop, 2)) and self.words.norms[stop : stop + 1] == [","]

    def _follows_comma_name(self, j: int) -> bool:
        if j + 1 >= self.end or self.words.norms[j] != ",":
            return False
        after, _ = self.shapes.honorifics(self.words, j + 1, self.end)
        stop = self.name_end(after, lenient=False)
        return stop - after > 1 and stop < self.end and self.words.norms[stop] in (",", ".", ";")

    def _past_employer(self, role: Role, j: int) -> int:
        """The comma behind whom somebody works for: "the spokeswoman of Mr Alder, Anna Osei"."""
        words = self.words
        if role.role_class is not RoleClass.OFFICIAL or j + 1 >= self.end or words.plain[j] not in self.vocabulary.possessors:
            return j
        after, _ = self.shapes.honorifics(words, j + 1, self.end)
        stop = self.name_end(after, lenient=True)
        if stop <= after or stop + 1 >= self.end or words.norms[stop] != ",":
            return j
        named = self.name_end(stop + 1, lenient=False)
        return stop if self._capitals(stop + 1, named) > 1 else j

    def _name_after(self, role: Role, j: int) -> tuple[int, int, str]:
        words = self.words
        if j >= self.end:
            return j, j, ""
        if words.norms[j] != ",":
            if not self.shapes.near(words, j):
                return j, j, ""
            after, gender = self.shapes.honorifics(words, j, self.end)
            if after in self.starts or (self.words.plain[after : after + 1] and self.words.plain[after] in self.vocabulary.possessors):
                return j, j, ""
            if self._names_body(j, after):
                return j, j, ""
            return after, self._with_place(after, self.name_end(after, lenient=True)), gender or ("neutral" if after > j else "")
        k = j + 1
        if k >= self.end or not self.shapes.near(words, k):
            return j, j, ""
        after, gender = self.shapes.honorifics(words, k, self.end)
        if after == k and words.plain[k] in self.vocabulary.articles:
            after, gender = self.shapes.honorifics(words, k + 1, self.end)
            if after == k + 1:
                return j, j, ""
        again = after + 1 if after < self.end and words.plain[after] in self.vocabulary.articles else after
        if after > k and again in self.starts and self.roles[self.starts[again]].head.kind == role.head.kind:
            after = self.roles[self.starts[again]].last  # "the King of X, His Majesty King Y"
            return after, self.name_end(after, lenient=True), gender or "neutral"
        if after >= self.end or after in self.starts or after in self.blocked or not words.is_capital(after):
            return j, j, ""
        stop = self.name_end(after, lenient=False)
        initial = stop - after > 2 and words.norms[after + 1] == "."
        if stop == after or (after == k and self._capitals(after, stop) < 2 and not initial and not self._closes(stop)):
            return j, j, ""
        if self._in_other_apposition(stop, role):
            return j, j, ""
        return after, stop, gender or ("neutral" if after > k else "")

    def _in_other_apposition(self, stop: int, role: Role) -> bool:
        """Whether a bare title is only followed by a list: "the President, Anna Alder, Minister of ..."."""
        if not role.bare or role.article or self.words.norms[stop : stop + 1] != [","]:
            return False
        return stop + 1 in self.starts and not self._follows_name(self.roles[self.starts[stop + 1]].last)

    def _with_place(self, first: int, stop: int) -> int:
        """Take in a family name that is also a place: one given name, the place, and no capital behind it."""
        naming = self.namings.at.get(stop)
        if stop - first != 1 or naming is None or naming.last - naming.first != 1 or naming.form not in ("name", "capital"):
            return stop
        if not self.shapes.near(self.words, stop) or self.words.word(stop).isupper() or naming.last >= self.end:
            return stop
        follower = self.words.word(naming.last)
        return stop if follower[0].isupper() or follower == "-" or self.group[0].section is SectionKind.TITLE else naming.last

    def _closes(self, stop: int) -> bool:
        return stop < self.end and self.words.norms[stop] == ","

    def _capitals(self, first: int, last: int) -> int:
        return sum(1 for i in range(first, last) if self.words.is_capital(i) and self.words.ends[i] - self.words.starts[i] > 1)

    def skip_brackets(self, j: int) -> int:
        """The word behind a bracket or an abbreviation after a title."""
        words = self.words
        if j < self.end and words.norms[j] == "(":
            for k in range(j + 1, min(self.end, j + 8)):
                if words.norms[k] == ")":
                    return k + 1
        naming = self.namings.at.get(j + 1)
        if j < self.end and words.norms[j] == "-" and naming is not None and self.name_end(naming.last, lenient=False) > naming.last:
            return naming.last  # "the Organisation for Rivers - ORG Anna Alder"
        return j

    def _lent_owner(self, role: Role) -> str | None:
        """A title that follows "Poland's X and" is Poland's too."""
        if not self.found or role.article:
            return None
        before = self.found[-1]
        if role.first - before.last == 1 and self.words.norms[before.last] in self.vocabulary.genitive:
            return before.owner  # "Freedonia's Chancellor's adviser"
        if before.role is None or not before.role.genitive or not before.role.owners:
            return None
        gap = [self.words.plain[i] for i in range(before.last, role.first)]
        return before.owner if gap and len(gap) < 3 and all(w in self.vocabulary.joins for w in gap) else None

    # ---- a name, perhaps with a title behind it ---------------------------------------------------------

    def _named(self, begin: int, first: int, last: int, gender: str, *, courteous: bool) -> int:
        lettered = self.shapes.behind_letters(self.words, last, self.end)
        end, owner = owner_behind(self, lettered, None, None)
        if end != lettered and not courteous and self._capitals(first, last) < 2:
            end, owner = lettered, None
        if owner is None and not courteous and (whose := owner_before(self, first, last)) is not None:
            owner, courteous = whose, True
        self.add(begin, end, first, last, None, owner, gender, courteous)
        return self._apposition(end)

    def _apposition(self, j: int) -> int:
        """Read ", the Minister of X" behind the last mention; returns where the mention ends."""
        words, mention = self.words, self.found[-1]
        k = j
        if k >= self.end or (words.norms[k] not in (",", "(") and words.norms[k] != "-"):
            return j
        k += 1
        while (
            k < self.end
            and k - j < 4
            and k not in self.starts
            and (words.plain[k] in self.vocabulary.articles or words.plain[k] in self.vocabulary.loose)
        ):
            k += 1
        number = self.starts.get(k)
        if number is None:
            return j
        if words.norms[j] == "-" and not self.shapes.near(words, k):
            return j
        if mention.role is not None and not (mention.role.head.kind in _GIVES_WAY and self._says_little(mention.role)):
            return self._second_title(j, k)
        role, stop = self._chain_behind(self.roles[number])
        if role.head.plural or role.head.kind == "counterpart":
            return j
        if self._follows_name(role.last) and not role.bare:
            after, _ = self.shapes.honorifics(words, role.last, self.end)
            if self.name_end(after, lenient=True) > after:
                return j
        if role.bare and self._follows_name(role.last):
            return j
        if role.bare and role.article and not self._ends_apposition(role.last):
            return j
        if mention.role is not None and (
            (role.bare and self._says_little(role) and self.ranks[role.role_class] >= self.ranks[mention.role.role_class])
            or ("minister" in mention.role.head.kind and self.ranks[role.role_class] > self.ranks[mention.role.role_class])
        ):
            return j
        if role.last < self.end and words.norms[role.last] == "," and self._comma_name_is_its_own(role):
            return j
        end = self.skip_brackets(role.last)
        self.found[-1] = evolve(mention, role=role, owner=(role.owners[0] if role.owners else mention.owner), last=end)
        return max(stop, end)

    def _second_title(self, j: int, k: int) -> int:
        """Take in "..., President of the Assembly of Freedonia," behind somebody whose title is known; it may tell the country."""
        mention, (role, stop) = self.found[-1], self._chain_behind(self.roles[self.starts[k]])
        closes = role.last < self.end and self.words.norms[role.last] == ","
        named = self._follows_name(role.last) or self._follows_comma_name(role.last)
        if not self.vocabulary.postposed or k != j + 1 or role.article or role.bare or role.head.plural or named or not closes:
            return j
        if mention.owner is not None and role.owners and role.owners[0] != mention.owner:
            return j
        self.found[-1] = evolve(mention, owner=mention.owner or (role.owners[0] if role.owners else None), last=role.last)
        return stop

    def _says_little(self, role: Role) -> bool:
        """Whether a title is a head word alone."""
        return role.span_last - role.span_first == len(role.head.name.replace("'", "' ").replace("-", " - ").split())

    def _comma_name_is_its_own(self, role: Role) -> bool:
        """Whether "the ROLE, NAME, and" behind a name speaks of the next person."""
        if not role.article:
            return False
        after, _ = self.shapes.honorifics(self.words, role.last + 1, self.end)
        stop = self.name_end(after, lenient=False)
        return stop > after and self._capitals(after, stop) > 1

    def _chain_behind(self, role: Role) -> tuple[Role, int]:
        words, j = self.words, role.last
        while j < self.end and self._joins(j):
            k = j + 1
            while k < self.end and k - j < 3 and (words.plain[k] in self.vocabulary.joins or words.plain[k] in self.vocabulary.articles):
                k += 1
            number = self.starts.get(k)
            if number is None:
                break
            other = self.roles[number]
            if other.article or other.head.plural or self._follows_name(other.last) or other.head.kind == "counterpart" or other.bare:
                break
            role = merged(role, other, self.ranks)
            j = role.last
        return role, j

    def _ends_apposition(self, j: int) -> bool:
        return j >= self.end or self.words.norms[j] in (",", ".", ";", ")", ":") or self.words.plain[j] in self.vocabulary.joins

    # ---- shared ---------------------------------------------------------------------------------------------

    def name_end(self, i: int, *, lenient: bool) -> int:
        """The word behind the name that begins at word i; word i itself when none does."""
        if i >= self.end or i in self.starts:
            return i
        if i in self.blocked:
            naming = self.namings.at.get(i)
            if naming is None or naming.last - naming.first > 1 or naming.form == "adjective" or not lenient:
                return i
            # A given name that is also a place: only with a family name behind it.
            stop = self.shapes.end(self.words, i, self.end, self.blocked, first_blocked_ok=True)
            return stop if stop - i > 1 and self._capitals(i + 1, stop) else i
        return self.shapes.end(self.words, i, self.end, self.blocked)

    def add(
        self, first: int, last: int, name_first: int, name_last: int, role: Role | None, owner: str | None, gender: str, courteous: bool
    ) -> None:
        """Keep a mention of somebody."""
        while self._sentence + 1 < len(self.group) and self.group[self._sentence].last <= name_first:
            self._sentence += 1
        sentence = self.group[self._sentence]
        self.found.append(Mention(first, last, name_first, name_last, role, owner, gender, courteous, sentence))
