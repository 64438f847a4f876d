"""Comparison: accounts of one event found among many, and set side by side."""

from readoutkit.comparison.copies import Copy
from readoutkit.comparison.groups import AccountGroup, Link
from readoutkit.comparison.linking import link
from readoutkit.comparison.many_accounts import JointComparison, JointRow, compare_all
from readoutkit.comparison.rows import Difference, Outcome, Row, Rows
from readoutkit.comparison.same_event import Verdict
from readoutkit.comparison.two_accounts import Comparison, compare

__all__ = [
    "AccountGroup",
    "Comparison",
    "Copy",
    "Difference",
    "JointComparison",
    "JointRow",
    "Link",
    "Outcome",
    "Row",
    "Rows",
    "Verdict",
    "compare",
    "compare_all",
    "link",
]
