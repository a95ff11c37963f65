"""Whatever happens to a file of the content: nothing raises, the problem is named, and the rest is served."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.curriculum.check import check
from goodquestion.curriculum.library import Library
from goodquestion.curriculum.source import SourceFile, read_yaml
from tests.curriculum.tiny_course import FILES, SCENARIO, TinyCourse, lesson

RUBBISH = [
    *(
        b"\x00\x01",
        b"\xff\xfe",
        b"",
        b"---\n",
        b"- a\n- [",
        b"!x y",
        b"{a: b}: c",
        b"a: *b",
        b"\xf0\x9f\x98\x80",
    ),
    *(b"units: 3", b"words:\n- 1\n- {}\n- [a]", b"questions: {a: 3}", b"---\ntitle: a\n---\n```check\n```\n"),
    *(b"a: !!int ''", b"a: !!bool maybe", b"a: !!timestamp x", b"a: 2026-99-99", b"? [a]\n: b", b"<<: 1"),
]
SCHOOL = {
    "course.yaml": "units:\n  - id: nursing\n    lessons:\n      - {slug: nurse, do_now: learn}\n",
    "en/units.yaml": "units:\n  - {id: nursing, title: Nursing, about: Care.}\n",
    "en/lessons/nurse.md": lesson("nurse"),
    "en/scenarios/ward.yaml": SCENARIO,
    "en/questions.yaml": "questions:\n  - {id: n, kind: day, purposes: [other], place: core, minutes: 4, text: A?}\n",
    "en/glossary.yaml": "words:\n  - {id: ward, word: ward, say: WARD, meaning: A room., example: My ward.}\n",
    "en/ui.yaml": "home:\n  title: Our school\n",
    "es/lessons/nurse.md": "---\n---\n",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> TinyCourse:
    """A tiny course with a school's folder beside it. Every test puts back what it damaged."""
    course = TinyCourse(tmp_path_factory.mktemp("place"))
    for name, text in SCHOOL.items():
        course.write(f"school/{name}", text)
    return course


@contextmanager
def damaged(path: Path, data: bytes) -> Iterator[None]:
    """The file with other bytes in it, for a moment."""
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        yield
    finally:
        path.write_bytes(before)


def cut(before: bytes, how: str, start: int, length: int, text: str) -> bytes:
    """A file after an accident: something lost, something added, something twice, something else."""
    start %= len(before) + 1
    length %= max(1, min(400, len(before) - start))
    piece = before[start : start + length]
    added = text.encode("utf-8", "surrogatepass")
    return {
        "lost": before[:start] + before[start + length :],
        "ends": before[:start],
        "added": before[:start] + added + before[start:],
        "replaced": before[:start] + added + before[start + length :],
        "twice": before[: start + length] + piece + before[start + length :],
        "moved": before[:start] + before[start + length :] + piece,
        "bytes": before[:start] + bytes(byte ^ 0x55 for byte in piece) + before[start + length :],
    }[how]


accidents = st.builds(
    lambda how, start, length, text: (how, start, length, text),
    st.sampled_from(["lost", "ends", "added", "replaced", "twice", "moved", "bytes"]),
    st.integers(0, 10_000),
    st.integers(0, 10_000),
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            [
                "[",
                "{",
                "]",
                "}",
                ": ",
                "- ",
                "\n",
                "\n---\n",
                "```",
                "```check\n",
                '"',
                "'",
                "&a ",
                "*a ",
                "!!",
                "#",
            ]
        ),
        st.sampled_from(
            ["no", "~", "12:30", "<b>", "<!--", "-->", "\t", "![](x)", "[a]: b", "kind: order\n"]
        ),
    ),
)


def of_the_rest(library: Library, name: str) -> None:
    """Everything that does not depend on the damaged file is served as before."""
    if name not in ("course.yaml", "en/lessons/second.md"):
        assert library.lesson("second", "en") is not None, name
    if name not in ("course.yaml", "en/lessons/first.md", "es/lessons/first.md"):
        first = library.lesson("first", "es")
        assert first is not None, name
        assert first.language == "es", name
    if name != "en/scenarios/call.yaml":
        assert library.scenario("call", "en") is not None, name
        if name != "es/scenarios/call.yaml":
            assert library.scenario("call", "es") != library.scenario("call", "en"), name
    if name != "en/questions.yaml":
        assert len(library.bank("en")) == 160, name
    if name != "en/glossary.yaml":
        assert len(library.terms("en")) == 2, name
    if name not in ("en/messages/first-email.yaml", "es/messages/first-email.yaml"):
        first_email = library.message("first_email", "es")
        assert first_email is not None, name
        assert first_email.language == "es", name
    assert len(library.messages("es")) >= 9, name
    if name != "en/ui.yaml":
        assert len(library.ui["en"]) == 5, name
    if name != "glosses/ht.yaml":
        assert len(library.glosses["ht"].glosses) == 2, name
    assert library.languages[0] == "en"
    assert library.languages == ("en", "es") or name == "es/ui.yaml"
    for language in ("en", "es", "fr"):
        for lesson_ in library.lessons(language):
            assert [check.judge(check.answer) for check in (*lesson_.checks, *lesson_.recalls)].count(
                None
            ) == 0
        assert [unit.id for unit in library.units(language)] == [unit.id for unit in library.course.units]
        assert len(library.bank(language)) == len(library.bank("en"))
        assert len(library.terms(language)) == len(library.terms("en"))
        assert all(scenario.endings for scenario in library.scenarios(language))


@settings(max_examples=300, deadline=None)
@given(name=st.sampled_from(FILES), accident=accidents)
def test_an_accident_to_any_file_leaves_the_rest(
    place: TinyCourse, name: str, accident: tuple[str, int, int, str]
) -> None:
    path = place.root / "content" / name
    with damaged(path, cut(path.read_bytes(), *accident)):
        of_the_rest(place.library(), name)


@settings(max_examples=100, deadline=None)
@given(name=st.sampled_from(sorted(SCHOOL)), accident=accidents)
def test_an_accident_to_any_file_of_a_school_leaves_ours(
    place: TinyCourse, name: str, accident: tuple[str, int, int, str]
) -> None:
    path = place.root / "school" / name
    with damaged(path, cut(path.read_bytes(), *accident)):
        library = place.library("school")
        assert {lesson.slug for lesson in library.lessons("en")} >= {"first", "second"}
        assert {question.id for question in library.bank("es")} >= {f"q{n}" for n in range(160)}
        assert {term.id for term in library.terms("es")} >= {"cold-call", "network"}
        assert {scenario.slug for scenario in library.scenarios("en")} >= {"call"}
        assert len(library.ui["en"]) >= 5


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(FILES), accident=accidents)
def test_the_checker_ends_with_problems_and_never_with_an_error(
    place: TinyCourse, name: str, accident: tuple[str, int, int, str]
) -> None:
    path = place.root / "content" / name
    with damaged(path, cut(path.read_bytes(), *accident)):
        for problem in check(place.root / "content").problems:
            assert all((problem.file, problem.key, problem.what, problem.remedy)), problem
            assert problem.line >= 1


@pytest.mark.parametrize("rubbish", RUBBISH, ids=repr)
@pytest.mark.parametrize("name", FILES)
def test_rubbish_in_any_file_is_a_problem_of_that_file(place: TinyCourse, name: str, rubbish: bytes) -> None:
    with damaged(place.root / "content" / name, rubbish):
        library = place.library()
        assert any(problem.file == f"content/{name}" for problem in library.problems)
        of_the_rest(library, name)


@pytest.mark.parametrize("name", FILES)
def test_a_folder_in_the_place_of_a_file_is_a_problem_of_that_file(place: TinyCourse, name: str) -> None:
    path = place.root / "content" / name
    aside = path.with_name("aside")
    path.rename(aside)
    path.mkdir()
    try:
        library = place.library()
        assert any(str(problem).startswith(f"content/{name}:1: file: ") for problem in library.problems)
        of_the_rest(library, name)
    finally:
        path.rmdir()
        aside.rename(path)


@pytest.mark.parametrize("text", ["[" * 3000 + "]" * 3000, "a: " + "{b: " * 3000 + "}" * 3000])
def test_lists_in_lists_without_end_are_refused(text: str) -> None:
    source = SourceFile("deep.yaml")
    assert read_yaml(text, source) is None
    assert [str(problem) for problem in source.problems] == [
        "deep.yaml:1: YAML: lists stand in lists without end; write fewer brackets"
    ]
