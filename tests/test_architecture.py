"""Rules of shape that neither ruff nor import-linter can hold: pages/ is no package, and words are not imports."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "pages").glob("*.py"))
UI = sorted((ROOT / "goodquestion" / "ui").rglob("*.py"))
DOMAIN = sorted((ROOT / "goodquestion" / "domain").rglob("*.py"))
PACKAGE = sorted((ROOT / "goodquestion").rglob("*.py"))
APP = [ROOT / "app.py", *PAGES, *PACKAGE]
# Run by `make content` and by no server, so that they may use what only requirements-dev.txt has.
CHECK_COMMAND = {"check.py", "keys.py", "reading.py", "rules.py", "runs.py"}

# st.html takes scripts out, but not what a learner typed: only here, where every value is escaped.
ESCAPED_HTML = {"goodquestion/ui/frame.py"}

# Read off the clock, by what they are called in code: the domain gets `now` and `today` as arguments.
CLOCK = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today")}
CLOCK |= {("time", name) for name in ("time", "time_ns", "monotonic", "localtime", "gmtime", "perf_counter")}


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8"), filename=str(path)))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything that the file imports, `from a import b` as a.b."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def called(node: ast.Call) -> tuple[str, str]:
    """The last two names of what is called: st.header(...) is ("st", "header"), open(...) is ("", "open")."""
    function = node.func
    if isinstance(function, ast.Name):
        return "", function.id
    if isinstance(function, ast.Attribute):
        owner = function.value
        if isinstance(owner, ast.Attribute):
            return owner.attr, function.attr
        return (owner.id if isinstance(owner, ast.Name) else ""), function.attr
    return "", ""


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in nodes(path) if isinstance(node, ast.Call))


def project_files() -> list[Path]:
    """What is tracked or about to be; without git, everything but what .gitignore leaves out."""
    listed = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        output = subprocess.run(listed, capture_output=True, check=True).stdout.decode()
        found = [ROOT / name for name in output.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        left_out = {".git", ".venv", "__pycache__", "local", "test-results", "build", "dist", ".hypothesis"}
        found = [
            path
            for path in ROOT.rglob("*")
            if not any(part in left_out or part.endswith("_cache") for part in path.relative_to(ROOT).parts)
        ]
    return sorted(path for path in found if path.is_file())


@cache
def distributions() -> dict[str, set[str]]:
    """The normalised names of the packages that bring each top-level module."""
    installed = packages_distributions().items()
    return {module: {name.lower().replace("_", "-") for name in names} for module, names in installed}


def requirements(file: str) -> dict[str, str]:
    """The normalised name of each requirement of a .in file, and the reason beside it."""
    found = {}
    for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "-")):
            requirement, _, reason = line.partition("#")
            name = re.split(r"[\[=<>;~! ]", requirement.strip(), maxsplit=1)[0]
            found[name.lower().replace("_", "-")] = reason.strip()
    return found


def test_there_are_pages_a_user_interface_and_a_domain_to_look_at() -> None:
    assert PAGES
    assert UI
    assert DOMAIN


@pytest.mark.parametrize("path", PAGES, ids=relative)
def test_a_page_imports_no_storage_no_sql_and_no_other_page(path: Path) -> None:
    others = {"pages", *(page.stem for page in PAGES)}
    wrong = [
        f"{relative(path)}:{line}: {name}"
        for line, name in imports(path)
        if name.startswith(("goodquestion.storage", "sqlalchemy", "sqlite3", "psycopg", "alembic"))
        or name.split(".")[0] in {*others, ""}
    ]
    assert wrong == []


@pytest.mark.parametrize("path", PAGES, ids=relative)
def test_a_page_leaves_session_state_to_the_user_interface(path: Path) -> None:
    assert "session_state" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [*PAGES, *UI], ids=relative)
def test_nothing_is_saved_in_a_callback(path: Path) -> None:
    """A callback runs before the widgets have their values back after a restart: what was typed is lost."""
    wrong = [
        f"{relative(path)}:{call.lineno}: {keyword.arg}="
        for call in calls(path)
        for keyword in call.keywords
        # on_change="rerun" and the like of later widgets are words, not functions; they run nothing.
        if keyword.arg in {"on_click", "on_change", "on_submit", "on_select"}
        and not isinstance(keyword.value, ast.Constant)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", APP, ids=relative)
def test_nothing_is_shown_as_raw_html_or_in_a_frame(path: Path) -> None:
    """What a learner typed must not become part of a page."""
    refused = {("st", "iframe"), ("components", "html"), ("components", "iframe")}
    if relative(path) not in ESCAPED_HTML:
        refused.add(("st", "html"))
    wrong = [
        f"{relative(path)}:{call.lineno}: {called(call)[1]}"
        for call in calls(path)
        if called(call) in refused
    ]
    wrong += [
        f"{relative(path)}:{call.lineno}: {keyword.arg}"
        for call in calls(path)
        for keyword in call.keywords
        # The two switches by which what a learner typed could become markup, or a script.
        if keyword.arg in {"unsafe_allow_html", "unsafe_allow_javascript"}
    ]
    wrong += [f"{relative(path)}:{line}: {name}" for line, name in imports(path) if ".components" in name]
    assert wrong == []


@pytest.mark.parametrize("path", DOMAIN, ids=relative)
def test_the_domain_never_asks_the_clock(path: Path) -> None:
    wrong = [f"{relative(path)}:{call.lineno}" for call in calls(path) if called(call) in CLOCK]
    wrong += [f"{relative(path)}:{line}" for line, name in imports(path) if name.split(".")[0] == "time"]
    assert wrong == []


@pytest.mark.parametrize("path", DOMAIN, ids=relative)
def test_the_domain_imports_the_standard_library_alone(path: Path) -> None:
    wrong = [
        f"{relative(path)}:{line}: {name}"
        for line, name in imports(path)
        if not name.startswith("goodquestion.domain") and name.split(".")[0] not in sys.stdlib_module_names
    ]
    assert wrong == []


def test_every_library_that_the_app_imports_is_asked_for_by_name() -> None:
    """What only another library brought may be gone with its next version."""
    runtime, development = requirements("requirements.in"), requirements("requirements-dev.in")
    wrong = []
    for path in APP:
        is_command = path.parent.name == "curriculum" and path.name in CHECK_COMMAND
        asked_for = {*runtime, *development} if is_command else set(runtime)
        for line, name in imports(path):
            module = name.split(".")[0]
            if module in sys.stdlib_module_names or module in {"goodquestion", "pages", "__future__", ""}:
                continue
            if not distributions().get(module, set()) & asked_for:
                wrong.append(f"{relative(path)}:{line}: {module}")
    assert wrong == []


@pytest.mark.parametrize("file", ["requirements.in", "requirements-dev.in"])
def test_every_requirement_says_why_it_is_there(file: str) -> None:
    assert [name for name, reason in requirements(file).items() if len(reason) < len("for tests")] == []


def test_the_decision_names_every_requirement() -> None:
    decision = (ROOT / "docs" / "decisions" / "0001-what-we-depend-on.md").read_text(encoding="utf-8").lower()
    asked_for = {*requirements("requirements.in"), *requirements("requirements-dev.in")}
    assert [name for name in sorted(asked_for) if name not in decision] == []


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_the_lock_pins_one_version_of_everything_and_nothing_else(name: str) -> None:
    lines = (ROOT / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pin = re.compile(r"[a-z0-9.-]+==[a-z0-9.]+( ; [a-z_]+ [!=]= \"[a-z0-9]+\")?")
    assert [line for line in lines if not pin.fullmatch(line)] == []
    pinned = {line.split("==")[0].lower().replace(".", "-") for line in lines}
    assert set(requirements(f"{name}.in")) <= pinned


def test_no_file_names_the_machine_or_the_registry_it_was_made_on() -> None:
    # Put together here, so that this file passes its own test.
    hosts = [
        "pypi" + ".org",
        "python" + "hosted.org",
        "npmjs" + ".org",
        "deb." + "debian.org",
        "proxy." + "golang.org",
    ]
    folders = ["/work" + "/", "/root" + "/", "/tmp" + "/", "/Users" + "/", r"/home/(?!you/|learner/)[\w-]+/"]
    # A folder begins a path: behind a host's name the same letters are part of an address.
    trace = re.compile("|".join([*map(re.escape, hosts), rf"(?<![\w.\-/])(?:{'|'.join(folders)})"]))
    wrong = []
    for path in project_files():
        for number, line in enumerate(path.read_bytes().splitlines(), start=1):
            if found := trace.search(line.decode("utf-8", errors="replace")):
                wrong.append(f"{relative(path)}:{number}: {found.group()}")
    assert wrong == []
