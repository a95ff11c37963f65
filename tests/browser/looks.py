"""How a page looks, in numbers: what axe finds, what is cut off or too wide, how clear the colours are."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, ViewportSize, expect

from goodquestion.curriculum.library import Library
from goodquestion.curriculum.models import Check
from tests.browser.driver import ROOT, key, press, until

DESKTOP = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=844)
NARROW = 320
"""Pixels of the narrowest phone, and of a 1280 screen that is magnified four times."""

PAPER, INK = "rgb(253, 251, 247)", "rgb(20, 24, 27)"
"""The page by day and by night."""

LESSON, STEP_LESSON = "rosies-story", "research"
PAGES = (
    "learn",
    "practice",
    "glossary",
    "my_decision",
    "my_course",
    "recall",
    "questions",
    "messages",
    "contacts",
    "compare",
    "progress",
    "your_data",
)
SLOW = 30_000
"""Milliseconds for the first page of a browser, which fetches seven megabytes."""

PRIMARY = "[data-testid='stBaseButton-primary'], [data-testid='stBaseButton-primaryFormSubmit'], " + (
    "[data-testid='stBaseLinkButton-primary']"
)

# Streamlit's own, which no page can change: the only two. Each is a rule of axe and the elements that may break it.
_STREAMLITS_OWN = {
    "presentation-role-conflict": "section[data-testid='stFileUploaderDropzone']",
    "region": "[data-testid='stSelectboxVirtualDropdown'] [role='listbox']",
}


def browser_with(args: dict[str, Any], **wanted: Any) -> dict[str, Any]:
    """What a browser begins with, changed for looks. Nothing moves in it: axe measures colours during a fade too."""
    return {**args, "reduced_motion": "reduce", **wanted}


@cache
def library() -> Library:
    """The lessons and words that the server serves."""
    return Library.load(ROOT / "content")


def check_of(lesson: str, number: int = 0) -> Check:
    """One check of a lesson that is answered by choosing, in English."""
    found = library().lesson(lesson, "en")
    assert found is not None
    return [check for check in found.checks if isinstance(check, Check)][number]


# Streamlit opens a box in half a second, also for a browser that asks for no motion, and hides meanwhile what does not
# fit; it takes that off again a moment after the motion.
_STILL = """() => document.getAnimations().every(each => each.playState !== "running") &&
  [...document.querySelectorAll("details")].every(each => !each.style.overflow)"""


def settled(page: Page) -> None:
    """Wait until the page is complete: its last line, its typeface and its charts are there, and nothing moves."""
    expect(page.locator("h1").first).to_be_visible(timeout=SLOW)
    expect(page.locator(".st-key-appearance a").last).to_be_visible()
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    for chart in page.locator("[class*='st-key-chart_']").all():
        expect(chart.locator("svg.marks")).to_be_visible()
    for uploader in page.get_by_test_id("stFileUploader").all():
        expect(uploader.locator("section")).to_be_visible()
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.wait_for_function(_STILL)


def go(page: Page, address: str) -> None:
    """Open an address and wait until it is complete."""
    page.goto(address, timeout=SLOW)
    settled(page)


def answer(page: Page, check: Check, option: str) -> None:
    """Choose an option of a check by its id, ask whether it is right, and wait for the feedback."""
    place = [each.id for each in check.options].index(option)
    card = page.locator(f".st-key-check_{check.id}")
    card.get_by_test_id("stRadioOption").nth(place).click()
    card.get_by_role("button").click()
    expect(card.get_by_test_id("stAlert")).to_be_visible()


def wrong(check: Check) -> str:
    """An option that is not right."""
    return next(option.id for option in check.options if option.id != check.answer)


def each_page(page: Page, *, sample: bool = False) -> Iterator[str]:
    """Every page once, as it opens; gives the name of each. The sample must be open when it is asked for."""
    mark = "?sample=1" if sample else ""
    for name in ("", *PAGES):
        go(page, f"/{name}{mark}")
        yield name or "home"
    go(page, f"/lesson?lesson={LESSON}" + mark.replace("?", "&"))
    yield "lesson"
    if sample:
        go(page, "/contacts?sample=1")
        open_first_person(page)
        yield "contact"
        press(page, "contact_edit")
        page.wait_for_url(re.compile("[?&]edit="))
        settled(page)
        yield "contact edit"


def new_workspace(page: Page) -> Iterator[str]:
    """Every page as somebody sees it who is here for the first time; gives the name of each."""
    go(page, "/")
    yield "home"
    for name in PAGES:
        go(page, f"/{name}")
        yield name
    for address in ("/contact?contact=nobody", "/conversation?contact=nobody", "/practice?scenario=nothing"):
        go(page, address)
        yield f"{address}, not here"
    yield from _lesson(page, "")
    yield from _rehearsal(page, "")


def full_workspace(page: Page) -> Iterator[str]:
    """Every page with the sample's people in it; gives the name of each."""
    open_sample(page)
    yield "contacts"
    open_choices(page, "contacts_stage")
    yield "contacts, a list of choices open"
    open_choices(page, "contacts_stage")  # a page that was turned has shut it
    yield "contacts, a list of choices open, the other way round"
    page.keyboard.press("Escape")
    press(page, "contact_save")
    expect(page.get_by_test_id("stAlert").first).to_be_visible()
    yield "contacts, a form refused"
    yield from _one_contact(page)
    contact = _id_of_a_contact(page)
    for name in ("", *(name for name in PAGES if name != "contacts")):
        go(page, f"/{name}?sample=1")
        for summary in page.locator("summary").all() if name in ("progress", "compare", "your_data") else ():
            summary.click()
        settled(page)
        yield name or "home"
    yield from _lesson(page, "&sample=1")
    go(page, f"/lesson?lesson={STEP_LESSON}&sample=1")
    yield "lesson with a worked example"
    yield from _rehearsal(page, "&sample=1")
    go(page, "/recall?unit=what-and-why&sample=1")
    yield "recall"
    yield from _conversation(page, contact)
    yield from _messages(page, contact)
    go(page, "/questions?sample=1")
    page.goto(sheet_address(page))
    expect(page.locator("h1")).to_be_visible()
    yield "sheet"


def open_sample(page: Page) -> None:
    """From nothing to the sample's contacts."""
    go(page, "/")
    press(page, "sample_open")
    page.wait_for_url("**/contacts**")
    expect(key(page, "sample_leave", "button")).to_be_visible()
    settled(page)


def open_choices(page: Page, name: str) -> None:
    """Open the list of a select box. A page that is drawn again at this moment shuts it: then once more."""
    choices = page.get_by_role("listbox")

    def is_open() -> bool:
        if not choices.is_visible():
            key(page, name).focus()
            page.keyboard.press("ArrowDown")
            page.wait_for_timeout(200)
        return choices.is_visible()

    until(is_open, "the list of choices")


def open_first_person(page: Page) -> None:
    """From Contacts to the first person in the list."""
    page.locator("[class*='st-key-contact_row_'] a").first.click()
    expect(page.locator(".st-key-next_card")).to_be_visible()
    settled(page)


def sheet_address(page: Page) -> str:
    """On Questions: where the sheet to print is."""
    address = key(page, "list_print", "a").get_attribute("href")
    assert address is not None
    return address


def _one_contact(page: Page) -> Iterator[str]:
    open_first_person(page)
    yield "contact"
    press(page, "contact_delete")
    expect(key(page, "contact_delete_confirm", "button")).to_be_visible()
    settled(page)
    yield "contact, asked before removing"
    press(page, "contact_delete_cancel")
    page.locator("[class*='st-key-event_change_'] button").first.click()
    page.get_by_role("menuitem").first.click()
    page.wait_for_url(re.compile("[?&]event="))
    settled(page)
    yield "contact, an event to correct"
    page.go_back()
    settled(page)
    press(page, "contact_edit")
    page.wait_for_url(re.compile("[?&]edit="))
    settled(page)
    page.locator("summary").first.click()
    expect(key(page, "contact_phone")).to_be_visible()
    settled(page)
    yield "contact edit"


def _lesson(page: Page, sample: str) -> Iterator[str]:
    go(page, f"/lesson?lesson={LESSON}{sample}")
    yield "lesson before an answer"
    first, second = check_of(LESSON), check_of(LESSON, 1)
    answer(page, first, wrong(first))
    answer(page, second, second.answer)
    settled(page)
    yield "lesson after two answers"


def _messages(page: Page, contact: str) -> Iterator[str]:
    for kind in ("first_email", "voicemail"):
        go(page, f"/messages?contact={contact}&kind={kind}&sample=1")
        for summary in page.locator("summary").all():
            summary.click()
        settled(page)
        yield f"message, {kind}, everything open"


def _rehearsal(page: Page, sample: str) -> Iterator[str]:
    go(page, f"/practice?scenario=voicemail{sample}")
    page.locator("summary").first.click()
    settled(page)
    yield "rehearsal with its example open"
    page.locator(".st-key-scene_choice").get_by_test_id("stRadioOption").first.click()
    press(page, "scene_go")
    expect(page.locator(".st-key-scene_feedback")).to_be_visible()
    settled(page)
    yield "rehearsal after a choice"


def _id_of_a_contact(page: Page) -> str:
    go(page, "/contacts?sample=1")
    open_first_person(page)
    found = re.search("contact=([0-9a-f-]+)", page.url)
    assert found is not None
    return found[1]


def _conversation(page: Page, contact: str) -> Iterator[str]:
    for part in ("before", "after"):
        go(page, f"/conversation?contact={contact}&part={part}&sample=1")
        for summary in page.locator("summary").all():
            summary.click()
        settled(page)
        yield f"conversation, {part}"
    go(page, f"/conversation?contact={contact}&part=before&sample=1")
    press(page, "during_start")
    expect(key(page, "during_next", "button")).to_be_visible()
    settled(page)
    yield "conversation, during"


def faults(page: Page) -> list[str]:
    """What is wrong with the page as it is now, one line for each fault."""
    primaries = [button for button in page.locator(PRIMARY).all() if button.is_visible()]
    too_many = [f"{len(primaries)} main buttons"] if len(primaries) > 1 else []
    english = english_left(page) if language(page) == "es" else []
    return [*axe_faults(page), *cut_off(page), *small_targets(page), *too_many, *english]


def all_faults(page: Page, pages: Iterable[str], look: Callable[[Page], list[str]] = faults) -> list[str]:
    """The faults of one page after another."""
    return [f"{name}: {fault}" for name in pages for fault in look(page)]


def faults_in_both_sizes(page: Page, pages: Iterable[str]) -> list[str]:
    """The faults of one page after another, each on a wide screen and on a phone.

    A page that was looked at in one size is turned to the other, and what comes next begins in that one: so every
    second page is opened on a phone, and the rest comes there by turning.
    """
    found: list[str] = []
    for name in pages:
        found += [f"{name}, {_size(page)}: {fault}" for fault in faults(page)]
        turn(page)
        found += [f"{name}, {_size(page)}: {fault}" for fault in faults(page)]
    return found


def _size(page: Page) -> str:
    return "phone" if page.viewport_size == PHONE else "desktop"


_CHARTS_FIT = """() => [...document.querySelectorAll("[class*='st-key-chart_']")].every(place => {
  const chart = place.querySelector("svg.marks");
  return chart && Math.abs(chart.clientWidth - place.clientWidth) <= place.clientWidth / 10;
})"""


def turn(page: Page) -> None:
    """From the wide screen to the phone or back; waits until the menu and the charts have followed."""
    is_wide = page.viewport_size != PHONE
    page.set_viewport_size(PHONE if is_wide else DESKTOP)
    if page.get_by_test_id("stApp").count() == 0:
        return  # the sheet to print has neither
    expect(page.get_by_test_id("stSidebar")).to_have_attribute(
        "data-collapsed", "true" if is_wide else "false"
    )
    page.wait_for_function(_CHARTS_FIT)
    page.wait_for_function(_STILL)


_AXE = "options => axe.run(document, options).then(found => found.violations)"


def axe_faults(page: Page) -> list[str]:
    """What axe finds, all its rules, apart from the two exceptions that are Streamlit's own."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(Axe().axe_script)
    found: list[dict[str, Any]] = page.evaluate(_AXE, {"resultTypes": ["violations"]})
    return [
        f"axe {violation['id']}: {' '.join(map(str, node['target']))} {node['html'][:160]}"
        for violation in found
        for node in violation["nodes"]
        if not _is_streamlits_own(page, violation["id"], node["target"])
    ]


def _is_streamlits_own(page: Page, rule: str, target: list[str]) -> bool:
    allowed = _STREAMLITS_OWN.get(rule)
    if allowed is None or len(target) != 1:
        return False
    return page.locator(target[0]).first.evaluate("(element, allowed) => element.matches(allowed)", allowed)


_CUT_OFF = """() => {
  const hides = ["hidden", "clip", "auto", "scroll"], found = [];
  const main = document.querySelector("[data-testid=stMain]") || document.body;
  const root = document.documentElement;
  if (root.scrollWidth > window.innerWidth) found.push(`the page is ${root.scrollWidth} wide`);
  for (const each of [main, ...main.querySelectorAll("*")]) {
    if (each.clientWidth <= 1 || each.closest("svg, table") || !(each.innerText || "").trim()) continue;
    const style = getComputedStyle(each), words = each.innerText.trim().slice(0, 60);
    if (hides.includes(style.overflowX) && each.scrollWidth > each.clientWidth + 1)
      found.push(`${each.scrollWidth} wide in ${each.clientWidth}: ${words}`);
    if (["hidden", "clip"].includes(style.overflowY) && each.scrollHeight > each.clientHeight + 2)
      found.push(`${each.scrollHeight} high in ${each.clientHeight}: ${words}`);
  }
  return found;
}"""


def cut_off(page: Page) -> list[str]:
    """Words that do not fit where they stand, and whatever makes the page scroll sideways."""
    return [f"cut off: {words}" for words in page.evaluate(_CUT_OFF)]


_SMALL = """() => [...document.querySelectorAll(
    "[data-testid=stMain] button, [data-testid=stPageLink-NavLink], [data-testid=stMain] summary, " +
    "[data-testid=stRadioOption], .st-key-appearance a")]
  .filter(each => !each.closest("[data-testid=stElementToolbar], [data-testid=stNumberInput], " +
                                "[data-testid=stSelectbox], [data-testid=stDateInput], [data-testid=stTimeInput]"))
  .map(each => [each.getBoundingClientRect().height, each.innerText.trim()])
  .filter(([height]) => height > 0 && height < 43.5)
  .map(([height, words]) => `${height} high: ${words}`)"""


def small_targets(page: Page) -> list[str]:
    """Buttons and links that are too low for a thumb (44 px). Parts of a field count with the field."""
    return [f"small target, {words}" for words in page.evaluate(_SMALL)]


_CONTRAST = """element => {
  const pixel = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const over = colours => {  // the last colour lies on top
    pixel.clearRect(0, 0, 1, 1);
    for (const colour of colours) { pixel.fillStyle = colour; pixel.fillRect(0, 0, 1, 1); }
    return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const grounds = [];
  for (let each = element; each; each = each.parentElement)
    grounds.unshift(getComputedStyle(each).backgroundColor);
  const light = colour => {
    const [r, g, b] = colour.map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const page = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor;
  const ground = [page, ...grounds];
  const both = [light(over(ground)), light(over([...ground, getComputedStyle(element).color]))];
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}"""


def contrast(words: Locator) -> float:
    """The WCAG contrast of an element's text with what is painted under it, from the computed colours."""
    return float(words.evaluate(_CONTRAST))


_BACKGROUND = "() => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"


def background(page: Page) -> str:
    """The colour of the page, such as ``rgb(253, 251, 247)``."""
    return str(page.evaluate(_BACKGROUND))


def language(page: Page) -> str | None:
    """What the page tells browsers and screen readers about its language."""
    return page.locator("html").get_attribute("lang")


def where(page: Page) -> str:
    """The page's own name in its address, such as ``contacts``; Home is empty."""
    return PurePosixPath(urlsplit(page.url).path).name


_OUTLINE = """element => {
  const style = getComputedStyle(element);
  return style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
}"""


def outline(element: Locator) -> float:
    """How many pixels wide the ring around an element is; none is 0."""
    return float(element.evaluate(_OUTLINE))


_HINTS = """() => [...document.querySelectorAll("input, textarea")]
  .filter(each => !each.value && each.placeholder).map(each => each.placeholder)"""

# What Streamlit says in English unless it is told something else.
_STREAMLITS_WORDS = {
    "Search",
    "Choose an option",
    "Choose options",
    "Press Enter to apply",
    "Link to heading",
}


def english_left(page: Page) -> list[str]:
    """Words of the interface that stand in English on a Spanish page."""
    english, spanish = library().ui["en"], library().ui["es"]
    known = {
        words.replace("*", "").strip()
        for name, words in english.items()
        if isinstance(words, str) and "{" not in words and words != spanish.get(name)
    } - {words for words in spanish.values() if isinstance(words, str)}
    shown = {line.strip() for line in page.locator("body").inner_text().splitlines()}
    shown |= {hint for hint in page.evaluate(_HINTS) if hint in _STREAMLITS_WORDS}
    known |= _STREAMLITS_WORDS
    return [f"in English: {words}" for words in sorted(shown & known)]
