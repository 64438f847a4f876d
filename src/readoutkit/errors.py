"""Exceptions: a caller's or a plug-in's mistake. What a text is like is a diagnostic, never an exception.

ReadoutkitError
├── InvariantError (ValueError)     an object that would break the data model
├── DocumentError (ValueError)      a document that cannot be read at all
├── JSONFormError (ValueError)      JSON that is not a readout; .problems lists `reason @ $.path`
├── UnknownParserError (LookupError) a parser name nobody registered
├── PluginError (RuntimeError)      a plug-in asked for by name that does not load
├── LexiconError (ValueError)       a word list, gazetteer or taxonomy file that is wrong
├── MissingExtraError (ImportError) an optional part of the package that is not installed
├── TableError (ValueError)         tables that cannot be written, or make no readouts
├── StoreError (OSError)            a store that cannot be opened, read or written
│   └── StoreLockedError (TimeoutError) another program is writing to it
├── QueryError (ValueError)         a search or a filter that cannot be understood
├── OutputError (OSError)           a file that cannot be written
├── ResumeError (RuntimeError)      a stopped run that cannot be continued as asked
└── WorkersError (RuntimeError)     the processes or machines that should read documents are of no use
"""

from __future__ import annotations


class ReadoutkitError(Exception):
    """Root of all errors readoutkit raises on purpose."""


class InvariantError(ReadoutkitError, ValueError):
    """An object of the data model would break an invariant; the message names class and field.

    `problems` holds one line a fault, `reason @ path`, the path seen from the object.
    """

    def __init__(self, message: str, problems: list[str] | None = None) -> None:
        super().__init__(message, problems)
        self.problems = problems or []

    def __str__(self) -> str:
        return str(self.args[0])


class DocumentError(ReadoutkitError, ValueError):
    """A document cannot be read: not text, too large, missing. The message names the file and what to do."""


class JSONFormError(ReadoutkitError, ValueError):
    """JSON that is not a readout.

    `problems` holds one line a fault, `reason @ $.path`.
    """

    def __init__(self, problems: list[str]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "; ".join(self.problems)


class UnknownParserError(ReadoutkitError, LookupError):
    """No parser of that name is registered; the message lists the names there are."""


class PluginError(ReadoutkitError, RuntimeError):
    """A plug-in that was asked for by name could not be loaded or broke its contract."""


class LexiconError(ReadoutkitError, ValueError):
    """A word list, gazetteer or taxonomy file is wrong; the message names file and key."""


class MissingExtraError(ReadoutkitError, ImportError):
    """Something was asked for that needs a library which is not installed; the message says what to install."""


class TableError(ReadoutkitError, ValueError):
    """Tables that cannot be written or are no tables of readouts; the message names folder or table and what to do."""


class StoreError(ReadoutkitError, OSError):
    """A store cannot be opened, read or written; the message names the file and what to do. What was written before stays."""


class StoreLockedError(StoreError, TimeoutError):
    """Another program was writing to the store for longer than this one waited."""


class QueryError(ReadoutkitError, ValueError):
    """A search or a filter cannot be understood; the message says what to write instead."""


class OutputError(ReadoutkitError, OSError):
    """A file cannot be written; the message says why and what to do."""


class ResumeError(ReadoutkitError, RuntimeError):
    """A stopped run cannot be continued as asked: documents or options are not what they were. The message says what to do."""


class WorkersError(ReadoutkitError, RuntimeError):
    """The processes or machines that should read documents are gone, or run another version of readoutkit."""
