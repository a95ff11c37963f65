"""Gentle doubts about an address: a warning, never a refusal (issue: email and phone are checked leniently)."""

from email_validator import EmailNotValidError, validate_email

from goodquestion.domain.contacts import Contact


def doubtful_fields(contact: Contact) -> tuple[str, ...]:
    """Which of ``email`` and ``phone`` look mistyped. No network is asked."""
    doubts = []
    if contact.email and not _is_email(contact.email):
        doubts.append("email")
    digits = sum(character.isdigit() for character in contact.phone)
    if contact.phone and not 5 <= digits <= 20:
        doubts.append("phone")
    return tuple(doubts)


def _is_email(text: str) -> bool:
    try:
        validate_email(text, check_deliverability=False, allow_smtputf8=True, test_environment=True)
    except EmailNotValidError:
        return False
    return True
