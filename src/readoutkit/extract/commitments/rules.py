"""The constructions that bind, in the order they are tried (codebook C3)."""

from __future__ import annotations

from collections.abc import Callable

from readoutkit.extract.commitments.agreements import AgreementRules
from readoutkit.extract.commitments.bearers import BearerFinder
from readoutkit.extract.commitments.draft import Draft
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.giving import GivingRules
from readoutkit.extract.commitments.nominal import NounRules
from readoutkit.extract.commitments.questions import Questions
from readoutkit.extract.commitments.verbal import VerbRules
from readoutkit.extract.commitments.words import CommitmentWords
from readoutkit.extract.grammar.clauses import Clause


class CommitmentRules:
    """All rules; the first that matches a clause decides."""

    def __init__(self, words: CommitmentWords, bearers: BearerFinder) -> None:
        questions = Questions(words)
        verbal, giving = VerbRules(words, bearers, questions), GivingRules(words, bearers, questions)
        agreements = AgreementRules(words, bearers, questions)
        self.nominal = NounRules(words, bearers, questions)
        self._rules: tuple[Callable[[Findings, Clause], Draft | None], ...] = (
            verbal.refusal,
            verbal.steps,
            verbal.word_given,
            self.nominal.adjective,
            verbal.future,
            verbal.binding_verb,
            agreements.concluded,
            verbal.aim,
            self.nominal.noun,
            giving.target,
            self.nominal.announced,
            giving.contribution,
            giving.present_support,
            self.nominal.partisan,
            self.nominal.cleft,
            verbal.order,
            self.nominal.goal,
            self.nominal.role,
        )

    def first(self, f: Findings, clause: Clause) -> Draft | None:
        """The draft of the first rule that matches."""
        return next((draft for rule in self._rules if (draft := rule(f, clause)) is not None), None)
