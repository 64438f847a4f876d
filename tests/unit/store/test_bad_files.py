"""A file that is no store, is of a newer version, full, locked or may not be written: a clear error, and nothing is harmed."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from small_readouts import make_readout

from readoutkit.errors import ReadoutkitError, StoreError, StoreLockedError
from readoutkit.store import Added, Store
from readoutkit.store import database as database_module
from readoutkit.store.schema import VERSION, migrate_tables


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A store of three readouts."""
    path = tmp_path / "talks.store"
    with Store(path) as store:
        store.add([make_readout(number) for number in range(3)])
    return path


def set_pragma(path: Path, setting: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA {setting}")
        connection.commit()


@pytest.mark.parametrize("content", [b"Not a database, only a text.\n", b"x", b"SQLite format 3\x00" + b"garbage" * 100, b"\x00" * 4096])
def test_a_file_that_is_no_store_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"notes\.txt: is (no store|damaged)"):
        Store(path)
    assert path.read_bytes() == content
    assert os.listdir(tmp_path) == ["notes.txt"]


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "music.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE song (title TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="of another program"):
        Store(path)
    assert path.read_bytes() == before


def test_a_store_of_a_newer_version_is_refused(file: Path) -> None:
    set_pragma(file, f"user_version = {VERSION + 1}")
    with pytest.raises(StoreError, match=f"newer readoutkit .store version {VERSION + 1}, this one reads {VERSION}.; upgrade"):
        Store(file)


def test_a_store_of_an_older_version_is_migrated_in_one_go(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "VERSION", VERSION + 2)
    steps = {VERSION: "ALTER TABLE document ADD COLUMN note TEXT;\nUPDATE document SET note = readout;"}

    def migrate(connection: sqlite3.Connection, version: int) -> None:
        migrate_tables(connection, version, present=VERSION + 2, migrations=steps)

    monkeypatch.setattr(database_module, "migrate_tables", migrate)
    steps[VERSION + 1] = "CREATE TABLE document (a);"
    with pytest.raises(StoreError, match="already exists"):
        Store(file)
    steps[VERSION + 1] = "CREATE TABLE extra (a);"
    with Store(file) as store:
        assert len(list(store)) == 3
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 2,)
        assert connection.execute("SELECT note FROM document WHERE number = 1").fetchone() == ("note-0",)


def test_a_store_too_old_to_migrate_says_so(file: Path) -> None:
    set_pragma(file, "user_version = 0")
    with pytest.raises(StoreError, match="there is no way from version 0 to 1"):
        Store(file)


def test_paths_that_can_be_no_store_are_refused(tmp_path: Path) -> None:
    for path, reason in [
        (tmp_path, "is a folder; name a file in it"),
        (tmp_path / "no" / "talks.store", "folder .*no does not exist; create it first"),
        (tmp_path / ("x" * 300), "cannot be opened"),
        (tmp_path / "a\x00b", "cannot be opened"),
        (Path("/dev/null"), "is no file"),
    ]:
        with pytest.raises(StoreError, match=reason):
            Store(path)
    with pytest.raises(StoreError, match="no such store; check the path"):
        Store(tmp_path / "typo.store", create=False)
    (tmp_path / "empty.store").touch()
    with pytest.raises(StoreError, match="is empty; add readouts to it first"):
        Store(tmp_path / "empty.store", create=False)
    with Store(tmp_path / "empty.store") as store:
        assert len(store) == 0


def test_a_damaged_store_is_said_to_be_damaged(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    file.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged; restore a copy"), Store(file) as store:
        list(store)


def test_check_tells_what_is_wrong(file: Path) -> None:
    with Store(file) as store:
        assert store.check() == []
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DELETE FROM actor WHERE document = 1")
        connection.execute("DROP TRIGGER passage_deleted")
        connection.execute("DELETE FROM passage WHERE document = 2")
        connection.commit()
    with Store(file) as store:
        problems = store.check()
    assert any("refers to a row of actor that is not there" in problem for problem in problems)
    assert len(problems) == len(set(problems))
    assert any("passage_fts does not agree" in problem for problem in problems)


def test_what_was_changed_by_hand_is_not_taken_for_what_was_added(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE document_text SET text = replace(text, 'boats', 'goats') WHERE text LIKE '%will send 1 %'")
        connection.execute("""UPDATE parse SET json = replace(json, '"firm"', '"soft"') WHERE document = 3""")
        connection.commit()
    with Store(file) as store:
        assert store.get("note-0") == make_readout(0)
        with pytest.raises(StoreError, match=r"is not what was added .*hash of the text.*; add its document again"):
            store.get("note-1")
        assert store.get("note-1", text=False) == make_readout(1).detach()
        with pytest.raises(StoreError, match=r"is not what was added .*soft"):
            list(store.readouts(text=False))
        problems = store.check()
    assert len(problems) == 2
    assert problems[0].endswith("has another one now")
    assert problems[1] == "the readout in row 3 of the table parse is not the one that was added"


def test_a_full_file_loses_only_the_batch_in_flight(file: Path) -> None:
    with Store(file) as store:
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages + 40}")
        with pytest.raises(StoreError, match="the disk is full; make room and add again"):
            store.add((make_readout(number) for number in range(3, 1000)), batch=5)
        ids = [readout.id for readout in store]
        assert len(ids) > 3
        assert len(ids) % 5 == 3
        assert store.check() == []
        store._connection.execute("PRAGMA max_page_count = 100000")
        assert store.add(make_readout(number) for number in range(50)) == Added(added=50 - len(ids), unchanged=len(ids))


def test_a_limit_on_file_sizes_is_said_and_harms_nothing(file: Path) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with Store(file) as store:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size, limits[1]))
            with pytest.raises(StoreError, match=r"talks\.store: (cannot be read or written|the disk is full)"):
                store.add((make_readout(number) for number in range(3, 500)), batch=20)
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    with Store(file) as store:
        assert [readout.id for readout in store][:3] == ["note-0", "note-1", "note-2"]
        assert len(store) % 20 == 3
        assert store.check() == []


def test_a_store_somebody_writes_to_can_be_read_but_not_written(file: Path) -> None:
    with Store(file) as busy, Store(file, timeout=0.05) as store:
        busy._connection.execute("BEGIN IMMEDIATE")
        assert len(list(store)) == 3
        with pytest.raises(StoreLockedError, match="another program is writing to it"):
            store.add(make_readout(9))
        busy._connection.execute("ROLLBACK")
        assert store.add(make_readout(9)) == Added(added=1)
    assert issubclass(StoreLockedError, TimeoutError)
    assert issubclass(StoreError, OSError)
    assert issubclass(StoreError, ReadoutkitError)


@contextmanager
def without_privileges() -> Iterator[None]:
    """Files are opened as an ordinary user, even where the tests run as root."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.parametrize("folder_too", [False, True])
def test_a_store_that_may_not_be_written_can_be_read(file: Path, folder_too: bool) -> None:
    folder = Path(tempfile.mkdtemp())
    path = Path(shutil.copy(file, folder / "talks.store"))
    path.chmod(0o444)
    folder.chmod(0o555 if folder_too else 0o777)
    try:
        with without_privileges(), Store(path) as store:
            assert len(list(store)) == 3
            assert len(store.search("boats")) == 6
            assert store.check() == []
            with pytest.raises(StoreError, match="may not be written; check its permissions"):
                store.add(make_readout(9))
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_store_that_may_not_be_read_says_so(file: Path) -> None:
    folder = Path(tempfile.mkdtemp())
    path = Path(shutil.copy(file, folder / "talks.store"))
    folder.chmod(0o755)
    path.chmod(0)
    try:
        with without_privileges(), pytest.raises(StoreError, match=r"cannot be opened \(Permission denied"):
            Store(path)
    finally:
        shutil.rmtree(folder)


def test_a_closed_store_says_so(file: Path) -> None:
    store = Store(file)
    store.close()
    with pytest.raises(StoreError, match="the store is closed; open it again"):
        len(store)
    with pytest.raises(StoreError, match="the store is closed"):
        store.add(make_readout(9))


def test_a_store_used_in_another_thread_says_so(file: Path) -> None:
    said: list[Exception] = []

    def use(store: Store) -> None:
        try:
            list(store)
        except StoreError as error:
            said.append(error)

    with Store(file) as store:
        thread = threading.Thread(target=use, args=(store,))
        thread.start()
        thread.join()
    assert "open the store anew in each thread" in str(said[0])
