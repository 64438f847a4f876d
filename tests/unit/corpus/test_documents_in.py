"""Which documents files, folders, patterns and tables hold; what is damaged is told, and the rest is read."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from readoutkit.corpus import Columns, Document, Failure, Kind, find_files, parse_many, read_documents
from readoutkit.model import Readout

CALL = "Prime Minister Ada Lund spoke by phone today with President Bo Strand of Finland."
VISIT = "President Bo Strand visited Oslo yesterday. He thanked Prime Minister Ada Lund of Norway."


def read(*sources: Path | str, **columns: str) -> list[Document | Failure]:
    return list(read_documents(sources, columns=Columns(**columns)))


def good(found: list[Document | Failure]) -> list[Document]:
    return [item for item in found if isinstance(item, Document)]


def faults(found: list[Document | Failure]) -> list[str]:
    return [str(item) for item in found if isinstance(item, Failure)]


def test_a_folder_gives_texts_and_pages_by_path_and_leaves_tables_and_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.HTML", "a/c.htm", ".hidden.txt", ".git/d.txt", "out.jsonl", "notes.csv", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(CALL, encoding="utf-8")
    found = good(read(tmp_path))
    assert [(document.name, document.kind) for document in found] == [
        ("c.htm", Kind.HTML),
        ("z.HTML", Kind.HTML),
        ("b.txt", Kind.TEXT),
    ]
    assert found[0].place == str(tmp_path / "a" / "c.htm")


def test_what_a_browser_lays_beside_a_page_is_no_document(tmp_path: Path) -> None:
    for name in ("call.html", "call_files/frame.html", "press_files/kept.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(CALL, encoding="utf-8")
    assert [file.name for file in find_files([tmp_path])] == ["call.html", "kept.html"]


def test_patterns_are_sorted_and_reach_below(tmp_path: Path) -> None:
    for name in ("2.txt", "1.txt", "sub/0.txt", "[1].txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(CALL, encoding="utf-8")
    assert [file.name for file in find_files([f"{tmp_path}/**/*.txt"])] == ["1.txt", "2.txt", "[1].txt", "0.txt"]
    assert [file.name for file in find_files([tmp_path / "[1].txt"])] == ["[1].txt"], "a file of that very name comes first"
    assert faults(read(f"{tmp_path}/*.nothing")) == [f"{tmp_path}/*.nothing: no such file; check the path"]


def test_files_that_cannot_be_read_are_told_in_their_place(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "huge.txt").touch()
    with open(tmp_path / "huge.txt", "wb") as file:
        file.truncate(90_000_000)
    found = read(tmp_path / "missing.txt", tmp_path / "empty", tmp_path / "huge.txt")
    assert [message.split(": ")[1][:12] for message in faults(found)] == ["no such file", "no such file", "90 MB is mor"]
    (tmp_path / "x.csv").mkdir()
    assert "no such file" in faults(read(tmp_path / "x.csv"))[0]


# Rows of tables.


def test_rows_carry_title_date_address_and_id(tmp_path: Path) -> None:
    row = {"id": "NO-7", "title": "Lund calls Strand", "date": "2031-05-02", "url": "https://norland.example/7", "text": CALL}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (readout,) = parse_many(read_documents(tmp_path / "rows.jsonl"))
    assert isinstance(readout, Readout)
    assert (readout.id, readout.source.name, readout.source.url) == ("rows#NO-7", "rows.jsonl#NO-7", row["url"])
    assert readout.source.published is not None
    assert (readout.source.published.value, readout.source.published.basis) == ("2031-05-02", "given")
    assert readout.source.text == f"{row['title']}\n\n{CALL}"
    assert readout.source.title is not None and readout.source.title.text == row["title"]
    assert readout.date is not None and readout.date.value == "2031-05-02"


def test_columns_can_be_chosen_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "rows.tsv").write_text(f"body\ttitle\tday\n{CALL}\tA title\t2031-05-02\n", encoding="utf-8")
    (document,) = good(read(tmp_path / "rows.tsv", text="body", date="day", title=""))
    assert (document.content, document.title, document.published) == (CALL, None, "2031-05-02")
    assert document.name == "rows.tsv#2"


@pytest.mark.parametrize("name", ["rows.csv", "rows.jsonl", "rows.parquet"])
def test_a_column_that_is_missing_is_told_with_those_there_are(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    table(path, [{"body": CALL, "headline": "x"}])
    (message,) = faults(read(path))
    assert message.startswith(f"{path}") and "'text'" in message and "body, headline" in message
    (message,) = faults(read(path, text="body", date="day"))
    assert "'day' for the date" in message


def table(path: Path, rows: list[dict[str, object]]) -> None:
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    elif path.suffix == ".csv":
        import csv

        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    else:
        import pyarrow as arrow
        import pyarrow.parquet

        arrow.parquet.write_table(arrow.Table.from_pylist(rows), path)


@pytest.mark.parametrize("name", ["rows.csv", "rows.jsonl", "rows.parquet"])
def test_all_kinds_of_tables_give_the_same_documents(tmp_path: Path, name: str) -> None:
    rows: list[dict[str, object]] = [
        {"id": "a", "text": f'{CALL}\n\nShe said: "Yes, we will."', "date": "2031-05-02", "url": ""},
        {"id": "b", "text": VISIT, "date": "", "url": "https://norland.example/b"},
    ]
    table(tmp_path / name, rows)
    found = good(read(tmp_path / name))
    assert [(d.content, d.published, d.url) for d in found] == [(r["text"], r["date"] or None, r["url"] or None) for r in rows]
    assert [d.name for d in found] == [f"{name}#a", f"{name}#b"]


def test_parquet_dates_and_numbers_are_understood(tmp_path: Path) -> None:
    from datetime import UTC, date, datetime

    rows: list[dict[str, object]] = [{"text": CALL, "id": 7, "date": datetime(2031, 5, 2, 21, 0, tzinfo=UTC), "url": None}]
    table(tmp_path / "a.parquet", rows)
    table(tmp_path / "b.parquet", [{**rows[0], "date": date(2031, 5, 2)}])
    for name in ("a", "b"):
        (readout,) = parse_many(read_documents(tmp_path / f"{name}.parquet"))
        assert isinstance(readout, Readout)
        assert readout.id == f"{name}#7"
        assert readout.source.published is not None and readout.source.published.value == "2031-05-02"


def test_a_damaged_line_costs_itself_only(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": CALL}).encode(),
        b'{"text": "They met',
        b"",
        b'["no", "object"]',
        b'{"text": "R\xe9union"}',
        b'{"text": 7.5}',
        b'{"text": null}',
        b"[" * 100_000,
        json.dumps({"text": VISIT}).encode(),
    ]
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b"\n".join(lines))
    found = read(path)
    assert [d.place for d in good(found)] == [f"{path}:1", f"{path}:9"]
    assert [message.removeprefix(f"{path}:")[:12] for message in faults(found)] == [
        "2: not JSON:",
        "4: expected ",
        "5: not UTF-8",
        "6: column 't",
        "7: column 't",
        "8: not JSON:",
    ]


def test_a_damaged_row_of_csv_costs_itself_only(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(b'id;text\r\n1;"two\r\nlines; one cell"\r\n2\r\n3;R\xe9union\r\n4;"a"b\r\n5;ok;;\r\n6;too;many\r\n\r\n7;last\r\n')
    found = read(path)
    assert [(d.name, d.content, d.place) for d in good(found)] == [
        ("rows.csv#1", "two\r\nlines; one cell", f"{path}:2"),
        ("rows.csv#5", "ok", f"{path}:7"),
        ("rows.csv#7", "last", f"{path}:10"),
    ]
    assert [message.removeprefix(f"{path}:")[:10] for message in faults(found)] == ["4: has 1 c", "5: not UTF", "6: not CSV", "8: has 3 c"]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        ("text\nx".encode("utf-16"), "UTF-16"),
        (b"text,text\na,b\n", "more than one"),
        (b'text\n"never closed\n', "not CSV"),
        (b"\x00\x01\x02", "no column"),
    ],
)
def test_csv_files_that_are_none_are_told(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(content)
    (message,) = faults(read(path))
    assert message.startswith(str(path)) and complaint in message


def test_parquet_files_that_are_none_are_told(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    path.write_bytes(b"PAR1 but not really")
    (message,) = faults(read(path))
    assert message.startswith(f"{path}: cannot be read as Parquet")


def test_a_missing_extra_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table(tmp_path / "rows.parquet", [{"text": CALL}])
    (tmp_path / "page.html").write_text("<p>They met.</p>", encoding="utf-8")
    for module in ("pyarrow", "pyarrow.parquet", "trafilatura"):
        monkeypatch.setitem(sys.modules, module, None)
    found = list(parse_many(read_documents([tmp_path / "rows.parquet", tmp_path / "page.html"])))
    assert ["readoutkit[arrow]" in str(found[0]), "readoutkit[html]" in str(found[1])] == [True, True]


def test_readouts_written_before_go_through_unchanged(tmp_path: Path) -> None:
    import readoutkit

    line = readoutkit.dumps(readoutkit.parse(CALL, name="call.txt"), indent=None)
    (tmp_path / "rows.jsonl").write_text(f"{line}\n{json.dumps({'text': VISIT})}\n", encoding="utf-8")
    (tmp_path / "one.json").write_text(line, encoding="utf-8")
    first, second, third = parse_many(read_documents([tmp_path / "rows.jsonl", tmp_path / "one.json"]), on_error="raise")
    assert readoutkit.dumps(first, indent=None) == readoutkit.dumps(third, indent=None) == line
    assert second.source.text == VISIT


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2031-05-02", "2031-05-02"),
        ("2031-05-02T23:59:00-05:00", "2031-05-02"),
        ("2031-05-02 10:00", "2031-05-02"),
        ("2031/05/02", "2031-05-02"),
        ("20310502", "2031-05-02"),
        ("Fri, 02 May 2031 10:00:00 GMT", "2031-05-02"),
        ("2 May 2031", "2031-05-02"),
        ("02/05/2031", None),
        ("last week", None),
        ("2031-02-30", None),
        ("1931050", None),
        ("0001-01-01", None),
    ],
)
def test_a_date_with_one_meaning_is_taken_and_any_other_is_remarked_on(given: str, day: str | None) -> None:
    (readout,) = parse_many([Document(content=CALL, published=given)], on_error="raise")
    published = readout.source.published
    assert (published.value if published else None) == day
    assert ("RK107" in [remark.code for remark in readout.diagnostics]) is (day is None)
