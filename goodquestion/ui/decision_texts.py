"""The texts of the learner's decision: each kept when its field is left, on whatever page it stands."""

from goodquestion.services import decisions
from goodquestion.ui import long_text
from goodquestion.ui.shell import Page


def decision_text(page: Page, field: str, *, key: str, hint: str, under_a_heading: bool = False) -> None:
    """One text by its name in the domain's ``Decision``; ``hint`` is the key of the words shown while it is empty."""
    long_text.long_text(
        page,
        key=key,
        label=page.t(f"field.{field}"),
        hint=page.plain(hint),
        stored=getattr(page.thinking().decision, field),
        save=lambda typed, before: decisions.save_text(
            page.store, page.workspace, field, typed, page.now, before=before
        ),
        under_a_heading=under_a_heading,
    )
