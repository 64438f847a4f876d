"""Libraries that only some uses need: loaded when they are used, with a clear word when they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from readoutkit.errors import MissingExtraError


def import_extra(module: str, extra: str, purpose: str) -> Any:
    """The module, which the optional part `extra` of the package brings.

    Args:
        module: the module's full name.
        extra: the name behind `readoutkit[...]`.
        purpose: what needs it, as the beginning of a sentence.

    Raises:
        MissingExtraError: it is not installed; the message says what to install.

    >>> import_extra("json", "nothing", "JSON").loads("[1]")
    [1]
    >>> import_extra("no_such_module", "html", "Reading saved pages")
    Traceback (most recent call last):
        ...
    readoutkit.errors.MissingExtraError: Reading saved pages needs no_such_module; install it with: pip install 'readoutkit[html]'
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        name = (error.name or module).partition(".")[0]
        raise MissingExtraError(f"{purpose} needs {name}; install it with: pip install 'readoutkit[{extra}]'") from error
