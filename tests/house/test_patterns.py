"""Every pattern is linear: it compiles under RE2, which has nothing that could backtrack."""

from __future__ import annotations

import ast
import gc
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import re2

import readoutkit

SOURCE = Path(__file__).parents[2] / "src" / "readoutkit"
FLAGS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}


def _module_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for info in pkgutil.walk_packages(readoutkit.__path__, "readoutkit."):
        if info.name == "readoutkit.__main__":
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            for number, item in enumerate(value if isinstance(value, tuple | list) else [value]):
                if isinstance(item, re.Pattern):
                    yield f"{info.name}.{name}[{number}]", item


def _literal_patterns() -> Iterator[tuple[str, str]]:
    """Patterns compiled inside functions, where they are plain literals."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "re" and node.args:
                first = node.args[0]
                if called.attr != "escape" and isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield f"{path.relative_to(SOURCE)}:{node.lineno}", first.value


def _fault(label: str, pattern: str, flags: int = 0) -> str | None:
    letters = "".join(letter for flag, letter in FLAGS.items() if flags & flag)
    if flags & re.VERBOSE:
        return f"{label}: write it without re.VERBOSE, which RE2 does not know"
    # The end of the text and characters by number are written otherwise in RE2.
    portable = re.sub(r"\\u([0-9a-fA-F]{4})", r"\\x{\1}", pattern.replace("\\Z", "\\z"))
    # RE2 reads UTF-8, which has no lone surrogates; any other characters have the same shape.
    portable = portable.encode("utf-8", "replace").decode("utf-8")
    try:
        re2.compile((f"(?{letters})" if letters else "") + portable)
    except re2.error as error:
        return f"{label}: {pattern!r} does not compile under RE2: {error}"
    return None


def test_patterns_of_modules_are_linear() -> None:
    found = dict(_module_patterns())
    assert found
    assert [fault for label, pattern in found.items() if (fault := _fault(label, pattern.pattern, pattern.flags))] == []


def test_patterns_in_functions_are_linear() -> None:
    assert [fault for label, pattern in _literal_patterns() if (fault := _fault(label, pattern))] == []


def test_patterns_built_while_reading_are_linear() -> None:
    """Patterns that constructors make of the word lists: all that are alive once both languages have read something."""
    readoutkit.parse("Prime Minister Ada Lund met with President Bo Strand of Norway today.")
    readoutkit.parse("Le premier ministre Ada Lund a rencontré aujourd'hui le président Bo Strand.")
    # A pattern is not tracked itself; whoever holds it is.
    held = [
        (f"{type(holder).__module__}.{type(holder).__name__}", value)
        for holder in gc.get_objects()
        # Libraries have classes whose `__module__` is no text.
        if str(type(holder).__module__).startswith("readoutkit.")
        for value in _values(holder)
    ]
    assert held
    assert [fault for label, pattern in held if (fault := _fault(label, pattern.pattern, pattern.flags))] == []


def _values(holder: object) -> Iterator[re.Pattern[str]]:
    for value in gc.get_referents(holder):
        if isinstance(value, re.Pattern):
            yield value
        elif isinstance(value, dict):
            yield from (item for item in value.values() if isinstance(item, re.Pattern))
        elif isinstance(value, list | tuple):
            yield from (item for item in value if isinstance(item, re.Pattern))
