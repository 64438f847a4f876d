"""What pronouns, bare titles and "the leaders" stand for: a memory of who was spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from readoutkit.extract.people.roles import Role
from readoutkit.extract.reading import Person
from readoutkit.model.vocabulary import RoleClass

_MINISTERS = frozenset({RoleClass.MINISTER, RoleClass.FOREIGN_MINISTER, RoleClass.DEFENCE_MINISTER, RoleClass.FINANCE_MINISTER})
_LEADERS = frozenset(
    {
        RoleClass.HEAD_OF_STATE,
        RoleClass.HEAD_OF_GOVERNMENT,
        RoleClass.DEPUTY_HEAD_OF_STATE,
        RoleClass.DEPUTY_HEAD_OF_GOVERNMENT,
        RoleClass.HEAD_OF_ORGANIZATION,
    }
)


@define(slots=True)
class Memory:
    """Who was spoken of so far, and the sentence being read.

    `heads`, `titles` and `genders` hold for each person the head words, the words of all titles and the gender that titles, courtesies
    or French grammar tell.
    """

    persons: Sequence[Person]
    principals: tuple[int, ...]
    perspective: str | None
    heads: list[set[str]]
    titles: list[set[str]]
    genders: list[str]
    leaders: frozenset[str] = frozenset()  # words for whoever holds a high office
    subject: tuple[int, ...] = ()  # of the sentence being read
    subject_actors: tuple[str, ...] = ()
    actor_gender: str = ""  # of the state or body that is the subject, where its article tells
    only: tuple[int, ...] = ()  # people of the sentence, of whom none may be its subject
    last_actors: tuple[str, ...] = ()  # the same of the sentence before, when no person was its subject
    last_gender: str = ""
    before: list[tuple[int, ...]] = field(factory=list)  # subjects of earlier sentences, latest last
    group: tuple[int, ...] = ()
    recent: list[int] = field(factory=list)

    def open_sentence(self) -> None:
        """Start a new sentence: what was its subject is now the one before."""
        if self.subject:
            self.before.append(self.subject)
        elif self.only and not self.subject_actors:
            self.before.append(self.only[:1])
        self.only = ()
        self.last_actors, self.last_gender = (() if self.subject else self.subject_actors), self.actor_gender
        self.subject, self.subject_actors, self.actor_gender = (), (), ""

    def spoke_of(self, people: tuple[int, ...], actors: tuple[str, ...], *, as_subject: bool) -> None:
        """Remember that people or actors came up."""
        for person in people:
            if person in self.recent:
                self.recent.remove(person)
            self.recent.append(person)
            if person not in self.only:
                self.only += (person,)
        if as_subject and not self.subject and not self.subject_actors:
            self.subject = people
            self.subject_actors = () if people else actors

    def represented(self, people: tuple[int, ...]) -> tuple[str, ...]:
        """The sides of people, each once."""
        return tuple(dict.fromkeys(r for i in people if (r := self.persons[i].represents)))

    def fits(self, person: int, gender: str) -> bool:
        """Whether a person can be meant by a pronoun of a gender."""
        return not gender or not self.genders[person] or self.genders[person] == gender

    def single(self, gender: str, *, not_subject: bool = False) -> tuple[int, ...]:
        """The person "he" or "she" stands for; with `not_subject` not the one the sentence is about ("told him")."""
        shun = set(self.subject) if not_subject else set()
        if not not_subject:
            spoken_for = [p for p in self.principals if self.persons[p].represents in self.last_actors and self.fits(p, gender)]
            if len(spoken_for) == 1 and not self.subject:  # "Freedonia would pay. He added ..."
                return (spoken_for[0],)
            for subject in (self.subject, *reversed(self.before[-3:])):
                if len(subject) == 1 and self.fits(subject[0], gender):
                    return subject
        sure = [p for p in reversed(self.recent) if p not in shun and gender and self.genders[p] == gender]
        fitting = [p for p in reversed(self.recent) if p not in shun and self.fits(p, gender)]
        chosen = (sure if not_subject and sure else fitting) or sure
        return (chosen[0],) if chosen else ()

    def latest(self, gender: str) -> tuple[int, ...]:
        """The person named last: "the latter", "cette dernière"."""
        return next(((p,) for p in reversed(self.recent) if self.fits(p, gender)), ())

    def learn(self, people: tuple[int, ...], gender: str) -> None:
        """Take the gender of a pronoun for the person it stands for."""
        if len(people) == 1 and gender and not self.genders[people[0]]:
            self.genders[people[0]] = gender

    def plural(self) -> tuple[int, ...]:
        """The people "they" stands for."""
        if len(self.subject) > 1:
            return self.subject
        if self.before and len(self.before[-1]) > 1:
            return self.before[-1]
        return self.principals

    def titled(self, role: Role, words: frozenset[str]) -> tuple[int, ...]:
        """Who is meant by a title without a name."""
        candidates = self._holders(role, words)
        owners = set(role.owners)
        if owners:
            of_owner = [p for p in candidates if self.persons[p].represents in owners]
            if of_owner or any(self.persons[p].represents for p in candidates):
                candidates = of_owner
        if not owners and role.head.kind == "president" and self.perspective is not None and not self.perspective.startswith("org:"):
            # "the President" of a state's page is not the head of a society met once.
            once = [
                p for p in candidates if self.persons[p].role_class is RoleClass.HEAD_OF_ORGANIZATION and len(self.persons[p].mentions) < 2
            ]
            candidates = [p for p in candidates if p not in once]
        present = [p for p in candidates if self.persons[p].takes_part]
        candidates = present or candidates
        if len(candidates) < 2:
            return tuple(candidates)
        if not owners and self.perspective is not None:
            own = [p for p in candidates if self.persons[p].represents == self.perspective]
            if own:
                return (own[0],)
        latest = [p for p in reversed(self.recent) if p in candidates]
        return (latest[0],) if latest else (candidates[0],)

    def styled(self, style: str) -> tuple[int, ...]:
        """Who is called "His Majesty": the one presented so, of several the page's own, then the latest."""
        candidates = [p for p in range(len(self.persons)) if style in self.titles[p] and self.persons[p].takes_part]
        own = [p for p in candidates if self.perspective and self.persons[p].represents == self.perspective]
        latest = [p for p in reversed(self.recent) if p in candidates]
        chosen = own or latest or candidates
        return (chosen[0],) if chosen else ()

    def _holders(self, role: Role, words: frozenset[str]) -> list[int]:
        everybody = range(len(self.persons))
        same = [p for p in everybody if role.head.name in self.heads[p]]
        if role.head.kind == "president" or role.role_class in (RoleClass.DEPUTY_HEAD_OF_STATE, RoleClass.DEPUTY_HEAD_OF_GOVERNMENT):
            same = [
                p
                for p in same
                if self.persons[p].role_class is role.role_class or self.persons[p].role_class is RoleClass.HEAD_OF_ORGANIZATION
            ] or same
        if len(same) > 1 and len(words) > 1:
            same = [p for p in same if words <= self.titles[p]] or same
        if same:
            return same
        within = [p for p in everybody if words and words <= self.titles[p]]
        if within:
            return within
        if role.role_class is RoleClass.MINISTER:
            return [p for p in everybody if self.persons[p].role_class in _MINISTERS]
        if role.role_class is RoleClass.OTHER and role.head.name in self.leaders:
            return [p for p in everybody if self.persons[p].role_class in _LEADERS]
        if role.role_class is RoleClass.OFFICIAL or role.role_class is RoleClass.OTHER:
            return []
        return [p for p in everybody if self.persons[p].role_class is role.role_class]

    def holds(self, person: int, role: Role) -> bool:
        """Whether somebody is one of those a plural title means; a leader has a high office."""
        if role.role_class is RoleClass.OTHER and role.head.name in self.leaders:
            return self.persons[person].role_class in _LEADERS
        return self.persons[person].role_class is role.role_class

    def counterpart(self) -> tuple[int, ...]:
        """Who "his counterpart" is: the other principal."""
        about = self.subject if len(self.subject) == 1 else self.before[-1] if self.before and len(self.before[-1]) == 1 else ()
        others = [p for p in self.principals if p not in about]
        return (others[0],) if about and len(others) == 1 else ()

    def of_classes(self, classes: frozenset[RoleClass]) -> tuple[int, ...]:
        """The principals who hold one of the offices, if at least two do, else all principals."""
        chosen = tuple(p for p in self.principals if self.persons[p].role_class in classes)
        if len(chosen) > 1:
            return chosen
        wider = tuple(p for p in range(len(self.persons)) if self.persons[p].takes_part and self.persons[p].role_class in classes)
        return wider if len(wider) > 1 else self.principals

    def pair(self, people: tuple[int, ...]) -> tuple[int, ...]:
        """Whom "both" means when more could be meant: the first two leaders of different sides."""
        if len(people) < 3:
            return people
        leaders = [p for p in people if self.persons[p].role_class in _LEADERS]
        chosen: list[int] = []
        for person in leaders if len(leaders) > 1 else people:
            if all(self.persons[person].represents != self.persons[other].represents for other in chosen):
                chosen.append(person)
        return tuple(chosen[:2]) if len(chosen) > 1 else people
