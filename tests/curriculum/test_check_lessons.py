"""What the content checker says about lesson files: always the file, the line, the key and the remedy."""

import pytest

from tests.curriculum.tiny_course import TinyCourse

FIRST = "content/en/lessons/first.md"
SECOND = "content/en/lessons/second.md"


def test_a_good_course_has_no_problem(course: TinyCourse) -> None:
    assert course.problems() == []


def test_all_problems_are_said_at_once(course: TinyCourse) -> None:
    course.replace(FIRST, "minutes: 4", "minutes: four")
    course.replace(FIRST, "id: first-who", "id: First Who")
    course.replace(SECOND, ", feedback: Not this time. You do.", "")
    course.write("content/en/ui.yaml", "home: [")
    said = "\n".join(course.problems())
    assert "first.md:3: minutes:" in said
    assert "first.md:16: First Who.id:" in said
    assert "second.md:18: second-who.options[1].feedback:" in said
    assert "en/ui.yaml:2: YAML:" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: The second lesson\n", "", "second.md:2: title: it is missing; add it"),
        ("title: The second lesson", "title: no", "second.md:2: title: it is read as false, not words"),
        ("title: The second lesson", "title: 12:30", "second.md:2: title: it is read as the number 750"),
        ("title: The second lesson", "title: 2024-05-01", "second.md:2: title: it is read as a date"),
        ("title: The second lesson", "title:", "second.md:2: title: it is empty; write it"),
        ("title: The second lesson", 'title: " "', "second.md:2: title: it is empty; write it"),
        ("title: The second lesson", "title: [a]", "second.md:2: title: it is a list, not words"),
        ("title: The second lesson", "title: {a: b}", "second.md:2: title: it is a group of keys, not words"),
        ("minutes: 4", "minutes: 4\nlevel: 2", "second.md:4: level: it is not known here; remove it"),
        ("minutes: 4", 'minutes: "4"', "second.md:3: minutes: it is text, not a whole number"),
        ("minutes: 4", "minutes: 0", "second.md:3: minutes: the number is too small; use 1 or more"),
        ("[You ask., They tell you.]", "You ask.", "second.md:5: key_points: it is text, not a list"),
        (
            "[You ask., They tell you.]",
            "[]",
            "second.md:5: key_points: the list is too short; give 1 or more",
        ),
        ("{title: A guide,", "{titel: A guide,", "second.md:8: sources[1].titel: it is not known here"),
        ("https://guide.example/asking", "guide.example", "'guide.example' is not a web address"),
        ("https://guide.example/asking", "http://guide.example/", "is not a web address"),
        ("  - {title: A guide", "  - A guide #", "second.md:8: sources[1]: it is text, not keys with values"),
    ],
)
def test_the_head_of_a_lesson_is_strict(course: TinyCourse, old: str, new: str, said: str) -> None:
    course.replace(SECOND, old, new)
    assert any(said in problem for problem in course.problems())


def test_a_lesson_starts_with_its_head(course: TinyCourse) -> None:
    course.write(SECOND, "## A start\n\nText.\n")
    assert "second.md:1: front matter: the lesson does not start with its head" in course.problem()


def test_a_head_is_more_than_a_text(course: TinyCourse) -> None:
    course.write(SECOND, "---\ntext\n---\nText.\n")
    assert "second.md:2: value: it is text, not keys with values" in course.problem()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("prompt: Who **asks**?", "prompt: yes", "16: second-who.prompt: it is read as true, not words"),
        ("prompt: Who **asks**?\n", "", "15: second-who.prompt: it is missing"),
        ("prompt: Who **asks**?", "prompt: Who?\nhint: You", "17: second-who.hint: it is not known here"),
        ("prompt: Who **asks**?", "prompt: Who: you?", "16: YAML: it cannot be read"),
        (
            "prompt: Who **asks**?",
            "prompt: Who?\nprompt: Me?",
            "17: prompt: the key stands twice, first on line 16",
        ),
        (
            "prompt: Who **asks**?",
            "prompt: &a Who?\nx: *a",
            "17: x: it is an alias (*name); write the value out",
        ),
        ("{id: they,", "{id: They,", "18: second-who.options[1].id: 'They' is not a valid id"),
        ("{id: they,", "{id: you,", "17: second-who.options: two options have the id you"),
        (", feedback: Yes. You ask.", "", "19: second-who.options[2].feedback: it is missing; add it"),
        ("feedback: Yes. You ask.", "feedback: ''", "19: second-who.options[2].feedback: it is empty"),
        (", correct: true", "", "17: second-who.options: no options are marked correct; mark exactly one"),
        (
            ", correct: true",
            ', correct: "true"',
            "19: second-who.options[2].correct: it is text, not true or false",
        ),
        ("They do.,", "They do., correct: true,", "17: second-who.options: 2 options are marked correct"),
        ("  - {id: they", "  #", "17: second-who.options: the list is too short; give 2 or more"),
    ],
)
def test_a_check_is_strict_and_has_one_right_option(
    course: TinyCourse, old: str, new: str, said: str
) -> None:
    course.replace(SECOND, old, new)
    assert any(f"second.md:{said}" in problem for problem in course.problems())


def test_a_check_has_at_most_six_options(course: TinyCourse) -> None:
    more = "".join(f"  - {{id: o{n}, text: x, feedback: x}}\n" for n in range(5))
    course.replace(SECOND, "options:\n", f"options:\n{more}")
    assert "second.md:17: second-who.options: the list is too long; give 6 or fewer" in course.problem()


def test_a_check_id_is_unique_over_the_course(course: TinyCourse) -> None:
    course.replace(SECOND, "id: second-who", "id: first-who")
    said = course.problem()
    assert "second.md:14: first-who: content/en/lessons/first.md:15 has a check with the same id" in said
    assert said.endswith("; give one of them another id")


def test_a_check_id_is_unique_within_a_lesson(course: TinyCourse) -> None:
    course.replace(SECOND, "id: second-when", "id: second-who")
    assert "second.md:24: second-who: content/en/lessons/second.md:14 has a check" in course.problem()


def test_a_recall_question_has_an_id_that_no_check_has(course: TinyCourse) -> None:
    course.replace(SECOND, "id: second-again-asks", "id: first-who")
    assert (
        "second.md:44: first-who: content/en/lessons/first.md:15 has a check with the same"
        in course.problem()
    )


def test_a_lesson_has_three_checks(course: TinyCourse) -> None:
    before, after = course.read(SECOND).split("```check\nid: second-order")
    course.write(SECOND, before + after[after.index("```recall") :])
    assert course.problem() == f"{SECOND}:1: checks: it has 2; write 3 or more"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_lesson_has_two_recall_questions(course: TinyCourse, count: int) -> None:
    body, *recalls = course.read(SECOND).split("```recall")
    recalls.append(recalls[0].replace("again-asks", "again-more"))
    course.write(SECOND, "```recall".join([body, *recalls[:count]]))
    assert course.problem() == f"{SECOND}:1: recall: it has {count}; write 2 recall blocks at its end"


@pytest.mark.parametrize("minutes", [2, 7])
def test_a_lesson_takes_three_to_six_minutes(course: TinyCourse, minutes: int) -> None:
    course.replace(SECOND, "minutes: 4", f"minutes: {minutes}")
    assert f"second.md:1: minutes: {minutes} is not 3 to 6" in course.problem()


@pytest.mark.parametrize("minutes", [3, 6])
def test_three_and_six_minutes_are_fine(course: TinyCourse, minutes: int) -> None:
    course.replace(SECOND, "minutes: 4", f"minutes: {minutes}")
    assert course.problems() == []


def test_a_lesson_has_two_or_three_objectives(course: TinyCourse) -> None:
    course.replace(SECOND, "objectives: [Know what it is., Know why it helps.]", "objectives: [Know it.]")
    assert "second.md:1: objectives: it has 1; write 2 to 3" in course.problem()


def test_a_lesson_has_two_to_four_key_points(course: TinyCourse) -> None:
    course.replace(SECOND, "[You ask., They tell you.]", "[a, b, c, d, e]")
    assert "second.md:1: key_points: it has 5; write 2 to 4" in course.problem()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Some <b>bold</b> words.", "HTML: a lesson holds no HTML"),
        ("<div>\nA box.\n</div>", "HTML: a lesson holds no HTML"),
        ("<!-- note to self -->", "HTML: a lesson holds no HTML"),
        ("<!-- teaches: A1.1 --> on one line with text", "HTML: a lesson holds no HTML"),
        ("- A list\n  <!-- teaches: A1.1 -->", "HTML: a lesson holds no HTML"),
        ("```chek\nid: x\n```", "chek: no such block is known; write one of ```check, ```recall, ```example"),
        (
            "- A list\n\n  ```check\n  id: x\n  ```",
            "check: the block stands inside a list or a quotation; move it out",
        ),
        ("# Too large", "heading: # is for the lesson's title; start it with ##"),
        ("A [link][1].\n\n[1]: https://a.example/", "links: a link's address stands apart"),
    ],
)
def test_a_lesson_is_plain_markdown(course: TinyCourse, text: str, said: str) -> None:
    course.replace(SECOND, "Then you say thank you.", text)
    assert any(said in problem and "second.md" in problem for problem in course.problems())


def test_a_fence_without_a_name_shows_an_example(course: TinyCourse) -> None:
    course.replace(SECOND, "Then you say thank you.", "```\nHello, I am <your name>.\n```")
    assert course.problems() == []


def test_a_teaches_comment_needs_text_below_it(course: TinyCourse) -> None:
    course.replace(SECOND, "Then you say thank you.", "Thanks.\n\n<!-- teaches: A1.1 -->")
    assert "second.md:24: teaches: no text follows the comment; put it above its text" in course.problem()


def test_an_unknown_row_of_the_fact_list_is_a_problem(course: TinyCourse) -> None:
    course.replace(SECOND, "You ask a person", "<!-- teaches: A1.1 A9.9 -->\nYou ask a person")
    assert "second.md:13: A9.9: the fact list has no such row" in course.problem()


@pytest.mark.parametrize("fact", ["A1.1", "A2.0", "A3.4", "A4.8", "A5.6", "A6", "B.email", "B.safety"])
def test_every_row_of_part_a_and_topic_of_part_b_is_taught(course: TinyCourse, fact: str) -> None:
    course.replace(FIRST, f" {fact} ", " ")
    said = [problem for problem in course.problems() if f": {fact}: no lesson teaches it" in problem]
    assert said == [
        f"content/course.yaml:1: {fact}: no lesson teaches it; teach it below <!-- teaches: {fact} -->"
    ]


def test_a_lesson_that_cannot_be_read_is_not_said_to_teach_nothing(course: TinyCourse) -> None:
    course.replace(FIRST, "minutes: 4", "minutes: four")
    assert course.problem().startswith(f"{FIRST}:3: minutes: ")


def test_a_lesson_outside_the_course_teaches_nobody(course: TinyCourse) -> None:
    course.replace("content/course.yaml", "      - {slug: first, do_now: contacts}\n", "")
    assert any("A1.1: no lesson teaches it" in problem for problem in course.problems())


def test_every_group_of_rows_is_asked_about_where_it_is_taught(course: TinyCourse) -> None:
    course.replace(FIRST, " A6 ", " ")
    head = course.read(SECOND).split("## A start")[0]
    course.write("content/en/lessons/third.md", f"{head}<!-- teaches: A6 -->\nRead more here.\n")
    course.write(
        "content/course.yaml", course.read("content/course.yaml") + "      - {slug: third, do_now: learn}\n"
    )
    assert (
        "content/course.yaml:1: A6: no lesson that teaches it has a check; ask about it" in course.problems()
    )


def test_a_lesson_above_grade_8_is_a_problem_that_names_its_hardest_sentence(course: TinyCourse) -> None:
    hard = (
        "Professional associations occasionally organise introductory conversations between experienced "
        "practitioners and individuals considering comparable educational opportunities, which facilitates "
        "considerably more sophisticated understanding of organisational responsibilities. "
    )
    course.replace(SECOND, "Then you say thank you.", f"Internationalisation. {hard * 3}")
    said = course.problem()
    assert said.startswith(f"{SECOND}:1: reading grade: grade ")
    assert "is above 8; aim at 6" in said
    assert '"Professional associations' in said


def test_a_file_that_is_not_utf_8_is_a_problem(course: TinyCourse) -> None:
    (course.root / SECOND).write_bytes(b"---\ntitle: caf\xe9\n---\n")
    assert f"{SECOND}:2: text: the file is not UTF-8; save it as UTF-8" in course.problem()
