"""The onboarding page's settings as they are meant: where it listens, how customers reach it, who they read is asking.

Plain http never leaves the machine: without an https `public_url` the page is for loopback alone.
"""

import ipaddress
from dataclasses import dataclass

from app.core.errors import BadInput
from app.core.phrases import phrase
from app.core.settings.checks import is_loopback


class NoPublicAddress(BadInput):
    """The page listens to other machines, but there is no encrypted address under which they would reach it."""

    def __init__(self, host: str) -> None:
        super().__init__(
            phrase("The onboarding page has no public address"),
            phrase("onboarding.host is {host}, and Auth URLs for other machines need https.", host=host),
            phrase(
                "Set onboarding.public_url to the https address of your reverse proxy, or onboarding.host to 127.0.0.1."
            ),
        )


@dataclass(frozen=True, slots=True)
class Onboarding:
    """`public_url` is "" while the page is reached where it listens. `trusted_proxies` are the only addresses whose
    forwarded headers count. `provider_name` and `provider_phone` tell customers who asks and whom to call; "" is unset.
    """

    public_url: str
    host: str
    port: int
    trusted_proxies: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]
    provider_name: str
    provider_phone: str

    @property
    def url(self) -> str:
        """What stands before `/{link}` in an Auth URL.

        Raises:
            NoPublicAddress: customers would have to come over plain http.
        """
        if self.public_url:
            return self.public_url
        if not is_loopback(self.host):
            raise NoPublicAddress(self.host)
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"
