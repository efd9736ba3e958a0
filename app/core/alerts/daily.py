"""Sends the digest: once a day, from whichever Keyturn comes first, and never twice.

As with invitations, it is `sending` on the disk before the server can have it. Whoever holds the lock and finds it so
knows that its sender was stopped in the middle: it may have been sent, and is not sent again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar
from uuid import uuid4

from app.core.alerts.digest import digest, written
from app.core.alerts.model import DigestState, SentDigest
from app.core.authentication_status.forecasts import Forecasts
from app.core.authentication_status.service import StatusService
from app.core.clock import Clock
from app.core.errors import BadInput, KeyturnError
from app.core.mail.model import Message
from app.core.mail.outbox import delay
from app.core.mail.smtp import AnswerLost, MessageRefused, ServerFailed
from app.core.one_process import one_process
from app.core.phrases import phrase
from app.core.settings.service import SettingsService
from app.core.storage.database import Storage
from app.core.vault.vault import Vault

log = logging.getLogger(__name__)

T = TypeVar("T")

LOOK_SECONDS: Final = 60.0
LONG_DELAY: Final = timedelta(hours=4)
"""After a failure that a person has to put right: a wrong password that is tried often locks accounts."""
_DAY: Final = timedelta(days=1)
_OVER = {DigestState.SENT, DigestState.MAYBE_SENT}


class DigestNotSetUp(BadInput):
    """There is nobody to send a digest to."""

    def __init__(self) -> None:
        super().__init__(
            phrase("No digest is set up"),
            phrase("alerts.digest_to has no value."),
            phrase("Set alerts.digest_to to the address it goes to."),
        )


class Mail(Protocol):
    """What sends a message. `commit` is awaited right before the server gets it (see `mail.smtp.Connection`)."""

    async def hand_over(self, message: Message, message_id: str, commit: Callable[[], Awaitable[bool]]) -> None: ...


class DailyDigest:
    """Sends the day's digest in time while `run` runs. `zone` is the local time zone; the machine's unless given."""

    def __init__(
        self,
        *,
        storage: Storage,
        status: StatusService,
        forecasts: Forecasts,
        settings: SettingsService,
        mail: Mail,
        vault: Vault,
        clock: Clock,
        lock: Path,
        zone: tzinfo | None = None,
    ) -> None:
        self._storage = storage
        self._status = status
        self._forecasts = forecasts
        self._settings = settings
        self._mail = mail
        self._vault = vault
        self._clock = clock
        self._lock = lock
        self._zone = zone
        self._over: str | None = None

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            try:
                await self.look()
            except KeyturnError as error:
                log.info("The digest waits: %s", error.title)
            except Exception:
                log.exception("A mistake of ours held up the digest")
            await self._clock.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Send today's digest if its time has come and nobody has sent it."""
        alerts, local = self._settings.alerts, self._local()
        if not alerts.digest_to or not self._settings.mail.set_up or local.time() < alerts.digest_at:
            return
        if self._over == _day(local) or not await self._may_sign_in():
            return
        await self._send(_day(local), hurry=False)

    def check(self) -> None:
        """Make sure that a digest can be sent.

        Raises:
            DigestNotSetUp: nobody is to get one.
            MailNotSetUp, PasswordInTheOpen: there is no way to send.
        """
        if not self._settings.alerts.digest_to:
            raise DigestNotSetUp
        self._settings.mail.check()

    async def send(self) -> SentDigest:
        """Send today's digest unless it was sent, whatever its time; how far it got.

        Raises:
            NoAddress: mail cannot go there.
            PassphraseNeeded, KeyringLocked, ...: the vault, which has the mail password, cannot be opened.
            ... and as `check` does.
        """
        self.check()
        return await self._send(_day(self._local()), hurry=True)

    async def _send(self, day: str, *, hurry: bool) -> SentDigest:
        """With `hurry`, a try that failed does not have to be waited after."""
        with one_process(self._lock) as ours:
            known = await self._storage.digests.get(day) or SentDigest(day, DigestState.WAITING)
            if ours and known.state is DigestState.SENDING:
                known = await self._put(replace(known, state=DigestState.MAYBE_SENT))
            elif ours and known.state is DigestState.WAITING and (hurry or self._due(known)):
                known = await _to_the_end(self._try(known))
        if known.state in _OVER:
            self._over = day
        return known

    async def _try(self, known: SentDigest) -> SentDigest:
        now = self._clock.now()
        message = await self._composed(now)
        sending = replace(known, state=DigestState.SENDING, tries=known.tries + 1, next_try_at=None, sent_at=now)

        async def commit() -> bool:
            await self._put(sending)
            return True

        try:
            await self._mail.hand_over(message, self._message_id(known), commit)
        except (ServerFailed, MessageRefused) as failure:
            log.info("The digest was not sent, and is tried again")
            later = now + (delay(known.tries) if failure.passing else LONG_DELAY)
            waiting = replace(known, tries=known.tries + 1, last_error=failure.words, next_try_at=later)
            return await self._put(waiting)
        except AnswerLost as lost:
            return await self._put(replace(sending, state=DigestState.MAYBE_SENT, last_error=lost.words))
        log.info("The digest of %s was sent", known.day)
        return await self._put(replace(sending, state=DigestState.SENT, last_error=None))

    async def _composed(self, now: datetime) -> Message:
        overviews = await self._status.overview()
        forecasts = await self._forecasts.of_all(overviews)
        histories = await self._storage.history.turning_points()
        since = await self._storage.digests.last_sent_at() or now - _DAY
        alerts = self._settings.alerts
        made = digest(
            overviews, forecasts, histories, since=since, now=now.astimezone(self._zone), before=alerts.before
        )
        return written(made, alerts.digest_to)

    def _due(self, known: SentDigest) -> bool:
        return known.next_try_at is None or known.next_try_at <= self._clock.now()

    async def _may_sign_in(self) -> bool:
        """Whether the mail server lets us in without anybody being asked for anything."""
        return not self._settings.mail.username or await self._vault.unlock_quietly()

    async def _put(self, changed: SentDigest) -> SentDigest:
        await self._storage.digests.put(changed)
        return changed

    def _local(self) -> datetime:
        return self._clock.now().astimezone(self._zone)

    def _message_id(self, known: SentDigest) -> str:
        domain = self._settings.mail.sender.rpartition("@")[2]
        return f"<digest-{known.day}-{uuid4()}@{domain}>"


async def _to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """What `work` returns. Cancelling reaches both of us, even where a library in between swallows it at its end."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        task.cancel()
        await asyncio.wait({task})
        raise


def _day(local: datetime) -> str:
    return local.date().isoformat()
