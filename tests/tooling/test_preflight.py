"""What `make run` looks at before it starts the server."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import preflight

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "config.toml"
    file.write_text('[server]\nport = 8601\naddress = "127.0.0.1"\n')
    return file


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.preflight", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return str(server.getsockname()[1])


@pytest.mark.parametrize("arguments", [["--server.port", "8603"], ["--server.port=8603"]], ids=str)
def test_a_flag_wins_over_the_environment_and_the_file(config: Path, arguments: list[str]) -> None:
    environment = {"STREAMLIT_SERVER_PORT": "8602"}
    assert preflight.option("port", arguments, environment, [config]) == "8603"


def test_the_environment_wins_over_the_file(config: Path) -> None:
    assert preflight.option("port", [], {"STREAMLIT_SERVER_PORT": "8602"}, [config]) == "8602"


def test_the_file_is_read_when_nothing_else_is_said(config: Path) -> None:
    assert preflight.option("port", [], {}, [config]) == "8601"
    assert preflight.option("address", [], {}, [config]) == "127.0.0.1"


def test_nothing_said_is_nothing_found(tmp_path: Path) -> None:
    assert preflight.option("port", [], {}, [tmp_path / "none.toml"]) is None


def test_a_busy_port_is_said_with_another_one_to_take(taken: int) -> None:
    sentence = preflight.port_problem("127.0.0.1", str(taken))
    assert sentence is not None
    assert sentence.startswith(f"Port {taken} is in use")
    assert "make run PORT=" in sentence


def test_a_free_port_is_no_problem() -> None:
    assert preflight.port_problem("127.0.0.1", free_port()) is None


def test_a_port_is_free_again_right_after_its_server_stopped() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            server.accept()[0].close()
    assert preflight.port_problem("127.0.0.1", str(port)) is None


@pytest.mark.parametrize("port", ["0", "65536", "80x", "-1", "", "٨٠٠٠"])
def test_what_is_no_port_is_refused_with_an_example(port: str) -> None:
    sentence = preflight.port_problem("127.0.0.1", port)
    assert sentence is not None
    assert "make run PORT=8600" in sentence


def test_an_address_of_another_machine_is_refused() -> None:
    sentence = preflight.port_problem("192.0.2.1", "8600")
    assert sentence == "This machine cannot listen at the address '192.0.2.1': check server.address."


def test_a_unix_socket_has_no_port_to_check() -> None:
    assert preflight.port_problem("unix:///run/goodquestion.sock", None) is None


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://anna:s3cret@db.example/gq",
        "postgresql+psycopg://anna:s3cret@db.example:5432/gq",
        "postgresql://anna:s3@s3cret@db.example/gq",
        "postgresql://anna:***@s3cret%40db.example/gq",
    ],
)
def test_no_part_of_a_password_is_printed(address: str) -> None:
    shown = preflight.without_passwords(f"The database at {address} cannot be used.")
    assert "s3" not in shown
    assert "anna" in shown
    assert "db.example" in shown


def test_a_database_that_does_not_answer_ends_in_one_sentence_without_the_password() -> None:
    address = f"postgresql://anna:s3cret@127.0.0.1:{free_port()}/gq"
    done = run("--server.port", free_port(), DATABASE_URL=address)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("The database that DATABASE_URL names cannot be used: ")
    assert "s3cret" not in done.stderr


def test_a_setting_that_is_not_understood_is_named(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/gq.db"
    done = run("--server.port", free_port(), DATABASE_URL=database, GOODQUESTION_TRUST_PROXY="perhaps")
    assert done.returncode == 1
    assert done.stderr == (
        "Good Question does not understand the value of GOODQUESTION_TRUST_PROXY: "
        "docs/operating.md lists what can be set.\n"
    )


def test_a_machine_that_is_ready_is_told_nothing(tmp_path: Path) -> None:
    done = run("--server.port", free_port(), DATABASE_URL=f"sqlite:///{tmp_path}/gq.db")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_what_follows_two_dashes_is_for_the_app(taken: int) -> None:
    environment = {"STREAMLIT_SERVER_PORT": str(taken), "STREAMLIT_SERVER_ADDRESS": "127.0.0.1"}
    sentence = preflight.problem(["--", "--server.port", "8600"], environment)
    assert sentence is not None
    assert f"Port {taken} is in use" in sentence
