"""The library serves what is good in the content and says what is not."""

import pytest
from pydantic import ValidationError

from goodquestion.curriculum import models
from goodquestion.curriculum.message_models import MESSAGE_SLUGS
from goodquestion.curriculum.models import Check, OrderCheck, Prose
from goodquestion.curriculum.rules import ALL_FACTS
from goodquestion.domain import questions
from tests.curriculum.tiny_course import TinyCourse

FIRST = "content/en/lessons/first.md"


def test_a_lesson_keeps_its_order_and_its_markdown(course: TinyCourse) -> None:
    lesson = course.library().lesson("first", "en")
    assert lesson is not None
    assert [type(block) for block in lesson.blocks] == [Prose, Prose, Check, Prose, Check, OrderCheck]
    assert lesson.blocks[0] == Prose(markdown="## A start")
    assert lesson.blocks[1] == Prose(markdown="You ask a person about the work.", teaches=ALL_FACTS)
    assert lesson.blocks[3] == Prose(markdown="Then you say thank you.")
    assert (lesson.title, lesson.minutes, lesson.do_now_page) == ("The first lesson", 4, "contacts")
    assert lesson.objectives == ("Know what it is.", "Know why it helps.")
    assert lesson.key_points == ("You ask.", "They tell you.")
    assert lesson.do_now == "Write down one name."
    assert lesson.sources[0].url == "https://guide.example/asking"


def test_a_check_knows_its_answer(course: TinyCourse) -> None:
    lesson = course.library().lesson("first", "en")
    assert lesson is not None
    assert [(check.id, check.answer) for check in lesson.checks] == [
        ("first-who", "you"),
        ("first-when", "soon"),
        ("first-order", "ask>hear>thank"),
    ]
    who = lesson.checks[0]
    assert isinstance(who, Check)
    assert who.prompt == "Who **asks**?"
    assert [option.feedback for option in who.options] == [
        "Not this time. You do.",
        "Yes. You ask.",
    ]


def test_prose_keeps_its_source_text_and_loses_only_the_comment(course: TinyCourse) -> None:
    text = "One *line*\n  and  a [link](https://a.example/).\n\n1. a\n   - b\n\n> quoted"
    course.replace(FIRST, "Then you say thank you.", f"Before.\n\n<!-- teaches: A1.1\n  A6 -->\n{text}")
    lesson = course.library().lesson("first", "en")
    assert lesson is not None
    assert lesson.blocks[3:5] == (Prose(markdown="Before."), Prose(markdown=text, teaches=("A1.1", "A6")))


def test_a_heading_starts_a_new_block_and_takes_the_comment_above_it(course: TinyCourse) -> None:
    text = "Before.\n\n## One\n\nText.\n<!-- teaches: A1.1 -->\n<!-- teaches: A1.2 -->\n\n## Two\nMore."
    course.replace(FIRST, "Then you say thank you.", text)
    lesson = course.library().lesson("first", "en")
    assert lesson is not None
    assert lesson.blocks[3:6] == (
        Prose(markdown="Before."),
        Prose(markdown="## One\n\nText."),
        Prose(markdown="## Two\nMore.", teaches=("A1.1", "A1.2")),
    )


def test_windows_line_ends_make_no_difference(course: TinyCourse) -> None:
    path = course.root / FIRST
    before = course.library().lesson("first", "en")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert course.library().lesson("first", "en") == before


def test_lessons_come_in_the_order_of_the_course(course: TinyCourse) -> None:
    entries = "".join(f"      - {{slug: {slug}, do_now: learn}}\n" for slug in ("second", "first"))
    course.write("content/course.yaml", f"units:\n  - id: basics\n    lessons:\n{entries}")
    assert [lesson.slug for lesson in course.library().lessons("en")] == ["second", "first"]


def test_a_translation_has_its_words_and_the_english_structure(course: TinyCourse) -> None:
    lesson = course.library().lesson("first", "es")
    assert lesson is not None
    assert (lesson.language, lesson.title, lesson.minutes) == ("es", "La primera", 4)
    assert lesson.do_now_page == "contacts"
    assert lesson.sources[0].title == "A guide"
    who = lesson.checks[0]
    assert isinstance(who, Check)
    assert (who.prompt, who.answer) == ("¿Quién pregunta?", "you")
    assert [(option.id, option.text) for option in who.options] == [("they", "Ellos."), ("you", "Usted.")]


def test_a_translation_may_name_sources_of_its_own(course: TinyCourse) -> None:
    course.replace(
        "content/es/lessons/first.md", "title: La primera", "title: La primera\nsources: [{title: Una guía}]"
    )
    lesson = course.library().lesson("first", "es")
    assert lesson is not None
    assert [source.title for source in lesson.sources] == ["Una guía"]


def test_a_missing_translation_gives_the_english_lesson(course: TinyCourse) -> None:
    library = course.library()
    lesson = library.lesson("second", "es")
    assert lesson is not None
    assert lesson.language == "en"
    assert [lesson.language for lesson in library.lessons("es")] == ["es", "en"]
    assert library.problems == ()


@pytest.mark.parametrize("old", ["id: first-who", "{id: they,", "title: La primera", "---\n## Un"])
def test_a_damaged_translation_gives_the_english_lesson_and_a_problem(course: TinyCourse, old: str) -> None:
    course.replace("content/es/lessons/first.md", old, "{id: other,")
    library = course.library()
    lesson = library.lesson("first", "es")
    assert lesson is not None
    assert lesson.language == "en"
    assert any(problem.file == "content/es/lessons/first.md" for problem in library.problems)


@pytest.mark.parametrize(
    "old", ["title: The first", "id: first-who", "correct: true", "options:", "---\n## A"]
)
def test_a_damaged_lesson_is_left_out_and_the_rest_is_served(course: TinyCourse, old: str) -> None:
    course.replace(FIRST, old, "[")
    library = course.library()
    assert library.lesson("first", "en") is None
    assert library.lesson("first", "es") is None
    assert [lesson.slug for lesson in library.lessons("en")] == ["second"]
    assert [entry.slug for entry in library.course.lessons] == ["second"]
    assert any(problem.file == FIRST for problem in library.problems)


def test_a_lesson_with_html_is_served_with_a_problem(course: TinyCourse) -> None:
    course.replace(FIRST, "Then you", "Then <b>you</b>")
    library = course.library()
    assert library.lesson("first", "en") is not None
    assert [problem.key for problem in library.problems] == ["HTML"]


def test_an_unknown_lesson_is_none(course: TinyCourse) -> None:
    assert course.library().lesson("third", "en") is None


def test_an_unknown_language_is_english(course: TinyCourse) -> None:
    library = course.library()
    assert {lesson.language for lesson in library.lessons("fr")} == {"en"}
    assert library.bank_language("fr") == "en"


def test_the_tables_have_dotted_keys_and_plural_forms(course: TinyCourse) -> None:
    library = course.library()
    assert library.languages == ("en", "es")
    assert library.ui["en"]["home.hello"] == "Hello, {name}"
    assert library.ui["en"]["due"] == {"one": "{count} contact", "other": "{count} contacts"}
    assert set(library.ui["es"]) == {"home.title", "home.hello", "stage.idea", "stage.met", "due"}


def test_a_language_without_words_for_the_user_interface_is_not_offered(course: TinyCourse) -> None:
    course.write("content/es/ui.yaml", "home: [")
    library = course.library()
    assert library.languages == ("en",)
    assert set(library.ui) == {"en"}


def test_plural_names_without_other_are_keys(course: TinyCourse) -> None:
    course.replace("content/en/ui.yaml", '  other: "{count} contacts"\n', "")
    assert course.library().ui["en"]["due.one"] == "{count} contact"


def test_a_bad_text_is_left_out_of_the_table(course: TinyCourse) -> None:
    course.replace("content/en/ui.yaml", "title: Good day", "title: no")
    course.replace("content/en/ui.yaml", '  other: "{count} contacts"', "  other:")
    library = course.library()
    assert set(library.ui["en"]) == {"home.hello", "stage.idea", "stage.met"}
    assert [problem.key for problem in library.problems] == ["home.title", "due.other"]


def test_a_bad_key_leaves_the_other_texts_alone(course: TinyCourse) -> None:
    course.replace("content/en/ui.yaml", "  title: Good day", "  title: Good day\n  no: Nay\n  Big: Large")
    library = course.library()
    assert set(library.ui["en"]) == {"home.title", "home.hello", "stage.idea", "stage.met", "due"}
    assert len(library.problems) == 2


def test_the_bank_is_in_the_order_of_the_file(course: TinyCourse) -> None:
    bank = course.library().bank("en")
    assert [question.id for question in bank[:3]] == ["q0", "q1", "q2"]
    assert (bank[0].kind, bank[0].purposes, bank[0].place, bank[0].minutes) == (
        "path",
        ("programme", "career_change", "organisation", "first_job"),
        "opener",
        4,
    )
    assert [question.id for question in bank if question.referral] == ["q2"]


def test_the_translated_bank_has_the_english_structure(course: TinyCourse) -> None:
    library = course.library()
    assert library.bank_language("es") == "es"
    question = library.bank("es")[2]
    assert (question.text, question.place, question.referral) == ("¿Qué es el número 2?", "closer", True)


def test_a_bank_that_is_not_all_translated_is_in_english(course: TinyCourse) -> None:
    course.replace("content/es/questions.yaml", "id: q7,", "id: q77,")
    library = course.library()
    assert library.bank_language("es") == "en"
    assert library.bank("es") == library.bank("en")
    assert {problem.key for problem in library.problems} == {"q7", "q77"}


def test_a_missing_translated_bank_is_in_english_without_a_problem(course: TinyCourse) -> None:
    course.remove("content/es/questions.yaml")
    library = course.library()
    assert library.bank_language("es") == "en"
    assert library.problems == ()


def test_a_damaged_question_is_left_out_of_both_banks(course: TinyCourse) -> None:
    course.replace("content/en/questions.yaml", "kind: path", "kind: paths")
    library = course.library()
    assert [len(library.bank(language)) for language in ("en", "es")] == [159, 159]
    assert library.bank_language("es") == "es"


def test_the_bank_and_the_domain_use_the_same_names() -> None:
    assert models.KINDS == questions.KINDS
    assert models.PURPOSES == questions.PURPOSES
    assert (*models.PLACES, "spare") == tuple(questions.Place)


def test_no_content_at_all_is_an_empty_course_with_problems(course: TinyCourse) -> None:
    library = type(course.library()).load(course.root / "nowhere")
    assert library.languages == ("en",)
    assert library.lessons("en") == ()
    assert library.bank("en") == ()
    assert [problem.file for problem in library.problems] == [
        "nowhere/course.yaml",
        "nowhere/en/glossary.yaml",
        *(f"nowhere/en/messages/{slug}.yaml" for slug in sorted(MESSAGE_SLUGS)),
        "nowhere/en/questions.yaml",
        "nowhere/en/ui.yaml",
        "nowhere/en/units.yaml",
    ]


def test_content_cannot_be_changed(course: TinyCourse) -> None:
    lesson = course.library().lesson("first", "en")
    assert lesson is not None
    with pytest.raises(ValidationError, match="frozen"):
        lesson.title = "Another"  # type: ignore[misc]
