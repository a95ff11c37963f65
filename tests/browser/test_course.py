"""The course in a real browser: words where they stand, rehearsals without a mouse, the printed course, pictures."""

import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from goodquestion.services import learning, workspaces
from goodquestion.storage.database import Store
from tests.browser import looks
from tests.browser.driver import Server, Watch, choose, fill, key, open_page, press, until

WORD = 'a[href^="/glossary?word="]'
LESSON = "/lesson?lesson=what-it-is"


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A phone that can be touched."""
    return looks.browser_with(browser_context_args, viewport=looks.PHONE, has_touch=True)


def box(page: Page) -> Locator:
    return page.locator(".gq-word")


def test_a_word_is_looked_up_where_it_stands_by_touch(page: Page) -> None:
    open_page(page, LESSON)
    word = page.locator(WORD).first
    expect(word).to_have_attribute("aria-expanded", "false")
    word.tap()
    expect(box(page)).to_be_visible()
    expect(box(page)).to_contain_text("You want to learn, not to get a job.")
    expect(word).to_have_attribute("aria-expanded", "true")
    assert "/lesson" in page.url
    word.tap()
    expect(box(page)).to_have_count(0)


def test_a_word_is_looked_up_with_the_mouse_and_another_takes_its_place(page: Page) -> None:
    open_page(page, LESSON)
    words = page.locator(WORD)
    words.nth(0).click()
    expect(box(page)).to_have_count(1)
    first = box(page).inner_text()
    words.nth(1).click()
    expect(box(page)).not_to_have_text(first)
    expect(box(page)).to_have_count(1)
    page.locator("h1").click()
    expect(box(page)).to_have_count(0)


def test_a_word_is_looked_up_with_the_keyboard_and_the_focus_comes_back(page: Page) -> None:
    open_page(page, LESSON)
    word = page.locator(WORD).first
    expect(word).to_have_role("button")
    word.focus()
    page.keyboard.press("Enter")
    expect(box(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(box(page)).to_have_count(0)
    expect(word).to_be_focused()
    page.keyboard.press("Space")
    expect(box(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(box(page).get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(box(page)).to_have_count(0)
    expect(word).to_be_focused()


def test_the_line_in_the_first_language_reads_from_right_to_left_and_says_that_it_is_a_draft(
    page: Page, server: Server
) -> None:
    open_page(page, "/glossary")
    choose(page, "settings_gloss_language", "العربية")
    until(lambda: server.rows("SELECT gloss_language FROM workspace") == [("ar",)], "the language to be kept")
    open_page(page, LESSON)
    page.locator(WORD).first.click()
    arabic = box(page).locator("[dir='rtl']")
    expect(arabic).to_contain_text(re.compile("[\u0600-\u06ff]{3,}"))
    assert arabic.evaluate("line => getComputedStyle(line).direction") == "rtl"
    expect(box(page)).to_contain_text("No native speaker has read this line yet.")


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_an_open_word_is_clear_by_day_and_by_night(page: Page, colours: Any) -> None:
    page.emulate_media(color_scheme=colours)
    looks.go(page, LESSON)
    page.locator(WORD).first.click()
    expect(box(page)).to_be_visible()
    assert looks.contrast(box(page).locator("span").first) >= 4.5
    assert looks.axe_faults(page) == []
    assert looks.cut_off(page) == []


def test_a_picture_of_a_lesson_is_shown_and_has_words(page: Page) -> None:
    open_page(page, LESSON)
    picture = page.locator("img[src^='/images/']")
    expect(picture).to_have_attribute("alt", re.compile(r"\w+ \w+"))
    page.wait_for_function("() => document.querySelector(\"img[src^='/images/']\").naturalWidth > 0")


def test_a_rehearsal_is_played_to_its_end_with_the_keyboard_alone(page: Page) -> None:
    scenario = looks.library().scenario("voicemail", "en")
    assert scenario is not None
    open_page(page, "/practice?scenario=voicemail")
    scene = scenario.scenes[scenario.start]
    while scene.ending is None:
        expect(page.locator(".st-key-scene")).to_contain_text(scene.text.split("\n")[0][:30])
        first = page.locator(".st-key-scene_choice input").first
        expect(first).not_to_be_checked()
        first.focus()
        page.keyboard.press("Space")
        expect(first).to_be_checked()
        page.keyboard.press("Tab")
        expect(key(page, "scene_go", "button")).to_be_focused()
        page.keyboard.press("Enter")
        chosen = scene.choices[0]
        scene = scenario.scenes[chosen.goto]
        feedback = page.locator(".st-key-scene_feedback").get_by_test_id("stAlert")
        expect(feedback).to_contain_text(re.sub(r"[*_]", "", chosen.feedback)[:25])
    expect(page.locator(".st-key-scene")).to_contain_text(scene.ending.title)
    page.reload()
    expect(page.locator(".st-key-scene")).to_contain_text(scene.ending.title)


def test_a_rehearsal_goes_on_after_the_server_was_restarted(page: Page, server: Server) -> None:
    scenario = looks.library().scenario("voicemail", "en")
    assert scenario is not None
    open_page(page, "/practice?scenario=voicemail")
    press_choice(page, 0)
    expect(page.locator(".st-key-scene_feedback")).to_be_visible()
    page.locator(".st-key-scene_choice label").filter(has=page.locator("input")).first.click()
    expect(page.locator(".st-key-scene_choice input").first).to_be_checked()
    server.restart()
    press(page, "scene_go")
    second = scenario.scenes[scenario.scenes[scenario.start].choices[0].goto].choices[0]
    expect(page.locator(".st-key-scene_feedback").get_by_test_id("stAlert")).to_contain_text(
        re.sub(r"[*_]", "", second.feedback)[:25]
    )


def press_choice(page: Page, number: int) -> None:
    page.locator(".st-key-scene_choice label").filter(has=page.locator("input")).nth(number).click()
    press(page, "scene_go")


def test_the_printed_course_has_what_was_written_and_nobody_else_sees_it(
    page: Page, new_context: Any, watch: Watch
) -> None:
    watch.expect(r"404 \(Not Found\).*/print/my_course")
    open_page(page, "/my_decision")
    text = "Shall I study <b>accounting</b>?"
    area = key(page, "decision_text", "textarea")
    area.fill(text)
    area.blur()
    expect(page.get_by_test_id("stAlertContentSuccess")).to_be_visible()
    fill(page, plan_then="write to Ana")
    press(page, "plan_save")
    expect(page.get_by_text("I will write to Ana")).to_be_visible()
    page.goto("/print/my_course")
    expect(page.locator("main")).to_contain_text(text)
    expect(page.locator("main")).to_contain_text("I will write to Ana")
    stranger = new_context().new_page()
    answer = stranger.goto("/print/my_course")
    assert answer is not None
    assert answer.status == 404


def test_a_certificate_is_made_for_a_name_that_is_not_kept(page: Page, server: Server) -> None:
    open_page(page, "/my_course")
    finish_everything(page, server)
    open_page(page, "/my_course")
    expect(page.get_by_text("You finished the course.")).to_be_visible()
    page.goto("/certificate")
    page.get_by_role("button").click()
    expect(page.get_by_role("alert")).to_contain_text("write a name first")
    name = "Ana <i>Núñez</i>"
    page.get_by_role("textbox").fill(name)
    page.get_by_role("button").click()
    expect(page.locator(".name")).to_have_text(name)
    assert quote("Ana") not in page.url
    tables = [table for (table,) in server.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert "workspace" in tables
    kept = "".join(str(row) for table in tables for row in server.rows(f'SELECT * FROM "{table}"'))
    assert "Núñez" not in kept


def finish_everything(page: Page, server: Server) -> None:
    token = next(c["value"] for c in page.context.cookies() if c["name"] == workspaces.COOKIE)
    store = Store(f"sqlite:///{server.database}")
    learner = workspaces.find(store, token)
    for lesson in looks.library().lessons("en"):
        learning.finish(store, learner, lesson, datetime.now(UTC))
    store.close()
