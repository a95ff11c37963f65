"""What `make` says and does on machines that are not ready, played with a Python that only pretends."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = (
    *("awk", "basename", "cat", "chmod", "cmp", "cp", "df", "dirname", "echo", "env", "grep"),
    *("ls", "make", "mkdir", "rm", "sh", "tail", "tr", "touch"),
)

# Answers what the scripts ask of a Python, and counts what pip is asked to install.
PYTHON = """#!/bin/sh
case "$*" in
--version) echo "Python {version}" ;;
*"version_info <"*) exit {is_old} ;;
*"import ensurepip"*) exit {lacks_ensurepip} ;;
*version_info*) echo python{version}-venv ;;
*"-m venv --clear"*)
    mkdir -p "$4/bin"
    touch "$4/pyvenv.cfg"
    cp "$0" "$4/bin/python" ;;
*"-m pip install"*)
    echo "$*" >> "$COUNT"
    [ -z "$PIP_SAYS" ] || {{ echo "$PIP_SAYS"; exit 1; }} ;;
esac
"""


@dataclass
class Machine:
    """A checkout in a folder of its own, and the only programs that it can find."""

    checkout: Path
    programs: Path
    count: Path
    environment: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, script: str) -> None:
        program = self.programs / name
        program.write_text(script)
        program.chmod(0o755)

    def add_python(self, name: str, version: str, *, has_ensurepip: bool = True) -> None:
        is_old = int(version.split(".")[1]) < 11
        self.add(
            name,
            PYTHON.format(version=version, is_old=int(is_old), lacks_ensurepip=int(not has_ensurepip)),
        )

    def make(self, *words: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": str(self.programs), "COUNT": str(self.count), **self.environment}
        return subprocess.run(
            ["make", *words],
            cwd=self.checkout,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def installs(self) -> int:
        return len(self.count.read_text().splitlines()) if self.count.exists() else 0


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    checkout, programs = tmp_path / "a check out", tmp_path / "bin"
    checkout.mkdir()
    programs.mkdir()
    shutil.copytree(ROOT / "tools", checkout / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, checkout)
    for name in PROGRAMS:
        (programs / name).symlink_to(shutil.which(name) or f"/bin/{name}")
    return Machine(checkout, programs, tmp_path / "count")


def sentences(output: str) -> list[str]:
    """What was said, without make's own line."""
    return [line for line in output.splitlines() if not line.startswith("make: ***")]


@pytest.mark.parametrize("words", [[], ["help"]], ids=["make", "make help"])
def test_make_lists_what_can_be_done(machine: Machine, words: list[str]) -> None:
    said = machine.make(*words)
    assert said.returncode == 0
    listed = set(re.findall(r"^  make ([a-z-]+) +\S", said.stdout, re.MULTILINE))
    checks = {"test", "lint", "types", "imports", "content", "unit", "browser"}
    promised = {"help", "run", "format", "bench", "clean", *checks}
    assert promised <= listed


def test_an_old_python_ends_in_one_sentence(machine: Machine) -> None:
    machine.add_python("python3", "3.9")
    said = machine.make("run")
    assert said.returncode != 0
    assert sentences(said.stderr) == [
        "Good Question needs Python 3.11 or newer and found Python 3.9: install a newer one, "
        "or name it with 'make run PYTHON=/path/to/python3.12'."
    ]
    assert not (machine.checkout / ".venv").exists()


def test_no_python_at_all_ends_in_one_sentence(machine: Machine) -> None:
    said = machine.make("run")
    assert said.returncode != 0
    assert [line.split(":")[0] for line in sentences(said.stderr)] == [
        "Good Question needs Python 3.11 or newer and found no Python"
    ]


def test_a_python_that_was_named_and_is_too_old_is_not_replaced_in_silence(machine: Machine) -> None:
    machine.add_python("python3", "3.12")
    machine.add_python("python-of-mine", "3.10")
    said = machine.make("run", "PYTHON=python-of-mine")
    assert said.returncode != 0
    assert "PYTHON=python-of-mine is older" in said.stderr


def test_a_newer_python_is_found_beside_an_old_one(machine: Machine) -> None:
    machine.add_python("python3", "3.9")
    machine.add_python("python3.12", "3.12")
    said = machine.make("venv")
    assert said.returncode == 0, said.stderr
    assert "with Python 3.12" in said.stdout


def test_packages_are_installed_the_first_time_only(machine: Machine) -> None:
    machine.add_python("python3", "3.11")
    assert machine.make("venv").returncode == 0
    assert machine.installs() == 1
    assert machine.make("venv").stdout == ""
    assert machine.installs() == 1


def test_packages_are_installed_again_when_their_list_changes(machine: Machine) -> None:
    machine.add_python("python3", "3.11")
    machine.make("venv")
    with (machine.checkout / "requirements.txt").open("a") as file:
        file.write("one-more==1.0\n")
    machine.make("venv")
    assert machine.installs() == 2


def test_running_after_the_tests_installs_nothing_more(machine: Machine) -> None:
    machine.add_python("python3", "3.11")
    machine.make("dev")
    machine.make("venv")
    assert machine.installs() == 1


def test_an_installation_that_failed_is_tried_again(machine: Machine) -> None:
    machine.add_python("python3", "3.11")
    machine.environment["PIP_SAYS"] = "ERROR: something else"
    assert machine.make("venv").returncode != 0
    machine.environment.clear()
    assert machine.make("venv").returncode == 0
    assert machine.installs() == 2


@pytest.mark.parametrize(
    ("pip_says", "sentence"),
    [
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "The disk is full: free"),
        ("ERROR: [Errno 30] Read-only file system: 'x'", "Good Question cannot write to .venv in "),
        (
            "ERROR: Could not find a version of x (from versions: none)",
            "The Python packages could not be down",
        ),
    ],
    ids=["a full disk", "a read-only folder", "no network"],
)
def test_the_usual_failures_of_an_installation_are_one_sentence(
    machine: Machine, pip_says: str, sentence: str
) -> None:
    machine.add_python("python3", "3.11")
    machine.environment["PIP_SAYS"] = pip_says
    said = machine.make("run")
    assert said.returncode != 0
    assert len(sentences(said.stderr)) == 1
    assert said.stderr.startswith(sentence)


def test_an_unusual_failure_shows_what_pip_said(machine: Machine) -> None:
    machine.add_python("python3", "3.11")
    machine.environment["PIP_SAYS"] = "ERROR: something that nobody has seen"
    assert "something that nobody has seen" in machine.make("run").stderr


def test_a_virtual_environment_that_does_not_work_is_made_again(machine: Machine) -> None:
    machine.add_python("python3", "3.11")
    machine.make("venv")
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    assert machine.make("venv").returncode == 0
    assert (machine.checkout / ".venv" / "bin" / "python").exists()


def test_a_folder_with_something_else_in_it_is_never_cleared(machine: Machine, tmp_path: Path) -> None:
    machine.add_python("python3", "3.11")
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / "to-anna.txt").write_text("Dear Anna")
    said = machine.make("venv", f"VENV={letters}")
    assert said.returncode != 0
    assert "holds something else" in said.stderr
    assert (letters / "to-anna.txt").read_text() == "Dear Anna"


def test_who_is_not_root_is_told_the_one_command_that_mends_it(machine: Machine) -> None:
    machine.add_python("python3", "3.11", has_ensurepip=False)
    machine.add("id", "#!/bin/sh\necho 1000\n")
    machine.add("apt-get", '#!/bin/sh\necho "$*" >> "$COUNT"\n')
    said = machine.make("test")
    assert said.returncode != 0
    (sentence,) = sentences(said.stderr)
    assert "sudo apt-get update && sudo apt-get install -y python3.11-venv chromium" in sentence
    assert machine.installs() == 0


def test_root_gets_the_missing_system_packages_without_a_question(machine: Machine) -> None:
    machine.add_python("python3", "3.11", has_ensurepip=False)
    machine.add("id", "#!/bin/sh\necho 0\n")
    machine.add("apt-get", '#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> "$COUNT"\n')
    assert machine.make("system").returncode == 0
    update, install = machine.count.read_text().splitlines()
    assert update.startswith("noninteractive update")
    assert re.match(r"noninteractive install -y .*python3\.11-venv chromium", install)


def test_where_there_is_no_apt_the_missing_programs_are_named(machine: Machine) -> None:
    machine.add_python("python3", "3.11")
    said = machine.make("system")
    assert said.returncode != 0
    assert "with your system's package manager" in said.stderr
    assert "chromium" in said.stderr


def test_make_test_runs_every_check_and_then_says_so(machine: Machine) -> None:
    plan = machine.make("-n", "test").stdout
    steps = [
        "ruff format --check",
        "ruff check",
        "mypy",
        "lint-imports",
        "goodquestion.curriculum.check",
        "pytest tests --ignore=tests/browser",
        "pytest tests/browser",
        "All checks passed.",
    ]
    assert [step for step in steps if step not in plan] == []
    assert [plan.index(step) for step in steps] == sorted(plan.index(step) for step in steps)


def test_a_check_that_fails_stops_make_test_and_is_named(machine: Machine) -> None:
    machine.add_python("python3", "3.11")
    machine.make("dev")
    failing = '#!/bin/sh\ncase "$*" in *mypy*) echo "a type is wrong"; exit 1 ;; esac\n'
    python = machine.checkout / ".venv" / "bin" / "python"
    python.write_text(failing)
    for name in ("chromium", "khal", "initdb"):
        machine.add(name, "#!/bin/sh\n")
    said = machine.make("test")
    assert said.returncode != 0
    assert said.stdout.index("== types") < said.stdout.index("a type is wrong")
    assert "== imports" not in said.stdout
    assert re.search(r"make: \*\*\* \[.*types\]", said.stderr)
    assert "All checks passed." not in said.stdout


def test_make_clean_keeps_what_learners_typed(machine: Machine) -> None:
    (machine.programs / "find").symlink_to(shutil.which("find") or "/usr/bin/find")
    kept = machine.checkout / "data" / "local" / "goodquestion.db"
    cache = machine.checkout / "pages" / "__pycache__" / "home.pyc"
    for file in (kept, cache, machine.checkout / ".mypy_cache" / "x"):
        file.parent.mkdir(parents=True)
        file.touch()
    assert machine.make("clean").returncode == 0
    assert kept.exists()
    assert not cache.parent.exists()
    assert not (machine.checkout / ".mypy_cache").exists()


def test_ci_runs_make_test_in_the_root_from_any_folder(machine: Machine, tmp_path: Path) -> None:
    shutil.copytree(ROOT / ".ci", machine.checkout / ".ci")
    (machine.programs / "make").unlink()
    machine.add("make", '#!/bin/sh\necho "$PWD: $*"\n')
    (machine.programs / "bash").symlink_to(shutil.which("bash") or "/bin/bash")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    done = subprocess.run(
        [machine.checkout / ".ci" / "run"],
        cwd=tmp_path,
        env={"PATH": str(machine.programs), "CI": "true"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"{machine.checkout}: test\n"
