"""Messages: filled from what is known, kept as they are typed, looked at, sent by the learner and told as sent."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from goodquestion.domain.contacts import Contact, EventType
from goodquestion.domain.messages import EMAIL_KINDS, KINDS, SPOKEN_KINDS
from goodquestion.services import learning, messages, workspaces
from goodquestion.ui.messages import mail_address
from tests.pages.browser import Browser, words

GOOD = (
    "Subject: 20 minutes about your work?\n\nDear Ana,\n\nTom gave me your name. I work in a bakery, and I am thinking "
    "about becoming a nurse. May I ask you some questions for 20 minutes? I am not looking for a job. I am free on "
    "Tuesday at 10 or on Thursday after 4.\n\nThank you,\nLena"
)


@pytest.fixture
def ana(learner: Browser) -> Contact:
    return learner.knows("Ana Ruiz", role="nurse", organisation="City Hospital", email="ana@example.org")


def write(learner: Browser, person: Contact, kind: str = "first_email") -> Browser:
    return learner.open("messages", contact=person.id, kind=kind)


def drafts(learner: Browser, person: Contact) -> dict[str, str]:
    found = messages.letters(learner.store, learner.workspace, person.id)
    assert found is not None
    return dict(found.drafts)


def me(learner: Browser) -> None:
    workspaces.change_settings(
        learner.store,
        learner.workspace,
        learner.world.now,
        my_name="Lena Example",
        my_situation="I work in a bakery.",
        my_reach="555 0100",
    )


# -- whom to write to


def test_without_people_the_page_asks_for_one(learner: Browser) -> None:
    learner.open("messages")
    assert learner.title == words("messages.title")
    learner.click("message_add")
    assert learner.page == "contacts"


def test_those_who_wait_for_a_message_stand_first(learner: Browser, ana: Contact) -> None:
    learner.happened(ana, EventType.request_sent, days_ago=9)
    learner.knows("Ben")
    learner.open("messages")
    assert learner.links_to("Send Ana Ruiz one reminder") == (
        "messages",
        {"contact": ana.id, "kind": "reminder"},
    )
    learner.change(message_person=ana.id)
    assert learner.address == {"contact": ana.id}
    assert learner.value("message_kind") == "reminder"


def test_an_address_that_leads_to_nobody_says_so(learner: Browser, ana: Contact) -> None:
    learner.open("messages", contact="nobody")
    assert words("contact.not_here") in learner.said("info")


def test_nobody_who_is_not_to_be_written_to_gets_a_text(learner: Browser) -> None:
    ben = learner.knows("Ben", do_not_contact=True)
    write(learner, ben)
    assert words("messages.do_not", name="Ben") in learner.said("warning")
    assert not learner.has("message_text")
    assert not learner.has("message_sent")


# -- the three lines


def test_the_three_lines_are_written_once_and_used_at_once(learner: Browser, ana: Contact) -> None:
    write(learner, ana)
    assert "[your name]" in learner.value("message_text")
    learner.fill(profile_my_name="Lena Example", profile_my_situation="I work in a bakery.").click(
        "profile_save"
    )
    assert learner.done == [words("settings.saved")]
    assert learner.page == "messages"
    text = learner.value("message_text")
    assert "Lena Example" in text
    assert "I work in a bakery." in text
    assert "[your name]" not in text


# -- filled


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_message_is_filled_and_its_gaps_are_named(
    learner: Browser, ana: Contact, kind: str, language: str
) -> None:
    me(learner)
    other = learner if language == "en" else learner.another_tab()
    other.language = language
    write(other, ana, kind)
    text = other.value("message_text")
    assert "{" not in text
    assert text.lower().startswith(("subject:", "asunto:")) == (kind in EMAIL_KINDS)
    assert ("Ana" in text) or kind in ("voicemail",)
    (gap, *_) = re.findall(r"\[(.*?)\]", text)
    assert any(gap in each for each in other.said("info"))
    assert not other.fell_back


def test_another_tone_and_another_language_are_another_text(learner: Browser, ana: Contact) -> None:
    write(learner, ana)
    formal = learner.value("message_text")
    learner.change(message_tone="friendly")
    friendly = learner.value("message_text")
    assert formal != friendly
    learner.change(message_language="es")
    assert learner.value("message_text").startswith("Asunto:")
    write(learner, ana, "reminder")
    assert learner.value("message_text").startswith("Asunto:")  # the choice is remembered
    assert drafts(learner, ana) == {}  # looking at texts keeps nothing


def test_another_kind_has_an_address_of_its_own(learner: Browser, ana: Contact) -> None:
    write(learner, ana)
    first = learner.value("message_text")
    learner.change(message_kind="thank_you")
    assert learner.address == {"contact": ana.id, "kind": "thank_you"}
    assert learner.value("message_text") != first
    assert learner.value("message_kind") == "thank_you"


# -- kept as it is typed


def test_what_is_typed_is_kept_and_comes_back(learner: Browser, ana: Contact) -> None:
    write(learner, ana).change(message_text=GOOD)
    assert drafts(learner, ana) == {"first_email": GOOD}
    again = learner.reload()
    assert again.value("message_text") == GOOD
    assert not again.has("message_tone")  # an own text has no tone to choose


def test_what_is_typed_survives_a_restart_of_the_server(learner: Browser, ana: Contact) -> None:
    write(learner, ana).fill(message_text=GOOD).restart()
    assert drafts(learner, ana) == {"first_email": GOOD}


@pytest.mark.parametrize(
    "change", [{"message_kind": "reminder"}, {"message_tone": "friendly"}, {"message_language": "es"}]
)
def test_what_is_typed_is_kept_also_when_something_else_is_chosen_in_the_same_moment(
    learner: Browser, ana: Contact, change: dict[str, str]
) -> None:
    write(learner, ana).fill(message_text=GOOD).change(**change)
    assert drafts(learner, ana) == {"first_email": GOOD}
    assert write(learner, ana).value("message_text") == GOOD


def test_two_texts_typed_one_after_the_other_are_both_kept(learner: Browser, ana: Contact) -> None:
    write(learner, ana).change(message_text="One.")
    learner.change(message_text="One. Two.")
    assert drafts(learner, ana) == {"first_email": "One. Two."}
    assert learner.value("message_text") == "One. Two."


def test_two_windows_choose(learner: Browser, ana: Contact) -> None:
    write(learner, ana)
    second = learner.another_tab()
    write(second, ana)
    learner.change(message_text="Mine.")
    second.change(message_text="Theirs.")
    assert words("long_text.two_windows") in second.said("warning")
    assert drafts(learner, ana) == {"first_email": "Mine."}
    second.click("message_text_mine")
    assert drafts(learner, ana) == {"first_email": "Theirs."}


def test_a_window_that_goes_elsewhere_leaves_its_text_as_an_earlier_wording(
    learner: Browser, ana: Contact
) -> None:
    write(learner, ana)
    second = learner.another_tab()
    write(second, ana)
    learner.change(message_text="Mine.")
    second.fill(message_text="Theirs.").change(message_kind="reminder")
    assert second.address["kind"] == "reminder"
    assert drafts(learner, ana) == {"first_email": "Mine."}
    assert "Theirs." in write(second, ana).text


def test_two_windows_that_both_send_send_what_each_of_them_shows(learner: Browser, ana: Contact) -> None:
    write(learner, ana)
    second = learner.another_tab()
    write(second, ana)
    learner.change(message_text="ONE.")
    second.change(message_text="TWO.")
    learner.change(message_text="ONE, more.").click("message_sent")
    second.click("message_sent")
    assert [event.note for event in learner.events(ana)] == ["ONE, more.", "TWO."]


def test_a_text_that_is_too_long_is_refused_and_stays_in_the_field(learner: Browser, ana: Contact) -> None:
    long = "word " * 2_100
    write(learner, ana).change(message_text=long)
    assert (
        words("problem.too_long", field="Your message", limit=10_000, length=len(long.strip()))
        in learner.errors
    )
    assert learner.value("message_text") == long
    assert drafts(learner, ana) == {}


def test_somebody_is_written_to_in_the_language_of_the_last_message(learner: Browser, ana: Contact) -> None:
    write(learner, ana).change(message_text=GOOD).click("message_sent")
    learner.language = "es"
    spanish = learner.reload()
    write(spanish, ana, "reminder")
    assert spanish.title == words("messages.write_to", "es", name="Ana Ruiz")
    assert spanish.value("message_text").startswith("Subject:")
    write(spanish, learner.knows("Ben"), "reminder")
    assert spanish.value("message_text").startswith("Asunto:")


def test_our_text_that_was_told_as_sent_is_ours_again_after_undo(learner: Browser, ana: Contact) -> None:
    write(learner, ana).click("message_sent")
    assert learner.done == [words("messages.told_with_gaps", what=words("message_kind.first_email"))]
    learner.click("flash_undo")
    write(learner, ana)
    assert learner.has("message_tone")
    assert drafts(learner, ana) == {}


def test_starting_again_keeps_the_old_text_below_and_can_be_undone(learner: Browser, ana: Contact) -> None:
    write(learner, ana)
    ours = learner.value("message_text")
    learner.change(message_text="Mine.").click("message_again")
    assert learner.value("message_text") == ours
    assert "Mine." in learner.text
    learner.click("flash_undo")
    assert learner.value("message_text") == "Mine."
    learner.click("message_again")
    [use] = learner.keys("message_use_")
    learner.click(use)
    assert learner.value("message_text") == "Mine."


def test_the_text_of_the_lesson_can_be_taken(learner: Browser, ana: Contact) -> None:
    learning.save_draft(learner.store, learner.workspace, "first_email", "From my lesson.", learner.world.now)
    write(learner, ana).click("message_from_lesson")
    assert learner.value("message_text") == "From my lesson."
    assert drafts(learner, ana) == {"first_email": "From my lesson."}


# -- a look before it goes


def test_a_good_message_has_nothing_to_mend(learner: Browser, ana: Contact) -> None:
    write(learner, ana).change(message_text=GOOD)
    assert words("review_message.none") in learner.part("message_findings")
    assert words("messages.says_not_a_job") in learner.text
    assert words("messages.offers_two_times") in learner.text


def test_a_look_names_what_could_be_better_and_stops_nobody(learner: Browser, ana: Contact) -> None:
    write(learner, ana).change(
        message_text="Dear Ana, please find my resume attached. Do you have a job for me?"
    )
    found = learner.part("message_findings")
    assert words("review_message.asks_for_job.better") in found
    assert words("review_message.attachment.better") in found
    learner.click("message_sent")
    assert [event.type for event in learner.events(ana)] == [EventType.request_sent]


def test_while_places_are_open_nothing_is_said_twice(learner: Browser, ana: Contact) -> None:
    write(learner, ana)
    assert not learner.has("message_findings")
    learner.change(message_text="Dear [their name], do you have a job for me?")
    assert words("review_message.asks_for_job.better") in learner.part("message_findings")
    assert words("review_message.no_self_introduction.better") not in learner.text


def test_the_strict_limit_is_used_when_it_was_chosen(learner: Browser, ana: Contact) -> None:
    long = GOOD + " word" * 40
    write(learner, ana).change(message_text=long)
    assert "of 100" in learner.text
    workspaces.change_settings(learner.store, learner.workspace, learner.world.now, email_words=75)
    assert "of 75" in write(learner, ana).text
    assert words("review_message.too_long.better").split("{")[0][:10] in learner.part("message_findings")


# -- out it goes


def test_sent_is_told_and_the_next_step_follows(learner: Browser, ana: Contact) -> None:
    write(learner, ana).change(message_text=GOOD).click("message_sent")
    [event] = learner.events(ana)
    assert (event.type, event.channel, event.note) == (EventType.request_sent, "email", GOOD)
    assert (learner.page, learner.address) == ("contact", {"contact": ana.id})
    assert words("next.send_reminder", name="Ana Ruiz") in learner.part("next_card")
    assert drafts(learner, ana) == {}
    learner.click("flash_undo")
    assert learner.events(ana) == []
    assert drafts(learner, ana) == {"first_email": GOOD}


def test_what_was_sent_can_be_read_again(learner: Browser, ana: Contact) -> None:
    write(learner, ana).change(message_text=GOOD).click("message_sent")
    write(learner, ana)
    assert words("messages.version_sent", day="today") in learner.text
    assert GOOD in learner.text


def test_a_long_text_is_short_in_the_history(learner: Browser, ana: Contact) -> None:
    write(learner, ana).change(message_text=GOOD + "\n" + "word " * 200).click("message_sent")
    (row,) = (learner.part(key) for key in learner.keys("event_row_"))
    assert "May I ask you" in row
    assert row.count("word") < 5


@pytest.mark.parametrize("kind", sorted(SPOKEN_KINDS))
def test_what_is_said_has_the_number_and_no_email(learner: Browser, kind: str) -> None:
    ben = learner.knows("Ben", phone="555 0199")
    write(learner, ben, kind)
    assert words("messages.call", phone="555 0199") in learner.text
    assert learner.label("message_sent") == words("messages.said")
    assert [node.proto.url for node in learner.app.main.get("link_button")] == []


def test_the_email_program_gets_address_subject_and_text(learner: Browser, ana: Contact) -> None:
    write(learner, ana).change(message_text=GOOD)
    (link,) = (node.proto.url for node in learner.app.main.get("link_button"))
    assert link.startswith("mailto:ana@example.org?subject=20%20minutes")
    assert "Dear%20Ana%2C%0D%0A%0D%0ATom" in link


def test_the_address_of_the_first_person_is_not_used_for_the_second(learner: Browser, ana: Contact) -> None:
    write(learner, ana, "second_person")
    (link,) = (node.proto.url for node in learner.app.main.get("link_button"))
    assert link.startswith("mailto:?subject=")


@pytest.mark.parametrize(
    ("email", "subject", "body"),
    [
        ("a@example.org?bcc=x@example.net", "Hi", "Text"),
        ("a@example.org", "Hi\r\nBcc: x@example.net", "A\nB"),
        ("a b&c@example.org", "50% & more?", "&body=x#y\u202e"),
        ("", "", "=1+1"),
    ],
)
def test_nothing_typed_is_more_than_text_in_a_mail_address(email: str, subject: str, body: str) -> None:
    address = urlsplit(mail_address(email, subject, body))
    assert unquote(address.path) == email
    assert address.fragment == ""
    found = parse_qs(address.query, keep_blank_values=True, strict_parsing=True)
    assert found == {"subject": [subject], "body": [body.replace("\n", "\r\n")]}


def test_a_name_with_markup_is_text(learner: Browser) -> None:
    typed = "**Ana** <b>![x](https://example.org/x.png)"
    ben = learner.knows(typed)
    write(learner, ben)
    assert learner.title == words("messages.write_to", name=typed)
