"""Below a field: quiet hints on a question, in the learner's words and language."""

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest


@pytest.fixture(autouse=True)
def _no_components(monkeypatch: pytest.MonkeyPatch) -> None:
    """We have none of our own; AppTest looks for some in every installed package, which takes most of its time."""
    monkeypatch.setattr(BidiComponentManager, "discover_and_register_components", lambda *_, **__: None)


def below_the_field(text: str, language: str = "en") -> AppTest:
    """What is shown below a field with this text, to somebody who reads this language."""

    def script(text: str, language: str) -> None:
        from goodquestion.ui.second_look import findings
        from tests.ui.nobodys_page import page

        findings(page(language), text, key="look")

    run = AppTest.from_function(script, kwargs={"text": text, "language": language}, default_timeout=30).run()
    assert not run.exception
    return run


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_field_has_nothing_below_it(text: str) -> None:
    run = below_the_field(text)
    assert len(run.main) == 0


def test_a_good_question_is_told_so_and_no_more() -> None:
    run = below_the_field("What surprised you in your first year?")
    assert [caption.value for caption in run.caption] == ["Nothing to mend. A good question."]
    assert len(run.info) == 0


def test_each_finding_names_the_words_the_reason_and_a_better_question() -> None:
    run = below_the_field("Do you like being a nurse?")
    assert [caption.value for caption in run.caption] == ["A second pair of eyes"]
    (hint,) = run.info
    assert "“Do you like” lets one word be the whole answer" in hint.value
    assert "“What do you like about being a nurse\\?”" in hint.value


def test_what_was_typed_is_shown_as_typed() -> None:
    (hint,) = below_the_field("What are your **KPIs**?").info
    assert "“KPIs”" in hint.value
    (hint,) = below_the_field("Do *you* [like](https://example.com) it?").info
    assert "“Do \\*you\\* \\[like” lets" in hint.value


def test_an_english_question_gets_spanish_hints_from_somebody_who_reads_spanish() -> None:
    (hint,) = below_the_field("Do you like being a nurse?", "es").info
    assert "Puedes preguntar" in hint.value
    assert "What do you like about being a nurse" in hint.value


def test_every_hint_has_its_words_in_both_languages() -> None:
    text = (
        "Don't you think the pay is bad, and how much do you earn, how many employees does your firm have, could you "
        "hire me, what are your KPIs, and how did you start?"
    )
    for language in ("en", "es"):
        run = below_the_field(text, language)
        assert len(run.info) >= 6
        assert not any("review." in hint.value or "{" in hint.value for hint in run.info)
