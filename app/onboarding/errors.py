"""What can keep the page from being served, in words for whoever starts it."""

from app.core.errors import EnvironmentFailed
from app.core.phrases import phrase


class CannotListen(EnvironmentFailed):
    """The address or port cannot be had."""

    def __init__(self, host: str, port: int, reason: str, *, taken: bool) -> None:
        if taken:
            super().__init__(
                phrase("The onboarding page's port is in use"),
                phrase(
                    "Another program, perhaps another Keyturn, listens on port {port} of {host} already.",
                    port=port,
                    host=host,
                ),
                phrase("Stop that one, or set onboarding.port to another port."),
            )
        else:
            super().__init__(
                phrase("The onboarding page cannot listen"),
                phrase("{host} port {port} cannot be used here ({reason}).", host=host, port=port, reason=reason),
                phrase("Set onboarding.host and onboarding.port to what this machine may listen on."),
            )
