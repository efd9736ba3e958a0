"""The onboarding page beside the window: it comes up when there is a link to open, and follows the settings.

A window without invitations by link opens no port and loads no web server. What keeps the page from listening is told,
not raised: the rest of Keyturn works without it.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING
from uuid import UUID

from app.core.errors import KeyturnError, NotFound
from app.core.events import Event, InvitationChanged, OnboardingPageChanged, SettingChanged
from app.core.services import Services

if TYPE_CHECKING:
    from app.onboarding.server import OnboardingServer

AGAIN = 30.0
"""Seconds after which a port that was taken is tried again."""

_WHERE = ("onboarding.host", "onboarding.port", "onboarding.public_url")


@asynccontextmanager
async def alongside(services: Services, *, again: float = AGAIN) -> AsyncIterator[None]:
    """For the length of the block, the page is there whenever it is needed. OnboardingPageChanged tells how it is."""
    page = _Page(services, again)
    unsubscribe = services.events.subscribe(page.heard)
    living = asyncio.create_task(page.live(), name="onboarding page")
    try:
        yield
    finally:
        unsubscribe()
        living.cancel()
        with suppress(asyncio.CancelledError):
            await living


class _Page:
    """The page's comings and goings. It stays up once it was needed, until where it listens is changed."""

    def __init__(self, services: Services, again: float) -> None:
        self._services = services
        self._again = again
        self._server: OnboardingServer | None = None
        self._where: list[str] = []
        self._trouble: str | None = None
        self._needed = False
        self._unseen: set[UUID] = set()
        self._stirred = asyncio.Event()

    def heard(self, event: Event) -> None:
        """Something may have to be done."""
        if isinstance(event, InvitationChanged) and not self._needed:
            self._unseen.add(event.invitation_id)
        elif not (isinstance(event, SettingChanged) and event.key in _WHERE):
            return
        self._stirred.set()

    async def live(self) -> None:
        """Come up when needed and stay, until cancelled."""
        try:
            self._needed = any(invitation.has_link for invitation in await self._services.invitations.list())
            while True:
                await self._look()
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._again if self._trouble else None):
                        await self._stirred.wait()
                self._stirred.clear()
        finally:
            await self._stop()

    async def _look(self) -> None:
        if not self._needed:
            self._needed = await self._has_link()
        where = [self._services.settings.get(key) for key in _WHERE]
        if self._needed and (self._server is None or where != self._where):
            await self._stop()
            self._where = where
            await self._start()

    async def _has_link(self) -> bool:
        while self._unseen:
            with suppress(NotFound):  # removed with its tenant meanwhile
                if (await self._services.invitations.get(self._unseen.pop())).has_link:
                    return True
        return False

    async def _start(self) -> None:
        from app.onboarding.server import OnboardingServer  # its web server takes a moment to import

        server = OnboardingServer(self._services)
        try:
            address = await server.start()
        except KeyturnError as error:
            if self._trouble != str(error):
                self._services.events.publish(OnboardingPageChanged(None, error))
            self._trouble = str(error)
        else:
            self._server, self._trouble = server, None
            self._services.events.publish(OnboardingPageChanged(address, None))

    async def _stop(self) -> None:
        if self._server is not None:
            await self._server.stop()
            self._server = None
