"""What ties a browser to a link: that Start was pressed in it, and that a form it sends is one we gave it.

Both are MACs (HMAC-SHA-256) under a key of this process alone: nothing is kept, and after a restart one presses again.
"""

import hmac
import secrets
from uuid import UUID

_SEPARATOR = b"\0"


class Visits:
    """Makes and checks the cookie of a browser that pressed Start, and the token of a form."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def cookie(self, link: str, invitation_id: UUID) -> str:
        """What a browser keeps from Start on. It names the invitation, so that its end can be shown once the link is
        used up.
        """
        return f"{invitation_id.hex}.{self._mac('visit', link, invitation_id.hex)}"

    def started(self, link: str, cookie: str) -> UUID | None:
        """The invitation that Start was pressed for in the browser with that cookie; None if it was not."""
        name, _, mac = cookie.partition(".")
        if not _same(mac, self._mac("visit", link, name)):
            return None
        return UUID(hex=name)

    def form_token(self, link: str, moment: str) -> str:
        """For a form on the page of `link` that is right at that `moment` of the renewal, and at no later one."""
        return self._mac("form", link, moment)

    def is_ours(self, link: str, moment: str, token: str) -> bool:
        """Whether `token` came with such a form."""
        return _same(token, self.form_token(link, moment))

    def _mac(self, *parts: str) -> str:
        return hmac.digest(self._key, _SEPARATOR.join(map(_bytes, parts)), "sha256").hex()


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(_bytes(one), _bytes(other))


def _bytes(text: str) -> bytes:
    """What a visitor sent may hold anything, half a character included."""
    return text.encode("utf-8", "surrogatepass")
