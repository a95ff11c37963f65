"""Every browser gets a token of its own, and keeps it."""

import pytest

TOKEN = "t" * 43


def set_cookie(client, path: str = "/", **headers: str) -> str:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.get(path, headers=named).headers.get("set-cookie", "")


def test_a_first_page_sets_a_new_token(client) -> None:
    assert set_cookie(client).startswith("gq_workspace=new1x")


def test_two_browsers_get_two_tokens(client) -> None:
    first = set_cookie(client)
    client.cookies.clear()
    assert set_cookie(client).split(";")[0] != first.split(";")[0]


def test_a_token_is_renewed_for_400_days_with_every_page(client) -> None:
    cookie = set_cookie(client, "/contacts", cookie=f"gq_workspace={TOKEN}")
    assert cookie.startswith(f"gq_workspace={TOKEN}; Max-Age=34560000; Path=/;")


def test_the_token_is_hidden_from_scripts_and_from_other_sites(client) -> None:
    attributes = set_cookie(client).split("; ")[1:]
    assert "HttpOnly" in attributes
    assert "SameSite=Lax" in attributes


@pytest.mark.parametrize("malformed", ["", "short", "t" * 44, "t" * 42 + "!", "%00"])
def test_a_malformed_token_is_replaced(client, malformed: str) -> None:
    assert set_cookie(client, cookie=f"gq_workspace={malformed}").startswith("gq_workspace=new1x")


def test_https_locks_the_cookie_to_this_host(secure_client) -> None:
    cookie = set_cookie(secure_client)
    assert cookie.startswith("__Host-gq_workspace=new1x")
    assert cookie.endswith("; Secure")
    assert "Domain" not in cookie


def test_https_does_not_take_a_cookie_that_another_host_could_have_set(secure_client) -> None:
    cookie = set_cookie(secure_client, cookie=f"gq_workspace={TOKEN}")
    assert cookie.startswith("__Host-gq_workspace=new1x")


def test_https_renews_its_own_cookie(secure_client) -> None:
    cookie = set_cookie(secure_client, cookie=f"__Host-gq_workspace={TOKEN}; gq_workspace={'e' * 43}")
    assert cookie.startswith(f"__Host-gq_workspace={TOKEN};")


def test_a_trusted_proxy_says_that_the_browser_speaks_https(proxied_client) -> None:
    assert set_cookie(proxied_client, x_forwarded_proto="https").startswith("__Host-")
    assert set_cookie(proxied_client, x_forwarded_proto="https, http").startswith("__Host-")
    assert set_cookie(proxied_client, x_forwarded_proto="http").startswith("gq_workspace=")


def test_nobody_believes_a_proxy_that_the_operator_did_not_name(client) -> None:
    assert set_cookie(client, x_forwarded_proto="https").startswith("gq_workspace=")


@pytest.mark.parametrize(
    "path",
    [
        "/media/contacts.csv",
        "/static/js/index.js",
        "/app/static/accessible.css",
        "/api/health",
        "/sheet/x",
        "/api/x",
    ],
)
def test_what_is_no_page_sets_no_cookie(client, path: str) -> None:
    assert set_cookie(client, path) == ""


@pytest.mark.parametrize("destination", ["image", "iframe", "empty", "script"])
def test_a_page_named_as_an_image_or_a_frame_sets_no_cookie(client, destination: str) -> None:
    assert set_cookie(client, "/favicon.ico", sec_fetch_dest=destination) == ""


def test_a_page_that_a_person_opens_sets_the_cookie(client) -> None:
    assert set_cookie(client, "/contacts", sec_fetch_dest="document") != ""


def test_only_reading_a_page_sets_the_cookie(client) -> None:
    assert "set-cookie" not in client.post("/").headers
    assert "set-cookie" not in client.head("/").headers
