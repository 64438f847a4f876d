"""Opening the file of a store, and saying clearly what is wrong with one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from readoutkit.errors import StoreError, StoreLockedError
from readoutkit.store.schema import APPLICATION, VERSION, create_tables, migrate_tables

MEMORY = ":memory:"
_MAGIC = b"SQLite format 3\x00"
# What to do about the primary result codes of SQLite that a file can be the reason of.
_ADVICE = {
    sqlite3.SQLITE_FULL: "the disk is full; make room and add again, what was written before is kept",
    sqlite3.SQLITE_READONLY: "may not be written; check its permissions and those of its folder",
    sqlite3.SQLITE_PERM: "may not be opened; check its permissions",
    sqlite3.SQLITE_AUTH: "may not be opened; check its permissions",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; check its permissions and those of its folder",
    sqlite3.SQLITE_NOTADB: "is no store; choose another file",
    sqlite3.SQLITE_CORRUPT: "is damaged; restore a copy, or add the documents to a new store",
    sqlite3.SQLITE_TOOBIG: "one readout is larger than SQLite allows",
    sqlite3.SQLITE_NOMEM: "there is not enough memory",
}


@contextmanager
def clear_errors(label: str) -> Iterator[None]:
    """What SQLite reports, said as StoreError with the file's name and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explained(label, error) from error


def _explained(label: str, error: sqlite3.Error) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreLockedError(f"{label}: another program is writing to it; try again when that is done, or wait longer (timeout)")
    if code in _ADVICE:
        return StoreError(f"{label}: {_ADVICE[code]}")
    if code == sqlite3.SQLITE_IOERR:
        return StoreError(f"{label}: cannot be read or written ({error}); check the disk, its quota and limits on file sizes")
    if "closed database" in str(error):
        return StoreError(f"{label}: the store is closed; open it again")
    if "thread" in str(error):
        return StoreError(f"{label}: was opened in another thread; open the store anew in each thread")
    if "no such module: fts5" in str(error):
        return StoreError(f"{label}: this Python's SQLite has no full-text search (FTS5); use one that is built with it")
    return StoreError(f"{label}: {error}")


def open_database(path: Path | None, label: str, *, create: bool, timeout: float) -> sqlite3.Connection:
    """A connection to a store, made first if there is none and `create` is set; without a path in memory.

    Raises StoreError when the file is no store, belongs to a newer version, or cannot be opened.
    """
    if path is not None:
        _check_file(path, label, create=create)
    with clear_errors(label):
        connection = _connect(path, "rwc" if create else "rw", timeout)
        try:
            try:
                _prepare(connection, label)
            except sqlite3.OperationalError as error:
                # A store in a folder that nobody may write to: no log can lie beside it, so the file alone is all there is.
                if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) or not _stands_alone(path):
                    raise
                connection.close()
                connection = _connect(path, "ro&immutable=1", timeout)
                _prepare(connection, label)
        except BaseException:
            connection.close()
            raise
    return connection


def _check_file(path: Path, label: str, *, create: bool) -> None:
    """Whether a file may be handed to SQLite at all; it would take, and fill, more than a store."""
    if "\x00" in label:
        raise StoreError(f"{label!r}: cannot be opened (no path has a NUL character)")
    try:
        if path.is_dir():
            raise StoreError(f"{label}: is a folder; name a file in it")
        if not path.exists():
            if not create:
                raise StoreError(f"{label}: no such store; check the path, or make one by adding readouts to it")
            if not path.parent.is_dir():
                raise StoreError(f"{label}: folder {path.parent} does not exist; create it first")
            return
        if not path.is_file():
            raise StoreError(f"{label}: is no file; choose another one")
        with path.open("rb") as stream:
            head = stream.read(len(_MAGIC))
    except StoreError:
        raise
    except (OSError, ValueError) as error:
        raise StoreError(f"{label}: cannot be opened ({getattr(error, 'strerror', None) or error})") from error
    if head and head != _MAGIC:
        raise StoreError(f"{label}: is no store; choose another file")
    if not head and not create:
        raise StoreError(f"{label}: is empty; add readouts to it first")


def _connect(path: Path | None, mode: str, timeout: float) -> sqlite3.Connection:
    if path is None:
        return sqlite3.connect(MEMORY, isolation_level=None)
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=timeout)


def _stands_alone(path: Path | None) -> bool:
    return path is not None and path.is_file() and not path.with_name(path.name + "-wal").exists()


def _prepare(connection: sqlite3.Connection, label: str) -> None:
    """Identify the file, make or migrate its tables, and set how this connection works."""
    connection.execute("PRAGMA foreign_keys = ON")
    if _version(connection, label) != VERSION:
        with writing(connection):
            # Somebody else may have made the tables while this program waited for its turn.
            version = _version(connection, label)
            if version is None:
                create_tables(connection)
            elif version < VERSION:
                try:
                    migrate_tables(connection, version)
                except LookupError as error:
                    raise StoreError(f"{label}: is of version {version}, and {error}; export it with the readoutkit that made it") from None
    try:
        # Readers go on while somebody writes, and a writer that is killed leaves nothing half done. The file remembers it.
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # It is set when the file is next opened; until then the older journal does, which is as safe but lets readers wait.
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY):
            raise


def _version(connection: sqlite3.Connection, label: str) -> int | None:
    """The version of a store's tables; None for a new file.

    Raises StoreError when the file is not a store or is newer than this program.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application == version == tables == 0:
        return None
    if application != APPLICATION:
        raise StoreError(f"{label}: is a database of another program, no store; choose another file")
    if version > VERSION:
        raise StoreError(f"{label}: was written by a newer readoutkit (store version {version}, this one reads {VERSION}); upgrade it")
    return int(version)


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction: everything in it is written, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
