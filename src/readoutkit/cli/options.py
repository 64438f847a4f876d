"""Options that several commands take: how documents are to be read, and which columns of a table hold them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import click
from attrs import fields

from readoutkit.corpus.columns import Columns

F = TypeVar("F", bound=Callable[..., Any])
_ROLES = [attribute.name for attribute in fields(Columns)]


def reading_options(command: F) -> F:
    """The options that say how documents are to be read."""
    for option in reversed(
        (
            click.option("--format", metavar="NAME", help="Read with this parser instead of the best one, e.g. wire_story."),
            click.option("--language", metavar="CODE", help="Language of the documents (en, fr) instead of the one found."),
            click.option("--published", metavar="DATE", callback=_published, help="Publication date; resolves 'today'."),
            click.option("--url", metavar="URL", help="Address the document came from; a date in it counts as the publication date."),
        )
    ):
        command = option(command)
    return columns_option(command)


def columns_option(command: F) -> F:
    """The option that says which columns of tables are read."""
    text = f"Column of CSV, Parquet and JSON Lines to read as {', '.join(_ROLES)}, e.g. text=body; may be repeated."
    return click.option("--column", "columns", metavar="ROLE=NAME", multiple=True, callback=_columns, help=text)(command)


def _published(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            raise click.BadParameter(f"{value!r} is no date; write it as 2026-01-31") from None
    return value


def _columns(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> Columns:
    chosen: dict[str, str] = {}
    for value in values:
        role, sign, name = value.partition("=")
        if not sign or role not in _ROLES:
            raise click.BadParameter(f"{value!r}: write ROLE=NAME, where ROLE is one of {', '.join(_ROLES)}")
        chosen[role] = name
    if not chosen.get("text", "text"):
        raise click.BadParameter("there has to be a column for the text")
    return Columns(**chosen)
