"""Under which conditions tokens are refreshed by themselves: on the network, not at somebody's cost, not on the last
of the battery. What cannot be known restricts nothing.
"""

from asyncio import to_thread
from collections.abc import Callable
from typing import Protocol

from app.core.keep_alive.model import Obstacle, Surroundings
from app.core.keep_alive.power import saving_power
from app.core.mail.network import own_addresses
from app.core.settings.unattended import KeepAliveSettings


class Conditions(Protocol):
    """Who knows what the machine is like."""

    async def now(self) -> Surroundings:
        """What it is like right now."""
        ...


class MachineConditions:
    """The machine's own. What only a window learns of its network, it tells by `tell_network`."""

    def __init__(
        self,
        network: Callable[[], object] = own_addresses,
        power: Callable[[], bool | None] = saving_power,
    ) -> None:
        self._network = network
        self._power = power
        self._told_online: bool | None = None
        self._told_metered: bool | None = None

    def tell_network(self, *, online: bool | None, metered: bool | None) -> None:
        """What the operating system says of the network; None for what it does not say."""
        self._told_online, self._told_metered = online, metered

    async def now(self) -> Surroundings:
        online = self._told_online is not False and bool(self._network())
        return Surroundings(online, self._told_metered, await to_thread(self._power))


def obstacle(surroundings: Surroundings, settings: KeepAliveSettings) -> Obstacle | None:
    """What keeps tokens from being refreshed by themselves; None where nothing does."""
    if not settings.enabled:
        return Obstacle.SWITCHED_OFF
    if surroundings.online is False:
        return Obstacle.OFFLINE
    if surroundings.metered and not settings.on_metered:
        return Obstacle.METERED
    if surroundings.saving_power and not settings.on_battery_saver:
        return Obstacle.SAVING_POWER
    return None
