"""Accounts of invented events, written by rule: two governments, a newspaper, two languages, several spellings, and distractors."""

from __future__ import annotations

import random
from datetime import date, timedelta

from attrs import frozen

# Country in English and French (with article), adjective left out on purpose; leaders with spellings of English and French pages.
COUNTRIES = {
    "CA": ("Canada", "du Canada", "Ottawa"),
    "FR": ("France", "de la France", "Paris"),
    "UA": ("Ukraine", "de l'Ukraine", "Kyiv"),
    "JP": ("Japan", "du Japon", "Tokyo"),
    "NO": ("Norway", "de la Norvège", "Oslo"),
    "KZ": ("Kazakhstan", "du Kazakhstan", "Astana"),
    "EG": ("Egypt", "de l'Égypte", "Cairo"),
    "AM": ("Armenia", "de l'Arménie", "Yerevan"),
}
LEADERS = {
    "CA": [("Claire Whitford", "Claire Whitford"), ("Marc-André Bélisle", "Marc-Andre Belisle")],
    "FR": [("Étienne Marchand", "Etienne Marchand"), ("Hélène Garrigue", "Helene Garrigue")],
    "UA": [("Andriy Zhovtenko", "Andriï Jovtenko"), ("Oksana Kuleshova", "Oksana Koulechova")],
    "JP": [("Haruka Morishita", "Haruka Morichita"), ("Kenji Hashida", "Kenji Hachida")],
    "NO": [("Ingrid Solvang", "Ingrid Solvang"), ("Bjørn Øverland", "Bjorn Overland")],
    "KZ": [("Daulet Zhanibayev", "Daoulet Janibaïev"), ("Aliya Tokmukhamedova", "Aliya Tokmoukhamedova")],
    "EG": [("Hossam al-Shennawy", "Hossam Al-Chennaoui"), ("Nadia Mansour", "Nadia Mansour")],
    "AM": [("Vardan Pashayan", "Vardan Pachaïan"), ("Lusine Grigoryan", "Lousine Grigorian")],
}
POSTS = (("President", "président"), ("Prime Minister", "premier ministre"), ("Foreign Minister", "ministre des Affaires étrangères"))
SUBJECTS = (
    ("trade", "commerce"),
    ("energy security", "sécurité énergétique"),
    ("climate change", "changements climatiques"),
    ("migration", "migration"),
    ("critical minerals", "minéraux critiques"),
    ("cyber security", "cybersécurité"),
    ("fisheries", "pêches"),
    ("education", "éducation"),
)
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]


@frozen
class Side:
    """One person for one country: 0 who leads it, 1 its foreign minister."""

    country: str
    who: int

    @property
    def post(self) -> int:
        """Presidents in some countries, prime ministers in others."""
        return 2 if self.who else sorted(COUNTRIES).index(self.country) % 2

    def named(self, french: bool) -> str:
        """The person with post and country, as a page in that language writes it."""
        name = LEADERS[self.country][self.who][french]
        if french:
            return f"le {POSTS[self.post][1]} {COUNTRIES[self.country][1]}, {name}"
        return f"the {POSTS[self.post][0]} of {COUNTRIES[self.country][0]}, {name}"

    def leading(self, french: bool) -> str:
        """The same at the beginning of a sentence."""
        name = LEADERS[self.country][self.who][french]
        if french:
            return f"Le {POSTS[self.post][1]} {COUNTRIES[self.country][1]}, {name},"
        return f"{POSTS[self.post][0]} {name} of {COUNTRIES[self.country][0]}"


@frozen
class Happening:
    """An event: two sides, a day, whether they met or called."""

    sides: tuple[Side, Side]
    day: date
    met: bool


def written(day: date, french: bool) -> str:
    """A day in words."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if french else f"{day:%B} {day.day}, {day.year}"


def account(what: Happening, voice: int, french: bool, late: int, shifted: int, rng: random.Random) -> str:
    """One side's account: published `late` days after the event, on a calendar that is `shifted` days ahead."""
    us, them = what.sides[voice], what.sides[1 - voice]
    day, out = what.day + timedelta(days=shifted), what.day + timedelta(days=late + shifted)
    topics = [pair[french] for pair in rng.sample(SUBJECTS, 3)]
    city = COUNTRIES[us.country][2]
    if french:
        when = "aujourd'hui" if late == 0 else "hier" if late == 1 else f"le {written(day, True)}"
        verb = f"a rencontré {when}" if what.met else f"s'est entretenu par téléphone {when} avec"
        talk = f"Les deux dirigeants ont discuté de {topics[0]}, de {topics[1]} et de {topics[2]}. Ils ont convenu de rester en contact."
        return f"{city}, le {written(out, True)}\n\n{us.leading(True)} {verb} {them.named(True)}.\n\n{talk}\n"
    when = "today" if late == 0 else "yesterday" if late == 1 else f"on {written(day, False)}"
    verb = "met with" if what.met else "spoke by phone with"
    talk = f"The leaders discussed {topics[0]}, {topics[1]} and {topics[2]}. They agreed to stay in touch."
    return f"{city}, {written(out, False)}\n\n{us.leading(False)} {verb} {them.named(False)} {when}.\n\n{talk}\n"


def make_accounts(seed: int, events: int) -> list[tuple[int, str]]:
    """Texts with the number of the event each is about, shuffled; half of the events have near relatives that are other events."""
    rng = random.Random(seed)
    happenings: list[Happening] = []
    for _ in range(events):
        ours, theirs = rng.sample(sorted(COUNTRIES), 2)
        who = rng.randrange(2)
        sides = (Side(ours, who), Side(theirs, who))
        what = Happening(sides, date(2031, 1, 1) + timedelta(days=rng.randrange(360)), rng.random() < 0.4)
        happenings.append(what)
        relative = rng.randrange(6)
        if relative == 0:  # the same two on another day
            happenings.append(Happening(sides, what.day + timedelta(days=rng.randrange(4, 20)), what.met))
        elif relative == 1:  # others for the same two countries on the same day
            happenings.append(Happening((Side(ours, 1 - who), Side(theirs, 1 - who)), what.day, what.met))
        elif relative == 2:  # one of the two with a third on the same day
            third = rng.choice([code for code in sorted(COUNTRIES) if code not in {ours, theirs}])
            happenings.append(Happening((sides[0], Side(third, who)), what.day, what.met))
    texts = []
    for number, what in enumerate(happenings):
        shifted = 1 if rng.random() < 0.2 else 0  # the far side's calendar is a day ahead
        for voice in (0, 1):
            if voice and rng.random() < 0.25:
                continue  # some events have one account only
            texts.append((number, account(what, voice, rng.random() < 0.5, rng.choice([0, 0, 1, 3]), shifted if voice else 0, rng)))
    rng.shuffle(texts)
    return texts
