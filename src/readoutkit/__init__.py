"""readoutkit reads diplomatic readouts into typed objects, each claim with its exact place in the text."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from readoutkit.version import __version__

if TYPE_CHECKING:
    from readoutkit.api import Detection, detect, parse, parse_all, parse_file
    from readoutkit.comparison import AccountGroup, Comparison, JointComparison, Link, compare, compare_all, link
    from readoutkit.errors import (
        DocumentError,
        InvariantError,
        JSONFormError,
        LexiconError,
        MissingExtraError,
        PluginError,
        QueryError,
        ReadoutkitError,
        StoreError,
        TableError,
        UnknownParserError,
    )
    from readoutkit.export import from_tables, to_pandas, to_tables
    from readoutkit.ledger import Corrections, Ledger
    from readoutkit.model import (
        Actor,
        Amount,
        Commitment,
        Diagnostic,
        Event,
        Participant,
        Place,
        Quote,
        Readout,
        Source,
        Span,
        TimeRef,
        Topic,
        TopicMention,
    )
    from readoutkit.registry import Registry, default_registry
    from readoutkit.serial import dump_lines, dumps, json_schema, load_lines, loads
    from readoutkit.store import Store

# Where each public name lives; its module is loaded when the name is first asked for, so that importing the package costs next to nothing.
_HOMES = {
    "api": ("Detection", "detect", "parse", "parse_all", "parse_file"),
    "comparison": ("AccountGroup", "Comparison", "JointComparison", "Link", "compare", "compare_all", "link"),
    "errors": (
        *("DocumentError", "InvariantError", "JSONFormError", "LexiconError", "MissingExtraError", "PluginError", "QueryError"),
        *("ReadoutkitError", "StoreError", "TableError", "UnknownParserError"),
    ),
    "export": ("from_tables", "to_pandas", "to_tables"),
    "ledger": ("Corrections", "Ledger"),
    "model": (
        *("Actor", "Amount", "Commitment", "Diagnostic", "Event", "Participant", "Place", "Quote", "Readout", "Source", "Span"),
        *("TimeRef", "Topic", "TopicMention"),
    ),
    "registry": ("Registry", "default_registry"),
    "serial": ("dump_lines", "dumps", "json_schema", "load_lines", "loads"),
    "store": ("Store",),
}
_ROOMS = ("corpus", "diagnostics", "evaluate", "export", "ledger")  # reached as `readoutkit.ROOM` without an import of their own
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "AccountGroup",
    "Actor",
    "Amount",
    "Commitment",
    "Comparison",
    "Corrections",
    "Detection",
    "Diagnostic",
    "DocumentError",
    "Event",
    "InvariantError",
    "JSONFormError",
    "JointComparison",
    "Ledger",
    "LexiconError",
    "Link",
    "MissingExtraError",
    "Participant",
    "Place",
    "PluginError",
    "QueryError",
    "Quote",
    "Readout",
    "ReadoutkitError",
    "Registry",
    "Source",
    "Span",
    "Store",
    "StoreError",
    "TableError",
    "TimeRef",
    "Topic",
    "TopicMention",
    "UnknownParserError",
    "__version__",
    "compare",
    "compare_all",
    "default_registry",
    "detect",
    "dump_lines",
    "dumps",
    "from_tables",
    "json_schema",
    "link",
    "load_lines",
    "loads",
    "parse",
    "parse_all",
    "parse_file",
    "to_pandas",
    "to_tables",
]


def __getattr__(name: str) -> object:
    if name in _HOMES or name in _ROOMS:
        return import_module(f"{__name__}.{name}")
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
