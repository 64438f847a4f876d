"""How far two annotators agree who read the same documents apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from readoutkit.evaluate.score import score_document
from readoutkit.evaluate.scorecard import Scorecard, ScorecardError, find_scorecards
from readoutkit.evaluate.tally import Figures, Tally


@frozen
class Agreement:
    """What two annotators made of the documents that both read.

    `tally` takes the first annotator for gold: a field that may stay empty (dates, places, roles) counts where the first one
    filled it. `documents` counts what both read, `only_one` and `only_other` name what one of them left out, which is not scored.
    """

    documents: int
    tally: Tally
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]

    def figures(self) -> Figures:
        """Per field `{"f1", "n", "n_other"}`, `{"share", "n"}`, or `{"share", "kappa", "n"}` where a closed vocabulary was chosen from.

        `n` counts the items of the first annotator, or decisions; `kappa` is None where chance alone would agree always.
        """
        out: Figures = {}
        for name, row in self.tally.figures().items():
            if name == "false_dates":
                continue  # asked of a parser; between annotators it says what event.date says
            if "f1" in row:
                out[name] = {"f1": row["f1"], "n": row["n"], "n_other": self.tally.counts[name][1]}
            elif name in self.tally.labels:
                kappa = cohens_kappa(self.tally.labels[name])
                out[name] = {"share": row["share"], "kappa": None if kappa is None else round(kappa, 3), "n": row["n"]}
            else:
                out[name] = row
        return out


def agreement(one: Path, other: Path) -> Agreement:
    """Compare two folders of scorecards of the same documents, matched by the name inside (`doc`).

    Example:
        >>> same = agreement(Path("seeds"), Path("seeds"))  # doctest: +SKIP
        >>> same.figures()["commitments"]["f1"]  # doctest: +SKIP
        1.0

    Raises ScorecardError when a folder or a scorecard cannot be read, or no document is in both.
    """
    ours, theirs = _cards(one), _cards(other)
    both = sorted(ours.keys() & theirs.keys())
    if not both:
        raise ScorecardError(f"{one} and {other}: no document has a scorecard in both; their `doc` must be the same")
    tally = Tally()
    for doc in both:
        first, second = ours[doc], theirs[doc]
        if "none" in (first.format, second.format):
            # Whether a page is a readout at all is one choice, and without it there is nothing else to compare.
            tally.choose("format", first.format, second.format, doc)
        else:
            score_document(first, second, tally)
    return Agreement(len(both), tally, tuple(sorted(ours.keys() - theirs.keys())), tuple(sorted(theirs.keys() - ours.keys())))


def cohens_kappa(pairs: Counter[tuple[str, str]]) -> float | None:
    """Agreement beyond chance (Cohen 1960): 1 for always, 0 for what chance would give, None if both chose one value throughout.

    Example:
        >>> cohens_kappa(Counter({("new", "new"): 2, ("prior", "prior"): 1, ("new", "prior"): 1}))
        0.5
    """
    total = pairs.total()
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for (first, second), times in pairs.items():
        ours[first] += times
        theirs[second] += times
    observed = sum(times for (first, second), times in pairs.items() if first == second) / total
    expected = sum(times * theirs[value] for value, times in ours.items()) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def render_agreement(found: Agreement) -> Iterator[str]:
    """One line for each field: F1 or the share that is the same, kappa where it has one, and how many there were."""
    yield f"== {found.documents} documents read by both"
    for name, row in found.figures().items():
        if "f1" in row:
            yield f"  {name:18} F1 {row['f1']:.3f}              n {row['n']}, {row['n_other']}"
        elif "kappa" in row:
            kappa = "    –" if row["kappa"] is None else f"{row['kappa']:.3f}"
            yield f"  {name:18} {row['share']:.3f}   κ {kappa}      n {row['n']}"
        else:
            yield f"  {name:18} {row['share']:.3f}                n {row['n']}"


def _cards(folder: Path) -> dict[str, Scorecard]:
    cards: dict[str, Scorecard] = {}
    for card, _ in find_scorecards(folder):
        if card.doc in cards:
            raise ScorecardError(f"{folder}: two scorecards for {card.doc}; one annotator reads a document once")
        cards[card.doc] = card
    return cards
