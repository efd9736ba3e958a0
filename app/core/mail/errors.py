"""What can go wrong with messages, in words a technician can act on. None of them ever quotes a message."""

from app.core.errors import BadInput, EnvironmentFailed, NotFound
from app.core.phrases import phrase

_PARTS = {"subject": phrase("subject"), "text": phrase("text"), "HTML": phrase("HTML")}


class TemplateRefused(BadInput):
    """A template that cannot be used; `line` counts from 1, `part` is subject, text or HTML, or "" where unknown."""

    def __init__(self, happened: str, way_out: str, *, line: int, part: str = "") -> None:
        where = (
            phrase("{part}, line {line}: {happened}", part=_PARTS.get(part, part), line=line, happened=happened)
            if part
            else phrase("Line {line}: {happened}", line=line, happened=happened)
        )
        super().__init__(phrase("The template cannot be used"), where, way_out)
        self.line = line
        self.part = part


class NoAddress(BadInput):
    """The invitation has no address that mail could go to."""

    def __init__(self, happened: str) -> None:
        super().__init__(
            phrase("No address to send to"),
            happened,
            phrase("Give the invitation an e-mail address, or copy the message instead."),
        )


class NoSuchOutgoing(NotFound):
    """The outbox has no such message (any more)."""

    def __init__(self) -> None:
        super().__init__(
            phrase("No such message"),
            phrase("That message is not in the outbox any more."),
            phrase("See the outbox for what is in it."),
        )


class NotNow(BadInput):
    """The message is at a point where this cannot be done with it."""

    def __init__(self, happened: str) -> None:
        super().__init__(phrase("Not possible now"), happened, phrase("Look again in a moment."))


class MailNotSent(EnvironmentFailed):
    """The mail server did not take a message."""

    def __init__(self, title: str, happened: str) -> None:
        super().__init__(title, happened, phrase("Check the mail server's settings, then send a test message."))
