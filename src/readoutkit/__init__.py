"""readoutkit reads diplomatic readouts into typed objects, each claim with its exact place in the text."""

from readoutkit.api import Detection, detect, parse, parse_all, parse_file
from readoutkit.errors import (
    DocumentError,
    InvariantError,
    JSONFormError,
    LexiconError,
    PluginError,
    ReadoutkitError,
    UnknownParserError,
)
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
from readoutkit.version import __version__

__all__ = [
    "Actor",
    "Amount",
    "Commitment",
    "Detection",
    "Diagnostic",
    "DocumentError",
    "Event",
    "InvariantError",
    "JSONFormError",
    "LexiconError",
    "Participant",
    "Place",
    "PluginError",
    "Quote",
    "Readout",
    "ReadoutkitError",
    "Registry",
    "Source",
    "Span",
    "TimeRef",
    "Topic",
    "TopicMention",
    "UnknownParserError",
    "__version__",
    "default_registry",
    "detect",
    "dump_lines",
    "dumps",
    "json_schema",
    "load_lines",
    "loads",
    "parse",
    "parse_all",
    "parse_file",
]
