"""What a message is, what it is made from, and where one in the outbox stands."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Templates:
    """What messages are made from: the subject (one line), the plain text, and the HTML ("" for none)."""

    subject: str
    text: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A message to one customer. Its bodies hold `link`, the Auth URL, which is as secret as a password."""

    to: str | None
    subject: str
    text: str = field(repr=False)
    html: str = field(repr=False, default="")
    link: str = field(repr=False, default="")

    def packed(self) -> bytes:
        """All of it, to be sealed."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def unpacked(cls, packed: bytes) -> "Message":
        """What `packed` made."""
        return cls(**json.loads(packed))


class OutgoingState(StrEnum):
    """Where a message in the outbox stands.

    `SENDING` is on the disk before the server can deliver, and ends with the server's answer; where the answer never
    came, it ends as `MAYBE_SENT`, which only a person sends again.
    """

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    MAYBE_SENT = "may have been sent"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message in the outbox; what it says is sealed beside it until it is sent.

    `message_id` (RFC 5322 section 3.6.4) stays the same however often it is tried, so that a receiving side can tell a
    duplicate. `next_try_at` None on a waiting one: it waits until a person or a changed setting has it tried again.
    """

    id: UUID
    invitation_id: UUID
    to: str
    message_id: str
    state: OutgoingState
    created_at: datetime
    tries: int = 0
    last_error: str | None = None
    next_try_at: datetime | None = None
