"""The one file that names the keys of the session. What a learner saves is never kept here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

import streamlit as st

_PAGE = "_page"
_PAGES = "_pages"
_AFTER = "_after"
_MEMO = "_memo"
_SAMPLE = "_sample"
_TEMPORARY = "_temporary_token"
_PLACE = "_place"
_ARRIVALS = "_arrivals"
_SET = "_set"
_SHOWN = "_shown"
_BASE = "_base"
_ADDRESS = "_address"
_OWNER = "_owner"
_CHOICE = "_choice"

# The parts of an address that say what a page is about.
_ABOUT = ("contact", "edit", "event", "unit", "scenario", "lesson", "kind")

T = TypeVar("T")


@dataclass(frozen=True)
class Flash:
    """What the page says after something was done, until the next thing is done or another place is opened.

    ``undo`` takes it back; it gets the page of the run in which it is pressed.
    """

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    undo: Callable[[Any], Any] | None = None
    place: str = ""
    spot: str = ""


def keep_page(page: object) -> None:
    """Hold the page object of this run, for the pages that the navigation runs."""
    st.session_state[_PAGE] = page


def current_page() -> Any:
    """The page object of this run."""
    return st.session_state[_PAGE]


def know_pages(pages: Mapping[str, Any]) -> None:
    """Hold the pages of the navigation by name, for the links to them."""
    st.session_state[_PAGES] = pages


def page_named(name: str) -> Any:
    """The page of the navigation with this name."""
    return st.session_state[_PAGES][name]


@dataclass
class After:
    """What follows from something that was done: said and set in the next run.

    Streamlit may end a run for a second click wherever it touches the session, so also between saving and saying that
    it was saved. Whoever saves takes this object from the session before, and changes it after: that cannot be parted.
    """

    flash: Flash | None = None
    flash_at: object = None
    asking: str = ""
    resets: dict[str, Any] = field(default_factory=dict)
    address: dict[str, str] = field(default_factory=dict)

    def done(self, flash: Flash | None, resets: Mapping[str, Any]) -> None:
        """Say ``flash`` (None: leave what is said), ask nothing any more, and give widgets these values."""
        if flash is not None:
            self.flash, self.flash_at = flash, None
        self.asking, self.resets = "", dict(resets)


def after() -> After:
    """What the next run says and sets, in this tab."""
    return cast(After, st.session_state.setdefault(_AFTER, After()))


def set_flash(flash: Flash | None) -> None:
    """Say this from the next run on."""
    this = after()
    this.flash, this.flash_at = flash, None


def flash(spot: str) -> Flash | None:
    """What to say at this spot of the page, if anything."""
    said = after().flash
    return said if said is not None and said.spot == spot else None


def reset_later(values: Mapping[str, Any]) -> None:
    """Give widgets these values at the start of the next run: a form that was saved is empty again."""
    after().resets = dict(values)


def apply_resets() -> None:
    """Do what was asked for after the last thing that was done; before any widget exists."""
    st.session_state[_SET] = set()
    this = after()
    for key, value in this.resets.items():
        put(key, value)
    for name, value in this.address.items():
        st.query_params[name] = value
    this.resets, this.address = {}, {}


def put(key: str, value: Any) -> None:
    """Give a widget that does not exist yet in this run its value."""
    st.session_state[key] = value
    st.session_state.setdefault(_SET, set()).add(key)


def memo(slot: str, key: object, compute: Callable[[], T]) -> T:
    """``compute()``, kept for this browser tab alone as long as ``key`` stays the same."""
    kept: dict[str, tuple[object, Any]] = st.session_state.setdefault(_MEMO, {})
    if slot not in kept or kept[slot][0] != key:
        kept[slot] = (key, compute())
    return cast(T, kept[slot][1])


def kept_while_here(slot: str, compute: Callable[[], T]) -> T:
    """``compute()``, worked out on arriving at this page and the same until another one is opened."""
    place = st.session_state.get(_ARRIVALS, 0)
    return memo(f"{slot}_here", place, compute)


def in_sample() -> bool:
    """Whether this tab shows the sample: its address says so, or a page before this one did."""
    if st.query_params.get("sample") == "1":
        st.session_state[_SAMPLE] = True
    is_sample = bool(st.session_state.get(_SAMPLE, False))
    if is_sample and st.query_params.get("sample") != "1":
        st.query_params["sample"] = "1"
    return is_sample


def set_sample(on: bool) -> None:
    """Go into the sample, or out of it."""
    st.session_state[_SAMPLE] = on
    if on:
        st.query_params["sample"] = "1"
    else:
        st.query_params.pop("sample", None)


def temporary_token(make: Callable[[], str]) -> str:
    """The token of a visit without a cookie: it ends with the tab."""
    return cast(str, st.session_state.setdefault(_TEMPORARY, make()))


def base_of(key: str) -> str | None:
    """The stored text that a long field last agreed with in this tab, or None when nothing is known."""
    return cast(str | None, st.session_state.get(f"{_BASE}_{key}"))


def set_base(key: str, text: str) -> None:
    """Remember that a long field and the store agree on ``text``."""
    st.session_state[f"{_BASE}_{key}"] = text


def owner_of(key: str) -> str | None:
    """Whose text a long field shows in this tab, or None before it has shown any."""
    return cast(str | None, st.session_state.get(f"{_OWNER}_{key}"))


def set_owner(key: str, owner: str) -> None:
    """Remember whose text a long field shows."""
    st.session_state[f"{_OWNER}_{key}"] = owner


def choice(slot: str, otherwise: str) -> str:
    """What was chosen last in this tab."""
    return cast(str, st.session_state.get(f"{_CHOICE}_{slot}", otherwise))


def choose(slot: str, chosen: str) -> None:
    """Remember a choice for this tab."""
    st.session_state[f"{_CHOICE}_{slot}"] = chosen


def settle(key: str, owner: str, stored: T) -> T | None:
    """Fill a widget whose value is saved as it changes; returns the default to create it with.

    The widget belongs to ``owner`` (such as a list's id): when another owner comes, or when the stored value was
    changed in another window and nothing was changed here, the widget takes the stored value.
    """
    kept = st.session_state.get(f"{_BASE}_{key}")
    held = st.session_state.get(key)
    # Nothing was changed here since the last run: it does not matter whether that run saved a change.
    takes = kept is None or held is None or kept[0] != owner or (kept[1] != stored and held == kept[2])
    st.session_state[f"{_BASE}_{key}"] = (owner, stored, stored if takes else held)
    if held is None:
        return stored
    if takes:
        put(key, stored)
    return _default(key, held)


def first_value(key: str, value: T, neutral: T) -> T:
    """What to create a widget with: ``value``, or what the tab holds for it; ``neutral`` where this run has set it."""
    held = st.session_state.get(key)
    if held is None:
        return value
    kept = _default(key, held)
    return neutral if kept is None else kept


def _default(key: str, held: T) -> T | None:
    """The default that goes with what the tab holds: a browser that draws the widget late begins with its default.

    None where this run has set the value itself: Streamlit then sends it along, and wants no default beside it.
    """
    return None if key in st.session_state.get(_SET, ()) else held


def value_of(key: str) -> Any:
    """What a widget of this tab holds, or None before it exists."""
    return st.session_state.get(key)


def arrive(page: str) -> None:
    """End what was asked and said elsewhere: on another page, or on this one about somebody else."""
    place = (page, *(st.query_params.get(name, "") for name in _ABOUT))
    if st.session_state.get(_PLACE) != place:
        st.session_state[_PLACE] = place
        st.session_state[_ARRIVALS] = st.session_state.get(_ARRIVALS, 0) + 1
        after().asking = ""
    this = after()
    if this.flash is None:
        return
    if this.flash_at is None and this.flash.place == page:
        this.flash_at = place
    elif this.flash_at != place:
        this.flash = None


def keep_address(page: str) -> None:
    """Have the browser's address say what this run shows.

    Streamlit's link to the page that is open already, with another query (the next lesson), leaves the old address
    standing: a reload, and the next click, would show the lesson before.
    """
    now = (page, st.query_params.to_dict())
    before = st.session_state.get(_ADDRESS, now)
    st.session_state[_ADDRESS] = now
    if before != now and before[0] == page:
        st.query_params.from_dict(now[1])


def asking() -> str:
    """Which question the page is asking before it does something (such as ``delete``), or nothing."""
    return after().asking


def ask(question: str) -> None:
    """Ask before doing; an empty question ends it."""
    after().asking = question


def shown(slot: str, step: int) -> int:
    """How many rows of a long list to show."""
    return cast(int, st.session_state.get(f"{_SHOWN}_{slot}", step))


def show(slot: str, count: int) -> None:
    """Show so many rows from now on."""
    st.session_state[f"{_SHOWN}_{slot}"] = count
