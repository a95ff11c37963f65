"""Questions: a list that fits the minutes agreed."""

import pytest

from goodquestion.domain.questions import LIST_LIMIT, Goal, Place, QuestionList
from goodquestion.domain.suggestions import PEOPLE
from goodquestion.services import questions, tracker
from tests.pages.browser import Browser, bank, read_label, words


def add_own(learner: Browser, text: str, **more: object) -> Browser:
    return learner.fill(question_text=text, **more).click("question_add")


def rows(learner: Browser) -> list[str]:
    """The questions of the list as they stand on the page."""
    return [learner.part(key) for key in learner.keys("question_row_")]


def menu_of(learner: Browser, made: QuestionList, number: int) -> str:
    return f"question_change_{made.in_order[number - 1].id}"


def is_empty(learner: Browser) -> bool:
    """Whether the page offers to suggest a list, and shows none."""
    card = words("suggest.title") in learner.part("list_in_a_minute")
    return card and not rows(learner) and not learner.has("list_meter")


def three_questions(learner: Browser) -> QuestionList:
    made = learner.has_list()
    for text in ("What do you do first?", "What do you do next?", "What do you do last?"):
        made = learner.asks(made, text)
    return made


def test_an_empty_list_says_how_to_begin(learner: Browser) -> None:
    learner.open("questions")
    assert learner.title == words("questions.title")
    assert is_empty(learner)
    assert words("suggest.what") in learner.part("list_in_a_minute")
    assert learner.label("list_suggest") == words("suggest.make")
    assert (learner.value("list_minutes"), learner.value("list_person")) == (30, "")
    assert not learner.has("list_download_text")


def test_a_question_of_the_bank_goes_on_the_list_in_its_place(learner: Browser) -> None:
    learner.open("questions")
    key = learner.keys("bank_add_")[0]
    chosen = next(known for known in bank() if known.id == key.removeprefix("bank_add_"))
    learner.click(key)
    assert learner.done == [words("questions.added")]
    assert rows(learner)[0].startswith(f"1. {read_label(chosen.text)}")
    assert words(f"place.{chosen.place}") in learner.said("subheader")
    assert not learner.has(key), "what is on the list is not offered again"
    (made,) = learner.lists
    assert learner.address == {"list": made.id}
    assert [question.bank_id for question in made.questions] == [chosen.id]


def test_without_a_filter_the_bank_offers_a_bit_of_each_kind(learner: Browser) -> None:
    learner.open("questions")
    offered = [key.removeprefix("bank_add_") for key in learner.keys("bank_add_")]
    kinds = [next(known.kind for known in bank() if known.id == each) for each in offered]
    assert len(set(kinds)) == len(kinds) == 6


def test_the_bank_shows_more_on_demand(learner: Browser) -> None:
    learner.open("questions").click("bank_more")
    assert len(learner.keys("bank_add_")) == 18


def test_the_bank_can_be_filtered_by_kind_and_by_words(learner: Browser) -> None:
    learner.open("questions").change(bank_kind="likes")
    likes = {known.id for known in bank(kind="likes")}
    assert {key.removeprefix("bank_add_") for key in learner.keys("bank_add_")} <= likes
    learner.change(bank_kind="", bank_search="referral xyzzy")
    assert learner.said("info") == [words("questions.none_found")]
    assert learner.keys("bank_add_") == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_question_of_the_bank_says_its_kind_its_minutes_and_what_it_tells(
    learner: Browser, language: str
) -> None:
    learner.language = language
    key = learner.open("questions").keys("bank_row_")[0]
    (known,) = bank(language, id=key.removeprefix("bank_row_"))
    row = learner.part(key)
    assert row.startswith(read_label(known.text))
    kind = words(f"kind.{known.kind}", language)
    assert words("questions.bank_about", language, kind=kind, count=known.minutes) in row
    assert words("questions.tells", language, text=known.tells) in row
    assert known.tells
    assert not learner.fell_back


def test_a_search_finds_what_a_question_tells_as_well(learner: Browser) -> None:
    known = bank()[0]
    learner.open("questions").change(bank_search=known.tells)
    assert f"bank_add_{known.id}" in learner.keys("bank_add_")


@pytest.mark.parametrize("person", PEOPLE)
def test_the_bank_offers_first_what_fits_the_person_who_is_asked(learner: Browser, person: str) -> None:
    learner.open("questions").change(list_person=person, bank_kind="day")
    fitting = {known.id for known in bank(kind="day") if person in known.people}
    offered = [key.removeprefix("bank_add_") for key in learner.keys("bank_add_")]
    assert offered
    fits = [each in fitting for each in offered]
    assert fits == sorted(fits, reverse=True)
    assert fits[0]


@pytest.mark.parametrize("purpose", ["programme", "career_change", "organisation", "first_job"])
def test_the_bank_follows_what_the_learner_wants_to_find_out(learner: Browser, purpose: str) -> None:
    learner.open("questions").change(list_purpose=purpose)
    fitting = {known.id for known in bank() if purpose in known.purposes}
    offered = {key.removeprefix("bank_add_") for key in learner.keys("bank_add_")}
    assert offered
    assert offered <= fitting


def test_the_same_question_of_the_bank_in_two_windows_is_on_the_list_once(learner: Browser) -> None:
    made = learner.has_list()
    other = learner.another_tab().open("questions", list=made.id)
    learner.open("questions", list=made.id)
    key = learner.keys("bank_add_")[0]
    other.click(key)
    learner.click(key)
    assert len(rows(learner)) == 1
    assert len(learner.lists[0].questions) == 1


def test_a_question_in_own_words_is_added_and_the_field_is_empty_again(learner: Browser) -> None:
    learner.open("questions")
    add_own(learner, "  What surprised you?  ", question_place=Place.opener, question_minutes=6)
    assert learner.done == [words("questions.added")]
    start = words("questions.from_minute", count=3)
    assert rows(learner) == [f"1. What surprised you? 6 min · {start}\nChange"]
    assert learner.value("question_text") == ""
    (question,) = learner.lists[0].questions
    assert (question.text, question.place, question.minutes) == ("What surprised you?", Place.opener, 6)


@pytest.mark.parametrize("typed", ["", "   "])
def test_an_empty_question_is_refused_and_no_list_is_made_of_nothing(learner: Browser, typed: str) -> None:
    learner.open("questions")
    add_own(learner, typed)
    assert learner.errors == [words("problem.question_empty", field=words("field.text"))]
    assert rows(learner) == []


def test_a_question_that_is_too_long_is_refused_and_kept_in_the_field(learner: Browser) -> None:
    typed = "Why? " * 100
    learner.open("questions")
    add_own(learner, typed)
    limit = words("problem.too_long", field=words("field.text"), limit=300, length=499)
    assert learner.errors == [limit]
    assert learner.value("question_text") == typed


def test_a_question_twice_is_refused(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id)
    add_own(learner, "what do you do FIRST?")
    assert learner.errors == [words("problem.question_twice")]
    assert len(rows(learner)) == 3


@pytest.mark.parametrize("minutes", [0, 31, -5])
def test_minutes_that_no_question_can_take_are_refused(learner: Browser, minutes: int) -> None:
    learner.open("questions")
    add_own(learner, "How long?", question_minutes=minutes)
    assert learner.errors == [
        words("problem.question_minutes_out_of_range", field=words("field.question_minutes"))
    ]
    assert learner.value("question_text") == "How long?"


def test_a_full_list_says_so(learner: Browser) -> None:
    made = learner.has_list()
    for number in range(LIST_LIMIT):
        made = learner.asks(made, f"Question {number}?")
    learner.open("questions", list=made.id)
    add_own(learner, "One more?")
    assert learner.errors == [words("problem.list_full", limit=LIST_LIMIT)]


def test_a_question_with_markup_is_shown_as_it_was_typed(learner: Browser) -> None:
    typed = "Is **this** [a link](http://x.example) or <b>:smile:</b> $x$?"
    learner.open("questions")
    add_own(learner, typed)
    assert rows(learner)[0].startswith(f"1. {typed} ")


@pytest.mark.parametrize(
    ("minutes", "key", "left"),
    [
        ([4, 4], "questions.fits", 2),
        ([5, 5], "questions.fits", 0),
        ([4, 4, 3], "questions.tight", 1),
        ([4, 4, 4], "questions.tight", 2),
        ([4, 4, 5], "questions.too_long", 3),
    ],
)
def test_the_meter_says_whether_the_list_fits(
    learner: Browser, minutes: list[int], key: str, left: int
) -> None:
    made = learner.has_list(minutes=15)
    for number, each in enumerate(minutes):
        made = learner.asks(made, f"Question {number}?", minutes=each)
    learner.open("questions", list=made.id)
    planned = 5 + sum(minutes)
    said = words(key, planned=planned, agreed=15, asked=len(minutes), count=left)
    assert learner.part("list_meter").startswith(said)
    assert learner.bar == min(100, int(100 * planned / 15))


def test_spares_do_not_count_and_two_or_three_are_suggested(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id)
    assert "17 of 30 minutes." in learner.part("list_meter")
    assert words("questions.spares_hint") in learner.part("list_meter")
    learner.choose(menu_of(learner, made, 1), "to_spare").choose(menu_of(learner, made, 2), "to_spare")
    assert learner.done == [words("questions.done_to_spare")]
    assert "9 of 30 minutes." in learner.part("list_meter")
    assert words("questions.spares_hint") not in learner.part("list_meter")
    assert words("place.spare") in learner.said("subheader")
    assert [row.split("?")[0] for row in rows(learner)] == [
        "1. What do you do last",
        "2. What do you do first",
        "3. What do you do next",
    ]


def test_a_missing_question_for_more_people_is_mentioned_until_it_is_there(learner: Browser) -> None:
    closer = bank(referral=True)[0]
    made = three_questions(learner)
    learner.open("questions", list=made.id)
    assert learner.said("info") == [words("questions.no_referral")]
    questions.add_from_bank(learner.store, learner.workspace, made.id, closer, learner.world.now)
    learner.run()
    assert learner.said("info") == []


def test_openers_come_first_and_closers_last(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id)
    learner.choose(menu_of(learner, made, 1), "to_closer").choose(menu_of(learner, made, 3), "to_opener")
    places = [words(f"place.{place}") for place in ("opener", "core", "closer")]
    assert learner.said("subheader") == places
    assert [row.split("?")[0] for row in rows(learner)] == [
        "1. What do you do last",
        "2. What do you do next",
        "3. What do you do first",
    ]


def test_a_question_moves_up_and_down(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id).choose(menu_of(learner, made, 3), "up")
    assert learner.done == [words("questions.done_up")]
    assert [row.split("?")[0] for row in rows(learner)][1] == "2. What do you do last"
    learner.choose(menu_of(learner, made, 1), "down")
    assert [row.split("?")[0] for row in rows(learner)] == [
        "1. What do you do last",
        "2. What do you do first",
        "3. What do you do next",
    ]


def test_a_question_can_take_longer_or_shorter(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id).choose(menu_of(learner, made, 1), "longer")
    assert rows(learner)[0].startswith("1. What do you do first? 5 min")
    assert "18 of 30 minutes." in learner.part("list_meter")
    learner.choose(menu_of(learner, made, 2), "shorter")
    assert rows(learner)[1].startswith("2. What do you do next? 3 min")


def test_a_question_does_not_get_shorter_than_a_minute(learner: Browser) -> None:
    made = learner.asks(learner.has_list(), "Yes?", minutes=1)
    learner.open("questions", list=made.id).choose(menu_of(learner, made, 1), "shorter")
    assert learner.errors == [
        words("problem.question_minutes_out_of_range", field=words("field.question_minutes"))
    ]
    assert rows(learner)[0].startswith("1. Yes? 1 min")


def test_a_question_taken_off_can_be_put_back_where_it_stood(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id)
    before = rows(learner)
    learner.choose(menu_of(learner, made, 2), "remove")
    assert learner.done == [words("questions.done_remove")]
    assert len(rows(learner)) == 2
    learner.click("flash_undo")
    assert learner.done == [words("action.undone")]
    assert rows(learner) == before


def test_the_last_question_taken_off_can_be_put_back_too(learner: Browser) -> None:
    made = learner.asks(learner.has_list(), "Only one?")
    learner.open("questions", list=made.id).choose(menu_of(learner, made, 1), "remove")
    assert learner.done == [words("questions.done_remove")]
    assert is_empty(learner)
    learner.click("flash_undo")
    assert learner.done == [words("action.undone")]
    assert rows(learner)[0].startswith("1. Only one?")


def test_minutes_are_saved_as_they_change(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id).change(list_minutes=45)
    assert "17 of 45 minutes." in learner.part("list_meter")
    assert learner.reload().value("list_minutes") == 45


def test_who_is_asked_is_saved_as_it_changes(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id).change(list_person="teaches")
    assert learner.lists[0].person == "teaches"
    assert learner.reload().value("list_person") == "teaches"
    learner.change(list_person="")
    assert learner.lists[0].person == ""


def test_each_question_says_from_which_minute_on_it_is_asked(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id).choose(menu_of(learner, made, 3), "to_spare")
    starts = [words("questions.from_minute", count=count) for count in (3, 7)]
    assert [start in row for start, row in zip(starts, rows(learner), strict=False)] == [True, True]
    assert "from minute" not in rows(learner)[2], "nobody knows whether there is time for a spare"


def test_minutes_of_one_list_do_not_leak_into_another(learner: Browser) -> None:
    short = learner.asks(learner.has_list(minutes=15, title="Short"), "Short?")
    long = learner.asks(learner.has_list(minutes=30, title="Long"), "Long?")
    learner.open("questions", list=long.id).change(list_minutes=45).click(f"list_open_{short.id}")
    assert learner.title == "Short"
    assert learner.value("list_minutes") == 15
    learner.click(f"list_open_{long.id}")
    assert learner.value("list_minutes") == 45
    assert {made.title: made.minutes for made in learner.lists} == {"Short": 15, "Long": 45}


def test_the_settings_of_one_list_do_not_leak_into_a_new_one(learner: Browser) -> None:
    made = learner.asks(learner.has_list(minutes=15, title="First"), "First?")
    learner.open("questions", list=made.id).change(list_minutes=45, list_words="About Ana").click("list_new")
    assert learner.address == {"list": "new"}
    assert learner.value("list_minutes") == 30
    add_own(learner, "Second?")
    assert [(each.title, each.minutes) for each in learner.lists] == [("", 30), ("First", 45)]
    assert learner.value("list_minutes") == 30


def test_what_is_chosen_before_the_first_question_is_kept_with_it(learner: Browser) -> None:
    learner.open("questions").change(
        list_minutes=20, list_purpose="programme", list_words="Nursing in the evening?", list_person="studies"
    )
    assert learner.lists == []
    add_own(learner, "When do you study?")
    (made,) = learner.lists
    goal = (made.goal.purpose, made.goal.words)
    assert (made.minutes, made.person, *goal) == (20, "studies", "programme", "Nursing in the evening?")
    assert learner.value("list_minutes") == 20
    assert learner.value("list_words") == "Nursing in the evening?"


def test_own_words_and_purpose_are_saved_as_they_change(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id).change(list_words="Would I like the nights?")
    learner.change(list_purpose="other")
    tomorrow = learner.reload()
    assert tomorrow.value("list_words") == "Would I like the nights?"
    assert tomorrow.value("list_purpose") == "other"


def test_settings_changed_in_another_window_are_taken_over_and_not_put_back(learner: Browser) -> None:
    made = learner.asks(learner.has_list(minutes=15), "Nights?")
    learner.open("questions", list=made.id)
    second = learner.another_tab().open("questions", list=made.id)
    second.change(list_minutes=45, list_words="Would I like the nights?")
    learner.run()
    assert (learner.value("list_minutes"), learner.value("list_words")) == (45, "Would I like the nights?")
    learner.change(list_title="Nights")
    (kept,) = learner.lists
    assert (kept.title, kept.minutes, kept.goal.words) == ("Nights", 45, "Would I like the nights?")


def test_settings_typed_while_the_server_restarts_are_saved(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id)
    restarted = learner.fill(list_words="Typed before", list_minutes=45).restart()
    assert (restarted.value("list_words"), restarted.value("list_minutes")) == ("Typed before", 45)
    assert (learner.lists[0].goal.words, learner.lists[0].minutes) == ("Typed before", 45)


def test_characters_that_are_tidied_away_are_saved_once_and_not_again_and_again(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id).change(
        list_title="Evening\tschool", list_words="Nights\tor days?"
    )
    assert learner.title == "Evening school"
    assert learner.lists[0].goal.words == "Nights or days?"
    revision = learner.workspace.revision
    assert learner.run().workspace.revision == revision


def test_own_words_that_are_too_long_are_refused_and_kept_in_the_field(learner: Browser) -> None:
    made = three_questions(learner)
    typed = "w" * 501
    learner.open("questions", list=made.id).change(list_words=typed)
    assert learner.errors == [words("problem.too_long", field=words("field.words"), limit=500, length=501)]
    assert learner.value("list_words") == typed
    assert learner.lists[0].goal.words == ""


def test_there_can_be_several_lists_and_the_latest_is_shown_first(learner: Browser) -> None:
    learner.asks(learner.has_list(title="Older"), "Older?")
    learner.world.later(minutes=1)
    learner.asks(learner.has_list(title="Newer"), "Newer?")
    learner.open("questions")
    assert learner.title == "Newer"
    assert words("questions.open", title="Older") in learner.part("lists")


def test_every_list_can_be_reached_however_many_there_are(learner: Browser) -> None:
    for number in range(8):
        learner.asks(learner.has_list(title=f"List {number}"), "Why?")
        learner.world.later(minutes=1)
    learner.open("questions")
    assert learner.label("list_more") == words("contacts.show_more", count=3)
    learner.click("list_more")
    oldest = words("questions.open", title="List 0")
    assert oldest in learner.part("lists")
    learner.click(learner.keys("list_open_")[-1])
    assert learner.title == "List 0"


def test_what_was_said_about_one_list_is_not_said_about_the_next(learner: Browser) -> None:
    other = learner.asks(learner.has_list(title="Other"), "Other?")
    made = three_questions(learner)
    learner.open("questions", list=made.id).choose(menu_of(learner, made, 1), "remove")
    assert learner.has("flash_undo")
    learner.click(f"list_open_{other.id}")
    assert learner.done == []
    assert not learner.has("flash_undo")


def test_a_list_deleted_beside_others_can_be_undone_too(learner: Browser) -> None:
    learner.asks(learner.has_list(title="Other"), "Other?")
    made = learner.asks(learner.has_list(title="Nursing"), "Nights?")
    learner.open("questions", list=made.id).click("list_delete")
    assert learner.title == "Other"
    learner.run().click("flash_undo")
    assert {each.title for each in learner.lists} == {"Other", "Nursing"}


def test_a_new_list_is_kept_with_its_first_question(learner: Browser) -> None:
    old = three_questions(learner)
    learner.open("questions").click("list_new")
    assert is_empty(learner)
    assert len(learner.lists) == 1
    add_own(learner, "A new one?")
    assert len(learner.lists) == 2
    assert rows(learner)[0].startswith("1. A new one?")
    assert learner.address["list"] != old.id


def test_an_unknown_list_in_the_address_shows_the_latest(learner: Browser) -> None:
    made = learner.asks(learner.has_list(title="Mine"), "Mine?")
    learner.open("questions", list="no-such-list")
    assert learner.title == "Mine"
    assert learner.address == {"list": made.id}


def test_somebody_else_s_list_in_the_address_shows_nothing_of_it(learner: Browser) -> None:
    theirs = learner.world.browser()
    made = theirs.asks(theirs.has_list(title="Private"), "Private?")
    learner.open("questions", list=made.id)
    assert "Private" not in learner.text
    assert is_empty(learner)


def test_a_list_for_one_person_starts_from_their_page(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    learner.open("contact", contact=ana.id).follow(words("contact.to_questions", name="Ana"))
    title = words("questions.title_for", name="Ana Ruiz")
    assert learner.title == title
    add_own(learner, "How did you begin?")
    assert learner.lists[0].contact == ana.id
    assert learner.title == title
    learner.open("contact", contact=ana.id)
    assert learner.links_to(words("contact.open_list", title=words("questions.untitled"))) == (
        "questions",
        {"list": learner.lists[0].id},
    )


def test_the_list_of_a_person_opens_again_from_their_name(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    made = learner.asks(learner.has_list(contact=ana.id), "For Ana?")
    learner.world.later(minutes=1)
    learner.asks(learner.has_list(title="Other"), "Other?")
    learner.open("questions", contact=ana.id)
    assert rows(learner)[0].startswith("1. For Ana?")
    assert learner.address["list"] == made.id


def test_a_list_gets_a_name_and_a_person(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    made = three_questions(learner)
    learner.open("questions", list=made.id).change(list_title="Evening school")
    assert learner.done == [words("questions.changed")]
    assert learner.title == "Evening school"
    learner.change(list_contact=ana.id)
    assert learner.title == words("questions.title_for", name="Ana Ruiz")
    kept = learner.lists[0]
    assert (kept.title, kept.contact) == ("Evening school", ana.id)


def test_a_name_that_is_too_long_is_refused(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id).change(list_title="n" * 121)
    assert learner.errors == [words("problem.too_long", field=words("field.title"), limit=120, length=121)]
    assert learner.lists[0].title == ""


def test_a_list_of_a_removed_person_stays_a_list(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    made = learner.asks(learner.has_list(contact=ana.id), "For Ana?")
    learner.open("contact", contact=ana.id).click("contact_delete").click("contact_delete_confirm")
    learner.open("questions", list=made.id)
    assert learner.title == words("questions.title")
    assert rows(learner)[0].startswith("1. For Ana?")


def test_a_person_removed_in_another_window_gets_their_list_back_when_they_come_back(
    learner: Browser,
) -> None:
    ana = learner.knows("Ana Ruiz")
    made = learner.asks(learner.has_list(contact=ana.id), "For Ana?")
    learner.open("questions", list=made.id)
    tracker.delete_contact(learner.store, learner.workspace, ana.id, learner.world.now)
    learner.run()
    assert learner.title == words("questions.title")
    learner.change(list_title="Still here")
    assert learner.title == "Still here"
    tracker.restore_contact(learner.store, learner.workspace, ana.id, learner.world.now)
    assert learner.run().title == words("questions.title_for", name="Ana Ruiz")


def test_a_copy_has_the_same_questions_and_is_for_nobody(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    made = learner.asks(learner.has_list(title="Nursing", contact=ana.id), "Nights?")
    learner.open("questions", list=made.id).click("list_copy")
    assert learner.done == [words("questions.copied")]
    copied = words("questions.copy_of", title="Nursing")
    assert learner.title == copied
    assert rows(learner)[0].startswith("1. Nights?")
    assert sorted((each.title, each.contact) for each in learner.lists) == [
        ("Nursing", ana.id),
        (copied, ""),
    ]


def test_a_deleted_list_can_be_undone_at_once(learner: Browser) -> None:
    made = learner.asks(learner.has_list(title="Nursing"), "Nights?")
    learner.open("questions", list=made.id).click("list_delete")
    assert learner.done == [words("questions.removed")]
    assert "Nights?" not in learner.text
    assert learner.lists == []
    learner.click("flash_undo")
    assert learner.title == "Nursing"
    assert rows(learner)[0].startswith("1. Nights?")


def test_a_deleted_list_can_be_brought_back_tomorrow(learner: Browser) -> None:
    made = learner.asks(learner.has_list(title="Nursing"), "Nights?")
    learner.open("questions", list=made.id).click("list_delete")
    learner.world.later(hours=20)
    tomorrow = learner.reload()
    assert words("questions.deleted", count=1) in tomorrow.text
    key = f"list_restore_{made.id}"
    assert tomorrow.label(key) == words("questions.restore", title="Nursing")
    tomorrow.click(key)
    assert tomorrow.done == [words("questions.restored")]
    assert tomorrow.title == "Nursing"


def test_a_question_typed_for_a_list_that_another_window_deleted_is_not_lost(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id)
    questions.delete(learner.store, learner.workspace, made.id, learner.world.now)
    add_own(learner, "Too late?")
    assert [row.split("?")[0] for row in rows(learner)] == ["1. Too late"]


def test_the_sheet_to_print_belongs_to_this_browser(learner: Browser) -> None:
    made = three_questions(learner)
    learner.open("questions", list=made.id)
    (link,) = learner.app.link_button
    assert (read_label(link.value), link.proto.url) == (words("questions.print"), f"/sheet/{made.id}")
    assert learner.has("list_download_html")
    assert learner.has("list_download_docx")
    assert learner.has("list_download_text")


def test_the_goals_of_lists_can_be_chosen_for_people(learner: Browser) -> None:
    learner.has_list()
    questions.create(
        learner.store,
        learner.workspace,
        QuestionList(goal=Goal(purpose="programme", words="Nursing?")),
        learner.world.now,
    )
    learner.open("contacts")
    options = learner.widget("contact_goal").options
    assert any("Nursing?" in option for option in options)
