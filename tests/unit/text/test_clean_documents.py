"""Clean text is left as it is: on sentences that look like damage, and on real documents where a folder of them is at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from readoutkit.text.document import load_text

CLEAN = [
    "Le chancelier a dit à Zürich : « Ça ira. » Son hôte, M. Ångström, a ri.",
    "São João e Málaga; Łódź, Kraków, Plzeň, Győr, Târgu Mureș, İzmir.",
    "The treaty† was signed in 1921. †See the note below.",
    "Profits rose by £3 to £5 ½ — a “fair” result…",
    "A 6' fence and a 12\" pipe; 5′ 11″ tall; 20 °C; §3; ¶4; ©2025; 10 €.",
    "Ã is a letter of Portuguese, â of Romanian, Â of Welsh.",
    "См. ниже. Далі буде. 共同声明。 정상회담.",
    "AT&T and the R&D unit of B&Q; 3 < 5 and 7 > 4.",
    "\\users\\notes\\new and \\d+ are no escapes of letters.",
    "snake_case_name and __init__ are code.",
]


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_needs_no_repair(text: str) -> None:
    assert load_text(text).repairs == ()


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("The leaders’ talks – “frank”".encode().decode("cp1252", "replace").replace("\ufffd", ""), "The leaders’ talks – “frank"),
        ("Le président a été reçu à Genève".encode().decode("latin-1"), "Le président a été reçu à Genève"),
        ("Le président a été reçu".encode().decode("cp1252").encode().decode("cp1252"), "Le président a été reçu"),
        ("He said it\\u2019s over", "He said it’s over"),
        ("Fish &amp; chips, caf&eacute;", "Fish & chips, café"),
    ],
)
def test_known_damage_is_repaired_and_listed(damaged: str, meant: str) -> None:
    loaded = load_text(damaged)
    assert loaded.clean.startswith(meant)
    assert loaded.repairs
    assert all(damaged[r.span.start : r.span.end] == r.span.text for r in loaded.repairs)


@pytest.mark.skipif("READOUTKIT_CORPORA" not in os.environ, reason="no folder of real documents: set READOUTKIT_CORPORA")
def test_real_clean_documents_need_no_repair() -> None:
    lines = [line for path in sorted(Path(os.environ["READOUTKIT_CORPORA"]).glob("*.jsonl")) for line in path.open(encoding="utf-8")]
    assert len(lines) > 1000
    assert [row["url"] for row in map(json.loads, lines) if load_text(row["text"]).repairs] == []
