"""The parsers at hand: a value, not a global; plug-ins are found on first use."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from importlib.metadata import entry_points

from attrs import evolve, field, frozen

from readoutkit.errors import PluginError, UnknownParserError
from readoutkit.language.lexicon import LANGUAGES, Lexicon, load_lexicon
from readoutkit.parsers.forum_post import ForumPost
from readoutkit.parsers.french_release import FrenchRelease
from readoutkit.parsers.official_release import OfficialRelease
from readoutkit.parsers.spec import Parser
from readoutkit.parsers.wire_story import WireStory
from readoutkit.parsers.wordings import compile_wordings
from readoutkit.text.document import Text

GROUP = "readoutkit.parsers"
NO_PLUGINS = "READOUTKIT_NO_PLUGINS"


@frozen(slots=True)
class Problem:
    """A plug-in that could not be used: its name, where it comes from and what went wrong."""

    name: str
    origin: str
    reason: str


@frozen(slots=True)
class Ranked:
    """A parser and how sure it is, from 0 to 1; `problem` says why a parser that could not tell counts as 0."""

    parser: Parser
    score: float
    problem: str = ""


def _unique(_instance: object, _attribute: object, parsers: tuple[Parser, ...]) -> None:
    seen: set[str] = set()
    for parser in parsers:
        if parser.name in seen:
            raise ValueError(f"two parsers are named {parser.name!r}")
        seen.add(parser.name)


@frozen(slots=True)
class Registry:
    """Parsers by name, in the order they were registered; `problems` are plug-ins that could not be used.

    Frozen: `with_parser` gives a new registry.

    >>> registry = Registry(())
    >>> registry.names
    ()
    """

    parsers: tuple[Parser, ...] = field(validator=_unique)
    problems: tuple[Problem, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parsers."""
        return tuple(parser.name for parser in self.parsers)

    def get(self, name: str) -> Parser:
        """The parser of that name.

        Raises UnknownParserError when there is none, PluginError when a plug-in has the name but is broken.
        """
        for parser in self.parsers:
            if parser.name == name:
                return parser
        for problem in self.problems:
            if problem.name == name:
                raise PluginError(f"parser {name!r} of {problem.origin} cannot be used: {problem.reason}")
        raise UnknownParserError(f"no parser named {name!r}; there are: {', '.join(self.names) or 'none'}")

    def rank(self, text: Text, language: str) -> list[Ranked]:
        """All parsers with their scores, best first; of equals the one registered first.

        A parser whose score fails or is no number from 0 to 1 counts as 0.
        """
        ranked = [_rank(parser, text, language) for parser in self.parsers]
        return sorted(ranked, key=lambda item: -item.score)

    def best(self, text: Text, language: str) -> Ranked:
        """The parser that is surest.

        Raises UnknownParserError when the registry is empty.
        """
        if not self.parsers:
            raise UnknownParserError("no parser is registered")
        return self.rank(text, language)[0]

    def with_parser(self, parser: Parser, *, replace: bool = False) -> Registry:
        """A registry with one more parser.

        Raises ValueError when the name is taken and `replace` is not set, TypeError when it is no parser.
        """
        reason = check_shape(parser)
        if reason:
            raise TypeError(f"not a parser: {reason}")
        if parser.name not in self.names:
            return evolve(self, parsers=(*self.parsers, parser))
        if not replace:
            raise ValueError(f"a parser named {parser.name!r} is registered; say replace=True to take its place")
        return evolve(self, parsers=tuple(parser if known.name == parser.name else known for known in self.parsers))


def _rank(parser: Parser, text: Text, language: str) -> Ranked:
    """A parser with its score, made safe: one that fails on a page must not stop the others from reading it."""
    if parser.languages and language != "und" and language not in parser.languages:
        return Ranked(parser, 0.0)
    try:
        score = float(parser.score(text, language))
    except Exception as error:
        return Ranked(parser, 0.0, f"its score raised {type(error).__name__}: {error}")
    if not 0.0 <= score <= 1.0:
        return Ranked(parser, 0.0, f"its score is {score}, not from 0 to 1")
    return Ranked(parser, score)


def check_shape(parser: object) -> str:
    """What an object lacks to be a parser; empty when it has everything."""
    if isinstance(parser, type):
        return f"{parser.__name__} is a class, not an object"
    name = getattr(parser, "name", None)
    if not isinstance(name, str) or not name:
        return "it has no name"
    missing = [item for item in ("genre", "languages", "score", "layout", "split") if not hasattr(parser, item)]
    return f"{name} has no {', '.join(missing)}" if missing else ""


def built_in_parsers(lexicons: Iterable[Lexicon]) -> tuple[Parser, ...]:
    """The four parsers that come with readoutkit, reading with the layout words of these languages."""
    wordings = compile_wordings(lexicons)
    return (OfficialRelease(wordings), FrenchRelease(wordings), WireStory(wordings), ForumPost(wordings))


def default_registry(lexicons: Iterable[Lexicon] | None = None, environ: Mapping[str, str] | None = None) -> Registry:
    """The built-in parsers and the plug-ins that are installed.

    `lexicons` are the languages whose layout words are known (the shipped ones by default). Plug-ins are objects, or
    functions without arguments that make one, under the entry-point group `readoutkit.parsers`; a broken one becomes a
    `Problem`, never an exception. With READOUTKIT_NO_PLUGINS=1 none is looked for.
    """
    known = tuple(lexicons) if lexicons is not None else tuple(load_lexicon(code) for code in LANGUAGES)
    registry = Registry(built_in_parsers(known))
    if (os.environ if environ is None else environ).get(NO_PLUGINS, "") not in ("", "0"):
        return registry
    return with_plugins(registry)


def with_plugins(registry: Registry) -> Registry:
    """The registry with every installed plug-in; one that is broken or takes a name that is taken becomes a problem."""
    problems: list[Problem] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        origin = f"{point.dist.name} ({point.value})" if point.dist else point.value
        try:
            loaded = point.load()
            parser = loaded if not check_shape(loaded) else loaded()
            registry = registry.with_parser(parser)
        except Exception as error:
            problems.append(Problem(point.name, origin, f"{type(error).__name__}: {error}"))
    return evolve(registry, problems=(*registry.problems, *problems))
