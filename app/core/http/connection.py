"""The client that reaches Microsoft under the present settings: one for as long as they stay the same."""

from pathlib import Path

from app.core.clock import Clock
from app.core.http.client import HttpClient
from app.core.settings.service import SettingsService


class Connection:
    """Hands out the one pooled client, and a new one when `cloud.ca_bundle` changed."""

    def __init__(self, settings: SettingsService, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._clients: dict[Path | None, HttpClient] = {}

    def __call__(self) -> HttpClient:
        """The client for the trust that is configured now."""
        bundle = self._settings.ca_bundle
        if bundle not in self._clients:
            self._clients[bundle] = HttpClient(bundle, self._clock)
        return self._clients[bundle]

    @property
    def requests(self) -> int:
        """How many requests were sent so far."""
        return sum(client.requests for client in self._clients.values())

    async def close(self) -> None:
        """Close every client handed out; nothing may be under way any more."""
        for client in self._clients.values():
            await client.close()
        self._clients.clear()
