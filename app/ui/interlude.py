"""What can only be done while the core is closed: the window goes, it happens, and another window opens and tells."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import OpenServices
    from app.ui.page import Navigator


class Interlude(Protocol):
    """One such act. A failure that a person can act on is its own to tell: the core opens again in any case."""

    async def happen(self) -> None:
        """Do it, on the engine's loop."""
        ...

    def tell(self, window: "Navigator") -> None:
        """Say what came of it, once the core is open again."""
        ...


def opened_after(interlude: Interlude, open_services: "OpenServices") -> "OpenServices":
    """What opens the core once `interlude` has happened."""

    @asynccontextmanager
    async def opened() -> AsyncIterator["Services"]:
        await interlude.happen()
        services: AbstractAsyncContextManager[Services] = open_services()
        async with services as core:
            yield core

    return opened
