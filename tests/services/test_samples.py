"""The sample: invented people in every stage, on any day, apart from the learner's own."""

import csv
import re
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from goodquestion.domain.contacts import EARLIEST, Contact, Event, EventType, Stage
from goodquestion.domain.decisions import TEXTS, decision_problem
from goodquestion.domain.followups import PRESETS, Settings, Standing, standing
from goodquestion.domain.interviews import Interview, Mark, Phase, clock, interview_problem, note_problem
from goodquestion.domain.questions import Fit, lacks_referral_closer, time_plan
from goodquestion.services import (
    compare,
    decisions,
    interviews,
    questions,
    samples,
    startup,
    tracker,
    transfer,
    workspaces,
)
from goodquestion.services.workspaces import Workspace
from goodquestion.storage import workspaces as workspace_rows
from goodquestion.storage.database import Store
from goodquestion.storage.tables import metadata
from tests.services.learners import Learner

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
ZONE = "America/Los_Angeles"
LANGUAGES = ("en", "es")
FILES = ("sample_contacts.csv", "sample_events.csv", "sample_talks.yaml")

# Eight days, the one on which American clocks change among them.
HOURS = [datetime(2026, 3, 3 + day, hour, 1, tzinfo=UTC) for day in range(8) for hour in (1, 9, 17)]


def sample(now: datetime, zone: str = ZONE) -> tuple[list[Contact], list[Event]]:
    contacts = transfer.read_contacts(samples.contacts_file(samples.FOLDER, now, ZoneInfo(zone)), "")
    events = transfer.read_events(samples.events_file(samples.FOLDER, now, ZoneInfo(zone)), "")
    assert (contacts.problem, events.problem) == (None, None)
    return list(contacts.contacts), list(events.events)


def standings(now: datetime, settings: Settings) -> list[Standing]:
    contacts, events = sample(now, settings.time_zone)
    return [standing(c, [e for e in events if e.contact == c.id], settings, now) for c in contacts]


def of_each(events: list[Event]) -> list[list[Event]]:
    by_contact = defaultdict(list)
    for event in events:
        by_contact[event.contact].append(event)
    return list(by_contact.values())


def browser(store: Store) -> tuple[Workspace, Workspace]:
    """One browser's own workspace and its sample, neither with a row yet."""
    token = workspaces.new_token()
    own = workspaces.find(store, token, time_zone=ZONE)
    return own, workspaces.find(store, token, kind="sample", time_zone=ZONE)


def seen_again(store: Store, workspace: Workspace) -> Workspace:
    with store.read() as db:
        row = workspace_rows.find(db, workspace.token_hash)
    assert row is not None
    return Workspace(
        token_hash=workspace.token_hash, kind=row["kind"], id=row["id"], settings=workspace.settings
    )


def opened(store: Store, *, language: str = "en", now: datetime = NOW, zone: str = ZONE) -> Workspace:
    """A sample that is open, as the database has it."""
    token = workspaces.new_token()
    to_look_around = workspaces.find(store, token, kind="sample", time_zone=zone)
    assert samples.open_sample(store, to_look_around, now=now, language=language) is None
    return workspaces.again(store, to_look_around)


def talks(store: Store, workspace: Workspace) -> dict[str, Interview]:
    """The conversations of the sample, by the name of the person."""
    names = {contact.id: contact.full_name for contact in tracker.contacts_of(store, workspace)}
    return {names[held.contact]: held for held in interviews.everything(store, workspace)}


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati"])
def test_every_stage_occurs_on_any_day_at_any_hour(zone: str, preset: str) -> None:
    settings = Settings(time_zone=zone, preset=preset)
    for now in HOURS:
        assert {found.stage for found in standings(now, settings)} == set(Stage), now


def test_there_are_at_least_fourteen_invented_people() -> None:
    assert len(sample(NOW)[0]) >= 14


def test_nothing_in_the_sample_lies_in_the_future_but_what_is_planned() -> None:
    for now in HOURS:
        contacts, events = sample(now)
        assert all(event.at < now for event in events)
        assert all(contact.created is not None and contact.created < now for contact in contacts)
        assert any(event.planned_at is not None and event.planned_at > now for event in events)


def test_each_story_of_the_sample_begins_after_its_contact_was_added() -> None:
    contacts, events = sample(NOW)
    created = {contact.id: contact.created or NOW for contact in contacts}
    assert all(event.at >= created[event.contact] for event in events)
    assert min(created.values()).date() > EARLIEST


def test_outreach_is_spread_over_about_eight_weeks() -> None:
    sent = [event.at for event in sample(NOW)[1] if event.type == EventType.request_sent]
    weeks = {(NOW - at).days // 7 for at in sent}
    assert weeks >= {0, 1, 2, 3, 4, 5, 6, 7}
    assert max(weeks) <= 8


def test_replies_come_by_several_channels_and_people_from_several_sources() -> None:
    contacts, events = sample(NOW)
    replies = (EventType.reply_yes, EventType.reply_no, EventType.reply_later)
    assert len({event.channel for event in events if event.type in replies}) >= 4
    assert len({contact.source for contact in contacts}) >= 6


def test_thank_yous_are_on_time_late_and_missing() -> None:
    outcomes = set()
    for story in of_each(sample(NOW)[1]):
        met = next((event for event in story if event.type == EventType.met), None)
        if met is None:
            continue
        deadline = met.at + timedelta(minutes=met.minutes or 0, hours=24)
        thanked = next((event.at for event in story if event.type == EventType.thank_you_sent), None)
        if thanked is not None:
            outcomes.add("on time" if thanked <= deadline else "late")
        elif deadline + timedelta(days=2) < NOW:
            outcomes.add("missing")
    assert outcomes == {"on time", "late", "missing"}


def test_the_sample_has_two_goals_and_every_kind_of_thing_to_do() -> None:
    contacts = transfer.read_contacts(samples.contacts_file(samples.FOLDER, NOW, ZoneInfo(ZONE)), "")
    assert [goal.purpose for goal in contacts.goals] == ["career_change", "programme"]
    kinds = {found.next_action.kind.value for found in standings(NOW, Settings(time_zone=ZONE))}
    assert kinds >= {
        "research",
        "send_request",
        "send_reminder",
        "let_go",
        "schedule",
        "send_thank_you",
        "check_in",
    }


def test_addresses_and_numbers_of_the_sample_belong_to_nobody() -> None:
    for contact in sample(NOW)[0]:
        assert re.fullmatch(r"([a-z.]+@example\.(org|com))?", contact.email)
        assert re.fullmatch(r"(\(\d{3}\) 555-01\d\d)?", contact.phone)
        assert re.fullmatch(r"(https://example\.com/.+)?", contact.linkedin_url)
        assert "Example" in contact.organisation


def test_times_of_the_sample_are_those_of_the_learners_clock() -> None:
    _, events = sample(NOW, "Asia/Tokyo")
    met = [event.at.astimezone(ZoneInfo("Asia/Tokyo")) for event in events if event.type == EventType.met]
    assert {(at.hour, at.minute) for at in met} >= {(14, 0), (17, 0)}


def test_opening_the_sample_fills_its_workspace_alone(store: Store) -> None:
    own, to_look_around = browser(store)
    assert samples.open_sample(store, to_look_around, now=NOW) is None
    opened = seen_again(store, to_look_around)
    assert opened.kind == "sample"
    assert len(tracker.overview(store, opened, NOW).people) == len(sample(NOW)[0])
    assert len(tracker.goals(store, opened)) == 2
    with store.read() as db:
        assert workspace_rows.find(db, own.token_hash) is None


def test_opening_it_twice_at_once_fills_it_once(store: Store) -> None:
    _, to_look_around = browser(store)
    for _ in range(2):
        assert samples.open_sample(store, to_look_around, now=NOW) is None
    found = seen_again(store, to_look_around)
    people, events = tracker.everything(store, found, NOW)
    assert (len(people), len(events)) == tuple(map(len, sample(NOW)))
    thinking = decisions.thinking(store, found)
    held = interviews.everything(store, found)
    assert len(questions.lists(store, found)) == 2
    assert len(held) == len({each.contact for each in held})
    assert (len(thinking.plans), len(thinking.feelings)) == (1, 2 * len(held))


def test_an_open_sample_stays_as_the_learner_left_it(store: Store) -> None:
    _, to_look_around = browser(store)
    samples.open_sample(store, to_look_around, now=NOW)
    opened = seen_again(store, to_look_around)
    first = tracker.overview(store, opened, NOW).people[0].contact
    tracker.delete_contact(store, opened, first.id, NOW)
    assert samples.open_sample(store, opened, now=NOW + timedelta(days=1)) is None
    assert tracker.overview(store, opened, NOW).find(first.id) is None


def rows_in(store: Store) -> dict[str, int]:
    """How many rows there are in each table that has any."""
    with store.read() as db:
        counts = {
            table.name: db.scalar(select(func.count()).select_from(table)) for table in metadata.sorted_tables
        }
    return {name: count for name, count in counts.items() if count}


def test_leaving_the_sample_erases_its_rows_for_real_and_no_others(store: Store) -> None:
    own, to_look_around = browser(store)
    mine = tracker.add_contact(store, own, Contact(full_name="Mine"), NOW)
    samples.open_sample(store, to_look_around, now=NOW)
    full = rows_in(store)
    assert full.keys() >= {"question_list", "question", "interview", "answer", "feeling", "decision", "plan"}
    samples.leave_sample(store, seen_again(store, to_look_around))
    assert rows_in(store) == {
        "workspace": 1,
        "device": 1,
        "contact": 1,
    }
    assert [person.contact for person in tracker.overview(store, seen_again(store, own), NOW).people] == [
        mine
    ]


def test_leaving_a_sample_that_was_never_opened_does_nothing(store: Store) -> None:
    samples.leave_sample(store, browser(store)[1])


def test_the_learners_own_workspace_is_never_filled_or_erased_as_a_sample(store: Store) -> None:
    own, _ = browser(store)
    with pytest.raises(ValueError, match="of its own"):
        samples.open_sample(store, own, now=NOW)
    with pytest.raises(ValueError, match="of its own"):
        samples.leave_sample(store, own)


def damaged(folder: Path, file: str, old: str, new: str) -> Path:
    for name in FILES:
        text = (samples.FOLDER / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace(old, new) if name == file else text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("sample_contacts.csv", "days_ago", "when"),
        ("sample_contacts.csv", "acquaintance", "pal"),
        ("sample_events.csv", "10:05", "25:05"),
        ("sample_events.csv", "-47", "soon"),
        ("sample_events.csv", "noor,", "nobody,"),
        ("sample_events.csv", "linh,met,", "linh,checked_in,"),
        ("sample_talks.yaml", "talks:", "talks: ["),
        ("sample_talks.yaml", "mark: good", "mark: excellent"),
        ("sample_talks.yaml", "fits_me: partly", "fits_me: perhaps"),
        ("sample_talks.yaml", "useful: 5", "useful: 6"),
        ("sample_talks.yaml", "{before: 8", "{before: 11"),
        ("sample_talks.yaml", "- contact: linh", "- contact: nobody"),
        ("sample_talks.yaml", "list: biotech", "list: cooking"),
        ("sample_talks.yaml", "question: day-body", "question: day-tools"),
        ("sample_talks.yaml", "choice: continue", "choice: wait"),
        ("sample_talks.yaml", 'time: "10:00"', 'time: "25:00"'),
        ("sample_talks.yaml", "  in_days: 2", "  in_days: 0"),
        ("sample_talks.yaml", '    es: "Contabilidad"\n', ""),
        ("sample_talks.yaml", "plan:\n", "plan:\n  colour: red\n"),
    ],
)
def test_a_damaged_sample_is_said_and_leaves_nothing(
    store: Store, tmp_path: Path, file: str, old: str, new: str
) -> None:
    _, to_look_around = browser(store)
    problem = samples.open_sample(store, to_look_around, now=NOW, folder=damaged(tmp_path, file, old, new))
    assert problem is not None
    assert problem.key == "problem.sample_unreadable"
    with store.read() as db:
        assert workspace_rows.find(db, to_look_around.token_hash) is None


@pytest.mark.parametrize("missing", FILES)
def test_missing_sample_files_are_said(store: Store, tmp_path: Path, missing: str) -> None:
    (damaged(tmp_path, "", "", "") / missing).unlink()
    problem = samples.open_sample(store, browser(store)[1], now=NOW, folder=tmp_path)
    assert problem is not None
    assert problem.key == "problem.sample_unreadable"


def test_the_sample_files_have_as_many_cells_in_every_row() -> None:
    for name in ("sample_contacts.csv", "sample_events.csv"):
        with (samples.FOLDER / name).open(encoding="utf-8", newline="") as file:
            assert len({len(row) for row in csv.reader(file)}) == 1


def test_there_are_two_lists_one_for_each_goal_and_they_fit_their_minutes(store: Store) -> None:
    found = opened(store)
    goals = {goal.purpose: goal for goal in tracker.goals(store, found)}
    made = questions.lists(store, found)
    assert {each.goal.purpose for each in made} == {"programme", "career_change"}
    for each in made:
        assert each.goal == goals[each.goal.purpose]
        assert time_plan(each.questions, each.minutes).fit == Fit.fits
        assert not lacks_referral_closer(each.questions)
        assert len([question for question in each.questions if question.place == "spare"]) >= 2


def test_both_lists_ask_the_same_core_set_of_everyone(store: Store) -> None:
    one, other = (
        {question.bank_id for question in made.questions if question.everyone}
        for made in questions.lists(store, opened(store))
    )
    assert one == other
    assert len(one) >= 4


def test_the_questions_of_the_sample_are_in_the_bank_and_fit_whom_they_ask(store: Store) -> None:
    bank = {known.id: known for known in startup.library().bank("en")}
    for made in questions.lists(store, opened(store)):
        for question in made.questions:
            known = bank[question.bank_id]
            assert made.goal.purpose in known.purposes, known.id
            assert made.person in known.people, known.id


def test_everything_in_the_talks_file_is_used(store: Store) -> None:
    told = samples.talks_file(samples.FOLDER)
    held = interviews.everything(store, opened(store))
    assert len(held) == len(told.talks)
    assert sum(len(each.answers) for each in held) == sum(len(talk.answers) for talk in told.talks)
    in_contacts = {cell for row in csv_rows("sample_contacts.csv") for cell in row}
    assert {cell.en for cell in told.cells} <= in_contacts


def csv_rows(name: str) -> list[list[str]]:
    with (samples.FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_two_people_or_more_of_each_field_have_been_talked_with(store: Store) -> None:
    found = opened(store)
    fields = [
        contact.field
        for contact in tracker.contacts_of(store, found)
        if contact.full_name in talks(store, found)
    ]
    assert fields.count("Biotechnology") >= 2
    assert fields.count("Accounting") >= 2


def test_a_talk_is_written_up_with_five_notes_or_more_and_may_be_kept_as_it_is(store: Store) -> None:
    for name, held in talks(store, opened(store)).items():
        assert len([answer for answer in held.answers if answer.note]) >= 5, name
        assert held.learned, name
        assert held.surprise, name
        assert held.next_step, name
        assert held.fits_me, name
        assert held.useful, name
        assert interview_problem(held) is None, name
        assert {note_problem(answer.note) for answer in held.answers} == {None}, name
    assert {answer.mark for held in talks(store, opened(store)).values() for answer in held.answers} == set(
        Mark
    )


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati"])
def test_each_talk_was_held_at_the_meeting_that_the_history_tells_of(store: Store, zone: str) -> None:
    for now in (HOURS[0], HOURS[14], NOW):
        found = opened(store, now=now, zone=zone)
        feelings = decisions.thinking(store, found).feelings
        for held in interviews.everything(store, found):
            history = tracker.history(store, found, held.contact, now)
            assert history is not None
            (met,) = [event for event in history.events if event.type == EventType.met]
            assert (held.started_at, held.created, held.format) == (met.at, met.at, met.channel)
            assert held.minutes == met.minutes
            assert clock(held, now).phase == Phase.over
            before, after = (feeling for feeling in feelings if feeling.contact == held.contact)
            assert (before.moment, after.moment) == ("before", "after")
            assert held.stopped_at is not None
            assert before.at < met.at < held.stopped_at < after.at < now


def test_an_answer_was_given_to_a_question_of_the_list_that_was_taken_along(store: Store) -> None:
    found = opened(store)
    made = {each.id: each for each in questions.lists(store, found)}
    for held in interviews.everything(store, found):
        asked = {question.id: question for question in made[held.list].questions}
        for answer in held.answers:
            assert asked[answer.question].bank_id == answer.bank_id
            assert asked[answer.question].kind == answer.kind


def test_the_lists_were_made_before_the_first_talk_that_they_were_taken_to(store: Store) -> None:
    found = opened(store)
    made = {each.id: each for each in questions.lists(store, found)}
    for held in interviews.everything(store, found):
        changed = made[held.list].changed
        assert changed is not None
        assert held.started_at is not None
        assert changed < held.started_at


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_to_the_core_set_stand_side_by_side(store: Store, language: str) -> None:
    found = opened(store, language=language)
    people = {contact.id: contact for contact in tracker.contacts_of(store, found)}
    core = {question.bank_id for question in questions.core_set(questions.lists(store, found))}
    held = interviews.everything(store, found)
    sides = {side.bank_id: side for side in compare.sides(held, people)}
    for bank_id in core:
        assert len(sides[bank_id].voices) == len(held)
        assert all(voice.note for voice in sides[bank_id].voices)
    assert len(compare.fields_of(held, people)) == 2
    assert compare.coverage(held, questions.lists(store, found)).unasked, "something is left to ask"
    assert len(compare.usefulness(held, people)) >= 3


def test_most_talks_made_the_learner_calmer_and_not_every_one(store: Store) -> None:
    pairs = compare.nervous_pairs(decisions.thinking(store, opened(store)).feelings)
    calmer = [before.value > after.value for before, after in pairs]
    assert len(pairs) >= 4
    assert len(calmer) / 2 < sum(calmer) < len(calmer)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_decision_is_written_and_says_that_it_is_an_example(store: Store, language: str) -> None:
    decision = decisions.thinking(store, opened(store, language=language)).decision
    for field in TEXTS:
        assert getattr(decision, field), field
        assert decision_problem(field, getattr(decision, field)) is None
    assert decision.choice == "continue"
    assert decision.deciding.startswith(
        {"en": "(An invented example.)", "es": "(Un ejemplo inventado.)"}[language]
    )


def test_evidence_says_who_said_it_and_names_people_who_were_talked_with(store: Store) -> None:
    for language in LANGUAGES:
        found = opened(store, language=language)
        decision = decisions.thinking(store, found).decision
        names = list(talks(store, found))
        for text in (decision.evidence_for, decision.evidence_against):
            assert sum(any(name in line for name in names) for line in text.splitlines()) >= 3


def test_there_is_one_plan_and_it_lies_ahead_on_any_day(store: Store) -> None:
    for now in (HOURS[0], HOURS[-1], NOW):
        found = opened(store, now=now)
        (plan,) = decisions.thinking(store, found).plans
        assert plan.at > now
        assert plan.done_at is None
        assert plan.contact in {contact.id for contact in tracker.contacts_of(store, found)}


def texts_of(store: Store, workspace: Workspace) -> list[str]:
    """Every text of the talks, the lists and the decision."""
    thinking = decisions.thinking(store, workspace)
    held = interviews.everything(store, workspace)
    return [
        *(made.title for made in questions.lists(store, workspace)),
        *(goal.words for goal in tracker.goals(store, workspace)),
        *(getattr(each, name) for each in held for name in ("learned", "surprise", "next_step")),
        *(text for each in held for answer in each.answers for text in (answer.text, answer.note) if text),
        *(getattr(thinking.decision, field) for field in TEXTS),
        *(plan.then for plan in thinking.plans),
    ]


def test_a_learner_who_reads_spanish_gets_every_text_in_spanish(store: Store) -> None:
    english, spanish = (texts_of(store, opened(store, language=language)) for language in LANGUAGES)
    assert len(english) == len(spanish)
    assert not set(english) & set(spanish)


def test_fields_and_goals_of_the_people_are_in_the_learners_language_too(store: Store) -> None:
    found = opened(store, language="es")
    assert {contact.field for contact in tracker.contacts_of(store, found)} == {
        "Biotecnología",
        "Contabilidad",
    }
    assert len(tracker.goals(store, found)) == 2
    assert not {goal.words for goal in tracker.goals(store, found)} & {
        goal.words for goal in tracker.goals(store, opened(store))
    }


def test_a_language_that_the_sample_does_not_speak_gets_english(store: Store) -> None:
    assert set(texts_of(store, opened(store, language="fr"))) == set(texts_of(store, opened(store)))


def test_times_in_the_past_do_not_make_the_sample_look_forgotten(store: Store) -> None:
    found = opened(store)
    workspaces.housekeeping(store, NOW + timedelta(days=1))
    assert workspaces.again(store, found).id == found.id


def test_the_latest_talk_can_still_be_put_right_and_the_older_ones_are_over(store: Store) -> None:
    found = opened(store)
    held = interviews.everything(store, found)
    made = questions.lists(store, found)
    again = {
        each.id: interviews.talk_with(held, made, each.contact, NOW).interview.id == each.id for each in held
    }
    assert [each.id for each in held if again[each.id]] == [held[-1].id]


@pytest.mark.parametrize(("language", "name"), [("en", "Dana Example"), ("es", "Dana Ejemplo")])
def test_the_samples_learner_has_the_three_lines_that_messages_use(
    learner: Learner, language: str, name: str
) -> None:
    assert samples.open_sample(learner.store, learner.sample, now=NOW, language=language) is None
    settings = learner.sample.settings
    assert settings.my_name == name
    assert settings.my_situation.endswith(".")
    assert settings.my_reach
    assert learner.own.settings.my_name == ""
