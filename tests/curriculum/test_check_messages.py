"""What the content checker says about messages: ten of them, short enough, with placeholders that the app can fill."""

import pytest
from pydantic import ValidationError

from goodquestion.curriculum.message_models import MESSAGE_SLUGS, MessageFile
from goodquestion.curriculum.message_rules import TYPICAL, spoken_words, typical
from goodquestion.domain.messages import KINDS, PLACEHOLDERS, TONES
from tests.curriculum.tiny_course import SPANISH_MESSAGE, TinyCourse, message

FIRST = "content/en/messages/first-email.yaml"
NOTE = "content/en/messages/linkedin-note.yaml"
VOICEMAIL = "content/en/messages/voicemail.yaml"
SPANISH = "content/es/messages/first-email.yaml"


def test_a_message_is_read_with_its_subjects_texts_frames_and_tips(course: TinyCourse) -> None:
    first = course.library().message("first_email", "en")
    assert first is not None
    assert (first.kind, first.language, first.title) == ("first_email", "en", "The first-email")
    assert (first.subject_line("formal"), first.subject_line("friendly")) == ("Work", "Hi")
    assert first.body("formal").startswith("Dear {their_name},\n\n{connection}. May I")
    assert first.body("friendly") == "Hi {their_first_name}! {connection}. Can we talk?"
    assert [group.part for group in first.frames] == ["Say who you are", "Ask", "Thank them"]
    assert first.frames[0].lines == ("I am ___.", "I work in ___.", "You do not know me.")
    assert first.say == ("Write a little.",)


def test_messages_come_in_the_order_in_which_they_are_needed(course: TinyCourse) -> None:
    library = course.library()
    for language in ("en", "es", "fr"):
        assert tuple(each.kind for each in library.messages(language)) == KINDS
    assert library.message("letter", "en") is None


def test_a_message_cannot_be_changed(course: TinyCourse) -> None:
    first = course.library().messages("en")[0]
    with pytest.raises(ValidationError, match="frozen"):
        first.formal = "Hello"  # type: ignore[misc]


def test_what_is_no_email_has_no_subject(course: TinyCourse) -> None:
    note = course.library().message("linkedin_note", "en")
    assert note is not None
    assert note.subject_line("formal") == ""


# Files


@pytest.mark.parametrize("slug", MESSAGE_SLUGS)
def test_a_kind_without_a_file_is_missing(course: TinyCourse, slug: str) -> None:
    course.remove(f"content/en/messages/{slug}.yaml")
    kind = MESSAGE_SLUGS[slug]
    assert course.problem() == (
        f"content/en/messages/{slug}.yaml:1: {kind}: there is no such file; write this message"
    )
    library = course.library()
    assert library.message(kind, "en") is None
    assert library.message(kind, "es") is None
    assert len(library.messages("en")) == len(KINDS) - 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_file_that_is_no_kind_of_message_is_a_problem(course: TinyCourse, language: str) -> None:
    course.write(f"content/{language}/messages/letter.yaml", message("voicemail"))
    assert course.problem().startswith(
        f"content/{language}/messages/letter.yaml:1: letter: no kind of message has this name; use one of first-email, "
    )
    assert len(course.library().messages(language)) == len(KINDS)


def test_a_file_name_has_hyphens(course: TinyCourse) -> None:
    course.write("content/en/messages/first_email.yaml", message("first-email"))
    assert course.problem() == (
        "content/en/messages/first_email.yaml:1: first_email: the file name is not a valid id; "
        "use small letters, digits and single hyphens"
    )


def test_another_file_beside_the_messages_is_not_read(course: TinyCourse) -> None:
    course.write("content/en/messages/notes.md", "Hello.\n")
    assert course.problem().startswith(
        "content/en/messages/notes.md:1: notes: the course does not read this file"
    )


# What stands in a file


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: The first-email\n", "", "1: title: it is missing; add it"),
        ("title: The first-email", "title: no", "1: title: it is read as false, not words"),
        ("about: You write a few lines.\n", "", "1: about: it is missing; add it"),
        ("say: [Write a little.]", "says: [Write a little.]", "16: says: it is not known here"),
        ("say: [Write a little.]", 'say: [""]', "16: say[1]: it is empty; write it"),
        ("formal: Work, ", "", "3: subject.formal: it is missing; add it"),
        (
            "{formal: Work,",
            '{formal: "{name}",',
            "3: subject.formal: {name} is no placeholder; use one of {their_",
        ),
        (
            "Dear {their_name},",
            "Dear {name},",
            "4: formal: {name} is no placeholder; use one of {their_name}, ",
        ),
        ("Dear {their_name},", "Dear {Their_name},", "4: formal: {Their_name} is no placeholder"),
        ("Dear {their_name},", "Dear { their_name },", "4: formal: { their_name } is no placeholder"),
        ("Dear {their_name},", "Dear {},", "4: formal: {} is no placeholder"),
        (
            "Dear {their_name},",
            "Dear {{their_name}},",
            "4: formal: a brace stands alone; write both: {their_n",
        ),
        ("Dear {their_name},", "Dear {their_name,", "4: formal: a brace stands alone"),
        ("! {connection}", "! connection}", "10: friendly: a brace stands alone"),
        (
            "I am ___.",
            '"I am {my_name}."',
            "13: frames[1].lines[1]: nothing is filled in here; write ___ where",
        ),
        (", You do not know me.", "", "13: frames[1].lines: the list is too short; give 3 or more"),
        (
            "[I am ___.,",
            "[A ___., B ___., C ___.,",
            "13: frames[1].lines: the list is too long; give 4 or fewer",
        ),
        (
            "I am ___., I work in ___.",
            "A., B.",
            "13: frames[1].lines: no line has a place to fill in; write ___",
        ),
        ("{for: Ask,", "{what: Ask,", "14: frames[2].for: it is missing; add it"),
        ("{for: Ask,", "{part: Ask,", "14: frames[2].for: it is missing; add it"),
        ("  - {for: Thank", "more:\n  - {for: Thank", "12: frames: the list is too short; give 3 or more"),
    ],
)
def test_a_message_is_strict(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(FIRST, old, new)
    assert any(f"{FIRST}:{said}" in problem for problem in course.problems()), course.problems()
    assert course.library().message("first_email", "en") is None


def test_a_damaged_message_is_not_missing_as_well(course: TinyCourse) -> None:
    course.replace(FIRST, "{their_name}", "{name}")
    assert course.problem().startswith(f"{FIRST}:4: formal: {{name}} is no placeholder")


def test_each_tone_and_language_may_use_other_placeholders(course: TinyCourse) -> None:
    course.replace(FIRST, "Can we talk?", "{my_goal}. {place}.")
    course.replace(SPANISH, "¿Hablamos?", "{again_day}.")
    assert course.problems() == []


def test_an_email_has_a_subject_and_nothing_else_has(course: TinyCourse) -> None:
    course.replace(FIRST, "subject: {formal: Work, friendly: Hi}\n", "")
    assert course.problem() == (
        f"{FIRST}:1: subject: it goes by email and has no subject; write one for each tone"
    )
    course.write(FIRST, message("first-email"))
    course.write(NOTE, message("first-email"))
    assert course.problem() == f"{NOTE}:3: subject: it does not go by email; remove the subject"


# How long, how hard


@pytest.mark.parametrize(
    ("name", "more", "said"),
    [
        (
            FIRST,
            "Talk? ",
            "10: friendly: {} words are too many for an email; shorten it to 100, the placeholders",
        ),
        (
            VOICEMAIL,
            "Talk? ",
            "9: friendly: {} words take more than 40 seconds; shorten it to 100, the placeholders",
        ),
    ],
)
def test_a_message_has_at_most_100_words(course: TinyCourse, name: str, more: str, said: str) -> None:
    here = 11  # Hi Lena! Tom Reyes from the library gave me your name.
    course.replace(name, "Can we talk?", more * (100 - here))
    assert course.problems() == []
    course.replace(name, more, more * 2)
    assert course.problem().startswith(f"{name}:{said.format(101)}")


def test_a_note_on_linkedin_has_at_most_200_characters(course: TinyCourse) -> None:
    here = len(f"Hi Lena! {TYPICAL['en']['connection']} ")
    course.replace(NOTE, "Can we talk?", "Go! " * ((200 - here) // 4) + "x" * ((200 - here) % 4))
    assert course.problems() == []
    course.replace(NOTE, "Go!", "Go on now!")
    assert course.problem() == (
        f"{NOTE}:9: friendly: 207 characters do not fit a note on LinkedIn; "
        "shorten it to 200, the placeholders filled"
    )


def test_a_spoken_number_takes_as_long_as_its_digits(course: TinyCourse) -> None:
    assert spoken_words("Call me at 555-0148, please.") == 4 + 7
    course.replace(VOICEMAIL, "Can we talk?", "Call me at 555. " * 15)
    assert course.problem().startswith(f"{VOICEMAIL}:9: friendly: 101 words take more than 40 seconds")


def test_ordinary_values_fill_every_placeholder() -> None:
    for language in ("en", "es"):
        assert set(TYPICAL[language]) == set(PLACEHOLDERS)
    text = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    file = MessageFile.model_construct(formal=text, friendly=text)
    for tone in TONES:
        for language in ("en", "es", "fr"):
            assert "[" not in typical(file, tone, language)
        assert typical(file, tone, "fr") == typical(file, tone, "en")


HARD = "Professional associations organise extraordinarily complicated introductory conversations."
DIFICIL = "Las asociaciones profesionales organizan conversaciones extraordinariamente complicadas."


@pytest.mark.parametrize("old", ["May I ask you about your work?", "Can we talk?", "You write a few lines."])
def test_a_hard_text_is_a_problem_wherever_it_stands(course: TinyCourse, old: str) -> None:
    course.replace(FIRST, old, HARD)
    problem = course.problem()
    assert problem.startswith(f"{FIRST}:1: reading grade: grade ")
    assert problem.endswith(" is above 8; aim at 6")


def test_hard_frames_are_a_problem_though_the_rest_is_easy(course: TinyCourse) -> None:
    for old in ("I am ___.", "I work in ___.", "You do not know me.", "Thank you for ___."):
        course.replace(FIRST, old, HARD.replace("complicated", "___"))
    assert course.problem().startswith(f"{FIRST}:1: reading grade: ")


def test_greeting_and_name_make_no_hard_text_look_easy(course: TinyCourse) -> None:
    course.replace(FIRST, "  {connection}. May I ask you about your work?", f"  {HARD}")
    course.replace(FIRST, "  {my_name}\n", "  {my_name}\n\n  See you\n\n  A B\n\n  C D\n\n  E F\n\n  G H\n")
    assert course.problem().startswith(f"{FIRST}:1: reading grade: ")


def test_a_hard_spanish_text_is_a_problem(course: TinyCourse) -> None:
    course.replace(SPANISH, "¿Hablamos?", DIFICIL)
    assert course.problem().startswith(f"{SPANISH}:1: reading ease: the Fernández-Huerta index ")


# Translations


def test_a_translated_message_is_served_in_its_language(course: TinyCourse) -> None:
    first = course.library().message("first_email", "es")
    assert first is not None
    assert (first.language, first.kind, first.title) == ("es", "first_email", "El first-email")
    assert first.body("friendly") == "Hola, {their_first_name}: {connection}. ¿Hablamos?"


@pytest.mark.parametrize("language", ["fr", ""])
def test_a_language_without_messages_gets_the_english_ones(course: TinyCourse, language: str) -> None:
    assert {each.language for each in course.library().messages(language)} == {"en"}


def test_a_message_that_is_not_translated_stands_in_english_and_is_named(course: TinyCourse) -> None:
    course.remove(SPANISH)
    assert course.problem() == f"{SPANISH}:1: first_email: the message is not translated; translate it"
    first = course.library().message("first_email", "es")
    assert first is not None
    assert first.language == "en"


def test_a_language_may_start_without_messages(course: TinyCourse) -> None:
    for slug in MESSAGE_SLUGS:
        course.remove(f"content/es/messages/{slug}.yaml")
    assert course.problems() == []


def test_a_damaged_translation_is_one_problem_and_english_is_served(course: TinyCourse) -> None:
    course.replace(SPANISH, "{their_name}", "{su_nombre}")
    assert course.problem().startswith(f"{SPANISH}:4: formal: {{su_nombre}} is no placeholder")
    first = course.library().message("first_email", "es")
    assert first is not None
    assert first.language == "en"


def test_a_translation_has_as_many_frames_and_tips(course: TinyCourse) -> None:
    course.replace(SPANISH, "say: [Di lo que es.]\n", "")
    assert course.problem() == (
        f"{SPANISH}:1: say: it has 0, the English message 1; translate each, in the same order"
    )
    course.write(SPANISH, message("first-email", SPANISH_MESSAGE))
    more = "  - {for: Despídete, lines: [Hasta ___., Saludos de ___., Un saludo a ___.]}\nsay:"
    course.replace(SPANISH, "say:", more)
    assert course.problem().startswith(f"{SPANISH}:12: frames: it has 4, the English message 3; ")


# A folder laid over ours


def test_a_school_may_replace_one_and_its_old_translation_goes(course: TinyCourse) -> None:
    course.write("nursing/en/messages/voicemail.yaml", message("voicemail").replace("Can we", "Shall we"))
    assert course.problems(own="nursing") == []
    library = course.library("nursing")
    for language in ("en", "es"):
        voicemail = library.message("voicemail", language)
        assert voicemail is not None
        assert (voicemail.language, voicemail.body("friendly")[-14:]) == ("en", "Shall we talk?")
    assert [each.language for each in library.messages("es")].count("es") == len(KINDS) - 1


def test_a_school_may_bring_the_translation_too(course: TinyCourse) -> None:
    course.write("nursing/en/messages/voicemail.yaml", message("voicemail"))
    spanish = message("voicemail", SPANISH_MESSAGE).replace("Hola,", "Buenas,")
    course.write("nursing/es/messages/voicemail.yaml", spanish)
    assert course.problems(own="nursing") == []
    voicemail = course.library("nursing").message("voicemail", "es")
    assert voicemail is not None
    assert voicemail.body("friendly").startswith("Buenas, ")


def test_a_school_may_better_a_translation_of_ours(course: TinyCourse) -> None:
    spanish = message("voicemail", SPANISH_MESSAGE).replace("Hola,", "Buenas,")
    course.write("nursing/es/messages/voicemail.yaml", spanish)
    assert course.problems(own="nursing") == []
    voicemail = course.library("nursing").message("voicemail", "es")
    assert voicemail is not None
    assert voicemail.body("friendly").startswith("Buenas, ")


def test_ours_is_served_where_a_school_s_message_is_damaged(course: TinyCourse) -> None:
    name = "nursing/en/messages/voicemail.yaml"
    course.write(name, message("voicemail").replace("{their_name}", "{nurse}"))
    assert course.problem(own="nursing").startswith(f"{name}:3: formal: {{nurse}} is no placeholder")
    library = course.library("nursing")
    assert library.messages("es") == course.library().messages("es")


@pytest.mark.parametrize(
    ("slug", "old", "new", "said"),
    [
        ("letter", "", "", "1: letter: no kind of message has this name"),
        ("voicemail", "Can we talk?", "Talk? " * 95, "9: friendly: 106 words take more than 40 seconds"),
        ("voicemail", "Can we talk?", HARD, "1: reading grade: grade "),
    ],
)
def test_a_problem_of_a_school_s_message_is_named_with_its_file(
    course: TinyCourse, slug: str, old: str, new: str, said: str
) -> None:
    course.write(f"nursing/en/messages/{slug}.yaml", message("voicemail").replace(old or "\0", new))
    assert course.problem(own="nursing").startswith(f"nursing/en/messages/{slug}.yaml:{said}")


# The report


def test_the_report_has_the_longer_tone_and_the_levels(course: TinyCourse) -> None:
    course.remove("content/es/messages/check-in.yaml")
    rows = {row.kind: row for row in course.report().messages}
    assert tuple(rows) == KINDS
    first = rows["first_email"]
    assert first.words == 3 + 9 + 7 + 2  # greeting, connection, question, name
    assert first.characters == len(typical(course.library().messages("en")[0], "formal", "en"))
    assert first.grade <= 6
    assert first.ease is not None
    assert rows["check_in"].ease is None
