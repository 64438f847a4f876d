"""Clauses: who does what. A sentence of a readout is somebody, a verb group, and what follows it.

The finders of commitments and hedges read these instead of characters.
"""

from __future__ import annotations

from attrs import frozen

from readoutkit.extract.grammar.verbs import Verb


@frozen(slots=True)
class Subject:
    """The noun phrase before a verb: its words, and the references in it that can act.

    `inherited` is the number of the clause whose subject is shared, when there is no noun phrase of its own.
    """

    first: int
    last: int
    references: tuple[int, ...] = ()
    inherited: int | None = None


@frozen(slots=True)
class Clause:
    """One verb group with its subject and the words it governs.

    `level` is main, complement, relative, adverbial, condition, infinitive, gerund or attribution;
    `governor` is the number of the clause this one depends on; `end` is where the words it governs end.
    """

    number: int
    sentence: int
    verb: Verb
    subject: Subject
    level: str
    governor: int | None
    opener: int  # word that opens the clause (conjunction, relative), or the first word of its subject
    end: int  # exclusive
