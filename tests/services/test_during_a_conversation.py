"""During a conversation: the clock starts once, every note is kept, two phones do not undo each other."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import LONG, clean_text
from goodquestion.domain.interviews import Clock, Interview, Mark, Phase, clock
from goodquestion.domain.questions import Goal, Question
from goodquestion.services import interviews, questions, tracker, workspaces
from goodquestion.services.interviews import LONG_AGO, Talk
from goodquestion.storage.database import Store
from tests.services.learners import NOW, Learner, ago, at_once, kept, later, refused
from tests.services.talks import ASKED, Phone, all_talks, answer_of, list_for, only


@pytest.fixture
def phone(learner: Learner) -> Phone:
    """A phone with the conversation with Ana open, for which there is a list of four questions."""
    ana = learner.adds()
    list_for(learner, ana.id)
    return Phone(learner, ana)


# -- which conversation, which questions


def test_a_new_conversation_has_the_contacts_list_and_its_minutes_and_leaves_no_row(phone: Phone) -> None:
    assert phone.talk.interview == Interview(
        contact=phone.contact.id, list=phone.talk.interview.list, minutes=20
    )
    assert phone.talk.list is not None
    assert phone.talk.interview.list == phone.talk.list.id
    assert [question.text for question in phone.talk.questions] == [question.text for question in ASKED]
    assert all_talks(phone.learner) == []


def test_without_a_list_of_their_own_the_latest_list_for_everybody_is_taken(learner: Learner) -> None:
    ana = learner.adds()
    assert Phone(learner, ana).talk.questions == ()
    assert Phone(learner, ana).talk.interview.minutes == 30
    bens = list_for(learner, learner.adds("Ben Example").id)
    assert Phone(learner, ana).talk.list == bens  # better than none
    general = list_for(learner, now=later(minutes=1), asked=ASKED[1:2], minutes=45)
    talk = Phone(learner, ana).talk
    assert (talk.list, talk.interview.minutes) == (general, 45)
    own = list_for(learner, ana.id, ago(minutes=1))
    assert Phone(learner, ana).talk.list == own


def test_spares_come_at_the_end_and_minutes_agreed_elsewhere_count_more(learner: Learner) -> None:
    ana = learner.adds()
    spare = Question(text="And for fun?", place="spare")  # type: ignore[arg-type]
    made = list_for(learner, ana.id, asked=(spare, *ASKED))
    talk = interviews.talk_with([], [made], ana.id, NOW, minutes=15)
    assert talk.questions[-1].text == "And for fun?"
    assert talk.interview.minutes == 15


def test_of_the_lists_for_everybody_one_for_the_contacts_goal_comes_first(learner: Learner) -> None:
    ana = learner.adds()
    for_goal = list_for(learner, goal=Goal(purpose="programme", words="Biotech?"))
    latest = list_for(learner, goal=Goal(purpose="first_job"))
    lists = [latest, for_goal]
    for goal, expected in ((for_goal.goal.id, for_goal), ("another goal", latest), ("", latest)):
        assert interviews.talk_with([], lists, ana.id, NOW, goal=goal).list == expected


def test_until_the_clock_starts_a_list_that_is_made_later_for_this_person_is_taken(phone: Phone) -> None:
    phone.changes(place="Cafe Luna")
    newer = list_for(phone.learner, phone.contact.id, later(minutes=1), asked=ASKED[:1])
    assert phone.look().list == newer
    made = phone.starts()
    assert (made.list, made.position, made.place) == (newer.id, newer.questions[0].id, "Cafe Luna")


def test_a_conversation_goes_on_with_the_list_that_it_was_begun_with(phone: Phone) -> None:
    phone.starts()
    begun_with = phone.talk.list
    list_for(phone.learner, phone.contact.id, later(minutes=1), asked=ASKED[:1])
    assert phone.look().list == begun_with


def test_before_it_is_written_up_a_conversation_goes_on_for_weeks(phone: Phone) -> None:
    phone.changes(place="Cafe Luna")
    assert phone.look(later(days=30)).interview.place == "Cafe Luna"


def test_two_days_after_it_was_written_up_a_new_one_begins(phone: Phone) -> None:
    phone.writes("learned", "Nights are calm.")
    assert phone.look(NOW + LONG_AGO).interview.learned == "Nights are calm."
    again = phone.look(NOW + LONG_AGO + timedelta(seconds=1)).interview
    assert (again.id, again.learned, again.started_at) == ("", "", None)


@pytest.mark.parametrize("stops", [True, False])
def test_two_days_after_a_talk_that_nobody_wrote_up_a_new_one_begins_and_the_notes_stay(
    phone: Phone, stops: bool
) -> None:
    phone.starts()
    phone.look()
    phone.notes(1, "At six.")
    if stops:
        phone.stops(later(minutes=20))
    begun = phone.look(later(days=2)).interview
    assert clock(begun, later(days=2)).phase == Phase.over
    assert begun.id
    new = phone.look(later(days=2, minutes=21)).interview
    assert (new.id, new.started_at, new.answers) == ("", None, ())
    assert only(phone.learner).answers[0].note == "At six."


def test_a_talk_that_was_prepared_a_week_ahead_is_still_the_same_when_it_is_written_up(phone: Phone) -> None:
    phone.changes(place="Cafe Luna")
    then = later(days=7)
    phone.look(then)
    assert phone.writes("learned", "Nights are calm.", then) is None
    phone.look(then)
    assert phone.talk.interview.learned == "Nights are calm."
    assert phone.writes("surprise", "So much paper.", then) is None
    talk = only(phone.learner)
    assert (talk.place, talk.learned, talk.surprise) == ("Cafe Luna", "Nights are calm.", "So much paper.")


def test_a_second_conversation_with_the_same_person_stands_beside_the_first(phone: Phone) -> None:
    phone.notes(1, "At six.")
    phone.finishes(useful=4)
    month = later(days=30)
    phone.look(month)
    phone.starts(month)
    phone.look(month)
    phone.notes(1, "At four by now.", month)
    first, second = all_talks(phone.learner)
    assert [each.answers[0].note for each in (first, second)] == ["At six.", "At four by now."]
    assert (first.useful, second.useful) == (4, None)


# -- the clock


def test_the_clock_starts_with_the_first_question(phone: Phone) -> None:
    made = phone.starts()
    assert (made.started_at, made.stopped_at) == (NOW, None)
    assert made.position == phone.talk.questions[0].id
    assert only(phone.learner) == replace(made, changed=NOW)


def test_started_twice_is_started_once(phone: Phone) -> None:
    phone.starts()
    phone.starts(later(seconds=2))  # a double click: this page has not seen the first
    phone.look()
    assert phone.starts(later(minutes=3)).started_at == NOW
    assert only(phone.learner).started_at == NOW


def test_a_second_phone_that_saw_no_conversation_yet_does_not_start_the_clock_anew(phone: Phone) -> None:
    second = Phone(phone.learner, phone.contact)
    phone.starts()
    phone.changes(later(minutes=4), position=phone.talk.questions[1].id)
    made = second.starts(later(minutes=5))
    assert made.started_at == NOW
    assert made.position == phone.talk.questions[1].id
    assert only(phone.learner).started_at == NOW


def test_a_second_phone_that_had_no_list_yet_does_not_begin_a_second_conversation(learner: Learner) -> None:
    ana = learner.adds()
    second = Phone(learner, ana)
    list_for(learner, ana.id)
    first = Phone(learner, ana)
    begun = first.starts()
    made = second.starts(later(minutes=1))
    assert (made.id, made.started_at, made.list) == (begun.id, NOW, begun.list)
    assert second.writes("learned", "Nights.", later(minutes=20), before="") is None
    assert only(learner).learned == "Nights."


def test_two_phones_that_start_at_the_same_moment_start_one_conversation(phone: Phone) -> None:
    phones = [phone, Phone(phone.learner, phone.contact), Phone(phone.learner, phone.contact)]
    started = at_once([lambda p=p, n=n: p.starts(later(seconds=n)) for n, p in enumerate(phones)])  # type: ignore[misc]
    assert len({(made.id, made.started_at) for made in started}) == 1
    assert only(phone.learner).started_at == started[0].started_at


def test_starting_again_after_the_stop_changes_nothing(phone: Phone) -> None:
    phone.starts()
    phone.stops(later(minutes=18))
    phone.look()
    made = phone.starts(later(minutes=25))
    assert (made.started_at, made.stopped_at) == (NOW, later(minutes=18))


def test_a_talk_that_was_ended_by_mistake_goes_on_as_if_it_had_not_been(phone: Phone) -> None:
    phone.starts()
    phone.stops(later(minutes=4))
    phone.look()
    made = kept(interviews.resume(phone.store, phone.workspace, phone.talk, later(minutes=5)))
    assert (made.started_at, made.stopped_at) == (NOW, None)
    assert clock(only(phone.learner), later(minutes=6)) == Clock(
        phase=Phase.running, elapsed=timedelta(minutes=6), left=timedelta(minutes=14)
    )


@pytest.mark.parametrize(
    ("zone", "start", "looked_at"),
    [
        (
            "America/New_York",
            datetime(2027, 3, 14, 6, 50, tzinfo=UTC),
            datetime(2027, 3, 14, 7, 5, tzinfo=UTC),
        ),
        (
            "America/New_York",
            datetime(2026, 11, 1, 5, 50, tzinfo=UTC),
            datetime(2026, 11, 1, 6, 5, tzinfo=UTC),
        ),
        ("Europe/Berlin", datetime(2027, 3, 28, 0, 50, tzinfo=UTC), datetime(2027, 3, 28, 1, 5, tzinfo=UTC)),
        (
            "Europe/Berlin",
            datetime(2026, 10, 25, 0, 50, tzinfo=UTC),
            datetime(2026, 10, 25, 1, 5, tzinfo=UTC),
        ),
    ],
)
def test_a_clock_that_runs_while_the_clocks_on_the_wall_change_keeps_real_time(
    phone: Phone, zone: str, start: datetime, looked_at: datetime
) -> None:
    here = ZoneInfo(zone)
    phone.starts(start.astimezone(here))
    expected = Clock(phase=Phase.five_left, elapsed=timedelta(minutes=15), left=timedelta(minutes=5))
    for now in (looked_at, looked_at.astimezone(here), looked_at.astimezone(ZoneInfo("Asia/Kolkata"))):
        assert clock(phone.look(now).interview, now) == expected
        assert clock(only(phone.learner), now) == expected


def test_after_a_reload_two_hours_later_clock_question_and_notes_are_as_they_were(phone: Phone) -> None:
    phone.starts()
    phone.notes(1, "At six.", later(minutes=5))
    phone.changes(later(minutes=6), position=phone.talk.questions[2].id)
    awake = Phone(phone.learner, phone.contact, later(hours=2)).talk.interview
    assert awake.position == phone.talk.questions[2].id
    assert answer_of(awake, "How does a day begin?").note == "At six."
    assert clock(awake, later(hours=2)).left == timedelta(minutes=20) - timedelta(hours=2)


# -- settings


def test_form_place_and_minutes_are_kept_each_for_itself_in_tidy_words(phone: Phone) -> None:
    phone.changes(format="video")
    phone.look()
    phone.changes(place="  https://example.org/room \x00\n")
    phone.look()
    phone.changes(minutes=45)
    made = only(phone.learner)
    assert (made.format, made.place, made.minutes) == ("video", "https://example.org/room", 45)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"minutes": 4}, ("problem.minutes_agreed_out_of_range", "minutes")),
        ({"format": "fax"}, ("problem.not_a_choice", "format")),
        ({"place": "x" * 301}, ("problem.too_long", "place")),
        ({"useful": 6}, ("problem.not_a_choice", "useful")),
    ],
)
def test_what_cannot_be_kept_is_refused_and_begins_no_conversation(
    phone: Phone, changes: dict, problem: tuple[str, str]
) -> None:
    result = interviews.change(phone.store, phone.workspace, phone.talk.interview, NOW, **changes)
    assert refused(result) == problem
    assert all_talks(phone.learner) == []


# -- notes and marks


def test_a_note_is_kept_with_the_question_as_it_was_asked(phone: Phone) -> None:
    assert phone.notes(1, "  At six.\n\nOr at four. ") is None
    [answer] = only(phone.learner).answers
    assert (answer.text, answer.kind, answer.bank_id) == ("How does a day begin?", "day", "")
    assert answer.note == "At six.\n\nOr at four."


def test_a_question_of_the_bank_is_kept_with_its_id_and_the_words_that_were_shown(learner: Learner) -> None:
    ana = learner.adds()
    made = list_for(learner, ana.id, asked=())
    kept(questions.fill(learner.store, learner.own, made.id, "es", NOW))
    phone = Phone(learner, ana)
    asked = phone.talk.questions[0]
    interviews.note(phone.store, phone.workspace, phone.talk, asked, "¿Cómo empezó?", "Por azar.", NOW)
    [answer] = only(learner).answers
    assert (answer.bank_id, answer.kind, answer.text) == (asked.bank_id, asked.kind, "¿Cómo empezó?")


def test_marks_and_notes_do_not_undo_each_other(phone: Phone) -> None:
    phone.marks(1, Mark.good)
    phone.notes(1, "At six.")
    assert [(each.mark, each.note) for each in only(phone.learner).answers] == [("good", "At six.")]
    phone.marks(1, Mark.skipped)
    assert [(each.mark, each.note) for each in only(phone.learner).answers] == [("skipped", "At six.")]
    phone.marks(1, "")
    assert [(each.mark, each.note) for each in only(phone.learner).answers] == [("", "At six.")]


def test_a_mark_that_there_is_not_is_refused(phone: Phone) -> None:
    assert refused(phone.marks(1, "brilliant")) == ("problem.not_a_choice", "mark")
    assert all_talks(phone.learner) == []


def test_a_note_that_is_too_long_is_refused_and_the_one_before_stays(phone: Phone) -> None:
    assert phone.notes(1, "x" * LONG) is None
    assert refused(phone.notes(1, "y" * (LONG + 1))) == ("problem.too_long", "note")
    assert only(phone.learner).answers[0].note == "x" * LONG


def test_a_note_can_be_emptied(phone: Phone) -> None:
    phone.notes(1, "At six.")
    assert phone.notes(1, " \n ", before="At six.") is None
    assert only(phone.learner).answers[0].note == ""


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=200))
def test_whatever_is_typed_or_pasted_is_kept_as_any_screen_can_show_it(phone: Phone, typed: str) -> None:
    assert phone.notes(1, typed) is None
    assert only(phone.learner).answers[0].note == clean_text(typed, long=True)


# -- two phones


def test_of_two_windows_on_the_same_answer_the_second_is_told_and_the_first_is_kept(phone: Phone) -> None:
    phone.notes(1, "Before")
    second = Phone(phone.learner, phone.contact)
    assert phone.notes(1, "From the first", before="Before") is None
    assert refused(second.notes(1, "From the second", before="Before")) == ("problem.changed_elsewhere", None)
    assert only(phone.learner).answers[0].note == "From the first"
    assert second.notes(1, "From the second") is None  # the learner chose it
    assert only(phone.learner).answers[0].note == "From the second"


def test_two_first_notes_on_the_same_answer_do_not_overwrite_each_other(phone: Phone) -> None:
    second = Phone(phone.learner, phone.contact)
    results = at_once([lambda: phone.notes(1, "One", before=""), lambda: second.notes(1, "Two", before="")])
    told = [result for result in results if result is not None]
    assert [problem.key for problem in told] == ["problem.changed_elsewhere"]
    assert only(phone.learner).answers[0].note in ("One", "Two")


def test_notes_on_different_answers_from_two_phones_are_both_kept(phone: Phone) -> None:
    phones = [phone, *(Phone(phone.learner, phone.contact) for _ in range(3))]
    results = at_once(
        [lambda p=p, n=n: p.notes(n, f"Note {n}", before="") for n, p in enumerate(phones)]  # type: ignore[misc]
    )
    assert results == [None] * 4
    assert sorted(each.note for each in only(phone.learner).answers) == [f"Note {n}" for n in range(4)]


def test_each_phone_saves_its_own_fields_on_what_the_other_has_saved(phone: Phone) -> None:
    second = Phone(phone.learner, phone.contact)
    phone.starts()
    second.changes(place="Cafe Luna")
    phone.changes(format="in_person")
    second.changes(minutes=30)
    made = only(phone.learner)
    assert (made.started_at, made.place, made.format, made.minutes) == (NOW, "Cafe Luna", "in_person", 30)


def test_different_fields_saved_at_the_same_moment_are_all_kept(phone: Phone) -> None:
    phone.starts()
    phone.look()
    wanted = {"place": "Cafe Luna", "format": "phone", "minutes": 45, "next_step": "Write"}
    at_once([lambda name=name: phone.changes(**{name: wanted[name]}) for name in wanted])  # type: ignore[misc]
    made = only(phone.learner)
    assert {name: getattr(made, name) for name in wanted} == wanted


# -- what is gone meanwhile


def test_when_the_list_is_deleted_meanwhile_notes_and_their_questions_stay(phone: Phone) -> None:
    phone.starts()
    phone.look()
    phone.notes(1, "At six.")
    questions.delete(phone.store, phone.workspace, phone.talk.interview.list, NOW)
    assert phone.notes(2, "The nights.", later(minutes=1)) is None  # typed before the page knew
    assert phone.look().questions == ()
    assert [(each.text, each.note) for each in phone.talk.interview.answers] == [
        ("How does a day begin?", "At six."),
        ("What is hard?", "The nights."),
    ]
    assert clock(phone.talk.interview, later(minutes=1)).phase == Phase.running


def test_when_the_list_is_changed_meanwhile_the_notes_on_what_was_asked_stay(phone: Phone) -> None:
    phone.notes(1, "At six.")
    asked = phone.talk.questions[1]
    kept(questions.remove(phone.store, phone.workspace, phone.talk.interview.list, asked.id, NOW))
    assert asked.id not in [question.id for question in phone.look().questions]
    assert answer_of(phone.talk.interview, "How does a day begin?").note == "At six."


def test_when_the_contact_is_deleted_meanwhile_a_note_is_kept_and_comes_back_with_it(phone: Phone) -> None:
    tracker.delete_contact(phone.store, phone.workspace, phone.contact.id, NOW)
    assert phone.notes(1, "At six.") is None
    tracker.restore_contact(phone.store, phone.workspace, phone.contact.id, later(hours=1))
    assert answer_of(phone.look(later(hours=1)).interview, "How does a day begin?").note == "At six."


def test_when_the_contact_is_gone_for_good_everything_says_so(phone: Phone) -> None:
    second = Phone(phone.learner, phone.contact)  # it has not seen the conversation
    phone.starts()
    phone.look()
    tracker.delete_contact(phone.store, phone.workspace, phone.contact.id, NOW)
    workspaces.housekeeping(phone.store, later(days=2))
    for each in (phone, second):
        for result in (
            interviews.change(each.store, each.workspace, each.talk.interview, NOW, minutes=30),
            interviews.start(each.store, each.workspace, each.talk, NOW),
            each.notes(1, "At six.", before=""),
            each.marks(1, Mark.good),
            each.writes("learned", "Nights."),
            each.finishes(useful=5),
        ):
            assert refused(result) == ("problem.contact_gone", None)
    assert all_talks(phone.learner) == []


def test_before_anything_was_saved_there_is_nobody_to_talk_with(store: Store) -> None:
    stranger = Learner(store)
    talk = Talk(Interview(contact="nobody"), (Question(id="q", text="Why?"),))
    for result in (
        interviews.start(store, stranger.own, talk, NOW),
        interviews.note(store, stranger.own, talk, talk.questions[0], "Why?", "Because.", NOW),
    ):
        assert refused(result) == ("problem.contact_gone", None)
    assert stranger.own.id is None
    assert interviews.everything(store, stranger.own) == []


def test_nobody_reads_or_changes_what_somebody_else_was_told(phone: Phone, neighbour: Learner) -> None:
    phone.notes(1, "At six.")
    neighbour.adds()
    assert all_talks(neighbour) == []
    mine = phone.look()
    result = interviews.note(neighbour.store, neighbour.own, mine, mine.questions[1], "Why?", "Mine!", NOW)
    assert refused(result) == ("problem.contact_gone", None)
    assert only(phone.learner).answers[0].note == "At six."
