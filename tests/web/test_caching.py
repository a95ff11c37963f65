"""Nothing personal is kept on the way, and what cannot change is fetched once."""

import re

import pytest


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/contacts",
        "/media/contacts.csv",
        "/sheet/missing",
        "/api/health",
        "/api/ready",
        "/appearance/dark",
    ],
)
def test_what_may_be_personal_is_not_stored(client, path: str) -> None:
    assert client.get(path).headers["cache-control"] == "no-store"


def test_the_page_names_its_own_files_by_version_and_they_are_kept(client) -> None:
    addresses = re.findall(r'"(/app/static/[^"]+\?v=[0-9a-f]{12})"', client.get("/").text)
    assert len(addresses) == 6  # the stylesheet, four scripts, the icon
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


def test_the_typeface_is_kept(client) -> None:
    answer = client.get("/app/static/atkinson-hyperlegible-next-latin-wght-normal.woff2")
    assert "immutable" in answer.headers["cache-control"]


def test_a_file_without_a_version_is_asked_for_again(client) -> None:
    assert client.get("/app/static/accessible.css").headers["cache-control"] == "no-cache"


def test_a_missing_file_is_not_kept(client) -> None:
    assert "immutable" not in client.get("/app/static/gone.woff2").headers.get("cache-control", "")
