"""Write the data files of the gazetteer from the word lists in scripts/gazetteer, CLDR (by Babel) and i18n-nationality.

Run from anywhere:  python scripts/make_gazetteer.py [--check]
With --check nothing is written; the exit status says whether the files are up to date. Clashes are listed on standard error.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "scripts" / "gazetteer"
TARGET = ROOT / "src" / "readoutkit" / "data" / "gazetteer"
sys.path.insert(0, str(ROOT / "src"))

from readoutkit.gazetteer.gazetteer import plain_key  # noqa: E402
from readoutkit.language.words import split_words  # noqa: E402

# First words of long names that may be written small in running text when the rest carries the capitals.
GENERIC = (
    "accord",
    "accords",
    "banque",
    "charte",
    "commission",
    "commonwealth",
    "communauté",
    "confédération",
    "conseil",
    "convention",
    "conventions",
    "détroit",
    "fédération",
    "golfe",
    "grand",
    "mer",
    "océan",
    "organisation",
    "pacte",
    "péninsule",
    "plateforme",
    "principauté",
    "protocole",
    "république",
    "royaume",
    "sultanat",
    "traité",
    "émirat",
    "état",
    "île",
    "îles",
)
REGULAR_PEOPLE = ("an", "i", "er", "o", "k", "t", "e", "b", "n", "r")  # endings of demonyms whose people take -s
NO_PEOPLE = ("ese", "ish", "ss", "ch", "men", "man", "o-", "Batswana", "Lao", "Thai-", "Swazi-")


class Row(NamedTuple):
    """A spelling with what it names."""

    phrase: str
    case: str
    key: str
    form: str
    before: int
    after: int
    flags: str

    def line(self) -> str:
        cells = [self.phrase, self.case, self.key, self.form]
        if self.before or self.after or self.flags:
            cells += [str(self.before), str(self.after), self.flags]
        return "\t".join(cells).rstrip("\t")


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((SOURCES / name).read_text(encoding="utf-8"))


def split_list(names: str) -> list[str]:
    return [name.strip() for name in names.split("|") if name.strip()]


def fold(phrase: str) -> str:
    return phrase.replace("’", "'").replace("\u00a0", " ").replace("\u2011", "-")


def case_of(word: str) -> str:
    if len(word) > 1 and word.isupper():
        return "u"
    return "t" if word[0].isupper() else "l"


def make_row(spelling: str, key: str, form: str, flags: str = "") -> Row:
    """One line of the table from a spelling with its brackets and number sign."""
    text = fold(spelling)
    parts = text.replace("[", " [ ").replace("]", " ] ").split()
    if text.endswith("#"):
        flags += "n"
    groups: list[str] = []
    inside = False
    before = after = 0
    seen_name = False
    for part in parts:
        if part in "[]":
            inside = part == "["
            continue
        count = 1 if part.endswith("'") else len(split_words(part.rstrip("#")))
        if inside and seen_name:
            after += count
        elif inside:
            before += count
        else:
            seen_name = True
        groups.append(part.rstrip("#"))
    words = split_words(" ".join(groups).replace("' ", "'"))
    case = "".join(case_of(words.word(i)) for i in range(len(words)))
    first = words.norms[0]
    if len(words) > 2 and first in GENERIC and any(c != "l" for c in case[1:]):
        case = "l" + case[1:]
    if len(groups) == 1 and len(words) > 1:
        flags += "t"
    return Row(" ".join(words.plain), case, key, form, before, after, "".join(sorted(set(flags))))


def inflect(masculine: str) -> list[str]:
    """The four French forms of an adjective; "turc/turque" gives the feminine."""
    if "/" in masculine:
        base, feminine = masculine.split("/")
    elif masculine.endswith(("en", "on")) and not masculine.endswith(("ton",)):
        base, feminine = masculine, masculine + "ne"
    elif masculine.endswith("e"):
        base = feminine = masculine
    else:
        base, feminine = masculine, masculine + "e"
    plural = base[:-2] + "aux" if base.endswith("al") else base if base.endswith(("s", "x")) else base + "s"
    return sorted({base, feminine, plural, feminine + "s"})


def people(demonym: str) -> list[str]:
    """An English demonym and, where it is regular, its people."""
    if demonym.endswith(NO_PEOPLE) or not demonym.endswith(REGULAR_PEOPLE):
        return [demonym]
    return [demonym, demonym + "s"]


def demonyms() -> Iterator[tuple[str, str]]:
    """ISO code and spelling of every demonym and adjective."""
    ours = {code: item for code, item in read("demonyms.toml").items() if code != "combining"}
    folder = SOURCES / "i18n-nationality"
    theirs = {lang: json.loads((folder / f"{lang}.json").read_text(encoding="utf-8"))["nationalities"] for lang in ("en", "fr")}
    for code in sorted(set(ours) | set(theirs["en"])):
        english, french = ours.get(code, ["", ""])
        for own, other, forms in ((english, theirs["en"].get(code), people), (french, theirs["fr"].get(code), inflect)):
            listed = split_list(own.removeprefix("="))
            if other and not own.startswith("=") and not set("(,-") & set(other) and other not in listed:
                other = other if forms is people else other.lower()
                if other not in listed and (forms is people or " " not in other):
                    listed.append(other)
            for demonym in listed:
                for spelling in forms(demonym):
                    yield code, spelling


def countries(aliases: dict[str, Any]) -> tuple[list[Row], dict[str, str], dict[str, str]]:
    """Rows, records and place names of all countries."""
    rows: list[Row] = []
    records: dict[str, str] = {}
    places: dict[str, str] = {}
    english, french = Locale("en").territories, Locale("fr").territories
    without, unused = set(aliases["without"]["codes"]), {fold(n) for n in aliases["without"]["names"]}
    formal, short = read("formal.toml"), aliases["alias"]
    preferred = aliases["display"]
    for code in sorted(c for c in set(english) & set(french) if len(c) == 2 and c.isalpha() and c != "CQ"):
        if code in without:
            continue
        key = f"country:{code}"
        names = [fold(english[code]), fold(french[code])]
        names = [preferred.get(code, names)[i] for i in (0, 1)]
        records[key] = "\t".join([code, names[0].replace(" & ", " and "), names[1]])
        spellings = [n for n in names if n not in unused]
        spellings += [n.replace(" & ", " and ") for n in spellings if "&" in n]
        spellings += [n.replace("St. ", "Saint ") for n in spellings if "St. " in n]
        for long in formal.get(code, ()):
            spellings += split_list(long)
        rows += [make_row(n, key, "name") for n in spellings]
        rows += [make_row(n, key, "alias") for n in split_list(short.get(code, ""))]
        for name in [*names, english[code], french[code], *spellings]:
            places.setdefault(plain_key(name), code)
    rows += [make_row(spelling, f"country:{code}", "adjective") for code, spelling in demonyms() if f"country:{code}" in records]
    for code, firsts in read("demonyms.toml")["combining"].items():
        rows += [make_row(f"{first}[-]", f"country:{code}", "adjective", "t") for first in split_list(firsts)]
    # the other Congo, where the text has named it in full
    rows += [make_row(spelling, "country:CG", "alias", "e") for spelling in ("Congo", "Congolese", *inflect("congolais"))]
    for code, names in read("capitals.toml").items():
        for name in split_list(names):
            rows.append(make_row(name, f"country:{code}", "capital"))
            places.setdefault(plain_key(name), code)
    return rows, records, places


def listed(name: str, table: str) -> tuple[list[Row], dict[str, str], dict[str, str]]:
    """Rows, records and place names of one list of organisations, regions, bodies or initiatives."""
    rows: list[Row] = []
    records: dict[str, str] = {}
    places: dict[str, str] = {}
    items = dict(read(name)[table])
    items.update(items.pop("provinces", {}))
    for slug, item in items.items():
        key, country = f"{table}:{slug}", item.get("country", "")
        english, french = split_list(item["en"]), split_list(item["fr"])
        records[key] = "\t".join([country, fold(english[0]).rstrip("#"), fold(french[0]).rstrip("#")])
        rows += [make_row(n, key, "name") for n in english + french]
        rows += [make_row(n, key, "alias") for n in split_list(item.get("alias", ""))]
        rows += [make_row(n, key, "alias", "e") for n in split_list(item.get("echo", ""))]
        rows += [make_row(n, key, "adjective") for n in split_list(item.get("adj", ""))]
        rows += [make_row(n, key, "adjective") for a in split_list(item.get("adjectif", "")) for n in inflect(a)]
        if country and table == "region":
            places.update({plain_key(n): country for n in english + french})
    return rows, records, places


def guarded(rows: Iterable[Row], aliases: dict[str, Any]) -> Iterator[Row]:
    """The rows with the flags of words and first names."""
    names = {make_row(n, "", "").phrase for n in aliases["given_names"]["names"]}
    words = {make_row(n, "", "").phrase for n in aliases["words"]["words"]}
    for row in rows:
        extra = "p" if row.phrase in names else ""
        extra += "w" if row.phrase in words and "u" in row.case else ""
        yield row._replace(flags="".join(sorted(set(row.flags + extra))))


def settled(rows: Iterable[Row]) -> list[Row]:
    """The rows sorted, without repetitions; two things under one spelling are reported, the first stays."""
    out: dict[tuple[str, str, str], Row] = {}
    owner: dict[tuple[str, str], Row] = {}
    for row in rows:
        if "e" in row.flags:
            out.setdefault((row.phrase, row.case, row.key), row)
            continue
        before = owner.setdefault((row.phrase, row.case), row)
        if before.key != row.key:
            print(f"clash: {row.phrase!r} is {before.key} and {row.key}; {before.key} stays", file=sys.stderr)
            continue
        out.setdefault((row.phrase, row.case, row.key), row)
    # echoes come first, for they hold only where something was named before; then the spelling that asks for most capitals
    return sorted(out.values(), key=lambda r: (r.phrase, "e" not in r.flags, [-ord(c) for c in r.case]))


def build() -> dict[str, str]:
    """The content of the data files by name."""
    aliases = read("aliases.toml")
    rows = [make_row(p.strip(), "-", "-") for line in read("blocks.toml")["phrases"].split("\n") for p in line.split("|") if p.strip()]
    records: dict[str, str] = {}
    places: dict[str, str] = {}
    for found in (
        countries(aliases),
        listed("organisations.toml", "org"),
        listed("organisations.toml", "group"),
        listed("regions.toml", "region"),
        listed("bodies.toml", "body"),
        listed("initiatives.toml", "init"),
    ):
        rows += found[0]
        records.update(found[1])
        for place, code in found[2].items():
            places.setdefault(place, code)
    for code, names in read("places.toml").items():
        for name in split_list(names):
            places.setdefault(plain_key(name.split(",")[0] if name.count(",") else name), code)
    note = "# Made by scripts/make_gazetteer.py; do not edit. See README.md.\n"
    table = settled(guarded(rows, aliases))
    return {
        "names.tsv": note + "".join(row.line() + "\n" for row in table),
        "entries.tsv": note + "".join(f"{key}\t{record}\n" for key, record in sorted(records.items())),
        "places.tsv": note + "".join(f"{place}\t{code}\n" for place, code in sorted(places.items()) if place),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail when the files are out of date")
    check = parser.parse_args().check
    stale = []
    for name, content in build().items():
        path = TARGET / name
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            stale.append(name)
            if not check:
                path.write_text(content, encoding="utf-8")
    print("up to date" if not stale else f"{'out of date' if check else 'written'}: {', '.join(stale)}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
