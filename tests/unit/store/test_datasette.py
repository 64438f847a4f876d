"""The metadata describe every table and column there is, and Datasette takes them."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from small_readouts import make_readout

from readoutkit.store import Store
from readoutkit.store.datasette import datasette_metadata, load_descriptions


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "talks.store"
    with Store(path) as store:
        store.add([make_readout(1, date="2026-01"), make_readout(2, person="José Álvarez", country=("ES", "Spain"))])
    return path


def test_every_table_and_column_is_described_and_nothing_else_is() -> None:
    with Store(":memory:") as store:
        rows = store._connection.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
        there = {
            name: [column[1] for column in store._connection.execute(f"PRAGMA table_info({name})")]
            for name, _ in rows
            if not name.startswith("sqlite_") and "_fts" not in name
        }
    described = {name: list(table["columns"]) for name, table in load_descriptions()["tables"].items() if "_fts" not in name}
    assert described == there
    for table in load_descriptions()["tables"].values():
        assert all(text.endswith(".") for text in [table.get("description", "."), *table.get("columns", {}).values()])


def test_the_views_are_shown_and_the_tables_behind_them_are_not() -> None:
    tables = load_descriptions()["tables"]
    views = ["documents", "events", "participants", "actors", "topics", "commitments", "quotes", "amounts", "sentences", "history"]
    assert [name for name, table in tables.items() if not table.get("hidden")] == [*views, "document", "passage"]


def ask(file: Path, *addresses: str) -> list[Any]:
    """What Datasette answers, as JSON where an address says so."""
    app = pytest.importorskip("datasette.app")
    datasette = app.Datasette([str(file)], metadata=datasette_metadata(file))

    async def answers() -> list[Any]:
        await datasette.invoke_startup()
        found = [await datasette.client.get(address) for address in addresses]
        assert [response.status_code for response in found] == [200] * len(found), [response.text[:300] for response in found]
        return [response.json() if ".json" in address else response.text for address, response in zip(addresses, found, strict=True)]

    return asyncio.run(answers())


def test_datasette_shows_the_pages_with_their_descriptions(file: Path) -> None:
    front, page = ask(file, "/talks", "/talks/commitments")
    assert "Commitments towards a country" in front
    assert ">topic_actor</a></h2>" not in front
    assert "One row a commitment: who is bound to what" in page
    assert "will send 1 boats" in page


def test_datasette_searches_and_facets(file: Path) -> None:
    found, people, kinds = ask(
        file,
        "/talks/sentences.json?_search=norway+boats&_shape=array",
        "/talks/participants.json?_search=alvarez&_shape=array",
        "/talks/events.json",
    )
    assert [row["readout"] for row in found] == ["note-1"]
    assert [row["name"] for row in people] == ["José Álvarez"]
    assert "kind" in json.dumps(kinds["facet_results"])


@pytest.mark.parametrize("query", sorted(load_descriptions()["queries"]))
def test_ready_made_queries_run(file: Path, query: str) -> None:
    (rows,) = ask(file, f"/talks/{query}.json?words=boats&country=no&_shape=array")
    if query == "search":
        assert [(row["readout"], row["found"]) for row in rows if row["kind"] == "commitment"] == [
            ("note-1", "will send 1 [boats]"),
            ("note-2", "will send 2 [boats]"),
        ]
    elif query == "subjects_by_year":
        assert rows == [{"year": "2026", "domain": "economy", "documents": 1}]
    else:
        assert rows == []
