"""An error is said calmly to the learner and without anybody's words in the log."""

import logging

import pytest

from goodquestion.web.errors import calm_words
from goodquestion.web.privacy import keep_logs_private, summary

TOKEN = "t" * 43


@pytest.fixture
def private_logs():
    before = logging.getLogRecordFactory()
    keep_logs_private()
    yield
    logging.setLogRecordFactory(before)


def failed(text: str) -> Exception:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_a_failing_route_answers_in_plain_words(client) -> None:
    answer = client.get("/broken")
    assert answer.status_code == 500
    assert "<h1>Something went wrong here</h1>" in answer.text
    assert "Ana" not in answer.text


def test_the_plain_words_are_in_the_browsers_language(client, services) -> None:
    services.tables["es"] = {"error.title": "Algo salió mal"}
    answer = client.get("/broken", headers={"Accept-Language": "es-AR"})
    assert '<html lang="es">' in answer.text
    assert "Algo salió mal" in answer.text


def test_the_log_names_the_kind_and_the_place_but_not_the_text(client, caplog) -> None:
    client.get("/broken?name=Ana")
    assert "A request to /broken failed: ValueError at tests/web/conftest.py:" in caplog.text
    assert "Ana" not in caplog.text
    assert "Traceback" not in caplog.text


def test_a_summary_holds_no_words_of_a_person() -> None:
    text = summary(failed("Ana Flores, ana@example.org"))
    assert text.startswith("ValueError at tests/web/test_errors.py:")
    assert "Ana" not in text


def test_a_summary_without_a_place_is_the_kind_alone() -> None:
    assert summary(KeyError("Ana")) == "KeyError"


def test_a_summary_names_the_last_place_of_a_library_when_none_is_ours() -> None:
    error = failed("x").with_traceback(None)
    try:
        int("x")
    except ValueError as other:
        error = other
    assert summary(error).startswith("ValueError at tests/web/test_errors.py:")


@pytest.mark.usefixtures("private_logs")
def test_streamlits_log_of_an_error_loses_its_text(caplog) -> None:
    logging.getLogger("streamlit.error_util").error("Uncaught app execution", exc_info=failed("Ana Flores"))
    assert "Uncaught app execution\nValueError at tests/web/test_errors.py:" in caplog.text
    assert "Ana" not in caplog.text


@pytest.mark.usefixtures("private_logs")
def test_an_error_among_the_words_of_a_log_line_loses_its_text(caplog) -> None:
    logging.getLogger("anything").warning("Could not save: %s", failed("Ana Flores"))
    assert "Could not save: ValueError at" in caplog.text
    assert "Ana" not in caplog.text


@pytest.mark.usefixtures("private_logs")
def test_ordinary_log_lines_stay_as_they_are(caplog) -> None:
    logging.getLogger("anything").warning("%d of %s", 3, {"a": 1})
    logging.getLogger("anything").warning("%(n)s files", {"n": 4})
    assert caplog.messages == ["3 of {'a': 1}", "4 files"]


@pytest.mark.usefixtures("private_logs")
def test_a_log_line_with_a_stray_percent_sign_still_passes(caplog) -> None:
    logging.getLogger("anything").error("100% of it", exc_info=failed("Ana Flores"))
    assert "100% of it\nValueError at" in caplog.text


@pytest.mark.usefixtures("private_logs")
def test_keeping_logs_private_twice_is_the_same_as_once() -> None:
    once = logging.getLogRecordFactory()
    keep_logs_private()
    assert logging.getLogRecordFactory() is once


def test_an_error_on_a_page_speaks_the_learners_language(services) -> None:
    services.saved_languages[TOKEN] = "es"
    services.tables["es"] = {"error.title": "Algo salió mal", "error.try_again": "Probar otra vez"}
    words = calm_words(services, None, {"gq_workspace": TOKEN}, "en")
    assert (words.title, words.try_again) == ("Algo salió mal", "Probar otra vez")


def test_an_error_on_a_page_has_words_when_the_database_is_gone(services) -> None:
    services.database_error = OSError("gone")
    services.tables["es"] = {"error.title": "Algo salió mal"}
    words = calm_words(services, None, {"__Host-gq_workspace": TOKEN}, "es")
    assert words.title == "Algo salió mal"
    assert words.text


def test_an_error_on_a_page_without_a_cookie_goes_by_the_browser(services) -> None:
    services.tables["es"] = {"error.text": "Lo guardado está a salvo."}
    assert calm_words(services, None, {}, "es").text == "Lo guardado está a salvo."


def test_an_error_on_a_page_keeps_to_the_language_of_the_page(services) -> None:
    services.saved_languages[TOKEN] = "en"
    services.tables["es"] = {"error.title": "Algo salió mal"}
    assert calm_words(services, "es", {"gq_workspace": TOKEN}, "en").title == "Algo salió mal"
