"""Tables as files: the same bytes each time, read by the programs people use, safe in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas
import polars
import pytest
from attrs import evolve
from sample_readout import SAMPLE

from readoutkit.errors import TableError
from readoutkit.export import TABLES, from_tables, read_tables, write_tables
from readoutkit.export.spreadsheet import defuse, undo
from readoutkit.model import Readout

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", " =1", "\ufeff=1", "\n=1", "−1"]
HARMLESS = ["", "met", "a=b", "1-2", "L'Otan", "«", "(-1)", "\u2014 said"]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_a_rewrite_gives_the_same_bytes(form: str, tmp_path: Path) -> None:
    some = [SAMPLE, evolve(SAMPLE, id="other")] * 3
    counts = write_tables(some, tmp_path / "a", form)  # type: ignore[arg-type]
    write_tables(iter(some), tmp_path / "b" / "c", form)  # type: ignore[arg-type]
    before = bytes_of(tmp_path / "a")
    assert sorted(before) == sorted(f"{table.name}.{form}" for table in TABLES)
    assert before == bytes_of(tmp_path / "b" / "c")
    write_tables(some, tmp_path / "a", form)  # type: ignore[arg-type]
    assert bytes_of(tmp_path / "a") == before
    assert counts["documents"] == 6
    assert counts["commitments"] == 12


def test_pandas_polars_and_duckdb_read_the_same(tmp_path: Path) -> None:
    write_tables([SAMPLE] * 2, tmp_path)
    for table in TABLES:
        path = tmp_path / f"{table.name}.parquet"
        names = [column.name for column in table.all_columns]
        frame, other = pandas.read_parquet(path), polars.read_parquet(path)
        relation = duckdb.read_parquet(str(path))
        assert list(frame.columns) == other.columns == relation.columns == names
        assert len(frame) == other.height == relation.count("*").fetchall()[0][0]
    query = "select kind, bearer, count(*) from (select kind, unnest(by_keys) as bearer from '{}') group by all order by all"
    found = duckdb.sql(query.format(tmp_path / "commitments.parquet")).fetchall()
    assert found == [("action", "country:NO", 2), ("support", "country:HU", 2)]
    by = polars.read_parquet(tmp_path / "commitments.parquet").explode("by_keys")
    assert by.filter(polars.col("is_pledge"))["by_keys"].to_list() == ["country:NO"] * 2


def test_many_row_groups_are_one_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow.parquet as parquet

    monkeypatch.setattr("readoutkit.export.files._ROWS", 2)
    monkeypatch.setattr("readoutkit.export.arrow.BATCH", 1)
    write_tables([SAMPLE] * 1200, tmp_path)
    assert parquet.ParquetFile(tmp_path / "documents.parquet").num_row_groups > 1
    assert sum(1 for _ in from_tables(read_tables(tmp_path))) == 1200
    assert next(from_tables({table.name: parquet.ParquetFile(tmp_path / f"{table.name}.parquet") for table in TABLES})) == SAMPLE.detach()


def test_csv_is_read_by_all(tmp_path: Path) -> None:
    write_tables([SAMPLE], tmp_path, "csv")
    path = tmp_path / "commitments.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[0]["by_names"] == "Norway"
    assert rows[0]["is_pledge"] == "true"
    assert rows[0]["hedge"] == ""
    assert list(pandas.read_csv(path)["id"]) == polars.read_csv(path)["id"].to_list() == ["c1", "c2"]
    assert duckdb.read_csv(str(path)).columns[0] == "document"


def test_lists_are_joined_in_csv(tmp_path: Path) -> None:
    write_tables([SAMPLE], tmp_path, "csv")
    with (tmp_path / "participants.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [row["event_ids"] for row in csv.DictReader(stream)] == ["e1", "e1; e2"]


@pytest.mark.parametrize("cell", FORMULAS)
def test_formulas_are_defused(cell: str) -> None:
    assert defuse(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", HARMLESS)
def test_other_cells_are_left_alone(cell: str) -> None:
    assert defuse(cell) == cell


@pytest.mark.parametrize("cell", [*FORMULAS, *HARMLESS, "'=1", "''"])
def test_what_was_defused_can_be_undone(cell: str) -> None:
    assert undo(defuse(cell)) == cell


@pytest.mark.parametrize(("defused", "name"), [(True, "'=HYPERLINK(1)"), (False, "=HYPERLINK(1)")])
def test_the_switch(defused: bool, name: str, tmp_path: Path) -> None:
    write_tables([evolve(SAMPLE, id="=HYPERLINK(1)")], tmp_path, "csv", defuse_formulas=defused)
    for table in TABLES:
        with (tmp_path / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as stream:
            assert all(row["readout"] == name for row in csv.DictReader(stream))


def test_what_was_there_stays_when_readouts_fail(tmp_path: Path) -> None:
    write_tables([SAMPLE], tmp_path)
    before = bytes_of(tmp_path)

    def failing() -> Iterator[Readout]:
        yield SAMPLE
        raise OSError("the disk of the reader")

    with pytest.raises(OSError, match="the disk of the reader"):
        write_tables(failing(), tmp_path)
    assert bytes_of(tmp_path) == before


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(TableError, match="is a file; name a folder"):
        write_tables([SAMPLE], tmp_path / "file")
    with pytest.raises(TableError, match="no format 'xlsx'"):
        write_tables([SAMPLE], tmp_path, "xlsx")  # type: ignore[arg-type]
    with pytest.raises(TableError, match=r"documents\.parquet cannot be read"):
        read_tables(tmp_path)
    (tmp_path / "documents.parquet").write_text("no parquet", encoding="utf-8")
    with pytest.raises(TableError, match=r"documents\.parquet cannot be read"):
        read_tables(tmp_path)
