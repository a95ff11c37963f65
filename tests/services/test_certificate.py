"""A certificate for a name that is typed at that moment: who gets one, which names fit, and that nothing is kept."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from goodquestion.domain.contacts import clean_text
from goodquestion.i18n import Words
from goodquestion.services import learning, portfolio, startup
from goodquestion.services.portfolio import NAME_LIMIT, certificate
from goodquestion.storage.database import Store
from goodquestion.storage.tables import metadata
from tests.services.learners import NOW, Learner
from tests.services.reading import MARKUP, Read

LIBRARY = startup.library()
EN, ES = (Words(language, LIBRARY.ui) for language in ("en", "es"))
TODAY = date(2026, 11, 22)
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "main"),
    *("h1", "p", "a", "div", "form", "label", "input", "button"),
}
ATTRIBUTES = {
    *("lang", "charset", "name", "content", "class", "dir", "href", "role"),
    *("method", "action", "autocomplete", "for", "id", "value", "type"),
}


def everything(store: Store) -> str:
    with store.read() as db:
        tables = [db.execute(text(f'SELECT * FROM "{table.name}"')).all() for table in metadata.sorted_tables]
    return repr(tables)


def asks_for_a_name(page: str) -> Read:
    read = Read(page)
    assert "form" in read.tags
    assert EN("certificate.heading") not in read.text
    return read


def test_at_first_it_asks_for_a_name_and_says_that_it_is_not_kept() -> None:
    read = asks_for_a_name(certificate(None, EN, TODAY))
    assert EN("certificate.what") in read.text
    assert read.values["input value"] == ""
    assert (read.values["form method"], read.values["form action"]) == ("post", "/certificate")
    assert read.values["label for"] == read.values["input id"]
    assert "role" not in read.attributes  # nothing is wrong yet


def test_a_name_makes_a_certificate_with_the_course_and_the_day() -> None:
    read = Read(certificate("  Dana  Example ", EN, TODAY))
    lessons = LIBRARY.lessons("en")
    for words in (
        *(EN("certificate.heading"), "Dana  Example", "November 22, 2026"),
        EN("certificate.text", count=len(lessons), minutes=sum(each.minutes for each in lessons)),
    ):
        assert words in read.text
    assert "form" not in read.tags


def test_it_speaks_spanish() -> None:
    page = certificate("Dana Ejemplo", ES, TODAY)
    assert '<html lang="es">' in page
    assert ES("certificate.heading") in Read(page).text
    assert "22 de noviembre de 2026" in Read(page).text


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "\x00\x07", "\ud800"])
def test_an_empty_name_is_asked_for_again(typed: str) -> None:
    read = asks_for_a_name(certificate(typed, EN, TODAY))
    said = EN("problem.certificate_without_name", field=EN("field.certificate_name"))
    assert said in read.text
    assert read.values["p role"] == "alert"
    assert read.values["input value"] == ""


def test_a_name_may_be_as_long_as_the_limit() -> None:
    assert "x" * NAME_LIMIT in Read(certificate("x" * NAME_LIMIT, EN, TODAY)).text


def test_a_name_that_is_too_long_is_said_and_nothing_typed_is_lost() -> None:
    typed = "Dana " * 50
    read = asks_for_a_name(certificate(typed, EN, TODAY))
    values = {"limit": NAME_LIMIT, "length": len(typed.strip())}
    assert EN("problem.too_long", field=EN("field.certificate_name"), **values) in read.text
    assert read.values["input value"] == typed.strip()


@pytest.mark.parametrize(
    "typed", [MARKUP, f'"><form action=//evil.example>{MARKUP}', "'; DROP TABLE workspace;--"]
)
def test_a_hostile_name_stays_a_name(typed: str) -> None:
    for page in (certificate(typed, EN, TODAY), certificate(typed + "x" * NAME_LIMIT, EN, TODAY)):
        read = Read(page)
        assert read.tags <= ALLOWED
        assert read.attributes <= ATTRIBUTES
        assert "//evil.example" not in {read.values.get("form action"), read.values.get("a href")}
    assert typed in Read(certificate(typed, EN, TODAY)).text


def test_a_name_in_any_writing_has_a_line_of_its_own_direction() -> None:
    for name in ("أمل \u202e evil", "שירה", "李小龙", "Nguyễn Thị Ánh", "O’Néill-Ščuk 👩‍🔬"):
        assert f'<p class="name" dir="auto">{name}</p>' in certificate(name, EN, TODAY)


@settings(deadline=None)
@given(st.text(max_size=250))
def test_whatever_is_typed_stays_text(typed: str) -> None:
    read = Read(certificate(typed, EN, TODAY))
    assert read.tags <= ALLOWED
    assert read.attributes <= ATTRIBUTES
    name = clean_text(typed)
    if 0 < len(name) <= NAME_LIMIT:
        assert name in read.text


def test_nothing_is_stored(learner: Learner) -> None:
    for lesson in LIBRARY.lessons("en"):
        learning.finish(learner.store, learner.own, lesson, NOW)
    before = everything(learner.store)
    assert portfolio.has_finished(learner.store, learner.token)
    assert "Zebedee Example" in certificate("Zebedee Example", EN, TODAY)
    assert everything(learner.store) == before
    assert "Zebedee" not in before


def test_it_is_for_whoever_finished_the_course(learner: Learner, neighbour: Learner) -> None:
    *most, last = LIBRARY.lessons("en")
    for lesson in most:
        learning.finish(learner.store, learner.own, lesson, NOW)
    assert not portfolio.has_finished(learner.store, learner.token)
    learning.finish(learner.store, learner.own, last, NOW)
    assert portfolio.has_finished(learner.store, learner.token)
    assert not portfolio.has_finished(learner.store, neighbour.token)
    assert not portfolio.has_finished(learner.store, "")
