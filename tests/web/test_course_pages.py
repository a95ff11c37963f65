"""The closing page on paper, the certificate, the words of the glossary, and the pictures of lessons."""

from pathlib import Path
from urllib.parse import urlencode

import pytest

TOKEN = "t" * 43
MINE = {"Cookie": f"gq_workspace={TOKEN}"}
THEIRS = {"Cookie": f"gq_workspace={'o' * 43}"}


@pytest.fixture(autouse=True)
def a_finished_course(services, tmp_path: Path) -> None:
    services.portfolios[(TOKEN, False)] = "<p lang={language}>You ask the questions.</p>"
    services.finished.add(TOKEN)
    picture = tmp_path / "talk.svg"
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
    services.images["talk.svg"] = picture


def test_the_closing_page_is_printed_for_its_owner_alone_and_kept_by_nobody(client) -> None:
    for headers in (None, THEIRS):
        other = client.get("/print/my_course", headers=headers)
        assert other.status_code == 404
        assert "There is nothing to show yet" in other.text
    answer = client.get("/print/my_course", headers=MINE)
    assert answer.status_code == 200
    assert "You ask the questions." in answer.text
    assert "no-store" in answer.headers["cache-control"]


def test_the_closing_page_is_in_the_learners_language(client, services) -> None:
    services.saved_languages[TOKEN] = "es"
    assert "lang=es" in client.get("/print/my_course", headers=MINE).text


def test_the_certificate_first_asks_for_a_name_and_then_has_it(client) -> None:
    assert "None" in client.get("/certificate", headers=MINE).text
    body = urlencode({"name": "Ana Nuñez"}).encode()
    made = client.post("/certificate", headers=MINE, content=body)
    assert made.status_code == 200
    assert "Ana Nuñez" in made.text
    assert "no-store" in made.headers["cache-control"]
    assert "form-action 'self'" in made.headers["content-security-policy"]
    assert "script-src" not in made.headers["content-security-policy"]


def test_there_is_no_certificate_before_the_course_is_finished(client) -> None:
    assert client.get("/certificate", headers=THEIRS).status_code == 404
    assert client.get("/certificate").status_code == 404


@pytest.mark.parametrize(
    "body", [b"", b"name", b"\xff\xfe", b"name=" + b"x" * 10_000, b"&" * 200, b"other=1&name="], ids=repr
)
def test_a_strange_form_is_a_name_that_is_missing_and_never_an_error(client, body: bytes) -> None:
    answer = client.post("/certificate", headers=MINE, content=body)
    assert answer.status_code == 200
    assert "x" * 100 not in answer.text


def test_a_word_is_looked_up_in_the_learners_language(client, services) -> None:
    services.saved_languages[TOKEN] = "es"
    answer = client.get("/api/glossary/network", headers=MINE)
    assert answer.json() == {"word": "network", "say": "es"}
    assert "no-store" in answer.headers["cache-control"]
    assert client.get("/api/glossary/unknown", headers=MINE).status_code == 404


def test_a_picture_is_served_without_any_right_to_run_script(client) -> None:
    answer = client.get("/images/talk.svg")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert "script-src" not in answer.headers["content-security-policy"]
    assert client.get("/images/other.svg").status_code == 404


def test_a_database_that_does_not_answer_is_said_calmly(client, services) -> None:
    services.database_error = OSError("Ana Flores")
    answer = client.get("/print/my_course", headers=MINE)
    assert answer.status_code == 500
    assert "Ana" not in answer.text


def test_pages_of_our_own_are_not_dressed_as_pages_of_the_application(client) -> None:
    for answer in (client.get("/print/my_course", headers=MINE), client.get("/certificate", headers=MINE)):
        assert "<script" not in answer.text
        assert "accessible.css" not in answer.text
