"""Contacts: who you are learning from, and what to do next."""

import pytest

from goodquestion.domain.contacts import EventType
from goodquestion.services import tracker
from goodquestion.services.workspaces import NotSaved
from tests.pages.browser import Browser, words

NEEDS_A_NAME = words("problem.contact_needs_a_name")


def add(learner: Browser, **typed: object) -> Browser:
    return learner.fill(**{f"contact_{name}": value for name, value in typed.items()}).click("contact_save")


def names(learner: Browser) -> list[str]:
    """Who is shown, in their order."""
    return [learner.part(key).splitlines()[0] for key in learner.keys("contact_row_")]


def test_an_empty_list_says_whom_to_think_of_and_shows_the_form(learner: Browser) -> None:
    learner.open("contacts")
    assert words("contacts.empty") in learner.text
    assert learner.has("contact_save")
    assert not learner.has("contacts_search")


def test_a_name_is_enough(learner: Browser) -> None:
    learner.open("contacts")
    add(learner, full_name="  Ana Ruiz ")
    assert learner.done == [words("contacts.saved", name="Ana Ruiz")]
    assert names(learner) == ["Ana Ruiz"]
    assert [contact.full_name for contact in learner.contacts] == ["Ana Ruiz"]


def test_a_job_and_an_organisation_are_enough(learner: Browser) -> None:
    learner.open("contacts")
    add(learner, role="Night nurse", organisation="City Hospital")
    assert learner.done == [words("contacts.saved", name="Night nurse, City Hospital")]
    assert names(learner) == ["Night nurse, City Hospital"]


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"full_name": "   "},
        {"role": "Night nurse"},
        {"organisation": "City Hospital"},
        {"email": "ana@example.org"},
    ],
)
def test_without_a_name_the_form_says_what_is_missing_and_keeps_what_was_typed(
    learner: Browser, typed: dict[str, str]
) -> None:
    learner.open("contacts")
    add(learner, **typed)
    assert learner.errors == [NEEDS_A_NAME]
    assert {name: learner.value(f"contact_{name}") for name in typed} == typed
    assert learner.workspace.id is None


def test_every_field_of_the_form_is_saved(learner: Browser) -> None:
    rosa = learner.knows("Rosa Diaz")
    typed = {
        "full_name": "Ana Ruiz",
        "role": "Nurse",
        "organisation": "City Hospital",
        "email": "ana@example.org",
        "source": "school",
        "phone": "(503) 555-0112",
        "linkedin_url": "linkedin.com/in/ana",
        "say_name": "AH-nah",
        "field": "Health",
        "preferred_channel": "phone",
        "tie": "stranger",
        "why_this_person": "Works nights.\nLikes it.",
        "referred_by": rosa.id,
        "priority": 1,
        "tags": "hospital, night",
        "consent_to_use_name": True,
        "do_not_contact": False,
    }
    learner.world.later(minutes=1)
    learner.open("contacts")
    add(learner, **typed)
    ana = learner.contacts[-1]
    assert {name: getattr(ana, name) for name in typed} == typed


def test_the_form_is_empty_after_saving(learner: Browser) -> None:
    learner.open("contacts")
    add(learner, full_name="Ana", role="Nurse", email="a@example.org", source="web", tags="x", tie="close")
    add(learner, full_name="Ben")
    ben = next(contact for contact in learner.contacts if contact.full_name == "Ben")
    assert (ben.role, ben.email, ben.source, ben.tags, ben.tie) == ("", "", "", "", "")
    for name in ("full_name", "role", "email", "source", "tags", "tie"):
        assert learner.value(f"contact_{name}") == ""


def test_ticks_and_priority_do_not_stay_for_the_next_person(learner: Browser) -> None:
    learner.open("contacts")
    add(learner, full_name="Ana", do_not_contact=True, consent_to_use_name=True, priority=1)
    add(learner, full_name="Ben")
    ben = next(contact for contact in learner.contacts if contact.full_name == "Ben")
    assert (ben.do_not_contact, ben.consent_to_use_name, ben.priority) == (False, False, 2)


def test_a_name_of_500_characters_is_refused_and_kept_in_the_field(learner: Browser) -> None:
    typed = "N" * 500
    learner.open("contacts")
    add(learner, full_name=typed)
    field = words("field.full_name")
    assert learner.errors == [words("problem.too_long", field=field, limit=200, length=500)]
    assert learner.value("contact_full_name") == typed


def test_a_field_under_more_that_is_too_long_is_named(learner: Browser) -> None:
    learner.open("contacts")
    add(learner, full_name="Ana", tags="t" * 201)
    field = words("field.tags")
    assert learner.errors == [words("problem.too_long", field=field, limit=200, length=201)]


@pytest.mark.parametrize(
    "typed",
    [
        "**Bold** _name_",
        "<script>alert(1)</script>",
        "![x](https://example.org/x.png)",
        "[click](javascript:alert(1))",
        "=HYPERLINK(1)",
        "# Heading",
        "1. First",
        ":material/home: :smile:",
        "$x^2$ -> <-",
        ":red[Ana]",
        "a | b",
        "Ana\\Ruiz",
        "{name}",
        "%s %(x)s",
        "&lt;Ana&gt;",
        "שרה כהן",
        "Ana 👩‍⚕️",
    ],
)
def test_a_name_with_markup_is_shown_as_it_was_typed(learner: Browser, typed: str) -> None:
    learner.open("contacts")
    add(learner, full_name=typed)
    assert learner.done == [words("contacts.saved", name=typed)]
    assert names(learner) == [typed]
    assert f"Today: read about {typed}" in learner.part("next_card")
    learner.open("contact", contact=learner.contacts[0].id)
    assert learner.title == typed
    learner.open("home")
    assert f"Read about {typed}" in learner.part("next_card")


@pytest.mark.parametrize(
    ("field", "typed"), [("email", "ana at example"), ("email", "ana@example"), ("phone", "12")]
)
def test_a_doubtful_address_is_saved_with_a_hint(learner: Browser, field: str, typed: str) -> None:
    learner.open("contacts")
    add(learner, full_name="Ana", **{field: typed})
    assert learner.errors == []
    assert learner.done == [words(f"contacts.saved_check_{field}", name="Ana")]
    assert getattr(learner.contacts[0], field) == typed


def test_pressing_save_twice_saves_one_person(learner: Browser) -> None:
    other = learner.another_tab().open("contacts")
    learner.open("contacts")
    add(learner, full_name="Ana Ruiz", role="Nurse")
    add(other, full_name="Ana Ruiz", role="Nurse")
    assert len(learner.contacts) == 1


def test_what_cannot_be_saved_now_is_said_and_stays_in_the_form(
    learner: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise NotSaved

    learner.open("contacts")
    with monkeypatch.context() as broken:
        broken.setattr(tracker, "add_contact", fail)
        add(learner, full_name="Ana Ruiz")
    assert learner.errors == [words("problem.not_saved")]
    assert learner.value("contact_full_name") == "Ana Ruiz"
    learner.click("contact_save")
    assert learner.done == [words("contacts.saved", name="Ana Ruiz")]


def test_a_form_is_saved_after_a_restart_of_the_server(learner: Browser) -> None:
    restarted = learner.open("contacts").restart()
    add(restarted, full_name="Ana Ruiz")
    assert names(restarted) == ["Ana Ruiz"]


def test_the_same_name_on_another_day_is_another_person(learner: Browser) -> None:
    learner.open("contacts")
    add(learner, full_name="Ana Ruiz")
    learner.world.later(days=1)
    add(learner, full_name="Ana Ruiz")
    assert len(learner.contacts) == 2


def test_whoever_gave_the_name_may_be_removed_while_the_form_is_open(learner: Browser) -> None:
    rosa = learner.knows("Rosa Diaz")
    learner.knows("Ben Okoro")
    learner.open("contacts")
    add(learner, referred_by=rosa.id)
    assert learner.errors == [NEEDS_A_NAME]
    tracker.delete_contact(learner.store, learner.workspace, rosa.id, learner.world.now)
    learner.run()
    add(learner, full_name="Ana Ruiz")
    assert learner.done == [words("contacts.saved", name="Ana Ruiz")]


def test_search_finds_names_work_and_notes(learner: Browser) -> None:
    learner.knows("Ana Ruiz", role="Nurse", notes="Her dog is called Biscuit")
    learner.knows("Ben Okoro", organisation="City Hospital", tags="evening")
    learner.open("contacts")
    for typed, found in (
        ("ruiz", ["Ana Ruiz"]),
        ("biscuit", ["Ana Ruiz"]),
        ("HOSPITAL city", ["Ben Okoro"]),
        ("evening", ["Ben Okoro"]),
        ("nurse hospital", []),
    ):
        learner.change(contacts_search=typed)
        assert names(learner) == found
    assert learner.said("info") == [words("contacts.none_found")]
    learner.change(contacts_search="")
    assert len(names(learner)) == 2


def test_the_list_can_be_filtered_by_stage(learner: Browser) -> None:
    learner.knows("Ana")
    ben = learner.knows("Ben")
    learner.happened(ben, EventType.request_sent)
    learner.open("contacts")
    stages = [words("contacts.any_stage"), words("stage.idea"), words("stage.asked")]
    assert learner.widget("contacts_stage").options == stages
    learner.change(contacts_stage="asked")
    assert names(learner) == ["Ben"]


def test_a_stage_that_nobody_has_any_more_shows_everybody(learner: Browser) -> None:
    learner.knows("Ana")
    ben = learner.knows("Ben")
    learner.happened(ben, EventType.request_sent, days_ago=1)
    learner.open("contacts").change(contacts_stage="asked")
    learner.happened(ben, EventType.reply_yes)
    assert sorted(names(learner.run())) == ["Ana", "Ben"]


def test_the_list_can_be_sorted(learner: Browser) -> None:
    cho = learner.knows("Cho", organisation="Alder")
    learner.happened(cho, EventType.request_sent, days_ago=1)
    ben = learner.knows("Ben")
    learner.happened(ben, EventType.met, days_ago=3)
    learner.knows("ana", organisation="Birch")
    learner.open("contacts")
    assert learner.value("contacts_sort") == "next"
    assert names(learner) == ["Ben", "ana", "Cho"]
    for order, shown in (
        ("name", ["ana", "Ben", "Cho"]),
        ("organisation", ["Cho", "ana", "Ben"]),
        ("touch", ["ana", "Cho", "Ben"]),
    ):
        learner.change(contacts_sort=order)
        assert names(learner) == shown


def test_a_row_says_the_work_the_stage_and_the_next_step(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz", role="Nurse", organisation="City Hospital")
    learner.happened(ana, EventType.request_sent, days_ago=14)
    learner.open("contacts")
    row = learner.part(f"contact_row_{ana.id}").splitlines()
    assert row == [
        "Ana Ruiz",
        f"{words('stage.asked')} Nurse, City Hospital Send Ana Ruiz one reminder, since November 11",
    ]


def test_more_than_ten_people_are_shown_in_steps(learner: Browser) -> None:
    for number in range(35):
        learner.knows(f"Person {number:02}")
    learner.open("contacts")
    assert words("contacts.people", count=35) in learner.said("header")
    assert len(names(learner)) == 10
    assert learner.label("contacts_more") == words("contacts.show_more", count=25)
    learner.click("contacts_more")
    assert len(names(learner)) == 30
    learner.click("contacts_more")
    assert len(names(learner)) == 35
    assert not learner.has("contacts_more")


def test_the_most_urgent_person_stands_above_the_list(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    ben = learner.knows("Ben Okoro")
    learner.happened(ben, EventType.met, days_ago=2)
    learner.open("contacts")
    assert "Today: thank Ben Okoro" in learner.part("next_card")
    assert words("home.more_due", count=1) in learner.part("next_card")
    learner.click("today_open")
    assert (learner.page, learner.address) == ("contact", {"contact": ben.id})


def test_a_row_opens_the_person(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("contacts").follow("Ana Ruiz")
    assert (learner.page, learner.address) == ("contact", {"contact": ana.id})


def test_whoever_was_removed_can_be_brought_back_for_a_day(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("contact", contact=ana.id).click("contact_delete").click("contact_delete_confirm")
    learner.world.later(hours=20)
    tomorrow = learner.another_tab().open("contacts")
    assert words("contacts.deleted", count=1) in tomorrow.text
    key = f"contact_restore_{ana.id}"
    assert tomorrow.label(key) == words("contacts.restore", name="Ana Ruiz")
    tomorrow.click(key)
    assert tomorrow.done == [words("contacts.restored", name="Ana Ruiz")]
    assert names(tomorrow) == ["Ana Ruiz"]
    assert not tomorrow.has(key)


def test_another_browser_sees_nobody(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    stranger = learner.world.browser().open("contacts")
    assert "Ana" not in stranger.text
    assert words("contacts.empty") in stranger.text


def test_a_second_window_sees_who_was_added_in_the_first(learner: Browser) -> None:
    second = learner.another_tab().open("contacts")
    add(learner.open("contacts"), full_name="Ana Ruiz")
    assert names(second.run()) == ["Ana Ruiz"]


def test_contacts_lead_on_to_progress_and_to_the_data(learner: Browser) -> None:
    learner.open("contacts")
    assert learner.links_to(words("nav.progress")) == ("progress", {})
    assert learner.links_to(words("contacts.to_your_data")) == ("your_data", {})
