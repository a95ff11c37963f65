"""A list in a minute: suggested in one tap, then swapped, reworded, locked, asked of everyone, or marked for later."""

from collections.abc import Sequence

import pytest

from goodquestion.domain.contacts import Contact
from goodquestion.domain.interviews import Mark
from goodquestion.domain.questions import Fit, Place, Question, QuestionList, time_plan
from goodquestion.domain.suggestions import QuestionPlan
from goodquestion.services import interviews, questions
from tests.pages.browser import Browser, bank, read_label, words

PLACES = list(Place)
each_language = pytest.mark.parametrize("language", ["en", "es"])


def kept(learner: Browser, number: int = 0) -> tuple[Question, ...]:
    """The questions of a stored list, the latest first, in the order shown."""
    return learner.lists[number].in_order


def ids(asked: Sequence[Question]) -> list[str]:
    return [question.bank_id for question in asked]


def rows(learner: Browser) -> list[str]:
    """The questions of the list as they stand on the page."""
    return [learner.part(key) for key in learner.keys("question_row_")]


def suggested(learner: Browser, **wishes: object) -> Browser:
    """Open a new list, say what is wanted, and ask for questions."""
    return learner.open("questions").change(**wishes).click("list_suggest")


def at(learner: Browser, number: int) -> Question:
    """The question in this row, from 1."""
    return kept(learner)[number - 1]


def menu(learner: Browser, number: int, choice: str) -> Browser:
    """Choose a change in the menu of this row."""
    return learner.choose(f"question_change_{at(learner, number).id}", choice)


def swap(learner: Browser, number: int) -> Browser:
    return learner.click(f"question_swap_{at(learner, number).id}")


def opened_to_reword(learner: Browser, number: int) -> str:
    """Open the field for other words; its key."""
    menu(learner, number, "reword")
    (key,) = (key for key in learner.keys("question_reword_") if "form" not in key)
    return key


def press(learner: Browser, label: str) -> Browser:
    """Press the button of a form that has these words."""
    next(button for button in learner.app.button if read_label(button.label) == label).click()
    return learner.run()


def reword(learner: Browser, number: int, typed: str) -> Browser:
    """Put a question into other words, and keep them."""
    key = opened_to_reword(learner, number)
    return press(learner.fill(**{key: typed}), words("questions.reword_save"))


def add_own(learner: Browser, text: str, **more: object) -> Browser:
    return learner.fill(question_text=text, **more).click("question_add")


# -- the suggestion


@each_language
def test_a_new_list_offers_to_make_itself(learner: Browser, language: str) -> None:
    learner.language = language
    learner.open("questions")
    card = learner.part("list_in_a_minute")
    assert words("suggest.title", language) in learner.said("header")
    assert words("suggest.what", language) in card
    assert learner.label("list_suggest") == words("suggest.make", language)
    assert words("person.does_the_job", language) in learner.widget("list_person").options
    assert not learner.fell_back


@each_language
def test_one_tap_makes_a_list_in_a_good_order_and_says_why(learner: Browser, language: str) -> None:
    learner.language = language
    suggested(learner)
    assert learner.done == [words("suggest.done", language)]
    asked = kept(learner)
    assert asked[0].place == Place.opener
    assert [q.referral for q in asked if q.place == Place.closer] == [True]
    assert [PLACES.index(q.place) for q in asked] == sorted(PLACES.index(q.place) for q in asked)
    assert sum(q.place == Place.spare for q in asked) in (2, 3)
    texts = {known.id: read_label(known.text) for known in bank(language)}
    for number, (row, question) in enumerate(zip(rows(learner), asked, strict=True), start=1):
        assert row.startswith(f"{number}. {texts[question.bank_id]} ")
        assert words(question.reason, language) in row
    assert learner.address == {"list": learner.lists[0].id}
    assert not learner.fell_back


def test_the_minutes_run_from_hello_to_goodbye_and_spares_have_none(learner: Browser) -> None:
    suggested(learner)
    clock = 3
    for row, question in zip(rows(learner), kept(learner), strict=True):
        start = words("questions.from_minute", count=clock)
        if question.place == Place.spare:
            assert "from minute" not in row
        else:
            assert f"{words('questions.minutes', count=question.minutes)} · {start} ·" in row
            clock += question.minutes


@pytest.mark.parametrize("minutes", [15, 20, 30, 45])
def test_a_suggested_list_fits_its_minutes_and_always_asks_for_more_people(
    learner: Browser, minutes: int
) -> None:
    suggested(learner, list_minutes=minutes)
    assert time_plan(kept(learner), minutes).fit == Fit.fits
    assert f"of {minutes} minutes." in learner.part("list_meter")
    assert words("questions.no_referral") not in learner.text
    assert words("questions.spares_hint") not in learner.text


def test_what_was_said_before_the_first_tap_decides_and_is_kept(learner: Browser) -> None:
    learner.open("questions").change(list_purpose="programme", list_person="studies", list_minutes=45)
    assert learner.lists == []
    learner.click("list_suggest")
    (made,) = learner.lists
    assert (made.goal.purpose, made.person, made.minutes) == ("programme", "studies", 45)
    plan = questions.suggest("programme", "studies", 45, "en")
    assert ids(made.in_order) == [planned.id for planned in plan.questions]
    assert (learner.value("list_person"), learner.value("list_minutes")) == ("studies", 45)


def test_wishes_and_the_first_tap_may_come_together(learner: Browser) -> None:
    learner.open("questions").fill(list_purpose="organisation", list_minutes=20).click("list_suggest")
    (made,) = learner.lists
    assert (made.goal.purpose, made.minutes) == ("organisation", 20)
    plan = questions.suggest("organisation", "", 20, "en")
    assert ids(made.in_order) == [planned.id for planned in plan.questions]


def test_the_same_wishes_give_the_same_list_in_every_language(learner: Browser) -> None:
    suggested(learner, list_person="leads_people")
    other = learner.world.browser(language="es")
    suggested(other, list_person="leads_people")
    assert ids(kept(other)) == ids(kept(learner))
    assert rows(other) != rows(learner)


def test_a_list_changes_its_language_with_the_page(learner: Browser) -> None:
    suggested(learner).click("language_to_es")
    texts = {known.id: read_label(known.text) for known in bank("es")}
    for row, question in zip(rows(learner), kept(learner), strict=True):
        assert texts[question.bank_id] in row


def test_what_somebody_was_asked_already_does_not_come_first_again(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    first = suggested(learner.open("questions")).lists[0]
    asked = [question for question in first.in_order if question.kind == "day"]
    talk = interviews.talk_with(learner.talks, learner.lists, ana.id, learner.world.now)
    for question in asked:
        problem = interviews.mark(
            learner.store, learner.workspace, talk, question, "...", learner.world.now, Mark.asked
        )
        assert problem is None
    learner.open("questions", list="new").click("list_suggest")
    before = {question.bank_id for question in asked}
    plan: QuestionPlan = questions.suggest("career_change", "", 30, "en", before)
    assert ids(kept(learner)) == [planned.id for planned in plan.questions]
    cores = [question for question in kept(learner) if question.place == Place.core]
    assert asked
    assert not before & set(ids(kept(learner)))
    assert all(question.kind != "day" for question in cores)


def test_somebody_else_s_conversations_change_no_suggestion(learner: Browser) -> None:
    other = learner.world.browser()
    ben = other.knows("Ben Okoro")
    theirs = suggested(other).lists[0]
    talk = interviews.talk_with([], [theirs], ben.id, other.world.now)
    for question in theirs.questions:
        interviews.mark(other.store, other.workspace, talk, question, "...", other.world.now, Mark.good)
    plan = questions.suggest("career_change", "", 30, "en")
    assert ids(kept(suggested(learner))) == [planned.id for planned in plan.questions]


def test_a_list_for_one_person_can_be_suggested_from_their_page(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("contact", contact=ana.id).follow(words("contact.to_questions", name="Ana"))
    learner.click("list_suggest")
    assert learner.title == words("questions.title_for", name="Ana Ruiz")
    assert learner.lists[0].contact == ana.id
    assert learner.reload().title == words("questions.title_for", name="Ana Ruiz")


# -- taking it back


@each_language
def test_a_suggestion_can_be_taken_back(learner: Browser, language: str) -> None:
    learner.language = language
    suggested(learner).click("flash_undo")
    assert learner.done == [words("action.undone", language)]
    assert rows(learner) == []
    assert words("suggest.title", language) in learner.part("list_in_a_minute")
    learner.click("list_suggest")
    assert rows(learner)


def test_a_suggestion_beside_other_questions_is_taken_back_to_them(learner: Browser) -> None:
    chosen = bank(kind="resources")[0]
    made = learner.asks(learner.has_list(chosen), "Nights?")
    learner.open("questions", list=made.id).click("list_suggest")
    assert len(rows(learner)) > 2
    learner.click("flash_undo")
    assert kept(learner) == made.in_order


def test_what_another_window_adds_meanwhile_is_not_taken_back(learner: Browser) -> None:
    made = suggested(learner).lists[0]
    other = learner.another_tab().open("questions", list=made.id)
    add_own(other, "What did you give up for it?")
    extra = next(known for known in bank(kind="advice") if known.id not in ids(kept(learner)))
    questions.add_from_bank(learner.store, learner.workspace, made.id, extra, learner.world.now)
    reword(other, 2, "When is it busy at your place?")
    learner.click("flash_undo")
    assert {question.text or question.bank_id for question in kept(learner)} == {
        "What did you give up for it?",
        "When is it busy at your place?",
        extra.id,
    }


# -- another one


@pytest.mark.parametrize("place", PLACES)
def test_a_question_can_be_swapped_for_another_of_its_kind(learner: Browser, place: Place) -> None:
    suggested(learner)
    before = kept(learner)
    number = next(i for i, question in enumerate(before, start=1) if question.place == place)
    old = before[number - 1]
    swap(learner, number)
    assert learner.done == [words("questions.done_swap")]
    after = kept(learner)
    new = after[number - 1]
    assert new.bank_id != old.bank_id
    assert (new.id, new.place, new.referral) == (old.id, old.place, old.referral)
    if place in (Place.core, Place.spare):
        assert new.kind == old.kind
    assert [q for q in after if q.id != old.id] == [q for q in before if q.id != old.id]
    (known,) = bank(id=new.bank_id)
    assert rows(learner)[number - 1].startswith(f"{number}. {read_label(known.text)} ")
    assert words("suggest.swapped") in rows(learner)[number - 1]


def test_a_swap_can_be_undone(learner: Browser) -> None:
    suggested(learner)
    before, shown = kept(learner), rows(learner)
    swap(learner, 2).click("flash_undo")
    assert learner.done == [words("action.undone")]
    assert kept(learner) == before
    assert rows(learner) == shown


def test_to_undo_a_swap_takes_nothing_from_what_another_window_did(learner: Browser) -> None:
    suggested(learner)
    old = at(learner, 2)
    swap(learner, 2)
    other = learner.another_tab().open("questions", list=learner.lists[0].id)
    add_own(other, "What did you give up for it?")
    learner.click("flash_undo")
    assert old in kept(learner)
    assert "What did you give up for it?" in [question.text for question in kept(learner)]


def test_swapping_again_and_again_never_brings_what_is_on_the_list(learner: Browser) -> None:
    suggested(learner)
    seen = []
    for _ in range(5):
        swap(learner, 2)
        seen.append(at(learner, 2).bank_id)
        assert len(set(ids(kept(learner)))) == len(kept(learner))
    assert len(set(seen)) == len(seen)


def test_when_no_other_question_of_the_kind_is_left_it_says_so(learner: Browser) -> None:
    everything = [known for known in bank(kind="resources") if known.place == "core"]
    made = learner.has_list(*everything)
    learner.open("questions", list=made.id)
    swap(learner, 1)
    assert learner.errors == [words("problem.no_other_question")]
    assert kept(learner) == made.in_order


def test_own_words_have_nothing_to_be_swapped_for(learner: Browser) -> None:
    made = learner.asks(learner.has_list(bank()[0]), "Nights?")
    learner.open("questions", list=made.id)
    swaps = [key.removeprefix("question_swap_") for key in learner.keys("question_swap_")]
    assert swaps == [question.id for question in made.questions if question.bank_id]


def test_a_swap_on_a_list_that_another_window_deleted_brings_nothing_back(learner: Browser) -> None:
    suggested(learner)
    key = f"question_swap_{at(learner, 2).id}"
    second = learner.another_tab().open("questions", list=learner.lists[0].id)
    second.click("list_delete")
    learner.app.button(key=key).click()
    learner.run()
    assert learner.lists == []
    assert rows(learner) == []


# -- in the learner's words


def test_a_question_can_be_said_in_own_words(learner: Browser) -> None:
    suggested(learner)
    before = at(learner, 2)
    (known,) = bank(id=before.bank_id)
    key = opened_to_reword(learner, 2)
    assert learner.value(key) == known.text, "one begins from the words that are there"
    press(learner.fill(**{key: "  When is it busy at your place?  "}), words("questions.reword_save"))
    assert learner.done == [words("questions.done_reword")]
    after = at(learner, 2)
    assert (after.text, after.bank_id) == ("When is it busy at your place?", "")
    assert (after.id, after.kind, after.place, after.minutes) == (
        before.id,
        before.kind,
        before.place,
        before.minutes,
    )
    assert rows(learner)[1].startswith("2. When is it busy at your place? ")
    assert not learner.has(f"question_swap_{after.id}")
    assert not learner.has(key)


def test_other_words_can_be_undone_and_take_nothing_else_with_them(learner: Browser) -> None:
    suggested(learner)
    before = at(learner, 2)
    reword(learner, 2, "When is it busy?")
    other = learner.another_tab().open("questions", list=learner.lists[0].id)
    add_own(other, "What did you give up for it?")
    learner.click("flash_undo")
    assert at(learner, 2) == before
    assert "What did you give up for it?" in [question.text for question in kept(learner)]


def test_other_words_may_be_left_as_they_were(learner: Browser) -> None:
    suggested(learner)
    before = kept(learner)
    key = opened_to_reword(learner, 2)
    press(learner.fill(**{key: "Something else?"}), words("questions.reword_cancel"))
    assert not learner.has(key)
    assert kept(learner) == before


def test_the_same_words_leave_a_question_of_the_bank_what_it_is(learner: Browser) -> None:
    suggested(learner)
    before = kept(learner)
    key = opened_to_reword(learner, 2)
    press(learner, words("questions.reword_save"))
    assert kept(learner) == before, "its answers still compare with those of other people"
    assert not learner.has(key)
    assert words("questions.done_reword") not in learner.text


@pytest.mark.parametrize("typed", ["", "   "])
def test_no_words_at_all_are_refused(learner: Browser, typed: str) -> None:
    suggested(learner)
    before = kept(learner)
    reword(learner, 2, typed)
    assert learner.errors == [words("problem.question_empty", field=words("field.text"))]
    assert words("questions.done_reword") not in learner.text
    assert kept(learner) == before


def test_words_that_are_too_long_are_refused_and_stay_in_the_field(learner: Browser) -> None:
    suggested(learner)
    before, typed = kept(learner), "w" * 301
    key = opened_to_reword(learner, 2)
    press(learner.fill(**{key: typed}), words("questions.reword_save"))
    assert learner.errors == [words("problem.too_long", field=words("field.text"), limit=300, length=301)]
    assert learner.value(key) == typed
    assert kept(learner) == before
    press(learner.fill(**{key: typed[1:]}), words("questions.reword_save"))
    assert at(learner, 2).text == typed[1:]


def test_the_words_of_another_question_of_the_list_are_refused(learner: Browser) -> None:
    made = learner.asks(learner.asks(learner.has_list(), "What first?"), "What next?")
    learner.open("questions", list=made.id)
    reword(learner, 2, "what FIRST?")
    assert learner.errors == [words("problem.question_twice")]
    assert kept(learner) == made.in_order


def test_own_words_can_be_put_into_other_words_too(learner: Browser) -> None:
    made = learner.asks(learner.has_list(), "Nights?")
    learner.open("questions", list=made.id)
    typed = "How do **you** [sleep](http://x.example) <b>:zzz:</b>?"
    reword(learner, 1, typed)
    assert at(learner, 1).text == typed
    assert rows(learner)[0].startswith(f"1. {typed} ")


def test_only_one_question_is_put_into_other_words_at_a_time(learner: Browser) -> None:
    suggested(learner)
    first, second = opened_to_reword(learner, 2), opened_to_reword(learner, 3)
    assert first != second
    assert not learner.has(first)


# -- locked, and the rest again


def test_what_is_locked_stays_when_the_rest_is_suggested_again(learner: Browser) -> None:
    suggested(learner)
    stays = at(learner, 3)
    menu(learner, 3, "lock")
    assert learner.done == [words("questions.done_lock")]
    assert stays.id in [question.id for question in kept(learner) if question.locked]
    assert learner.label("list_suggest") == words("suggest.again")
    learner.change(list_purpose="programme", list_person="studies").click("list_suggest")
    assert learner.done == [words("suggest.done")]
    assert stays.bank_id in ids(kept(learner))
    others = {question.bank_id for question in kept(learner)} - {stays.bank_id}
    fitting = {known.id for known in bank() if "programme" in known.purposes}
    assert others <= fitting
    assert time_plan(kept(learner), 30).fit == Fit.fits


def test_a_locked_question_says_so_and_can_be_unlocked(learner: Browser) -> None:
    suggested(learner)
    menu(learner, 2, "lock")
    badge = words("questions.locked_badge")
    assert [badge in row for row in rows(learner)].count(True) == 1
    assert badge in rows(learner)[1]
    assert badge in learner.reload().text
    menu(learner, 2, "unlock")
    assert learner.done == [words("questions.done_unlock")]
    assert badge not in learner.text


def test_what_is_not_locked_makes_room(learner: Browser) -> None:
    chosen = bank(kind="resources")[-1]
    made = learner.has_list(chosen)
    learner.open("questions", list=made.id).click("list_suggest")
    plan = questions.suggest("career_change", "", 30, "en")
    assert ids(kept(learner)) == [planned.id for planned in plan.questions]
    assert chosen.id not in ids(kept(learner))
    assert chosen.id in ids(kept(learner.click("flash_undo")))


def test_own_words_stay_and_count(learner: Browser) -> None:
    suggested(learner)
    add_own(learner, "How do you sleep after a night?", question_minutes=9)
    reword(learner, 2, "When is it busy at your place?")
    learner.click("list_suggest")
    texts = [question.text for question in kept(learner)]
    assert texts.count("How do you sleep after a night?") == 1
    assert texts.count("When is it busy at your place?") == 1
    assert time_plan(kept(learner), 30).fit == Fit.fits
    assert len({question.place for question in kept(learner)} & {Place.opener, Place.closer}) == 2


def test_a_list_that_is_too_long_by_itself_gets_spares_and_the_last_question_only(learner: Browser) -> None:
    made = learner.has_list(minutes=15)
    for number in range(4):
        made = learner.asks(made, f"Own {number}?", minutes=5)
    learner.open("questions", list=made.id).click("list_suggest")
    mine = [question.text for question in kept(learner) if question.text]
    assert mine == [f"Own {number}?" for number in range(4)]
    added = [question for question in kept(learner) if question.bank_id]
    assert [question.referral for question in added if question.place != Place.spare] == [True]
    assert all(question.place in (Place.closer, Place.spare) for question in added)


# -- asked of everyone


@pytest.fixture
def core(learner: Browser) -> tuple[Question, Contact]:
    """A question that Ana's list asks of everyone, and Ben, who has no list yet."""
    ana, ben = learner.knows("Ana Ruiz"), learner.knows("Ben Okoro")
    learner.open("questions", contact=ana.id)
    learner.change(list_purpose="programme", list_person="studies").click("list_suggest")
    number = next(i for i, each in enumerate(kept(learner), start=1) if each.place == Place.core)
    menu(learner, number, "everyone")
    return at(learner, number), ben


def test_a_question_asked_of_everyone_says_so(learner: Browser, core: tuple[Question, Contact]) -> None:
    question, _ = core
    assert learner.done == [words("questions.done_everyone")]
    assert question.everyone
    badge = words("questions.core_badge")
    assert badge in learner.part(f"question_row_{question.id}")
    assert [badge in row for row in rows(learner)].count(True) == 1


@each_language
def test_the_core_set_comes_along_to_a_list_for_another_person_and_says_so(
    learner: Browser, core: tuple[Question, Contact], language: str
) -> None:
    question, ben = core
    if language == "es":
        learner.click("language_to_es")
    learner.open("questions", contact=ben.id)
    assert learner.title == words("questions.title_for", language, name="Ben Okoro")
    learner.change(list_purpose="organisation", list_person="hires").click("list_suggest")
    (same,) = (each for each in kept(learner) if each.bank_id == question.bank_id)
    assert same.id != question.id
    assert same.everyone
    row = learner.part(f"question_row_{same.id}")
    assert words("suggest.core_set", language) in row
    assert words("questions.core_badge", language) in row
    assert [each.everyone for each in kept(learner)].count(True) == 1
    assert time_plan(kept(learner), 30).fit == Fit.fits


def test_a_core_question_that_would_be_suggested_anyway_is_there_once(
    learner: Browser, core: tuple[Question, Contact]
) -> None:
    question, ben = core
    learner.open("questions", contact=ben.id)
    learner.change(list_purpose="programme", list_person="studies").click("list_suggest")
    assert ids(kept(learner)).count(question.bank_id) == 1


def test_a_core_question_in_own_words_comes_along(learner: Browser) -> None:
    ana, ben = learner.knows("Ana Ruiz"), learner.knows("Ben Okoro")
    made = learner.asks(learner.has_list(contact=ana.id), "Can I do it with a bad back?")
    learner.open("questions", list=made.id)
    menu(learner, 1, "everyone")
    learner.open("questions", contact=ben.id).click("list_suggest")
    assert [q.text for q in kept(learner) if q.everyone] == ["Can I do it with a bad back?"]
    learner.click("list_suggest")
    assert [q.text for q in kept(learner) if q.everyone] == ["Can I do it with a bad back?"], "once, again"


def test_a_core_question_stays_on_its_own_list(learner: Browser, core: tuple[Question, Contact]) -> None:
    question, _ = core
    learner.change(list_purpose="organisation", list_person="hires").click("list_suggest")
    assert question in kept(learner)


def test_a_question_can_leave_the_core_set(learner: Browser, core: tuple[Question, Contact]) -> None:
    question, ben = core
    learner.choose(f"question_change_{question.id}", "not_everyone")
    assert learner.done == [words("questions.done_not_everyone")]
    assert words("questions.core_badge") not in learner.text
    learner.open("questions", contact=ben.id).change(list_purpose="organisation", list_person="hires")
    learner.click("list_suggest")
    assert [each for each in kept(learner) if each.everyone] == []


def test_somebody_else_s_core_set_does_not_come_along(
    learner: Browser, core: tuple[Question, Contact]
) -> None:
    assert core
    other = learner.world.browser()
    suggested(other)
    assert [each for each in kept(other) if each.everyone] == []


# -- favourites


def favourites(learner: Browser) -> list[str]:
    """What the filter for favourites shows."""
    learner.change(bank_kind="favourites")
    return [key.removeprefix("bank_favourite_") for key in learner.keys("bank_favourite_")]


def first_of_the_bank(learner: Browser) -> str:
    return learner.open("questions").keys("bank_favourite_")[0].removeprefix("bank_favourite_")


@each_language
def test_a_question_is_marked_and_found_again(learner: Browser, language: str) -> None:
    learner.language = language
    marked = first_of_the_bank(learner)
    key = f"bank_favourite_{marked}"
    filters = learner.widget("bank_kind").options
    assert words("questions.favourites", language) not in filters, "there is none yet"
    assert learner.label(key) == words("questions.favourite", language)
    learner.click(key)
    assert learner.done == [words("questions.done_favourite", language)]
    assert learner.label(key) == words("questions.not_favourite", language)
    assert favourites(learner) == [marked]
    assert learner.lists == [], "a mark makes no list"
    assert favourites(learner.reload()) == [marked]
    assert not learner.fell_back


def test_a_mark_can_be_taken_away(learner: Browser) -> None:
    marked = first_of_the_bank(learner)
    learner.click(f"bank_favourite_{marked}")
    assert favourites(learner) == [marked]
    learner.click(f"bank_favourite_{marked}")
    assert learner.done == [words("questions.done_not_favourite")]
    assert words("questions.favourites") not in learner.widget("bank_kind").options
    assert learner.value("bank_kind") == ""
    assert len(learner.keys("bank_add_")) == 6
    assert questions.favourites(learner.store, learner.workspace) == frozenset()


def test_favourites_are_shown_whatever_the_list_is_for(learner: Browser) -> None:
    only = next(known for known in bank() if known.purposes == ("organisation",))
    learner.open("questions").change(list_purpose="organisation", bank_search=only.text)
    learner.click(f"bank_favourite_{only.id}").change(bank_search="", list_purpose="programme")
    assert favourites(learner) == [only.id]


def test_a_favourite_goes_on_the_list(learner: Browser) -> None:
    marked = first_of_the_bank(learner)
    learner.click(f"bank_favourite_{marked}").change(bank_kind="favourites").click(f"bank_add_{marked}")
    assert learner.done == [words("questions.added")]
    assert ids(kept(learner)) == [marked]
    assert favourites(learner) == []
    assert words("questions.none_found") in learner.text


def test_favourites_are_the_learner_s_own(learner: Browser) -> None:
    marked = first_of_the_bank(learner)
    learner.click(f"bank_favourite_{marked}")
    other = learner.world.browser().open("questions")
    assert words("questions.favourites") not in other.widget("bank_kind").options
    assert favourites(learner.another_tab().open("questions")) == [marked]


def test_a_list_made_of_the_learner_s_favourites_and_a_suggestion(learner: Browser) -> None:
    marked = first_of_the_bank(learner)
    learner.click(f"bank_favourite_{marked}").click(f"bank_add_{marked}")
    menu(learner, 1, "lock")
    learner.click("list_suggest")
    (made,) = learner.lists
    assert isinstance(made, QuestionList)
    assert marked in ids(made.in_order)
    assert time_plan(made.questions, made.minutes).fit == Fit.fits
