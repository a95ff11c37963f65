"""What became of a message: the texts that were sent, and earlier wordings that can be had back."""

from dataclasses import dataclass
from datetime import datetime

KEPT = 20  # earlier wordings of one message to one person; what was sent is always kept


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """One text of a message of ``kind`` to ``contact``, at ``at``. ``event`` is the event that says it was sent."""

    id: str
    contact: str
    kind: str
    text: str
    at: datetime
    event: str = ""

    @property
    def was_sent(self) -> bool:
        """Whether this text went out; otherwise it is an earlier wording."""
        return bool(self.event)
