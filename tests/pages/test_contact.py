"""One contact: the next step, what happened, notes, and the way to change or remove it."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from goodquestion.domain.contacts import Contact, Event, EventType
from goodquestion.services import tracker
from tests.pages.browser import START, ZONE, Browser, words

E = EventType
TODAY = START.astimezone(ZoneInfo(ZONE)).date()


@pytest.fixture
def ana(learner: Browser) -> Contact:
    return learner.knows("Ana Ruiz", role="Nurse", organisation="City Hospital", preferred_channel="phone")


def open_contact(learner: Browser, contact: Contact, **params: str) -> Browser:
    return learner.open("contact", contact=contact.id, **params)


def edit(learner: Browser, contact: Contact) -> Browser:
    return open_contact(learner, contact).click("contact_edit")


def story(learner: Browser) -> list[str]:
    """The rows of the history, newest first, without their menus."""
    return [learner.part(key).splitlines()[0] for key in learner.keys("event_row_")]


def kinds(learner: Browser, contact: Contact) -> list[str]:
    return [event.type.value for event in learner.events(contact)]


def at(days_ago: float, hour: int = 12) -> datetime:
    return datetime.combine(TODAY - timedelta(days=days_ago), time(hour), tzinfo=ZoneInfo(ZONE))


# -- what is shown


def test_the_page_says_who_it_is_and_what_to_do_next_and_why(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana)
    assert learner.title == "Ana Ruiz"
    assert "Nurse, City Hospital" in learner.text
    assert words("stage.idea") in learner.text
    card = learner.part("next_card")
    assert words("contact.next", next=words("next.research", name="Ana Ruiz")) in card
    assert words("reason.new_person") in card
    assert words("contact.when", when="today") in card
    assert words("contact.no_history") in learner.text


@pytest.mark.parametrize("params", [{"contact": "no-such-person"}, {"contact": "' OR 1=1 --"}, {}])
def test_an_unknown_person_in_the_address_is_said_and_leads_to_the_list(
    learner: Browser, ana: Contact, params: dict[str, str]
) -> None:
    learner.open("contact", **params)
    assert learner.title == words("contact.not_here_title")
    assert words("contact.not_here") in learner.text
    learner.follow(words("contact.all"))
    assert learner.page == "contacts"


def test_somebody_else_s_contact_in_the_address_is_not_shown(learner: Browser, ana: Contact) -> None:
    stranger = learner.world.browser()
    stranger.knows("Ben")
    stranger.open("contact", contact=ana.id)
    assert stranger.title == words("contact.not_here_title")
    assert "Ana" not in stranger.text


def test_an_unknown_event_or_version_in_the_address_shows_the_person(learner: Browser, ana: Contact) -> None:
    for params in ({"event": "no-such-event"}, {"edit": "x"}, {"edit": "-1"}):
        open_contact(learner, ana, **params)
        assert learner.title == "Ana Ruiz"
        assert learner.has("next_card")


def test_details_show_what_is_known_as_it_was_typed(learner: Browser) -> None:
    rosa = learner.knows("Rosa Diaz")
    ana = learner.knows(
        "Ana", email="a_b_c@example.org", source="referral", referred_by=rosa.id, why_this_person="**Nights**"
    )
    open_contact(learner, ana)
    (table,) = learner.app.table
    shown = dict(zip(table.value.index, table.value.iloc[:, 0], strict=True))
    assert len(shown) == 4
    for line in ("a_b_c@example.org", words("source.referral"), "Rosa Diaz", "**Nights**"):
        assert line in learner.text


@pytest.mark.parametrize(
    ("field", "typed"),
    [("email", "ana at example"), ("email", "a@b@c"), ("phone", "12"), ("phone", "call me")],
)
def test_a_doubtful_address_is_shown_as_a_hint(learner: Browser, field: str, typed: str) -> None:
    open_contact(learner, learner.knows("Ana", **{field: typed}))
    assert learner.said("info") == [words(f"contact.doubt_{field}", value=typed)]
    assert learner.errors == []


def test_ordinary_addresses_raise_no_doubt(learner: Browser) -> None:
    open_contact(learner, learner.knows("Ana", email="ana@example.org", phone="+34 600 55 51 12"))
    assert learner.said("info") == []


# -- one tap


def test_one_tap_tells_that_something_happened_now(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).click("event_tap_researched")
    assert learner.done == [words("contact.event_saved", what=words("event.researched"))]
    assert story(learner) == [f"Nov 18 {words('event.researched')}."]
    assert words("stage.researched") in learner.text
    assert words("next.send_request", name="Ana Ruiz") in learner.part("next_card")


def test_a_request_by_one_tap_goes_the_way_the_person_likes(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).click("event_tap_request_sent")
    (event,) = learner.events(ana)
    assert (event.type, event.channel, event.at) == (E.request_sent, "phone", learner.world.now)
    assert not event.at_is_date_only
    assert f"{words('event.request_sent')} {words('channel_by.phone')}." in story(learner)[0]


def test_the_whole_way_from_the_idea_to_the_thank_you(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana)
    for tap in ("researched", "request_sent", "reply_yes"):
        learner.click(f"event_tap_{tap}")
    learner.click("event_tap_scheduled")
    learner.fill(event_planned_at=TODAY + timedelta(days=8), event_planned_time=time(14)).click("event_save")
    assert story(learner)[0].startswith(f"Nov 18 {words('event.scheduled')}")
    assert story(learner)[0].endswith(": Thursday, November 26, 2:00 PM.")
    assert words("next.prepare_questions", name="Ana Ruiz") in learner.part("next_card")
    learner.click("event_tap_questions_ready").click("event_tap_confirmed")
    assert words("next.meet", name="Ana Ruiz") in learner.part("next_card")
    learner.world.later(days=9)
    learner.click("event_tap_met")
    assert words("next.send_thank_you", name="Ana Ruiz") in learner.part("next_card")
    learner.click("event_tap_thank_you_sent").click("event_tap_notes_written")
    assert words("stage.thanked") in learner.text
    assert words("next.report_back", name="Ana Ruiz") in learner.part("next_card")
    assert kinds(learner, ana) == [
        "researched",
        "request_sent",
        "reply_yes",
        "scheduled",
        "questions_ready",
        "confirmed",
        "met",
        "thank_you_sent",
        "notes_written",
    ]


def test_pressing_a_tap_twice_saves_one_event(learner: Browser, ana: Contact) -> None:
    second = open_contact(learner.another_tab(), ana)
    open_contact(learner, ana).click("event_tap_researched")
    second.click("event_tap_researched")
    assert kinds(learner, ana) == ["researched"]


def test_a_tap_can_be_undone(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).click("event_tap_researched").click("flash_undo")
    assert learner.done == [words("action.undone")]
    assert story(learner) == []
    assert words("stage.idea") in learner.text


def test_a_thank_you_is_due_then_late_but_still_worth_sending(learner: Browser, ana: Contact) -> None:
    learner.happened(ana, E.met)
    open_contact(learner, ana)
    assert words("reason.met", name="Ana") in learner.part("next_card")
    card = learner.part("next_card").replace("\u00a0", " ")
    assert words("contact.when", when=words("when.by", day="tomorrow", time="10:00 AM")) in card
    learner.world.later(hours=25)
    learner.run()
    assert words("reason.thank_you_late", name="Ana") in learner.part("next_card")
    assert words("contact.when", when=words("when.late_thanks")) in learner.part("next_card")
    learner.click("event_tap_thank_you_sent")
    assert words("stage.thanked") in learner.text


def test_somebody_who_must_not_be_written_to_has_nothing_planned(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz", do_not_contact=True)
    open_contact(learner, ana)
    assert words("reason.do_not_contact", name="Ana") in learner.part("next_card")
    assert learner.keys("event_tap_") == []


def test_the_questions_of_a_planned_talk_are_one_tap_away(learner: Browser, ana: Contact) -> None:
    learner.happened(ana, E.scheduled, planned_at=at(-8))
    open_contact(learner, ana).click("contact_prepare")
    assert (learner.page, learner.address["contact"]) == ("questions", ana.id)
    assert learner.title == words("questions.title_for", name="Ana Ruiz")


# -- the form for anything that happened


def test_the_form_takes_a_date_a_channel_and_a_note(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).change(event_type="request_sent")
    learner.fill(event_at=date(2026, 11, 2), event_channel="letter", event_note="On **paper**").click(
        "event_save"
    )
    (event,) = learner.events(ana)
    assert (event.type, event.channel, event.note) == (E.request_sent, "letter", "On **paper**")
    assert event.at == datetime(2026, 11, 2, tzinfo=ZoneInfo(ZONE))
    assert event.at_is_date_only
    said = f"{words('event.request_sent')} {words('channel_by.letter')}. On **paper**"
    assert story(learner) == [f"Nov 2 {said}"]
    assert learner.value("event_note") == ""


def test_the_date_of_one_event_does_not_stay_for_the_next(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).change(event_type="request_sent")
    learner.fill(event_at=date(2026, 11, 2)).click("event_save")
    assert learner.value("event_at") == TODAY


def test_a_meeting_can_have_an_end_and_minutes(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).change(event_type="met")
    learner.fill(event_at=date(2026, 11, 17), event_ended_at=time(16, 30), event_minutes=25).click(
        "event_save"
    )
    (event,) = learner.events(ana)
    assert event.ended_at == datetime(2026, 11, 17, 16, 30, tzinfo=ZoneInfo(ZONE))
    assert (event.minutes, event.at_is_date_only) == (25, False)


def test_the_end_and_minutes_of_one_meeting_do_not_stay_for_the_next(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).change(event_type="met")
    learner.fill(event_at=date(2026, 11, 16), event_ended_at=time(16, 30), event_minutes=25).click(
        "event_save"
    )
    learner.change(event_type="met")
    assert (learner.value("event_ended_at"), learner.value("event_minutes")) == (None, None)


@pytest.mark.parametrize("day", [date(1900, 5, 1), date(2199, 12, 31)])
def test_a_meeting_in_1900_or_2200_is_refused_with_the_years_that_are_meant(
    learner: Browser, ana: Contact, day: date
) -> None:
    open_contact(learner, ana).change(event_type="met")
    learner.fill(event_at=day, event_note="Kept?").click("event_save")
    assert learner.errors == [words("problem.date_out_of_range", field=words("field.at"))]
    assert learner.value("event_note") == "Kept?"
    assert learner.events(ana) == []


@pytest.mark.parametrize("day", [date(1900, 5, 1), date(2200, 5, 1)])
def test_a_date_for_the_meeting_far_away_is_refused(learner: Browser, ana: Contact, day: date) -> None:
    open_contact(learner, ana).change(event_type="scheduled")
    learner.fill(event_planned_at=day).click("event_save")
    assert learner.errors == [words("problem.date_out_of_range", field=words("field.planned_at"))]


def test_what_has_not_happened_yet_is_refused_with_the_way_to_plan_it(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).change(event_type="met")
    learner.fill(event_at=TODAY + timedelta(days=1)).click("event_save")
    assert learner.errors == [words("problem.date_in_the_future", field=words("field.at"))]


def test_a_reply_before_any_request_is_refused(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).change(event_type="reply_yes").click("event_save")
    assert learner.errors == [words("problem.reply_before_request")]
    assert learner.events(ana) == []


def test_a_day_of_the_meeting_must_be_chosen(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).change(event_type="scheduled").click("event_save")
    assert learner.errors == [words("problem.planned_needs_a_day", field=words("field.planned_at"))]


def test_minutes_that_no_meeting_takes_are_refused(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).change(event_type="met")
    learner.fill(event_minutes=0).click("event_save")
    assert learner.errors == [words("problem.minutes_out_of_range", field=words("field.minutes"))]


def test_a_note_that_is_too_long_is_refused_and_kept(learner: Browser, ana: Contact) -> None:
    typed = "n" * 10_001
    open_contact(learner, ana).change(event_type="researched").fill(event_note=typed).click("event_save")
    field = words("field.note")
    assert learner.errors == [words("problem.too_long", field=field, limit=10_000, length=10_001)]
    assert learner.value("event_note") == typed


def test_the_form_can_be_undone_where_it_was_saved(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).change(event_type="researched").click("event_save")
    assert words("contact.event_saved", what=words("event.researched")) in learner.part("contact_tell")
    learner.click("flash_undo")
    assert story(learner) == []


# -- putting right, removing, putting back


def test_a_wrong_date_can_be_put_right(learner: Browser, ana: Contact) -> None:
    event = learner.happened(ana, E.request_sent, days_ago=1, channel="email", note="By the form")
    open_contact(learner, ana).choose(f"event_change_{event.id}", "correct")
    assert learner.address == {"contact": ana.id, "event": event.id}
    assert words("contact.tell_correct") in learner.text
    assert learner.value(f"event_channel_{event.id}") == "email"
    assert learner.value(f"event_note_{event.id}") == "By the form"
    learner.fill(**{f"event_at_{event.id}": date(2026, 11, 10)}).click(f"event_save_{event.id}")
    assert learner.address == {"contact": ana.id}
    (right,) = learner.events(ana)
    assert right.at == datetime(2026, 11, 10, tzinfo=ZoneInfo(ZONE))
    assert (right.channel, right.note) == ("email", "By the form")
    assert words("contact.removed", count=1) in learner.text


def test_a_wrong_type_can_be_put_right_and_that_undone(learner: Browser, ana: Contact) -> None:
    learner.happened(ana, E.request_sent, days_ago=3)
    event = learner.happened(ana, E.reply_no, days_ago=1)
    open_contact(learner, ana).choose(f"event_change_{event.id}", "correct")
    learner.change(**{f"event_type_{event.id}": "reply_yes"}).click(f"event_save_{event.id}")
    assert kinds(learner, ana) == ["request_sent", "reply_yes"]
    assert words("stage.replied_yes") in learner.text
    learner.click("flash_undo")
    assert kinds(learner, ana) == ["request_sent", "reply_no"]


def test_putting_right_can_be_left_as_it_was(learner: Browser, ana: Contact) -> None:
    event = learner.happened(ana, E.request_sent)
    open_contact(learner, ana).choose(f"event_change_{event.id}", "correct")
    learner.follow(words("contact.keep_as_it_was"))
    assert learner.address == {"contact": ana.id}
    assert [kept.id for kept in learner.events(ana)] == [event.id]


def test_a_correction_that_cannot_be_is_refused_and_the_event_stays(learner: Browser, ana: Contact) -> None:
    event = learner.happened(ana, E.request_sent, days_ago=1)
    open_contact(learner, ana).choose(f"event_change_{event.id}", "correct")
    learner.change(**{f"event_type_{event.id}": "reply_yes"}).click(f"event_save_{event.id}")
    assert learner.errors == [words("problem.reply_before_request")]
    assert [kept.id for kept in learner.events(ana)] == [event.id]


def test_an_event_can_be_removed_and_that_undone(learner: Browser, ana: Contact) -> None:
    event = learner.happened(ana, E.request_sent)
    open_contact(learner, ana).choose(f"event_change_{event.id}", "remove")
    assert learner.done == [words("contact.event_removed", what=words("event.request_sent"))]
    assert story(learner) == []
    learner.click("flash_undo")
    assert kinds(learner, ana) == ["request_sent"]


def test_a_removed_event_can_be_put_back_tomorrow(learner: Browser, ana: Contact) -> None:
    event = learner.happened(ana, E.request_sent)
    open_contact(learner, ana).choose(f"event_change_{event.id}", "remove")
    learner.world.later(days=1)
    tomorrow = learner.reload()
    assert words("contact.removed", count=1) in tomorrow.text
    tomorrow.click(f"event_put_back_{event.id}")
    assert tomorrow.done == [words("contact.event_put_back")]
    assert kinds(learner, ana) == ["request_sent"]
    assert not tomorrow.has(f"event_put_back_{event.id}")


# -- changing details


def test_details_can_be_changed(learner: Browser, ana: Contact) -> None:
    edit(learner, ana)
    assert learner.title == words("contact.edit_title", name="Ana Ruiz")
    assert learner.value("contact_role") == "Nurse"
    learner.fill(contact_full_name="Ana Ruiz López", contact_email="ana@example.org").click("contact_save")
    assert learner.done == [words("contact.saved")]
    assert learner.title == "Ana Ruiz López"
    (changed,) = learner.contacts
    assert (changed.role, changed.email, changed.version) == ("Nurse", "ana@example.org", 2)


def test_a_change_of_details_can_be_undone(learner: Browser, ana: Contact) -> None:
    edit(learner, ana).fill(contact_full_name="Wrong").click("contact_save").click("flash_undo")
    assert learner.title == "Ana Ruiz"
    assert learner.contacts[0].full_name == "Ana Ruiz"


def test_undoing_a_change_of_details_keeps_the_notes_written_since(learner: Browser, ana: Contact) -> None:
    edit(learner, ana).fill(contact_full_name="Wrong").click("contact_save")
    learner.change(**{f"contact_notes_{ana.id}": "She likes nights"}).click("flash_undo")
    assert (learner.contacts[0].full_name, learner.contacts[0].notes) == ("Ana Ruiz", "She likes nights")


def test_an_edit_is_saved_after_a_restart_into_the_person_that_was_edited(
    learner: Browser, ana: Contact
) -> None:
    learner.knows("Ben Okoro")
    restarted = edit(learner, ana).restart()
    restarted.fill(contact_full_name="Ana R.").click("contact_save")
    assert sorted(contact.full_name for contact in learner.contacts) == ["Ana R.", "Ben Okoro"]


def test_an_edit_after_a_restart_still_notices_another_window(learner: Browser, ana: Contact) -> None:
    edit(learner, ana)
    edit(learner.another_tab(), ana).fill(contact_full_name="First").click("contact_save")
    restarted = learner.restart()
    restarted.fill(contact_full_name="Second").click("contact_save")
    assert restarted.said("warning") == [words("contact.changed_elsewhere", name="First")]
    assert learner.contacts[0].full_name == "First"


def test_undoing_a_change_does_not_take_back_what_another_window_saved_since(
    learner: Browser, ana: Contact
) -> None:
    edit(learner, ana).fill(contact_phone="555 0112 34").click("contact_save")
    edit(learner.another_tab(), ana).fill(contact_email="ana@example.org").click("contact_save")
    learner.click("flash_undo")
    assert learner.errors == [words("problem.changed_elsewhere")]
    assert (learner.contacts[0].phone, learner.contacts[0].email) == ("555 0112 34", "ana@example.org")


def test_changing_details_keeps_who_gave_the_name_though_that_person_was_removed(learner: Browser) -> None:
    rosa = learner.knows("Rosa Diaz")
    ana = learner.knows("Ana Ruiz", referred_by=rosa.id)
    learner.knows("Ben Okoro")
    tracker.delete_contact(learner.store, learner.workspace, rosa.id, learner.world.now)
    edit(learner, ana).fill(contact_phone="555 0112 34").click("contact_save")
    assert [contact.referred_by for contact in learner.contacts if contact.phone] == [rosa.id]


def test_a_change_without_a_name_is_refused_and_kept_in_the_form(learner: Browser, ana: Contact) -> None:
    edit(learner, ana).fill(contact_full_name="", contact_role="", contact_email="new@example.org")
    learner.click("contact_save")
    assert learner.errors == [words("problem.contact_needs_a_name")]
    assert learner.value("contact_email") == "new@example.org"
    assert learner.contacts[0].full_name == "Ana Ruiz"


def test_changing_can_be_left_as_it_was(learner: Browser, ana: Contact) -> None:
    edit(learner, ana).fill(contact_full_name="Wrong").follow(words("contact.keep_as_it_was"))
    assert learner.title == "Ana Ruiz"
    assert learner.contacts == [ana]


def test_the_second_of_two_windows_to_save_is_told_and_can_keep_its_own(
    learner: Browser, ana: Contact
) -> None:
    second = edit(learner.another_tab(), ana)
    edit(learner, ana).fill(contact_email="first@example.org").click("contact_save")
    second.fill(contact_phone="555 0112 34").click("contact_save")
    assert second.said("warning") == [words("contact.changed_elsewhere", name="Ana Ruiz")]
    assert words("contact.overwrite_how") in second.text
    assert second.value("contact_phone") == "555 0112 34"
    assert learner.contacts[0].phone == "", "nothing is saved before the learner has chosen"
    second.click("contact_save")
    assert second.done == [words("contact.saved")]
    assert learner.contacts[0].phone == "555 0112 34"


def test_the_second_of_two_windows_to_save_can_keep_the_other_change(learner: Browser, ana: Contact) -> None:
    second = edit(learner.another_tab(), ana)
    edit(learner, ana).fill(contact_full_name="Ana R.").click("contact_save")
    second.fill(contact_full_name="A. Ruiz").click("contact_save").follow(words("contact.keep_as_it_was"))
    assert second.title == "Ana R."
    assert learner.contacts[0].full_name == "Ana R."


def test_a_conflict_that_was_left_is_forgotten(learner: Browser, ana: Contact) -> None:
    second = edit(learner.another_tab(), ana)
    edit(learner, ana).fill(contact_full_name="Ana R.").click("contact_save")
    second.fill(contact_full_name="A. Ruiz").click("contact_save").follow(words("contact.keep_as_it_was"))
    second.click("contact_edit")
    assert second.said("warning") == []
    edit(learner, ana).fill(contact_full_name="Ana Ruiz again").click("contact_save")
    second.fill(contact_full_name="Mine").click("contact_save")
    assert second.said("warning") == [words("contact.changed_elsewhere", name="Ana Ruiz again")]
    assert learner.contacts[0].full_name == "Ana Ruiz again"


def test_a_contact_removed_in_another_window_cannot_be_changed(learner: Browser, ana: Contact) -> None:
    second = edit(learner.another_tab(), ana)
    tracker.delete_contact(learner.store, learner.workspace, ana.id, learner.world.now)
    second.fill(contact_full_name="Too late").click("contact_save")
    assert second.title == words("contact.not_here_title")


def test_saying_that_something_happened_is_no_conflict(learner: Browser, ana: Contact) -> None:
    second = edit(learner.another_tab(), ana)
    open_contact(learner, ana).click("event_tap_researched")
    second.fill(contact_phone="555 0112 34").click("contact_save")
    assert second.done == [words("contact.saved")]


# -- notes


def test_notes_are_saved_when_the_field_is_left(learner: Browser, ana: Contact) -> None:
    key = f"contact_notes_{ana.id}"
    open_contact(learner, ana).change(**{key: "Nights are calm.\n<b>Ask</b> about pay."})
    assert learner.done == [words("long_text.saved")]
    assert learner.contacts[0].notes == "Nights are calm.\n<b>Ask</b> about pay."
    assert learner.reload().value(key) == "Nights are calm.\n<b>Ask</b> about pay."


def test_notes_can_be_emptied(learner: Browser) -> None:
    ana = learner.knows("Ana", notes="Old")
    open_contact(learner, ana).change(**{f"contact_notes_{ana.id}": ""})
    assert learner.contacts[0].notes == ""


def test_notes_that_are_too_long_are_refused_and_kept_in_the_field(learner: Browser, ana: Contact) -> None:
    key, typed = f"contact_notes_{ana.id}", "n" * 10_001
    open_contact(learner, ana).change(**{key: typed})
    field = words("field.notes")
    assert learner.errors == [words("problem.too_long", field=field, limit=10_000, length=10_001)]
    assert learner.value(key) == typed
    assert learner.contacts[0].notes == ""


def test_notes_changed_in_another_window_appear_where_nothing_was_typed(
    learner: Browser, ana: Contact
) -> None:
    key = f"contact_notes_{ana.id}"
    second = open_contact(learner.another_tab(), ana)
    open_contact(learner, ana).change(**{key: "From the first"})
    assert second.run().value(key) == "From the first"
    assert second.said("warning") == []


@pytest.mark.parametrize(("choice", "kept"), [("mine", "Second"), ("other", "First")])
def test_notes_changed_in_two_windows_are_shown_both_and_the_learner_chooses(
    learner: Browser, ana: Contact, choice: str, kept: str
) -> None:
    key = f"contact_notes_{ana.id}"
    second = open_contact(learner.another_tab(), ana)
    open_contact(learner, ana).change(**{key: "First"})
    second.change(**{key: "Second"})
    assert second.said("warning") == [words("long_text.two_windows")]
    assert second.said("text") == ["First"]
    assert second.value(key) == "Second"
    assert learner.contacts[0].notes == "First", "nothing is overwritten before the learner has chosen"
    second.click(f"{key}_{choice}")
    assert second.value(key) == kept
    assert learner.contacts[0].notes == kept
    assert second.said("warning") == []


def test_notes_typed_while_the_server_restarts_are_saved(learner: Browser, ana: Contact) -> None:
    key = f"contact_notes_{ana.id}"
    restarted = open_contact(learner, ana).fill(**{key: "Typed before"}).restart()
    assert restarted.value(key) == "Typed before"
    assert learner.contacts[0].notes == "Typed before"


# -- removing and putting away


def test_removing_asks_once_and_can_be_left(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).click("contact_delete")
    assert words("contact.delete_ask", name="Ana Ruiz") in learner.part("contact_delete_ask")
    assert learner.contacts == [ana]
    learner.click("contact_delete_cancel")
    assert not learner.has("contact_delete_ask")
    assert learner.contacts == [ana]


def test_removing_can_be_undone_at_once(learner: Browser, ana: Contact) -> None:
    learner.happened(ana, E.request_sent)
    open_contact(learner, ana).click("contact_delete").click("contact_delete_confirm")
    assert learner.page == "contacts"
    assert learner.done == [words("contacts.removed", name="Ana Ruiz")]
    assert learner.contacts == []
    learner.click("flash_undo")
    assert [contact.full_name for contact in learner.contacts] == ["Ana Ruiz"]
    assert kinds(learner, ana) == ["request_sent"]


def test_somebody_can_be_put_away_instead(learner: Browser, ana: Contact) -> None:
    learner.happened(ana, E.request_sent, days_ago=20)
    open_contact(learner, ana).click("contact_delete").click("event_tap_put_away")
    assert learner.done == [words("contact.event_saved", what=words("event.closed"))]
    assert words("stage.closed") in learner.text
    assert words("reason.closed", name="Ana") in learner.part("next_card")
    assert not learner.has("contact_delete_ask")
    assert kinds(learner, ana) == ["request_sent", "closed"]
    learner.click("flash_undo")
    assert kinds(learner, ana) == ["request_sent"]


# -- from one person to the next


@pytest.mark.parametrize(
    ("begin", "mark"), [("contact_delete", "contact_delete_ask"), ("event_tap_scheduled", "event_planned_at")]
)
def test_what_was_begun_for_one_person_is_not_open_for_the_next(
    learner: Browser, ana: Contact, begin: str, mark: str
) -> None:
    ben = learner.knows("Ben Okoro")
    for person in (ana, ben):
        learner.happened(person, E.request_sent, days_ago=2)
        learner.happened(person, E.reply_yes, days_ago=1)
    open_contact(learner, ana).click(begin)
    assert learner.has(mark)
    assert learner.follow(words("contact.all")).page == "contacts"
    learner.follow("Ben Okoro")
    assert learner.title == "Ben Okoro"
    assert learner.has("next_card")
    assert not learner.has("contact_delete_ask")
    assert words("contact.tell_more") in learner.said("header")


def test_a_note_typed_for_one_person_does_not_stand_in_the_form_of_the_next(
    learner: Browser, ana: Contact
) -> None:
    ben = learner.knows("Ben Okoro")
    open_contact(learner, ana).fill(event_note="About Ana", event_at=date(2026, 11, 2)).run()
    learner.follow(words("contact.all")).follow("Ben Okoro")
    assert learner.value("event_note") == ""
    assert learner.value("event_at") == TODAY
    learner.click("event_save")
    (event,) = learner.events(ben)
    assert event.note == ""


def test_what_was_said_about_one_person_is_not_said_about_the_next(learner: Browser, ana: Contact) -> None:
    ben = learner.knows("Ben Okoro")
    open_contact(learner, ana).click("event_tap_researched")
    assert learner.has("flash_undo")
    open_contact(learner, ben)
    assert learner.done == []
    assert not learner.has("flash_undo")


def test_what_was_said_is_not_said_again_after_a_look_at_another_page(learner: Browser, ana: Contact) -> None:
    open_contact(learner, ana).click("event_tap_researched")
    learner.open("lesson", lesson="what-it-is")
    open_contact(learner, ana)
    assert learner.done == []


def test_events_of_one_person_stay_with_that_person(learner: Browser, ana: Contact) -> None:
    ben = learner.knows("Ben Okoro")
    learner.happened(ana, E.request_sent)
    open_contact(learner, ben)
    assert story(learner) == []


def test_an_event_of_another_person_in_the_address_is_not_put_right_here(
    learner: Browser, ana: Contact
) -> None:
    ben = learner.knows("Ben Okoro")
    event: Event = learner.happened(ana, E.request_sent)
    open_contact(learner, ben, event=event.id)
    assert words("contact.tell_correct") not in learner.text
