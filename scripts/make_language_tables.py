"""Draws the tables of docs/languages.md anew: every key of every word list of a language, with what its file says of it.

python scripts/make_language_tables.py
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LISTS = ROOT / "src" / "readoutkit" / "data" / "language"
PAGE = ROOT / "docs" / "languages.md"
KEYS = Path(__file__).with_name("language_keys.toml")
MARKS = ("<!-- tables -->", "<!-- end of tables -->")
_CODES = re.compile(r"[A-Z]{2,3}")
_MANY = 6  # tables side by side with no more different keys than this are of one make


def main() -> None:
    """Write the tables between the marks."""
    before, rest = PAGE.read_text(encoding="utf-8").split(MARKS[0])
    PAGE.write_text(f"{before}{MARKS[0]}\n{draw()}\n{MARKS[1]}{rest.split(MARKS[1])[1]}", encoding="utf-8")


def draw(code: str = "en") -> str:
    """All tables, one a file."""
    return "\n".join(line for file in sorted((LISTS / code).glob("*.toml")) for line in _table(file))


def keys_of(code: str = "en") -> set[str]:
    """`file: key` for each key the tables have to name."""
    return {f"{file.stem}: {key}" for file in sorted((LISTS / code).glob("*.toml")) for key, _ in _rows(_load(file))}


def _table(file: Path) -> Iterator[str]:
    notes = _notes(file.read_text(encoding="utf-8"))
    more = _load(KEYS).get(file.stem, {})
    yield f"\n### {file.name}\n"
    if notes.get(""):
        yield notes[""] + "\n"
    yield "| key | holds | what it is | for example |"
    yield "|---|---|---|---|"
    for key, value in _rows(_load(file)):
        note = notes.get(key) or more.get(key) or (notes.get(key.rpartition(".")[0], "") if key.endswith((".words", ".phrases")) else "")
        note = note or (notes.get(key.removesuffix("[].needs"), "") if key.endswith("[].needs") else "")
        yield f"| `{key}` | {_kind(value)} | {note} | {_sample(value)} |"


def _load(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _rows(node: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """Keys with what they hold; a table whose keys are words of the language is one row, tables of one make share their rows."""
    tables = {key: value for key, value in node.items() if isinstance(value, Mapping) and not _is_dictionary(value)}
    alike = len(tables) >= _MANY and len({name for table in tables.values() for name in table}) <= _MANY
    if alike:
        yield from _merged(f"{path}*", tables.values())
    for key, value in node.items():
        if key in tables:
            if not alike:
                yield from _rows(value, f"{path}{key}.")
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield from _merged(f"{path}{key}[]", value)
        else:
            yield f"{path}{key}", value


def _merged(path: str, tables: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Any]]:
    rows: dict[str, list[Any]] = {}
    for table in tables:
        for name, value in table.items():
            rows.setdefault(name, []).append(value)
    yield from ((f"{path}.{name}", values) for name, values in rows.items())


def _is_dictionary(value: Mapping[str, Any]) -> bool:
    if not value:
        return False
    plain = all(not isinstance(held, list | Mapping) for held in value.values())
    codes = all(isinstance(held, list) and held and all(_CODES.fullmatch(str(one)) for one in held) for held in value.values())
    return plain or codes or any(":" in key for key in value)


def _kind(value: Any) -> str:
    if isinstance(value, Mapping):
        return "phrase = value"
    if isinstance(value, list) and value and all(isinstance(one, bool | int) for one in value):
        return "one value each"
    return "phrases" if isinstance(value, list) else "one value"


def _flat(value: Any) -> list[str]:
    return [str(one) for held in value for one in (_flat(held) if isinstance(held, list) else [held])]


def _sample(value: Any) -> str:
    if isinstance(value, Mapping):
        shown = [f"{key} = {', '.join(held[:3]) if isinstance(held, list) else held}" for key, held in list(value.items())[:2]]
    elif isinstance(value, list):
        shown = [one for one in dict.fromkeys(_flat(value)) if len(one) < 40][:3]
    else:
        shown = [str(value)]
    return ", ".join(f"`{one.replace('|', chr(92) + '|').strip()}`" for one in shown if "`" not in one and one.strip())


def _notes(text: str) -> dict[str, str]:
    """What the comments right above a table or key say, by dotted key; the first comment of a file under ''."""
    notes: dict[str, str] = {}
    block: list[str] = []
    table = ""
    for line in text.splitlines():
        if line.startswith("#"):
            block.append(line[1:].rstrip())
            continue
        if "" not in notes:
            notes[""], block = _head(block), []
        if match := re.match(r"\[\[?([\w.]+)\]\]?", line):
            table = match[1]
            notes.setdefault(table, _joined(block))
        elif match := re.match(r"\"?([\w]+)\"? *=", line):
            notes.setdefault(f"{table}.{match[1]}" if table else match[1], _joined(block))
        block = []
    return notes


def _head(block: list[str]) -> str:
    """The opening comment: a sentence, and a legend of the names of lists where there is one."""
    first, legend = (block[0].strip(), block[1:]) if block else ("", [])
    return "\n".join([first, "\n```text", *(line[1:] for line in legend if line), "```"]) if len(legend) > 2 else _joined(block)


def _joined(block: list[str]) -> str:
    return " ".join(line.strip() for line in block if line.strip() and not line.endswith("---")).replace("|", "\\|")


if __name__ == "__main__":
    main()
