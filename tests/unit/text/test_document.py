import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutkit.errors import DocumentError
from readoutkit.text.document import load_text

DAMAGED = st.text(st.sampled_from("abc \nÃ©â€œ™\u009d†“”\u00a0&;#8_\\u20")).filter(lambda s: not s.isspace() and s.strip("\u00a0 \n") != "")


def test_clean_text_is_itself() -> None:
    text = load_text(" A line.\r\n")
    assert (text.raw, text.clean, text.folded, text.repairs) == (" A line.\r\n",) * 3 + ((),)
    assert text.span(0, 10).text == "A line."


def test_spans_lead_back_to_the_broken_text() -> None:
    text = load_text("“pay up†in May, “now†.")
    at = text.clean.index("in May")
    span = text.span(at, at + 6)
    assert (span.text, span.start) == ("in May", 8)
    quote = text.clean.index("”")
    assert text.span(1, quote).text == "pay up"
    assert text.span(0, quote + 1).text == "“pay up†"
    assert [r.replacement for r in text.repairs] == ["” ", "” "]


def test_a_span_of_blanks_is_refused() -> None:
    text = load_text("a\u00a0\ufeff b")
    with pytest.raises(ValueError, match="blanks"):
        text.span(1, 4)
    with pytest.raises(ValueError, match="no such"):
        text.span(0, 99)
    assert text.span(0, 4).text == "a"


def test_errors_name_the_document() -> None:
    with pytest.raises(DocumentError, match=r"talk\.txt"):
        load_text(b"\xff", "talk.txt")


@given(DAMAGED)
def test_offsets_go_there_and_back(raw: str) -> None:
    text = load_text(raw)
    assert len(text.folded) == len(text.clean)
    edges = {text.clean_offset(b.start) for b in text.breaks}
    for i in range(len(text.clean) + 1):
        back = text.raw_offset(i)
        assert text.clean_offset(back) == i or text.clean_offset(back) in edges
    offsets = [text.raw_offset(i) for i in range(len(text.clean) + 1)]
    assert offsets == sorted(offsets) and offsets[-1] == len(raw)


@given(DAMAGED, st.data())
def test_every_span_is_a_stretch_of_the_raw_text(raw: str, data: st.DataObject) -> None:
    text = load_text(raw)
    start = data.draw(st.integers(0, len(text.clean)))
    end = data.draw(st.integers(start, len(text.clean)))
    try:
        span = text.span(start, end)
    except ValueError:
        return
    assert raw[span.start : span.end] == span.text
    assert span.text.strip() == span.text != ""
