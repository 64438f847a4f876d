"""Speakers of a text as one line: kind (d direct, p partial) and speaker of each quotation."""

from collections.abc import Callable

import pytest
from quoted_texts import shown


@pytest.fixture
def speakers() -> Callable[[str, str], str]:
    """`speakers(language, text)`: "-" for nobody, "*" for a body, "; " between quotations."""

    def line(code: str, content: str) -> str:
        rows = [(kind[0], speaker or "-") for _, kind, speaker in shown(code, content)]
        return "; ".join(f"{kind} {'*' if speaker.startswith('body:') else speaker}" for kind, speaker in rows)

    return line
