"""What can go wrong with messages, in words a technician can act on. None of them ever quotes a message."""

from app.core.errors import BadInput, EnvironmentFailed, NotFound


class TemplateRefused(BadInput):
    """A template that cannot be used; `line` counts from 1, `part` is subject, text or HTML, or "" where unknown."""

    def __init__(self, happened: str, way_out: str, *, line: int, part: str = "") -> None:
        where = f"{part}, line {line}: " if part else f"Line {line}: "
        super().__init__("The template cannot be used", f"{where}{happened}", way_out)
        self.line = line
        self.part = part


class NoAddress(BadInput):
    """The invitation has no address that mail could go to."""

    def __init__(self, happened: str) -> None:
        super().__init__(
            "No address to send to", happened, "Give the invitation an e-mail address, or copy the message instead."
        )


class NoSuchOutgoing(NotFound):
    """The outbox has no such message (any more)."""

    def __init__(self) -> None:
        super().__init__(
            "No such message", "That message is not in the outbox any more.", "See the outbox for what is in it."
        )


class NotNow(BadInput):
    """The message is at a point where this cannot be done with it."""

    def __init__(self, happened: str) -> None:
        super().__init__("Not possible now", happened, "Look again in a moment.")


class MailNotSent(EnvironmentFailed):
    """The mail server did not take a message."""

    def __init__(self, title: str, happened: str) -> None:
        super().__init__(title, happened, "Check the mail server's settings, then send a test message.")
