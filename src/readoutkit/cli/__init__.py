"""The command line: `readoutkit parse`, `show`, `detect`, `eval` and `schema`."""

from readoutkit.cli.program import main

__all__ = ["main"]
