"""Compare and decide: what different people said to the same question, what is still open, and what follows from it."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from goodquestion.curriculum.models import BankQuestion
from goodquestion.domain.contacts import Contact
from goodquestion.domain.decisions import CHOICES, Feeling
from goodquestion.domain.interviews import Interview, Mark
from goodquestion.domain.questions import KINDS, Goal, Question, QuestionList
from goodquestion.services import decisions, interviews, questions, tracker
from tests.pages.browser import Browser, bank, read_label, read_table, words

CHARTS = ("coverage", "nervous", "useful")
TEXTS = {
    "decision_evidence_for": "evidence_for",
    "decision_evidence_against": "evidence_against",
    "decision_because": "because",
}

each_language = pytest.mark.parametrize("language", ["en", "es"])
each_text = pytest.mark.parametrize(("key", "field"), TEXTS.items(), ids=TEXTS.values())


def listed(learner: Browser, *chosen: BankQuestion, purpose: str = "career_change") -> QuestionList:
    """A list that is for nobody in particular: the core set of these tests."""
    made = learner.has_list(*chosen)
    if purpose != made.goal.purpose:
        wanted = replace(made, goal=Goal(purpose=purpose))
        changed = questions.change(learner.store, learner.workspace, wanted, learner.world.now)
        assert isinstance(changed, QuestionList)
        return changed
    return made


def talked(
    learner: Browser, contact: Contact, made: QuestionList, said: Mapping[str, str], useful: int | None = None
) -> Interview:
    """There was a conversation, with these notes by bank id or by the learner's own words."""
    store, now = learner.store, learner.world.now
    talk = interviews.talk_with([], [made], contact.id, now)
    for question in made.in_order:
        note = said.get(question.bank_id or question.text)
        if note is not None:
            asked = interviews.note(store, learner.workspace, talk, question, text_of(question), note, now)
            assert asked is None
    finished = interviews.finish(
        store, learner.workspace, talk, replace(talk.interview, useful=useful, fits_me="yes"), now
    )
    assert isinstance(finished, Interview)
    learner.world.later(minutes=40)
    return finished


def marked(learner: Browser, contact: Contact, made: QuestionList, mark: str) -> None:
    """Every question of the list was marked so in a conversation, without a note."""
    talk = interviews.talk_with([], [made], contact.id, learner.world.now)
    for question in made.in_order:
        done = interviews.mark(
            learner.store, learner.workspace, talk, question, text_of(question), learner.world.now, mark
        )
        assert done is None


def text_of(question: Question) -> str:
    return questions.words_of(question, bank())


def felt(learner: Browser, contact: Contact, before: int, after: int | None) -> None:
    """How nervous a talk was, before and after."""
    for moment, value in (("before", before), ("after", after)):
        if value is not None:
            now = learner.world.now
            feeling = Feeling(contact=contact.id, step="meet", moment=moment, value=value, at=now)
            assert decisions.feel(learner.store, learner.workspace, feeling, now) is None
            learner.world.later(minutes=30)


def sides(learner: Browser) -> list[str]:
    """Each question with everybody's words, as they stand on the page."""
    return [learner.part(key) for key in learner.keys("side_")]


def day() -> BankQuestion:
    return bank(kind="day")[0]


def likes() -> BankQuestion:
    return bank(kind="likes")[0]


# -- side by side


@each_language
def test_without_a_talk_it_says_what_will_stand_here(learner: Browser, language: str) -> None:
    learner.language = language
    learner.open("compare")
    assert learner.title == words("compare.title", language)
    assert words("compare.what", language) in learner.text
    assert words("compare.nothing", language) in learner.text
    for name in CHARTS:
        assert words(f"compare.{name}_empty_title", language) in learner.said("header")
        assert words(f"compare.{name}_empty", language) in learner.text
    assert sides(learner) == learner.keys("chart_") == []
    assert learner.links[0] == words("nav.progress", language)
    assert learner.links_to(learner.links[0]) == ("progress", {})
    assert not learner.has("summary_print"), "there is nothing to print yet"
    assert not learner.fell_back
    assert learner.workspace.id is None, "to look at it keeps nothing"


def test_a_contact_alone_is_no_talk(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    assert words("compare.nothing") in learner.open("compare").text


@each_language
def test_one_voice_is_shown_and_not_taken_for_more(learner: Browser, language: str) -> None:
    learner.language = language
    ana, made = learner.knows("Ana Ruiz"), listed(learner, day())
    talked(learner, ana, made, {day().id: "Calls in the morning"})
    learner.open("compare")
    assert learner.said("info") == [words("compare.one_voice", language)]
    (side,) = sides(learner)
    (known,) = bank(language, id=day().id)
    assert side.startswith(read_label(known.text))
    assert "Ana Ruiz Calls in the morning" in side
    assert words("compare.nothing", language) not in learner.text
    assert not learner.fell_back


def test_one_person_who_was_asked_twice_is_one_voice(learner: Browser) -> None:
    ana, made = learner.knows("Ana Ruiz"), listed(learner, day())
    talked(learner, ana, made, {day().id: "Calls in the morning"})
    learner.world.later(days=30)
    talked(learner, ana, made, {day().id: "Audits in spring"})
    learner.open("compare")
    assert learner.said("info") == [words("compare.one_voice")]
    (side,) = sides(learner)
    assert "Ana Ruiz Calls in the morning" in side
    assert "Ana Ruiz Audits in spring" in side, "what she said first is not lost"


@each_language
def test_two_voices_stand_side_by_side(learner: Browser, language: str) -> None:
    learner.language = language
    ana, ben, made = learner.knows("Ana Ruiz"), learner.knows("Ben Okoro"), listed(learner, day())
    talked(learner, ana, made, {day().id: "Calls in the morning"})
    talked(learner, ben, made, {day().id: "Mostly the lab"})
    learner.open("compare")
    assert learner.said("info") == []
    (side,) = sides(learner)
    assert side.index("Ana Ruiz Calls in the morning") < side.index("Ben Okoro Mostly the lab")
    assert learner.said("subheader") == [read_label(bank(language, id=day().id)[0].text)]


def test_two_people_of_the_same_name_are_two_voices(learner: Browser) -> None:
    one, other, made = (
        learner.knows("Ana Ruiz"),
        learner.knows("Ana Ruiz", role="Clerk"),
        listed(learner, day()),
    )
    talked(learner, one, made, {day().id: "Calls"})
    talked(learner, other, made, {day().id: "The lab"})
    (side,) = sides(learner.open("compare"))
    assert "Ana Ruiz Calls" in side
    assert "Ana Ruiz The lab" in side
    assert learner.said("info") == []


def test_what_compares_comes_first(learner: Browser) -> None:
    ana, ben, made = learner.knows("Ana Ruiz"), learner.knows("Ben Okoro"), listed(learner, day(), likes())
    talked(learner, ana, made, {day().id: "Calls", likes().id: "The quiet"})
    talked(learner, ben, made, {likes().id: "The team"})
    first, second = sides(learner.open("compare"))
    assert first.startswith(read_label(likes().text))
    assert second.startswith(read_label(day().text))
    assert learner.said("info") == []


def test_a_question_in_own_words_compares_too(learner: Browser) -> None:
    ana, ben = learner.knows("Ana Ruiz"), learner.knows("Ben Okoro")
    hers = learner.asks(learner.has_list(contact=ana.id), "Can I do it with a bad back?")
    his = learner.asks(learner.has_list(contact=ben.id), "can I do it with a bad BACK?")
    talked(learner, ana, hers, {"Can I do it with a bad back?": "With a lift"})
    talked(learner, ben, his, {"can I do it with a bad BACK?": "Not here"})
    (side,) = sides(learner.open("compare"))
    assert "Ana Ruiz With a lift" in side
    assert "Ben Okoro Not here" in side


@each_language
@pytest.mark.parametrize(("mark", "key"), [(Mark.good, "compare.good"), (Mark.asked, "compare.no_note")])
def test_an_answer_without_a_note_says_so(learner: Browser, mark: str, key: str, language: str) -> None:
    learner.language = language
    ana, made = learner.knows("Ana Ruiz"), listed(learner, day())
    marked(learner, ana, made, mark)
    (side,) = sides(learner.open("compare"))
    assert f"Ana Ruiz {words(key, language)}" in side


def test_a_question_that_was_skipped_is_not_an_answer(learner: Browser) -> None:
    marked(learner, learner.knows("Ana Ruiz"), listed(learner, day()), Mark.skipped)
    assert words("compare.nothing") in learner.open("compare").text
    assert sides(learner) == []


def test_what_is_noted_during_a_talk_stands_here_at_once(learner: Browser) -> None:
    ana, made = learner.knows("Ana Ruiz"), listed(learner, day())
    learner.open("compare")
    assert sides(learner) == []
    learner.open("conversation", contact=ana.id).click("during_start")
    learner.change(**{f"during_note_{made.questions[0].id}": "Calls in the morning"})
    (side,) = sides(learner.open("compare"))
    assert "Ana Ruiz Calls in the morning" in side


def test_words_with_markup_are_shown_as_they_were_typed(learner: Browser) -> None:
    typed = "**No** [link](http://x.example) ![i](http://x.example/i.png) <b>:smile:</b> $x$"
    ana, made = learner.knows(typed), listed(learner, day())
    talked(learner, ana, made, {day().id: typed})
    (side,) = sides(learner.open("compare"))
    assert f"{typed} {typed}" in side


def test_a_person_who_is_removed_takes_their_words_along_until_they_come_back(learner: Browser) -> None:
    ana, made = learner.knows("Ana Ruiz"), listed(learner, day())
    talked(learner, ana, made, {day().id: "Calls"}, useful=4)
    tracker.delete_contact(learner.store, learner.workspace, ana.id, learner.world.now)
    learner.open("compare")
    assert sides(learner) == []
    assert "Calls" not in learner.text
    tracker.restore_contact(learner.store, learner.workspace, ana.id, learner.world.now)
    assert "Ana Ruiz Calls" in sides(learner.run())[0]


def test_somebody_else_s_words_are_not_shown(learner: Browser) -> None:
    other = learner.world.browser()
    talked(other, other.knows("Ben Okoro"), listed(other, day()), {day().id: "Private"}, useful=4)
    learner.knows("Ana Ruiz")
    assert "Private" not in learner.open("compare").text
    assert learner.keys("chart_") == []


# -- by field


@pytest.fixture
def two_fields(learner: Browser) -> QuestionList:
    """Two people in accounting and one in a lab have answered the same question."""
    made = listed(learner, day())
    for name, field, said in (
        ("Ana Ruiz", "Accounting", "Calls"),
        ("Ben Okoro", "Biotech", "The lab"),
        ("Mei Chen", "Accounting", "Audits"),
    ):
        talked(learner, learner.knows(name, field=field), made, {day().id: said})
    return made


@each_language
def test_people_of_one_field_can_be_compared(
    learner: Browser, two_fields: QuestionList, language: str
) -> None:
    assert two_fields
    learner.language = language
    learner.open("compare")
    every = words("compare.every_field", language)
    assert learner.widget("compare_field").options == [every, "Accounting", "Biotech"]
    assert all(name in sides(learner)[0] for name in ("Ana Ruiz", "Ben Okoro", "Mei Chen"))
    learner.change(compare_field="Accounting")
    (side,) = sides(learner)
    assert "Ana Ruiz" in side
    assert "Mei Chen" in side
    assert "Ben Okoro" not in side
    learner.change(compare_field="Biotech")
    assert learner.said("info") == [words("compare.one_voice", language)]
    learner.change(compare_field="")
    assert learner.said("info") == []
    assert not learner.fell_back


def test_one_field_alone_is_not_asked_about(learner: Browser) -> None:
    made = listed(learner, day())
    for name in ("Ana Ruiz", "Mei Chen"):
        talked(learner, learner.knows(name, field="Accounting"), made, {day().id: "Calls"})
    assert not learner.open("compare").has("compare_field")


def test_a_field_that_is_gone_is_not_stuck_in_the_filter(learner: Browser, two_fields: QuestionList) -> None:
    assert two_fields
    learner.open("compare").change(compare_field="Biotech")
    (ben,) = (contact for contact in learner.contacts if contact.field == "Biotech")
    tracker.delete_contact(learner.store, learner.workspace, ben.id, learner.world.now)
    learner.run()
    assert not learner.has("compare_field")
    assert "Ana Ruiz Calls" in sides(learner)[0]


# -- the figures


def table_of(learner: Browser, name: str) -> list[str]:
    """The rows of a figure's table, its headings first."""
    at = [key.removeprefix("chart_") for key in learner.keys("chart_")].index(name)
    shown = len(learner.keys("side_"))
    return read_table(learner.app.table[shown + at]).splitlines()


@each_language
def test_each_figure_has_a_sentence_a_picture_with_words_and_a_table(learner: Browser, language: str) -> None:
    learner.language = language
    ana, made = learner.knows("Ana Ruiz", source="school"), listed(learner, day(), likes())
    felt(learner, ana, 8, 3)
    talked(learner, ana, made, {day().id: "Calls", likes().id: "The quiet"}, useful=4)
    learner.open("compare")
    assert learner.keys("chart_") == [f"chart_{name}" for name in CHARTS]
    pictures = learner.app.main.get("vega_lite_chart")
    assert len(pictures) == len(CHARTS)
    assert all(len(picture.proto.alt) > 20 for picture in pictures)
    assert all("{" not in picture.proto.alt for picture in pictures)
    assert learner.text.count(words("progress.same_in_numbers", language)) == len(CHARTS)
    headers = learner.said("header")
    assert words("compare.coverage_title", language, count=len(KINDS) - 2) in headers
    assert words("compare.nervous_title", language, less=1, count=1) in headers
    assert words("compare.useful_one", language, count=1) in headers
    assert not learner.fell_back


def test_the_kinds_that_nobody_was_asked_about_stand_with_a_zero(learner: Browser) -> None:
    ana, ben, made = learner.knows("Ana Ruiz"), learner.knows("Ben Okoro"), listed(learner, day(), likes())
    talked(learner, ana, made, {day().id: "Calls", likes().id: "The quiet"})
    talked(learner, ben, made, {day().id: "The lab"})
    learner.open("compare")
    counts = {"day": 2, "likes": 1}
    rows = [f"{words(f'kind.{kind}')} {counts.get(kind, 0)}" for kind in KINDS]
    heading, *shown = table_of(learner, "coverage")
    assert heading == f"{words('field.kind')} {words('compare.answers')}"
    assert [row.split(" ", 1)[1] for row in shown] == rows


def test_when_every_kind_was_asked_about_it_says_so(learner: Browser) -> None:
    one_of_each = [bank(kind=kind)[0] for kind in KINDS]
    made = listed(learner, *one_of_each)
    talked(learner, learner.knows("Ana Ruiz"), made, {known.id: "Said" for known in one_of_each})
    assert words("compare.coverage_all", count=9) in learner.open("compare").said("header")


def test_what_is_open_can_be_seen_for_each_goal(learner: Browser) -> None:
    ana, ben = learner.knows("Ana Ruiz"), learner.knows("Ben Okoro")
    change, study = listed(learner, day(), likes()), listed(learner, likes(), purpose="programme")
    talked(learner, ana, change, {day().id: "Calls", likes().id: "The quiet"})
    talked(learner, ben, study, {likes().id: "The team"})
    learner.open("compare")
    names = [words("compare.every_goal"), words("purpose.programme"), words("purpose.career_change")]
    assert sorted(learner.widget("compare_goal").options) == sorted(names)
    assert words("compare.coverage_title", count=7) in learner.said("header")
    learner.change(compare_goal=study.goal.id)
    assert words("compare.coverage_title", count=8) in learner.said("header")
    learner.change(compare_goal=change.goal.id)
    assert words("compare.coverage_title", count=7) in learner.said("header")


def test_one_goal_alone_is_not_asked_about(learner: Browser) -> None:
    talked(learner, learner.knows("Ana Ruiz"), listed(learner, day()), {day().id: "Calls"})
    assert not learner.open("compare").has("compare_goal")


def test_how_nervous_stands_in_the_order_of_the_talks_and_without_names(learner: Browser) -> None:
    ana, ben, mei = (learner.knows(name) for name in ("Ana Ruiz", "Ben Okoro", "Mei Chen"))
    felt(learner, ana, 9, 4)
    felt(learner, ben, 5, 6)
    felt(learner, mei, 7, None)
    learner.open("compare")
    heading, *shown = table_of(learner, "nervous")
    assert heading == f"{words('compare.talk_column')} {words('compare.before')} {words('compare.after')}"
    rows = [f"{words('compare.talk', number=1)} 9 4", f"{words('compare.talk', number=2)} 5 6"]
    assert [row.split(" ", 1)[1] for row in shown] == rows
    assert words("compare.nervous_title", less=1, count=2) in learner.said("header")
    assert "Ana" not in learner.part("chart_nervous")


def test_how_useful_stands_by_where_the_person_was_found_with_the_middle_and_the_count(
    learner: Browser,
) -> None:
    made = listed(learner, day())
    for name, source, useful in (
        ("Ana Ruiz", "school", 2),
        ("Ben Okoro", "school", 4),
        ("Mei Chen", "referral", 5),
        ("Luis Vega", "", None),
    ):
        talked(learner, learner.knows(name, source=source), made, {}, useful)
    learner.open("compare")
    school = words("compare.useful_row", source=words("source.school"), count=2)
    referral = words("compare.useful_row", source=words("source.referral"), count=1)
    _, *shown = table_of(learner, "useful")
    assert [row.split(" ", 1)[1] for row in shown] == [f"{referral} 5.0", f"{school} 3.0"]
    assert words("compare.useful_title", source=words("source.referral")) in learner.said("header")


def test_the_pictures_follow_light_and_dark(learner: Browser) -> None:
    talked(learner, learner.knows("Ana Ruiz"), listed(learner, day()), {day().id: "Calls"})
    light = learner.open("compare").app.main.get("vega_lite_chart")[0].proto.spec
    night = learner.another_tab()
    night.app.context["theme"] = "dark"
    assert night.open("compare").app.main.get("vega_lite_chart")[0].proto.spec != light


# -- for and against


def kept(learner: Browser, field: str) -> str:
    return str(getattr(learner.thinking.decision, field))


@each_language
def test_it_asks_for_what_speaks_for_it_and_against_it(learner: Browser, language: str) -> None:
    learner.language = language
    learner.open("compare")
    assert words("compare.evidence", language) in learner.said("header")
    assert words("compare.evidence_how", language) in learner.text
    for key, field in TEXTS.items():
        assert learner.label(key) == words(f"field.{field}", language)
        assert learner.value(key) == ""


@each_text
def test_a_text_is_kept_on_leaving_the_field(learner: Browser, key: str, field: str) -> None:
    typed = "Ana studies at night.\n- <b>Two children</b>"
    learner.open("compare").change(**{key: typed})
    assert learner.done == [words("long_text.saved")]
    assert kept(learner, field) == typed
    learner.world.later(days=1)
    assert learner.reload().value(key) == typed
    learner.change(**{key: ""})
    assert kept(learner, field) == ""


@each_text
def test_a_text_typed_while_the_server_restarts_is_kept(learner: Browser, key: str, field: str) -> None:
    restarted = learner.open("compare").fill(**{key: "Typed before"}).restart()
    assert restarted.value(key) == "Typed before"
    assert kept(learner, field) == "Typed before"


@each_text
def test_a_text_that_is_too_long_is_refused_and_stays_in_the_field(
    learner: Browser, key: str, field: str
) -> None:
    typed = "n" * 5_001
    learner.open("compare").change(**{key: typed})
    limits = {"limit": 5_000, "length": 5_001}
    assert learner.errors == [words("problem.too_long", field=words(f"field.{field}"), **limits)]
    assert learner.value(key) == typed


@each_text
@pytest.mark.parametrize(("choice", "stays"), [("mine", "Second"), ("other", "First")])
def test_a_text_changed_in_two_windows_is_shown_twice_and_the_learner_chooses(
    learner: Browser, key: str, field: str, choice: str, stays: str
) -> None:
    second = learner.another_tab().open("compare")
    learner.open("compare").change(**{key: "First"})
    second.change(**{key: "Second"})
    assert second.said("warning") == [words("long_text.two_windows")]
    second.click(f"{key}_{choice}")
    assert kept(learner, field) == stays


def test_all_that_is_typed_at_once_is_kept(learner: Browser) -> None:
    learner.open("compare").change(**dict.fromkeys(TEXTS, "Typed"), decision_choice="stop")
    assert [kept(learner, field) for field in TEXTS.values()] == ["Typed"] * 3
    assert kept(learner, "choice") == "stop"


# -- the decision


@each_language
@pytest.mark.parametrize("choice", CHOICES)
def test_what_is_chosen_is_kept(learner: Browser, choice: str, language: str) -> None:
    learner.language = language
    learner.open("compare")
    assert learner.value("decision_choice") is None
    assert learner.widget("decision_choice").options == [
        words(f"choice_made.{option}", language) for option in CHOICES
    ]
    learner.change(decision_choice=choice)
    assert kept(learner, "choice") == choice
    assert learner.run().value("decision_choice") == choice
    learner.world.later(days=1)
    assert learner.reload().value("decision_choice") == choice
    assert not learner.fell_back


def test_a_choice_can_be_changed_and_taken_back(learner: Browser) -> None:
    learner.open("compare").change(decision_choice="continue").change(decision_choice="change")
    assert kept(learner, "choice") == "change"
    learner.change(decision_choice=None)
    assert kept(learner, "choice") == ""
    assert learner.value("decision_choice") is None
    assert learner.reload().value("decision_choice") is None


def test_a_choice_can_be_changed_and_changed_back(learner: Browser) -> None:
    learner.open("compare").change(decision_choice="continue").change(decision_choice="change")
    learner.change(decision_choice="continue")
    assert learner.value("decision_choice") == "continue"
    assert kept(learner, "choice") == "continue"


def test_a_choice_made_while_the_server_restarts_is_kept(learner: Browser) -> None:
    restarted = learner.open("compare").fill(decision_choice="change").restart()
    assert restarted.value("decision_choice") == "change"
    assert kept(learner, "choice") == "change"


def test_a_choice_made_in_another_window_is_taken_over(learner: Browser) -> None:
    learner.open("compare").change(decision_choice="continue")
    learner.another_tab().open("compare").change(decision_choice="stop")
    assert learner.run().value("decision_choice") == "stop"
    assert kept(learner, "choice") == "stop"


def test_the_decision_that_was_written_first_stands_above_the_choice(learner: Browser) -> None:
    learner.open("compare")
    assert learner.links_to(words("compare.to_decision")) == ("my_decision", {})
    learner.open("my_decision").change(decision_text="Shall I **leave** <b>retail</b>?")
    learner.open("compare")
    assert "Shall I **leave** <b>retail</b>?" in learner.text
    assert words("compare.to_decision") not in learner.links


@each_language
def test_the_summary_can_be_taken_along_once_something_is_kept(learner: Browser, language: str) -> None:
    learner.language = language
    learner.open("compare").change(decision_choice="change")
    learner.run()
    (link,) = learner.app.link_button
    assert (read_label(link.value), link.proto.url) == (words("compare.print", language), "/print/summary")
    assert learner.label("summary_download") == words("compare.download", language)


# -- the sample


@each_language
def test_the_sample_shows_it_filled(learner: Browser, language: str) -> None:
    learner.language = language
    learner.open("home").click("sample_open").open("compare", sample="1")
    assert words("compare.nothing", language) not in learner.text
    assert learner.said("info") == [], "some answers compare"
    assert learner.keys("chart_") == [f"chart_{name}" for name in CHARTS]
    assert all(learner.value(key) for key in TEXTS)
    assert learner.value("decision_choice") in CHOICES
    link = next(link for link in learner.app.link_button if link.proto.url.startswith("/print/"))
    assert link.proto.url == "/print/summary?sample=1"
    assert not learner.fell_back


def test_what_is_decided_in_the_sample_stays_there(learner: Browser) -> None:
    learner.open("home").click("sample_open").open("compare", sample="1")
    chosen = next(choice for choice in CHOICES if choice != learner.value("decision_choice"))
    learner.change(decision_choice=chosen, decision_because="Just trying")
    assert learner.reload().value("decision_choice") == chosen
    assert learner.workspace.id is None
    assert learner.another_tab().open("compare").value("decision_because") == ""
