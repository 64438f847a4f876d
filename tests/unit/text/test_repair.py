import itertools
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.text.repair import find_breaks

CLEAN = """“The harbour is ours,” said Mr. Ødegård – “and yours…”
« À nous d’agir », dit-il ; « voilà », « É », l’« ÂGE » et le « NÔ ».
DÉJÀ VU” – GROß” – ÉTÉ’ – “Señor Peña está”… 25 €, 30 £, §4, 20 °C, ½, naïve, cœur, Łódź, Škoda, Чехов, Ἀθῆναι
“She named the ship† that sank.” The admiral† died. D’Â… R&D; AT&T; a_b\\n
"""


def fixed(text: str) -> str:
    out, at = [], 0
    for item in find_breaks(text):
        out += [text[at : item.start], item.replacement]
        at = item.end
    return "".join([*out, text[at:]])


def test_clean_text_has_no_damage() -> None:
    assert find_breaks(CLEAN) == []


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("text", ["“Nous venons,” dit l’élu – à 5 € près.", "Kováčová, Dvořák and Ţîrlea met…", "Встреча прошла", "👍 ok"])
def test_misread_bytes_come_back(text: str, encoding: str, times: int) -> None:
    broken = text
    for _ in range(times):
        broken = "".join(chr(b) if encoding == "latin-1" else misread(b) for b in broken.encode())
    assert fixed(broken) == text


def misread(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def test_mac_roman_comes_back() -> None:
    text = "“C’est prêt,” dit-elle\u00a0: “voilà…”"
    assert fixed(text.encode().decode("mac_roman")) == text


def test_a_closing_mark_that_lost_its_last_byte() -> None:
    assert fixed("â€œReady,â€ she said.") == "“Ready,” she said."
    assert fixed("â€œReady.â€\n\nâ€œNow.â€") == "“Ready.”\n\n“Now.”"


def test_a_dagger_for_a_closing_mark_and_its_space() -> None:
    assert fixed("They will “pay up†in May. “We will,†he said.") == "They will “pay up” in May. “We will,” he said."
    assert fixed("“We will.â€\n\n“So will we,†he said.") == "“We will.”\n\n“So will we,” he said."


def test_a_real_dagger_survives() -> None:
    for text in ("The admiral† is dead.", "“The admiral† is dead.”", "“One.” Two† and three.", "“Open\nNew† line", "“Open † and spaced"):
        assert find_breaks(text) == []


def test_controls_are_cp1252_bytes() -> None:
    assert fixed("\x93Non,\x94 dit-il \x96 l\x92\xe9lu") == "“Non,” dit-il – l’élu"


def test_escapes_entities_and_underscores() -> None:
    assert fixed(r"It\u2019s caf\u00e9 time \ud83d\udc4d") == "It’s café time 👍"
    assert fixed("R&amp;D&nbsp;: &laquo;&#8217;&#x2019;&#146;&amp;rsquo;") == "R&D\u00a0: «’’’’"
    assert fixed("The talks _ the first _ ended. ___ and a_b") == "The talks — the first — ended. ___ and a_b"


def test_unknown_or_unprintable_codes_stay() -> None:
    for text in (r"\ud83d \u0000 \u00g1", "&bogus; &#0; &#xD800; &#x110000; &", "_ at the edge _"):
        assert find_breaks(text) == []


@given(st.text(string.ascii_letters + string.digits + " .,;:!?\"'()-\n"))
def test_plain_ascii_is_never_touched(text: str) -> None:
    assert find_breaks(text) == []


@given(st.text(st.sampled_from("aÃ©â€œ™\u009d†“”\n ÄÂ&;#8\\u20_¬√‚Ä\ud800")))
def test_breaks_are_in_order_and_apart(text: str) -> None:
    breaks = find_breaks(text)
    assert all(0 <= b.start < b.end <= len(text) and b.replacement for b in breaks)
    assert all(a.end <= b.start for a, b in itertools.pairwise(breaks))
