"""Your data: take it along, bring it back, and what is kept."""

import pytest

from goodquestion.domain.contacts import EventType
from goodquestion.services import transfer
from tests.pages.browser import Browser, words


def contacts_file(owner: Browser) -> bytes:
    return transfer.export_csv(owner.store, owner.workspace, now=owner.world.now)


def events_file(owner: Browser) -> bytes:
    return transfer.export_events_csv(owner.store, owner.workspace, now=owner.world.now)


def load(learner: Browser, **files: bytes) -> Browser:
    learner.open("your_data")
    for name, content in files.items():
        learner.upload(**{f"{name}_import_file": content})
    return learner.click("contacts_import_csv")


def test_two_files_can_be_taken_along(learner: Browser) -> None:
    learner.open("your_data")
    assert learner.label("contacts_export_csv") == words("your_data.contacts_csv")
    assert learner.label("events_export_csv") == words("your_data.events_csv")


def test_importing_without_a_file_asks_for_one(learner: Browser) -> None:
    learner.open("your_data").click("contacts_import_csv")
    assert learner.errors == [words("your_data.no_file")]
    assert learner.workspace.id is None


def test_both_files_bring_everything_into_an_empty_browser(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz", notes="Nights")
    learner.happened(ana, EventType.request_sent, days_ago=3)
    learner.knows("Ben Okoro")
    fresh = learner.world.browser()
    load(fresh, contacts=contacts_file(learner), events=events_file(learner))
    assert fresh.done == [words("your_data.imported", people=2, events=1)]
    assert {contact.full_name for contact in fresh.contacts} == {"Ana Ruiz", "Ben Okoro"}
    fresh.follow(words("nav.contacts"))
    assert words("stage.asked") in fresh.part(f"contact_row_{ana.id}")


def test_the_contacts_file_alone_is_enough(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    fresh = load(learner.world.browser(), contacts=contacts_file(learner))
    assert fresh.done == [words("your_data.imported", people=1, events=0)]


def test_a_file_loaded_again_changes_nobody(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    load(learner, contacts=contacts_file(learner))
    said = words("your_data.imported", people=0, events=0)
    assert learner.done == [f"{said} {words('your_data.already_there', count=1)}"]
    assert [contact.full_name for contact in learner.contacts] == ["Ana Ruiz"]


def test_whoever_differs_in_the_file_stays_as_here(learner: Browser) -> None:
    learner.knows("Ana Ruiz")
    changed = contacts_file(learner).replace(b"Ana Ruiz", b"Ana R.")
    load(learner, contacts=changed)
    assert words("your_data.kept", count=1) in learner.done[0]
    assert [contact.full_name for contact in learner.contacts] == ["Ana Ruiz"]


def test_whoever_was_removed_today_comes_back_with_the_file(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz")
    saved = contacts_file(learner)
    learner.open("contact", contact=ana.id).click("contact_delete").click("contact_delete_confirm")
    load(learner, contacts=saved)
    assert words("your_data.brought_back", count=1) in learner.done[0]
    assert [contact.full_name for contact in learner.contacts] == ["Ana Ruiz"]


def test_a_damaged_row_is_named_with_its_remedy_and_nothing_changes(learner: Browser) -> None:
    file = b"full_name,priority\r\nAna Ruiz,1\r\nBen Okoro,soon\r\n"
    load(learner, contacts=file)
    assert learner.errors == [
        words("problem.csv_bad_number", row=3, value="soon", column="priority", lowest=1, highest=3)
    ]
    assert words("your_data.contacts_file") in learner.text
    assert learner.workspace.id is None


def test_a_damaged_history_file_changes_nothing_either(learner: Browser) -> None:
    owner = learner.world.browser()
    ana = owner.knows("Ana Ruiz")
    owner.happened(ana, EventType.request_sent)
    events = events_file(owner).replace(b"request_sent", b"shouted")
    load(learner, contacts=contacts_file(owner), events=events)
    assert len(learner.errors) == 1
    assert 'Row 2 has "shouted" in the column "type".' in learner.errors[0]
    assert learner.workspace.id is None


@pytest.mark.parametrize(
    ("file", "key"),
    [
        (b"", "problem.csv_empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "problem.csv_is_image"),
        (b"\x1f\x8b\x08\x00" + b"\0" * 64, "problem.csv_is_gzip"),
        (b"PK\x03\x04" + b"\0" * 64, "problem.csv_is_zip"),
        (b"%PDF-1.7\n", "problem.csv_is_pdf"),
        ("full_name\nJosé\n".encode("latin-1"), "problem.csv_not_utf8"),
        (b"colour,size\nred,3\n", "problem.csv_no_contacts_header"),
        (b"full_name\n", "problem.csv_no_rows"),
        (b"contact,type,at\nx,met,2026-11-01\n", "problem.csv_is_events_file"),
    ],
)
def test_what_is_no_contacts_file_is_refused_with_what_to_do(learner: Browser, file: bytes, key: str) -> None:
    load(learner, contacts=file)
    assert learner.errors == [words(key)]
    assert learner.workspace.id is None


def test_a_file_in_utf_16_is_read(learner: Browser) -> None:
    load(learner, contacts="full_name\nJosé Núñez\n".encode("utf-16"))
    assert [contact.full_name for contact in learner.contacts] == ["José Núñez"]


def test_a_cell_with_markup_is_named_as_it_is(learner: Browser) -> None:
    load(learner, contacts=b"full_name,priority\nAna,**1** <b>\n")
    assert '"**1** <b>"' in learner.errors[0]


def test_settings_are_saved_as_they_change(learner: Browser) -> None:
    learner.open("your_data")
    assert learner.value("settings_preset") == "gentle"
    assert learner.value("settings_time_zone") == "America/New_York"
    learner.change(settings_preset="3b7")
    assert learner.done == [words("your_data.settings_saved")]
    learner.change(settings_time_zone="Europe/Madrid")
    settings = learner.reload().workspace.settings
    assert (settings.preset, settings.time_zone) == ("3b7", "Europe/Madrid")
    tomorrow = learner.reload()
    assert tomorrow.value("settings_preset") == "3b7"
    assert tomorrow.value("settings_time_zone") == "Europe/Madrid"


def test_the_part_in_which_something_was_changed_stays_open(learner: Browser) -> None:
    learner.open("your_data").change(settings_preset="own")
    parts = {part.label: part.proto.expanded for part in learner.app.main.get("expander")}
    assert parts[words("settings.follow_up")]
    assert not parts[words("settings.days")]
    learner.change(settings_reminder_after=9)
    assert learner.workspace.settings.reminder_after == 9
    assert words("your_data.settings_saved") in learner.done


def test_own_numbers_days_and_limits_are_saved_as_they_change(learner: Browser) -> None:
    learner.open("your_data").change(settings_preset="own").change(settings_second_person_after=4)
    learner.change(settings_reminders=2).change(settings_thank_you_hours=12)
    learner.change(settings_working_days=[0, 1, 5]).change(settings_holidays_country="MX")
    learner.change(settings_email_words=75).change(settings_linkedin_characters=300)
    found = learner.reload().workspace.settings
    assert (found.second_person_after, found.reminders, found.thank_you_hours) == (4, 2, 12)
    assert (found.working_days, found.holidays_country) == (frozenset({0, 1, 5}), "MX")
    assert (found.email_words, found.linkedin_characters) == (75, 300)


def test_the_three_lines_can_be_written_here_too(learner: Browser) -> None:
    learner.open("your_data").fill(profile_my_name="Lena", profile_my_reach="555 0100").click("profile_save")
    assert words("settings.saved") in learner.done
    assert learner.reload().value("profile_my_name") == "Lena"


def test_a_setting_changed_in_another_window_is_not_put_back(learner: Browser) -> None:
    learner.open("your_data").change(settings_preset="3b7")
    second = learner.another_tab().open("your_data")
    learner.change(settings_preset="gentle")
    second.change(settings_time_zone="Europe/Madrid")
    settings = learner.workspace.settings
    assert (settings.preset, settings.time_zone) == ("gentle", "Europe/Madrid")


def test_the_zone_of_the_browser_is_kept_with_the_first_save(learner: Browser) -> None:
    traveller = learner.world.browser(zone="Asia/Tokyo").open("contacts")
    traveller.fill(contact_full_name="Ana").click("contact_save")
    assert traveller.workspace.settings.time_zone == "Asia/Tokyo"


@pytest.mark.parametrize("zone", ["Etc/Unknown", "Mars/Olympus"])
def test_a_zone_that_is_unknown_here_is_not_changed_by_looking(learner: Browser, zone: str) -> None:
    traveller = learner.world.browser(zone=zone).open("your_data")
    assert traveller.workspace.id is None
    traveller.open("contacts").fill(contact_full_name="Ana").click("contact_save")
    traveller.open("your_data")
    assert traveller.value("settings_time_zone") == zone
    assert traveller.workspace.settings.time_zone == zone


def test_a_setting_changed_while_the_server_restarts_is_saved(learner: Browser) -> None:
    learner.open("your_data").fill(settings_preset="3b7").restart()
    assert learner.workspace.settings.preset == "3b7"


def test_a_preset_changes_what_comes_next(learner: Browser) -> None:
    ana = learner.knows("Ana Ruiz", organisation="City Hospital")
    learner.happened(ana, EventType.request_sent, days_ago=5)
    learner.open("your_data").change(settings_preset="3b7")
    learner.open("contact", contact=ana.id)
    assert words("next.try_second_person", name="Ana Ruiz") in learner.part("next_card")


def test_the_page_says_what_is_kept(learner: Browser) -> None:
    learner.open("your_data")
    assert words("your_data.what_we_keep") in learner.said("header")
    assert "Nobody needs your name or email." in learner.text
