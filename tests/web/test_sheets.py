"""The sheet with questions that a learner prints."""

import pytest

TOKEN = "t" * 43
MINE = {"Cookie": f"gq_workspace={TOKEN}"}


@pytest.fixture(autouse=True)
def a_saved_list(services) -> None:
    services.sheets[(TOKEN, "list-1", False)] = "<p lang={language}>Ask how the day begins.</p>"
    services.sheets[("", "list-1", True)] = "<p>An example</p>"


def test_the_owner_of_a_list_gets_the_sheet(client) -> None:
    answer = client.get("/sheet/list-1", headers=MINE)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "Ask how the day begins." in answer.text


def test_the_sheet_is_in_the_learners_language(client, services) -> None:
    services.saved_languages[TOKEN] = "es"
    assert "lang=es" in client.get("/sheet/list-1", headers=MINE).text


def test_somebody_else_gets_a_kind_404(client) -> None:
    answer = client.get("/sheet/list-1", headers={"Cookie": f"gq_workspace={'o' * 43}"})
    assert answer.status_code == 404
    assert "This list is not here" in answer.text
    assert "Ask how" not in answer.text


def test_the_404_is_in_the_learners_language(client, services) -> None:
    services.tables["es"] = {"sheet.not_found_title": "Esta lista no está aquí", "error.home": "Ir al inicio"}
    answer = client.get("/sheet/none", headers={"Accept-Language": "es"})
    assert '<html lang="es">' in answer.text
    assert "<h1>Esta lista no está aquí</h1>" in answer.text
    assert '<a href="/">Ir al inicio</a>' in answer.text


def test_the_example_needs_no_cookie(client) -> None:
    assert client.get("/sheet/list-1?sample=1").status_code == 200


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("", False),
        ("?answers", True),
        ("?answers=1", True),
        ("?sample=1", False),
        ("?sample=1&answers=1", True),
    ],
)
def test_answers_are_printed_only_when_the_address_asks_for_them(
    client, services, monkeypatch: pytest.MonkeyPatch, query: str, asked: bool
) -> None:
    wanted = []

    def sheet_html(token: str, list_id: str, *, sample: bool, language: str, answers: bool = False) -> str:
        wanted.append((token, list_id, sample, answers))
        return "<p>A sheet</p>"

    monkeypatch.setattr(services, "sheet_html", sheet_html)
    assert client.get(f"/sheet/list-1{query}", headers=MINE).status_code == 200
    assert wanted == [(TOKEN, "list-1", "sample" in query, asked)]


def test_a_sheet_with_answers_is_kept_by_nobody_and_runs_no_script(client) -> None:
    answer = client.get("/sheet/list-1?answers=1", headers=MINE)
    assert "no-store" in answer.headers["cache-control"]
    assert "script-src" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/sheet/", "/sheet/a/b", "/sheet/%27%3B--", "/sheet/" + "x" * 65])
def test_a_strange_address_is_a_404(client, path: str) -> None:
    assert client.get(path, headers=MINE).status_code == 404


def test_without_a_cookie_the_database_is_not_asked(client, services) -> None:
    services.database_error = OSError("gone")
    assert client.get("/sheet/list-1").status_code == 404


def test_a_database_that_does_not_answer_is_said_calmly(client, services) -> None:
    services.database_error = OSError("Ana Flores")
    answer = client.get("/sheet/list-1", headers=MINE)
    assert answer.status_code == 500
    assert "What you saved is safe" in answer.text
    assert "Ana" not in answer.text
