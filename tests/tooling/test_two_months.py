"""Two months of an invented learner: the page in docs/ is what the rules say today, and they keep their promises."""

from dataclasses import replace
from datetime import date

import pytest

from goodquestion.curriculum.library import Library
from goodquestion.domain.followups import PRESETS
from goodquestion.i18n import Words
from goodquestion.settings import ROOT
from tools.two_months import SETTINGS, Line, lived, main

WORDS = Words("en", Library.load(ROOT / "content").ui)
THANKSGIVING, VETERANS_DAY = date(2026, 11, 26), date(2026, 11, 11)


def lines(preset: str) -> list[Line]:
    return list(lived(replace(SETTINGS, preset=preset), WORDS))


def test_the_page_in_docs_is_what_the_rules_say(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    assert capsys.readouterr().out == (ROOT / "docs" / "two-months.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("preset", PRESETS)
def test_nobody_is_asked_on_a_holiday_or_a_weekend(preset: str) -> None:
    asked = [line.day for line in lines(preset) if line.due.startswith(("ask ", "send "))]
    assert asked
    assert all(day.weekday() < 5 and day not in (THANKSGIVING, VETERANS_DAY) for day in asked)


@pytest.mark.parametrize("preset", PRESETS)
def test_whoever_said_no_or_is_marked_is_left_alone_from_then_on(preset: str) -> None:
    for name, sign in (("Dina", "They said no"), ("Gus", "is marked: do not write")):
        of_one = [line for line in lines(preset) if line.name == name]
        [said] = [place for place, line in enumerate(of_one) if line.then == sign]
        assert [line.due for line in of_one[said + 1 :]] == ["nothing for now"]


@pytest.mark.parametrize(("preset", "tried"), [("gentle", 0), ("3b7", 1)])
def test_whoever_never_answers_gets_one_reminder_and_is_let_go(preset: str, tried: int) -> None:
    said = [line.due for line in lines(preset) if line.name == "Carl"]
    assert said.count("send Carl one reminder") == 1
    assert said.count("ask a second person where Carl works") == tried
    assert said[-2:] == ["stop writing to Carl", "nothing for now"]


@pytest.mark.parametrize("preset", PRESETS)
def test_everybody_who_was_met_is_thanked_the_same_day(preset: str) -> None:
    found = lines(preset)
    met = {(line.day, line.name) for line in found if line.then == "You met"}
    assert {name for _, name in met} >= {"Ana", "Ben", "Emil", "Farah"}
    assert met == {(line.day, line.name) for line in found if line.then == "You sent thanks"}
