"""Every answer says what a browser may do with it."""

import base64
import hashlib
import re

import pytest

EVERYWHERE = [
    "/",
    "/contacts",
    "/media/x.csv",
    "/api/health",
    "/sheet/missing",
    "/broken",
    "/_stcore/metrics",
]


def policy(client, path: str = "/", host: str = "localhost:8501") -> dict[str, list[str]]:
    text = client.get(path, headers={"Host": host}).headers["content-security-policy"]
    return {parts[0]: parts[1:] for parts in (directive.split() for directive in text.split(";"))}


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_carries_the_headers(client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_the_inline_scripts_of_the_served_page_are_the_only_ones_allowed(client) -> None:
    scripts = re.findall(r"<script>(.*?)</script>", client.get("/").text, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    allowed = [source for source in policy(client)["script-src"] if source.startswith("'sha256-")]
    assert allowed == [f"'sha256-{digest}'" for digest in digests]
    assert len(allowed) == 1


def test_scripts_come_from_this_server_and_none_is_made_from_text(client) -> None:
    sources = policy(client)["script-src"]
    assert "'self'" in sources
    assert "'unsafe-inline'" not in sources
    assert "'unsafe-eval'" not in sources


def test_the_page_talks_to_its_own_server_only(client) -> None:
    assert policy(client)["connect-src"] == ["'self'", "ws://localhost:8501", "wss://localhost:8501"]


@pytest.mark.parametrize("host", ["evil.example; script-src *", "a b", "x'y", "[::1", "a,b", ""])
def test_a_strange_host_is_not_repeated_in_the_policy(client, host: str) -> None:
    assert policy(client, host=host)["connect-src"] == ["'self'"]


@pytest.mark.parametrize("host", ["[::1]:8501", "questions.example", "192.168.1.20:8600"])
def test_ordinary_hosts_are_named_for_older_safari(client, host: str) -> None:
    assert f"wss://{host}" in policy(client, host=host)["connect-src"]


@pytest.mark.parametrize("path", ["/sheet/missing", "/api/nowhere", "/broken"])
def test_our_own_pages_run_no_script_at_all(client, path: str) -> None:
    found = policy(client, path)
    assert found["default-src"] == ["'none'"]
    assert "script-src" not in found
