"""The sample: invented people, apart from the learner's own."""

import pytest

from goodquestion.domain.contacts import Contact
from goodquestion.domain.decisions import TEXTS
from goodquestion.domain.interviews import Interview
from goodquestion.services import decisions, interviews, questions, tracker, workspaces
from goodquestion.services.decisions import Thinking
from goodquestion.services.workspaces import Workspace
from tests.pages.browser import PAGES, Browser, World, bank, words

LANGUAGES = ("en", "es")


def sample(learner: Browser) -> Workspace:
    """This browser's sample."""
    return workspaces.find(learner.store, learner.token, kind="sample")


def sample_names(learner: Browser) -> list[str]:
    """Who is in this browser's sample."""
    people, _ = tracker.everything(learner.store, sample(learner), learner.world.now)
    return sorted(person.contact.full_name for person in people)


def in_sample(world: World, language: str = "en") -> Browser:
    """A learner who reads this language has opened the sample."""
    return world.browser(language=language).open("home").click("sample_open")


def talks(learner: Browser) -> list[Interview]:
    """The conversations of the sample, the oldest first."""
    return interviews.everything(learner.store, sample(learner))


def people(learner: Browser) -> dict[str, Contact]:
    """The people of the sample, by id."""
    return {contact.id: contact for contact in tracker.contacts_of(learner.store, sample(learner))}


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_compare_shows_what_everybody_said_to_the_same_questions(world: World, language: str) -> None:
    learner = in_sample(world, language).open("compare", sample="1")
    text = learner.text
    held = talks(learner)
    (first, *_) = questions.lists(learner.store, sample(learner))
    known = {each.id: each.text for each in bank(language)}
    core = [question.bank_id for question in first.questions if question.everyone]
    for bank_id in core:
        assert known[bank_id] in learner.said("subheader")
    for each in held:
        for answer in each.answers:
            assert answer.text == known[answer.bank_id]
            if answer.note:
                assert answer.note in text
    assert words("compare.one_voice", language) not in text
    assert words("compare.nothing", language) not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_compare_shows_one_field_alone(world: World, language: str) -> None:
    learner = in_sample(world, language).open("compare", sample="1")
    biotech, accounting = sorted({contact.field for contact in people(learner).values()})
    for field in (biotech, accounting):
        learner.change(compare_field=field)
        for each in talks(learner):
            is_shown = people(learner)[each.contact].field == field
            assert (each.answers[0].note in learner.text) == is_shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_compare_shows_what_is_still_unasked_how_nervous_and_how_useful(world: World, language: str) -> None:
    learner = in_sample(world, language).open("compare", sample="1")
    for chart in ("coverage", "nervous", "useful"):
        assert words(f"compare.{chart}_empty", language) not in learner.text
    assert words("compare.nervous_title", language, less=5, count=6) in learner.text
    assert words("compare.coverage_title", language, count=2) in learner.text
    goals = [goal.words for goal in tracker.goals(learner.store, sample(learner))]
    offered = learner.widget("compare_goal").options
    assert set(goals) < set(offered)


@pytest.mark.parametrize("language", LANGUAGES)
def test_compare_shows_evidence_for_and_against_and_a_choice(world: World, language: str) -> None:
    learner = in_sample(world, language).open("compare", sample="1")
    kept = thinking(learner).decision
    for field in ("evidence_for", "evidence_against", "because"):
        assert learner.value(f"decision_{field}") == getattr(kept, field)
        assert getattr(kept, field)
    assert learner.value("decision_choice") == "continue"
    assert kept.deciding in learner.text


def thinking(learner: Browser) -> Thinking:
    """The decision and the plan of the sample."""
    return decisions.thinking(learner.store, sample(learner))


@pytest.mark.parametrize("language", LANGUAGES)
def test_my_decision_is_filled_and_has_one_plan(world: World, language: str) -> None:
    learner = in_sample(world, language).open("my_decision", sample="1")
    kept = thinking(learner).decision
    assert learner.value("decision_text") == kept.deciding
    assert learner.value("decision_would_be_true") == kept.would_be_true
    (plan,) = thinking(learner).plans
    assert plan.then in learner.part(f"plan_row_{plan.id}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_latest_conversation_is_shown_as_it_was_written_up(world: World, language: str) -> None:
    learner = in_sample(world, language)
    latest = talks(learner)[-1]
    learner.open("conversation", sample="1", contact=latest.contact)
    contact = latest.contact
    assert learner.value(f"after_learned_{contact}") == latest.learned
    assert learner.value(f"after_surprise_{contact}") == latest.surprise
    assert learner.value(f"after_fits_me_{contact}") == latest.fits_me
    assert learner.value(f"after_useful_{contact}") == latest.useful
    assert learner.value(f"after_next_step_{contact}") == latest.next_step


def test_a_conversation_that_lies_ahead_takes_the_list_of_the_sample_along(world: World) -> None:
    learner = in_sample(world)
    (ingrid,) = (each for each in people(learner).values() if each.full_name == "Ingrid Solheim")
    learner.open("conversation", sample="1", contact=ingrid.id)
    assert learner.has("during_start")
    assert words("conversation.questions", count=7, minutes=30) in learner.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_in_either_language_needs_no_words_of_the_other(world: World, language: str) -> None:
    learner = in_sample(world, language)
    for name in ("compare", "my_decision", "questions"):
        learner.open(name, sample="1")
        assert not learner.fell_back, name


def test_the_sample_leaves_the_learners_own_talks_and_decision_alone(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz", field="Nursing")
    learner.has_list(bank()[0], title="Mine")
    mine = Interview(contact=ana.id, learned="My own words")
    interviews.change(learner.store, learner.workspace, mine, learner.world.now)
    decisions.save_text(learner.store, learner.workspace, "deciding", "My own question", learner.world.now)
    before = own_data(learner)
    learner.open("home").click("sample_open").open("compare", sample="1")
    assert "Ana Ruiz" not in learner.text
    assert own_data(learner) == before
    learner.change(decision_because="Only in the sample")
    assert thinking(learner).decision.because == "Only in the sample"
    learner.click("sample_leave")
    assert own_data(learner) == before
    learner.open("compare")
    assert "My own question" in learner.text
    assert "Amara Okafor" not in learner.text


def own_data(learner: Browser) -> tuple[object, ...]:
    """What is stored for the learner, the sample aside."""
    held = interviews.everything(learner.store, learner.workspace)
    return learner.contacts, learner.lists, held, learner.thinking


def test_leaving_the_sample_removes_its_talks_lists_and_decision(learner: Browser) -> None:
    learner.open("home").click("sample_open")
    assert talks(learner)
    learner.click("sample_leave")
    assert talks(learner) == []
    assert questions.lists(learner.store, sample(learner)) == []
    assert thinking(learner) == Thinking()


def test_a_sample_opened_anew_is_whole_again(learner: Browser) -> None:
    learner.open("home").click("sample_open").open("compare", sample="1")
    learner.change(decision_evidence_for="")
    learner.click("sample_leave").click("sample_open")
    assert all(getattr(thinking(learner).decision, field) for field in TEXTS)


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
