"""The conversation: before it, with the clock during it, and what stays of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from goodquestion.domain.contacts import Contact, EventType
from goodquestion.domain.interviews import Interview, Mark
from goodquestion.domain.questions import Place, Question, QuestionList
from goodquestion.services import questions, startup, tracker
from tests.pages.browser import Browser, World, bank, read_label, words

E = EventType
FIRST, SECOND, LAST = "What do you do first?", "What do you do next?", "Who else should I meet?"
TODAY = date(2026, 11, 18)

each_language = pytest.mark.parametrize("language", ["en", "es"])


@pytest.fixture
def ana(learner: Browser) -> Contact:
    """Somebody who has said yes."""
    someone = learner.knows("Ana Ruiz", say_name="AH-na roo-EES", field="Accounting", organisation="Firm")
    learner.happened(someone, E.request_sent, days_ago=4)
    learner.happened(someone, E.reply_yes, days_ago=3)
    return someone


@pytest.fixture
def listed(learner: Browser, ana: Contact) -> QuestionList:
    """Her list: an opener, a core question and a closer, for half an hour."""
    made = learner.asks(learner.has_list(contact=ana.id), LAST, place=Place.closer)
    made = learner.asks(made, SECOND, minutes=6)
    return learner.asks(made, FIRST, minutes=3, place=Place.opener)


def open_talk(learner: Browser, contact: Contact, part: str = "") -> Browser:
    return learner.open("conversation", contact=contact.id, **({"part": part} if part else {}))


def started(learner: Browser, contact: Contact) -> Browser:
    return open_talk(learner, contact).click("during_start")


def talk_of(learner: Browser) -> Interview:
    """The one conversation that is stored."""
    (made,) = learner.talks
    return made


def question(made: QuestionList, text: str) -> Question:
    return next(each for each in made.questions if each.text == text)


def note_of(made: QuestionList, text: str) -> str:
    """The key of the note on a question."""
    return f"during_note_{question(made, text).id}"


def notes(learner: Browser) -> dict[str, str]:
    """Every note that is stored, by the question's words."""
    return {answer.text: answer.note for answer in talk_of(learner).answers}


def marks(learner: Browser) -> dict[str, str]:
    """What became of each question, by its words."""
    return {answer.text: answer.mark for answer in talk_of(learner).answers}


def met(learner: Browser, contact: Contact) -> list[EventType]:
    return [event.type for event in learner.events(contact) if event.type == E.met]


def after_key(name: str, contact: Contact) -> str:
    return f"after_{name}_{contact.id}"


def write_up(learner: Browser, contact: Contact, **typed: object) -> Browser:
    """Fill in the form of the page afterwards and keep it."""
    return learner.fill(**{after_key(name, contact): value for name, value in typed.items()}).click(
        "after_save"
    )


# -- before


@each_language
def test_before_the_talk_it_says_who_and_how_many_questions(
    learner: Browser, ana: Contact, listed: QuestionList, language: str
) -> None:
    assert listed
    learner.language = language
    open_talk(learner, ana)
    assert learner.title == words("conversation.before_title", language, name="Ana Ruiz")
    assert words("contact.say_name", language, say="AH-na roo-EES") in learner.text
    assert words("conversation.questions", language, count=3, minutes=30) in learner.text
    assert learner.label("during_start") == words("conversation.start", language)
    assert not learner.fell_back
    assert learner.talks == [], "to look at it keeps nothing"


def test_spares_are_not_counted_among_the_questions(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    learner.asks(listed, "Is there time for this?", place=Place.spare)
    assert words("conversation.questions", count=3, minutes=30) in open_talk(learner, ana).text


@pytest.mark.parametrize(
    ("zone", "hour"), [("America/New_York", "2:00 PM"), ("America/Los_Angeles", "11:00 AM")]
)
def test_it_says_when_in_the_learner_s_own_time(world: World, zone: str, hour: str) -> None:
    learner = world.browser(zone=zone)
    ben = learner.knows("Ben Okoro")
    learner.happened(ben, E.scheduled, planned_at=datetime(2026, 11, 19, 19, 0, tzinfo=UTC))
    assert words("conversation.when", day="tomorrow", time=hour) in open_talk(learner, ben).text


def test_the_latest_day_that_was_agreed_on_is_the_one_that_is_shown(learner: Browser, ana: Contact) -> None:
    learner.happened(ana, E.scheduled, days_ago=2, planned_at=datetime(2026, 11, 20, 19, 0, tzinfo=UTC))
    learner.happened(ana, E.rescheduled, days_ago=1, planned_at=datetime(2026, 11, 23, 16, 30, tzinfo=UTC))
    when = words("conversation.when", day="Monday", time="11:30 AM")
    assert when in open_talk(learner, ana).text


def test_it_is_reached_from_the_contact_once_they_have_said_yes(learner: Browser, ana: Contact) -> None:
    learner.open("contact", contact=ana.id).follow(words("contact.to_conversation", name="Ana"))
    assert learner.page == "conversation"
    assert learner.title == words("conversation.before_title", name="Ana Ruiz")
    assert learner.links[0] == words("conversation.back", name="Ana")
    assert learner.links_to(learner.links[0]) == ("contact", {"contact": ana.id})


def test_minutes_form_and_place_are_kept_as_they_change(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    open_talk(learner, ana).change(interview_minutes=20)
    assert words("conversation.questions", count=3, minutes=20) in learner.text, "at once"
    learner.change(interview_format="video").change(interview_place="  https://meet.example/ana  ")
    talk = talk_of(learner)
    assert (talk.minutes, talk.format, talk.place) == (20, "video", "https://meet.example/ana")
    assert talk.list == listed.id
    tomorrow = learner.reload()
    assert (tomorrow.value("interview_minutes"), tomorrow.value("interview_format")) == (20, "video")
    assert tomorrow.value("interview_place") == "https://meet.example/ana"


def test_minutes_can_be_changed_and_changed_back(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    open_talk(learner, ana).change(interview_minutes=20).change(interview_minutes=30)
    assert talk_of(learner).minutes == 30
    assert learner.value("interview_minutes") == 30


def test_a_place_that_is_too_long_is_refused_and_stays_in_the_field(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana).change(interview_place="p" * 301)
    assert learner.errors == [words("problem.too_long", field=words("field.place"), limit=300, length=301)]
    assert learner.value("interview_place") == "p" * 301
    assert learner.talks == []


def test_a_place_that_was_typed_as_the_clock_was_started_is_kept(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana).fill(interview_place="Room 4", interview_minutes=20).click("during_start")
    talk = talk_of(learner)
    assert (talk.place, talk.minutes) == ("Room 4", 20)
    assert talk.started_at is not None


def test_a_place_that_was_typed_while_the_server_restarts_is_kept(learner: Browser, ana: Contact) -> None:
    restarted = open_talk(learner, ana).fill(interview_place="Room 4").restart()
    assert restarted.value("interview_place") == "Room 4"
    assert talk_of(learner).place == "Room 4"


def test_settings_changed_on_another_phone_are_taken_over(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana).change(interview_place="Room 4")
    second = open_talk(learner.another_tab(), ana)
    second.change(interview_place="Room 5", interview_minutes=45)
    learner.run()
    assert (learner.value("interview_place"), learner.value("interview_minutes")) == ("Room 5", 45)
    assert (talk_of(learner).place, talk_of(learner).minutes) == ("Room 5", 45)


def test_the_checklist_is_that_of_the_lesson(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana)
    (items,) = (e.example.items for e in startup.library().lessons("en") if e.example and e.example.items)
    ticks = learner.keys("tick_")
    assert [learner.label(key) for key in ticks] == [read_label(item.text) for item in items]
    learner.change(**{ticks[0]: True, ticks[2]: True})
    for again in (learner.reload(), learner.another_tab().open("lesson", lesson="on-the-day")):
        assert [again.value(key) for key in ticks[:3]] == [True, False, True]


def test_a_tick_can_be_taken_away_again(learner: Browser, ana: Contact) -> None:
    first = open_talk(learner, ana).keys("tick_")[0]
    learner.change(**{first: True}).change(**{first: False})
    assert learner.value(first) is False
    assert learner.reload().value(first) is False


@pytest.mark.parametrize("count", [0, 7, 10])
def test_how_nervous_is_asked_and_kept(learner: Browser, ana: Contact, count: int) -> None:
    open_talk(learner, ana)
    assert words("conversation.nervous_before") in learner.text
    assert learner.value("interview_nervous_before") is None
    learner.change(interview_nervous_before=count)
    (feeling,) = learner.thinking.feelings
    assert (feeling.contact, feeling.step, feeling.moment, feeling.value) == (ana.id, "meet", "before", count)
    assert learner.run().reload().value("interview_nervous_before") == count
    assert len(learner.thinking.feelings) == 1


def test_how_nervous_before_one_talk_does_not_stand_before_another(learner: Browser, ana: Contact) -> None:
    ben = learner.knows("Ben Okoro")
    open_talk(learner, ana).change(interview_nervous_before=7)
    learner.open("contact", contact=ben.id)
    assert open_talk(learner, ben).value("interview_nervous_before") is None
    learner.open("contact", contact=ana.id)
    assert open_talk(learner, ana).value("interview_nervous_before") == 7


@pytest.mark.parametrize("contact", ["", "no-such-contact", "\x00", "x" * 3000])
@each_language
def test_an_unknown_contact_is_named_and_leads_to_everybody(
    learner: Browser, contact: str, language: str
) -> None:
    learner.language = language
    learner.knows("Ana Ruiz")
    learner.open("conversation", contact=contact)
    assert learner.title == words("contact.not_here_title", language)
    assert words("contact.not_here", language) in learner.text
    assert learner.links[0] == words("contact.all", language)
    assert learner.links_to(learner.links[0]) == ("contacts", {})
    assert not learner.has("during_start")


def test_somebody_else_s_contact_and_a_removed_one_are_unknown(learner: Browser, ana: Contact) -> None:
    other = learner.world.browser()
    other.knows("Ben Okoro")
    assert open_talk(other, ana).title == words("contact.not_here_title")
    tracker.delete_contact(learner.store, learner.workspace, ana.id, learner.world.now)
    assert open_talk(learner, ana).title == words("contact.not_here_title")


# -- the clock


@each_language
@pytest.mark.parametrize(
    ("minutes", "key", "left"),
    [
        (0, "left", 30),
        (1, "left", 29),
        (24, "left", 6),
        (25, "five_left", 5),
        (29, "five_left", 1),
        (30, "time_up", 0),
        (31, "time_up", 0),
        (150, "time_up", 0),  # a browser that slept for two hours
    ],
)
def test_the_clock_says_in_words_how_much_time_is_left(
    learner: Browser, ana: Contact, listed: QuestionList, minutes: int, key: str, left: int, language: str
) -> None:
    assert listed
    learner.language = language
    started(learner, ana)
    if minutes:
        learner.world.later(minutes=minutes)
        learner.run()
    said = words(f"conversation.{key}", language, **({"count": left} if left else {}))
    assert learner.part("during_clock") == said
    assert learner.said("info") == ([] if key == "left" else [said])
    assert learner.reload().part("during_clock") == said, "the start is stored"
    assert not learner.fell_back


def test_at_the_start_all_the_minutes_are_left(learner: Browser, ana: Contact, listed: QuestionList) -> None:
    questions.change(
        learner.store,
        learner.workspace,
        QuestionList(id=listed.id, contact=ana.id, goal=listed.goal, minutes=15),
        learner.world.now,
    )
    started(learner, ana)
    assert learner.part("during_clock") == words("conversation.left", count=15)
    learner.world.later(minutes=10)
    assert learner.run().part("during_clock") == words("conversation.five_left", count=5)


def test_the_clock_goes_on_over_a_restart_of_the_server(learner: Browser, ana: Contact) -> None:
    started(learner, ana).world.later(minutes=26)
    assert learner.restart().part("during_clock") == words("conversation.five_left", count=4)


def test_a_second_press_and_a_second_phone_do_not_start_it_again(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    second = open_talk(learner.another_tab(), ana)
    started(learner, ana)
    begun = talk_of(learner).started_at
    learner.world.later(minutes=10)
    second.click("during_start")
    assert talk_of(learner).started_at == begun
    assert second.part("during_clock") == words("conversation.left", count=20)


def test_the_clock_is_the_same_in_another_time_zone(learner: Browser, ana: Contact) -> None:
    started(learner, ana).world.later(minutes=12)
    travelled = learner.another_tab()
    travelled.zone = "Asia/Kathmandu"
    travelled.app.context["timezone"] = travelled.zone
    assert open_talk(travelled, ana).part("during_clock") == words("conversation.left", count=18)


@pytest.mark.parametrize(
    "begun",
    [datetime(2026, 11, 1, 5, 50, tzinfo=UTC), datetime(2026, 3, 8, 6, 50, tzinfo=UTC)],
    ids=["end of summer time", "beginning of summer time"],
)
def test_the_clock_runs_right_over_a_change_to_or_from_summer_time(learner: Browser, begun: datetime) -> None:
    learner.world.now = begun
    ana = learner.knows("Ana Ruiz")
    started(learner, ana).world.later(minutes=20)
    assert learner.run().part("during_clock") == words("conversation.left", count=10)


def test_a_clock_that_nobody_stopped_is_over_hours_later(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    started(learner, ana).world.later(hours=7)
    assert learner.reload().title == words("conversation.after_title", name="Ana Ruiz")


def test_without_a_cookie_clock_and_notes_last_as_long_as_the_tab(world: World) -> None:
    visitor = world.browser(cookies=False)
    visitor.open("contacts").fill(contact_full_name="Ana Ruiz").click("contact_save")
    (key,) = visitor.keys("contact_row_")
    visitor.open("conversation", contact=key.removeprefix("contact_row_")).click("during_start")
    visitor.world.later(minutes=26)
    assert visitor.run().part("during_clock") == words("conversation.five_left", count=4)


def test_in_the_sample_the_clock_runs_for_the_sample_alone(learner: Browser) -> None:
    learner.open("home").click("sample_open").open("contacts", sample="1")
    contact = learner.keys("contact_row_")[0].removeprefix("contact_row_")
    learner.open("conversation", contact=contact, sample="1").click("during_start")
    assert learner.has("during_clock")
    assert learner.address["sample"] == "1"
    assert learner.workspace.id is None


# -- one question at a time


@each_language
def test_one_question_at_a_time_in_a_good_order(
    learner: Browser, ana: Contact, listed: QuestionList, language: str
) -> None:
    learner.language = language
    started(learner, ana)
    for number, (text, minutes) in enumerate([(FIRST, 3), (SECOND, 6), (LAST, 4)], start=1):
        assert learner.title == text
        place = words("conversation.place", language, number=number, count=3, minutes=minutes)
        assert place in learner.text
        assert learner.keys("during_note_") == [note_of(listed, text)]
        learner.click("during_next")
    assert learner.title == LAST, "there is none after the last one"
    assert marks(learner) == dict.fromkeys((FIRST, SECOND, LAST), Mark.asked)
    assert learner.label("during_next") == words("conversation.next", language)
    assert not learner.fell_back


def test_one_can_come_back_and_it_stays_at_the_first(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    started(learner, ana).click("during_next").click("during_back")
    assert learner.title == FIRST
    assert learner.click("during_back").title == FIRST
    assert marks(learner) == {FIRST: Mark.asked}, "to come back changes no mark"


def test_a_good_answer_is_one_tap_and_the_question_stays(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    started(learner, ana).click("during_good")
    assert learner.title == FIRST
    assert words("mark.good") in learner.text.splitlines()
    assert marks(learner) == {FIRST: Mark.good}
    learner.click("during_next")
    assert marks(learner) == {FIRST: Mark.good}, "to go on does not make it less"
    assert words("mark.good") not in learner.text.replace(words("conversation.good"), "", 1).splitlines()


def test_a_skipped_question_says_so_and_can_be_asked_after_all(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    started(learner, ana).click("during_skip")
    assert learner.title == SECOND
    learner.click("during_back")
    assert words("mark.skipped") in learner.text
    learner.click("during_next")
    assert marks(learner) == {FIRST: Mark.asked}


def test_the_place_is_found_again_after_a_reload_and_a_restart(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    started(learner, ana).click("during_next")
    assert learner.reload().title == SECOND
    assert learner.restart().title == SECOND


def test_two_phones_on_the_same_talk_stand_at_the_same_question(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    started(learner, ana)
    second = open_talk(learner.another_tab(), ana)
    learner.click("during_next")
    assert second.run().title == SECOND
    second.click("during_good")
    assert marks(learner) == {FIRST: Mark.asked, SECOND: Mark.good}


@each_language
def test_a_question_of_the_bank_brings_one_to_go_on_with(
    learner: Browser, ana: Contact, language: str
) -> None:
    learner.language = language
    known = next(each for each in bank(language) if each.probe)
    learner.asks(learner.has_list(known, contact=ana.id), "My own?", place=Place.closer)
    started(learner, ana)
    probe = words("conversation.probe", language, probe=known.probe)
    assert learner.title == read_label(known.text)
    assert probe in learner.text
    assert probe not in learner.click("during_next").text
    assert learner.title == "My own?"


def test_an_answer_is_kept_with_the_words_in_which_it_was_asked(learner: Browser, ana: Contact) -> None:
    (known,) = bank("es", id=bank()[0].id)
    learner.has_list(known, contact=ana.id)
    learner.language = "es"
    started(learner, ana).click("during_good")
    (answer,) = talk_of(learner).answers
    assert (answer.text, answer.bank_id, answer.kind) == (known.text, known.id, known.kind)


def test_a_question_with_markup_is_shown_as_it_was_typed(learner: Browser, ana: Contact) -> None:
    typed = "Is **this** [a link](http://x.example) or <b>:smile:</b> $x$?"
    learner.asks(learner.has_list(contact=ana.id), typed)
    assert started(learner, ana).title == typed


def test_a_list_that_changes_during_the_talk_changes_the_questions(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    started(learner, ana).click("during_next")
    here = question(listed, SECOND)
    questions.remove(learner.store, learner.workspace, listed.id, here.id, learner.world.now)
    learner.asks(listed, "A new one?")
    assert learner.run().title == FIRST
    assert learner.click("during_next").title == "A new one?"


def test_a_list_that_is_deleted_during_the_talk_leaves_clock_and_notes(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    started(learner, ana).change(**{note_of(listed, FIRST): "She calls the labs."})
    questions.delete(learner.store, learner.workspace, listed.id, learner.world.now)
    learner.run()
    assert words("conversation.no_list") in learner.text
    assert learner.part("during_clock") == words("conversation.left", count=30)
    assert notes(learner) == {FIRST: "She calls the labs."}


# -- notes


def test_a_note_is_kept_on_leaving_the_field(learner: Browser, ana: Contact, listed: QuestionList) -> None:
    typed = "Audits.\n- Calls <b>clients</b> & *labs*"
    started(learner, ana).change(**{note_of(listed, FIRST): typed})
    assert learner.done == [words("long_text.saved")]
    assert notes(learner) == {FIRST: typed}
    assert learner.reload().value(note_of(listed, FIRST)) == typed


def test_a_note_can_be_changed_and_emptied(learner: Browser, ana: Contact, listed: QuestionList) -> None:
    key = note_of(listed, FIRST)
    started(learner, ana).change(**{key: "One"}).change(**{key: "Two"})
    assert notes(learner) == {FIRST: "Two"}
    learner.change(**{key: ""})
    assert notes(learner) == {FIRST: ""}


@pytest.mark.parametrize(
    "button", ["during_next", "during_good", "during_skip", "during_back", "during_stop"]
)
def test_a_note_that_was_typed_when_a_button_is_pressed_is_kept(
    learner: Browser, ana: Contact, listed: QuestionList, button: str
) -> None:
    started(learner, ana).click("during_next")
    learner.fill(**{note_of(listed, SECOND): "Half a sent"}).click(button)
    assert notes(learner)[SECOND] == "Half a sent"


def test_a_note_that_was_typed_while_the_server_restarts_is_kept(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    key = note_of(listed, FIRST)
    restarted = started(learner, ana).fill(**{key: "Typed before"}).restart()
    assert restarted.value(key) == "Typed before"
    assert notes(learner) == {FIRST: "Typed before"}


def test_a_mark_and_a_note_do_not_undo_each_other(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    started(learner, ana).change(**{note_of(listed, FIRST): "Audits"}).click("during_good")
    (answer,) = talk_of(learner).answers
    assert (answer.note, answer.mark) == ("Audits", Mark.good)
    assert learner.value(note_of(listed, FIRST)) == "Audits"


def test_notes_on_two_phones_are_both_kept(learner: Browser, ana: Contact, listed: QuestionList) -> None:
    started(learner, ana)
    second = open_talk(learner.another_tab(), ana).click("during_next")
    learner.fill(**{note_of(listed, FIRST): "From the first"}).click("during_good")
    second.change(**{note_of(listed, SECOND): "From the second"})
    assert notes(learner) == {FIRST: "From the first", SECOND: "From the second"}


@pytest.mark.parametrize(
    ("button", "mark", "title"),
    [("during_next", "asked", SECOND), ("during_good", "good", FIRST), ("during_skip", "skipped", SECOND)],
)
def test_a_button_is_about_the_question_that_stood_above_it(
    learner: Browser, ana: Contact, listed: QuestionList, button: str, mark: str, title: str
) -> None:
    assert listed
    started(learner, ana)
    open_talk(learner.another_tab(), ana).click("during_next").click("during_next")
    assert learner.title == FIRST
    learner.click(button)
    assert marks(learner) == {FIRST: mark, SECOND: Mark.asked}
    assert learner.title == title


def test_what_is_typed_about_a_question_that_another_phone_has_left_is_kept(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    started(learner, ana)
    open_talk(learner.another_tab(), ana).click("during_next")
    learner.change(**{note_of(listed, FIRST): "Late, but here"})
    assert learner.done == [words("long_text.saved")]
    assert notes(learner) == {FIRST: "Late, but here"}
    assert learner.run().title == SECOND, "then this phone follows"


@pytest.mark.parametrize(("choice", "stays"), [("mine", "Second"), ("other", "First")])
def test_the_same_note_on_two_phones_is_shown_twice_and_the_learner_chooses(
    learner: Browser, ana: Contact, listed: QuestionList, choice: str, stays: str
) -> None:
    key = note_of(listed, FIRST)
    started(learner, ana)
    second = open_talk(learner.another_tab(), ana)
    learner.change(**{key: "First"})
    second.change(**{key: "Second"})
    assert second.said("warning") == [words("long_text.two_windows")]
    assert "First" in second.text
    assert notes(learner) == {FIRST: "First"}
    second.click(f"{key}_{choice}")
    assert notes(learner) == {FIRST: stays}
    assert second.value(key) == stays
    assert second.said("warning") == []


@pytest.mark.parametrize("button", ["during_next", "during_skip", "during_stop"])
def test_a_note_that_waits_for_a_choice_is_not_left_behind(
    learner: Browser, ana: Contact, listed: QuestionList, button: str
) -> None:
    key = note_of(listed, FIRST)
    started(learner, ana)
    second = open_talk(learner.another_tab(), ana)
    learner.change(**{key: "First"})
    second.change(**{key: "Second"}).click(button)
    assert second.value(key) == "Second"
    assert second.said("warning") == [words("long_text.two_windows")]
    second.click(f"{key}_mine").click(button)
    assert second.title != FIRST
    assert notes(learner) == {FIRST: "Second"}


def test_a_note_that_is_too_long_is_refused_and_not_left_behind(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    key = note_of(listed, FIRST)
    started(learner, ana).fill(**{key: "n" * 10_001}).click("during_next")
    assert learner.errors == [
        words("problem.too_long", field=words("field.note"), limit=10_000, length=10_001)
    ]
    assert learner.value(key) == "n" * 10_001
    learner.fill(**{key: "n" * 10_000}).click("during_next")
    assert learner.title == SECOND
    assert notes(learner) == {FIRST: "n" * 10_000}


# -- without a list


@each_language
def test_a_talk_without_a_list_has_its_clock_and_an_end(
    learner: Browser, ana: Contact, language: str
) -> None:
    learner.language = language
    open_talk(learner, ana)
    assert words("conversation.questions", language, count=0, minutes=30) in learner.text
    to_questions = words("contact.to_questions", language, name="Ana")
    assert learner.links_to(to_questions) == ("questions", {"contact": ana.id})
    learner.click("during_start")
    assert learner.title == words("conversation.during_title", language, name="Ana")
    assert learner.part("during_clock") == words("conversation.left", language, count=30)
    assert words("conversation.no_list", language) in learner.text
    assert not learner.has("during_next")
    learner.click("during_stop")
    assert learner.title == words("conversation.after_title", language, name="Ana Ruiz")
    assert not learner.fell_back


def test_a_list_for_nobody_in_particular_is_taken_along(learner: Browser, ana: Contact) -> None:
    learner.asks(learner.has_list(), "For everybody?")
    assert started(learner, ana).title == "For everybody?"


def test_the_person_s_own_list_comes_before_one_for_everybody(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    learner.world.later(minutes=1)
    learner.asks(learner.has_list(), "For everybody?")
    assert started(learner, ana).title == FIRST


# -- the end


def test_the_end_stops_the_clock_and_asks_what_stays(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    started(learner, ana).world.later(minutes=18)
    learner.click("during_stop")
    talk = talk_of(learner)
    assert talk.started_at is not None
    assert talk.stopped_at is not None
    assert talk.stopped_at - talk.started_at == timedelta(minutes=18, seconds=1)
    assert learner.title == words("conversation.after_title", name="Ana Ruiz")
    assert learner.reload().title == words("conversation.after_title", name="Ana Ruiz")
    assert met(learner, ana) == [], "not before it is written up"


def test_a_second_phone_follows_to_the_end(learner: Browser, ana: Contact, listed: QuestionList) -> None:
    assert listed
    started(learner, ana)
    second = open_talk(learner.another_tab(), ana)
    learner.click("during_stop")
    stopped = talk_of(learner).stopped_at
    assert second.run().title == words("conversation.after_title", name="Ana Ruiz")
    assert talk_of(learner).stopped_at == stopped


def test_a_talk_can_be_written_up_without_the_clock(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana).follow(words("conversation.to_after"))
    assert learner.title == words("conversation.after_title", name="Ana Ruiz")
    write_up(learner, ana, useful=4)
    assert met(learner, ana) == [E.met]
    assert talk_of(learner).useful == 4


# -- after


@each_language
def test_afterwards_it_asks_what_stays(learner: Browser, ana: Contact, language: str) -> None:
    learner.language = language
    open_talk(learner, ana, "after")
    assert learner.title == words("conversation.after_title", language, name="Ana Ruiz")
    assert words("conversation.after_what", language) in learner.text
    for name in ("learned", "surprise", "fits_me", "useful", "next_step", "next_on"):
        assert words(f"field.{name}", language) in learner.text
    assert learner.text.count(words("conversation.name_given", language, number=3)) == 1
    assert words("conversation.to_compare", language) in learner.links
    assert learner.talks == []
    assert not learner.fell_back


@pytest.mark.parametrize("name", ["learned", "surprise"])
def test_what_was_learned_and_a_surprise_are_kept_on_leaving_the_field(
    learner: Browser, ana: Contact, name: str
) -> None:
    typed = "One\nTwo\n<b>Three</b>"
    open_talk(learner, ana, "after").change(**{after_key(name, ana): typed})
    assert learner.done == [words("long_text.saved")]
    assert getattr(talk_of(learner), name) == typed
    assert learner.reload().value(after_key(name, ana)) == typed
    learner.change(**{after_key(name, ana): ""})
    assert getattr(talk_of(learner), name) == ""


@pytest.mark.parametrize("name", ["learned", "surprise"])
def test_a_text_typed_while_the_server_restarts_is_kept(learner: Browser, ana: Contact, name: str) -> None:
    key = after_key(name, ana)
    restarted = open_talk(learner, ana, "after").fill(**{key: "Typed before"}).restart()
    assert restarted.value(key) == "Typed before"
    assert getattr(talk_of(learner), name) == "Typed before"


def test_both_texts_and_the_form_may_be_filled_in_at_once(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana, "after")
    write_up(learner, ana, learned="Three things", surprise="The noise", fits_me="partly", useful=4)
    talk = talk_of(learner)
    assert (talk.learned, talk.surprise, talk.fits_me, talk.useful) == (
        "Three things",
        "The noise",
        "partly",
        4,
    )
    assert met(learner, ana) == [E.met]


@pytest.mark.parametrize(("choice", "stays"), [("mine", "Second"), ("other", "First")])
def test_a_text_changed_in_two_windows_is_shown_twice_and_the_learner_chooses(
    learner: Browser, ana: Contact, choice: str, stays: str
) -> None:
    key = after_key("learned", ana)
    second = open_talk(learner.another_tab(), ana, "after")
    open_talk(learner, ana, "after").change(**{key: "First"})
    second.change(**{key: "Second"})
    assert second.said("warning") == [words("long_text.two_windows")]
    second.click(f"{key}_{choice}")
    assert talk_of(learner).learned == stays


def test_how_nervous_now_is_kept_beside_how_nervous_before(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    open_talk(learner, ana).change(interview_nervous_before=8).click("during_start").click("during_stop")
    assert words("conversation.nervous_after") in learner.text
    learner.change(interview_nervous_after=3)
    assert [(f.moment, f.value) for f in learner.thinking.feelings] == [("before", 8), ("after", 3)]
    assert learner.reload().value("interview_nervous_after") == 3


@each_language
def test_what_is_kept_leads_to_the_thank_you(
    learner: Browser, ana: Contact, listed: QuestionList, language: str
) -> None:
    assert listed
    learner.language = language
    started(learner, ana).world.later(minutes=25)
    learner.click("during_stop")
    write_up(learner, ana, fits_me="yes", useful=5)
    assert (learner.page, learner.address) == ("contact", {"contact": ana.id})
    assert learner.done == [words("conversation.saved", language, count=0)]
    assert words("next.send_thank_you", language, name="Ana Ruiz") in learner.part("next_card")
    learner.open("home")
    thanks = words("next.send_thank_you", language, name="Ana Ruiz")
    assert thanks.casefold() in learner.text.casefold()
    assert not learner.fell_back


def test_the_meeting_stands_in_the_history_with_its_time_and_form(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    open_talk(learner, ana).change(interview_format="phone").click("during_start")
    learner.world.later(minutes=25)
    learner.click("during_stop")
    learner.world.later(hours=1)
    write_up(learner, ana, useful=4)
    (event,) = (each for each in learner.events(ana) if each.type == E.met)
    talk = talk_of(learner)
    assert (event.at, event.ended_at) == (talk.started_at, talk.stopped_at)
    assert (event.minutes, event.channel) == (25, "phone")


def test_a_clock_that_nobody_stopped_does_not_make_the_talk_a_day_long(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    started(learner, ana).world.later(hours=20)
    write_up(learner.reload(), ana, useful=4)
    (event,) = (each for each in learner.events(ana) if each.type == E.met)
    assert (event.at, event.minutes) == (talk_of(learner).started_at, 30)
    assert event.ended_at == event.at + timedelta(minutes=30)


def test_to_keep_it_twice_records_one_meeting(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana, "after")
    write_up(learner, ana, useful=4)
    learner.world.later(hours=1)
    open_talk(learner, ana, "after")
    assert learner.value(after_key("useful", ana)) == 4
    write_up(learner, ana, useful=5)
    assert met(learner, ana) == [E.met]
    assert talk_of(learner).useful == 5


def test_to_put_it_right_on_the_next_day_records_no_second_meeting(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana, "after")
    write_up(learner, ana, useful=4)
    learner.world.later(hours=26)
    open_talk(learner, ana, "after")
    write_up(learner, ana, useful=5)
    assert met(learner, ana) == [E.met]


@pytest.mark.parametrize("hours", [1, 30])
def test_a_meeting_that_was_told_by_hand_is_not_recorded_again(
    learner: Browser, ana: Contact, hours: int
) -> None:
    learner.happened(ana, E.met, days_ago=hours / 24)
    open_talk(learner, ana, "after")
    write_up(learner, ana, useful=4)
    assert met(learner, ana) == [E.met]


def test_an_empty_form_still_says_that_the_talk_took_place(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana, "after").click("after_save")
    assert met(learner, ana) == [E.met]
    assert words("next.send_thank_you", name="Ana Ruiz") in learner.part("next_card")


def test_a_second_talk_weeks_later_begins_anew(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana, "after")
    write_up(learner, ana, learned="Three things", useful=4)
    learner.world.later(days=20)
    open_talk(learner, ana)
    assert learner.title == words("conversation.before_title", name="Ana Ruiz")
    learner.click("during_start").click("during_stop")
    assert learner.value(after_key("learned", ana)) == ""
    write_up(learner, ana, useful=2)
    assert met(learner, ana) == [E.met, E.met]
    assert [talk.useful for talk in learner.talks] == [4, 2]


# -- the names they gave


def names_given(*given: str) -> dict[str, str]:
    return {f"name_{number}": name for number, name in enumerate(given, start=1)}


@each_language
def test_the_names_they_gave_become_contacts(learner: Browser, ana: Contact, language: str) -> None:
    learner.language = language
    open_talk(learner, ana, "after")
    write_up(learner, ana, **names_given("  Luis Vega ", "", "Mei Chen"))
    assert learner.done == [words("conversation.saved", language, count=2)]
    found = {each.full_name: each for each in learner.contacts if each.id != ana.id}
    assert set(found) == {"Luis Vega", "Mei Chen"}
    for each in found.values():
        assert (each.referred_by, each.source, each.field) == (ana.id, "referral", "Accounting")
    (given,) = (event for event in learner.events(ana) if event.type == E.referral_received)
    assert given.note == "Luis Vega, Mei Chen"
    assert not learner.fell_back


def test_one_name_is_said_to_be_among_the_contacts(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana, "after")
    write_up(learner, ana, **names_given("Luis Vega"))
    assert learner.done == [words("conversation.saved", count=1)]
    learner.open("contacts")
    assert "Luis Vega" in learner.text


def test_names_are_not_there_twice_after_the_page_is_kept_again(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana, "after")
    write_up(learner, ana, **names_given("Luis Vega"))
    open_talk(learner, ana, "after")
    assert learner.value(after_key("name_1", ana)) == ""
    write_up(learner, ana, useful=3)
    assert [each.full_name for each in learner.contacts].count("Luis Vega") == 1


@pytest.mark.parametrize(
    ("typed", "key", "values"),
    [
        ({"name_2": "n" * 201}, "too_long", {"field": "full_name", "limit": 200, "length": 201}),
        ({"next_step": "n" * 301}, "too_long", {"field": "next_step", "limit": 300, "length": 301}),
        (
            {"next_step": "Write", "next_on": TODAY + timedelta(days=400)},
            "plan_too_far",
            {"field": "plan_at"},
        ),
        (
            {"next_step": "Write", "next_on": TODAY - timedelta(days=1)},
            "plan_in_the_past",
            {"field": "next_on"},
        ),
        ({"next_on": TODAY + timedelta(days=1)}, "plan_without_words", {"field": "next_step"}),
    ],
    ids=["name", "step", "far day", "past day", "day without a step"],
)
def test_what_cannot_be_kept_is_refused_before_anything_is_kept(
    learner: Browser, ana: Contact, typed: dict[str, object], key: str, values: dict[str, int | str]
) -> None:
    open_talk(learner, ana, "after")
    write_up(learner, ana, useful=4, name_1="Luis Vega", **typed)
    values["field"] = words(f"field.{values['field']}")
    assert learner.errors == [words(f"problem.{key}", **values)]
    for name, value in typed.items():
        assert learner.value(after_key(name, ana)) == value
    assert [each.full_name for each in learner.contacts] == ["Ana Ruiz"]
    assert met(learner, ana) == []
    mended = dict.fromkeys(typed, "") | {"next_on": None, "next_step": "Write"}
    write_up(learner, ana, **mended)
    assert [each.full_name for each in learner.contacts].count("Luis Vega") == 1
    assert met(learner, ana) == [E.met]


# -- the next step


@each_language
def test_a_next_step_with_a_date_is_a_plan_on_home_on_its_day(
    learner: Browser, ana: Contact, language: str
) -> None:
    learner.language = language
    open_talk(learner, ana, "after")
    write_up(learner, ana, next_step="visit the evening class", next_on=TODAY + timedelta(days=2))
    (plan,) = learner.thinking.plans
    assert (plan.then, plan.contact) == ("visit the evening class", ana.id)
    assert plan.at == datetime(2026, 11, 20, 17, 0, tzinfo=UTC), "at noon where the learner is"
    assert learner.open("home").keys("plan_due_") == []
    learner.world.later(days=2)
    tomorrow = learner.reload()
    (card,) = tomorrow.keys("plan_due_")
    assert words("plan.today", language) in tomorrow.part(card)
    assert "visit the evening class" in tomorrow.part(card)


def test_a_next_step_for_today_is_on_home_at_once_even_in_the_evening(learner: Browser, ana: Contact) -> None:
    learner.world.later(hours=9)
    open_talk(learner, ana, "after")
    write_up(learner, ana, next_step="write to Luis", next_on=TODAY)
    learner.open("home")
    assert len(learner.keys("plan_due_")) == 1
    open_talk(learner, ana, "after")
    write_up(learner, ana, useful=3)
    assert len(learner.thinking.plans) == 1, "kept again, it is the same plan"


def test_a_next_step_without_a_date_is_no_plan(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana, "after")
    write_up(learner, ana, next_step="  think about it ")
    assert learner.thinking.plans == ()
    assert talk_of(learner).next_step == "think about it"
    assert open_talk(learner, ana, "after").value(after_key("next_step", ana)) == "think about it"


def test_a_plan_that_is_done_does_not_come_back_when_the_page_is_kept_again(
    learner: Browser, ana: Contact
) -> None:
    open_talk(learner, ana, "after")
    write_up(learner, ana, next_step="write to Luis", next_on=TODAY)
    learner.open("home").click(learner.keys("plan_done_")[0])
    open_talk(learner, ana, "after")
    assert learner.value(after_key("next_on", ana)) == TODAY
    write_up(learner, ana, useful=3)
    assert learner.thinking.open_plans == ()
    assert len(learner.thinking.plans) == 1


def test_a_page_that_is_kept_again_after_the_day_has_passed_is_not_refused(
    learner: Browser, ana: Contact
) -> None:
    open_talk(learner, ana, "after")
    write_up(learner, ana, next_step="write to Luis", next_on=TODAY)
    learner.world.later(hours=24)
    open_talk(learner, ana, "after")
    write_up(learner, ana, useful=3)
    assert learner.errors == []
    assert talk_of(learner).useful == 3


def test_from_here_one_goes_on_to_compare(learner: Browser, ana: Contact) -> None:
    open_talk(learner, ana, "after").follow(words("conversation.to_compare"))
    assert learner.page == "compare"


def test_a_list_that_is_made_after_the_place_was_written_down_is_the_one_that_is_taken_along(
    learner: Browser, ana: Contact
) -> None:
    learner.asks(learner.has_list(), "For everybody?")
    open_talk(learner, ana).change(interview_place="Room 4")
    learner.world.later(minutes=1)
    mine = learner.asks(learner.has_list(contact=ana.id), "For Ana?")
    assert started(learner, ana).title == "For Ana?"
    assert talk_of(learner).list == mine.id


def test_a_second_talk_begins_anew_when_the_first_was_never_written_up(
    learner: Browser, ana: Contact, listed: QuestionList
) -> None:
    assert listed
    started(learner, ana).click("during_stop")
    learner.world.later(days=20)
    open_talk(learner, ana)
    assert learner.title == words("conversation.before_title", name="Ana Ruiz")


def test_a_talk_ended_by_mistake_goes_on(learner: Browser, ana: Contact, listed: QuestionList) -> None:
    assert listed
    started(learner, ana).click("during_stop")
    assert learner.title == words("conversation.after_title", name="Ana Ruiz")
    learner.click("during_resume")
    assert learner.has("during_next")
    assert talk_of(learner).stopped_at is None
