"""Before anybody is served: what stops the app is said in one sentence, with the remedy and without a password."""

import errno
import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from goodquestion.services import startup
from goodquestion.settings import settings
from goodquestion.storage.database import Store

NOBODY = 65534
SECRET = "s3cret"


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str | Path], None]]:
    """Say which database this process is to use: named("sqlite:///...") or a file."""

    def forget() -> None:
        if startup.store.cache_info().currsize:
            startup.store().close()
        startup.store.cache_clear()
        settings.cache_clear()

    def name(address: str | Path) -> None:
        forget()
        url = address if isinstance(address, str) else f"sqlite:///{address}"
        monkeypatch.setenv("DATABASE_URL", url)

    forget()
    yield name
    monkeypatch.undo()
    forget()


@contextmanager
def as_an_ordinary_user() -> Iterator[None]:
    """Root may write anywhere: take its power away for a moment."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """A folder of an ordinary user that other tests' folders do not hide."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
        yield folder
        folder.chmod(0o700)


def sentence() -> str:
    said = startup.check_environment()
    assert said is not None
    assert "\n" not in said
    assert said.endswith(".")
    assert SECRET not in said
    return said


# -- all is well


def test_a_place_that_can_be_used_is_said_nothing_about_and_is_ready(
    named: Callable[[str | Path], None], tmp_path: Path
) -> None:
    named(tmp_path / "new" / "folder" / "gq.db")
    assert startup.check_environment() is None
    assert startup.ready()
    assert [file.name for file in (tmp_path / "new" / "folder").glob(".probe*")] == []


def test_checking_twice_and_starting_twice_is_fine(
    named: Callable[[str | Path], None], database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(startup, "_WARM", ("babel.dates",))  # the others are slow
    named(database_url)
    assert startup.check_environment() is None
    assert startup.check_environment() is None
    startup.start()
    startup.start()
    assert startup.ready()
    startup.stop()
    assert startup.ready()


def test_the_database_file_is_for_nobody_else_to_read(
    named: Callable[[str | Path], None], tmp_path: Path
) -> None:
    file = tmp_path / "private" / "gq.db"
    named(file)
    assert startup.check_environment() is None
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_the_content_is_read_once() -> None:
    assert startup.library() is startup.library()
    assert startup.library().course.lessons


# -- a disk that will not


def test_a_folder_that_may_only_be_read_is_named(
    named: Callable[[str | Path], None], own_folder: Path
) -> None:
    named(own_folder / "gq.db")
    own_folder.chmod(0o500)
    with as_an_ordinary_user():
        assert sentence() == (
            f"Good Question cannot write to {own_folder}: allow it to, or name another place with DATABASE_URL."
        )
    assert list(own_folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_named(named: Callable[[str | Path], None], own_folder: Path) -> None:
    named(own_folder / "deeper" / "gq.db")
    own_folder.chmod(0o500)
    with as_an_ordinary_user():
        assert f"cannot write to {own_folder / 'deeper'}" in sentence()


def test_a_file_that_may_only_be_read_is_said(named: Callable[[str | Path], None], own_folder: Path) -> None:
    file = own_folder / "gq.db"
    file.touch()
    file.chmod(0o400)
    named(file)
    with as_an_ordinary_user():
        assert f"cannot write to {own_folder}" in sentence()


def test_a_folder_in_the_place_of_the_file_is_said(
    named: Callable[[str | Path], None], tmp_path: Path
) -> None:
    (tmp_path / "gq.db").mkdir()
    named(tmp_path / "gq.db")
    assert f"cannot write to {tmp_path}" in sentence()


class FullDisk:
    """A file on a disk without room."""

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def __enter__(self) -> "FullDisk":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def write(self, _: bytes) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_said(
    named: Callable[[str | Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(tmp_path / "gq.db")
    monkeypatch.setattr(startup.tempfile, "NamedTemporaryFile", FullDisk)
    assert sentence() == (
        f"The disk that holds {tmp_path} is full: free some space, or name another place with DATABASE_URL."
    )


def test_a_disk_that_fills_up_during_the_migration_is_said(
    named: Callable[[str | Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(_: Store) -> None:
        raise OperationalError("CREATE TABLE", {}, sqlite3.OperationalError("database or disk is full"))

    named(tmp_path / "gq.db")
    monkeypatch.setattr(startup, "migrate", fill)
    assert f"The disk that holds {tmp_path} is full" in sentence()


# -- a database that will not


def test_a_file_that_is_no_database_is_said_and_left_alone(
    named: Callable[[str | Path], None], tmp_path: Path
) -> None:
    file = tmp_path / "gq.db"
    file.write_bytes(b"my shopping list\n" * 200)
    named(file)
    assert sentence() == (
        f"Good Question cannot use the database file {file}: it may be damaged, locked or read-only."
    )
    assert file.read_bytes() == b"my shopping list\n" * 200


def test_a_newer_database_is_said(
    named: Callable[[str | Path], None], store: Store, database_url: str
) -> None:
    with store.write() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    named(database_url)
    assert sentence() == (
        "The database was written by a newer Good Question: update this copy, or name another DATABASE_URL."
    )


@pytest.mark.parametrize(
    "address",
    [
        f"postgresql://ana:{SECRET}@127.0.0.1:1/gq",
        f"postgresql://127.0.0.1:1/gq?user=ana&password={SECRET}",
        f"postgresql://ana:{SECRET}@127.0.0.1:1/gq?nonsense={SECRET}",
        f"postgresql://ana:{SECRET}@/{SECRET}?host=/nowhere",
    ],
)
def test_a_database_that_does_not_answer_is_said_without_its_password(
    named: Callable[[str | Path], None], address: str
) -> None:
    named(address)
    said = sentence()
    assert said.startswith("The database that DATABASE_URL names cannot be used")
    assert not startup.ready()


def test_a_database_that_is_not_there_is_said(
    named: Callable[[str | Path], None], postgres_cluster: str
) -> None:
    named(f"{postgres_cluster}/nowhere")
    assert "cannot be used" in sentence()
    assert not startup.ready()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "gq.db",
        "postgresql//ana@host",
        f"postgresql://ana:{SECRET}@host:port/gq",
        f"mysql://ana:{SECRET}@host/gq",
        f"nosuchdatabase://ana:{SECRET}@host/gq",
        f"postgresql+nosuchdriver://ana:{SECRET}@host/gq",
        "http://[::1/gq",
    ],
)
def test_an_address_that_is_none_is_said_with_two_examples(
    named: Callable[[str | Path], None], address: str
) -> None:
    named(address)
    assert sentence() == (
        "DATABASE_URL is not an address that Good Question understands: "
        "write sqlite:///file.db or postgresql://user:password@host/name."
    )


def test_a_setting_that_cannot_be_understood_is_named(
    named: Callable[[str | Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(tmp_path / "gq.db")
    monkeypatch.setenv("GOODQUESTION_TRUST_PROXY", SECRET)
    assert "TRUST_PROXY" in sentence()


# -- readiness


def test_a_database_without_tables_is_not_ready(
    named: Callable[[str | Path], None], database_url: str
) -> None:
    named(database_url)
    assert not startup.ready()
    startup.migrate(startup.store())
    assert startup.ready()


def test_a_database_that_went_away_is_not_ready(named: Callable[[str | Path], None], tmp_path: Path) -> None:
    folder = tmp_path / "here"
    named(folder / "gq.db")
    assert startup.check_environment() is None
    startup.store().close()
    folder.rename(tmp_path / "elsewhere")
    assert not startup.ready()
