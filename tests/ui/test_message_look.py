"""Below a message: quiet hints before it goes, in the learner's words and language. Nothing is blocked."""

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

ALL = (
    "Dear [name], I have attached my CV, so please hire me. "
    + "I wish to inform you that and that " * 20
    + "the end."
)


@pytest.fixture(autouse=True)
def _no_components(monkeypatch: pytest.MonkeyPatch) -> None:
    """We have none of our own; AppTest looks for some in every installed package, which takes most of its time."""
    monkeypatch.setattr(BidiComponentManager, "discover_and_register_components", lambda *_, **__: None)


def below_the_message(text: str, kind: str = "first_email", language: str = "en") -> AppTest:
    """What is shown below an English message with this text, to somebody who reads this language."""

    def script(text: str, kind: str, language: str) -> None:
        from goodquestion.domain.review_messages import Limits
        from goodquestion.ui.message_look import findings
        from tests.ui.nobodys_page import page

        findings(page(language), text, kind, "en", "look", Limits())

    kwargs = {"text": text, "kind": kind, "language": language}
    run = AppTest.from_function(script, kwargs=kwargs, default_timeout=30).run()
    assert not run.exception
    return run


def test_an_empty_message_has_nothing_below_it() -> None:
    assert len(below_the_message("  \n ").main) == 0


def test_a_message_with_nothing_to_mend_is_told_so_and_no_more() -> None:
    run = below_the_message("Hi Ana, see you tomorrow at 3.", "confirmation")
    assert [caption.value for caption in run.caption] == ["Nothing to mend. It can go."]
    assert len(run.info) == 0


def test_a_finding_names_the_words_the_reason_and_the_remedy() -> None:
    run = below_the_message("Hi Ana, I attach my CV. See you tomorrow.", "confirmation")
    (hint,) = run.info
    assert "“I attach” says that something comes with the message" in hint.value
    assert "Send no file" in hint.value


@pytest.mark.parametrize(("language", "unit"), [("en", "words"), ("es", "palabras")])
def test_the_unit_of_a_limit_is_said_in_the_language_of_the_learner(language: str, unit: str) -> None:
    (hint,) = below_the_message("word " * 101, "reminder", language).info[:1]
    assert f"101 {unit}" in hint.value
    assert f"100 {unit}" in hint.value


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", ["first_email", "thank_you"])
def test_every_hint_has_its_words_in_both_languages(kind: str, language: str) -> None:
    run = below_the_message(ALL, kind, language)
    assert len(run.info) >= 5
    assert not any("review_message." in hint.value or "{" in hint.value for hint in run.info)


def test_what_was_typed_is_shown_as_typed() -> None:
    (hint,) = below_the_message("Dear [Name](https://example.com), see you tomorrow.", "confirmation").info
    assert "“\\[Name\\]”" in hint.value
