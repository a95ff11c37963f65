"""Gentle doubts about an address: a hint that it may be mistyped, never a refusal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodquestion.domain.contacts import Contact, clean_text
from goodquestion.services.doubts import doubtful_fields


@pytest.mark.parametrize(
    "email",
    [
        "",
        "ana@example.org",
        "ana.m+work@mail.example.co.uk",
        "josé@correo.es",
        "ana@büro.de",
        "用户@例子.公司",
    ],
)
def test_a_usual_email_or_none_raises_no_doubt(email: str) -> None:
    assert doubtful_fields(Contact(email=email)) == ()


@pytest.mark.parametrize(
    "email", ["ana", "ana@", "@example.org", "ana@example", "ana example@x.org", "a@b@c.org", "ana@x..org"]
)
def test_an_email_that_looks_mistyped_is_doubted(email: str) -> None:
    assert doubtful_fields(Contact(email=email)) == ("email",)


@pytest.mark.parametrize(
    "phone", ["", "+1 (503) 555-0142", "503.555.0142 ext. 12", "55 1234 5678", "٠٥٠١٢٣٤٥٦٧", "12345"]
)
def test_a_usual_number_or_none_raises_no_doubt(phone: str) -> None:
    assert doubtful_fields(Contact(phone=phone)) == ()


@pytest.mark.parametrize("phone", ["1234", "ask at the desk", "1" * 21])
def test_a_number_that_looks_mistyped_is_doubted(phone: str) -> None:
    assert doubtful_fields(Contact(phone=phone)) == ("phone",)


def test_both_can_be_doubted_at_once() -> None:
    assert doubtful_fields(Contact(email="ana", phone="1")) == ("email", "phone")


@settings(deadline=None)
@given(email=st.text() | st.emails(), phone=st.text())
def test_whatever_is_typed_is_answered(email: str, phone: str) -> None:
    found = doubtful_fields(Contact(email=clean_text(email), phone=clean_text(phone)))
    assert set(found) <= {"email", "phone"}
