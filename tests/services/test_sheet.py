"""The sheet to take along: what stands on it, for whom, and that typed text stays text."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import EventType, clean_text
from goodquestion.domain.questions import Goal, Place, Question, QuestionList
from goodquestion.i18n import Words
from goodquestion.services import questions, sheet, startup, tracker, workspaces
from goodquestion.services.sheet import Sheet
from goodquestion.services.workspaces import Workspace
from tests.services.learners import NOW, Learner, kept, later
from tests.services.reading import MARKUP, Read
from tests.services.talks import Phone

WORDS = Words("en", startup.library().ui)


def minutes(count: int, start: int | None = None) -> str:
    """How long a question takes, and the minute of the talk at which it begins; a spare has none."""
    long = WORDS("questions.minutes", count=count)
    return f"({long})" if start is None else f"({WORDS('sheet.minutes', minutes=long, start=start)})"


ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "main"),
    *("section", "h1", "h2", "p", "ol", "li", "span", "div", "bdi"),
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
    learner: Learner,
    made: QuestionList,
    *,
    sample: bool = False,
    language: str = "en",
    now: datetime = NOW,
    answers: bool = False,
) -> str | None:
    return sheet.sheet_html(
        learner.store, learner.token, made.id, sample=sample, language=language, now=now, answers=answers
    )


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
    marks = (minutes(1, 3), minutes(6, 4), minutes(4, 10), minutes(4))
    for words in ("For Thursday", goal.words, *marks, plan, WORDS("sheet.notes")):
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


def test_who_where_and_what_was_answered_are_escaped_too(learner: Learner) -> None:
    ana = learner.adds("Ana Example", role=MARKUP, organisation=MARKUP, say_name=MARKUP)
    made = make(learner, learner.own, Question(text="Why?"), contact=ana.id)
    phone = Phone(learner, ana)
    phone.changes(place=MARKUP)
    phone.look()
    phone.notes(0, MARKUP)
    page = page_of(learner, made, answers=True)
    assert page is not None
    read = Read(page)
    assert read.tags <= ALLOWED
    assert read.attributes <= ATTRIBUTES
    assert read.text.count(MARKUP) == 2 + 1 + 1 + 1


def test_another_token_gets_nothing(learner: Learner, neighbour: Learner) -> None:
    made = make(learner, learner.own, Question(text="Why?"))
    assert page_of(neighbour, made) is None
    neighbour.adds()
    assert page_of(neighbour, made) is None
    assert page_of(neighbour, made, sample=True) is None
    assert sheet.sheet_html(learner.store, "", made.id, sample=False, language="en", now=NOW) is None


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
        assert page_of(learner, QuestionList(id=strange)) is None


def test_looking_at_a_sheet_leaves_no_row(learner: Learner) -> None:
    assert page_of(learner, QuestionList(id="nothing")) is None
    assert learner.own.id is None


# -- who, when, where


def facts_of(learner: Learner, made: QuestionList, language: str = "en") -> dict[str, str]:
    words = Words(language, startup.library().ui)
    return dict(sheet.sheet_of(learner.store, learner.own, made, words, NOW).facts)


def test_the_sheet_says_who_how_to_say_the_name_when_and_where(learner: Learner) -> None:
    ana = learner.adds("Ana Example", role="Dispatcher", organisation="City Ambulance", say_name="AH-na")
    made = make(learner, learner.own, contact=ana.id)
    learner.records(ana, EventType.scheduled, planned_at=datetime(2026, 11, 20, 22, 30, tzinfo=UTC))
    Phone(learner, ana).changes(place="Cafe Luna, at the back")
    assert facts_of(learner, made) == {
        WORDS("sheet.who"): "Dispatcher, City Ambulance",
        WORDS("field.say_name"): "AH-na",
        WORDS("sheet.when"): "Friday, November 20, 2:30\u00a0PM",  # where the learner is
        WORDS("sheet.where"): "Cafe Luna, at the back",
    }
    page = page_of(learner, made)
    assert page is not None
    for label, text in facts_of(learner, made).items():
        assert f'<span class="fact">{label}: <bdi>{text}</bdi></span>' in page


def test_what_is_not_known_takes_no_room(learner: Learner) -> None:
    ana = learner.adds()
    made = make(learner, learner.own, contact=ana.id)
    assert facts_of(learner, made) == {}
    page = page_of(learner, made)
    assert page is not None
    assert 'class="facts"' not in page
    nameless = learner.adds("", role="Dispatcher", organisation="City Ambulance")
    named_by_role = make(learner, learner.own, contact=nameless.id)
    assert facts_of(learner, named_by_role) == {}  # the title says it
    found = page_of(learner, named_by_role)
    assert found is not None
    assert "Dispatcher, City Ambulance" in Read(found).text


def test_a_meeting_that_was_moved_stands_there_at_its_new_time_and_one_that_was_called_off_does_not(
    learner: Learner,
) -> None:
    ana = learner.adds()
    made = make(learner, learner.own, contact=ana.id)
    for number, (kind, day) in enumerate(((EventType.scheduled, 20), (EventType.rescheduled, 23))):
        planned = datetime(2026, 11, day, 18, 0, tzinfo=UTC)
        learner.records(ana, kind, later(minutes=number), planned_at=planned)
    assert facts_of(learner, made)[WORDS("sheet.when")].startswith("Monday, November 23")
    learner.records(ana, EventType.cancelled, later(minutes=5))
    assert WORDS("sheet.when") not in facts_of(learner, made)


def test_the_day_is_written_in_the_learners_language_and_stays_true_on_paper(learner: Learner) -> None:
    ana = learner.adds()
    made = make(learner, learner.own, contact=ana.id)
    tomorrow = datetime(2026, 11, 19, 18, 0, tzinfo=UTC)
    learner.records(ana, EventType.scheduled, planned_at=tomorrow)
    assert "November 19" in facts_of(learner, made)[WORDS("sheet.when")]
    spanish = Words("es", startup.library().ui)
    assert "19 de noviembre" in facts_of(learner, made, "es")[spanish("sheet.when")]


def test_when_the_contact_was_deleted_the_list_is_still_printed(learner: Learner) -> None:
    ana = learner.adds("Ana Example", say_name="AH-na")
    made = make(learner, learner.own, Question(text="Why?"), contact=ana.id, title="For Thursday")
    tracker.delete_contact(learner.store, learner.own, ana.id, NOW)
    page = page_of(learner, made)
    assert page is not None
    assert "For Thursday" in page
    assert "AH-na" not in page


# -- answers


def test_no_answer_is_on_the_sheet_unless_it_is_asked_for(learner: Learner) -> None:
    ana = learner.adds()
    made = make(learner, learner.own, Question(text="Why?"), Question(text="How?"), contact=ana.id)
    phone = Phone(learner, ana)
    phone.notes(0, "Because of a film.\nAnd a teacher.")
    phone.writes("learned", "Nights are calm.")
    plain, with_answers = page_of(learner, made), page_of(learner, made, answers=True)
    assert plain is not None
    assert with_answers is not None
    assert "film" not in plain
    assert plain.count('class="lines"') == 2 + 2
    said = '<div class="said" dir="auto">Because of a film.\nAnd a teacher.</div>'
    assert said in with_answers
    assert with_answers.count('class="lines"') == 1 + 2
    for page in (plain, with_answers):
        assert "Nights" not in page  # what the learner thought of it is on no sheet


def test_answers_of_somebody_else_are_never_on_the_sheet(learner: Learner) -> None:
    ana, ben = learner.adds("Ana Example"), learner.adds("Ben Example")
    made = make(learner, learner.own, Question(text="Why?"))
    Phone(learner, ben).notes(0, "What Ben said.")
    assert kept(questions.change(learner.store, learner.own, replace(made, contact=ana.id), NOW))
    page = page_of(learner, made, answers=True)
    assert page is not None
    assert "Ben" not in page


# -- without a database


def drawn(made: QuestionList, name: str = "", **more: object) -> Sheet:
    return sheet.make_sheet(made, name, WORDS, startup.library().bank("en"), **more)  # type: ignore[arg-type]


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
        f"1. One? {minutes(4, 3)}",
        f"2. Two? {minutes(4, 7)}",
        f"3. Three? {minutes(1, 11)}",
    ]


def test_a_list_without_a_title_or_questions_still_makes_a_sheet() -> None:
    read = Read(sheet.to_html(drawn(QuestionList())))
    assert WORDS("questions.untitled") in read.text
    assert "li" not in read.tags


planned = st.lists(
    st.builds(Question, text=st.just("Why?"), place=st.sampled_from(Place), minutes=st.integers(1, 30)),
    max_size=8,
)


@settings(deadline=None)
@given(asked=planned)
def test_each_question_is_marked_with_the_minute_at_which_it_begins(asked: list[Question]) -> None:
    made = QuestionList(questions=tuple(replace(q, id=f"q{n}") for n, q in enumerate(asked)))
    at, expected = 3, []
    for question in made.in_order:
        if question.place == Place.spare:
            expected.append(minutes(question.minutes))
        else:
            expected.append(minutes(question.minutes, at))
            at += question.minutes
    lines = [line for _, _, part in drawn(made).parts for line in part]
    assert [f"({line.minutes})" for line in lines] == expected


def test_text_from_right_to_left_finds_its_direction_by_itself() -> None:
    arabic = "كيف بدأت؟"
    made = QuestionList(goal=Goal(words="هل أدرس؟"), questions=(Question(text=arabic, id="q"),))
    page = sheet.to_html(drawn(made, "نور مثال", facts=(("Where", "مقهى القمر"),), answers={"q": "بالصدفة."}))
    assert f'<li dir="auto">{arabic} <span class="minutes">' in page
    assert re.search(r'<h1 dir="auto">[^<]*نور مثال[^<]*</h1>', page)
    assert '<p dir="auto">هل أدرس؟</p>' in page
    assert "<bdi>مقهى القمر</bdi>" in page
    assert '<div class="said" dir="auto">بالصدفة.</div>' in page


typed = st.text().map(clean_text)


@settings(deadline=None)
@given(
    title=typed,
    about=typed,
    name=typed,
    asked=st.lists(typed, max_size=4),
    facts=st.lists(st.tuples(typed, typed), max_size=4),
    note=typed,
)
def test_whatever_is_typed_stays_text(
    title: str, about: str, name: str, asked: list[str], facts: list[tuple[str, str]], note: str
) -> None:
    made = QuestionList(
        title=title,
        goal=Goal(words=about),
        questions=tuple(Question(id=f"{n}", text=words, bank_id="x") for n, words in enumerate(asked)),
    )
    page = sheet.to_html(drawn(made, name, facts=tuple(facts), answers={"0": note}))
    read = Read(page)
    assert read.tags <= ALLOWED
    assert read.attributes <= ATTRIBUTES
    shown = (about, name or title, *asked, *(text for fact in facts for text in fact), note if asked else "")
    assert all(words in read.text for words in shown)
