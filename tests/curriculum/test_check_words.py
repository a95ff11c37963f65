"""What the content checker says about the words of the user interface and the keys that code uses."""

import pytest

from tests.curriculum.tiny_course import TinyCourse

UI = "content/en/ui.yaml"
SPANISH = "content/es/ui.yaml"
CODE = "goodquestion/ui/home.py"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: Good day", "title:", "2: home.title: it is empty; write its text, or remove the key"),
        ("title: Good day", "title: ''", "2: home.title: it is empty"),
        (
            "title: Good day",
            "title: yes",
            "2: home.title: it is not text (YAML reads True); put it in quotes",
        ),
        ("title: Good day", "title: 12:30", "2: home.title: it is not text (YAML reads 750)"),
        ("title: Good day", "title: [Good]", "2: home.title: it is not text"),
        (
            "title: Good day",
            "title: Good\n  title: Day",
            "3: home.title: the key stands twice, first on line 2",
        ),
        ("title: Good day", "title: Good\n  no: Nay", "3: home.no: YAML does not read this key as words"),
        ("title: Good day", "title: Good\n  1: Nay", "3: home.1: YAML does not read this key as words"),
        ("title: Good day", "title: Good\n  Upper: Nay", "3: home: 'Upper' is not a valid key"),
        ('other: "{count} contacts"', "other:", "9: due.other: it is empty"),
        ("title: Good day", "title: Good { day", "2: home.title: its braces hold more than a name"),
        ("title: Good day", "title: Good {} day", "2: home.title: its braces hold more than a name"),
        ("title: Good day", "title: Good {a.b} day", "2: home.title: its braces hold more than a name"),
    ],
)
def test_the_words_are_text_under_keys(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(UI, old, new)
    assert any(f"{UI}:{said}" in problem for problem in course.problems())


@pytest.mark.parametrize("text", ["", "text", "{}"])
def test_an_english_table_without_keys_is_one_problem_and_not_one_for_every_key(
    course: TinyCourse, text: str
) -> None:
    course.write(UI, text)
    said = [problem for problem in course.problems() if not problem.startswith(SPANISH)]
    assert said == [f"{UI}:1: ui: the file holds no keys; write key: text lines"]


def test_braces_that_are_shown_are_doubled(course: TinyCourse) -> None:
    course.replace(UI, "title: Good day", "title: Good {{day}}")
    assert course.problems() == []


@pytest.mark.parametrize(
    "call",
    [
        't("home.gone")',
        'page.t("home.gone")',
        'page.plain("home.gone", x=1)',
        'words("home.gone")',
        'Problem("home.gone", field="name")',
        'Problem(key="home.gone")',
        'page.t("home.title" if x else "home.gone")',
    ],
)
def test_a_key_that_code_asks_for_is_in_the_english_table(course: TinyCourse, call: str) -> None:
    course.write("pages/more.py", f"\n{call}\n")
    assert course.problem() == (
        "pages/more.py:2: home.gone: content/en/ui.yaml has no such key; add it there, or correct it here"
    )


def test_a_family_of_keys_that_code_asks_for_is_in_the_english_table(course: TinyCourse) -> None:
    course.write("app.py", 'page.t(f"gone.{stage}")\n')
    assert "app.py:1: gone.: no key of content/en/ui.yaml starts like this" in course.problem()


@pytest.mark.parametrize(
    "text", ['print("home.gone")', 't("Home.gone")', 't("gone")', 't(f"{x}.gone")', "t(x)"]
)
def test_other_strings_in_code_are_no_keys(course: TinyCourse, text: str) -> None:
    course.write("pages/more.py", text)
    assert course.problems() == []


def test_a_key_that_no_code_uses_is_a_problem(course: TinyCourse) -> None:
    course.replace(CODE, '"home.title"', "unknown")
    assert course.problem() == f"{UI}:2: home.title: no code uses the key; remove it, or use it"


def test_a_key_that_stands_in_any_code_is_used(course: TinyCourse) -> None:
    course.replace(CODE, '"home.title"', "TITLE")
    course.write("pages/more.py", 'TITLE = "home.title"\n')
    assert course.problems() == []


def test_an_f_string_uses_all_keys_with_its_start(course: TinyCourse) -> None:
    course.replace(UI, "  met: Met", "  met: Met\n  told: Told")
    course.replace(SPANISH, "  met: Reunidos", "  met: Reunidos\n  told: Contado")
    assert course.problems() == []
    course.replace(CODE, 'f"stage.{stage}"', 'f"stage.m{stage}"')
    said = course.problems()
    assert len(said) == 2
    assert "stage.idea: no code uses the key" in said[0]
    assert "stage.told: no code uses the key" in said[1]


def test_an_f_string_that_starts_with_less_than_a_segment_uses_nothing(course: TinyCourse) -> None:
    course.replace(CODE, 'f"stage.{stage}"', 'f"stag{stage}"')
    assert [problem.split(": ")[1] for problem in course.problems()] == ["stage.idea", "stage.met"]


def test_code_that_is_no_python_is_a_problem(course: TinyCourse) -> None:
    course.write("pages/more.py", "\ndef (:\n")
    assert "pages/more.py:2: code: it cannot be parsed" in course.problem()


def test_a_check_without_code_says_so_once(course: TinyCourse) -> None:
    course.remove(CODE)
    assert course.problem() == f"{UI}:1: code: no Python code stands beside the content; name it with --code"


# Translations


def test_a_key_that_english_lacks_is_a_problem(course: TinyCourse) -> None:
    course.replace(SPANISH, "title: Buenos días", "title: Buenos días\n  tittle: Hola")
    assert course.problem() == (
        f"{SPANISH}:3: home.tittle: the English table has no such key; remove it, or add the English text"
    )


def test_a_key_that_a_translation_lacks_is_a_problem(course: TinyCourse) -> None:
    course.replace(SPANISH, "  title: Buenos días\n", "")
    assert course.problem() == f"{SPANISH}:1: home.title: it is missing in 'es'; translate it"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hola, {nombre}", "the English text has no {nombre}; use the placeholders of the English text"),
        ("Hola", "{name} is missing; use the placeholders of the English text"),
        ("Hola, {{name}}", "{name} is missing"),
    ],
)
def test_placeholders_are_those_of_english(course: TinyCourse, text: str, said: str) -> None:
    course.replace(SPANISH, "hello: Hola, {name}", f"hello: '{text}'")
    assert any(f"{SPANISH}:3: home.hello: {said}" in problem for problem in course.problems())


def test_plural_forms_are_compared_together(course: TinyCourse) -> None:
    course.replace(SPANISH, '"{count} de contactos"', '"{count} de {what}"')
    assert "due: the English text has no {what}" in course.problem()


def test_plural_forms_need_a_count_in_english_too(course: TinyCourse) -> None:
    course.replace(SPANISH, "title: Buenos días", "title: {one: Buen día, other: Buenos días}")
    assert "home.title: it has plural forms, the English text has none" in course.problem()
