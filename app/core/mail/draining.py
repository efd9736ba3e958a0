"""Keeps the outbox empty while Keyturn runs: at new mail, at the time of the next try, and when the network is back."""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from app.core.clock import Clock
from app.core.errors import KeyturnError
from app.core.events import Event, Events, SettingChanged
from app.core.mail.outbox import Outbox
from app.core.storage.database import Storage
from app.core.vault.errors import KeyringLocked
from app.core.vault.model import Condition
from app.core.vault.vault import Vault
from app.core.waiting import woken_or_passed

log = logging.getLogger(__name__)

LOOK_SECONDS: Final = 15.0
"""How often to look whether the network is another one, and whether another process has put something in."""


class Draining:
    """Drains `outbox` for as long as `run` runs. `network` tells one network from another, as `own_addresses` does."""

    def __init__(
        self,
        *,
        outbox: Outbox,
        storage: Storage,
        vault: Vault,
        events: Events,
        clock: Clock,
        network: Callable[[], object],
    ) -> None:
        self._outbox = outbox
        self._storage = storage
        self._vault = vault
        self._events = events
        self._clock = clock
        self._network = network
        self._woken = asyncio.Event()
        self._hurried = True  # at the start everything is tried once
        self._keyring_refused = False
        self._obstacle = ""

    def wake(self, *, hurry: bool = False) -> None:
        """Something new is in the outbox; with `hurry`, there is a reason to try everything again now."""
        self._hurried = self._hurried or hurry
        self._keyring_refused = False
        self._woken.set()

    async def run(self) -> None:
        """Until it is cancelled; a message that is being handed over then gets a moment for its answer."""
        unsubscribe = self._events.subscribe(self._heard)
        try:
            while True:
                self._woken.clear()
                network = self._network()
                await self._drain()
                await self._wait(network)
        finally:
            unsubscribe()

    async def _drain(self) -> None:
        if self._keyring_refused and (await self._vault.state()).condition is not Condition.UNLOCKED:
            return
        try:
            if self._hurried:
                await self._storage.outbox.hurry(self._clock.now())
                self._hurried = False
            await self._outbox.drain()
            self._obstacle = ""
        except KeyturnError as error:
            # A locked keyring may show a dialog at each attempt: a person's next act brings the next one.
            self._keyring_refused = isinstance(error, KeyringLocked)
            if error.title != self._obstacle:
                log.info("The outbox waits: %s", error.title)
            self._obstacle = error.title
        except Exception:
            log.exception("A mistake of ours held up the outbox")

    async def _wait(self, network: object) -> None:
        """Until woken, or something is due, or it is time to look around."""
        await woken_or_passed(self._woken, self._clock, LOOK_SECONDS)
        now_on = self._network()
        if now_on and now_on != network:
            self._hurried = True

    def _heard(self, event: Event) -> None:
        match event:
            case SettingChanged(key) if key.startswith("mail.") or key == "cloud.ca_bundle":
                self.wake(hurry=True)
