"""Messages to one person: what they are filled from, what is kept, and what it means to say that one was sent."""

from dataclasses import replace

import pytest

from goodquestion.domain.contacts import LONG, Contact, EventType
from goodquestion.domain.followups import ActionKind, Settings
from goodquestion.domain.interviews import Interview
from goodquestion.domain.messages import KEPT, KINDS, Version
from goodquestion.i18n import Words
from goodquestion.services import interviews, messages, startup, tracker, workspaces
from goodquestion.services.messages import Known, Letters
from tests.services.learners import NOW, Learner, ago, at_once, kept, later, refused

TEXT = "Dear Ana,\n\nMay I ask you 20 minutes of questions?"
ME = Settings(
    my_name="Lena Example", my_situation="I work in a bakery.", my_reach="555 0100", time_zone="UTC"
)
ANA = Contact(
    id="ana", full_name="Ana Ruiz", role="nurse", organisation="Northside", why_this_person="night work. "
)


def letters(learner: Learner, person: Contact) -> Letters:
    found = messages.letters(learner.store, learner.own, person.id)
    assert found is not None
    return found


def draft(learner: Learner, person: Contact, text: str = TEXT, **more: object) -> object:
    return messages.save_draft(learner.store, learner.own, person.id, "first_email", text, NOW, **more)  # type: ignore[arg-type]


def send(
    learner: Learner, person: Contact, kind: str = "first_email", text: str = TEXT, **at: float
) -> Version:
    return kept(messages.sent(learner.store, learner.own, person.id, kind, text, later(**at)))


def values(
    known: Known, kind: str = "first_email", tone: str = "formal", language: str = "en"
) -> dict[str, str]:
    return messages.values(known, kind, tone, ME, Words(language, startup.library().ui))


# -- filling


def test_a_message_is_filled_from_the_contact_and_the_three_lines() -> None:
    found = values(Known(ANA, goal="Is nursing for me?", place="the canteen"))
    assert found["their_name"] == "Ana Ruiz"
    assert found["their_first_name"] == "Ana"
    assert (found["my_name"], found["my_situation"]) == ("Lena Example", "I work in a bakery.")
    assert (found["my_goal"], found["place"], found["minutes"]) == ("Is nursing for me?", "the canteen", "20")


def test_what_is_not_known_is_left_out_and_never_guessed() -> None:
    found = messages.values(
        Known(Contact(role="nurse", organisation="Northside")),
        "first_email",
        "formal",
        Settings(),
        Words("en", startup.library().ui),
    )
    assert set(found) == {"their_role", "their_organisation", "minutes"}


def test_who_gave_the_name_is_named_only_with_their_consent() -> None:
    giver = Contact(id="tom", full_name="Tom Example", consent_to_use_name=True)
    assert values(Known(ANA, giver=giver))["connection"] == "Tom Example gave me your name."
    silent = replace(giver, consent_to_use_name=False)
    assert "Tom" not in values(Known(ANA, giver=silent))["connection"]
    assert values(Known(ANA, giver=silent))["connection"] == "What interests me in your work: night work."
    assert "connection" not in values(Known(replace(ANA, why_this_person=""), giver=silent))


def test_the_connection_speaks_as_the_message_does() -> None:
    giver = Contact(full_name="Tom", consent_to_use_name=True)
    formal, friendly = (
        values(Known(ANA, giver=giver), tone=tone, language="es") for tone in ("formal", "friendly")
    )
    assert (formal["connection"], friendly["connection"]) == (
        "Tom me dio su nombre.",
        "Tom me dio tu nombre.",
    )


def test_a_second_person_is_somebody_else_at_the_same_place() -> None:
    found = values(Known(ANA), "second_person")
    assert (found["first_person"], found["their_organisation"]) == ("Ana Ruiz", "Northside")
    assert not {"their_name", "their_first_name", "their_role", "connection"} & set(found)


def test_the_meeting_is_said_in_the_learners_zone_and_the_language_of_the_message() -> None:
    known = Known(ANA, planned=NOW)
    english = messages.values(
        known,
        "confirmation",
        "formal",
        replace(ME, time_zone="America/Los_Angeles"),
        Words("en", startup.library().ui),
    )
    assert (english["meeting_day"], english["meeting_time"]) == ("Wednesday, November 18", "9:30 AM")
    spanish = messages.values(
        known,
        "confirmation",
        "formal",
        replace(ME, time_zone="Asia/Tokyo"),
        Words("es", startup.library().ui),
    )
    assert spanish["meeting_day"] == "jueves, 19 de noviembre"


def test_line_breaks_in_what_is_known_do_not_break_the_message() -> None:
    assert (
        values(Known(replace(ANA, full_name="Ana\n\nRuiz"), learned="One.\nTwo."))["learned"] == "One. Two."
    )


def test_letters_know_who_gave_the_name_who_was_named_and_which_meeting_stands(learner: Learner) -> None:
    giver = learner.adds("Tom Example")
    person = learner.adds("Ana Example", referred_by=giver.id, at=later(seconds=20))
    named = learner.adds("Ben Example", referred_by=person.id, at=later(seconds=40))
    learner.records(person, EventType.scheduled, planned_at=later(days=3))
    known = letters(learner, person).known
    assert (known.giver, known.named, known.planned) == (giver, named, later(days=3))


# -- drafts


def test_a_draft_is_kept_for_each_person_and_kind(learner: Learner) -> None:
    ana, ben = learner.adds("Ana"), learner.adds("Ben")
    assert draft(learner, ana) is None
    assert draft(learner, ben, "Hi Ben") is None
    assert letters(learner, ana).drafts == {"first_email": TEXT}
    assert letters(learner, ben).drafts == {"first_email": "Hi Ben"}


def test_a_draft_changed_in_another_window_is_not_written_over(learner: Learner) -> None:
    ana = learner.adds()
    draft(learner, ana, "First")
    assert refused(draft(learner, ana, "Mine", before="")) == ("problem.changed_elsewhere", None)
    assert letters(learner, ana).drafts["first_email"] == "First"
    assert draft(learner, ana, "Mine", before="First") is None


@pytest.mark.parametrize(
    ("kind", "text", "refusal"), [("poem", "x", "message_kind"), ("reminder", "x" * (LONG + 1), "message")]
)
def test_what_cannot_be_kept_is_refused_with_its_field(
    learner: Learner, kind: str, text: str, refusal: str
) -> None:
    ana = learner.adds()
    for refused_by in (messages.save_draft, messages.sent):
        result = refused_by(learner.store, learner.own, ana.id, kind, text, NOW)
        assert refused(result)[1] == refusal
    assert letters(learner, ana) == Letters(Known(ana))


def test_nothing_is_kept_for_somebody_who_is_not_here(learner: Learner) -> None:
    nobody = Contact(id="nobody")
    assert refused(draft(learner, nobody)) == ("problem.contact_gone", None)
    learner.adds()
    assert refused(draft(learner, nobody)) == ("problem.contact_gone", None)
    assert messages.letters(learner.store, learner.own, "nobody") is None


def test_whoever_starts_again_keeps_the_old_text_and_can_take_it_back(learner: Learner) -> None:
    ana = learner.adds()
    draft(learner, ana)
    aside = messages.put_aside(learner.store, learner.own, ana.id, "first_email", NOW, take="Hello")
    assert isinstance(aside, Version)
    assert (letters(learner, ana).drafts["first_email"], aside.text, aside.was_sent) == ("Hello", TEXT, False)
    assert letters(learner, ana).versions == (aside,)
    assert messages.take_back(learner.store, learner.own, ana.id, "first_email", aside, NOW) is None
    assert (letters(learner, ana).drafts, letters(learner, ana).versions) == ({"first_email": TEXT}, ())


def test_of_many_earlier_wordings_the_latest_are_kept_and_all_that_were_sent(learner: Learner) -> None:
    ana = learner.adds()
    send(learner, ana, text="sent long ago")
    for number in range(KEPT + 3):
        draft(learner, ana, f"wording {number}")
        messages.put_aside(learner.store, learner.own, ana.id, "first_email", later(minutes=number + 1))
    texts = [version.text for version in letters(learner, ana).of_kind("first_email")]
    assert texts == [*(f"wording {number}" for number in range(KEPT + 2, 2, -1)), "sent long ago"]


# -- sent


@pytest.mark.parametrize(
    ("kind", "event", "channel"),
    [
        ("first_email", EventType.request_sent, "email"),
        ("linkedin_note", EventType.request_sent, "linkedin"),
        ("phone_script", EventType.request_sent, "phone"),
        ("voicemail", EventType.request_sent, "phone"),
        ("reminder", EventType.reminder_sent, "email"),
        ("second_person", EventType.other_person_tried, "email"),
        ("confirmation", EventType.confirmed, "email"),
        ("thank_you", EventType.thank_you_sent, "email"),
        ("report_back", EventType.report_back_sent, "email"),
        ("check_in", EventType.checked_in, "email"),
    ],
)
def test_sent_is_an_event_of_its_kind_with_the_text(
    learner: Learner, kind: str, event: EventType, channel: str
) -> None:
    ana = learner.adds()
    version = send(learner, ana, kind)
    [told] = learner.history(ana).events
    assert (told.type, told.channel, told.note, told.at) == (event, channel, TEXT, NOW)
    assert (version.event, version.was_sent) == (told.id, True)


def test_every_kind_is_tried_above() -> None:
    assert len(KINDS) == 10


def test_sending_ends_the_draft_and_moves_the_next_step_on(learner: Learner) -> None:
    ana = learner.adds()
    draft(learner, ana)
    send(learner, ana)
    assert letters(learner, ana).drafts == {}
    assert learner.history(ana).standing.next_action.kind == ActionKind.send_reminder


def test_a_double_click_sends_once(learner: Learner) -> None:
    ana = learner.adds()
    first = send(learner, ana)
    assert send(learner, ana, seconds=3) == first
    assert len(learner.history(ana).events) == 1
    again = send(learner, ana, seconds=30)
    assert again.id != first.id


def test_two_windows_that_send_at_once_send_once(learner: Learner) -> None:
    ana = learner.adds()
    own = learner.own
    at_once([lambda: messages.sent(learner.store, own, ana.id, "first_email", TEXT, NOW) for _ in range(2)])
    assert len(letters(learner, ana).versions) == len(learner.history(ana).events) == 1


def test_nobody_who_is_not_to_be_written_to_is_told_as_written_to(learner: Learner) -> None:
    ana = learner.adds(do_not_contact=True)
    assert refused(messages.sent(learner.store, learner.own, ana.id, "first_email", TEXT, NOW)) == (
        "problem.do_not_contact",
        None,
    )
    assert learner.history(ana).events == ()


def test_sent_can_be_taken_back_with_its_text(learner: Learner) -> None:
    ana = learner.adds()
    version = send(learner, ana)
    assert messages.take_back(learner.store, learner.own, ana.id, "first_email", version, NOW) is None
    found = letters(learner, ana)
    assert (found.drafts, found.versions) == ({"first_email": TEXT}, ())
    assert learner.history(ana).events == ()


def test_a_sending_that_is_taken_out_of_the_history_leaves_its_text_as_an_earlier_wording(
    learner: Learner,
) -> None:
    ana = learner.adds()
    version = send(learner, ana)
    tracker.remove_event(learner.store, learner.own, version.event, NOW)
    [found] = letters(learner, ana).versions
    assert (found.text, found.was_sent) == (TEXT, False)


# -- gone


def test_with_the_person_go_drafts_and_versions(learner: Learner) -> None:
    ana, ben = learner.adds("Ana", at=ago(days=3)), learner.adds("Ben", at=ago(days=3))
    draft(learner, ana)
    draft(learner, ben, "Hi Ben")
    send(learner, ana, "reminder")
    tracker.delete_contact(learner.store, learner.own, ana.id, ago(days=2))
    workspaces.housekeeping(learner.store, NOW)
    with learner.store.read() as db:
        rows = [
            tuple(row)
            for row in db.exec_driver_sql("SELECT text FROM draft UNION ALL SELECT text FROM message")
        ]
    assert rows == [("Hi Ben",)]


@pytest.mark.parametrize(
    ("written", "one_thing"),
    [
        ("Nights are long. Teams are small.", "Nights are long."),
        ("Nights are long\nTeams are small", "Nights are long"),
        ("2.5 years of school! And then?", "2.5 years of school!"),
        ("no full stop", "no full stop"),
        ("", ""),
    ],
)
def test_a_thank_you_is_filled_with_one_thing_of_those_learned(
    learner: Learner, written: str, one_thing: str
) -> None:
    ana = learner.adds()
    talk = interviews.Talk(Interview(contact=ana.id))
    assert interviews.save_text(learner.store, learner.own, talk, "learned", written, NOW) is None
    assert letters(learner, ana).known.learned == one_thing
