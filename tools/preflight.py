"""Looks for what would keep Good Question from starting, and says it in one sentence instead of a traceback.

`python -m tools.preflight [the options that follow for "streamlit run"]`, from the root. Ends with 1 after a problem.
"""

import errno
import os
import re
import socket
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

DEFAULT_PORT = 8501
_LAST_PORT = 65535
# To the last @ of the address, whichever way it is written: a password with an @ in it is not shown in part.
_PASSWORD = re.compile(r"(?<=://)([^:/@\s]*):\S*(?:@|%40)")


def option(
    name: str, arguments: Sequence[str], environment: Mapping[str, str], files: Sequence[Path]
) -> str | None:
    """The value that Streamlit will take for `server.<name>`: a flag, else the environment, else the first file."""
    flag = f"--server.{name}"
    value = None
    for position, argument in enumerate(arguments):
        if argument == flag:
            value = "".join(arguments[position + 1 : position + 2])
        elif argument.startswith(f"{flag}="):
            value = argument.removeprefix(f"{flag}=")
    if value is not None:
        return value
    if from_environment := environment.get(f"STREAMLIT_SERVER_{name.upper()}"):
        return from_environment
    for file in files:
        if file.is_file():
            server = tomllib.loads(file.read_text(encoding="utf-8")).get("server", {})
            if name in server:
                return str(server[name])
    return None


def port_problem(address: str | None, port_text: str | None) -> str | None:
    """Why nobody can listen there, or None. `address` is a name, an IP address, a Unix socket, or None for all."""
    if address and address.startswith("unix:"):
        return None
    if port_text is None:
        port_text = str(DEFAULT_PORT)
    if not (port_text.isascii() and port_text.isdigit() and 0 < int(port_text) <= _LAST_PORT):
        return (
            f"{port_text!r} is no port: choose a number from 1 to {_LAST_PORT}, such as 'make run PORT=8600'."
        )
    port = int(port_text)
    try:
        _listen(address, port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            free = _free_port(address, port)
            return f"Port {port} is in use: stop what uses it, or choose another one: 'make run PORT={free}'."
        if error.errno == errno.EACCES:
            return f"Port {port} is kept for the system: choose one above 1023, such as 'make run PORT=8600'."
        return f"This machine cannot listen at the address {address!r}: check server.address."
    return None


def _listen(address: str | None, port: int) -> None:
    where = socket.getaddrinfo(address or "0.0.0.0", port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)  # noqa: S104 - only tried, never served
    family, kind, protocol, _name, target = where[0]
    with socket.socket(family, kind, protocol) as trial:
        # As the server does: a port whose last connections are still closing is free.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trial.bind(target)
        trial.listen()


def _free_port(address: str | None, taken: int) -> int:
    for port in range(taken + 1, min(taken + 50, _LAST_PORT)):
        try:
            _listen(address, port)
        except OSError:
            continue
        return port
    return 8600


def without_passwords(text: str) -> str:
    """`text` with *** for each password of a database address in it."""
    return _PASSWORD.sub(r"\1:***@", text)


def environment_problem() -> str | None:
    """What the application itself finds wrong: the packages, the settings, the database, the disk."""
    try:
        # Imported here: a package that is missing has to end in a sentence as well.
        from pydantic import ValidationError

        from goodquestion.services.startup import check_environment
        from goodquestion.settings import settings
    except Exception as error:
        return f"The Python packages are incomplete ({error}): remove .venv, then run make run again."
    try:
        settings()
        return check_environment()
    except ValidationError as error:
        names = " and ".join(_variable(str(wrong["loc"][0])) for wrong in error.errors())
        return f"Good Question does not understand the value of {names}: docs/operating.md lists what can be set."
    except Exception as error:  # the message is left out: it may hold the password
        name = type(error).__name__
        return f"Good Question cannot start ({name}): check the settings in docs/operating.md."


def _variable(field: str) -> str:
    return field if field.isupper() else f"GOODQUESTION_{field.upper()}"


def problem(arguments: Sequence[str], environment: Mapping[str, str]) -> str | None:
    """The first thing that is wrong, or None."""
    if "--" in arguments:
        arguments = arguments[: arguments.index("--")]  # what follows is for app.py, not for Streamlit
    files = [Path(".streamlit/config.toml"), Path.home() / ".streamlit" / "config.toml"]
    try:
        address = option("address", arguments, environment, files)
        port = option("port", arguments, environment, files)
    except (OSError, ValueError):
        return "Streamlit's settings cannot be read: check .streamlit/config.toml."
    return port_problem(address, port) or environment_problem()


def main() -> int:
    """The command."""
    found = problem(sys.argv[1:], os.environ)
    if found is None:
        return 0
    sys.stderr.write(without_passwords(found) + "\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
