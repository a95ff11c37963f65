"""The reading grade is the published Flesch-Kincaid formula over counted words, sentences and syllables."""

import pytest

from goodquestion.curriculum.reading import Grade, grade, plain_parts, sentences, syllables, words


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("you", 1),
        ("asked", 1),
        ("question", 2),
        ("interview", 3),
        ("informational", 5),
        ("organisation", 5),
        ("first-hand", 2),
        ("Rosie's", 2),
        ("don't", 1),
        ("ESOL", 4),
        ("EMT", 3),
        ("15", 2),
        ("specialisations", 5),
    ],
)
def test_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_words_are_counted_with_hyphens_apostrophes_and_numbers_in_one() -> None:
    assert words("It’s a first-hand café look, 15 to 30 minutes (at most).") == [
        "It's", "a", "first-hand", "café", "look", "15", "to", "30", "minutes", "at", "most",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("You ask. They tell.", 2),
        ("Really? Yes! Good.", 3),
        ('She said "Yes." Then she left.', 2),
        ("Dr. Lee is here at 9 a.m. on Monday.", 1),
        ("Use plain words, e.g. Ask and not Enquire.", 1),
        ("It is 3.5 km away.", 1),
        ("No stop at all", 1),
        ("...", 0),
        ("https://a.example/x. Then read.", 1),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_markdown_is_read_as_people_see_it() -> None:
    text = "## A heading\n\nSome **bold** [link](https://a.example/)\nwords.\n\n- One\n- Two `three`\n"
    assert list(plain_parts(text)) == ["Some bold link words.", "One", "Two three"]


def test_the_grade_is_the_published_formula() -> None:
    counted = grade(["The cat sat on the mat. It was happy."])
    assert counted == Grade(words=9, sentences=2, syllables=10)
    assert counted.grade == pytest.approx(0.39 * 9 / 2 + 11.8 * 10 / 9 - 15.59)


def test_list_items_are_sentences_and_headings_do_not_count() -> None:
    assert grade(["## Considerable responsibility", "- One\n- Two\n"]) == Grade(
        words=2, sentences=2, syllables=2
    )


def test_no_words_have_grade_0() -> None:
    assert grade([]).grade == 0


def test_longer_words_and_sentences_have_a_higher_grade() -> None:
    easy = grade(["You ask. They tell you what they do."]).grade
    hard = grade(
        ["Professional conversations illuminate considerable organisational responsibilities."]
    ).grade
    assert easy < 2
    assert hard > 20
