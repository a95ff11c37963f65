"""Words and dates in the learner's language: plural forms, what is missing, and what the browser likes."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodquestion.i18n import Words, best_language

TABLES = {
    "en": {
        "hello": "Hello",
        "named": "Hello, {name}",
        "people": {"one": "{count} person", "other": "{count} people"},
        "only_english": "Only here",
        "only_english_people": {"one": "{count} soul", "other": "{count} souls"},
        "braces": "{",
        "date.yesterday": "yesterday",
        "date.today": "today",
        "date.tomorrow": "tomorrow",
    },
    "es": {
        "hello": "Hola",
        "named": "Hola, {name}",
        "people": {"one": "{count} persona", "many": "{count} de personas", "other": "{count} personas"},
        "date.yesterday": "ayer",
        "date.today": "hoy",
        "date.tomorrow": "mañana",
    },
    "pl": {
        "people": {
            "one": "{count} osoba",
            "few": "{count} osoby",
            "many": "{count} osób",
            "other": "{count} osoby",
        }
    },
}
TODAY = date(2026, 11, 18)  # a Wednesday
HALF_PAST_TWO = datetime(2026, 11, 18, 14, 30, tzinfo=ZoneInfo("America/Los_Angeles"))


@pytest.fixture
def english() -> Words:
    return Words("en", TABLES)


@pytest.fixture
def spanish() -> Words:
    return Words("es", TABLES)


# -- words


def test_words_come_in_the_language_asked_for(english: Words, spanish: Words) -> None:
    assert (english("hello"), spanish("hello")) == ("Hello", "Hola")


def test_values_stand_where_the_words_want_them(spanish: Words) -> None:
    assert spanish("named", name="Ana") == "Hola, Ana"


def test_braces_in_a_value_stay_braces(english: Words) -> None:
    assert english("named", name="{name} {0} {name.__class__}") == "Hello, {name} {0} {name.__class__}"


def test_words_without_values_are_left_as_they_are(english: Words) -> None:
    assert english("braces") == "{"


@pytest.mark.parametrize(
    ("count", "expected"), [(0, "0 people"), (1, "1 person"), (2, "2 people"), (21, "21 people")]
)
def test_english_has_two_plural_forms(english: Words, count: int, expected: str) -> None:
    assert english("people", count=count) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "0 personas"), (1, "1 persona"), (2, "2 personas"), (1_000_000, "1000000 de personas")],
)
def test_spanish_has_its_own_plural_forms(spanish: Words, count: int, expected: str) -> None:
    assert spanish("people", count=count) == expected


@pytest.mark.parametrize(
    ("count", "word"), [(1, "osoba"), (3, "osoby"), (5, "osób"), (12, "osób"), (22, "osoby")]
)
def test_other_languages_have_as_many_plural_forms_as_they_need(count: int, word: str) -> None:
    assert Words("pl", TABLES)("people", count=count) == f"{count} {word}"


def test_a_plural_form_that_nobody_wrote_is_the_general_one(english: Words) -> None:
    tables = {"pl": {"people": {"other": "{count} x"}}}
    assert Words("pl", {**TABLES, **tables})("people", count=3) == "3 x"
    assert english("people", count=1.5) == "1.5 people"


# -- what is missing


def test_a_missing_text_is_english_and_the_words_tell_so(spanish: Words) -> None:
    assert not spanish.fell_back
    assert spanish("only_english") == "Only here"
    assert spanish.fell_back


def test_a_text_that_is_there_does_not_count_as_missing(english: Words, spanish: Words) -> None:
    spanish("hello")
    english("only_english")
    assert (spanish.fell_back, english.fell_back) == (False, False)


def test_a_missing_text_has_the_plural_forms_of_english() -> None:
    polish = Words("pl", TABLES)
    assert polish("only_english_people", count=3) == "3 souls"
    assert polish.fell_back


def test_each_learner_has_words_of_their_own(spanish: Words) -> None:
    spanish("only_english")
    assert not Words("es", TABLES).fell_back


def test_a_language_that_is_not_offered_is_english() -> None:
    words = Words("tlh", TABLES)
    assert (words.language, words("hello"), words.fell_back) == ("en", "Hello", False)


def test_a_key_that_nobody_wrote_is_shown_instead_of_an_error(english: Words, spanish: Words) -> None:
    assert english("no.such.key", name="Ana") == spanish("no.such.key") == "no.such.key"


def test_it_can_be_asked_whether_there_is_a_text(spanish: Words) -> None:
    assert [spanish.has(key) for key in ("hello", "only_english", "nothing")] == [True, True, False]
    assert not spanish.fell_back


# -- dates and times


@pytest.mark.parametrize(
    ("day", "english_words", "spanish_words"),
    [
        (date(2026, 11, 17), "yesterday", "ayer"),
        (date(2026, 11, 18), "today", "hoy"),
        (date(2026, 11, 19), "tomorrow", "mañana"),
        (date(2026, 11, 20), "Friday", "viernes"),
        (date(2026, 11, 24), "Tuesday", "martes"),
        (date(2026, 11, 25), "November 25", "25 de noviembre"),
        (date(2026, 11, 16), "November 16", "16 de noviembre"),
        (date(2027, 1, 5), "January 5, 2027", "5 de enero de 2027"),
        (date(2025, 12, 31), "December 31, 2025", "31 de diciembre de 2025"),
    ],
)
def test_a_day_is_said_as_people_say_it(
    english: Words, spanish: Words, day: date, english_words: str, spanish_words: str
) -> None:
    assert (english.day(day, TODAY), spanish.day(day, TODAY)) == (english_words, spanish_words)


def test_a_date_in_full_is_never_a_word_like_today(english: Words, spanish: Words) -> None:
    assert (english.date(TODAY, TODAY), spanish.date(TODAY, TODAY)) == ("November 18", "18 de noviembre")


def test_a_narrow_date_has_a_year_only_when_it_is_far_away(english: Words, spanish: Words) -> None:
    assert (english.short_date(TODAY, TODAY), spanish.short_date(TODAY, TODAY)) == ("Nov 18", "18 nov")
    assert english.short_date(date(2027, 1, 5), TODAY) == "Jan 5"
    assert english.short_date(date(2025, 12, 31), TODAY) == "Dec 31, 2025"


def test_a_weekday_stands_before_its_date(english: Words, spanish: Words) -> None:
    assert english.weekday_and_date(TODAY) == "Wednesday, November 18"
    assert spanish.weekday_and_date(TODAY) == "miércoles, 18 de noviembre"


def test_a_time_is_said_by_the_clock_of_the_country_and_does_not_break(
    english: Words, spanish: Words
) -> None:
    assert english.time(HALF_PAST_TWO) == "2:30\u00a0PM"
    assert spanish.time(HALF_PAST_TWO) == "2:30\u00a0p.m."


def test_a_time_is_that_of_the_zone_it_comes_in(english: Words) -> None:
    assert english.time(HALF_PAST_TWO.astimezone(ZoneInfo("Asia/Kolkata"))) == "4:00\u00a0AM"
    assert english.time(HALF_PAST_TWO.astimezone(UTC)) == "10:30\u00a0PM"


@given(day=st.dates(), today=st.dates(), language=st.sampled_from(["en", "es", "pl"]))
def test_every_day_of_the_calendar_can_be_said(day: date, today: date, language: str) -> None:
    words = Words(language, TABLES)
    assert words.day(day, today)
    assert words.short_date(day, today)
    assert words.weekday_and_date(day)


# -- the language that a browser asks for


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("es", "es"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("ES-419", "es"),
        ("en-GB,en;q=0.9,es;q=0.8", "en"),
        ("en;q=0.1, es;q=0.9", "es"),
        ("fr,de;q=0.9,es;q=0.1", "es"),
        ("fr,de", "en"),
        ("es;q=0", "en"),
        ("es;q=0, en;q=0.5", "en"),
        ("*", "en"),
        ("", "en"),
        (",,;;q=,es", "es"),
        ("es;q=often", "en"),
        ("es;q=nan", "en"),
        ("english", "en"),
        ("x" * 10_000, "en"),
    ],
)
def test_the_browsers_favourite_among_those_offered_is_taken(header: str, language: str) -> None:
    assert best_language(header, ("en", "es")) == language


def test_of_two_that_are_liked_as_much_the_first_is_taken() -> None:
    assert best_language("es,en", ("en", "es")) == "es"
    assert best_language("en,es", ("en", "es")) == "en"


@given(header=st.text())
def test_any_header_is_answered_with_a_language_that_is_offered(header: str) -> None:
    assert best_language(header, ("en", "es")) in ("en", "es")
