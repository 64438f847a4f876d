"""The tables: what they hold, how they fit together, what is said when they do not."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest
from attrs import evolve
from sample_readout import SAMPLE

import readoutkit
from readoutkit.errors import MissingExtraError, TableError
from readoutkit.export import TABLES, from_tables, to_batches, to_pandas, to_tables
from readoutkit.export.definition import Kind
from readoutkit.model import Readout
from readoutkit.serial.shape import CLASSES, slots

OTHER = evolve(SAMPLE, id="other")


def rows(name: str, *some: Readout) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = to_tables(some or (SAMPLE,))[name].to_pylist()
    return found


def test_one_row_is_one_claim() -> None:
    tables = to_tables([SAMPLE, OTHER])
    counts = {name: table.num_rows for name, table in tables.items()}
    assert counts["documents"] == 2
    for name in ("events", "participants", "actors", "topics", "commitments", "quotes", "amounts"):
        assert counts[name] == 2 * len(getattr(SAMPLE, name)), name
    assert counts["sections"] == 2 * len(SAMPLE.source.sections)
    assert counts["topic_mentions"] == 2 * sum(len(topic.mentions) for topic in SAMPLE.topics)
    assert counts["mentions"] == 2 * sum(len(person.mentions) for person in SAMPLE.participants)


def test_a_commitment_reads_without_a_join() -> None:
    promise = rows("commitments")[0]
    assert promise["text"] == SAMPLE.commitments[0].text
    assert (promise["by_ids"], promise["by_keys"], promise["by_names"]) == (["a1"], ["country:NO"], ["Norway"])
    assert (promise["via_names"], promise["said_by_names"], promise["topic_codes"]) == (["Harbour Fund"], ["Odd Larsen"], ["economy.trade"])
    assert promise["is_pledge"] is True
    assert promise["deadline"] == "2025-06"
    assert (promise["deadline_from"], promise["deadline_to"]) == (datetime.date(2025, 6, 1), datetime.date(2025, 6, 30))


def test_spans_point_into_the_document() -> None:
    text = SAMPLE.source.text
    assert text is not None
    for name, table in to_tables([SAMPLE]).items():
        for row in table.to_pylist():
            for column in (column for column in row if column.endswith("_start") and row[column] is not None):
                words = column.removesuffix("_start")
                assert text[row[column] : row[f"{words}_end"]] == row[words], f"{name}.{words}"


def test_amounts_are_numbers_and_stay_exact() -> None:
    money = rows("amounts")[0]
    assert (money["number"], money["value"], money["currency"]) == (40_000_000.0, "40000000", "USD")


def test_keys_are_unique_and_references_lead_somewhere() -> None:
    tables = {name: table.to_pylist() for name, table in to_tables([SAMPLE, OTHER]).items()}
    for table in TABLES:
        keys = [tuple(row[column] for column in table.key) for row in tables[table.name]]
        assert len(set(keys)) == len(keys), table.name
        for column in table.columns:
            targets = {(row["document"], row["id"]) for name in column.refers_to for row in tables[name]}
            for row in tables[table.name]:
                cell = row[column.name]
                named = cell if isinstance(cell, list) else [] if cell is None else [cell]
                assert not column.refers_to or all((row["document"], one) in targets for one in named), f"{table.name}.{column.name}"


def test_every_field_of_the_model_has_a_column() -> None:
    """Fields that hold others stand in several columns or in a table of their own; all others in one."""
    last = {column.path[-1] for table in TABLES for column in table.columns if column.path} | {"id"}
    nested = {"source", "provenance", "diagnostics", "mentions", "extra_spans", "sections", "repairs", "span"}
    nested |= {"events", "participants", "actors", "topics", "commitments", "quotes", "amounts"}
    inner = {step for table in TABLES for column in table.columns for step in column.path[:-1]}
    assert [f"{kind.__name__}.{slot.name}" for kind in CLASSES for slot in slots(kind) if slot.name not in last | nested | inner] == []


def test_column_names_need_no_quoting_and_come_once() -> None:
    import duckdb

    reserved = {word for (word,) in duckdb.sql("select keyword_name from duckdb_keywords() where keyword_category = 'reserved'").fetchall()}
    for table in TABLES:
        names = [column.name for column in table.all_columns]
        assert len(set(names)) == len(names), table.name
        assert not reserved & {table.name, *names}, table.name


def test_meanings_travel_with_the_tables() -> None:
    for table in TABLES:
        schema = to_tables([])[table.name].schema
        assert schema.metadata[b"key"].decode().split() == list(table.key)
        assert all(field.metadata[b"meaning"] for field in schema)


def test_a_stream_takes_readouts_one_batch_at_a_time() -> None:
    taken = 0

    def endless() -> Iterator[Readout]:
        nonlocal taken
        while True:
            taken += 1
            yield SAMPLE

    batches = to_batches(endless(), size=3)
    assert next(batches)["documents"].num_rows == 3
    assert taken == 3
    assert next(batches)["documents"].column("document").to_pylist() == [4, 5, 6]


def test_data_frames_know_missing_values_days_and_lists() -> None:
    frames = to_pandas([SAMPLE])
    commitments = frames["commitments"]
    assert str(commitments["hedge_start"].dtype) == "Int64"
    assert str(commitments["is_pledge"].dtype) == "boolean"
    assert str(commitments["deadline_from"].dtype).startswith("datetime64")
    assert list(commitments.explode("by_keys")["by_keys"]) == ["country:NO", "country:HU"]
    joined = commitments.merge(frames["documents"], on="document")
    assert list(joined["date"]) == ["2025-03-03", "2025-03-03"]


def test_the_package_offers_them() -> None:
    assert readoutkit.to_tables is to_tables
    assert readoutkit.to_pandas is to_pandas
    assert list(readoutkit.from_tables(readoutkit.to_tables([]))) == []


@pytest.mark.parametrize(("module", "extra"), [("pyarrow", "arrow"), ("pandas", "pandas")])
def test_a_missing_library_is_named_with_its_extra(module: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(MissingExtraError, match=rf"readoutkit\[{extra}\]"):
        to_pandas([SAMPLE])


def broken(change: str) -> dict[str, Any]:
    tables: dict[str, Any] = dict(to_tables([SAMPLE, OTHER]))
    commitments = tables["commitments"]
    match change:
        case "table":
            del tables["actors"]
        case "column":
            tables["commitments"] = commitments.drop_columns(["cue"])
        case "order":
            tables["commitments"] = commitments.take([2, 0, 1, 3])
        case "stranger":
            tables["documents"] = tables["documents"].slice(0, 1)
        case "rule":
            tables["commitments"] = commitments.set_column(commitments.schema.get_field_index("kind"), "kind", pa.array(["vow"] * 4))
        case "owner":
            tables["topics"] = tables["topics"].slice(1)
    return tables


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ("table", "no table actors"),
        ("column", "commitments: no column cue"),
        ("order", "commitments: rows of document 1 come behind"),
        ("stranger", "document 2, which is not in documents"),
        ("rule", r"document 1 \(call\): .*vow.*commitments\[0\].kind"),
        ("owner", r"document 1 \(call\): its rows do not belong together"),
    ],
)
def test_tables_that_are_none_say_why(change: str, complaint: str) -> None:
    with pytest.raises(TableError, match=complaint):
        list(from_tables(broken(change)))


def test_kinds_are_all_in_use() -> None:
    assert {column.kind for table in TABLES for column in table.columns} == set(Kind)
