"""Which message belongs to a step, and how a template is filled: nothing is guessed, nothing is left in braces."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodquestion.domain.contacts import CHANNELS, EventType
from goodquestion.domain.followups import ActionKind
from goodquestion.domain.messages import (
    CHANNEL_OF,
    EMAIL_KINDS,
    EVENT_OF,
    KINDS,
    PLACEHOLDERS,
    SPOKEN_KINDS,
    TONES,
    fill,
    gaps_in,
    kind_for,
    split_subject,
)

GAPS = {"their_first_name": "their first name", "my_name": "your name"}


# Kinds


def test_there_are_ten_kinds_in_two_tones() -> None:
    assert len(KINDS) == len(set(KINDS)) == 10
    assert TONES == ("formal", "friendly")


def test_every_kind_tells_what_has_happened_and_how_it_goes_out() -> None:
    assert EVENT_OF.keys() == CHANNEL_OF.keys() == set(KINDS)
    assert set(CHANNEL_OF.values()) <= set(CHANNELS)
    assert {kind for kind in KINDS if CHANNEL_OF[kind] == "email"} == EMAIL_KINDS
    assert {kind for kind in KINDS if CHANNEL_OF[kind] == "phone"} == SPOKEN_KINDS


@pytest.mark.parametrize(
    ("kind", "event"),
    [
        ("first_email", EventType.request_sent),
        ("linkedin_note", EventType.request_sent),
        ("phone_script", EventType.request_sent),
        ("voicemail", EventType.request_sent),
        ("reminder", EventType.reminder_sent),
        ("second_person", EventType.other_person_tried),
        ("confirmation", EventType.confirmed),
        ("thank_you", EventType.thank_you_sent),
        ("report_back", EventType.report_back_sent),
        ("check_in", EventType.checked_in),
    ],
)
def test_a_message_that_was_sent_is_an_event_of_its_kind(kind: str, event: EventType) -> None:
    assert EVENT_OF[kind] is event


@pytest.mark.parametrize(
    ("channel", "kind"),
    [
        ("email", "first_email"),
        ("linkedin", "linkedin_note"),
        ("phone", "phone_script"),
        *((channel, "first_email") for channel in ("", "video", "in_person", "text", "letter", "other", "?")),
    ],
)
def test_the_first_request_goes_the_way_that_the_contact_prefers(channel: str, kind: str) -> None:
    assert kind_for(ActionKind.send_request, channel) == kind


@pytest.mark.parametrize("channel", ["", *CHANNELS])
@pytest.mark.parametrize(
    ("action", "kind"),
    [
        (ActionKind.try_second_person, "second_person"),
        (ActionKind.send_reminder, "reminder"),
        (ActionKind.confirm, "confirmation"),
        (ActionKind.send_thank_you, "thank_you"),
        (ActionKind.report_back, "report_back"),
        (ActionKind.check_in, "check_in"),
    ],
)
def test_every_other_message_belongs_to_its_step(action: ActionKind, kind: str, channel: str) -> None:
    assert kind_for(action, channel) == kind


@pytest.mark.parametrize(
    "action",
    [
        *(ActionKind.research, ActionKind.let_go, ActionKind.schedule, ActionKind.prepare_questions),
        *(ActionKind.meet, ActionKind.write_notes, ActionKind.contact_referral, ActionKind.wait),
        ActionKind.none,
    ],
)
def test_a_step_at_which_nothing_is_written_has_no_message(action: ActionKind) -> None:
    assert kind_for(action, "email") is None


@given(st.sampled_from(ActionKind), st.text(max_size=12))
def test_whatever_the_channel_a_step_has_a_known_kind_or_none(action: ActionKind, channel: str) -> None:
    assert kind_for(action, channel) in (None, *KINDS)


# Filling


def test_what_is_known_takes_its_place() -> None:
    assert fill(
        "Hi {their_first_name}, I am {my_name}.", {"their_first_name": "Lena", "my_name": "Bo"}, GAPS
    ) == ("Hi Lena, I am Bo.")


@pytest.mark.parametrize("values", [{}, {"their_first_name": ""}, {"their_first_name": " \n\t"}])
def test_what_is_not_known_is_a_visible_gap(values: dict[str, str]) -> None:
    assert fill("Hi {their_first_name}!", values, GAPS) == "Hi [their first name]!"


@pytest.mark.parametrize("gaps", [{}, {"my_goal": ""}, {"my_goal": " "}])
def test_a_gap_without_words_has_the_name_of_the_placeholder(gaps: dict[str, str]) -> None:
    assert fill("{my_goal}.", {}, gaps) == "[my goal]."


def test_a_value_is_put_in_once_and_as_it_was_typed() -> None:
    values = {"connection": "I read {my_name} and \\1 and {x}", "my_name": "Bo"}
    assert fill("{connection}. {my_name}", values, GAPS) == "I read {my_name} and \\1 and {x}. Bo"


def test_spaces_around_a_value_go_and_those_inside_stay() -> None:
    assert fill("Hi {my_name}!", {"my_name": "  Bo  Li\n"}, GAPS) == "Hi Bo  Li!"


@pytest.mark.parametrize(
    ("value", "filled"),
    [
        ("I bake", "I bake. Thanks."),
        ("I bake.", "I bake. Thanks."),
        ("I bake. ", "I bake. Thanks."),
        ("Is it for me?", "Is it for me? Thanks."),
        ("I bake!", "I bake! Thanks."),
        ("I bake …", "I bake … Thanks."),
        ('He said "go."', 'He said "go." Thanks.'),
        ("(I bake.)", "(I bake.) Thanks."),
        ("at 10 a.m.", "at 10 a.m. Thanks."),
        ("(a baker)", "(a baker). Thanks."),
        (".", ". Thanks."),
    ],
)
def test_a_sentence_has_one_full_stop(value: str, filled: str) -> None:
    assert fill("{my_situation}. Thanks.", {"my_situation": value}, {}) == filled


def test_only_the_full_stop_directly_behind_goes() -> None:
    values = {"my_situation": "I bake."}
    assert (
        fill("{my_situation}? {my_situation} . {my_situation}...", values, {})
        == "I bake.? I bake. . I bake...."
    )


def test_a_placeholder_that_nobody_knows_is_a_gap_too() -> None:
    assert fill("{their_shoe_size} {_}", {}, {}) == "[their shoe size] []"


texts = st.text(max_size=30)
pieces = st.lists(
    st.one_of(
        st.sampled_from(PLACEHOLDERS).map(lambda name: f"{{{name}}}"),
        st.sampled_from([".", "..", " ", "! ", "\n\n", "Dear ", ",", "{", "}", "{}", "[", "é"]),
        texts,
    ),
    max_size=12,
)
some_values = st.dictionaries(st.sampled_from(PLACEHOLDERS), texts)


@given(pieces.map("".join), some_values, some_values)
def test_filling_never_fails_and_leaves_no_placeholder_of_the_template(
    template: str, values: dict[str, str], gaps: dict[str, str]
) -> None:
    without = {name: value.replace("{", "(") for name, value in values.items()}
    words = {name: value.replace("{", "(") for name, value in gaps.items()}
    fill(template, values, gaps)
    filled = fill(template, without, words)
    # A brace of the template and a value behind it may look like a placeholder, and still were none.
    template_braces = re.sub(r"\{[a-z_]+\}", "", template).count("{")
    assert sum(filled.count(f"{{{name}}}") for name in PLACEHOLDERS) <= template_braces


@given(st.lists(st.sampled_from(PLACEHOLDERS), max_size=8), some_values)
def test_every_value_stands_once_for_each_use_and_every_gap_is_seen(
    used: list[str], values: dict[str, str]
) -> None:
    gaps = {name: f"gap {name}" for name in PLACEHOLDERS}
    template = "|".join(f"{{{name}}}" for name in used)
    expected = [values.get(name, "").strip() or f"[gap {name}]" for name in used]
    assert fill(template, values, gaps) == "|".join(expected)


@given(texts)
def test_a_text_without_placeholders_stays_as_it_is(text: str) -> None:
    plain = text.replace("{", "")
    assert fill(plain, dict.fromkeys(PLACEHOLDERS, "x"), {}) == plain


@given(some_values, st.sampled_from(PLACEHOLDERS))
def test_a_filled_sentence_never_ends_in_two_full_stops_of_which_one_is_ours(
    values: dict[str, str], name: str
) -> None:
    value = values.get(name, "").strip()
    filled = fill(f"{{{name}}}.", values, {})
    if value.endswith((".", "!", "?", "…")):
        assert filled == value
    elif value:
        assert filled in (value, f"{value}.")
    else:
        assert filled.endswith("].")


def test_a_subject_is_the_first_line_and_nothing_else() -> None:
    assert split_subject("Subject: Hello\n\nDear Ana") == ("Hello", "Dear Ana")
    assert split_subject("ASUNTO:Hola\nBuenas") == ("Hola", "Buenas")
    assert split_subject("Dear Ana\nSubject: x") == ("", "Dear Ana\nSubject: x")


def test_the_gaps_of_a_text_are_those_that_filling_left() -> None:
    left = fill("Dear {their_name}, {connection}. Thank you, {their_name}.", {}, {"their_name": "their name"})
    assert gaps_in(left) == ["their name", "connection"]
    assert gaps_in("x[0], [a\nb], [] and " + "[" + "y" * 81 + "]") == ["0"]
