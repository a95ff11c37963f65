"""The sheet to take along: what stands on it, for whom, and that typed text stays text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import clean_text
from goodquestion.domain.questions import Goal, Place, Question, QuestionList
from goodquestion.i18n import Words
from goodquestion.services import questions, sheet, startup, workspaces
from goodquestion.services.sheet import Sheet
from goodquestion.services.workspaces import Workspace
from tests.services.learners import NOW, Learner, kept
from tests.services.reading import MARKUP, Read

WORDS = Words("en", startup.library().ui)


def minutes(count: int) -> str:
    return f"({WORDS('questions.minutes', count=count)})"


ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "main"),
    *("section", "h1", "h2", "p", "ol", "li", "span", "div"),
}
ATTRIBUTES = {"lang", "charset", "name", "content", "class", "dir", "start"}


def make(learner: Learner, workspace: Workspace, *asked: Question, **more: object) -> QuestionList:
    """A list with these questions in a workspace of the learner."""
    made = kept(questions.create(learner.store, workspace, QuestionList(**more), NOW))  # type: ignore[arg-type]
    found = workspaces.again(learner.store, workspace)
    for question in asked:
        kept(questions.add_own(learner.store, found, made.id, question, NOW))
    again = questions.one(learner.store, found, made.id)
    assert again is not None
    return again


def page_of(
    learner: Learner, made: QuestionList, *, sample: bool = False, language: str = "en"
) -> str | None:
    return sheet.sheet_html(learner.store, learner.token, made.id, sample=sample, language=language)


def test_the_sheet_has_the_questions_in_order_with_their_minutes_and_room_for_notes(learner: Learner) -> None:
    goal = Goal(words="Is biotechnology for me?")
    made = make(
        learner,
        learner.own,
        Question(text="If there is time?", place=Place.spare),
        Question(text="Who else?", place=Place.closer),
        Question(text="What do you like?", minutes=6),
        Question(text="How did you begin?", place=Place.opener, minutes=1),
        title="For Thursday",
        goal=goal,
        minutes=20,
    )
    page = page_of(learner, made)
    assert page is not None
    text = Read(page).text
    places = [text.index(words) for words in ("begin?", "like?", "Who else?", "If there is time?")]
    assert places == sorted(places)
    plan = WORDS("sheet.plan", planned=5 + 4 + 6 + 1, agreed=20, hello=5)
    for words in ("For Thursday", goal.words, minutes(1), minutes(6), plan, WORDS("sheet.notes")):
        assert words in text
    assert re.findall(r'<ol start="(\d)">', page) == ["1", "2", "3", "4"]
    assert page.count('class="lines"') == 4 + 2


def test_a_question_of_the_bank_is_in_the_language_of_the_page(learner: Learner) -> None:
    library = startup.library()
    known = library.bank("en")[0]
    made = make(learner, learner.own)
    kept(questions.add_from_bank(learner.store, learner.own, made.id, known, NOW))
    for language in library.languages:
        page = page_of(learner, made, language=language)
        assert page is not None
        assert f'<html lang="{language}">' in page
        assert library.bank(language)[0].text in Read(page).text


def test_the_language_that_the_learner_chose_counts_more_than_the_browsers(learner: Learner) -> None:
    made = make(learner, learner.own, Question(text="Why?"))
    kept(workspaces.change_settings(learner.store, learner.own, NOW, language="es"))
    page = page_of(learner, made, language="en")
    assert page is not None
    assert '<html lang="es">' in page


def test_a_list_for_somebody_has_the_name_as_its_title(learner: Learner) -> None:
    ana = learner.adds("Ana {Example} & Co")
    made = make(learner, learner.own, contact=ana.id, title="not this")
    page = page_of(learner, made)
    assert page is not None
    assert "Ana {Example} & Co" in Read(page).text
    assert "not this" not in page


def test_everything_a_learner_typed_is_escaped(learner: Learner) -> None:
    ana = learner.adds(MARKUP)
    asked = Question(text=MARKUP)
    for made in (
        make(learner, learner.own, asked, title=MARKUP, goal=Goal(words=MARKUP)),
        make(learner, learner.own, asked, contact=ana.id),
    ):
        page = page_of(learner, made)
        assert page is not None
        read = Read(page)
        assert read.tags <= ALLOWED
        assert read.attributes <= ATTRIBUTES
        assert read.text.count(MARKUP) >= 3


def test_another_token_gets_nothing(learner: Learner, neighbour: Learner) -> None:
    made = make(learner, learner.own, Question(text="Why?"))
    assert page_of(neighbour, made) is None
    neighbour.adds()
    assert page_of(neighbour, made) is None
    assert page_of(neighbour, made, sample=True) is None
    assert sheet.sheet_html(learner.store, "", made.id, sample=False, language="en") is None


def test_the_sample_has_sheets_of_its_own(learner: Learner, neighbour: Learner) -> None:
    mine = make(learner, learner.own, Question(text="Mine?"))
    invented = make(learner, learner.sample, Question(text="Invented?"))
    page = page_of(learner, invented, sample=True)
    assert page is not None
    assert "Invented?" in page
    assert page_of(learner, invented) is None
    assert page_of(learner, mine, sample=True) is None
    assert page_of(neighbour, invented, sample=True) is None


def test_a_list_that_is_gone_or_never_was_gives_nothing(learner: Learner) -> None:
    made = make(learner, learner.own)
    questions.delete(learner.store, learner.own, made.id, NOW)
    assert page_of(learner, made) is None
    for strange in ("", "nothing", "\0", "' OR 1=1 --"):
        assert sheet.sheet_html(learner.store, learner.token, strange, sample=False, language="en") is None


def test_looking_at_a_sheet_leaves_no_row(learner: Learner) -> None:
    assert page_of(learner, QuestionList(id="nothing")) is None
    assert learner.own.id is None


# -- without a database


def drawn(made: QuestionList, name: str = "") -> Sheet:
    return sheet.make_sheet(made, name, WORDS, startup.library().bank("en"))


def test_as_plain_text_the_questions_are_numbered_through() -> None:
    made = QuestionList(
        title="For Ana",
        minutes=30,
        questions=(
            Question(text="One?", place=Place.opener),
            Question(text="Two?"),
            Question(text="Three?", minutes=1),
        ),
    )
    lines = sheet.to_text(drawn(made)).splitlines()
    assert lines[0] == "For Ana"
    assert [line for line in lines if re.match(r"\d\.", line)] == [
        f"1. One? {minutes(4)}",
        f"2. Two? {minutes(4)}",
        f"3. Three? {minutes(1)}",
    ]


def test_a_list_without_a_title_or_questions_still_makes_a_sheet() -> None:
    read = Read(sheet.to_html(drawn(QuestionList())))
    assert WORDS("questions.untitled") in read.text
    assert "li" not in read.tags


typed = st.text().map(clean_text)


@settings(deadline=None)
@given(title=typed, about=typed, name=typed, asked=st.lists(typed, max_size=4))
def test_whatever_is_typed_stays_text(title: str, about: str, name: str, asked: list[str]) -> None:
    made = QuestionList(
        title=title,
        goal=Goal(words=about),
        questions=tuple(Question(text=words, bank_id="x") for words in asked),
    )
    page = sheet.to_html(drawn(made, name))
    read = Read(page)
    assert read.tags <= ALLOWED
    assert read.attributes <= ATTRIBUTES
    assert all(words in read.text for words in (about, name or title, *asked))
