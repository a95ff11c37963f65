"""The sample: invented people, apart from the learner's own."""

import pytest

from goodquestion.services import tracker, workspaces
from tests.pages.browser import PAGES, Browser, words


def sample_names(learner: Browser) -> list[str]:
    """Who is in this browser's sample."""
    workspace = workspaces.find(learner.store, learner.token, kind="sample")
    people, _ = tracker.everything(learner.store, workspace, learner.world.now)
    return sorted(person.contact.full_name for person in people)


def test_the_sample_opens_with_at_least_twelve_invented_people(learner: Browser) -> None:
    learner.open("home").click("sample_open")
    assert learner.page == "contacts"
    assert learner.address == {"sample": "1"}
    assert words("sample.label") in learner.part("sample_label")
    assert len(sample_names(learner)) >= 12
    assert words("contacts.people", count=len(sample_names(learner))) in learner.said("header")
    assert learner.workspace.id is None, "nothing is saved for the learner by looking around"


def test_the_sample_can_be_opened_from_the_data_too(learner: Browser) -> None:
    learner.open("your_data").click("sample_open")
    assert learner.page == "contacts"
    assert learner.has("sample_label")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_the_sample_is_labelled_and_does_not_offer_the_sample(
    learner: Browser, name: str
) -> None:
    learner.open("home").click("sample_open")
    learner.open(name, sample="1")
    assert words("sample.label") in learner.part("sample_label")
    assert not learner.has("sample_open")
    assert learner.address["sample"] == "1"


def test_links_inside_the_sample_stay_in_it(learner: Browser) -> None:
    learner.open("home").click("sample_open")
    for link in learner.app.page_link:
        assert "sample=1" in link.proto.query_string, link.value


def test_the_sample_has_a_question_list_to_look_at(learner: Browser) -> None:
    learner.open("home").click("sample_open").open("questions", sample="1")
    assert learner.keys("question_row_")
    (link,) = learner.app.link_button
    assert link.proto.url.endswith("?sample=1")


def test_leaving_the_sample_brings_the_learners_own_back_untouched(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("home").click("sample_open")
    assert "Ana Ruiz" not in learner.text
    learner.fill(contact_full_name="Added in the sample").click("contact_save")
    assert "Added in the sample" in sample_names(learner)
    learner.click("sample_leave")
    assert learner.page == "home"
    assert "sample" not in learner.address
    assert not learner.has("sample_label")
    assert learner.contacts == [ana]
    assert sample_names(learner) == []
    learner.open("contacts")
    assert words("contacts.people", count=1) in learner.said("header")


def test_a_refresh_inside_the_sample_stays_in_it(learner: Browser) -> None:
    learner.open("home").click("sample_open")
    again = learner.reload()
    assert again.has("sample_label")
    assert again.address["sample"] == "1"


def test_an_edit_after_a_restart_goes_to_the_sample_that_its_page_names(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("home").click("sample_open")
    restarted = learner.restart()
    restarted.fill(contact_full_name="After the restart").click("contact_save")
    assert "After the restart" in sample_names(learner)
    assert learner.contacts == [ana]


def test_another_window_without_the_label_shows_the_learners_own(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("home").click("sample_open")
    own = learner.another_tab().open("contacts")
    assert not own.has("sample_label")
    assert own.keys("contact_row_") == [f"contact_row_{ana.id}"]


def test_a_sample_that_was_left_in_another_window_shows_the_learners_own(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("home").click("sample_open")
    second = learner.another_tab().open("contacts", sample="1")
    learner.click("sample_leave")
    second.run()
    assert not second.has("sample_label")
    assert second.keys("contact_row_") == [f"contact_row_{ana.id}"]


def test_a_save_in_a_sample_that_was_left_in_another_window_does_not_reach_the_learners_own(
    learner: Browser,
) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("home").click("sample_open")
    second = learner.another_tab().open("contacts", sample="1")
    learner.click("sample_leave")
    second.fill(contact_full_name="Meant for the sample").click("contact_save")
    assert learner.contacts == [ana]


def test_the_language_chosen_in_the_sample_is_the_learners(learner: Browser) -> None:
    learner.open("home").click("sample_open").click("language_to_es")
    assert learner.workspace.settings.language == "es"
    assert learner.has("sample_label")
    assert learner.has("page_language_es")


def test_two_browsers_have_samples_of_their_own(learner: Browser) -> None:
    other = learner.world.browser()
    for browser in (learner, other):
        browser.open("home").click("sample_open")
    learner.fill(contact_full_name="Only here").click("contact_save")
    assert "Only here" in sample_names(learner)
    assert "Only here" not in sample_names(other)
