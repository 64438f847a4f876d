import pytest

from readoutkit.errors import DocumentError
from readoutkit.text import decode as module
from readoutkit.text.decode import decode


def test_nothing_is_translated_or_stripped() -> None:
    assert decode(b" one\r\ntwo\r\n") == " one\r\ntwo\r\n"
    assert decode("\ufeffRéunion".encode()) == "\ufeffRéunion"


def test_a_string_is_taken_as_it_is() -> None:
    assert decode("half a pair \ud83d") == "half a pair \ud83d"


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (b"", "empty"),
        (" \n\ufeff\u00a0\t", "empty"),
        ("Gen\u00e8ve".encode("cp1252"), "not UTF-8 at byte 3"),
        ("Bern".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04\x00\x00", "binary"),
        ("a\x00b", "NUL"),
    ],
)
def test_what_is_no_text_is_refused_by_name(source: str | bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says) as info:
        decode(source, "note.txt")
    assert str(info.value).startswith("note.txt: ")


def test_a_giant_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_CHARACTERS", 10)
    for source in ("x" * 11, b"x" * 11, b"x" * 41):
        with pytest.raises(DocumentError, match="split"):
            decode(source)
