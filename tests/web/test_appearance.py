"""A learner chooses light, dark, or as the device."""

import pytest

from goodquestion.web.appearance import own_address
from goodquestion.web.wiring import page_addresses

PAGES = frozenset({"/", "/contacts", "/lesson"})


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_a_choice_is_remembered_and_the_learner_is_back_on_the_page(client, choice: str) -> None:
    answer = client.get(f"/appearance/{choice}?next=/contacts")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/contacts"
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"gq_appearance={choice}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax")


def test_the_next_page_comes_in_the_chosen_mode(client) -> None:
    client.get("/appearance/dark")
    assert '<html lang="en" data-appearance="dark">' in client.get("/contacts").text


def test_as_the_device_forgets_the_choice(client) -> None:
    client.get("/appearance/dark")
    assert "Max-Age=0" in client.get("/appearance/device").headers["set-cookie"]
    assert "data-appearance" not in client.get("/").text


@pytest.mark.parametrize("value", ["device", "blue", '"><script>', ""])
def test_another_value_in_the_cookie_means_as_the_device(client, value: str) -> None:
    assert "data-appearance" not in client.get("/", headers={"Cookie": f"gq_appearance={value}"}).text


def test_there_is_no_fourth_choice(client) -> None:
    answer = client.get("/appearance/blue")
    assert answer.status_code == 404
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "address", ["/", "/contacts", "/lesson?lesson=why-ask", "/contacts?sample=1&x=%C3%A9"]
)
def test_the_way_back_leads_to_our_own_pages(address: str) -> None:
    assert own_address(address, PAGES) == address


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "contacts",
        "/unknown",
        "/contacts/../x",
        "/contacts#x",
        "/contacts?x=\r\nSet-Cookie: a=b",
        "/contacts?next=//evil.example",
        "",
    ],
)
def test_any_other_way_back_leads_to_the_first_page(address: str) -> None:
    assert own_address(address, PAGES) == "/"


def test_over_https_the_choice_is_sent_over_https_only(secure_client) -> None:
    answer = secure_client.get("/appearance/dark")
    assert answer.headers["set-cookie"].endswith("; Secure")


def test_the_addresses_of_the_pages_are_read_from_their_files(tmp_path) -> None:
    for name in ("home.py", "your_data.py", "notes.txt"):
        (tmp_path / name).touch()
    assert page_addresses(tmp_path) == {"/", "/home", "/your_data", "/your-data"}
